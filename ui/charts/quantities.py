"""The same quantity across reports: a row each, a mark for each report, those of one origin joined by a line."""

from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd

from ui import palette, words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.charts.marks import SYMBOLS
from ui.credits import tell_credit
from ui.labels import write_label

TITLE = "The same quantity across reports"
MOST_ROWS = 12
DIMENSIONS = ("quantities.quantity_id",)
MOST_FIGURES = 60  # of one quantity, asked for
_MOST_MARKS = 8
_ROW, _BESIDE = 44, 86  # pixels, of a row and of the words at its end
_DOTS = SYMBOLS | {"range": "square"}
_LEAST_WIDTH, _AFTER = 7.0, 1.8  # steps; after the last mark stands an ellipsis
_APART = 0.9  # beside a step of 1 between reports, the gap between origins

Row = dict[str, Any]


class Given(NamedTuple):
    """One report that gives a quantity: its figure, and which origin it is of (from 1)."""

    figure: Row
    origin: int


def draw_quantities(quantities: pd.DataFrame, figures: pd.DataFrame, colours: dict[str, str], total: int) -> Chart:
    """Draw the quantities that most reports give.

    Args:
        quantities: rows of the table, in the order in which they are drawn.
        figures: passages of their figures.
        colours: each report's colour.
        total: how many quantities there are.
    """
    by_id = {row["figure_id"]: row for row in figures.to_dict("records")}
    rows = quantities.to_dict("records")
    given = [list_given(row, by_id) for row in rows]
    figure = Canvas()
    figure.lay_out(height=_ROW * len(rows) + 12)
    ends = [_draw_row(figure, y, row, given[y], colours) for y, row in enumerate(rows)]
    labels = [write_label(_name_quantity(each), 20, 2) for each in given]
    figure.set_y(tickvals=list(range(len(rows))), ticktext=labels, range=[len(rows) - 0.5, -0.5])
    figure.set_x(visible=False, range=[-0.6, max(_LEAST_WIDTH, *ends) + _AFTER])
    figure.set_layout(margin={"t": 4, "b": 4, "r": _BESIDE})
    options = {(row["quantity_id"],): describe_quantity(row, each) for row, each in zip(rows, given, strict=True)}
    note = "One mark is one report; a line joins those of one origin: they cite one source, or retell one text. "
    note += f"{words.count(total, 'quantity', 'quantities')} in two reports or more"
    note += f", the {len(rows)} in most are drawn." if total > len(rows) else "."
    note += f" At most {_MOST_MARKS} marks in a row." if any(len(each) > _MOST_MARKS for each in given) else ""
    alt = f"{TITLE}: " + "; ".join(options.values())
    return Chart(TITLE, note, figure.finish(), alt, options, DIMENSIONS, table=list_table(rows, given))


def list_given(row: Row, by_id: dict[str, Row]) -> list[Given]:
    """The reports that give a quantity, once each, those of one origin beside each other."""
    origins = {origin: rank for rank, origin in enumerate(dict.fromkeys(row["origin_ids"]), start=1)}
    found: dict[str, Given] = {}
    for figure_id, origin in zip(row["figure_ids"], row["origin_ids"], strict=True):
        if figure := by_id.get(figure_id):
            found.setdefault(figure["article_id"], Given(figure, origins[origin]))
    return sorted(found.values(), key=lambda each: each.origin)


def describe_quantity(row: Row, given: list[Given]) -> str:
    """A quantity in one line."""
    return f"{words.cut(_name_quantity(given), 60)} · {count_sources(row)}"


def _name_quantity(given: list[Given]) -> str:
    """Its words in the first report that says what is counted."""
    named = {words.name_figure(each.figure): each.figure["text"] for each in given}
    return next((name for name, text in named.items() if name == text), next(iter(named)))


def count_sources(row: Row) -> str:
    """How many reports give a quantity, and how many origins these have."""
    return f"{words.count(int(row['article_count']), 'report')}, {words.count(int(row['origin_count']), 'origin')}"


def describe_given(each: Given) -> str:
    """What one report gives: number, report, whom it credits."""
    row = each.figure
    number = words.write_figure(row["value"], row["low"], row["high"], row["qualifier"], row["unit"])
    return f"{number} · {words.cut(row['title'], 60)} · {tell_credit(row['speaker'], 50)}"


def _draw_row(figure: Canvas, y: int, row: Row, given: list[Given], colours: dict[str, str]) -> float:
    """Draw a quantity in its row, and tell how far it goes."""
    shown, xs = given[:_MOST_MARKS], [0.0]
    for one, other in pairwise(shown):
        xs.append(xs[-1] + (1 if one.origin == other.origin else 1 + _APART))
    scale = min(1.0, _MOST_MARKS / (xs[-1] or 1))
    xs = [x * scale for x in xs]
    for origin in dict.fromkeys(each.origin for each in shown):
        ends = [x for x, each in zip(xs, shown, strict=True) if each.origin == origin]
        line = {"color": palette.other(), "width": 2}
        figure.add_scatter(x=ends, y=[y] * len(ends), mode="lines", line=line, hoverinfo="skip")
    hover = [write_label(describe_given(each), 48, 4) for each in shown]
    figure.add_scatter(
        x=xs,
        y=[y] * len(xs),
        mode="markers",
        customdata=[[row["quantity_id"]]] * len(xs),
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "size": 11,
            "color": [colours[each.figure["article_id"]] for each in shown],
            "symbol": [_DOTS[each.figure["qualifier"]] for each in shown],
        },
    )
    if row["article_count"] > len(shown):
        figure.add_annotation(text="…", x=xs[-1], y=y, xanchor="left", xshift=8)
    counted = count_sources(row).replace(", ", "<br>")
    figure.add_annotation(text=counted, x=1, xref="paper", xanchor="left", y=y, align="left")
    return xs[-1]


def list_table(rows: list[Row], given: list[list[Given]]) -> pd.DataFrame:
    """What is drawn, a row for each report of each quantity."""
    listed = [
        {
            "quantity": given_by[0].figure["text"],
            "reports": row["article_count"],
            "origins": row["origin_count"],
            "origin": each.origin,
            "report": each.figure["title"],
            "figure": each.figure["text"],
            "how firm": words.QUALIFIERS[each.figure["qualifier"]],
            "credited to": each.figure["speaker"],
            "sentence": each.figure["sentence"],
        }
        for row, given_by in zip(rows, given, strict=True)
        for each in given_by
    ]
    return pd.DataFrame(listed)
