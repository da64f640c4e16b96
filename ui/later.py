"""What is drawn after a page's first chart: what surrounds it changes little, so nobody waits for it."""

import time
from collections.abc import Callable
from contextvars import copy_context
from functools import partial

import streamlit as st

_LATER = "_later"
# Seconds. The browser draws together what comes within 10 ms; after a little more, the chart is drawn alone.
_GATHERED = 0.02

Draw = Callable[[], None]


def put_off(*parts: Draw) -> None:
    """Keep parts to be drawn when the first chart is sent, or when there is none, after the page.

    They are drawn in the context they are put off in: within a page's, Streamlit takes a widget for another one.
    """
    st.session_state[_LATER] = [partial(copy_context().run, draw) for draw in parts]


def give_way() -> None:
    """Let the browser draw the chart just sent, if it is the first, and then what was put off."""
    if st.session_state.get(_LATER):
        time.sleep(_GATHERED)
        catch_up()


def catch_up() -> None:
    """Draw what was put off, once."""
    for draw in st.session_state.pop(_LATER, ()):
        draw()
