"""What the pages show in a real browser is what programs get from the API, whatever the filters and the choice."""

import random
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import pytest
from playwright.sync_api import Page

from defections.queries import Library
from tests.visiting import follow
from ui import gallery

pytestmark = pytest.mark.browser
QUERIES = ["", "", "", "", "the", '"the group"', "fight* OR said", "left NOT isis", "reason:push"]
PICKED = [("reasons.code", "reason"), ("mentions.actor_id", "actor"), ("figures.unit", "unit")]
COUNTED = {"Reports": "articles", "Figures": "figures", "Actors": "actors", "Moves": "moves"}
PAGES = sorted({plot.page for plot in gallery.PLOTS.values()} - {""})
# What the marks of a page's charts stand for, and where they are, by the chart's name.
_DRAWN = """() => Object.fromEntries(
    [...document.querySelectorAll("[class*='st-key-chart_'] .js-plotly-plot")].map((plot) => [
        plot.closest("[class*='st-key-chart_']").className.match(/st-key-chart_([\\w-]+)/)[1],
        plot.data.filter((trace) => trace.customdata).map((trace) => [trace.customdata, trace.x, trace.y]),
    ]))"""

Pairs = list[tuple[str, str]]


@pytest.fixture(scope="module")
def library(gathered: Path) -> Library:
    return Library(gathered / "tables")


def invent_view(chance: random.Random, library: Library) -> Pairs:
    """Filters of a kind or two, words, a choice on a chart: few at a time, so that something is found."""
    known = {name: sorted(values) for name, values in library.known_values().items()}
    kinds = chance.sample(sorted(known), chance.choice([0, 1, 1, 2]))
    pairs = [(name, value) for name in kinds for value in chance.sample(known[name], chance.choice([1, 2, 3]))]
    if query := chance.choice(QUERIES):
        pairs.append(("q", query))
    if chance.random() < 0.3:
        dimension, name = chance.choice(PICKED)
        pairs.append(("pick", f"{dimension}:{chance.choice(known[name])}"))
    return pairs


def ask_rows(page: Page, table: str, query: str) -> pd.DataFrame:
    return pd.DataFrame(page.request.get(f"/api/{table}.json?{query}").json())


def list_traces(figure: dict[str, Any]) -> list[list[Any]]:
    return [[trace["customdata"], trace.get("x"), trace.get("y")] for trace in figure["data"] if "customdata" in trace]


@pytest.mark.parametrize("seed", range(3))
def test_under_any_filters(page: Page, library: Library, seed: int) -> None:
    chance, path = random.Random(seed), ""
    for _ in range(10):
        query = urlencode(invent_view(chance, library))
        # Filters are taken off on the page where one is: another page keeps those that its address does not name.
        seen, path = path, "" if path else chance.choice(PAGES)
        for place in (seen, path):
            follow(page, f"/{place}?{query}")
            check_charts(page, query)
            if place == "":
                check_counts(page, query)


def check_counts(page: Page, query: str) -> None:
    """The counts over the first page are those of the rows."""
    shown = {
        metric.locator("label").inner_text(): int(metric.get_by_test_id("stMetricValue").inner_text().replace(",", ""))
        for metric in page.get_by_test_id("stMetric").all()
    }
    for label, table in COUNTED.items():
        assert shown[label] == len(ask_rows(page, table, query)), (label, query)


def check_charts(page: Page, query: str) -> None:
    """The marks of each chart are those of the figure that is sent."""
    for name, drawn in page.evaluate(_DRAWN).items():
        sent = page.request.get(f"/api/charts/{name}.plotly?{query}").json()
        assert drawn == list_traces(sent), (name, query)
