"""Which phrase of time bounds which figure of a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from defections.records import Figure, Offsets
from defections.times import find_times
from defections.tokens import Token

_CLAUSE = re.compile(r"[,;:()\n]|\b(?:where|when|while|because|after|before|which|if)\b")
_BREAK = re.compile(r"[;\n]")
_FURTHEST = 90
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
    before = [index for index, figure in enumerate(figures) if figure.end <= time[0]]
    if not before:
        leading = [index for index, figure in enumerate(figures) if figure.start >= time[1]]
        is_first = time[0] - start <= 4
        return leading if leading and is_first and not _BREAK.search(text[time[1] : figures[leading[0]].start]) else []
    last = before[-1]
    if _CLAUSE.search(between := text[figures[last].end : time[0]]) or len(between) > _FURTHEST:
        return []
    owners = [last]
    while owners[-1] and _are_joined(text, figures[owners[-1] - 1], figures[owners[-1]]):
        owners.append(owners[-1] - 1)
    return owners


def _are_joined(text: str, first: Figure, second: Figure) -> bool:
    return text[first.end : second.start].strip().lower() in _JOINTS or second.start < first.end
