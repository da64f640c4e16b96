"""From a mark of the newer charts to the marked words in the report: by mouse, and by keyboard."""

import re
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import Serve
from tests.dated import write_dated
from tests.visiting import PATIENCE, open_page, read_address, settle, wait_for

pytestmark = pytest.mark.browser
_CURRENT = 'mark[aria-current="true"]'
_TABLES = {"f": "figures", "r": "reasons", "m": "mentions", "s": "statements", "v": "moves", "n": "sentences"}
_LETTERS = {table: letter for letter, table in _TABLES.items()} | {"articles": "n"}
# page, chart, the place of a mark among its points (-1: the last)
MARKS = (
    ("/actors", "network", 0),  # a line's dot: both actors
    ("/actors", "network", -1),
    ("/actors", "credits", 0),
    ("/actors", "moves", 0),
    ("/timeline", "timeline-reports", 1),
    ("/timeline", "timeline-figures", 0),
    ("/compare", "compare-reasons", 0),
    ("/compare", "compare-actors", -1),
    ("/compare", "compare-figures", 0),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tarn")


@pytest.fixture(scope="module")
def server(serve: Serve, folder: Path) -> str:
    """The address of a dashboard of dated reports, in place of the bundled ones."""
    return serve(write_dated(folder / "reports"), folder / "tables")


def find_marks(page: Page, chart: str) -> Locator:
    return page.locator(f".st-key-chart_{chart} .scatterlayer .point")


def find_list(page: Page, chart: str) -> Locator:
    return page.locator(f".st-key-chart_{chart}_chosen input[role='combobox']")


def read_picks(page: Page) -> list[tuple[str, str]]:
    pairs = (value.split(":", 1) for name, value in read_address(page) if name == "pick")
    return [(dimension, wanted) for dimension, wanted in pairs]


def wait_for_choice(page: Page, chart: str) -> list[tuple[str, str]]:
    """Wait until a choice stands in the address and in the chart's list; return it."""
    page.wait_for_function("() => location.search.includes('pick=')", timeout=PATIENCE)
    expect(find_list(page, chart)).not_to_have_value("", timeout=PATIENCE)
    settle(page)
    return read_picks(page)


def unfold(page: Page, choices: Locator) -> None:
    """Open a list by its key; one that was drawn anew in that moment is closed again."""
    for _ in range(10):
        choices.focus()
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(300)
        if choices.get_attribute("aria-expanded") == "true":
            break
    expect(page.get_by_role("option").first).to_be_visible(timeout=PATIENCE)


def find_reading_link(page: Page, picks: list[tuple[str, str]]) -> Locator:
    """The way to the reader from the first card of the rows that were chosen."""
    letter = _LETTERS[picks[0][0].split(".")[0]]
    card = page.locator(f'.quote:has(mark[data-marks^="{letter}-"])').first
    expect(card).to_be_visible(timeout=PATIENCE)
    around = card.locator("xpath=ancestor::*[.//a[contains(., 'Open in reader')]][1]")
    return around.get_by_role("link", name="Open in reader").first


def holds(row: "pd.Series[str]", column: str, value: str) -> bool:
    """Whether a row has what was chosen."""
    if column == "who":
        return value == (row["speaker"] if pd.isna(row["actor_id"]) else row["actor_id"])
    if column == "route":
        ends = ("" if pd.isna(row[name]) else row[name] for name in ("from_actor_id", "to_actor_id"))
        return value == ">".join(ends)
    return bool(row[column] == value)


def check_source(page: Page, tables: Path, picks: list[tuple[str, str]]) -> None:
    """The reader shows just the words of a row that stands behind what was chosen."""
    page.wait_for_selector(_CURRENT, timeout=PATIENCE)
    mark = dict(read_address(page))["mark"]
    table = _TABLES[mark[0]]
    rows = pd.read_parquet(tables / f"{table}.parquet")
    row = rows.set_index(rows.columns[0], drop=False).loc[mark]
    assert "".join(page.locator(_CURRENT).all_text_contents()) == row["text"]
    expect(page.locator(_CURRENT).first).to_be_in_viewport()
    asked = [(name.split(".")[1], value) for name, value in picks if name.split(".")[0] in (table, "articles")]
    assert asked
    if len({name for name, _ in asked}) < len(asked):  # two actors: the sentence names both
        assert row["actor_id"] in [value for _, value in asked]
        named = rows.loc[rows["sentence_id"] == row["sentence_id"], "actor_id"]
        assert {value for _, value in asked} <= set(named)
    elif table == "figures" and asked[0][0] == "figure_id":  # a number of one report stands beside the other's
        texts = rows.set_index("figure_id")["text"]
        assert re.search(r"\d+", row["text"]) and asked[0][1] in texts
    else:
        assert all(holds(row, name, value) for name, value in asked)


@pytest.mark.parametrize(("path", "chart", "place"), MARKS)
def test_a_click_on_a_mark_leads_to_its_words(page: Page, folder: Path, path: str, chart: str, place: int) -> None:
    open_page(page, path)
    point = find_marks(page, chart).nth(place)
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    picks = wait_for_choice(page, chart)
    find_reading_link(page, picks).click()
    wait_for(page, "Reader")
    check_source(page, folder / "tables", picks)


@pytest.mark.parametrize(("path", "chart", "place"), [mark for mark in MARKS if mark[1:] != ("network", -1)])
def test_the_keyboard_leads_to_the_same_words(page: Page, folder: Path, path: str, chart: str, place: int) -> None:
    open_page(page, path)
    unfold(page, find_list(page, chart))
    page.keyboard.press("Home" if place == 0 else "ArrowDown")
    page.keyboard.press("Enter")
    picks = wait_for_choice(page, chart)
    link = find_reading_link(page, picks)
    link.focus()
    page.keyboard.press("Enter")
    wait_for(page, "Reader")
    check_source(page, folder / "tables", picks)


def test_a_choice_of_two_actors_is_undone_by_escape(page: Page) -> None:
    open_page(page, "/actors")
    point = find_marks(page, "network").first
    point.scroll_into_view_if_needed()
    point.click(force=True)
    assert len(wait_for_choice(page, "network")) == 2
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search.includes('pick=')", timeout=PATIENCE)


def test_reports_compared_stand_in_the_address(page: Page) -> None:
    open_page(page, "/compare?compare=tarn_00_2&compare=tarn_00_3")
    expect(page.get_by_text("A count from Tarn").first).to_be_visible()
    page.reload()
    wait_for(page, "Compare")
    assert [value for name, value in read_address(page) if name == "compare"] == ["tarn_00_2", "tarn_00_3"]
