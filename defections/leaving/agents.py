"""Who does what a word of moving tells: the noun or pronoun that stands as its subject.

Most people who travel in a report leave nobody: officials, refugees, armies, whoever speaks. What they are is told by
the first noun for people of the words that are the subject, or by the last one before "who".
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from defections.leaving.members import Subject, words_of
from defections.leaving.veils import BODY, GROUP, OTHER, PEOPLE, PLACE
from defections.leaving.wordings import alternatives, words_for

Agent = Literal[
    "named", "leaver", "member", "person", "pronoun", "several", "people", "civilian", "official", "force", "other"
]
BYSTANDERS = frozenset(("civilian", "official", "force", "other"))

# Characters before a word of moving in which its subject is looked for.
_REACH = 220
# Characters before it that auxiliaries and adverbs may fill, and those in which "who" or "and" stands.
_NEAR = 60
_NEAREST = 16
_YEAR = 4
_SIGNS: Mapping[str, Agent] = {GROUP: "force", BODY: "force", PEOPLE: "people", PLACE: "other", OTHER: "person"}
_WORD = re.compile(rf"[{GROUP}{BODY}{PEOPLE}{PLACE}{OTHER}]{{1,80}}|[a-z][a-z-]{{0,30}}|\d{{1,7}}")
_LIGHT = re.compile(
    r"(?:\s?(?:\b(?:has|have|had|having|was|were|is|are|be|been|being|did|also|then|later|since|now|once|still|already|finally|himself"
    r"|herself|themselves|itself|all|both|together|again|only|earlier|first|(?:said|believed|thought|reported)\sto|soon|just|even"
    r"|each|(?!family\b|ally\b|july\b)\w{2,14}ly)|'(?:d|ve|s)\b)){0,5}\s{0,2}$"
)
_KIN = re.compile(rf"'s?\s(?:[a-z-]{{1,20}}\s)?{alternatives('kin')}")
# "Britain's William Hague".
_STATESMAN = re.compile(rf"{PLACE}'s?\s$")
_PRONOUN = re.compile(r"\b(?:he|she|they|i|we)$")
_RELATIVE = re.compile(r",?\s(?:who|which|that)$")
_LINKED = re.compile(r"(?:\b(?:and|or|but|then|before|after|to|by|without|while|when|instead\sof)|,)$")
_CLAUSE = re.compile(r"[.;:!?\"“”]\s?|\s[–—-]\s|\b(?:that|but|while|whereas|because|although|though|said|says)\s")
_PHRASE = re.compile(rf"{_CLAUSE.pattern}|[(,]\s?|\b(?:when|since|where|until|if|told|as|after|before|and(?!\s\d))\s")
_FRONT = re.compile(
    r"\s?(?:in|on|at|after|before|when|since|during|by|last|from|for|with|under|early|late)\b[^,]{1,60},\s"
)


def find_agent(veiled: str, at: int, subjects: Sequence[Subject]) -> Agent:
    """Tell what stands as the subject of the word of moving at a place of a veiled sentence."""
    begin = max(0, at - _REACH)
    before = veiled[begin:at]
    light = _LIGHT.search(before, max(0, len(before) - _NEAR))
    before = (before[: light.start()] if light else before).rstrip()
    near = max(0, len(before) - _NEAREST)
    if _PRONOUN.search(before, near):
        return "pronoun"
    relative = _RELATIVE.search(before, near)
    if relative:
        return _last_head(before[: relative.start()], begin, subjects)
    linked = _LINKED.search(before, near) is not None
    start = max((cut.end() for cut in (_CLAUSE if linked else _PHRASE).finditer(before)), default=0)
    front = _FRONT.match(before, start) if linked else None
    start = front.end() if front else start
    return _first_head(before[start:], begin + start, subjects)


def _first_head(words: str, start: int, subjects: Sequence[Subject]) -> Agent:
    """The first noun for people, else a pronoun or number, else a name; kin of anybody is kin."""
    if _KIN.search(words):
        return "civilian"
    faint: Agent | None = None
    sign: Agent | None = None
    for word in _WORD.finditer(words):
        kind = _SIGNS.get(word[0][0])
        if kind == "person":
            return "official" if _STATESMAN.search(words, 0, word.start()) else kind
        if faint and word[0][0] == PLACE and words.endswith("of ", 0, word.start()):
            return "other"  # "half of Paris"
        if kind:
            sign = sign or kind
            continue
        kind = _kind_of(word[0])
        named = any(start <= subject.start <= start + word.start() for subject in subjects)
        if named and kind not in (None, "several", "official"):
            return "named"
        if kind == "several":
            faint = faint or kind
        elif kind:
            return kind
    if any(start <= subject.start < start + len(words) for subject in subjects):
        return "named"
    return faint or sign or "other"


def _last_head(words: str, begin: int, subjects: Sequence[Subject]) -> Agent:
    """The last noun for people before "who"."""
    start = max((cut.end() for cut in _PHRASE.finditer(words)), default=0)
    for word in reversed(list(_WORD.finditer(words, start))):
        kind = _SIGNS.get(word[0][0]) or _kind_of(word[0])
        if kind and any(s.start <= begin + word.start() < s.end for s in subjects):
            return "named"
        if kind and word[0][0] not in (PLACE, PEOPLE):
            return kind
    return "other"


def _kind_of(word: str) -> Agent | None:
    if word.isdigit():
        return None if len(word) == _YEAR and word.startswith(("19", "20")) else "several"
    return _kinds().get(word)


@cache
def _kinds() -> Mapping[str, Agent]:
    """What each word says of a subject; of two lists with a word the later here tells."""
    kinds: dict[str, Agent] = dict.fromkeys(words_of("pronoun") | words_of("number") | words_of("part"), "several")
    kinds |= dict.fromkeys(("he", "she", "i", "they", "we", "himself", "herself", "themselves"), "pronoun")
    kinds |= dict.fromkeys((*words_of("civilian"), *words_for("kin"), *words_for("crowd")), "civilian")
    kinds |= dict.fromkeys(words_of("member"), "member")
    kinds |= dict.fromkeys((*words_for("office"), *words_for("agent of office")), "official")
    kinds |= dict.fromkeys(words_for("force"), "force")
    return kinds | dict.fromkeys(words_of("leaver"), "leaver")
