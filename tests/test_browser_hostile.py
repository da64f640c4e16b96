"""Reports and tables full of attacks in a real browser: everything is shown as typed, and nothing runs."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Dialog, Page, expect

from tests import hostile
from tests.choosing import find_list, find_marks
from tests.conftest import Serve
from tests.visiting import PAGES, list_faults, open_page, settle
from tests.visitors import Traffic
from ui.labels import write_label

pytestmark = pytest.mark.browser
HOVERED = {"/reasons": ["reasons"], "/figures": ["figures"], "/actors": ["actors", "network"]}
# What tells a payload from other words.
TYPED = ("<script", "<img", 'onerror="', "<iframe", "<svg", "$x^2$", ":red[", "[x](", "%{x}", "&lt;b&gt;", "<style>")


@pytest.fixture(scope="module")
def server(serve: Serve, forged: tuple[Path, Path]) -> str:
    """The address of a dashboard of the hostile reports, in place of the others."""
    return serve(*forged)


@pytest.fixture
def hostile_page(page: Page, traffic: Traffic) -> Iterator[Page]:
    """A page that must show what was typed, and on which nothing of it may have run in the end."""
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    yield page
    page.remove_listener("dialog", note)
    assert page.evaluate("typeof window.hacked") == "undefined", "something ran"
    assert not dialogs
    assert not [url for url in traffic.requests if url.endswith("/x")], "a payload's picture was asked for"


@pytest.mark.parametrize("path", PAGES)
def test_every_page_shows_it_as_typed(hostile_page: Page, forged: tuple[Path, Path], path: str) -> None:
    page = hostile_page
    open_page(page, path)
    assert not [fault for fault in list_faults(page) if "could not be read" not in fault]
    assert page.locator("iframe[srcdoc], svg[onload], img[onerror], a[href^='javascript:'], .katex").count() == 0
    assert page.evaluate("typeof window.hacked") == "undefined"
    words = " ".join(page.get_by_test_id("stMain").inner_text().split())
    titles = hostile.list_texts(forged[1], "articles", "title")
    if path in ("/", "/figures", "/reasons", "/actors"):
        assert any(title in words for title in titles)
    if path == "/reader":
        for payload in hostile.PAYLOADS[:9]:
            assert payload in words
    has_names = path in ("/", "/actors")
    check_labels(page, set(map(_join, hostile.list_texts(forged[1], "actors", "name"))) if has_names else set())
    for chart in HOVERED.get(path, ()):
        check_hovers(page, chart)


def check_labels(page: Page, names: set[str]) -> None:
    """Nothing on the charts is drawn as an entity; some of these names stand there, where there are names."""
    drawn = [" ".join(text.split()) for text in page.locator(".js-plotly-plot text").all_text_contents()]
    assert not [text for text in drawn if list_entities(text)], "entities are drawn as such"
    assert len(names & {text.replace(" ", "") for text in drawn}) >= min(3, len(names)), drawn


def list_entities(drawn: str) -> list[str]:
    """Entities that nobody typed: one payload types some, cut where it is long for a label, and so does the title."""
    typed = re.sub(r"&lt;b&gt; ?&amp(?:; &quot;|;? ?…)", "", drawn).replace("&amp; $x$", "")
    return re.findall(r"&(?:quot|#\w+|lt|gt|amp);", typed)


def _join(name: str) -> str:
    """A name as it stands on an axis, without its line breaks."""
    return unescape(write_label(name).replace("<br>", "")).replace(" ", "")


def check_hovers(page: Page, chart: str) -> None:
    """What is said of a chart's marks holds payloads as they were typed."""
    points, seen = find_marks(page, chart), []
    points.first.scroll_into_view_if_needed()
    for number in range(min(6, points.count())):
        box = points.nth(number).bounding_box()
        if not box or not box["width"]:
            continue
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=2)
        expect(page.locator(".hoverlayer .hovertext").first).to_be_visible()
        seen.append(page.locator(".hoverlayer .hovertext").first.text_content() or "")
    assert any(words in text for text in seen for words in TYPED), seen
    assert not [text for text in seen if list_entities(text)], "entities are drawn as such"


def test_lists_filters_and_chips_are_as_typed(hostile_page: Page, forged: tuple[Path, Path]) -> None:
    page = hostile_page
    open_page(page, "/actors")
    names = hostile.list_texts(forged[1], "actors", "name")
    page.get_by_test_id("stSidebar").get_by_role("combobox", name="Actor", exact=True).click()
    expect(page.get_by_role("option").first).to_be_visible()
    options = page.get_by_role("option").all_inner_texts()
    assert {option.rpartition(" (")[0] for option in options} <= {" ".join(name.split()) for name in names}
    page.get_by_role("option").first.click()
    page.keyboard.press("Escape")
    chip = page.locator("[data-testid='stSidebar'] [data-tag] > span[title]")
    expect(chip).to_have_count(1)
    assert chip.inner_text().rpartition(" (")[0] in names
    expect(page.get_by_text("Filtered by")).to_contain_text(chip.inner_text().rpartition(" (")[0])
    settle(page)
    find_list(page, "actors").click()
    expect(page.get_by_role("option").first).to_be_visible()
    assert any("<" in option or "$" in option for option in page.get_by_role("option").all_inner_texts())


def test_searched_words_are_as_typed_in_address_title_and_chips(hostile_page: Page) -> None:
    open_page(hostile_page, "/figures")
    for payload in hostile.PAYLOADS:
        search(hostile_page, payload)


def search(page: Page, payload: str) -> None:
    page.get_by_role("searchbox", name="Text in the sentence").fill(payload)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Filtered by")).to_contain_text(f"“{payload}”")
    settle(page)
    assert f"“{payload}”" in page.title()
    expect(page.get_by_role("searchbox", name="Text in the sentence")).to_have_value(payload)
    page.get_by_role("button", name="Share this view").click()
    link = page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").inner_text().strip()
    assert "<" not in link
    assert " " not in link
    page.keyboard.press("Escape")


def test_tables_and_problems_are_as_typed(hostile_page: Page, forged: tuple[Path, Path]) -> None:
    page = hostile_page
    open_page(page, "/")
    page.get_by_text("1 report could not be read").click()
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
    open_page(page, "/actors")
    table = page.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    for name in hostile.list_texts(forged[1], "actors", "name")[:3]:
        expect(table.locator("[role='gridcell']").filter(has_text=name).first).to_contain_text(name)


def test_downloads_are_as_typed(server: str, forged: tuple[Path, Path], hostile_page: Page) -> None:
    rows = pd.read_json(f"{server}/api/actors.json")
    assert set(rows["name"]) == set(hostile.list_texts(forged[1], "actors", "name"))
    with hostile_page.expect_download() as download:
        open_page(hostile_page, "/actors")
        hostile_page.locator('a[href^="/api/actors.csv"]').click()
    assert download.value.suggested_filename == "actors.csv"
    answer = hostile_page.request.get(f"{server}/api/articles.json")
    assert answer.headers["content-type"].startswith("application/json")
