"""Interviews without labels: paragraphs that ask, and paragraphs in the first person that answer."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from defections.records import Document, Mention, Offsets, Sentence, Statement
from defections.speech.reporting import load_role

_FEWEST_QUESTIONS = 3
_LONGEST_QUESTION = 300
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]{1,30}(?:\s[^\W\d_a-z][\w’'-]{1,30}){1,3}")
_DRESS = "*_ \t"


def find_answers(document: Document, mentions: Sequence[Mention]) -> Iterator[Statement]:
    """Yield the answers of an interview whose questions stand in paragraphs of their own."""
    spans = [(group[0].start, group[-1].end) for group in split_paragraphs(document)]
    asking = [_asks(document.text, start, end) for start, end in spans]
    if sum(asking) < _FEWEST_QUESTIONS:
        return
    answers = [index for index in range(1, len(spans)) if asking[index - 1] and not asking[index]]
    personal = [_is_personal(document.text[slice(*spans[index])]) for index in answers]
    if len(answers) < _FEWEST_QUESTIONS or sum(personal) * 2 <= len(answers):
        return
    at = find_guest(document, mentions, spans[asking.index(True)][0])
    name = document.text[slice(*at)] if at else None
    last = answers[-1]
    for index in range(answers[0], last + 1):
        if not asking[index]:
            yield Statement(*spans[index], name, at, None, True, None, "answer")


def split_paragraphs(document: Document) -> Iterator[list[Sentence]]:
    """Yield the sentences of each paragraph."""
    for _, group in groupby(document.sentences, key=lambda s: (s.story, s.paragraph)):
        yield list(group)


def _asks(text: str, start: int, end: int) -> bool:
    return (
        end - start <= _LONGEST_QUESTION and text[start:end].rstrip(_DRESS).endswith("?") and text[start] not in '“"‘«'
    )


def _is_personal(text: str) -> bool:
    words = text.replace("’", "'").lower().split()
    return text[0] not in '“"‘«' and not load_role("first_person").isdisjoint(words)


def find_guest(document: Document, mentions: Sequence[Mention], first: int) -> Offsets | None:
    """Who is interviewed: the first person named in the prose above the offset, else anywhere above."""
    people = [(m.start, m.end) for m in mentions if m.actor.type == "person" and m.end <= first]
    prose = [s for s in document.sentences if s.kind == "prose" and s.end <= first]
    for sentence in prose:
        if document.text[sentence.start : sentence.end].lower().startswith(("by ", "interview", "photo", "words ")):
            continue
        for at in people:
            if sentence.start <= at[0] < sentence.end:
                return at
    if people:
        return people[0]
    names = (_NAME.match(document.text, sentence.start, sentence.end) for sentence in prose)
    return next((match.span() for match in names if match), None)
