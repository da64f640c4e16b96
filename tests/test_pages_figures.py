"""The page of figures: all units, what several reports give, and what was chosen, through the shell."""

import json
import re
from html import unescape
from pathlib import Path

import pandas as pd
import pytest

from tests.apps import Open, check_page, list_foreign_tags, read_html, read_rows, read_words, write_reports
from tests.retold import REPORTS
from tests.serving import SEEDS


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Reports that tell of one event, and a folder for their tables."""
    folder = tmp_path_factory.mktemp("told")
    return write_reports(folder / "reports", *REPORTS.values()), folder / "tables"


def read_charts(app) -> list[str]:
    return [chart.proto.id for chart in app.get("plotly_chart")]


def test_all_units_are_one_switch_away(visit: Open, tables: Path) -> None:
    app = visit("figures", SEEDS, tables, {"show": "all"})
    check_page(app, "figures")
    assert "Each panel has a scale of its own." in read_words(app)
    spec = next(chart.proto.spec for chart in app.get("plotly_chart") if "chart_figures" in chart.proto.id)
    units = read_rows(tables, "figures")["unit"].nunique()
    assert sum(name.startswith("yaxis") for name in json.loads(spec)["layout"]) == units


def test_what_several_reports_give_is_drawn_with_its_origins(visit: Open, told: tuple[Path, Path]) -> None:
    app = visit("figures", *told)
    check_page(app, "figures")
    assert "3 quantities in two reports or more." in read_words(app)
    assert any("chart_quantities" in chart for chart in read_charts(app))


def test_a_chosen_quantity_shows_who_reports_it_and_whom_they_cite(visit: Open, told: tuple[Path, Path]) -> None:
    visit("figures", *told)
    quantity = read_rows(told[1], "quantities").iloc[0]
    query = {"pick": f"quantities.quantity_id:{quantity['quantity_id']}"}
    app = visit("figures", *told, query)
    check_page(app, "figures")
    html = read_html(app)
    beside = html[html.index("Who reports it") :]
    assert set(re.findall(r'data-marks="(f-[0-9a-f]{10})"', beside)) >= set(quantity["figure_ids"])
    assert "3 reports, 2 origins" in read_words(app)
    assert "Lakeside Institute" in read_words(app)
    assert re.search(r"Chosen: .*860 fighters across reports", " ".join(text.value for text in app.main.text))


def test_a_filter_keeps_the_quantities_of_its_report_with_all_who_give_them(
    visit: Open, told: tuple[Path, Path]
) -> None:
    visit("figures", *told)
    articles = read_rows(told[1], "articles").set_index("article_id")
    institute = next(name for name, text in articles["text"].items() if "Lakeside" in text)
    app = visit("figures", *told, {"report": institute})
    check_page(app, "figures")
    assert "1 quantity in two reports or more." in read_words(app)
    other = next(name for name, text in articles["text"].items() if "nurses" in text)
    app = visit("figures", *told, {"report": other})
    check_page(app, "figures")
    assert any("give the same quantity" in text.value for text in app.main.text)


@pytest.mark.parametrize("show", ["all", "people", "nonsense", "<b>", "quantities"])
def test_a_switch_that_is_unknown_is_the_first(visit: Open, tables: Path, show: str) -> None:
    app = visit("figures", SEEDS, tables, {"show": show})
    check_page(app, "figures")
    assert not list_foreign_tags(app)


def test_nothing_of_hostile_reports_becomes_markup(visit: Open, forged: tuple[Path, Path]) -> None:
    quantities = pd.read_parquet(forged[1] / "quantities.parquet")
    picks = [f"quantities.quantity_id:{quantity}" for quantity in quantities["quantity_id"][:1]]
    app = visit("figures", *forged, {"show": "all"} | ({"pick": picks[0]} if picks else {}))
    check_page(app, "figures")
    assert not list_foreign_tags(app)


def test_a_chosen_relation_shows_its_own_figures_once_a_sentence(visit: Open, tmp_path: Path) -> None:
    text = "A count\n\nOf the 40 fighters who fled, 12 were women and 28 men, and 90 guards saw them, the army said."
    folders = write_reports(tmp_path / "reports", text), tmp_path / "tables"
    visit("figures", *folders)
    relation = read_rows(folders[1], "relations").query("kind == 'sum'").iloc[0]
    app = visit("figures", *folders, {"pick": f"relations.relation_id:{relation['relation_id']}"})
    check_page(app, "figures")
    [card] = re.findall(r'<p class="quote">(.*?)</p>', read_html(app), re.S)
    assert set(re.findall(r'data-marks="([^"]*)"', card)) == {relation["whole_id"], *relation["part_ids"]}
    assert "3 figures · credited to the army" in unescape(read_html(app))
