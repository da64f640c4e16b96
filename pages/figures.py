"""Figures: every number the reports state, by unit; how they fit together; the table."""

import streamlit as st

from ui import blocks, frame, palette
from ui.chart import show_chart
from ui.charts.figures import draw_unit
from ui.charts.relations import draw_relations, order_relations
from ui.empty import show_empty
from ui.evidence import show_evidence
from ui.store import answer

filters = frame.current_filters()
figures = answer("figures", filters)
if figures.empty:
    show_empty("No figure fits these filters.")
    st.stop()
colours = palette.colour_reports(list(answer("facet", "report")["value"]))
blocks.show_report_legend(figures, colours)
blocks.show_shapes()
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    unit = blocks.choose_unit(figures)
    rows = figures[figures["unit"] == unit]
    chosen = show_chart(draw_unit(rows, unit, colours, len(figures)), f"figures_{unit}")
with evidence:
    if chosen:
        show_evidence(rows[rows["figure_id"] == chosen], "figure")
    else:
        show_evidence(rows, "figure", note="All figures of the chart; choose a mark to see one.")

st.divider()
relations = order_relations(answer("relations", filters))
if relations.empty:
    show_empty("No two figures under these filters could be related.", "How the numbers fit")
else:
    blocks.show_relations(relations, draw_relations, colours)
st.divider()
blocks.show_table("figures", filters)
