"""Whom "they" means: who leaves, in words that leave open what is left, may be people of no group told of before."""

import re
from collections.abc import Sequence

from defections.leaving.cause_words import any_of
from defections.leaving.departures import DRAINS, GOING, LEFT, LOSS
from defections.leaving.marks import Marks
from defections.leaving.members import words_of
from defections.leaving.veils import OTHER
from defections.leaving.wordings import alternatives
from defections.records import Offsets

_EVENT = re.compile(f"[{LEFT}{GOING}]+")
_SURE = re.compile(r"(?:desert|defect|surrender|abscond|disavow|demobil|disarm|renounc|switch)")
_PLAIN = re.compile(rf"[a-z']{{2,14}}(?:\s{any_of('particle')}){{0,4}}(?:\s(?:\w{{1,6}}\s)?{any_of('place')})?$")
_WORD = re.compile(r"[a-z'-]{1,40}|\d{1,9}")
_SUBJECT = re.compile(rf"^\W{{0,4}}(?:(?!{any_of('after subject')}|\w{{2,15}}ed\b)[\w'’-]{{1,40}}[\s,]{{1,2}}){{1,7}}")
_BEFORE = 60
_FAR = 3
_PLURAL = re.compile(r"(?:[eo]rs|ists|ants|ents|men|women|ians|ees|folk|staff)$")
# Who speaks of himself, and whom one person is: those who leave without being of a group are most often many.
_ONES = frozenset(("i", "we", "me", "us", "my", "our", "he", "she", "him", "her"))
_SAID = re.compile(rf"^[^;:,]{{0,90}}?\b{alternatives('saying')}(?:\s(?:him|her|us|them|me|that)){{0,2}}\s")
# A force that leaves a place: "It left the barracks".
_IT = re.compile(r"\W{0,4}it\s")


def leaves_openly(marks: Marks, signed: str, span: Offsets) -> bool:
    """Whether all that a span of a sentence tells of leaving leaves open whether it is a group that is left."""
    if not {LOSS, DRAINS}.isdisjoint(signed[slice(*span)]):
        return False
    events = [match.span() for match in _EVENT.finditer(signed, span[0]) if match.start() < span[1]]
    told = [marks.text[start:end] for start, end in events]
    return all(_PLAIN.match(each) is not None and _SURE.match(each) is None for each in told)


def means_others(marks: Marks, before: Sequence[Marks], beside: str) -> bool:
    """Whether those who leave are people of no group, by what they are called here or were in the sentences before.

    Args:
        marks: the sentence.
        before: the sentences before it, the nearest last.
        beside: the words beside the cause, where who leaves is named.
    """
    words = set(_WORD.findall(beside))
    if not words.isdisjoint(_ONES):
        return False
    if OTHER in beside or not words.isdisjoint(words_of("member") | words_of("leaver")):
        return False
    if _IT.match(beside):
        return True
    for earlier in reversed(before[-_FAR:]):
        if earlier.sentence.story != marks.sentence.story:
            break
        if (others := _tell_subject(earlier)) is not None:
            return others
    return False


def _tell_subject(marks: Marks) -> bool | None:
    """Whether the subject of a sentence is people of no group; None: no people, or a pronoun."""
    said = _SAID.match(marks.text)
    match = _SUBJECT.match(marks.text[said.end() :] if said else marks.text)
    words = _WORD.findall(match[0]) if match else []
    if not words_of("member").isdisjoint(words) or not words_of("leaver").isdisjoint(words):
        return False
    if not words_of("civilian").isdisjoint(words) or any(_PLURAL.search(word) for word in words):
        return True
    return None
