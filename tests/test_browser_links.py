"""Addresses in a real browser: every mark's, and those of filtered views, in step with all that a visitor does."""

from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as OutOfTimeError

from tests.conftest import SEEDS, Serve
from tests.visiting import (
    FOLLOW,
    add_filter,
    list_faults,
    open_page,
    read_address,
    read_charts,
    read_chips,
    settle,
    wait_for,
    wait_for_address,
)
from tests.visitors import Invite

pytestmark = pytest.mark.browser
REPORT = "004_64ee3c0343ec10d2"
TABLES = {"figures": 3, "reasons": 3, "statements": 6, "moves": 2, "mentions": 30}  # each so many rows

# Whether the pieces that carry an id, joined, are exactly the row's text, all of them current, and in view.
_IS_SHOWN = """([id, text]) => {
    const pieces = [...document.querySelectorAll(`mark[data-marks~="${id}"]`)];
    const current = [...document.querySelectorAll('mark[aria-current="true"]')];
    if (!pieces.length || current.length !== pieces.length || current.some((mark) => !pieces.includes(mark)))
        return false;
    const box = pieces[0].getBoundingClientRect();
    return pieces.map((piece) => piece.textContent).join("") === text
        && box.top >= 0 && box.top < innerHeight && box.bottom <= innerHeight + box.height / 2;
}"""


def test_a_link_to_a_mark_shows_exactly_its_text(page: Page, tables: Path) -> None:
    """Without a browser, that is asked of every row (`test_pages`)."""
    page.goto("/reader")
    wait_for(page, "Reader")
    wrong = []
    for table, step in TABLES.items():
        for row in pd.read_parquet(tables / f"{table}.parquet").iloc[::step].itertuples():
            page.evaluate(FOLLOW, f"/reader?mark={row[1]}")
            try:
                page.wait_for_function(_IS_SHOWN, arg=[row[1], row.text])
            except OutOfTimeError:
                wrong.append((row[1], row.text))
    assert list_faults(page) == []
    assert not wrong


def test_a_mark_stays_in_view_on_a_phone(page: Page, tables: Path) -> None:
    rows = pd.read_parquet(tables / "reasons.parquet")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/reader?mark={rows['reason_id'].iat[-1]}")
    page.wait_for_function(_IS_SHOWN, arg=[rows["reason_id"].iat[-1], rows["text"].iat[-1]])


def test_going_back_at_once_does_not_move_the_page_before(page: Page) -> None:
    """A card on it shows the same mark, which the reader was still to keep in view."""
    open_page(page, "/figures")
    page.get_by_role("link", name="Open in reader").last.click()
    page.wait_for_selector('.report mark[aria-current="true"]')
    page.go_back()
    wait_for(page, "Figures")
    page.locator("h1").scroll_into_view_if_needed()
    page.wait_for_timeout(1000)  # the reader looks after its mark each quarter of a second
    expect(page.locator("h1")).to_be_in_viewport()


def test_next_and_previous_mark(page: Page, tables: Path) -> None:
    rows = pd.read_parquet(tables / "figures.parquet").sort_values(["article_id", "start"])
    mark = rows["figure_id"].iat[-1]
    page.goto(f"/reader?mark={mark}")
    wait_for(page, "Reader")
    page.get_by_role("button", name="Previous mark").click()
    page.wait_for_function("(mark) => !location.search.includes(mark)", arg=mark)
    other = dict(read_address(page))["mark"]
    page.wait_for_selector(f'mark[data-marks~="{other}"][aria-current="true"]')
    page.go_back()
    page.wait_for_selector(f'mark[data-marks~="{mark}"][aria-current="true"]')


