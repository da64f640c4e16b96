"""How the numbers of a report fit: for each relation the whole and its parts as aligned bars."""

from typing import Any, NamedTuple

import pandas as pd

from ui import palette, words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.labels import escape_label, write_label

MOST_RELATIONS = 6
TITLE = "How the numbers fit"
DIMENSIONS = ("relations.relation_id",)
_ROW = 34
_SHARES = ("share", "percent")

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
    figure, ticks, y = Canvas(), dict[int, str](), 0
    for row, lines in zip(drawn, bars, strict=True):
        if row["verdict"] == "inconsistent":
            _draw_clash(figure, y, row, lines)
        _draw_relation(figure, y, row, lines, colours[row["article_id"]])
        ticks |= {y + 1 + at: _label_line(line) for at, line in enumerate(lines)}
        y += len(lines) + 1
    figure.lay_out(height=_ROW * y + 16)
    figure.set_x(visible=False, range=[0, 1.02])
    figure.set_y(tickvals=list(ticks), ticktext=list(ticks.values()), range=[y - 0.45, -0.5])
    figure.set_layout(margin={"l": 8, "r": 8, "t": 4, "b": 4}, bargap=0.25)
    options = {(row["relation_id"],): describe_relation(row) for row in drawn}
    note = f"Bars of one group share a scale; hatched is derived, not stated. {words.count(total, 'relation')}"
    note += f", the first {len(drawn)} are drawn." if total > len(drawn) else "."
    alt = "How figures fit: " + "; ".join(options.values())
    table = relations.head(MOST_RELATIONS)[["title", "kind", "verdict", "stated", "computed", "explanation"]]
    table = table.assign(kind=table["kind"].map(words.RELATIONS), verdict=table["verdict"].map(words.VERDICTS))
    return Chart(TITLE, note, figure.finish(), alt, options, DIMENSIONS, table=table)


def describe_relation(row: Row) -> str:
    """A relation in one line: verdict and explanation."""
    return f"{words.VERDICTS[row['verdict']]}: {words.cut(row['explanation'], 110)}"


def _list_bars(row: Row, by_id: dict[str, Row]) -> list[list[Bar]]:
    """The lines of a relation, each a list of bars laid end to end; the whole comes first."""
    whole = by_id.get(row["whole_id"])
    lines = [[Bar(words.name_figure(whole), _size(whole))]] if whole else []
    stated = [by_id[part] for part in row["part_ids"] if part in by_id]
    parts = [Bar(words.name_figure(part), _size(part)) for part in stated]
    if row["kind"] == "sum":
        return [*lines, parts]
    if row["kind"] == "share" and pd.notna(row["computed"]):
        if _computes_percentage(row, stated):
            share = f"{words.write_number(row['computed'])}%"
            sizes = [part for part in stated if part["unit"] not in _SHARES]
            return [*lines, *([Bar(f"{words.cut(part['text'], 24)}: {share}", _size(part))] for part in sizes)]
        is_derived = row["verdict"] == "derived"
        label = f"{words.write_number(row['computed'])} {'derived' if is_derived else 'computed'}"
        return [*lines, [Bar(label, row["computed"], is_derived)]]
    return lines + [[part] for part in parts]


def _computes_percentage(row: Row, parts: list[Row]) -> bool:
    """Whether what was computed is how much of the whole a part is, and no number of what the whole counts."""
    shares = [part["value"] for part in parts if part["unit"] in _SHARES]
    return row["stated"] in shares if shares else bool(parts)


def _size(row: Row) -> float:
    numbers = (row[name] for name in ("value", "high", "low"))
    return next((float(number) for number in numbers if number is not None and pd.notna(number)), 0.0)


def _draw_relation(figure: Canvas, y: int, row: Row, lines: list[list[Bar]], colour: str) -> None:
    largest = max((sum(bar.size for bar in line) for line in lines), default=1.0) or 1.0
    if lines and not lines[0][0].size:  # the whole has no number: longer than its part is all that is known
        largest *= 1.6
    for at, line in enumerate(lines):
        start = 0.0
        for bar in line:
            figure.add_bar(**_draw_bar(row["relation_id"], y + 1 + at, start, bar, largest, colour, is_whole=at == 0))
            start += bar.size
    clash = _compare_numbers(row)
    heading = f"<b>{words.VERDICTS[row['verdict']]}</b>  {words.RELATIONS[row['kind']]}"
    heading = f"<b>✗ {clash}</b>" if clash else heading
    ink = palette.alarm() if row["verdict"] == "inconsistent" else palette.ink()
    figure.add_annotation(text=heading, font={"color": ink, "size": 13}, x=0, y=y + 0.15, xanchor="left")


def _compare_numbers(row: Row) -> str:
    """The stated and the computed number beside each other, where they contradict."""
    stated, computed = words.write_number(row["stated"]), words.write_number(row["computed"])
    if row["verdict"] != "inconsistent" or not (stated and computed) or stated == computed:
        return ""
    return (
        f"{stated} and {computed} stated" if row["kind"] == "same_quantity" else f"{stated} stated, {computed} computed"
    )


def _draw_clash(figure: Canvas, y: int, row: Row, lines: list[list[Bar]]) -> None:
    """Set a contradiction apart: its ground tinted, the stated and the computed length as lines through its bars."""
    ground = {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": y - 0.35, "y1": y + len(lines) + 0.45}
    figure.add_shape(**ground, fillcolor=palette.alarm(), opacity=0.09, line={"width": 0}, layer="below")
    largest = max((sum(bar.size for bar in line) for line in lines), default=0.0)
    numbers = [number for number in (row["stated"], row["computed"]) if pd.notna(number) and 0 < number <= largest]
    for number in numbers if len(numbers) == 2 else ():
        edge = {"color": palette.alarm(), "width": 1.5, "dash": "dot"}
        x = number / largest
        figure.add_shape(type="line", x0=x, x1=x, y0=y + 0.55, y1=y + len(lines) + 0.45, line=edge)


def _label_line(line: list[Bar]) -> str:
    if len(line) == 1:
        return write_label(line[0].label, 26, 2)
    return write_label(" + ".join(words.write_number(bar.size) for bar in line), 26, 2)


def _draw_bar(
    relation_id: str, y: int, start: float, bar: Bar, largest: float, colour: str, *, is_whole: bool
) -> dict[str, Any]:
    is_open = bar.is_derived or not bar.size  # hatched: derived here, or no number given
    solidity = 0.3 if bar.is_derived else 0.1
    hatch = {"shape": "/", "fgcolor": colour, "bgcolor": "rgba(0,0,0,0)", "size": 7, "solidity": solidity}
    edge = {"color": colour if is_open else palette.ground(), "width": 1.5}
    return {
        "x": [(bar.size or largest) / largest],
        "base": [start / largest],
        "y": [y],
        "width": 0.7,
        "orientation": "h",
        "marker": {"color": colour, "pattern": hatch if is_open else None, "line": edge},
        "opacity": 1.0 if is_whole or is_open else 0.75,
        "customdata": [[relation_id]],
        "hovertext": [escape_label(words.cut(bar.label, 80))],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
