"""Figures in small panels above each other, each with an axis of its own."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd

from ui import words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.charts.marks import choose_label, draw_mark, find_span, measure_numbers, spans_widely, write_number, write_ticks
from ui.labels import escape_label, measure_rows, write_label
from ui.tabular import put_in_words

MOST_IN_PANEL = 4
_ROW, _HEAD, _FOOT = 32, 30, 34  # pixels of a row at least, of a panel's name, of its axis
_WIDE = 26  # characters of a label in one line


class Panel(NamedTuple):
    """One panel: its name, its unit, and for each row the figure, its label and what choosing it stands for."""

    name: str
    unit: str
    figures: pd.DataFrame
    labels: list[str]
    marks: list[str]


class _Part:
    """A canvas on which all is drawn in one panel."""

    def __init__(self, canvas: Canvas, number: int) -> None:
        self._canvas = canvas
        self._axes = {"xaxis": f"x{number}", "yaxis": f"y{number}"} if number > 1 else {}
        self._y = self._axes.get("yaxis", "y")

    def add_bar(self, **trace: Any) -> None:
        self._canvas.add_bar(**self._axes, **trace)

    def add_scatter(self, **trace: Any) -> None:
        self._canvas.add_scatter(**self._axes, **trace)

    def add_annotation(self, **note: Any) -> None:
        self._canvas.add_annotation(**{"yref": self._y, "xref": "paper", "xanchor": "left"}, **note)


def draw_all_units(largest: pd.DataFrame, counts: dict[str, int], colours: dict[str, str]) -> Chart:
    """Draw the largest figures of every unit.

    Args:
        largest: passages of figures, the largest of each unit first.
        counts: how many figures of each unit there are, in the order of panels.
        colours: each report's colour.
    """
    panels = []
    for unit, n in counts.items():
        rows = largest[largest["unit"] == unit].head(MOST_IN_PANEL)
        if len(rows):
            name = f"{words.UNITS[unit]} ({n:,})"
            labels = [words.name_figure(row) for row in rows.to_dict("records")]
            panels.append(Panel(name, unit, rows, labels, list(rows["figure_id"])))
    drawn = pd.concat([panel.figures for panel in panels])
    options = {(row["figure_id"],): choose_label(row) for row in drawn.to_dict("records")}
    note = f"One mark is one figure as a report states it; the {MOST_IN_PANEL} largest of each unit, of "
    note += f"{words.count(sum(counts.values()), 'figure')}. Each panel has a scale of its own."
    note += (
        " Currencies, lengths and times are not converted." if {"money", "distance", "duration"} & set(counts) else ""
    )
    alt = "The largest figures of each unit: " + "; ".join(list(options.values())[:20])
    figure = stack_panels(panels, colours).finish()
    table = put_in_words("figures", drawn)
    return Chart("All units", note, figure, alt, options, ("figures.figure_id",), table=table)


def stack_panels(panels: Sequence[Panel], colours: dict[str, str]) -> Canvas:
    """Draw panels above each other; each row's mark stands for what its panel says."""
    figure = Canvas()
    row = measure_rows([write_label(label, _WIDE) for panel in panels for label in panel.labels], _ROW)
    sizes = [_HEAD + row * len(panel.figures) + _FOOT for panel in panels]
    total = sum(sizes)
    figure.lay_out(height=total + 12)
    top = 0
    for number, (panel, size) in enumerate(zip(panels, sizes, strict=True), start=1):
        domain = (1 - (top + size - _FOOT) / total, 1 - top / total)
        _draw_panel(figure, number, panel, colours, domain, _HEAD / row)
        top += size
    numbers = max((measure_numbers(panel.figures) for panel in panels), default=0)
    figure.set_layout(margin={"r": numbers, "t": 4, "b": 4})
    return figure


def _draw_panel(
    figure: Canvas, number: int, panel: Panel, colours: dict[str, str], domain: tuple[float, float], head: float
) -> None:
    """Draw one panel into its part of the height; `head` is the room for its name, in rows."""
    log = spans_widely(panel.figures)
    span = find_span(panel.figures, log)
    part, rows = _Part(figure, number), panel.figures.to_dict("records")
    for y, (row, mark) in enumerate(zip(rows, panel.marks, strict=True)):
        draw_mark(part, y, row, colours[row["article_id"]], mark, span)
        part.add_annotation(text=write_number(row), x=1, xshift=6, y=y)
    part.add_annotation(text=f"<b>{escape_label(panel.name)}</b>", x=0, y=-0.5 - head / 2, yanchor="middle")
    lowest, highest = len(rows) - 0.5, -0.5 - head
    y_axis = {
        "domain": domain,
        "range": [lowest, highest],
        "tickvals": list(range(len(rows))),
        "ticktext": [write_label(label, _WIDE) for label in panel.labels],
        "anchor": f"x{number}",
    }
    x_axis = {  # all is said for each, since further axes start as copies of the first
        "type": "log" if log else "linear",
        "anchor": f"y{number}",
        **{"tickformat": "", "tickvals": None, "ticktext": None, **write_ticks(panel.unit, span, log)},
        "rangemode": "tozero",
    }
    if number == 1:
        figure.set_x(**{**x_axis, "anchor": "y"})
        figure.set_y(**{**y_axis, "anchor": "x"})
    else:
        figure.add_axes(number, x_axis, y_axis)
