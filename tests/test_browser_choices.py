"""Choices and switches in a real browser: what a link holds is the same after a copy, Back, Forward and a reload."""

from pathlib import Path
from urllib.parse import urlencode

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.visiting import PATIENCE, open_page, read_charts, settle, wait_for

pytestmark = pytest.mark.browser

PICK = "pick"
CHIP = ".st-key-choice"


def read_table(tables: Path, name: str) -> pd.DataFrame:
    return pd.read_parquet(tables / f"{name}.parquet")


def name_view(tables: Path, name: str) -> tuple[str, list[tuple[str, str]]]:
    """A page and the parameters of a view of it, with ids of the tables."""
    articles = list(read_table(tables, "articles")["article_id"])
    actor = read_table(tables, "actors").sort_values("mention_count").iloc[-1]
    move = read_table(tables, "moves").dropna(subset=["from_actor_id", "to_actor_id"]).iloc[0]
    figure = read_table(tables, "figures").query("unit == 'people'").iloc[0]
    reason = read_table(tables, "reasons").query("family == 'push'").iloc[0]
    views = {
        "reason": ("/reasons", [("by", "reports"), ("group", "push"), ("pick", "reasons.code:infighting")]),
        "cell": (
            "/reasons",
            [(PICK, f"reasons.code:{reason['code']}"), (PICK, f"reasons.article_id:{reason['article_id']}")],
        ),
        "figure": ("/figures", [("show", figure["unit"]), ("pick", f"figures.figure_id:{figure['figure_id']}")]),
        "relation": ("/figures", [("pick", f"relations.relation_id:{read_table(tables, 'relations').iloc[0, 0]}")]),
        "actor": ("/actors", [("type", actor["type"]), ("pick", f"mentions.actor_id:{actor['actor_id']}")]),
        "move": ("/actors", [("pick", f"moves.route:{move['from_actor_id']}>{move['to_actor_id']}")]),
        "overview": ("/", [("report", articles[0]), ("pick", f"mentions.actor_id:{actor['actor_id']}")]),
        "compared": ("/compare", [*(("compare", each) for each in articles), ("pick", "reasons.code:suicide_mission")]),
    }
    return views[name]


def look(page: Page) -> tuple[str, str, list[object]]:
    """What a visitor sees of a view: the tab's title, the chip, the charts."""
    expect(page.locator(CHIP)).to_contain_text("Chosen:", timeout=PATIENCE)
    settle(page)
    return page.title(), page.locator(CHIP).inner_text(), read_charts(page)


@pytest.mark.parametrize("name", ["reason", "cell", "figure", "relation", "actor", "move", "overview", "compared"])
def test_a_view_survives_back_forward_reload_and_a_copied_link(
    page: Page, browser: Browser, server: str, tables: Path, name: str
) -> None:
    path, parameters = name_view(tables, name)
    address = f"{path}?{urlencode(parameters)}"
    open_page(page, address)
    title, chip, charts = look(page)
    heading = page.locator("h1").inner_text()
    page.keyboard.press("Escape")
    expect(page.locator(CHIP)).to_have_count(0, timeout=PATIENCE)
    assert "pick=" not in page.url
    kept = [pair for pair in parameters if pair[0] != "pick"]
    assert all(urlencode([pair]) in page.url for pair in kept)
    page.go_back()
    assert look(page) == (title, chip, charts)
    page.go_forward()
    expect(page.locator(CHIP)).to_have_count(0, timeout=PATIENCE)
    page.go_back()
    assert look(page) == (title, chip, charts)
    page.reload()
    wait_for(page, heading)
    assert look(page) == (title, chip, charts)
    context = browser.new_context(base_url=server, viewport={"width": 1280, "height": 900})
    other = context.new_page()
    open_page(other, page.url)
    assert look(other) == (title, chip, charts)
    context.close()
