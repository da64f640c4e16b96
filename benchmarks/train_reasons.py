"""Fit the scorer of reasons: `python benchmarks/train_reasons.py` writes data/reason_model.npz, the same each time.

It learns from the scenes and phrases in data/training/ and from the annotated reports to develop against, whose
sentences stand in real proportions. data/reason_report.json tells how it does on reports, and on the scenes of writers,
that it has not seen.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.reason_examples import (  # noqa: E402
    REPORTS,
    Example,
    hash_training,
    read_linked,
    read_phrases,
    read_reports,
    read_scenes,
)
from benchmarks.reason_fit import fit_model  # noqa: E402
from benchmarks.reason_folds import (  # noqa: E402
    ALWAYS,
    fit_scores,
    lot_report,
    lot_writer,
    measure,
    rate_all,
    rate_by_others,
    score_unseen,
)
from defections.codebook import CONFIDENT, families  # noqa: E402
from defections.leaving.model import FILE  # noqa: E402

REPORT = FILE.with_name("reason_report.json")


def main() -> None:
    """Cross-validate and fit the scorer, and write both."""
    examples = [*read_scenes(), *read_phrases(), *read_linked(), *read_reports()]
    unknown = {code for example in examples for code in example.codes} - families().keys()
    if unknown:
        sys.exit(f"The training data hold codes that the codebook does not know: {', '.join(sorted(unknown))}.")
    report, lines = validate(examples)
    arrays = fit_model(examples)
    arrays["lines"] = lines
    np.savez_compressed(FILE, **arrays)
    hashes = {"model sha256": hashlib.sha256(FILE.read_bytes()).hexdigest(), "training sha256": hash_training()}
    REPORT.write_text(json.dumps(hashes | report, indent=1) + "\n", encoding="utf-8")
    print(f"{len(examples):,} sentences, {len(arrays['features']):,} features: {FILE.name}, {REPORT.name}")
    for name, measured in report.items():
        if isinstance(measured, dict):
            print(name, *(f"{what}: {measured[f'{what} reasons'.strip()]}" for what in ("", "confident", "unsure")))


def validate(examples: list[Example]) -> tuple[dict[str, object], np.ndarray]:
    """Hold out whole reports and whole writers; returns the report and the weights of the final score."""
    told = [example for example in examples if example.writer not in ALWAYS]
    of_reports = score_unseen(examples, lot_report)
    of_scenes = score_unseen(examples, lot_writer)
    lines = fit_scores(of_reports, of_scenes)
    rated = rate_by_others(of_reports, of_scenes)
    report: dict[str, object] = {
        "sentences": len(told),
        "phrases": len(examples) - len(told),
        "confident line": CONFIDENT,
    }
    for name in REPORTS:
        there = [one for one in rated if one.example.writer == name]
        report[f"{name} reports held out"] = measure(there, [one for one in told if one.writer == name])
    scenes = [example for example in told if example.writer not in REPORTS]
    report["writers held out"] = measure(rate_all(of_scenes, lines), scenes)
    return report, lines


if __name__ == "__main__":
    main()
