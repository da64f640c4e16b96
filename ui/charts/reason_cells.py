"""Reasons against reports and against who gives them."""

from typing import Any

import pandas as pd

from ui import palette, words
from ui.chart import Chart
from ui.charts.matrix import Square, draw_squares, list_options
from ui.credits import BY_ITSELF
from ui.view import Pick

MOST_COLUMNS = 12
_MANY, _LEAST_COLUMNS = 100, 8  # numbers of three digits take wider columns
BY_REPORT = ("reasons.code", "reasons.article_id")
BY_SPEAKER = ("reasons.code", "reasons.who")
NOBODY = "-"  # who a passage is credited to when it is the report itself

Row = dict[str, Any]


def draw_by_report(cells: pd.DataFrame, colours: dict[str, str]) -> Chart:
    """Draw reason × report.

    Args:
        cells: what `amounts.cross_reasons` gives for reports.
        colours: each report's colour.
    """
    note = "One square is the passages of one report that give the reason; the number says how many."
    return _draw(cells, colours, "Reason by report", note, "report", BY_REPORT)


def draw_by_speaker(cells: pd.DataFrame) -> Chart:
    """Draw reason × speaker.

    Args:
        cells: what `amounts.cross_reasons` gives for speakers.
    """
    note = "One square is the passages credited to one speaker that give the reason; the number says how many."
    named = cells.assign(name=cells["name"].where(cells["column"] != NOBODY, BY_ITSELF).map(words.name_speaker))
    colours = dict.fromkeys(named["column"], palette.accent()) | {NOBODY: palette.other()}
    return _draw(named, colours, "Reason by speaker", note, "speaker", BY_SPEAKER)


def _draw(cells: pd.DataFrame, colours: dict[str, str], title: str, note: str, noun: str, dimensions: Pick) -> Chart:
    if cells["n"].max() >= _MANY:
        cells = cells[cells["column"].isin(_order(cells, "column")[:_LEAST_COLUMNS])]
    squares = [_make_square(row, colours) for row in cells.to_dict("records")]
    names = dict(zip(cells["column"], cells["name"], strict=True))
    rows = {code: words.label_reason(code) for code in _order(cells, "code")}
    figure = draw_squares(squares, rows, {column: names[column] for column in _order(cells, "column")})
    if len(names) < cells["of"].iat[0]:
        shown = f"The {noun} with most is" if len(names) == 1 else f"The {len(names)} {noun}s with most are"
        note += f" {shown} drawn, of {cells['of'].iat[0]:,}."
        note += " Of those that retell one text, one is drawn." if noun == "report" else ""
    options = list_options(squares)
    alt = f"{title}: " + "; ".join(list(options.values())[:20])
    table = cells.assign(reason=cells["code"].map(words.label_reason))[["reason", "code", "name", "column", "n"]]
    table = table.rename(columns={"name": noun, "column": f"{noun} id", "n": "passages"})
    return Chart(title, note, figure.finish(), alt, options, dimensions, table=table)


def _order(cells: pd.DataFrame, column: str) -> list[str]:
    return list(cells.groupby(column)["n"].sum().sort_values(ascending=False, kind="stable").index)


def _make_square(row: Row, colours: dict[str, str]) -> Square:
    where = f"{words.label_reason(row['code'])} · {words.cut(row['name'], 50)}"
    label = f"{where} ({words.count(int(row['n']), 'passage')})"
    return Square(row["code"], row["column"], int(row["n"]), colours[row["column"]], label)
