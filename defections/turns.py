"""Interviews set as questions and answers: whose turn each paragraph is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from defections.records import Document, Mention, Offsets, Sentence, Statement

_LABEL = re.compile(r"(?P<label>[^\W\d_][\w.’'-]{0,30}(?:\s[^\W\d_][\w.’'-]{0,30}){0,3})\s{0,2}(?::|—|–)\s+(?=\S)")
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]{1,30}(?:\s[^\W\d_a-z][\w’'-]{1,30}){1,3}")
_QUESTIONERS = frozenset(("q", "question", "interviewer"))
_ANSWERERS = frozenset(("a", "answer"))


def find_turns(document: Document, mentions: Sequence[Mention]) -> Iterator[Statement]:
    """Yield the answers of an interview in labelled turns ("Q:", "A:", initials or names); questions claim nothing."""
    paragraphs = [(group[0].start, group[-1].end) for group in _paragraphs(document)]
    labels = [_read_label(document.text, start, end) for start, end in paragraphs]
    counts = Counter(label for label, _ in labels if label)
    kept = {label for label, count in counts.items() if count > 1}
    asking = {label for label in kept if _asks(document.text, paragraphs, labels, label)}
    if len(kept) < 2 or not asking or asking == kept:
        return
    first = next(start for (start, _), (label, _) in zip(paragraphs, labels, strict=True) if label in kept)
    guest = _find_guest(document, mentions, first)
    speakers = {label: _find_speaker(document.text, mentions, label) or guest for label in kept - asking}
    current: str | None = None
    last_labelled = max(index for index, (label, _) in enumerate(labels) if label in kept)
    for index, ((start, end), (label, skip)) in enumerate(zip(paragraphs, labels, strict=True)):
        if index > last_labelled:
            return
        if label in kept:
            current = label
        begin = start + (skip if label in kept else 0)
        if current in speakers and begin < end:
            name_at = speakers[current]
            name = document.text[slice(*name_at)] if name_at else None
            yield Statement(begin, end, name, name_at, None, True, None, "turn")


def _paragraphs(document: Document) -> Iterator[list[Sentence]]:
    for _, group in groupby(document.sentences, key=lambda s: (s.story, s.paragraph)):
        yield list(group)


def _read_label(text: str, start: int, end: int) -> tuple[str | None, int]:
    match = _LABEL.match(text, start, min(end, start + 150))
    return (match["label"].casefold().rstrip("."), match.end() - start) if match else (None, 0)


def _asks(text: str, paragraphs: list[Offsets], labels: list[tuple[str | None, int]], label: str) -> bool:
    if label in _QUESTIONERS:
        return True
    if label in _ANSWERERS:
        return False
    turns = [text[start:end] for (start, end), (found, _) in zip(paragraphs, labels, strict=True) if found == label]
    return sum(turn.rstrip().endswith("?") for turn in turns) * 2 > len(turns)


def _find_speaker(text: str, mentions: Sequence[Mention], label: str) -> Offsets | None:
    """The person a label stands for, by name or by initials."""
    people = [m for m in mentions if m.actor.type == "person"]
    for mention in people:
        words = text[mention.start : mention.end].casefold().split()
        if label in words or label == " ".join(words) or label.replace(".", "") == "".join(w[0] for w in words):
            return mention.start, mention.end
    return None


def _find_guest(document: Document, mentions: Sequence[Mention], first: int) -> Offsets | None:
    """Who is interviewed: the first person, else the first name that begins a sentence, above the first turn."""
    for mention in mentions:
        if mention.actor.type == "person" and mention.end <= first:
            return mention.start, mention.end
    for sentence in document.sentences:
        match = _NAME.match(document.text, sentence.start, sentence.end)
        if match and sentence.end <= first and sentence.kind == "prose":
            return match.span()
    return None
