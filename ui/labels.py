"""Words on charts: safe for Plotly, which reads some HTML, and narrow."""

from ui.marked import escape


def escape_label(text: str) -> str:
    """Make words safe for a chart; Plotly knows no name for a quotation mark, and would draw the name."""
    return escape(text, quote=False)


def write_label(text: str, width: int = 24, lines: int = 2) -> str:
    """Make words safe and narrow for a chart: escaped, wrapped at word bounds, cut after so many lines."""
    rows: list[str] = [""]
    for whole in text.split():
        word = whole if len(whole) <= width else whole[: width - 1] + "…"
        if rows[-1] and len(rows[-1]) + 1 + len(word) > width:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    shown = rows[:lines]
    if len(rows) > lines:
        shown[-1] = shown[-1][: width - 1].rstrip(",;: ") + "…"
    return "<br>".join(escape_label(row) for row in shown)
