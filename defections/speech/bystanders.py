"""People whom "he" doesn't mean though they are named last: who wrote the report, and the friend of a nameless "he"."""

import re

from defections.records import Offsets
from defections.speech.reporting import load_people, load_role
from defections.speech.speakers import Mentions

_LONGEST_REST = 60
_LONGEST_LINE = 120
# Whoever "his" means would be named within so many characters.
_NEAR = 2000
_BYLINE = re.compile(
    r"""
    \s* (?: an? \s | the \s )?
    (?: (?: essay | story | report | reporting | text | words | written | exclusive | analysis | opinion | comment
          | commentary | interview | feature | column | review | edited | translated | posted | photos? ) \s )?
    by :? \s+ (?: [\w.]{1,12} \s ){0,2}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OWNED = re.compile(r"\b(?P<owner>his|her)\s(?:[\w-]{1,20}\s){0,2}(?P<noun>[\w-]{1,20})\s\Z", re.IGNORECASE)
_NAMELESS = {
    "he": re.compile(r"(?:^|[.!?”\"]\s)\s?He\b", re.MULTILINE),
    "she": re.compile(r"(?:^|[.!?”\"]\s)\s?She\b", re.MULTILINE),
}


def is_author(text: str, at: Offsets) -> bool:
    """Whether a name stands in a by-line: a short line of its own such as "Essay by Anna Berg"."""
    floor = max(0, at[0] - _LONGEST_LINE)
    start = text.rfind("\n", floor, at[0]) + 1 or floor
    end = text.find("\n", at[1], at[1] + _LONGEST_REST)
    # In lines broken by hand a sentence's own "by" may begin one, in small letters.
    if end < 0 or not text[start : at[0]].lstrip()[:1].isupper():
        return False
    return _BYLINE.fullmatch(text, start, at[0]) is not None


def is_companion(text: str, name: str, gender: str, mentions: Mentions) -> bool:
    """Whether a name is brought in as "his friend Elias" behind a "He …" whom no name stands before."""
    first = text.find(name)
    owned = _OWNED.search(text, max(0, first - 80), max(0, first))
    if not owned or gender not in _NAMELESS or (owned["owner"].lower() == "his") != (gender == "he"):
        return False
    if not _NAMELESS[gender].search(text, max(0, first - _NEAR), first):
        return False
    if owned["noun"].lower() not in load_people()[0] | load_role("rank") | load_role("male") | load_role("female"):
        return False
    before = mentions.between(max(0, first - _NEAR), first)
    return all(m.actor.type != "person" or is_author(text, (m.start, m.end)) for m in before)
