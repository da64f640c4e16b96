"""The index of sentences: one SQLite file beside the tables, made from them and searched without touching them.

Each sentence is a row of words, folded as `words` has it, in a column for each layer. The file holds no text: what a
hit says is read from the tables by the sentence's id.
"""

import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow as pa

from defections.errors import DefectionsError
from defections.searching.grammar import Either, Every, Node, Phrase, parse_query
from defections.searching.lexing import LAYERS

INDEX = "search.sqlite"
VERSION = 1
# Folded words hold nothing but letters and digits of any script, which is just what the tokenizer "ascii" keeps
# together. Short beginnings of words have lists of their own, since they stand for very many words.
SCHEMA = f"""
    CREATE VIRTUAL TABLE words USING fts5({", ".join(LAYERS)}, content='', tokenize='ascii', prefix='2 3');
    CREATE TABLE places (rowid INTEGER PRIMARY KEY, sentence_id TEXT NOT NULL, report INTEGER NOT NULL);
    CREATE TABLE reports (report INTEGER PRIMARY KEY, article_id TEXT NOT NULL);
    PRAGMA user_version = {VERSION};
"""
MOST_RANKED = 20_000  # hits; beyond, a query says too little for its hits to be told apart
_PATIENCE = 10.0  # seconds
_STEPS = 50_000  # of SQLite's machine between two looks at the clock
_ALL = "SELECT p.sentence_id FROM words w JOIN places p ON p.rowid = w.rowid WHERE words MATCH ?"
_RANKED = """SELECT p.sentence_id, f.rowid, p.report, f.rank FROM
    (SELECT rowid, rank FROM words WHERE words MATCH ? LIMIT ?) f JOIN places p ON p.rowid = f.rowid"""
_VOCABULARY = "CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, words, row)"  # in memory, for one connection
_TERMS = "SELECT term FROM temp.terms WHERE term >= ? AND term < ?"

_COLUMNS = {"sentence_id": pa.string(), "place": pa.int64(), "report": pa.int64(), "rank": pa.float64()}


class Index:
    """The index of one tables folder; a connection serves one call, so any thread may ask."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; the file is opened with the first search."""
        self._path = folder / INDEX

    def find(self, query: str) -> pa.Table:
        """Find all sentences that match: the column sentence_id.

        Raises:
            QueryError: the query is malformed.
            DefectionsError: the index is missing or damaged, or the search takes too long.
        """
        rows = self._ask(_ALL, write_match(parse_query(query)))
        return pa.table({"sentence_id": pa.array((row[0] for row in rows), pa.string())})

    def rank(self, query: str, most: int | None = MOST_RANKED) -> pa.Table:
        """Rank the sentences that match: columns sentence_id, place and report (numbers), rank (the least is the best).

        Args:
            query: what is looked for.
            most: how many are ranked, the first in the order of reports; all when None.

        Raises:
            QueryError: the query is malformed.
            DefectionsError: as from `find`.
        """
        rows = self._ask(_RANKED, write_match(parse_query(query)), -1 if most is None else most)
        columns = zip(*rows, strict=True) if rows else [()] * len(_COLUMNS)
        return pa.table(
            [pa.array(column, kind) for column, kind in zip(columns, _COLUMNS.values(), strict=True)], [*_COLUMNS]
        )

    def count(self, query: str) -> int:
        """Count the sentences that match.

        Raises:
            QueryError: the query is malformed.
            DefectionsError: as from `find`.
        """
        [(n,)] = self._ask("SELECT count(*) FROM words WHERE words MATCH ?", write_match(parse_query(query)))
        return int(n)

    def name_reports(self, numbers: Iterable[int]) -> list[str]:
        """Give the article ids of reports that `rank` gave the numbers of.

        Raises:
            DefectionsError: as from `find`.
        """
        rows = self._ask(
            "SELECT article_id FROM reports WHERE report IN (SELECT value FROM json_each(?))", str([*numbers])
        )
        return [row[0] for row in rows]

    def list_terms(self, letter: str) -> list[str]:
        """List the words that begin with a letter.

        Raises:
            DefectionsError: as from `find`.
        """
        return [row[0] for row in self._ask(_TERMS, letter, letter + chr(0x10FFFF), before=_VOCABULARY)]

    def _ask(self, sql: str, *values: object, before: str = "") -> list[tuple[Any, ...]]:
        until = time.monotonic() + _PATIENCE
        try:
            with closing(connect(self._path)) as connection:
                connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
                connection.executescript(before)
                return connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            if time.monotonic() > until:
                raise DefectionsError("The search takes too long: look for longer words or fewer of them.") from None
            raise DefectionsError(f"The search index is missing or damaged ({error}): build the tables anew.") from None


def connect(path: Path) -> sqlite3.Connection:
    """Open an index for reading.

    Raises:
        sqlite3.Error: it is missing or no SQLite file.
    """
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    connection.execute("PRAGMA mmap_size = 4000000000")  # the system keeps it, so that each call finds it warm
    return connection


def is_whole(path: Path) -> bool:
    """Whether an index is there and of this version."""
    try:
        with closing(connect(path)) as connection:
            return bool(connection.execute("PRAGMA user_version").fetchone()[0] == VERSION)
    except sqlite3.Error:
        return False


def write_match(node: Node) -> str:
    """Write a query's tree as FTS5 has it; words hold letters and digits alone, so nothing of it can be an operator."""
    if isinstance(node, Phrase):
        return f'{node.layer} : "{" ".join(node.words)}"' + (" *" if node.is_prefix else "")
    if isinstance(node, Either):
        return _join(node.parts, "OR")
    wanted = _join(node.parts, "AND")
    return f"({wanted} NOT {_join(node.without, 'OR')})" if isinstance(node, Every) and node.without else wanted


def _join(nodes: tuple[Node, ...], sign: str) -> str:
    """Join parts two by two: SQLite's own parser takes no long rows of them."""
    if len(nodes) == 1:
        return write_match(nodes[0])
    half = len(nodes) // 2
    return f"({_join(nodes[:half], sign)} {sign} {_join(nodes[half:], sign)})"


def write_index(path: Path, rows: Iterable[tuple[str, str, tuple[str, ...]]]) -> None:
    """Write an index from rows: a sentence's id, its article's, its words in each layer; article by article."""
    report, article = 0, ""
    with closing(sqlite3.connect(path)) as connection:
        # The file is thrown away when the build fails, so nothing has to be undone.
        connection.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;{SCHEMA}"
        )
        places = f"INSERT INTO words (rowid, {', '.join(LAYERS)}) VALUES (?{', ?' * len(LAYERS)})"
        connection.execute("BEGIN")
        for number, (sentence_id, article_id, layers) in enumerate(rows, start=1):
            if article_id != article:
                report, article = report + 1, article_id
                connection.execute("INSERT INTO reports VALUES (?, ?)", (report, article))
            connection.execute(places, (number, *layers))
            connection.execute("INSERT INTO places VALUES (?, ?, ?)", (number, sentence_id, report))
        connection.execute("INSERT INTO words (words) VALUES ('optimize')")
        connection.commit()
