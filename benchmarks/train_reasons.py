"""Fit the scorer of reasons: `python benchmarks/train_reasons.py` writes data/reason_model.npz, the same each time.

It learns from the scenes in data/training/ and from the annotated reports that rules may be written for
(tests/reports/open), whose sentences stand in real proportions.
"""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import SETS  # noqa: E402
from benchmarks.gold import Gold, list_annotated, load_raw, make_gold  # noqa: E402
from benchmarks.matching import Span  # noqa: E402
from defections.codebook import families  # noqa: E402
from defections.leaving.model import FILE, KINDS  # noqa: E402
from defections.leaving.reasons import read_sentences  # noqa: E402
from defections.lexicons import DATA  # noqa: E402
from defections.reading import read_document  # noqa: E402
from defections.records import Article, Document, Sentence, Story  # noqa: E402

RAREST = 3  # features in fewer sentences are left out
KIND_STRENGTH, CODE_STRENGTH = 2.0, 6.0  # inverse of regularisation, chosen by cross-validation on the open reports


@dataclass(frozen=True)
class Example:
    """A sentence's features, its kind and its codes."""

    features: list[str]
    kind: str
    codes: tuple[str, ...]


def read_scenes() -> Iterator[Example]:
    """The sentences of the scenes written for training."""
    for path in sorted((DATA / "training").glob("scenes_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for _, rows in groupby(csv.DictReader(file), key=lambda row: row["scene"]):
                yield from _read_scene(list(rows))


def _read_scene(rows: list[dict[str, str]]) -> Iterator[Example]:
    features = read_sentences(_make_document(rows), everywhere=True)
    for row, known in zip(rows, features, strict=True):
        kind = row["kind"] if row["kind"] in KINDS else "none"
        yield Example(known, kind, tuple(row["codes"].split()))


def _make_document(rows: list[dict[str, str]]) -> Document:
    text, sentences = "", []
    for row in rows:
        start = len(text)
        text += row["text"] + " "
        kind = "item" if row["heading"] else "prose"
        sentences.append(Sentence(start, len(text) - 1, 0, 0, kind, row["heading"] or None))
    article = Article("scene", "scene", "", text, "scene", 0)
    return Document(article, (), (Story(0, len(text), "main", "scene"),), tuple(sentences))


def read_reports() -> Iterator[Example]:
    """The sentences of the annotated reports that rules may be written for."""
    for report, annotation in list_annotated(*SETS["open"]):
        document = read_document(report)
        gold = make_gold(report.stem, document.text, load_raw(annotation))
        for sentence, known in zip(document.sentences, read_sentences(document), strict=True):
            yield from _label(known, sentence, gold)


def _label(known: list[str], sentence: Sentence, gold: Gold) -> Iterator[Example]:
    over = [reason for reason in gold.reasons if _overlaps(sentence, reason.spans)]
    if any(reason.optional for reason in over):
        return
    codes = tuple(dict.fromkeys(code for reason in over for code in reason.codes))
    barrier = any(_overlaps(sentence, quote.spans) for quote in gold.barriers)
    yield Example(known, "reason" if codes else "barrier" if barrier else "none", codes)


def _overlaps(sentence: Sentence, spans: tuple[Span, ...]) -> bool:
    return any(sentence.start < end and start < sentence.end for start, end in spans)


def fit(examples: list[Example]) -> dict[str, np.ndarray]:
    """Fit both regressions; returns the arrays that `defections.leaving.model` loads."""
    counter = CountVectorizer(analyzer=list, min_df=RAREST, binary=True)
    rarity = TfidfTransformer()
    known: csr_matrix = rarity.fit_transform(counter.fit_transform([example.features for example in examples]))
    kinds = LogisticRegression(C=KIND_STRENGTH, max_iter=2000).fit(
        known, [KINDS.index(example.kind) for example in examples]
    )
    pairs = [(row, code) for row, example in enumerate(examples) for code in example.codes]
    codes = LogisticRegression(C=CODE_STRENGTH, max_iter=2000).fit(
        known[[row for row, _ in pairs]], [code for _, code in pairs]
    )
    weights = np.hstack([kinds.coef_.T, codes.coef_.T])
    return {
        "features": counter.get_feature_names_out().astype(str),
        "rarity": rarity.idf_.astype(np.float16),
        "weights": weights.astype(np.float16),
        "intercepts": np.hstack([kinds.intercept_, codes.intercept_]).astype(np.float32),
        "codes": codes.classes_.astype(str),
    }


def main() -> None:
    """Fit the scorer and write it."""
    examples = [*read_scenes(), *read_reports()]
    unknown = {code for example in examples for code in example.codes} - families().keys()
    if unknown:
        sys.exit(f"The training data hold codes that the codebook does not know: {', '.join(sorted(unknown))}.")
    arrays = fit(examples)
    np.savez_compressed(FILE, **arrays)
    reasons = sum(example.kind == "reason" for example in examples)
    print(f"{len(examples):,} sentences, {reasons:,} with reasons; {len(arrays['features']):,} features: {FILE.name}")


if __name__ == "__main__":
    main()
