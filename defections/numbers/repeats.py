"""The same quantity said twice: in headline and body, as "the 23", in words and digits, by sources that disagree."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence, Set

from defections.numbers.periods import are_apart
from defections.numbers.quantities import (
    DEPARTURES,
    Quantity,
    are_alike,
    between,
    earlier_than,
    interval,
    is_generic,
    is_repeated,
    shares_words,
    shown,
    standing_outside,
)
from defections.numbers.rivals import find_rival, is_put, tells_change
from defections.numbers.settings import are_placed_apart
from defections.records import Relation, Verdict

_DISTINCT = 20
_NEAR = 2
_FAR = 30
_LEAD = 2
_FEWEST = 5
_ADDED = ("new ", "more ", "other ", "others ", "further ", "additional ")
_TELLING = 5
_SMALL = 10
_LARGE_SUM = 1000
_ROUND = 10
_MOST_ROUND = 500
_ALLOWED_ROUNDING = 0.05
_CONVERSIONS = {("mile", "kilometre"): 1.609, ("mile", "km"): 1.609, ("foot", "metre"): 0.3048}
_APPOSED = re.compile(r"\A(?:\sa\s[a-z]{3,6})?(?:\s?\(\s?|,\s(?:or\s|that\sis\s)?|\sor\s)\Z")
_OR_ELSE = re.compile(r"\A(?:\sa\s[a-z]{3,6})?,?\s(?:or|that\sis|equal\sto|worth)\s\Z")
_BRACKET = re.compile(r"\A\s?\(\s?\Z")


def find_same(quantities: Sequence[Quantity], parts: Set[int], taken: Set[int]) -> dict[int, Quantity]:
    """Find by rule the figures that state a quantity once more, by their places, with the first that states it.

    Args:
        quantities: all figures in their places.
        parts: the places of those that are parts of a sum.
        taken: the places of those that are parts of anything.
    """
    found = {}
    for quantity in quantities:
        same = _first_same(quantity, quantities, parts=parts)
        if same is not None and quantity.order in taken and quantity.figure.rule.endswith("of-them"):
            same = same if " of " in same.text and same.size >= _DISTINCT else None  # "33 of its men … 33 of these"
        if same is not None:
            found[quantity.order] = same
    return found


def relate_repeats(
    quantities: Sequence[Quantity], repeated: Mapping[int, Quantity], parts: Set[int], taken: Set[int]
) -> Iterator[Relation]:
    """Relate figures that state one quantity, each to the first that states it, and rival numbers for one thing.

    Args:
        quantities: all figures in their places.
        repeated: what has been said before, by the places of those that say it again.
        parts: the places of those that are parts of a sum, which have no rivals.
        taken: the places of those that are parts of anything, which are no rivals.
    """
    outside = {
        one.order
        for one in standing_outside(quantities, parts)
        if one.order not in taken or not one.figure.rule.endswith(("of-them", "of-noun"))
    }
    for quantity in quantities:
        same = repeated.get(quantity.order)
        if _is_set_against(quantity, quantities):
            equal = [one for one in earlier_than(quantity, quantities) if one.figure.value == quantity.figure.value]
            yield from (_relate(one, quantities[quantity.order - 1]) for one in equal[:1])
            yield from (_relate(one, quantity) for one in equal[:1])
        if same is not None:
            outside -= {quantity.order} if same.order in parts else set()
            yield _relate(same, quantity)
        elif quantity.order not in taken:
            rival = find_rival(quantity, [one for one in earlier_than(quantity, quantities) if one.order in outside])
            if rival is not None:
                outside -= {quantity.order}  # a third source is set against the first
                yield _relate(rival, quantity)


def _is_set_against(quantity: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether "not 90" is set against the number right before it: "30 officers, not 90, were missing"."""
    before = quantities[quantity.order - 1] if quantity.order else None
    if before is None or not quantity.text.startswith("not ") or before.unit != quantity.unit:
        return False
    return before.sentence == quantity.sentence and between(before, quantity).strip() == ","


