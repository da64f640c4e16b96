"""Where a count is set and whom it names: "In Goma, 40 men left the M23" and "In Beni, 12 men left" are two things."""

import re
from typing import NamedTuple

from defections.numbers.cues import Cues

_MONTHS = Cues("months")
_LEAD = re.compile(r"\A\W{0,3}(?:In|At|Near|Outside|Around)\s([^.,;:]{1,60}?)\s?(?:,|\Z)")
_CLAUSE = re.compile(r"\A[^.,;:]{0,80}")
_NAME = re.compile(r"\b[A-Z][\w’'-]{0,30}|(?<=\bnumber\s)\d{1,4}|\b\d{1,3}\Z")
_DAY = "day"


class Setting(NamedTuple):
    """The names in the words a sentence opens with ("In Goma") and those said of the counted right after them."""

    places: frozenset[str]
    named: frozenset[str]


def find_setting(before: str, after: str) -> Setting:
    """Read the setting of a count.

    Args:
        before: its sentence as far as the count.
        after: what follows the count there.
    """
    lead, clause = _LEAD.match(before), _CLAUSE.match(after)
    return Setting(_names(lead[1] if lead else ""), _names(clause[0] if clause else ""))


def are_placed_apart(first: Setting, second: Setting) -> bool:
    """Whether the sentences of two counts open with different places."""
    return _differ(first.places, second.places)


def are_of_others(first: Setting, second: Setting) -> bool:
    """Whether two counts are set in different places, or other names are said of those counted."""
    return are_placed_apart(first, second) or _differ(first.named, second.named)


def _differ(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(first and second) and first.isdisjoint(second)


def _names(words: str) -> frozenset[str]:
    found = (name.lower() for name in _NAME.findall(words))
    return frozenset(name for name in found if name not in _MONTHS and not name.endswith(_DAY))
