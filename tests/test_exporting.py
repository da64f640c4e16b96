"""Tables that people take away: CSV without formulas, JSON and Parquet that come back whole."""

import csv
import io
import json

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.exporting import FORMATS, stream_table
from defections.schema import SCHEMAS, TABLES
from defections.tables import Row, make_table

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
FORMULAS = [
    "=1+1",
    "+1",
    "-1+cmd",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://x","y")',
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
]
ACTORS = st.builds(
    lambda name, aliases, count: {
        "actor_id": "a-1",
        "name": name,
        "type": "person",
        "aliases": aliases,
        "mention_count": count,
        "article_count": 1,
    },
    st.one_of(WORDS, st.sampled_from(FORMULAS)),
    st.lists(st.one_of(WORDS, st.sampled_from(FORMULAS)), max_size=3),
    st.integers(-5, 10),
)


def export_table(table: str, ending: str, rows: list[Row]) -> bytes:
    return b"".join(stream_table(table, ending, make_table(table, rows).to_batches(max_chunksize=2)))


def read_xlsx(table: str, rows: list[dict]) -> list[dict]:
    book = openpyxl.load_workbook(io.BytesIO(export_table(table, "xlsx", rows)), read_only=True)
    names, *values = book[table].iter_rows(values_only=True)
    return [dict(zip(names, row, strict=True)) for row in values]


def read_csv(table: str, rows: list[dict]) -> list[dict[str, str]]:
    text = export_table(table, "csv", rows).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def make_problem(reason: str) -> dict[str, str]:
    return {"path": "a.txt", "reason": reason}


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_text_to_a_spreadsheet(formula):
    [row] = read_csv("problems", [make_problem(formula)])
    assert row["reason"] == "'" + formula


@pytest.mark.parametrize("words", ["Ten men", "58", "", "a=b", 'he said "no", and left\nat once', "’tis", "–5", "1-2"])
def test_other_text_is_left_as_it_is(words):
    [row] = read_csv("problems", [make_problem(words)])
    assert row["reason"] == words


@given(st.lists(ACTORS, max_size=5))
def test_no_cell_of_words_starts_a_formula(rows):
    for row in read_csv("actors", rows):
        assert not row["name"].startswith(("=", "+", "-", "@", "\t", "\r"))
        assert not row["aliases"].startswith(("=", "+", "-", "@", "\t", "\r"))


def test_numbers_stay_numbers():
    row = {"actor_id": "a-1", "name": "n", "type": "person", "aliases": ["b", "c"], "mention_count": -5}
    [written] = read_csv("actors", [row | {"article_count": 2}])
    assert (written["mention_count"], written["aliases"]) == ("-5", "b | c")


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_workbook_holds_formulas_as_text(formula):
    body = export_table("problems", "xlsx", [make_problem(formula)])
    cell = openpyxl.load_workbook(io.BytesIO(body))["problems"]["B2"]
    assert cell.data_type in ("s", "inlineStr")
    assert cell.value.replace("_x000D_", "\r") == formula
    assert cell.hyperlink is None


@pytest.mark.parametrize(
    "words",
    ["http://x.example/a", "mailto:a@b.example", "58", "1e5", "\x00\x01\x1b", "\ufffe\uffff", "_x0041_", "\U0001f642"],
)
def test_a_workbook_opens_whatever_it_holds(words):
    [row] = read_xlsx("problems", [make_problem(words)])
    assert isinstance(row["reason"], str)
    assert not words.isprintable() or row["reason"].replace("_x005F", "") == words


@pytest.mark.parametrize("text", ["x" * 40_000, "\U0001f642" * 20_000, "x" + "\U0001f642" * 20_000])
def test_what_is_too_long_for_a_cell_is_cut_and_says_so(text):
    [row] = read_xlsx("problems", [make_problem(text)])
    assert 30_000 < len(row["reason"].encode("utf-16-le")) // 2 <= 32_767
    assert row["reason"].endswith("(cut: a cell of a spreadsheet holds no more)")
    assert text.startswith(row["reason"].split(" …")[0])


def test_a_workbook_has_numbers_days_and_the_meaning_of_its_columns():
    row = dict.fromkeys((column.name for column in SCHEMAS["articles"]), "x")
    row |= {"published": pd.Timestamp("2015-09-21").date(), "word_count": 3, "author": None}
    body = export_table("articles", "xlsx", [row])
    frames = pd.read_excel(io.BytesIO(body), sheet_name=None)
    [back] = frames["articles"].to_dict("records")
    assert (back["published"], back["word_count"]) == (pd.Timestamp("2015-09-21"), 3)
    assert pd.isna(back["author"])
    assert list(frames["columns"]["column"]) == [column.name for column in SCHEMAS["articles"]]


def test_more_rows_than_a_sheet_holds_go_on_the_next(monkeypatch):
    monkeypatch.setattr("defections.spreadsheets._MOST_ROWS", 4)
    rows = [make_problem(f"r{n}") for n in range(8)]
    book = openpyxl.load_workbook(io.BytesIO(export_table("problems", "xlsx", rows)))
    assert book.sheetnames == ["problems", "problems 2", "problems 3", "columns"]
    assert [cell.value for name in book.sheetnames[:3] for cell in book[name]["B"][1:]] == [f"r{n}" for n in range(8)]


@given(st.lists(ACTORS, max_size=5))
def test_json_comes_back(rows):
    assert json.loads(export_table("actors", "json", rows)) == rows


@given(st.lists(ACTORS, max_size=5))
def test_parquet_comes_back(rows):
    table = pq.read_table(io.BytesIO(export_table("actors", "parquet", rows)))
    assert table.to_pylist() == rows


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("table", TABLES)
def test_an_empty_table_has_its_columns(table, ending):
    body = export_table(table, ending, [])
    names = [column.name for column in SCHEMAS[table]]
    if ending == "csv":
        assert body.decode().strip().split(",") == names
    elif ending == "json":
        assert json.loads(body) == []
    elif ending == "xlsx":
        assert list(pd.read_excel(io.BytesIO(body)).columns) == names
    else:
        assert pq.read_schema(io.BytesIO(body)).names == names


def test_nothing_is_written_as_nothing():
    missing = dict.fromkeys((column.name for column in SCHEMAS["figures"]), None)
    given_ = {column.name: "x" for column in SCHEMAS["figures"] if not column.nullable}
    row = missing | given_ | {"start": 0, "end": 1, "value": 58.0}
    [written] = read_csv("figures", [row])
    assert (written["value"], written["low"], written["speaker"]) == ("58.0", "", "")
    [back] = json.loads(export_table("figures", "json", [row]))
    assert (back["value"], back["low"], back["speaker"]) == (58.0, None, None)
    [kept] = pq.read_table(io.BytesIO(export_table("figures", "parquet", [row]))).to_pylist()
    assert kept == row


@pytest.mark.parametrize("ending", ["csv", "json", "parquet"])
def test_dates_are_written_as_days(ending):
    row = dict.fromkeys((column.name for column in SCHEMAS["articles"]), "x")
    row |= {"published": pd.Timestamp("2015-09-21").date(), "word_count": 3}
    body = export_table("articles", ending, [row])
    if ending == "parquet":
        assert pq.read_table(io.BytesIO(body)).to_pylist() == [row]
    else:
        written = json.loads(body) if ending == "json" else list(csv.DictReader(io.StringIO(body.decode())))
        assert written[0]["published"] == "2015-09-21"
