"""Overview: what the reports say at a glance; each part leads on."""

import streamlit as st

from ui import ahead, fits, foreign, frame, gallery, glance
from ui.chart import show_report_legend
from ui.empty import show_empty
from ui.evidence import show_passages

view = frame.current_view()
glance.show_problems()
foreign.tell_of_reports()
counts, body = st.container(), st.empty()
with body.container():
    show_report_legend(view.filters)
    left, right = st.columns(2, gap="large")
# The chart is sent before the counts above it and before the rest is asked, so that it is there first.
with left:
    chart = gallery.show("main-reasons", view)
    if view.find_pick(chart.dimensions):
        show_passages("reason", view, sort="sureness")
    frame.link_page("reasons", "All reasons and barriers →")
ahead.ask_overview(view)
with counts:
    found = glance.show_counts(view.filters)
if not any(found.values()):
    body.empty()
    show_empty("Nothing was found here.")
    st.stop()
with right:
    glance.show_main_figures(view.filters)
    chart = gallery.show("main-actors", view)
    if view.find_pick(chart.dimensions):
        show_passages("mention", view)
    frame.link_page("actors", "All actors →")
with left:
    fits.show_fits(view.filters, most=ahead.FITS)
