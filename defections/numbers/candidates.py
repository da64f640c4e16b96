"""Relations that may hold: what the rules propose, and every run or pair of counts that would fit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from defections.numbers.breakdowns import Sum
from defections.numbers.parts import Part
from defections.numbers.quantities import Quantity, are_alike
from defections.numbers.series import are_siblings, find_answers, splits_answers
from defections.numbers.settings import are_placed_apart

Kind = Literal["sum", "part", "repeat"]

_FEWEST = 3
_MOST_PARTS = 8
_BESIDE = 14
_NEAR, _FAR = 4, 7
_LARGE = 100
_BACK, _BACK_SENTENCES, _MOST_BACK = 14, 8, 5
_ON, _MOST_ON = 3, 2
_RETOLD = 30
_TELLING, _DISTINCT = 5, 20
_PEOPLE_OR_EVENTS = frozenset(("people", "events"))  # "58 cases: 31 men and 27 women"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A relation that may hold.

    `rule` is the rule that proposes it, None where the numbers alone do; `why` says in words what speaks for a part.
    """

    kind: Kind
    whole: Quantity
    parts: tuple[Quantity, ...]
    rule: str | None = None
    why: str = "the words around both speak for it"

    @property
    def places(self) -> tuple[int, ...]:
        """The places of its parts."""
        return tuple(part.order for part in self.parts)


def propose_sums(quantities: Sequence[Quantity], found: Iterable[Sum]) -> list[Candidate]:
    """List the sums that rules have found, then every run of counts that comes to another beside it.

    Args:
        quantities: all figures in their places.
        found: the sums of the rules.
    """
    proposed = {}
    for one in found:
        rule = "exact" if sum(part.size for part in one.parts) == one.whole.size else "off"
        candidate = Candidate("sum", one.whole, one.parts, rule)
        proposed[one.whole.order, candidate.places] = candidate
    nested = {one.whole.start for one in quantities if one.whole is not None}
    counts = [one for one in quantities if one.is_count and one.figure.value is not None]
    for place, whole in enumerate(counts):
        if whole.size >= _FEWEST:
            around = counts[max(0, place - _BESIDE) : place + _BESIDE + 1]
            near = [one for one in around if _may_add(one, whole)]
            for parts in (run for kept in _choose(near, nested) for run in _runs_to(whole.size, kept)):
                candidate = Candidate("sum", whole, parts)
                proposed.setdefault((whole.order, candidate.places), candidate)
    answers = find_answers(quantities)
    return [one for one in proposed.values() if not splits_answers(one.places, answers)]


def _may_add(part: Quantity, whole: Quantity) -> bool:
    if part is whole or part.story != whole.story or not 0 < part.size < whole.size:
        return False
    if abs(part.sentence - whole.sentence) > (_NEAR if whole.size < _LARGE else _FAR):
        return False
    if are_siblings(part, whole):
        return False
    if part.unit == whole.unit or _PEOPLE_OR_EVENTS.issuperset((part.unit, whole.unit)):
        return True
    return whole.is_bare and whole.unit == "other" and part.unit == "people"


def _choose(near: list[Quantity], nested: set[int]) -> Iterator[list[Quantity]]:
    """The counts beside a whole, and without those that may be told of others."""
    yield near
    own = [one for one in near if not one.is_aside]
    free = [one for one in own if one.whole is None]
    kept = [near]
    for fewer in (
        free,
        [one for one in free if not one.figure.rule.endswith("of-them")],
        [one for one in own if one.figure.start not in nested],
        [one for one in own if not one.figure.rule.endswith("definite")],
    ):
        if fewer not in kept:
            kept.append(fewer)
            yield fewer


def _runs_to(total: float, counts: Sequence[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """The runs of two or more neighbours that come to a total."""
    for first in range(len(counts)):
        reached = 0.0
        for last in range(first, min(len(counts), first + _MOST_PARTS)):
            reached += counts[last].size
            if reached >= total:
                if reached == total and last > first:
                    yield tuple(counts[first : last + 1])
                break


def propose_parts(quantities: Sequence[Quantity], found: Iterable[Part]) -> dict[int, list[Candidate]]:
    """List for each count, by its place, those that may hold it, the one that the rules name first.

    Args:
        quantities: all figures in their places.
        found: the parts of the rules.
    """
    ruled = {
        one.part.order: Candidate("part", one.whole, (one.part,), _name_rule(one.why), one.why)
        for one in found
        if not are_siblings(one.whole, one.part)
    }
    proposed = {}
    for part in quantities:
        named = ruled.get(part.order)
        candidates = [named] if named is not None else []
        for whole in _list_wholes(part, quantities) if part.is_count and part.size else ():
            if named is None or whole is not named.whole:
                candidates.append(Candidate("part", whole, (part,)))
        if candidates:
            proposed[part.order] = candidates
    return proposed


def _name_rule(why: str) -> str:
    """A name for the rule that gave a reason, without the words it quotes."""
    if "of them" in why:
        return "of them"
    if why.startswith("“"):
        return "cue words"
    return "those named" if why.endswith(" are counted there") else why


def _list_wholes(part: Quantity, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The larger counts of the same unit shortly before a part, and right after it."""
    before = [
        one
        for one in quantities[max(0, part.order - _BACK) : part.order]
        if part.sentence - one.sentence <= _BACK_SENTENCES and _may_hold(one, part)
    ]
    after = [
        one
        for one in quantities[part.order + 1 : part.order + 1 + _ON]
        if one.sentence - part.sentence <= 1 and _may_hold(one, part)
    ]
    return before[-_MOST_BACK:] + after[:_MOST_ON]


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    if whole.figure.kind != "count" or whole.unit != part.unit or whole.story != part.story:
        return False
    if whole.text.startswith("not ") or part.size >= whole.most:
        return False
    if are_siblings(whole, part):
        return False
    return whole.figure.qualifier == "vague" or whole.figure.value is None or part.size < whole.size


def propose_repeats(quantities: Sequence[Quantity], found: Mapping[int, Quantity]) -> dict[int, list[Candidate]]:
    """List for each figure, by its place, those before it that give the same number, the one of the rules first.

    Args:
        quantities: all figures in their places.
        found: what the rules take each to say again.
    """
    proposed = {}
    for one in quantities:
        named = found.get(one.order)
        candidates = [] if named is None else [Candidate("repeat", named, (one,), "repeat")]
        for first in quantities[max(0, one.order - _RETOLD) : one.order]:
            if first is not named and is_equal(first, one) and _may_repeat(first, one):
                candidates.append(Candidate("repeat", first, (one,)))
        if candidates:
            proposed[one.order] = candidates
    return proposed


def is_equal(first: Quantity, second: Quantity) -> bool:
    """Whether two figures of a story give one number of one unit."""
    if first.figure.value is None or first.figure.value != second.figure.value:
        return False
    return first.figure.unit == second.figure.unit and first.story == second.story


def _may_repeat(first: Quantity, second: Quantity) -> bool:
    """Whether equal counts may be one without a rule: not if small, in two places, or of the dead and the living."""
    if not second.is_count or second.size < _TELLING or first.sentence == second.sentence:
        return False
    if first.is_loss != second.is_loss or not are_alike(first, second):
        return False
    if first.head != second.head and second.size < _DISTINCT and not (first.is_bare or second.is_bare):
        return False
    return not (second.figure.rule.endswith("of-them") or are_placed_apart(first.setting, second.setting))
