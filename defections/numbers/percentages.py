"""Percentages beside what they must agree with: a change of two numbers, one another."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from defections.numbers.quantities import Quantity, shown
from defections.records import Relation

_MOST_BESIDE = 6
_CHANGE = re.compile(
    r"\b(?:from|against|compared|up|down|rose|fell|increased?|grew|dropped|more|fewer|less|than|rise|drop|fall|decline)\b|[+−]"
)
_TOLD_NEXT = re.compile(
    r"\A\W{0,3}(?:that|this|it)\s(?:is|was|means|meant|represents|represented|marks|marked)\s(?:an?\s)?"
    r"(?:rise|increase|jump|drop|fall|decrease|decline|reduction|growth|change)\sof\s\Z"
)
_MANY_ANSWERS = re.compile(r"more\sthan\sone|several\s(?:reasons|answers|factors)|multiple|overlap")
_COMPARED = re.compile(r"\A\s(?:higher|lower|more|fewer|less|up|down)\b")
_NEXT, _DISTINCT = 2, 20
_ROUNDING = 0.6


def find_change(percent: Quantity, quantities: Sequence[Quantity]) -> Relation | None:
    """Find a change that a percentage states, and check it: "148 departures, against 96 in February (+54%)".

    Args:
        percent: a percentage or a share.
        quantities: all figures in their places.
    """
    if percent.figure.kind != "percent" or percent.whole is not None:
        return None
    around = [
        one
        for one in quantities[max(0, percent.order - _MOST_BESIDE) : percent.order + _MOST_BESIDE]
        if one.is_count and one.figure.value and one.story == percent.story
    ]
    told = percent.sentence - bool(_TOLD_NEXT.match(percent.before))
    for first, second in pairwise(one for one in around if one.sentence == told):
        if _CHANGE.search(second.before) and (found := _relate_change(percent, first, second)):
            return found
    if _COMPARED.match(percent.after):
        near = [one for one in around if abs(one.sentence - percent.sentence) <= _NEXT and one.size >= _DISTINCT]
        pairs = (pair for pair in combinations(near, 2) if pair[0].unit == pair[1].unit)
        return next(filter(None, (_relate_change(percent, *pair) for pair in pairs)), None)
    return None


def _relate_change(percent: Quantity, first: Quantity, second: Quantity) -> Relation | None:
    """The relation of two numbers, one of which is as much more or less than the other as a percentage says."""
    for old, new in ((second, first), (first, second)):
        change = 100 * (new.size - old.size) / old.size
        if abs(abs(change) - percent.size) <= _ROUNDING:
            words = f"From {shown(old.size)} to {shown(new.size)} is {change:+.1f}%, as stated ({percent.said})."
            parts = (percent.figure, new.figure)
            return Relation("share", "consistent", old.figure, parts, percent.size, round(change, 1), words)
    return None


def find_excess(quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """Find the percentages of one base, given side by side, that pass a hundred together."""
    run: list[Quantity] = []
    for quantity in [*quantities, None]:
        if quantity is not None and quantity.figure.kind == "percent" and quantity.figure.value is not None:
            if not run or quantity.sentence == run[-1].sentence:
                run.append(quantity)
                continue
        elif quantity is not None:
            continue
        yield from _excess(run)
        run = [quantity] if quantity is not None else []


def _excess(run: Sequence[Quantity]) -> Iterator[Relation]:
    total = round(sum(one.size for one in run), 1)
    if len(run) < 3 or total <= 100 + _ROUNDING or total > 200 or _MANY_ANSWERS.search(run[0].before + run[-1].after):
        return
    parts = tuple(one.figure for one in run)
    yield Relation(
        "share", "inconsistent", parts[0], parts[1:], 100.0, total, f"The percentages come to {shown(total)}, over 100."
    )
