"""Reasons: why people left, by code and by report; what kept others from leaving, apart."""

import streamlit as st

from ui import blocks, frame, palette
from ui.chart import show_chart
from ui.charts.reasons import draw_codes, draw_matrix, read_cell
from ui.empty import show_empty
from ui.evidence import MOST, show_evidence
from ui.store import answer

filters = frame.current_filters()
if not answer("count", "reasons", filters):
    show_empty("No passage under these filters gives a reason for leaving or an obstacle to it.")
    st.stop()
colours = palette.colour_reports(list(answer("facet", "report")["value"]))
blocks.show_report_legend(filters, colours)

for title, noun, is_barrier in (
    ("Why people left", "reason", False),
    ("What kept others from leaving", "barrier", True),
):
    codes, passages = blocks.count_reasons(filters, is_barrier=is_barrier)
    if codes.empty:
        show_empty(f"No passage under these filters gives a {noun}.", title)
        continue
    charts, evidence = st.columns([3, 2], gap="large")
    only = (("is_barrier", is_barrier),)
    with charts:
        chart = draw_codes(codes, passages, colours, title=title, noun=noun, grouped=not is_barrier)
        code = show_chart(chart, f"reasons_{noun}", rival="" if is_barrier else "reasons_matrix")
        cells = answer("tally", "reasons", filters, ("code", "article_id", "title"), only=only, limit=2000)
        cell = None
        if not is_barrier:
            cell = show_chart(draw_matrix(cells, colours), "reasons_matrix", rival="reasons_reason")
    with evidence:
        chosen = read_cell(cell) if cell else (("code", code),) if code else only
        rows = answer("passages", "reasons", filters, only=chosen, limit=MOST)
        note = "" if chosen != only else f"All {noun}s; choose a bar or square to see its own."
        show_evidence(rows, "reason", note=note, key=noun)
    st.divider()
blocks.show_table("reasons", filters)
