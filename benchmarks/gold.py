"""Annotated reports: the hand-made JSON beside a report, read into records with offsets."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.matching import Span, find_all, normalise

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A number the report states; fields as in the table `figures`, `credit` is who is credited."""

    span: Span
    text: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    alt_qualifiers: tuple[str, ...]
    unit: str
    kind: str
    referent: str | None
    credit: str | None
    alt_credits: tuple[str, ...]
    as_of: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """How figures fit together; figures are named by their text."""

    kind: str
    verdict: str
    whole: str
    parts: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldReason:
    """A passage that gives reasons for leaving; `spans` are the places where the quote stands."""

    quote: str
    spans: tuple[Span, ...]
    codes: tuple[str, ...]
    alt_codes: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A passage without more: a barrier, or what looks like a reason and is none."""

    quote: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldActor:
    """A real-world entity; `names` are its name and aliases as words."""

    name: str
    type: str
    names: frozenset[Name]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldSpeaker:
    """Who said the quoted words, by any of the names; `direct` tells quotation marks."""

    names: tuple[str, ...]
    quote: str
    spans: tuple[Span, ...]
    direct: bool


@dataclass(frozen=True, slots=True)
class GoldStory:
    """A story by its role and where it starts (None: its first words are not in the text)."""

    role: str
    starts_with: str
    start: int | None


@dataclass(frozen=True, slots=True)
class Gold:
    """One report's annotation."""

    name: str
    text: str
    figures: tuple[GoldFigure, ...]
    relations: tuple[GoldRelation, ...]
    reasons: tuple[GoldReason, ...]
    barriers: tuple[GoldQuote, ...]
    negatives: tuple[GoldQuote, ...]
    actors: tuple[GoldActor, ...]
    speakers: tuple[GoldSpeaker, ...]
    directions: tuple[tuple[str | None, str | None], ...]
    stories: tuple[GoldStory, ...]
    furniture: tuple[Span, ...]
    optional_furniture: tuple[Span, ...]
    optional_numbers: tuple[Span, ...]
    not_figures: tuple[Span, ...]


def list_annotated(folder: Path, annotations: Path | None = None) -> list[tuple[Path, Path]]:
    """List (report, annotation) pairs: the .txt files of a folder that have a .json beside them or in `annotations`."""
    pairs = [(path, (annotations or folder) / f"{path.stem}.json") for path in sorted(folder.glob("*.txt"))]
    return [pair for pair in pairs if pair[1].exists()]


def load_raw(path: Path) -> dict[str, Any]:
    """Read an annotation as it stands in the file."""
    raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return raw


def make_gold(name: str, text: str, raw: dict[str, Any]) -> Gold:
    """Make the annotation of one report from its JSON and the report's text."""
    return Gold(
        name=name,
        text=text,
        figures=tuple(_make_figure(entry) for entry in raw.get("figures", ())),
        relations=tuple(_make_relation(entry) for entry in raw.get("relations", ())),
        reasons=tuple(_make_reason(entry, text) for entry in raw.get("reasons", ())),
        barriers=_make_quotes(raw.get("barriers", ()), text),
        negatives=_make_quotes(raw.get("reason_negatives", ()), text),
        actors=tuple(_make_actor(entry) for entry in raw.get("actors", ())),
        speakers=tuple(_make_speaker(entry, text) for entry in raw.get("speakers", ())),
        directions=tuple((pair[0], pair[1]) for pair in raw.get("directions", ())),
        stories=tuple(_make_stories(raw.get("stories", ()), text)),
        furniture=find_furniture(text, raw),
        optional_furniture=_places(raw.get("optional_boilerplate", ()), text),
        optional_numbers=_places(raw.get("optional_numbers", ()), text),
        not_figures=_places(raw.get("not_figures", ()), text),
    )


def _make_figure(entry: dict[str, Any]) -> GoldFigure:
    same = ("text", "value", "low", "high", "qualifier", "unit", "kind", "referent")
    return GoldFigure(
        span=(entry["start"], entry["start"] + len(entry["text"])),
        credit=entry.get("attributed_to"),
        alt_credits=tuple(entry.get("alt_attributed_to", ())),
        as_of=entry.get("as_of"),
        alt_qualifiers=tuple(entry.get("alt_qualifiers", ())),
        optional=bool(entry.get("optional")),
        **{name: entry[name] for name in same},
    )


def _make_relation(entry: dict[str, Any]) -> GoldRelation:
    optional = bool(entry.get("optional"))
    return GoldRelation(entry["kind"], entry["verdict"], entry["whole"], tuple(entry["parts"]), optional)


def _make_reason(entry: dict[str, Any], text: str) -> GoldReason:
    return GoldReason(
        quote=entry["quote"],
        spans=find_all(text, entry["quote"]),
        codes=tuple(entry["codes"]),
        alt_codes=tuple(entry.get("alt_codes", ())),
        optional=bool(entry.get("optional")),
    )


def _make_quotes(quotes: list[str], text: str) -> tuple[GoldQuote, ...]:
    return tuple(GoldQuote(quote, find_all(text, quote)) for quote in quotes)


def _make_actor(entry: dict[str, Any]) -> GoldActor:
    names = frozenset(normalise(name) for name in (entry["name"], *entry.get("aliases", ())))
    return GoldActor(entry["name"], entry["type"], names, bool(entry.get("optional")))


def _make_speaker(entry: dict[str, Any], text: str) -> GoldSpeaker:
    names = (entry["name"], *entry.get("alt_names", ()))
    return GoldSpeaker(names, entry["quote"], find_all(text, entry["quote"]), bool(entry["direct"]))


def _make_stories(entries: list[dict[str, Any]], text: str) -> list[GoldStory]:
    stories, after = [], 0
    for entry in entries:
        start = text.find(entry["starts_with"], after)
        stories.append(GoldStory(entry["role"], entry["starts_with"], start if start >= 0 else None))
        after = max(after, start)
    return stories


def _places(strings: list[str], text: str) -> tuple[Span, ...]:
    return tuple(span for string in strings for span in find_all(text, string))


def find_furniture(text: str, raw: dict[str, Any]) -> tuple[Span, ...]:
    """Find the page furniture: each annotated string, to the end of its line unless report text follows there."""
    report_starts = _find_report_starts(text, raw)
    spans, after = [], 0
    for string in raw.get("boilerplate", ()):
        start = text.find(string, after)
        start = text.find(string) if start < 0 else start
        if start < 0:
            continue
        after = start + len(string)
        line_end = text.find("\n", after)
        line_end = len(text) if line_end < 0 else line_end
        rest_is_report = any(after <= place < line_end for place in report_starts)
        spans.append((start, after if rest_is_report else line_end))
    return tuple(spans)


def _find_report_starts(text: str, raw: dict[str, Any]) -> list[int]:
    strings = [
        *(entry["quote"] for entry in (*raw.get("figures", ()), *raw.get("reasons", ()), *raw.get("speakers", ()))),
        *raw.get("barriers", ()),
        *raw.get("reason_negatives", ()),
        *(entry["starts_with"] for entry in raw.get("stories", ())),
    ]
    return [start for start, _ in _places(strings, text)]
