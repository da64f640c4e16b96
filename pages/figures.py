"""Figures: every number the reports state, by unit; how they fit together; the table."""

import streamlit as st

from ui import blocks, frame, palette
from ui.chart import show_chart
from ui.charts.figures import MOST_ROWS, draw_unit
from ui.charts.relations import draw_relations
from ui.empty import show_empty
from ui.evidence import show_evidence
from ui.store import answer

filters = frame.current_filters()
units = answer("tally", "figures", filters, ("unit",)).set_index("unit")["n"]
if units.empty:
    show_empty("No figure fits these filters.")
    st.stop()
colours = palette.colour_reports(list(answer("facet", "report")["value"]))
blocks.show_report_legend(filters, colours)
blocks.show_shapes()
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    unit = blocks.choose_unit(units)
    rows = answer("passages", "figures", filters, only=(("unit", unit),), sort="size", limit=MOST_ROWS)
    chosen = show_chart(draw_unit(rows, unit, colours, units[unit], units.sum()), f"figures_{unit}")
with evidence:
    if chosen:
        show_evidence(rows[rows["figure_id"] == chosen], "figure")
    else:
        show_evidence(rows, "figure", note="All figures of the chart; choose a mark to see one.")

st.divider()
blocks.show_relations(filters, draw_relations, colours)
st.divider()
blocks.show_table("figures", filters)
