"""What stands round a sentence and bears on whether it gives a reason: heading, question, what was told just before."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from defections.leaving.cause_words import any_of
from defections.leaving.constructions import tells_why
from defections.leaving.departures import has_departure
from defections.leaving.lists import read_lists
from defections.leaving.marks import Marks, mark_sentence
from defections.leaving.phrases import fold
from defections.leaving.terms import find_leaving
from defections.leaving.wordings import alternatives
from defections.records import Document, Sentence
from defections.speech.quotations import find_quotations

Topic = Literal["leave", "join", "barrier", "deny", "other"]

# How many sentences a leaving is remembered for.
MEMORY = 8
MEMORY_PARAGRAPHS = 3
_SHORTEST_QUOTE = 12
_WHY = re.compile(
    rf"\bwhy\b|\breasons?\b|\bmotiv|\bwhat {alternatives('moving')}|\bpush factors?\b|\bgrievances?\b|\bfactors\b"
)
_OBSTACLE = re.compile(
    r"\b(?:obstacles?|barriers?)(?: to\b|\W{0,3}$)|\bwhat (?:prevents?|stops?|keeps?|holds?)\b"
    r"|\brisks? of (?:leaving|desert|defect)|\bwhy \w{1,12}(?: \w{1,12})? (?:stay|remain|don't leave)"
    r"|\bnot everyone can\b|\bhard(?:er)? to leave\b|\b(?:cannot|can't) leave\b|\bdangers? of leaving\b"
)
_JOINS = re.compile(rf"\b{alternatives('joining')}")
_MARTIAL = re.compile(rf"\b{any_of('martial')}")
_LONGEST_HEADING = 120
_ASKED_IN_QUOTES = re.compile(r"\?\W{1,3}(?:\w+\s){0,4}(?:asked|asks)\b")
_SETS_TOPIC = re.compile(r"[?WwRr](?:(?<=\?)|(?<=\b[Ww])hy\b|(?<=\b[Rr])easons?\b)")
_DENIED = re.compile(r"\bnot explain|\bnot (?:the )?reasons?\b|\bmyths?\b")
# By case: the US is no "us".
_FIRST_PERSON = re.compile(r"(?<!\w)(?:I|[Ww]e|[Mm]e|us|[Mm]y|[Oo]ur|[Mm]yself)(?!\w)")
# So many are civilians: "half a million fled".
_MULTITUDE_WITHIN = 80
_MULTITUDE = re.compile(r"\b\d{2,3}[, ]?\d{3}\b[^.;:]{0,60}$")


class Context(NamedTuple):
    """What is known about a sentence from what stands round it.

    `topic` is what its heading, lead-in or the question before it asks for, `by` which of them. `since_left` counts the
    sentences since somebody left (0: in this one), `until_left` those until somebody does in the same paragraph; None:
    not near. `joined` tells that the last thing told was a joining, `voice` that these are a quoted "I" or "we".
    """

    topic: Topic | None
    by: Literal["heading", "question", "lead"] | None
    since_left: int | None
    until_left: int | None
    joined: bool
    voice: bool


def find_reach(document: Document) -> set[int]:
    """The indices of the sentences near a leaving, or a heading or question on it, in its event; none without one."""
    reach: set[int] = set()
    leaving = False
    sentences = document.sentences
    for at, sentence in enumerate(sentences):
        left = any(find_leaving(document.text_of(sentence))) or _tells_why(document, at)
        leaving = leaving or left
        if left or sentence.heading or (_SETS_TOPIC.search(document.text, sentence.start, sentence.end)):
            near = range(max(0, at - MEMORY // 2), min(len(sentences), at + MEMORY + 1))
            reach.update(
                [other for other in near if other not in reach and _is_one_event(document, sentences[other], sentence)]
            )
    return reach if leaving else set()


def _tells_why(document: Document, at: int) -> bool:
    """Whether a sentence tells why somebody left in words that are no term of leaving."""
    sentence, first = document.sentences[at], document.sentences[max(0, at - 2)]
    if sentence.heading or not has_departure(read_lists(document.text_of(sentence)).folded):
        return False
    armed = _MARTIAL.search(fold(document.text[first.start : sentence.end]))
    return armed is not None and tells_why(mark_sentence(document, sentence, True))


def _is_one_event(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether two sentences stand in one story, or in its sidebars."""
    roles = (document.stories[one.story].role, document.stories[other.story].role)
    return one.story == other.story or "secondary" not in roles


def read_contexts(document: Document, marked: Sequence[Marks]) -> list[Context]:
    """Give the context of each sentence, in their order."""
    topics = _read_topics(marked)
    before = _count_since(marked, topics)
    after = _count_until(marked)
    quoted = _find_quoted(document, marked)
    return [
        Context(
            topic=topics[at][0],
            by=topics[at][1],
            since_left=before[at][0],
            until_left=after[at],
            joined=before[at][1],
            voice=quoted[at] and _FIRST_PERSON.search(document.text_of(marks.sentence)) is not None,
        )
        for at, marks in enumerate(marked)
    ]


def leaves(marks: Marks) -> bool:
    """Tell whether somebody leaves an armed side in the sentence, and is not called upon to or flees as a civilian."""
    return any(
        (term.sure or not is_civil(marks, term.start)) and not term.negated and not term.asked
        for term in marks.leavings
    )


def is_flight(marks: Marks) -> bool:
    """Tell whether those who leave, by words that leave open what is left, are civilians, and nobody else leaves."""
    if any(term.sure or term.kind != "verb" for term in marks.leavings):
        return False
    return any(is_civil(marks, term.start) for term in marks.leavings)


