"""Passages that give reasons and are like one another, from a link on a passage's card."""

from dataclasses import replace

import streamlit as st

from defections.likeness import list_like
from ui import choices, words
from ui.empty import show_empty
from ui.evidence import describe_source, render_sentence, show_evidence
from ui.heading import show_heading
from ui.store import answer
from ui.view import View

LIKE = "like"
_TITLE = "Passages like this one"


def show_alike(view: View) -> None:
    """Draw the passages most like the one that the address names, and how like they are; nothing when it names none."""
    wanted = view.find_switch(LIKE)
    if not wanted:
        return
    own = answer("described_by_ids", "reasons", (wanted,)).to_dict("records")
    with st.container(border=True, key="alike"):
        if own:
            show_heading(_TITLE)
            said = render_sentence(own[0], "reason"), describe_source(own[0], "reason")
            st.html('<p class="quote">{}</p><p class="source">{}</p>'.format(*said))
            _show_found(view, wanted)
        else:
            show_empty("The passage that this link compares with is no longer among the reports.", _TITLE)
        st.button("Close the comparison", key="close_alike", on_click=lambda: choices.switch(LIKE, []))


def _show_found(view: View, wanted: str) -> None:
    found = answer(list_like, wanted, replace(view.filters, picks=()))
    if found.empty:
        show_empty("No other passage here that gives a reason shares enough words with it.")
        return
    note = f"The {words.count(len(found), 'passage')} that share most words with it, rare words counting more."
    show_evidence(found, "reason", title="Most alike", note=note, key=f"like_{wanted}")
