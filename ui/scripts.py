"""The scripts that every page runs; they are constant and hold nothing of any report."""

from functools import cache
from pathlib import Path

import streamlit as st
from plotly.offline import get_plotlyjs_version

PLOTLY = f"/files/plotly-{get_plotlyjs_version()}.min.js"  # the version is in the name, so it may be kept for ever
_FOLDER = Path(__file__).parent
_NAMES = ("takeaway.js", "script.js")


def run_scripts() -> None:
    """Run the scripts, once in a visit however often this is called."""
    st.html(f"<script>{_read_scripts()}</script>", unsafe_allow_javascript=True)


@cache
def _read_scripts() -> str:
    return "\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in _NAMES).replace("PLOTLY", PLOTLY)
