"""Addresses in a real browser: every mark's, and those of filtered views, kept by everything a visitor may do."""

from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import TimeoutError as OutOfTimeError

from tests.conftest import Serve
from tests.visiting import (
    PATIENCE,
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

pytestmark = pytest.mark.browser
REPORT = "004_64ee3c0343ec10d2"
TABLES = {"figures": 1, "reasons": 1, "statements": 1, "moves": 1, "mentions": 10}  # every row, or each tenth

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

# As Back and Forward come to an address: without loading the page anew, which takes most of the time.
_FOLLOW = """(address) => {
    history.pushState({}, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
}"""


@pytest.mark.parametrize("table", TABLES)
def test_every_link_to_a_mark_shows_exactly_its_text(page: Page, tables: Path, table: str) -> None:
    rows = pd.read_parquet(tables / f"{table}.parquet").iloc[:: TABLES[table]]
    wrong = []
    for number, row in enumerate(rows.itertuples()):
        if number % 6 == 0:
            page.goto(f"/reader?mark={row[1]}")
        else:
            page.evaluate(_FOLLOW, f"/reader?mark={row[1]}")
        try:
            page.wait_for_function(_IS_SHOWN, arg=[row[1], row.text], timeout=PATIENCE)
        except OutOfTimeError:
            wrong.append((row[1], row.text))
            continue
        assert list_faults(page) == []
    assert not wrong


def test_a_mark_stays_in_view_on_a_phone(browser: Browser, server: str, tables: Path) -> None:
    rows = pd.read_parquet(tables / "reasons.parquet")
    context = browser.new_context(base_url=server, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"/reader?mark={rows['reason_id'].iat[-1]}")
    page.wait_for_function(_IS_SHOWN, arg=[rows["reason_id"].iat[-1], rows["text"].iat[-1]], timeout=PATIENCE)
    context.close()


def test_next_and_previous_mark(page: Page, tables: Path) -> None:
    rows = pd.read_parquet(tables / "figures.parquet").sort_values(["article_id", "start"])
    mark = rows["figure_id"].iat[-1]
    page.goto(f"/reader?mark={mark}")
    wait_for(page, "Reader")
    page.get_by_role("button", name="Previous mark").click()
    page.wait_for_function("(mark) => !location.search.includes(mark)", arg=mark, timeout=PATIENCE)
    other = dict(read_address(page))["mark"]
    page.wait_for_selector(f'mark[data-marks~="{other}"][aria-current="true"]', timeout=PATIENCE)
    page.go_back()
    page.wait_for_selector(f'mark[data-marks~="{mark}"][aria-current="true"]', timeout=PATIENCE)


def test_a_report_chosen_in_the_reader_is_in_the_address(page: Page, browser: Browser, server: str) -> None:
    open_page(page, "/reader")
    expect(page.locator("article.report")).to_contain_text("RBSS")
    page.get_by_test_id("stMain").get_by_role("combobox", name="Report").click()
    page.get_by_role("option").nth(1).click()
    wait_for_address(page, [("article", REPORT)])
    expect(page.locator("article.report", has_text="cannon fodder")).to_be_visible(timeout=PATIENCE)
    context = browser.new_context(base_url=server)
    other = context.new_page()
    open_page(other, "/reader?" + page.url.partition("?")[2])
    expect(other.locator("article.report", has_text="cannon fodder")).to_be_visible(timeout=PATIENCE)
    context.close()


@pytest.mark.parametrize("path", ["/", "/figures", "/reasons", "/actors"])
def test_a_filtered_link_shows_the_same_in_a_fresh_browser(
    page: Page, browser: Browser, server: str, path: str
) -> None:
    open_page(page, path)
    everything = read_charts(page)
    add_filter(page, "Report", "Islamic State is")
    wait_for_address(page, [("report", REPORT)])
    page.get_by_role("searchbox", name="Text in the sentence").fill("isis")
    page.keyboard.press("Enter")
    wait_for_address(page, [("report", REPORT), ("q", "isis")])
    expect(page.get_by_text("Only sentences with:")).to_contain_text("“isis”")
    settle(page)
    context = browser.new_context(base_url=server)
    other = context.new_page()
    open_page(other, page.url)
    assert read_chips(other) == read_chips(page)
    assert len(read_chips(other)) == 1
    assert read_charts(other) == read_charts(page) != everything
    assert other.title() == page.title()
    context.close()


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


def test_back_forward_and_reload_keep_filters_and_widgets_in_step(page: Page) -> None:
    open_page(page, "/reasons")
    add_filter(page, "Reason for leaving", "Pushed away: Infight")
    wait_for_address(page, [("reason", "infighting")])
    add_filter(page, "Reason for leaving", "Pushed away: Dull")
    wait_for_address(page, [("reason", "dull_duties"), ("reason", "infighting")])
    chips = page.locator("[data-testid='stSidebar'] [data-tag]")
    page.go_back()
    wait_for_address(page, [("reason", "infighting")])
    expect(chips).to_have_count(1, timeout=PATIENCE)
    page.go_back()
    wait_for_address(page, [])
    expect(chips).to_have_count(0, timeout=PATIENCE)
    page.go_forward()
    page.go_forward()
    wait_for_address(page, [("reason", "dull_duties"), ("reason", "infighting")])
    expect(chips).to_have_count(2, timeout=PATIENCE)
    page.reload()
    wait_for(page, "Reasons")
    wait_for_address(page, [("reason", "dull_duties"), ("reason", "infighting")])
    expect(chips).to_have_count(2, timeout=PATIENCE)


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
    page.wait_for_selector('mark[aria-current="true"]', timeout=PATIENCE)
    assert set(wanted) <= set(read_address(page))


@pytest.mark.parametrize("name", ["Clear", "Clear filters"])
def test_clear_takes_all_filters_away(page: Page, name: str) -> None:
    open_page(page, f"/figures?report={REPORT}&unit=people&q=isis&reason=pay")
    page.get_by_role("button", name=name, exact=True).first.click()
    wait_for_address(page, [])
    expect(page.locator("[data-testid='stSidebar'] [data-tag]")).to_have_count(0, timeout=PATIENCE)
    expect(page.get_by_role("searchbox", name="Text in the sentence")).to_have_value("")
    settle(page)
    filtered = read_charts(page)
    open_page(page, "/figures")
    assert read_charts(page) == filtered


def test_an_empty_view_says_why_and_offers_the_way_out(page: Page) -> None:
    open_page(page, "/figures?q=zebra")
    main = page.get_by_test_id("stMain")
    expect(main.get_by_text("No figure fits these filters.")).to_be_visible()
    main.get_by_role("button", name="Clear filters").click()
    wait_for_address(page, [])
    expect(page.locator(".js-plotly-plot").first).to_be_visible(timeout=PATIENCE)


def test_share_shows_a_link_to_the_same_view(page: Page, browser: Browser, server: str) -> None:
    open_page(page, "/reasons?reason=infighting&q=brutality&unknown=1")
    page.get_by_role("button", name="Share this view").click()
    link = page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").inner_text().strip()
    assert link == f"{server}/reasons?reason=infighting&q=brutality"
    context = browser.new_context()
    other = context.new_page()
    open_page(other, link)
    assert read_charts(other) == read_charts(page) != []
    assert read_chips(other) == read_chips(page)
    context.close()


def test_a_copied_link_opens_the_mark(page: Page, server: str, tables: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)
    open_page(page, "/figures?q=58")
    page.get_by_role("button", name="Copy link").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    row = pd.read_parquet(tables / "figures.parquet").set_index("text").loc["At least 58 people"]
    assert link == f"{server}/reader?mark={row['figure_id']}"


def test_a_link_to_a_row_outlives_a_rebuild(serve: Serve, browser: Browser, tables: Path, tmp_path: Path) -> None:
    rows = pd.read_parquet(tables / "figures.parquet")
    context = browser.new_context(base_url=serve(Path("seeds"), tmp_path / "anew"))
    page = context.new_page()
    page.goto(f"/reader?mark={rows['figure_id'].iat[0]}")
    page.wait_for_function(_IS_SHOWN, arg=[rows["figure_id"].iat[0], rows["text"].iat[0]], timeout=PATIENCE)
    context.close()
