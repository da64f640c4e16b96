"""Compare: reports side by side, what they share, what one alone gives, where they contradict each other."""

import streamlit as st

from ui import frame, gallery, sides
from ui.empty import show_empty
from ui.views import comparison

view = frame.current_view()
if not len(comparison.list_reports(view)):
    show_empty("No report here holds anything to compare.")
    st.stop()
chosen = sides.choose_reports(view)
sides.show_about(view, chosen)
if len(chosen) < 2:
    show_empty("To compare takes two reports: choose another.")
    st.stop()
st.divider()
for name, dimension in (
    ("compare-reasons", comparison.REASONS.dimension),
    ("compare-actors", comparison.ACTORS.dimension),
):
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        chart = gallery.show(name, view)
    with evidence:
        if chart.figure is not None or view.filters.picks:
            sides.show_sides(view, chosen, dimension)
    st.divider()
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    chart = gallery.show("compare-figures", view)
with evidence:
    if chart.figure is not None:
        sides.show_matched(view, chosen)
    sides.show_misfits(view, chosen)
