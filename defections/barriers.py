"""Barriers to leaving: what keeps people in, and what awaits those who go.

`data/barrier_cues.csv` gives each cue a weight: `own` speaks of leaving itself ("shoot deserters"), `near` needs somebody to
have left near by ("revenge"), `topic` a heading or question that asks for obstacles.
"""

from collections.abc import Iterator
from functools import cache

from defections.lexicons import load_rows
from defections.phrases import Hit, Phrasebook
from defections.reason_contexts import Context
from defections.reason_marks import Marks
from defections.records import Document, Reason


def find_barriers(document: Document, marks: Marks, context: Context) -> Iterator[Reason]:
    """Yield the barriers that a sentence tells of, one record a code."""
    weights = _weights(marks, context)
    best: dict[str, tuple[float, Hit, str]] = {}
    for hit in _phrases().find(marks.text) if weights else ():
        code, weight = hit.label.split()
        if weight in weights and (code not in best or weights[weight] > best[code][0]):
            best[code] = (weights[weight], hit, weight)
    if len(best) > 1:
        # "Another obstacle" is what fits no other code.
        best.pop("other_barrier", None)
    start = marks.sentence.start
    for code, (score, hit, weight) in best.items():
        yield Reason(
            start=start,
            end=marks.sentence.end,
            family="barrier",
            code=code,
            score=score,
            cue=document.text[start + hit.start : start + hit.end],
            rule=f"barrier {weight}",
        )


def _weights(marks: Marks, context: Context) -> dict[str, float]:
    """How surely the cues of each weight tell of a barrier here: `near` a leaving, as a `topic` only where one was asked for."""
    if context.topic in ("join", "other"):
        return {}
    if context.topic == "barrier":
        return {"own": 0.9, "near": 0.85, "topic": 0.7}
    if marks.leavings:
        return {"own": 0.8, "near": 0.7}
    if context.since_left is not None and not context.joined:
        return {"own": 0.7, "near": 0.6}
    return {}


@cache
def _phrases() -> Phrasebook:
    rows = load_rows("barrier_cues", ("code", "weight", "phrase"))
    return Phrasebook((f"{row['code']} {row['weight']}", row["phrase"]) for row in rows)
