"""Switches of a page (what is counted, what is shown), kept in the address."""

from collections.abc import Mapping

import streamlit as st

from ui import choices
from ui.view import View


def choose_one(name: str, options: Mapping[str, str], view: View, label: str) -> None:
    """Draw a switch of values with their labels; the first stands for an address that names none."""
    key, value = f"switch_{name}", view.read_switch(name, list(options))
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    st.pills(
        label,
        list(options),
        key=key,
        required=True,
        format_func=lambda option: options.get(option, option),
        wrap=True,
        on_change=lambda: choices.switch(name, [st.session_state[key]]),
    )


def choose_some(name: str, options: Mapping[str, str], view: View, label: str) -> None:
    """Draw a switch of which any number may be on; none stands for all."""
    key, values = f"switch_{name}", view.read_switches(name, options)
    if st.session_state.get(key) != values:
        st.session_state[key] = values
    st.pills(
        label,
        list(options),
        key=key,
        selection_mode="multi",
        format_func=lambda option: options.get(option, option),
        wrap=True,
        on_change=lambda: choices.switch(name, list(st.session_state[key])),
    )
