"""Breakdowns that the words present as such: lists, numbers in brackets, answers of a sample, a part and the rest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from defections.numbers.quantities import Quantity, between, resolve
from defections.numbers.samples import list_asked

_MOST_PARTS = 8
_NEAR = 3
_REACH = 14
_DISTINCT = 20
_FEWEST = 3
_SMALL = 10
_CONCERNING = 24
_PLACE = re.compile(r"\A\s(from|in|at|to|by)\s")
_LISTS = re.compile(
    r"(?::|\bincluding|\bnamely|\bcomprising|\bmade\sup\sof|\bconsisting\sof|\s[–—-])(?:\s[a-z]{2,9}){0,2}\s\Z"
)
_AND_ONE = re.compile(r"(?:\band|,)\sone\s(?!of\b)")
_REST = re.compile(r"\bthe\s(?:other|remaining|rest,?)\s\Z")
_LONGEST_REST = 16
_REST_AT = re.compile(r"\Athe\s(?:other|remaining|rest)\b|\bothers\b|\bremaining\b")


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole and the parts that make it up, or are said to."""

    whole: Quantity
    parts: tuple[Quantity, ...]


def find_breakdowns(whole: Quantity, quantities: Sequence[Quantity]) -> Iterator[Sum]:
    """Find the runs of figures that the words after a count present as its parts, and that come to it.

    Args:
        whole: a figure that may be a whole.
        quantities: all figures in their places.
    """
    if whole.size <= 1 or whole.figure.value is None or whole.is_aside or whole.figure.kind not in ("count", "money"):
        return
    after = [one for one in quantities[whole.order + 1 : whole.order + 1 + _REACH] if one.story == whole.story]
    if whole.whole is not None:
        yield from _rest_of(whole, quantities, after)
        yield from _of_a_part(whole, after[1:])
        return
    found = (
        _concerning(whole, after),
        _list_after(whole, after),
        _in_brackets(whole, after),
        _in_one_sentence(whole, after),
        _of_sample(whole, quantities),
        _and_the_rest(whole, after),
        _in_parallel(whole, after),
    )
    for parts in found:
        if parts is not None:
            yield Sum(resolve(whole, quantities), tuple(parts))


def find_short(quantities: Sequence[Quantity]) -> dict[int, Quantity]:
    """Find parts that make up the count before with a single one: "13 are foreign. Ten are Chadian, two Malian, one …".

    Args:
        quantities: all figures in their places.
    """
    wholes: dict[int, Quantity] = {}
    for first in quantities:
        whole = _right_before(first, quantities)
        if whole is None or not _AND_ONE.search(first.after):
            continue
        run = [one for one in quantities[first.order : first.order + _MOST_PARTS] if one.sentence == first.sentence]
        if all(one.is_count and one.is_bare for one in run) and sum(one.size for one in run) + 1 == whole.size:
            wholes |= {one.order: whole for one in run}
    return wholes


