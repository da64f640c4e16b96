"""Faults of the annotations themselves: strings that are not in the report, wrong offsets, unknown codes."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from benchmarks.gold import load_raw
from benchmarks.matching import contains, normalise
from defections.codebook import families
from defections.reading import decode
from defections.records import ActorType, FigureKind, Qualifier, RelationKind, Role, Unit, Verdict

_LISTS = ("barriers", "reason_negatives", "boilerplate", "optional_boilerplate", "not_figures", "optional_numbers")
# Which ends a figure of each qualifier has: (value, low, high); None: the end is missing.
_ENDS = {
    "exact": (True, False, False),
    "about": (True, False, False),
    "at_least": (True, True, False),
    "more_than": (True, True, False),
    "at_most": (True, False, True),
    "less_than": (True, False, True),
    "range": (False, True, True),
    "vague": (False, False, False),
}


def find_faults(report: Path, annotation: Path) -> Iterator[str]:
    """Find what is wrong in an annotation, one sentence each."""
    raw_report, raw = report.read_bytes(), load_raw(annotation)
    text = decode(raw_report)
    if raw.get("sha256") != hashlib.sha256(raw_report).hexdigest():
        yield "sha256 is not the report's"
    yield from _missing_strings(raw, text)
    for figure in raw["figures"]:
        yield from _figure_faults(figure, text)
    yield from _repeated_figures(raw)
    yield from _code_faults(raw)
    yield from _relation_faults(raw)
    yield from _name_faults(raw, text)


def _missing_strings(raw: dict[str, Any], text: str) -> Iterator[str]:
    strings = [(key, string) for key in _LISTS for string in raw.get(key, ())]
    strings += [(key, entry["quote"]) for key in ("figures", "reasons", "speakers") for entry in raw.get(key, ())]
    strings += [("stories", entry["starts_with"]) for entry in raw["stories"]]
    for key, string in strings:
        if string not in text:
            yield f"{key}: not in the text: {string!r}"


def _figure_faults(figure: dict[str, Any], text: str) -> Iterator[str]:
    shown, start = figure["text"], figure["start"]
    if text[start : start + len(shown)] != shown:
        yield f"figures: {shown!r} does not stand at {start}"
    for key, known in (("qualifier", Qualifier), ("unit", Unit), ("kind", FigureKind)):
        if figure[key] not in get_args(known):
            yield f"figures: {shown!r}: unknown {key} {figure[key]!r}"
    ends = tuple(figure[key] is not None for key in ("value", "low", "high"))
    if ends != _ENDS.get(figure["qualifier"], ends):
        yield f"figures: {shown!r}: {figure['qualifier']} with value, low, high {ends}"
    if figure["unit"] == "percent" and figure["value"] is not None and 0 < figure["value"] < 1:
        yield f"figures: {shown!r}: a percentage of {figure['value']}"


def _repeated_figures(raw: dict[str, Any]) -> Iterator[str]:
    seen: set[tuple[int, float | None]] = set()
    for figure in raw["figures"]:
        place = (figure["start"], figure["value"])
        if place in seen:
            yield f"figures: {figure['text']!r} is annotated twice"
        seen.add(place)


def _code_faults(raw: dict[str, Any]) -> Iterator[str]:
    for reason in raw["reasons"]:
        for code in (*reason["codes"], *reason.get("alt_codes", ())):
            if families().get(code, "barrier") == "barrier":
                yield f"reasons: {code!r} is no code of a reason: {reason['quote'][:60]!r}"
    for actor in raw["actors"]:
        if actor["type"] not in get_args(ActorType):
            yield f"actors: {actor['name']!r}: unknown type {actor['type']!r}"
    for story in raw["stories"]:
        if story["role"] not in get_args(Role):
            yield f"stories: unknown role {story['role']!r}"


def _relation_faults(raw: dict[str, Any]) -> Iterator[str]:
    texts = [figure["text"] for figure in raw["figures"]]
    for relation in raw["relations"]:
        if relation["kind"] not in get_args(RelationKind) or relation["verdict"] not in get_args(Verdict):
            yield f"relations: unknown kind or verdict: {relation['kind']} {relation['verdict']}"
        for name in (relation["whole"], *relation["parts"]):
            if name not in texts:
                yield f"relations: no figure has the text {name!r}"
    for relation in raw["relations"]:
        yield from _sum_faults(relation, raw["figures"])


def _sum_faults(relation: dict[str, Any], figures: list[dict[str, Any]]) -> Iterator[str]:
    """A sum of exact numbers is consistent when it adds up."""
    values = {figure["text"]: figure["value"] for figure in figures if figure["qualifier"] == "exact"}
    whole, parts = values.get(relation["whole"]), [values.get(part) for part in relation["parts"]]
    if relation["kind"] != "sum" or whole is None or None in parts:
        return
    added = sum(part for part in parts if part is not None)
    if (relation["verdict"] == "consistent" and added != whole) or (
        relation["verdict"] == "inconsistent" and added == whole
    ):
        yield f"relations: {relation['verdict']} sum of {added} for {relation['whole']!r}"


def _name_faults(raw: dict[str, Any], text: str) -> Iterator[str]:
    words = normalise(text)
    names = [("actors", name) for actor in raw["actors"] for name in (actor["name"], *actor["aliases"])]
    names += [("speakers", entry["name"]) for entry in raw["speakers"]]
    names += [("directions", end) for pair in raw.get("directions", ()) for end in pair if end]
    for key, name in names:
        if not contains(words, normalise(name)):
            yield f"{key}: {name!r} is not named in the text"
    holders: defaultdict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for actor in raw["actors"]:
        for name in (actor["name"], *actor["aliases"]):
            holders[(actor["type"], normalise(name))].add(actor["name"])
    for (type_, _), actors in holders.items():
        if len(actors) > 1:
            yield f"actors: one name for {' and '.join(sorted(actors))}, each a {type_}"
