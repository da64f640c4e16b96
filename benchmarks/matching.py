"""When two spans, two names or two phrases of an annotation and an extraction count as the same."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_DETERMINERS = frozenset({"the", "a", "an"})
_EMPTY = frozenset((Path(__file__).parent / "empty_words.txt").read_text(encoding="utf-8").split())


def overlap(a: Span, b: Span) -> int:
    """Count the characters two half-open spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span shares a character with any of the others."""
    return any(overlap(span, other) for other in others)


def find_all(text: str, needle: str) -> tuple[Span, ...]:
    """Find every place where a string stands in a text."""
    return tuple(match.span() for match in re.finditer(re.escape(needle), text)) if needle else ()


def normalise(name: str) -> tuple[str, ...]:
    """Reduce a name to its words: no case, accents, punctuation, possessive or leading article."""
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", name).replace("’", "'"))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).casefold().replace("'", "")
    words = tuple(_WORD.findall(plain.replace(".", "")))
    return words[1:] if len(words) > 1 and words[0] in _DETERMINERS else words


def contains(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Tell whether the words of one name stand, in a row, in another."""
    return bool(short) and any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def same_name(a: str, b: str) -> bool:
    """Tell whether two names are equal, or one stands in the other ("Magnier", "Elijah J Magnier")."""
    first, second = normalise(a), normalise(b)
    return contains(first, second) or contains(second, first)


def content_words(phrase: str | None) -> frozenset[str]:
    """Give the words of a phrase that carry meaning, without number words and plural endings."""
    words = normalise(phrase or "")
    return frozenset(_singular(word) for word in words if word not in _EMPTY and not word.isdigit())


def _singular(word: str) -> str:
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def share_content(a: str | None, b: str | None) -> bool:
    """Tell whether two phrases share a word that carries meaning; two phrases without any must be equal."""
    first, second = content_words(a), content_words(b)
    return bool(first & second) if first and second else normalise(a or "") == normalise(b or "")


def same_number(a: float | None, b: float | None) -> bool:
    """Tell whether two numbers are equal; one in a thousand of difference allows for 0.33 as a third."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-3 * max(abs(a), abs(b)) or (max(abs(a), abs(b)) < 1 and abs(a - b) < 0.005)
