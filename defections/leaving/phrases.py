"""The phrases of the curated lists, and how they are found in a text.

Notation of a phrase, as it stands in the CSV files (always in lower case, with straight apostrophes):

    word        that word            word*       any word that begins so (four letters or more)
    (a|b c|d)   one of these         [a|b]       one of these, or nothing
    ..          up to three words    ...         up to seven words
    n't         "don't", "hasn't", "couldn't" and their like

A text is folded first, which keeps every offset. Phrases are looked up by their longest word, so that a phrase costs
nothing in a sentence that does not hold that word.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from defections.errors import DataError
from defections.lexicons import load_rows

_PREFIX = 4
_MOST_TOKEN = 40
_TOKEN = re.compile(r"\w+(?:'\w+)?")
_ELEMENT = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[^\s()\[\]]+")
_WORD = re.compile(r"[a-z0-9'-]+\*?")
_BETWEEN = r"[\s,]{1,4}"
_OTHER_WORD = rf"[^\s,;:.!?]{{1,{_MOST_TOKEN}}}"
_GAPS = {"..": 3, "...": 7}
_CONTRACTED = ("do", "does", "did", "wo", "would", "ca", "could", "is", "are", "was", "were", "have", "has", "had")
# Double quotation marks become spaces, so that a scare quote does not break a phrase; İ alone grows when lowered.
_FOLDS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": " ", "”": " ", '"': " ", "«": " ", "»": " ", "İ": "i", "‑": "-"}
)


class Hit(NamedTuple):
    """A phrase found: half-open offsets into the folded text, and the label of the list's row."""

    start: int
    end: int
    label: str


class _Entry(NamedTuple):
    """A phrase: its regular expression, and the words it may begin with."""

    label: str
    pattern: str
    firsts: frozenset[str]


def fold(text: str) -> str:
    """Lower the text and straighten its quotation marks; its length, and so every offset, stays."""
    return text.translate(_FOLDS).lower()


class Phrasebook:
    """Labelled phrases, indexed by the words that each is looked up by.

    A set of phrases is an integer with a bit for each, so that the sets of all words of a text are joined and met in a
    few steps, however many phrases hold a word such as "not".
    """

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        """Take (label, phrase) pairs.

        Raises:
            DataError: a phrase is not in the notation.
        """
        self._entries: list[_Entry] = []
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._plain: dict[str, dict[str, None]] = {}  # labels in the order of the list
        # Of each word the phrases that it anchors, those whose second anchor it is, and those that it begins.
        self._held: dict[str, tuple[int, int, int]] = {}
        for label, phrase in rows:
            elements = _ELEMENT.findall(phrase)
            if not elements or elements[0] in _GAPS or elements[0].startswith("["):
                raise DataError(f"The phrase “{phrase}” must begin with a word that is always there.")
            if len(elements) > 1:
                self._add(label, elements, phrase)
                continue
            for choice in _alternatives(elements[0]):
                if choice.isalpha():
                    self._plain.setdefault(choice, {})[label] = None
                else:
                    self._add(label, choice.split(), phrase)
        for word in self._plain:
            self._held.setdefault(word, (0, 0, 0))
        self._starred = any(word.endswith("*") for word in self._held)

    def _add(self, label: str, elements: list[str], phrase: str) -> None:
        firsts = frozenset(_key(_runs(choice)[0], phrase) for choice in _alternatives(elements[0]))
        anchors, also = _anchors(elements, phrase)
        bit = 1 << len(self._entries)
        for place, words in enumerate((anchors, also, firsts)):
            for word in set(words):
                held = list(self._held.get(word, (0, 0, 0)))
                held[place] |= bit
                self._held[word] = (held[0], held[1], held[2])
        self._entries.append(_Entry(label, _pattern(elements, phrase), firsts))

    def find(self, folded: str) -> Iterator[Hit]:
        """Yield every phrase of a folded text, in no order; they may overlap."""
        places = self._places(folded)
        for word, starts in places.items():
            for label in self._plain.get(word, ()):
                for place in starts:
                    if not folded.startswith("-", place - 1 if place else 0):
                        yield Hit(place, place + len(word), label)
        for number in self._find_likely(places):
            entry = self._entries[number]
            pattern = self._compiled.get(number) or self._compiled.setdefault(number, re.compile(entry.pattern))
            for first in entry.firsts.intersection(places):
                for place in places[first]:
                    if match := pattern.match(folded, place):
                        yield Hit(place, match.end(), entry.label)

    def _find_likely(self, words: Iterable[str]) -> Iterator[int]:
        """The phrases, in the order of the lists, both of whose anchors and whose first word are among some words."""
        anchored = also = begun = 0
        for word in words:
            held = self._held[word]
            anchored |= held[0]
            also |= held[1]
            begun |= held[2]
        likely = anchored & also & begun
        while likely:
            lowest = likely & -likely
            yield lowest.bit_length() - 1
            likely ^= lowest

    def _places(self, folded: str) -> dict[str, list[int]]:
        """Where the words, and the beginnings of words, stand that some phrase has."""
        places: dict[str, list[int]] = {}
        held = self._held
        for match in _TOKEN.finditer(folded):
            word = match[0]
            if word in held:
                places.setdefault(word, []).append(match.start())
            if self._starred and (begin := _begin(word)) in held:
                places.setdefault(begin, []).append(match.start())
        return places


