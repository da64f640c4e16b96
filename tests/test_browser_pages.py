"""Every page in a real browser: as the first address, at all widths, in both themes, with addresses that are wrong."""

import shutil
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.conftest import SEEDS, Serve
from tests.visiting import PAGES, WITH_CHARTS, follow, list_faults, open_page, wait_for
from tests.visitors import Invite, Traffic

pytestmark = pytest.mark.browser
_WIDTHS = {1280: 800, 390: 844}
_CHOSEN = "pick=reasons.code:infighting"
# What is wider than the window, or ends outside it.
_TOO_WIDE = """(address) => [
    ...[document.documentElement, document.querySelector('[data-testid="stMain"]')]
        .filter((box) => box.scrollWidth > box.clientWidth)
        .map((box) => `${address}: ${box.scrollWidth} in ${box.clientWidth}`),
    ...[...document.querySelectorAll('.js-plotly-plot, .quote, .fits, .report')]
        .filter((box) => box.getBoundingClientRect().right > innerWidth + 1)
        .map((box) => `${address}: ${box.className} ends at ${box.getBoundingClientRect().right}`),
]"""


@pytest.mark.parametrize("path", ["/reasons", "/method"])
def test_a_page_is_the_first_address_of_a_fresh_server(
    serve: Serve, invite: Invite, tables: Path, tmp_path: Path, path: str
) -> None:
    shutil.copytree(tables, tmp_path / "tables")
    page = invite(serve(SEEDS, tmp_path / "tables"))
    open_page(page, path + "?unit=people")
    assert list_faults(page) == []
    expect(page).to_have_title(f"{PAGES[path]} · Counted: People · Defection Reports Explorer")
    links = page.get_by_test_id("stSidebar").get_by_test_id("stPageLink").all_inner_texts()
    assert links == list(PAGES.values())


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
def test_no_serious_accessibility_fault_and_nothing_too_wide(
    page: Page, gathered: Path, width: int, theme: str
) -> None:
    """On every page, without a choice and with one, where nothing is found, and on what stands outside the pages."""
    mark = pd.read_parquet(gathered / "tables" / "reasons.parquet")["reason_id"].iat[0]
    page.set_viewport_size({"width": width, "height": _WIDTHS[width]})
    page.emulate_media(color_scheme=theme)
    faults = []
    for address in (*PAGES, f"/reader?mark={mark}", f"/reasons?{_CHOSEN}", "/search?q=isis", "/figures?q=zebra"):
        follow(page, address)
        ground = page.evaluate("getComputedStyle(document.querySelector('[data-testid=\"stApp\"]')).backgroundColor")
        assert (sum(map(int, ground[4:-1].split(", "))) < 200) == (theme == "dark"), f"{address} is {ground}"
        faults += page.evaluate(_TOO_WIDE, address) + list_axe_faults(page, address, theme)
    for address in ("/reasons?embed=true&chart=reasons", f"/brief?page=reasons&{_CHOSEN}", "/api"):
        page.goto(address)
        page.wait_for_selector("main" if address == "/api" else ".main-svg")
        faults += list_axe_faults(page, address, theme)
    assert not faults, "\n".join(faults)


def list_axe_faults(page: Page, address: str, theme: str) -> list[str]:
    """What axe finds that keeps somebody from reading a page; in the second theme only what depends on colours."""
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if theme == "dark":
        options["runOnly"] = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{address}: {fault['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


def test_nothing_scrolls_sideways_at_double_size_and_filters_are_one_tap_away(invite: Invite) -> None:
    page = invite(viewport={"width": 640, "height": 844}, has_touch=True, reduced_motion="reduce")
    wide = []
    for address in (*PAGES, f"/reasons?{_CHOSEN}"):
        follow(page, address)
        wide += page.evaluate(_TOO_WIDE, address)
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_test_id("stExpandSidebarButton").tap()
    expect(page.get_by_role("combobox", name="Report", exact=True)).to_be_in_viewport()
    assert list_faults(page) == []
    assert not wide


def test_charts_are_named_the_first_is_in_view_and_pages_write_no_errors(page: Page, traffic: Traffic) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    for path in PAGES:
        follow(page, path)
        assert list_faults(page) == []
        charts = page.get_by_test_id("stPlotlyChart")
        named = charts.locator("[aria-label]:not([aria-label=''])").or_(charts.and_(page.locator("[aria-label]")))
        assert named.count() >= charts.count()
        if path in WITH_CHARTS:
            expect(page.locator(".js-plotly-plot").first).to_be_in_viewport()
    # Streamlit looks for the server's root by asking below each page's path first.
    assert [error for error in traffic.errors if "404" not in error] == []
