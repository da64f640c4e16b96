"""Queries that find nothing: what of them the index does hold, in place of words that stand in no sentence."""

from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches

from defections.filters import Filters
from defections.queries import Library
from defections.searching.lexing import LAYERS, QueryError
from defections.searching.words import list_words

_NO_WORDS = frozenset({"and", "or", "not", *LAYERS})
_SHORTEST, _MOST = 4, 8  # letters of a word that another is looked for, words that are looked at
_ALIKE = 0.75


def suggest_query(library: Library, filters: Filters) -> str | None:
    """A query that finds something under the filters and is the nearest to theirs; None where there is none."""
    try:
        query = correct_query(filters.text, library.index.list_terms)
        found = query and library.count("sentences", replace(filters, text=query))
    except QueryError:  # a star where none can stand
        return None
    return query if found else None


def correct_query(query: str, list_terms: Callable[[str], list[str]]) -> str | None:
    """Mend the words of a query that the index does not hold; None where there is nothing to mend or no way to.

    Args:
        query: what was looked for.
        list_terms: the index's words that begin with a letter.
    """
    mended = query
    for word in reversed(list_words(query)[:_MOST]):
        if word.folded not in _NO_WORDS and len(word.folded) >= _SHORTEST:
            nearest = _find_nearest(word.folded, list_terms(word.folded[0]))
            mended = mended[: word.start] + (nearest or query[word.start : word.end]) + mended[word.end :]
    return mended if mended != query else None


def _find_nearest(word: str, terms: list[str]) -> str | None:
    """The word's beginning where longer words begin so, else the word most like it; None for one that is there."""
    if word in terms:
        return None
    if any(term.startswith(word) for term in terms):
        return word + "*"
    return next(iter(get_close_matches(word, terms, n=1, cutoff=_ALIKE)), None)
