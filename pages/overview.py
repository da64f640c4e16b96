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
figures, reasons = answer("figures", filters), answer("reasons", filters)
actors = answer("rows", "actors", filters)
leaving = reasons[reasons["family"] != "barrier"]
blocks.show_problems()
blocks.show_counts(filters, figures, leaving, actors)
if figures.empty and reasons.empty and actors.empty:
    show_empty("No report holds anything that fits these filters.")
    st.stop()

colours = palette.colour_reports(list(answer("facet", "report")["value"]))
blocks.show_report_legend(answer("rows", "articles", filters), colours)
left, right = st.columns(2, gap="large")
with left:
    if leaving.empty:
        show_empty("No passage gives a reason for leaving.", "Why people left")
    else:
        codes = draw_codes(leaving, colours, title="Why people left", noun="reason", grouped=False, most=6)
        if reason := show_chart(codes, "overview_reasons"):
            show_evidence(leaving[leaving["code"] == reason], "reason")
    frame.link_page("reasons", "All reasons and barriers →")
    blocks.show_fits(answer("relations", filters), most=5)
with right:
    blocks.show_main_figures(figures, colours)
    if not actors.empty and (actor := show_chart(draw_mentions(actors, most=7), "overview_actors")):
        show_evidence(answer("mentions", filters, actor, 50), "mention")
    frame.link_page("actors", "All actors →")
