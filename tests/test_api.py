"""The addresses for programs: the rows of the pages under any filters, ranked search, documents, clear refusals."""

import io
import json
import random
import re
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from urllib.parse import urlencode

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from defections.exporting import FORMATS
from defections.filters import Filters, list_parameters
from defections.queries import Library
from defections.schema import SCHEMA_VERSION, SCHEMAS, TABLES
from tests.cells import list_cells
from tests.serving import fetch
from ui.paths import shorten_path

QUERIES = ["", "", "isis", '"the group"', "fight* OR said", "left NOT isis", "reason:push", "speaker:study AND the"]


@pytest.fixture(scope="module")
def address(server: str) -> str:
    """A dashboard of the very tables that the library is asked about."""
    return server


@pytest.fixture(scope="module")
def library(gathered: Path) -> Library:
    return Library(gathered / "tables")


def read_ids(body: bytes, ending: str) -> list[str]:
    """The first column of a file, read as those who take it away read it."""
    if ending == "json":
        return [next(iter(row.values())) for row in json.loads(body)]
    if ending == "parquet":
        return pq.read_table(io.BytesIO(body)).column(0).to_pylist()
    if ending == "xlsx":
        return [row[0] for row in openpyxl.load_workbook(io.BytesIO(body)).worksheets[0].values][1:]
    return list(pd.read_csv(io.BytesIO(body), keep_default_na=False, dtype=str).iloc[:, 0])


@pytest.mark.parametrize("seed", range(30))
def test_any_filters_give_the_rows_that_the_pages_show(address: str, library: Library, seed: int) -> None:
    chance = random.Random(seed)
    known = {name: sorted(values) for name, values in library.known_values().items()}

    def some(name: str) -> tuple[str, ...]:
        return tuple(chance.sample(known[name], chance.choice([0, 0, 0, 1, 2])))

    filters = Filters(some("report"), some("reason"), some("actor"), some("unit"), chance.choice(QUERIES))
    query = urlencode(list_parameters(filters))
    for table in TABLES:
        ending = chance.choice(list(FORMATS))
        status, headers, body = fetch(f"{address}/api/{table}.{ending}?{query}")
        assert (status, headers["content-type"]) == (200, FORMATS[ending])
        wanted = library.rows(table, filters)
        assert read_ids(body, ending) == list(wanted.iloc[:, 0]), (table, ending, filters)
        if ending == "parquet" and len(wanted):
            if "path" in wanted:  # where the reports lie on the server is nobody's business
                wanted = wanted.assign(path=[Path(path).name for path in wanted["path"]])
            assert list_cells(pd.read_parquet(io.BytesIO(body))) == list_cells(wanted), (table, filters)
    for table in ("figures", "reasons", "moves", "statements"):
        shown = library.passages(table, filters).iloc[:, 0]
        assert sorted(read_ids(fetch(f"{address}/api/{table}.json?{query}")[2], "json")) == sorted(shown)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/srv/in/reports/a.txt", "a.txt"),
        ("/srv/in/reports/north/a.txt", "north/a.txt"),
        ("/home/other/a.txt", "a.txt"),
        ("/srv/in/reports-old/a.txt", "a.txt"),
        ("seeds/a.txt", "a.txt"),
    ],
)
def test_a_file_is_told_below_the_folder_of_the_reports(path: str, told: str) -> None:
    assert shorten_path(path, Path("/srv/in/reports")) == told


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_where_reports_lie_on_the_server_is_not_told(address: str, gathered: Path, ending: str) -> None:
    for table in TABLES:
        assert str(gathered) not in fetch(f"{address}/api/{table}.{ending}")[2].decode(), table


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("table", [table for table in TABLES if table != "problems"])
def test_nothing_found_gives_the_columns_alone(address: str, table: str, ending: str) -> None:
    status, _, body = fetch(f"{address}/api/{table}.{ending}?q=zebracrossing")
    names = [column.name for column in SCHEMAS[table]]
    assert status == 200
    assert read_ids(body, ending) == []
    if ending == "csv":
        assert body.decode() == ",".join(names) + "\r\n"
    elif ending == "parquet":
        assert pq.read_schema(io.BytesIO(body)).names == names
    elif ending == "xlsx":
        assert list(pd.read_excel(io.BytesIO(body)).columns) == names


