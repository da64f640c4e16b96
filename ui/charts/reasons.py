"""Reasons by code, under the narratives of the codebook or by whether they push or pull."""

from typing import Any, NamedTuple

import pandas as pd

from ui import palette, words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.labels import escape_label, measure_rows, write_label

DIMENSIONS = ("reasons.code",)
MEASURES = {"passages": "Passages", "reports": "Reports", "origins": "Origins"}
GROUPS = {"narrative": "By narrative", "family": "By push and pull"}
_COUNTED = {
    "passages": "Counted are passages, not people",
    "reports": "Counted are reports that give it at least once",
    "origins": "Counted are origins: whoever is credited, or the report; reports that retell one text are one",
}
_UNSURE = 0.45  # how solid a bar of rows is that are not sure
_OUT = 24  # pixels by which the name of a group begins before the bars: a phone has no room for it after

Row = dict[str, Any]


class Passages(NamedTuple):
    """How many passages give something, in how many reports; how many in a list or box; how many are not sure."""

    passages: int
    reports: int
    boxed: int
    unsure: int = 0


def draw_codes(
    codes: pd.DataFrame,
    passages: Passages,
    colours: dict[str, str],
    *,
    title: str,
    noun: str,
    by: str = "passages",
    group: str = "narrative",
    most: int = 100,
) -> Chart:
    """Draw reasons by code, stacked by report; what stands in a sidebar is hatched, so that it is not taken for more.

    Args:
        codes: how often (n) each code is given; by article_id and title where each report has its colour, and for
            passages by in_box and is_sure.
        passages: how many passages there are in all.
        colours: each report's colour.
        title: the chart's title.
        noun: what a passage gives, in words ("reason").
        by: what is counted, one of `MEASURES`.
        group: what codes stand under, one of `GROUPS`; nothing when empty.
        most: how many codes are drawn, those with most first.
    """
    totals = codes.groupby("code")["n"].sum().sort_values(ascending=False, kind="stable").head(most)
    ys, headings = _place(_order_codes(totals, group), group)
    figure = Canvas()
    alike: dict[tuple[object, ...], list[Row]] = {}
    for row in _sort_pieces(codes[codes["code"].isin(ys)]).to_dict("records"):
        alike.setdefault((row.get("in_box"), row.get("is_sure"), row.get("article_id")), []).append(row)
    for (*_, report), pieces in alike.items():
        _draw_bars(figure, pieces, ys, colours.get(str(report), palette.accent()), by)
    for y, heading in headings:
        place = {"x": 0, "y": y, "xref": "paper", "xanchor": "left", "xshift": -_OUT}
        figure.add_annotation(text=f"<b>{escape_label(heading)}</b>", **place)
    _lay_out(figure, ys, totals, f"{MEASURES[by]} that give a {noun}")
    options = {(code,): f"{words.label_reason(code)} ({words.count(int(totals[code]), by[:-1])})" for code in ys}
    note = _note(passages, noun, int(codes["n"].sum()), by)
    alt = f"{title}: " + "; ".join(options.values())
    return Chart(title, note, figure.finish(), alt, options, DIMENSIONS, table=_list_codes(codes, ys, by))


def _sort_pieces(codes: pd.DataFrame) -> pd.DataFrame:
    """The pieces of bars in the order in which they are laid end to end: what is sure and in no box first."""
    known = [name for name in ("in_box", "is_sure") if name in codes]
    return codes.sort_values(known, ascending=[name == "in_box" for name in known], kind="stable") if known else codes


def _list_codes(codes: pd.DataFrame, ys: dict[str, int], by: str) -> pd.DataFrame:
    drawn = codes[codes["code"].isin(ys)].copy()
    drawn.insert(0, "reason", drawn["code"].map(words.label_reason))
    named = {"title": "report", "in_box": "in a list or box", "is_sure": "sure", "n": by}
    kept = ["reason", "code", *(name for name in named if name in drawn)]
    return drawn[kept].rename(columns=named)


