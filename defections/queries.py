"""Questions to the tables under filters, which `narrowing` turns into SQL; families of them have modules of their own.

DuckDB reads the Parquet files in place; every value is bound, a cursor serves one call, and only what a view draws
comes back.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from defections.codebook import CONFIDENT
from defections.connections import connect
from defections.errors import DefectionsError
from defections.filters import ROUTE, SPEAKER, TELLER, WHO, Filters
from defections.headlines import write_rank
from defections.narrowing import filtered, filtered_many
from defections.schema import SCHEMAS, TABLES, make_schema
from defections.searching.index import Index

NOTHING = Filters()
_AT_ONCE = 1_000  # rows
_MOST_IN_MEMORY = 64 * 2**20  # bytes of Parquet
_SEARCHES_KEPT = 12  # each may name every sentence there is
Only = tuple[tuple[str, str | float | bool | tuple[str, ...]], ...]

MARKED = {"figure": "figures", "reason": "reasons", "mention": "mentions", "statement": "statements", "move": "moves"}
_LETTERS = {"f": "figure", "r": "reason", "m": "mention", "s": "statement", "v": "move", "n": "sentence"}
_MARK_LABELS = ("qualifier", "code", "actor_id", "speaker", "rule")
_IN_TEXT = ' ORDER BY article_id, "start"'
_ORDERS = dict.fromkeys(TABLES, _IN_TEXT) | {
    "articles": " ORDER BY article_id",
    "relations": " ORDER BY article_id, whole_id, kind, relation_id",
    "quantities": " ORDER BY article_count DESC, origin_count DESC, quantity_id",
    "actors": " ORDER BY mention_count DESC, name",
    "problems": " ORDER BY path",
}
# What each filter offers: value, label, and how many rows it stands for.
_FACETS = {
    "report": """SELECT a.article_id AS value, a.title AS label, count(n.sentence_id) AS n FROM articles a
        LEFT JOIN sentences n USING (article_id) GROUP BY ALL ORDER BY value""",
    "reason": "SELECT code AS value, family AS label, count(*) AS n FROM reasons GROUP BY ALL ORDER BY n DESC, value",
    "actor": "SELECT actor_id AS value, name AS label, mention_count AS n FROM actors ORDER BY n DESC, name",
    "unit": "SELECT unit AS value, unit AS label, count(*) AS n FROM figures GROUP BY ALL ORDER BY n DESC, value",
}

# Rows on spans with what a card shows beside them: the sentence, the report's title, the story's role.
_DESCRIBED = """t.*, n.text AS sentence, n."start" AS sentence_start, a.title, y.role, y.role = 'sidebar' AS in_box"""
_PLACED = """kept t JOIN sentences n USING (sentence_id) JOIN articles a ON t.article_id = a.article_id
    JOIN stories y ON t.story_id = y.story_id"""
_PASSAGES = {
    "figures": f"SELECT {_DESCRIBED} FROM {_PLACED}",
    "reasons": f"""SELECT {_DESCRIBED}, t.family = 'barrier' AS is_barrier, {TELLER} AS who,
        coalesce(w.name, {SPEAKER}, 'the report itself') AS who_name,
        t.score >= {CONFIDENT} AS is_sure
        FROM {_PLACED} LEFT JOIN actors w ON w.actor_id = t.actor_id""",
    # A sentence that names an actor twice is one passage.
    "mentions": f"""SELECT {_DESCRIBED}, w.type AS actor_type FROM {_PLACED} JOIN actors w ON w.actor_id = t.actor_id
        QUALIFY row_number() OVER (PARTITION BY t.sentence_id, t.actor_id ORDER BY t."start") = 1""",
    "moves": f"""SELECT {_DESCRIBED}, f.name AS "left", g.name AS gone_to,
        {ROUTE} AS route,
        coalesce(f.name, '(not said)') || ' → ' || coalesce(g.name, '(not said)') AS route_name FROM {_PLACED}
        LEFT JOIN actors f ON f.actor_id = t.from_actor_id LEFT JOIN actors g ON g.actor_id = t.to_actor_id""",
    "sentences": """SELECT t.*, t.text AS sentence, t."start" AS sentence_start, a.title, y.role,
        y.role = 'sidebar' AS in_box FROM kept t JOIN articles a ON t.article_id = a.article_id
        JOIN stories y ON t.story_id = y.story_id""",
    # A statement may run over several sentences: shown is the one it starts in.
    "statements": f"""SELECT {_DESCRIBED}, {WHO} AS who,
        coalesce(w.name, {SPEAKER}) AS who_name FROM kept t JOIN articles a ON t.article_id = a.article_id
        JOIN stories y ON t.story_id = y.story_id LEFT JOIN actors w ON w.actor_id = t.actor_id
        ASOF LEFT JOIN sentences n ON t.article_id = n.article_id AND t."start" >= n."start" """,
}
_BY_PLACE = 'article_id, "start", "end"'
# How large a figure is, as far as it says; nothing for "many".
SIZE = "coalesce(value, high, low)"
_BY_SIZE = f"coalesce({SIZE}, 0) DESC, {_BY_PLACE}"
# People in main stories first, leavers of them before others, of whom those that somebody is credited with come first.
BY_WEIGHT = f"""list_position(['main', 'secondary', 'sidebar'], role), unit <> 'people', {write_rank()},
    speaker IS NULL AND {write_rank()} > 0, {_BY_SIZE}"""
_SORTS = {"place": _BY_PLACE, "size": _BY_SIZE, "weight": BY_WEIGHT, "sureness": f"score DESC, {_BY_PLACE}"}
_LINKED_SENTENCE = """SELECT sentence_id AS id, 'sentence' AS kind, "start", "end", text, NULL AS label
    FROM sentences WHERE article_id = $article AND sentence_id = $linked"""
# Contradictions first, then sums, shares, parts, repeats.
_RELATION_ORDER = """verdict <> 'inconsistent', verdict = 'not_checkable',
    list_position(['sum', 'share', 'part_of', 'same_quantity'], kind), article_id, whole_id, relation_id"""


class Library:
    """The tables of one folder, open for questions from many threads."""

    def __init__(self, folder: Path) -> None:
        """Open a tables folder.

        Raises:
            DefectionsError: a table is missing or damaged.
        """
        try:
            size = sum((folder / f"{table}.parquet").stat().st_size for table in TABLES)
            self._connection = connect(folder, TABLES, in_memory=size <= _MOST_IN_MEMORY)
        except (duckdb.Error, OSError):
            raise DefectionsError(
                f"The tables in {folder} are missing or damaged: remove the folder and start again."
            ) from None
        self.index = Index(folder)
        # A page asks many questions about one text, and many visitors have each their own.
        self._find = lru_cache(maxsize=_SEARCHES_KEPT)(self.index.find)
        self._rank = lru_cache(maxsize=_SEARCHES_KEPT)(self.index.rank)

    def ask(self, sql: str, values: dict[str, Any] | None = None, found: pa.Table | None = None) -> pd.DataFrame:
        """Run a question; values are bound by name, `found` is a table of the question's own.

        Raises:
            DefectionsError: a table went missing or was damaged since it was opened.
        """
        try:
            with self._connection.cursor() as cursor:
                if found is not None:
                    cursor.register("found", found)
                return _with_none(cursor.execute(sql, values or {}).df())
        except duckdb.Error:
            raise DefectionsError("The tables went missing or were damaged since they were opened.") from None

    def _ask(self, filters: Filters, sql: str, values: dict[str, Any]) -> pd.DataFrame:
        """Run a question made by `narrowing`, with the sentences that hold the text looked for, if any."""
        return self.ask(sql, values, self._find(filters.text) if filters.text else None)

    def ask_kept(self, tables: Sequence[str], filters: Filters, sql: str, **values: object) -> pd.DataFrame:
        """Run a question about the rows of tables under filters; it calls each `kept_` and the table's name.

        Args:
            tables: which tables.
            filters: what the view is narrowed to.
            sql: the question, which goes on after a WITH clause.
            values: what it binds by name.
        """
        hits, kept, bound = filtered_many(tuple(tables), filters)
        named = [f"kept_{table} AS ({kept[table]})" for table in tables]
        return self._ask(filters, f"WITH {', '.join([*filter(None, [hits]), *named])} {sql}", bound | values)

    def rows(
        self, table: str, filters: Filters = NOTHING, *, columns: Sequence[str] = (), limit: int | None = None
    ) -> pd.DataFrame:
        """Rows of a table under filters, in the order of reports and places, with the table's columns or those named.

        Actors' counts are those of the mentions kept, so that they agree with what is shown beside them.
        """
        question, values = _ask_for_rows(table, filters, columns)
        cut = f" LIMIT {int(limit)}" if limit is not None else ""
        return self._ask(filters, question + cut, values)

    def stream(self, table: str, filters: Filters = NOTHING) -> Iterator[pa.RecordBatch]:
        """The rows that `rows` gives, some at a time and in the table's schema.

        Raises:
            DefectionsError: as from `ask`.
        """
        question, values = _ask_for_rows(table, filters)
        schema = make_schema(table)
        with self._connection.cursor() as cursor:
            if filters.text:
                cursor.register("found", self._find(filters.text))
            try:
                for batch in cursor.sql(question, params=values).to_arrow_reader(_AT_ONCE):
                    yield from pa.Table.from_batches([batch]).cast(schema).to_batches()
            except duckdb.Error:
                raise DefectionsError("The tables went missing or were damaged since they were opened.") from None

    def count(self, table: str, filters: Filters = NOTHING) -> int:
        """How many rows of a table there are under filters."""
        source, values = filtered(table, filters)
        return int(self._ask(filters, f"{source} SELECT count(*) AS n FROM kept", values)["n"].sum())

    def count_each(self, tables: Sequence[str], filters: Filters = NOTHING) -> dict[str, int]:
        """How many rows of each table there are under filters, by one question."""
        hits, kept, values = filtered_many(tuple(tables), filters)
        counts = ", ".join(f'(SELECT count(*) FROM ({kept[table]})) AS "{table}"' for table in tables)
        row = self._ask(filters, f"{f'WITH {hits} ' if hits else ''}SELECT {counts}", values).iloc[0]
        return {table: int(row[table]) for table in tables}

    def rank(self, text: str, most: int | None) -> pa.Table:
        """The sentences that hold a text, as `Index.rank` gives them.

        Raises:
            QueryError: the text is a malformed query.
        """
        return self._rank(text, most)

    def known_values(self) -> dict[str, frozenset[str]]:
        """The ids and codes an address may name, for each filter's parameter."""
        frames = {name: self.ask(sql) for name, sql in _FACETS.items()}
        return {name: frozenset(frame["value"]) for name, frame in frames.items()}

    def facet(self, parameter: str) -> pd.DataFrame:
        """What a filter offers: columns value, label and n (rows it stands for), most first."""
        return self.ask(_FACETS[parameter])

    def passages(
        self, table: str, filters: Filters, *, only: Only = (), sort: str = "place", limit: int | None = None
    ) -> pd.DataFrame:
        """Rows of a table on spans, with sentence, sentence_start, title and role (and who moved or spoke, by name).

        Args:
            table: figures, reasons, mentions, moves or statements.
            filters: what the view is narrowed to.
            only: columns and the value, or one of the values, they must have.
            sort: place (in the text); size (largest first) or weight (what matters most first) of figures; sureness
                (surest first) of reasons.
            limit: how many rows at most.
        """
        source, values = self._described(table, filters, only)
        cut = f" LIMIT {int(limit)}" if limit is not None else ""
        return self._ask(filters, f"{source} SELECT * FROM described ORDER BY {_SORTS[sort]}{cut}", values)

    def tally(
        self, table: str, filters: Filters, by: tuple[str, ...], *, only: Only = (), limit: int | None = None
    ) -> pd.DataFrame:
        """Count rows by columns: the columns, n (rows), passages (sentences), reports; most first.

        Takes the columns of `passages`; rows where the first is missing are left out.
        """
        source, values = self._described(table, filters, only)
        columns = ", ".join(f'"{column}"' for column in by)
        cut = f" LIMIT {int(limit)}" if limit is not None else ""
        return self._ask(
            filters,
            f"""{source} SELECT {columns}, count(*) AS n, count(DISTINCT (article_id, sentence_start)) AS passages,
            count(DISTINCT article_id) AS reports FROM described WHERE "{by[0]}" IS NOT NULL
            GROUP BY {columns} ORDER BY n DESC, {columns}{cut}""",
            values,
        )

    def _described(self, table: str, filters: Filters, only: Only) -> tuple[str, dict[str, Any]]:
        source, values = filtered(table, filters)
        tests = " AND ".join(f'"{column}" IN (SELECT unnest($only{rank}))' for rank, (column, _) in enumerate(only))
        bound = {
            f"only{rank}": list(held) if isinstance(held, tuple) else [held] for rank, (_, held) in enumerate(only)
        }
        return f"{source}, described AS (SELECT * FROM ({_PASSAGES[table]}) WHERE {tests or 'true'})", values | bound

    def actors(self, filters: Filters, types: tuple[str, ...] = (), limit: int | None = None) -> pd.DataFrame:
        """Actors of some types (all when empty), most mentioned first, with their counts under filters."""
        source, values = filtered("actors", filters)
        test, bound = ("WHERE type IN (SELECT unnest($types))", {"types": list(types)}) if types else ("", {})
        cut = f" LIMIT {int(limit)}" if limit is not None else ""
        return self._ask(filters, f"{source} SELECT * FROM kept {test}{_ORDERS['actors']}{cut}", values | bound)

    def actor_types(self, filters: Filters) -> pd.DataFrame:
        """How many actors of each type are named: columns type, n; most first."""
        source, values = filtered("actors", filters)
        return self._ask(
            filters, f"{source} SELECT type, count(*) AS n FROM kept GROUP BY type ORDER BY n DESC, type", values
        )

    def relations(self, filters: Filters, limit: int) -> pd.DataFrame:
        """Relations with report title; contradictions first, then sums, shares, parts, repeats."""
        source, values = filtered("relations", filters)
        return self._ask(
            filters,
            f"""{source} SELECT t.*, a.title FROM kept t JOIN articles a USING (article_id)
            ORDER BY {_RELATION_ORDER} LIMIT {int(limit)}""",
            values,
        )

    def described_by_ids(self, table: str, ids: Iterable[str]) -> pd.DataFrame:
        """Rows with the given ids, described as by `passages`, under no filters."""
        first = SCHEMAS[table][0].name
        kept = f'WITH kept AS (SELECT * FROM {table} WHERE "{first}" IN (SELECT unnest($ids)))'
        return self.ask(f"{kept} {_PASSAGES[table]} ORDER BY {_BY_PLACE}", {"ids": list(ids)})

    def by_ids(self, table: str, ids: Iterable[str], columns: Sequence[str] = ()) -> pd.DataFrame:
        """Rows of a table with the given ids, with the table's columns or those named."""
        first, names = SCHEMAS[table][0].name, ", ".join(f'"{name}"' for name in columns) or "*"
        return self.ask(f'SELECT {names} FROM {table} WHERE "{first}" IN (SELECT unnest($ids))', {"ids": list(ids)})

    def locate(self, mark: str) -> pd.DataFrame:
        """The row that a mark's id belongs to, described as by `passages`; empty when there is none."""
        table = (MARKED | {"sentence": "sentences"}).get(_LETTERS.get(mark[:1], ""), "")
        return self.described_by_ids(table, [mark]) if table else pd.DataFrame()

    def marks(self, article_id: str, linked: str = "") -> pd.DataFrame:
        """Everything that can be marked in a report: columns id, kind, start, end, text, label; by place.

        A sentence is marked only when its id is the one that was linked to.
        """
        parts = [
            f"""SELECT {kind}_id AS id, '{kind}' AS kind, "start", "end", text, {label} AS label
            FROM {table} t WHERE article_id = $article"""
            for (kind, table), label in zip(MARKED.items(), _MARK_LABELS, strict=True)
        ]
        parts.append(_LINKED_SENTENCE)
        values = {"article": article_id, "linked": linked}
        return self.ask(" UNION ALL ".join(parts) + ' ORDER BY "start", "end" DESC, id', values)

    def problems(self) -> pd.DataFrame:
        """Reports that could not be read."""
        return self.ask("SELECT path, reason FROM problems")


def _ask_for_rows(table: str, filters: Filters, columns: Sequence[str] = ()) -> tuple[str, dict[str, Any]]:
    """The question for a table's rows in their order, and the values bound in it."""
    names = ", ".join(f'"{name}"' for name in columns or [column.name for column in SCHEMAS[table]])
    source, values = filtered(table, filters)
    return f"{source} SELECT {names} FROM kept{_ORDERS.get(table, '')}", values


def _with_none(frame: pd.DataFrame) -> pd.DataFrame:
    """Missing texts and dates as None, so that nobody prints "nan"; numbers keep NaN."""
    for column, values in frame.items():
        if values.dtype.kind not in "iufb" and values.hasnans:
            frame[column] = values.astype(object).where(values.notna(), None)
    return frame
