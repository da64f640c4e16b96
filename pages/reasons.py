"""Reasons: why people left, by code and by report; what kept others from leaving, apart."""

import streamlit as st

from ui import blocks, frame, gallery
from ui.empty import show_empty
from ui.evidence import show_passages
from ui.store import answer

view = frame.current_view()
if not answer("count", "reasons", frame.current_filters()):
    show_empty("No passage under these filters gives a reason for leaving or an obstacle to it.")
    st.stop()
blocks.show_report_legend(view.filters)
for names, noun, is_barrier in (
    (("reasons", "reasons-by-report"), "reason", False),
    (("barriers",), "barrier", True),
):
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        for name in names:
            gallery.show(name, view)
    with evidence:
        note = "" if view.filters.picks else f"All {noun}s; choose a bar or square to see its own."
        show_passages("reason", view, only=(("is_barrier", is_barrier),), note=note, key=noun)
    st.divider()
blocks.show_table("reasons", view.filters)
