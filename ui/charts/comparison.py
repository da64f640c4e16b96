"""Reports side by side: what both give and what one alone gives, a row each, a column for each report."""

from typing import Any, NamedTuple

import pandas as pd

from ui import palette, words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.charts.marks import write_hover
from ui.labels import escape_label, measure_rows, write_label
from ui.view import Pick

FIGURES = "Numbers that can be held against each other"
_ROW = 32
_MARKS = {True: "✓ same", False: "✗ differs"}

Row = dict[str, Any]


class Shared(NamedTuple):
    """What rows of a comparison stand for: the chart's title, the noun counted, and the dimension of a choice."""

    title: str
    what: str
    noun: str
    dimension: str


def draw_shared(cells: pd.DataFrame, articles: dict[str, str], colours: dict[str, str], shared: Shared) -> Chart:
    """Draw a row for each reason or actor, those of most reports first; choosing a square chooses its row.

    Args:
        cells: key, label, article_id and n.
        articles: the reports' titles by their ids, in the order of the columns.
        colours: each report's colour.
        shared: what the rows are.
    """
    labels = dict(zip(cells["key"], cells["label"], strict=True))
    counts = {key: dict(zip(part["article_id"], part["n"], strict=True)) for key, part in cells.groupby("key")}
    order = sorted(counts, key=lambda key: (-len(counts[key]), -sum(counts[key].values()), labels[key], key))
    options = {(key,): _describe(labels[key], counts[key], articles, shared) for key in order}
    ys, headings = _place(order, counts, len(articles))
    figure, columns = Canvas(), list(articles)
    drawn = [(key, article) for key in order for article in columns if article in counts[key]]
    figure.add_scatter(
        x=[columns.index(article) for _, article in drawn],
        y=[ys[key] for key, _ in drawn],
        mode="markers+text",
        text=[f"{counts[key][article]:,}" for key, article in drawn],
        textfont={"color": palette.ground(), "size": 12},
        customdata=[[key] for key, _ in drawn],
        hovertext=[escape_label(options[(key,)]) for key, _ in drawn],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": "square", "size": 26, "color": [colours[article] for _, article in drawn]},
    )
    for y, heading in headings:
        figure.add_annotation(text=f"<b>{heading}</b>", x=0, y=y, xref="paper", xanchor="left")
    _lay_out(figure, ys, [write_label(labels[key]) for key in order], list(articles.values()))
    both = sum(len(counts[key]) > 1 for key in order)
    held = f"{both:,} of" if both else "none of the"
    note = f"The number is how many {shared.noun}s of the report; {held} {len(order):,} {shared.what} drawn "
    note += f"{'is' if both < 2 else 'are'} in {'both' if len(articles) == 2 else 'two or more'} of them."
    alt = f"{shared.title}: " + "; ".join(list(options.values())[:20])
    table = _list_cells(cells, order, articles, shared)
    return Chart(shared.title, note, figure.finish(), alt, options, (shared.dimension,), table=table)


def _describe(label: str, counts: dict[str, int], articles: dict[str, str], shared: Shared) -> str:
    parts = [f"{words.cut(title, 30)}: {counts.get(article, 0):,}" for article, title in articles.items()]
    return f"{words.cut(label, 50)} ({shared.noun}s: {'; '.join(parts)})"


def _place(order: list[str], counts: dict[str, dict[str, int]], reports: int) -> tuple[dict[str, int], list[Any]]:
    """A row for each key, with one left free above what several reports give and above what one gives alone."""
    ys: dict[str, int] = {}
    headings: list[tuple[int, str]] = []
    shared = "In both reports" if reports == 2 else "In more than one report"
    y, before = 0, ""
    for key in order:
        heading = shared if len(counts[key]) > 1 else "In one report alone"
        if heading != before:
            headings.append((y, heading))
            y, before = y + 1, heading
        ys[key] = y
        y += 1
    return ys, headings


