"""Figures: every number the reports state, by unit; how they fit together; the table."""

import streamlit as st

from ui import blocks, frame, gallery, words
from ui.charts.figures import DIMENSIONS
from ui.empty import show_empty
from ui.evidence import show_passages
from ui.switches import choose_one

view = frame.current_view()
units = gallery.count_units(view.keep_all(DIMENSIONS))
if not units:
    show_empty("No figure fits these filters.")
    st.stop()
blocks.show_report_legend(view.filters)
blocks.show_shapes()
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    choose_one("show", {unit: f"{words.UNITS[unit]} ({n:,})" for unit, n in units.items()}, view, "What is counted")
    gallery.show("figures", view)
with evidence:
    only = () if view.filters.picks else (("unit", view.read_switch("show", list(units))),)
    note = "" if view.filters.picks else "All figures of the chart; choose a mark to see one."
    show_passages("figure", view, only=only, sort="size", note=note)

st.divider()
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    gallery.show("relations", view)
with evidence:
    blocks.show_relation(view)
st.divider()
blocks.show_table("figures", view.filters)
