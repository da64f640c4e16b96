"""The reader's parts: choosing a report, layers, the text with its marks, the margin, the way to the linked mark."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from defections.filters import Filters
from ui import frame, search, words
from ui.evidence import describe_source, explain_rule, write_buttons
from ui.heading import show_heading
from ui.links import link_mark
from ui.marked import Mark, escape, render
from ui.markup import write_item, write_link, write_list
from ui.notices import tell, warn
from ui.store import answer

LAYERS = {"figure": "Figures", "reason": "Reasons", "statement": "Statements", "move": "Moves", "mention": "Names"}
_SCROLL = Path(__file__).parent / "scroll.js"
_MASKED = "masked"
_MOST_LISTED = 40
_MOST_OFFERED = 500  # reports: each goes to the browser with every visit


def choose_report(filters: Filters) -> tuple[str | None, str]:
    """The report and the mark that the address names; else the first report under the filters."""
    mark = st.query_params.get("mark", "")
    found = answer("locate", mark)
    if found.empty:
        _tell_gone("passage", mark)
        mark = ""
    kept = set(answer("rows", "articles", filters, columns=("article_id",))["article_id"])
    titles = answer("facet", "report").set_index("value")["label"]
    wanted = found["article_id"].iat[0] if mark else st.query_params.get("article", "")
    if wanted not in titles.index:
        _tell_gone("report", wanted)
    options = [name for name in titles.index if name in kept or name == wanted]
    if not options:
        return None, ""
    _follow_address(wanted if wanted in titles.index else "", options)
    _offer_reports(options, titles)
    return st.session_state["reader_report"], mark


def _offer_reports(options: Sequence[str], titles: pd.Series) -> None:
    """Draw the list of reports to read."""
    offered = list(dict.fromkeys([*options[:_MOST_OFFERED], st.session_state["reader_report"]]))
    st.selectbox(
        "Report",
        offered,
        key="reader_report",
        format_func=lambda name: words.cut(titles[name], 90),
        on_change=_name_in_address,
        filter_mode="contains",
    )
    if len(options) > len(offered):
        st.caption(f"The first {_MOST_OFFERED} reports are offered; filters and search lead to the others.")


def _tell_gone(what: str, name: str) -> None:
    if name:
        why = (
            "its report was changed or taken out, or the link is not whole"
            if what == "passage"
            else "no such report is here"
        )
        tell(f"The {what} that this link names ({words.cut(name, 40)}) is no longer in the tables: {why}.")


def _follow_address(wanted: str, options: Sequence[str]) -> None:
    # An address that names none stands for the first, so that Back comes back to it.
    st.session_state["reader_report"] = wanted or options[0]


def _name_in_address() -> None:
    st.query_params.pop("mark", None)
    st.query_params["article"] = st.session_state["reader_report"]


def show_about(article: pd.Series) -> None:
    """Draw what is known of the report."""
    facts = [article["outlet"], article["author"], words.write_date(article["published"]), article["url"]]
    facts += [words.count(int(article["word_count"]), "word"), f"file {Path(article['path']).name}"]
    st.html(f'<p class="source">{escape(" · ".join(str(fact) for fact in facts if fact and not pd.isna(fact)))}</p>')


def choose_layers(marks: pd.DataFrame, mark: str) -> set[str]:
    """Let the reader switch layers; the linked mark's own is always on."""
    # Counts in the labels would make other options of them in each report, and Back would lose what is on.
    chosen = st.pills(
        "Show",
        [*LAYERS, _MASKED],
        default=["figure", "reason", "statement", "move", _MASKED],
        selection_mode="multi",
        format_func=lambda kind: LAYERS.get(kind, "Masked text"),
        key="reader_layers",
        persist_state="session",
    )
    return {*chosen, *marks.loc[marks["id"] == mark, "kind"]}


def show_text(article: pd.Series, marks: pd.DataFrame, layers: set[str], current: str) -> None:
    """Draw the whole report; each highlighted piece names the rows it belongs to."""
    text = article["text"]
    shown = [
        Mark(row.start, row.end, row.kind, row.id, f"{words.KINDS[row.kind]}: {label_mark(row)}")
        for row in marks[marks["kind"].isin(layers)].itertuples()
        if text[row.start : row.end] == row.text
    ]
    filters = Filters(reports=(article["article_id"],))
    shown += _mark_titles(filters)
    shown += search.mark_hits(article["article_id"], frame.current_filters().text)
    masked = answer("rows", "excluded", filters) if _MASKED in layers else pd.DataFrame()
    shown += [Mark(row.start, row.end, "masked", title=words.EXCLUDED[row.kind]) for row in masked.itertuples()]
    _explain_looks({mark.kind for mark in shown}, masked)
    if current and not any(mark.id == current for mark in shown):
        old = words.cut(next(iter(marks.loc[marks["id"] == current, "text"]), ""), 300)
        warn(f"The linked words no longer stand at their place in this report: they are not marked. They were: “{old}”")
    body = render(text, shown, current=current, spaced=not _has_blank_lines(text))
    st.html(f'<article class="report" lang="{escape(article["language"] or "")}">{body}</article>')


