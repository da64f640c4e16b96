"""Reasons for leaving: which sentences give one, and which.

Each rule says how surely it makes a cue a reason. A cue that alone tells a grievance (`own`) needs no more than a
leaving near; a mere topic ("brutality") needs a link to a leaving, in its sentence or by its heading or question. What
stays below the threshold is no row.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain, islice
from typing import NamedTuple

from defections.codebook import families
from defections.leaving.antecedents import leaves_openly, means_others
from defections.leaving.barriers import find_barriers
from defections.leaving.contexts import Context, find_reach, is_flight, leaves, read_contexts
from defections.leaving.denials import find_denied
from defections.leaving.departures import LEFT
from defections.leaving.exclusions import find_excluded, is_no_reason
from defections.leaving.features import Features, read_features
from defections.leaving.links import (
    find_barred,
    find_links,
    is_setting,
    is_told_by_leavers,
    leaves_freely,
    speaks_for_others,
)
from defections.leaving.listings import Item, attach_number, find_listed_reasons
from defections.leaving.marks import Cue, Marks, mark_sentence
from defections.leaving.model import Verdict, load_model
from defections.leaving.rows import attach_nearest, make_row
from defections.leaving.scoring import EXPLICIT, gather_evidence, pool_codes, rate
from defections.leaving.told import Construed, Told, construe, find_told_reasons
from defections.leaving.unhindered import find_no_barriers, keeps_from_leaving
from defections.leaving.weightiest import find_weightiest
from defections.records import Document, Figure, Mention, Reason

# A rule has found a code from the first on, and linked it to a leaving from the second on.
THRESHOLD = 0.5
LINKED = 0.7
# A code makes a row from such a final score on: one that a rule links to a leaving, one that a rule finds, a mere topic
# by whatever rule, the scorer's own; and so of barriers. Chosen on reports that the scorer was not fitted on.
LINKED_LINE = 0.14
RULED_LINE = 0.22
TOPIC_LINE = 0.3
ROW_LINE = 0.42
BARRIER_LINE = 0.2
LEARNED_BARRIER = 0.3
DOUBTED_BARRIER = 0.65
# How sure a reason is that stands in a list of reasons with its number.
LISTED = 0.8
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
_IN_ITS_WORDS = frozenset({"cause", "result", "turning", "told", "reason"})
_ALSO_THREATS = frozenset({"fear_for_safety", "brutality", "mistreatment", "infighting", "military_pressure", "family"})
_REACH = 8
# So many sentences before tell whom a pronoun means.
_BEFORE = 3
# For each code the surest rule: how sure it is, the cue, its name.
Best = dict[str, tuple[float, Cue, str]]
_WEIGHTS = ("own", "topic", "bare")
_PLAIN = Construed("", [])


class Reading(NamedTuple):
    """What is known of a sentence before it is scored: for each code of the rules' how sure they are, and features."""

    marks: Marks
    context: Context
    best: Best
    barriers: dict[str, Reason]
    features: Features | None

    @property
    def barred(self) -> set[str]:
        """The codes that the sentence speaks of only to deny them, or to tell why somebody joined."""
        barred = find_barred(self.marks)
        return {cue.code for cue in barred} - {cue.code for cue in self.marks.cues if cue not in barred}

    def denied(self, codes: Iterable[str]) -> set[str]:
        """Those of some codes for which the sentence has no words outside what it tells only to deny it."""
        spans = find_denied(self.marks)
        told = {
            cue.code
            for cue in (*self.marks.cues, *self.marks.barriers)
            if not any(start <= cue.start < end for start, end in spans)
        }
        return {code for code in codes if code not in told} if spans else set()

    def is_topic(self, code: str) -> bool:
        """Whether the surest rule of a code found a mere topic, which no words of the sentence link to a leaving."""
        if code not in self.best:
            return False
        _, cue, rule = self.best[code]
        return cue.weight != "own" and rule not in _IN_ITS_WORDS

    def ruled(self, *, of_barriers: bool) -> dict[str, float]:
        """How sure the rules are of each code of a family."""
        if of_barriers:
            return {code: barrier.score for code, barrier in self.barriers.items()}
        return {code: score for code, (score, _, _) in self.best.items()}


def extract_reasons(
    document: Document,
    figures: Sequence[Figure],
    mentions: Sequence[Mention],
) -> Iterator[Reason]:
    """Yield the reasons for leaving, and the barriers to it, in order of appearance; one record a sentence and code."""
    yield from extract_together([document], [figures], [mentions])[0]


