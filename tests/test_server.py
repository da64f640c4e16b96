"""What the server answers besides pages: its health, the tables under filters, and what it does not have."""

import io
import json
import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd
import pytest

from defections.exporting import FORMATS
from defections.filters import Filters, list_parameters
from defections.queries import Library
from defections.schema import TABLES
from tests.conftest import SEEDS, Serve

REPORT = "004_64ee3c0343ec10d2"
FILTERS = {
    "nothing": Filters(),
    "report": Filters(reports=(REPORT,)),
    "unit and text": Filters(units=("people", "aircraft"), text="isis"),
    "reason": Filters(reasons=("infighting", "brutality")),
    "all of them": Filters(reports=(REPORT,), reasons=("infighting",), units=("people",), text="é%_'<b>&=+ #"),
}


def ask(address: str) -> tuple[int, str, bytes]:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.status, answer.headers["content-type"], answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["content-type"], error.read()


def test_health(server: str) -> None:
    status, kind, body = ask(f"{server}/healthz")
    assert (status, kind) == (200, "application/json")
    assert json.loads(body).items() >= {"status": "ok", "articles": 11}.items()
    assert pd.Timestamp(json.loads(body)["built_at"]).tz is not None


def read(body: bytes, ending: str) -> pd.DataFrame:
    if ending == "xlsx":
        return pd.read_excel(io.BytesIO(body), keep_default_na=False)
    if ending == "csv":
        return pd.read_csv(io.BytesIO(body), keep_default_na=False, dtype=str)
    return pd.DataFrame(json.loads(body)) if ending == "json" else pd.read_parquet(io.BytesIO(body))


@pytest.mark.parametrize("filters", FILTERS.values(), ids=FILTERS)
@pytest.mark.parametrize("ending", FORMATS)
def test_tables_under_filters_are_the_librarys_rows(server: str, gathered: Path, ending: str, filters: Filters) -> None:
    library = Library(gathered / "tables")
    query = urlencode(list_parameters(filters))
    for table in TABLES:
        status, kind, body = ask(f"{server}/api/{table}.{ending}?{query}")
        assert (status, kind) == (200, FORMATS[ending])
        rows, wanted = read(body, ending), library.rows(table, filters)
        assert len(rows) == len(wanted)
        if len(wanted):
            assert list(rows.columns) == list(wanted.columns)
            assert list(rows.iloc[:, 0]) == list(wanted.iloc[:, 0])
        if ending == "parquet" and len(wanted):
            assert rows.map(_plain).to_numpy().tolist() == wanted.map(_plain).to_numpy().tolist()


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value
    return str(list(value)) if isinstance(value, Iterable) else "" if pd.isna(value) else str(value)


def test_unknown_values_are_dropped_without_an_error(server: str) -> None:
    _, _, everything = ask(f"{server}/api/figures.csv")
    odd = urlencode([("report", "nobody"), ("unit", "kg"), ("reason", "\x00"), ("actor", "x" * 5000)])
    assert ask(f"{server}/api/figures.csv?{odd}")[2] == everything
    status, _, body = ask(f"{server}/api/figures.csv?" + urlencode({"q": "x" * 10_000}))
    assert status == 200
    assert body.count(b"\n") == 1


@pytest.mark.parametrize(
    "path",
    [
        "/api/nothing.csv",
        "/api/figures.xls",
        "/api/figures.CSV",
        "/api/manifest.json",
        "/api/%3Cscript%3E.csv",
        "/api/sqlite_master.json",
    ],
)
def test_unknown_tables_are_404_in_json(server: str, path: str) -> None:
    status, kind, body = ask(server + path)
    assert (status, kind) == (404, "application/json")
    assert "articles" in json.loads(body)["error"]


def test_unknown_addresses_lead_to_the_first_page(server: str) -> None:
    status, kind, body = ask(f"{server}/nonsense/further?unit=people")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert b"<html" in body


def test_no_file_of_the_server_can_be_fetched(server: str) -> None:
    inside = ("/dashboard.py", "/seeds/", "/data/tables/manifest.json", "/.streamlit/config.toml")
    for path in (*inside, "/../README.md", "/%2e%2e/README.md", "/api/..%2fmanifest.json", "/api/articles%00.csv"):
        status, kind, body = ask(server + path)
        assert status in (400, 404) or kind.startswith("text/html"), path
        assert b"sha256" not in body and b"import" not in body[:200]


def test_tables_that_went_missing_are_built_anew_for_who_asks(serve: Serve, tables: Path, tmp_path: Path) -> None:
    copy = tmp_path / "tables"
    shutil.copytree(tables, copy)
    server = serve(SEEDS, copy)
    shutil.rmtree(copy)
    until = time.monotonic() + 60
    while (got := ask(f"{server}/api/figures.csv"))[0] != 200:
        assert (got[0], got[1]) == (503, "application/json")
        assert json.loads(got[2])["error"].endswith(".")
        assert time.monotonic() < until, got
        time.sleep(0.2)
    assert b"At least 58 people" in got[2]