def _begin(word: str) -> str:
    return word[:_PREFIX] + "*"


def _alternatives(element: str) -> list[str]:
    choices = element.strip("()[]").split("|")
    if "n't" in choices:
        choices += [f"{word}n't" for word in _CONTRACTED]
        choices.remove("n't")
    return choices


def _runs(choice: str) -> list[str]:
    """The words of an alternative as they are cut in a text: at hyphens too."""
    return re.findall(r"[a-z0-9']+\*?", choice) or [choice]


def _anchors(elements: list[str], phrase: str) -> tuple[list[str], list[str]]:
    """The words a phrase is looked up by: of each alternative of its two most telling elements the longest word.

    Where there is but one such element, it stands for both.
    """
    candidates = [
        [max(_runs(choice), key=len) for choice in _alternatives(element)]
        for element in elements
        if element not in _GAPS and not element.startswith("[")
    ]
    candidates.sort(key=lambda words: -min(0 if word in _common_words() else len(word) for word in words))
    best, *others = [[_key(word, phrase) for word in words] for words in candidates]
    return best, others[0] if others else best


@cache
def _common_words() -> frozenset[str]:
    """Words such as "they", which stand in every other sentence and make a poor index."""
    return frozenset(row["word"] for row in load_rows("function_words", ("word", "role")))


def _key(word: str, phrase: str) -> str:
    if not word.endswith("*"):
        return word
    if len(word) <= _PREFIX:
        raise DataError(f"In the phrase “{phrase}” there are too few letters before a star: four at least.")
    return _begin(word)


def _pattern(elements: list[str], phrase: str) -> str:
    """The regular expression of a phrase: its words, the spaces between them, and bounded gaps."""
    parts = []
    for place, element in enumerate(elements):
        if element.startswith("["):
            parts.append(f"(?:{_BETWEEN}{_choice(element, phrase)})?")
        elif element in _GAPS:
            parts.append(_gap(element))
        else:
            parts.append((_BETWEEN if place else "") + _choice(element, phrase))
    return r"(?<![\w-])" + "".join(parts) + r"(?!\w)"


def _choice(element: str, phrase: str) -> str:
    """One of the alternatives, grouped by their first letter: a long list is then tried in a few steps."""
    choices: dict[str, list[str]] = {}
    for choice in _alternatives(element):
        words = _words(choice, phrase)
        choices.setdefault(words[0], []).append(words[1:])
    return "(?:" + "|".join(first + "(?:" + "|".join(rest) + ")" for first, rest in choices.items()) + ")"


def _words(choice: str, phrase: str) -> str:
    words = choice.split()
    if not words or not all(_WORD.fullmatch(word) or word in _GAPS for word in words) or words[0] in _GAPS:
        raise DataError(f"The phrase “{phrase}” is not in the notation of the lists.")
    return "".join(
        _gap(word) if word in _GAPS else (_BETWEEN if place else "") + _word(word) for place, word in enumerate(words)
    )


def _gap(element: str) -> str:
    return rf"(?:{_BETWEEN}{_OTHER_WORD}){{0,{_GAPS[element]}}}?"


def _word(word: str) -> str:
    if word.endswith("*"):
        return word[:-1] + r"\w{0,30}(?:-\w{1,20})?"
    return word + r"(?!\w)"
