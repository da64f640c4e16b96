"""Which phrase of time bounds which figure of a sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from defections.numbers.times import find_times
from defections.numbers.tokens import Token
from defections.records import Figure, Offsets

_CLAUSE = re.compile(r"[,;:()\n]|\b(?:where|when|while|because|after|before|which|if)\b")
_BREAK = re.compile(r"[;\n]")
_FURTHEST = 90
_FURTHEST_LEAD = 4
_MOST_JOINED = 6
_JOINTS = frozenset((",", "and", "or", ", and", "&"))


def date_figures(text: str, tokens: Sequence[Token], figures: Sequence[Figure]) -> Iterator[Figure]:
    """Give each figure its phrase of time.

    A phrase belongs to the figure before it, and to those joined to that one by "and"; a phrase before all figures
    belongs to each that has none of its own. Durations are no states of affairs at a time: they get none.
    """
    if not figures:
        return
    owners: dict[int, Offsets] = {}
    for time in find_times(text, tokens):
        for index in _owners(text, figures, time, tokens[0].start):
            owners.setdefault(index, time)
    for index, figure in enumerate(figures):
        at = owners.get(index) if figure.kind != "duration" else None
        yield replace(figure, as_of=text[at[0] : at[1]]) if at else figure


def _owners(text: str, figures: Sequence[Figure], time: Offsets, start: int) -> list[int]:
    last = bisect_right(figures, time[0], key=lambda figure: figure.start) - 1
    if last < 0:
        is_leading = time[0] - start <= _FURTHEST_LEAD and not _BREAK.search(text[time[1] : figures[0].start])
        return list(range(len(figures))) if is_leading else []
    between = text[figures[last].end : min(time[0], figures[last].end + _FURTHEST + 1)]
    if figures[last].end > time[0] or len(between) > _FURTHEST or _CLAUSE.search(between):
        return []
    first = last
    while first and last - first < _MOST_JOINED and _are_joined(text, figures[first - 1], figures[first]):
        first -= 1
    return list(range(first, last + 1))


def _are_joined(text: str, first: Figure, second: Figure) -> bool:
    return second.start < first.end or text[first.end : min(second.start, first.end + 9)].strip().lower() in _JOINTS
