"""Sources that a sentence names without reporting speech: "surveyed by the researchers", "data from the army"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from defections.records import Offsets
from defections.speech.passages import Passage
from defections.speech.phrases import end_phrase
from defections.speech.reporting import Verb, load_role, load_verbs
from defections.speech.speakers import Mentions, name_speaker
from defections.speech.subjects import Subject, find_subject

_NO_MENTIONS = Mentions(())
_FROM = frozenset(("from", "by"))
_LIMITS = (["the", "end"], ["the", "start"], ["the", "middle"], ["the", "time"], ["the", "beginning"])
_REACH = 6
_FURTHEST_PARTICIPLE = 4


@dataclass(frozen=True, slots=True)
class Source:
    """A source and how it is tied to what it covers; `points_back` tells that it covers the sentence before."""

    name: str
    at: Offsets
    rule: str
    points_back: bool = False


def find_sources(passage: Passage) -> Iterator[Source]:
    """Yield the sources of a sentence, the surest first."""
    words, telling = passage.words, _telling()
    for at, word in enumerate(words):
        if word not in telling:
            continue
        if word == "by" and words[at + 1 : at + 3] in _LIMITS:
            continue  # "counted 40 by the end of last year"
        if word == "by" and at and _is_compiled(words, at) and not _names_asked(passage, at):
            yield from _name(passage, at + 1, "compiled_by", _points_back(words, at))
        elif word in _FROM and at and words[at - 1] in load_role("document"):
            yield from _name(passage, at + 1, "figures_from", False)
        elif word == "source" and words[at + 1 : at + 2] == [":"]:
            yield from _name(passage, at + 2, "source_line", False)
        elif (verb := load_verbs().get(word)) and verb.kind == "study":
            yield from _name_document(passage, at, verb)


@cache
def _telling() -> frozenset[str]:
    """The words one of which ties every source to what it covers."""
    return _FROM | {"source"} | {word for word, verb in load_verbs().items() if verb.kind == "study"}


def _is_compiled(words: list[str], by: int) -> bool:
    """Whether "by" names who compiled something; not in "of the 40 interviewed, most were taken by force"."""
    for word in reversed(words[max(0, by - _FURTHEST_PARTICIPLE) : by]):
        if word in load_role("compiled"):
            return True
        if word in load_role("auxiliary") or word in load_role("past") or word in ("taken", "held", ",", ";"):
            return False
    return False


def _names_asked(passage: Passage, by: int) -> bool:
    """Whether "by" names those who were asked, as a crowd: "the motives given by 400 interviewees"."""
    words, last = passage.words, end_phrase(passage, by + 1)
    if last == by + 1:
        return False
    counted = words[by + 1][0].isdigit() or words[by + 1] in load_role("number")
    return (words[by - 1] == "given" and counted) or not load_role("asked").isdisjoint(words[by + 1 : last])


def _points_back(words: list[str], at: int) -> bool:
    """Whether the sentence speaks of a figure that stands in the one before ("The figure, given by …")."""
    return (
        len(words) > 2
        and words[0] in ("the", "these", "this", "that", "those")
        and words[1] in load_role("total")
        and at < 2 + _REACH
    )


def _name(passage: Passage, first: int, rule: str, points_back: bool) -> Iterator[Source]:
    if first >= len(passage.words):
        return
    last = end_phrase(passage, first)
    if last > first:
        yield from _make(passage, Subject(first, last, first), rule, points_back)


def _name_document(passage: Passage, at: int, verb: Verb) -> Iterator[Source]:
    """A report as the subject of a verb of study: "the report relied on accounts of …"."""
    subject = find_subject(passage, at, verb) if verb.tense != "participle" else None
    if verb.lemma == "base" and passage.words[at - 1] in load_role("be"):
        subject = find_subject(passage, at - 1, verb)
    if subject and passage.words[subject.last - 1] in load_role("document"):
        yield from _make(passage, subject, "study_of", False)


def _make(passage: Passage, subject: Subject, rule: str, points_back: bool) -> Iterator[Source]:
    speaker = name_speaker(passage, subject, _NO_MENTIONS)
    if speaker:
        yield Source(speaker.name, speaker.at, rule, points_back)
