"""The timeline, through the shell: drawn from three dated reports on, what is chosen beside it."""

import re
from pathlib import Path

import pytest

from tests.apps import Open, check_page, read_rows, read_words, write_reports
from tests.dated import DAYS, write_dated
from tests.serving import SEEDS


def test_too_few_dated_reports_are_counted(visit: Open, tmp_path: Path) -> None:
    texts = (f"Two men walk\n\nPublished {day}\n\nTwo men left the Tarn Guard." for day in DAYS[:2])
    reports = write_reports(tmp_path / "reports", *texts, "A third\n\nThree men left the Tarn Guard.")
    app = visit("timeline", reports, tmp_path / "tables")
    check_page(app, "timeline")
    assert not app.get("plotly_chart")
    said = [text.value for text in app.text]
    assert any("at least three reports with a date; 2 of 3 reports" in text for text in said)


def test_no_report_at_all_is_said_once(visit: Open, dated: tuple[Path, Path]) -> None:
    app = visit("timeline", *dated, {"q": "zzzqq"})
    check_page(app, "timeline")
    said = [text.value for text in app.main.text if "There is no" in text.value or "needs" in text.value]
    assert said == ["There is no report here. Only what the filters keep is looked at."]


def test_reports_without_a_day_are_not_said_to_stand_by_it(visit: Open, tables: Path) -> None:
    app = visit("timeline", SEEDS, tables)
    check_page(app, "timeline")
    assert "2 reports; shown is the sentence each opens with." in read_words(app)


def test_three_are_enough(visit: Open, tmp_path: Path) -> None:
    texts = (f"Two men walk {n}\n\nPublished {day}\n\nTwo men left the Tarn Guard." for n, day in enumerate(DAYS[:3]))
    app = visit("timeline", write_reports(tmp_path / "reports", *texts), tmp_path / "tables")
    check_page(app, "timeline")
    assert len(app.get("plotly_chart")) == 1
    assert any("No figure here says for which days it holds." in text.value for text in app.text)


def test_both_charts(visit: Open, dated: tuple[Path, Path]) -> None:
    app = visit("timeline", *dated)
    check_page(app, "timeline")
    assert [chart.proto.id.rsplit("-", 2)[-1] for chart in app.get("plotly_chart")] == ["reports", "figures"]
    assert "4 reports, 4 of them with a date." in read_words(app)
    assert read_words(app).index("3 May 2014 · Guards walk out in Tarn") < read_words(app).index("18 June 2014")


@pytest.mark.parametrize("pick", ["articles.article_id:tarn_00_1", "articles.month:2014-06"])
def test_what_is_chosen_shows_its_report_and_figures(visit: Open, dated: tuple[Path, Path], pick: str) -> None:
    app = visit("timeline", *dated, {"pick": pick})
    check_page(app, "timeline")
    assert "1 report; shown is the sentence it opens with." in read_words(app)
    assert "More guards leave Tarn" in read_words(app)
    assert len(app.get("plotly_chart")) == 2


def test_a_figure_chosen_shows_its_sentence(visit: Open, dated: tuple[Path, Path]) -> None:
    figures = read_rows(dated[1], "figures")
    row = figures[figures["text"] == "60 fighters"].iloc[0]
    app = visit("timeline", *dated, {"pick": f"figures.figure_id:{row['figure_id']}"})
    check_page(app, "timeline")
    assert set(re.findall(r'data-marks="(f-[0-9a-f]{10})"', "".join(b.proto.body for b in app.get("html")))) == {
        row["figure_id"]
    }


@pytest.mark.parametrize(("copies", "by"), [(7, "year"), (8, "year")])
def test_many_reports_stand_in_bars(visit: Open, tmp_path: Path, copies: int, by: str) -> None:
    app = visit("timeline", write_dated(tmp_path / "reports", copies), tmp_path / "tables")
    check_page(app, "timeline")
    assert f"Counted are reports by the {by} they came out; {4 * copies} reports" in read_words(app)
    chosen = visit("timeline", tmp_path / "reports", tmp_path / "tables", {"pick": "articles.year:2015"})
    check_page(chosen, "timeline")
    assert "4 reports, by the day they came out" in read_words(chosen)
