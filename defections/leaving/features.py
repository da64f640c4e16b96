"""What a sentence offers the trained scorer of reasons: its words, those around it, and what the lists found."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from defections.leaving.contexts import Context
from defections.leaving.lists import Frame
from defections.leaving.marks import Cue, Marks
from defections.leaving.word_classes import find_classes, stem

WORD = re.compile(r"[a-z]++(?:['-][a-z]{1,20}){0,2}+|[\d?!%]")
MOST_WORDS = 80
_MOST_BEFORE = 30
_HEADING = 12
_GOVERNED = 12
_LINKS: tuple[Frame, ...] = ("cause", "time", "reason", "told")
_SURE = 0.5
_BUCKETS = (0, 1, 2, 4, 8)
# Signs that open a feature and tell what it is; what opens with another is a word or two of the sentence itself.
STEM, CLASS, BEFORE = "s:", "c:", "before "
BEGIN, END = "<", ">"
LISTED = ("#", "rule ", "@")


@dataclass(frozen=True, slots=True)
class Features:
    """What a sentence offers: its words, those of the sentence before, and by name all that is not a word alone.

    Iterating gives the names of all features, which the scorer is fitted on; it is used with the words as they are, so
    that no name is put together for what it does not know.
    """

    words: Sequence[str]
    before: Sequence[str]
    named: Sequence[str]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each word and the next, from the sentence's beginning to its end."""
        return pairwise((BEGIN, *self.words, END))

    def __iter__(self) -> Iterator[str]:
        yield from map(" ".join, self.pairs())
        yield from (STEM + stem(word) for word in self.words)
        yield from (BEFORE + word for word in self.before)
        yield from self.named


def read_features(
    marked: Sequence[Marks], contexts: Sequence[Context], ruled: Sequence[dict[str, float]], near: Set[int]
) -> Iterator[Features | None]:
    """Yield each sentence's features, in the order of the sentences; None where no leaving is near.

    Pairs of words, stems and classes of the sentence itself, words and classes round it and of its heading, the
    codes whose cues it holds, what stands round it (a leaving here, before or after; a question; a quoted
    "I"), and how sure the rules are of each code (`ruled`).
    """
    for at, (marks, context, scores) in enumerate(zip(marked, contexts, ruled, strict=True)):
        if at not in near:
            yield None
            continue
        words, classes = _read_words(marks.text)
        yield Features(
            words=words,
            before=_read_words(marked[at - 1].text)[0][:_MOST_BEFORE] if at else (),
            named=[
                *map(_class_of, classes),
                *_read_around(marked, at),
                *_read_marks(marks),
                *_read_linked(marks),
                *_read_context(marks.sentence.kind, context),
                *_read_rules(scores),
            ],
        )


def read_words(text: str, cues: Sequence[Cue]) -> Features:
    """The features of words taken out of a sentence, with the cues in them, and of nothing round them."""
    words, classes = _read_words(text)
    return Features(words, (), [*map(_class_of, classes), *{f"#{cue.weight} {cue.code}" for cue in cues}])


@lru_cache(maxsize=64)
def _read_words(text: str) -> tuple[list[str], list[str]]:
    """The words of a sentence, and the classes of them."""
    words = WORD.findall(text)[:MOST_WORDS]
    return words, list(dict.fromkeys([name for _, _, name in find_classes(words)]))


@cache
def _class_of(name: str) -> str:
    return CLASS + name


@cache
def _class_before(name: str) -> str:
    return BEFORE + CLASS + name


@cache
def _class_after(name: str) -> str:
    return f"after {CLASS}{name}"


def _read_around(marked: Sequence[Marks], at: int) -> list[str]:
    features: list[str] = []
    if at:
        features += map(_class_before, _read_words(marked[at - 1].text)[1])
    if at + 1 < len(marked):
        features += map(_class_after, _read_words(marked[at + 1].text)[1])
    heading = marked[at].sentence.heading
    if heading:
        features += [f"heading {word}" for word in WORD.findall(heading.lower())[:_HEADING]]
    return features


def _read_marks(marks: Marks) -> Iterator[str]:
    yield from {f"#{cue.weight} {cue.code}" for cue in (*marks.cues, *marks.barriers)}
    yield from {f"#{cue.weight}" for cue in marks.cues}
    yield from {f"#barrier {cue.weight}" for cue in marks.barriers}
    yield from (f"#{frame}" for frame in marks.frames)
    yield from {f"#leaving {term.kind} {term.sure} {term.negated} {term.asked}" for term in marks.leavings}


def _read_linked(marks: Marks) -> Iterator[str]:
    """What a word of cause or time governs after a leaving ("fled after the army shelled …"), and before one."""
    terms = [term for term in marks.leavings if not term.negated and not term.asked]
    for frame in _LINKS:
        for hit in marks.frames.get(frame, ()) if terms else ():
            place = "since" if any(term.start < hit.start for term in terms) else "until"
            yield f"@{frame} {place}"
            words = WORD.findall(marks.text, hit.end)[:_GOVERNED]
            yield from {f"@{frame} {place} {name}" for _, _, name in find_classes(words)}


@lru_cache(maxsize=4096)
def _read_context(kind: str, context: Context) -> tuple[str, ...]:
    return (
        f"@kind {kind}",
        f"@topic {context.topic} {context.by}",
        f"@since {_bucket(context.since_left)}",
        f"@until {_bucket(context.until_left)}",
        f"@joined {context.joined}",
        f"@voice {context.voice}",
    )


def _read_rules(scores: dict[str, float]) -> Iterator[str]:
    for code, score in scores.items():
        yield f"rule {code} {_level(score)}"
    if scores:
        yield f"rule any {_level(max(scores.values()))}"


def _level(score: float) -> str:
    return "hi" if score >= _SURE else "lo"


@cache
def _bucket(count: int | None) -> str:
    return "never" if count is None else str(next((b for b in _BUCKETS if count <= b), "far"))


def read_word_features(words: Sequence[str]) -> list[list[str]]:
    """For each word of a sentence the features that it alone brings in: its stem and its classes."""
    features = [[STEM + stem(word)] for word in words]
    for start, end, name in find_classes(words):
        for at in range(start, end):
            features[at].append(CLASS + name)
    return features


def find_listed(marks: Marks, code: str) -> Cue | None:
    """The words of a sentence that a list knows for a code."""
    return next((cue for cue in (*marks.cues, *marks.barriers) if cue.code == code), None)
