"""Shares of a whole: "half of the 700", "61% mentioned …" of 64 asked, "from 96 to 148, or 54% more"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from defections.numbers.bases import base_before, find_base
from defections.numbers.cues import Cues
from defections.numbers.percentages import find_change
from defections.numbers.quantities import (
    Quantity,
    earlier_than,
    resolve,
    shown,
)
from defections.numbers.referents import function_words
from defections.records import Relation, Verdict

_LEAVERS = Cues("who left")
_FAR = 8
_DISTINCT = 20
_RESULT = re.compile(
    r"\A[\s,]{0,2}(?:or|–|—|-|\(|i\.e\.|that\sis|that\swould\sbe)[\s,]{0,2}(?:about|some|around|roughly)?\s?\Z"
)
_BRACKET = re.compile(r"\A\s?\(\s?\Z")
_RESTATED = re.compile(
    r"\A\s?(?:\(|[,–—-]{1,2}\s?or\s|,\sthat\sis,?\s|\sor\s)(?:about\s|some\s|around\s|nearly\s|roughly\s)?\Z"
)
_MORE = re.compile(r"\A\s(?:more|fewer|less|higher|lower)\b")
_THAT_IS = re.compile(
    r"\A\W{0,2}(?:that|this|which)\s(?:is|was|makes|made|means|meant|comes\sto|would\s(?:be|make|mean))\s(?:[a-z]{4,9}\s)?\Z"
)
_TOLD_AGAIN = re.compile(r"\A[^.;:()]{1,60},\sor\s(?:about\s|some\s|around\s)?\Z")
_ROUNDING = 0.6
_LOOSE = 10
_LEAST = 1.5
_WORDED = 0.02
_NEXT = 2
_BESIDE = 40
_STEM = 5
_WORD = re.compile(r"[^\W\d_]{3,30}")


def find_shares(quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Iterator[Relation]:
    """Find shares and percentages with the whole they are taken of.

    Args:
        quantities: all figures in their places.
        wholes: what the parts of sums are parts of, by their places.
    """
    bases: dict[int, Quantity] = {}
    for quantity in quantities:
        if quantity.figure.kind in ("share", "percent"):
            relation = (
                find_change(quantity, quantities)
                or _restated(quantity, quantities)
                or _told_of_two(quantity, quantities)
            )
            relation = relation or _fitting(quantity, quantities)
            base = None if relation else find_base(quantity, quantities, wholes) or base_before(quantity, bases)
            if base is not None and quantity.head is not None and quantity.head in _LEAVERS:
                base = wholes.get(base.order, base)  # "two in five of the leavers" is of all, not of the last ones told
            if base is not None and base.size * (_portion(quantity) or 1) < _LEAST:
                base = None  # "a quarter of the men" is not of four
            if base is not None:
                bases[quantity.sentence] = base
                relation = _share(quantity, base, quantities)
            if relation is not None:
                yield relation
        elif quantity.whole is not None and quantity.is_count:
            yield from _ratio(quantity, quantities)


def _share(share: Quantity, base: Quantity, quantities: Sequence[Quantity]) -> Relation | None:
    part = _portion(share)
    if part is None or not base.size:
        return None
    computed = round(part * base.size, 1)
    witness = _witness(share, base, part, quantities)
    if witness is None:
        return _make(
            base,
            (share,),
            "derived",
            None,
            computed,
            f"{share.said} gives {shown(computed)}; the report does not say so.",
        )
    return _check(share, base, witness, part)


def _check(share: Quantity, base: Quantity, witness: Quantity, part: float) -> Relation:
    """The relation of a share that the report gives as a count, too."""
    computed = round(part * base.size, 1)
    stated = witness.size
    ratio = 100 * stated / base.size
    slack = 100 * _WORDED if share.figure.kind == "share" or base.figure.qualifier == "about" else _slack(part)
    fits = abs(ratio - 100 * part) <= slack or abs(stated - computed) < 1 or _is_bound(share, ratio - 100 * part)
    words = (
        f"{shown(stated)} of {shown(base.size)} is {ratio:.1f}%: {'as' if fits else 'not as'} stated ({share.said})."
    )
    return Relation(
        "share",
        "consistent" if fits else "inconsistent",
        base.figure,
        (share.figure, witness.figure),
        stated,
        computed,
        words,
    )


def _is_bound(share: Quantity, beyond: float) -> bool:
    """Whether a count lies a little beyond what a share only bounds: "just over half (48)"."""
    if share.figure.qualifier in ("more_than", "at_least"):
        return 0 <= beyond <= _LOOSE
    if share.figure.qualifier in ("less_than", "at_most"):
        return -_LOOSE <= beyond <= 0
    return share.figure.qualifier == "about" and abs(beyond) <= _LOOSE / 2


def _restated(share: Quantity, quantities: Sequence[Quantity]) -> Relation | None:
    """A count with its percentage right after it: "29 of the 41, or 71 percent", "It rejected 214 (7.6%)"."""
    count = _told_before(share, quantities)
    part = _portion(share)
    if count is None or part is None or count.whole is not None or not count.size:
        return None
    between = count.after[: max(0, share.figure.start - count.figure.end)]
    follows = share.sentence == count.sentence + 1 and _THAT_IS.match(share.before) and not _MORE.match(share.after)
    is_told = share.sentence == count.sentence and bool(_TOLD_AGAIN.match(between))
    if not (follows or is_told or (share.sentence == count.sentence and _is_beside(share, between))):
        return None
    near = [one for one in earlier_than(count, quantities) if count.sentence - one.sentence <= _FAR]
    near = [one for one in near if one.figure.kind == count.figure.kind]
    larger = [one for one in near if one.size > count.size and not one.is_aside]
    slack = _slack(part) if share.figure.qualifier == "exact" else _LOOSE / 2
    fitting = [one for one in larger if abs(100 * count.size / one.size - 100 * part) <= slack]
    same = [one for one in larger if one.sentence == count.sentence and one.unit == count.unit]
    base = next(reversed(fitting or ([] if is_told or not count.is_count else same)), None)
    return _check(share, base, count, part) if base is not None else None


def _told_before(share: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    """The count or amount right before a share, one that it is only compared with left out."""
    before = quantities[max(0, share.order - _NEXT) : share.order]
    count = next((one for one in reversed(before) if not one.is_aside), None)
    return count if count is not None and (count.is_count or count.figure.kind == "money") else None


def _told_of_two(share: Quantity, quantities: Sequence[Quantity]) -> Relation | None:
    """Two counts of the sentences before that come to "That is one in five"."""
    part = _portion(share)
    if part is None or not (_THAT_IS.match(share.before) and (share.is_bare or share.text.endswith(" of it"))):
        return None
    near = [one for one in earlier_than(share, quantities) if share.sentence - one.sentence <= _NEXT and one.is_count]
    for base in reversed(near):
        for count in reversed(near):
            is_fitting = 0 < count.size < base.size and abs(count.size / base.size - part) <= _WORDED
            if is_fitting and count.unit == base.unit and not (count.is_aside or base.is_aside):
                return _check(share, base, count, part)
    return None


def _fitting(share: Quantity, quantities: Sequence[Quantity]) -> Relation | None:
    """A percentage that the last count is of a larger one beside it: "1,010 men … of 11,000 troops … 9 per cent"."""
    part = _portion(share)
    if (
        part is None
        or share.figure.kind != "percent"
        or share.whole is not None
        or not share.figure.rule.endswith("-bare")
    ):
        return None
    near = [one for one in earlier_than(share, quantities) if share.sentence - one.sentence <= 1 and one.is_count]
    base = next((one for one in reversed(near) if one.size >= _DISTINCT and not one.is_aside), None)
    if base is None:
        return None
    counts = [one for one in earlier_than(base, quantities)[-_FAR:] if one.is_count and one.unit == base.unit]
    fitting = (one for one in reversed(counts) if abs(100 * one.size / base.size - 100 * part) <= _slack(part))
    count = next((one for one in fitting if one.size >= _DISTINCT and not one.is_aside), None)
    return _check(share, base, count, part) if count is not None else None


def _slack(part: float) -> float:
    """How far a percentage may be off by rounding: less where it is small, as "0.3 per cent"."""
    return min(_ROUNDING, 5 * part + 0.05)


def _portion(share: Quantity) -> float | None:
    value = share.figure.value
    if value is None and share.figure.low is not None and share.figure.high is not None:
        value = (share.figure.low + share.figure.high) / 2
    if value is None:
        return None
    value = value / 100 if share.figure.kind == "percent" else value
    return value if 0 < value <= 1 else None


def _witness(share: Quantity, base: Quantity, part: float, quantities: Sequence[Quantity]) -> Quantity | None:
    """A count that the report gives for the same share: right after it, or in the list the percentages sum up."""
    for one in quantities[share.order + 1 : share.order + 3]:
        between = share.after[: max(0, one.figure.start - share.figure.end)]
        if one.is_count and one.sentence == share.sentence and one is not base and _RESULT.match(between):
            return one
        if one.is_count and one.sentence == share.sentence + 1 and _THAT_IS.match(one.before):
            return one
        if one.is_count and one.sentence == share.sentence and one.is_bare and _is_set_off(between, one):
            return one
    before = quantities[share.order - 1] if share.order else None
    if (
        before is not None
        and before.is_count
        and before is not base
        and _BRACKET.match(before.after[: max(0, share.figure.start - before.figure.end)])
    ):
        return before
    if share.figure.kind != "percent" or share.figure.qualifier != "exact":
        return None
    counts = [
        one for one in quantities[max(0, share.order - 12) : share.order] if one.story == share.story and one.is_count
    ]
    fitting = (
        one for one in counts if one is not base and abs(100 * one.size / base.size - 100 * part) <= _slack(part)
    )
    return next(
        (one for one in fitting if one.sentence == share.sentence or one.is_entry or _is_said_of(one, share)), None
    )


def _is_said_of(count: Quantity, share: Quantity) -> bool:
    """Whether a count far off is said of the same people as a share, beyond the number: "12 named pay … pay (24%)"."""
    near = _words(f"{share.before[-_BESIDE:]} {share.after[:_BESIDE]}")
    return bool(near & _words(f"{count.before[-_BESIDE:]} {count.text} {count.after[:_BESIDE]}"))


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text) if function_words().get(word) is None)


def _is_beside(share: Quantity, between: str) -> bool:
    """Whether a share stands right after its count: "29 (71 percent)", "31, nearly half, …"."""
    return bool(_RESTATED.match(between)) or (between.strip() == "," and share.after.startswith(","))


def _is_set_off(between: str, count: Quantity) -> bool:
    """Whether a bare count stands between commas: "Just under half of the women, 26, …"."""
    return between.strip() == "," and count.after.startswith((",", ")"))


def _ratio(part: Quantity, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """The percentage that "29 of the 41" comes to, checked where the report states one."""
    nested = quantities[part.order + 1]
    base = resolve(nested, quantities)
    if not base.is_count or not base.size or part.figure.value is None or part.size > base.size:
        return
    computed = round(100 * part.size / base.size, 1)
    after = [one for one in quantities[nested.order + 1 : nested.order + 3] if one.sentence == nested.sentence]
    stated = next(
        (one for one in after if one.figure.kind == "percent" and one.figure.start - nested.figure.end < 20), None
    )
    if stated is None:
        yield _make(
            base, (part,), "derived", None, computed, f"{shown(part.size)} of {shown(base.size)} is {computed}%."
        )
        return
    fits = abs(computed - stated.size) <= _ROUNDING
    words = f"{shown(part.size)} of {shown(base.size)} is {computed}%, stated as {stated.told}."
    yield Relation(
        "share", "consistent" if fits else "inconsistent", base.figure, (stated.figure,), stated.size, computed, words
    )


def _make(
    base: Quantity, parts: Sequence[Quantity], verdict: Verdict, stated: Quantity | None, computed: float, words: str
) -> Relation:
    return Relation(
        "share",
        verdict,
        base.figure,
        tuple(one.figure for one in parts),
        stated.size if stated else None,
        computed,
        words,
    )
