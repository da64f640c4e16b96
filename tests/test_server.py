"""What the server answers besides pages: its health, and what it does not have (tables: `test_api`)."""

import json
import shutil
import time
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd
import pytest

from tests.conftest import Serve
from tests.serving import SEEDS, fetch


def test_health(server: str, gathered: Path) -> None:
    status, headers, body = fetch(f"{server}/healthz")
    reports = len(list((gathered / "reports").iterdir()))
    assert (status, headers["content-type"]) == (200, "application/json")
    assert json.loads(body).items() >= {"status": "ok", "articles": reports}.items()
    assert pd.Timestamp(json.loads(body)["built_at"]).tz is not None


def test_unknown_values_are_dropped_without_an_error(server: str) -> None:
    _, _, everything = fetch(f"{server}/api/figures.csv")
    odd = urlencode([("report", "nobody"), ("unit", "kg"), ("reason", "\x00"), ("actor", "x" * 5000)])
    assert fetch(f"{server}/api/figures.csv?{odd}")[2] == everything
    status, _, body = fetch(f"{server}/api/figures.csv?" + urlencode({"q": "x" * 10_000}))
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
    status, headers, body = fetch(server + path)
    assert (status, headers["content-type"]) == (404, "application/json")
    assert "articles" in json.loads(body)["error"]


def test_unknown_addresses_lead_to_the_first_page(server: str) -> None:
    status, headers, body = fetch(f"{server}/nonsense/further?unit=people")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert b"<html" in body


def test_no_file_of_the_server_can_be_fetched(server: str) -> None:
    inside = ("/dashboard.py", "/seeds/", "/data/tables/manifest.json", "/.streamlit/config.toml")
    for path in (*inside, "/../README.md", "/%2e%2e/README.md", "/api/..%2fmanifest.json", "/api/articles%00.csv"):
        status, headers, body = fetch(server + path)
        assert status in (400, 404) or headers["content-type"].startswith("text/html"), path
        assert b"sha256" not in body and b"import" not in body[:200]


def test_tables_that_went_missing_are_built_anew_for_who_asks(serve: Serve, tables: Path, tmp_path: Path) -> None:
    copy = tmp_path / "tables"
    shutil.copytree(tables, copy)
    server = serve(SEEDS, copy)
    shutil.rmtree(copy)
    until = time.monotonic() + 60
    while (got := fetch(f"{server}/api/figures.csv"))[0] != 200:
        assert (got[0], got[1]["content-type"]) == (503, "application/json")
        assert json.loads(got[2])["error"].endswith(".")
        assert time.monotonic() < until, got
        time.sleep(0.2)
    assert b"At least 58 people" in got[2]
