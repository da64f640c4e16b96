"""Cross-validation of the scorer of reasons, with whole writers, or whole scenes, held out; and what it measures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from benchmarks.reason_examples import LINKED, PHRASES, REPORTS, Example
from benchmarks.reason_fit import fit_lines, fit_model
from defections.codebook import families
from defections.leaving.model import make_model
from defections.leaving.reasons import is_row
from defections.leaving.scoring import CONFIDENT, Evidence, gather_evidence

# What no fold holds out.
ALWAYS = (PHRASES, LINKED)
# Reports have a writer each: they are held out in so many lots, and so are scenes.
LOTS = 4
# How many sentences of a scene a sentence of a report counts for: reports are what scores are given to.
_WEIGHT = 3.0
_STEPS = 10


@dataclass(frozen=True)
class Scored:
    """A sentence and a code, what there is on them, and whether the sentence gives the code."""

    example: Example
    evidence: Evidence
    right: bool
    fold: str
    score: float = 0.0


def name_writer(example: Example) -> str:
    """The fold of an example where whole writers are held out."""
    return f"{REPORTS} {crc32(example.scene.encode()) % LOTS}" if example.writer == REPORTS else example.writer


def name_lot(example: Example) -> str:
    """The fold of an example where whole scenes are held out."""
    return str(crc32(example.scene.encode()) % LOTS)


def cross_validate(examples: Sequence[Example], fold_of: Callable[[Example], str]) -> list[Scored]:
    """Score every example by a model that has not seen its fold."""
    scored: list[Scored] = []
    tested = [example for example in examples if example.writer not in ALWAYS and example.reading.features]
    for fold in sorted({fold_of(example) for example in tested}):
        model = make_model(fit_model([e for e in examples if e.writer in ALWAYS or fold_of(e) != fold]))
        held = [example for example in tested if fold_of(example) == fold]
        verdicts = model.judge([example.reading.features for example in held])
        for example, verdict in zip(held, verdicts, strict=True):
            for barriers in (False, True):
                ruled = example.reading.ruled(of_barriers=barriers)
                for evidence in gather_evidence(verdict, ruled, example.reading.context, of_barriers=barriers):
                    right = _is_right(example, evidence.code)
                    if right is not None:
                        scored.append(Scored(example, evidence, right, fold))
    return _score(scored)


def _is_right(example: Example, code: str) -> bool | None:
    """Whether a sentence gives a code; None where that is not known: barriers of reports are annotated without one."""
    if families()[code] == "barrier" and example.kind == "barrier" and example.writer == REPORTS:
        return None
    return code in example.codes or code in example.as_good


def fit_scores(scored: Iterable[Scored]) -> np.ndarray:
    """Fit the final score on what was scored by models that had not seen it."""
    inputs = {}
    for barriers in (False, True):
        of_family = [one for one in scored if (families()[one.evidence.code] == "barrier") == barriers]
        weights = [_WEIGHT if one.example.writer == REPORTS else 1.0 for one in of_family]
        inputs[barriers] = (
            np.array([one.evidence.inputs for one in of_family]),
            np.array([one.right for one in of_family]),
            np.array(weights),
        )
    return fit_lines(inputs)


def _score(scored: list[Scored]) -> list[Scored]:
    """The final scores, each fold's by weights fitted on the other folds."""
    done: list[Scored] = []
    for fold in sorted({one.fold for one in scored}):
        lines = fit_scores([one for one in scored if one.fold != fold])
        for one in (one for one in scored if one.fold == fold):
            line = lines[int(families()[one.evidence.code] == "barrier")]
            score = float(1 / (1 + np.exp(-line @ np.array(one.evidence.inputs))))
            done.append(Scored(one.example, one.evidence, one.right, fold, score))
    return done


def measure(scored: Sequence[Scored], examples: Sequence[Example]) -> dict[str, object]:
    """Precision and recall by family and code, of rows and of the confident ones, and how true the scores are."""
    rows = [one for one in scored if is_row(one.example.reading, one.evidence.code, one.score)]
    wanted = [code for example in examples for code in example.codes if example.writer not in ALWAYS]
    codes = {
        code: _share([one for one in rows if one.evidence.code == code], wanted.count(code)) for code in families()
    }
    of_family = {}
    for family in dict.fromkeys(families().values()):
        there = [one for one in rows if families()[one.evidence.code] == family]
        count = sum(families()[code] == family for code in wanted)
        if count:  # barriers of reports are annotated without a code
            of_family[family] = _share(there, count)
    reasons = [one for one in rows if families()[one.evidence.code] != "barrier"]
    total = sum(families()[code] != "barrier" for code in wanted)
    return {
        "reasons": _share(reasons, total),
        "confident reasons": _share([one for one in reasons if one.score >= CONFIDENT], total),
        "families": of_family,
        "codes": codes,
        **_measure_scores([one for one in scored if families()[one.evidence.code] != "barrier"]),
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
