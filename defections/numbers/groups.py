"""Groups that a sentence begins with, by what was said of them: "Of those who arrived in Goma, seven were women"."""

import re
from collections.abc import Sequence

from defections.numbers.quantities import Quantity

_GROUP = re.compile(
    r"\A\W{0,3}(?:of|among|amongst)\s(?:those|the\s[a-z]{3,15}(?:\s[a-z]{3,15})?)\s"
    r"((?:who|that|which|in|at|from|[a-z]{3,15}ed)\s[^,.;:]{3,60}),\s"
)
_WORD = re.compile(r"[^\W\d_]{4,30}")
_NEXT_NUMBER = re.compile(r"[;.]|\s\d|,\s(?:while|and|but)\s")
_STEM = 5
_NEAR = 6


def find_group(part: Quantity, earlier: Sequence[Quantity]) -> Quantity | None:
    """Find the count of the group that the sentence of a part begins with; of several, the one with most words shared.

    Args:
        part: the part.
        earlier: the figures before it that may hold it.
    """
    begins = _GROUP.match(part.before)
    if begins is None:
        return None
    wanted = _stems(begins[1])
    near = [one for one in earlier if 0 < part.sentence - one.sentence <= _NEAR and one.size > part.size]
    scored = [(len(wanted & _stems(_said_of(one))), place) for place, one in enumerate(near)]
    shared, place = max(scored, default=(0, 0))
    return near[place] if shared else None


def _said_of(one: Quantity) -> str:
    """The words after a number as far as the next one."""
    following = _NEXT_NUMBER.search(one.after)
    return f"{one.text} {one.after[: following.start()] if following else one.after}"


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words) if word not in ("those", "that", "from", "with"))
