"""Sentences with their names veiled: each mention becomes a run of one sign that tells its type.

Rules over a veiled sentence speak of "a group", "a place" without knowing a name, and as a veil has the length of what
it hides, every offset stays true.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from defections.records import ActorType, Mention, Sentence

GROUP, PLACE, PEOPLE, OTHER, BODY = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"

_SIGNS: dict[ActorType, str] = {
    "armed_group": GROUP,
    "organisation": BODY,
    "state": PLACE,
    "place": PLACE,
    "nationality_or_religious_group": PEOPLE,
    "person": OTHER,
    "media": OTHER,
}
_start_of = attrgetter("start")
_NEUTRAL = str.maketrans(dict.fromkeys((GROUP, PLACE, PEOPLE, OTHER, BODY, "\xa0", "\n"), " ") | {"’": "'", "‘": "'"})


def mentions_in(mentions: Sequence[Mention], sentence: Sentence) -> Sequence[Mention]:
    """The mentions of a sentence; `mentions` are in order of appearance."""
    first = bisect_left(mentions, sentence.start, key=_start_of)
    last = bisect_left(mentions, sentence.end, first, key=_start_of)
    return mentions[first:last]


def veil(text: str, sentence: Sentence, held: Sequence[Mention]) -> str:
    """Veil the mentions of a sentence; the result has the sentence's length, curly apostrophes are made straight."""
    parts: list[str] = []
    position = sentence.start
    for mention in held:
        if mention.start >= position and mention.end <= sentence.end:
            parts += [
                _plain(text[position : mention.start]),
                _SIGNS[mention.actor.type] * (mention.end - mention.start),
            ]
            position = mention.end
    parts.append(_plain(text[position : sentence.end]))
    return "".join(parts)


def _plain(text: str) -> str:
    # A lower-cased letter can be longer than its capital ("İ"): such a run keeps its case, so that offsets stay true.
    low = text.translate(_NEUTRAL)
    return lowered if len(lowered := low.lower()) == len(low) else low
