"""Actors: who is named, who says what, who went where."""

import streamlit as st

from ui import blocks, frame
from ui.chart import show_chart
from ui.charts.actors import MOST_ACTORS, draw_mentions, draw_moves, draw_speakers
from ui.empty import show_empty
from ui.evidence import MOST, show_evidence
from ui.store import answer

filters = frame.current_filters()
if not answer("count", "actors", filters):
    show_empty("Nobody is named under these filters.")
    st.stop()
types = blocks.choose_types(filters)
actors = answer("actors", filters, tuple(types), limit=MOST_ACTORS)
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    total = blocks.count_actors(filters, types)
    actor = show_chart(draw_mentions(actors, total), "actors_mentions") or actors["actor_id"].iat[0]
with evidence:
    name = actors.loc[actors["actor_id"] == actor, "name"].iat[0]
    rows = answer("passages", "mentions", filters, only=(("actor_id", actor),), limit=MOST)
    show_evidence(rows, "mention", title=f"Where “{name}” is named")

st.divider()
speakers = answer("tally", "statements", filters, ("who", "who_name", "direct"), limit=400)
if speakers.empty:
    show_empty("No statement under these filters has a speaker that could be told.", "Who says what")
else:
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        who = show_chart(draw_speakers(speakers, answer("count", "statements", filters)), "actors_speakers")
    with evidence:
        only = (("who", who),) if who else ()
        rows = answer("passages", "statements", filters, only=only, limit=MOST)
        show_evidence(rows, "statement", title="What is said", note="" if who else "Choose a bar to see one speaker's.")

st.divider()
moves = answer("tally", "moves", filters, ("route",))
if moves.empty:
    show_empty("No passage under these filters tells who went from where to where.", "Who went where")
else:
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        move = show_chart(draw_moves(moves), "actors_moves")
    with evidence:
        rows = answer("passages", "moves", filters, only=(("route", move),) if move else (), limit=MOST)
        show_evidence(rows, "move", title="Moves", note="" if move else "Choose a bar to see its own.")
st.divider()
blocks.show_table("actors", filters)
