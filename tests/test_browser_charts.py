"""Every chart in a real browser: from a mark to the exact words in the report and back, by mouse and by keyboard."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.choosing import check_reader, click_mark, find_list, find_marks, find_opening, list_behind, wait_for_picks
from tests.conftest import Draw
from tests.visiting import open_page, read_charts, settle, wait_for
from ui import gallery

pytestmark = pytest.mark.browser
# Where each chart is looked at, with filters and switches, and which of its marks is clicked (-1: the last).
CHARTS = [
    ("main-reasons", "/?report=004_64ee3c0343ec10d2", -1),
    ("main-actors", "/", -1),
    ("figures", "/figures", -1),
    ("figures", "/figures?show=all", 0),
    ("relations", "/figures?unit=aircraft", 0),
    ("quantities", "/figures", 0),
    ("reasons", "/reasons?by=origins&group=family", 0),
    ("reasons", "/reasons?by=reports&q=the", -1),
    ("reasons-by-report", "/reasons?sure=sure", 0),
    ("reasons-by-speaker", "/reasons?group=push", 0),
    ("reasons-numbers", "/reasons", 0),
    ("barriers", "/reasons", -1),
    ("actors", "/actors?type=state", -1),
    ("network", "/actors", 0),  # the dot of a line: both actors
    ("network", "/actors", -1),
    ("speakers", "/actors", -1),
    ("credits", "/actors", 0),
    ("moves", "/actors", 0),
    ("timeline-reports", "/timeline", 1),
    ("timeline-figures", "/timeline", 0),
    ("compare-reasons", "/compare?compare=tarn_00_0&compare=tarn_00_1", 0),
    ("compare-actors", "/compare?compare=tarn_00_2&compare=tarn_00_3", -1),
    ("compare-figures", "/compare?compare=tarn_00_0&compare=tarn_00_1", 0),
]
# One chart of each page, and one for each way that a mark stands for things: a value, a pair of two kinds, of one kind.
_KEPT = (
    "main-reasons",
    "quantities",
    "reasons-by-report",
    "network",
    "moves",
    "timeline-figures",
    "compare-actors",
)
NAMED = [pytest.param(*row, id=f"{row[0]}: {row[1]} {row[2]}") for row in CHARTS]
KEPT = [each for each in NAMED if each.values[0] in _KEPT and each.id != "network: /actors -1"]

Look = tuple[str, list[str], list[object]]


def look(page: Page, heading: str) -> Look:
    """What a visitor sees of a view once all is drawn: the tab's title, the chip, the charts."""
    wait_for(page, heading)
    return page.title(), page.locator(".st-key-choice").all_inner_texts(), read_charts(page)


def wait_for_none(page: Page) -> None:
    """Wait until nothing is chosen any more."""
    page.wait_for_function("() => !location.search.includes('pick=')")
    expect(page.locator(".st-key-choice")).to_have_count(0)
    settle(page)


def wait_for_chip(page: Page) -> None:
    expect(page.locator(".st-key-choice")).to_contain_text("Chosen:")


def test_no_chart_is_left_out() -> None:
    assert {name for name, _, _ in CHARTS} == gallery.PLOTS.keys()


@pytest.mark.parametrize(("name", "address", "place"), NAMED)
def test_a_click_leads_to_the_words_and_back(
    page: Page, gathered: Path, draw: Draw, name: str, address: str, place: int
) -> None:
    tables, chart = gathered / "tables", draw(name, address)
    open_page(page, address)
    heading, before = page.locator("h1").inner_text(), read_charts(page)
    stands_for, said = click_mark(page, find_marks(page, name).nth(place))
    mark, picks = chart.read_mark(stands_for), wait_for_picks(page, name)
    assert picks == list(chart.list_picks(mark))
    assert find_list(page, name).input_value() == chart.options[mark]
    assert set(re.findall(r"\w{2,}", chart.options[mark])) & set(re.findall(r"\w{2,}", said)), said
    seen = look(page, heading)
    behind = list_behind(tables, picks)
    find_opening(page, behind).click()
    check_reader(page, tables, behind)

    page.go_back()
    wait_for_chip(page)
    assert look(page, heading) == seen
    click_mark(page, find_marks(page, name).nth(place))
    wait_for_none(page)
    assert read_charts(page) == before


@pytest.mark.parametrize(("name", "address", "place"), KEPT)
def test_a_choice_is_kept_by_back_forward_reload_and_a_copy(
    page: Page, elsewhere: Page, name: str, address: str, place: int
) -> None:
    open_page(page, address)
    heading = page.locator("h1").inner_text()
    click_mark(page, find_marks(page, name).nth(place))
    wait_for_picks(page, name)
    wait_for_chip(page)
    seen = look(page, heading)
    click_mark(page, find_marks(page, name).nth(place))
    wait_for_none(page)
    page.go_back()
    wait_for_chip(page)
    assert look(page, heading) == seen
    page.go_forward()
    wait_for_none(page)
    page.go_back()
    wait_for_chip(page)
    page.reload()
    assert look(page, heading) == seen
    open_page(elsewhere, page.url)
    assert look(elsewhere, heading) == seen


def tab_to(page: Page, wanted: Locator, most: int = 250) -> None:
    """Press Tab until something has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"{wanted} is not reached within {most} steps")


@pytest.mark.parametrize(("name", "address"), list({name: address for name, address, _ in CHARTS}.items()))
def test_keys_alone_lead_to_the_words(page: Page, gathered: Path, draw: Draw, name: str, address: str) -> None:
    chart = draw(name, address)
    open_page(page, address)
    tab_to(page, find_list(page, name))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    picks = wait_for_picks(page, name)
    first = next(iter(chart.options))
    assert picks == list(chart.list_picks(first))
    assert find_list(page, name).input_value() == chart.options[first]
    behind = list_behind(gathered / "tables", picks)
    opening = find_opening(page, behind)
    tab_to(page, opening)
    assert opening.evaluate("(link) => getComputedStyle(link).outlineStyle") == "solid", "the focus is not to be seen"
    page.keyboard.press("Enter")
    check_reader(page, gathered / "tables", behind)
    page.go_back()
    wait_for_chip(page)
    page.keyboard.press("Escape")
    wait_for_none(page)
    expect(find_list(page, name)).to_have_value("")
