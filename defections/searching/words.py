"""Words as they are searched: without case, accents and typographers' signs, each with its place in the text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_LONGEST = 64  # characters of a word that are looked at; what is longer is no word of any language
# Letters that Unicode does not take apart into a plain one and an accent, though readers do.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"})
_ALL_SCRIPTS = 0x20000  # above it stand Chinese signs and variation selectors
_JOINERS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen and invisible joiners stand inside words


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands and how it is searched."""

    start: int
    end: int
    folded: str


def list_words(text: str) -> list[Word]:
    """List a text's words with exact offsets; apostrophes, hyphens and other signs part words."""
    return list(_list(text))


def fold_text(text: str) -> str:
    """Give a text's words as they are searched, joined by spaces."""
    if text.isascii():
        return " ".join(word[:_LONGEST] for word in re.findall(r"[a-z0-9]+", text.lower()))
    return " ".join(word.folded for word in _list(text))


def _list(text: str) -> Iterator[Word]:
    for found in _pattern().finditer(text):
        folded = _fold(found[0][:_LONGEST])
        if folded:
            yield Word(found.start(), found.end(), folded)


def _fold(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.casefold()).translate(_PLAIN)
    return "".join(c for c in apart if c.isalnum())


@cache
def _pattern() -> re.Pattern[str]:
    """Letters and digits, with the marks that combine with them, which Python's own class of word signs leaves out."""
    marks = (n for n in range(0x300, _ALL_SCRIPTS) if unicodedata.category(chr(n)).startswith("M"))
    ranges: list[list[int]] = []
    for number in marks:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    inside = "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
    return re.compile(f"[^\\W_]+(?:[{inside}{_JOINERS}]+[^\\W_]*)*")
