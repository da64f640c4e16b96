"""Barriers to leaving: what keeps people in, and what awaits those who go."""

import re
from collections.abc import Iterator
from functools import cache

from defections.lexicons import load_rows
from defections.phrases import Phrasebook
from defections.reason_contexts import Context
from defections.reason_marks import Marks
from defections.records import Document, Reason


def find_barriers(document: Document, marks: Marks, context: Context) -> Iterator[Reason]:
    """Yield the barriers that a sentence tells of, one record a code."""
    seen: set[str] = set()
    near = bool(marks.leavings) or context.topic == "barrier" or context.since_left is not None
    if not near or context.topic in ("join", "other"):
        return
    for hit in _phrases().find(marks.text):
        code, weight = hit.label.split()
        if code in seen or (weight == "topic" and context.topic != "barrier"):
            continue
        seen.add(code)
        start = marks.sentence.start
        yield Reason(
            start=start,
            end=marks.sentence.end,
            family="barrier",
            code=code,
            score=0.8 if weight == "own" else 0.7,
            cue=document.text[start + hit.start : start + hit.end],
            rule="barrier" if weight == "own" else "barrier heading",
        )


@cache
def _phrases() -> Phrasebook:
    rows = load_rows("barrier_cues", ("code", "weight", "phrase"))
    return Phrasebook((f"{row['code']} {row['weight']}", row["phrase"]) for row in rows)
