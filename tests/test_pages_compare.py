"""Reports side by side: what both give, what one alone gives, where they contradict; through the shell."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.apps import Open, check_page, list_foreign_tags, read_html, read_rows, read_words, write_reports
from tests.serving import SEEDS

PAIR = ["tarn_00_0", "tarn_00_1"]


def list_charts(app: AppTest) -> list[str]:
    return [chart.proto.id.rsplit("chart_", 1)[-1] for chart in app.get("plotly_chart")]


def list_marked(app: AppTest, kind: str) -> set[str]:
    return set(re.findall(rf'data-marks="({kind}-[0-9a-f]{{10}})"', read_html(app)))


@pytest.mark.parametrize("query", [{}, {"compare": PAIR}, {"compare": ["no", *PAIR]}, {"compare": "nonsense"}])
def test_the_first_two_stand_for_an_address_that_names_none(
    visit: Open, dated: tuple[Path, Path], query: dict[str, list[str]]
) -> None:
    app = visit("compare", *dated, query)
    check_page(app, "compare")
    assert list(app.multiselect(key="compare_reports").value) == PAIR
    assert list_charts(app) == ["compare-reasons", "compare-actors", "compare-figures"]
    assert "1 of 1 reasons and barriers drawn is in both of them." in read_words(app)
    assert "1 row differs, 1 agrees." in read_words(app)


def test_what_a_report_holds_is_counted_as_on_the_overview(visit: Open, tables: Path) -> None:
    app = visit("compare", SEEDS, tables)
    check_page(app, "compare")
    held = re.findall(r"(reason|barrier)s in (\d+) passages?\b", " ".join(re.findall(r"Holds: [^<]*", read_html(app))))
    reasons = read_rows(tables, "reasons")
    for noun, is_barrier in (("reason", False), ("barrier", True)):
        rows = reasons[(reasons["family"] == "barrier") == is_barrier]
        assert sum(int(n) for what, n in held if what == noun) == rows["sentence_id"].nunique()


def test_what_is_chosen_in_the_list_goes_into_the_address(visit: Open, dated: tuple[Path, Path]) -> None:
    app = visit("compare", *dated)
    app.multiselect(key="compare_reports").set_value([*PAIR, "tarn_00_2"]).run()
    check_page(app, "compare")
    assert app.query_params["compare"] == [*PAIR, "tarn_00_2"]
    assert "in two or more of them" in read_words(app)


def test_one_report_is_not_enough(visit: Open, dated: tuple[Path, Path]) -> None:
    for query in ({"compare": PAIR[0]}, {"report": PAIR[0]}):
        app = visit("compare", *dated, query)
        check_page(app, "compare")
        assert not app.get("plotly_chart")
        assert any("To compare takes two reports" in text.value for text in app.text)


def test_a_reason_chosen_shows_both_sides(visit: Open, dated: tuple[Path, Path]) -> None:
    app = visit("compare", *dated, {"pick": "reasons.code:pay"})
    check_page(app, "compare")
    reasons = read_rows(dated[1], "reasons").query("code == 'pay'")
    assert list_marked(app, "r") == set(reasons["reason_id"])
    assert set(reasons["article_id"]) == set(PAIR)


def test_a_side_without_it_says_so(visit: Open, dated: tuple[Path, Path]) -> None:
    codes = read_rows(dated[1], "reasons").groupby("article_id")["code"].agg(set)
    other = next(name for name in sorted(read_rows(dated[1], "articles")["article_id"]) if name not in PAIR)
    code = sorted(codes[PAIR[0]] - codes.get(other, set()))[0]
    app = visit("compare", *dated, {"pick": f"reasons.code:{code}", "compare": [PAIR[0], other]})
    check_page(app, "compare")
    assert "Nothing on this." in read_words(app)
    reasons = read_rows(dated[1], "reasons").query("code == @code")
    assert list_marked(app, "r") == set(reasons.loc[reasons["article_id"] == PAIR[0], "reason_id"])


def test_an_actor_chosen_shows_both_sides(visit: Open, dated: tuple[Path, Path]) -> None:
    actors = read_rows(dated[1], "actors").set_index("name")["actor_id"]
    app = visit("compare", *dated, {"pick": f"mentions.actor_id:{actors['Tarn Guard']}"})
    check_page(app, "compare")
    mentions = read_rows(dated[1], "mentions").set_index("mention_id")
    assert set(mentions.loc[sorted(list_marked(app, "m")), "article_id"]) == set(PAIR)


@pytest.mark.parametrize(
    ("chosen", "beside", "note"),
    [
        ("25 fighters", "60 fighters", "Two numbers for what seems one thing."),
        ("340 fighters", "Some 340 fighters", "One quantity in several reports."),
    ],
)
def test_a_number_chosen_shows_the_other(
    visit: Open, dated: tuple[Path, Path], chosen: str, beside: str, note: str
) -> None:
    figures = read_rows(dated[1], "figures").set_index("text")["figure_id"]
    app = visit("compare", *dated, {"pick": f"figures.figure_id:{figures[chosen]}"})
    check_page(app, "compare")
    assert list_marked(app, "f") == {figures[chosen], figures[beside]}
    assert note in read_words(app)


def test_numbers_of_one_report_that_do_not_fit(visit: Open, tmp_path: Path) -> None:
    wrong = "A count\n\nThe 40 aircraft that fled were 12 helicopters and 15 jets, the army said."
    reports = write_reports(tmp_path / "reports", wrong, "Another\n\nTwo men left the Tarn Guard.")
    app = visit("compare", reports, tmp_path / "tables")
    check_page(app, "compare")
    relations = read_rows(tmp_path / "tables", "relations")
    count = int((relations["verdict"] == "inconsistent").sum())
    assert ("1 relation does not fit." if count else "None was found.") in read_words(app)


def test_hostile_titles(visit: Open, forged: tuple[Path, Path]) -> None:
    app = visit("compare", *forged)
    check_page(app, "compare")
    assert not list_foreign_tags(app)


def test_reports_without_reasons_or_names(visit: Open, tmp_path: Path) -> None:
    reports = write_reports(tmp_path / "reports", "quiet day\n\nnothing happened.", "still day\n\nthe sky was blue.")
    app = visit("compare", reports, tmp_path / "tables")
    check_page(app, "compare")
    assert not app.get("plotly_chart")
