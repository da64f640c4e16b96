"""Capitalised words of a document, normalised: what names are made of."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from defections.lexicons import load_rows
from defections.records import Document, Sentence

_UPPER = "".join(char for char in map(chr, [*range(0x250), *range(0x1E00, 0x1F00)]) if char.isupper())
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼʿʾ‘`"))
_FOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ə": "e", "œ": "oe"})

# The article in front of an Arabic name, or "El" in front of a Spanish one; it takes no part in comparing names.
ARTICLE = r"(?:[AaEe]l[-‐‑ ]|[Aa][dnrstz][-‐‑](?=[A-ZÀ-Þ])|[Aa][ls]h[-‐‑]|[Uu]l[-‐‑])"
_WORD = re.compile(
    rf"""
    (?= [{_UPPER}aeu\d] ) (?<![^\W_]) (?<![@#/])                      # whatever begins otherwise is passed over fast
    (?:
        (?: [A-Z]\.[ ]? ){{1,4}} [A-Z]\. (?![^\W\d_])                # U.S., U. S.
      | (?P<article>{ARTICLE})?
        (?: (?:Co|Counter|Multi|Inter|De|Re|Sub|Self|Vice)[-‐‑](?=[a-z]{{3}}) | [{_UPPER}] )   # Co-operation
        [^\W_]{{0,60}} (?: ['’ʼ‘`][^\W\d_]{{1,30}} ){{0,3}}       # Raqqa, Sana’a, N’Djamena, M23
      | \d{{1,4}} (?:st|nd|rd|th)? (?= [ \u00a0-][{_UPPER}] )         # 104th Brigade, 17 November
      | uMkhonto | anti (?=-balaka)                                   # written small
    )
    """,
    re.VERBOSE,
)
TOKEN = re.compile(r"(?:[A-Z]\.){2,5}(?![^\W\d_])|[^\W_]{1,60}(?:['’ʼ‘`][^\W\d_]{1,30}){0,3}")
_POSSESSIVES = tuple(mark + letter for mark in "'’ʼ" for letter in "sS")
_LONGEST_GAP = 24
# What may stand before the first word of a sentence: "B. ", "36. ", "(a) ", a footnote's number, bullets, quotes.
_MARKER = re.compile(r"[^\w]{0,4}(?:\w{1,3}[.)]|[¹²³⁰-⁹]{1,3})?[^\w]{0,4}")


@dataclass(slots=True)
class Word:
    """A capitalised word; `gap` is the text since the word before it in the sentence, None when that is far.

    `weak` tells that the capital says nothing: first word of a sentence, or a headline in capitals.
    """

    start: int
    end: int
    norm: str
    sentence: int
    gap: str | None
    weak: bool
    shouted: bool
    article: int


@lru_cache(maxsize=1 << 14)
def normalise(text: str) -> str:
    """Reduce a word to lower case without accents and apostrophes."""
    if text.isascii():
        return text.casefold().replace("'", "").replace(".", "").replace("`", "")
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_FOLDED))
    return "".join(char for char in folded if not unicodedata.combining(char)).translate(_APOSTROPHES).replace(".", "")


def read_words(document: Document) -> Iterator[Word]:
    """Read the capitalised words of all sentences, in order."""
    text = document.text
    for number, sentence in enumerate(document.sentences):
        manner = _manner(text, sentence)
        last: Word | None = None
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            word = _read_word(text, match, number, sentence.start, manner, last)
            if last is not None and word.gap == " " and _is_shouted(text, last) and _is_shouted(text, word):
                last.weak = last.shouted = word.weak = word.shouted = True
            if last is not None:
                yield last
            last = word
        if last is not None:
            yield last


def _is_shouted(text: str, word: Word) -> bool:
    return word.end - word.start > 2 and text[word.start : word.end].isupper()


def _read_word(text: str, match: re.Match[str], number: int, begin: int, manner: str, last: Word | None) -> Word:
    start, end = match.span()
    if end - start >= 3 and match[0].endswith(_POSSESSIVES):
        end -= 2
    article = len(match["article"] or "")
    gap = text[last.end : start] if last and start - last.end <= _LONGEST_GAP else None
    weak = manner != "plain" or _opens(text, begin, start)
    return Word(start, end, normalise(text[start + article : end]), number, gap, weak, manner == "upper", article)


def _opens(text: str, begin: int, start: int) -> bool:
    """Tell whether a word is the first of its sentence, of what is quoted in it, or after a colon or dash."""
    if start - begin <= 12 and _MARKER.fullmatch(text, begin, start):
        return True
    before = text[max(begin, start - 6) : start]
    bare = before.rstrip(" \u00a0“\"‘'«•·*([")
    if not bare:
        return start - begin <= 6 or not text[begin:start].strip()
    if bare[-1] in ":–—•.!?…" or bare.endswith(" -"):
        # A full stop may belong to a title ("Col. Ahmed") unless a quotation begins after it.
        return bare[-1] not in "." or bare != before.rstrip(" \u00a0")
    return bare[-1] == "," and bare != before.rstrip(" \u00a0")


def _manner(text: str, sentence: Sentence) -> str:
    """Tell how a sentence uses capitals: plain, a Title Case headline, or all upper case."""
    if sentence.end - sentence.start > 200:
        return "plain"
    shown = text[sentence.start : sentence.end]
    words = shown.split()
    if len(words) > 1 and shown.isupper():
        return "upper"
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if len(long) >= 3 and sum(word.isupper() for word in long) > 0.8 * len(long):
        return "upper"
    if len(long) >= 4 and sum(word[0].isupper() for word in long) > 0.7 * len(long) and not words[-1].endswith("."):
        return "title"
    return "plain"


@cache
def common_words() -> frozenset[str]:
    """Give the English words that a capital alone doesn't make a name."""
    rows = load_rows("common_words", ("letter", "words"))
    return frozenset(word for row in rows for word in row["words"].split())


_ENDINGS = (
    *(("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", "")),
    *(("er", ""), ("ers", ""), ("ings", ""), ("ings", "e")),
)


@lru_cache(maxsize=1 << 14)
def is_common(norm: str) -> bool:
    """Tell whether a normalised word, or what it is formed from, is an ordinary English word."""
    words = common_words()
    if norm in words or norm.isdigit():
        return True
    if "-" in norm:
        return all(map(is_common, norm.split("-")[1:]))
    return any(
        norm.endswith(ending) and len(norm) - len(ending) >= 3 and norm[: -len(ending)] + rest in words
        for ending, rest in _ENDINGS
    )
