"""What charts are drawn on: traces and layout in the house's looks."""

from typing import Any

import plotly.graph_objects as go

from ui import palette


class Canvas:
    """Traces and layout as they are drawn; Plotly checks them once, in the end, since each of its updates is slow."""

    def __init__(self) -> None:
        self._traces: list[dict[str, Any]] = []
        self._notes: list[dict[str, Any]] = []
        self._shapes: list[dict[str, Any]] = []
        self._layout: dict[str, Any] = {}
        self._x: dict[str, Any] = {}
        self._y: dict[str, Any] = {}

    def lay_out(self, *, height: int, x_title: str = "", log: bool = False) -> None:
        """Take the house's layout: labels left, quiet grid, no zooming by accident on a phone."""
        self._layout = _lay_out(height, bool(x_title))
        ink, tick = palette.ink(), {"size": 12, "color": palette.ink()}
        title = {"text": x_title, "font": {"size": 12, "color": ink}, "standoff": 16}
        axis = {"type": "log" if log else "linear", "gridcolor": palette.grid(), "zeroline": False}
        axis["separatethousands"] = True
        still = {"fixedrange": True, "showgrid": False, "zeroline": False}
        # What was set before stays.
        self._x = {**axis, "title": title, "fixedrange": True, "tickfont": tick, **self._x}
        ticks = {"tickfont": tick, "tickcolor": "rgba(0,0,0,0)", "ticklen": 4}
        self._y = {"automargin": True, **still, **ticks, **self._y}

    def add_bar(self, **trace: Any) -> None:
        """Add a trace of bars."""
        self._traces.append({"type": "bar", **trace})

    def add_scatter(self, **trace: Any) -> None:
        """Add a trace of points or lines."""
        self._traces.append({"type": "scatter", **trace})

    def add_axes(self, number: int, x: dict[str, Any], y: dict[str, Any]) -> None:
        """Add a second pair of axes, or a third, like the first but for what is given; `lay_out` comes before."""
        axes = {f"xaxis{number}": {**self._x, **x}, f"yaxis{number}": {**self._y, **y}}
        self._layout.update(axes)

    def add_annotation(self, **note: Any) -> None:
        """Add words without an arrow."""
        self._notes.append({"showarrow": False, "font": {"color": palette.ink(), "size": 12}, **note})

    def add_shape(self, **shape: Any) -> None:
        """Add a line or an area that is no mark."""
        self._shapes.append(shape)

    def set_x(self, **axis: Any) -> None:
        """Set parts of the horizontal axis."""
        self._x.update(axis)

    def set_y(self, **axis: Any) -> None:
        """Set parts of the vertical axis."""
        self._y.update(axis)

    def set_layout(self, **layout: Any) -> None:
        """Set parts of the layout; margins are merged."""
        margin = {**self._layout["margin"], **layout.pop("margin", {})}
        self._layout.update(layout, margin=margin)

    def finish(self) -> go.Figure:
        """The figure, checked by Plotly."""
        axes = {"xaxis": self._x, "yaxis": self._y}
        layout = {**axes, **self._layout, "annotations": self._notes, "shapes": self._shapes}
        return go.Figure({"data": self._traces, "layout": layout})


def _lay_out(height: int, has_x_title: bool) -> dict[str, Any]:
    return {
        "height": height,
        "margin": {"l": 8, "r": 36, "t": 6, "b": 54 if has_x_title else 26},
        "showlegend": False,
        "dragmode": False,
        "clickmode": "event+select",
        "bargap": 0.32,
        "barmode": "stack",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": {"align": "left", "font": {"size": 13}},
        "font": {"color": palette.ink(), "size": 13},
    }
