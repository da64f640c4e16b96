"""Phrases of the lists: the notation, the order of labels, look-up by sets of phrases."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.leaving.phrases import Hit, Phrasebook, fold


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("walked", "He walked off.", ["walked"]),
        ("walked", "The side-walked man", []),
        ("(walked|ran) out", "They ran out.", ["ran out"]),
        ("(walked|ran) out", "They ran and went out.", []),
        ("ran .. out", "They ran as one man out.", ["ran as one man out"]),
        ("ran .. out", "They ran far and wide and then out.", []),
        ("ran [right] out", "He ran right out; she ran out.", ["ran right out", "ran out"]),
        ("grumb* about", "Grumblers grumbling about bread", ["grumbling about"]),
        ("(n't) stay", "They wouldn’t stay.", ["wouldn't stay"]),
        ("walk-out", "A walk-out began.", ["walk-out"]),
        ("left", "They left “left” left.", ["left", "left", "left"]),
    ],
)
def test_a_phrase_is_found_by_its_notation(phrase: str, text: str, found: list[str]) -> None:
    folded = fold(text)
    hits = sorted(Phrasebook([("label", phrase)]).find(folded))
    assert [folded[hit.start : hit.end] for hit in hits] == found


@pytest.mark.parametrize("phrase", ["word", "two words"])
def test_labels_of_one_phrase_come_in_the_order_of_the_list(phrase: str) -> None:
    labels = list("hgfedcba")
    book = Phrasebook((label, phrase) for label in labels)
    assert [hit.label for hit in book.find(phrase)] == labels


_WORDS = ("army", "bread", "chief", "not", "of", "ran")


@given(
    st.lists(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3), min_size=1, max_size=12),
    st.lists(st.sampled_from((*_WORDS, "xyz", ".")), max_size=20),
)
def test_look_up_finds_what_reading_through_finds(phrases: list[list[str]], words: list[str]) -> None:
    listed, text = [" ".join(phrase) for phrase in phrases], " ".join(words)
    found = Phrasebook((str(number), phrase) for number, phrase in enumerate(listed)).find(text)
    wanted = {
        Hit(match.start(1), match.end(1), str(number))
        for number, phrase in enumerate(listed)
        for match in re.finditer(rf"\b(?=({re.escape(phrase)})\b)", text)
    }
    assert set(found) == wanted


@given(st.text(max_size=200))
def test_any_text_is_taken(text: str) -> None:
    book = Phrasebook([("one", "left"), ("two", "ran [right] out"), ("three", "grumb* ... about")])
    assert all(0 <= hit.start < hit.end <= len(text) for hit in book.find(fold(text)))
