"""Counts in a row, in the same words: "96 to Baidoa, 54 to Kismayo", "17 gave up in May, 12 in June"."""

import re

from defections.numbers.quantities import Quantity, between

_PARALLEL = re.compile(
    r"\A[^,;.:]{0,30}\s(from|in|to|at|by|with|for|on|of)\s[^,;.:]{1,40}?(?:[,;]\s(?:and\s)?|\sand\s)(?:about\s|some\s)?\Z"
)
_PARALLEL_NEXT = re.compile(r"\A\s(from|in|to|at|by|with|for|on|of)\s")
_LAST_PLACE = re.compile(r"\s(in|on|during)\s[^,;.:]{1,40},\s\Z")


def is_item(one: Quantity, part: Quantity) -> bool:
    """Whether both are items of one list: "96 to Baidoa, 54 to Kismayo"."""
    return bool(_PARALLEL_NEXT.match(one.after)) and is_parallel(between(one, part), part.after)


def is_beside(one: Quantity, part: Quantity) -> bool:
    """Whether a count goes with its place as the next does: "17 gave up in May, 12 in June"."""
    place = _PARALLEL_NEXT.match(part.after)
    ends = _LAST_PLACE.search(between(one, part))
    return place is not None and ends is not None and place[1] == ends[1]


def is_parallel(between: str, after: str) -> bool:
    """Whether a list goes on in the same words: "80 came from France, 60 from Belgium and 25 from Spain"."""
    first, second = _PARALLEL.match(between), _PARALLEL_NEXT.match(after)
    return first is not None and second is not None and first[1] == second[1]
