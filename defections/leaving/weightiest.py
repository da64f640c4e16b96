"""Which words of a sentence carried a code that the trained scorer found, so that its row can show them."""

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
    model = load_model()
    weights = [model.weigh(features, code) for features in read_word_features([word[0] for word in words])]
    runs = [
        (start, end) for start in range(len(words)) for end in range(start + 1, min(start + _LONGEST, len(words)) + 1)
    ]
    first, end = max(runs, key=lambda run: (sum(weights[run[0] : run[1]]), run[0] - run[1]))
    return Cue(words[first].start(), words[end - 1].end(), code, "topic")
