"""How the scorer of reasons is fitted: kinds and codes by logistic regression and naive Bayes, scores on top."""

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB, MultinomialNB

from benchmarks.reason_examples import PHRASES, REPORTS, Example
from defections.leaving.model import KINDS, PARTS, find_part
from defections.leaving.scoring import INPUTS

RAREST = 3  # features in fewer sentences are left out
# Inverse of regularisation, smoothing, and how loudly each voice speaks: chosen by cross-validation.
KIND_STRENGTH, CODE_STRENGTH = 2.0, 3.0
COMPLEMENT_SMOOTHING, SMOOTHING = 0.3, 0.03
KIND_BAYES = 0.5
CODE_REGRESSION, CODE_COMPLEMENT, CODE_BAYES = 0.5, 1.5, 0.4
# How many sentences of a scene one of a report counts for, and one of scenes much shorter and plainer than reports;
# how much each part of what tells a code counts.
REPORTED = 3.0
SHORT_SCENES, SHORT = ("scenes_18", "scenes_19"), 0.3
PART_WEIGHTS = (1.0, 1.0, 1.0, 0.6, 0.5, 0.4)
Arrays = dict[str, np.ndarray]


def fit_model(examples: Sequence[Example]) -> Arrays:
    """Fit kinds and codes; returns the arrays that `defections.leaving.model` loads, scores on top left at nought."""
    examples = [example for example in examples if example.reading.features]
    counter = CountVectorizer(analyzer=list, min_df=RAREST, binary=True, dtype=np.float32)
    counts = counter.fit_transform([example.reading.features for example in examples])
    counts.sort_indices()  # the same order, and so the same sums, each time
    names = counter.get_feature_names_out()
    kind_weights, kind_intercepts, kind_rarity = _fit_kinds(counts, examples)
    weights, intercepts, code_rarity, codes = _fit_codes(
        counts, examples, np.array([find_part(name) for name in names])
    )
    return {
        "features": names.astype(str),
        "kind_rarity": kind_rarity.astype(np.float16),
        "kind_weights": kind_weights.astype(np.float16),
        "kind_intercepts": kind_intercepts.astype(np.float32),
        "code_rarity": code_rarity.astype(np.float16),
        "code_weights": weights.astype(np.float16),
        "code_intercepts": intercepts.astype(np.float32),
        "codes": codes.astype(str),
        "lines": np.zeros((2, INPUTS), dtype=np.float32),
    }


def _weigh(example: Example) -> float:
    return REPORTED if example.writer in REPORTS else SHORT if example.writer in SHORT_SCENES else 1.0


def _fit_kinds(counts: csr_matrix, examples: Sequence[Example]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The weights of the kinds, what they start from, and how rare each feature is."""
    told = [row for row, example in enumerate(examples) if example.writer != PHRASES]
    rarity = TfidfTransformer()
    known = rarity.fit_transform(counts[told])
    kinds = [KINDS.index(examples[row].kind) for row in told]
    sizes = [_weigh(examples[row]) for row in told]
    regression = LogisticRegression(C=KIND_STRENGTH, max_iter=300, tol=1e-3).fit(known, kinds, sizes)
    bayes = MultinomialNB(alpha=SMOOTHING).fit(known, kinds, sizes)
    weights = regression.coef_ + KIND_BAYES * _centre(bayes.feature_log_prob_)
    return weights.T, regression.intercept_ + KIND_BAYES * bayes.class_log_prior_, rarity.idf_


def _centre(logs: np.ndarray) -> np.ndarray:
    """Take off what all classes share, which tells none of them."""
    return logs - logs.mean(axis=0)


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
    complement = ComplementNB(alpha=COMPLEMENT_SMOOTHING).fit(known, codes, sizes)
    bayes = MultinomialNB(alpha=SMOOTHING, fit_prior=False).fit(known, codes, sizes)
    weights = np.zeros((counts.shape[1], len(regression.classes_)))
    weights[np.concatenate(columns)] = (
        CODE_REGRESSION * regression.coef_
        + CODE_COMPLEMENT * _centre(complement.feature_log_prob_)
        + CODE_BAYES * _centre(bayes.feature_log_prob_)
    ).T
    # The weights of the parts go into the weights of their features.
    weights *= np.array([1.0, *PART_WEIGHTS])[parts][:, None]
    return weights, CODE_REGRESSION * regression.intercept_, rarity, regression.classes_


def fit_lines(inputs: Mapping[bool, tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """Fit the final score of reasons and of barriers (`True`) on what was scored by models that had not seen it."""
    lines = np.zeros((2, INPUTS), dtype=np.float32)
    for of_barriers, (evidence, right) in inputs.items():
        fitted = LogisticRegression(C=1.0, fit_intercept=False, max_iter=1000).fit(evidence, right)
        lines[int(of_barriers)] = fitted.coef_[0]
    return lines
