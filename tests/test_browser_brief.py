"""The brief on paper, in a real browser: one sheet, whatever is looked at; all charts when they are asked for."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def count_sheets(page: Page) -> int:
    """How many pages the brief takes when it is printed."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("asked", ["", "figures", "reasons", "actors&pick=mentions.actor_id:none", "method", "&q=zzz"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_brief_takes_one_sheet(page: Page, server: str, asked: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{server}/brief?page={asked}")
    expect(page.locator("body[data-laid]")).to_be_visible()
    charts = page.locator(".chart")
    assert page.locator(".chart:has(.main-svg)").count() == charts.count()
    assert count_sheets(page) == 1
    shown = page.locator("[data-shown]")
    if shown.count():
        assert int(shown.inner_text()) == page.locator(".evidence li").count() >= 1
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth + 1")


def test_all_charts_are_a_click_away(page: Page, server: str) -> None:
    page.goto(f"{server}/brief?page=reasons")
    few = page.locator(".chart").count()
    left = page.locator(".left").inner_text().removeprefix("On the page, not on this sheet: ").rstrip(".")
    page.get_by_role("link", name="All charts").click()
    page.wait_for_url(re.compile("whole=true"))
    titles = page.locator("main h2").all_inner_texts()
    assert page.locator(".chart").count() > few
    assert all(
        title in titles for title in left.rstrip(".").removeprefix("On the page, not on this sheet: ").split("; ")
    )
