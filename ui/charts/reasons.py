"""Charts of reasons: by code within narratives, and by code against reports."""

from typing import Any, NamedTuple

import pandas as pd

from ui import palette, words
from ui.chart import Canvas, Chart
from ui.labels import escape_label, write_label
from ui.view import Pick

MOST_REPORTS = 12
DIMENSIONS = ("reasons.code",)
CELLS = ("reasons.code", "reasons.article_id")

Row = dict[str, Any]


class Passages(NamedTuple):
    """How many passages give something, in how many reports, and how many of them stand in a list or box."""

    passages: int
    reports: int
    boxed: int


def draw_codes(
    codes: pd.DataFrame,
    passages: Passages,
    colours: dict[str, str],
    *,
    title: str,
    noun: str,
    grouped: bool = True,
    most: int = 100,
) -> Chart:
    """Draw passages by code, stacked by report; what stands in a sidebar is hatched, so that it is not taken for more.

    Args:
        codes: a tally of reasons by code and in_box, and by article_id and title where each report has its colour.
        passages: how many passages there are in how many reports.
        colours: each report's colour.
        title: the chart's title.
        noun: what a passage gives, in words ("reason").
        grouped: whether codes stand under the narratives of the codebook.
        most: how many codes are drawn, those with most passages first.
    """
    totals = codes.groupby("code")["n"].sum().sort_values(ascending=False, kind="stable").head(most)
    ys, headings = _place(_order_codes(totals, grouped), grouped)
    figure = Canvas()
    for row in codes[codes["code"].isin(ys)].sort_values("in_box", kind="stable").to_dict("records"):
        _draw_bar(figure, row, ys[row["code"]], colours.get(row.get("article_id", ""), palette.accent()))
    for y, heading in headings:
        place = {"x": 0, "y": y, "xref": "paper", "xanchor": "left"}
        figure.add_annotation(text=f"<b>{escape_label(heading)}</b>", **place)
    _lay_out_codes(figure, ys, totals, noun)
    options = {(code,): f"{words.label_reason(code)} ({words.count(int(totals[code]), 'passage')})" for code in ys}
    note = _note(passages, noun, int(totals.sum()))
    alt = f"{title}: " + "; ".join(options.values())
    return Chart(title, note, figure.finish(), alt, options, DIMENSIONS, table=_list_codes(codes, ys))


def _list_codes(codes: pd.DataFrame, ys: dict[str, int]) -> pd.DataFrame:
    drawn = codes[codes["code"].isin(ys)].copy()
    drawn.insert(0, "reason", drawn["code"].map(words.label_reason))
    named = {"title": "report", "in_box": "in a list or box", "n": "passages"}
    return drawn.rename(columns=named)[
        ["reason", "code", *(name for name in named.values() if name in drawn.rename(columns=named))]
    ]


def _lay_out_codes(figure: Canvas, ys: dict[str, int], totals: "pd.Series[int]", noun: str) -> None:
    last = max(ys.values(), default=0)
    figure.lay_out(height=64 + 31 * (last + 1), x_title=f"Passages that give a {noun}")
    labels = [write_label(words.label_reason(code)) for code in ys]
    figure.set_y(tickvals=list(ys.values()), ticktext=labels, range=[last + 0.6, -0.6])
    figure.set_x(range=[0, totals.max() * 1.08], dtick=1 if totals.max() <= 8 else None)
    for code, y in ys.items():
        number = {"text": f"{totals[code]:,}", "x": totals[code], "y": y}
        figure.add_annotation(xanchor="left", xshift=4, **number)


def _note(passages: Passages, noun: str, given: int) -> str:
    reports = words.count(passages.reports, "report")
    note = f"Counted are passages, not people: {words.count(passages.passages, 'passage')} in {reports}."
    if given > passages.passages:
        note += f" A passage that gives two {noun}s counts under both."
    if passages.boxed:
        note += f" Hatched: {passages.boxed:,} in a list or box, which may repeat the text."
    return note


def _order_codes(totals: "pd.Series[int]", grouped: bool) -> list[str]:
    if not grouped:
        return list(totals.index)
    weight = totals.groupby(words.name_narrative).sum()

    def rank(code: str) -> tuple[bool, int, str, int]:
        narrative = words.name_narrative(code)
        return narrative == words.NO_NARRATIVE, -int(weight[narrative]), narrative, -int(totals[code])

    return sorted(totals.index, key=rank)


