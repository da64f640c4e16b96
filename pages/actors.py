"""Actors: who is named, who says what, who went where."""

import streamlit as st

from ui import blocks, frame
from ui.chart import show_chart
from ui.charts.actors import draw_mentions, draw_moves, draw_speakers, name_move, name_speakers
from ui.empty import show_empty
from ui.evidence import show_evidence
from ui.store import answer

filters = frame.current_filters()
actors = answer("rows", "actors", filters)
if actors.empty:
    show_empty("Nobody is named under these filters.")
    st.stop()
actors = blocks.choose_types(actors)
charts, evidence = st.columns([3, 2], gap="large")
with charts:
    actor = show_chart(draw_mentions(actors), "actors_mentions") if len(actors) else None
with evidence:
    shown = actor or (actors["actor_id"].iat[0] if len(actors) else "")
    name = actors.loc[actors["actor_id"] == shown, "name"].squeeze() if shown else ""
    show_evidence(answer("mentions", filters, shown, 200), "mention", title=f"Where “{name}” is named")

st.divider()
statements = name_speakers(answer("statements", filters), actors)
charts, evidence = st.columns([3, 2], gap="large")
if statements["who"].isna().all():
    show_empty("No statement under these filters has a speaker that could be told.", "Who says what")
else:
    with charts:
        who = show_chart(draw_speakers(statements), "actors_speakers")
    with evidence:
        show_evidence(statements[statements["who"] == who] if who else statements, "statement", title="What is said")

st.divider()
moves = answer("moves", filters)
if moves.empty:
    show_empty("No passage under these filters tells who went from where to where.", "Who went where")
else:
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        move = show_chart(draw_moves(moves), "actors_moves")
    with evidence:
        show_evidence(moves[name_move(moves) == move] if move else moves, "move", title="Moves")
st.divider()
blocks.show_table("actors", filters)
