"""Cross-validation of the scorer of reasons, with whole reports, or whole writers, held out; and what it measures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from zlib import crc32

import numpy as np

from benchmarks.reason_examples import LINKED, PHRASES, REPORTS, Example
from benchmarks.reason_fit import fit_lines, fit_model
from defections.codebook import CONFIDENT, families
from defections.leaving.model import ReasonModel, make_model
from defections.leaving.reasons import choose_codes
from defections.leaving.scoring import Evidence, gather_evidence, heed_rule, pool_codes

# What no fold holds out.
ALWAYS = (PHRASES, LINKED)
LOTS = 4
_STEPS = 10


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence and a code, what there is on them, and whether the sentence gives the code."""

    example: Example
    at: int
    evidence: Evidence
    right: bool
    score: float = 0.0

    @property
    def of_barriers(self) -> bool:
        """Whether the code is one of a barrier."""
        return families()[self.evidence.code] == "barrier"

    @property
    def lot(self) -> int:
        """Which lot the report or scene is in."""
        return crc32(self.example.scene.encode()) % LOTS


def lot_report(example: Example) -> int | None:
    """The fold of an example where whole reports are held out, and nothing else."""
    return crc32(example.scene.encode()) % LOTS if example.writer in REPORTS else None


def lot_writer(example: Example) -> int | None:
    """The fold of an example where all scenes of some writers are held out, and nothing else."""
    held = example.writer not in REPORTS and example.writer not in ALWAYS
    return crc32(example.writer.encode()) % LOTS if held else None


def score_unseen(examples: Sequence[Example], lot_of: Callable[[Example], int | None]) -> list[Scored]:
    """Gather the evidence on every example by a model that has not seen its fold; no score yet."""
    scored: list[Scored] = []
    for lot in range(LOTS):
        held = [example for example in examples if lot_of(example) == lot]
        if held:
            model = make_model(fit_model([example for example in examples if lot_of(example) != lot]))
            for _, scene in groupby(held, key=lambda example: (example.writer, example.scene)):
                scored += _gather(list(scene), model)
    return scored


def _gather(scene: list[Example], model: ReasonModel) -> Iterator[Scored]:
    judged = model.judge([example.reading.features for example in scene])
    verdicts = pool_codes(judged, [example.reading.marks.sentence.paragraph for example in scene])
    for at, example in enumerate(scene):
        for of_barriers in (False, True) if example.reading.features else ():
            ruled = example.reading.ruled(of_barriers=of_barriers)
            context = example.reading.context
            for evidence in gather_evidence(verdicts, at, ruled, context, of_barriers=of_barriers):
                yield Scored(example, at, evidence, _is_right(example, evidence.code))


def _is_right(example: Example, code: str) -> bool:
    """Whether a sentence gives a code; barriers of reports are annotated without one."""
    if families()[code] == "barrier" and example.writer in REPORTS:
        return example.kind == "barrier"
    return code in example.codes or code in example.as_good


def fit_scores(reports: Sequence[Scored], scenes: Sequence[Scored]) -> np.ndarray:
    """Fit the final score on what was scored by models that had not seen it: reports, for codes of barriers scenes."""
    inputs = {}
    for of_barriers in (False, True):
        there = [one for one in (*reports, *(scenes if of_barriers else ())) if one.of_barriers == of_barriers]
        inputs[of_barriers] = np.array([one.evidence.inputs for one in there]), np.array([one.right for one in there])
    return fit_lines(inputs)


def rate_by_others(scored: Sequence[Scored], scenes: Sequence[Scored]) -> list[Scored]:
    """Score each lot of reports by weights fitted on the others."""
    done: list[Scored] = []
    for lot in range(LOTS):
        lines = fit_scores([one for one in scored if one.lot != lot], scenes)
        done += rate_all([one for one in scored if one.lot == lot], lines)
    return done


def rate_all(scored: Sequence[Scored], lines: np.ndarray) -> list[Scored]:
    """Give everything its final score."""
    sums = (lines[int(one.of_barriers)] @ np.array(one.evidence.inputs) for one in scored)
    chances = (float(1 / (1 + np.exp(-sum_))) for sum_ in sums)
    return [replace(one, score=heed_rule(one.evidence, chance)) for one, chance in zip(scored, chances, strict=True)]


def _choose(scored: Sequence[Scored]) -> Iterator[Scored]:
    """Those that make rows."""
    for _, group in groupby(scored, key=lambda one: (one.example.writer, one.example.scene, one.at, one.of_barriers)):
        there = {one.evidence.code: one for one in group}
        first = next(iter(there.values()))
        scores = {code: one.score for code, one in there.items()}
        yield from (there[code] for code in choose_codes(first.example.reading, scores, of_barriers=first.of_barriers))


def measure(scored: Sequence[Scored], examples: Sequence[Example]) -> dict[str, object]:
    """Precision and recall by sentence and code, of all rows and of the surer ones, and how true the scores are."""
    rows = list(_choose(scored))
    wanted = [code for example in examples for code in example.codes]
    reasons = [one for one in rows if not one.of_barriers]
    total = sum(families()[code] != "barrier" for code in wanted)
    of_family = {}
    for family in dict.fromkeys(families().values()):
        count = sum(families()[code] == family for code in wanted)
        if count:  # barriers of reports are annotated without a code
            of_family[family] = _share([one for one in rows if families()[one.evidence.code] == family], count)
    codes = {c: _share([one for one in rows if one.evidence.code == c], wanted.count(c)) for c in dict.fromkeys(wanted)}
    return {
        "reasons": _share(reasons, total),
        "confident reasons": _share([one for one in reasons if one.score >= CONFIDENT], total),
        "unsure reasons": _share([one for one in reasons if one.score < CONFIDENT], total),
        "families": of_family,
        "codes": dict(sorted(codes.items())),
        **_measure_scores([one for one in scored if not one.of_barriers]),
    }


def _share(rows: Sequence[Scored], wanted: int) -> dict[str, float | int]:
    right = sum(one.right for one in rows)
    precision, recall = right / max(len(rows), 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {
        "rows": len(rows),
        "wanted": wanted,
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(f1, 3),
    }


def _measure_scores(scored: Sequence[Scored]) -> dict[str, object]:
    """How many of the sentences and codes with a score are right, by tenths; the error weighs tenths by their size."""
    table = []
    for step in range(_STEPS):
        there = [one for one in scored if step == min(int(one.score * _STEPS), _STEPS - 1)]
        if there:
            score, right = np.mean([one.score for one in there]), np.mean([one.right for one in there])
            table.append({"score": round(float(score), 3), "right": round(float(right), 3), "count": len(there)})
    error = sum(row["count"] * abs(row["score"] - row["right"]) for row in table) / max(len(scored), 1)
    return {"calibration error": round(float(error), 4), "reliability": table}
