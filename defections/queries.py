"""Questions to the tables: the one module that holds SQL.

DuckDB reads the Parquet files in place; every value is bound, a cursor serves one call, and only what a view draws
comes back.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from defections.errors import DefectionsError
from defections.filters import Filters
from defections.schema import SCHEMAS, TABLES

MARKED = {"figure": "figures", "reason": "reasons", "mention": "mentions", "statement": "statements", "move": "moves"}
_LETTERS = {"f": "figure", "r": "reason", "m": "mention", "s": "statement", "v": "move"}

# Which sentences a filter keeps. Parameters are lists, so one text serves any number of values.
_SENTENCE_TESTS = {
    "reports": "s.article_id IN (SELECT unnest($reports))",
    "reasons": "s.sentence_id IN (SELECT sentence_id FROM reasons WHERE code IN (SELECT unnest($reasons)))",
    "units": "s.sentence_id IN (SELECT sentence_id FROM figures WHERE unit IN (SELECT unnest($units)))",
    "actors": """s.sentence_id IN (
        SELECT sentence_id FROM mentions WHERE actor_id IN (SELECT unnest($actors))
        UNION ALL SELECT sentence_id FROM figures WHERE actor_id IN (SELECT unnest($actors))
        UNION ALL SELECT sentence_id FROM reasons WHERE actor_id IN (SELECT unnest($actors))
        UNION ALL SELECT n.sentence_id FROM sentences n JOIN statements t ON n.article_id = t.article_id
            AND n.start < t."end" AND n."end" > t.start WHERE t.actor_id IN (SELECT unnest($actors)))""",
    "text": "contains(lower(strip_accents(s.text)), lower(strip_accents($text)))",
}
_SENTENCES_KEPT = 'hits AS (SELECT s.sentence_id, s.article_id, s.start, s."end" FROM sentences s WHERE {tests})'

# Which rows of each table stand in the sentences kept.
NOTHING = Filters()
_IN_SENTENCE = "t.sentence_id IN (SELECT sentence_id FROM hits)"
_OVERLAPS = (
    'EXISTS (SELECT 1 FROM hits h WHERE h.article_id = t.article_id AND h.start < t."end" AND h."end" > t.start)'
)
_IN_ARTICLE = "t.article_id IN (SELECT article_id FROM hits)"
_FIGURE_KEPT = "SELECT figure_id FROM figures WHERE sentence_id IN (SELECT sentence_id FROM hits)"
_ROW_TESTS = {
    "articles": _IN_ARTICLE,
    "excluded": _IN_ARTICLE,
    "stories": _OVERLAPS,
    "statements": _OVERLAPS,
    "relations": f"""(t.whole_id IN ({_FIGURE_KEPT})
        OR list_has_any(t.part_ids, (SELECT list(figure_id) FROM ({_FIGURE_KEPT}))))""",
}
_ACTORS_KEPT = """SELECT a.actor_id, a.name, a.type, a.aliases, m.mention_count, m.article_count FROM actors a JOIN (
    SELECT actor_id, count(*) AS mention_count, count(DISTINCT article_id) AS article_count FROM mentions
    WHERE sentence_id IN (SELECT sentence_id FROM hits) GROUP BY actor_id) m USING (actor_id)"""
_IN_TEXT = ' ORDER BY article_id, "start"'
_ORDERS = dict.fromkeys(TABLES, _IN_TEXT) | {
    "articles": " ORDER BY article_id",
    "relations": " ORDER BY article_id, whole_id, kind, relation_id",
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
_MARK_LABELS = ("qualifier", "code", "actor_id", "speaker", "rule")


class Library:
    """The tables of one folder, open for questions from many threads."""

    def __init__(self, folder: Path) -> None:
        """Open a tables folder.

        Raises:
            DefectionsError: a table is missing or damaged.
        """
        self._connection = duckdb.connect(config={"autoinstall_known_extensions": False})
        try:
            for table in TABLES:
                place = str((folder / f"{table}.parquet").resolve()).replace("'", "''")
                self._connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{place}')")
        except duckdb.Error:
            raise DefectionsError(
                f"The tables in {folder} are missing or damaged: remove the folder and start again."
            ) from None

    def ask(self, sql: str, values: dict[str, Any] | None = None) -> pd.DataFrame:
        """Run a question; values are bound by name.

        Raises:
            DefectionsError: a table went missing or was damaged since it was opened.
        """
        try:
            with self._connection.cursor() as cursor:
                return _with_none(cursor.execute(sql, values or {}).df())
        except (duckdb.IOException, duckdb.InvalidInputException):
            raise DefectionsError("The tables went missing or were damaged since they were opened.") from None

    def rows(
        self, table: str, filters: Filters = NOTHING, *, columns: Sequence[str] = (), limit: int | None = None
    ) -> pd.DataFrame:
        """Rows of a table under filters, in the order of reports and places, with the table's columns or those named.

        Actors' counts are those of the mentions kept, so that they agree with what is shown beside them.
        """
        names = ", ".join(f'"{name}"' for name in columns or [column.name for column in SCHEMAS[table]])
        source, values = filtered(table, filters)
        cut = f" LIMIT {int(limit)}" if limit is not None else ""
        return self.ask(f"{source} SELECT {names} FROM kept{_ORDERS.get(table, '')}{cut}", values)

    def count(self, table: str, filters: Filters = NOTHING) -> int:
        """How many rows of a table there are under filters."""
        source, values = filtered(table, filters)
        return int(self.ask(f"{source} SELECT count(*) AS n FROM kept", values)["n"].sum())

    def known_values(self) -> dict[str, frozenset[str]]:
        """The ids and codes an address may name, for each filter's parameter."""
        frames = {name: self.ask(sql) for name, sql in _FACETS.items()}
        return {name: frozenset(frame["value"]) for name, frame in frames.items()}

    def facet(self, parameter: str) -> pd.DataFrame:
        """What a filter offers: columns value, label and n (rows it stands for), most first."""
        return self.ask(_FACETS[parameter])

    def figures(self, filters: Filters) -> pd.DataFrame:
        """Figures with their sentence, report title and story role; largest first within a unit."""
        return self._located("figures", filters, 'ORDER BY t.unit, coalesce(t.value, t.high, t.low, 0) DESC, t."start"')

    def reasons(self, filters: Filters) -> pd.DataFrame:
        """Reasons and barriers with their sentence, report title and story role, in the order of the text."""
        return self._located("reasons", filters, 'ORDER BY t.article_id, t."start", t.code')

    def moves(self, filters: Filters) -> pd.DataFrame:
        """Moves with their sentence, report title and the names of who was left and gone to."""
        return self._name_ends(self._located("moves", filters, 'ORDER BY t.article_id, t."start"'))

    def _name_ends(self, moves: pd.DataFrame) -> pd.DataFrame:
        names = self.ask("SELECT actor_id, name FROM actors").set_index("actor_id")["name"]
        return moves.assign(left=moves["from_actor_id"].map(names), gone_to=moves["to_actor_id"].map(names))

    def statements(self, filters: Filters) -> pd.DataFrame:
        """Statements with report title; `sentence` is the sentence they start in."""
        source, values = filtered("statements", filters)
        return self.ask(
            f"""{source} SELECT t.*, a.title, y.role, n.text AS sentence, n."start" AS sentence_start
            FROM kept t JOIN articles a USING (article_id) JOIN stories y USING (story_id)
            ASOF LEFT JOIN sentences n ON t.article_id = n.article_id AND t."start" >= n."start"
            ORDER BY t.article_id, t."start" """,
            values,
        )

    def mentions(self, filters: Filters, actor_id: str, limit: int) -> pd.DataFrame:
        """An actor's mentions with their sentences, one a sentence."""
        source, values = filtered("mentions", filters)
        return self.ask(
            f"""{source} SELECT t.*, n.text AS sentence, n."start" AS sentence_start, a.title, y.role
            FROM kept t JOIN sentences n USING (sentence_id) JOIN articles a ON t.article_id = a.article_id
            JOIN stories y ON t.story_id = y.story_id WHERE t.actor_id = $actor
            QUALIFY row_number() OVER (PARTITION BY t.sentence_id ORDER BY t."start") = 1
            ORDER BY t.article_id, t."start" LIMIT {int(limit)}""",
            values | {"actor": actor_id},
        )

    def relations(self, filters: Filters) -> pd.DataFrame:
        """Relations with report title and the title and role of the story that the whole stands in."""
        source, values = filtered("relations", filters)
        return self.ask(
            f"""{source} SELECT t.*, a.title, f.text AS whole_text, f.unit, y.role FROM kept t
            JOIN articles a USING (article_id) JOIN figures f ON f.figure_id = t.whole_id
            JOIN stories y ON y.story_id = f.story_id ORDER BY t.article_id, f."start", t.kind""",
            values,
        )

    def _located(self, table: str, filters: Filters, order: str) -> pd.DataFrame:
        source, values = filtered(table, filters)
        return self.ask(
            f"""{source} SELECT t.*, n.text AS sentence, n."start" AS sentence_start, a.title, y.role
            FROM kept t JOIN sentences n USING (sentence_id) JOIN articles a ON t.article_id = a.article_id
            JOIN stories y ON t.story_id = y.story_id {order}""",
            values,
        )

    def by_ids(self, table: str, ids: Iterable[str]) -> pd.DataFrame:
        """Rows of a table with the given ids."""
        first = SCHEMAS[table][0].name
        return self.ask(f'SELECT * FROM {table} WHERE "{first}" IN (SELECT unnest($ids))', {"ids": list(ids)})

    def locate(self, mark: str) -> pd.DataFrame:
        """The row of a figure, reason, mention, statement or move that an id belongs to; empty when there is none."""
        table = MARKED.get(_LETTERS.get(mark[:1], ""), "")
        return self.by_ids(table, [mark]) if table else pd.DataFrame()

    def marked_row(self, mark: str) -> pd.DataFrame:
        """The row of a mark with its report's title, its story's role and, for a move, who was left and gone to."""
        row = self.locate(mark)
        articles = self.by_ids("articles", row["article_id"])[["article_id", "title"]]
        stories = self.by_ids("stories", row["story_id"])[["story_id", "role"]]
        named = row.merge(articles, on="article_id").merge(stories, on="story_id")
        return self._name_ends(named) if "from_actor_id" in named else named

    def marks(self, article_id: str) -> pd.DataFrame:
        """Everything that can be marked in a report: columns id, kind, start, end, text, label; by place."""
        parts = [
            f"""SELECT {kind}_id AS id, '{kind}' AS kind, "start", "end", text, {label} AS label
            FROM {table} t WHERE article_id = $article"""
            for (kind, table), label in zip(MARKED.items(), _MARK_LABELS, strict=True)
        ]
        return self.ask(" UNION ALL ".join(parts) + ' ORDER BY "start", "end" DESC, id', {"article": article_id})

    def counts_by_type(self, filters: Filters) -> pd.DataFrame:
        """How many actors of each type are named: columns type, n."""
        source, values = filtered("actors", filters)
        return self.ask(f"{source} SELECT type, count(*) AS n FROM kept GROUP BY type ORDER BY n DESC, type", values)

    def problems(self) -> pd.DataFrame:
        """Reports that could not be read."""
        return self.ask("SELECT path, reason FROM problems")


