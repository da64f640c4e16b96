"""Wholes that the words beside a part name: "of those arrested", "of the men", "of those who arrived in Goma"."""

import re
from collections.abc import Sequence

from defections.numbers.cues import Cues
from defections.numbers.phrasing import Phrasing
from defections.numbers.quantities import Quantity, are_alike, between, is_generic, resolve, says_noun
from defections.numbers.samples import find_meant

_GROUP = re.compile(
    r"\A\W{0,3}(?:of|among|amongst)\s(?:those|the\s[a-z]{3,15}(?:\s[a-z]{3,15})?)\s"
    r"((?:who|that|which|in|at|from|[a-z]{3,15}ed)\s[^,.;:]{3,60}),\s"
)
_LEAVING = Cues("leaving")
_WORD = re.compile(r"[^\W\d_]{4,30}")
_NEXT_NUMBER = re.compile(r"[;.]|\s\d|,\s(?:while|and|but)\s")
_OF_HARMED = re.compile(r"\A\W{0,3}(?:of|among|amongst)\s(?:the|those)\s([a-z]{3,12}(?:ed|en|ad|ng)),?\s\Z")
_OF_THOSE = re.compile(
    r"\A\s(?:of|among)\s(?:those|the(?!\s(?:year|month|week|day|province|country)))\s(?:(?:who|we|i|he|she|they)\s)?(?:(?:were|was|had|have|been)\s){0,2}([a-z]{4,15})\b"
)
_DEFINITE = re.compile(r"\bof\s(?:the|these|those|his|her|its|their)\s(?!own\b)")
_ACCUSED = ("accused", "defendants")
_CAME = Cues("came")
_AGES = Cues("ages")
_RETURNED = ("returnees",)
_OWNED = re.compile(r"\bof\s(?:his|her|its|their)\s")
_OF_PARTY = Phrasing(r"\A\sof\s(?:the|this|that)\s<party>\b")
_AFTERWARDS = re.compile(r"\A\s(?:among|of)\s(?:them|these|those)\b")
_AMONG = Phrasing(
    r"\A(?:\s\w{2,15}){0,3}(?:,[^,.;]{1,40},)?\s(?:were|was|are|is)\s(?:also\s)?"
    r"(?:(?:among|amongst)\s(?:them|these|those|the)|(?:in|part\sof)\sthe\s<party>)\b"
)
_WERE = re.compile(r"\A\s(?:[a-z]{2,15}\s){0,8}(?:were|are|was|is)\s(?:also\s|just\s|only\s)?\Z")
_AMONG_WHOLE = re.compile(r"\bamong(?:st)?\s(?:the\s|these\s|those\s)?\Z")
_OF_WHOLE = re.compile(
    r"\b(?:(?<!total\s)of|among|from)\s(?:the\s|these\s|those\s|its\s|their\s|his\s|all\s|a\stotal\sof\s)?(?:[a-z-]{2,20}['’]s\s)?"
    r"(?:(?:remaining|other|original|first|some|about|around|nearly|roughly)\s){0,2}\Z"
)
_OF_WORDS = re.compile(r"\A.{1,60}?\bof\s(?:the|these|those|his|her|its|their)\s")
_DERIVED = ("dead", "ees", "ers", "ors", "als", "ants", "ed")
_LEAVERS = Phrasing(r"\A<leavers>\Z")
_SHORTEST = 4
_LEAST_SHARE = 0.001
_NEXT = 2
_BACK = 8
_LEAD = 14
_BASE = 30
_STEM = 5

Found = tuple[Quantity | None, str]
NOTHING: Found = (None, "")
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
    if shared:
        return near[place]
    left = [one for one in near if one.is_leaving and not one.is_loss] if _LEAVING.meets(_words(begins[1])) else []
    return left[-1] if left else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


def _said_of(one: Quantity) -> str:
    """The words after a number as far as the next one."""
    following = _NEXT_NUMBER.search(one.after)
    return f"{one.text} {one.after[: following.start()] if following else one.after}"


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words) if word not in ("those", "that", "from", "with"))


def is_base(quantity: Quantity) -> bool:
    """Whether the words before a count take a part of it: "Of the 90, …", "among some 90"."""
    return _OF_WHOLE.search(quantity.before) is not None


def holds_those_among(quantity: Quantity) -> bool:
    """Whether a count is what others are among: "Among the 90 are …"."""
    return _AMONG_WHOLE.search(quantity.before) is not None


