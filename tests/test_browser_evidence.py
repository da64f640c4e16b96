"""From a chart's bar to the marked sentence in the report: by mouse, and by keyboard alone."""

import re
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.visiting import PATIENCE, list_choices, open_page, read_address, settle, wait_for
from ui.words import label_reason

pytestmark = pytest.mark.browser
_CURRENT = 'mark[aria-current="true"]'


def read_cards(page: Page) -> Locator:
    return page.locator(".quote")


def wait_for_cards(page: Page, table: str, chosen: str) -> None:
    """Wait until the cards are those of the mark chosen."""
    if table == "figures":
        expect(read_cards(page)).to_have_count(1, timeout=PATIENCE)
    elif table == "reasons":
        expect(page.locator(".source").first).to_contain_text(re.split(r" \(| · ", chosen)[0], timeout=PATIENCE)
    else:
        expect(page.locator(".block-title").filter(has_text=chosen.split(" (")[0])).to_have_count(1, timeout=PATIENCE)
    settle(page)


def check_source(page: Page, tables: Path, table: str, chosen: str) -> None:
    """The reader shows the text of a row that stands behind the mark chosen, in view."""
    page.wait_for_selector(_CURRENT, timeout=PATIENCE)
    rows = pd.read_parquet(tables / f"{table}.parquet")
    row = rows.set_index(rows.columns[0]).loc[dict(read_address(page))["mark"]]
    assert "".join(page.locator(_CURRENT).all_text_contents()) == row["text"]
    expect(page.locator(_CURRENT).first).to_be_in_viewport()
    if table == "reasons":
        assert label_reason(row["code"]) in chosen
    elif table == "figures":
        assert row["text"][:40] in chosen
    else:
        names = pd.read_parquet(tables / "actors.parquet").set_index("actor_id")["name"]
        assert names[row["actor_id"]] in chosen


@pytest.mark.parametrize(
    ("path", "chart", "bar", "table"),
    [
        ("/reasons", 0, ".barlayer .point path", "reasons"),
        ("/reasons", 1, ".barlayer .point path", "reasons"),
        ("/figures", 0, ".scatterlayer .point", "figures"),
        ("/actors", 0, ".barlayer .point path", "mentions"),
        ("/", 0, ".barlayer .point path", "reasons"),
    ],
)
def test_a_click_on_a_mark_leads_to_its_sentence(
    page: Page, tables: Path, path: str, chart: int, bar: str, table: str
) -> None:
    open_page(page, path)
    point = page.locator(".js-plotly-plot").nth(chart).locator(bar).last
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".hoverlayer .hovertext").first).to_be_visible()
    hover = page.locator(".hoverlayer .hovertext").first.text_content() or ""
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(list_choices(page, chart)).not_to_have_value("", timeout=PATIENCE)
    chosen = list_choices(page, chart).input_value()
    shared = [word for word in re.findall(r"\w{3,}", chosen) if word in hover]
    assert shared, f"{chosen} was chosen where {hover} was clicked"
    wait_for_cards(page, table, chosen)
    page.get_by_role("link", name="Open in reader").first.click()
    wait_for(page, "Reader")
    check_source(page, tables, table, chosen)


def tab_to(page: Page, wanted: Locator, most: int = 90) -> None:
    """Press Tab until something has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"{wanted} is not reached within {most} steps")


@pytest.mark.parametrize(("path", "table"), [("/reasons", "reasons"), ("/figures", "figures")])
def test_the_keyboard_alone_leads_to_a_bars_sentence(page: Page, tables: Path, path: str, table: str) -> None:
    open_page(page, path)
    tab_to(page, list_choices(page))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(list_choices(page)).not_to_have_value("", timeout=PATIENCE)
    chosen = list_choices(page).input_value()
    wait_for_cards(page, table, chosen)
    opening = page.get_by_role("link", name="Open in reader").first
    tab_to(page, opening)
    assert opening.evaluate("(link) => getComputedStyle(link).outlineStyle") == "solid", "the focus is not to be seen"
    page.keyboard.press("Enter")
    wait_for(page, "Reader")
    check_source(page, tables, table, chosen)


def test_the_last_choice_counts(page: Page) -> None:
    """After a square of reason by report, a bar shows its own sentences, and the other way round."""
    open_page(page, "/reasons")
    for number, option in ((1, "Infighting"), (0, "Dull"), (1, "Hard")):
        list_choices(page, number).click()
        list_choices(page, number).press_sequentially(option)
        page.get_by_role("option").first.click()
        expect(list_choices(page, 1 - number)).to_have_value("", timeout=PATIENCE)
        expect(page.locator(".source").first).to_contain_text(option, timeout=PATIENCE)


def test_a_choice_can_be_taken_back(page: Page) -> None:
    open_page(page, "/reasons")
    cards = read_cards(page).all_text_contents()
    list_choices(page).click()
    list_choices(page).press_sequentially("Infight")
    page.get_by_role("option").first.click()
    expect(page.locator(".source").first).to_contain_text("Infighting", timeout=PATIENCE)
    page.get_by_role("button", name="Clear").first.click()
    expect(list_choices(page)).to_have_value("", timeout=PATIENCE)
    expect(read_cards(page)).to_have_text(cards, timeout=PATIENCE)


def test_more_cards_are_shown_on_demand(page: Page) -> None:
    open_page(page, "/actors")
    before = read_cards(page).count()
    page.get_by_role("button", name=re.compile(r"Show \d more of")).first.click()
    page.wait_for_function("(n) => document.querySelectorAll('.quote').length > n", arg=before, timeout=PATIENCE)


def test_a_choice_survives_a_filter_that_keeps_it(page: Page) -> None:
    open_page(page, "/reasons")
    list_choices(page).click()
    list_choices(page).press_sequentially("Infight")
    page.get_by_role("option").first.click()
    expect(page.locator(".source").first).to_contain_text("Infighting", timeout=PATIENCE)
    page.get_by_role("searchbox", name="Text in the sentence").fill("infighting")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Only sentences with:")).to_be_visible(timeout=PATIENCE)
    settle(page)
    expect(list_choices(page)).to_have_value(re.compile("Infighting"))
