"""Reasons told in so many words: a leaving and its cause stand in one construction.

The construction says that the sentence gives a reason; which one, the scorer says, of the sentence as it stands and of
the words of the cause read by themselves.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from defections.codebook import families
from defections.leaving.antecedents import leaves_openly, means_others
from defections.leaving.constructions import NOT_FOR, Construction, find_constructions, find_elliptic
from defections.leaving.contexts import Context
from defections.leaving.departures import has_departure, sign
from defections.leaving.exclusions import is_no_reason
from defections.leaving.features import Features, read_words
from defections.leaving.links import is_denied_at
from defections.leaving.marks import Cue, Marks
from defections.leaving.model import Verdict
from defections.leaving.motives import name_motive
from defections.leaving.veils import mentions_in, veil
from defections.records import Document, Mention, Offsets

# How sure such a row is, where the words alone say so, and where time or order links the two.
STRONG, WEAK = 0.7, 0.5
# How likely a code has to be; where the words alone do not say so, the sentence too has to be likely a reason.
_LEAST, _LEAST_WEAK, _LEAST_REASON = 0.35, 0.5, 0.3
# Less will do where the words alone say so and the scorer agrees that the sentence gives a reason.
_LEAST_AGREED, _AGREED = 0.25, 0.5
# Where the scorer does not know the code, after such words a plain name of a reason tells it.
_NAMING = frozenset(("decided", NOT_FOR, "persuaded", "accusing", "left to"))
_LONGEST_CUE = 80
# What stands between the items of a list: kept by the split, so that the items' places add up.
_ITEMS = re.compile(r"(,\s(?:and\s|or\s)?|\s(?:and|or)\s)")
_LONGEST_ITEM = 4
# Whoever leaves is named so near before a leaving.
_BEFORE = 60
_NO_ANSWER = re.compile(
    r"\b(?:none|no one|nobody|not one|neither)\b(?:\s\w+){0,4}\s(?:sa(?:id|ys?)|claim\w*|told|nam\w+|complain\w*)\b"
    r"|\b(?:declin|refus)\w+\sto\b|\bmandates?\s(?:had\s|has\s|have\s)?(?:end|expire|run\sout)|\bto\s(?:replace|relieve)\s(?:them|him|her)\b|\bfound\sno\s(?:evidence|proof|truth|sign)\b"
)
# "They left because of it": what it was, another sentence says.
_POINTS = re.compile(r"\W{0,3}(?:it|this|that|them|him|her|these|those)\W{0,3}")
# How somebody got away, not why; and a town that surrendered.
_MANNER = re.compile(
    r"(?:avoid|escape|evade|dodge|fear\sof)\s(?:the\s|their\s|his\s|her\s|army\s|police\s){0,2}(?:patrols?|checkpoints?|guards?|sentries"
    r"|detection|notice|attention|capture|mines|minefields?|being\s(?:seen|caught|found|noticed|heard|spotted|captured))\b"
)
_OF_PLACE = re.compile(
    r"\w*\W{1,2}of\s(?:the\s)?(?:\w{1,20}\s)?(?:town|city|village|base|airport|capital|province|port|island|citadel)\b"
)
_CLAUSE = re.compile(r",\s|\s[–—]\s|\bwho\b")


class Told(NamedTuple):
    """A reason told in so many words."""

    code: str
    score: float
    cue: Cue
    rule: str


class Cause(NamedTuple):
    """A construction, the cues in its cause, and what the words of the cause offer the scorer by themselves."""

    construction: Construction
    held: list[Cue]
    features: Features


class Construed(NamedTuple):
    """A sentence with its names veiled and with signs of what it tells of leaving, and the causes it tells."""

    signed: str
    causes: list[Cause]


def construe(
    document: Document, marks: Marks, context: Context, before: Sequence[Marks], mentions: Sequence[Mention]
) -> Construed:
    """Read what a sentence tells in so many words to be why somebody left; `before` are the sentences before it."""
    elliptic = list(find_elliptic(marks.text, joined=context.joined)) if context.since_left is not None else []
    if not elliptic and not marks.leavings and not has_departure(marks.text):
        return Construed(marks.text, [])
    signed = sign(marks, veil(document.text, marks.sentence, mentions_in(mentions, marks.sentence)))
    if context.topic in ("join", "deny", "other"):
        return Construed(signed, [])
    found = [each for each in (*find_constructions(signed), *elliptic) if not _is_denied(marks, each)]
    found = [each for each in found if not _is_of_others(marks, before, each, signed)]
    if found and is_no_reason(marks, signed):
        found = []
    return Construed(signed, [_make_cause(marks, each) for each in found])


def find_told_reasons(
    marks: Marks, causes: Sequence[Cause], verdict: Verdict, alone: Iterator[Verdict]
) -> dict[str, Told]:
    """The reason that a sentence tells in so many words, by its code; `alone` gives the verdict on each cause."""
    told = [(cause, _read(marks, cause, verdict, next(alone))) for cause in causes]
    found = next(((cause.construction, first) for cause, first in told if first is not None), None)
    if found is None:
        return {}
    return {each.code: each for each in (*_find_listed(marks, *found), found[1])}


def _find_listed(marks: Marks, construction: Construction, first: Told) -> Iterator[Told]:
    """The plain names of reasons in a list of causes ("because of infighting, low pay and homesickness")."""
    begin = construction.cause[0]
    items = _ITEMS.split(marks.text[slice(*construction.cause)]) if construction.strong else []
    for item in items:
        if len(item.split()) <= _LONGEST_ITEM and (code := name_motive(item)) and len(items) > 1:
            yield Told(code, first.score, Cue(begin, begin + len(item), code, "topic"), first.rule)
        begin += len(item)


def _make_cause(marks: Marks, construction: Construction) -> Cause:
    start, end = construction.cause
    held = [cue for cue in marks.cues if start <= cue.start < end]
    return Cause(construction, held, read_words(marks.text[start:end], held))


def _is_denied(marks: Marks, construction: Construction) -> bool:
    if _POINTS.fullmatch(marks.text, *construction.cause) or _MANNER.search(marks.text, *construction.cause):
        return True
    if _OF_PLACE.match(marks.text, construction.whole[1]):
        return True
    return is_denied_at(marks, construction.cause[0]) or _NO_ANSWER.search(marks.text) is not None


def _is_of_others(marks: Marks, before: Sequence[Marks], construction: Construction, signed: str) -> bool:
    """Whether those who leave are civilians: named so beside the cause, and nobody of a group with them, or before."""
    (start, end), (begin, finish) = construction.cause, construction.whole
    begin = max(0, begin - _BEFORE)
    beside = [
        name
        for name in ("civil", "leaver")
        for hit in marks.frames.get(name, ())
        if begin <= hit.start < finish and not start <= hit.start < end
    ]
    if beside:
        return "leaver" not in beside
    rest = f"{signed[begin:start]} {signed[end:finish]}"
    return leaves_openly(marks, signed, (begin, finish)) and means_others(marks, before, rest)


def _read(marks: Marks, cause: Cause, verdict: Verdict, alone: Verdict) -> Told | None:
    """The reason of a construction, if its code is likely enough."""
    construction, held, _ = cause
    codes = [code for code, family in families().items() if family != "barrier"]
    likely, code = max(((verdict.shares.get(code, 0.0) + alone.shares.get(code, 0.0)) / 2, code) for code in codes)
    if construction.strong:
        sure = likely >= (_LEAST_AGREED if verdict.reason >= _AGREED else _LEAST)
    else:
        sure = likely >= _LEAST_WEAK and verdict.reason >= _LEAST_REASON
    if not sure or construction.rule == NOT_FOR:
        named = name_motive(marks.text[slice(*construction.cause)]) if construction.rule in _NAMING else None
        if named is None:
            return None
        code = named
    cue = next((cue for cue in held if cue.code == code), Cue(*_trim(marks, construction.cause), code, "topic"))
    return Told(code, STRONG if construction.strong else WEAK, cue, construction.rule)


def _trim(marks: Marks, cause: Offsets) -> Offsets:
    """The first clause of a cause, not too long to show."""
    start, end = cause
    start += len(marks.text[start:end]) - len(marks.text[start:end].lstrip(" ,\"'"))
    stop = _CLAUSE.search(marks.text, start + 3, end)
    end = min(stop.start() if stop else end, end)
    if end - start > _LONGEST_CUE:
        end = max(start + 1, marks.text.rfind(" ", start, start + _LONGEST_CUE))
    return start, max(start + 1, start + len(marks.text[start:end].rstrip(" .,\"'”’")))
