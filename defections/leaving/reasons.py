"""Reasons for leaving: which sentences give one, and which.

Each rule says how surely it makes a cue a reason. A cue that alone tells a grievance (`own`) needs no more than a
leaving near; a mere topic ("brutality") needs a link to a leaving, in its sentence or by its heading or question. What
stays below the threshold is no row.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from defections.codebook import families
from defections.leaving.barriers import find_barriers
from defections.leaving.contexts import Context, find_reach, leaves, read_contexts
from defections.leaving.features import find_cue, read_features
from defections.leaving.links import (
    find_barred,
    find_links,
    is_setting,
    is_told_by_leavers,
    leaves_freely,
    speaks_for_others,
)
from defections.leaving.marks import Cue, Marks, mark_sentence
from defections.leaving.model import Verdict, load_model
from defections.records import Document, Figure, Mention, Reason

THRESHOLD = 0.5
# The trained scorer makes a row of its own from here on; below `_VETO` what a rule found is no row either. In a
# sentence that tells of a leaving the rules see a link better: there it has to be as sure as `_BESIDE`.
LEARNED = 0.5
_BESIDE = 0.85
_VETO = 0.15
# How surely each rule makes an own cue, and a mere topic, a reason.
SCORES: dict[str, tuple[float, float, float]] = {
    "cause": (0.95, 0.85, 0.7),
    "result": (0.95, 0.85, 0.7),
    "turning": (0.9, 0.7, 0.3),
    "heading": (0.9, 0.85, 0.7),
    "question": (0.85, 0.7, 0.55),
    "lead": (0.85, 0.7, 0.3),
    "reason": (0.9, 0.85, 0.6),
    "told": (0.8, 0.7, 0.3),
    "time": (0.8, 0.6, 0.2),
    "together": (0.65, 0.3, 0.1),
    "account": (0.65, 0.52, 0.1),
    "then": (0.65, 0.4, 0.1),
    "next": (0.6, 0.3, 0.1),
}
_LISTING = frozenset({"heading", "reason", "told"})
_EXPLICIT = frozenset({"cause", "result", "turning", "heading", "reason", "time"})
_ALSO_THREATS = frozenset({"fear_for_safety", "brutality", "mistreatment", "infighting", "military_pressure", "family"})
_REACH = 8
_CLAUSE = re.compile(r"[;,]|\bwhile\b")
_OF_PEOPLE = ("people", "percent", "share")
# For each code the surest rule: how sure it is, the cue, its name.
Best = dict[str, tuple[float, Cue, str]]
_WEIGHTS = ("own", "topic", "bare")


def extract_reasons(
    document: Document,
    figures: Sequence[Figure],
    mentions: Sequence[Mention],  # noqa: ARG001 -- part of the contract of stages
) -> Iterator[Reason]:
    """Yield the reasons for leaving, and the barriers to it, in order of appearance; one record a sentence and code."""
    near = find_reach(document)
    if not near:
        return
    read = _read(document, near)
    figures = sorted(figures, key=lambda figure: figure.start)
    for marks, context, best, features in zip(*read, strict=True):
        verdict = load_model().judge(features)
        barriers = {reason.code: reason for reason in find_barriers(document, marks, context)}
        reasons = {} if verdict.reason < _VETO else dict(_find_ruled(document, marks, best, figures))
        # What threatens those who go is told in the words of what drives them away.
        if barriers:
            reasons = {c: r for c, r in reasons.items() if r.rule in _EXPLICIT or c not in _ALSO_THREATS}
        yield from (*reasons.values(), *barriers.values())
        if not reasons and not barriers:
            for cue, score in find_learned(verdict, marks, context):
                yield _make_reason(document, marks, cue.code, score, cue, "learned", figures)


def read_sentences(document: Document, *, everywhere: bool = False) -> Iterator[list[str]]:
    """Yield what the trained scorer sees of each sentence; with `everywhere` also where no leaving is near."""
    near = set(range(len(document.sentences))) if everywhere else find_reach(document)
    yield from _read(document, near)[3]


def _read(document: Document, near: set[int]) -> tuple[list[Marks], list[Context], list[Best], list[list[str]]]:
    marked = [mark_sentence(document, sentence, at in near) for at, sentence in enumerate(document.sentences)]
    contexts = read_contexts(document, marked)
    ruled = [_find_best(marks, context) for marks, context in zip(marked, contexts, strict=True)]
    scores = [{code: score for code, (score, _, _) in best.items()} for best in ruled]
    return marked, contexts, ruled, list(read_features(marked, contexts, scores))


def find_learned(verdict: Verdict, marks: Marks, context: Context) -> Iterator[tuple[Cue, float]]:
    """Yield what the trained scorer gives a sentence near a leaving, with how sure it is.

    A row has to say which words carried it, so a code counts only where words of its topic stand in the sentence.
    """
    if context.since_left is None and context.until_left is None and context.topic not in ("leave", "barrier"):
        return
    for score, codes in ((verdict.reason, verdict.reason_codes), (verdict.barrier, verdict.barrier_codes)):
        for cue in (
            find_cue(marks, code) for code in codes if score >= (_BESIDE if context.since_left == 0 else LEARNED)
        ):
            if cue:
                yield cue, round(score, 2)


def _find_best(marks: Marks, context: Context) -> Best:
    """For each code the rules speak of, the surest rule with its cue, also where it is not sure enough."""
    best: Best = {}
    for cue, rule in _judge(marks, context):
        score = SCORES[rule][_WEIGHTS.index(cue.weight)]
        if cue.code not in best or score > best[cue.code][0]:
            best[cue.code] = (score, cue, rule)
    return best


def _find_ruled(
    document: Document, marks: Marks, best: Best, figures: Sequence[Figure]
) -> Iterator[tuple[str, Reason]]:
    for code, (score, cue, rule) in best.items():
        if score >= THRESHOLD:
            yield code, _make_reason(document, marks, code, score, cue, rule, figures)


def _make_reason(
    document: Document, marks: Marks, code: str, score: float, cue: Cue, rule: str, figures: Sequence[Figure]
) -> Reason:
    start = marks.sentence.start
    return Reason(
        start=start,
        end=marks.sentence.end,
        family=families()[code],
        code=code,
        score=score,
        cue=document.text[start + cue.start : start + cue.end],
        rule=rule,
        figure=_attached(marks, cue, figures),
    )


def _judge(marks: Marks, context: Context) -> Iterator[tuple[Cue, str]]:
    """Each cue of a sentence with every rule that makes it a reason."""
    if not marks.cues or context.topic in ("join", "deny", "other"):
        return
    links = find_links(marks)
    telling = any(cue.weight != "bare" for cue in links)
    yield from ((cue, rule) for cue, rule in links.items() if cue.weight != "bare" or not telling)
    if (marks.has("advise") and not links) or context.topic == "barrier":
        return
    barred = find_barred(marks)
    rules = list(_rules(marks, context))
    # Beside a grievance in so many words a mere topic is most often its setting.
    grievance = any(cue.weight == "own" and cue not in barred for cue in marks.cues)
    for cue in marks.cues:
        if cue not in barred and not (cue.weight != "own" and grievance and is_setting(marks, cue)):
            for rule in rules:
                if cue.weight == "own" or not grievance or rule in _LISTING:
                    yield cue, rule


def _rules(marks: Marks, context: Context) -> Iterator[str]:
    """The rules that hold for a whole sentence."""
    if context.topic == "leave" and context.by:
        yield context.by
    near = context.since_left is not None or context.until_left is not None
    if near and marks.has("reason") and not marks.has("join"):
        yield "reason"
    if near and not context.joined and is_told_by_leavers(marks):
        yield "told"
    if near and not context.joined and context.voice and not speaks_for_others(marks):
        yield "account"
    if leaves_freely(marks):
        yield "together"
    elif not context.joined and not leaves(marks):
        if context.until_left == 1:
            yield "then"
        if context.since_left is not None and context.since_left <= _REACH:
            yield "next"


def _attached(marks: Marks, cue: Cue, figures: Sequence[Figure]) -> Figure | None:
    """The number of people nearest to a cue in its clause, which the cue's own words do not hold."""
    start = marks.sentence.start
    left = max((stop.end() for stop in _CLAUSE.finditer(marks.text, 0, cue.start)), default=0)
    stop = _CLAUSE.search(marks.text, cue.end)
    right = stop.start() if stop else len(marks.text)
    first = bisect_left(figures, start + left, key=lambda figure: figure.start)
    there = [
        figure
        for figure in figures[first : bisect_left(figures, start + right, key=lambda figure: figure.start)]
        if figure.unit in _OF_PEOPLE
        and figure.end <= start + right
        and (figure.end <= start + cue.start or start + cue.end <= figure.start)
    ]
    return min(there, key=lambda figure: abs(figure.start - start - cue.start), default=None)
