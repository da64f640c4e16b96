"""How the scorer of reasons is fitted: kinds by logistic regression, codes by that and naive Bayes, scores on top."""

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB

from benchmarks.reason_examples import PHRASES, REPORTS, Example
from defections.leaving.model import KINDS, PARTS, find_part
from defections.leaving.scoring import INPUTS

RAREST = 2  # features in fewer sentences are left out
# Inverse of regularisation, smoothing, and how sharply naive Bayes speaks: chosen by cross-validation.
KIND_STRENGTH, CODE_STRENGTH, SMOOTHING, SHARPNESS = 2.0, 6.0, 0.3, 5.0
# How many sentences of a scene one of a report counts for, and how much each part of what tells a code counts.
REPORTED = 2.0
PART_WEIGHTS = (1.0, 1.0, 1.0, 0.6, 0.5, 0.4)
Arrays = dict[str, np.ndarray]


def fit_model(examples: Sequence[Example]) -> Arrays:
    """Fit kinds and codes; returns the arrays that `defections.leaving.model` loads, scores on top left at nought."""
    examples = [example for example in examples if example.reading.features]
    counter = CountVectorizer(analyzer=list, min_df=RAREST, binary=True, dtype=np.float32)
    counts = counter.fit_transform([example.reading.features for example in examples])
    counts.sort_indices()  # the same order, and so the same sums, each time
    names = counter.get_feature_names_out()
    kinds, kind_rarity = _fit_kinds(counts, examples)
    weights, intercepts, code_rarity, codes = _fit_codes(
        counts, examples, np.array([find_part(name) for name in names])
    )
    return {
        "features": names.astype(str),
        "kind_rarity": kind_rarity.astype(np.float16),
        "kind_weights": kinds.coef_.T.astype(np.float16),
        "kind_intercepts": kinds.intercept_.astype(np.float32),
        "code_rarity": code_rarity.astype(np.float16),
        "code_weights": weights.astype(np.float16),
        "code_intercepts": intercepts.astype(np.float32),
        "codes": codes.astype(str),
        "lines": np.zeros((2, INPUTS), dtype=np.float32),
    }


def _weigh(example: Example) -> float:
    return REPORTED if example.writer in REPORTS else 1.0


def _fit_kinds(counts: csr_matrix, examples: Sequence[Example]) -> tuple[LogisticRegression, np.ndarray]:
    told = [row for row, example in enumerate(examples) if example.writer != PHRASES]
    rarity = TfidfTransformer()
    known = rarity.fit_transform(counts[told])
    kinds = [KINDS.index(examples[row].kind) for row in told]
    fitted = LogisticRegression(C=KIND_STRENGTH, max_iter=300, tol=1e-3)
    return fitted.fit(known, kinds, [_weigh(examples[row]) for row in told]), rarity.idf_


def _fit_codes(
    counts: csr_matrix, examples: Sequence[Example], parts: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    pairs = [(row, code) for row, example in enumerate(examples) for code in example.codes]
    rows, codes = [row for row, _ in pairs], [code for _, code in pairs]
    scaled, columns, rarity = [], [], np.zeros(counts.shape[1])
    for part in range(1, PARTS + 1):
        of_part = np.flatnonzero(parts == part)
        weigher = TfidfTransformer()
        scaled.append(PART_WEIGHTS[part - 1] * weigher.fit_transform(counts[rows][:, of_part]))
        columns.append(of_part)
        rarity[of_part] = weigher.idf_
    known = hstack(scaled).tocsr()
    sizes = [_weigh(examples[row]) for row in rows]
    regression = LogisticRegression(C=CODE_STRENGTH, max_iter=200, tol=1e-3).fit(known, codes, sizes)
    bayes = ComplementNB(alpha=SMOOTHING).fit(known, codes, sizes)
    weights = np.zeros((counts.shape[1], len(regression.classes_)))
    weights[np.concatenate(columns)] = (regression.coef_ + SHARPNESS * bayes.feature_log_prob_).T / 2
    # The weights of the parts go into the weights of their features.
    weights *= np.array([1.0, *PART_WEIGHTS])[parts][:, None]
    return weights, regression.intercept_ / 2, rarity, regression.classes_


def fit_lines(inputs: Mapping[bool, tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """Fit the final score of reasons and of barriers (`True`) on what was scored by models that had not seen it."""
    lines = np.zeros((2, INPUTS), dtype=np.float32)
    for of_barriers, (evidence, right) in inputs.items():
        fitted = LogisticRegression(C=1.0, fit_intercept=False, max_iter=1000).fit(evidence, right)
        lines[int(of_barriers)] = fitted.coef_[0]
    return lines
