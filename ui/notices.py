"""One sentence to the visitor; words of reports and addresses may stand in it, so none of it is taken for markdown."""

import re
from collections.abc import Sequence

import streamlit as st

_DROPPED = "_dropped"
_NOTES = "_notes"
MOST_NAMED = 5


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
        tell(f"This link named what these reports do not hold, so it was left out: {name_first(dropped)}.")


def name_first(names: Sequence[str], of: int | None = None) -> str:
    """Name the first few: "a, b, and 3 more"; of so many, where only the first of them are given."""
    more = (len(names) if of is None else of) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f", and {more:,} more" if more > 0 else "")


def tell(sentence: str) -> None:
    """Say something that is no fault."""
    st.info(escape_markdown(sentence))


def warn(sentence: str) -> None:
    """Say that something is not as it should be."""
    st.warning(escape_markdown(sentence))


def show_error(sentence: str) -> None:
    """Say what went wrong."""
    st.error(escape_markdown(sentence))
