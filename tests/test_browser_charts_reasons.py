"""The charts of figures and reasons: from a mark to the exact words in the report, by mouse and by keyboard."""

import shutil
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import Serve
from tests.serving import ROOT
from tests.test_echoes import REPORTS
from tests.visiting import PATIENCE, open_page, read_address, settle, wait_for

pytestmark = pytest.mark.browser
_CURRENT = 'mark[aria-current="true"]'

# The page with its switches, the chart, what can be clicked in it, what the address then names, whose rows are shown.
CHARTS = [
    pytest.param(
        "/figures?show=all", "figures", ".scatterlayer .point", "figures.figure_id", "figures", id="all units"
    ),
    pytest.param(
        "/figures", "quantities", ".scatterlayer .point", "quantities.quantity_id", "figures", id="quantities"
    ),
    pytest.param("/reasons?by=origins&group=family", "reasons", ".point path", "reasons.code", "reasons", id="origins"),
    pytest.param("/reasons", "reasons-by-report", ".point path", "reasons.article_id", "reasons", id="by report"),
    pytest.param("/reasons", "reasons-by-speaker", ".point path", "reasons.who", "reasons", id="by speaker"),
    pytest.param("/reasons", "reasons-numbers", ".scatterlayer .point", "reasons.reason_id", "reasons", id="numbers"),
]


@pytest.fixture(scope="module")
def told(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A dashboard of the bundled reports and some that tell of one event: its address and tables."""
    folder = tmp_path_factory.mktemp("told")
    shutil.copytree(ROOT / "seeds", folder / "reports")
    for name, text in REPORTS.items():
        (folder / "reports" / f"{name}.txt").write_text(text, encoding="utf-8")
    return serve(folder / "reports", folder / "tables"), folder / "tables"


def find_chart(page: Page, name: str) -> Locator:
    return page.locator(f".st-key-chart_{name}")


def find_list(page: Page, name: str) -> Locator:
    return page.locator(f".st-key-chart_{name}_chosen input[role='combobox']")


def open_list(page: Page, chosen: Locator) -> None:
    """Open a list by its key; one that scrolls into view at the same time closes again."""
    chosen.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    chosen.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible(timeout=PATIENCE)


def wait_for_pick(page: Page, dimension: str) -> None:
    """Wait until the address names a choice and the page shows it."""
    page.wait_for_function("(d) => location.search.includes('pick=' + d)", arg=dimension, timeout=PATIENCE)
    expect(page.get_by_text("Chosen:")).to_be_visible(timeout=PATIENCE)
    settle(page)


def click_first(page: Page, name: str, mark: str) -> None:
    """Click the first mark of a chart."""
    point = find_chart(page, name).locator(mark).first
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".hoverlayer .hovertext").first).to_be_visible()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def find_opening(page: Page, dimension: str) -> Locator:
    beside = page.locator(".st-key-beside_quantity") if dimension.startswith("quantities") else page
    return beside.get_by_role("link", name="Open in reader").first


def list_expected(tables: Path, pairs: list[tuple[str, str]]) -> set[str]:
    """The ids of the rows that stand behind the choice in an address."""
    picks = dict(value.split(":", 1) for name, value in pairs if name == "pick")
    if quantity := picks.get("quantities.quantity_id"):
        return set(pd.read_parquet(tables / "quantities.parquet").set_index("quantity_id").loc[quantity, "figure_ids"])
    table = next(iter(picks)).partition(".")[0]
    rows = pd.read_parquet(tables / f"{table}.parquet")
    if table == "reasons":
        rows = rows.assign(who=rows["actor_id"].fillna(rows["speaker"]).fillna("-"))
    for dimension, value in picks.items():
        rows = rows[rows[dimension.partition(".")[2]] == value]
    return set(rows.iloc[:, 0])


def check_reader(page: Page, tables: Path, table: str, expected: set[str]) -> None:
    """The reader shows just the words of a row that stands behind what was chosen, in view."""
    wait_for(page, "Reader")
    page.wait_for_selector(_CURRENT, timeout=PATIENCE)
    mark = dict(read_address(page))["mark"]
    assert mark in expected
    row = pd.read_parquet(tables / f"{table}.parquet").set_index(f"{table[:-1]}_id").loc[mark]
    assert "".join(page.locator(_CURRENT).all_text_contents()) == row["text"]
    expect(page.locator(_CURRENT).first).to_be_in_viewport()


@pytest.mark.parametrize(("path", "name", "mark", "dimension", "table"), CHARTS)
def test_a_click_leads_to_the_words(
    page: Page, told: tuple[str, Path], path: str, name: str, mark: str, dimension: str, table: str
) -> None:
    address, tables = told
    open_page(page, address + path)
    click_first(page, name, mark)
    wait_for_pick(page, dimension if "." in dimension and name != "reasons-by-report" else "reasons.code")
    expected = list_expected(tables, read_address(page))
    find_opening(page, dimension).click()
    check_reader(page, tables, table, expected)


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(("path", "name", "mark", "dimension", "table"), CHARTS[2:5])
def test_a_second_click_takes_the_choice_back(
    page: Page, told: tuple[str, Path], path: str, name: str, mark: str, dimension: str
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    open_page(page, told[0] + path)
    click_first(page, name, mark)
    wait_for_pick(page, "")
    page.mouse.move(0, 0)
    click_first(page, name, mark)
    page.wait_for_function("!location.search.includes('pick=')", timeout=PATIENCE)
    assert not faults, dimension


@pytest.mark.usefixtures("mark")
@pytest.mark.parametrize(("path", "name", "mark", "dimension", "table"), CHARTS)
def test_the_keyboard_leads_to_the_words(
    page: Page, told: tuple[str, Path], path: str, name: str, dimension: str, table: str
) -> None:
    address, tables = told
    open_page(page, address + path)
    open_list(page, find_list(page, name))
    page.keyboard.press("Enter")
    wait_for_pick(page, "")
    expect(find_list(page, name)).not_to_have_value("")
    expected = list_expected(tables, read_address(page))
    opening = find_opening(page, dimension)
    opening.focus()
    page.keyboard.press("Enter")
    check_reader(page, tables, table, expected)


def test_switches_stand_in_the_address_and_back_undoes_them(page: Page, told: tuple[str, Path]) -> None:
    open_page(page, told[0] + "/reasons")
    page.get_by_test_id("stButtonGroup").get_by_text("Origins", exact=True).click()
    expect(page.get_by_text("Counted are origins").first).to_be_visible(timeout=PATIENCE)
    assert ("by", "origins") in read_address(page)
    page.go_back()
    expect(page.get_by_text("Counted are passages").first).to_be_visible(timeout=PATIENCE)
    assert ("by", "origins") not in read_address(page)


def test_passages_like_one_and_back(page: Page, told: tuple[str, Path]) -> None:
    open_page(page, told[0] + "/reasons")
    page.get_by_role("link", name="Passages like this one").first.click()
    compared = page.locator(".st-key-alike")
    expect(compared).to_be_visible(timeout=PATIENCE)
    page.wait_for_function("() => location.search.includes('like=')", timeout=PATIENCE)
    settle(page)
    marks = compared.locator("mark")
    assert dict(read_address(page))["like"] in (marks.first.get_attribute("data-marks") or "")
    page.go_back()
    expect(compared).to_have_count(0, timeout=PATIENCE)
    assert "like" not in dict(read_address(page))
