"""What is chosen on a chart, and what must then be seen: by the tables alone, not by the questions that pages ask."""

import re
from pathlib import Path

import pandas as pd
from playwright.sync_api import Locator, Page, expect

from tests.visiting import read_address, settle, wait_for

Picks = list[tuple[str, str]]
_LETTERS = {"f": "figures", "r": "reasons", "m": "mentions", "s": "statements", "v": "moves", "n": "sentences"}
_CURRENT = 'mark[aria-current="true"]'
_ENDS = ("from_actor_id", "to_actor_id")
# What the mark under the pointer stands for, and what is said of it, once its chart has noticed the pointer; null if it
# has not in a second.
_UNDER_POINTER = """(mark) => new Promise((resolve) => {
    const plot = mark.closest(".js-plotly-plot"), until = Date.now() + 1000;
    const look = () => {
        const said = plot.querySelector(".hoverlayer .hovertext")?.textContent;
        if (plot._hoverdata && said) resolve([plot._hoverdata[0].customdata.map(String), said]);
        else if (Date.now() > until) resolve(null);
        else setTimeout(look, 20);
    };
    look();
})"""

_FIRST_WORD = re.compile(r"^(?:The|An?|One|Two|Three|Some|Several|Many|Most|Other|Another|His|Her)(?= |$)")


def read_rows(tables: Path, table: str) -> pd.DataFrame:
    """A table, with what the dashboard calls its rows by."""
    rows = pd.read_parquet(tables / f"{table}.parquet")
    rows = rows.set_index(rows.columns[0], drop=False)
    if "speaker" in rows and "actor_id" in rows:
        nobody = "-" if table == "reasons" else None
        rows["who"] = name_who(rows).where(lambda who: who.notna(), nobody)
    if table == "moves":
        rows["route"] = rows[_ENDS[0]].fillna("") + ">" + rows[_ENDS[1]].fillna("")
    return rows


def name_who(rows: pd.DataFrame) -> pd.Series:
    """Who is credited in rows: an actor's id, or the words used, which are the same where they begin a sentence."""
    small = rows["speaker"].str.replace(_FIRST_WORD, lambda found: found[0].lower(), regex=True)
    return rows["actor_id"].fillna(small)


def list_behind(tables: Path, picks: Picks) -> set[str]:
    """The ids of the marks in the reports that stand behind a choice."""
    table = picks[0][0].partition(".")[0]
    if table in ("quantities", "relations"):
        row = read_rows(tables, table).loc[picks[0][1]]
        return set(row["figure_ids"]) if table == "quantities" else {row["whole_id"], *row["part_ids"]}
    rows = read_rows(tables, "sentences" if table == "articles" else table)
    wanted: dict[str, set[str]] = {}
    for dimension, value in picks:
        wanted.setdefault(dimension.partition(".")[2], set()).add(value)
    for column, values in wanted.items():
        rows = rows[rows[column].isin(values)]
        if len(values) > 1:  # two actors: the sentences that name both
            rows = rows[rows.groupby("sentence_id")[column].transform("nunique") == len(values)]
    return set(rows.index)


def find_marks(page: Page, chart: str) -> Locator:
    """The marks of a chart, whatever they are drawn as."""
    plot = page.locator(f".st-key-chart_{chart}")
    return plot.locator(".barlayer .point path").or_(plot.locator(".scatterlayer path.point"))


def find_list(page: Page, chart: str) -> Locator:
    """The list for the keyboard under a chart."""
    return page.locator(f".st-key-chart_{chart}_chosen input[role='combobox']")


def click_mark(page: Page, mark: Locator, times: int = 1) -> tuple[tuple[str, ...], str]:
    """Click a mark; tells what it stands for, and what is said of it while the pointer is there."""
    for _ in range(15):  # what is drawn above a chart may move it away from under the pointer
        mark.scroll_into_view_if_needed()
        page.mouse.move(0, 0)
        box = mark.bounding_box()
        assert box
        middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(*middle)
        if under := mark.evaluate(_UNDER_POINTER):
            page.mouse.click(*middle, click_count=times)
            return tuple(under[0]), under[1]
    raise AssertionError("the chart takes no notice of the pointer")


def wait_for_picks(page: Page, chart: str) -> Picks:
    """Wait until a choice stands in the address, in the chart's list and in the chip; return it."""
    page.wait_for_function("() => location.search.includes('pick=')")
    expect(find_list(page, chart)).not_to_have_value("")
    expect(page.locator(".st-key-choice")).to_contain_text("Chosen:")
    settle(page)
    return read_picks(page)


def read_picks(page: Page) -> Picks:
    """What an address says was chosen."""
    pairs = (value.partition(":") for name, value in read_address(page) if name == "pick")
    return [(dimension, wanted) for dimension, _, wanted in pairs]


def find_opening(page: Page, behind: set[str]) -> Locator:
    """The way to the reader from the first card that shows one of these marks."""
    cards = ", ".join(f'.quote:has(mark[data-marks~="{mark}"])' for mark in sorted(behind))
    card = page.locator(cards).first
    expect(card).to_be_visible()
    around = card.locator("xpath=ancestor::*[.//a[contains(., 'Open in reader')]][1]")
    return around.get_by_role("link", name="Open in reader").first


def check_reader(page: Page, tables: Path, behind: set[str]) -> None:
    """The reader shows just the words of one of these marks, in view."""
    wait_for(page, "Reader")
    page.wait_for_selector(_CURRENT)
    mark = dict(read_address(page))["mark"]
    assert mark in behind
    row = read_rows(tables, _LETTERS[mark[0]]).loc[mark]
    assert "".join(page.locator(_CURRENT).all_text_contents()) == row["text"]
    expect(page.locator(_CURRENT).first).to_be_in_viewport()
