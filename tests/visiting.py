"""How a visitor moves about in the dashboard: opens pages, reads chips and charts, finds marks."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Page, expect

PAGES = {
    "/": "Overview",
    "/figures": "Figures",
    "/reasons": "Reasons",
    "/actors": "Actors",
    "/timeline": "Timeline",
    "/compare": "Compare",
    "/search": "Search",
    "/reader": "Reader",
    "/method": "Method",
}
WITH_CHARTS = ("/", "/figures", "/reasons", "/actors", "/timeline", "/compare")

_SETTLED = """() => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning"
    && !document.querySelector('[data-testid="stSkeleton"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every((c) => c.querySelector('.main-svg'))"""
FOLLOW = """(address) => {
    const app = document.querySelector('[data-testid="stApp"]');
    Object.assign(window, { followed: false, left: Date.now() });
    new MutationObserver((_, observer) => { window.followed = true; observer.disconnect(); })
        .observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] });
    history.pushState({}, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
}"""
_CHARTS = """() => [...document.querySelectorAll('.js-plotly-plot')].map((plot) => plot.data.map((trace) =>
    [trace.x, trace.y, trace.customdata, trace.hovertext, trace.text, trace.marker?.color]))"""
_FAULTS = '[data-testid="stException"], [data-testid="stAlert"], [role="dialog"]'


def open_page(page: Page, address: str, title: str = "") -> None:
    """Go to an address of the dashboard and wait until all of it is drawn."""
    page.goto(address)
    wait_for(page, title or PAGES[urlsplit(address).path])


def follow(page: Page, address: str) -> None:
    """Come to an address as Back and Forward do, without loading the page anew, which takes most of the time."""
    if not page.locator("h1").count():
        open_page(page, address)
        return
    page.evaluate(FOLLOW, address)
    page.wait_for_function("() => window.followed || Date.now() - window.left > 3000")  # a run may be too short to see
    wait_for(page, PAGES[urlsplit(address).path])


def wait_for(page: Page, title: str) -> None:
    """Wait until a page with this title is drawn."""
    expect(page.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()
    settle(page)


def settle(page: Page) -> None:
    """Wait until the page is drawn and its charts are there."""
    page.wait_for_function(_SETTLED)


def list_faults(page: Page) -> list[str]:
    """What a page complains of."""
    return page.locator(_FAULTS).all_inner_texts()


def read_charts(page: Page) -> list[Any]:
    """What the charts of a page were drawn from."""
    charts: list[Any] = page.evaluate(_CHARTS)
    return charts


def read_chips(page: Page) -> list[str]:
    """The values chosen in the sidebar's filters."""
    return page.locator("[data-testid='stSidebar'] [data-tag] > span[title]").all_inner_texts()


def read_address(page: Page) -> list[tuple[str, str]]:
    """The parameters of the address."""
    return parse_qsl(urlsplit(page.url).query)


def wait_for_address(page: Page, pairs: Sequence[tuple[str, str]]) -> None:
    """Wait until the address names just these parameters."""
    page.wait_for_function(
        "(wanted) => JSON.stringify([...new URLSearchParams(location.search)].sort()) === wanted", arg=_as_json(pairs)
    )


def _as_json(pairs: Sequence[tuple[str, str]]) -> str:
    return "[" + ",".join(f'["{name}","{value}"]' for name, value in sorted(pairs)) + "]"


def add_filter(page: Page, label: str, option: str) -> None:
    """Choose a value in one of the sidebar's filters by typing its beginning."""
    box = page.get_by_test_id("stSidebar").get_by_role("combobox", name=label, exact=True)
    box.click()
    box.press_sequentially(option)
    page.get_by_role("option").first.click()
    page.keyboard.press("Escape")