def test_search_is_ranked_and_its_hits_stand_in_the_reports(address: str, library: Library) -> None:
    status, _, body = fetch(f"{address}/api/search.json?" + urlencode({"q": '"the group" OR fighters', "limit": 5}))
    answer = json.loads(body)
    texts = library.rows("articles").set_index("article_id")["text"]
    assert status == 200
    assert (answer["sentences"], len(answer["found"])) == (
        library.count("sentences", Filters(text='"the group" OR fighters')),
        min(5, answer["sentences"]),
    )
    for row in answer["found"]:
        text = texts[row["article_id"]]
        assert text[row["start"] : row["start"] + len(row["text"])] == row["text"]
        assert row["hits"]
        assert {text[start:end].lower() for start, end in row["hits"]} <= {"the group", "fighters"}
    following = json.loads(fetch(f"{address}/api/search.json?" + urlencode({"q": "the", "limit": 3, "offset": 3}))[2])
    first = json.loads(fetch(f"{address}/api/search.json?" + urlencode({"q": "the", "limit": 6}))[2])
    assert following["found"] == first["found"][3:]


@pytest.mark.parametrize(
    ("path", "status", "part"),
    [
        ("nothing.csv", 404, "no nothing.csv"),
        ("figures.xls", 404, "no figures.xls"),
        ("figures.csv?page=3", 400, "no parameter page"),
        ("figures.csv?Q=isis", 400, "no parameter Q"),
        ("figures.csv?q=%22isis", 400, "character 1"),
        ("figures.xlsx?q=isis+AND", 400, "character 6"),
        ("figures.json?q=nobody:x", 400, "no layer"),
        ("search.json", 400, "nothing to look for"),
        ("search.json?q=isis&limit=0", 400, "limit"),
        ("search.json?q=isis&limit=many", 400, "limit"),
        ("search.json?q=isis&offset=-1", 400, "offset"),
        ("search.json?q=isis&offset=%C2%B2", 400, "offset"),
        ("search.json?q=isis&limit=" + "9" * 5000, 400, "limit"),
    ],
)
def test_what_cannot_be_had_is_told_in_one_sentence(address: str, path: str, status: int, part: str) -> None:
    got, headers, body = fetch(f"{address}/api/{path}")
    assert (got, headers["content-type"]) == (status, "application/json")
    sentence = json.loads(body)["error"]
    assert part in sentence
    assert sentence.endswith(".") and "\n" not in sentence


def test_a_query_of_ten_kilobytes_is_cut_and_the_answer_says_so(address: str) -> None:
    status, headers, _ = fetch(f"{address}/api/figures.csv?q=" + "x" * 10_000)
    assert status == 200
    assert "1000" in headers["defections-note"]
    assert "defections-note" not in fetch(f"{address}/api/figures.csv?q=x")[1]


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("figures.csv?unit=nonsense", "unit=nonsense"),
        ("figures.json?report=gone&unit=people", "report=gone"),
        ("figures.json?pick=a:b", "pick=a:b"),
        ("figures.json?pick=reasons.code:nonsense", "pick=reasons.code:nonsense"),
        ("figures.json?actor=%C3%A9%0Ax", "actor=%C3%A9%0Ax"),
        ("figures.json?actor=" + "x" * 5_000, "actor=" + "x" * 60 + "..."),
        ("search.json?q=the&reason=nonsense", "reason=nonsense"),
        ("reasons.json?by=nonsense", "by=nonsense"),
        ("charts/main-reasons.json?by=nonsense&unit=kg", "by=nonsense, unit=kg"),
        ("charts/main-reasons.csv?pick=reasons.code:nonsense", "pick=reasons.code:nonsense"),
        ("figures.csv?" + "&".join(f"unit=kg{n}" for n in range(9)), "unit=kg4, and 4 more"),
    ],
)
def test_values_that_are_dropped_are_named(address: str, path: str, named: str) -> None:
    status, headers, _ = fetch(f"{address}/api/{path}")
    assert status == 200
    assert headers["defections-note"].startswith("Left out") and headers["defections-note"].endswith(f"{named}.")


