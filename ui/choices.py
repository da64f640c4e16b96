"""The choice made on a chart: kept in the address, drawn as a chip, taken back by the chip, Escape or Back."""

from dataclasses import replace

import streamlit as st

from defections.filters import MOST_PICKS, PICK_PARAMETER, Filters, read_pick
from ui import words
from ui.credits import BY_ITSELF
from ui.notices import note_dropped
from ui.store import answer
from ui.view import SWITCHES, Picks, View, read_switches


def read_view(filters: Filters) -> View:
    """Add what the address says was chosen and switched; a choice that no row fits is dropped, and that is said."""
    named = st.query_params.get_all(PICK_PARAMETER)
    picks = tuple(dict.fromkeys(pick for value in named if (pick := read_pick(value))))[:MOST_PICKS]
    pairs = [(name, value) for name in SWITCHES for value in st.query_params.get_all(name)]
    if picks and not answer("count", "sentences", Filters(picks=picks)):
        picks = ()
    if named and len(picks) < len(set(named)):
        kept = {f"{dimension}:{value}" for dimension, value in picks}
        for value in named:
            if value not in kept:
                note_dropped(f"a choice on a chart ({words.cut(value, 60)})")
        _write(picks)
    return View(replace(filters, picks=picks), read_switches(pairs))


def choose(picks: Picks) -> None:
    """Put a choice into the address in place of any before it."""
    _write(picks)


def undo() -> None:
    """Take the choice back."""
    _write(())


def _write(picks: Picks) -> None:
    st.query_params[PICK_PARAMETER] = [f"{dimension}:{value}" for dimension, value in picks]


def switch(name: str, values: list[str]) -> None:
    """Put a switch's values into the address."""
    st.query_params[name] = values


def show_chip(filters: Filters) -> None:
    """Draw what is chosen and the way to take it back."""
    if not filters.picks:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="choice"):
        st.text("Chosen: " + " × ".join(describe_picks(filters)), width="content")
        st.button("Undo (Esc)", on_click=undo, key="undo_choice", type="tertiary")
        # Where all stands in one column, the sentences are far below the chart.
        st.html('<button class="copy jump" data-jump="">To the sentences ↓</button>', width="content")


def describe_picks(filters: Filters) -> list[str]:
    """What is chosen, in words of any report: never markdown."""
    return [words.cut(_describe(dimension, value), 90) for dimension, value in filters.picks]


def _describe(dimension: str, value: str) -> str:
    table, _, column = dimension.partition(".")
    if column == "code":
        return words.label_reason(value)
    if column == "unit":
        return words.UNITS.get(value, value)
    if column == "route":
        return " → ".join(_name("actors", end) or "(not said)" for end in value.split(">", 1))
    if column == "quantity_id":
        return _name_quantity(value)
    if column == "who":
        return BY_ITSELF if value in ("", "-") else _name("actors", value) or words.name_speaker(value)
    if column == "month":
        return words.write_month(value)
    return _name({"article_id": "articles", "actor_id": "actors"}.get(column, table), value) or value


def _name_quantity(quantity_id: str) -> str:
    rows = answer("by_ids", "quantities", (quantity_id,))
    figures = answer("by_ids", "figures", (rows["figure_ids"].iat[0][0],)) if len(rows) else rows
    return f"{words.name_figure(figures.iloc[0].to_dict())} across reports" if len(figures) else quantity_id


_NAMES = {"articles": "title", "actors": "name", "figures": "text", "relations": "explanation", "reasons": "text"}


def _name(table: str, row_id: str) -> str:
    rows = answer("by_ids", table, (row_id,)) if row_id else ()
    return str(rows[_NAMES[table]].iat[0]) if len(rows) else ""
