"""The lists of phrases on leaving and its reasons, read together: a sentence is gone through once for all of them.

`data/leaving_terms.csv`, `data/reason_cues.csv`, `data/barrier_cues.csv` and `data/reason_frames.csv`; what their rows
mean is told in `terms` and `marks`, the notation of phrases in `phrases`.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple, get_args

from defections.codebook import families
from defections.errors import DataError
from defections.leaving.phrases import Hit, Phrasebook, fold
from defections.lexicons import load_rows

Frame = Literal[
    "cause", "time", "result", "out", "reason", "told", "turning", "tally", "join", "deny", "advise", "civil",
    "official", "leaver", "after", "terms",
]  # fmt: skip
Weight = Literal["own", "near", "topic", "bare"]
LeavingKind = Literal["verb", "noun", "person"]
NOT = "not"


class Listed(NamedTuple):
    """A text folded, the terms of leaving in it, and the cues and frames of reasons, each in no order."""

    folded: str
    terms: tuple[Hit, ...]
    marks: tuple[Hit, ...]


@lru_cache(maxsize=1024)
def read_lists(text: str) -> Listed:
    """Find all that the lists know in a text; offsets count in it."""
    folded = fold(text)
    terms: list[Hit] = []
    marks: list[Hit] = []
    labels = mark_labels()
    for hit in _phrases().find(folded):
        (marks if hit.label in labels else terms).append(hit)
    return Listed(folded, tuple(terms), tuple(marks))


@cache
def mark_labels() -> dict[str, tuple[str, Weight] | str]:
    """What each label of a cue or frame means: a code and a weight, or the frame."""
    labels: dict[str, tuple[str, Weight] | str] = {frame: frame for frame in get_args(Frame)}
    for code in families():
        for weight in get_args(Weight):
            labels[f"{code} {weight}"] = (code, weight)
    return labels


@cache
def _phrases() -> Phrasebook:
    return Phrasebook([*_load_terms(), *_load_marks()])


def _load_terms() -> Iterator[tuple[str, str]]:
    for row in load_rows("leaving_terms", ("phrase", "kind", "sure")):
        if row["kind"] not in (*get_args(LeavingKind), NOT) or row["sure"] not in ("yes", "no"):
            raise DataError(
                f"leaving_terms.csv: “{row['phrase']}” needs a kind (verb, noun, person, not) and yes or no."
            )
        yield f"{row['kind']} {row['sure']}", row["phrase"]


def _load_marks() -> Iterator[tuple[str, str]]:
    phrases: list[tuple[str, str]] = []
    for name in ("reason_cues", "barrier_cues"):
        for row in load_rows(name, ("code", "weight", "phrase")):
            phrases.append((f"{row['code']} {row['weight']}", row["phrase"]))
    phrases += [(row["frame"], row["phrase"]) for row in load_rows("reason_frames", ("frame", "phrase"))]
    for label, phrase in phrases:
        if label not in mark_labels():
            raise DataError(f"Cues and frames of reasons: “{phrase}” has an unknown code, weight or frame, {label}.")
        yield label, phrase
