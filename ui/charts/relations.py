"""How the numbers of a report fit: for each relation the whole and its parts as aligned bars."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from ui import palette, words
from ui.chart import Chart, lay_out, write_label
from ui.marked import escape

MOST_RELATIONS = 6
_ROW = 30
_HEAD = 44
# The most telling first.
_ORDER = {"inconsistent": 0, "consistent": 1, "derived": 1, "not_checkable": 3}
_KINDS = {"sum": 0, "share": 1, "part_of": 2, "same_quantity": 3}

Row = dict[str, Any]


def order_relations(relations: pd.DataFrame) -> pd.DataFrame:
    """Contradictions first, then sums, shares, parts, repeats."""
    rank = relations["verdict"].map(_ORDER) * 10 + relations["kind"].map(_KINDS)
    return relations.assign(rank=rank).sort_values("rank", kind="stable").drop(columns="rank")


def draw_relations(relations: pd.DataFrame, figures: pd.DataFrame, colours: dict[str, str]) -> Chart:
    """Draw the first relations; derived numbers are hatched, an inconsistent one says so in its line.

    Args:
        relations: rows of the query `relations`, in the order to be drawn.
        figures: rows of the table `figures` with every whole and part.
        colours: each report's colour.
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
    note = f"Bars of one group share a scale; hatched is derived, not stated. {words.count(len(relations), 'relation')}"
    note += f", the first {MOST_RELATIONS} drawn." if len(relations) > MOST_RELATIONS else " under these filters."
    return Chart("How the numbers fit", note, figure, "How figures fit: " + "; ".join(choices.values()), choices)


def describe_relation(row: Row) -> str:
    """A relation in one line: verdict and explanation."""
    return f"{words.VERDICTS[row['verdict']]}: {words.cut(row['explanation'], 110)}"


def _list_bars(row: Row, by_id: dict[str, Row]) -> list[list[tuple[str, float, bool]]]:
    """The lines of a relation, each a list of bars laid end to end: label, length, whether derived."""
    parts = [by_id[part] for part in row["part_ids"] if part in by_id]
    whole = by_id.get(row["whole_id"])
    lines = [[(whole["text"], _size(whole), False)]] if whole else []
    if row["kind"] == "sum":
        lines.append([(part["text"], _size(part), False) for part in parts])
    elif row["kind"] == "share" and pd.notna(row["computed"]):
        derived = row["verdict"] == "derived"
        lines.append(
            [
                (
                    f"{words.write_number(row['computed'])} {'derived' if derived else 'computed'}",
                    row["computed"],
                    derived,
                )
            ]
        )
    else:
        lines += [[(part["text"], _size(part), False)] for part in parts]
    return lines


def _size(row: Row) -> float:
    numbers = (row[name] for name in ("value", "high", "low"))
    return next((float(number) for number in numbers if number is not None and pd.notna(number)), 0.0)


def _draw_relation(
    figure: go.Figure, number: int, row: Row, lines: list[list[tuple[str, float, bool]]], colour: str
) -> None:
    largest = max((sum(size for _, size, _ in line) for line in lines), default=1.0) or 1.0
    for y, line in enumerate(lines):
        start = 0.0
        for label, size, derived in line:
            figure.add_trace(
                _draw_bar(row["relation_id"], y, start, size, label, derived, colour, y == 0), row=number, col=1
            )
            start += size
    figure.update_xaxes(range=[0, largest * 1.02], row=number, col=1)
    figure.update_yaxes(range=[len(lines) - 0.45, -1.35], visible=False, row=number, col=1)
    colours = {"inconsistent": "#b3261e" if not palette.is_dark() else "#ff9d94"}
    figure.add_annotation(
        text=f"<b>{words.VERDICTS[row['verdict']]}</b>  {escape(words.RELATIONS[row['kind']])}",
        x=0, y=-0.85, xanchor="left", showarrow=False, row=number, col=1,
        font={"color": colours.get(row["verdict"], palette.ink()), "size": 13},
    )  # fmt: skip


def _draw_bar(
    relation_id: str, y: int, start: float, size: float, label: str, derived: bool, colour: str, is_whole: bool
) -> go.Bar:
    hatch = {
        "shape": "/" if derived else "",
        "fgcolor": colour,
        "bgcolor": "rgba(0,0,0,0)",
        "size": 7,
        "solidity": 0.25,
    }
    look = {"color": colour, "opacity": 1.0 if is_whole or derived else 0.72, "pattern": hatch if derived else {},
            "line": {"color": palette.ground(), "width": 1.5}}  # fmt: skip
    return go.Bar(
        x=[size], base=[start], y=[y], orientation="h", width=0.74, marker=look, customdata=[[relation_id]],
        text=[write_label(label, 40, 1)], textposition="auto", insidetextanchor="start", constraintext="none", cliponaxis=False,
        textangle=0, hovertemplate=f"{escape(words.cut(label, 80))}<extra></extra>",
    )  # fmt: skip
