"""What visitors take along, in a real browser: pictures, data, citations, frames, briefs; and what makes it easy."""

import io
import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

import bibtexparser
import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Page, expect

from tests.cells import list_cells
from tests.choosing import find_marks
from tests.conftest import SEEDS, Draw, Serve
from tests.visiting import PAGES, open_page, read_address, read_charts, settle, wait_for, wait_for_address
from tests.visitors import Invite
from ui import chart_files
from ui.chart import Chart

# The parser calls its own library by old names.
pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
CHOSEN = "pick=reasons.code:infighting"


# The pages with charts, each looked at under filters or a choice.
VIEWS = [
    "/?unit=people",
    "/figures?pick=figures.unit:people",
    "/reasons?q=isis",
    "/actors?report=tarn_00_0&report=tarn_00_2",
    "/timeline",
    f"/compare?compare=tarn_00_0&compare=tarn_00_1&{CHOSEN}",
]
_CHARTS = """() => [...document.querySelectorAll(".takeaway")].map((row) => row.querySelector("a").href)"""


def take(page: Page, number: int, label: str) -> bytes:
    """Download what a word in a row under a chart promises."""
    with page.expect_download() as download:
        page.locator(".takeaway").nth(number).get_by_text(label, exact=True).click()
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("address", VIEWS)
def test_each_charts_files_open_in_their_own_readers(page: Page, draw: Draw, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    open_page(page, address)
    files = page.evaluate(_CHARTS)
    assert files
    for number, file in enumerate(files):
        name = urlsplit(file).path.rpartition("/")[2].removesuffix(".csv")
        figure = page.request.get(file.replace(".csv", ".plotly")).json()
        check_picture(take(page, number, "PNG"), figure)
        check_drawing(take(page, number, "SVG"), draw(name, address), points=find_marks(page, name).count())
        wanted = list_cells(chart_files.list_rows(name, draw(name, address)))
        assert list_cells(pd.read_csv(io.BytesIO(take(page, number, "CSV")))) == wanted
        assert list_cells(pd.read_excel(io.BytesIO(page.request.get(file.replace(".csv", ".xlsx")).body()))) == wanted
        assert list_cells(pd.DataFrame(page.request.get(file.replace(".csv", ".json")).json())) == wanted
        assert len(wanted) > 1


@pytest.mark.parametrize("address", VIEWS)
def test_an_embedded_chart_is_the_same_alone(page: Page, address: str) -> None:
    open_page(page, address)
    charts = read_charts(page)
    embedded = page.locator("button[data-embed]").last.get_attribute("data-embed") or ""
    page.goto(embedded)
    page.wait_for_selector(".js-plotly-plot .main-svg")
    settle(page)
    assert read_charts(page) == charts[-1:]
    assert page.locator("[data-testid='stSidebar'], h1, .quote, .takeaway").count() == 0
    expect(page.get_by_text("Source: ")).to_be_visible()
    page.get_by_role("link", name="Read the sentences behind it").evaluate("(link) => { link.target = '_self'; }")
    page.get_by_role("link", name="Read the sentences behind it").click()
    wait_for(page, PAGES[urlsplit(address).path])
    assert sorted(read_address(page)) == sorted(parse_qsl(urlsplit(address).query))


def check_picture(body: bytes, figure: dict[str, Any]) -> None:
    """A picture of twice the figure's size, on white whatever the page's theme."""
    picture = Image.open(io.BytesIO(body))
    assert picture.format == "PNG"
    assert picture.size == (2 * figure["layout"]["width"], 2 * figure["layout"]["height"])
    assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)


def check_drawing(body: bytes, chart: Chart, points: int) -> None:
    """A drawing with the chart's title and source, and as many marks as the page shows."""
    drawing = ElementTree.fromstring(body)
    words = "".join(drawing.itertext())
    assert drawing.tag.endswith("svg")
    assert chart.title in words and "Source:" in words
    drawn = [part.get("class", "").split() for part in drawing.iter()]
    assert sum("point" in names for names in drawn) == points


def test_citations_of_a_chart_and_of_a_card(page: Page, gathered: Path) -> None:
    open_page(page, f"/reasons?{CHOSEN}")
    page.locator(".takeaway").first.get_by_text("Cite", exact=True).click()
    sheet = page.get_by_role("dialog", name="How to cite this")
    expect(sheet).to_be_visible()
    text, bibtex, csl = sheet.locator("pre").all_inner_texts()
    entries, items = bibtexparser.loads(bibtex).entries, json.loads(csl)
    assert "Why people left" in text and "accessed" in text
    assert len(entries) == len(items) > 1
    assert all({"id", "type", "title", "accessed", "URL"} <= item.keys() for item in items)
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    assert ("pick", "reasons.code:infighting") in read_address(page), "Escape closed the sheet and undid the choice"

    quote = page.locator(".quote mark").first
    mark = quote.get_attribute("data-marks") or ""
    page.get_by_role("button", name="Cite", exact=True).filter(visible=True).last.wait_for()
    page.locator(f'button[data-cite="?mark={mark}"]').first.click()
    expect(sheet).to_be_visible()
    row = pd.read_parquet(gathered / "tables" / "reasons.parquet").set_index("reason_id").loc[mark]
    assert " ".join(row["text"].split()) in sheet.locator("pre").first.inner_text()
    with page.expect_download() as download:
        sheet.get_by_role("link", name="Download").first.click()
    assert len(bibtexparser.loads(Path(download.value.path()).read_text()).entries) == 1