def _place(codes: list[str], grouped: bool) -> tuple[dict[str, int], list[tuple[float, str]]]:
    """A row for each code, with one left free for the name of each narrative."""
    ys: dict[str, int] = {}
    headings: list[tuple[float, str]] = []
    y, before = 0, ""
    for code in codes:
        narrative = words.name_narrative(code)
        if grouped and narrative != before:
            headings.append((y, narrative))
            y, before = y + 1, narrative
        ys[code] = y
        y += 1
    return ys, headings


def _draw_bar(figure: Canvas, row: Row, y: int, colour: str) -> None:
    where = words.cut(row["title"], 60) if "title" in row else words.count(int(row["reports"]), "report")
    where += " (list or box)" if row["in_box"] else ""
    hover = (
        f"<b>{words.label_reason(row['code'])}: {words.count(int(row['n']), 'passage')}</b><br>{escape_label(where)}"
    )
    hatch = {"shape": "/", "fgcolor": colour, "bgcolor": "rgba(0,0,0,0)", "size": 7, "solidity": 0.3}
    edge = {"color": colour if row["in_box"] else palette.ground(), "width": 1}
    figure.add_bar(
        x=[row["n"]],
        y=[y],
        orientation="h",
        customdata=[[row["code"]]],
        hovertext=[hover],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": colour, "pattern": hatch if row["in_box"] else None, "line": edge},
    )


def draw_matrix(cells: pd.DataFrame, colours: dict[str, str]) -> Chart:
    """Draw reason × report as squares that say how many passages there are; each square can be chosen.

    Args:
        cells: a tally of reasons by code, article_id and title.
        colours: each report's colour.
    """
    reports = _most(cells, "article_id")[:MOST_REPORTS]
    tally = cells[cells["article_id"].isin(reports)]
    codes = _most(tally, "code")
    options = dict(map(_mark, tally.to_dict("records")))
    figure = Canvas()
    figure.add_scatter(
        x=[reports.index(article) for article in tally["article_id"]],
        y=[codes.index(code) for code in tally["code"]],
        mode="markers+text",
        text=tally["n"].astype(str),
        textfont={"color": palette.ground(), "size": 13},
        customdata=[list(mark) for mark in options],
        hovertext=[escape_label(label) for label in options.values()],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": "square", "size": 28, "color": [colours[article] for article in tally["article_id"]]},
    )
    _lay_out_matrix(figure, codes, reports, dict(zip(tally["article_id"], tally["title"], strict=True)))
    note = "One square is the passages of one report that give the reason; the number says how many."
    if len(reports) < cells["article_id"].nunique():
        note += f" The {MOST_REPORTS} reports with most are drawn."
    alt = "Reason by report: " + "; ".join(list(options.values())[:20])
    table = tally.assign(reason=tally["code"].map(words.label_reason))[["reason", "code", "title", "article_id", "n"]]
    table = table.rename(columns={"title": "report", "n": "passages"})
    return Chart("Reason by report", note, figure.finish(), alt, options, CELLS, table=table)


def _most(tally: pd.DataFrame, column: str) -> list[str]:
    return list(tally.groupby(column)["n"].sum().sort_values(ascending=False, kind="stable").index)


def _lay_out_matrix(figure: Canvas, codes: list[str], reports: list[str], titles: dict[str, str]) -> None:
    few = len(reports) <= 4
    figure.lay_out(height=(104 if few else 150) + 34 * len(codes))
    rows = [write_label(words.label_reason(code)) for code in codes]
    figure.set_y(tickvals=list(range(len(codes))), ticktext=rows, range=[len(codes) - 0.4, -0.6])
    columns = [write_label(titles[report], 44 // len(reports) if few else 18, 3 if few else 1) for report in reports]
    figure.set_x(side="top", tickvals=list(range(len(reports))), ticktext=columns, showgrid=False)
    figure.set_x(range=[-0.7, len(reports) - 0.3], tickangle=0 if few else -50)
    figure.set_layout(margin={"t": 64 if few else 110, "b": 8})


def _mark(row: Row) -> tuple[Pick, str]:
    label = f"{words.label_reason(row['code'])} · {words.cut(row['title'], 50)} ({words.count(row['n'], 'passage')})"
    return (row["code"], row["article_id"]), label
