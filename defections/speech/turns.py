"""Interviews and transcripts set in turns: whose turn each paragraph is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from defections.names.names import is_common, normalise
from defections.records import Document, Mention, Offsets, Sentence, Statement
from defections.speech.interviews import find_guest, split_paragraphs
from defections.speech.reporting import load_people, load_role

_LABEL = re.compile(
    r"""
    (?P<label> [^\W\d_] [\w.’'-]{0,30} (?: \s [^\W\d_] [\w.’'-]{0,30} ){0,3} )   # "Q", "RS", "Helen Ashdown"
    (?: \s \( [^()\n]{1,40} \) )?                                                # "(through interpreter)"
    \s{0,2} (?: : | — | – ) \s+ (?=\S)
    """,
    re.VERBOSE,
)
_COLON = re.compile("[:—–]")
_QUESTIONERS = frozenset(("q", "question", "interviewer"))
_ANSWERERS = frozenset(("a", "answer"))
_LONGEST_INITIALS = 3
_VOWELS = frozenset("AEIOUY")


class _Turn(NamedTuple):
    """One paragraph: its sentences, its label ("ashdown" for "HELEN ASHDOWN (HOST)") and where what is said begins."""

    sentences: list[Sentence]
    key: str | None
    label_at: Offsets | None
    start: int

    @property
    def end(self) -> int:
        return self.sentences[-1].end


def find_turns(document: Document, mentions: Sequence[Mention]) -> Iterator[Statement]:
    """Yield what is said in labelled turns ("Q:", "A:", initials or names); a questioner's questions claim nothing."""
    turns = [_read_turn(document.text, sentences) for sentences in split_paragraphs(document)]
    kept = _find_kept(document.text, turns, mentions)
    asking = {key for key in kept if _asks(document.text, turns, key)}
    scripted = _are_capitals(document.text, turns, kept)
    if len(kept) < 2 or asking == kept or not (asking or scripted):
        return
    labelled = [index for index, turn in enumerate(turns) if turn.key in kept]
    guest = find_guest(document, mentions, turns[labelled[0]].sentences[0].start)
    speakers = {key: _find_speaker(document.text, mentions, turns, key) for key in kept}
    current: str | None = None
    for turn in turns[labelled[0] : labelled[-1] + 1]:
        current = turn.key if turn.key in kept else current
        at = speakers[current] if current else None
        if current in asking:
            yield from _assertions(document.text, turn, at)
        elif turn.start < turn.end:
            yield _state(document.text, turn.start, turn.end, at or guest)


def _find_kept(text: str, turns: list[_Turn], mentions: Sequence[Mention]) -> set[str]:
    """The labels that are speakers: those that come again, and in a script, where all are capitals, the others too."""
    counts = Counter(turn.key for turn in turns if turn.key)
    kept = {key for key, count in counts.items() if count > 1}
    if not kept or not _are_capitals(text, turns, kept):
        return kept
    places = {m.start for m in mentions if m.actor.type not in ("person", "organisation")}
    labelled = [turn for turn in turns if turn.label_at and turn.label_at[0] not in places]
    return {turn.key for turn in labelled if turn.key and _names_person(text, turns, turn.key)}


def _names_person(text: str, turns: list[_Turn], key: str) -> bool:
    """Whether a label in capitals is somebody ("PRESENTER", "LIN"), and no heading ("UPDATE")."""
    somebody = key in load_people()[0] or key in load_role("rank") or not is_common(normalise(key))
    return somebody and _are_capitals(text, turns, {key})


def _are_capitals(text: str, turns: list[_Turn], keys: set[str]) -> bool:
    """Whether the labels are names in capitals, as in a script ("PRESENTER:")."""
    labels = [text[slice(*turn.label_at)] for turn in turns if turn.label_at and turn.key in keys]
    return all(label.isupper() and len(label) > _LONGEST_INITIALS - 1 for label in labels)


def _read_turn(text: str, sentences: list[Sentence]) -> _Turn:
    start = sentences[0].start
    end = min(sentences[-1].end, start + 150)
    match = _LABEL.match(text, start, end) if _COLON.search(text, start, end) else None
    if match is None:
        return _Turn(sentences, None, None, start)
    key = match["label"].casefold().split()[-1].replace(".", "")
    return _Turn(sentences, key, match.span("label"), match.end())


def _asks(text: str, turns: list[_Turn], key: str) -> bool:
    if key in _QUESTIONERS:
        return True
    if key in _ANSWERERS:
        return False
    own = [text[turn.start : turn.end].rstrip() for turn in turns if turn.key == key]
    return sum(words.endswith("?") for words in own) * 2 > len(own)


def _assertions(text: str, turn: _Turn, at: Offsets | None) -> Iterator[Statement]:
    """What a named questioner says besides questions."""
    if at is None:
        return
    for sentence in turn.sentences:
        start = max(sentence.start, turn.start)
        if start < sentence.end and not text[start : sentence.end].endswith("?"):
            yield _state(text, start, sentence.end, at)


def _state(text: str, start: int, end: int, at: Offsets | None) -> Statement:
    name = text[slice(*at)] if at else None
    return Statement(start, end, name, at, None, True, None, "turn")


def _find_speaker(text: str, mentions: Sequence[Mention], turns: list[_Turn], key: str) -> Offsets | None:
    """The person a label stands for, by name or by initials; else the longest form of a label that is a name."""
    if key in _QUESTIONERS | _ANSWERERS:
        return None
    people = [(m.start, m.end) for m in mentions if m.actor.type == "person"]
    spelt = [(at, text[slice(*at)].casefold().split()) for at in people]
    named = [at for at, words in spelt if key in words or key == "".join(word[0] for word in words)]
    if named:
        return max(named, key=lambda at: at[1] - at[0])
    labels = [turn.label_at for turn in turns if turn.key == key and turn.label_at]
    longest = max(labels, key=lambda at: at[1] - at[0])
    return None if _are_initials(text[slice(*longest)]) else longest


def _are_initials(label: str) -> bool:
    """Whether a label is no more than initials: short, and nothing that could be spoken ("RS", "JKM", not "LIN")."""
    return len(label) <= _LONGEST_INITIALS and (len(label) < _LONGEST_INITIALS or _VOWELS.isdisjoint(label.upper()))
