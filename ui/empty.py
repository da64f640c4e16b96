"""What stands where nothing can be shown: why, and the way to widen the view."""

import streamlit as st

from ui import frame, later, sidebar
from ui.heading import show_heading


def show_empty(why: str, title: str = "") -> None:
    """Say why there is nothing, and offer to clear the filters when there are any."""
    if title:
        show_heading(title)
    with st.container(border=True):
        is_narrowed = not frame.current_filters().is_empty
        st.text(f"{why} Only what the filters keep is looked at." if is_narrowed else why)
        if is_narrowed:
            st.button("Clear filters", on_click=sidebar.ask_to_clear, key=f"clear_{why}")
    later.catch_up()  # a page may stop here, and after that nothing can be drawn
