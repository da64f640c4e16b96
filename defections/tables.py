"""Records to rows to tables: the one place where ids are made."""

import hashlib
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow as pa

from defections.reading import show_path
from defections.records import Actor, Analysis, Mention, Offsets, Problem
from defections.schema import SCHEMAS, make_schema

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def make_id(letter: str, sha256: str, *parts: object) -> str:
    """Make a row's id: it depends on the article's bytes, the span and the code alone, so links outlive a rebuild."""
    return f"{letter}-" + hashlib.sha256("|".join(map(str, (sha256, letter, *parts))).encode()).hexdigest()[:10]


def make_actor_id(actor: Actor) -> str:
    """Make an actor's id; equal for the same entity in every article."""
    return _make_key_id(actor.key)


@lru_cache(maxsize=65536)
def _make_key_id(key: str) -> str:
    return make_id("a", "actor", key)


@dataclass
class _Places:
    """Where an article's stories, sentences and mentions stand, for looking rows up by offset."""

    analysis: Analysis
    copy: int
    sha256: str = field(init=False)
    story_ids: list[str] = field(init=False)
    sentence_ids: list[str] = field(init=False)
    sentence_starts: list[int] = field(init=False)
    mention_starts: list[int] = field(init=False)
    mentions: list[Mention] = field(init=False)

    def __post_init__(self) -> None:
        document = self.analysis.document
        self.sha256 = document.article.sha256 + (f"+{self.copy}" if self.copy else "")
        self.story_ids = [make_id("y", self.sha256, s.start, s.end) for s in document.stories]
        self.sentence_ids = [make_id("n", self.sha256, s.start, s.end) for s in document.sentences]
        self.sentence_starts = [s.start for s in document.sentences]
        self.mentions = sorted(self.analysis.mentions, key=lambda m: m.start)
        self.mention_starts = [m.start for m in self.mentions]

    def at(self, start: int) -> Row:
        """Story and sentence that hold an offset."""
        index = max(0, bisect_right(self.sentence_starts, start) - 1)
        sentence = self.analysis.document.sentences[index]
        return {"story_id": self.story_ids[sentence.story], "sentence_id": self.sentence_ids[index]}

    def actor_at(self, offsets: Offsets | None) -> str | None:
        """The actor named first within the offsets, if any."""
        if offsets is None:
            return None
        first = max(0, bisect_right(self.mention_starts, offsets[0]) - 1)
        inside = (m for m in self.mentions[first : first + 20] if m.start < offsets[1] and m.end > offsets[0])
        return next((make_actor_id(m.actor) for m in inside), None)

    def row(self, letter: str, name: str, span: Any, *parts: object) -> Row:
        """The columns that every row on a span has."""
        article = self.analysis.document.article
        return {
            f"{name}_id": make_id(letter, self.sha256, span.start, span.end, *parts),
            "article_id": article.article_id,
            "start": span.start,
            "end": span.end,
            "text": article.text[span.start : span.end],
        }


def make_rows(analysis: Analysis, *, copy: int = 0) -> Rows:
    """Make one article's rows of all tables but `problems` and `actors`, which many articles share (`ActorTally`).

    Args:
        analysis: what was read out of the article.
        copy: how many articles with the same bytes came before; keeps the ids of copies apart.
    """
    places = _Places(analysis, copy)
    document = analysis.document
    article = document.article
    figure_ids = {f: make_id("f", places.sha256, f.start, f.end) for f in analysis.figures}
    rows: Rows = {
        "articles": [{column.name: getattr(article, column.name) for column in SCHEMAS["articles"]}],
        "stories": [places.row("y", "story", s) | {"role": s.role, "title": s.title} for s in document.stories],
        "excluded": [places.row("x", "excluded", e) | {"kind": e.kind} for e in document.excluded],
        "sentences": [places.row("n", "sentence", s) | places.at(s.start) for s in document.sentences],
        "mentions": list(_mention_rows(places)),
        "statements": list(_statement_rows(places)),
        "figures": list(_figure_rows(places)),
        "relations": [],
        "reasons": list(_reason_rows(places, figure_ids)),
        "moves": list(_move_rows(places)),
    }
    rows["relations"] = list(_relation_rows(places, figure_ids))
    return {table: _distinct(table, found) for table, found in rows.items()}


def _distinct(table: str, rows: list[Row]) -> list[Row]:
    """Keep the first row of each id: an id is a link, so it may lead to one row only."""
    first = SCHEMAS[table][0].name
    return list({row[first]: row for row in reversed(rows)}.values())[::-1]


