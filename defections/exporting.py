"""Rows to files that people take away: CSV that is safe in a spreadsheet, JSON, Parquet."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from defections.schema import make_schema

FORMATS = {"csv": "text/csv; charset=utf-8", "json": "application/json", "parquet": "application/vnd.apache.parquet"}
# A spreadsheet takes a cell that starts so for a formula (OWASP, CSV injection), the full-width signs included.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def export_table(table: str, ending: str, frame: pd.DataFrame) -> bytes:
    """Write a table's rows in one of `FORMATS`; lists become text joined with " | " in CSV."""
    rows = pa.Table.from_pandas(frame, schema=make_schema(table), preserve_index=False)
    if ending == "parquet":
        buffer = io.BytesIO()
        pq.write_table(rows, buffer)
        return buffer.getvalue()
    if ending == "json":
        return json.dumps(rows.to_pylist(), ensure_ascii=False, default=date.isoformat).encode()
    return write_csv(rows.column_names, (row.values() for row in rows.to_pylist())).encode()


def write_csv(names: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Write rows under names as CSV that no spreadsheet takes for formulas."""
    # Lines end as RFC 4180 has it; that also makes the writer quote a bare carriage return, which would end a row.
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows(map(_make_cell, row) for row in rows)
    return out.getvalue()


def _make_cell(value: object) -> object:
    if isinstance(value, list):
        value = " | ".join(map(str, value))
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value
