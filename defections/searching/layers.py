"""What the index holds for each sentence, read from the tables of a folder."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from defections.codebook import load_codebook
from defections.connections import connect
from defections.searching.index import INDEX, write_index
from defections.searching.words import fold_text

_TABLES = ("articles", "sentences", "figures", "reasons", "moves", "mentions", "statements", "actors")
_AT_ONCE = 5_000
# Parts the values of a layer, so that no phrase runs from one into the next. It is a word to SQLite, never to us.
_APART = " ¶ "
# Whoever is credited in a sentence, by the words used and by the actor those name.
_CREDITED = """
    SELECT sentence_id, speaker, actor_id FROM figures
    UNION ALL SELECT sentence_id, speaker, actor_id FROM reasons
    UNION ALL SELECT sentence_id, speaker, NULL FROM moves
    UNION ALL SELECT n.sentence_id, t.speaker, t.actor_id FROM statements t JOIN sentences n
        ON n.article_id = t.article_id AND n.start < t."end" AND n."end" > t.start"""
_LAYERS = f"""
    WITH credits AS (
        SELECT sentence_id, list(DISTINCT speaker) AS speakers, list(DISTINCT actor_id) AS credited
        FROM ({_CREDITED}) GROUP BY sentence_id),
    codes AS (SELECT sentence_id, list(DISTINCT code) AS codes FROM reasons GROUP BY sentence_id),
    named AS (SELECT sentence_id, list(DISTINCT actor_id) AS actors FROM mentions GROUP BY sentence_id)
    SELECT n.sentence_id, n.article_id, n.text, c.speakers, c.credited, r.codes, m.actors, a.title, a.outlet
    FROM sentences n JOIN articles a USING (article_id) LEFT JOIN credits c USING (sentence_id)
    LEFT JOIN codes r USING (sentence_id) LEFT JOIN named m USING (sentence_id) ORDER BY n.file_row_number"""


def index_tables(folder: Path) -> None:
    """Write the index of a folder's tables into it."""
    with connect(folder, _TABLES, numbered=True, spill=folder) as tables:
        write_index(folder / INDEX, _list_rows(tables))


def _list_rows(tables: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    names = {
        actor: _fold_all([name, *aliases])
        for actor, name, aliases in tables.execute("SELECT actor_id, name, aliases FROM actors").fetchall()
    }
    found = tables.execute(_LAYERS)
    article, head = None, ""
    while batch := found.fetchmany(_AT_ONCE):
        for sentence_id, article_id, text, speakers, credited, codes, actors, title, outlet in batch:
            if article_id != article:
                article, head = article_id, _fold_all([title, outlet])
            said = [_fold_all(speakers), *_look_up(credited, names)]
            reasons = _APART.join(map(_fold_code, codes or ()))
            layers = (fold_text(text), _APART.join(said), reasons, _APART.join(_look_up(actors, names)), head)
            yield sentence_id, article_id, layers


def _look_up(actors: list[Any] | None, names: dict[str, str]) -> list[str]:
    return [names[actor] for actor in actors or () if actor in names]


def _fold_all(texts: list[Any] | None) -> str:
    return _APART.join(fold_text(text) for text in texts or () if text)


@cache
def _fold_code(code: str) -> str:
    """A reason's code and label, and the family it belongs to."""
    known = {each.code: [each.label, each.family] for each in load_codebook()}
    return _fold_all([code, *known.get(code, [])])
