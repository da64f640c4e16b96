"""Which words of a sentence carried a code that the trained scorer found, so that its row can show them."""

import re
from collections.abc import Sequence
from itertools import accumulate

from defections.leaving.features import MOST_WORDS, WORD, find_listed, read_word_features
from defections.leaving.marks import Cue, Marks
from defections.leaving.model import load_model
from defections.leaving.wordings import alternatives
from defections.records import Offsets

_LONGEST = 6
_SAYING = alternatives("saying")
# Who says it carries no reason: "One of them, a cook aged 42, said that …", "…, said a deputy governor", "aged 42".
_CREDIT = re.compile(
    rf"^[^;:]{{0,120}}?\b{_SAYING}(?:\s(?:\w{{1,15}}\s){{0,3}}that\b|:|\s\s)"
    rf"|,\s{{1,2}}(?:[\w.'-]{{1,25}}\s){{0,6}}?{_SAYING}[^,.;]{{0,60}}(?:,\s(?:an?|the|who|its|one)\s[^,.;]{{0,60}})?"
    r"|(?:,\s(?:an?\s)?(?:[\w-]{1,20}\s){0,3})?\b(?:aged|age)\s\d{1,3}\b"
)


def find_weightiest(marks: Marks, code: str) -> Cue:
    """A cue of the lists for the code, or the run of words that weighs most for it, but for who says it."""
    credits_ = [match.span() for match in _CREDIT.finditer(marks.text)]
    listed = find_listed(marks, code)
    if listed and not _meets(credits_, (listed.start, listed.end)):
        return listed
    words = list(WORD.finditer(marks.text))[:MOST_WORDS]
    told = [not (credits_ and _meets(credits_, word.span())) for word in words]
    if not any(told):
        return Cue(0, len(marks.text), code, "topic")
    weights = load_model().weigh(read_word_features([word[0] for word in words]), code)
    _, less_words, less_start = max(_weigh_runs(weights, told))
    first, last = -less_start, -less_start - less_words - 1
    if credits_ and first == last:
        first, last = _find_stretch(told, first)
    return Cue(words[first].start(), words[last].end(), code, "topic")


def _find_stretch(told: Sequence[bool], at: int) -> tuple[int, int]:
    """The first and last of the words round a word that are told, not credit: one alone says little."""
    first = next((place + 1 for place in range(at, -1, -1) if not told[place]), 0)
    last = next((place - 1 for place in range(at, len(told)) if not told[place]), len(told) - 1)
    return first, last


def _meets(spans: Sequence[Offsets], other: Offsets) -> bool:
    return any(start < other[1] and other[0] < end for start, end in spans)


def _weigh_runs(weights: Sequence[float], told: Sequence[bool]) -> list[tuple[float, int, int]]:
    """The weight of each run of told words that may weigh most, with its length and first word, less of which is
    better, as negative numbers. A run that begins with a word that weighs nothing weighs more without it.
    """
    runs: list[tuple[float, int, int]] = []
    stop = len(weights)
    for start in range(len(weights) - 1, -1, -1):
        if not told[start]:
            stop = start
        elif weights[start] > 0:
            sums = accumulate(weights[start : min(stop, start + _LONGEST)])
            runs += [(weight, -length, -start) for length, weight in enumerate(sums, start=1)]
    return runs or [(weight, -1, -at) for at, weight in enumerate(weights) if told[at]]
