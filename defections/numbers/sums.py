"""Sums: parts beside a whole that add up to it, or are presented as if they did."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from defections.numbers.breakdowns import Sum, find_breakdowns, is_bracketed
from defections.numbers.quantities import Quantity, are_alike, is_generic, resolve, shown
from defections.numbers.rivals import is_put
from defections.records import Relation

_NEAR = 3
_NEXT = 2
_WINDOW = 12
_MOST_PARTS = 6
_FAR_START = 3
_DISTINCT = 100
_SMALL = 10
_LEAST = 0.8
_BREAKDOWN = re.compile(
    r"(?:\bby\s\w{2,15}\b|\bof\s(?:them|these|those|whom|which|the)\b|\bincluding|\bamong\s(?:them|these|whom)|:)"
)
_IN_ALL = re.compile(r"\bmaking\s|\btotal\b|\bin\sall\b|\baltogether\b|\ball\s\|")
_OTHERS = re.compile(r"\bthe\s(?:other|remaining|rest)|\bthe\s\|?\S{1,12}\sothers\b")
_MORE = re.compile(r"\A\s(?:more|others|further)\b")
_COLON = re.compile(r":\s(?:[a-z]{2,9}\s)?\Z")
_LISTED = re.compile(r"\A(?:\s(?:from|in|at|of|to)\s[^,;.:]{1,40})?(?:,|;)?\s(?:and\s)?\Z")
_OF_THESE = re.compile(r"\A\W{0,3}of\s(?:these|those|them)\b")
_STATE = re.compile(
    r"(?:\A\s|\s)(?:were|are|was|is|had|have|said|cited|named|mentioned)\b"
)  # these may hold of one man
_PLACED = re.compile(r"\A\s{0,2}(?:from|in|at|to|of|with|\)|,|;|\.|and|as|\Z)")
_IS_STATE = re.compile(r"\blater\s(?:we|they|there)\s(?:were|are)\s\Z|\ball\s(?:but|except)\s\Z")
_TIMES = re.compile(
    r"\b(?:last|previous(?:ly)?|before|already|earlier|now|recent|since|were\sstationed|had\sarrived)\b"
)


def find_sums(quantities: Sequence[Quantity]) -> list[Sum]:
    """Find wholes with the parts that make them up, within three sentences; a run of parts is used once a number."""
    countable = [one for one in quantities if one.is_count and one.figure.value is not None and one.whole is None]
    sums: dict[tuple[float, tuple[int, ...]], Sum] = {}
    for place, whole in enumerate(countable):
        if whole.is_aside or _MORE.match(whole.after) or _IS_STATE.search(whole.before):
            continue
        before, after = _beside(place, countable)
        parts = _adding_up(whole, after) or _adding_up(whole, before[::-1]) or _adding_up(whole, _own(after))
        if parts is not None:
            sums.setdefault((whole.size, _places(parts)), Sum(whole, tuple(parts)))
        if parts is not None and whole.size >= 2 * _SMALL:  # told apart a second time, in another way
            again = _adding_up(whole, [one for one in after if one.order > parts[-1].order])
            if again is not None:
                sums.setdefault((whole.size, _places(again)), Sum(whole, tuple(again)))
    for one in quantities:
        for split in (_split_whole(one, quantities), *find_breakdowns(one, quantities)):
            if split is not None:
                sums.setdefault((split.whole.size, _places(split.parts)), split)
    found = [one for one in sums.values() if not _goes_deeper(one, sums.values())]
    found = [one for one in found if not _is_among(one, found)]
    overflows = list(_find_overflows(countable, found))
    return [*found, *(one for one in overflows if not _is_among(one, overflows))]


def _goes_deeper(found: Sum, sums: Collection[Sum]) -> bool:
    """Whether some of the parts make up a number between: "90 names: 60 with a rank, 20 of them …, 30 without"."""
    parts = set(_places(found.parts))
    return any(
        parts > set(_places(one.parts)) and found.whole.order < one.whole.order < min(_places(one.parts))
        for one in sums
    )


def _is_among(found: Sum, sums: Collection[Sum]) -> bool:
    """Whether the whole is itself a part, beside some of its parts: those come to it by chance."""
    parts = set(_places(found.parts))
    return any(found.whole.order in _places(one.parts) and not parts.isdisjoint(_places(one.parts)) for one in sums)


def _own(run: Sequence[Quantity]) -> list[Quantity]:
    """The counts of a run that are not of those just counted: "Four are ill, two of them badly; the other three …"."""
    return [one for one in run if not one.figure.rule.endswith("of-them")]


def _split_whole(first: Quantity, quantities: Sequence[Quantity]) -> Sum | None:
    """The sum that "33 of the 50" begins: "… nine more left by boat, and eight on foot"."""
    if first.whole is None or not first.is_count:
        return None
    nested = quantities[first.order + 1]
    total, parts = first.size, [first]
    for one in quantities[first.order + 2 : first.order + 2 + _MOST_PARTS]:
        if one.figure.kind in ("percent", "share") and one.sentence == first.sentence:  # "15 of its 60, or 25 percent"
            continue
        if one.sentence - first.sentence > 1 or not one.is_count or one.unit != first.unit:
            return None
        if one.figure.qualifier not in ("exact", "about"):
            return None
        total, parts = total + one.size, [*parts, one]
        if total == nested.size and len(parts) == len("ab") and nested.size < _DISTINCT and not _completes(first, one):
            return None
        if total >= nested.size:
            return Sum(resolve(nested, quantities), tuple(parts)) if total == nested.size else None
    return None


def _completes(first: Quantity, second: Quantity) -> bool:
    """Whether one more count is what is left of a small whole: beside the first, or "the other three"."""
    return (
        first.sentence == second.sentence
        or _OTHERS.search(f"{second.before[-20:]}|{second.text} {second.after[:8]}") is not None
    )


def _find_overflows(countable: Sequence[Quantity], sums: Sequence[Sum]) -> Iterator[Sum]:
    """Find breakdowns that do not come to their whole: of several wholes, the one they miss least."""
    parts = {part.order for one in sums for part in one.parts}
    closest: dict[tuple[int, ...], Sum] = {}
    for place, whole in enumerate(countable):
        run = None if whole.order in parts or whole.is_aside else _overflowing(whole, _beside(place, countable)[1])
        if run is not None and not any(
            _places(one.parts) == _places(run) and whole.order < one.whole.order < run[0].order for one in sums
        ):
            best = closest.get(_places(run))
            if best is None or _misses(whole, run) < _misses(best.whole, run):
                closest[_places(run)] = Sum(whole, tuple(run))
    yield from closest.values()


def _places(parts: Sequence[Quantity]) -> tuple[int, ...]:
    return tuple(part.order for part in parts)


def _beside(place: int, countable: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """The figures before and after one that may be its parts."""
    whole = countable[place]
    before, after = countable[max(0, place - _WINDOW) : place], countable[place + 1 : place + 1 + _WINDOW]
    least, most = whole.sentence - _NEAR, whole.sentence + _NEAR
    return (
        [one for one in before if one.sentence >= least and _may_be_part(one, whole)],
        [one for one in after if one.sentence <= most and _may_be_part(one, whole)],
    )


def _may_be_part(part: Quantity, whole: Quantity) -> bool:
    if part.is_aside or part.story != whole.story or _IS_STATE.search(part.before):
        return False
    if part.unit != whole.unit or part.size >= whole.size or part.figure.qualifier not in ("exact", "about"):
        return False
    return part.figure.unit in ("people", "aircraft") or are_alike(part, whole) or is_generic(part)


def _adding_up(whole: Quantity, run: Sequence[Quantity]) -> list[Quantity] | None:
    """The parts next to the whole, in one run, that make it up to the unit."""
    furthest = _FAR_START if whole.size >= _DISTINCT else 1
    for first in _starts(whole, run, furthest):
        total = 0.0
        for last in range(first, min(first + _MOST_PARTS, len(run))):
            total += run[last].size
            if total == whole.size and last > first:
                parts = sorted(run[first : last + 1], key=lambda one: one.order)
                return parts if _is_meant(whole, parts) else None
            if total > whole.size:
                break
    return None


def _starts(whole: Quantity, run: Sequence[Quantity], furthest: int) -> list[int]:
    """Where a run of parts may begin: with the first figures, or where a bare count opens one of the next sentences."""
    near = list(range(min(furthest, len(run))))
    if whole.size < _SMALL or not run or run[0].order < whole.order:
        return near
    opening = (
        place
        for place, one in enumerate(run)
        if place >= furthest and not one.before and one.is_bare and 0 < one.sentence - whole.sentence <= _NEXT
    )
    return [*near, *opening]


def _is_meant(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Guard against chance: small numbers need the words for it, or their nouns missing."""
    if len({one.paragraph for one in parts}) > 1 and not all(one.is_bare for one in parts):
        return False
    if any(one.figure.rule.endswith("of-them") and not one.text.endswith((" us", " you")) for one in parts[1:]):
        return False  # "nine of them" are of the number before
    if any(one.figure.rule.endswith("bare-definite") and _has_equal(one, parts) for one in parts):
        return False  # "four others … two of the four"
    is_of_them = whole.figure.rule.endswith("of-them") and not whole.text.endswith((" us", " you"))
    if is_of_them and any(one.sentence != whole.sentence for one in parts):
        return (whole.size >= _SMALL or len(parts) > 2) and _goes_on(whole, parts)
    if any(is_bracketed(one) and not is_bracketed(before) for before, one in pairwise(parts)):
        return False
    if whole.order > parts[-1].order and is_put(whole):
        return False  # "Some 800 are in … and 600 in … A rival puts the figure at 1,400"
    is_said = whole.figure.rule.endswith("definite") or counts_up(whole, parts)
    if whole.order > parts[-1].order and whole.is_bare and not is_said and whole.size < _DISTINCT:
        return False
    is_afar = whole.sentence > parts[-1].sentence and len({one.sentence for one in parts}) > 1 and len(parts) > 2
    if is_afar and not is_said and whole.size < _DISTINCT:
        return False
    if len({one.sentence for one in parts}) > 2 and whole.size < _DISTINCT:
        return all(one.is_bare for one in parts)
    if len({one.sentence for one in parts}) > 1 and len(parts) < 3 and not _go_together(parts):
        return False
    if whole.size >= _SMALL and (len(parts) > 2 or whole.size >= 2 * _SMALL):
        return True
    if _BREAKDOWN.search(parts[0].before) or counts_up(whole, parts):
        return True
    return (
        all(one.is_bare for one in parts)
        and parts[0].sentence - whole.sentence in (0, 1)
        and "definite" not in whole.figure.rule
    )