def extract_together(
    documents: Sequence[Document], figures: Sequence[Sequence[Figure]], mentions: Sequence[Sequence[Mention]]
) -> list[list[Reason]]:
    """The reasons of some documents, each by itself, but one step on all of them before the next."""
    near = [find_reach(document) for document in documents]
    readings = [read_sentences(*each) if each[1] else [] for each in zip(documents, near, strict=True)]
    construed = [_construe(*each) for each in zip(documents, readings, mentions, strict=True)]
    offered = [[reading.features for reading in each] for each in readings]
    offered += [[cause.features for held in each for cause in held.causes] for each in construed]
    verdicts = iter(load_model().judge([*chain(*offered)]))
    judged = [list(islice(verdicts, len(each))) for each in offered]
    parts = zip(documents, readings, construed, judged, judged[len(documents) :], figures, strict=False)
    return [list(_tell(*each)) for each in parts]


def _construe(document: Document, readings: Sequence[Reading], mentions: Sequence[Mention]) -> list[Construed]:
    marked = [reading.marks for reading in readings]
    return [
        construe(document, marks, reading.context, marked[max(0, at - _BEFORE) : at], mentions)
        if reading.features
        else _PLAIN
        for at, (marks, reading) in enumerate(zip(marked, readings, strict=True))
    ]


def _tell(
    document: Document,
    readings: Sequence[Reading],
    construed: Sequence[Construed],
    judged: Sequence[Verdict],
    alone: Iterable[Verdict],
    figures: Sequence[Figure],
) -> Iterator[Reason]:
    """The reasons of one document; `judged` are the verdicts on its sentences, `alone` those on their causes."""
    model = load_model()
    figures = sorted(figures, key=lambda figure: figure.start)
    verdicts = pool_codes(judged, [reading.marks.sentence.paragraph for reading in readings])
    causes = iter(alone)
    listed: Mapping[str, Item] = {}
    for at, reading in enumerate(readings):
        if not reading.features:
            continue
        goes_on = bool(listed)
        listed = {}
        if not is_flight(reading.marks):
            listed = find_listed_reasons(reading.marks, reading.context, goes_on=goes_on)
        listed = {code: item for code, item in listed.items() if code not in reading.barred | reading.denied(listed)}
        for item in listed.values():
            figure = attach_number(reading.marks, item, figures)
            yield make_row(document, reading.marks, item, LISTED, "listed", figure)
        for of_barriers in (False, True):
            ruled = reading.ruled(of_barriers=of_barriers)
            found = gather_evidence(verdicts, at, ruled, reading.context, of_barriers=of_barriers)
            scores = {evidence.code: rate(evidence, model) for evidence in found}
            told: dict[str, Told] = {}
            if of_barriers:
                if ruled and keeps_from_leaving(reading.marks):
                    scores = {code: max(score, ruled.get(code, 0.0)) for code, score in scores.items()}
                chosen = _choose_barriers(reading, scores)
            else:
                chosen = choose_codes(reading, scores, of_barriers=False)
                told = find_told_reasons(reading.marks, construed[at].causes, verdicts[at], causes)
                told = {code: each for code, each in told.items() if code not in reading.barred | reading.denied(told)}
                before = [each.marks for each in readings[max(0, at - 1) : at]]
                chosen = _leave_out(reading, before, chosen, construed[at].signed, told.keys())
            for code in chosen:
                if code not in listed:
                    score = max(scores[code], told[code].score if code in told else 0.0)
                    yield _make_reason(document, reading, code, round(score, 2), figures)
            for code in told.keys() - listed.keys() - set(chosen):
                each = told[code]
                figure = attach_nearest(reading.marks, each.cue, figures)
                yield make_row(document, reading.marks, each.cue, each.score, each.rule, figure)


def _choose_barriers(reading: Reading, scores: Mapping[str, float]) -> list[str]:
    """The barriers that make rows, but for those that only look like some."""
    chosen = choose_codes(reading, scores, of_barriers=True)
    return [code for code in chosen if code not in find_no_barriers(reading.marks, chosen, reading.barriers.keys())]


