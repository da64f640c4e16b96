"""Where a count is set and whom it names: "In Goma, 40 men left the M23" and "In Beni, 12 men left" are two things."""

import re
from typing import NamedTuple

from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of

_MONTHS = Cues("months")
_LEAD = re.compile(r"\A\W{0,3}(?:(?:In|At|Near|Outside|Around)\s|(?=Elsewhere))([^.,;:]{1,60}?)\s?(?:,|\Z)")
_CLAUSE = re.compile(r"\A[^.,;:]{0,80}")
_NAME = re.compile(r"\b[A-Z][\w’'-]{0,30}|(?<=\bnumber\s)\d{1,4}|\b\d{1,3}\Z|\b(?:north|south|east|west)\b")
_ELSEWHERE = re.compile(r"\A(?:Elsewhere\b|(?:another|a\ssecond|a\sthird)\s(?:[a-z]{3,15}\s)?([a-z]{3,15})\Z)")
_DAY = "day"


class Setting(NamedTuple):
    """The names in the words a sentence opens with ("In Goma") and those said of the counted right after them.

    `is_elsewhere` tells that it opens with a place other than the one before: "Elsewhere", "In another camp".
    """

    places: frozenset[str]
    named: frozenset[str]
    is_elsewhere: bool


def find_setting(before: str, after: str) -> Setting:
    """Read the setting of a count.

    Args:
        before: its sentence as far as the count.
        after: what follows the count there.
    """
    lead, clause = _LEAD.match(before), _CLAUSE.match(after)
    opening = lead[1] if lead else ""
    other = _ELSEWHERE.match(opening)
    noun = noun_of(other[1]) if other and other[1] else None
    is_elsewhere = other is not None and (other[1] is None or (noun is not None and noun.unit == "places"))
    return Setting(_names(opening), _names(clause[0] if clause else ""), is_elsewhere)


def are_placed_apart(first: Setting, second: Setting) -> bool:
    """Whether the sentences of two counts open with different places, or that of the second with another one."""
    return (second.is_elsewhere and not first.is_elsewhere) or _differ(first.places, second.places)


def are_of_others(first: Setting, second: Setting) -> bool:
    """Whether two counts are set in different places, or other names are said of those counted."""
    return are_placed_apart(first, second) or _differ(first.named, second.named)


def _differ(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(first and second) and first.isdisjoint(second)


def _names(words: str) -> frozenset[str]:
    found = (name.lower() for name in _NAME.findall(words))
    return frozenset(name for name in found if name not in _MONTHS and not name.endswith(_DAY))
