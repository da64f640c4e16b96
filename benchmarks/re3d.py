"""Names, nationalities and quantities against re3d, the Syria/Iraq entity dataset of Dstl; its folder is an argument.

Counted are named entities: spans of confidence from 0.5 that hold a capitalised word which is not the first of its
sentence. A span is found when a mention overlaps it. A mention is right when it overlaps any span of the four types.
A Quantity or Money span with a number in it is found when a figure overlaps it.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.matching import Span, touches
from benchmarks.tallies import Scores
from defections.pipeline import analyse
from defections.reading import make_document
from defections.records import Analysis

TYPES = {
    "Person": {"person"},
    "Organisation": {"organisation", "armed_group", "media", "state"},
    "Location": {"place", "state"},
    "Nationality": {"nationality_or_religious_group", "state"},
}
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"[A-Z]\w")
_SENTENCE_END = re.compile(r"[.!?\n]\s*$")
Entity = dict[str, Any]


def score_re3d(folder: Path) -> dict[str, Scores]:
    """Score every document of the dataset, by source and document id.

    Raises:
        FileNotFoundError: the folder holds no such dataset.
    """
    scored = {}
    for name, text, entities in read_re3d(folder):
        analysis = analyse(make_document(text.encode(), path=name, article_id=name))
        scored[name] = score_entities(name, analysis, entities)
    if not scored:
        raise FileNotFoundError(f"{folder} holds no folders with documents.json and entities.json.")
    return scored


def read_re3d(folder: Path) -> Iterator[tuple[str, str, list[Entity]]]:
    """Read the documents: name, text (line ends kept at their offsets), entities."""
    for source in sorted(path.parent for path in folder.glob("*/documents.json")):
        entities = _load(source / "entities.json")
        for document in _load(source / "documents.json"):
            here = [entity for entity in entities if entity["documentId"] == document["_id"]]
            yield f"{source.name}/{document['_id']}", document["text"].replace("\r\n", " \n"), here


def _load(path: Path) -> list[Entity]:
    text = path.read_text(encoding="utf-8-sig").strip()
    try:
        loaded: list[Entity] = json.loads(text)
    except json.JSONDecodeError:
        loaded = [json.loads(line) for line in text.splitlines() if line.strip()]
    return loaded


def score_entities(name: str, analysis: Analysis, entities: list[Entity]) -> Scores:
    """Score one document's mentions and figures."""
    scores, text = Scores(report=name), analysis.document.text
    mentions = [((m.start, m.end), m.actor.type) for m in analysis.mentions]
    four = [entity for entity in entities if entity["type"] in TYPES]
    for entity in four:
        if entity["confidence"] >= 0.5 and _is_named(_span(entity), text):
            _score_entity(scores, entity, [type_ for span, type_ in mentions if touches(span, [_span(entity)])])
    places = [_span(entity) for entity in four]
    for span, type_ in mentions:
        if not scores.count("names.precision", touches(span, places)):
            scores.report_finding("names", "false", text[span[0] : span[1]], type_)
    _score_quantities(scores, analysis, entities)
    return scores


def _score_entity(scores: Scores, entity: Entity, types: list[str]) -> None:
    if not scores.count("names.recall", bool(types)):
        scores.report_finding("names", "missed", entity["value"], entity["type"])
    elif not scores.count("names.type", any(type_ in TYPES[entity["type"]] for type_ in types)):
        scores.report_finding("names", "wrong", entity["value"], f"gold {entity['type']}, ours {', '.join(types)}")


def _score_quantities(scores: Scores, analysis: Analysis, entities: list[Entity]) -> None:
    figures = [(figure.start, figure.end) for figure in analysis.figures]
    for entity in entities:
        wanted = entity["type"] in ("Quantity", "Money") and entity["confidence"] >= 0.5
        if wanted and _NUMBER.search(entity["value"]):
            found = scores.count("quantities.recall", touches(_span(entity), figures))
            if not found:
                scores.report_finding("quantities", "missed", entity["value"])


def _span(entity: Entity) -> Span:
    return (entity["begin"], entity["end"])


def _is_named(span: Span, text: str) -> bool:
    """Tell whether a span holds a capitalised word that does not owe its capital to a sentence's start."""
    capitals = [span[0] + match.start() for match in _CAPITALISED.finditer(text[span[0] : span[1]])]
    return any(place > 0 and not _SENTENCE_END.search(text[max(0, place - 20) : place]) for place in capitals)
