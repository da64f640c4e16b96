"""What surrounds a page: the title of the browser's tab; and what an embedded address shows that names no chart."""

from pathlib import Path

import pytest
import streamlit as st

from tests.apps import Open, read_rows
from tests.serving import SEEDS
from ui.gallery import PLOTS
from ui.sources import PRODUCT


@pytest.fixture
def titles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tab's titles in the order in which they were set."""
    found: list[str] = []
    monkeypatch.setattr(st, "set_page_config", lambda page_title, **_: found.append(page_title))
    return found


def test_the_tab_names_the_report_that_is_read(visit: Open, tables: Path, titles: list[str]) -> None:
    figure = read_rows(tables, "figures").iloc[-1]
    article = read_rows(tables, "articles").set_index("article_id").loc[figure["article_id"]]
    for query in ({"mark": figure["figure_id"]}, {"article": figure["article_id"]}):
        visit("reader", SEEDS, tables, query)
        page, report, product = titles[-1].split(" · ")
        assert (page, product) == ("Reader", PRODUCT)
        assert len(report) > 10 and article["title"].startswith(report.rstrip("…").rstrip())


@pytest.mark.parametrize("query", [{}, {"mark": "f-0000000000"}, {"article": "gone"}, {"article": "'\"; --"}])
def test_the_tab_names_no_report_that_there_is_not(
    visit: Open, tables: Path, titles: list[str], query: dict[str, str]
) -> None:
    visit("reader", SEEDS, tables, query)
    assert titles[-1] == f"Reader · {PRODUCT}"


@pytest.mark.parametrize("name", ["nonsense", "<b>*x*</b>", "x" * 5_000])
def test_an_embedded_chart_that_there_is_not_is_told_and_the_page_shown(
    visit: Open, tables: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(type(st.context), "is_embedded", True)
    app = visit("overview", SEEDS, tables, {"chart": name, "embed": "true"})
    assert not app.exception and app.title
    told = [info.value for info in app.info if "There is no chart named" in info.value]
    assert len(told) == 1 and len(told[0]) < 200


def test_an_embedded_address_without_a_chart_shows_the_page(
    visit: Open, tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(st.context), "is_embedded", True)
    assert visit("overview", SEEDS, tables, {"embed": "true"}).title
    app = visit("overview", SEEDS, tables, {"embed": "true", "chart": next(iter(PLOTS))})
    assert not app.error and not app.title
