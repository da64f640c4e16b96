"""Overview: what the reports say at a glance; each part leads on."""

import streamlit as st

from ui import blocks, frame, palette
from ui.chart import show_chart
from ui.charts.actors import draw_mentions
from ui.charts.reasons import draw_codes
from ui.empty import show_empty
from ui.evidence import MOST, show_evidence
from ui.store import answer

filters = frame.current_filters()
blocks.show_problems()
if not any(blocks.show_counts(filters).values()):
    show_empty("No report holds anything that fits these filters.")
    st.stop()
colours = palette.colour_reports(list(answer("facet", "report")["value"]))
blocks.show_report_legend(filters, colours)
left, right = st.columns(2, gap="large")
with left:
    codes, passages = blocks.count_reasons(filters, is_barrier=False)
    if codes.empty:
        show_empty("No passage gives a reason for leaving.", "Why people left")
    else:
        chart = draw_codes(codes, passages, colours, title="Why people left", noun="reason", grouped=False, most=6)
        if code := show_chart(chart, "overview_reasons"):
            show_evidence(answer("passages", "reasons", filters, only=(("code", code),), limit=MOST), "reason")
    frame.link_page("reasons", "All reasons and barriers →")
    blocks.show_fits(filters, most=5)
with right:
    blocks.show_main_figures(filters, colours)
    actors = answer("actors", filters, limit=7)
    if not actors.empty:
        if actor := show_chart(draw_mentions(actors, answer("count", "actors", filters)), "overview_actors"):
            only = (("actor_id", actor),)
            show_evidence(answer("passages", "mentions", filters, only=only, limit=MOST), "mention")
        frame.link_page("actors", "All actors →")
