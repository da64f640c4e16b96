"""A chart with its title, what it counts, and a choice that mouse and keyboard can make alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from defections.filters import Filters
from ui import choices, later, palette, words
from ui.empty import show_empty
from ui.heading import show_heading
from ui.marked import escape
from ui.store import answer
from ui.view import Pick, Picks, View

_CONFIG = {"displaylogo": False, "displayModeBar": False, "scrollZoom": False}
_DIMMED = 0.3  # opacity; the words on a mark can still be read


@dataclass(frozen=True)
class Chart:
    """A drawn chart, or the reason why there is none (`empty`).

    Each mark can be chosen: its points' customdata are the values of `dimensions` (see `filters.DIMENSIONS`) that it
    stands for. `options` maps them to labels, in the chart's order. `table` holds what is drawn, in plain words.
    Where marks stand for different things, `picks` tells for each what it stands for; `near` which others stay in
    sight beside one that is chosen.
    """

    title: str
    note: str = ""
    figure: go.Figure | None = None
    alt: str = ""
    options: dict[Pick, str] = field(default_factory=dict)
    dimensions: Pick = ()
    picks: dict[Pick, Picks] = field(default_factory=dict)
    near: dict[Pick, set[Pick]] = field(default_factory=dict)
    legend: dict[str, str] = field(default_factory=dict)
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    empty: str = ""

    def find_chosen(self, view: View) -> Pick | None:
        """The mark that was chosen here; None when the choice was made elsewhere."""
        if not self.picks:
            return view.find_pick(self.dimensions)
        chosen = sorted(view.filters.picks)
        return next((mark for mark, picks in self.picks.items() if sorted(picks) == chosen), None)

    def read_mark(self, values: Iterable[object]) -> Pick:
        """The mark that a point's customdata name."""
        mark = tuple(map(str, values))
        return mark if self.picks else mark[: len(self.dimensions)]

    def list_picks(self, mark: Pick) -> Picks:
        """What a mark stands for."""
        return self.picks.get(mark) or tuple(zip(self.dimensions, mark, strict=True))


Draw = Callable[[View], Chart]


def show_chart(name: str, draw: Draw, view: View) -> Chart:
    """Draw a chart with its list for the keyboard; what is chosen by either goes into the address."""
    chart = draw(view)
    if chart.figure is None:
        show_empty(chart.empty, chart.title)
        return chart
    show_heading(chart.title, chart.note)
    _show_legend(chart.legend)
    key, chosen = f"chart_{name}", chart.find_chosen(view)
    st.plotly_chart(
        highlight_chosen(chart, view),
        key=key,
        on_select=lambda: _take_point(key, chart, chosen),
        selection_mode="points",
        config=_CONFIG,
        alt=chart.alt,
    )
    later.give_way()
    _show_options(key, chart, chosen)
    return chart


def show_still(name: str, chart: Chart, view: View) -> None:
    """Draw a chart to be looked at only."""
    if chart.figure is None:
        show_empty(chart.empty, chart.title)
        return
    show_heading(chart.title, chart.note)
    _show_legend(chart.legend)
    st.plotly_chart(highlight_chosen(chart, view), key=f"still_{name}", config=_CONFIG, alt=chart.alt)


def _show_options(key: str, chart: Chart, chosen: Pick | None) -> None:
    listed = f"{key}_chosen"
    wanted = chosen if chosen in chart.options else None
    if st.session_state.get(listed) != wanted:
        st.session_state[listed] = wanted
    st.selectbox(
        "Show the sentences behind",
        list(chart.options),
        key=listed,
        on_change=lambda: _take_option(listed, chart),
        format_func=lambda mark: chart.options.get(mark, ""),
        index=None,
        placeholder="Choose a mark in the chart or here",
    )


def _take_point(key: str, chart: Chart, chosen: Pick | None) -> None:
    """Take over a click on a mark; on the chosen one it undoes the choice, whether Plotly sends that mark or none."""
    points = st.session_state[key].selection.points
    mark = chart.read_mark(points[0]["customdata"]) if points and points[0].get("customdata") else None
    if mark and mark != chosen:
        choices.choose(chart.list_picks(mark))
    elif chosen:
        choices.undo()


def _take_option(listed: str, chart: Chart) -> None:
    mark = st.session_state[listed]
    choices.choose(chart.list_picks(mark)) if mark else choices.undo()


def highlight_chosen(chart: Chart, view: View) -> go.Figure:
    """Dim every mark but the one chosen, and those that share what was chosen in a chart beside."""
    figure, chosen = chart.figure, chart.find_chosen(view)
    shared: dict[str, set[str]] = {}
    for dimension, value in view.match_picks(chart.dimensions):
        shared.setdefault(dimension, set()).add(value)
    if figure is None or not (chosen or shared):
        return figure

    def is_held(mark: Pick) -> bool:
        if chosen:
            return mark == chosen or mark in chart.near.get(chosen, ())
        return all(
            value in shared.get(dimension, {value}) for dimension, value in zip(chart.dimensions, mark, strict=True)
        )

    traces = [trace for trace in figure.data if trace.customdata is not None and trace.type in ("bar", "scatter")]
    held = [[is_held(chart.read_mark(mark)) for mark in trace.customdata] for trace in traces]
    if any(map(any, held)):  # else what was chosen is no mark here, and dimming all would tell nothing
        for trace, marks in zip(traces, held, strict=True):
            _dim(trace, marks)
    return figure


def _dim(trace: Any, held: list[bool]) -> None:
    """Dim a trace's other marks by their looks: what Plotly takes for selected, a second click would not tell us of."""
    trace.marker.opacity = [1.0 if one else _DIMMED for one in held]
    if trace.type == "scatter" and "lines" in (trace.mode or "") and not any(held):
        trace.opacity = _DIMMED  # a range is a line between two marks
    if trace.type == "bar":  # a click on words in a bar of such a trace fails in Plotly where this is not said
        trace.selected.marker.opacity, trace.unselected.marker.opacity = 1.0, _DIMMED
    if trace.text is not None:
        colour = trace.textfont.color
        colours = list(colour) if isinstance(colour, (list, tuple)) else [colour] * len(held)
        trace.textfont.color = [one if is_held else palette.other() for one, is_held in zip(colours, held, strict=True)]


def _show_legend(legend: dict[str, str]) -> None:
    if legend:
        items = (
            f'<span><span class="swatch" style="background:{colour}"></span>{escape(name)}</span>'
            for name, colour in legend.items()
        )
        st.html(f'<p class="legend">{"".join(items)}</p>')


def colour_reports() -> dict[str, str]:
    """Each report's colour, the same on every page."""
    return palette.colour_reports(list(answer("facet", "report")["value"]))


def show_report_legend(filters: Filters) -> None:
    """Say which colour is which report, when each has its own."""
    colours = colour_reports()
    if len(colours) > palette.MOST_COLOURED:
        return
    articles = answer("rows", "articles", filters)
    titles = [escape(words.cut(title, 60)) for title in articles["title"]]
    swatches = [f'<span class="swatch" style="background:{colours[name]}"></span>' for name in articles["article_id"]]
    items = (f"<span>{swatch}{title}</span>" for swatch, title in zip(swatches, titles, strict=True))
    st.html(f'<p class="legend">{"".join(items)}</p>')
