"""Figures of one unit, a row each, under the stories that state them."""

from typing import Any

import pandas as pd

from ui import palette, words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.charts.marks import choose_label, draw_mark, find_span, measure_numbers, spans_widely, write_number, write_ticks
from ui.labels import escape_label, measure_rows, write_label
from ui.tabular import put_in_words

Row = dict[str, Any]

MOST_ROWS = 30
_UNLIKE = {"money": "currencies", "duration": "hours, days and years", "distance": "miles and kilometres"}
_MOST_STORIES = 6  # that figures stand under
DIMENSIONS = ("figures.figure_id",)


def draw_unit(largest: pd.DataFrame, unit: str, colours: dict[str, str], in_unit: int, in_all: int) -> Chart:
    """Draw one unit's figures, a row each: a shape by qualifier, hatching for no number.

    Those of a few stories stand under these; those of many stand by size, their reports told on pointing at them.

    Args:
        largest: passages of figures, those with the largest numbers.
        unit: what is counted.
        colours: each report's colour.
        in_unit: how many figures of the unit there are under the filters.
        in_all: how many figures of all units there are.
    """
    is_grouped = largest["story_id"].nunique() <= _MOST_STORIES
    rows = largest.sort_values(["role", "article_id"], key=_rank_role, kind="stable") if is_grouped else largest
    rows = rows.reset_index(drop=True)
    figure, ys = Canvas(), _place(rows) if is_grouped else list(range(len(rows)))
    log = spans_widely(rows)
    span = find_span(rows, log)
    for y, row in zip(ys, rows.to_dict("records"), strict=True):
        draw_mark(figure, y, row, colours[row["article_id"]], row["figure_id"], span)
    labels = _label_rows(figure, ys, rows)
    if is_grouped:
        _name_stories(figure, ys, rows)
    height = measure_rows(labels, 34) * (max(ys, default=0) + 1)
    figure.lay_out(height=74 + height, x_title=_name_axis(unit, log), log=log)
    figure.set_y(range=[max(ys, default=0) + 0.7, -0.7])
    figure.set_x(**write_ticks(unit, span, log), rangemode="tozero")
    figure.set_layout(margin={"r": measure_numbers(rows)})
    options = {(row["figure_id"],): choose_label(row) for row in rows.to_dict("records")}
    return Chart(
        words.UNITS[unit],
        _write_note(len(rows), unit, in_unit, in_all),
        figure.finish(),
        _describe_all(unit, list(options.values())),
        options,
        DIMENSIONS,
        table=put_in_words("figures", rows),
    )


def _write_note(drawn: int, unit: str, in_unit: int, in_all: int) -> str:
    note = f"One mark is one figure as a report states it: {in_unit:,} of {words.count(in_all, 'figure')}"
    note += f", {words.tell_largest(drawn)}." if in_unit > drawn else "."
    return note + (f" Numbers are as stated: {_UNLIKE[unit]} are not converted." if unit in _UNLIKE else "")


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


def _label_rows(figure: Canvas, ys: list[int], rows: pd.DataFrame) -> list[str]:
    named = rows.to_dict("records")
    labels = [write_label(words.name_figure(row), 22) for row in named]
    figure.set_y(tickvals=ys, ticktext=labels)
    for y, row in zip(ys, named, strict=True):
        if number := write_number(row):
            figure.add_annotation(text=number, x=1, xref="paper", xanchor="left", xshift=6, y=y)
    return labels


def _name_stories(figure: Canvas, ys: list[int], rows: pd.DataFrame) -> None:
    starts = [(y, row) for y, row, first in zip(ys, rows.to_dict("records"), _starts(rows), strict=True) if first]
    for y, row in starts:
        name = f"{words.ROLES[row['role']].capitalize()}: {words.cut(row['title'], 26)}"
        figure.add_annotation(
            text=escape_label(name),
            x=0,
            y=y - 0.85,
            xref="paper",
            xanchor="left",
            font={"color": palette.quiet(), "size": 12},
        )


def _starts(rows: pd.DataFrame) -> list[bool]:
    return list(rows["story_id"] != rows["story_id"].shift())


def _name_axis(unit: str, log: bool) -> str:
    return words.UNITS[unit] + (" (a logarithmic scale: equal steps multiply)" if log else "")


def _describe_all(unit: str, labels: list[str]) -> str:
    return f"{words.UNITS[unit]} stated in the reports: " + "; ".join(labels[:20])
