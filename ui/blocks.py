"""Parts that pages are put together from: counts, legends, lists of what fits, tables."""

import streamlit as st

from defections.amounts import list_main
from defections.filters import Filters
from defections.queries import Only
from ui import frame, palette, tabular, words
from ui.ahead import COUNTED, MAIN_FIGURES
from ui.chart import colour_reports
from ui.charts import relations
from ui.credits import tell_credit
from ui.evidence import gather_sentences, show_evidence
from ui.heading import show_heading
from ui.links import link_mark
from ui.marked import escape
from ui.paths import shorten_path
from ui.shapes import write_shape
from ui.store import answer, get_store
from ui.view import View
from ui.views.reasons import count_given

_MOST_RELATIONS = 12


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
    """List the figures of people in main stories first, each with its qualifier's shape, sentence and link."""
    rows = answer(list_main, filters, MAIN_FIGURES)
    colours = colour_reports()
    total = answer("count", "figures", filters)
    show_heading(
        "What they count", f"Figures as stated: people in main stories first; {words.count(total, 'figure')} in all."
    )
    st.html(f'<ul class="fits">{"".join(_list_figure(row, colours) for row in rows.to_dict("records"))}</ul>')
    frame.link_page("figures", "All figures →")


def _list_figure(row: dict, colours: dict[str, str]) -> str:
    shape = write_shape(row["qualifier"], colours[row["article_id"]])
    start, end = (row[name] - row["sentence_start"] for name in ("start", "end"))
    where = f"{words.cut_round(row['sentence'], start, end, 100)} ({words.cut(tell_credit(row['speaker']), 90)})"
    address = link_mark(row["figure_id"], frame.current_filters())
    return (
        f'<li>{shape} <a href="{escape(address)}" target="_self">{escape(words.cut(words.name_figure(row), 80))}</a>'
        f'<br><span class="source">{escape(where)}</span></li>'
    )


def show_fits(filters: Filters, most: int) -> None:
    """List how the numbers fit, the most telling first."""
    total = answer("count", "relations", filters)
    show_heading("Do the numbers fit?", f"{words.count(total, 'relation')} between figures of one report.")
    if total:
        rows = answer("relations", filters, most).to_dict("records")
        st.html(f'<ul class="fits">{"".join(map(list_relation, rows))}</ul>')
        frame.link_page("figures", "How the numbers fit →")
    else:
        st.text("No two figures here could be related.")


def list_relation(row: dict) -> str:
    """A relation as a list item: verdict, explanation, link to the whole."""
    address = link_mark(row["whole_id"], frame.current_filters())
    return (
        f'<li><span class="verdict {row["verdict"]}">{words.VERDICTS[row["verdict"]]}</span> '
        f'<a href="{escape(address)}" target="_self">{escape(words.cut(row["explanation"], 160))}</a></li>'
    )


def show_report_legend(filters: Filters) -> None:
    """Say which colour is which report, when each has its own."""
    colours = colour_reports()
    if len(colours) > palette.MOST_COLOURED:
        return
    articles = answer("rows", "articles", filters)
    titles = [escape(words.cut(title, 60)) for title in articles["title"]]
    swatches = [f'<span class="swatch" style="background:{colours[name]}"></span>' for name in articles["article_id"]]
    items = (f"<span>{swatch}{title}</span>" for swatch, title in zip(swatches, titles, strict=True))
    st.html(f'<p class="legend">{"".join(items)}</p>')


def show_relation(view: View) -> None:
    """Draw the figures of the relation chosen, or all relations in words."""
    chosen = view.find_pick(relations.DIMENSIONS)
    rows = answer("relations", view.filters, _MOST_RELATIONS)
    if chosen and len(rows):
        row = rows.iloc[0]
        these = answer("described_by_ids", "figures", (row["whole_id"], *row["part_ids"]))
        cards = gather_sentences(these, "figure")
        show_evidence(cards, "figure", title="The figures of this relation", note=row["explanation"], key="relation")
        return
    total = answer("count", "relations", view.filters)
    more = f" The first {len(rows)} of {total:,}." if total > len(rows) else ""
    show_heading("In words", f"Verdict, and how the numbers stand to each other.{more}")
    st.html(f'<ul class="fits">{"".join(map(list_relation, rows.to_dict("records")))}</ul>')


def show_table(table: str, filters: Filters, *, only: Only = (), note: str = "") -> None:
    """Draw the rows as a table in plain words, with links to the reader and the way to take them away."""
    held = answer("tally", table, filters, (only[0][0],), only=only)["n"].sum() if only else None
    count = words.count(answer("count", table, filters) if held is None else int(held), "row")
    leads = "; a link opens the sentence in its report" if table in tabular.IDS else ""
    show_heading("The table", f"{count}{leads}.{note}")
    tabular.show_rows(table, filters, only)
