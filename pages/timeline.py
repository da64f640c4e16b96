"""Timeline: when the reports came out, and for which days their figures hold."""

import streamlit as st

from defections.chronicle import count_dates
from ui import frame, gallery, words
from ui.empty import show_empty
from ui.evidence import show_passages
from ui.openings import show_openings, show_timed
from ui.store import answer
from ui.switches import choose_one
from ui.views.dates import FIGURES, REPORTS, list_units

view = frame.current_view()
if not answer(count_dates, view.keep_all(*REPORTS)).reports:
    show_empty("There is no report here.")
    st.stop()
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    gallery.show("timeline-reports", view)
with evidence:
    show_openings(view)
st.divider()
charts, evidence = st.columns([3, 2], gap="large")
units = list_units(view.keep_all(FIGURES))
with charts:
    if len(units) > 1:
        named = {unit: f"{words.UNITS[unit]} ({n:,})" for unit, n in units.items()}
        choose_one("show", named, view, "What is counted")
    chart = gallery.show("timeline-figures", view)
with evidence:
    if view.filters.picks:
        show_passages("figure", view)
    elif chart.figure is not None:
        show_timed(view, list(units))
