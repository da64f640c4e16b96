"""What a reason's code means, when one is chosen."""

import streamlit as st

from defections.codebook import load_codebook
from ui import words
from ui.charts.reasons import DIMENSIONS
from ui.marked import escape
from ui.view import View


def find_code(view: View) -> str | None:
    """The one reason that is looked at: chosen on a chart, or the only one in the filter."""
    chosen = [value for dimension, value in view.filters.picks if dimension == DIMENSIONS[0]]
    codes = chosen or view.filters.reasons
    return codes[0] if len(codes) == 1 else None


def show_code(view: View, *, is_barrier: bool) -> None:
    """Draw what the codebook says of the reason (or barrier) that is looked at."""
    wanted = find_code(view)
    code = next((code for code in load_codebook() if code.code == wanted), None)
    if code is None or (code.family == "barrier") != is_barrier:
        return
    facts = {
        "Means": code.definition,
        "Not for": code.not_when,
        "Kind": words.name_family(code.code),
        "Narrative": words.name_narrative(code.code),
    }
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(fact)}</dd>" for name, fact in facts.items() if fact)
    with st.container(border=True):
        st.html(f'<h2 class="block-title">{escape(code.label)}</h2><dl class="facts">{rows}</dl>')