def _has_blank_lines(text: str) -> bool:
    """Whether blank lines set the text's paragraphs apart: about as many as there are lines, rather than a few."""
    lines = text.strip().split("\n")
    return 4 * sum(not line.strip() for line in lines) >= len(lines)


def _mark_titles(filters: Filters) -> list[Mark]:
    stories = answer("rows", "stories", filters)
    starts = [(row.start, row.text.find(row.title), len(row.title)) for row in stories.itertuples()]
    return [Mark(start + at, start + at + length, "title") for start, at, length in starts if at >= 0]


def _explain_looks(kinds: set[str], masked: pd.DataFrame) -> None:
    """Say what each look of the text means, of those in it."""
    samples = [f'<mark data-kind="{kind}">{words.KINDS[kind].lower()}</mark>' for kind in LAYERS if kind in kinds]
    if len(masked):
        counts = masked["kind"].map(words.EXCLUDED).value_counts()
        what = ", ".join(f"{kind} ({n:,})" for kind, n in counts.items())
        samples.append(f"small and grey: page, not report; nothing in it is counted: {escape(what)}")
    if samples:
        st.html(f'<p class="source">In the text: {" · ".join(samples)}.</p>')


def label_mark(row: object) -> str:
    """What a mark says, in words."""
    if row.kind == "reason":
        return words.label_reason(row.label)
    if row.kind == "figure":
        return words.QUALIFIERS.get(row.label, "")
    if row.kind == "statement":
        return words.name_speaker(row.label) if row.label else "speaker not told"
    return words.cut(row.text, 60)


def show_margin(marks: pd.DataFrame, layers: set[str], current: str) -> None:
    """Draw the note on the linked mark, the way to its neighbours, and the list of marks."""
    shown = marks[marks["kind"].isin(layers - {_MASKED})].reset_index(drop=True)
    if current:
        _show_note(current)
    _show_neighbours(shown, current)
    show_heading("Marks in this report", "In the order of the text; each leads to its place.")
    filters = frame.current_filters()
    for kind in (kind for kind in LAYERS if kind in set(shown["kind"])):
        rows = shown[shown["kind"] == kind]
        name = "Reasons and barriers" if kind == "reason" else LAYERS[kind]
        with st.expander(f"{name} ({len(rows):,})", expanded=False):
            items = (
                write_item(write_link(link_mark(row.id, filters), words.cut(row.text, 60)), label_mark(row))
                for row in rows.head(_MOST_LISTED).itertuples()
            )
            st.html(write_list(items))


def _show_note(current: str) -> None:
    row = answer("locate", current).iloc[0].to_dict()
    kind = next(name for name in words.KINDS if f"{name}_id" == next(iter(row)))
    with st.container(border=True):
        show_heading(words.KINDS[kind])
        st.html(f'<p class="quote">{escape(words.cut(row["text"], 300))}</p>')
        st.html(f'<p class="source">{describe_source(row, kind)}</p>{explain_rule(row)}')
        st.html(write_buttons(current))


def _show_neighbours(shown: pd.DataFrame, current: str) -> None:
    """Draw the ways to the marks before and after; to the first when none is chosen."""
    places = shown.index[shown["id"] == current]
    if current and not len(places):
        return
    here = int(places[0]) if current else -1
    with st.container(horizontal=True, vertical_alignment="center", key="neighbours"):
        for there, label in ((here - 1, "← Previous mark"), (here + 1, "Next mark →" if current else "First mark →")):
            if 0 <= there < len(shown):
                # A link to the page that is shown would leave the address as it was, and drop the filters.
                st.button(label, on_click=_go_to, args=(shown["id"].iat[there],), type="tertiary")


def _go_to(mark: str) -> None:
    st.query_params.pop("article", None)
    st.query_params["mark"] = mark


def scroll_to(mark: str) -> None:
    """Bring the linked mark into view; `mark` is an id that was found, so it holds nothing of any text."""
    if mark:
        script = _SCROLL.read_text(encoding="utf-8").replace("MARK_ID", mark)
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
