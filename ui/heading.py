"""The titles of blocks: words of reports may stand in them, made safe."""

import streamlit as st

from ui.marked import escape


def show_heading(title: str, note: str = "", kind: str = "") -> None:
    """Draw a block's title and its note on what is counted; words of reports may stand in both, not in its kind."""
    below = f'<p class="block-note">{escape(note)}</p>' if note else ""
    st.html(f'<h2 class="{f"block-title {kind}".strip()}">{escape(title)}</h2>{below}')