def _goes_on(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the very next sentence tells those counted apart: "We met 36 of them. Twenty-eight were men and …"."""
    is_next = {one.sentence for one in parts} == {whole.sentence + 1} and parts[0].order == whole.order + 1
    return is_next and parts[0].paragraph == whole.paragraph


def _has_equal(part: Quantity, parts: Sequence[Quantity]) -> bool:
    return any(one.size == part.size and one.order != part.order for one in parts)


def _go_together(parts: Sequence[Quantity]) -> bool:
    """Whether parts of several sentences belong to one breakdown: bare numbers, one noun, or "the other 12"."""
    if all(one.is_bare for one in parts) or len({one.head for one in parts}) == 1:
        return True
    return any(_OTHERS.search(f"{one.before[-20:]}|{one.text} {one.after[:8]}") for one in parts[1:])


def counts_up(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the whole comes after its parts and says so: "The eighteen will be tried", "18 in all".

    Args:
        whole: the whole.
        parts: its parts in order.
    """
    if whole.order < parts[-1].order or whole.sentence - parts[-1].sentence > 1:
        return False
    return whole.figure.rule.endswith("bare-definite") or bool(
        _IN_ALL.search(f"{whole.before[-30:]}|{whole.after[:20]}")
    )


def leads_breakdown(first: Quantity) -> bool:
    """Whether the words before a count lead to the parts of another: "by age", "of these", "including", a colon.

    Args:
        first: the first part.
    """
    return _BREAKDOWN.search(first.before) is not None


def _misses(whole: Quantity, parts: Sequence[Quantity]) -> float:
    return abs(sum(one.size for one in parts) - whole.size)


def _overflowing(whole: Quantity, run: Sequence[Quantity]) -> list[Quantity] | None:
    """Parts of one sentence that the text presents as a breakdown, and that come to more than the whole, or to less."""
    if not run:
        return None
    for start in sorted({one.sentence for one in run[:_FAR_START]}):
        parts = [one for one in run if one.sentence == start]
        if (
            any(one.figure.rule.endswith("of-them") for one in parts[1:])
            or len(parts) < 3
            or len(parts) > _MOST_PARTS
            or not _is_breakdown(parts)
        ):
            continue
        total = sum(one.size for one in parts)
        if _is_near(whole, total):
            continue
        if whole.size != total and _LEAST * whole.size <= total <= 2 * whole.size:
            return parts
    return None


def _is_near(whole: Quantity, total: float) -> bool:
    """Whether a rounded whole ("nearly 200") may be what the parts come to."""
    if whole.figure.qualifier == "exact":
        return False
    digits = f"{whole.size:.0f}"
    unit = float("1" + "0" * (len(digits) - len(digits.rstrip("0"))))
    return abs(total - whole.size) < unit


def _is_breakdown(parts: Sequence[Quantity]) -> bool:
    first = parts[0]
    if _COLON.search(first.before) and all(_LISTED.match(_between(*pair)) for pair in pairwise(parts)):
        return True  # "96 graduated: 61 men, 22 women and 15 teenagers"
    leads = bool(_BREAKDOWN.search(first.before)) or first.figure.rule.endswith(("of-them", "number-of-noun"))
    if not leads or not all(one.is_bare for one in parts[first.figure.rule == "number-of-noun" :]):
        return False
    if _OF_THESE.match(first.before):
        return not any(_STATE.match(one.after) or _STATE.search(one.text) for one in parts)
    return all(_PLACED.match(one.after) for one in parts[1:])


def _between(first: Quantity, second: Quantity) -> str:
    return first.after[: max(0, second.figure.start - first.figure.end)]


def relate_sum(found: Sum) -> Relation:
    """The relation a sum makes."""
    whole, parts = found.whole, found.parts
    total = round(sum(one.size for one in parts), 6)
    fits = total == whole.size
    operands = " + ".join(shown(one.size) for one in parts)
    words = f"{operands} = {shown(total)}, " + ("as stated" if fits else f"not the {shown(whole.size)} stated")
    if fits and len({_time_of(one) for one in parts}) > 1:
        words += "; the parts are given for different times"
    return Relation(
        "sum",
        "consistent" if fits else "inconsistent",
        whole.figure,
        tuple(one.figure for one in parts),
        whole.size,
        total,
        words + ".",
    )


def _time_of(part: Quantity) -> str | None:
    found = _TIMES.search(part.after)
    return found.group() if found else None
