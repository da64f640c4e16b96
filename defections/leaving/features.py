"""What a sentence offers the trained scorer of reasons: its words, those around it, and what the lists found."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from defections.leaving.contexts import Context
from defections.leaving.marks import Cue, Marks
from defections.leaving.model import load_model
from defections.leaving.topic_words import find_topics

_WORD = re.compile(r"[a-z]+(?:'[a-z]{1,3})?|\d|[?!%]")
_MOST_WORDS = 80
_BEFORE = 30
_SURE = 0.5
_BUCKETS = (0, 1, 2, 4, 8)


def read_features(
    marked: Sequence[Marks], contexts: Sequence[Context], ruled: Sequence[dict[str, float]]
) -> Iterator[list[str]]:
    """Yield each sentence's features, in the order of the sentences.

    Words and pairs of words of the sentence itself, words of the sentence before and of the heading, the topics and
    codes whose cues they hold, what stands round it (a leaving here, before or after; a question; a quoted "I"), and
    how sure the rules are of each code (`ruled`).
    """
    before: list[str] = []
    for marks, context, scores in zip(marked, contexts, ruled, strict=True):
        words = _read_words(marks.text)
        heading = _read_words((marks.sentence.heading or "").lower())[:12]
        yield [
            *words,
            *(f"{one} {other}" for one, other in zip(["<", *words], [*words, ">"], strict=True)),
            *(f"before {word}" for word in before),
            *(f"heading {word}" for word in heading),
            *_read_topics(words),
            *(f"before {feature}" for feature in _read_topics(before)),
            *_read_marks(marks),
            *_read_context(marks, context),
            *_read_rules(scores),
        ]
        before = words[:_BEFORE]


def _read_words(text: str) -> list[str]:
    return _WORD.findall(text)[:_MOST_WORDS]


def _read_topics(words: Sequence[str]) -> list[str]:
    """The codes that the words speak of, with how often, and the one they speak of most."""
    counts = Counter(code for _, _, code in find_topics(words))
    most = max(counts.values(), default=0)
    return [
        *(f"~{code}" for code in counts),
        *(f"~{code} again" for code, count in counts.items() if count > 1),
        *(f"~most {code}" for code, count in counts.items() if count == most),
        f"~any {min(len(counts), 3)}",
    ]


def _read_marks(marks: Marks) -> Iterator[str]:
    yield from {f"#{cue.weight} {cue.code}" for cue in (*marks.cues, *marks.barriers)}
    yield from {f"#{cue.weight}" for cue in marks.cues}
    yield from {f"#barrier {cue.weight}" for cue in marks.barriers}
    yield from (f"#{frame}" for frame in marks.frames)
    yield from {f"#leaving {term.kind} {term.sure} {term.negated} {term.asked}" for term in marks.leavings}


def _read_context(marks: Marks, context: Context) -> Iterator[str]:
    yield f"@kind {marks.sentence.kind}"
    yield f"@topic {context.topic} {context.by}"
    yield f"@since {_bucket(context.since_left)}"
    yield f"@until {_bucket(context.until_left)}"
    yield f"@joined {context.joined}"
    yield f"@voice {context.voice}"


def _read_rules(scores: dict[str, float]) -> Iterator[str]:
    for code, score in scores.items():
        yield f"rule {code} {_level(score)}"
    if scores:
        yield f"rule any {_level(max(scores.values()))}"


def _level(score: float) -> str:
    return "hi" if score >= _SURE else "lo"


def find_cue(marks: Marks, code: str) -> Cue | None:
    """The words of a sentence that speak of a code: a cue of the lists, or the weightiest run of its topic."""
    listed = next((cue for cue in (*marks.cues, *marks.barriers) if cue.code == code), None)
    if listed:
        return listed
    words = list(_WORD.finditer(marks.text))[:_MOST_WORDS]
    runs = [(start, end) for start, end, topic in find_topics([word[0] for word in words]) if topic == code]
    if not runs:
        return None
    weights = [sum(load_model().weigh(word[0], code) for word in words[start:end]) for start, end in runs]
    first, last = runs[weights.index(max(weights))]
    return Cue(words[first].start(), words[last - 1].end(), code, "topic")


def _bucket(count: int | None) -> str:
    return "never" if count is None else str(next((b for b in _BUCKETS if count <= b), "far"))