def _mention_rows(places: _Places) -> Iterator[Row]:
    for m in places.mentions:
        yield places.row("m", "mention", m) | places.at(m.start) | {"actor_id": make_actor_id(m.actor)}


def _statement_rows(places: _Places) -> Iterator[Row]:
    for s in places.analysis.statements:
        yield (
            places.row("s", "statement", s)
            | {"story_id": places.at(s.start)["story_id"], "verb": s.verb, "direct": s.direct, "via": s.via}
            | {"speaker": s.speaker, "actor_id": places.actor_at(s.speaker_at)}
        )


def _figure_rows(places: _Places) -> Iterator[Row]:
    fields = ("value", "low", "high", "qualifier", "kind", "unit", "referent", "speaker", "rule")
    times = ("as_of", "as_of_from", "as_of_to")
    for f in places.analysis.figures:
        yield (
            places.row("f", "figure", f)
            | places.at(f.start)
            | {name: getattr(f, name) for name in (*fields, *times)}
            | {"actor_id": places.actor_at(f.speaker_at)}
        )


def _reason_rows(places: _Places, figure_ids: dict[Any, str]) -> Iterator[Row]:
    for r in places.analysis.reasons:
        yield (
            places.row("r", "reason", r, r.code)
            | places.at(r.start)
            | {name: getattr(r, name) for name in ("family", "code", "score", "cue", "speaker", "rule")}
            | {"n_figure_id": figure_ids.get(r.figure), "actor_id": places.actor_at(r.speaker_at)}
        )


def _move_rows(places: _Places) -> Iterator[Row]:
    for m in places.analysis.moves:
        ends = {"from_actor_id": places.actor_at(m.from_at), "to_actor_id": places.actor_at(m.to_at)}
        yield (
            places.row("v", "move", m, m.from_at, m.to_at)
            | places.at(m.start)
            | ends
            | {"speaker": m.speaker, "rule": m.rule}
        )


def _relation_rows(places: _Places, figure_ids: dict[Any, str]) -> Iterator[Row]:
    for r in places.analysis.relations:
        whole, parts = figure_ids[r.whole], [figure_ids[part] for part in r.parts]
        yield {
            "relation_id": make_id("l", places.sha256, r.kind, whole, *parts),
            "article_id": places.analysis.document.article.article_id,
            "kind": r.kind,
            "verdict": r.verdict,
            "whole_id": whole,
            "part_ids": parts,
            "stated": r.stated,
            "computed": r.computed,
            "explanation": r.explanation,
        }


class ActorTally:
    """Gathers the actors of many articles: one row an entity, with the names used and where."""

    def __init__(self) -> None:
        self._names: dict[str, Counter[str]] = defaultdict(Counter)
        self._articles: dict[str, set[str]] = defaultdict(set)
        self._actors: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)

    def add(self, actors: Iterable[tuple[str, str, str]], mentions: Iterable[Row]) -> None:
        """Add an article's actors (id, name, type) and its mention rows."""
        for actor_id, name, type_ in actors:
            self._actors[actor_id][(name, type_)] += 1
        for row in mentions:
            self._names[row["actor_id"]][row["text"]] += 1
            self._articles[row["actor_id"]].add(row["article_id"])

    def rows(self) -> list[Row]:
        """One row an actor, most mentioned first."""
        made = [self._row(actor_id) for actor_id in self._names]
        return sorted(made, key=lambda row: (-row["mention_count"], row["name"]))

    def _row(self, actor_id: str) -> Row:
        (name, type_), _ = self._actors[actor_id].most_common(1)[0]
        names = self._names[actor_id]
        return {
            "actor_id": actor_id,
            "name": name,
            "type": type_,
            "aliases": [alias for alias, _ in names.most_common() if alias != name],
            "mention_count": names.total(),
            "article_count": len(self._articles[actor_id]),
        }


def list_actors(analysis: Analysis) -> list[tuple[str, str, str]]:
    """List an article's actors as (id, name, type)."""
    actors = {mention.actor for mention in analysis.mentions}
    return sorted((make_actor_id(actor), actor.name, actor.type) for actor in actors)


def make_problem_rows(problems: Iterable[Problem]) -> list[Row]:
    """Make the rows of the table `problems`."""
    return [{"path": show_path(Path(problem.path)), "reason": problem.reason} for problem in problems]


def make_table(table: str, rows: list[Row]) -> pa.Table:
    """Make an Arrow table from rows.

    Raises:
        pyarrow.ArrowInvalid: a row does not fit the schema.
    """
    return pa.Table.from_pylist(rows, schema=make_schema(table))
