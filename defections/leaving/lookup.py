"""Which features of sentences the trained scorer knows: those of many sentences in a few steps, as numbers."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from defections.leaving.features import BEFORE, BEGIN, END, STEM, Features
from defections.leaving.word_classes import stem

Numbers = NDArray[np.int64]
_UNKNOWN = -1
_PAIR = 2


class Lookup:
    """The rows of features: by their names, or by numbers for the words that they are made of."""

    def __init__(self, rows: Mapping[str, int]) -> None:
        """Take the row of each feature by its name."""
        self._rows = rows
        pairs = {tuple(name.split(" ")): row for name, row in rows.items() if name.count(" ") == _PAIR - 1}
        self._places = {word: place for place, word in enumerate(dict.fromkeys(chain.from_iterable(pairs)))}
        places = np.array([[self._places[word] for word in pair] for pair in pairs], dtype=np.int64).reshape(-1, _PAIR)
        keys = self._join(places[:, 0], places[:, 1])
        order = np.argsort(keys)
        # One more, which no pair has, so that looking for a key never ends past the last.
        self._keys = np.append(keys[order], _UNKNOWN)
        self._pairs = np.append(np.array(list(pairs.values()), dtype=np.int64)[order], _UNKNOWN)
        self._know = lru_cache(maxsize=65536)(self._read_word)

    def find(self, sentences: Sequence[Features]) -> tuple[Numbers, Numbers]:
        """Give the known features of all sentences, each once: the numbers of their sentences, in order, and rows."""
        words = [(BEGIN, *features.words, END) for features in sentences]
        before = [features.before for features in sentences]
        named = [features.named for features in sentences]
        numbers = {word: number for number, word in enumerate({*chain(*words), *chain(*before)})}
        stems, earlier, places = np.array([self._know(word) for word in numbers]).T
        told, heard = (_make_array(map(numbers.__getitem__, chain(*each))) for each in (words, before))
        names = _make_array(map(self._rows.get, chain(*named), repeat(_UNKNOWN)))
        rows = np.concatenate((stems[told], self._find_pairs(places[told]), earlier[heard], names))
        lengths = [len(each) for each in (*words, *words, *before, *named)]
        owners = np.repeat(np.tile(np.arange(len(sentences)), 4), lengths)
        keys = np.sort((owners * len(self._rows) + rows)[rows != _UNKNOWN])
        keys = keys[find_changes(keys)]
        return keys // len(self._rows), keys % len(self._rows)

    def _read_word(self, word: str) -> tuple[int, int, int]:
        """The row of a word's stem, its row in the sentence before, and its place among the words of pairs."""
        find = self._rows.get
        return find(STEM + stem(word), _UNKNOWN), find(BEFORE + word, _UNKNOWN), self._places.get(word, _UNKNOWN)

    def _find_pairs(self, places: Numbers) -> Numbers:
        """The row of each word with the next."""
        keys = self._join(places, np.append(places[1:], _UNKNOWN))
        at = np.searchsorted(self._keys[:-1], keys)
        return np.where(self._keys[at] == keys, self._pairs[at], _UNKNOWN)

    def _join(self, ones: Numbers, others: Numbers) -> Numbers:
        """A number for each pair of words, negative where one is unknown."""
        return np.where((ones < 0) | (others < 0), _UNKNOWN, ones * len(self._places) + others)


def find_changes(numbers: Numbers) -> Numbers:
    """Where in sorted numbers each begins; numpy's `unique` takes ten times as long."""
    return np.flatnonzero(np.diff(numbers, prepend=_UNKNOWN))


def _make_array(numbers: Iterable[int]) -> Numbers:
    return np.fromiter(numbers, dtype=np.int64)
