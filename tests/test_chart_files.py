"""What can be taken away without a browser: charts' tables and figures, citations, the brief."""

import io
import json
import re
from collections.abc import Awaitable, Callable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import bibtexparser
import pandas as pd
import pytest
from anyio.from_thread import start_blocking_portal
from starlette.requests import Request
from starlette.responses import Response

from tests.cells import list_cells
from ui import brief, chart_files, cite_files, frame, gallery, palette, sheet
from ui.requested import read_view
from ui.store import answer, get_store
from ui.trying import suggest

# The parser calls its own library by old names.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

Ask = Callable[..., tuple[int, bytes]]
Pairs = list[tuple[str, str]]
COMPARED: Pairs = [("compare", "tarn_00_0"), ("compare", "tarn_00_1")]
NARROWED: list[Pairs] = [
    [],
    [("reason", "infighting")],
    [("pick", "reasons.code:infighting")],
    [("q", "isis"), ("unit", "people"), ("reason", "*unknown*")],
    [("q", "zebra")],
]


@pytest.fixture
def ask(gathered: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask a route as a server would, of the tables of the gathered reports."""
    monkeypatch.setenv("REPORTS", str(gathered / "reports"))
    monkeypatch.setenv("TABLES", str(gathered / "tables"))
    get_store().start()
    get_store().wait(60)

    def answer(route: Callable[[Request], Awaitable[Response]], pairs: Pairs, **path: str) -> tuple[int, bytes]:
        scope: dict[str, Any] = {"type": "http", "method": "GET", "path": "/", "scheme": "http", "headers": []}
        scope |= {"server": ("here", 80), "query_string": urlencode(pairs).encode(), "path_params": path}
        with start_blocking_portal() as portal:  # a loop of its own: a browser driven in this process runs one
            response = portal.call(route, Request(scope))
        return response.status_code, bytes(response.body)

    return answer


def read_table(body: bytes, ending: str) -> pd.DataFrame:
    if ending == "json":
        return pd.DataFrame(json.loads(body))
    if ending == "xlsx":
        return pd.read_excel(io.BytesIO(body))
    return pd.read_csv(io.BytesIO(body))


@pytest.mark.parametrize("name", gallery.PLOTS)
@pytest.mark.parametrize("pairs", NARROWED, ids=str)
def test_a_charts_files_hold_what_it_draws(ask: Ask, name: str, pairs: Pairs) -> None:
    pairs = [*pairs, *(COMPARED if gallery.PLOTS[name].page == "compare" else [])]
    with palette.on_paper():
        chart = gallery.PLOTS[name].draw(read_view(pairs))
    expected = chart_files.list_rows(name, chart)
    assert bool(len(expected)) == (chart.figure is not None)
    assert set(gallery.name_columns(name)) <= set(expected.columns)  # in an empty one, too
    for ending in ("csv", "json", "xlsx"):
        status, body = ask(chart_files.send_chart, pairs, name=name, ending=ending)
        assert status == 200
        head = list(expected.columns) if ending == "json" else None  # else told by the file
        assert list_cells(pd.DataFrame(read_table(body, ending), columns=head)) == list_cells(expected)
    status, body = ask(chart_files.send_chart, pairs, name=name, ending="plotly")
    figure = json.loads(body)
    assert status == 200
    if chart.figure is not None:
        assert chart.title in unescape(figure["layout"]["title"]["text"])
        assert "Source: " in figure["layout"]["annotations"][-1]["text"]
        assert figure["layout"]["paper_bgcolor"] == "#ffffff"
        assert len(figure["data"]) == len(chart.figure.data)


@pytest.mark.parametrize("name", gallery.PLOTS)
def test_what_is_so_or_not_is_said_in_words(ask: Ask, name: str) -> None:
    _, body = ask(chart_files.send_chart, [], name=name, ending="json")
    cells = [cell for row in json.loads(body) for cell in row.values()]
    assert not any(isinstance(cell, bool) for cell in cells)
    assert name != "main-reasons" or {"yes", "no"} & {*map(str, cells)}


@pytest.mark.parametrize(("name", "ending"), [("nothing", "csv"), ("reasons", "exe"), ("<b>", "json")])
def test_a_file_that_there_is_not_is_one_sentence(ask: Ask, name: str, ending: str) -> None:
    status, body = ask(chart_files.send_chart, [], name=name, ending=ending)
    assert (status, list(json.loads(body))) == (404, ["error"])


def test_a_malformed_query_is_one_sentence(ask: Ask) -> None:
    for route, path in ((chart_files.send_chart, {"name": "reasons", "ending": "csv"}), (brief.send_brief, {})):
        status, body = ask(route, [("q", '"never closed')], **path)
        assert (status, list(json.loads(body))) == (400, ["error"])


def test_a_passages_citation_quotes_it(ask: Ask, gathered: Path) -> None:
    row = pd.read_parquet(gathered / "tables" / "figures.parquet").iloc[0]
    article = pd.read_parquet(gathered / "tables" / "articles.parquet").set_index("article_id").loc[row["article_id"]]
    status, body = ask(cite_files.send_citation, [("mark", row["figure_id"])], ending="json")
    cited = json.loads(body)
    assert status == 200
    assert row["text"] in cited["text"] and article["title"].rstrip(".") in cited["text"]
    assert f"http://here/reader?mark={row['figure_id']}" in cited["text"]
    assert cited["csl"][0]["title"] == article["title"]
    place = re.search(r"characters ([\d,]+) to ([\d,]+)", cited["text"])
    start, end = (int(number.replace(",", "")) for number in place.groups())
    assert " ".join(article["text"][start:end].split()) in cited["text"]
    _, written = ask(cite_files.send_citation, [("mark", row["figure_id"])], ending="bib")
    assert len(bibtexparser.loads(written.decode()).entries) == 1


@pytest.mark.parametrize("name", gallery.PLOTS)
def test_every_charts_citation_opens_in_its_own_readers(ask: Ask, name: str) -> None:
    pairs = [("chart", name), ("q", "the")]
    bodies = {ending: ask(cite_files.send_citation, pairs, ending=ending)[1] for ending in ("json", "bib", "csl")}
    cited, items = json.loads(bodies["json"]), json.loads(bodies["csl"])
    entries = bibtexparser.loads(bodies["bib"].decode()).entries
    assert len(entries) == len(items) > 1
    assert len({entry["ID"] for entry in entries}) == len(entries)
    assert (cited["bibtex"], cited["csl"]) == (bodies["bib"].decode(), items)
    page = gallery.PLOTS[name].page
    assert {f"http://here/{page}?q=the"} == {
        url for url in (item["URL"] for item in items) if page in url and "q=" in url
    }
    assert f"http://here/{page}?q=the" in cited["text"]


def test_a_views_citation_names_its_reports(ask: Ask) -> None:
    pairs = [("chart", "reasons"), ("q", "isis")]
    _, body = ask(cite_files.send_citation, pairs, ending="csl")
    shown, *reports = json.loads(body)
    assert (shown["type"], shown["URL"]) == ("webpage", "http://here/reasons?q=isis")
    assert "isis" in shown["title"]
    assert reports


@pytest.mark.parametrize("pairs", [[("mark", "f-0000000000")], [("mark", ""), ("chart", "nothing")]])
def test_what_cannot_be_cited_is_one_sentence(ask: Ask, pairs: Pairs) -> None:
    status, body = ask(cite_files.send_citation, pairs, ending="json")
    assert (status, list(json.loads(body))) == (404, ["error"])


@pytest.mark.parametrize("page", ["", "figures", "reasons", "actors", "reader", "method", "<b>unknown"])
@pytest.mark.parametrize("pairs", NARROWED, ids=str)
def test_a_brief_is_whole(ask: Ask, page: str, pairs: Pairs) -> None:
    status, body = ask(brief.send_brief, [("page", page), ("whole", "true"), *pairs])
    html = body.decode()
    assert status == 200
    figures = json.loads(re.search(r'id="figures">(.*?)</script>', html, re.S)[1])
    assert html.count('<div class="chart"') == len(figures)
    assert "<b>unknown" not in html
    with palette.on_paper():
        known = page if page in {plot.page for plot in gallery.PLOTS.values()} else "" if "<" in page else page
        charts = [plot.draw(read_view(pairs)) for plot in gallery.PLOTS.values() if plot.page == known]
    assert len(figures) == sum(chart.figure is not None for chart in charts)
    for chart in charts:
        assert chart.title in unescape(html)


@pytest.mark.parametrize("pairs", [[], [("pick", "reasons.code:infighting")], [("q", "zzz")]])
@pytest.mark.parametrize("page", ["", "figures", "reasons", "actors", "timeline", "method"])
def test_a_brief_is_one_sheet(ask: Ask, page: str, pairs: Pairs) -> None:
    html = unescape(ask(brief.send_brief, [("page", page), *pairs])[1].decode())
    figures = json.loads(re.search(r'id="figures">(.*?)</script>', html, re.S)[1])
    shares = [float(share) for share in re.findall(r"zoom: ([\d.]+)", html)]
    assert html.count('<div class="chart"') == len(figures)
    with palette.on_paper():
        charts = [plot.draw(read_view(pairs)) for plot in gallery.PLOTS.values() if plot.page == page]
    drawn = [chart for chart in charts if chart.figure is not None]
    assert bool(figures) == bool(drawn)
    heights = [figure["layout"]["height"] * share for figure, share in zip(figures, shares, strict=False)]
    assert sum(heights) <= sheet.HEIGHT or len(heights) == 1
    for chart in drawn:
        assert chart.title in html, "a chart without room is not even named"
    assert ("All charts" in html) == bool(charts)


@pytest.mark.parametrize("how", ["article", "mark", "first"])
def test_a_brief_of_the_reader_tells_of_the_report_read(ask: Ask, how: str) -> None:
    ask(brief.send_brief, [])  # it names the tables
    reasons = answer("rows", "reasons")
    first, last = sorted(reasons["article_id"].unique())[:: max(1, reasons["article_id"].nunique() - 1)]
    row = reasons[reasons["article_id"] == last].iloc[0]
    pairs = {"article": [("article", last)], "mark": [("mark", row["reason_id"])], "first": []}[how]
    html = ask(brief.send_brief, [("page", "reader"), *pairs])[1].decode()
    assert _list_reports(html) == {last if pairs else first}


def test_a_brief_of_a_comparison_holds_to_its_reports(ask: Ask) -> None:
    ask(brief.send_brief, [])
    last = sorted(answer("rows", "reasons")["article_id"].unique())[-1]
    html = ask(brief.send_brief, [("page", "compare"), ("compare", last)])[1].decode()
    assert _list_reports(html) == {last}


def _list_reports(html: str) -> set[str]:
    """The reports that the passages of a brief are of."""
    return {answer("locate", mark)["article_id"].iat[0] for mark in re.findall(r"reader\?mark=([a-z]-\w+)", html)}


@pytest.mark.parametrize("page", sorted(frame.PATHS))
def test_what_is_offered_to_try_leads_somewhere(ask: Ask, page: str) -> None:
    del ask  # it names the tables
    step = suggest(page)
    if step is None:
        assert page in ("search", "method")
        return
    label, pairs = step
    assert label
    marks = [value for name, value in pairs if name == "mark"]
    if marks:
        assert len(answer("locate", marks[0])) == 1
        return
    view = read_view(pairs)
    assert view.list_parameters() == sorted(pairs, key=lambda pair: pair[0] == "show")
    assert answer("count", "sentences", view.filters)
