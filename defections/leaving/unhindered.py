"""What stands near a leaving and only looks like an obstacle to it: a count of obstacles, a shelter, a petty offence.

It speaks after rules and scorer, and lets pass what tells in so many words that people are kept from leaving.
"""

import re
from collections.abc import Iterable, Set

from defections.leaving.cause_words import any_of
from defections.leaving.marks import Marks

_MANY = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|several|a\s(?:few|number\sof)|many|various)"
# "Former members describe three obstacles": which, other sentences say.
_ANNOUNCED = re.compile(rf"\b{_MANY}\s(?:[\w-]{{2,15}}\s){{0,2}}{any_of('obstacle')}[\s.:)\"”]{{0,4}}$")
_OPENED = re.compile(
    r"\b(?:open|answer)(?:s|ed|ing)?\s(?:up\s)?(?:the|his|her|their|my|our|a)\s(?:\w{2,12}\s)?(?:gates?|doors?)\b"
)
_SHELTERS = re.compile(
    rf"\b{any_of('runs')}\s(?:[\w'’-]{{1,20}}\s){{0,6}}?{any_of('shelter')}|\b{any_of('shelter')}\s(?:that|which|to)\s"
    r"(?:takes?|took|taking)\sin\b"
)
_HARSH = re.compile(rf"\b{any_of('harsh')}")
_PUNISHED = re.compile(r"\b(?:sentenc|convict|jail|imprison|fined?|court|guilty)")
_PETTY = re.compile(
    rf"\b{any_of('petty')}|\b(?:\d{{1,2}}|two|three|five|seven|ten|fourteen|thirty)\s(?:days|weeks)\s(?:in|of|behind)\s"
    r"(?:jail|prison|custody|bars|community)"
)
_SPARED = re.compile(
    r"\b(?:sentences?|terms?|penalt(?:y|ies)|charges)\s(?:\w{2,12}\s){0,3}?(?:cut|reduced|halved|shortened|suspended|waived|dropped"
    r"|commuted)\b"
)
_CHARGED = re.compile(rf"\b{any_of('charged')}")
# "They had tried to leave and failed": nobody is said to have died of it.
_DEADLY = re.compile(
    r"\b(?:kill|shot|shoot|execut|dead|death|die[sd]?\b|dying|hang|hung|behead|murder|bod(?:y|ies)|grave|lynch|burn|stone|"
    r"slit|throat|bullet|firing|slaughter|crucif|drown|knife|machete|gallows|bur(?:y|ied)|seen|found|blood|alive|head|"
    r"electrocut|strangl|throttl|hacked|incinerat|gas|poison|spear|club|corpse|neck|blade|box|coffin|vanish|disappear|penalt|life\b|lives|example|warning)"
)
_ATTEMPTED = re.compile(r"\bor\s(?:at\sleast\s)?(?:tried|attempted|wanted|hoped)\sto\b\W{0,3}$")
_HELD = re.compile(
    rf"\b{any_of('keeps from')}\s(?:[\w-]{{1,15}}\s){{1,5}}?from\s(?:even\s|ever\s)?(?:try|leav|go|com|desert|defect"
    r"|surrender|escap|flee|quit|walk|return|giv)\w{0,8}ing\b"
)


def keeps_from_leaving(marks: Marks) -> bool:
    """Whether a sentence tells in so many words that something keeps people from leaving or from trying to."""
    return _HELD.search(marks.text) is not None


def find_no_barriers(marks: Marks, codes: Iterable[str], ruled: Set[str]) -> set[str]:
    """Those of some codes of barriers of which a sentence tells none; `ruled` are those that a rule found."""
    found = set(codes)
    if not found:
        return found
    learned, text = found - ruled, marks.text
    excluded: set[str] = set()
    if "execution" in found and not _DEADLY.search(text) and ("execution" in ruled or _ATTEMPTED.search(text)):
        excluded.add("execution")
    if "prosecution" in found and _is_no_prosecution(text):
        excluded.add("prosecution")
    if _ANNOUNCED.search(text) or (_SHELTERS.search(text) and not _HARSH.search(text)):
        return excluded | learned
    named = {cue.code for cue in marks.barriers}
    if "checkpoints" in learned - named and _OPENED.search(text):
        excluded.add("checkpoints")
    return excluded


def _is_no_prosecution(text: str) -> bool:
    """Whether a punishment is for a petty offence that is none of leaving, or is spared whoever leaves."""
    petty = _PUNISHED.search(text) is not None and _PETTY.search(text) is not None
    return (petty and _CHARGED.search(text) is None) or _SPARED.search(text) is not None
