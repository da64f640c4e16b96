"""Reasons: why people left, by code, report and speaker; numbers given for them; barriers to leaving, apart."""

import streamlit as st

from ui import codes, frame, gallery, tabular
from ui.alike import show_alike
from ui.chart import show_report_legend
from ui.charts.reasons import GROUPS, MEASURES
from ui.empty import show_empty
from ui.store import answer
from ui.switches import choose_one
from ui.views.reasons import SURE, keep_sure, tell_given

view = frame.current_view()
if not answer("count", "reasons", frame.current_filters()):
    show_empty("No passage here gives a reason for leaving or a barrier to it.")
    st.stop()
show_report_legend(view.filters)
show_alike(view)
with st.container(horizontal=True, gap="medium", key="switches"):
    for name, options, label in (
        ("by", MEASURES, "What is counted"),
        ("group", GROUPS, "How reasons are grouped"),
        ("sure", SURE, "How sure passages must be"),
    ):
        choose_one(name, options, view, label)
for names, noun, is_barrier in (
    (("reasons", "reasons-by-report", "reasons-by-speaker", "reasons-numbers"), "reason", False),
    (("barriers",), "barrier", True),
):
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        for name in names:
            gallery.show(name, view)
    with evidence:
        codes.show_code(view, is_barrier=is_barrier)
        codes.show_evidence(view, noun, is_barrier=is_barrier)
    st.divider()
note = " Sure ones only; the files hold all, with how sure each is." if keep_sure(view) else ""
given = ", ".join(tell_given(view.filters, keep_sure(view)))
tabular.show_table("reasons", view.filters, only=keep_sure(view), note=f"{note} {given[:1].upper()}{given[1:]}.")
