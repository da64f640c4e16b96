"""The people a study asked, and other groups that the text comes back to: "of those interviewed", "of the 64"."""

import re
from collections.abc import Sequence

from defections.numbers.quantities import Quantity

_ASKED = re.compile(
    r"\b(?:interviewed|surveyed|questioned|interviews|spoke|talked|asked|sample|polled|respondents|interviewees|testimony|"
    r"testimonies|accounts|questionnaires|survey)\b"
)
_ASKED_AFTER = re.compile(r"\A\s(?:were\s|we\s|was\s|people\s)?(?:interviewed|surveyed|questioned|polled|asked)\b")
_ASKING = frozenset(
    ("interviewed", "surveyed", "questioned", "polled", "asked", "interviewees", "respondents", "sample")
)
_SAMPLED = frozenset(("interviewee", "respondent", "participant", "informant"))
_CLOSE = 28
_NEARBY = 60
_FEWEST = 4
_STEM = 5
_NEAR = 4


def list_asked(story: Sequence[Quantity]) -> list[Quantity]:
    """List the counts of people asked in a study; where the text does not say so, the count it comes back to."""
    return _list_said(story) or _list_recurring(story)


def find_asked(part: Quantity, earlier: Sequence[Quantity]) -> Quantity | None:
    """Find the count of people asked that a part may be of, where the text says that they were asked."""
    return next(iter(_list_said([one for one in earlier if one.size > part.size])), None)


def _list_said(story: Sequence[Quantity]) -> list[Quantity]:
    asked = (one for one in story if _ASKED.search(one.before[-_CLOSE:]) or _ASKED_AFTER.match(one.after))
    return [one for one in asked if not one.is_aside and one.unit == "people"]


def _list_recurring(story: Sequence[Quantity]) -> list[Quantity]:
    """The one count of people that the text comes back to as "the 64": what its percentages are of."""
    back = [
        one
        for one in story
        if one.unit == "people" and one.figure.rule.endswith("bare-definite") and one.size > _FEWEST
    ]
    return back[:1] if len({one.size for one in back}) == 1 else []


def find_meant(word: str, part: Quantity, earlier: Sequence[Quantity]) -> Quantity | None:
    """Find the count of those that a participle names: "18 men had been arrested. Three of those | arrested"."""
    least = 1 if part.figure.kind in ("share", "percent") else part.size
    larger = [one for one in earlier if one.size > least and not one.is_aside]
    if word in _ASKING:
        asked = list_asked(larger)
        return asked[0] if asked else None
    near = [one for one in larger if part.sentence - one.sentence <= _NEAR]
    return next((one for one in reversed(near) if _is_near_word(word[:_STEM], one)), None)


def _is_near_word(stem: str, quantity: Quantity) -> bool:
    near = f"{quantity.before[-_NEARBY:]} {quantity.text} {quantity.after[:_NEARBY]}"
    return re.search(rf"\b{re.escape(stem)}", near) is not None


def is_sampled(part: Quantity) -> bool:
    """Whether the noun itself says that they belong to a sample: "Nineteen interviewees"."""
    return part.head in _SAMPLED and not part.is_bare
