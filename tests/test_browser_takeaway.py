"""What visitors take along, in a real browser: pictures, data, citations, frames, briefs; and what makes it easy."""

import io
import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import bibtexparser
import pandas as pd
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.conftest import SEEDS, Serve, Traffic
from tests.visiting import PATIENCE, list_faults, open_page, read_address, settle, wait_for, wait_for_address

# The parser calls its own library by old names.
pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
CHOSEN = "pick=reasons.code:infighting"


def take(page: Page, label: str) -> bytes:
    """Download what a word in the first row under a chart promises."""
    with page.expect_download(timeout=PATIENCE) as download:
        page.locator(".takeaway").first.get_by_text(label, exact=True).click()
    return Path(download.value.path()).read_bytes()


def test_pictures_and_data_are_whole(browser: Browser, server: str, traffic: Traffic) -> None:
    context = browser.new_context(base_url=server, color_scheme="dark")
    context.on("request", lambda request: traffic.requests.append(request.url))
    page = context.new_page()
    open_page(page, "/reasons?q=isis")
    title = page.locator(".block-title").first.inner_text()

    picture = Image.open(io.BytesIO(take(page, "PNG")))
    figure = json.loads(page.request.get("/api/charts/reasons.plotly?q=isis").body())
    assert picture.format == "PNG"
    assert picture.size == (2 * figure["layout"]["width"], 2 * figure["layout"]["height"])
    assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)

    drawing = ElementTree.fromstring(take(page, "SVG"))
    words = "".join(drawing.itertext())
    assert drawing.tag.endswith("svg")
    assert title in words and "Source:" in words and "“isis”" in words

    data = pd.read_csv(io.BytesIO(take(page, "CSV")))
    asked = pd.DataFrame(json.loads(page.request.get("/api/charts/reasons.json?q=isis").body()))
    pd.testing.assert_frame_equal(data, asked, check_dtype=False)
    assert len(data)
    context.close()
    assert not traffic.list_strays()


def test_citations_of_a_chart_and_of_a_card(page: Page, tables: Path) -> None:
    open_page(page, f"/reasons?{CHOSEN}")
    page.locator(".takeaway").first.get_by_text("Cite", exact=True).click()
    sheet = page.get_by_role("dialog", name="How to cite this")
    expect(sheet).to_be_visible(timeout=PATIENCE)
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
    expect(sheet).to_be_visible(timeout=PATIENCE)
    row = pd.read_parquet(tables / "reasons.parquet").set_index("reason_id").loc[mark]
    assert " ".join(row["text"].split()) in sheet.locator("pre").first.inner_text()
    with page.expect_download() as download:
        sheet.get_by_role("link", name="Download").first.click()
    assert len(bibtexparser.loads(Path(download.value.path()).read_text()).entries) == 1


def test_an_embedded_chart_stands_alone(page: Page, server: str) -> None:
    open_page(page, "/reasons?reason=infighting")
    page.locator(".takeaway").first.get_by_text("Embed", exact=True).click()
    frame = ElementTree.fromstring(page.locator("dialog pre").inner_text())
    address = frame.get("src") or ""
    assert address.startswith(f"{server}/reasons?")
    page.goto(address)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=PATIENCE)
    settle(page)
    assert page.locator(".js-plotly-plot").count() == 1
    assert page.locator("[data-testid='stSidebar'], h1, .quote, .takeaway").count() == 0
    expect(page.get_by_text("Source: ")).to_be_visible()
    full = page.get_by_role("link", name="Read the sentences behind it")
    assert full.get_attribute("href") == f"{server}/reasons?reason=infighting"
    open_page(page, "/reasons?embed=true&chart=unheard-of", "Reasons")
    assert page.locator(".quote").count()


def test_a_brief_prints(page: Page, server: str) -> None:
    open_page(page, f"/reasons?{CHOSEN}&report=004_64ee3c0343ec10d2")
    charts = page.locator(".js-plotly-plot").count()
    page.get_by_role("button", name="Share this view").click()
    brief = page.get_by_role("link", name="Print brief").get_attribute("href")
    page.goto(f"{server}{brief}")
    expect(page.locator(".chart .main-svg").first).to_be_visible(timeout=PATIENCE)
    assert page.locator(".chart:has(.main-svg)").count() == charts > 1
    assert page.locator("blockquote mark").count()
    body = page.locator("body").inner_text()
    assert "Chosen: Infighting" in body and "Only sentences with: " in body and f"{server}/reasons?" in body
    assert page.pdf().startswith(b"%PDF")


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
    expect(chip).to_be_visible(timeout=PATIENCE)
    settle(page)
    page.locator("[data-testid='stMain']").evaluate("main => main.scrollTo(0, 1200)")
    expect(chip).to_be_in_viewport()
    page.keyboard.press("Escape")
    wait_for_address(page, [])
    expect(chip).to_have_count(0, timeout=PATIENCE)
    page.go_back()
    expect(chip).to_be_visible(timeout=PATIENCE)
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


def test_an_orphan_shows_the_words_it_had(serve: Serve, browser: Browser, tables: Path, tmp_path: Path) -> None:
    copy = tmp_path / "tables"
    shutil.copytree(tables, copy)
    figures = pd.read_parquet(copy / "figures.parquet")
    figures.loc[0, "text"] = "seven *grey* geese"
    figures.to_parquet(copy / "figures.parquet")
    context = browser.new_context(base_url=serve(SEEDS, copy))
    page = context.new_page()
    open_page(page, f"/reader?mark={figures.loc[0, 'figure_id']}")
    expect(page.get_by_test_id("stAlert")).to_contain_text("seven *grey* geese")
    assert page.locator('mark[aria-current="true"]').count() == 0
    open_page(page, f"/figures?pick=figures.figure_id:{figures.loc[0, 'figure_id']}")
    expect(page.locator(".quote .notice").first).to_contain_text("seven *grey* geese")
    context.close()


@pytest.mark.parametrize("width", [390, 640])
def test_nothing_scrolls_sideways_and_filters_are_one_tap_away(browser: Browser, server: str, width: int) -> None:
    context = browser.new_context(base_url=server, viewport={"width": width, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    for path in ("/figures", "/reasons"):
        open_page(page, f"{path}?{CHOSEN}")
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(page.get_by_role("combobox", name="Report", exact=True)).to_be_in_viewport(timeout=PATIENCE)
    assert list_faults(page) == []
    context.close()
