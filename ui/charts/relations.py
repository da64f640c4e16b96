"""How the numbers of a report fit: for each relation the whole and its parts as aligned bars."""

from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from ui import palette, words
from ui.chart import Chart, escape_label, lay_out, write_label

MOST_RELATIONS = 6
_ROW = 34
_HEAD = 46

Row = dict[str, Any]


class Bar(NamedTuple):
    """One bar: what it stands for, how long it is (0: no number given), and whether it is derived, not stated."""

    label: str
    size: float
    is_derived: bool = False


def draw_relations(relations: pd.DataFrame, figures: pd.DataFrame, colours: dict[str, str], total: int) -> Chart:
    """Draw the first relations; derived numbers are hatched, an inconsistent one says so in its line.

    Args:
        relations: rows of the query `relations`, in the order to be drawn.
        figures: rows of the table `figures` with every whole and part.
        colours: each report's colour.
        total: how many relations there are in all.
    """
    drawn = relations.head(MOST_RELATIONS).to_dict("records")
    by_id = {row["figure_id"]: row for row in figures.to_dict("records")}
    bars = [_list_bars(row, by_id) for row in drawn]
    heights = [_HEAD + _ROW * len(each) for each in bars]
    figure = make_subplots(rows=max(1, len(drawn)), cols=1, row_heights=heights or None, vertical_spacing=0)
    for number, (row, each) in enumerate(zip(drawn, bars, strict=True), start=1):
        _draw_relation(figure, number, row, each, colours[row["article_id"]])
    lay_out(figure, height=sum(heights) + 12)
    figure.update_xaxes(visible=False)
    figure.update_layout(margin={"l": 8, "r": 8, "t": 4, "b": 4}, bargap=0.25)
    choices = {row["relation_id"]: describe_relation(row) for row in drawn}
    note = f"Bars of one group share a scale; hatched is derived, not stated. {words.count(total, 'relation')}"
    note += f", the first {len(drawn)} drawn." if total > len(drawn) else " under these filters."
    return Chart("How the numbers fit", note, figure, "How figures fit: " + "; ".join(choices.values()), choices)


def describe_relation(row: Row) -> str:
    """A relation in one line: verdict and explanation."""
    return f"{words.VERDICTS[row['verdict']]}: {words.cut(row['explanation'], 110)}"


def _list_bars(row: Row, by_id: dict[str, Row]) -> list[list[Bar]]:
    """The lines of a relation, each a list of bars laid end to end; the whole comes first."""
    whole = by_id.get(row["whole_id"])
    lines = [[Bar(whole["text"], _size(whole))]] if whole else []
    parts = [Bar(by_id[part]["text"], _size(by_id[part])) for part in row["part_ids"] if part in by_id]
    if row["kind"] == "sum":
        return [*lines, parts]
    if row["kind"] == "share" and pd.notna(row["computed"]):
        is_derived = row["verdict"] == "derived"
        label = f"{words.write_number(row['computed'])} {'derived' if is_derived else 'computed'}"
        return [*lines, [Bar(label, row["computed"], is_derived)]]
    return lines + [[part] for part in parts]


def _size(row: Row) -> float:
    numbers = (row[name] for name in ("value", "high", "low"))
    return next((float(number) for number in numbers if number is not None and pd.notna(number)), 0.0)


def _draw_relation(figure: go.Figure, number: int, row: Row, lines: list[list[Bar]], colour: str) -> None:
    largest = max((sum(bar.size for bar in line) for line in lines), default=1.0) or 1.0
    if lines and not lines[0][0].size:  # the whole has no number: longer than its part is all that is known
        largest *= 1.6
    for y, line in enumerate(lines):
        start = 0.0
        for bar in line:
            figure.add_trace(_draw_bar(row["relation_id"], y, start, bar, largest, colour), row=number, col=1)
            start += bar.size
    labels = [_label_line(line) for line in lines]
    figure.update_xaxes(range=[0, largest * 1.02], row=number, col=1)
    figure.update_yaxes(tickvals=list(range(len(lines))), ticktext=labels, row=number, col=1)
    figure.update_yaxes(range=[len(lines) - 0.45, -1.35], row=number, col=1)
    heading = f"<b>{words.VERDICTS[row['verdict']]}</b>  {words.RELATIONS[row['kind']]}"
    ink = palette.alarm() if row["verdict"] == "inconsistent" else palette.ink()
    place = {"x": 0, "y": -0.9, "xanchor": "left", "showarrow": False, "row": number, "col": 1}
    figure.add_annotation(text=heading, font={"color": ink, "size": 13}, **place)


def _label_line(line: list[Bar]) -> str:
    if len(line) == 1:
        return write_label(line[0].label, 26, 2)
    return write_label(" + ".join(words.write_number(bar.size) for bar in line), 26, 2)


def _draw_bar(relation_id: str, y: int, start: float, bar: Bar, largest: float, colour: str) -> go.Bar:
    is_open = bar.is_derived or not bar.size  # hatched: derived here, or no number given
    solidity = 0.3 if bar.is_derived else 0.1
    hatch = {"shape": "/", "fgcolor": colour, "bgcolor": "rgba(0,0,0,0)", "size": 7, "solidity": solidity}
    edge = {"color": colour if is_open else palette.ground(), "width": 1.5}
    return go.Bar(
        x=[bar.size or largest],
        base=[start],
        y=[y],
        width=0.7,
        orientation="h",
        marker={"color": colour, "pattern": hatch if is_open else None, "line": edge},
        opacity=1.0 if y == 0 or is_open else 0.75,
        customdata=[[relation_id]],
        hovertext=[escape_label(words.cut(bar.label, 80))],
        hovertemplate="%{hovertext}<extra></extra>",
    )
