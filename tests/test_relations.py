"""Relations: how the figures of a text fit together, as readable rows."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.numbers.figures import extract_figures
from defections.numbers.relations import find_relations
from defections.records import Relation
from tests.texts import document


def _relate(text: str) -> list[Relation]:
    built = document(text + "\n")
    return list(find_relations(built, tuple(extract_figures(built))))


def _shown(text: str, relation: Relation) -> str:
    """A relation as it stands in the tables below: kind, verdict, whole <- parts."""
    whole, *parts = (text[one.start : one.end] for one in (relation.whole, *relation.parts))
    return f"{relation.kind} {relation.verdict}: {whole} <- {'; '.join(parts)}"


SUMS = [
    (
        "Peru freed 57 inmates. Among them were 31 from Lima, 16 from Cusco and 10 from Puno.",
        "sum consistent: 57 inmates <- 31; 16; 10",
    ),
    (
        "The column lost 96 soldiers. The radio spoke of 7 dead, 12 wounded and 77 missing.",
        "sum consistent: 96 soldiers <- 7 dead; 12 wounded; 77 missing",
    ),
    (
        "The junta counted 80 deserters: 50 from the north, 20 from the coast and 15 from the capital.",
        "sum inconsistent: 80 deserters <- 50; 20; 15",
    ),
    (
        "Of the 41 rebels, 29 went home. The other 12 stayed in the camp.",
        "sum consistent: 41 rebels <- 29; 12",
    ),
    (
        "Most of the sample (33 of the 50) gave up to the marines. Nine joined a rival, and eight took a boat.",
        "sum consistent: the 50 <- 33 of the 50; Nine; eight",
    ),
    (
        "Ukraine received 30 tanks. It was sent 18 T-72 tanks by Poland and 12 Leopard tanks by Spain.",
        "sum consistent: 30 tanks <- 18 T-72 tanks; 12 Leopard tanks",
    ),
]

SHARES = [
    ("Half of the 90 volunteers went back.", "share derived: 90 volunteers <- Half of the 90 volunteers"),
    (
        "A third of the 90 volunteers, or 30, went back.",
        "share consistent: 90 volunteers <- A third of the 90 volunteers; 30",
    ),
    (
        "A third of the 90 volunteers, or 40, went back.",
        "share inconsistent: 90 volunteers <- A third of the 90 volunteers; 40",
    ),
    ("29 of 41 defectors (71%) named hunger.", "share consistent: 41 defectors <- 71%"),
    ("29 of 41 defectors (81%) named hunger.", "share inconsistent: 41 defectors <- 81%"),
    ("We interviewed 64 officers. Some 25% had been in prison.", "share derived: 64 officers <- Some 25%"),
    (
        "We interviewed 50 officers. Hunger was named by 22 men (40%).",
        "share inconsistent: 50 officers <- 40%; 22 men",
    ),
    (
        "The monitors saw 148 desertions, against 96 in May (+54%).",
        "share consistent: 96 <- 54%; 148 desertions",
    ),
    (
        "Some 50% blamed pay, 40% fear and 30% boredom.",
        "share inconsistent: Some 50% <- 40%; 30%",
    ),
]

PARTS = [
    ("Sudan freed 300 prisoners, including 14 women.", "part_of consistent: 300 prisoners <- 14 women"),
    ("Sudan freed 300 prisoners, 14 of them women.", "part_of consistent: 300 prisoners <- 14 of them"),
    ("Nine of the 51 detainees had no lawyer.", "part_of consistent: 51 detainees <- Nine of the 51 detainees"),
    ("Twelve of the 9 detainees had no lawyer.", "part_of inconsistent: 9 detainees <- Twelve of the 9 detainees"),
    ("She met 212 deserters, of whom 31 were women.", "part_of consistent: 212 deserters <- 31 were women"),
    ("The book lists 58 deserters. Two were Kenyan.", "part_of consistent: 58 deserters <- Two were Kenyan"),
    ("They took five goats out of nine.", "part_of consistent: nine <- five goats"),
]

REPEATS = [
    (
        "At least 23 members of the cell gave up. The 23 were flown to Manila.",
        "same_quantity consistent: At least 23 members <- The 23",
    ),
    (
        "The offer is 100,000 pesos. Nobody comes down for a hundred thousand pesos.",
        "same_quantity consistent: 100,000 pesos <- a hundred thousand pesos",
    ),
    (
        "He was promised 90,000 lempiras ($3,600).",
        "same_quantity not_checkable: 90,000 lempiras <- $3,600",
    ),
    ("They walked 10 miles (16 km).", "same_quantity consistent: 10 miles <- 16 km"),
    ("They walked 10 miles (26 km).", "same_quantity inconsistent: 10 miles <- 26 km"),
    (
        "More than 60 fighters have left the front. The study draws on several dozen fighters who left the front.",
        "same_quantity consistent: More than 60 fighters <- several dozen fighters",
    ),
    (
        "The army put the strength of the group at no more than 40. An aide said the true number was nearer 70.",
        "same_quantity inconsistent: no more than 40 <- nearer 70",
    ),
]

NONE = [
    "The force rose to 31 from 22.",
    "The garrison fell from 350 men to 80.",
    "Two brothers and three sisters met five priests in 2011.",
    "He is 31 and paid 300 dollars for 31 goats.",
    "Twelve rifles and 12 men were found.",
    "She stayed for three years. He stayed for two years. They waited five years.",
    "The rebels hold 40 villages. The army lost 40 men.",
]


@pytest.mark.parametrize(("text", "expected"), SUMS + SHARES + PARTS + REPEATS)
def test_finds(text: str, expected: str) -> None:
    assert expected in [_shown(text, relation) for relation in _relate(text)]


@pytest.mark.parametrize("text", NONE)
def test_finds_nothing(text: str) -> None:
    assert [_shown(text, relation) for relation in _relate(text)] == []


def test_a_derived_number_states_nothing() -> None:
    (relation,) = _relate("Half of the 90 volunteers went back.")
    assert (relation.stated, relation.computed) == (None, 45)


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
