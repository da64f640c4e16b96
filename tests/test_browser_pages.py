"""Every page in a real browser: as the first address, at both widths, in both themes, with addresses that are wrong."""

import shutil
from pathlib import Path

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.conftest import SEEDS, Serve, Traffic
from tests.visiting import PAGES, list_faults, open_page, read_charts, wait_for

pytestmark = pytest.mark.browser
_WIDTHS = {1280: 800, 390: 844}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_the_first_address_of_a_fresh_server(
    serve: Serve, browser: Browser, tables: Path, tmp_path: Path, path: str
) -> None:
    shutil.copytree(tables, tmp_path / "tables")
    context = browser.new_context(base_url=serve(SEEDS, tmp_path / "tables"))
    page = context.new_page()
    open_page(page, path + "?unit=people")
    assert list_faults(page) == []
    expect(page).to_have_title(f"{PAGES[path]} · People · Defection Reports Explorer")
    links = page.get_by_test_id("stSidebar").get_by_test_id("stPageLink").all_inner_texts()
    assert links == list(PAGES.values())
    context.close()


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/nonsense", "Overview"),
        ("/figures/nonsense", "Overview"),
        ("/pages/figures.py", "Overview"),
        ("/figures/", "Figures"),
        ("/figures?report=nobody&reason=none&actor=a-0&unit=kg&page=9", "Figures"),
        ("/reader?mark=f-0000000000", "Reader"),
        ("/reader?article=nobody&mark=%00%3Cscript%3E", "Reader"),
        ("/actors?q=%00", "Actors"),
        pytest.param("/reasons?q=" + "long+" * 2_000, "Reasons", id="10 kB of text"),
    ],
)
def test_wrong_addresses_open_the_page_without_them(page: Page, address: str, title: str) -> None:
    page.goto(address)
    wait_for(page, title)
    told = ("left out", "no longer in the tables")
    assert not [said for said in list_faults(page) if not any(words in said for words in told)]


def test_an_unknown_page_keeps_the_filters(page: Page) -> None:
    page.goto("/nonsense?unit=aircraft")
    wait_for(page, "Overview")
    assert page.url.endswith("/?unit=aircraft")


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_serious_accessibility_fault(browser: Browser, server: str, tables: Path, width: int, theme: str) -> None:
    mark = pd.read_parquet(tables / "reasons.parquet")["reason_id"].iat[0]
    context = browser.new_context(
        base_url=server, viewport={"width": width, "height": _WIDTHS[width]}, color_scheme=theme
    )
    page = context.new_page()
    faults = []
    for address in (*PAGES, f"/reader?mark={mark}", "/figures?q=zebra"):
        open_page(page, address)
        ground = page.evaluate("getComputedStyle(document.querySelector('[data-testid=\"stApp\"]')).backgroundColor")
        assert (sum(map(int, ground[4:-1].split(", "))) < 200) == (theme == "dark"), f"{address} is {ground}"
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        faults += [
            f"{address}: {fault['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
            for fault in found
            if fault["impact"] in ("serious", "critical")
            for node in fault["nodes"]
        ]
    context.close()
    assert not faults, "\n".join(faults)


def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    wide = []
    for address in PAGES:
        open_page(page, address)
        wide += page.evaluate(
            """(address) => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
            .filter((box) => box.scrollWidth > box.clientWidth)
            .map((box) => `${address}: ${box.scrollWidth} in ${box.clientWidth}`)""",
            address,
        )
        wide += page.evaluate(
            """(address) => [...document.querySelectorAll('.js-plotly-plot, .quote, .fits, .report')]
            .filter((box) => box.getBoundingClientRect().right > innerWidth + 1)
            .map((box) => `${address}: ${box.className} ends at ${box.getBoundingClientRect().right}`)""",
            address,
        )
    context.close()
    assert not wide


def test_filters_are_one_tap_away_on_a_phone(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    open_page(page, "/figures")
    page.get_by_test_id("stExpandSidebarButton").tap()
    expect(page.get_by_role("combobox", name="Report", exact=True).first).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize("path", ["/", "/figures", "/reasons", "/actors"])
def test_the_first_chart_is_seen_without_scrolling(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    open_page(page, path)
    assert read_charts(page)
    expect(page.locator(".js-plotly-plot").first).to_be_in_viewport()


def test_charts_have_names_and_pages_write_no_errors(page: Page, traffic: Traffic) -> None:
    for path in PAGES:
        open_page(page, path)
        charts = page.get_by_test_id("stPlotlyChart")
        named = charts.locator("[aria-label]:not([aria-label=''])").or_(charts.and_(page.locator("[aria-label]")))
        assert named.count() >= charts.count()
    # Streamlit looks for the server's root by asking below each page's path first.
    assert [error for error in traffic.errors if "404" not in error] == []
