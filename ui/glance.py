"""What the overview tells at a glance: reports that could not be read, counts, the figures that matter most."""

import streamlit as st

from defections.amounts import list_main
from defections.filters import Filters
from ui import frame, words
from ui.ahead import COUNTED, MAIN_FIGURES
from ui.chart import colour_reports
from ui.credits import tell_credit
from ui.heading import show_heading
from ui.links import link_mark
from ui.marked import Html
from ui.markup import write_item, write_link, write_list
from ui.paths import shorten_path
from ui.shapes import write_shape
from ui.store import answer, get_store
from ui.views.reasons import count_given


def show_problems() -> None:
    """Name the reports that could not be read."""
    problems = answer("problems")
    if len(problems):
        with st.expander(f"{words.count(len(problems), 'report')} could not be read", icon="⚠️"):
            st.dataframe(
                problems.assign(path=[shorten_path(path, get_store().reports) for path in problems["path"]]),
                hide_index=True,
                column_config={"path": "File", "reason": "Why, and what to do"},
                alt="Unread reports",
            )


def show_counts(filters: Filters) -> dict[str, int]:
    """Draw the counts that the page begins with, and return them."""
    found = answer("count_each", COUNTED, filters)
    counted = {
        "Reports": (found["articles"], "Reports that were read; under filters, those that hold what is filtered"),
        "Figures": (found["figures"], "Numbers that the reports state"),
        "Giving reasons": (
            count_given(filters)["reason"],
            "Passages that give a reason for leaving; one that gives two has two rows in the table",
        ),
        "Actors": (found["actors"], "People, groups, states, places and outlets named"),
        "Moves": (found["moves"], "Passages that say who left whom for whom or where"),
    }
    with st.container(horizontal=True, gap="small", key="counts"):
        for label, (number, meaning) in counted.items():
            st.metric(label, f"{number:,}", help=meaning, border=True, width=150)
    return {label: number for label, (number, _) in counted.items()}


def show_main_figures(filters: Filters) -> None:
    """List the figures of people who left first, each with its qualifier's shape, sentence and link."""
    rows = answer(list_main, filters, MAIN_FIGURES)
    colours = colour_reports()
    total = answer("count", "figures", filters)
    show_heading(
        "What they count", f"Figures as stated, people said to have left first; {words.count(total, 'figure')} in all."
    )
    st.html(write_list(_list_figure(row, colours) for row in rows.to_dict("records")))
    frame.link_page("figures", "All figures →")


def _list_figure(row: dict, colours: dict[str, str]) -> Html:
    shape = write_shape(row["qualifier"], colours[row["article_id"]])
    start, end = (row[name] - row["sentence_start"] for name in ("start", "end"))
    where = f"{words.cut_round(row['sentence'], start, end, 100)} ({words.cut(tell_credit(row['speaker']), 90)})"
    address = link_mark(row["figure_id"], frame.current_filters())
    return write_item(Html(f"{shape} {write_link(address, words.cut(words.name_figure(row), 80))}"), where)