@pytest.mark.parametrize("path", ["figures.csv?unit=people&unit=", "charts/main-reasons.json?by=reports&sure=sure"])
def test_nothing_is_said_where_nothing_is_dropped(address: str, path: str) -> None:
    assert "defections-note" not in fetch(f"{address}/api/{path}")[1]


def test_the_columns_are_described(address: str) -> None:
    described = json.loads(fetch(f"{address}/api/schema.json")[2])
    assert described["schema_version"] == SCHEMA_VERSION
    for table, columns in SCHEMAS.items():
        assert [column["name"] for column in described["tables"][table]] == [column.name for column in columns]
        assert all(column["description"] for column in described["tables"][table])


class TestOpenApi:
    @pytest.fixture
    def document(self, address: str) -> dict:
        return json.loads(fetch(f"{address}/api/openapi.json")[2])

    def test_every_reference_leads_somewhere(self, document: dict) -> None:
        references = re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(document))
        assert references
        for reference in references:
            place = document
            for key in reference.split("/"):
                place = place[key]

    def test_every_address_answers_as_described(self, address: str, document: dict) -> None:
        for path, methods in document["paths"].items():
            described = methods["get"]["responses"]["200"]["content"]
            asked = {"/api/search.json": "?q=isis", "/cite.{format}": "?chart=reasons"}.get(path, "")
            named = [each for each in methods["get"].get("parameters", []) if each.get("in") == "path"]
            for values in product(*(each["schema"]["enum"] for each in named)):
                real = path.format(**{each["name"]: value for each, value in zip(named, values, strict=True)}) + asked
                status, headers, _ = fetch(address + real)
                assert status == 200, real
                assert headers["content-type"].split(";")[0] in described, real

    def test_rows_are_as_described(self, address: str, document: dict) -> None:
        kinds = {
            "string": str,
            "integer": int,
            "number": (int, float),
            "boolean": bool,
            "array": list,
            "null": type(None),
        }
        for table in TABLES:
            properties = document["components"]["schemas"][table]["properties"]
            for row in json.loads(fetch(f"{address}/api/{table}.json")[2]):
                assert row.keys() == properties.keys()
                for name, value in row.items():
                    types = properties[name]["type"]
                    allowed = [kinds[each] for each in ([types] if isinstance(types, str) else types)]
                    assert any(isinstance(value, each) for each in allowed), (table, name, value)


class Links(HTMLParser):
    """Gathers what a page leads to and what it asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.asked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a":
            self.links.append(given["href"] or "")
        elif given.get("src") or (tag == "link" and not (given["href"] or "").startswith("data:")):
            self.asked.append(tag)


@pytest.mark.parametrize("path", ["/api", "/api/"])
def test_the_page_for_people_leads_to_all_of_it_and_asks_nobody(address: str, path: str) -> None:
    status, headers, body = fetch(address + path)
    page = Links()
    page.feed(body.decode())
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert not page.asked and b"@import" not in body and b"url(" not in body
    assert {f"api/{table}.{ending}" for table in TABLES for ending in FORMATS} <= set(page.links)
    for link in page.links:
        if link.startswith("api/") and ("?" in link or link.endswith("schema.json") or link.endswith("openapi.json")):
            name, _, query = link.partition("?")
            parameter, _, value = query.partition("=")
            assert fetch(f"{address}/{name}" + (f"?{urlencode({parameter: value})}" if query else ""))[0] == 200, link
