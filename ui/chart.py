"""A chart with its title, what it counts, and a choice that mouse and keyboard can make alike."""

from dataclasses import dataclass, field

import plotly.graph_objects as go
import streamlit as st

from ui import palette
from ui.marked import escape


@dataclass(frozen=True)
class Chart:
    """A drawn chart; `choices` maps each mark's id (its points' customdata) to its label, in the chart's order."""

    title: str
    note: str
    figure: go.Figure
    alt: str
    choices: dict[str, str] = field(default_factory=dict)
    legend: dict[str, str] = field(default_factory=dict)


def show_heading(title: str, note: str = "") -> None:
    """Draw a block's title and its note on what is counted; words of reports may stand in both."""
    below = f'<p class="block-note">{escape(note)}</p>' if note else ""
    st.html(f'<h2 class="block-title">{escape(title)}</h2>{below}')


def show_chart(chart: Chart, key: str, *, rival: str = "") -> str | None:
    """Draw a chart with its list for the keyboard; returns the id of the mark chosen by either.

    A choice here takes back the one in the chart whose key is `rival`.
    """
    show_heading(chart.title, chart.note)
    _show_legend(chart.legend)
    chosen_key = f"{key}_chosen"
    if st.session_state.get(chosen_key) not in chart.choices:
        st.session_state[chosen_key] = None
    st.plotly_chart(
        chart.figure,
        key=key,
        on_select=lambda: _take_choice(key, chosen_key, rival),
        selection_mode="points",
        config={"displaylogo": False, "displayModeBar": False, "scrollZoom": False},
        alt=chart.alt,
    )
    chosen: str | None = st.selectbox(
        "Show the sentences behind",
        list(chart.choices),
        key=chosen_key,
        on_change=_take_back,
        args=(rival,),
        format_func=lambda mark: chart.choices.get(mark, ""),
        index=None,
        placeholder="Choose a mark in the chart or here",
    )
    return chosen


def _take_back(key: str) -> None:
    if key:
        st.session_state[f"{key}_chosen"] = None


def _take_choice(key: str, chosen_key: str, rival: str) -> None:
    _take_back(rival)
    points = st.session_state[key].selection.points
    if points:
        custom = points[0].get("customdata")
        st.session_state[chosen_key] = custom[0] if isinstance(custom, (list, tuple)) else custom
    else:
        st.session_state[chosen_key] = None


def _show_legend(legend: dict[str, str]) -> None:
    if legend:
        items = (
            f'<span><span class="swatch" style="background:{colour}"></span>{escape(name)}</span>'
            for name, colour in legend.items()
        )
        st.html(f'<p class="legend">{"".join(items)}</p>')


def lay_out(figure: go.Figure, *, height: int, x_title: str = "", log: bool = False) -> go.Figure:
    """Give a figure the house's layout: labels left, quiet grid, no zooming by accident on a phone."""
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 36, "t": 6, "b": 44 if x_title else 26},
        showlegend=False,
        dragmode=False,
        clickmode="event+select",
        bargap=0.32,
        barmode="stack",
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        hoverlabel={"align": "left", "font_size": 13},
        font={"color": palette.ink(), "size": 13},
    )
    figure.update_xaxes(
        title={"text": x_title, "font_size": 12, "standoff": 6},
        type="log" if log else "linear",
        gridcolor=palette.grid(),
        zeroline=False,
        fixedrange=True,
        tickfont={"size": 12, "color": palette.ink()},
    )
    figure.update_yaxes(automargin=True, fixedrange=True, showgrid=False, ticklen=4, tickcolor="rgba(0,0,0,0)")
    figure.update_yaxes(tickfont={"size": 12, "color": palette.ink()})
    return figure


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
