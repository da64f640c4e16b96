"""Reports to rows, on this process or on several."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from types import ModuleType

from defections.errors import DefectionsError, ReportError
from defections.pipeline import analyse_together
from defections.reading import read_document
from defections.records import Analysis, Document, Problem
from defections.tables import Rows, list_actors, make_rows

# A report's path, its article id, how many copies come before it.
Job = tuple[Path, str, int]
# A fault of ours on one report must not lose the others: it is named as a problem.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
TOGETHER = 8  # reports that go through the stages together
_RARELY = 10_000  # new objects between two looks for cycles, of which records make none; Python looks at every 700
_WORTH_WORKERS = 60  # fewer reports than this are done before worker processes have started


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one report came to: its rows and actors, or a problem."""

    rows: Rows | None = None
    actors: tuple[tuple[str, str, str], ...] = ()
    problem: Problem | None = None


def make_outcomes(jobs: Sequence[Job], workers: int | None = None) -> Iterator[Outcome]:
    """Take reports through all stages to rows; outcomes come in the order of the jobs.

    Args:
        jobs: what is to be done.
        workers: processes to use; chosen by the number of jobs when None.

    Raises:
        DefectionsError: a worker process died.
    """
    count = workers or (os.cpu_count() or 1 if len(jobs) >= _WORTH_WORKERS else 1)
    together = [jobs[first : first + TOGETHER] for first in range(0, len(jobs), TOGETHER)]
    if count == 1:
        with collecting_rarely():
            yield from chain.from_iterable(map(_process_reports, together))
        return
    try:
        # Forked workers would inherit the threads' locks of a dashboard, and the lock on the tables folder.
        with ProcessPoolExecutor(count, get_context("spawn"), _begin_worker) as pool:
            with _no_main():  # all processes start as the jobs are handed in
                outcomes = pool.map(_process_reports, together, chunksize=2)
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


def _process_reports(jobs: Sequence[Job]) -> list[Outcome]:
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
