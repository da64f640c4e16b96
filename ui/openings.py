"""What stands beside a timeline: reports with the sentence each opens with, figures that tell their days."""

import streamlit as st

from defections.chronicle import count_dates, list_openings, list_timed
from ui import words
from ui.charts.dates import MOST_FIGURES, name_report
from ui.evidence import MOST, show_evidence
from ui.heading import show_heading
from ui.sources import REPORT_COLUMNS
from ui.store import answer
from ui.view import View


def show_openings(view: View) -> None:
    """Draw the reports under a view, the earliest first; those without a day come last."""
    rows = answer(list_openings, view.filters, MOST)
    if rows.empty:
        show_heading("The reports")
        st.text("No report is left here.")
        return
    # Named by columns, since a hundred reports are long.
    articles = answer("by_ids", "articles", tuple(rows["article_id"]), REPORT_COLUMNS).set_index("article_id")
    named = [name_report(articles.loc[article].to_dict()) for article in rows["article_id"]]
    total, dated = answer(count_dates, view.filters).reports, int(articles["published"].notna().sum())
    note = _tell_order(len(rows), dated, total)
    show_evidence(rows.assign(title=named), "sentence", title="The reports", note=note)


def _tell_order(listed: int, dated: int, total: int) -> str:
    """Which reports are listed, in what order."""
    if total == 1:
        return "1 report; shown is the sentence it opens with."
    count = words.count(total, "report")
    count = count if listed == total else f"{listed} of {count}, one of those that open alike"
    order = ", by the day they came out" if dated == listed else ", those with a day first" if dated else ""
    return f"{count}{order}; shown is the sentence each opens with."


def show_timed(view: View, units: list[str]) -> None:
    """Draw the figures of the unit shown that tell for which days they hold."""
    rows = answer(list_timed, view.filters, view.read_switch("show", units), MOST_FIGURES)
    show_evidence(rows, "figure", note="The figures of the chart; choose a mark to see one.", key="timed")
