"""Who is named together: actors as dots, a line for each pair that shares a sentence."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from ui import palette, words
from ui.chart import Canvas, Chart
from ui.charts.actors import legend_types
from ui.charts.spots import Point, find_spot, place_labels
from ui.labels import escape_label
from ui.view import Pick

TITLE = "Who is named together"
DIMENSION = "mentions.actor_id"
_WIDTH = 450  # pixels, for the room that labels have; the drawing itself takes what there is
_EDGE = 0.09
_WIDTHS = ((1, 1.0), (2, 2.2), (4, 3.6), (8, 5.5))  # from so many sentences on, a line of so many pixels

Row = dict[str, Any]
Places = dict[str, Point]


def draw_network(actors: pd.DataFrame, pairs: pd.DataFrame, known: int) -> Chart:
    """Draw actors named together in a sentence.

    Args:
        actors: actor_id, name, type, sentences, x and y (0 to 1), those named most first.
        pairs: one, other, sentences.
        known: how many actors share a sentence with another, drawn or not.
    """
    nodes = actors.to_dict("records")
    places = {row["actor_id"]: (row["x"], row["y"]) for row in nodes}
    names = {row["actor_id"]: words.cut(row["name"], 40) for row in nodes}
    ties = {(row["one"], row["other"]): int(row["sentences"]) for row in pairs.to_dict("records")}
    options: dict[Pick, str] = {(row["actor_id"],): _describe(row) for row in nodes}
    options |= {tie: _describe_tie(tie, n, names) for tie, n in ties.items()}
    figure = Canvas()
    figure.lay_out(height=_measure(len(nodes)))
    for width, lines in _sort_by_width(ties):
        _add_lines(figure, lines, width, places)
    _add_dots(figure, ties, places, options)
    _add_actors(figure, nodes, options)
    _hide_axes(figure)
    table = pairs.assign(actor=pairs["one"].map(names), together=pairs["other"].map(names))
    table = table[["actor", "together", "sentences"]].rename(columns={"together": "named with"})
    picks = {mark: tuple((DIMENSION, actor) for actor in mark) for mark in options}
    alt = f"{TITLE}: " + "; ".join(list(options.values())[len(nodes) : len(nodes) + 20])
    legend = legend_types(row["type"] for row in nodes)
    return Chart(
        TITLE, _note(len(nodes), known), figure.finish(), alt, options, picks=picks, legend=legend, table=table
    )


def _measure(actors: int) -> int:
    """How high the drawing is, in pixels."""
    return min(540, 240 + 12 * actors)


def _note(drawn: int, known: int) -> str:
    note = "A line joins two actors named in one sentence, thicker for more sentences; its dot can be chosen, too. "
    note += f"{words.count(known, 'actor')} {'shares' if known == 1 else 'share'} a sentence with another"
    return note + (f", the {drawn} with most such sentences are drawn." if known > drawn else ".")


def _describe(row: Row) -> str:
    kind = words.ACTOR_TYPES.get(row["type"], row["type"]).lower()
    return f"{words.cut(row['name'], 40)} ({kind}, named in {words.count(int(row['sentences']), 'sentence')})"


def _describe_tie(tie: Pick, n: int, names: dict[str, str]) -> str:
    return f"{names[tie[0]]} + {names[tie[1]]} (both in {words.count(n, 'sentence')})"


def _sort_by_width(ties: dict[Pick, int]) -> Iterator[tuple[float, list[Pick]]]:
    """Pairs by the width of their lines: a trace has but one."""
    for rank, (least, width) in enumerate(_WIDTHS):
        below = _WIDTHS[rank + 1][0] if rank + 1 < len(_WIDTHS) else None
        lines = [tie for tie, n in ties.items() if n >= least and (below is None or n < below)]
        if lines:
            yield width, lines


def _add_lines(figure: Canvas, lines: list[Pick], width: float, places: Places) -> None:
    ends = [(places[one], places[other]) for one, other in lines]
    figure.add_scatter(
        x=[x for one, other in ends for x in (one[0], other[0], None)],
        y=[y for one, other in ends for y in (one[1], other[1], None)],
        mode="lines",
        line={"color": palette.other(), "width": width},
        opacity=0.55,
        hoverinfo="skip",
    )


def _add_dots(figure: Canvas, ties: dict[Pick, int], places: Places, options: dict[Pick, str]) -> None:
    """A dot on each line, that can be chosen."""
    spots = list(places.values())
    for one, other in ties:
        spots.append(find_spot((places[one], places[other]), spots, (0.028, 0.03)))
    _add_marks(
        figure, list(ties), spots[len(places) :], options,
        marker={"size": 8, "color": palette.ground(), "line": {"color": palette.other(), "width": 2}},
    )  # fmt: skip


def _add_actors(figure: Canvas, nodes: list[Row], options: dict[Pick, str]) -> None:
    colours, most = palette.colour_types(), max((row["sentences"] for row in nodes), default=1)
    sizes = [11 + 17 * (row["sentences"] / most) ** 0.5 for row in nodes]
    look = {"size": sizes, "color": [colours.get(row["type"], palette.other()) for row in nodes], "opacity": 1}
    spots = [(row["x"], row["y"]) for row in nodes]
    edge = {"line": {"color": palette.ground(), "width": 1.5}}
    marks: list[Pick] = [(row["actor_id"],) for row in nodes]
    _add_marks(figure, marks, spots, options, marker=look | edge, **_label(nodes, spots, sizes))


def _label(nodes: list[Row], spots: list[Point], sizes: list[float]) -> Row:
    """The names of those beside whose dots there is room."""
    labels = [words.cut(row["name"], 22) for row in nodes]
    dots = [
        ((_EDGE + x) / (1 + 2 * _EDGE) * _WIDTH, y * _measure(len(nodes)) / (1 + 2 * _EDGE), size / 2)
        for (x, y), size in zip(spots, sizes, strict=True)
    ]
    stands = place_labels(dots, labels, _WIDTH)
    return {
        "mode": "markers+text",
        "text": [escape_label(label) if at else "" for label, at in zip(labels, stands, strict=True)],
        "textposition": [at or "top center" for at in stands],
        "textfont": {"size": 12, "color": palette.ink()},
    }


def _add_marks(figure: Canvas, marks: list[Pick], spots: list[Point], options: dict[Pick, str], **look: Any) -> None:
    figure.add_scatter(
        x=[x for x, _ in spots],
        y=[y for _, y in spots],
        customdata=[list(mark) for mark in marks],
        hovertext=[escape_label(options[mark]) for mark in marks],
        hovertemplate="%{hovertext}<extra></extra>",
        **{"mode": "markers", **look},
    )


def _hide_axes(figure: Canvas) -> None:
    figure.set_x(visible=False, range=[-_EDGE, 1 + _EDGE])
    figure.set_y(visible=False, range=[-_EDGE, 1 + _EDGE])
    figure.set_layout(margin={"l": 4, "r": 4, "t": 4, "b": 4})