def _lay_out(figure: Canvas, ys: dict[str, int], labels: list[str], titles: list[str]) -> None:
    last = max(ys.values(), default=0)
    heads = [write_label(title, 32 // len(titles), 4) for title in titles]
    above = 12 + measure_rows(heads, 16)
    figure.lay_out(height=28 + above + measure_rows(labels, _ROW) * (last + 1))
    figure.set_y(tickvals=list(ys.values()), ticktext=labels, range=[last + 0.6, -0.6])
    figure.set_x(side="top", tickvals=list(range(len(titles))), ticktext=heads, showgrid=False)
    figure.set_x(range=[-0.6, len(titles) - 0.4], tickangle=0)
    figure.set_layout(margin={"t": above, "b": 8, "r": 8})


def _list_cells(cells: pd.DataFrame, order: list[str], articles: dict[str, str], shared: Shared) -> pd.DataFrame:
    rank = {key: place for place, key in enumerate(order)}
    rows = cells.assign(rank=cells["key"].map(rank), report=cells["article_id"].map(articles))
    rows = rows.sort_values(["rank", "article_id"], kind="stable")[["label", "report", "article_id", "n"]]
    return rows.rename(columns={"label": shared.what.split()[0].rstrip("s"), "n": f"{shared.noun}s"})


def draw_figures(groups: list[tuple[bool, list[Row]]], articles: dict[str, str], single: int) -> Chart:
    """Draw a row for each quantity that two reports or more give, with what each of them says.

    Args:
        groups: whether they agree, and the passages of the figures.
        articles: the reports' titles by their ids, in the order of the columns.
        single: how many figures could not be held against any other.
    """
    columns, figure = list(articles), Canvas()
    options: dict[Pick, str] = {}
    for y, (agrees, rows) in enumerate(groups):
        colour = palette.accent() if agrees else palette.alarm()
        _add_row(figure, y, rows, columns, colour)
        options[(rows[0]["figure_id"],)] = _describe_row(rows, agrees, articles)
    labels = [f"{_MARKS[agrees]}<br>{write_label(_name_thing(rows), 24, 1)}" for agrees, rows in groups]
    _lay_out(figure, {str(y): y for y in range(len(groups))}, labels, list(articles.values()))
    figure.set_layout(height=110 + 44 * len(groups))
    differ = sum(not agrees for agrees, _ in groups)
    note = f"A row is one thing that is counted; {words.count(differ, 'row differs', 'rows differ')}, "
    note += f"{words.count(len(groups) - differ, 'agrees', 'agree')}. Matched by unit, noun, actors and words: read "
    note += "both sentences." + (f" {words.count(single, 'figure')} could not be matched." if single else "")
    alt = f"{FIGURES}: " + "; ".join(list(options.values())[:20])
    table = _list_figures(groups, articles)
    return Chart(FIGURES, note, figure.finish(), alt, options, ("figures.figure_id",), table=table)


def _list_figures(groups: list[tuple[bool, list[Row]]], articles: dict[str, str]) -> pd.DataFrame:
    rows = [
        (_MARKS[agrees], articles[row["article_id"]], row["article_id"], row["text"], row["referent"])
        for agrees, held in groups
        for row in held
    ]
    return pd.DataFrame(rows, columns=["verdict", "report", "article_id", "figure", "of what"])


def _name_thing(rows: list[Row]) -> str:
    """What the figures of a row count, in the words of the first that has any."""
    return next((str(row["referent"]) for row in rows if row["referent"]), words.UNITS.get(rows[0]["unit"], ""))


def _describe_row(rows: list[Row], agrees: bool, articles: dict[str, str]) -> str:
    told = (f"{words.cut(row['text'], 40)} ({words.cut(articles[row['article_id']], 30)})" for row in rows)
    return f"{_MARKS[agrees]}: {'; '.join(told)}"


def _add_row(figure: Canvas, y: int, rows: list[Row], columns: list[str], colour: str) -> None:
    """Marks of one row, chosen together; figures of one report stand beside each other."""
    beside = {article: [row for row in rows if row["article_id"] == article] for article in columns}
    places = [
        (columns.index(article) + 0.24 * (at - (len(held) - 1) / 2), row)
        for article, held in beside.items()
        for at, row in enumerate(held)
    ]
    figure.add_scatter(
        x=[x for x, _ in places],
        y=[y] * len(places),
        mode="markers+text",
        text=[_write_number(row) for _, row in places],
        textposition="bottom center",
        textfont={"size": 12, "color": palette.ink()},
        customdata=[[rows[0]["figure_id"]] for _ in places],
        hovertext=[write_hover(row).removesuffix("<extra></extra>") for _, row in places],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"size": 13, "color": colour},
    )


def _write_number(row: Row) -> str:
    return words.write_figure(row["value"], row["low"], row["high"], row["qualifier"], row["unit"])
