"""What is chosen, beside what is chosen elsewhere on the page and in the filters, in a real browser."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.choosing import click_mark, find_list, find_marks, wait_for_picks
from tests.visiting import open_page, settle

pytestmark = pytest.mark.browser
BARS, SQUARES = "reasons", "reasons-by-report"


def choose(page: Page, chart: str, option: str) -> None:
    """Choose a mark in the list under a chart by typing its beginning."""
    find_list(page, chart).click()
    find_list(page, chart).press_sequentially(option)
    page.get_by_role("option").first.click()
    expect(page.locator(".source").first).to_contain_text(option)


def find_cards(page: Page) -> Locator:
    return page.locator(".quote")


def test_the_last_choice_counts(page: Page) -> None:
    """After a square of reason by report, a bar shows its own sentences, and the other way round."""
    open_page(page, "/reasons")
    for chart, other, option in ((SQUARES, BARS, "Infighting"), (BARS, SQUARES, "Dull"), (SQUARES, BARS, "Hard")):
        choose(page, chart, option)
        expect(find_list(page, other)).to_have_value("")


def test_a_choice_can_be_taken_back_in_its_list(page: Page) -> None:
    open_page(page, "/reasons")
    cards = find_cards(page).all_text_contents()
    choose(page, BARS, "Infight")
    page.get_by_role("button", name="Clear").first.click()
    expect(find_list(page, BARS)).to_have_value("")
    expect(find_cards(page)).to_have_text(cards)


def test_a_choice_of_two_actors_is_undone_by_escape(page: Page) -> None:
    open_page(page, "/actors")
    click_mark(page, find_marks(page, "network").first)
    assert len(wait_for_picks(page, "network")) == 2
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search.includes('pick=')")


def test_the_sentences_stay_beside_the_mark(page: Page) -> None:
    """However far down the column of charts the mark is."""
    open_page(page, "/reasons")
    click_mark(page, find_marks(page, SQUARES).last)
    wait_for_picks(page, SQUARES)
    expect(find_cards(page).first).to_be_in_viewport()


def test_a_double_click_chooses_once(page: Page) -> None:
    """Its second half does not take the choice back."""
    open_page(page, "/actors")
    click_mark(page, find_marks(page, "actors").first, times=2)
    page.wait_for_timeout(500)  # what is undone would be so by now
    assert wait_for_picks(page, "actors")


def test_more_cards_are_shown_on_demand(page: Page) -> None:
    open_page(page, "/actors")
    before = find_cards(page).count()
    page.get_by_role("button", name=re.compile(r"Show \d more")).first.click()
    page.wait_for_function("(n) => document.querySelectorAll('.quote').length > n", arg=before)


def test_a_choice_survives_a_filter_that_keeps_it(page: Page) -> None:
    open_page(page, "/reasons")
    choose(page, BARS, "Infight")
    page.get_by_role("searchbox", name="Text in the sentence").fill("infighting")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Filtered by")).to_be_visible()
    settle(page)
    expect(find_list(page, BARS)).to_have_value(re.compile("Infighting"))
