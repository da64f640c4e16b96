"""Fit the scorer of reasons: `python benchmarks/train_reasons.py` writes data/reason_model.npz, the same each time.

It learns from the scenes and phrases in data/training/ and from the annotated reports that rules may be written for
(tests/reports/open), whose sentences stand in real proportions. data/reason_report.json tells how it does on writers,
and on scenes, that it has not seen.
"""

import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.reason_examples import REPORTS, Example, read_linked, read_phrases, read_reports, read_scenes  # noqa: E402
from benchmarks.reason_fit import fit_model  # noqa: E402
from benchmarks.reason_folds import ALWAYS, cross_validate, fit_scores, measure, name_lot, name_writer  # noqa: E402
from defections.codebook import families  # noqa: E402
from defections.leaving.model import FILE  # noqa: E402
from defections.leaving.scoring import CONFIDENT, ROW_LINE  # noqa: E402

REPORT = FILE.with_name("reason_report.json")


def main() -> None:
    """Cross-validate and fit the scorer, and write both."""
    examples = [*read_scenes(), *read_phrases(), *read_linked(), *read_reports()]
    unknown = {code for example in examples for code in example.codes} - families().keys()
    if unknown:
        sys.exit(f"The training data hold codes that the codebook does not know: {', '.join(sorted(unknown))}.")
    report, lines = validate(examples)
    REPORT.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    arrays = fit_model(examples)
    arrays["lines"] = lines
    np.savez_compressed(FILE, **arrays)
    print(f"{len(examples):,} sentences, {len(arrays['features']):,} features: {FILE.name}, {REPORT.name}")
    for name in ("writers held out", "reports held out", "scenes held out"):
        print(name, report[name]["reasons"], report[name]["families"].get("barrier"))  # type: ignore[index]


def validate(examples: list[Example]) -> tuple[dict[str, object], np.ndarray]:
    """Hold out whole writers and whole scenes; returns the report and the weights of the final score."""
    by_writer = cross_validate(examples, name_writer)
    by_scene = cross_validate(examples, name_lot)
    told = [example for example in examples if example.writer not in ALWAYS]
    of_reports = [example for example in told if example.writer == REPORTS]
    scenes = [example for example in told if example.writer != REPORTS]
    report: dict[str, object] = {
        "sentences": len(told),
        "phrases": len(examples) - len(told),
        "row line": ROW_LINE,
        "confident line": CONFIDENT,
        "writers held out": measure([one for one in by_writer if one.example.writer != REPORTS], scenes),
        "reports held out": measure([one for one in by_writer if one.example.writer == REPORTS], of_reports),
        "scenes held out": measure([one for one in by_scene if one.example.writer != REPORTS], scenes),
    }
    return report, fit_scores(by_writer)


if __name__ == "__main__":
    main()
