"""Acronyms and the names they stand for, as a report introduces them: "… Observatory (KPO)"."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from defections.names.lists import blocked_words
from defections.names.names import TOKEN, normalise
from defections.records import Document, Sentence

_BRACKET = re.compile(
    r"\([ ]?(?:or |the |known as |also known as |hereafter |hereinafter )?"
    r"[“\"‘']?(?P<short>[A-Z][A-Za-z0-9/&.-]{1,11})[”\"’']?(?=[)\],;])"
)
_AFTERWARDS = re.compile(
    r"""
    [ ](?:or|known[ ]as|known[ ]by[ ]\w{2,8}[ ](?:\w{3,12}[ ])?(?:acronym|initials)(?:[ ]of)?)
    [ ]?[“"‘']?(?P<short>[A-Z][A-Z0-9-]{1,9})\b
    """,
    re.VERBOSE,
)
_REVERSED = re.compile(r"\b(?P<short>[A-Z][A-Z0-9-]{1,9})[ ]\((?:the )?(?P<full>[A-ZÀ-Þ][^()\n]{6,90})\)")
_SKIPPED = frozenset({"of", "the", "for", "and", "in", "on", "to", "de", "la", "del", "al", "y", "e", "et", "el"})
_LEAD = re.compile(r",?(?: also| better| more commonly)?$|,$")
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Definition:
    """A full name and the short form introduced with it, both with their offsets; `spelt` when initials agree."""

    full: tuple[int, int]
    short: tuple[int, int]
    spelt: bool


def find_definitions(document: Document) -> Iterator[Definition]:
    """Find the short forms that a report introduces, each within one sentence."""
    text = document.text
    starts = [sentence.start for sentence in document.sentences]
    patterns = (_AFTERWARDS, _BRACKET, _REVERSED) if "(" in text else (_AFTERWARDS,)
    for pattern in patterns:
        for match in pattern.finditer(text):
            index = bisect_right(starts, match.start()) - 1
            if index < 0 or match.end() > document.sentences[index].end:
                continue
            if pattern is _REVERSED:
                yield from _define_reversed(match)
            elif _is_acronym(match["short"]) and normalise(match["short"]) not in blocked_words():
                yield _define(text, document.sentences[index], match)


def _define_reversed(match: re.Match[str]) -> Iterator[Definition]:
    full = match["full"].split(",")[0].split(";")[0]
    if _spells(match["short"], full) == 0:
        start = match.start("full")
        yield Definition((start, start + len(full)), match.span("short"), True)


def _is_acronym(short: str) -> bool:
    letters = [char for char in short if char.isalpha()]
    return (
        len(letters) >= 2
        and sum(char.isupper() for char in letters) >= 2
        and 2 * sum(map(str.isupper, letters)) >= len(letters)
    )


def _define(text: str, sentence: Sentence, match: re.Match[str]) -> Definition:
    left = max(sentence.start, match.start() - 160)
    before = _LEAD.sub("", text[left : match.start()]).rstrip("”\"’' \u00a0")
    at = _spells(match["short"], before)
    if at is None:
        return Definition((match.start(), match.start()), match.span("short"), False)
    return Definition((left + at, left + len(before)), match.span("short"), True)


def _spells(short: str, before: str) -> int | None:
    """Find where a name begins that ends the text and whose initials spell a short form; small words may be left out.

    The method is Schwartz and Hearst's (2003), reduced to initials.
    """
    letters = [char for char in normalise(short) if char.isalpha()]
    tokens = list(TOKEN.finditer(before))[-_MOST_WORDS:]
    wanted = len(letters) - 1
    for index in range(len(tokens) - 1, -1, -1):
        word = tokens[index][0]
        if normalise(word)[:1] == letters[wanted]:
            wanted -= 1
            if wanted < 0:
                return tokens[index].start() if word[0].isupper() else None
        elif normalise(word) not in _SKIPPED and not (word.islower() and len(word) < 5):
            return None
    return None
