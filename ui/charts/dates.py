"""When: reports by the day they came out, figures by the days they hold for."""

import math
from datetime import date, timedelta
from typing import Any, NamedTuple

import pandas as pd

from ui import palette, words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.charts.marks import SYMBOLS, choose_label, spans_widely, write_hover
from ui.charts.spots import place_labels
from ui.labels import escape_label, measure_rows, write_label

REPORTS, FIGURES = "When the reports came out", "For when the figures hold"
MOST_FIGURES = 40
_MOST_TICKS = 7
_HEIGHT, _WIDTH = 400, 280  # pixels, for the room that labels have on a phone

Row = dict[str, Any]


class Ends(NamedTuple):
    """The ends of both axes, days and numbers (or their logarithms)."""

    days: tuple[Any, Any]
    sizes: tuple[float, float]
    log: bool


def draw_reports(reports: pd.DataFrame, colours: dict[str, str], total: int) -> Chart:
    """Draw a row for each report, with a dot on the day it came out.

    Args:
        reports: article_id, title, outlet and published, the earliest first.
        colours: each report's colour.
        total: how many reports there are, those without a day included.
    """
    rows = reports.to_dict("records")
    labels = [describe_report(row) for row in rows]
    figure = Canvas()
    figure.add_scatter(
        x=[str(row["published"])[:10] for row in rows],
        y=list(range(len(rows))),
        mode="markers",
        customdata=[[row["article_id"]] for row in rows],
        hovertext=[escape_label(label) for label in labels],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"size": 13, "color": [colours[row["article_id"]] for row in rows]},
    )
    titles = [write_label(row["title"], 26) for row in rows]
    figure.lay_out(height=52 + measure_rows(titles, 34) * len(rows))
    figure.set_y(tickvals=list(range(len(rows))), ticktext=titles)
    figure.set_y(range=[len(rows) - 0.4, -0.6], showgrid=True, gridcolor=palette.grid())
    figure.set_x(type="date", range=_pad(rows[0]["published"], rows[-1]["published"]), nticks=4, tickangle=0)
    options = {(row["article_id"],): label for row, label in zip(rows, labels, strict=True)}
    note = f"One dot is a report; {words.count(total, 'report')}, {len(rows)} of them with a date."
    table = reports[["title", "outlet", "published", "article_id"]].rename(columns={"title": "report"})
    alt = f"{REPORTS}: " + "; ".join(labels)
    return Chart(REPORTS, note, figure.finish(), alt, options, ("articles.article_id",), table=table)


def describe_report(row: Row) -> str:
    """A report's day, title and outlet in one line."""
    return " · ".join(filter(None, (name_report(row), words.cut(row["outlet"] or "", 40))))


def name_report(row: Row) -> str:
    """A report's day and title, short enough for a card."""
    return " · ".join(filter(None, (words.write_date(row["published"]), words.cut(row["title"], 70))))


def _pad(first: date, last: date) -> list[str]:
    """The axis's ends: a little before the first day and after the last."""
    edge = max(timedelta(days=3), (last - first) / 12)
    return [_move(first, -edge), _move(last, edge)]


def _move(day: date, by: timedelta) -> str:
    try:
        return str(day + by)[:10]
    except OverflowError:
        return str(day)[:10]


def draw_periods(periods: pd.DataFrame, by: str, total: int) -> Chart:
    """Draw how many reports came out in each month or year.

    Args:
        periods: period ("2015-09" or "2015") and reports, the earliest first.
        by: month or year.
        total: how many reports there are, those without a day included.
    """
    names, counts = list(periods["period"]), [int(n) for n in periods["reports"]]
    xs = [_place_period(name) for name in names]
    labels = [f"{words.write_month(name)}: {words.count(n, 'report')}" for name, n in zip(names, counts, strict=True)]
    figure = Canvas()
    figure.add_bar(
        x=xs,
        y=counts,
        customdata=[[name] for name in names],
        hovertext=labels,
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": palette.accent()},
    )
    figure.lay_out(height=300)
    ticks = _choose_ticks(xs[0], xs[-1], by)
    figure.set_x(tickvals=ticks, ticktext=[_name_place(x, by) for x in ticks], showgrid=False)
    figure.set_x(range=[xs[0] - 0.7, xs[-1] + 0.7])
    figure.set_y(showgrid=True, gridcolor=palette.grid(), rangemode="tozero", nticks=6, tickformat=",d")
    options = {(name,): label for name, label in zip(names, labels, strict=True)}
    note = (
        f"Counted are reports by the {by} they came out; {words.count(total, 'report')}, {sum(counts):,} of them with"
    )
    table = periods.rename(columns={"period": by})
    alt = f"{REPORTS}: " + "; ".join(labels)
    return Chart(REPORTS, f"{note} a date.", figure.finish(), alt, options, (f"articles.{by}",), table=table)


def _place_period(name: str) -> int:
    """A year as itself, a month by its number."""
    return int(name) if len(name) == 4 else int(name[:4]) * 12 + int(name[5:7]) - 1


def _name_place(x: int, by: str) -> str:
    return str(x) if by == "year" else f"{date(2000, x % 12 + 1, 1):%b} {x // 12}"


