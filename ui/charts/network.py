"""Who is named together: actors as dots, a line for each pair that shares a sentence."""

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from ui import palette, words
from ui.canvas import Canvas
from ui.chart import Chart
from ui.charts.actors import legend_types
from ui.charts.spots import Point, find_spot, place_labels
from ui.labels import escape_label
from ui.view import Pick

TITLE = "Who is named together"
DIMENSION = "mentions.actor_id"
_WIDTH = 342  # pixels on a phone: what has room there has it anywhere
_EDGE = 0.09
_DOT = 8
_LONGEST = 22  # characters of a name beside its dot
_FAINT = 0.15  # opacity of lines that do not lead to what is chosen
# Pixels of a line from so many sentences on, and from such a share of those of the line with most.
_WIDTHS = ((1.0, 1, 0.0), (2.2, 2, 0.15), (3.6, 4, 0.4), (5.5, 8, 0.75))

Row = dict[str, Any]
Places = dict[str, Point]


def draw_network(actors: pd.DataFrame, pairs: pd.DataFrame, known: int, chosen: Pick = ()) -> Chart:
    """Draw actors named together in a sentence.

    Args:
        actors: actor_id, name, type, aliases, sentences, x and y (0 to 1), those named most first.
        pairs: one, other, sentences.
        known: how many actors share a sentence with another, drawn or not.
        chosen: the actor that is chosen, or both of a line; lines to others are drawn faint.
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
        near = [tie for tie in lines if set(chosen) <= set(tie)]
        _add_lines(figure, near, width, places)
        _add_lines(figure, [tie for tie in lines if tie not in near], width, places, _FAINT)
    between = _add_dots(figure, ties, places, options)
    _add_actors(figure, nodes, options, between)
    _hide_axes(figure)
    table = pairs.assign(actor=pairs["one"].map(names), together=pairs["other"].map(names))
    table = table[["actor", "together", "sentences"]].rename(columns={"together": "named with"})
    picks = {mark: tuple((DIMENSION, actor) for actor in mark) for mark in options}
    alt = f"{TITLE}: " + "; ".join(list(options.values())[len(nodes) : len(nodes) + 20])
    legend = legend_types(row["type"] for row in nodes)
    note, near = _note(len(nodes), known), _list_near(ties)
    return Chart(TITLE, note, figure.finish(), alt, options, picks=picks, near=near, legend=legend, table=table)


def _list_near(ties: Iterable[Pick]) -> dict[Pick, set[Pick]]:
    """What stays in sight beside a mark that is chosen: an actor's lines and whoever is at their ends."""
    near: dict[Pick, set[Pick]] = {}
    for tie in ties:
        one, other = ((actor,) for actor in tie)
        near[tie] = {one, other}
        near.setdefault(one, set()).update((tie, other))
        near.setdefault(other, set()).update((tie, one))
    return near


def _measure(actors: int) -> int:
    """How high the drawing is, in pixels."""
    return min(540, 240 + 12 * actors)


def _note(drawn: int, known: int) -> str:
    note = "A line joins two actors named in one sentence, thicker for more sentences. "
    note += f"{words.count(known, 'actor')} {'shares' if known == 1 else 'share'} a sentence with another"
    return note + (f", the {drawn} with most such sentences are drawn." if known > drawn else ".")


def _describe(row: Row) -> str:
    kind = words.ACTOR_TYPES.get(row["type"], row["type"]).lower()
    return f"{words.cut(row['name'], 40)} ({kind}, named in {words.count(int(row['sentences']), 'sentence')})"


def _describe_tie(tie: Pick, n: int, names: dict[str, str]) -> str:
    return f"{names[tie[0]]} + {names[tie[1]]} (both in {words.count(n, 'sentence')})"


def _sort_by_width(ties: dict[Pick, int]) -> Iterator[tuple[float, list[Pick]]]:
    """Pairs by the width of their lines: a trace has but one."""
    lines: dict[float, list[Pick]] = {}
    for tie, n in ties.items():
        lines.setdefault(_find_width(n, max(ties.values())), []).append(tie)
    yield from sorted(lines.items())


def _find_width(n: int, most: int) -> float:
    """How wide a line of so many sentences is: wide ones have many in themselves and beside the one with most."""
    return max(width for width, least, share in _WIDTHS if n >= least and n >= share * most)


def _add_lines(figure: Canvas, lines: list[Pick], width: float, places: Places, opacity: float = 0.55) -> None:
    if not lines:
        return
    ends = [(places[one], places[other]) for one, other in lines]
    figure.add_scatter(
        x=[x for one, other in ends for x in (one[0], other[0], None)],
        y=[y for one, other in ends for y in (one[1], other[1], None)],
        mode="lines",
        line={"color": palette.other(), "width": width},
        opacity=opacity,
        hoverinfo="skip",
    )


def _add_dots(figure: Canvas, ties: dict[Pick, int], places: Places, options: dict[Pick, str]) -> list[Point]:
    """Add a dot on each line, that can be chosen, and return where they are."""
    spots = list(places.values())
    for one, other in ties:
        spots.append(find_spot((places[one], places[other]), spots, (0.028, 0.03)))
    between = spots[len(places) :]
    _add_marks(
        figure, list(ties), between, options,
        marker={"size": _DOT, "color": palette.ground(), "line": {"color": palette.other(), "width": 2}},
    )  # fmt: skip
    return between


def _add_actors(figure: Canvas, nodes: list[Row], options: dict[Pick, str], between: list[Point]) -> None:
    colours, most = palette.colour_types(), max((row["sentences"] for row in nodes), default=1)
    sizes = [11 + 17 * (row["sentences"] / most) ** 0.5 for row in nodes]
    look = {"size": sizes, "color": [colours.get(row["type"], palette.other()) for row in nodes], "opacity": 1}
    spots = [(row["x"], row["y"]) for row in nodes]
    edge = {"line": {"color": palette.ground(), "width": 1.5}}
    marks: list[Pick] = [(row["actor_id"],) for row in nodes]
    _add_marks(figure, marks, spots, options, marker=look | edge, **_label(nodes, spots, sizes, between))


def _label(nodes: list[Row], spots: list[Point], sizes: list[float], between: list[Point]) -> Row:
    """The names of those beside whose dots there is room."""
    labels = [words.shorten_name(row["name"], row.get("aliases", ()), _LONGEST) for row in nodes]
    high = _measure(len(nodes))
    dots = [(*_measure_spot(spot, high), size / 2) for spot, size in zip(spots, sizes, strict=True)]
    crossed = [(*_measure_spot(spot, high), _DOT / 2 + 1) for spot in between]
    stands = place_labels(dots, labels, _WIDTH, crossed)
    return {
        "mode": "markers+text",
        "text": [escape_label(label) if at else "" for label, at in zip(labels, stands, strict=True)],
        "textposition": [at or "top center" for at in stands],
        "textfont": {"size": 12, "color": palette.ink()},
    }


def _measure_spot(spot: Point, high: float) -> Point:
    """Where a place of the drawing is, in pixels."""
    x, y = spot
    return (_EDGE + x) / (1 + 2 * _EDGE) * _WIDTH, (_EDGE + y) / (1 + 2 * _EDGE) * high


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
