"""Where a text speaks of leaving an armed group: deserting, surrendering, escaping, going home.

`data/leaving_terms.csv` holds the phrases (notation: see `phrases`): kind `verb`, `noun` ("defections") or `person`
("a deserter"); kind `not` is what only looks like one ("left 40 dead"). A term that is `sure` needs no group beside it;
the others ("fled", "left") leave open what is left.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from defections.leaving.lists import NOT, LeavingKind, read_lists
from defections.leaving.phrases import Hit
from defections.leaving.wordings import alternatives

_DESERT = "desert"
_BEFORE = 48
_NEGATED = re.compile(rf"(?:\b{alternatives('negation')}|\b(?<!\ba\ )few|\w'?n't)(?:\s[\w'-]{{1,20}}){{0,3}}\s{{0,2}}$")
_ASKED = re.compile(
    rf"""
    (?: \b(?: {alternatives("modal")}
            | (?:may|might|could|would|will)\ (?:lead|cause|prompt|trigger|drive|push)
            | any(?:one|body)?\ (?:\w{{1,15}}\ )?who | whoever )
        (?: \s [\w'-]{{1,20}} ){{0,5}}
      | \b{alternatives("appeal")} (?: \s [\w'-]{{1,20}} ){{0,5}} \s to
    ) \s{{0,2}} $
    """,
    re.VERBOSE,
)


class Leaving(NamedTuple):
    """A term of leaving: offsets into the text it was looked for in.

    `sure` says that the term alone means leaving an armed side; `negated` that it is denied ("did not desert") and
    `asked` that it is called for ("urged them to surrender"), so that nobody has left.
    """

    start: int
    end: int
    kind: LeavingKind
    sure: bool
    negated: bool
    asked: bool


def find_leaving(text: str) -> Iterator[Leaving]:
    """Yield the terms of leaving in a text, in order and not overlapping; offsets count in `text`."""
    return iter(_leavings(text))


@lru_cache(maxsize=1024)
def _leavings(text: str) -> tuple[Leaving, ...]:
    folded, terms, _ = read_lists(text)
    # What only looks like leaving comes first, then the longest term of several: "left the group" over "left".
    hits = sorted(terms, key=lambda hit: (hit.start, not hit.label.startswith(NOT), -hit.end))
    found: list[Leaving] = []
    taken = 0
    for hit in hits:
        if hit.label.startswith(NOT):
            while found and found[-1].end > hit.start:
                found.pop()
            taken = max(taken, hit.end)
        elif hit.start >= taken:
            found.append(_leaving(hit, folded))
            taken = hit.end
    return tuple(found)


def _leaving(hit: Hit, folded: str) -> Leaving:
    kind, sure = hit.label.split()
    # The list tells the verb from the sands by the word before it, which is no part of the term.
    start = hit.end - len(_DESERT) if folded.endswith(" " + _DESERT, hit.start, hit.end) else hit.start
    before = folded[max(0, start - _BEFORE) : start]
    return Leaving(
        start=start,
        end=hit.end,
        kind=_kind(kind),
        sure=sure == "yes",
        negated=_NEGATED.search(before) is not None,
        asked=_ASKED.search(before) is not None,
    )


def _kind(word: str) -> LeavingKind:
    return "verb" if word == "verb" else "noun" if word == "noun" else "person"
