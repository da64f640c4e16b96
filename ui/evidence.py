"""The sentences behind what was chosen, as cards: the words in place, who is credited, and the way to the report."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from defections.codebook import CONFIDENT
from defections.filters import list_parameters
from defections.queries import MARKED, Only
from ui import words
from ui.credits import tell_credit
from ui.frame import current_filters, current_view
from ui.heading import show_heading
from ui.links import link_mark
from ui.marked import Mark, escape, render
from ui.store import answer
from ui.view import View

_PAGE, _MORE = 3, 9  # cards at first, and with each asking for more
MOST = 100  # rows that a list of cards asks for; the tables and files hold all


def show_passages(
    kind: str,
    view: View,
    *,
    only: Only = (),
    sort: str = "place",
    title: str = "Evidence",
    note: str = "",
    key: str = "",
) -> None:
    """Draw the passages of a kind (figure, reason, mention, statement, move) that the view keeps, as cards."""
    rows = answer("passages", MARKED[kind], view.filters, only=only, sort=sort, limit=MOST)
    show_evidence(rows, kind, title=title, note=note, key=key)


def show_evidence(frame: pd.DataFrame, kind: str, *, title: str = "Evidence", note: str = "", key: str = "") -> None:
    """Draw rows (with sentence, sentence_start, title, role) as cards, some at a time.

    Args:
        frame: rows of a query; `beside`, where there is such a column, holds more marks in a sentence.
        kind: what they are: figure, reason, mention, statement or move.
        title: the block's title.
        note: what is shown; how many rows there are when empty.
        key: tells two lists of one kind on a page apart.
    """
    known = words.count(len(frame), "passage") if len(frame) < MOST else f"The first {MOST} passages"
    show_heading(title, note or known, "evidence")
    key = f"shown_{kind}_{key}"
    shown = max(_PAGE, st.session_state.get(key, _PAGE))
    for row in frame.head(shown).to_dict("records"):
        _show_card(row, kind)
    if len(frame) > shown:
        st.button(
            _offer_more(len(frame), shown),
            key=key + "_more",
            on_click=lambda: st.session_state.update({key: shown + _MORE}),
        )


def gather_sentences(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """One row a sentence; `beside` holds the other marks in it, and whoever is credited with one of them is named."""
    found: list[dict[Any, Any]] = []
    for _, same in rows.groupby("sentence_id", sort=False):
        first, *others = same.to_dict("records")
        beside = [(row["start"], row["end"], row[f"{kind}_id"]) for row in others]
        found.append(first | {name: _join(same[name]) for name in ("speaker", "rule") if name in same})
        found[-1]["beside"] = beside
    return pd.DataFrame(found, columns=[*rows.columns, "beside"])


def _join(values: "pd.Series[Any]") -> str | None:
    """What rows of one sentence hold, once each; what none of them holds is missing."""
    held = {value: None for value in values if isinstance(value, str)}
    return ", ".join(held) or None


def _offer_more(rows: int, shown: int) -> str:
    left = rows - shown
    if rows >= MOST:
        return f"Show {min(left, _MORE)} more of the first {MOST}"
    return f"Show {_MORE} of {left:,} more" if left > _MORE else f"Show {left} more"


def _show_card(row: Mapping[str, Any], kind: str) -> None:
    mark = row[f"{kind}_id"]
    with_filters = [*list_parameters(current_filters()), ("mark", mark)]
    with st.container(border=True):
        said, source = render_sentence(row, kind), describe_source(row, kind)
        st.html(f'<p class="quote">{said}</p><p class="source">{source}</p>{explain_rule(row)}')
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.page_link("../pages/reader.py", label="Open in reader", query_params=with_filters)
            alike = link_alike(mark) if kind == "reason" else ""
            st.html(write_buttons(mark) + alike, width="content")


def link_alike(mark: str) -> str:
    """The way to passages like one that gives a reason, as HTML; what is looked at stays."""
    kept = [pair for pair in current_view().list_parameters() if pair[0] != "like"]
    address = "/reasons?" + urlencode([*kept, ("like", mark)])
    label = "Passages like this one"
    return f' <a class="copy" href="{escape(address)}" target="_self" aria-label="{label}">Like this</a>'


def write_buttons(mark: str) -> str:
    """The buttons that take a passage along, as HTML: its link, its citation."""
    cited = f'<button class="copy" data-cite="?mark={escape(mark)}">Cite</button>'
    return f'<button class="copy" data-copy="{escape(link_mark(mark))}">Copy link</button> {cited}'


def render_sentence(row: Mapping[str, Any], kind: str) -> str:
    """The sentence (or all that is said, where that is longer) with the row's span marked, as HTML."""
    start, text = row["sentence_start"], row["sentence"]
    if row["start"] < start or row["end"] > start + len(text):
        start, text = row["start"], row["text"]
    if text[row["start"] - start : row["end"] - start] != row["text"]:
        return tell_orphan(row["text"])
    spans = [(row["start"], row["end"], row[f"{kind}_id"]), *row.get("beside", ())]
    return render(text, [Mark(*span[:2], kind, span[2]) for span in spans], offset=start)


def tell_orphan(text: str) -> str:
    """What stands in place of a mark whose words are no longer where they were, as HTML: the words it had."""
    gone = "These words no longer stand at their place in the report, so they are not marked there:"
    return f'<span class="notice" role="alert">{gone} “{escape(words.cut(text, 600))}”</span>'


def describe_source(row: Mapping[str, Any], kind: str) -> str:
    """Report, story, credit, and what the row says of the span, as HTML."""
    role = words.ROLES.get(row["role"], row["role"])
    first = f"<b>{escape(words.cut(row['title'], 90))}</b> · {escape(role)}"
    if kind == "sentence":
        return first
    second = escape(" · ".join([*_describe(row, kind), *_credit(row)]))
    return f"{first}<br>{second}"


def explain_rule(row: Mapping[str, Any]) -> str:
    """How a row was read, as HTML, for who asks: the rules' names are words of the program."""
    rule = row.get("rule")
    if not isinstance(rule, str) or not rule:
        return ""
    name = re.sub(r"[-_ ]+", " ", rule)
    how = "by the trained scorer" if name == "learned" else f"by the rule “{name}”"
    return f'<details class="rule"><summary>How it was read</summary>Out of the text, {escape(how)}.</details>'


def _credit(row: Mapping[str, Any]) -> list[str]:
    if "speaker" not in row:  # nobody is credited with a name: who says the sentence is no part of its row
        return []
    return [tell_credit(row["speaker"])]


def _describe(row: Mapping[str, Any], kind: str) -> list[str]:
    if kind == "figure":
        time = f"when: “{row['as_of']}”" if row["as_of"] else ""
        facts = [words.QUALIFIERS[row["qualifier"]], words.UNITS[row["unit"]].lower(), time]
        if others := len(row.get("beside", ())):
            facts = [words.count(others + 1, "figure")]
    elif kind == "reason":
        facts = [words.label_reason(row["code"]), f"“{row['cue']}”", f"sureness {row['score']:.0%}"]
        facts += ["may be none"] if row["score"] < CONFIDENT else []
        facts += [f"{row['likeness']:.0%} alike"] if "likeness" in row else []
    elif kind == "move":
        facts = [f"{row['left'] or 'not said'} → {row['gone_to'] or 'not said'}"]
    elif kind == "statement":
        facts = ["quoted" if row["direct"] else "in the report's words", f"via {row['via']}" if row["via"] else ""]
    else:
        facts = [f"named as “{row['text']}”"]
    return [fact for fact in facts if fact]
