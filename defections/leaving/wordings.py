"""Words of the lists that patterns of this package are made of (`data/leaving_words.csv`), as parts of a pattern."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from defections.errors import DataError
from defections.lexicons import load_rows

_WORD = re.compile(r"[\w][\w' -]{0,40}\*?")


@cache
def alternatives(kind: str) -> str:
    """A pattern for any word of a kind, the longest first; one that ends in `*` may go on by up to ten letters."""
    words = _words().get(kind)
    if words is None:
        raise DataError(f"leaving_words.csv: no word of the kind “{kind}”.")
    # By their first letters, so that at most places of a text a look at each letter is all it takes.
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(_make_pattern(word)[1:])
    return "(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items()) + ")"


def words_for(kind: str) -> Sequence[str]:
    """The words of a kind, as they stand in the list."""
    return _words()[kind]


@cache
def _words() -> Mapping[str, list[str]]:
    words: dict[str, list[str]] = {}
    for row in load_rows("leaving_words", ("kind", "word")):
        if not _WORD.fullmatch(row["word"]):
            raise DataError(f"leaving_words.csv: “{row['word']}” is no word, nor the beginning of one.")
        words.setdefault(row["kind"], []).append(row["word"])
    return words


def _make_pattern(word: str) -> str:
    whole = re.escape(word.removesuffix("*")).replace(r"\ ", r"\s")
    return whole + (r"\w{0,10}" if word.endswith("*") else r"\b")
