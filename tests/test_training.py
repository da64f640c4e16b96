"""The shipped scorer of reasons is the one that its report tells of, fitted on the sentences that stand here."""

import hashlib
import json

from benchmarks.reason_examples import hash_training
from defections.leaving.model import FILE

REPORT = json.loads(FILE.with_name("reason_report.json").read_text(encoding="utf-8"))


def test_the_model_is_the_one_reported_on() -> None:
    assert hashlib.sha256(FILE.read_bytes()).hexdigest() == REPORT["model sha256"], "run make train"


def test_the_model_was_fitted_on_these_sentences() -> None:
    assert hash_training() == REPORT["training sha256"], "the training sentences changed: run make train"
