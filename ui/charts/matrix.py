"""A matrix of squares: what stands against what, how often, each square to be chosen."""

from collections.abc import Sequence
from typing import NamedTuple

from ui import palette
from ui.canvas import Canvas
from ui.labels import escape_label, measure_rows, write_label
from ui.view import Pick

_PITCH = 34  # pixels from row to row
_WIDE = 0.9  # of a column; bars, since they grow and shrink with the page as markers do not
_MANY_COLUMNS = 5  # more leave names of rows less room
_ACROSS, _FEW = 30, 2  # characters that names of columns have room for on a phone; so few always stand upright
_MANY = 100  # from here on numbers are written smaller
_FAINT, _STRONG = 0.12, 0.4  # how solid the least and the largest square is; the number on it stays readable


class Square(NamedTuple):
    """One square: the row and column it stands in, the number on it, its colour, what is said of it."""

    row: str
    column: str
    n: int
    colour: str
    label: str


def draw_squares(squares: Sequence[Square], rows: dict[str, str], columns: dict[str, str]) -> Canvas:
    """Draw squares, the more solid the larger their number.

    Args:
        squares: what is drawn; its rows and columns are among those given.
        rows: the rows from above, with their labels.
        columns: the columns from the left, with their labels.
    """
    figure, largest = Canvas(), max((square.n for square in squares), default=1)
    fills = [fade(square.colour, _FAINT + (_STRONG - _FAINT) * square.n / largest) for square in squares]
    across, down = list(columns), list(rows)
    figure.add_bar(
        x=[_WIDE] * len(squares),
        base=[across.index(square.column) - _WIDE / 2 for square in squares],
        y=[down.index(square.row) for square in squares],
        width=0.84,
        orientation="h",
        text=[_write_short(square.n) for square in squares],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"color": palette.ink(), "size": 13 if largest < _MANY else 11},
        customdata=[[square.row, square.column] for square in squares],
        hovertext=[escape_label(square.label) for square in squares],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": fills, "line": {"width": 1.5, "color": [square.colour for square in squares]}},
    )
    _lay_out(figure, rows, columns)
    return figure


def _write_short(n: int) -> str:
    return str(n) if n < 1_000 else f"{n / 1_000:.1f}k" if n < 9_950 else f"{n / 1_000:,.0f}k"


def list_options(squares: Sequence[Square]) -> dict[Pick, str]:
    """What can be chosen, with its labels."""
    return {(square.row, square.column): square.label for square in squares}


def fade(colour: str, share: float) -> str:
    """A colour ("#0072b2") so much of which covers what is behind it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share:.2f})"


def _lay_out(figure: Canvas, rows: dict[str, str], columns: dict[str, str]) -> None:
    wide = _ACROSS // max(len(columns), 1)
    longest = max((len(word) for label in columns.values() for word in label.split()), default=0)
    few = len(columns) <= _FEW or (len(columns) <= 2 * _FEW and longest <= wide)
    labels = [write_label(label, wide if few else 24, 5 if few else 1) for label in columns.values()]
    above = 14 + measure_rows(labels, 16) if few else 150
    names = [write_label(label, 28 if len(columns) <= _MANY_COLUMNS else 24) for label in rows.values()]
    figure.lay_out(height=above + 16 + measure_rows(names, _PITCH) * len(rows))
    figure.set_y(tickvals=list(range(len(rows))), ticktext=names)
    figure.set_y(range=[len(rows) - 0.4, -0.6])
    figure.set_x(side="top", tickvals=list(range(len(columns))), ticktext=labels, showgrid=False)
    figure.set_x(range=[-0.7, len(columns) - 0.3], tickangle=0 if few else 65)
    figure.set_layout(margin={"t": above, "b": 8, "r": 8})
