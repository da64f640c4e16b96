"""The tables folder: staged writing, one atomic commit point, the manifest, and the lock that keeps builds apart.

A build writes into a staging folder inside the tables folder. Renaming it to `.ready` commits the build; moving its
files into place is then finished by whoever comes next (`settle`), should the process be killed on the way. So the
tables are the old ones or the new ones.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from defections.errors import DefectionsError
from defections.schema import SCHEMAS, TABLES, make_schema
from defections.searching.index import INDEX, is_whole
from defections.tables import Row, Rows, make_table

MANIFEST = "manifest.json"
_READY = ".ready"
_LOCK = ".lock"
_STAGING = ".staging-"


class BusyError(DefectionsError):
    """Another process is building these tables."""


@contextmanager
def locked(out: Path, wait_seconds: float = 0) -> Iterator[None]:
    """Hold the tables folder's lock, so that no two processes build it at once.

    Raises:
        BusyError: somebody else holds it longer than `wait_seconds`.
        DefectionsError: the folder cannot be written to.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with FileLock(out / _LOCK, timeout=wait_seconds):
            yield
    except Timeout:
        raise BusyError(f"Another process is building the tables in {out}: wait until it is done.") from None
    except (FileExistsError, NotADirectoryError):
        raise DefectionsError(f"{out} is a file: name a folder for the tables.") from None
    except OSError as error:
        raise DefectionsError(
            f"The tables folder {out} cannot be written to ({error.strerror}): name another or mend this one."
        ) from None


class TablesWriter:
    """Writes rows into a staging folder, a row group for each batch; `commit` puts them in place."""

    def __init__(self, out: Path) -> None:
        for leftover in out.glob(f"{_STAGING}*"):
            shutil.rmtree(leftover, ignore_errors=True)
        self._out = out
        self._staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=out))
        self._writers = {name: pq.ParquetWriter(self._path(name), make_schema(name)) for name in TABLES}

    def _path(self, table: str) -> Path:
        return self._staging / f"{table}.parquet"

    def write(self, rows: Rows) -> None:
        """Append a batch of rows to their tables."""
        for table, batch in rows.items():
            if batch:
                self._writers[table].write_table(make_table(table, batch))

    def commit(self, manifest: dict[str, Any]) -> None:
        """Close the files, index their sentences, and put all in the place of the old ones."""
        for writer in self._writers.values():
            writer.close()
        # Here, since they need DuckDB, which takes its time to load: workers never come to this.
        from defections.echoes.table import write_quantities
        from defections.searching.layers import index_tables

        write_quantities(self._staging)
        index_tables(self._staging)
        (self._staging / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
        self._staging.chmod(0o755)
        settle(self._out)
        self._staging.rename(self._out / _READY)
        settle(self._out)

    def discard(self) -> None:
        """Drop what was staged, if it is still there."""
        for writer in self._writers.values():
            writer.close()
        shutil.rmtree(self._staging, ignore_errors=True)


def settle(out: Path) -> None:
    """Finish putting a committed build in place, if one was interrupted; the manifest comes last."""
    ready = out / _READY
    if not ready.is_dir():
        return
    for path in sorted(ready.iterdir(), key=lambda path: path.name == MANIFEST):
        path.replace(out / path.name)
    ready.rmdir()


def load_manifest(out: Path) -> dict[str, Any] | None:
    """Read the manifest; None when it is damaged, or a table or the index beside it is missing or of another kind.

    It also is None while a build is half in place (`settle`).
    """
    if (out / _READY).exists():
        return None
    try:
        manifest = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
        whole = _is_complete(manifest) and is_whole(out / INDEX)
        whole = whole and all(_has_columns(out / f"{name}.parquet", name) for name in TABLES)
    except (OSError, ValueError):
        return None
    return manifest if whole else None


def _is_complete(manifest: object) -> bool:
    """Whether a manifest lists reports and problems as it should."""
    if not isinstance(manifest, dict):
        return False
    wanted = {"reports": {"article_id", "sha256"}, "problems": {"path", "sha256"}}
    return all(
        isinstance(manifest.get(name), list)
        and all(isinstance(entry, dict) and keys <= entry.keys() for entry in manifest[name])
        for name, keys in wanted.items()
    )


def _has_columns(path: Path, table: str) -> bool:
    """Whether a Parquet file opens and has the table's columns (pyarrow's errors are OSError and ValueError)."""
    return bool(pq.read_schema(path).names == [column.name for column in SCHEMAS[table]])


def gather(batches: list[Rows]) -> Rows:
    """Put the rows of several articles together, table by table."""
    together: dict[str, list[Row]] = {}
    for batch in batches:
        for table, rows in batch.items():
            together.setdefault(table, []).extend(rows)
    return together
