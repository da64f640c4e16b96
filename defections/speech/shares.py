"""Subjects that are no speakers by themselves: a share of some people, a piece of an address, a run of signs."""

import unicodedata
from dataclasses import replace

from defections.speech.passages import Passage
from defections.speech.reporting import load_role
from defections.speech.signs import PHRASE_SIGNS
from defections.speech.subjects import Subject

_LONGEST_SHARE = 6
# A "third" or a "quarter" may also be somebody: the third man, "a third said".
_ORDINAL_PARTS = frozenset(("third", "quarter", "fifth", "tenth"))
_PARTS = _ORDINAL_PARTS | {
    *("half", "thirds", "quarters", "fifths", "tenths", "percent", "per", "%"),
    *("one-half", "one-third", "one-quarter", "one-fifth", "two-thirds", "three-quarters"),
}
_NOT_LEADING = frozenset(("of", "in", "the", "other", "another", "rest", "remaining"))
_LEADING = frozenset(("well", "close", "little", "slightly"))
_CODE_SIGNS = frozenset("{}<>=\\|~^")


def names_nobody(passage: Passage, subject: Subject) -> bool:
    """Whether the words are no noun phrase: nothing but signs, with signs of code, or cut from an address."""
    start, end = passage.starts[subject.first], passage.ends[subject.last - 1]
    name, before = passage.text[start:end], passage.text[max(0, start - 1) : start]
    if before in ("/", "@") or (before == "." and name[:1].islower()):
        return True
    is_written = any(sign.isalnum() for sign in name)
    return not is_written or any(sign in _CODE_SIGNS or unicodedata.category(sign) == "So" for sign in name)


def find_whole(passage: Passage, subject: Subject) -> Subject | None:
    """The people of whom a subject is a share ("one in five deserters"); None for a share "of them".

    A share of nobody ("one in five said") stays the speaker as it is written.
    """
    words, last = passage.words, subject.last
    end = _end_share(words, subject.first, last)
    if end is None:
        return subject
    first = end + (words[end : end + 1] == ["of"])
    if first >= last or words[first] in PHRASE_SIGNS:
        return subject
    pointing = ("them", "these", "whom", "which", "us", "you", "it")
    if words[first] in load_role("preposition") | load_role("relative"):
        return subject
    return None if words[first] in pointing else replace(subject, first=first)


def _end_share(words: list[str], first: int, last: int) -> int | None:
    """Where the share ends that a phrase begins with: "roughly a third", "38 per cent", "one in five"."""
    for index in range(first, min(last, first + _LONGEST_SHARE)):
        word, following = words[index], words[index + 1 : index + 3]
        if word in _PARTS or word.endswith("%"):
            return _end_part(words, first, index, last)
        if _is_number(word):
            gap = 1 if following[:1] == ["in"] else 2 if following == ["out", "of"] else 0
            behind = index + gap + 1
            if gap and behind < last and _is_number(words[behind]):
                return behind + 1
        elif word in _NOT_LEADING or (word not in load_role("approximate") and word not in _LEADING):
            return None
    return None


def _end_part(words: list[str], first: int, index: int, last: int) -> int | None:
    """Where the share ends whose noun stands at `index`; None when "a third" may be one person."""
    if words[index] == "per":
        return index + 2 if words[index + 1 : index + 2] == ["cent"] and index + 2 <= last else None
    if words[index] in _ORDINAL_PARTS and words[index + 1 : index + 2] != ["of"]:
        led = words[first:index]
        return index + 1 if any(word != "a" for word in led) and index + 1 == last else None
    return index + 1


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in load_role("number")
