"""A table as an Excel workbook: text is written as text, so that no cell can be a formula or a link."""

import io
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pyarrow as pa
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from defections.schema import SCHEMAS

_MOST_ROWS = 1_048_576  # on a sheet, the names of the columns included
_LONGEST = 32_767  # characters in a cell
_CUT = " … (cut: a cell of a spreadsheet holds no more)"
_NOT_IN_XML = re.compile("[\ufffe\uffff\ud800-\udfff]")


def write_workbook(path: Path, table: str, batches: Iterable[pa.RecordBatch]) -> None:
    """Write a table's rows, on as many sheets as they need, and a sheet with the columns' meanings."""
    # Rows go to the disk as they come.
    with Workbook(path, {"constant_memory": True, "tmpdir": str(path.parent)}) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        _write_rows(book, table, batches, bold, day)
        about = book.add_worksheet("columns")
        _write_head(about, ["column", "meaning", "unit"], bold)
        for number, column in enumerate(SCHEMAS[table], start=1):
            for place, text in enumerate((column.name, column.description, column.unit)):
                _write_cell(about, number, place, text, day)


def write_sheet(title: str, names: list[str], rows: Iterable[Iterable[object]]) -> bytes:
    """Write few rows under names as a workbook of one sheet."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = _write_head(book.add_worksheet(title), names, bold)
        for number, row in enumerate(rows, start=1):
            for place, value in enumerate(row):
                _write_cell(sheet, number, place, value, day)
    return out.getvalue()


def _write_rows(book: Workbook, table: str, batches: Iterable[pa.RecordBatch], bold: Format, day: Format) -> None:
    names = [column.name for column in SCHEMAS[table]]
    sheets, number = 1, 0
    sheet = _write_head(book.add_worksheet(table), names, bold)
    for batch in batches:
        for row in batch.to_pylist():
            number += 1
            if number == _MOST_ROWS:
                sheets, number = sheets + 1, 1
                sheet = _write_head(book.add_worksheet(f"{table} {sheets}"), names, bold)
            for place, name in enumerate(names):
                _write_cell(sheet, number, place, row[name], day)


def _write_head(sheet: Worksheet, names: list[str], bold: Format) -> Worksheet:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(names) - 1, 18)
    for place, name in enumerate(names):
        sheet.write_string(0, place, name, bold)
    return sheet


def _write_cell(sheet: Worksheet, row: int, place: int, value: object, day: Format) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, place, value)
    elif isinstance(value, date) and value.year >= 1900:  # a spreadsheet's days begin there
        sheet.write_datetime(row, place, value, day)
    else:
        text = " | ".join(map(str, value)) if isinstance(value, list) else str(value)
        sheet.write_string(row, place, _fit(text))


def _fit(text: str) -> str:
    """Leave out what an Excel file cannot hold."""
    clean = _NOT_IN_XML.sub("\ufffd", text)
    return clean if len(clean.encode("utf-16-le")) <= 2 * _LONGEST else _cut(clean)


def _cut(text: str) -> str:
    # Excel counts UTF-16 units; half a pair at the end is dropped.
    room = 2 * (_LONGEST - len(_CUT))
    return text.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore") + _CUT
