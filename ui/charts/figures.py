"""Charts of figures: dots and ranges by unit, and how the numbers of a report fit together."""

from typing import Any

import pandas as pd

from ui import palette, words
from ui.chart import Canvas, Chart
from ui.labels import escape_label, write_label
from ui.tabular import put_in_words

Row = dict[str, Any]

MOST_ROWS = 30
DIMENSIONS = ("figures.figure_id",)
_SYMBOLS = {
    "exact": "circle",
    "at_least": "triangle-right",
    "more_than": "triangle-right",
    "at_most": "triangle-left",
    "less_than": "triangle-left",
    "about": "diamond",
    "range": "line-ns",
    "vague": "square-open",
}


def draw_unit(largest: pd.DataFrame, unit: str, colours: dict[str, str], in_unit: int, in_all: int) -> Chart:
    """Draw one unit's figures, a row each, stories apart: a shape by qualifier, hatching for no number.

    Args:
        largest: passages of figures, those with the largest numbers.
        unit: what is counted.
        colours: each report's colour.
        in_unit: how many figures of the unit there are under the filters.
        in_all: how many figures of all units there are.
    """
    rows = largest.sort_values(["role", "article_id"], key=_rank_role, kind="stable").reset_index(drop=True)
    figure, ys = Canvas(), _place(rows)
    log = _spans_widely(rows)
    floor, ceiling = _find_span(rows, log)
    for y, row in zip(ys, rows.to_dict("records"), strict=True):
        _draw_row(figure, y, row, colours[row["article_id"]], floor, ceiling)
    _label_rows(figure, ys, rows)
    height = 74 + 34 * (max(ys, default=0) + 1)
    figure.lay_out(height=height, x_title=_name_axis(unit, log), log=log)
    figure.set_y(range=[max(ys, default=0) + 0.7, -0.7])
    figure.set_x(tickformat=".0%" if unit == "share" else ",~f")
    figure.set_layout(margin={"r": 96})
    note = f"One mark is one figure as a report states it; {in_unit:,} of {words.count(in_all, 'figure')}"
    note += f", the {len(rows)} largest are drawn." if in_unit > len(rows) else "."
    options = {(row["figure_id"],): choose_label(row) for row in rows.to_dict("records")}
    return Chart(
        words.UNITS[unit],
        note,
        figure.finish(),
        _describe_all(unit, list(options.values())),
        options,
        DIMENSIONS,
        table=put_in_words("figures", rows),
    )


def _rank_role(column: pd.Series) -> pd.Series:
    return column.map({role: rank for rank, role in enumerate(words.ROLES)}) if column.name == "role" else column


def _place(rows: pd.DataFrame) -> list[int]:
    """A row for each figure, with one left free above each story for its name."""
    ys, y, before = [], 0, None
    for story in rows["story_id"]:
        if story != before:
            y, before = y + 1, story
        ys.append(y)
        y += 1
    return ys


def _spans_widely(rows: pd.DataFrame) -> bool:
    numbers = rows[["value", "low", "high"]].stack().dropna()
    return bool(len(numbers) > 1 and numbers.min() > 0 and numbers.max() / numbers.min() > 50)


def _find_span(rows: pd.DataFrame, log: bool) -> tuple[float, float]:
    numbers = rows[["value", "low", "high"]].stack().dropna()
    if numbers.empty:
        return 0.0, 1.0
    return (float(numbers.min()) / 1.6 if log else 0.0), float(numbers.max()) * (1.6 if log else 1.06) or 1.0


def _draw_row(figure: Canvas, y: int, row: Row, colour: str, floor: float, ceiling: float) -> None:
    point = {"customdata": [[row["figure_id"]]], "hovertemplate": write_hover(row)}
    low, high = _number(row["low"]), _number(row["high"])
    if row["qualifier"] == "vague":
        hatch = {"shape": "/", "fgcolor": colour, "size": 6, "solidity": 0.12}
        look = {"color": "rgba(0,0,0,0)", "line": {"color": colour, "width": 1}, "pattern": hatch}
        figure.add_bar(x=[ceiling - floor], base=[floor], y=[y], orientation="h", width=0.5, marker=look, **point)
    elif row["qualifier"] == "range":
        ends = {"size": 9, "symbol": "line-ns-open", "color": colour}
        line = {"color": colour, "width": 7}
        point["customdata"] *= 2
        figure.add_scatter(x=[low, high], y=[y, y], mode="lines+markers", line=line, marker=ends, **point)
    else:
        if low is not None or high is not None:
            line = {"color": colour, "width": 2, "dash": "dot"}
            ends = [low, ceiling] if low is not None else [floor, high]
            figure.add_scatter(x=ends, y=[y, y], mode="lines", line=line, opacity=0.6, hoverinfo="skip")
        look = {"size": 13, "color": colour, "symbol": _SYMBOLS[row["qualifier"]]}
        figure.add_scatter(x=[row["value"]], y=[y], mode="markers", marker=look, **point)


def _number(value: float | None) -> float | None:
    return None if value is None or pd.isna(value) else value


def write_hover(row: Row) -> str:
    """The sentence, cut at word bounds, under what it states."""
    head = escape_label(describe_figure(row))
    # A brace after a per cent sign would be taken for one of Plotly's own fields.
    body = write_label(words.cut(row["sentence"], 180), width=48, lines=5)
    return f"<b>{head}</b><br>{body}".replace("%{", "%&#123;") + "<extra></extra>"


def describe_figure(row: Row) -> str:
    """A figure in one line: its words, and the number when the words do not hold it."""
    return words.cut(row["text"], 70)


def _label_rows(figure: Canvas, ys: list[int], rows: pd.DataFrame) -> None:
    figure.set_y(tickvals=ys, ticktext=[write_label(row, 25) for row in rows["text"]])
    starts = [(y, row) for y, row, first in zip(ys, rows.to_dict("records"), _starts(rows), strict=True) if first]
    for y, row in starts:
        name = f"{words.ROLES[row['role']].capitalize()}: {words.cut(row['title'], 32)}"
        figure.add_annotation(
            text=escape_label(name),
            x=0,
            y=y - 0.85,
            xref="paper",
            xanchor="left",
            font={"color": palette.other(), "size": 12},
        )
    for y, row in zip(ys, rows.to_dict("records"), strict=True):
        number = words.write_figure(row["value"], row["low"], row["high"], row["qualifier"], row["unit"])
        if row["qualifier"] != "vague":
            figure.add_annotation(text=number, x=1, xref="paper", xanchor="left", xshift=6, y=y)


def _starts(rows: pd.DataFrame) -> list[bool]:
    return list(rows["story_id"] != rows["story_id"].shift())


def _name_axis(unit: str, log: bool) -> str:
    return words.UNITS[unit] + (" (each step ten times the one before)" if log else "")


def _describe_all(unit: str, labels: list[str]) -> str:
    return f"{words.UNITS[unit]} stated in the reports: " + "; ".join(labels[:20])


def choose_label(row: Row) -> str:
    """A figure's label in the list beside the chart."""
    return f"{words.cut(row['text'], 60)} · {words.cut(row['title'], 40)}"
