"""One figure as a mark: its shape says how firm it is, hatching that no number is given."""

from math import ceil, floor, log10
from typing import Any, Protocol

import pandas as pd

from ui import words
from ui.labels import escape_label, write_label

Row = dict[str, Any]

_MOST_TICKS = 3  # of a logarithmic axis
SYMBOLS = {
    "exact": "circle",
    "at_least": "triangle-right",
    "more_than": "triangle-right",
    "at_most": "triangle-left",
    "less_than": "triangle-left",
    "about": "diamond",
    "range": "line-ns",
    "vague": "square-open",
}


class Ground(Protocol):
    """What marks are drawn on."""

    def add_bar(self, **trace: Any) -> None:
        """Add a trace of bars."""

    def add_scatter(self, **trace: Any) -> None:
        """Add a trace of points or lines."""


def draw_mark(figure: Ground, y: int, row: Row, colour: str, mark: str, span: tuple[float, float]) -> None:
    """Draw a figure in its row: a dot, a bar from end to end of a range, an arrow's line where an end is open.

    Args:
        figure: where it is drawn.
        y: the row.
        row: a passage of a figure.
        colour: the report's colour.
        mark: what choosing it stands for.
        span: the axis's ends, to which open lines and hatching run.
    """
    (floor, ceiling), low, high = span, _number(row["low"]), _number(row["high"])
    point = {"customdata": [[mark]], "hovertemplate": write_hover(row)}
    if row["qualifier"] == "vague":
        hatch = {"shape": "/", "fgcolor": colour, "size": 6, "solidity": 0.12}
        look = {"color": "rgba(0,0,0,0)", "line": {"color": colour, "width": 1}, "pattern": hatch}
        figure.add_bar(x=[ceiling - floor], base=[floor], y=[y], orientation="h", width=0.5, marker=look, **point)
    elif row["qualifier"] == "range":
        ends = {"size": 9, "symbol": "line-ns-open", "color": colour}
        line = {"color": colour, "width": 7}
        point["customdata"] = [[mark], [mark]]
        figure.add_scatter(
            x=[low, high], y=[y, y], mode="lines+markers", line=line, marker=ends, cliponaxis=False, **point
        )
    else:
        if low is not None or high is not None:
            line = {"color": colour, "width": 2, "dash": "dot"}
            ends = [low, ceiling] if low is not None else [floor, high]
            figure.add_scatter(x=ends, y=[y, y], mode="lines", line=line, opacity=0.6, hoverinfo="skip")
        look = {"size": 13, "color": colour, "symbol": SYMBOLS[row["qualifier"]]}
        figure.add_scatter(x=[row["value"]], y=[y], mode="markers", marker=look, cliponaxis=False, **point)


def _number(value: float | None) -> float | None:
    return None if value is None or pd.isna(value) else value


def write_number(row: Row) -> str:
    """A figure's number as it stands beside its mark; nothing where none is given."""
    if row["qualifier"] == "vague":
        return ""
    return words.write_figure(row["value"], row["low"], row["high"], row["qualifier"], row["unit"])


def measure_numbers(rows: pd.DataFrame) -> int:
    """How wide the margin is that the numbers stand in, in pixels."""
    longest = max((len(write_number(row)) for row in rows.to_dict("records")), default=0)
    return min(150, max(60, round(14 + 6.2 * longest)))


def write_ticks(unit: str, span: tuple[float, float], log: bool) -> Row:
    """How an axis writes its numbers: few, short and level (20%, 500, 10k, 5M, 1B), so that a phone has room."""
    short = {"exponentformat": "B", "minexponent": 3 if log else 4, "separatethousands": True}
    ticks: Row = {"tickangle": 0, "nticks": 4, **({"tickformat": ".0%"} if unit == "share" else short)}
    if log:
        first, last = ceil(log10(span[0])), floor(log10(span[1]))
        powers = range(first, last + 1, max(1, ceil((last - first + 1) / _MOST_TICKS)))
        ticks["tickvals"] = [10.0**power for power in powers]
        if unit != "share" and all(
            0 <= power < 12 for power in powers
        ):  # Plotly would shorten some of them only: 1,000 beside 10k
            ticks["ticktext"] = [_write_power(power, last > 4) for power in powers]
    return ticks


def _write_power(power: int, is_short: bool) -> str:
    """Ten to this power, in full or with a letter for its thousands."""
    return f"{10 ** (power % 3)}{'kMB'[power // 3 - 1]}" if is_short and power > 2 else f"{10**power:,}"


def write_hover(row: Row) -> str:
    """The sentence, cut at word bounds, under what it states."""
    head = escape_label(describe_figure(row))
    # A brace after a per cent sign would be taken for one of Plotly's own fields.
    body = write_label(words.cut(row["sentence"], 180), width=48, lines=5)
    source = escape_label(words.cut(row["title"], 60))
    return f"<b>{head}</b><br>{body}<br><i>{source}</i>".replace("%{", "%&#123;") + "<extra></extra>"


def describe_figure(row: Row) -> str:
    """A figure in one line: its words, and what is counted where they do not say it."""
    return words.cut(words.name_figure(row), 70)


def choose_label(row: Row) -> str:
    """A figure's label in the list beside the chart."""
    return f"{words.cut(words.name_figure(row), 60)} · {words.cut(row['title'], 40)}"


def spans_widely(rows: pd.DataFrame) -> bool:
    """Whether numbers need a logarithmic axis."""
    numbers = rows[["value", "low", "high"]].stack().dropna()
    return bool(len(numbers) > 1 and numbers.min() > 0 and numbers.max() / numbers.min() > 50)


def find_span(rows: pd.DataFrame, log: bool) -> tuple[float, float]:
    """The ends of an axis that holds all numbers."""
    numbers = rows[["value", "low", "high"]].stack().dropna()
    if numbers.empty:
        return 0.0, 1.0
    return (float(numbers.min()) / 1.6 if log else 0.0), float(numbers.max()) * (1.6 if log else 1.06) or 1.0
