"""The trained scorer of reasons: how likely a sentence gives a reason for leaving or a barrier to it, and which.

Linear models over binary features weighted by rarity and scaled to length one; `make train` fits them with scikit-learn
(see `benchmarks/reason_fit.py`). What is kept are plain arrays, no pickle; a sentence is scored by adding up the rows
of its features, so every score can be taken apart into words, and all sentences of a report are scored at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from defections.codebook import families
from defections.errors import DataError
from defections.leaving.features import CLASS, LISTED, STEM, Features
from defections.leaving.lookup import Lookup, Numbers, find_changes
from defections.lexicons import DATA

FILE = DATA / "reason_model.npz"
KINDS = ("none", "reason", "barrier")
# What a code is told by, each part scaled to length one so that many words do not drown the few classes: stems,
# classes, what the lists found, pairs of words, what a word of cause governs, neighbours; the rest (0) says nothing.
PARTS = 6
_NEIGHBOURS = (f"before {CLASS}", "after ", "heading ")
_SITUATION = ("@kind", "@topic", "@since", "@until", "@joined", "@voice", "before ")
Floats = NDArray[np.float32]


class Verdict(NamedTuple):
    """How likely a sentence gives a reason and a barrier, and how likely, if so, it is each code of that family."""

    reason: float
    barrier: float
    shares: Mapping[str, float]


NOTHING = Verdict(0.0, 0.0, {})


@dataclass(frozen=True)
class ReasonModel:
    """The fitted weights: a row a feature; columns are the kinds or the codes."""

    rows: dict[str, int]
    parts: Numbers
    kind_rarity: Floats
    kind_weights: Floats
    kind_intercepts: Floats
    code_rarity: Floats
    code_weights: Floats
    code_intercepts: Floats
    codes: tuple[str, ...]
    lines: Floats

    @cached_property
    def _barriers(self) -> NDArray[np.bool_]:
        """Which of the codes are barriers."""
        return np.array([families()[code] == "barrier" for code in self.codes])

    @cached_property
    def final(self) -> list[list[float]]:
        """The weights of the final score, for reasons and for barriers."""
        weights: list[list[float]] = self.lines.tolist()
        return weights

    @cached_property
    def _lookup(self) -> Lookup:
        return Lookup(self.rows)

    def judge(self, sentences: Sequence[Features | None]) -> list[Verdict]:
        """Score the features of each sentence; unknown ones count for nothing, no known one means no score."""
        offered = [(at, features) for at, features in enumerate(sentences) if features]
        verdicts = [NOTHING] * len(sentences)
        if offered:
            owners, rows = self._lookup.find([features for _, features in offered])
            for number, verdict in self._judge(owners, rows):
                verdicts[offered[number][0]] = verdict
        return verdicts

    def weigh(self, words: Sequence[Sequence[str]], code: str) -> list[float]:
        """How much the features of each word speak for a code's kind and for the code."""
        kind = 2 if families()[code] == "barrier" else 1
        column = self.codes.index(code)
        known = [(at, self.rows[name]) for at, names in enumerate(words) for name in names if name in self.rows]
        owners, rows = np.array(known, dtype=np.int64).reshape(-1, 2).T
        kinds = self.kind_rarity[rows] * self.kind_weights[rows, kind]
        codes = self.code_rarity[rows] * self.code_weights[rows, column]
        weights: list[float] = np.bincount(owners, kinds + codes, minlength=len(words)).tolist()
        return weights

    def _judge(self, owners: Numbers, rows: Numbers) -> Iterator[tuple[int, Verdict]]:
        """Yield the verdict on each sentence that has some feature."""
        if not len(rows):
            return
        starts = find_changes(owners)
        scale = _scale(self.kind_rarity[rows], owners)
        kinds = np.add.reduceat(scale[:, None] * self.kind_weights[rows], starts) + self.kind_intercepts
        scale = _scale(self.code_rarity[rows], owners * (PARTS + 1) + self.parts[rows])
        codes = np.add.reduceat(scale[:, None] * self.code_weights[rows], starts) + self.code_intercepts
        judged = zip(owners[starts].tolist(), _softmax(kinds).tolist(), self._share(codes).tolist(), strict=True)
        for number, kind, shares in judged:
            yield number, Verdict(kind[1], kind[2], dict(zip(self.codes, shares, strict=True)))

    def _share(self, sums: NDArray[Any]) -> NDArray[Any]:
        """How likely each code is within its family: reasons among reasons, barriers among barriers."""
        shares = np.empty_like(sums)
        for family in (self._barriers, ~self._barriers):
            shares[:, family] = _softmax(sums[:, family])
        return shares


def find_part(feature: str) -> int:
    """Which part of what tells a code a feature belongs to, from 1 to `PARTS`; 0: none."""
    if feature.startswith(_NEIGHBOURS):
        return 6
    if feature.startswith(_SITUATION):
        return 0
    if feature.startswith(LISTED):
        return 5 if feature.startswith("@") else 3
    return 1 if feature.startswith(STEM) else 2 if feature.startswith(CLASS) else 4


def _scale(rarity: Floats, owners: Numbers) -> NDArray[Any]:
    """The rarities divided by the length of their owner's."""
    lengths = np.sqrt(np.bincount(owners, rarity * rarity))
    return rarity / np.maximum(lengths, 1e-9)[owners]


def _softmax(sums: NDArray[Any]) -> NDArray[Any]:
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    shares: NDArray[Any] = powers / powers.sum(axis=1, keepdims=True)
    return shares


def make_model(arrays: Mapping[str, NDArray[Any]]) -> ReasonModel:
    """Make a model of the arrays that `make train` writes."""
    features = arrays["features"].tolist()
    weights = ("kind_rarity", "kind_weights", "kind_intercepts", "code_rarity", "code_weights", "code_intercepts")
    return ReasonModel(
        rows={feature: row for row, feature in enumerate(features)},
        parts=np.array([find_part(feature) for feature in features]),
        codes=tuple(map(str, arrays["codes"])),
        lines=arrays["lines"].astype(np.float32),
        **{name: arrays[name].astype(np.float32) for name in weights},
    )


@cache
def load_model() -> ReasonModel:
    """Load the fitted weights.

    Raises:
        DataError: the file is missing or is none of ours.
    """
    try:
        with np.load(FILE, allow_pickle=False) as arrays:
            return make_model(arrays)
    except (OSError, ValueError, KeyError):
        raise DataError(f"{FILE.name} is missing or damaged: restore it, or make it with `make train`.") from None
