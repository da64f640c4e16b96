"""A chart as a picture that stands by itself: title, what is counted, filters, colours and source are part of it."""

import json
from collections.abc import Mapping
from typing import Any

from ui import palette, words
from ui.chart import Chart, colour_reports
from ui.labels import escape_label, write_label
from ui.store import answer

WIDTH = 900  # pixels
_EDGE = 16
_TITLE, _LINE = 26, 18  # heights of a line
_IN_LINE = 125  # characters of the note's size
_FONT = "Arial, Helvetica, sans-serif"

Figure = dict[str, Any]


def make_picture(chart: Chart, below: list[str], source: str) -> Figure:
    """A chart's figure with its words in it, on white, as Plotly's JSON.

    Args:
        chart: a drawn chart.
        below: what the view is narrowed to and what is chosen, a line each.
        source: what the chart rests on and where it is.
    """
    figure = make_bare(chart)
    layout, margin = figure["layout"], dict(figure["layout"].get("margin", {}))
    head = [line for note in (chart.note, *below) for line in _wrap(note)]
    key = _write_key(chart.legend or find_colours(figure))
    foot = _wrap(source)
    above = _TITLE + _LINE * (len(head) + bool(key)) + 22
    under = _LINE * len(foot) + 14
    lines = [*head, *([key] if key else [])]
    title = {"text": "<br>".join([f'<b><span style="font-size:18px">{escape_label(chart.title)}</span></b>', *lines])}
    layout["title"] = title | {"x": 0, "xref": "container", "xanchor": "left", "y": 1, "yanchor": "top"}
    layout["title"] |= {"yref": "container", "pad": {"t": 22, "l": _EDGE}, "font": {"size": 13, "color": palette.ink()}}
    bottom = margin.get("b", 26) + under
    layout["annotations"] = [*layout.get("annotations", []), _write_source(foot, bottom)]
    layout["margin"] = margin | {"t": margin.get("t", 6) + above, "b": bottom, "l": _EDGE}
    _thin_ticks(layout.get("xaxis", {}))
    layout |= {"height": layout.get("height", 400) + above + under, "width": WIDTH}
    return figure


def _thin_ticks(axis: dict[str, Any]) -> None:
    """Keep the numbers of a logarithmic axis apart: in a wide picture Plotly would write out each step of a decade."""
    if axis.get("type") == "log" and "tickvals" not in axis:
        axis.setdefault("nticks", 6)


def make_bare(chart: Chart) -> Figure:
    """A chart's figure on white, without the words round it, as Plotly's JSON."""
    if chart.figure is None:
        return {"data": [], "layout": {}}
    figure: Figure = json.loads(chart.figure.to_json())
    figure["layout"].pop("template", None)
    figure["layout"] |= {"paper_bgcolor": palette.ground(), "plot_bgcolor": palette.ground()}
    figure["layout"]["font"] = {**figure["layout"].get("font", {}), "family": _FONT}
    return figure


def find_colours(figure: Figure) -> dict[str, str]:
    """Which colour is which report, when a figure holds those of more than one."""
    colours = colour_reports()
    if len(colours) > palette.MOST_COLOURED:
        return {}
    drawn = json.dumps(figure["data"])
    titles = dict(answer("facet", "report")[["value", "label"]].itertuples(index=False))
    used = {words.cut(titles[name], 50): colour for name, colour in colours.items() if f'"{colour}"' in drawn}
    return used if len(used) > 1 else {}


def _write_key(colours: Mapping[str, str]) -> str:
    items = (f'<span style="color:{colour}">■</span> {escape_label(name)}' for name, colour in colours.items())
    return "   ".join(items)


def _write_source(lines: list[str], bottom: int) -> dict[str, Any]:
    """The lines at the lower edge, whatever the height of the axis's own labels."""
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": 0, "yref": "paper", "yanchor": "bottom"}
    look = {"font": {"size": 11, "color": palette.quiet()}, "align": "left", "showarrow": False}
    return {"text": "<br>".join(lines), **place, "yshift": 4 - bottom, **look}


def _wrap(text: str) -> list[str]:
    return write_label(text, width=_IN_LINE, lines=4).split("<br>") if text else []
