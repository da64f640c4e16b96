"""Charts of reasons: by code within narratives, and by code against reports."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ui import palette, words
from ui.chart import Chart, lay_out, write_label
from ui.marked import escape

SEPARATOR = "|"
MOST_REPORTS = 12


def draw_codes(
    reasons: pd.DataFrame, colours: dict[str, str], *, title: str, noun: str, grouped: bool = True, most: int = 100
) -> Chart:
    """Draw passages by code, stacked by report; what stands in a sidebar is hatched, so that it is not taken for more.

    Args:
        reasons: rows of the query `reasons`, of one family or several.
        colours: each report's colour.
        title: the chart's title.
        noun: what a passage gives, in words ("reason").
        most: how many codes are drawn, those with most passages first.
        grouped: whether codes stand under the narratives of the codebook.
    """
    totals = reasons.groupby("code").size().sort_values(ascending=False, kind="stable").head(most)
    reasons = reasons[reasons["code"].isin(totals.index)]
    order = _order_codes(totals, grouped)
    ys, headings = _place(order, grouped)
    figure = go.Figure()
    for (article, role), rows in reasons.assign(box=reasons["role"] == "sidebar").groupby(
        ["article_id", "box"], sort=True
    ):
        _draw_stack(figure, rows, ys, colours[article], bool(role))
    for y, heading in headings:
        figure.add_annotation(text=f"<b>{escape(heading)}</b>", x=0, y=y, xref="paper", xanchor="left", showarrow=False,
                              font={"color": palette.other(), "size": 12})  # fmt: skip
    last = max(ys.values(), default=0)
    lay_out(figure, height=64 + 31 * (last + 1), x_title=f"Passages that give a {noun}")
    figure.update_yaxes(
        tickvals=list(ys.values()), ticktext=[write_label(words.label_reason(c)) for c in ys], range=[last + 0.6, -0.6]
    )
    figure.update_xaxes(dtick=1 if totals.max() <= 8 else None, rangemode="tozero", range=[0, totals.max() * 1.08])
    for code, y in ys.items():
        figure.add_annotation(text=f"{totals[code]:,}", x=totals[code], y=y, xanchor="left", xshift=4, showarrow=False)
    choices = {code: f"{words.label_reason(code)} ({words.count(int(totals[code]), 'passage')})" for code in ys}
    return Chart(title, _note(reasons, noun), figure, f"{title}: " + "; ".join(choices.values()), choices)


def _note(reasons: pd.DataFrame, noun: str) -> str:
    passages = reasons["sentence_id"].nunique()
    boxed = reasons.loc[reasons["role"] == "sidebar", "sentence_id"].nunique()
    reports = words.count(reasons["article_id"].nunique(), "report")
    note = f"Counted are passages, not people: {words.count(passages, 'passage')} in {reports}."
    if len(reasons) > passages:
        note += f" A passage that gives two {noun}s counts under both."
    if boxed:
        note += f" Hatched: {boxed:,} in a list or box, which may repeat the text."
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


def _draw_stack(figure: go.Figure, rows: pd.DataFrame, ys: dict[str, int], colour: str, boxed: bool) -> None:
    counts = rows.groupby("code").size()
    where = words.cut(rows["title"].iat[0], 60) + (" (list or box)" if boxed else "")
    hover = [f"{words.label_reason(code)}: {words.count(int(n), 'passage')}" for code, n in counts.items()]
    hatch = {"shape": "/", "fgcolor": colour, "bgcolor": "rgba(0,0,0,0)", "size": 7, "solidity": 0.3}
    edge = {"color": colour if boxed else palette.ground(), "width": 1}
    figure.add_bar(
        x=counts,
        y=[ys[code] for code in counts.index],
        orientation="h",
        customdata=[[code] for code in counts.index],
        hovertext=[f"<b>{escape(text)}</b><br>{escape(where)}" for text in hover],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": colour, "pattern": hatch if boxed else None, "line": edge},
    )


def draw_matrix(reasons: pd.DataFrame, colours: dict[str, str]) -> Chart:
    """Draw reason × report as squares that say how many passages there are; each square can be chosen."""
    tally = reasons.groupby(["code", "article_id", "title"]).size().reset_index(name="n")
    reports = _most(tally, "article_id")[:MOST_REPORTS]
    tally = tally[tally["article_id"].isin(reports)]
    codes = _most(tally, "code")
    choices = dict(map(_mark, tally.to_dict("records")))
    figure = go.Figure()
    figure.add_scatter(
        x=[reports.index(article) for article in tally["article_id"]],
        y=[codes.index(code) for code in tally["code"]],
        mode="markers+text",
        text=tally["n"].astype(str),
        textfont={"color": palette.ground(), "size": 13},
        customdata=[[mark] for mark in choices],
        hovertext=[escape(label) for label in choices.values()],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": "square", "size": 28, "color": [colours[article] for article in tally["article_id"]]},
    )
    _lay_out_matrix(figure, codes, reports, dict(zip(tally["article_id"], tally["title"], strict=True)))
    note = "One square is the passages of one report that give the reason; the number says how many."
    if len(reports) < reasons["article_id"].nunique():
        note += f" The {MOST_REPORTS} reports with most are drawn."
    alt = "Reason by report: " + "; ".join(list(choices.values())[:20])
    return Chart("Reason by report", note, figure, alt, choices)


def _most(tally: pd.DataFrame, column: str) -> list[str]:
    return list(tally.groupby(column)["n"].sum().sort_values(ascending=False, kind="stable").index)


def _lay_out_matrix(figure: go.Figure, codes: list[str], reports: list[str], titles: dict[str, str]) -> None:
    lay_out(figure, height=104 + 34 * len(codes))
    rows = [write_label(words.label_reason(code)) for code in codes]
    figure.update_yaxes(tickvals=list(range(len(codes))), ticktext=rows, range=[len(codes) - 0.4, -0.6])
    width = max(10, 44 // len(reports))
    columns = [write_label(titles[report], width, 3) for report in reports]
    figure.update_xaxes(side="top", tickvals=list(range(len(reports))), ticktext=columns, showgrid=False)
    figure.update_xaxes(range=[-0.7, len(reports) - 0.3], tickangle=0 if len(reports) <= 4 else -60)
    figure.update_layout(margin={"t": 64, "b": 8})


def _mark(row: dict[str, Any]) -> tuple[str, str]:
    label = f"{words.label_reason(row['code'])} · {words.cut(row['title'], 50)} ({words.count(row['n'], 'passage')})"
    return row["code"] + SEPARATOR + row["article_id"], label
