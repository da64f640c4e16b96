"""Figures: every number the reports state, by unit; how they fit together; what several reports give; the table."""

import streamlit as st

from ui import fits, frame, gallery, tabular, words
from ui.chart import show_report_legend
from ui.charts import quantities, relations
from ui.charts.figures import DIMENSIONS
from ui.empty import show_empty
from ui.evidence import show_evidence, show_passages
from ui.heading import show_heading
from ui.quantity import show_quantity
from ui.shapes import write_legend
from ui.switches import choose_one
from ui.views.figures import ALL_UNITS, count_units, list_drawn

view = frame.current_view()
units = count_units(view.keep_all(DIMENSIONS))
if not units:
    show_empty("No figure is stated here.")
    st.stop()
show_report_legend(view.filters)
st.html(write_legend())
known = {unit: f"{words.UNITS[unit]} ({n:,})" for unit, n in units.items()} | {ALL_UNITS: "All units"}
choose_one("show", known, view, "What is counted")
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    gallery.show("figures", view)
with evidence:
    if view.find_pick(relations.DIMENSIONS) or view.find_pick(quantities.DIMENSIONS):
        show_heading("Evidence", "The figures of what is chosen stand beside it, below.")
    elif view.filters.picks:
        show_passages("figure", view, sort="size")
    else:
        show_evidence(list_drawn(view, units), "figure", note="The figures drawn; choose a mark to see one.")

st.divider()
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    gallery.show("relations", view)
with evidence:
    fits.show_relation(view)
st.divider()
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    across = gallery.show("quantities", view)
with evidence:
    if across.figure is not None:
        show_quantity(view)
st.divider()
tabular.show_table("figures", view.filters)
