"""Rows to files that people take away: CSV that is safe in a spreadsheet, JSON, Parquet."""

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from defections.schema import make_schema

FORMATS = {"csv": "text/csv; charset=utf-8", "json": "application/json", "parquet": "application/vnd.apache.parquet"}
# A spreadsheet takes a cell that starts so for a formula (OWASP, CSV injection).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def export_table(table: str, ending: str, frame: pd.DataFrame) -> bytes:
    """Write a table's rows in one of `FORMATS`; lists become text joined with " | " in CSV."""
    if ending == "parquet":
        buffer = io.BytesIO()
        pq.write_table(pa.Table.from_pandas(frame, schema=make_schema(table), preserve_index=False), buffer)
        return buffer.getvalue()
    if ending == "json":
        return frame.to_json(orient="records", date_format="iso", force_ascii=False).encode()
    return frame.map(_make_cell).to_csv(index=False).encode()


def _make_cell(value: object) -> object:
    if not isinstance(value, str) and hasattr(value, "__iter__"):
        value = " | ".join(map(str, value))
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value
