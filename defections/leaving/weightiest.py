"""Which words of a sentence carried a code that the trained scorer found, so that its row can show them."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from defections.leaving.features import MOST_WORDS, WORD, find_listed, read_word_features
from defections.leaving.marks import Cue, Marks
from defections.leaving.model import load_model

_LONGEST = 6


def find_weightiest(marks: Marks, code: str) -> Cue:
    """A cue of the lists for the code, or the run of words that weighs most for it: never nothing."""
    if listed := find_listed(marks, code):
        return listed
    words = list(WORD.finditer(marks.text))[:MOST_WORDS]
    if not words:
        return Cue(0, len(marks.text), code, "topic")
    weights = load_model().weigh(read_word_features([word[0] for word in words]), code)
    _, less_words, less_start = max(_weigh_runs(weights))
    return Cue(words[-less_start].start(), words[-less_start - less_words - 1].end(), code, "topic")


def _weigh_runs(weights: Sequence[float]) -> Iterator[tuple[float, int, int]]:
    """Yield each run's weight with its length and first word, less of which is better, as negative numbers."""
    for start in range(len(weights)):
        for length, weight in enumerate(accumulate(weights[start : start + _LONGEST]), start=1):
            yield weight, -length, -start
