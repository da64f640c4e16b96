"""Reasons: why people left, by code and by report; what kept others from leaving, apart."""

import streamlit as st

from ui import blocks, frame, palette
from ui.chart import show_chart
from ui.charts.reasons import SEPARATOR, draw_codes, draw_matrix
from ui.empty import show_empty
from ui.evidence import show_evidence
from ui.store import answer

filters = frame.current_filters()
reasons = answer("reasons", filters)
if reasons.empty:
    show_empty("No passage under these filters gives a reason for leaving or an obstacle to it.")
    st.stop()
colours = palette.colour_reports(list(answer("facet", "report")["value"]))
barriers = reasons[reasons["family"] == "barrier"]
leaving = reasons[reasons["family"] != "barrier"]
blocks.show_report_legend(reasons, colours)

for title, noun, rows, key in (
    ("Why people left", "reason", leaving, "codes"),
    ("What kept others from leaving", "barrier", barriers, "barriers"),
):
    if rows.empty:
        show_empty(f"No passage under these filters gives a {noun}.", title)
        continue
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        code = show_chart(draw_codes(rows, colours, title=title, noun=noun, grouped=key == "codes"), f"reasons_{key}")
        cell = show_chart(draw_matrix(rows, colours), "reasons_matrix") if key == "codes" else None
    with evidence:
        shown = rows[rows["code"] == code] if code else rows
        if cell:
            code, report = cell.split(SEPARATOR)
            shown = rows[(rows["code"] == code) & (rows["article_id"] == report)]
        show_evidence(shown, "reason", note="" if code else f"All {noun}s; choose a bar to see its own.", key=key)
    st.divider()
blocks.show_table("reasons", filters)
