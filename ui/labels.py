"""Words on charts: safe for Plotly, which reads some HTML, and narrow."""

import re
from collections.abc import Sequence

from ui.marked import escape

_WORD = re.compile(r"(?:·\s)?\S+")  # what parts two things begins a line rather than end one


def escape_label(text: str) -> str:
    """Make words safe for a chart; Plotly knows no name for a quotation mark, and would draw the name."""
    return escape(text, quote=False)


def measure_rows(labels: Sequence[str], least: int) -> int:
    """How many pixels a row takes, at least so many, that labels of two lines do not touch those of the next."""
    lines = max((label.count("<br>") + 1 for label in labels), default=1)
    return max(least, 8 + 15 * lines)


def write_label(text: str, width: int = 24, lines: int = 2) -> str:
    """Make words safe and narrow for a chart: escaped, wrapped at word bounds, cut after so many lines."""
    rows: list[str] = [""]
    for whole in _WORD.findall(text):
        word = whole if len(whole) <= width else whole[: width - 1] + "…"
        if rows[-1] and len(rows[-1]) + 1 + len(word) > width:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    shown = rows[:lines]
    if len(rows) > lines:
        shown[-1] = shown[-1][: width - 1].rstrip(",;: ") + "…"
    return "<br>".join(escape_label(row) for row in shown)
