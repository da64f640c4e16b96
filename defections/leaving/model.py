"""The trained scorer of reasons: how likely a sentence gives a reason for leaving or a barrier to it, and which.

Two logistic regressions over binary features weighted by rarity and scaled to length one (scikit-learn's
TfidfTransformer and LogisticRegression; `make train` fits them). What is kept are plain arrays, no pickle; a sentence
is scored by adding up the rows of its features, so every score can be taken apart into words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from defections.codebook import families
from defections.errors import DataError
from defections.lexicons import DATA

FILE = DATA / "reason_model.npz"
KINDS = ("none", "reason", "barrier")
# A second code is given where it is nearly as likely as the first.
_SECOND = 0.3
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely a sentence gives a reason and a barrier, and the codes it gives then, likeliest first."""

    reason: float
    barrier: float
    reason_codes: tuple[str, ...]
    barrier_codes: tuple[str, ...]


@dataclass(frozen=True)
class ReasonModel:
    """The fitted weights: a row a feature; columns are the kinds, then the codes."""

    rows: dict[str, int]
    rarity: Floats
    weights: Floats
    intercepts: Floats
    codes: tuple[str, ...]

    def judge(self, features: Sequence[str]) -> Verdict:
        """Score one sentence's features; unknown ones count for nothing."""
        known = np.fromiter({self.rows[f] for f in features if f in self.rows}, dtype=np.int64)
        scale = self.rarity[known]
        length = float(np.sqrt((scale * scale).sum())) or 1.0
        sums = (scale / length) @ self.weights[known] + self.intercepts
        kinds = _softmax(sums[: len(KINDS)])
        codes = sums[len(KINDS) :]
        return Verdict(
            reason=float(kinds[1]),
            barrier=float(kinds[2]),
            reason_codes=self._choose(codes, of_barriers=False),
            barrier_codes=self._choose(codes, of_barriers=True),
        )

    def weigh(self, feature: str, code: str) -> float:
        """How much a feature speaks for a code's kind and for the code."""
        row = self.rows.get(feature)
        if row is None:
            return 0.0
        kind = 2 if families()[code] == "barrier" else 1
        weights = self.weights[row]
        return float(self.rarity[row] * (weights[kind] + weights[len(KINDS) + self.codes.index(code)]))

    def _choose(self, sums: NDArray[Any], *, of_barriers: bool) -> tuple[str, ...]:
        family = [at for at, code in enumerate(self.codes) if (families()[code] == "barrier") == of_barriers]
        shares = _softmax(sums[family])
        order = np.argsort(-shares, kind="stable")
        chosen = [self.codes[family[at]] for at in order[:2] if at == order[0] or shares[at] >= _SECOND]
        return tuple(chosen)


def _softmax(sums: NDArray[Any]) -> NDArray[Any]:
    powers = np.exp(sums - sums.max())
    shares: NDArray[Any] = powers / powers.sum()
    return shares


@cache
def load_model() -> ReasonModel:
    """Load the fitted weights.

    Raises:
        DataError: the file is missing or is none of ours.
    """
    try:
        with np.load(FILE, allow_pickle=False) as arrays:
            return ReasonModel(
                rows={str(feature): row for row, feature in enumerate(arrays["features"])},
                rarity=arrays["rarity"].astype(np.float32),
                weights=arrays["weights"].astype(np.float32),
                intercepts=arrays["intercepts"].astype(np.float32),
                codes=tuple(map(str, arrays["codes"])),
            )
    except (OSError, ValueError, KeyError):
        raise DataError(f"{FILE.name} is missing or damaged: restore it, or make it with `make train`.") from None
