"""Reports to tables: every report through the pipeline into a tables folder, whole or not at all."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from defections.errors import DefectionsError
from defections.freshness import describe_rules, hash_report, is_current
from defections.reading import list_reports, name_articles
from defections.records import Problem
from defections.storage import TablesWriter, gather, locked, settle
from defections.tables import ActorTally, Rows, make_problem_rows
from defections.workers import make_outcomes

SEEDS = Path("seeds")
TABLES_FOLDER = Path("data/tables")
_BATCH = 200  # reports whose rows are held in memory before they are written
_A_DAY = 24 * 3600.0

Progress = Callable[[int, int], None]


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
    jobs = list(zip(paths, name_articles(paths), _mark_copies(paths), strict=True))
    for done, outcome in enumerate(make_outcomes(jobs, workers), start=1):
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
    manifest["problems"] = [{"path": p.path, "sha256": hash_report(Path(p.path))} for p in problems]
    return Built(len(articles), tuple(problems)), manifest


def _mark_copies(paths: Iterable[Path]) -> Iterator[int]:
    """For each report, how many with the same bytes come before it: their rows need ids of their own."""
    met: Counter[str | None] = Counter()
    for found in map(hash_report, paths):
        yield met[found]
        met[found] += 1
