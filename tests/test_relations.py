"""Relations: how the figures of a text fit together, as readable rows."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.numbers.figures import extract_figures
from defections.numbers.relations import find_relations
from defections.records import Relation
from tests.relation_rows import MISSED, MISTAKEN, NONE, PARTS, REPEATS, SHARES, SUMS
from tests.texts import document


def _relate(text: str) -> list[Relation]:
    built = document(text + "\n")
    return list(find_relations(built, tuple(extract_figures(built))))


def _shown(text: str, relation: Relation) -> str:
    """A relation as it stands in the tables below: kind, verdict, whole <- parts."""
    whole, *parts = (text[one.start : one.end] for one in (relation.whole, *relation.parts))
    return f"{relation.kind} {relation.verdict}: {whole} <- {'; '.join(parts)}"


@pytest.mark.parametrize(("text", "expected"), SUMS + SHARES + PARTS + REPEATS)
def test_finds(text: str, expected: str) -> None:
    assert expected in [_shown(text, relation) for relation in _relate(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, row, marks=pytest.mark.xfail(strict=True, reason=why)) for text, row, why in MISSED],
)
def test_misses(text: str, expected: str) -> None:
    assert expected in [_shown(text, relation) for relation in _relate(text)]


@pytest.mark.parametrize(
    "text", [pytest.param(text, marks=pytest.mark.xfail(strict=True, reason=why)) for text, why in MISTAKEN]
)
def test_mistakes(text: str) -> None:
    assert not _relate(text)


@pytest.mark.parametrize("text", NONE)
def test_finds_nothing(text: str) -> None:
    assert [_shown(text, relation) for relation in _relate(text)] == []


SPOKEN = [
    (
        "Some 29 fighters have joined us, local elders said. Only seven men had left, the army said.",
        ["same_quantity inconsistent: Some 29 fighters <- seven men"],
    ),
    (
        "In village A, 29 fighters left the M23, local elders said. "
        "In village B, 192 fighters left the FDLR, the army said.",
        [],
    ),
    (
        "In Goma, 29 fighters left the M23, local elders said. In Beni, 192 fighters left the M23, the army said.",
        [],
    ),
    (
        "Some 29 fighters left the M23, local elders said. At least 192 fighters left the FDLR, the army said.",
        [],
    ),
    (
        "In Goma, 29 fighters left the M23, local elders said. In Beni, 29 fighters left the M23, the army said.",
        [],
    ),
    (
        "In Goma, 29 fighters left the M23, local elders said. Only 12 fighters left the M23, the army said.",
        ["same_quantity inconsistent: 29 fighters <- 12 fighters"],
    ),
    (
        "In the north, 29 fighters left the M23, local elders said. In the south, 40 fighters left the M23, he said.",
        [],
    ),
    (
        "Some 29 fighters left the M23, local elders said. Elsewhere, 40 fighters left the M23, the army said.",
        [],
    ),
    (
        "Some 29 fighters left the M23, local elders said. In another village, 40 fighters left the M23, he said.",
        [],
    ),
    (
        "Some 29 fighters left the M23, local elders said. In another statement, 40 fighters left the M23, he said.",
        ["same_quantity inconsistent: Some 29 fighters <- 40 fighters"],
    ),
    (
        "In May, 29 fighters left the M23, local elders said. In Goma, 12 fighters left the M23, the army said.",
        ["same_quantity inconsistent: 29 fighters <- 12 fighters"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_two_sources_differ_only_over_one_place_and_group(text: str, expected: list[str]) -> None:
    built = document(text + "\n")
    figures = [
        replace(one, speaker=speaker)
        for one, speaker in zip(extract_figures(built), ("local elders", "army"), strict=True)
    ]
    assert [_shown(text, relation) for relation in find_relations(built, figures)] == expected


def test_a_share_of_those_who_left_is_of_all_of_them() -> None:
    """And not of the last ones told."""
    text = (
        "At least 312 rebels have left. Of those, 187 gave up, 96 went home and the remaining 29 crossed the river. "
        "Two in five of the leavers were under 18."
    )
    shares = [one for one in _relate(text) if one.kind == "share"]
    assert [text[one.whole.start : one.whole.end] for one in shares] == ["At least 312 rebels"]


def test_a_derived_number_states_nothing() -> None:
    (relation,) = _relate("Half of the 90 volunteers went back.")
    assert (relation.stated, relation.computed) == (None, 45)


def test_an_explanation_has_the_words_as_written() -> None:
    (relation,) = _relate("Half of the 90 Kenyan volunteers went back.")
    assert "Half of the 90 Kenyan volunteers" in relation.explanation


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 90 rebels left, the army said. The group put the number at 12.", "12 cannot be some 90 rebels"),
        ("Forty rebels left, the army said. The group put the number at 12.", "12 cannot be forty rebels"),
        ("Chadian police met 40 rebels. Two were ill.", "2 is within 40 rebels"),
    ],
)
def test_an_explanation_has_no_capital_amid_a_sentence(text: str, words: str) -> None:
    assert [one.explanation for one in _relate(text) if one.explanation.startswith(words)]


def test_parts_at_different_times_are_told_apart() -> None:
    text = "Chad has 28 tanks there. It said 12 tanks had arrived lately and 16 tanks were stationed there last year."
    (relation,) = [one for one in _relate(text) if one.kind == "sum"]
    assert "different times" in relation.explanation


WORDS = (
    "58 people 58 men half of the 58 said were 12 3 15 % , . ; and among them two were the of whom including dozens ("
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=60).map(" ".join) | st.text(max_size=120))
def test_never_raises_and_relates_only_figures_it_was_given(text: str) -> None:
    built = document(text)
    figures = tuple(extract_figures(built))
    for relation in find_relations(built, figures):
        assert {relation.whole, *relation.parts} <= set(figures)
        assert relation.explanation
        assert relation.whole not in relation.parts


@pytest.mark.parametrize("piece", ["58 men. ", "12 ", "half of the 7 ", "40% ", "2 of 3 ", "Of these, 5, 6 and 7. "])
def test_time_grows_with_the_length(piece: str) -> None:
    def seconds(size: int) -> float:
        built = document(piece * (size // len(piece)))
        figures = tuple(extract_figures(built))
        best = float("inf")
        for _ in range(2):
            begin = time.process_time()
            list(find_relations(built, figures))
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(8_000) < 0.1 + 8 * seconds(2_000)
