"""The page of reasons: its switches, what a code means, passages like one another, through the shell."""

import re
from pathlib import Path

import pytest

from defections.codebook import CONFIDENT, load_codebook
from tests.apps import (
    WITHOUT_REASONS,
    Open,
    check_page,
    list_foreign_tags,
    read_html,
    read_rows,
    read_words,
    write_reports,
)
from tests.choosing import name_who
from tests.serving import SEEDS
from ui import words


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({}, "Counted are passages, not people"),
        ({"by": "reports"}, "Counted are reports that give it at least once"),
        ({"by": "origins"}, "Counted are origins: whoever is credited, or the report; reports that retell"),
        ({"by": "nonsense"}, "Counted are passages, not people"),
    ],
)
def test_what_is_counted_is_said(visit: Open, tables: Path, query: dict[str, str], said: str) -> None:
    app = visit("reasons", SEEDS, tables, query)
    check_page(app, "reasons")
    assert read_words(app).count(said) == 2  # reasons and barriers


@pytest.mark.parametrize(("group", "heading"), [("narrative", "Infighting"), ("family", "Pushed away")])
def test_reasons_stand_under_the_group_chosen(visit: Open, tables: Path, group: str, heading: str) -> None:
    app = visit("reasons", SEEDS, tables, {"group": group})
    check_page(app, "reasons")
    spec = next(chart.proto.spec for chart in app.get("plotly_chart") if chart.proto.id.endswith("chart_reasons"))
    assert f"\\u003cb\\u003e{heading}" in spec or f"<b>{heading}" in spec


def test_only_the_sure_ones(visit: Open, tables: Path) -> None:
    reasons = read_rows(tables, "reasons")
    app = visit("reasons", SEEDS, tables, {"sure": "sure"})
    check_page(app, "reasons")
    marks = set(re.findall(r'data-marks="(r-[0-9a-f]{10})"', read_html(app)))
    sure = set(reasons.loc[reasons["score"] >= CONFIDENT, "reason_id"])
    assert marks
    assert marks <= sure
    passages = reasons[(reasons["score"] >= CONFIDENT) & (reasons["family"] != "barrier")]["sentence_id"].nunique()
    said = read_words(app)
    assert f"{words.count(passages, 'passage')} in" in said
    assert f"{words.count(len(sure), 'row')}; a link opens the sentence in its report. Sure ones only" in said


@pytest.mark.parametrize(("is_barrier", "said"), [(False, "a reason for leaving"), (True, "a barrier to leaving")])
def test_where_the_other_kind_is_chosen_that_is_said(visit: Open, tables: Path, is_barrier: bool, said: str) -> None:
    reasons = read_rows(tables, "reasons")
    code = reasons.loc[(reasons["family"] == "barrier") == is_barrier, "code"].iat[0]
    app = visit("reasons", SEEDS, tables, {"pick": f"reasons.code:{code}"})
    check_page(app, "reasons")
    assert read_words(app).count(f"What is chosen is {said}") == 1
    assert "0 passages" not in read_words(app)


@pytest.mark.parametrize("how", ["chosen", "filtered", "with its report"])
def test_a_reason_by_itself_shows_what_it_means(visit: Open, tables: Path, how: str) -> None:
    row = read_rows(tables, "reasons").query("family == 'push'").iloc[0]
    code = next(code for code in load_codebook() if code.code == row["code"])
    pick = f"reasons.code:{code.code}"
    query = {
        "chosen": {"pick": pick},
        "filtered": {"reason": code.code},
        "with its report": {"pick": [pick, f"reasons.article_id:{row['article_id']}"]},
    }[how]
    app = visit("reasons", SEEDS, tables, query)
    check_page(app, "reasons")
    said = read_words(app)
    assert said.count(code.definition) == 1
    assert code.not_when in said
    assert words.name_family(code.code) in said


def test_without_a_reason_no_meaning_is_shown(visit: Open, tables: Path) -> None:
    assert not any(code.definition in read_words(visit("reasons", SEEDS, tables)) for code in load_codebook())


def test_passages_like_one(visit: Open, tables: Path) -> None:
    reasons = read_rows(tables, "reasons")
    shown = 0
    for reason in reasons["reason_id"][:3]:
        app = visit("reasons", SEEDS, tables, {"like": reason})
        check_page(app, "reasons")
        html = read_html(app)
        alike = html[html.index("Passages like this one") : html.index("Why people left")]
        assert f'data-marks="{reason}"' in alike
        shares = [int(share) for share in re.findall(r"(\d+)% alike", alike)]
        assert shares == sorted(shares, reverse=True)
        shown += len(shares)
    assert shown


def test_the_comparison_can_be_closed(visit: Open, tables: Path) -> None:
    reason = read_rows(tables, "reasons")["reason_id"].iat[0]
    app = visit("reasons", SEEDS, tables, {"like": reason})
    app.button(key="close_alike").click().run()
    check_page(app, "reasons")
    assert "like" not in app.query_params
    assert "Passages like this one" not in read_words(app)


@pytest.mark.parametrize("like", ["r-0000000000", "<b>", "f-1", "x" * 70])
def test_a_comparison_with_what_is_gone_says_so(visit: Open, tables: Path, like: str) -> None:
    app = visit("reasons", SEEDS, tables, {"like": like})
    check_page(app, "reasons")
    assert any("no longer among the reports" in text.value for text in app.main.text)


def test_a_speakers_square_shows_what_is_credited_to_them(visit: Open, tables: Path) -> None:
    reasons = read_rows(tables, "reasons").query("family != 'barrier'")
    itself = reasons[reasons["speaker"].isna() & reasons["actor_id"].isna()].iloc[0]
    said = reasons[reasons["actor_id"].notna()].iloc[0]
    for row, who in ((itself, "-"), (said, said["actor_id"])):
        query = {"pick": [f"reasons.code:{row['code']}", f"reasons.who:{who}"]}
        app = visit("reasons", SEEDS, tables, query)
        check_page(app, "reasons")
        marks = set(re.findall(r'data-marks="(r-[0-9a-f]{10})"', read_html(app)))
        same = reasons[reasons["code"] == row["code"]]
        same = same[name_who(same).fillna("-") == who]
        surest = same.sort_values("score", ascending=False, kind="stable")["reason_id"][:3]
        assert marks == set(surest)


def test_a_number_of_a_reason_shows_its_passage(visit: Open, tables: Path) -> None:
    attached = read_rows(tables, "reasons").query("family != 'barrier'").dropna(subset="n_figure_id")
    reason = attached["reason_id"].iat[0]
    app = visit("reasons", SEEDS, tables, {"pick": f"reasons.reason_id:{reason}"})
    check_page(app, "reasons")
    assert f'data-marks="{reason}"' in read_html(app)


def test_reports_without_reasons(visit: Open, tmp_path: Path) -> None:
    reports = write_reports(tmp_path / "reports", WITHOUT_REASONS)
    app = visit("reasons", reports, tmp_path / "tables", {"by": "origins", "sure": "sure", "like": "r-0000000000"})
    check_page(app, "reasons")
    assert any("gives a reason" in text.value for text in app.main.text)


@pytest.mark.parametrize("by", ["passages", "origins"])
def test_nothing_of_hostile_reports_becomes_markup(visit: Open, forged: tuple[Path, Path], by: str) -> None:
    reason = read_rows(forged[1], "reasons")["reason_id"].iat[0]
    app = visit("reasons", *forged, {"by": by, "like": reason})
    check_page(app, "reasons")
    assert not list_foreign_tags(app)
