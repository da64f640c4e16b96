"""One sentence to the visitor; words of reports and addresses may stand in it, so none of it is taken for markdown."""

import re

import streamlit as st

_DROPPED = "_dropped"
_NOTES = "_notes"
_MOST_NAMED = 5


def escape_markdown(text: str) -> str:
    """Make words stand as they are where markdown is read."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!$:~<>|&])", r"\\\1", " ".join(text.split()))


def note_dropped(what: str) -> None:
    """Remember that something an address named was left out, to be told when the page begins."""
    st.session_state.setdefault(_DROPPED, []).append(what)


def note(sentence: str) -> None:
    """Remember a sentence, to be told when the page begins."""
    st.session_state.setdefault(_NOTES, []).append(sentence)


def tell_noted() -> None:
    """Say what was left out of the address, and what else was noted."""
    for sentence in st.session_state.pop(_NOTES, ()):
        tell(sentence)
    dropped = list(dict.fromkeys(st.session_state.pop(_DROPPED, ())))
    if dropped:
        named = dropped[:_MOST_NAMED] + ([f"and {len(dropped) - _MOST_NAMED:,} more"] * (len(dropped) > _MOST_NAMED))
        tell(f"This link named what these reports do not hold, so it was left out: {', '.join(named)}.")


def tell(sentence: str) -> None:
    """Say something that is no fault."""
    st.info(escape_markdown(sentence))


def warn(sentence: str) -> None:
    """Say that something is not as it should be."""
    st.warning(escape_markdown(sentence))


def show_error(sentence: str) -> None:
    """Say what went wrong."""
    st.error(escape_markdown(sentence))
