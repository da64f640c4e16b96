"""Percentages beside what they must agree with: a change of two numbers, one another."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

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
_ROUNDING = 0.6


def find_change(percent: Quantity, quantities: Sequence[Quantity]) -> Relation | None:
    """Find a change that a percentage states, and check it: "148 departures, against 96 in February (+54%)".

    Args:
        percent: a percentage or a share.
        quantities: all figures in their places.
    """
    if percent.figure.kind != "percent" or percent.whole is not None:
        return None
    around = quantities[max(0, percent.order - _MOST_BESIDE) : percent.order + _MOST_BESIDE]
    told = percent.sentence - bool(_TOLD_NEXT.match(percent.before))
    near = [one for one in around if one.sentence == told and one.is_count and one.figure.value]
    for first, second in pairwise(near):
        for old, new in ((second, first), (first, second)):
            change = 100 * (new.size - old.size) / old.size
            if _CHANGE.search(second.before) and abs(abs(change) - percent.size) <= _ROUNDING:
                words = f"From {shown(old.size)} to {shown(new.size)} is {change:+.1f}%, as stated ({percent.said})."
                return Relation(
                    "share",
                    "consistent",
                    old.figure,
                    (percent.figure, new.figure),
                    percent.size,
                    round(change, 1),
                    words,
                )
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
