"""What of a page fits on one sheet of paper: charts in a column, as many as there is room for, evidence beside them."""

from collections.abc import Sequence
from typing import NamedTuple

from ui.chart import Chart
from ui.view import View

WIDTH = 400  # pixels of the column, at 96 to the inch
HEIGHT = 780
_TITLE, _LINE = 44, 16  # heights of a title and of a line of its note
_IN_LINE, _IN_KEY = 64, 4  # characters of such a line, colours told in one
_LEAST = 0.6  # of a chart's size; smaller words are not read


class Sheet(NamedTuple):
    """The charts on a sheet, each with how much of its size it has, and those that it has no room for."""

    charts: list[tuple[Chart, float]]
    left: list[Chart]


def lay_sheet(charts: Sequence[Chart], view: View) -> Sheet:
    """Choose charts for a sheet: the one that something was chosen on first, then in the page's order."""
    drawn = [chart for chart in charts if chart.figure is not None]
    if not drawn:
        return lay_whole(charts)
    drawn.sort(key=lambda chart: not chart.find_chosen(view))
    shown: list[tuple[Chart, float]] = []
    left: list[Chart] = []
    room = float(HEIGHT)
    for chart in drawn:
        words, height = _measure_words(chart), chart.figure.layout.height or 400
        share = min(1.0, max(_LEAST, (HEIGHT - words) / height)) if not shown else 1.0
        if shown and words + height > room:
            left.append(chart)
            continue
        shown.append((chart, share))
        room -= words + height * share
    return Sheet(shown, left)


def lay_whole(charts: Sequence[Chart]) -> Sheet:
    """All charts in their own size; one that could not be drawn says why."""
    return Sheet([(chart, 1.0) for chart in charts], [])


def _measure_words(chart: Chart) -> int:
    return _TITLE + _LINE * (-(-len(chart.note) // _IN_LINE) + -(-len(chart.legend) // _IN_KEY))
