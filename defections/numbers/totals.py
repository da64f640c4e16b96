"""Totals that a count is said to be part of: "… bringing the number to 97", "they belong to a group of 350"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from defections.numbers.phrasing import Phrasing
from defections.numbers.quantities import Quantity

_BROUGHT = Phrasing(r"\b<bringing>\s(?:[a-z'’-]{1,20}\s){0,4}?<tally>\b[^.;:]{0,60}\sto\s\Z")
_BROUGHT_AFTER = Phrasing(r"\b<bringing>\sto\s\Z")
_TALLY_AFTER = Phrasing(r"\A\sthe\s(?:[a-z]{4,10}\s)?<tally>\b")
_WITH_THIS = Phrasing(
    r"\A\W{0,3}with\s(?:this|these|that|those|them)\b[^.;]{0,60}\b<tally>\b[^.;]{0,60}\s(?:to|at)\s\Z"
)
_STANDS = Phrasing(
    r"(?:\bsince\b|\bso\sfar\b|\bthis\syear\b|\bto\sdate\b|\boverall\b)[^.;]{0,40}\bthe\s(?:total|tally|number)\b[^.;]{0,40}"
    r"\s(?:to|at|is|was)\s(?:now\s)?\Z|\bthe\s(?:cumulative|overall|running)\s(?:total|tally|number)\b[^.;]{0,30}\s(?:to|at|is|was|of)\s\Z"
    r"|\bthe\s(?:total|tally)\s(?:so\sfar|since\s[^.;,]{3,20}|this\syear|to\sdate)\s(?:to|at|is|was)\s\Z"
)
_FOR_TIME = Phrasing(r"\bthe\s(?:total|tally)\sfor\sthe\s[a-z]{3,9}\b[^.;]{0,20}\s(?:to|at|is|was)\s\Z")
_LABEL = re.compile(r"\A\W{0,3}(?:grand\s|overall\s)?total\b[^.;:]{0,40}:\s\Z", re.IGNORECASE)
_NOW_WITH = Phrasing(
    r"\A\W{0,3}with\s(?:this|these|that|those|them|his|her|their|the\s(?:latest|new|fresh))\b[^.;,]{0,40},\s"
    r"(?:(?:a\stotal\sof|altogether|in\sall|as\smany\sas|some|about|around|nearly|over|more\sthan|at\sleast)\s){0,2}\Z"
)
_POINTING = re.compile(r"\A\W{0,3}(?:this|that|it|they|these|the\s[a-z]{3,15})\s(?:also\s)?\Z")
_BELONGS = Phrasing(r"\A\W{0,3}<those counted>\s<belonging>\s(?:[a-z'’-]{1,15}\s){0,4}\Z")
_OUT_OF = Phrasing(r",?\sout\sof\s(?:(?:a|an|the|its|their)\s)?(?:(?:total|estimated)\s)?(?:<tally>\s(?:of\s)?)?\Z")
_NEAR = 3
_MOST_BESIDE = 8
_BESIDE = 40

Whole = tuple[Quantity, str]


def find_totals(quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> dict[int, Whole]:
    """Find the counts that a total said after them takes in, by their places, with the words that say so.

    Args:
        quantities: all figures in their places.
        wholes: what the parts of sums are parts of, by their places.
    """
    found: dict[int, Whole] = {}
    for total in quantities:
        if not total.is_count or total.whole is not None:
            continue
        for part, why in _find_parts(total, quantities, wholes):
            if part.size < total.most and part.order not in wholes:
                found.setdefault(part.order, (total, why))
    return found


def is_total(quantity: Quantity) -> bool:
    """Whether a number is a sum that grows: "which brings the number of deserters to 97"."""
    labelled = _LABEL.match(quantity.before) or _FOR_TIME.search(quantity.before)
    return labelled is not None or _find_brought(quantity) is not None


def _find_brought(total: Quantity) -> re.Match[str] | None:
    if not total.before.endswith((" to ", " at ")):
        return None
    if _TALLY_AFTER.match(total.after):
        return _BROUGHT_AFTER.search(total.before)
    return _WITH_THIS.match(total.before) or (_BROUGHT.search(total.before) if total.before.endswith(" to ") else None)


def _find_parts(
    total: Quantity, quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]
) -> Iterator[tuple[Quantity, str]]:
    if _STANDS.search(total.before) or _FOR_TIME.search(total.before):
        yield from ((one, "the total takes it in") for one in _said_last(_list_counts(total, quantities), total, True))
        return
    if _NOW_WITH.match(total.before):
        yield from ((one, "the total takes it in") for one in _told_last(total, quantities))
        return
    brought, belongs = _find_brought(total), _BELONGS.match(total.before) is not None
    is_out_of = "out of" in total.before[-_BESIDE:] and _OUT_OF.search(total.before) is not None
    if not (brought or belongs or is_out_of):
        return
    counts = _list_counts(total, quantities)
    beside = [one for one in counts if one.sentence == total.sentence]
    if brought is not None:
        begins = not brought.start() or _POINTING.match(total.before[: brought.start()])
        yield from ((one, "the total takes it in") for one in beside[:1] or _said_last(counts, total, bool(begins)))
    elif belongs:
        last = _said_last(counts, total, True)
        yield from ((wholes.get(one.order, one), "they are said to be part of it") for one in last)
    elif beside:
        yield beside[-1], "it is said to be out of it"


def _list_counts(total: Quantity, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The counts of the same thing shortly before."""
    near = quantities[max(0, total.order - _MOST_BESIDE) : total.order]
    return [
        one for one in near if one.is_count and one.unit == total.unit and one.story == total.story and not one.is_aside
    ]


def _told_last(total: Quantity, quantities: Sequence[Quantity]) -> Sequence[Quantity]:
    """The first count with a noun in the sentences before: what "with this" means."""
    counts = [one for one in _list_counts(total, quantities) if 0 < total.sentence - one.sentence <= _NEAR]
    return [one for one in counts if not one.is_bare][:1]


def _said_last(counts: Sequence[Quantity], total: Quantity, points_back: bool) -> Sequence[Quantity]:
    """The first count of the last sentence with one, where the words point back to it."""
    near = [one for one in counts if 0 < total.sentence - one.sentence <= _NEAR] if points_back else []
    return [one for one in near if one.sentence == near[-1].sentence][:1]
