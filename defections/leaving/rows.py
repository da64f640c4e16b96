"""Rows of reasons: the words that carry a code in a sentence, and the number of people nearest to them."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from defections.codebook import families
from defections.leaving.listings import Item
from defections.leaving.marks import Cue, Marks
from defections.records import Document, Figure, Reason

_CLAUSE = re.compile(r"[;,]|\bwhile\b")
_OF_PEOPLE = ("people", "percent", "share")


def make_row(
    document: Document, marks: Marks, cue: Cue | Item, score: float, rule: str, figure: Figure | None
) -> Reason:
    """A row on the words of a sentence that carry a code."""
    start = marks.sentence.start
    return Reason(
        start=start,
        end=marks.sentence.end,
        family=families()[cue.code],
        code=cue.code,
        score=score,
        cue=document.text[start + cue.start : start + cue.end],
        rule=rule,
        figure=figure,
    )


def attach_nearest(marks: Marks, cue: Cue, figures: Sequence[Figure]) -> Figure | None:
    """The number of people nearest to a cue in its clause, which the cue's own words do not hold."""
    start = marks.sentence.start
    left = max((stop.end() for stop in _CLAUSE.finditer(marks.text, 0, cue.start)), default=0)
    stop = _CLAUSE.search(marks.text, cue.end)
    right = stop.start() if stop else len(marks.text)
    first = bisect_left(figures, start + left, key=lambda figure: figure.start)
    there = [
        figure
        for figure in figures[first : bisect_left(figures, start + right, key=lambda figure: figure.start)]
        if figure.unit in _OF_PEOPLE
        and figure.end <= start + right
        and (figure.end <= start + cue.start or start + cue.end <= figure.start)
    ]
    return min(there, key=lambda figure: abs(figure.start - start - cue.start), default=None)
