"""Where a noun phrase ends, and which noun it is about."""

from defections.speech.passages import Passage
from defections.speech.reporting import load_role
from defections.speech.signs import PHRASE_SIGNS

LONGEST_PHRASE = 30


def end_phrase(passage: Passage, first: int) -> int:
    """Where the noun phrase ends that begins at index `first` and has its verb before it, or "according to"."""
    words = passage.words
    stops = load_role("boundary") | load_role("relative") | load_role("phrase_end") | load_role("auxiliary")
    for index in range(first, min(len(words), first + LONGEST_PHRASE)):
        word = words[index]
        if (word in PHRASE_SIGNS and not (word == "-" and index > first)) or word in stops:
            return index
        if index > first and word in ("in", "at", "by") and not _is_place(passage, index):
            return index
        if index > first and word == "and" and words[index + 1 : index + 2] == ["to"]:
            return index
        if index > first and word in load_role("giving") and _is_counted(words[index + 1 : index + 2]):
            return index
    return min(len(words), first + LONGEST_PHRASE)


def _is_counted(following: list[str]) -> bool:
    """Whether a number follows: "a tally by the observatory gives 2,300"."""
    return bool(following) and (following[0][0].isdigit() or following[0] in load_role("approximate"))


def _is_place(passage: Passage, index: int) -> bool:
    """Whether "in …" tells where somebody belongs ("a smuggler in Harem") and not where something was said."""
    following = passage.words[index + 1 : index + 4]
    if not following or passage.words[index] == "by" or any(word in load_role("occasion") for word in following):
        return False
    return not following[0].isdigit()


def find_head(passage: Passage, first: int, last: int) -> str:
    """The noun that a phrase is about: the last word before "of", "in", "who" and the like."""
    return passage.words[find_end(passage, first, last) - 1]


def find_end(passage: Passage, first: int, last: int) -> int:
    """Where the phrase's own words end, before "of", "in", "who" and the like."""
    stops = load_role("preposition") | load_role("relative") | {"(", "whose", "whom"}
    end = next((i for i in range(first + 1, last) if passage.words[i] in stops), last)
    if end - first > 1 and passage.words[end : end + 1] == ["by"] and passage.words[end - 1].endswith(("ed", "en")):
        end -= 1  # "papers seen by the court"
    return end - (end - first > 1 and passage.words[end - 1] in load_role("adverb"))


def has_loose_verb(passage: Passage, first: int, end: int) -> bool:
    """Whether an auxiliary stands among the words outside a relative clause: they are then more than one phrase."""
    for index in range(first, end + 1):
        if passage.words[index] in load_role("relative"):
            return False
        if passage.words[index] in load_role("auxiliary") and not _is_in_name(passage, index):
            return True
    return False


def _is_in_name(passage: Passage, index: int) -> bool:
    """Whether the word stands between capitalised words ("Mosul is Not Forgotten")."""
    if index == 0 or index + 1 >= len(passage.words):
        return False
    return passage.is_capital(index) or (passage.is_capital(index - 1) and passage.is_capital(index + 1))
