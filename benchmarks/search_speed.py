"""How fast text is found in 100,000 reports, beside a scan by DuckDB: `python benchmarks/search_speed.py`.

The reports are made up: 20 sentences each, words as frequent as in English, words of a topic together. A line of JSON
for each kind of query: milliseconds (median and 95th percentile) from the query to a page of ranked hits with counts,
and the same for DuckDB's `contains` over the same sentences, unranked, as its peer. Tables and index are kept in a
folder (/tmp/search_speed by default) for the next run.
"""

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # so that the command runs from anywhere, without an installation

from benchmarks.timings import summarise  # noqa: E402
from defections.filters import Filters  # noqa: E402
from defections.finding import search  # noqa: E402
from defections.queries import Library  # noqa: E402
from defections.schema import TABLES, make_schema  # noqa: E402
from defections.searching.index import INDEX  # noqa: E402
from defections.searching.layers import index_tables  # noqa: E402
from defections.tables import make_table  # noqa: E402

_SENTENCES = 20
_WORDS = 30_000
_AT_ONCE = 2_000  # reports
_PAGE = 10
_LETTERS = "etaoinshrdlu" * 3 + "bcfgkmpvwyjqxz"


def main() -> None:
    """Make what is searched, measure, print."""
    parser = argparse.ArgumentParser(description="How fast text is found in many reports, beside a scan.")
    parser.add_argument("--reports", type=int, default=100_000, help="how many reports are searched (default: 100,000)")
    parser.add_argument("--rounds", type=int, default=15, help="queries of each kind (default: 15)")
    parser.add_argument(
        "--folder", type=Path, default=Path("/tmp/search_speed"), help="where tables and index are kept"
    )
    options = parser.parse_args()
    words = make_words()
    folder = options.folder / f"{options.reports}"
    prepare(folder, options.reports, words)
    chance = random.Random(3)
    for kind, make in make_kinds(words, chance).items():
        queries = [make() for _ in range(options.rounds)]
        print(json.dumps(measure(folder, kind, queries)), flush=True)