def _right_before(first: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    """The count of people that the sentence before ends on, where a sentence begins with a bare number."""
    if not (first.is_bare and first.is_count and first.order) or first.unit != "people":
        return None
    before = next((one for one in quantities[first.order - 1 :: -1] if not one.is_aside), first)
    outer = quantities[before.order - 1] if before.order else before
    whole = outer if outer.whole is not None and outer.whole == before.figure else before
    is_next = whole.sentence == first.sentence - 1 and whole.story == first.story
    return whole if is_next and whole.is_count and whole.unit == first.unit else None


def is_bracketed(one: Quantity) -> bool:
    """Whether a number stands in brackets: "from the army (94)"."""
    return one.before.endswith("(")


def _exact(whole: Quantity, run: Sequence[Quantity], least: int) -> list[Quantity] | None:
    """The figures at the head of a run that come to the whole, no fewer than some."""
    total = 0.0
    for place, one in enumerate(run[:_MOST_PARTS]):
        total += one.size
        if total >= whole.size:
            return list(run[: place + 1]) if total == whole.size and place + 1 >= least else None
    return None


def _list_after(whole: Quantity, after: Sequence[Quantity]) -> list[Quantity] | None:
    """Things or money in a list right after their number: "41 firearms: 30 rifles, seven launchers, four pistols"."""
    if whole.figure.unit not in ("other", "money", "places", "events"):
        return None
    run = [one for one in after if one.sentence == whole.sentence and one.unit == whole.unit and one.whole is None]
    if not run or not _LISTS.search(run[0].before) or run[0].order != whole.order + 1:
        return None
    if whole.figure.unit == "money" and any(one.head != whole.head for one in run):
        return None
    return _exact(whole, run, 2)


def _concerning(whole: Quantity, after: Sequence[Quantity]) -> list[Quantity] | None:
    """The people that events concern, right after their number: "64 cases, concerning 51 boys and 13 girls"."""
    if whole.figure.unit != "events":
        return None
    run = [one for one in after if one.sentence == whole.sentence]
    is_of_people = run and all(one.unit == "people" and one.is_count for one in run[:2])
    return _exact(whole, run, 2) if is_of_people and len(between(whole, run[0])) <= _CONCERNING else None


def _in_brackets(whole: Quantity, after: Sequence[Quantity]) -> list[Quantity] | None:
    """Numbers in brackets, the rest after them: "from the army (94) and the police (57). The remaining 35 …"."""
    if whole.unit != "people" or is_bracketed(whole):
        return None
    counts = [one for one in after if one.is_count and one.unit == whole.unit]
    first = next((place for place, one in enumerate(counts) if is_bracketed(one)), None)
    if first is None or counts[first].sentence - whole.sentence > _NEAR:
        return None
    run = counts[first:]
    end = next((place for place, one in enumerate(run) if not is_bracketed(one)), len(run))
    if end < len(run) and end > 1 and _is_rest(run[end]):
        end += 1
    return _exact(whole, run[:end], 2)


def _is_rest(one: Quantity) -> bool:
    return bool(_REST.search(one.before[-_LONGEST_REST:]) or _REST_AT.search(one.text))


def _in_one_sentence(whole: Quantity, after: Sequence[Quantity]) -> list[Quantity] | None:
    """All the counts of a sentence not far on: three or more that come to a number of some size are no chance."""
    if whole.unit != "people" or whole.size < _DISTINCT:
        return None
    counts = [one for one in after if one.is_count and one.unit == "people" and one.whole is None and not one.is_aside]
    for sentence in range(whole.sentence + 1, whole.sentence + 1 + _NEAR):
        run = [one for one in counts if one.sentence == sentence]
        parts = _exact(whole, run, _FEWEST) if run else None
        if parts is not None and len(parts) == len(run):
            return parts
    return None


def _and_the_rest(whole: Quantity, after: Sequence[Quantity]) -> list[Quantity] | None:
    """Some parts and "the remaining 1,164", some sentences on, that come to the whole."""
    if not any(_is_rest(one) for one in after):
        return None
    nested = {one.whole.start for one in after if one.whole is not None}
    counts = [one for one in after if one.is_count and one.unit == whole.unit]
    counts = [one for one in counts if one.whole is None and one.figure.start not in nested and not one.is_aside]
    for place, rest in enumerate(counts):
        if _is_rest(rest) and 0 < rest.sentence - whole.sentence <= _NEAR + 1:
            run = _run_to(whole.size - rest.size, counts[max(0, place - _MOST_PARTS) : place], rest)
            is_next = run is not None and run[0] is counts[max(0, place - 1)] and rest.sentence - run[0].sentence <= 1
            return run if whole.size >= _SMALL or is_next else None
    return None


def _run_to(sought: float, counts: Sequence[Quantity], rest: Quantity) -> list[Quantity] | None:
    """The counts of one sentence before the rest that come to what is sought; the shortest and last such run."""
    for length in range(1, len(counts) + 1):
        for first in range(len(counts) - length, -1, -1):
            run = counts[first : first + length]
            if run[0].sentence == run[-1].sentence and sum(one.size for one in run) == sought:
                return [*run, rest]
    return None


def _in_parallel(whole: Quantity, after: Sequence[Quantity]) -> list[Quantity] | None:
    """A sentence of two bare numbers in the same words: "Eight were from Sibuco and seven from Sirawai"."""
    if whole.unit != "people" or whole.size < _SMALL:
        return None
    counts = [one for one in after if one.is_count and one.unit == "people" and one.whole is None]
    for first, second in pairwise(counts):
        if 0 < first.sentence - whole.sentence <= _NEAR and first.sentence == second.sentence and not first.before:
            place = _PLACE.match(second.after)
            is_same = place is not None and f" {place[1]} " in between(first, second) + first.text
            alone = sum(one.sentence == first.sentence for one in counts) == len((first, second))
            if is_same and alone and first.is_bare and second.is_bare and first.size + second.size == whole.size:
                return [first, second]
    return None


def _of_sample(whole: Quantity, quantities: Sequence[Quantity]) -> list[Quantity] | None:
    """The answers of those asked, however far on: "41 named pay; 27 named fear. Twenty-four gave other reasons"."""
    if whole.unit != "people" or whole.size < _DISTINCT or whole not in list_asked([whole]):
        return None
    counts = [
        one
        for one in quantities[whole.order + 1 : whole.order + 1 + 2 * _REACH]
        if one.story == whole.story and one.is_count and one.unit == "people" and one.is_bare and not is_bracketed(one)
    ]
    for place in range(len(counts)):
        parts = _exact(whole, counts[place:], _FEWEST)
        if parts is not None and parts[-1].sentence - parts[0].sentence <= 1:
            return parts
    return None


def _rest_of(part: Quantity, quantities: Sequence[Quantity], after: Sequence[Quantity]) -> Iterator[Sum]:
    """The other part of "six of the 21": "The other 15 got away"."""
    nested = after[0] if after else None
    if nested is None or not part.is_count or nested.figure.value is None or nested.figure.unit != part.figure.unit:
        return
    for one in after[1:]:
        if one.sentence - part.sentence <= _NEAR and _is_rest(one) and one.size + part.size == nested.size:
            yield Sum(resolve(nested, quantities), (part, one))
            return


def _of_a_part(part: Quantity, after: Sequence[Quantity]) -> Iterator[Sum]:
    """What "twelve of the 25" are, in the next sentence: "Five are carpenters, four fishermen, three bakers"."""
    run = [one for one in after if one.is_count and one.is_bare and one.sentence == part.sentence + 1]
    if run and after[0] is run[0] and part.is_count and run[0].figure.unit == part.figure.unit:
        parts = _exact(part, run, 2)
        if parts is not None and len(parts) == len(run):
            yield Sum(part, tuple(parts))
