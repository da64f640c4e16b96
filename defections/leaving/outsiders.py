"""Persons of a report who have an office and left nobody: a minister's or a general's journey is no move."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from defections.leaving.terms import find_leaving
from defections.leaving.wordings import alternatives
from defections.records import Document, Mention

# How far before and after a name its office may stand, and how far the leaving that is told of somebody.
_NEAR = 40
_REACH = 90
_CIVIL = re.compile(rf"\b{alternatives('office')}[\w\s.,'’-]{{0,25}}$", re.IGNORECASE)
_MILITARY = re.compile(rf"\b{alternatives('rank')}\.?\s(?:[\w.]{{1,20}}\s){{0,2}}$", re.IGNORECASE)
_APPOSED = re.compile(
    rf",\s(?:(?:the|an?|its|his|her|their)\s)?(?:[\w'’-]{{1,20}}\s){{0,4}}?{alternatives('office')}"
    r"|,\swho\s(?:heads|runs|chairs|represents)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:former|ex|defected|once)\b", re.IGNORECASE)
_SAID = re.compile(r"\b(?:said|says|told|added)\s[^.;]{0,40}$")
_SAYS = re.compile(r",?\s(?:[^.;]{0,40}\s)?(?:said|says|told|added|announced)\b")


def find_outsiders(document: Document, mentions: Sequence[Mention]) -> frozenset[str]:
    """Give the keys of the persons who have an office in a report, and of whom it tells no leaving."""
    persons = [mention for mention in mentions if mention.actor.type == "person"]
    groups = [mention for mention in mentions if mention.actor.type == "armed_group"]
    holders = {mention.actor.key for mention in persons if _has_office(document.text, mention, groups)}
    leavers = {mention.actor.key for mention in persons if mention.actor.key in holders and _leaves(document, mention)}
    return frozenset(holders - leavers)


def _has_office(text: str, mention: Mention, groups: Sequence[Mention]) -> bool:
    before = text[max(0, mention.start - _NEAR) : mention.start]
    if _FORMER.search(before):
        return False
    if _CIVIL.search(before) or _APPOSED.match(text, mention.end, mention.end + _REACH):
        return True
    if not _MILITARY.search(before):
        return False
    if _SAID.search(before) or _SAYS.match(text, mention.end, mention.end + _REACH):
        return True
    begin = mention.start - len(re.split(r"[.\n]\s", text[max(0, mention.start - _REACH) : mention.start])[-1])
    first = bisect_left(groups, begin, key=lambda group: group.start)
    return first == len(groups) or groups[first].start > mention.end + _REACH


def _leaves(document: Document, mention: Mention) -> bool:
    """Whether the words after a person's name tell a leaving, and are not what the person says of others."""
    after = document.text[mention.end : mention.end + _REACH].partition("\n")[0]
    if _SAYS.match(after):
        return False
    return any(term.kind != "noun" and not term.negated and not term.asked for term in find_leaving(after))
