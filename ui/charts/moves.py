"""Who went where: whom people left on the one side, whom or where they went to on the other, a line for each route."""

from typing import Any

import pandas as pd

from ui import palette, words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.charts.spots import Point, find_spot
from ui.labels import escape_label, measure_rows, write_label
from ui.view import Pick

TITLE = "Who went where"
MOST_ROUTES = 16
_NOT_SAID = "(not said)"
_ROW = 38  # pixels
_SIDE = 0.85  # the room for names beside the lines, of the lines' own width
_AT_END = 0.26  # of a line's length, from its end to its number
_WIDE = 16  # characters of a name that have room there on a phone

Row = dict[str, Any]


def draw_moves(moves: pd.DataFrame) -> Chart:
    """Draw routes by passages; `moves` is a tally by route, route_name, left and gone_to."""
    drawn = moves.head(MOST_ROUTES).to_dict("records")
    lefts, rights = _order_sides(drawn)
    figure, rows = Canvas(), max(len(lefts), len(rights))
    names = [write_label(name, _WIDE, 3) for name in (*lefts, *rights)]
    figure.lay_out(height=56 + measure_rows(names, _ROW) * rows)
    marks: list[Point] = []
    for row in drawn:
        ends = ((0.0, lefts[_end(row, "left")]), (1.0, rights[_end(row, "gone_to")]))
        marks.append(find_spot(ends, marks, (0.13, 0.8)))
        _add_line(figure, ends, int(row["n"]), drawn)
        _add_number(figure, ends, row, drawn)
    _add_marks(figure, drawn, marks)
    _add_names(figure, lefts, rights)
    figure.set_x(visible=False, range=[-_SIDE, 1 + _SIDE])
    figure.set_y(visible=False, range=[rows - 0.4, -1.1])
    figure.set_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0})
    options: dict[Pick, str] = {(row["route"],): _describe(row) for row in drawn}
    table = pd.DataFrame(drawn)[["route_name", "n", "reports"]]
    table = table.rename(columns={"route_name": "from and to", "n": "passages"})
    alt = f"{TITLE}: " + "; ".join(options.values())
    return Chart(TITLE, _note(moves, drawn), figure.finish(), alt, options, ("moves.route",), table=table)


def _note(moves: pd.DataFrame, drawn: list[Row]) -> str:
    note = f"Whom people left, and for whom or where; {words.count(int(moves['n'].sum()), 'passage')}"
    if len(moves) > len(drawn):
        return note + f", {words.count(len(moves), 'route')}, the {len(drawn)} most told are drawn."
    return note + ". A thicker line has more of them."


def _describe(row: Row) -> str:
    return f"{words.cut(row['route_name'], 100)} ({words.count(int(row['n']), 'passage')})"


def _end(row: Row, side: str) -> str:
    """Who or what stands at an end; a name that two actors share is one end."""
    return row[side] if isinstance(row[side], str) else _NOT_SAID


def _order_sides(drawn: list[Row]) -> tuple[dict[str, float], dict[str, float]]:
    """Rows for both sides: the left by passages, the right so that lines cross little; the shorter in the middle."""
    weights: dict[str, int] = {}
    for row in drawn:
        weights[_end(row, "left")] = weights.get(_end(row, "left"), 0) + int(row["n"])
    lefts = {name: at for at, name in enumerate(sorted(weights, key=lambda name: (-weights[name], name)))}
    pulls: dict[str, list[int]] = {}
    for row in drawn:
        pulls.setdefault(_end(row, "gone_to"), []).extend([lefts[_end(row, "left")]] * int(row["n"]))
    rights = sorted(pulls, key=lambda name: (sum(pulls[name]) / len(pulls[name]), name))
    rows = max(len(lefts), len(rights))
    return _spread(list(lefts), rows), _spread(rights, rows)


def _spread(names: list[str], rows: int) -> dict[str, float]:
    step = rows / len(names) if names else 1.0
    return {name: (at + 0.5) * step - 0.5 for at, name in enumerate(names)}


def _add_line(figure: Canvas, ends: tuple[Point, Point], n: int, drawn: list[Row]) -> None:
    most = max(int(row["n"]) for row in drawn)
    (x, y), (to_x, to_y) = ends
    figure.add_scatter(
        x=[x, to_x], y=[y, to_y], mode="lines", hoverinfo="skip", opacity=0.5,
        line={"color": palette.other(), "width": 1.5 + 5 * (n - 1) / max(most - 1, 1)},
    )  # fmt: skip


def _add_number(figure: Canvas, ends: tuple[Point, Point], row: Row, drawn: list[Row]) -> None:
    """Say how often a route is told, at the end that it shares with fewest others, on the free side of its line."""
    if row["n"] < 2:
        return
    (x, y), (to_x, to_y) = ends
    lefts, rights = ([_end(other, side) for other in drawn] for side in ("left", "gone_to"))
    is_right = rights.count(_end(row, "gone_to")) <= lefts.count(_end(row, "left"))
    share, falls = (1 - _AT_END if is_right else _AT_END), to_y > y
    figure.add_annotation(
        text=f"{row['n']:,}",
        x=x + (to_x - x) * share,
        y=y + (to_y - y) * share,
        xanchor="left" if is_right else "right",
        yshift=10 if is_right == falls else -10,
    )


def _add_marks(figure: Canvas, drawn: list[Row], marks: list[Point]) -> None:
    figure.add_scatter(
        x=[x for x, _ in marks],
        y=[y for _, y in marks],
        mode="markers",
        customdata=[[row["route"]] for row in drawn],
        hovertext=[escape_label(_describe(row)) for row in drawn],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": "triangle-right", "size": 15, "color": palette.accent()},
    )


def _add_names(figure: Canvas, lefts: dict[str, float], rights: dict[str, float]) -> None:
    for names, x, anchor, heading in ((lefts, -0.03, "right", "Left"), (rights, 1.03, "left", "Went to")):
        figure.add_annotation(text=f"<b>{heading}</b>", x=x, y=-0.85, xanchor=anchor)
        for name, y in names.items():
            figure.add_annotation(text=write_label(name, _WIDE, 3), x=x, y=y, xanchor=anchor, align=anchor)
