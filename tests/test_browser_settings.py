"""Every filter and switch in a real browser: what is set stays so by Back, Forward, a reload and a copied link."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.visiting import add_filter, open_page, read_address, read_charts, wait_for
from tests.visitors import PATIENCE
from ui.view import SWITCHES

pytestmark = pytest.mark.browser
_HELD = (
    '[data-testid="stSidebar"] [data-tag], [data-testid="stMain"] [data-tag], '
    '[data-testid="stButtonGroup"] button[data-selected="true"], .st-key-alike .quote'
)
Set = Callable[[Page], None]
Look = tuple[str, str, list[str], list[object], list[str]]


def filter_by(label: str, option: str) -> Set:
    return lambda page: add_filter(page, label, option)


def search_for(text: str) -> Set:
    def search(page: Page) -> None:
        find_search(page).fill(text)
        page.keyboard.press("Enter")

    return search


def press(label: str) -> Set:
    pressed = re.compile(rf"^{label}( \([\d,]+\))?$")
    return lambda page: page.get_by_test_id("stButtonGroup").locator("button").filter(has_text=pressed).first.click()


def add_compared(page: Page) -> None:
    box = page.get_by_test_id("stMain").get_by_role("combobox", name="Reports to compare")
    box.click()
    box.press_sequentially("Tarn guards tell")
    page.get_by_role("option").first.click()
    page.keyboard.press("Escape")


def find_like(page: Page) -> None:
    page.get_by_role("link", name="Passages like this one").first.click()


def read_other(page: Page) -> None:
    page.get_by_test_id("stMain").get_by_role("combobox", name="Report").click()
    page.get_by_role("option").nth(1).click()


def go_to_first_mark(page: Page) -> None:
    page.get_by_role("button", name="First mark").click()


# What is set, on which page, how.
SETTINGS = [
    ("report", "/", filter_by("Report", "Tarn guards")),
    ("reason", "/reasons?reason=brutality", filter_by("Reason for leaving", "Pushed away: Infight")),
    ("actor", "/actors", filter_by("Actor", "Tarn Guard")),
    ("unit", "/figures?report=004_64ee3c0343ec10d2", filter_by("What is counted", "Aircraft")),
    ("q", "/search?q=fighters", search_for("isis OR army")),
    ("q", "/?unit=people", search_for('"the group"')),
    ("by", "/reasons", press("Origins")),
    ("group", "/reasons?by=reports", press("By push and pull")),
    ("sure", "/reasons", press("Sure ones only")),
    ("show", "/figures", press("All units")),
    ("show", "/timeline", press("Aircraft")),
    ("type", "/actors?unit=people", press("State")),
    ("compare", "/compare", add_compared),
    ("like", "/reasons", find_like),
    ("article", "/reader", read_other),
    ("mark", "/reader", go_to_first_mark),
]


def find_search(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Text in the sentence")


def look(page: Page, heading: str) -> Look:
    """What a visitor sees of a view once all is drawn: title, what is set, charts, passages."""
    wait_for(page, heading)
    held = page.locator(_HELD).all_inner_texts()
    passages = page.locator(".quote, article.report mark[aria-current]").all_inner_texts()
    passages += [text[:80] for text in page.locator("article.report").all_inner_texts()]
    return page.title(), find_search(page).input_value(), held, read_charts(page), passages


def test_no_filter_and_no_switch_is_left_out() -> None:
    assert {name for name, _, _ in SETTINGS} >= {"report", "reason", "actor", "unit", "q", *SWITCHES}


def expect_look(page: Page, heading: str, wanted: Look) -> None:
    """Wait until a view looks as it should; the address is there before the page is."""
    for _ in range(PATIENCE // 200):
        if (seen := look(page, heading)) == wanted:
            return
        page.wait_for_timeout(200)
    assert seen == wanted


@pytest.mark.parametrize(
    ("name", "address", "set_it"), [pytest.param(*row, id=f"{row[0]}: {row[1]}") for row in SETTINGS]
)
def test_what_is_set_is_kept(page: Page, elsewhere: Page, name: str, address: str, set_it: Set) -> None:
    open_page(page, address)
    heading, there = page.locator("h1").inner_text(), read_address(page)
    before, started = look(page, heading), page.url
    set_it(page)
    page.wait_for_function("(there) => location.href !== there", arg=started)
    after = look(page, heading)
    assert after != before
    assert name in dict(read_address(page))
    assert {pair for pair in read_address(page) if pair[0] != name} == {pair for pair in there if pair[0] != name}
    open_page(elsewhere, page.url)
    expect_look(elsewhere, heading, after)
    page.go_back()
    expect_look(page, heading, before)
    assert read_address(page) == there
    page.go_forward()
    expect_look(page, heading, after)
    page.reload()
    expect_look(page, heading, after)