def _leave_out(
    reading: Reading, before: Sequence[Marks], chosen: Sequence[str], signed: str, told: Set[str]
) -> list[str]:
    """The chosen codes but for those that only look like reasons; "another reason" is what fits no other code."""
    marks = reading.marks
    if not chosen or is_no_reason(marks, signed):
        return []
    if LEFT in signed and leaves_openly(marks, signed, (0, len(signed))) and means_others(marks, before, signed):
        return []
    ruled = reading.ruled(of_barriers=False)
    excluded = find_excluded(marks, signed, {code for code in chosen if ruled.get(code, 0.0) < EXPLICIT})
    return [code for code in chosen if code not in excluded and not (code == "other" and told - {code})]


def choose_codes(reading: Reading, scores: Mapping[str, float], *, of_barriers: bool) -> list[str]:
    """The codes of one family that make rows by their scores, the likeliest first."""
    if not scores or reading.context.topic in ("join", "deny", "other") or is_flight(reading.marks):
        return []
    ruled = reading.ruled(of_barriers=of_barriers)
    sure = {
        code
        for code, score in scores.items()
        if score >= _find_line(reading, code, ruled.get(code, 0.0), of_barriers=of_barriers)
    }
    # What is barred or denied is dear to find, and most often nothing is sure.
    unsure = reading.barred | reading.denied(sure) if sure else set()
    return sorted(sure - unsure, key=lambda code: (-scores[code], code))


def _find_line(reading: Reading, code: str, rule: float, *, of_barriers: bool) -> float:
    """How sure a code has to be: less where a rule is sure; a barrier more beside advice or life after leaving."""
    if of_barriers:
        doubted = reading.marks.has("advise") or (rule < THRESHOLD and reading.marks.has("after"))
        return DOUBTED_BARRIER if doubted else BARRIER_LINE if rule >= THRESHOLD else LEARNED_BARRIER
    lines = ((LINKED, LINKED_LINE), (THRESHOLD, RULED_LINE))
    line = next((line for least, line in lines if rule >= least), ROW_LINE)
    return max(line, TOPIC_LINE) if reading.is_topic(code) else line


def read_sentences(document: Document, near: Set[int]) -> list[Reading]:
    """Read each sentence for the scorer; those not in `near`, where no leaving is, without features."""
    marked = [mark_sentence(document, sentence, at in near) for at, sentence in enumerate(document.sentences)]
    contexts = read_contexts(document, marked)
    barriers = [
        {reason.code: reason for reason in find_barriers(document, marks, context)}
        for marks, context in zip(marked, contexts, strict=True)
    ]
    ruled = [_find_best(marks, context, told) for marks, context, told in zip(marked, contexts, barriers, strict=True)]
    scores = [{code: score for code, (score, _, _) in best.items()} for best in ruled]
    features = read_features(marked, contexts, scores, near)
    return [Reading(*each) for each in zip(marked, contexts, ruled, barriers, features, strict=True)]


def _find_best(marks: Marks, context: Context, barriers: Mapping[str, Reason]) -> Best:
    """For each code the rules speak of, the surest rule with its cue, also where it is not sure enough."""
    best: Best = {}
    for cue, rule in _judge(marks, context):
        # What threatens those who go is told in the words of what drives them away.
        if barriers and rule not in _EXPLICIT and cue.code in _ALSO_THREATS:
            continue
        score = SCORES[rule][_WEIGHTS.index(cue.weight)]
        if cue.code not in best or score > best[cue.code][0]:
            best[cue.code] = (score, cue, rule)
    return best


def _make_reason(document: Document, reading: Reading, code: str, score: float, figures: Sequence[Figure]) -> Reason:
    """A row on the words of the rule that found it, else on those that weigh most for the scorer."""
    marks = reading.marks
    if code in reading.barriers:
        return replace(reading.barriers[code], score=score)
    if code in reading.best and reading.best[code][0] >= THRESHOLD:
        _, cue, rule = reading.best[code]
    else:
        cue, rule = find_weightiest(marks, code), "learned"
    figure = None if families()[code] == "barrier" else attach_nearest(marks, cue, figures)
    return make_row(document, marks, cue, score, rule, figure)


def _judge(marks: Marks, context: Context) -> Iterator[tuple[Cue, str]]:
    """Each cue of a sentence with every rule that makes it a reason."""
    if not marks.cues or context.topic in ("join", "deny", "other"):
        return
    links = find_links(marks)
    telling = any(cue.weight != "bare" for cue in links)
    yield from ((cue, rule) for cue, rule in links.items() if cue.weight != "bare" or not telling)
    doubted = marks.has("advise") or (marks.has("after") and not marks.has("reason", "tally"))
    if (doubted and not links) or context.topic == "barrier":
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
