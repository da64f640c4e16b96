"""Constructions in which a leaving and its cause stand together, read in a signed sentence (see `departures`).

"They are deserting because …", "Tired of …, she slipped away", "Hunger drove them out of the militia", "the main cause
of the desertions is …", "asked why he left, he pointed to …". Which reason the cause is, is left to `told`.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from defections.leaving.cause_words import any_of
from defections.leaving.departures import DRAINS, DRAWS, GOING, LEADS, LED, LEFT, LOSS, sign
from defections.leaving.marks import Marks
from defections.leaving.veils import BODY, GROUP, OTHER
from defections.records import Offsets

_ALL = frozenset((LEFT, GOING, LOSS, LEADS, DRAWS, DRAINS, LED))
_LEAVING = f"[{LEFT}{GOING}]+"
# A pattern begins with a whole run of one sign, so that it is not tried anew from each place inside the run.
_LEFT, _LED, _LOSS = (rf"(?<!{sign_}){sign_}++" for sign_ in (LEFT, LED, LOSS))
_AUXILIARY = (
    r"(?:was|were|is|are|be|been|has|had|have|did|do|does|who|which|that|and|but|said|says|would|will|could|not|never"
    r"|no|none|nor|claims?)\b"
)
# What may stand between a leaving and what links its cause to it: no other clause.
_WITHIN = rf"(?!{_AUXILIARY})[^\s,;:.!?]{{1,30}}"
_NEAR = rf"(?:\s{_WITHIN}){{0,4}}?"
_GAP = rf"(?:,?\s{_WITHIN}){{0,9}}?"
_FEW = r"(?:[^\s,;:.!?]{1,40}\s){0,5}?"
_SUBJECT = r"(?:(?!(?:said|says)\b)[^\s,;:.!?]{1,40}\s){0,8}?"
_OPENS = r"(?:^|[,;:]\s|[\"“])\W{0,2}"
_CAUSE = r"(?P<cause>[^;]{3,240})"
# "Over the past week" tells when, "over 40" how many.
_SPAN = (
    r"(?:the\s)?(?:past|last|weekend|course|border|years?|months?|weeks?|days?|next|time)\b|\d|a\s(?:year|month|week)\b"
)
_NO_ROLE = r"as(?!\s(?:an?|part|one|well|soon|if|though|many|few|some)\b)"
_SIGNED = rf"[\w'{GROUP}{BODY}{OTHER}-]{{1,40}}"
_SOMEBODY = (
    rf"(?:(?:{_SIGNED}\s){{0,5}}?(?:{any_of('driven')}|{OTHER}+|\d{{1,6}})(?:\s(?!(?:to|into)\b){_SIGNED}){{0,4}}?)"
)
_SIDE = rf"(?:[\w-]{{1,20}}\s){{0,3}}?(?:{any_of('side')}|{GROUP}+|{BODY}+)"
_WAY = rf"(?:(?:out|away|back|down|off)\s(?:of|from)\s{_SIDE}|from\s{_SIDE}|(?:out|away|home|over|in)(?!\s?\w))"
_LEADING = f"[{LEADS}{DRAWS}]"
_ALSO = r"(?:\s(?:has|have|had|is|are|was|were|been|that|which|who|also|finally|soon|then|now|all)){0,4}"
# What is led to is not told to lead: no leaving stands in the cause.
_THING = rf"(?:^|[;:]\s)(?P<cause>[^;:{LEFT}{LOSS}]{{2,300}}?){_ALSO}"
_EVENT = f"[{LOSS}{LEFT}{GOING}]+"
_REST = r"[^;:]{0,200}"
_ITS = r"(?:its|their|his|the)"
_COMES = r"(?:c[ao]mes?|stem(?:s|med)?|result(?:s|ed)?|sprang)"
_BEEN = r"(?:was|were|is|are|been|being)"
_WHY = rf"(?:why|about\s(?:his|her|their)\s(?:reasons?|motives?|decision|departure|{LOSS}+))"
_MOMENT = r"(?:point|moment|day|hour|night)"
_CAUSES = r"(?:causes?|reasons?|motives?|explanations?|triggers?|grounds)"
_REASONED = re.compile(rf"\b(?:{_CAUSES}|why|asked|{any_of('explains')})\b")
_ELLIPSIS = re.compile(
    r"\b(?:decision|choice|step|persuaded|convinced|won\sover|(?:not|never|didn't)\s(?:join|enlist|sign|volunteer)(?:ed)?)\b"
)
_IS = r"(?:is|are|was|were|remains?|remained|has\sbeen|have\sbeen)"
_OF = r"(?:of|for|behind|in|why|that|which)"
_FOLLOWERS = r"(?:followers|fighters|members|recruits|soldiers|men|supporters)\b"


class Construction(NamedTuple):
    """Where a sentence tells why somebody left: the rule, whether its words alone say so, cause and whole."""

    rule: str
    strong: bool
    cause: Offsets
    whole: Offsets


# The signs of which a sentence has to have one (_ALL: and a word for reasons), and the pattern.
_STRONG = (
    ("left because", LEFT, rf"{_LEFT}{_GAP}[\s,–—:-]{{1,3}}{any_of('because')}\s(?!{_SPAN}){_CAUSE}"),
    ("left to", LEFT, rf"{_LEFT}{_NEAR},?\s(?P<cause>(?:so\sas\s)?(?:not\s)?to\s(?:not\s)?{any_of('aim')}{_REST})"),
    ("moved by", LEFT, rf"{_OPENS}(?P<cause>{any_of('moved by')}{_REST}?),\s{_SUBJECT}{LEFT}"),
    ("moved by", LEFT, rf"{_LEFT}(?:{_GAP},)?\s(?P<cause>{any_of('moved by')}{_REST})"),
    ("so", LEFT, rf"^(?P<cause>[^;]{{8,300}}?)[,;–—.\s\"”]{{1,4}}(?:and\s)?{any_of('so')}\s{_FEW}{LEFT}"),
    ("led to", _LEADING, rf"{_THING}\s{_LEADING}+\s{_SOMEBODY}\s(?:(?:in|not\s)?to\s)?(?:\w{{2,12}}ly\s)?{_LEAVING}"),
    ("led to", _LEADING, rf"{_THING}\s{_LEADING}+\s{_FEW}{LOSS}"),
    ("led to", _LEADING, rf"{_THING}\s{_LEADING}+\s{_SOMEBODY},?\s(?:who|and\s\w+)\s{_FEW}{LEFT}"),
    ("led to", _ALL, rf"{_THING}\s{any_of('explains')}\s{_FEW}{_EVENT}"),
    ("drove out", DRAWS, rf"{_THING}\s{DRAWS}+\s(?:{_SOMEBODY}\s{_WAY}|(?:out|away|home|over|in)\s{_SOMEBODY})"),
    ("emptied", DRAINS, rf"{_THING}\s{DRAINS}+\s{_ITS}\s(?:ranks|trenches|barracks|lines|front|camps?)\b"),
    ("cost", DRAINS, rf"{_THING}\s{DRAINS}+\s(?:{_ITS}|them|it)\s{_FEW}(?:{_FOLLOWERS}|{OTHER})"),
    ("led by", LED, rf"{_EVENT}{_GAP}\s{_BEEN}\s(?:\w{{2,12}}\s){{0,2}}{LED}+\sby\s{_CAUSE}"),
    ("led by", LED, rf"{_LED}\s{_WAY}\sby\s(?P<cause>[^;:,]{{3,120}})"),
    ("led by", LED, rf"{_LED}\sby\s(?P<cause>[^;:,]{{3,120}}?)\s(?:in)?to\s{GOING}"),
    ("came from", LOSS, rf"{_LOSS}{_GAP}\s{_COMES}\s(?:from|out\sof)\s{_CAUSE}"),
    ("the cause", _ALL, rf"\b{_CAUSES}\s{_OF}\s{_FEW}{_EVENT}{_GAP}\s{_IS}\s{_CAUSE}"),
    ("the cause", _ALL, rf"{_THING}\s{_IS}\s(?:[\w-]{{1,20}}\s){{0,6}}?(?:{_CAUSES}|why)\s(?:{_OF}\s)?{_FEW}{_EVENT}"),
    ("what led", _LEADING, rf"\bwhat\s{_LEADING}+\s{_SOMEBODY}\s(?:to\s)?(?:{_LEAVING}|{_WAY}){_GAP}\s{_IS}\s{_CAUSE}"),
    (
        "accusing",
        LEFT,
        rf"{_LEFT}(?:\sand\s[a-z]{{3,12}}ed\b)?{_GAP},\s(?:accusing|denouncing|complaining\s(?:of|about|that)|protesting)\s{_CAUSE}",
    ),
    (
        "asked why",
        _ALL,
        rf"\basked\s(?:\w{{1,12}}\s){{0,3}}?{_WHY}[^;:]{{0,60}}?,\s{_FEW}{any_of('answers')}\s{_CAUSE}",
    ),
)
# Of whom another sentence tells that they have left; no sign of leaving is wanted.
NOT_FOR = "did not join to"
_ELLIPTIC = (
    (
        "decided",
        rf"^(?![^;:]{{0,80}}\b{any_of('institution')}\s(?:\w{{2,12}}\s)?(?:made|took)\b).{{0,200}}?"
        r"\b(?:made|took|taken|reached)\s(?:the|this|that|his|her|my|their|our)\s(?:\w{2,15}\s)?(?:decision|choice|step)"
        rf"[\s,–—:\"“-]{{1,4}}{any_of('because')}\s(?!{_SPAN}){_CAUSE}",
    ),
    (
        NOT_FOR,
        rf"\b(?:did\snot|didn't|never)\s(?:join|enlist|sign|volunteer)(?:ed)?(?:\sup)?(?:\s[\w'-]{{1,20}}){{0,4}}?\s(?P<cause>(?:in\sorder\s)?to\s{_REST})",
    ),
    (
        "persuaded",
        r"^\W{0,3}(?P<cause>[^;:,]{3,120}?)\s(?:had\s|has\s|have\s|finally\s){0,2}(?:persuaded|convinced|won\sover)"
        r"\s(?:him|her|them|me|us)\b(?!\s(?:to|that|of|not)\b)",
    ),
)
_WEAK = (
    ("left when", LEFT, rf"{_LEFT}{_NEAR},?\s(?:when|after|once|upon|{_NO_ROLE})\s{_CAUSE}"),
    ("after", LEFT, rf"{_OPENS}(?:when|after|once|upon)\s(?P<cause>[^;:]{{3,160}}?),\s{_SUBJECT}{LEFT}"),
    ("led by", LED, rf"{_LED}\sby\s(?P<cause>[^;:,]{{3,120}})"),
    ("participle", LEFT, rf"{_OPENS}(?P<cause>[a-z]{{2,12}}(?:ing|ed)\s[^;:]{{0,160}}?),\s{_SUBJECT}{LEFT}"),
    ("the moment", LEFT, rf"(?P<cause>\b(?:this|that|it)\s(?:was|is)\s(?:the\s)?{_MOMENT}\b[^;:]{{0,40}}{LEFT}+)"),
)


def tells_why(marks: Marks) -> bool:
    """Whether a sentence tells in so many words why somebody left."""
    return any(find_constructions(sign(marks, marks.text), weak=False))


def find_constructions(signed: str, *, weak: bool = True) -> Iterator[Construction]:
    """Yield the constructions of a signed sentence, the strong ones first, or none but them."""
    held = frozenset(signed) & _ALL
    if held:
        asks = _REASONED.search(signed) is not None
        for rule, strong, needed, pattern in _patterns():
            likely = (strong or weak) and (asks if needed is _ALL else not held.isdisjoint(needed))
            if likely and (match := pattern.search(signed)):
                yield Construction(rule, strong, match.span("cause"), match.span())


def find_elliptic(text: str, *, joined: bool) -> Iterator[Construction]:
    """Yield the constructions of a folded sentence that tell why somebody did what another sentence tells.

    Args:
        text: the sentence.
        joined: whether the last thing told is a joining, which "the decision" then means.
    """
    if _ELLIPSIS.search(text):
        for rule, pattern in _elliptic_patterns():
            if (rule == NOT_FOR or not joined) and (match := pattern.search(text)):
                yield Construction(rule, True, match.span("cause"), match.span())


@cache
def _elliptic_patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [(rule, re.compile(pattern)) for rule, pattern in _ELLIPTIC]


@cache
def _patterns() -> list[tuple[str, bool, Set[str], re.Pattern[str]]]:
    return [
        (rule, patterns is _STRONG, needed if needed is _ALL else frozenset(needed), re.compile(pattern))
        for patterns in (_STRONG, _WEAK)
        for rule, needed, pattern in patterns
    ]
