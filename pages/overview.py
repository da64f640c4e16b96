"""Overview: what the reports say at a glance; each part leads on."""

import streamlit as st

from ui import blocks, frame, palette
from ui.chart import show_chart
from ui.charts.actors import draw_mentions
from ui.charts.reasons import draw_codes
from ui.empty import show_empty
from ui.evidence import show_evidence
from ui.store import answer

filters = frame.current_filters()
blocks.show_problems()
figures, reasons = answer("figures", filters), answer("reasons", filters)
actors = answer("rows", "actors", filters)
leaving = reasons[reasons["family"] != "barrier"]
blocks.show_counts(filters, figures, leaving, actors)
if figures.empty and reasons.empty and actors.empty:
    show_empty("No report holds anything that fits these filters.")
    st.stop()

colours = palette.colour_reports(list(answer("facet", "report")["value"]))
left, right = st.columns(2, gap="large")
reason = actor = None
with left:
    blocks.show_main_figures(figures, colours)
    blocks.show_fits(answer("relations", filters), most=5)
with right:
    if leaving.empty:
        show_empty("No passage gives a reason for leaving.", "Why people leave")
    else:
        reason = show_chart(
            draw_codes(leaving, colours, title="Why people leave", noun="reason", grouped=False, most=6),
            "overview_reasons",
        )
        frame.link_page("reasons", "All reasons")
with st.container():
    below, evidence = st.columns(2, gap="large")
    with below:
        actor = show_chart(draw_mentions(actors, most=8), "overview_actors")
        frame.link_page("actors", "All actors")
    with evidence:
        if reason:
            show_evidence(leaving[leaving["code"] == reason], "reason")
        if actor:
            show_evidence(answer("mentions", filters, actor, 50), "mention")
