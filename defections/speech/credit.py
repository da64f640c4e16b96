"""Who is credited with a figure, a reason or a move: the statement that holds it, or a source its sentence names."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from defections.records import Document, Figure, Move, Offsets, Reason, Statement
from defections.speech.passages import Passage, cut_sentence
from defections.speech.reporting import load_role
from defections.speech.sources import Source, find_sources

Credit = tuple[str | None, Offsets | None]
Record = TypeVar("Record", Figure, Reason, Move)

_NOBODY: Credit = (None, None)
# A record that no statement holds is credited to one that makes up so much of it.
_LEAST_SHARE = 0.6
# Over so many sentences a count may be broken down ("Of these, 12 … The remaining 28 …").
_MOST_HOPS = 4
_BARE_DOCUMENT = re.compile(r"(?:the|a|an|this|its) \w+", re.IGNORECASE)
_NEXT_WORD = re.compile(
    r"""
    \s (?: [a-z]{2,20} \s in \s (?: an? | its | the | their | this ) (?: \s [\w-]{1,20} ){0,3}? \s )?  # "said in a new"
    (?P<noun> [a-z]{4,20} ) \b
    """,
    re.VERBOSE,
)


def _telling_part(text: str, record: Figure | Reason | Move) -> Offsets:
    """The part of a record's span that decides: a reason's cue, since its span is the whole sentence."""
    if isinstance(record, Reason):
        place = text.find(record.cue, record.start, record.end) if record.cue else -1
        if place >= 0:
            return place, place + len(record.cue)
    return record.start, record.end


class Crediting:
    """An article's statements and sentences, looked up by place."""

    def __init__(self, document: Document, statements: Sequence[Statement]) -> None:
        self._document = document
        self._statements = sorted(statements, key=lambda s: s.start)
        self._starts = [s.start for s in self._statements]
        self._longest = max((s.end - s.start for s in statements), default=0)
        self._sentences = sorted(document.sentences, key=lambda s: s.start)
        self._sentence_starts = [s.start for s in self._sentences]
        self._passages: dict[int, Passage] = {}
        self._named_documents = _find_named_documents(document.text, statements)

    def fill(self, records: Sequence[Record]) -> Iterator[Record]:
        """Yield the records with `speaker` and `speaker_at` filled."""
        for record in records:
            name, at = self.find(*_telling_part(self._document.text, record))
            yield replace(record, speaker=name, speaker_at=at) if name is not None or at is not None else record

    def find(self, start: int, end: int) -> Credit:
        """Who is credited with `text[start:end]`: the words used, where they stand; (None, None) for the report."""
        found = self._find_statement(start, end) or self._find_source(start, end)
        return self._name_document(found) if found else _NOBODY

    def _near(self, start: int, end: int) -> list[Statement]:
        """The statements that overlap the span."""
        first = bisect_right(self._starts, start - self._longest - 1)
        last = bisect_right(self._starts, end)
        return [s for s in self._statements[first:last] if s.end > start and s.start < end]

    def _find_statement(self, start: int, end: int) -> Credit | None:
        near = self._near(start, end)
        holding = [s for s in near if s.start <= start and end <= s.end]
        if not holding:
            holding = [s for s in near if min(end, s.end) - max(start, s.start) >= _LEAST_SHARE * (end - start)]
        if not holding:
            return None
        nearest = min(holding, key=lambda s: s.end - s.start)
        return (nearest.speaker, nearest.speaker_at) if _vouches(nearest) else _NOBODY

    def _find_source(self, start: int, end: int) -> Credit | None:
        index = bisect_right(self._sentence_starts, start) - 1
        if index < 0 or self._sentences[index].end < end:
            return None
        passage = self._cut(index)
        for source in find_sources(passage):
            if not source.points_back and not _overlap(source, start, end):
                return source.name, source.at
        return self._find_behind(index) or self._find_before(index, passage)

    def _cut(self, index: int) -> Passage:
        if index not in self._passages:
            self._passages[index] = cut_sentence(self._document.text, self._sentences[index])
        return self._passages[index]

    def _find_behind(self, index: int) -> Credit | None:
        """A source in the next sentence that points back ("That number, released by the ministry, …")."""
        if index + 1 >= len(self._sentences):
            return None
        following = self._sentences[index + 1]
        if not self._document.text.startswith(("The ", "These ", "This ", "That ", "Those "), following.start):
            return None
        sources = find_sources(self._cut(index + 1))
        return next(((s.name, s.at) for s in sources if s.points_back), None)

    def _find_before(self, index: int, passage: Passage, hops: int = 0) -> Credit | None:
        """The credit of the sentence before, where this one only breaks its figure down ("Fewer than half were …")."""
        if index == 0 or hops == _MOST_HOPS or not _breaks_down(passage):
            return None
        before, here = self._sentences[index - 1], self._sentences[index]
        if before.paragraph != here.paragraph:
            return None
        near = self._near(before.start, before.end)
        credited = [s for s in near if not s.direct and s.speaker and _vouches(s) and not _is_counted(s.speaker)]
        if credited or near:
            return (credited[-1].speaker, credited[-1].speaker_at) if credited else None
        return self._find_before(index - 1, self._cut(index - 1), hops + 1)

    def _name_document(self, found: Credit) -> Credit:
        """Whose report "the report" is, where the article names one and no more."""
        name = found[0] or ""
        is_bare = _BARE_DOCUMENT.fullmatch(name) and name.split()[1].lower() in load_role("document")
        return self._named_documents[0] if is_bare and len(self._named_documents) == 1 else found


def _vouches(statement: Statement) -> bool:
    """Whether the speaker is known, and asserts what is said."""
    if statement.speaker is None or statement.speaker.lower() in load_role("pronoun"):
        return False
    return statement.verb is None or not statement.verb.startswith("den")


def _is_counted(speaker: str) -> bool:
    """Whether the speaker is a share or a number of people, who don't say how many the others are."""
    first = speaker.split()[0].lower() if speaker.split() else ""
    return first[:1].isdigit() or first in load_role("number")


def _overlap(source: Source, start: int, end: int) -> bool:
    return source.at[0] < end and start < source.at[1]


def _find_named_documents(text: str, statements: Sequence[Statement]) -> list[Credit]:
    """The names that the words "report" or "study" follow, each once ("the Soufan Center study found")."""
    found: dict[str, Credit] = {}
    for statement in statements:
        if statement.speaker and statement.speaker_at:
            following = _NEXT_WORD.match(text, statement.speaker_at[1])
            if following and following["noun"].lower() in load_role("written"):
                found.setdefault(statement.speaker, (statement.speaker, statement.speaker_at))
    return list(found.values())


def _breaks_down(passage: Passage) -> bool:
    """Whether the sentence begins with a bare number of the people just counted, or with "of these"."""
    words = passage.words
    if words[:2] in (["of", "these"], ["of", "them"], ["of", "those"], ["among", "them"]):
        return True
    numbers = load_role("number")
    for index, word in enumerate(words[:8]):
        is_number = word in numbers or word[0].isdigit()
        following = words[index + 1 : index + 3]
        if is_number and following and following[0] in load_role("auxiliary"):
            return True
        if is_number and following in (["of", "these"], ["of", "them"], ["of", "those"]):
            return True
        if not is_number and word not in load_role("approximate"):
            return False
    return False