def is_civil(marks: Marks, start: int) -> bool:
    """Tell whether those who leave, by the words before a term that is not sure, are civilians."""
    if _MULTITUDE.search(marks.text, max(0, start - _MULTITUDE_WITHIN), start):
        return True
    nearest = max(
        (hit for hit in marks.frames.get("civil", ()) if hit.end <= start), key=lambda hit: hit.end, default=None
    )
    if nearest is None or start - nearest.end > 60:
        return False
    return not any(nearest.end <= hit.start < start for hit in marks.frames.get("leaver", ()))


def _read_topics(marked: Sequence[Marks]) -> list[tuple[Topic | None, Literal["heading", "question", "lead"] | None]]:
    topics: list[tuple[Topic | None, Literal["heading", "question", "lead"] | None]] = []
    section: Topic | None = None
    asked: Topic | None = None
    asked_at = (-1, -1)
    lead_until = -1
    story = None
    told = False
    for at, marks in enumerate(marked):
        sentence = marks.sentence
        if sentence.story != story:
            story, section, asked, lead_until, told = sentence.story, None, None, -1, False
        if sentence.kind == "heading" or _is_run_in(marks):
            # The title of a story is no heading of a part of it.
            section, asked, lead_until = (_classify(marks.text) if told else None), None, -1
            topics.append(("other", "heading"))
        elif _is_question(marks.text):
            asked, asked_at = _classify(marks.text), (sentence.paragraph, at)
            topics.append(("other", "question"))
        elif asked and _is_answer(marked, asked_at, at):
            topics.append((asked, "question"))
        elif sentence.heading and (topic := _classify(sentence.heading.lower())):
            topics.append((topic, "heading"))
        elif section:
            topics.append((section, "heading"))
        elif at <= lead_until:
            topics.append(("leave", "lead"))
        else:
            topics.append((None, None))
            told = True
            if _is_lead(marks):
                lead_until = at + 3
    return topics


def _classify(text: str) -> Topic | None:
    """What a heading or question asks for."""
    if len(text) > _LONGEST_HEADING:
        return None
    joins = _JOINS.search(text)
    if _DENIED.search(text):
        return "deny"
    if _OBSTACLE.search(text):
        return "barrier"
    if _WHY.search(text):
        return "join" if joins else "leave"
    return "join" if joins else None


def _is_run_in(marks: Marks) -> bool:
    """A heading that runs into its paragraph: "3. Why." or "Why they left."."""
    return (
        len(marks.text) <= 40
        and re.match(r"(?:\W|\d){0,6}(?:why|reasons|what (?:prevents|stops|does not))\b", marks.text) is not None
        and "?" not in marks.text
    )


def _is_question(text: str) -> bool:
    return text.rstrip(" )'").endswith("?") or _ASKED_IN_QUOTES.search(text) is not None


def _is_answer(marked: Sequence[Marks], asked_at: tuple[int, int], at: int) -> bool:
    """Answers stand in the rest of the question's paragraph or, where it is the paragraph's end, in the next two."""
    paragraph, question = asked_at
    here = marked[at].sentence.paragraph
    rest = question + 1 < len(marked) and marked[question + 1].sentence.paragraph == paragraph
    return here == paragraph if rest else here <= paragraph + 2


def _is_lead(marks: Marks) -> bool:
    """Whether a sentence announces reasons: "nine gave their reasons", "others give plainer accounts:"."""
    if marks.cues or marks.has("join", "deny"):
        return False
    return marks.has("reason") or (bool(marks.leavings) and marks.text.rstrip().endswith(":"))


def _count_since(
    marked: Sequence[Marks], topics: Sequence[tuple[Topic | None, object]]
) -> list[tuple[int | None, bool]]:
    counts: list[tuple[int | None, bool]] = []
    left: int | None = None
    joined = False
    story = None
    for at, marks in enumerate(marked):
        if marks.sentence.story != story:
            story, left, joined = marks.sentence.story, None, False
        if topics[at][0] == "join":
            joined = True
        if leaves(marks):
            left, joined = at, False
        elif marks.has("join"):
            joined = True
        near = (
            left is not None
            and at - left <= MEMORY
            and marks.sentence.paragraph - marked[left].sentence.paragraph <= MEMORY_PARAGRAPHS
        )
        counts.append((at - left if left is not None and near else None, joined))
    return counts


def _count_until(marked: Sequence[Marks]) -> list[int | None]:
    counts: list[int | None] = [None] * len(marked)
    left: int | None = None
    for at in range(len(marked) - 1, -1, -1):
        if leaves(marked[at]):
            left = at
        if (
            left is not None
            and left - at <= MEMORY
            and marked[left].sentence.paragraph - marked[at].sentence.paragraph <= 0
        ):
            counts[at] = left - at
    return counts


def _find_quoted(document: Document, marked: Sequence[Marks]) -> list[bool]:
    """Whether each sentence holds, or stands in, quoted words of some length."""
    quoted = [False] * len(marked)
    at = 0
    while at < len(marked):
        end = at
        while end < len(marked) and marked[end].sentence.paragraph == marked[at].sentence.paragraph:
            end += 1
        runs = [
            run
            for run in find_quotations(document.text, marked[at].sentence.start, marked[end - 1].sentence.end)
            if run.inner_end - run.inner_start >= _SHORTEST_QUOTE
        ]
        for here in range(at, end):
            sentence = marked[here].sentence
            quoted[here] = any(run.start < sentence.end and sentence.start < run.end for run in runs)
        at = end
    return quoted