def _with_none(frame: pd.DataFrame) -> pd.DataFrame:
    """Missing texts and dates as None, so that nobody prints "nan"; numbers keep NaN."""
    for column in frame.select_dtypes(exclude="number"):
        frame[column] = frame[column].astype(object).where(frame[column].notna(), None)
    return frame


def filtered(table: str, filters: Filters) -> tuple[str, dict[str, Any]]:
    """Make the WITH clause that defines `kept`, a table's rows under filters, and the values bound in it."""
    active = {name: getattr(filters, name) for name in _SENTENCE_TESTS if getattr(filters, name)}
    if table == "problems" or not active:
        return f"WITH kept AS (SELECT * FROM {table})", {}
    tests = [_ROW_TESTS.get(table, _IN_SENTENCE)]
    if table == "figures" and filters.units:
        tests.append("t.unit IN (SELECT unnest($units))")
    if table == "reasons" and filters.reasons:
        tests.append("t.code IN (SELECT unnest($reasons))")
    hits = _SENTENCES_KEPT.format(tests=" AND ".join(_SENTENCE_TESTS[name] for name in active))
    kept = _ACTORS_KEPT if table == "actors" else f"SELECT t.* FROM {table} t WHERE {' AND '.join(tests)}"
    values = {name: value if isinstance(value, str) else list(value) for name, value in active.items()}
    return f"WITH {hits}, kept AS ({kept})", values
