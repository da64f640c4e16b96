"""What the lists find in one sentence: terms of leaving, cues of reasons, and the frames that link them.

`data/reason_cues.csv` holds the cues: of which code, and whether the words alone tell a leaver's grievance (weight `own`) or only name
a topic (`topic`), which takes a link to a leaving to count; a `bare` noun ("family") takes a strong one. `data/reason_frames.csv` holds the links and their opposites:

    cause, time   what follows is why ("because of"), or perhaps why ("after")     join     joining, not leaving
    result, out   what stands before is why ("drove … to")                         deny     denials
    reason, told  a noun of reason; leavers "cited", "spoke of"                    advise   appeals, advice, plans
    turning       "the last straw"                                                 civil    civilians, who flee no group
    tally         so many "cited"                                                  official who speaks for others
    then          what came next                                                   leaver   who might leave
    stay          what keeps people back
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from defections.codebook import families
from defections.errors import DataError
from defections.leaving import Leaving, find_leaving
from defections.lexicons import load_rows
from defections.phrases import Hit, Phrasebook, fold
from defections.records import Document, Sentence

Frame = Literal[
    "cause",
    "time",
    "result",
    "out",
    "reason",
    "told",
    "turning",
    "tally",
    "then",
    "join",
    "deny",
    "advise",
    "civil",
    "official",
    "leaver",
    "stay",
]


Weight = Literal["own", "topic", "bare"]
_FEARED_WITHIN = 50


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak of a code, and how much they tell."""

    start: int
    end: int
    code: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Marks:
    """A sentence, folded, and what stands in it; offsets count in `text`."""

    sentence: Sentence
    text: str
    leavings: tuple[Leaving, ...]
    cues: tuple[Cue, ...]
    frames: dict[str, list[Hit]]

    def has(self, *frames: Frame) -> bool:
        """Tell whether any of the frames stands in the sentence."""
        return any(frame in self.frames for frame in frames)


def mark_sentence(document: Document, sentence: Sentence) -> Marks:
    """Find everything that the lists know in a sentence."""
    plain = document.text_of(sentence)
    text = fold(plain)
    cues: list[Cue] = []
    frames: dict[str, list[Hit]] = {}
    for hit in _phrases().find(text):
        kind, _, weight = hit.label.partition(" ")
        if weight:
            cues.append(Cue(start=hit.start, end=hit.end, code=kind, weight=_weight(weight)))
        else:
            frames.setdefault(kind, []).append(hit)
    return Marks(
        sentence=sentence,
        text=text,
        leavings=tuple(find_leaving(plain)),
        cues=tuple(cue for cue in cues if not _outdone(cue, cues)),
        frames=frames,
    )


def _outdone(cue: Cue, cues: list[Cue]) -> bool:
    """Part of a longer cue of another code (the "brutality of their commanders" is their abuse), or only the fear of one."""
    for other in cues:
        if other.code == cue.code:
            continue
        if other.start <= cue.start and cue.end <= other.end and other.end - other.start > cue.end - cue.start:
            return True
        if cue.code == "fear_for_safety" and cue.weight != "own" and 0 <= other.start - cue.end <= _FEARED_WITHIN:
            return True
    return False


def _weight(word: str) -> Weight:
    return "own" if word == "own" else "topic" if word == "topic" else "bare"


@cache
def _phrases() -> Phrasebook:
    cues = load_rows("reason_cues", ("code", "weight", "phrase"))
    frames = load_rows("reason_frames", ("frame", "phrase"))
    for row in cues:
        if row["code"] not in families() or row["weight"] not in get_args(Weight):
            raise DataError(f"reason_cues.csv: “{row['phrase']}” needs a code of the codebook, and own, topic or bare.")
    for row in frames:
        if row["frame"] not in get_args(Frame):
            raise DataError(f"reason_frames.csv: “{row['phrase']}” has an unknown frame, {row['frame']}.")
    return Phrasebook(
        [(f"{row['code']} {row['weight']}", row["phrase"]) for row in cues]
        + [(row["frame"], row["phrase"]) for row in frames]
    )
