"""Reports and tables full of attacks in a real browser: everything is shown as typed, and nothing runs."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect

from tests import hostile
from tests.conftest import Serve
from tests.visiting import PAGES, PATIENCE, WITH_CHARTS, list_choices, list_faults, open_page, settle
from ui.labels import write_label

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def forged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    hostile.build_forged(hostile.write_report(folder / "reports", copies=2), folder / "tables")
    return folder


@pytest.fixture(scope="module")
def address(serve: Serve, forged: Path) -> str:
    return serve(forged / "reports", forged / "tables")


@pytest.fixture
def hostile_page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that must show what was typed, and on which nothing of it may have run in the end."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    yield page
    assert page.evaluate("typeof window.hacked") == "undefined", "something ran"
    assert not dialogs
    assert not [url for url in asked if not url.startswith((address, "data:", "blob:"))]
    assert not [url for url in asked if url.endswith("/x")], "a payload's picture was asked for"
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_every_page_shows_it_as_typed(hostile_page: Page, forged: Path, path: str) -> None:
    page = hostile_page
    open_page(page, path)
    assert not [fault for fault in list_faults(page) if "could not be read" not in fault]
    assert page.locator("iframe[srcdoc], svg[onload], img[onerror], a[href^='javascript:'], .katex").count() == 0
    assert page.evaluate("typeof window.hacked") == "undefined"
    words = " ".join(page.get_by_test_id("stMain").inner_text().split())
    titles = hostile.list_texts(forged / "tables", "articles", "title")
    if path in ("/", "/figures", "/reasons", "/actors"):
        assert any(title in words for title in titles)
    if path == "/reader":
        for payload in hostile.PAYLOADS[:9]:
            assert payload in words


@pytest.mark.parametrize("path", WITH_CHARTS)
def test_labels_of_charts_are_as_typed(hostile_page: Page, forged: Path, path: str) -> None:
    page = hostile_page
    open_page(page, path)
    drawn = [" ".join(text.split()) for text in page.locator(".js-plotly-plot text").all_text_contents()]
    assert not [text for text in drawn if list_entities(text)], "entities are drawn as such"
    if path in ("/", "/actors"):
        names = {_join(name) for name in hostile.list_texts(forged / "tables", "actors", "name")}
        assert len(names & {text.replace(" ", "") for text in drawn}) >= 3, drawn


def list_entities(drawn: str) -> list[str]:
    """Entities that nobody typed: one payload types some, cut where it is long for a label, and so does the title."""
    typed = re.sub(r"&lt;b&gt; &amp(?:; &quot;|;? ?…)", "", drawn).replace("&amp; $x$", "")
    return re.findall(r"&(?:quot|#\w+|lt|gt|amp);", typed)


def _join(name: str) -> str:
    """A name as it stands on an axis, without its line breaks."""
    return unescape(write_label(name).replace("<br>", "")).replace(" ", "")


@pytest.mark.parametrize(("path", "chart"), [("/reasons", 0), ("/figures", 0), ("/actors", 0), ("/actors", 1)])
def test_hovers_are_as_typed(hostile_page: Page, path: str, chart: int) -> None:
    page = hostile_page
    open_page(page, path)
    points = page.locator(".js-plotly-plot").nth(chart).locator(".point path, path.point")
    points.first.scroll_into_view_if_needed()
    seen = []
    for number in range(min(6, points.count())):
        box = points.nth(number).bounding_box()
        if not box or not box["width"]:
            continue
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=2)
        expect(page.locator(".hoverlayer .hovertext").first).to_be_visible()
        seen.append(page.locator(".hoverlayer .hovertext").first.text_content() or "")
    typed = (
        "<script",
        "<img",
        'onerror="',
        "<iframe",
        "<svg",
        "$x^2$",
        ":red[",
        "[x](",
        "%{x}",
        "&lt;b&gt;",
        "<style>",
    )
    assert any(words in text for text in seen for words in typed), seen
    assert not [text for text in seen if list_entities(text)], "entities are drawn as such"


def test_lists_filters_and_chips_are_as_typed(hostile_page: Page, forged: Path) -> None:
    page = hostile_page
    open_page(page, "/actors")
    names = hostile.list_texts(forged / "tables", "actors", "name")
    page.get_by_test_id("stSidebar").get_by_role("combobox", name="Actor", exact=True).click()
    expect(page.get_by_role("option").first).to_be_visible()
    options = page.get_by_role("option").all_inner_texts()
    assert {option.rpartition(" (")[0] for option in options} <= {" ".join(name.split()) for name in names}
    page.get_by_role("option").first.click()
    page.keyboard.press("Escape")
    chip = page.locator("[data-testid='stSidebar'] [data-tag] > span[title]")
    expect(chip).to_have_count(1, timeout=PATIENCE)
    assert chip.inner_text().rpartition(" (")[0] in names
    expect(page.get_by_text("Only sentences with:")).to_contain_text(chip.inner_text().rpartition(" (")[0])
    settle(page)
    list_choices(page).click()
    expect(page.get_by_role("option").first).to_be_visible()
    assert any("<" in option or "$" in option for option in page.get_by_role("option").all_inner_texts())


def test_searched_words_are_as_typed_in_address_title_and_chips(hostile_page: Page) -> None:
    open_page(hostile_page, "/figures")
    for payload in hostile.PAYLOADS:
        search(hostile_page, payload)


def search(page: Page, payload: str) -> None:
    page.get_by_role("searchbox", name="Text in the sentence").fill(payload)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Only sentences with:")).to_contain_text(f"“{payload}”", timeout=PATIENCE)
    settle(page)
    assert f"“{payload}”" in page.title()
    expect(page.get_by_role("searchbox", name="Text in the sentence")).to_have_value(payload)
    page.get_by_role("button", name="Share this view").click()
    link = page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").inner_text().strip()
    assert "<" not in link
    assert " " not in link
    page.keyboard.press("Escape")


def test_tables_and_problems_are_as_typed(hostile_page: Page, forged: Path) -> None:
    page = hostile_page
    open_page(page, "/")
    page.get_by_text("1 report could not be read").click()
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
    open_page(page, "/actors")
    table = page.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    for name in hostile.list_texts(forged / "tables", "actors", "name")[:3]:
        expect(table.locator("[role='gridcell']").filter(has_text=name).first).to_contain_text(name, timeout=PATIENCE)


def test_downloads_are_as_typed(address: str, forged: Path, hostile_page: Page) -> None:
    rows = pd.read_json(f"{address}/api/actors.json")
    assert set(rows["name"]) == set(hostile.list_texts(forged / "tables", "actors", "name"))
    with hostile_page.expect_download() as download:
        open_page(hostile_page, "/actors")
        hostile_page.locator('a[href^="/api/actors.csv"]').click()
    assert download.value.suggested_filename == "actors.csv"
    answer = hostile_page.request.get(f"{address}/api/articles.json")
    assert answer.headers["content-type"].startswith("application/json")
