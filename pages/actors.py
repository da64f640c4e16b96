"""Actors: who is named, with whom, who says what, who went where; all of one actor when one is chosen."""

import streamlit as st

from ui import frame, gallery, tabular, words
from ui.charts.actors import CREDITED, DIMENSIONS
from ui.empty import show_empty
from ui.evidence import show_passages
from ui.profile import show_profile
from ui.store import answer
from ui.switches import choose_some
from ui.together import show_together
from ui.views.actors import read_types

view = frame.current_view()
types = answer("actor_types", view.keep_all(DIMENSIONS, DIMENSIONS * 2)).set_index("type")["n"]
if types.empty and not view.filters.picks:  # what a speaker says need not name anybody
    show_empty("Nobody is named here.")
    st.stop()
known = {name: f"{label} ({types[name]:,})" for name, label in words.ACTOR_TYPES.items() if name in types}
if known:
    choose_some("type", known, view, "Types")
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    gallery.show("actors", view)
with evidence:
    note = "" if view.filters.picks else "Choose a bar to see its own."
    only = (("actor_type", read_types(view)),) if read_types(view) and not view.filters.picks else ()
    show_passages("mention", view, only=only, title="Where they are named", note=note)
st.divider()
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    network = gallery.show("network", view)
with evidence:
    show_together(view, network)
show_profile(view)
for names, kind, title in ((("speakers", "credits"), "statement", "What is said"), (("moves",), "move", "Moves")):
    st.divider()
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        for name in names:
            gallery.show(name, view)
    with evidence:
        picked = {dimension.split(".")[0] for dimension, _ in view.filters.picks} & set(CREDITED)
        shown = CREDITED[picked.pop()] if kind == "statement" and picked else kind
        note = "" if view.filters.picks else "Choose a mark to see its own."
        show_passages(shown, view, title=title, note=note)
st.divider()
tabular.show_table("actors", view.filters)