def test_the_code_for_embedding_is_a_frame(page: Page, server: str) -> None:
    open_page(page, "/reasons?reason=infighting")
    page.locator(".takeaway").first.get_by_text("Embed", exact=True).click()
    frame = ElementTree.fromstring(page.locator("dialog pre").inner_text())
    assert frame.tag == "iframe"
    assert frame.get("title") == "Why people left"
    assert frame.get("src") == f"{server}/reasons?embed=true&chart=reasons&reason=infighting"
    open_page(page, "/reasons?embed=true&chart=unheard-of", "Reasons")
    assert page.locator(".quote").count()


def test_a_brief_prints(page: Page, server: str) -> None:
    open_page(page, f"/reasons?{CHOSEN}&report=004_64ee3c0343ec10d2")
    charts = page.locator(".js-plotly-plot").count()
    page.get_by_role("button", name="Share this view").click()
    brief = page.get_by_role("link", name="Print brief").get_attribute("href")
    page.goto(f"{server}{brief}")
    expect(page.locator("body[data-laid]")).to_be_visible()
    assert page.locator("blockquote mark").count()
    body = page.locator("body").inner_text()
    assert "Chosen: Infighting" in body and "Filtered by " in body and f"{server}/reasons?" in body
    assert page.pdf().startswith(b"%PDF")
    page.get_by_role("link", name="All charts").click()
    expect(page.locator(".chart:has(.main-svg)")).to_have_count(charts)


def test_keys_go_to_pages_and_are_listed(page: Page) -> None:
    open_page(page, "/?reason=infighting")
    page.keyboard.press("g")
    page.keyboard.press("r")
    wait_for(page, "Reasons")
    wait_for_address(page, [("reason", "infighting")])
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(sheet.get_by_text("go to Figures")).to_be_visible()
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    page.get_by_role("button", name="Keyboard shortcuts").click()
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="Close").click()
    page.keyboard.press("/")
    page.keyboard.type("g?")
    assert page.locator(".st-key-q input").input_value() == "g?"
    expect(sheet).to_have_count(0)


def test_a_choice_is_undone_by_key_chip_and_back(page: Page) -> None:
    chip = page.locator(".st-key-choice")
    open_page(page, "/reasons")
    page.locator(".try a").click()
    expect(chip).to_be_visible()
    settle(page)
    page.locator("[data-testid='stMain']").evaluate("main => main.scrollTo(0, 1200)")
    expect(chip).to_be_in_viewport()
    page.keyboard.press("Escape")
    wait_for_address(page, [])
    expect(chip).to_have_count(0)
    page.go_back()
    expect(chip).to_be_visible()
    settle(page)
    chip.get_by_role("button").click()
    wait_for_address(page, [])


def test_what_a_link_names_in_vain_is_told_as_it_stands(page: Page) -> None:
    open_page(page, "/reasons?reason=infighting&reason=*gone*<b>&report=no_such_1&pick=reasons.code:nope")
    said = page.get_by_test_id("stAlert")
    expect(said).to_contain_text("left out")
    for named in ("*gone*<b>", "no_such_1", "reasons.code:nope"):
        expect(said).to_contain_text(named)
    wait_for_address(page, [("reason", "infighting")])
    open_page(page, "/reader?mark=f-0000000000")
    expect(page.get_by_test_id("stAlert")).to_contain_text("f-0000000000")
    assert page.locator("article.report").count() == 1


def test_an_orphan_shows_the_words_it_had(serve: Serve, invite: Invite, tables: Path, tmp_path: Path) -> None:
    copy = tmp_path / "tables"
    shutil.copytree(tables, copy)
    figures = pd.read_parquet(copy / "figures.parquet")
    figures.loc[0, "text"] = "seven *grey* geese"
    figures.to_parquet(copy / "figures.parquet")
    page = invite(serve(SEEDS, copy))
    open_page(page, f"/reader?mark={figures.loc[0, 'figure_id']}")
    expect(page.get_by_test_id("stAlert")).to_contain_text("seven *grey* geese")
    assert page.locator('mark[aria-current="true"]').count() == 0
    open_page(page, f"/figures?pick=figures.figure_id:{figures.loc[0, 'figure_id']}")
    expect(page.locator(".quote .notice").first).to_contain_text("seven *grey* geese")


def test_how_a_row_was_read_opens_by_key_and_touch_and_is_not_printed(invite: Invite) -> None:
    page = invite(has_touch=True)
    open_page(page, f"/reasons?{CHOSEN}")
    told = page.locator("details.rule").first
    for act in (lambda: told.locator("summary").press("Enter"), lambda: told.locator("summary").tap()):
        expect(told).not_to_have_attribute("open", "")
        act()
        expect(told).to_have_attribute("open", "")
        told.locator("summary").press("Space")
    told.locator("summary").press("Enter")
    faults = Axe().run(page, context=".rule").response["violations"]
    assert not faults, faults
    page.emulate_media(media="print")
    expect(told).to_be_hidden()