def _lay_out(figure: Canvas, ys: dict[str, int], totals: "pd.Series[int]", axis: str) -> None:
    last, largest = max(ys.values(), default=0), int(totals.max())
    labels = [write_label(words.label_reason(code), 28) for code in ys]
    figure.lay_out(height=64 + measure_rows(labels, 31) * (last + 1), x_title=axis)
    figure.set_y(tickvals=list(ys.values()), ticktext=labels, range=[last + 0.6, -0.6])
    figure.set_x(range=[0, largest * 1.08], dtick=1 if largest <= 8 else None)
    for code, y in ys.items():
        number = {"text": f"{totals[code]:,}", "x": totals[code], "y": y}
        figure.add_annotation(xanchor="left", xshift=4, **number)


def _note(passages: Passages, noun: str, given: int, by: str) -> str:
    reports = words.count(passages.reports, "report")
    note = f"{_COUNTED[by]}: {words.count(passages.passages, 'passage')} in {reports}."
    if by == "passages" and given > passages.passages:
        note += f" A passage that gives two {noun}s counts under both."
    if by == "passages" and passages.boxed:
        note += f" Hatched: {passages.boxed:,} in a list or box, which may repeat the text."
    if by == "passages" and passages.unsure:
        note += f" Lighter: {passages.unsure:,} that may be no {noun}."
    return note


def name_group(code: str, group: str) -> str:
    """The heading that a code stands under."""
    if group == "narrative":
        return words.name_narrative(code)
    return words.name_family(code) if group == "family" else ""


def _order_codes(totals: "pd.Series[int]", group: str) -> list[str]:
    if not group:
        return list(totals.index)
    weight = totals.groupby(lambda code: name_group(code, group)).sum()

    def rank(code: str) -> tuple[bool, int, str, int]:
        heading = name_group(code, group)
        return heading == words.NO_NARRATIVE, -int(weight[heading]), heading, -int(totals[code])

    return sorted(totals.index, key=rank)


def _place(codes: list[str], group: str) -> tuple[dict[str, int], list[tuple[float, str]]]:
    """A row for each code, with one left free for the name of each group."""
    ys: dict[str, int] = {}
    headings: list[tuple[float, str]] = []
    y, before = 0, ""
    for code in codes:
        heading = name_group(code, group)
        if heading != before:
            headings.append((y, heading))
            y, before = y + 1, heading
        ys[code] = y
        y += 1
    return ys, headings


def _draw_bars(figure: Canvas, pieces: list[Row], ys: dict[str, int], colour: str, by: str) -> None:
    """Draw the pieces of bars that look alike as one trace: each trace costs the browser time."""
    in_box, is_sure = pieces[0].get("in_box", False), pieces[0].get("is_sure", True)
    hatch = {"shape": "/", "fgcolor": colour, "bgcolor": "rgba(0,0,0,0)", "size": 7, "solidity": 0.3}
    figure.add_bar(
        x=[row["n"] for row in pieces],
        y=[ys[row["code"]] for row in pieces],
        orientation="h",
        customdata=[[row["code"]] for row in pieces],
        hovertext=[_write_hover(row, by) for row in pieces],
        hovertemplate="%{hovertext}<extra></extra>",
        opacity=1.0 if is_sure else _UNSURE,
        marker={
            "color": colour,
            "pattern": hatch if in_box else None,
            "line": {"color": colour if in_box else palette.ground(), "width": 1},
        },
    )


def _write_hover(row: Row, by: str) -> str:
    where = [words.cut(row["title"], 60)] if row.get("title") else []
    where += ["in a list or box"] if row.get("in_box", False) else []
    where += [] if row.get("is_sure", True) else ["not sure"]
    said = f"<b>{words.label_reason(row['code'])}: {words.count(int(row['n']), by[:-1])}</b>"
    return "<br>".join([said, *map(escape_label, where)])
