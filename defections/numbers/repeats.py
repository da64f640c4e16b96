"""The same quantity said twice: in headline and body, as "the 23", in words and digits, by sources that disagree."""

import math
import re
from collections.abc import Iterator, Sequence

from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of
from defections.numbers.periods import are_apart
from defections.numbers.quantities import (
    Quantity,
    are_alike,
    earlier_than,
    interval,
    is_generic,
    shown,
    standing_outside,
)
from defections.records import Relation, Verdict

_DISTINCT = 20
_NEAR = 2
_FAR = 12
_LEAD = 2
_TELLING = 5
_SMALL = 10
_WIDEST = 8
_LARGE_SUM = 1000
_ROUND = 10
_MOST_ROUND = 500
_STEM = 5
_ALLOWED_ROUNDING = 0.05
_CONVERSIONS = {("mile", "kilometre"): 1.609, ("mile", "km"): 1.609, ("foot", "metre"): 0.3048}
_RIVAL = re.compile(
    r"\b(?:figure|(?:true|correct|lower|higher|real|total|the|a)\snumber|"
    r"total|toll|count|estimates?|estimated|puts?|correct|lower|higher|claims?|claimed|speaks?\sof|"
    r"(?:say|says|said|believes?|believed)\s(?:that\s)?(?:it|this|the\s[a-z]{3,12})\s(?:is|was)|spoke\sof|reports?|reported|gets\sto|think|says?\sonly|said\sonly|insist(?:s|ed)?|according\sto)\b[^.;]{0,60}\Z"
)
_CONTRAST = re.compile(
    r"(?:;|\bbut\b|\bwhile\b|\bwhereas\b|\bhowever\b)[^.;]{0,60}\b(?:said|says|say|put|puts|counted|recorded|reported|"
    r"estimated?|spoke|speaks)\b[^.;]{0,40}\Z"
)
_RIVAL_AFTER = re.compile(
    r"\A[^.;]{0,30}\b(?:by\sthat\sof|according\sto|more\slikely|is\s(?:nearer|closer|more\slikely|the\s(?:true|real|correct))|by\s\w{2,15}'s\scount)\b"
)
_COUNTED = re.compile(
    r"\b(?:counted|recorded|documented|listed|registered|confirmed|announced|admits?(?:\sto)?|admitted(?:\sto)?|conceded|acknowledged?s?)"
    r"\s(?:(?:only|just|some|about|around|at\sleast|at\smost|no\smore\sthan)\s)?\Z|\A\W{0,3}it\s(?:is|was)\s\Z"
)
_SAYS = re.compile(r"\b(?:says?|said|claims?|claimed)\s(?:(?:only|just|some|about|around|at\sleast)\s)?\Z")
_ALONE = re.compile(r"\A\s?(?:[.;,”\"]|\Z)")
_CHANGE = re.compile(
    r"\b(?:from|rose|risen|fell|fallen|down|up|grew|grown|increased?|dropped|another|further|more|additional|other|against|compared|than|later|"
    r"previous(?:ly)?|remaining|including|among|whom|which|each|every)\W{1,3}(?:\w{1,12}\s){0,2}\Z"
)
_REMAINS = re.compile(r"\b(?:remain|remains|remained|left|still|now)\b")
_NUMBER_OF = re.compile(r"\bnumber\sof\s(?:[a-z-]{2,15}\s){0,2}?([a-z]{2,20}(?:s|en|ople))\s[^.;]{0,40}\Z")
_GENERIC = Cues("generic")
_COPULA = re.compile(r"\s(?:were|was|are|is)\s")
_SHORT = 6
_BRACKET = re.compile(r"\A\s?\(\s?\Z")


def find_repeats(quantities: Sequence[Quantity], parts: frozenset[int], taken: frozenset[int]) -> Iterator[Relation]:
    """Find figures that state one quantity, each with the first that states it; then rival numbers for one thing.

    Args:
        quantities: all figures in their places.
        parts: the places of those that are parts of a sum, which have no rivals.
        taken: the places of those that are parts of anything, which are no rivals.
    """
    outside = {one.order for one in standing_outside(quantities, parts)}
    for quantity in quantities:
        same = _first_same(quantity, quantities)
        if same is not None:
            outside -= {quantity.order} if same.order in parts else set()
            yield _relate(same, quantity)
        elif quantity.order not in taken:
            rival = _rival(quantity, [one for one in earlier_than(quantity, quantities) if one.order in outside])
            if rival is not None:
                yield _relate(rival, quantity)


