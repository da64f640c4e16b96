"""Questions about who stands beside whom, when, and which reports say the same: on small reports of our own."""

from pathlib import Path

import pandas as pd
import pytest

from defections.chronicle import count_dates, count_periods, count_timed, list_openings, list_published, list_timed
from defections.comparing import Match, count_named, match_claims, match_reports
from defections.echoes.matching import Claim
from defections.encounters import draw_together
from defections.filters import Filters
from defections.profiles import read_profile
from defections.queries import Library
from defections.voices import count_credits
from tests.choosing import name_who

EVERYTHING, NOTHING = Filters(), Filters(text="zebra crossing")
PAIR = ("tarn_00_0", "tarn_00_1")


@pytest.fixture(scope="module")
def library(dated: tuple[Path, Path]) -> Library:
    return Library(dated[1])


@pytest.fixture(scope="module")
def actors(library: Library) -> dict[str, str]:
    rows = library.rows("actors")
    return dict(zip(rows["name"], rows["actor_id"], strict=True))


def make_claim(figure: str, article: str, low: float, **more: object) -> Claim:
    plain = {
        "unit": "people",
        "high": low,
        "referent": "fighters",
        "sentence": "fighters of the garrison were caught at the border crossing in spring",
        "actors": ("a-1",),
        "credits": frozenset(),
    }
    return Claim(figure_id=figure, article_id=article, low=low, **(plain | more))


@pytest.mark.parametrize(
    ("other", "agrees"),
    [
        ({"low": 40.0}, True),
        ({"low": 61.0}, False),
        ({"low": 61.0, "actors": ("a-2",)}, None),  # nobody in common
        ({"low": 61.0, "referent": "villagers"}, None),  # another noun
        ({"low": 61.0, "unit": "money"}, None),
        ({"low": 61.0, "sentence": "fighters sang"}, None),
        ({"low": 40.0, "sentence": "fighters sang"}, None),
        ({"low": 30.0, "high": float("inf")}, None),  # at least 30 may be 40
        ({"low": 61.0, "article": "a"}, None),  # one report's own numbers are its relations
    ],
)
def test_two_claims(other: dict[str, object], agrees: bool | None) -> None:
    claims = [make_claim("f-1", "a", 40.0), make_claim("f-2", **({"article": "b"} | other))]
    wanted = [] if agrees is None else [Match(agrees, ("f-1", "f-2"))]
    assert match_claims(claims) == wanted


def test_what_is_known_to_be_one_quantity_is_no_contradiction() -> None:
    claims = [make_claim("f-1", "a", 40.0), make_claim("f-2", "b", 61.0), make_claim("f-3", "b", 500.0)]
    assert match_claims(claims, [frozenset({"f-1", "f-2"})]) == [Match(True, ("f-1", "f-2"))]


def test_figures_of_two_reports(library: Library) -> None:
    texts = library.rows("figures").set_index("figure_id")["text"]
    found = [
        (match.agrees, [texts[figure] for figure in match.figure_ids])
        for match in match_reports(library, EVERYTHING, PAIR)
    ]
    assert found == [(False, ["25 fighters", "60 fighters"]), (True, ["Some 340 fighters", "340 fighters"])]


@pytest.mark.parametrize(
    ("filters", "articles"), [(NOTHING, PAIR), (EVERYTHING, ()), (EVERYTHING, ("tarn_00_0",)), (EVERYTHING, ("no",))]
)
def test_nothing_to_match(library: Library, filters: Filters, articles: tuple[str, ...]) -> None:
    assert match_reports(library, filters, articles) == []


def test_who_is_named_in_which_report(library: Library, actors: dict[str, str]) -> None:
    rows = count_named(library, EVERYTHING, PAIR)
    assert set(rows["article_id"]) == set(PAIR)
    mentions = library.rows("mentions").groupby(["actor_id", "article_id"])["sentence_id"].nunique()
    assert len(rows) == len(mentions[mentions.index.get_level_values("article_id").isin(PAIR)])
    assert all(n == mentions[actor, article] for actor, article, n in rows[["actor_id", "article_id", "n"]].to_numpy())
    assert set(rows.loc[rows["actor_id"] == actors["Tarn Guard"], "article_id"]) == set(PAIR)


