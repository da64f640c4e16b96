"""What the method page says of accuracy: the figures measured, in words, and nothing where nothing was measured."""

import re

import pytest

from ui import accuracy


def test_every_measure_named_is_one_that_was_measured() -> None:
    totals = accuracy.load_measured()["blind"]["totals"]
    named = {measure for _, right, found in accuracy._ROWS for measure in (right, found) if measure}
    assert named <= totals.keys()


def test_reasons_are_told_in_hundreds() -> None:
    said = accuracy.describe_reasons({"reasons.precision": 0.556, "reasons.recall": 0.733})
    assert re.findall(r"about (\d+)", said) == ["56", "27"]


def test_sure_rows_are_right_more_often_than_unsure_ones() -> None:
    sure, unsure = map(int, re.findall(r"about (\d+)", accuracy.describe_sureness()))
    assert sure > unsure


def test_nothing_measured_says_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setattr(accuracy, "_MEASURED", tmp_path / "none.json")
    monkeypatch.setattr(accuracy, "_TRAINED", tmp_path / "none.json")
    accuracy.load_measured.cache_clear()
    accuracy.describe_sureness.cache_clear()
    try:
        assert accuracy.load_measured() == {}
        assert accuracy.describe_sureness() == ""
    finally:
        accuracy.load_measured.cache_clear()
        accuracy.describe_sureness.cache_clear()
