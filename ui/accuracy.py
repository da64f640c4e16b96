"""How often rows are right, measured against reports annotated by hand, in words for people who do not measure."""

import json
from functools import cache
from typing import Any

import streamlit as st

from defections.lexicons import DATA
from ui import words
from ui.tabular import write_grid

_MEASURED = DATA / "accuracy.json"  # written by `make accuracy`
_TRAINED = DATA / "reason_report.json"  # written by `make train`: reports held out in turn
# Set, and what its reports are.
_SETS = {
    "blind": "plain news reports that nobody had worked against",
    "set_aside": "harder, more literary reports, set aside before the rules were written",
}
_NOT_MEASURED = "–"
# What is shown, and the measures that say how much of it is right and how much of what there is it finds.
_ROWS = (
    ("Figures", "figures.precision", "figures.recall"),
    ("… how firm they are (“at least”)", "figures.qualifier", ""),
    ("… what they count, as a unit", "figures.unit", ""),
    ("… what they count, in the report's words", "figures.referent", ""),
    ("… who is credited with them", "figures.credit", ""),
    ("How two figures stand to each other", "relations.precision", "relations.recall"),
    ("Reasons for leaving", "reasons.precision", "reasons.recall"),
    ("Barriers to leaving", "barriers.precision", "barriers.recall"),
    ("Who and what is named", "actors.precision", "actors.recall"),
    ("… of what type", "actors.type", ""),
    ("Who said it", "", "speakers.recall"),
    ("Who went where", "moves.precision", "moves.recall"),
    ("Page furniture, by characters", "masking.precision", "masking.recall"),
)


def show_accuracy() -> None:
    """Say how often rows are right; nothing when it was never measured."""
    measured = load_measured()
    for name, what in _SETS.items():
        if name in measured:
            _show_set(measured[name], what, first=name == next(iter(_SETS)))


@cache
def load_measured() -> dict[str, Any]:
    """Read what `make accuracy` measured, by set; empty when it never ran."""
    measured: dict[str, Any] = json.loads(_MEASURED.read_text(encoding="utf-8")) if _MEASURED.exists() else {}
    return measured


def _show_set(measured: dict[str, Any], what: str, *, first: bool) -> None:
    totals = measured["totals"]
    if first:
        st.subheader("How often it is right", anchor=False)
        st.write(f"{describe_reasons(totals)} {describe_sureness()}")
        st.write(
            "Figures and names are the safest rows; reasons, moves and relations the least safe: read the sentence."
        )
    st.write(f"Measured on {words.count(measured['reports'], 'report')}: {what}.")
    rows = [
        (label, _out_of_100(totals, right), _out_of_100(totals, found, missed=True)) for label, right, found in _ROWS
    ]
    columns = ["Rows", "Right, of 100 shown", "Missed, of 100 there are"]
    st.html(write_grid(columns, rows, "numbers"))


def describe_reasons(totals: dict[str, float | None]) -> str:
    """The measure that matters most, as a sentence."""
    right, missed = _out_of_100(totals, "reasons.precision"), _out_of_100(totals, "reasons.recall", missed=True)
    return (
        f"Of 100 reasons shown, about {right} are right; of 100 that a careful reader finds, about {missed} are missed."
    )


@cache
def describe_sureness() -> str:
    """How often reasons marked sure are right, and those that are not, on plain reports held out of training."""
    if not _TRAINED.exists():
        return ""
    held_out = json.loads(_TRAINED.read_text(encoding="utf-8"))["plain reports held out"]
    sure, unsure = (held_out[f"{kind} reasons"]["precision"] for kind in ("confident", "unsure"))
    return f"Of 100 that are drawn as sure, about {100 * sure:.0f} are; of 100 drawn lighter, about {100 * unsure:.0f}."


def _out_of_100(totals: dict[str, float | None], measure: str, *, missed: bool = False) -> str:
    share = totals.get(measure)
    if share is None:
        return _NOT_MEASURED
    return f"{100 * (1 - share if missed else share):.0f}"
