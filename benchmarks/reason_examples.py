"""What the scorer of reasons learns from: scenes, phrases, and the annotated reports that rules may be written for."""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from benchmarks.corpus import SETS
from benchmarks.gold import Gold, list_annotated, load_raw, make_gold
from benchmarks.matching import Span
from defections.codebook import families
from defections.leaving.contexts import find_reach
from defections.leaving.model import KINDS
from defections.leaving.reasons import Reading, read_sentences
from defections.lexicons import DATA, load_rows
from defections.reading import read_document
from defections.records import Article, Document, Sentence, Story

# The sets of reports that are learned from, each the writer of its sentences.
REPORTS = ("open", "plain")
PHRASES = "phrases"
LINKED = "linked"
# However roughly a phrase fits into it, such a frame makes it a reason.
FRAMES = (
    "Dozens of fighters fled after {}.",
    "He deserted because {}.",
    "Former members of the group said {}.",
    "The soldiers surrendered last month, citing this: {}.",
    "She left the militia after {}, she said.",
    "Several rebels gave themselves up because {}, according to the army.",
    "Men from the unit quit when {}.",
    "Deserters told the court that {}.",
    "Eleven guerrillas laid down their arms after {}, an official said.",
    "“The reason I ran away is that {},” a former recruit said.",
)


@dataclass(frozen=True)
class Example:
    """A sentence as the scorer sees it, and what it gives.

    `writer` is the file of scenes, one of `REPORTS`, `PHRASES` or `LINKED`; `scene` the scene or report within it;
    `as_good` holds codes that are right but need not be found.
    """

    reading: Reading
    kind: str
    codes: tuple[str, ...]
    as_good: tuple[str, ...]
    writer: str
    scene: str


def hash_training() -> str:
    """The sha256 of everything in data/training/, so that a model can be told from one fitted on other sentences."""
    digest = hashlib.sha256()
    for path in sorted((DATA / "training").glob("*.csv")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def read_scenes() -> Iterator[Example]:
    """The sentences of the scenes written for training."""
    for path in sorted((DATA / "training").glob("scenes_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for scene, rows in groupby(csv.DictReader(file), key=lambda row: row["scene"]):
                yield from _read_scene(list(rows), path.stem, f"{path.stem} {scene}")


def _read_scene(rows: list[dict[str, str]], writer: str, scene: str) -> Iterator[Example]:
    readings = read_sentences(_make_document(rows), set(range(len(rows))))
    for row, reading in zip(rows, readings, strict=True):
        kind = row["kind"] if row["kind"] in KINDS else "none"
        yield Example(reading, kind, tuple(row["codes"].split()), (), writer, scene)


def read_phrases() -> Iterator[Example]:
    """Reasons and barriers in a few plain words: they teach the codes, not whether a sentence gives one."""
    for row in load_rows("training/phrases", ("code", "text")):
        (reading,) = read_sentences(_make_document([{"text": row["text"], "heading": ""}]), {0})
        yield Example(reading, "", (row["code"],), (), PHRASES, PHRASES)


def read_linked() -> Iterator[Example]:
    """The phrases of reasons in the plainest sentence that gives them: somebody left because of it, one frame each."""
    for at, row in enumerate(load_rows("training/phrases", ("code", "text"))):
        if families()[row["code"]] != "barrier":
            frame = FRAMES[at % len(FRAMES)].format(row["text"])
            (reading,) = read_sentences(_make_document([{"text": frame, "heading": ""}]), {0})
            yield Example(reading, "reason", (row["code"],), (), LINKED, f"{LINKED} {at}")


def _make_document(rows: list[dict[str, str]]) -> Document:
    text, sentences = "", []
    for row in rows:
        start = len(text)
        text += row["text"] + " "
        kind = "item" if row["heading"] else "prose"
        sentences.append(Sentence(start, len(text) - 1, 0, 0, kind, row["heading"] or None))
    article = Article("scene", "scene", "", text, "scene", 0)
    return Document(article, (), (Story(0, len(text), "main", "scene"),), tuple(sentences))


def read_reports() -> Iterator[Example]:
    """The sentences of the annotated reports that rules may be written for."""
    for name in REPORTS:
        for report, annotation in list_annotated(*SETS[name]):
            document = read_document(report)
            gold = make_gold(report.stem, document.text, load_raw(annotation))
            readings = read_sentences(document, find_reach(document))
            for sentence, reading in zip(document.sentences, readings, strict=True):
                yield from _label(reading, sentence, gold, name)


def _label(reading: Reading, sentence: Sentence, gold: Gold, writer: str) -> Iterator[Example]:
    over = [reason for reason in gold.reasons if _overlaps(sentence, reason.spans)]
    if any(reason.optional for reason in over):
        return
    codes = tuple(dict.fromkeys(code for reason in over for code in reason.codes))
    as_good = tuple(dict.fromkeys(code for reason in over for code in reason.alt_codes))
    barrier = any(_overlaps(sentence, quote.spans) for quote in gold.barriers)
    kind = "reason" if codes else "barrier" if barrier else "none"
    yield Example(reading, kind, codes, as_good, writer, gold.name)


def _overlaps(sentence: Sentence, spans: tuple[Span, ...]) -> bool:
    return any(sentence.start < end and start < sentence.end for start, end in spans)
