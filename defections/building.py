"""Reports to tables: every report through the pipeline, on one process or several, into a tables folder."""

import gc
import hashlib
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any

from defections import __version__
from defections.errors import DefectionsError, ReportError
from defections.lexicons import DATA
from defections.pipeline import analyse_together
from defections.reading import list_reports, name_articles, read_bytes, read_document
from defections.records import Analysis, Document, Problem
from defections.schema import SCHEMA_VERSION
from defections.storage import TablesWriter, gather, load_manifest, locked, settle
from defections.tables import ActorTally, Rows, list_actors, make_problem_rows, make_rows

SEEDS = Path("seeds")
TABLES_FOLDER = Path("data/tables")
_BATCH = 200  # reports whose rows are held in memory before they are written
# A fault of ours on one report must not lose the others: it is named as a problem.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
TOGETHER = 8  # reports that go through the stages together
_A_DAY = 24 * 3600.0
_RARELY = 10_000  # new objects between two looks for cycles, of which records make none; Python looks at every 700
_WORTH_WORKERS = 60  # fewer reports than this are done before worker processes have started

Progress = Callable[[int, int], None]
# A report's path, its article id, how many copies come before it.
Job = tuple[Path, str, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one report came to: its rows and actors, or a problem."""

    rows: Rows | None = None
    actors: tuple[tuple[str, str, str], ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to."""

    articles: int
    problems: tuple[Problem, ...]


def build(
    places: Sequence[Path],
    out: Path,
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    wait_seconds: float = 0,
) -> Built:
    """Build the tables of all reports at the given places.

    Args:
        places: report files and folders of them.
        out: the tables folder; what is there stays whole until the new tables are complete.
        workers: processes to use; chosen by the number of reports when None.
        progress: called with (reports done, reports in all).
        wait_seconds: how long to wait while another process builds into `out`.

    Raises:
        DefectionsError: there is nothing to read, or `out` cannot be written to.
        BusyError: another process is building into `out`.
    """
    paths = _list_or_complain(places)
    with locked(out, wait_seconds):
        settle(out)
        return _build(paths, out, workers, progress)


def build_if_stale(places: Sequence[Path], out: Path, *, progress: Progress | None = None) -> bool:
    """Build as `build` does, once it is this process's turn and only when the tables are not current by then.

    Returns:
        Whether anything was built.

    Raises:
        DefectionsError: as from `build`.
    """
    if is_current(places, out):
        return False
    paths = _list_or_complain(places)
    with locked(out, wait_seconds=_A_DAY):
        settle(out)
        stale = not is_current(places, out)
        if stale:
            _build(paths, out, None, progress)
    return stale


def _build(paths: list[Path], out: Path, workers: int | None, progress: Progress | None) -> Built:
    writer = TablesWriter(out)
    try:
        built, manifest = _write_all(paths, writer, workers, progress)
        writer.commit(manifest)
    finally:
        writer.discard()
    return built


def _list_or_complain(places: Sequence[Path]) -> list[Path]:
    missing = [str(place) for place in places if not place.exists()]
    if missing:
        raise DefectionsError(f"{missing[0]} does not exist: name a report or a folder of reports.")
    paths = list_reports(places)
    if not paths:
        named = ", ".join(map(str, places))
        raise DefectionsError(f"There is no report in {named}: add text files or name another folder.")
    return paths


def _write_all(
    paths: list[Path], writer: TablesWriter, workers: int | None, progress: Progress | None
) -> tuple[Built, dict[str, Any]]:
    tally, problems, articles = ActorTally(), list[Problem](), list[dict[str, str]]()
    pending: list[Rows] = []
    for done, outcome in enumerate(_process(paths, workers), start=1):
        if outcome.problem:
            problems.append(outcome.problem)
        if outcome.rows:
            tally.add(outcome.actors, outcome.rows["mentions"])
            articles += ({k: row[k] for k in ("article_id", "path", "sha256")} for row in outcome.rows["articles"])
            pending.append(outcome.rows)
        if len(pending) >= _BATCH or done == len(paths):
            writer.write(gather(pending))
            pending.clear()
        if progress:
            progress(done, len(paths))
    writer.write({"actors": tally.rows(), "problems": make_problem_rows(problems)})
    manifest = {**describe_rules(), "built_at": datetime.now(UTC).isoformat(timespec="seconds"), "reports": articles}
    manifest["problems"] = [{"path": p.path, "sha256": _hash_report(Path(p.path))} for p in problems]
    return Built(len(articles), tuple(problems)), manifest


def _process(paths: list[Path], workers: int | None) -> Iterator[Outcome]:
    singly = list(zip(paths, name_articles(paths), _mark_copies(paths), strict=True))
    count = workers or (os.cpu_count() or 1 if len(singly) >= _WORTH_WORKERS else 1)
    jobs = [singly[first : first + TOGETHER] for first in range(0, len(singly), TOGETHER)]
    if count == 1:
        with collecting_rarely():
            yield from chain.from_iterable(map(process_reports, jobs))
        return
    try:
        # Forked workers would inherit the threads' locks of a dashboard, and the lock on the tables folder.
        with ProcessPoolExecutor(count, get_context("spawn"), _begin_worker) as pool:
            with _no_main():  # all processes start as the jobs are handed in
                outcomes = pool.map(process_reports, jobs, chunksize=2)
            yield from chain.from_iterable(outcomes)
    except BrokenProcessPool:
        raise DefectionsError("A worker process died, perhaps for want of memory: build with --workers 1.") from None


@contextmanager
def _no_main() -> Iterator[None]:
    """Hide the main module: a spawned process would run it anew, and in a dashboard it is the page's script."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _mark_copies(paths: Iterable[Path]) -> Iterator[int]:
    """For each report, how many with the same bytes come before it: their rows need ids of their own."""
    met: Counter[str | None] = Counter()
    for found in map(_hash_report, paths):
        yield met[found]
        met[found] += 1


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """Have the garbage collector look for cycles rarely, which else takes a fiftieth of the time of a report."""
    before = gc.get_threshold()
    gc.set_threshold(_RARELY, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _begin_worker() -> None:
    """Set a worker process up: it ends when the build is killed, since its queue would never tell it."""
    gc.set_threshold(_RARELY, *gc.get_threshold()[1:])
    Thread(target=_wait_and_end, name="end with parent", daemon=True).start()


def _wait_and_end() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def process_reports(jobs: Sequence[Job]) -> list[Outcome]:
    """Take some reports through all stages to rows."""
    read = [_read(path, article_id) for path, article_id, _ in jobs]
    analysed = iter(_analyse([one for one in read if isinstance(one, Document)]))
    found = [next(analysed) if isinstance(one, Document) else one for one in read]
    return [
        Outcome(problem=Problem(str(path), one))
        if isinstance(one, str)
        else Outcome(make_rows(one, copy=copy), tuple(list_actors(one)))
        for one, (path, _, copy) in zip(found, jobs, strict=True)
    ]


def _read(path: Path, article_id: str) -> Document | str:
    """A report cut up, or why it could not be."""
    try:
        return read_document(path, article_id)
    except ReportError as error:
        return str(error)
    except _FAULTS as fault:
        return _complain(fault)


def _analyse(documents: Sequence[Document]) -> list[Analysis | str]:
    """What was read out of each report, or why nothing could be; after a fault each is tried by itself."""
    try:
        return [*analyse_together(documents)]
    except _FAULTS as fault:
        if len(documents) == 1:
            return [_complain(fault)]
        return [found for document in documents for found in _analyse([document])]


def _complain(fault: Exception) -> str:
    return f"The program failed on it ({type(fault).__name__}: {fault}): please tell its makers, with the report."


@cache
def describe_rules() -> dict[str, Any]:
    """Name the versions that tables depend on: schema, package, codebook and all rules and word lists."""
    package = Path(__file__).parent
    rules = sorted(package.rglob("*.py")) + sorted(path for path in DATA.rglob("*") if _is_curated(path))
    return {
        "schema_version": SCHEMA_VERSION,
        "package_version": __version__,
        "codebook_hash": _hash([DATA / "codebook.csv"]),
        "rules_hash": _hash(rules),
    }


def _is_curated(path: Path) -> bool:
    return path.is_file() and "tables" not in path.relative_to(DATA).parts


def _hash(paths: Iterable[Path]) -> str:
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in paths)).hexdigest()


def is_current(places: Sequence[Path], out: Path) -> bool:
    """Whether the tables were made from just these reports by just these rules."""
    manifest = load_manifest(out)
    if manifest is None or any(manifest.get(key) != value for key, value in describe_rules().items()):
        return False
    paths = list_reports(place for place in places if place.exists())
    known = {report["article_id"]: report["sha256"] for report in manifest["reports"]}
    unread = {problem["sha256"] for problem in manifest["problems"]}
    if len(paths) != len(known) + len(manifest["problems"]):
        return False
    hashes = map(_hash_report, paths)
    return all(found in (known.get(name), *unread) for name, found in zip(name_articles(paths), hashes, strict=True))


def _hash_report(path: Path) -> str | None:
    """The hash of a report's bytes; None when they cannot be read."""
    try:
        return hashlib.sha256(read_bytes(path)).hexdigest()
    except ReportError:
        return None
