"""What of a page fits on one sheet of paper."""

import plotly.graph_objects as go
import pytest

from defections.filters import Filters
from ui.chart import Chart
from ui.sheet import HEIGHT, lay_sheet, lay_whole
from ui.view import View

PICKED = View(Filters(picks=(("figures.figure_id", "f-1"),)))


def make_chart(title: str, height: int, dimension: str = "figures.unit") -> Chart:
    return Chart(title, figure=go.Figure(layout={"height": height}), dimensions=(dimension,))


NONE = Chart("none", empty="Nothing here.")


@pytest.mark.parametrize(
    ("heights", "shown"),
    [
        ([300], ["0"]),
        ([300, 300], ["0", "1"]),
        ([300, 300, 300], ["0", "1"]),
        ([300, 500, 200], ["0", "2"]),  # what has no room is passed over, not what stands behind it
        ([2_000, 100], ["0"]),
    ],
)
def test_as_many_charts_as_there_is_room_for(heights: list[int], shown: list[str]) -> None:
    charts = [make_chart(str(number), height) for number, height in enumerate(heights)]
    laid = lay_sheet(charts, View())
    assert [chart.title for chart, _ in laid.charts] == shown
    assert {chart.title for chart in laid.left} == {chart.title for chart in charts} - set(shown)


@pytest.mark.parametrize(("height", "share"), [(300, 1.0), (1_000, 0.736), (5_000, 0.6)])
def test_the_first_is_drawn_smaller_where_it_has_to_be_but_can_be_read(height: int, share: float) -> None:
    [(_, drawn)] = lay_sheet([make_chart("high", height)], View()).charts
    assert drawn == pytest.approx(share)
    assert drawn in (1.0, 0.6) or height * drawn < HEIGHT


def test_the_chart_that_something_was_chosen_on_comes_first() -> None:
    charts = [make_chart("first", 700), make_chart("chosen", 700, "figures.figure_id")]
    laid = lay_sheet(charts, PICKED)
    assert [chart.title for chart, _ in laid.charts] == ["chosen"]
    assert [chart.title for chart in laid.left] == ["first"]


def test_where_nothing_could_be_drawn_each_chart_says_why() -> None:
    assert lay_sheet([NONE, NONE], View()) == lay_whole([NONE, NONE]) == ([(NONE, 1.0), (NONE, 1.0)], [])
