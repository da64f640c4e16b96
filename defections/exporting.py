"""Rows to files that people take away, written as the rows come: CSV and XLSX without formulas, JSON, Parquet."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from defections.schema import make_schema
from defections.spreadsheets import write_workbook

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# A spreadsheet takes a cell that starts so for a formula (OWASP, CSV injection), the full-width signs included.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_CHUNK = 256 * 1024  # bytes


def stream_table(table: str, ending: str, batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    """Write a table's rows in one of `FORMATS`, piece by piece; no rows give the columns alone.

    Args:
        table: the table's name.
        ending: one of `FORMATS`.
        batches: its rows, in the table's schema.
    """
    if ending == "csv":
        return _stream_csv(make_schema(table).names, batches)
    if ending == "json":
        return _stream_json(batches)
    return _stream_file(table, ending, batches)


def _stream_csv(names: Sequence[str], batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    yield write_csv(names, []).encode()
    for batch in batches:
        yield _write_lines(row.values() for row in batch.to_pylist()).encode()


def _stream_json(batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    before = "["
    for batch in batches:
        rows = (json.dumps(row, ensure_ascii=False, default=date.isoformat) for row in batch.to_pylist())
        yield (before + ",\n".join(rows)).encode()
        before = ",\n"
    yield b"[]" if before == "[" else b"]"


def _stream_file(table: str, ending: str, batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    """Write a file whose end has to be known before its beginning, and read it piece by piece."""
    with TemporaryDirectory(prefix="export-") as folder:
        path = Path(folder) / f"{table}.{ending}"
        if ending == "xlsx":
            write_workbook(path, table, batches)
        else:
            _write_parquet(path, table, batches)
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk


def _write_parquet(path: Path, table: str, batches: Iterable[pa.RecordBatch]) -> None:
    with pq.ParquetWriter(path, make_schema(table)) as writer:
        for batch in batches:
            writer.write_batch(batch)


def write_csv(names: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Write rows under names as CSV that no spreadsheet takes for formulas."""
    return _write_lines([names, *rows])


def _write_lines(rows: Iterable[Iterable[object]]) -> str:
    # Lines end as RFC 4180 has it; that also makes the writer quote a bare carriage return, which would end a row.
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(map(_make_cell, row) for row in rows)
    return out.getvalue()


def _make_cell(value: object) -> object:
    if isinstance(value, list):
        value = " | ".join(map(str, value))
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value
