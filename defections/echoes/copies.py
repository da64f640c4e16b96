"""Reports that tell the same text: copies and light rewrites of one agency's story, by their words' cosine."""

from collections.abc import Sequence
from typing import Any

from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer

ALIKE = 0.6  # a cosine above this is one text in two dresses; reports of two authors on one event stay below
_MOST_COMPARED = 1_000


class Texts:
    """Texts as weighted words, to be compared with each other; words are hashed, so no vocabulary is held."""

    def __init__(self, texts: Sequence[str]) -> None:
        words = HashingVectorizer(n_features=2**18, alternate_sign=False, norm=None, strip_accents="unicode")
        self._rows: Any = TfidfTransformer(sublinear_tf=True).fit_transform(words.transform(texts))

    def find_copies(self, numbers: Sequence[int]) -> list[int]:
        """For each of these texts, the first of them that it copies: itself when it is like none before it.

        Args:
            numbers: which texts, by their places; after the first thousand each is taken for one of its own.
        """
        compared = list(numbers[:_MOST_COMPARED])
        rows = self._rows[compared]
        # A text is held against the first ones alone, so that A and C are not one for both being like B.
        firsts: list[int] = []
        found: list[int] = []
        likeness = (rows @ rows.T).tolil()
        for place in range(len(compared)):
            row = dict(zip(likeness.rows[place], likeness.data[place], strict=True))
            first = next((first for first in firsts if row.get(first, 0.0) > ALIKE), place)
            firsts += [place] if first == place else []
            found.append(compared[first])
        return [*found, *numbers[_MOST_COMPARED:]]
