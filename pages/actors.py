"""Actors: who is named, who says what, who went where."""

import streamlit as st

from ui import blocks, frame, gallery, words
from ui.charts.actors import DIMENSIONS
from ui.empty import show_empty
from ui.evidence import show_passages
from ui.store import answer
from ui.switches import choose_some

view = frame.current_view()
types = answer("actor_types", view.keep_all(DIMENSIONS)).set_index("type")["n"]
if types.empty:
    show_empty("Nobody is named under these filters.")
    st.stop()
known = {name: f"{label} ({types[name]:,})" for name, label in words.ACTOR_TYPES.items() if name in types}
choose_some("type", known, view, "Types")
for name, kind, title in (
    ("actors", "mention", "Where they are named"),
    ("speakers", "statement", "What is said"),
    ("moves", "move", "Moves"),
):
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        gallery.show(name, view)
    with evidence:
        note = "" if view.filters.picks else "Choose a bar to see its own."
        show_passages(kind, view, title=title, note=note)
    st.divider()
blocks.show_table("actors", view.filters)