def test_who_is_named_together(library: Library, actors: dict[str, str]) -> None:
    found = draw_together(library, EVERYTHING)
    pairs = {(one, other): n for one, other, n in found.pairs.itertuples(index=False)}
    sentences = library.rows("mentions").groupby("actor_id")["sentence_id"].agg(set)
    wanted = {pair: len(sentences[pair[0]] & sentences[pair[1]]) for pair in pairs}
    assert pairs == wanted
    assert tuple(sorted((actors["Tarn Guard"], actors["Northern Front"]))) in pairs
    assert set(found.actors["actor_id"]) == {actor for pair in pairs for actor in pair}
    assert found.known == len(found.actors)


def test_of_some_types_alone(library: Library) -> None:
    found = draw_together(library, EVERYTHING, ("armed_group",))
    assert set(found.actors["type"]) == {"armed_group"}
    assert len(found.pairs) == 1


def test_nobody_together(library: Library) -> None:
    found = draw_together(library, NOTHING)
    assert (len(found.actors), len(found.pairs), found.known) == (0, 0, 0)


def test_one_actor(library: Library, actors: dict[str, str]) -> None:
    profile = read_profile(library, EVERYTHING, actors["Tarn Guard"])
    mentions = library.rows("mentions").query("actor_id == @actors['Tarn Guard']")
    assert profile.names["n"].sum() == profile.reports["n"].sum() == len(mentions)
    assert set(profile.reports["article_id"]) == set(mentions["article_id"])
    assert set(profile.reports["mention_id"]) <= set(mentions["mention_id"])
    assert list(profile.moves["gone_to"]) == ["Northern Front"]
    assert profile.counts["said_of"] == len(profile.said_of) > 0
    assert all("Tarn Guard" in text for text in profile.said_of["text"])
    said = read_profile(library, EVERYTHING, actors["Omar Velt"]).said
    assert len(said) == 2
    assert set(said["actor_id"]) == {actors["Omar Velt"]}


def test_one_actor_under_filters(library: Library, actors: dict[str, str]) -> None:
    profile = read_profile(library, Filters(reports=("tarn_00_3",)), actors["Tarn Guard"])
    assert list(profile.reports["article_id"]) == ["tarn_00_3"]
    nothing = read_profile(library, NOTHING, actors["Tarn Guard"])
    assert nothing.counts == {"said": 0, "said_of": 0, "moves": 0}
    assert nothing.names.empty


def test_credits_are_those_of_the_tables(library: Library) -> None:
    found = count_credits(library, EVERYTHING, 100)
    for kind, part in found.groupby("kind"):
        rows = library.rows(str(kind))
        who = name_who(rows).dropna()
        assert dict(zip(part["who"], part["n"], strict=True)) == who.value_counts().to_dict()
    assert list(found["total"]) == sorted(found["total"], reverse=True)


def test_days_of_reports(library: Library) -> None:
    known = count_dates(library, EVERYTHING)
    assert (known.reports, known.published, known.dated) == (4, 4, 4)
    assert (known.first, known.last) == (pd.Timestamp(2014, 5, 3), pd.Timestamp(2014, 9, 9))
    assert list(count_periods(library, EVERYTHING, "month")["period"]) == ["2014-05", "2014-06", "2014-07", "2014-09"]
    assert count_periods(library, EVERYTHING, "year").to_dict("list") == {"period": ["2014"], "reports": [4]}
    assert list(list_published(library, EVERYTHING, 2)["article_id"]) == ["tarn_00_0", "tarn_00_1"]
    nothing = count_dates(library, NOTHING)
    assert (nothing.reports, nothing.published, nothing.first) == (0, 0, None)


@pytest.mark.parametrize(("pick", "reports"), [(("articles.year", "2014"), 4), (("articles.month", "2014-06"), 1)])
def test_a_period_can_be_chosen(library: Library, pick: tuple[str, str], reports: int) -> None:
    assert count_dates(library, Filters(picks=(pick,))).reports == reports


def test_figures_that_tell_their_days(library: Library) -> None:
    counts = count_timed(library, EVERYTHING)
    rows = list_timed(library, EVERYTHING, "people", 99)
    figures = library.rows("figures")
    assert counts == {"people": int(figures["as_of_from"].notna().sum())}
    assert len(rows) == counts["people"]
    assert {"25 fighters", "1,500 men"} <= set(rows["text"])
    assert list(list_timed(library, EVERYTHING, "people", 1)["text"]) == ["1,500 men"]


def test_each_report_opens_with_a_sentence_of_its_own(library: Library) -> None:
    rows = list_openings(library, EVERYTHING, 99)
    assert list(rows["article_id"]) == ["tarn_00_0", "tarn_00_1", "tarn_00_2", "tarn_00_3"]
    assert rows["text"].iat[3] == "The Tarn Guard has 900 men, the governor of Tarn said."
