"""What stands near a leaving and only looks like its reason: a dismissal, staying on, what nobody suffered or said.

It speaks after rules and scorer.
"""

import re
from collections.abc import Set

from defections.leaving.cause_words import any_of
from defections.leaving.departures import LEFT, LOSS
from defections.leaving.marks import Marks

_LEAVES = r"(?:leav(?:e|es|ing)|left|quit(?:s|ting)?|walk(?:s|ed|ing)?\sout\sof|abandon(?:s|ed|ing)?)"
_REMOVED = re.compile(
    rf"\b{any_of('removed')}|\b(?:was|were|been|being|is|are)\s(?:\w{{2,12}}\s){{0,2}}(?:sent\s(?:home|away|off)|let\sgo)\b"
)
_STAYED = re.compile(rf"(?<!not )(?<!cannot )(?<!n't )(?<!longer )(?<!to )\b{any_of('stayed')}")
_NONE = r"(?:no\sone|nobody|none|never|not|nor|without|[a-z]{2,6}n't)"
_UNCOMPLAINED = re.compile(rf"\b{_NONE}\s(?:\w{{1,15}}\s){{0,2}}(?:complain|grumbl|protest)(?:s|ed|ing)?\b")
_UNSUFFERED = re.compile(rf"\b{_NONE}\s(?:(?!because\b)\w{{1,15}}\s){{0,3}}?{any_of('suffered')}")
_BEFORE_ALL = re.compile(r"\bhad\s(?:\w{2,12}\s)?(?:hoped|wanted|dream(?:ed|t)|planned|meant|wished)\sto\b")
# What somebody went through before he joined, or at the hands of a state that he has come to.
_EARLIER = re.compile(r"\bas\san?\s(?:small\s|young\s)?(?:boy|child|girl|teenager|schoolboy|schoolgirl)\b")
_BY_STATE = re.compile(r"\W{0,4}(?:the\s)?(?:police|policemen|court|judges?|prosecutors?|jailers?|interrogators?)\b")
_KIN = re.compile(rf"\b{any_of('kin')}\s(?:has\s|had\s)?(?:left|leaves|abandoned|walked\sout\son)\s(?:him|her|me|us)\b")
_ELSEWHERE = re.compile(rf"\b{_LEAVES}\s(?:the|its|his|her|their|our|a|an)\s(?:[\w-]{{1,20}}\s)?{any_of('elsewhere')}")


def is_no_reason(marks: Marks, signed: str) -> bool:
    """Whether a sentence tells of something else than a reason, whatever rule or scorer found in it."""
    if _KIN.search(marks.text):
        return True
    told = LEFT in signed or LOSS in signed
    return not told and any(pattern.search(marks.text) for pattern in (_ELSEWHERE, _UNCOMPLAINED))


def find_excluded(marks: Marks, signed: str, codes: Set[str]) -> set[str]:
    """Those of some codes, found by no rule that links them to a leaving, that a sentence gives no reason with."""
    if LEFT not in signed and any(each.search(marks.text) for each in (_REMOVED, _STAYED, _EARLIER)):
        return set(codes)
    if LEFT not in signed and _BY_STATE.match(marks.text):
        return set(codes & {"mistreatment", "brutality", "living_conditions"})
    excluded = {"other"} & codes if _BEFORE_ALL.search(marks.text) else set()
    spans = [match.span() for match in _UNSUFFERED.finditer(marks.text)]
    if spans:
        told = {cue.code for cue in marks.cues if not any(a < cue.end and cue.start < b for a, b in spans)}
        excluded |= {cue.code for cue in marks.cues} - told
    return excluded & codes
