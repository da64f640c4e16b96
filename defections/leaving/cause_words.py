"""Words that constructions of leaving and its cause are made of (`data/cause_words.csv`), as parts of a pattern."""

from functools import cache

from defections.alternation import alternate
from defections.errors import DataError
from defections.lexicons import load_words


@cache
def any_of(kind: str) -> str:
    """A pattern for any word of a kind, the longest first, up to its end."""
    words = load_words("cause_words", kind)
    if not words:
        raise DataError(f"cause_words.csv: no word of the kind “{kind}”.")
    return alternate(words) + r"\b"
