"""The same quantity across reports: what is put together, what is kept apart, and from how many origins it comes."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.building import build
from defections.echoes.copies import Texts
from defections.echoes.matching import Claim, match_claims
from defections.echoes.origins import trace_origins
from tests.retold import REPORTS, write_retold

_MEN = "The army said {} fighters of the front laid down their arms at Kasama in spring."


def claim(name: str, low: float, high: float | None = None, **other: object) -> Claim:
    """A claim of report `name`: one figure, in words like those of the others unless told otherwise."""
    plain = {"unit": "people", "referent": "fighters", "sentence": _MEN.format(low), "actors": ("a-1",)}
    return Claim(f"f-{name}", name, low=low, high=high or low, credits=frozenset(), **(plain | other))


def put_together(*claims: Claim) -> list[set[str]]:
    ordered = sorted(claims, key=lambda each: (each.unit, each.high))
    return [{each.article_id for each in found} for found in match_claims(ordered)]


@pytest.mark.parametrize(
    "other",
    [
        claim("b", 860),
        claim("b", 870),
        claim("b", 800, 900),
        claim("b", 860, referent="rebels of the front"),
        claim("b", 860, actors=("a-2", "a-1")),
        claim("b", 860, referent="people", sentence="Of 860 people who laid down arms at Kasama, most were hungry."),
    ],
)
def test_one_quantity(other: Claim) -> None:
    assert put_together(claim("a", 860), other) == [{"a", "b"}]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(claim("b", 880), id="another number"),
        pytest.param(claim("b", 880, 900), id="another range"),
        pytest.param(claim("b", 300, 900), id="a range too wide to say anything"),
        pytest.param(claim("b", 860, unit="money"), id="another unit"),
        pytest.param(claim("b", 860, actors=("a-2",)), id="about others"),
        pytest.param(claim("b", 860, referent="trees", sentence="Gardeners planted 860 trees."), id="another thing"),
        pytest.param(claim("a", 860), id="the same report"),
    ],
)
def test_not_one_quantity(other: Claim) -> None:
    assert put_together(claim("a", 860), other) == []


def test_a_round_number_and_its_noun_are_not_enough() -> None:
    one = claim("a", 200, sentence="Some 200 fighters came from the hills.")
    other = claim("b", 200, sentence="Police are looking for 200 fighters who stole cattle.")
    assert put_together(one, other) == []


@pytest.mark.parametrize(("credits", "found"), [((), []), (("lakeside institute",), [{"a", "b"}])])
def test_who_is_credited_speaks_for_one_quantity(credits: tuple[str, ...], found: list[set[str]]) -> None:
    said = {"a": "It was 58 fighters.", "b": "As many as 58 fighters had fled."}
    cited = [replace(claim(name, 58, sentence=words), credits=frozenset(credits)) for name, words in said.items()]
    assert put_together(*cited) == found


def test_near_numbers_do_not_creep() -> None:
    numbers = (1000, 1015, 1030, 1045)
    found = put_together(*(claim(f"r{number}", number) for number in numbers))
    assert found == [{"r1000", "r1015"}, {"r1030", "r1045"}]


_NUMBERS = st.sampled_from([5.0, 58.0, 59.0, 200.0, 860.0, 870.0, 1240.0])
_CLAIMS = st.lists(st.tuples(st.sampled_from("abcd"), _NUMBERS, _NUMBERS, st.sampled_from(["a-1", "a-2"])), max_size=12)


@given(_CLAIMS)
def test_each_claim_is_in_one_quantity_at_most_and_each_quantity_in_two_reports(rows) -> None:
    claims = [
        Claim(f"f-{n}", name, "people", min(pair), max(pair), "men", _MEN, (actor,), frozenset())
        for n, (name, *pair, actor) in enumerate(rows)
    ]
    found = list(match_claims(sorted(claims, key=lambda each: each.high)))
    ids = [each.figure_id for claims in found for each in claims]
    assert len(ids) == len(set(ids))
    assert all(len({each.article_id for each in claims}) > 1 for claims in found)


def credit(name: str, *credits: str) -> Claim:
    return Claim(f"f-{name}", name, "people", 9, 9, "men", _MEN, ("a-1",), frozenset(credits))


@pytest.mark.parametrize(
    ("claims", "copies", "origins"),
    [
        ([credit("a"), credit("b")], "ab", [0, 1]),
        ([credit("a", "army"), credit("b", "army"), credit("c", "police")], "abc", [0, 0, 2]),
        ([credit("a", "army"), credit("b", "general", "a-7"), credit("c", "a-7")], "abc", [0, 1, 1]),
        ([credit("a", "army"), credit("b", "police"), credit("c", "mayor")], "aba", [0, 1, 0]),
        ([credit("a", "army"), credit("a", "police"), credit("b", "police")], "aab", [0, 0, 0]),
        ([credit("a", "x"), credit("b", "y"), credit("c", "x", "y")], "abc", [0, 0, 0]),
        ([], "", []),
    ],
    ids=["two of their own", "one source", "one actor", "one text", "one report", "one in the end", "none"],
)
def test_origins(claims: list[Claim], copies: str, origins: list[int]) -> None:
    assert trace_origins(claims, copies) == origins


def test_copies_are_known_by_their_words() -> None:
    compared = Texts(list(REPORTS.values()))
    assert compared.find_copies([0, 1, 2, 3]) == [0, 0, 2, 3]
    assert compared.find_copies([3, 1, 0]) == [3, 1, 1]


def test_reports_to_quantities(tmp_path: Path) -> None:
    build([write_retold(tmp_path / "in")], tmp_path / "out", workers=1)
    figures = pd.read_parquet(tmp_path / "out" / "figures.parquet").set_index("figure_id")
    quantities = pd.read_parquet(tmp_path / "out" / "quantities.parquet")
    found = [
        (sorted(figures.loc[list(row.figure_ids), "article_id"]), row.article_count, row.origin_count)
        for row in quantities.itertuples()
    ]
    assert found[0] == (["institute", "retold", "wire"], 3, 2)
    assert all(names == ["retold", "wire"] and counts == [2, 1] for names, *counts in found[1:])
    assert len(found) == 3
