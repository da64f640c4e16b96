"""Reasons told only to be denied: "the court does not accept that he left because he was hungry"."""

import re
from collections.abc import Iterator
from itertools import islice

from defections.leaving.marks import Marks
from defections.leaving.wordings import alternatives
from defections.records import Offsets

_DISBELIEF = re.compile(rf"\b{alternatives('disbelief')}")
_END = re.compile(
    r"\bbut\b|;|\brather\b|\binstead\b|[–—]|,\s(?:and|so|he|she|it|they|who|which|saying|says)\b|\sand\sso\b"
    r"|\sso\s(?:he|she|they|i|we)\b"
)
# So many denials are read in a sentence, however long.
_MOST = 20
# Whoever leaves stands so near behind "that".
_NEAR = 60


def find_denied(marks: Marks) -> list[Offsets]:
    """Where a sentence tells why somebody left only to deny it."""
    return list(_each_denial(marks))


def _each_denial(marks: Marks) -> Iterator[Offsets]:
    for hit in islice(_DISBELIEF.finditer(marks.text), _MOST):
        stop = _END.search(marks.text, hit.end())
        end = stop.start() if stop else len(marks.text)
        led = [frame.start for name in ("result", "out") for frame in marks.frames.get(name, ())]
        leavings = [term.start for term in marks.leavings if hit.end() <= term.start < end]
        if leavings and (leavings[0] - hit.end() <= _NEAR or any(hit.end() <= at < leavings[0] for at in led)):
            yield hit.start(), end
