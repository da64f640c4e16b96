"""Words of the lists that patterns of this package are made of (`data/leaving_words.csv`), as parts of a pattern."""

import re
from functools import cache

from defections.lexicons import load_rows


@cache
def alternatives(kind: str) -> str:
    """A pattern for any word of a kind, the longest first; one that ends in `*` may go on by up to ten letters."""
    words = [row["word"] for row in load_rows("leaving_words", ("kind", "word")) if row["kind"] == kind]
    return "(?:" + "|".join(_make_pattern(word) for word in sorted(words, key=len, reverse=True)) + ")"


def _make_pattern(word: str) -> str:
    whole = re.escape(word.removesuffix("*")).replace(r"\ ", r"\s")
    return whole + (r"\w{0,10}" if word.endswith("*") else r"\b")