def find_outer(whole: Quantity | None, part: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    """Find whom "them" means: of "thirteen of the 29" it is the thirteen, in the sentence after."""
    before = quantities[whole.order - 1] if whole is not None and whole.order else None
    if whole is None or before is None or before.whole != whole.figure or not before.is_count:
        return whole
    is_next = before.size > part.size and 0 <= part.sentence - before.sentence <= 1
    return before if is_next and len(before.before) <= _LEAD else whole


def find_named(
    part: Quantity, quantities: Sequence[Quantity], earlier: Sequence[Quantity], outside: Sequence[Quantity]
) -> Found | None:
    """Find the whole that the words beside the part name: "of those arrested", "two of the men", "among them"."""
    before = quantities[part.order - 1] if part.order else None
    is_fitting = before is not None and part.is_bare and before.is_count and before.size > part.size
    if (
        before is not None
        and is_fitting
        and is_base(before)
        and len(before.before) <= _BASE
        and between(before, part).strip() == ","
    ):
        return resolve(before, quantities), "the sentence speaks of a part of it"  # "Of the 90 cases, 31 were tried"
    harmed = _OF_HARMED.match(part.before)
    if harmed and part.is_bare:
        return find_meant(harmed[1], part, earlier), f"the {harmed[1]} are counted there"
    if _OF_PARTY.match(part.after) and part.is_bare:
        return find_nearest(part, outside, _NEXT), "the group is counted there"
    those = _OF_THOSE.match(_from_of(part))
    if those and part.is_bare:
        same = [one for one in earlier if not _OF_THOSE.match(_from_of(one))]
        whole = find_meant(those[1], part, same)
        if whole is None and those[1] in _ACCUSED:
            whole = find_nearest(part, [one for one in outside if one in same], _BACK)
        if whole is None and those[1] in _CAME:
            whole = find_nearest(
                part, [one for one in outside if one in same and not (one.is_loss or one.is_bare)], _BACK
            )
        return whole, f"those {those[1]} are counted there"
    if part.figure.rule == "number-of-noun" and _DEFINITE.search(part.text):
        return _find_said(part, earlier, outside), f"“{part.said}” takes some out of it"
    if _AFTERWARDS.match(part.after):
        return find_nearest(part, outside, 0), "“among them” makes it a part"
    if _AMONG.match(part.after):
        return find_nearest(part, outside, _NEXT), "it is said to be among them"
    if earlier and holds_those_among(earlier[-1]) and _WERE.match(between(earlier[-1], part)):
        return earlier[-1], "it is said to be among them"
    return None


def _from_of(part: Quantity) -> str:
    """The words after a number, "of those" with them."""
    return f" of those{part.after}" if part.text.endswith(" of those") else part.after


def _find_said(part: Quantity, earlier: Sequence[Quantity], outside: Sequence[Quantity]) -> Quantity | None:
    """The whole of "two of the arrested men": by what is said of them, by their noun, by being the last counted."""
    *said, noun = _OF_WORDS.sub("", part.text).split()
    for word in (*said, noun) if noun.endswith(_DERIVED) else said:
        meant = find_meant(word, part, earlier) if len(word) >= _SHORTEST else None
        if meant is not None:
            return meant
    if any(word.endswith(("ed", "en")) for word in said):
        return None
    inner = {one.order + 1 for one in earlier if one.whole is not None}
    named = [one for one in earlier if one.order not in inner and says_noun(one, noun)]
    whole = find_nearest(part, named, _BACK)
    if whole is not None or _OWNED.search(part.text):  # "30 of their wounded" are of no count before
        return whole
    is_open = is_generic(part) or noun in _AGES or (noun.endswith(_DERIVED) and noun != "minors")
    alike = [one for one in outside if are_alike(one, part) and not one.is_loss] if is_open else []
    left = (
        [one for one in alike if one.is_leaving or _LEAVING.meets(_words(one.before[-_BASE:]))]
        if _LEAVERS.match(noun)
        else []
    )
    if noun in _RETURNED:
        left = [one for one in earlier if one.is_leaving and not one.is_loss and one.size > part.size]
        return find_nearest(part, left, _BACK) or find_nearest(part, alike, _NEXT)
    return find_nearest(part, alike, _NEXT) or find_nearest(part, left, _BACK)


def find_nearest(part: Quantity, earlier: Sequence[Quantity], reach: int) -> Quantity | None:
    """Find the nearest count that is larger; where that one is too large to be meant, none further back is."""
    near = [one for one in earlier if part.sentence - one.sentence <= reach]
    larger = [one for one in near if part.size < one.size or one.figure.qualifier == "vague"]
    if not larger or (larger[-1].figure.qualifier != "vague" and larger[-1].size * _LEAST_SHARE >= part.size):
        return None
    return larger[-1]