def _first_same(quantity: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    earlier = earlier_than(quantity, quantities)
    if earlier and _is_conversion(earlier[-1], quantity):
        return earlier[-1]
    for one in earlier:
        if _is_same(one, quantity) or _is_vague_same(one, quantity):
            return one
    return None


def _is_conversion(first: Quantity, second: Quantity) -> bool:
    """Whether the second stands in brackets after the first, in another currency or measure."""
    if first.figure.unit != second.figure.unit or first.figure.unit not in ("money", "distance"):
        return False
    return first.sentence == second.sentence and bool(
        _BRACKET.match(first.after[: second.figure.start - first.figure.end])
    )


def _is_same(first: Quantity, second: Quantity) -> bool:
    if (
        first.figure.unit != second.figure.unit
        or first.figure.value is None
        or first.figure.value != second.figure.value
        or are_apart(first.figure, second.figure)
    ):
        return False
    if second.figure.rule.endswith("definite") and first.figure.kind == "count":
        reach = _FAR if second.is_bare and first.size >= _TELLING else _NEAR
        near = first.size >= _SMALL or second.sentence - first.sentence <= reach
        return near and (are_alike(first, second) or (second.is_bare and first.figure.unit == "people"))
    if first.sentence == second.sentence or first.figure.kind in ("share", "percent"):
        return False
    if first.figure.kind in ("money", "duration", "other"):
        return first.head == second.head and _is_same_measure(first, second)
    if first.size >= _DISTINCT:
        is_change = first.is_bare and second.is_bare and _CHANGE.search(second.before)
        return are_alike(first, second) and not is_change and not _is_chance(first, second)
    if first.head != second.head or first.is_bare or second.is_bare:
        return False
    if _is_headline(first, second):
        return first.size >= _TELLING or not is_generic(first)
    return not is_generic(first) and (first.size >= _TELLING or _shares_words(first, second, 2))


def _is_same_measure(first: Quantity, second: Quantity) -> bool:
    """Whether two equal amounts are one: small sums of money need more words in common than their currency."""
    if _shares_words(first, second, 2):
        return True
    if first.figure.kind == "money":
        return first.size >= _LARGE_SUM
    return first.size > _DISTINCT or (first.size >= _SMALL and second.sentence - first.sentence <= _NEAR)


def _is_headline(first: Quantity, second: Quantity) -> bool:
    """Whether the first stands in the headline or the lead, and the second further down."""
    return first.sentence <= _LEAD and first.paragraph != second.paragraph


def _is_chance(first: Quantity, second: Quantity) -> bool:
    """Whether two round numbers may be equal by chance: nothing but the noun is shared."""
    if first.size % _ROUND or first.size > _MOST_ROUND or _is_headline(first, second):
        return False
    return not _shares_words(first, second, 2)


def _is_vague_same(first: Quantity, second: Quantity) -> bool:
    """ "several dozen fighters who left" beside "60 fighters left"."""
    vague = (first.figure.qualifier == "vague") + (second.figure.qualifier == "vague")
    if vague != 1 or first.figure.unit != "people" or second.figure.unit != "people" or not are_alike(first, second):
        return False
    return _shares_words(first, second, 2) and first.figure.kind == second.figure.kind


def _shares_words(first: Quantity, second: Quantity, least: int) -> bool:
    stems = {word[:_STEM] for word in first.words}
    return len(stems & {word[:_STEM] for word in second.words}) >= least


def _rival(quantity: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    """The earlier figure that this one, from another source, says otherwise."""
    if quantity.figure.kind != "count" or quantity.figure.rule.endswith(("of-them", "definite")):
        return None
    previous = [one for one in quantities if one.order < quantity.order and one.sentence == quantity.sentence]
    since = quantity.figure.start - previous[-1].figure.end if previous else len(quantity.before)
    before = quantity.before[max(0, len(quantity.before) - since) :]
    if _CHANGE.search(before) or _REMAINS.search(before) or quantity.whole is not None or quantity.is_aside:
        return None
    fitting = [one for one in quantities if _may_rival(one, quantity)]
    if not quantity.is_bare:
        fitting = [one for one in fitting if _is_of_another(one, quantity)]
    elif not _is_said_otherwise(quantity, before):
        return None
    comparable = [one for one in fitting if _ratio(one, quantity) <= _WIDEST]
    return min(comparable, key=lambda one: _ratio(one, quantity)) if comparable else None


def _is_said_otherwise(quantity: Quantity, before: str) -> bool:
    """Whether the words beside a bare number say that it is somebody's figure for what has been counted before."""
    return bool(
        _RIVAL.search(before)
        or _CONTRAST.search(before)
        or _COUNTED.search(before)
        or (_SAYS.search(before) and _ALONE.match(quantity.after))
        or _RIVAL_AFTER.match(quantity.after)
        or quantity.before.endswith(("“", '"'))
    )


def _may_rival(one: Quantity, quantity: Quantity) -> bool:
    if one.order >= quantity.order or one.story != quantity.story or one.figure.kind != "count":
        return False
    if quantity.sentence - one.sentence > _NEAR or one.figure.unit != quantity.figure.unit:
        return False
    named = _NUMBER_OF.search(quantity.before)
    noun = noun_of(named[1]) if named else None
    if noun is not None and noun.stem not in _GENERIC and noun.stem not in one.words:
        return False
    if one.is_bare and _COPULA.search(one.text + one.after[:_SHORT]):  # "23 were under 18" is part of a count
        return False
    times = {one.figure.as_of, quantity.figure.as_of} - {None}
    if one.sentence == quantity.sentence and len(times) == 2:  # "90 in the first half; by October the figure was 310"
        return False
    return not _CHANGE.search(one.before) and not are_apart(one.figure, quantity.figure)


def _is_of_another(one: Quantity, quantity: Quantity) -> bool:
    """Whether two sources count the same: "the army said 40 rebels had left; the rebels said 12 fighters had left"."""
    speakers = {one.figure.speaker, quantity.figure.speaker}
    if None in speakers or len(speakers) == 1 or one.figure.value == quantity.figure.value:
        return False
    return one.head == quantity.head and _shares_words(one, quantity, 2)


def _ratio(first: Quantity, second: Quantity) -> float:
    low, high = sorted((first.size, second.size))
    return high / low if low else math.inf


def _relate(first: Quantity, second: Quantity) -> Relation:
    verdict, words = _compare(first, second)
    stated = first.figure.value if first.figure.value is not None else second.figure.value
    # The figure with a number stands for the quantity; a vague one is measured against it.
    whole, other = (second, first) if first.figure.qualifier == "vague" else (first, second)
    return Relation("same_quantity", verdict, whole.figure, (other.figure,), stated, other.figure.value, words)


def _compare(first: Quantity, second: Quantity) -> tuple[Verdict, str]:
    if first.figure.unit == "money" and first.head != second.head:
        return "not_checkable", f"{second.text} is {first.text} in another currency."
    if first.figure.unit == "distance" and first.head != second.head:
        return _compare_distances(first, second)
    (low, high), (least, most) = interval(first), interval(second)
    if first.figure.value is not None and first.figure.value == second.figure.value:
        return "consistent", f"{second.text} repeats {first.text}."
    if high < least or most < low:
        return "inconsistent", f"{second.text} cannot be {first.text}: two numbers for one thing."
    bounded = "vague" in (first.figure.qualifier, second.figure.qualifier) or (
        math.isfinite(high + most) and low and least
    )
    if bounded:
        return "consistent", f"{second.text} lies within what {first.text} allows."
    return "not_checkable", f"{second.text} and {first.text} do not exclude each other."


def _compare_distances(first: Quantity, second: Quantity) -> tuple[Verdict, str]:
    for (long, short), factor in _CONVERSIONS.items():
        ends = (first, second) if first.head == long else (second, first)
        if (ends[0].head, ends[1].head) == (long, short):
            metric = ends[0].size * factor
            fits = abs(metric - ends[1].size) <= max(1.0, _ALLOWED_ROUNDING * metric)
            return ("consistent" if fits else "inconsistent"), f"{ends[0].text} is {shown(round(metric, 1))} {short}."
    return "not_checkable", f"{second.text} stands for {first.text}."