def _first_same(quantity: Quantity, quantities: Sequence[Quantity], *, parts: Set[int]) -> Quantity | None:
    earlier = earlier_than(quantity, quantities)
    is_part = quantity.order in parts
    if quantity.is_bare and "definite" not in quantity.figure.rule and is_put(quantity):
        earlier = [one for one in earlier if one.order not in parts]  # "50 in Goma and 30 in Beni … put it at 30"
    is_of = " of " in quantity.text or quantity.after.startswith(" of ")
    if (
        is_part
        and quantity.is_bare
        and not is_repeated(quantity, earlier)
        and "definite" not in quantity.figure.rule
        and not is_of
    ):
        earlier = earlier[-1:]  # "70 from the army, 45 from the police and 22 from other forces"
    if earlier and _is_conversion(earlier[-1], quantity):
        return earlier[-1]
    if quantity.figure.rule.endswith("bare-definite") and quantity.size < _SMALL:
        earlier = earlier[::-1]  # "four of the six": those told last
    is_rival = quantity.figure.qualifier == "vague" and is_put(quantity)
    for one in earlier:
        if _is_same(one, quantity) or (_is_vague_same(one, quantity) and not is_rival):
            return one
    return None


def _is_conversion(first: Quantity, second: Quantity) -> bool:
    """Whether the second stands in brackets after the first, in another currency or measure."""
    if first.figure.unit != second.figure.unit or first.figure.unit not in ("money", "distance"):
        return False
    if first.sentence != second.sentence:
        return False
    between = first.after[: second.figure.start - first.figure.end]
    if first.figure.unit == "money" and second.figure.qualifier in ("about", "less_than"):  # "500 nakfa, about $33"
        return first.head != second.head and bool(_APPOSED.match(between))
    if first.figure.unit == "money" and first.head == second.head:
        return False
    return bool(_BRACKET.match(between) or _OR_ELSE.match(between))


def _is_same(first: Quantity, second: Quantity) -> bool:
    if (
        first.figure.unit != second.figure.unit
        or first.figure.value is None
        or first.figure.value != second.figure.value
        or (are_apart(first.figure, second.figure) and not second.figure.rule.endswith("bare-definite"))
    ):
        return _is_rounded(first, second)
    if second.figure.rule.endswith("definite") and first.figure.kind == "count":
        reach = _FAR if second.is_bare and first.size >= _TELLING else _NEAR
        near = first.size >= _SMALL or second.sentence - first.sentence <= reach
        return near and (are_alike(first, second) or (second.is_bare and first.figure.unit == "people"))
    if first.sentence == second.sentence or first.figure.kind in ("share", "percent"):
        return False
    if are_placed_apart(first.setting, second.setting):
        return False
    if first.figure.kind in ("money", "duration", "other"):
        return first.head == second.head and _is_same_measure(first, second)
    if _is_retold(first, second):
        return True
    if first.size >= _DISTINCT:
        is_change = first.is_bare and second.is_bare and tells_change(second.before)
        if is_change or _is_other(first, second):
            return False
        return are_alike(first, second) and not _is_chance(first, second)
    if is_repeated(second, (first,)):
        return True
    if first.head != second.head or first.is_bare or second.is_bare:
        return False
    if _is_headline(first, second):
        return first.size >= _TELLING or not is_generic(first)
    return not is_generic(first) and (first.size >= _TELLING or shares_words(first, second, 2))


def _is_same_measure(first: Quantity, second: Quantity) -> bool:
    """Whether two equal amounts are one: small sums of money need more words in common than their currency."""
    if shares_words(first, second, 2):
        return True
    if first.figure.kind == "money":
        return first.size >= _LARGE_SUM
    return first.size > _DISTINCT or (first.size >= _SMALL and second.sentence - first.sentence <= _NEAR)


def _is_retold(first: Quantity, second: Quantity) -> bool:
    """Whether the lead says again what the headline counts: "19 rebels give up", "Nineteen members of the …"."""
    if first.sentence or second.sentence - first.sentence > _LEAD or first.size < _FEWEST:
        return False
    if first.paragraph == second.paragraph or second.is_bare:
        return False
    return first.figure.unit == second.figure.unit == "people" and first.is_loss == second.is_loss


