"""What stands beside a timeline: reports with the sentence each opens with, figures that tell their days."""

import streamlit as st

from defections.chronicle import count_dates, list_openings, list_timed
from ui import words
from ui.charts.dates import MOST_FIGURES, describe_report
from ui.evidence import MOST, show_evidence
from ui.heading import show_heading
from ui.store import answer
from ui.view import View


def show_openings(view: View) -> None:
    """Draw the reports under a view, the earliest first; those without a day come last."""
    rows = answer(list_openings, view.filters, MOST)
    if rows.empty:
        show_heading("The reports")
        st.text("No report is left here.")
        return
    articles = answer("by_ids", "articles", tuple(rows["article_id"])).set_index("article_id")
    named = [describe_report(articles.loc[article].to_dict()) for article in rows["article_id"]]
    total = answer(count_dates, view.filters).reports
    count = words.count(total, "report")
    if len(rows) < total:
        count = f"{len(rows)} of {count}, one of those that open alike"
    dated = articles["published"].notna().sum()
    order = ", by the day they came out" if dated == len(rows) else ", those with a day first" if dated else ""
    note = f"{count}{order}; shown is the sentence each opens with."
    show_evidence(rows.assign(title=named), "sentence", title="The reports", note=note)


def show_timed(view: View, units: list[str]) -> None:
    """Draw the figures of the unit shown that tell for which days they hold."""
    rows = answer(list_timed, view.filters, view.read_switch("show", units), MOST_FIGURES)
    show_evidence(rows, "figure", note="The figures of the chart; choose a mark to see one.", key="timed")
