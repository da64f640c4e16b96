"""What a visitor sees while the tables are built."""

import time

import streamlit as st

from ui import words
from ui.store import Store


def show_progress(store: Store) -> None:
    """Show how far the build is, until it is done; nothing when none is under way."""
    store.wait(0.3)
    if not store.is_building:
        return
    with st.empty():
        while store.is_building:
            st.progress(*_describe(*store.progress))
            store.wait(0.2)
            time.sleep(0.05)
        st.write("")


def _describe(done: int, of: int) -> tuple[float, str]:
    if not of:
        return 0.0, "Preparing the reports…"
    return done / of, f"Reading the reports: {done:,} of {words.count(of, 'report')}"