def _choose_ticks(first: int, last: int, by: str) -> list[int]:
    """Few places in even steps: every ten years, every quarter."""
    steps = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if by == "year" else (1, 3, 6, 12, 24)
    step = next((step for step in steps if (last - first) // step < _MOST_TICKS), steps[-1])
    return list(range(-(-first // step) * step, last + 1, step))


def draw_figures(figures: pd.DataFrame, unit: str, colours: dict[str, str], in_unit: int) -> Chart:
    """Draw figures by the days they hold for, a line from the first to the last of them.

    Args:
        figures: passages of figures with as_of_from and as_of_to, those with the largest numbers.
        unit: what is counted.
        colours: each report's colour.
        in_unit: how many figures of the unit tell their days.
    """
    rows = figures.to_dict("records")
    figure, sizes = Canvas(), [_size(row) for row in rows]
    ends = _find_ends(rows, sizes, spans_widely(figures) and min(sizes) > 0)
    for row, size in zip(rows, sizes, strict=True):
        figure.add_scatter(**_draw_time(row, size, colours[row["article_id"]]))
    _add_dots(figure, rows, sizes, colours, ends)
    figure.lay_out(height=_HEIGHT + 32)
    figure.set_x(type="date", range=[str(day)[:10] for day in ends.days], nticks=5, tickangle=0)
    figure.set_y(showgrid=True, gridcolor=palette.grid(), type="log" if ends.log else "linear", nticks=7)
    figure.set_y(range=list(ends.sizes), dtick=1 if ends.log else None)
    figure.set_y(tickformat=".0%" if unit == "share" else ",~f")
    options = {(row["figure_id"],): f"{choose_label(row)}, {describe_time(row)}" for row in rows}
    note = f"{words.UNITS[unit]} by the days the text gives, a line where these are a span of time; "
    note += f"{words.count(in_unit, 'such figure')}"
    note += f", {words.tell_largest(len(rows))}." if in_unit > len(rows) else "."
    table = figures[["title", "text", "value", "low", "high", "qualifier", "as_of", "as_of_from", "as_of_to"]]
    table = table.assign(qualifier=table["qualifier"].map(words.QUALIFIERS))
    alt = f"{FIGURES}: " + "; ".join(list(options.values())[:30])
    return Chart(FIGURES, note, figure.finish(), alt, options, ("figures.figure_id",), table=table)


def describe_time(row: Row) -> str:
    """The days a figure holds for, in words."""
    first, last = (words.write_date(row[name]) if pd.notna(row[name]) else "" for name in ("as_of_from", "as_of_to"))
    if not (first and last):
        return f"since {first}" if first else f"until {last}"
    return first if first == last else f"{first} to {last}"


def find_days(row: Row) -> tuple[Any, Any]:
    """The first and the last day that a figure holds for; the same where the text gives but one."""
    first, last = (row[name] if pd.notna(row[name]) else None for name in ("as_of_from", "as_of_to"))
    return first or last, last or first


def _size(row: Row) -> float:
    return next(float(row[name]) for name in ("value", "high", "low") if pd.notna(row[name]))


def _draw_time(row: Row, size: float, colour: str) -> Row:
    days = [str(day)[:10] for day in find_days(row)]
    line = {"color": colour, "width": 2.5}
    return {"x": days, "y": [size, size], "mode": "lines", "line": line, "opacity": 0.5, "hoverinfo": "skip"}


def _add_dots(figure: Canvas, rows: list[Row], sizes: list[float], colours: dict[str, str], ends: Ends) -> None:
    middles = [first + (last - first) / 2 for first, last in map(find_days, rows)]
    texts, stands = _label(rows, sizes, middles, ends)
    figure.add_scatter(
        x=[str(day)[:10] for day in middles],
        y=sizes,
        mode="markers+text",
        text=texts,
        textposition=stands,
        textfont={"size": 11, "color": palette.ink()},
        customdata=[[row["figure_id"]] for row in rows],
        hovertext=[f"{write_hover(row).removesuffix('<extra></extra>')}<br>{describe_time(row)}" for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "size": 11,
            "symbol": [SYMBOLS[row["qualifier"]].replace("line-ns", "square") for row in rows],
            "color": [colours[row["article_id"]] for row in rows],
        },
    )


def _label(rows: list[Row], sizes: list[float], middles: list[Any], ends: Ends) -> tuple[list[str], list[str]]:
    """The words of those figures beside whose marks there is room."""
    (first, last), (low, high) = ends.days, ends.sizes
    ups = [((math.log10(size) if ends.log else size) - low) / (high - low) * _HEIGHT for size in sizes]

    def place(day: Any) -> float:
        return float((day - first) / (last - first) * _WIDTH)

    dots = [(place(day), y, 6.0) for day, y in zip(middles, ups, strict=True)]
    lines = [dot for row, y in zip(rows, ups, strict=True) for dot in _dot_line(*map(place, find_days(row)), y)]
    labels = [words.cut(row["text"], 22) for row in rows]
    # The lines are there as dots without words, which come last, so that no words stand on them.
    stands = place_labels([*dots, *lines], [*labels, *[""] * len(lines)], _WIDTH)[: len(rows)]
    shown = [escape_label(label) if at else "" for label, at in zip(labels, stands, strict=True)]
    return shown, [at or "top center" for at in stands]


def _dot_line(start: float, end: float, y: float) -> list[tuple[float, float, float]]:
    """A line as dots so close that no words fit between."""
    steps = int((end - start) // 12) + 1 if end > start else 0
    return [(start + (end - start) * step / steps, y, 2.0) for step in range(steps + 1)] if steps else []


def _find_ends(rows: list[Row], sizes: list[float], log: bool) -> Ends:
    """The axes' ends, with room round the outermost marks."""
    first, last = min(find_days(row)[0] for row in rows), max(find_days(row)[1] for row in rows)
    edge = max(timedelta(days=3), (last - first) / 12)
    low, high = min(sizes), max(sizes)
    if log:
        return Ends((first - edge, last + edge), (math.log10(low) - 0.25, math.log10(high) + 0.25), log)
    return Ends((first - edge, last + edge), (min(0.0, low * 1.1), (high or 1.0) * 1.12), log)
