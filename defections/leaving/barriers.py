"""Barriers to leaving: what keeps people in, and what awaits those who go."""

from collections.abc import Iterator

from defections.leaving.contexts import Context, is_flight
from defections.leaving.marks import Cue, Marks
from defections.records import Document, Reason


def find_barriers(document: Document, marks: Marks, context: Context) -> Iterator[Reason]:
    """Yield the barriers that a sentence tells of, one record a code."""
    scores = _scores(marks, context)
    best: dict[str, Cue] = {}
    for cue in marks.barriers:
        score = 0.0 if _is_no_obstacle(marks, cue) else scores.get(cue.weight, 0.0)
        if score and (cue.code not in best or score > scores[best[cue.code].weight]):
            best[cue.code] = cue
    if len(best) > 1:
        # "Another obstacle" is what fits no other code.
        best.pop("other_barrier", None)
    start = marks.sentence.start
    for code, cue in best.items():
        yield Reason(
            start=start,
            end=marks.sentence.end,
            family="barrier",
            code=code,
            score=scores[cue.weight],
            cue=document.text[start + cue.start : start + cue.end],
            rule="barrier asked for" if context.topic == "barrier" else f"barrier {cue.weight}",
        )


def _is_no_obstacle(marks: Marks, cue: Cue) -> bool:
    """Whether a cue is only what leaving led to ("defections made it seal the roads"), or part of advice."""
    if cue.code == "other_barrier" and marks.has("advise"):
        return True
    return cue.code == "checkpoints" and any(
        term.end <= hit.start and hit.end <= cue.end
        for term in marks.leavings
        for hit in marks.frames.get("result", ())
    )


def _scores(marks: Marks, context: Context) -> dict[str, float]:
    """How surely the cues of each weight tell of a barrier here; a mere topic does where a heading asks for them."""
    if context.topic in ("join", "other"):
        return {}
    if is_flight(marks):
        return {}
    if context.topic == "barrier":
        return {"own": 0.9, "near": 0.85, "topic": 0.7}
    if marks.leavings:
        return {"own": 0.8, "near": 0.7}
    if context.since_left is not None and not context.joined:
        return {"own": 0.7, "near": 0.6}
    return {}
