"""Fit the weights of relations: `python benchmarks/train_relations.py` writes data/relation_weights.csv.

Sums and parts of the annotated reports in data/training/relations/ and tests/reports/ are learned from, those of
apart.txt are not: on these, and by cross-validation on the fresh ones, it is measured what the weights are worth.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.comparison import Comparison  # noqa: E402
from benchmarks.relation_examples import APART, FRESH, Example, Learned, list_examples, list_short, read_learned  # noqa: E402
from benchmarks.relation_scores import score_relations  # noqa: E402
from benchmarks.scoring import total  # noqa: E402
from benchmarks.tallies import Scores  # noqa: E402
from defections.lexicons import DATA  # noqa: E402
from defections.numbers import weighing  # noqa: E402
from defections.numbers.candidates import Kind  # noqa: E402
from defections.numbers.relations import find_relations  # noqa: E402

KINDS: tuple[Kind, ...] = ("sum", "part", "repeat")
# Inverse of regularisation, and how often a finding has to be there: chosen by cross-validation.
STRENGTH, RAREST = 1.0, 4
FOLDS = 5
DECIMALS = 2
LEAST = 0.015  # findings that weigh less are left out
# A report that rules were written for says too much good of them: it is learned from once more without them.
FRESH_WEIGHT, SEEN_WEIGHT, WITHOUT_RULES = 2.0, 1.0, 0.3
Weights = dict[tuple[str, str], float]


def main() -> None:
    """Cross-validate, fit and write the weights."""
    reports = list(read_learned())
    learned, short = [one for one in reports if one.batch != APART], list(list_short())
    examples = {one.gold.name: list(list_examples(one)) for one in learned}
    print("cross-validated, fresh:", _measure(_cross_validate(learned, examples, short)))
    weights = fit_weights([*short, *(example for one in learned for example in examples[one.gold.name])])
    if "--apart" in sys.argv:
        print("set apart:", _measure((one, weights) for one in reports if one.batch == APART))
    _write(weights)


def fit_weights(examples: Sequence[Example]) -> Weights:
    """Fit a weight for each finding of each kind, rounded as they are written."""
    weights: Weights = {}
    for kind in KINDS:
        rows = [row for one in examples if one.kind == kind for row in _weighted(one)]
        counted = Counter(finding for findings, _, _ in rows for finding in findings)
        names = sorted(finding for finding, number in counted.items() if number >= RAREST)
        places = {name: place for place, name in enumerate(names)}
        table = np.zeros((len(rows), len(names)))
        for row, (findings, _, _) in enumerate(rows):
            table[row, [places[name] for name in findings if name in places]] = 1
        model = LogisticRegression(C=STRENGTH, max_iter=1000)
        model.fit(table, [holds for _, holds, _ in rows], sample_weight=[weight for _, _, weight in rows])
        found = zip([weighing.START, *names], [model.intercept_[0], *model.coef_[0]], strict=True)
        weights |= {(kind, name): round(float(weight), DECIMALS) for name, weight in found if abs(weight) >= LEAST}
    return weights


def _weighted(one: Example) -> Iterator[tuple[list[str], bool, float]]:
    findings = sorted(one.findings)
    if one.is_fresh:
        yield findings, one.holds, FRESH_WEIGHT
    else:
        yield findings, one.holds, SEEN_WEIGHT
        yield [name for name in findings if "rule" not in name], one.holds, WITHOUT_RULES


def _cross_validate(
    reports: Sequence[Learned], examples: dict[str, list[Example]], short: Sequence[Example]
) -> Iterator[tuple[Learned, Weights]]:
    for fold in range(FOLDS):
        held = {one.gold.name for one in reports if crc32(one.gold.name.encode()) % FOLDS == fold}
        others = (example for name, found in examples.items() if name not in held for example in found)
        weights = fit_weights([*short, *others])
        yield from ((one, weights) for one in reports if one.gold.name in held and one.batch.startswith(FRESH))


def _measure(weighed: Iterable[tuple[Learned, Weights]]) -> str:
    """Precision and recall of all relations of some reports, each with weights fitted without it."""
    scored = {}
    for one, weights in weighed:
        with _weighed_by(weights):
            relations = tuple(find_relations(one.analysis.document, one.analysis.figures))
        scored[one.gold.name] = Scores(one.gold.name)
        score_relations(Comparison(one.gold, replace(one.analysis, relations=relations)), scored[one.gold.name])
    tallies = total(scored).tallies
    shown = (tallies[f"relations.{measure}"] for measure in ("precision", "recall"))
    return ", ".join(f"{one.right} of {one.out_of} ({one.right / one.out_of:.3f})" for one in shown)


@contextmanager
def _weighed_by(weights: Weights) -> Iterator[None]:
    kept = weighing.weights_of
    tables = {kind: {name: weight for (whose, name), weight in weights.items() if whose == kind} for kind in KINDS}
    weighing.weights_of = tables.__getitem__
    try:
        yield
    finally:
        weighing.weights_of = kept


def _write(weights: Weights) -> None:
    path = DATA / f"{weighing.LIST}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(weighing.COLUMNS)
        for (kind, name), weight in sorted(weights.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
            writer.writerow((kind, name, f"{weight:g}"))
    print(f"{len(weights)} weights: {path.name}")


if __name__ == "__main__":
    main()
