"""Clauses that describe a speaker: "a website that tracks court cases", "a man whose son was killed"."""

from defections.speech.passages import Passage
from defections.speech.phrases import LONGEST_PHRASE
from defections.speech.reporting import load_people, load_role, load_verbs
from defections.speech.signs import PHRASE_SIGNS

# Longer descriptions are no part of how somebody is named.
_LONGEST_NAMED = 9
_DESCRIBED_BY_THAT = frozenset(("those", "others", "anyone", "everyone", "many", "some", "one"))


def find_relative(passage: Passage, end: int) -> int | None:
    """The index of the "who", "that" or "whose" whose clause ends with the word at `end`, before the verb of speech."""
    words = passage.words
    for index in range(end, max(0, end - LONGEST_PHRASE), -1):
        word = words[index]
        if word in load_role("relative") or word == "whose":
            return index if _describes(passage, index, end) else None
        if word in PHRASE_SIGNS or (word in load_role("boundary") and not _dates(passage, index)):
            return None
    return None


def ends_name(first: int, relative: int, end: int) -> bool:
    """Whether the words before a relative name the speaker by themselves, its clause being too long for a name."""
    return end + 1 - first > _LONGEST_NAMED and relative > first


def _dates(passage: Passage, index: int) -> bool:
    """Whether "since" or "until" opens a date and no clause."""
    following = passage.words[index + 1 : index + 2]
    return bool(following) and (following[0][0].isdigit() or passage.is_capital(index + 1))


def _describes(passage: Passage, relative: int, end: int) -> bool:
    """Whether a noun stands before the relative, and behind it a clause of its own that is over at `end`."""
    words = passage.words
    before, word = words[relative - 1], words[relative]
    if relative == end or before in PHRASE_SIGNS or not before[-1].isalnum() or _takes_clause(passage, relative - 1):
        return False
    if word == "whose":
        return any(_is_finite(words[index]) for index in range(relative + 2, end + 1))
    after = words[relative + 1]
    if after in load_role("determiner") | load_role("pronoun") | load_role("number") | load_people()[1]:
        return False
    if word == "who":
        return not passage.is_capital(relative + 1)
    return _is_finite(after)


def _takes_clause(passage: Passage, index: int) -> bool:
    """Whether the word before "that" is no noun that it could describe ("said that", "asked who", "of those that")."""
    word = passage.words[index]
    if word in _DESCRIBED_BY_THAT:
        return False
    loose = any(word in load_role(role) for role in ("preposition", "boundary", "determiner", "pronoun", "auxiliary"))
    return loose or word in load_role("claim_noun") or (word in load_verbs() and not passage.is_capital(index))


def _is_finite(word: str) -> bool:
    """Whether the word has the form of a finite verb."""
    if word in load_role("auxiliary") or word in load_role("past"):
        return True
    return word.endswith(("s", "ed")) and word not in load_people()[1] and word not in load_role("plural")