def test_adding_and_removing_values_keeps_the_address_in_step(page: Page) -> None:
    open_page(page, "/reasons")
    add_filter(page, "Reason for leaving", "Pushed away: Infight")
    wait_for_address(page, [("reason", "infighting")])
    add_filter(page, "Reason for leaving", "Pushed away: Dull")
    wait_for_address(page, [("reason", "dull_duties"), ("reason", "infighting")])
    add_filter(page, "What is counted", "People")
    wait_for_address(page, [("reason", "dull_duties"), ("reason", "infighting"), ("unit", "people")])
    page.get_by_role("button", name="Remove Pushed away: Infighting").click()
    wait_for_address(page, [("reason", "dull_duties"), ("unit", "people")])
    page.get_by_role("button", name="Remove People").click()
    wait_for_address(page, [("reason", "dull_duties")])


def test_going_from_page_to_page_keeps_the_filters(page: Page) -> None:
    wanted = [("report", REPORT), ("q", "isis")]
    open_page(page, f"/?report={REPORT}&q=isis")
    for title in ("Figures", "Reasons", "Actors", "Reader", "Method", "Overview"):
        page.get_by_test_id("stSidebar").get_by_role("link", name=title, exact=True).click()
        wait_for(page, title)
        wait_for_address(page, wanted)
        assert len(read_chips(page)) == 1
    page.go_back()
    wait_for(page, "Method")
    wait_for_address(page, wanted)
    page.get_by_test_id("stSidebar").get_by_role("link", name="Figures", exact=True).click()
    wait_for(page, "Figures")
    page.get_by_role("link", name="Open in reader").first.click()
    wait_for(page, "Reader")
    page.wait_for_selector('mark[aria-current="true"]')
    assert set(wanted) <= set(read_address(page))


@pytest.mark.parametrize("name", ["Clear", "Clear filters"])
def test_clear_takes_all_filters_away(page: Page, name: str) -> None:
    open_page(page, f"/figures?report={REPORT}&unit=people&q=isis&reason=pay")
    page.get_by_role("button", name=name, exact=True).first.click()
    wait_for_address(page, [])
    expect(page.locator("[data-testid='stSidebar'] [data-tag]")).to_have_count(0)
    expect(page.get_by_role("searchbox", name="Text in the sentence")).to_have_value("")
    settle(page)
    filtered = read_charts(page)
    open_page(page, "/figures")
    assert read_charts(page) == filtered


def test_an_empty_view_says_why_and_offers_the_way_out(page: Page) -> None:
    open_page(page, "/figures?q=zebra")
    main = page.get_by_test_id("stMain")
    expect(main.get_by_text("No figure is stated here. Only what the filters keep is looked at.")).to_be_visible()
    main.get_by_role("button", name="Clear filters").click()
    wait_for_address(page, [])
    expect(page.locator(".js-plotly-plot").first).to_be_visible()


def test_share_shows_a_link_to_the_same_view(page: Page, invite: Invite, server: str) -> None:
    open_page(page, "/reasons?reason=infighting&q=brutality&unknown=1")
    page.get_by_role("button", name="Share this view").click()
    link = page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").inner_text().strip()
    assert link == f"{server}/reasons?reason=infighting&q=brutality"
    other = invite()
    open_page(other, link)
    assert read_charts(other) == read_charts(page) != []
    assert read_chips(other) == read_chips(page) != []


def test_a_copied_link_opens_the_mark(page: Page, server: str, tables: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)
    open_page(page, "/figures?q=58")
    page.get_by_role("button", name="Copy link").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    row = pd.read_parquet(tables / "figures.parquet").set_index("text").loc["At least 58 people"]
    assert link == f"{server}/reader?mark={row['figure_id']}"


def test_a_link_to_a_row_outlives_a_rebuild(serve: Serve, invite: Invite, tables: Path, tmp_path: Path) -> None:
    rows = pd.read_parquet(tables / "figures.parquet")
    page = invite(serve(SEEDS, tmp_path / "anew"))
    page.goto(f"/reader?mark={rows['figure_id'].iat[0]}")
    page.wait_for_function(_IS_SHOWN, arg=[rows["figure_id"].iat[0], rows["text"].iat[0]])
