"""Words beside a number that loosen it: "at least", "up to", "or so"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import get_args

from defections.lexicons import load_rows, read_choice
from defections.numbers.cardinals import word_at
from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of
from defections.numbers.tokens import Token, split_tokens
from defections.records import Qualifier, Unit

_Phrases = dict[tuple[str, ...], Qualifier]
_LONGEST = 5
# These also say where something is ("around two villages", "under two commanders"), or what something is about.
_SPATIAL = frozenset(("around", "near", "nearer", "over", "above", "below", "beyond", "under", "towards"))
_TOPICS = Cues("topics")
_PHRASAL = Cues("phrasal")
_LASTING = Cues("lasting")
_CLIMBING = Cues("climbing")
_FEW = 20


@dataclass(frozen=True, slots=True)
class Qualified:
    """A qualifier found, and the token its words begin or end at."""

    qualifier: Qualifier
    edge: int
    words: str


@cache
def _phrases(side: str) -> _Phrases:
    phrases: _Phrases = {}
    for row in load_rows("figure_qualifiers", ("phrase", "qualifier", "side")):
        if row["side"] == side:
            words = tuple(token.lower for token in split_tokens(row["phrase"], 0, len(row["phrase"])))
            phrases[words] = read_choice("figure_qualifiers", row["qualifier"], get_args(Qualifier))
    return phrases


@cache
def _edges(side: str) -> frozenset[str]:
    return frozenset(words[-1 if side == "left" else 0] for words in _phrases(side))


def find_before(tokens: Sequence[Token], first: int) -> Qualified | None:
    """Find the qualifier that ends right before tokens[first]; the outermost bound of "at least some 200" wins."""
    found: Qualified | None = None
    at = first
    while at and (hit := _longest_before(tokens, at)):
        if found is None or found.qualifier == "about":
            found = Qualified(hit.qualifier, hit.edge, hit.words)
        else:
            found = Qualified(found.qualifier, hit.edge, found.words)
        at = hit.edge
    return found


def _longest_before(tokens: Sequence[Token], first: int) -> Qualified | None:
    last = first
    while last and tokens[last - 1].lower in ("“", '"', "‘"):
        last -= 1
    if not last or tokens[last - 1].lower not in _edges("left"):
        return None
    phrases = _phrases("left")
    for size in range(min(_LONGEST, last), 0, -1):
        words = tuple(token.lower for token in tokens[last - size : last])
        if words in phrases:
            return Qualified(phrases[words], last - size, words[-1])
    return None


def find_after(tokens: Sequence[Token], last: int) -> Qualified | None:
    """Find the qualifier whose words begin at tokens[last]: "or more", "-plus", "at most"."""
    at = last + (word_at(tokens, last) in ("-", ","))
    if word_at(tokens, at) not in _edges("right"):
        return None
    phrases = _phrases("right")
    for size in range(min(_LONGEST, len(tokens) - at), 0, -1):
        words = tuple(token.lower for token in tokens[at : at + size])
        if words in phrases:
            # "40 people, at least 10 of them armed": the words belong to the number that follows them.
            follower = tokens[at + size] if at + size < len(tokens) else None
            if words[0] == "at" and follower is not None and (follower.kind == "number" or follower.lower in _COUNTS):
                return None
            return Qualified(phrases[words], at + size, words[-1])
    return None


_COUNTS = Cues("counts")


def is_spatial(tokens: Sequence[Token], found: Qualified, value: float | None, unit: Unit) -> bool:
    """Whether the word found says where, when or about what, and not how many."""
    before = word_at(tokens, found.edge - 1)
    if found.words == "about":
        return before in _TOPICS or (before in ("is", "was") and word_at(tokens, found.edge - 2) in _TOPICS)
    if found.words == "to":
        return before in _CLIMBING
    noun = noun_of(before)
    if found.words in ("over", "up", "under") and (
        (before in _PHRASAL and unit != "duration") or (unit == "distance" and noun and noun.is_plural)
    ):
        return True
    if found.words == "over" and unit == "duration" and found.edge and (value or 0) < _FEW:
        return before not in _LASTING
    if found.words not in _SPATIAL or (value or 0) >= _FEW:
        return False
    return unit == "places" or (found.words in ("under", "near", "towards") and unit in ("people", "other"))
