"""Reasons told in so many words: a leaving and its cause stand in one construction.

The construction says that the sentence gives a reason; which one, the scorer says, of the sentence as it stands and of
the words of the cause read by themselves.
"""

import re
from typing import NamedTuple

from defections.codebook import families
from defections.leaving.constructions import Construction, find_constructions
from defections.leaving.contexts import Context
from defections.leaving.features import read_words
from defections.leaving.links import is_denied_at
from defections.leaving.marks import Cue, Marks
from defections.leaving.model import Verdict, load_model
from defections.records import Offsets

# How sure such a row is, where the words alone say so, and where time or order links the two.
STRONG, WEAK = 0.7, 0.5
# How likely a code has to be; where the words alone do not say so, the sentence too has to be likely a reason.
_LEAST, _LEAST_WEAK, _LEAST_REASON = 0.25, 0.5, 0.3
_LONGEST_CUE = 80
# Whoever leaves is named so near before a leaving.
_BEFORE = 60
_NO_ANSWER = re.compile(
    r"\b(?:none|no one|nobody|not one|neither)\b(?:\s\w+){0,4}\s(?:sa(?:id|ys?)|claim\w*|told|nam\w+|complain\w*)\b"
    r"|\b(?:declin|refus)\w+\sto\b|\bfound\sno\s(?:evidence|proof|truth|sign)\b"
)
_CLAUSE = re.compile(r",\s|\s[–—]\s|\bwho\b")


class Told(NamedTuple):
    """A reason told in so many words."""

    code: str
    score: float
    cue: Cue
    rule: str


def find_told_reasons(marks: Marks, context: Context, verdict: Verdict, signed: str) -> dict[str, Told]:
    """The reasons that a sentence tells in so many words, by their codes."""
    if context.topic in ("join", "deny", "other"):
        return {}
    for construction in find_constructions(signed):
        if not _is_denied(marks, construction) and (told := _read(marks, construction, verdict)):
            return {told.code: told}
    return {}


def _is_denied(marks: Marks, construction: Construction) -> bool:
    denied = is_denied_at(marks, construction.cause[0]) or _NO_ANSWER.search(marks.text) is not None
    return denied or _is_others(marks, construction)


def _is_others(marks: Marks, construction: Construction) -> bool:
    """Whether those who leave are civilians: named so beside the cause, and nobody of a group with them."""
    (start, end), (begin, finish) = construction.cause, construction.whole
    beside = [
        name
        for name in ("civil", "leaver")
        for hit in marks.frames.get(name, ())
        if begin - _BEFORE <= hit.start < finish and not start <= hit.start < end
    ]
    return beside != [] and "leaver" not in beside


def _read(marks: Marks, construction: Construction, verdict: Verdict) -> Told | None:
    """The reason of a construction, if its code is likely enough."""
    held = [cue for cue in marks.cues if construction.cause[0] <= cue.start < construction.cause[1]]
    start, end = construction.cause
    alone = load_model().judge([read_words(marks.text[start:end], held)])[0]
    codes = [code for code, family in families().items() if family != "barrier"]
    likely, code = max(((verdict.shares.get(code, 0.0) + alone.shares.get(code, 0.0)) / 2, code) for code in codes)
    sure = likely >= _LEAST if construction.strong else likely >= _LEAST_WEAK and verdict.reason >= _LEAST_REASON
    if not sure:
        return None
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
