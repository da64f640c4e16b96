"""The people a study asked, and other groups that the text comes back to: "of those interviewed", "of the 64"."""

import re
from collections.abc import Sequence
from functools import cache

from defections.numbers.phrasing import Phrasing, phrases_of
from defections.numbers.quantities import Quantity

_ASKED = Phrasing(r"\b<asking>\b")
_ASKED_AFTER = re.compile(r"\A\s(?:were\s|we\s|was\s|people\s)?(?:interviewed|surveyed|questioned|polled|asked)\b")
_ASKING = frozenset(
    ("interviewed", "surveyed", "questioned", "polled", "asked", "interviewees", "respondents", "sample")
)
_SAMPLED = frozenset(("interviewee", "respondent", "participant", "informant"))
_CLOSE = 28
_NEARBY = 60
_FEWEST = 4
_STEM = 5
_SAID_ALIKE = (
    "said of arrest",
    "said of death",
    "said of wounds",
    "said of release",
    "said of leaving",
    "said of trial",
    "said of judgment",
)
_NEAR = 8
_NEXT_COUNT = re.compile(r"\d|[;.]")


def list_asked(story: Sequence[Quantity]) -> list[Quantity]:
    """List the counts of people asked in a study; where the text does not say so, the count it comes back to."""
    return _list_said(story) or _list_recurring(story)


def find_asked(part: Quantity, earlier: Sequence[Quantity]) -> Quantity | None:
    """Find the count of people asked that a part may be of, where the text says that they were asked."""
    return next(iter(_list_said([one for one in earlier if one.size > part.size])), None)


def list_met(counts: Sequence[Quantity]) -> list[Quantity]:
    """Those of some counts whom the text says to have been asked or met."""
    return [one for one in counts if one.before.endswith(" met ") or one in _list_said(counts)]


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
    nested = {one.whole.start for one in larger if one.whole is not None}
    near = [one for one in larger if part.sentence - one.sentence <= _NEAR and one.figure.start not in nested]
    stem = re.compile(rf"\b(?:{'|'.join(sorted(re.escape(_stem_of(one)) for one in _said_alike(word)))})")
    after = (one for one in reversed(near) if stem.search(f"{one.text} {_NEXT_COUNT.split(one.after[:_NEARBY])[0]}"))
    before = (one for one in reversed(near) if stem.search(_NEXT_COUNT.split(one.before[-_NEARBY:])[-1]))
    return next(after, None) or next(before, None)


def _stem_of(word: str) -> str:
    return word.removesuffix("ed")[:_STEM] if len(word) > _STEM else word


@cache
def _said_alike(word: str) -> frozenset[str]:
    """A participle with those that say the same of people: "detained", "arrested"."""
    groups = (words for words in map(phrases_of, _SAID_ALIKE) if word in words)
    return frozenset((word,)).union(*groups)


def is_sampled(part: Quantity) -> bool:
    """Whether the noun itself says that they belong to a sample: "Nineteen interviewees"."""
    return part.head in _SAMPLED and not part.is_bare