def _is_rounded(first: Quantity, second: Quantity) -> bool:
    """Whether the headline rounds what the lead counts: "Over 100 guards flee", "At least 106 members of …"."""
    if first.sentence or second.sentence > _LEAD or first.paragraph == second.paragraph or second.is_bare:
        return False
    if first.figure.unit != "people" or second.figure.unit != "people" or first.figure.qualifier in ("exact", "vague"):
        return False
    most = second.figure.high or second.figure.value or 0
    is_near = first.size >= _SMALL and abs(most - first.size) <= _ALLOWED_ROUNDING * 2 * first.size
    return is_near and first.figure.kind == second.figure.kind and not _is_other(first, second)


def _is_other(first: Quantity, second: Quantity) -> bool:
    """Whether the second says itself that it counts others: "50 new fighters", "22 people were killed"."""
    if second.text.partition(" ")[2].startswith(_ADDED) and second.head not in DEPARTURES:
        return True
    return not second.is_bare and first.is_loss != second.is_loss


def _is_headline(first: Quantity, second: Quantity) -> bool:
    """Whether the first stands in the headline or the lead, and the second further down."""
    return first.sentence <= _LEAD and first.paragraph != second.paragraph


def _is_chance(first: Quantity, second: Quantity) -> bool:
    """Whether two round numbers may be equal by chance: nothing but the noun is shared."""
    if first.size % _ROUND or first.size > _MOST_ROUND or _is_headline(first, second):
        return False
    return not shares_words(first, second, 2)


def _is_vague_same(first: Quantity, second: Quantity) -> bool:
    """ "several dozen fighters who left" beside "60 fighters left"."""
    vague = (first.figure.qualifier == "vague") + (second.figure.qualifier == "vague")
    if vague != 1 or first.figure.unit != "people" or second.figure.unit != "people" or not are_alike(first, second):
        return False
    (low, high), (least, most) = interval(first), interval(second)
    return low <= most and least <= high and shares_words(first, second, 2) and first.figure.kind == second.figure.kind


def _relate(first: Quantity, second: Quantity) -> Relation:
    verdict, words = _compare(first, second)
    stated = first.figure.value if first.figure.value is not None else second.figure.value
    # The figure with a number stands for the quantity; a vague one is measured against it.
    whole, other = (second, first) if first.figure.qualifier == "vague" else (first, second)
    return Relation("same_quantity", verdict, whole.figure, (other.figure,), stated, other.figure.value, words)


def _compare(first: Quantity, second: Quantity) -> tuple[Verdict, str]:
    if first.figure.unit == "money" and first.head != second.head:
        return "not_checkable", f"{second.said} is {first.told} in another currency."
    if first.figure.unit == "distance" and first.head != second.head:
        return _compare_distances(first, second)
    (low, high), (least, most) = interval(first), interval(second)
    if first.figure.value is not None and first.figure.value == second.figure.value:
        return "consistent", f"{second.said} repeats {first.told}."
    if high < least or most < low:
        return "inconsistent", f"{second.said} cannot be {first.told}: two numbers for one thing."
    bounded = "vague" in (first.figure.qualifier, second.figure.qualifier) or (
        math.isfinite(high + most) and low and least
    )
    if bounded or _is_rounded(first, second):
        return "consistent", f"{second.said} lies within what {first.told} allows."
    return "not_checkable", f"{second.said} and {first.told} do not exclude each other."


def _compare_distances(first: Quantity, second: Quantity) -> tuple[Verdict, str]:
    for (long, short), factor in _CONVERSIONS.items():
        ends = (first, second) if first.head == long else (second, first)
        if (ends[0].head, ends[1].head) == (long, short):
            metric = ends[0].size * factor
            fits = abs(metric - ends[1].size) <= max(1.0, _ALLOWED_ROUNDING * metric)
            return ("consistent" if fits else "inconsistent"), f"{ends[0].said} is {shown(round(metric, 1))} {short}."
    return "not_checkable", f"{second.said} stands for {first.told}."
