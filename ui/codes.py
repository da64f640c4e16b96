"""What a reason's code means, when one is chosen, and the passages of reasons or of barriers."""

import streamlit as st

from defections.codebook import load_codebook
from ui import words
from ui.charts.reasons import DIMENSIONS
from ui.evidence import show_passages
from ui.heading import show_heading
from ui.marked import escape
from ui.view import View
from ui.views.reasons import keep_sure


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


def show_evidence(view: View, noun: str, *, is_barrier: bool) -> None:
    """Draw the passages of reasons, or of barriers; none where the other of them was chosen, and that is said."""
    chosen = {value for dimension, value in view.filters.picks if dimension == DIMENSIONS[0]}
    families = {code.code: code.family for code in load_codebook()}
    if any((families.get(code) == "barrier") != is_barrier for code in chosen):
        other = "a reason for leaving" if is_barrier else "a barrier to leaving"
        show_heading("Evidence", f"What is chosen is {other}; choose a bar here to read of a {noun}.")
        return
    note = "" if view.filters.picks else f"All {noun}s, the surest first; choose a bar or square to see its own."
    only = (("is_barrier", is_barrier), *keep_sure(view))
    show_passages("reason", view, only=only, sort="sureness", note=note, key=noun)
