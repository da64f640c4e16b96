"""What the lists find in one sentence: terms of leaving, cues of reasons and barriers, and the frames that link them.

`data/reason_cues.csv` and `data/barrier_cues.csv` hold the cues, with the code and how much the words tell alone:

    own      a leaver's grievance, or an obstacle to leaving, in so many words ("were never paid", "shoot deserters")
    near     (barriers) an obstacle when somebody leaves near by ("revenge")
    topic    a topic ("infighting"), which takes a link to a leaving to count
    bare     (reasons) a noun so common ("family") that it takes a strong link

`data/reason_frames.csv` holds the links and their opposites:

    cause, time     what follows is why ("because of"), or perhaps why ("after")
    result, out     what stands before is why ("drove … to")
    reason, told    a noun of reason; leavers "cited", "spoke of"
    turning, tally  "the last straw"; so many "cited"
    join, deny      joining, not leaving; denials
    advise, civil   appeals, advice, plans; civilians, who flee no group
    official        who speaks for others
    leaver          who might leave
    after, terms    life after leaving; what a programme offers to whoever leaves
"""

from typing import NamedTuple

from defections.codebook import families
from defections.leaving.lists import Frame, Weight, mark_labels, read_lists
from defections.leaving.phrases import Hit, fold
from defections.leaving.terms import Leaving, find_leaving
from defections.records import Document, Sentence

# "Fear" is a topic of its own only when no other cue says so soon what is feared.
_FEARED_WITHIN = 50


class Cue(NamedTuple):
    """Words that speak of a code, and how much they tell."""

    start: int
    end: int
    code: str
    weight: Weight


class Marks(NamedTuple):
    """A sentence, folded, and what stands in it, each in order; offsets count in `text`."""

    sentence: Sentence
    text: str
    leavings: tuple[Leaving, ...]
    cues: tuple[Cue, ...]
    barriers: tuple[Cue, ...]
    frames: dict[str, list[Hit]]

    def has(self, *frames: Frame) -> bool:
        """Tell whether any of the frames stands in the sentence."""
        return not self.frames.keys().isdisjoint(frames)


def mark_sentence(document: Document, sentence: Sentence, near: bool) -> Marks:
    """Find everything that the lists know in a sentence, or only fold it where no leaving is near."""
    plain = document.text_of(sentence)
    if not near:
        return Marks(sentence=sentence, text=fold(plain), leavings=(), cues=(), barriers=(), frames={})
    listed = read_lists(plain)
    cues: list[Cue] = []
    barriers: list[Cue] = []
    frames: dict[str, list[Hit]] = {}
    labels = mark_labels()
    for hit in sorted(listed.marks, key=lambda hit: (hit.start, -hit.end, hit.label)):
        what = labels[hit.label]
        if isinstance(what, str):
            frames.setdefault(what, []).append(hit)
        else:
            code, weight = what
            of_family = barriers if families()[code] == "barrier" else cues
            of_family.append(Cue(hit.start, hit.end, code, weight))
    return Marks(
        sentence=sentence,
        text=listed.folded,
        leavings=tuple(find_leaving(plain)),
        cues=tuple(cue for cue in cues if not _outdone(cue, cues)),
        barriers=tuple(barriers),
        frames=frames,
    )


def _outdone(cue: Cue, cues: list[Cue]) -> bool:
    """Part of a longer cue of another code (the "brutality of their commanders" is their abuse), or only its fear."""
    for other in cues:
        if other.code == cue.code:
            continue
        if other.start <= cue.start and cue.end <= other.end and other.end - other.start > cue.end - cue.start:
            return True
        if cue.code == "fear_for_safety" and cue.weight != "own" and 0 <= other.start - cue.end <= _FEARED_WITHIN:
            return True
    return False
