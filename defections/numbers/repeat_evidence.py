"""What speaks for one number being told twice, and for two things that are equal by chance."""

from collections.abc import Iterator, Set

from defections.numbers.candidates import Candidate
from defections.numbers.evidence import Scene, compare_nouns, form_of, grade
from defections.numbers.periods import are_apart
from defections.numbers.quantities import Quantity, shares_words
from defections.numbers.settings import are_of_others

_SIZES = (1, 4, 9, 19, 49, 99)
_STEPS = (0, 1, 2, 4)
_ROUND = 10
_LEAD = 2


def list_findings(candidate: Candidate, scene: Scene, parts: Set[int], summands: Set[int]) -> Iterator[str]:
    """List what is to be found on two equal figures.

    Args:
        candidate: the first and the one that may say it again.
        scene: the figures of the report.
        parts: the places of those that are parts of others.
        summands: the places of those that are parts of sums.
    """
    first, second = candidate.whole, candidate.parts[0]
    yield from scene.traits("first", first)
    yield from scene.traits("second", second)
    if candidate.rule is not None:
        yield "rule"
    for role, one in (("first", first), ("second", second)):
        if one.order in summands:
            yield f"{role} is a summand"
        elif one.order in parts:
            yield f"{role} is a part"
    if are_of_others(first.setting, second.setting):
        yield "other names"
    if are_apart(first.figure, second.figure):
        yield "other times"
    yield from _list_sizes(first)
    yield from _list_places(first, second, scene)
    nouns = compare_nouns(first, second)
    yield f"nouns {nouns}"
    yield f"{form_of(second)}, nouns {nouns}"
    for least in (1, 2):
        if shares_words(first, second, least):
            yield f"{least} words shared"


def _list_sizes(first: Quantity) -> Iterator[str]:
    size = grade(first.size, _SIZES)
    what = first.figure.unit if first.figure.kind == "count" else first.figure.kind
    yield f"size {size}"
    yield f"a number of {what}"
    if first.size % _ROUND == 0:
        yield "round"


def _list_places(first: Quantity, second: Quantity, scene: Scene) -> Iterator[str]:
    distance = grade(second.sentence - first.sentence, _STEPS)
    yield f"{distance} sentences"
    yield f"{form_of(second)}, {distance} sentences"
    yield "same paragraph" if first.paragraph == second.paragraph else "another paragraph"
    if first.sentence <= _LEAD:
        yield "first in the lead"
    between = scene.quantities[first.order + 1 : second.order]
    yield f"{grade(sum(one.unit == first.unit for one in between), _STEPS)} counts between"
