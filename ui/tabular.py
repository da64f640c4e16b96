"""Rows as a table that people read: plain words for columns and codes, links to the source, files to take away."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from defections.exporting import FORMATS
from defections.filters import Filters, list_parameters
from defections.queries import Only
from ui import words
from ui.credits import BY_ITSELF
from ui.heading import show_heading
from ui.links import link_mark
from ui.marked import escape
from ui.markup import write_words
from ui.store import answer

_MOST = 2_000
_COLUMNS = {
    "figures": {
        "text": "Figure",
        "number": "Number",
        "qualifier": "How firm",
        "unit": "What is counted",
        "referent": "Of what",
        "as_of": "As of",
        "speaker": "Credited to",
    },
    "reasons": {"code": "Reason", "family": "Kind", "text": "Passage", "speaker": "Credited to", "score": "Sureness"},
    "actors": {
        "name": "Name",
        "type": "Type",
        "aliases": "Other names used",
        "mention_count": "Mentions",
        "article_count": "Reports",
    },
}
IDS = {"figures": "figure_id", "reasons": "reason_id"}
# Pixels of columns that would else be cut, or take the room of others.
_WIDTHS = {
    "figures": {"text": 150, "link": 112, "number": 124, "qualifier": 120, "unit": 130, "referent": 180},
    "reasons": {"code": 225, "link": 112, "text": 330, "family": 124, "score": 84},
    "actors": {"name": 200, "type": 110, "aliases": 210, "mention_count": 90, "article_count": 90},
}


def show_table(table: str, filters: Filters, *, only: Only = (), note: str = "") -> None:
    """Draw the rows as a table in plain words, with links to the reader and the way to take them away."""
    held = answer("tally", table, filters, (only[0][0],), only=only)["n"].sum() if only else None
    count = words.count(answer("count", table, filters) if held is None else int(held), "row")
    leads = "; a link opens the sentence in its report" if table in IDS else ""
    show_heading("The table", f"{count}{leads}.{note}")
    show_rows(table, filters, only)


def show_rows(table: str, filters: Filters, only: Only = ()) -> None:
    """Draw a table's rows, of those that `only` keeps if it names anything, and links to all of them as files."""
    if only:
        rows = answer("passages", table, filters, only=only, limit=_MOST)
    else:
        rows = answer("rows", table, filters, limit=_MOST)
    shown = _fill_gaps(put_in_words(table, rows))
    widths = _WIDTHS.get(table, {})
    columns = st.column_config
    config = {name: columns.Column(label, width=widths.get(name)) for name, label in _COLUMNS[table].items()}
    if "score" in shown:
        config["score"] = columns.NumberColumn("Sureness", width=widths["score"], format="percent")
    for name in {"mention_count", "article_count"} & set(shown):
        config[name] = columns.NumberColumn(_COLUMNS[table][name], width=widths[name], format="localized")
    if table in IDS:  # the way to the source stands second, in sight on a phone too
        shown.insert(1, "link", [link_mark(mark, filters) for mark in rows[IDS[table]]])
        config["link"] = columns.LinkColumn("Source", width=widths["link"], display_text="Open in reader")
    st.dataframe(shown, hide_index=True, column_config=config, alt=f"Table of {table}")
    if len(rows) == _MOST:
        st.caption(f"The first {_MOST:,} rows are shown; the files hold all of them.")
    show_files(table, filters)


def _fill_gaps(frame: pd.DataFrame) -> pd.DataFrame:
    """Say what a cell without words means: Streamlit would write "None"."""
    for column in {"speaker", "as_of", "referent"} & set(frame):
        nothing = BY_ITSELF if column == "speaker" else ""
        told = [value if isinstance(value, str) else nothing for value in frame[column]]
        frame[column] = [words.name_speaker(each) for each in told] if column == "speaker" else told
    return frame


def show_files(table: str, filters: Filters, words_before: str = "Take away these rows") -> None:
    """Draw links to a table's rows as files."""
    query = urlencode(list_parameters(filters))
    st.markdown(f"{words_before}: " + link_files(table, f"?{query}" if query else ""))


def link_files(table: str, query: str = "") -> str:
    """Links to a table's rows as files, as markdown."""
    return " · ".join(f"[{words.FORMATS[ending]}](/api/{table}.{ending}{query})" for ending in FORMATS)


def write_grid(heads: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> str:
    """A table to be read, as HTML, whose words wrap; `kind` says how it looks ("numbers": right, "stacked": narrow)."""
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    body = "".join("<tr>" + "".join(f"<td>{write_words(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<table class="{f"grid {kind}".strip()}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def put_in_words(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with codes in plain words, and the columns that people read."""
    frame = rows.reindex(columns=list(dict.fromkeys([*rows.columns, *_COLUMNS[table]])))
    if table == "figures":
        numbers = frame[["value", "low", "high", "unit"]].itertuples(index=False)
        frame["number"] = [words.write_bounds(*row) for row in numbers]
        frame["qualifier"] = frame["qualifier"].map(words.QUALIFIERS)
        frame["unit"] = frame["unit"].map(words.UNITS)
    elif table == "reasons":
        frame["code"] = frame["code"].map(words.label_reason)
        frame["family"] = frame["family"].map(words.FAMILIES)
    else:
        frame["type"] = frame["type"].map(words.ACTOR_TYPES)
        frame["aliases"] = frame["aliases"].map(list, na_action="ignore")
    return frame[list(_COLUMNS[table])]