def make_words() -> list[str]:
    """Words from the most frequent to the rarest, as long as English ones."""
    chance = random.Random(1)
    made: dict[str, None] = {}
    while len(made) < _WORDS:
        made["".join(chance.choice(_LETTERS) for _ in range(min(2 + len(made) // 40, chance.randint(3, 10))))] = None
    return list(made)


def prepare(folder: Path, reports: int, words: list[str]) -> None:
    """Write tables and index, unless they are there."""
    if (folder / INDEX).exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    started = time.perf_counter()
    writers = {table: pq.ParquetWriter(folder / f"{table}.parquet", make_schema(table)) for table in TABLES}
    for first in range(0, reports, _AT_ONCE):
        for table, rows in make_rows(range(first, min(reports, first + _AT_ONCE)), words).items():
            writers[table].write_table(make_table(table, rows))
    for writer in writers.values():
        writer.close()
    written = time.perf_counter()
    index_tables(folder)
    line = {"measure": "index", "reports": reports, "tables_s": round(written - started, 1)}
    size = (folder / INDEX).stat().st_size
    print(json.dumps(line | {"index_s": round(time.perf_counter() - written, 1), "index_mb": round(size / 1e6)}))


def make_rows(numbers: range, words: list[str]) -> dict[str, list[dict]]:
    """The rows of some reports: articles, one story each, sentences, a credited figure in every tenth."""
    chance = random.Random(numbers.start)
    bounds = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    rows: dict[str, list[dict]] = {name: [] for name in ("articles", "stories", "sentences", "reasons")}
    for number in numbers:
        drawn = iter(chance.choices(words, cum_weights=bounds, k=25 * _SENTENCES))
        texts = [" ".join(next(drawn) for _ in range(chance.randint(8, 25))).capitalize() + "." for _ in range(20)]
        place = {"article_id": f"report-{number}", "story_id": f"y-{number}"}
        rows["articles"].append(make_article(number, texts))
        start = 0
        for rank, text in enumerate(texts):
            span = {"sentence_id": f"n-{number * _SENTENCES + rank:010x}", "start": start, "end": start + len(text)}
            rows["sentences"].append(place | span | {"text": text})
            start += len(text) + 1
        span = {"start": 0, "end": start - 1, "text": " ".join(texts)}
        rows["stories"].append(place | span | {"title": texts[0], "role": "main"})
        rows["reasons"].append(make_reason(rows["sentences"][-1], chance))
    return rows


def make_article(number: int, texts: list[str]) -> dict:
    """A report's row."""
    about = {"title": texts[0], "outlet": f"Outlet {number % 50}", "path": f"{number}.txt", "sha256": f"{number:064x}"}
    return {"article_id": f"report-{number}", "word_count": 330, "text": " ".join(texts), **about}


def make_reason(sentence: dict, chance: random.Random) -> dict:
    """A reason that the sentence gives, as somebody is credited with it."""
    code, speaker = (
        chance.choice(["pay", "family", "brutality"]),
        chance.choice(["the army", "a spokesman", "officials"]),
    )
    told = {"family": "push", "code": code, "score": 1.0, "cue": "", "speaker": speaker, "rule": "made up"}
    return sentence | {"reason_id": f"r-{sentence['sentence_id'][2:]}"} | told


def make_kinds(words: list[str], chance: random.Random) -> dict[str, Callable[[], str]]:
    """Kinds of query, each a maker of new ones."""

    def word(least: int, most: int) -> str:
        return words[chance.randrange(least, most)]

    return {
        "rare word": lambda: word(3_000, 20_000),
        "common word": lambda: word(30, 300),
        "one of the commonest words": lambda: word(0, 10),
        "two words": lambda: f"{word(30, 300)} {word(30, 300)}",
        "phrase": lambda: f'"{word(0, 30)} {word(10, 100)}"',
        "either word": lambda: f"{word(100, 1_000)} OR {word(100, 1_000)}",
        "word without another": lambda: f"{word(30, 300)} NOT {word(0, 30)}",
        "beginning of a word": lambda: f"{word(3_000, 20_000)[:4]}*",
        "two letters": lambda: f"{word(30, 3_000)[:2]}*",
        "word by a speaker": lambda: f"{word(10, 300)} AND speaker:army",
        "brackets": lambda: (
            f'({word(30, 300)} OR "{word(0, 10)} {word(0, 30)}") AND {word(30, 300)} NOT {word(30, 300)}'
        ),
    }


def measure(folder: Path, kind: str, queries: list[str]) -> dict[str, object]:
    """Ask each query once of each, in turn; both have what they read in the system's memory."""
    library, scan = Library(folder), duckdb.connect()
    ours, theirs = [], []
    sentences = []
    search(library, Filters(text="warm OR up"), _PAGE)
    for query, literal in zip(queries, map(find_literal, queries), strict=True):
        taken, found = clock(lambda query=query: search(library, Filters(text=query), _PAGE))
        ours.append(taken)
        sentences.append(found.sentences)
        theirs.append(clock(lambda literal=literal: list(ask_scan(scan, folder, literal)))[0])
    (p50, p95), (peer_p50, peer_p95) = summarise(ours), summarise(theirs)
    return {
        "measure": f"search: {kind}",
        "p50_ms": p50,
        "p95_ms": p95,
        "n": len(queries),
        "sentences_p50": statistics.median(sentences),
        "peer": "DuckDB contains",
        "peer_p50_ms": peer_p50,
        "peer_p95_ms": peer_p95,
        "ratio": round(p50 / peer_p50, 3),
    }


def find_literal(query: str) -> str:
    """The one run of letters that a scan looks for in a query's place."""
    return max(query.replace("speaker:army", "").translate(str.maketrans('()"*', "    ")).split(), key=len).lower()


def ask_scan(scan: duckdb.DuckDBPyConnection, folder: Path, literal: str) -> Iterator[tuple]:
    """What a scan finds, counted, and the first page of it."""
    source = f"read_parquet('{folder / 'sentences.parquet'}') WHERE contains(lower(text), $literal)"
    yield from scan.execute(
        f"SELECT count(*), count(DISTINCT article_id) FROM {source}", {"literal": literal}
    ).fetchall()
    yield from scan.execute(f"SELECT * FROM {source} LIMIT {_PAGE}", {"literal": literal}).fetchall()


def clock(act: Callable[[], object]) -> tuple[float, object]:
    """Milliseconds that something takes, and what comes of it."""
    started = time.perf_counter()
    done = act()
    return 1000 * (time.perf_counter() - started), done


if __name__ == "__main__":
    main()
