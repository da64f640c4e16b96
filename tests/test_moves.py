"""Who left whom for whom or where. Names are marked in the text: [armed group], <place>, {organisation}, (person)."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.errors import DataError
from defections.leaving.moves import extract_moves
from defections.leaving.wordings import alternatives
from defections.records import Actor, ActorType, Document, Mention
from tests.marked_moves import MISSED, NONE, ONE_SENTENCE, PASSAGES, Ends
from tests.plain_moves import PLAIN
from tests.plain_passages import PLAIN_MISSED, PLAIN_PASSAGES
from tests.plain_sides import JOURNEYS_OF_OTHERS, SIDES
from tests.plain_stays import PLAIN_NONE
from tests.texts import document

TYPES: dict[str, ActorType] = {
    "[": "armed_group",
    "<": "place",
    "{": "organisation",
    "~": "person",
    "^": "state",
    "%": "nationality_or_religious_group",
}
MARK = re.compile(r"([\[<{~^%])([^\]>}~^%]+)[\]>}~^%]")


def read(marked: str) -> tuple[Document, tuple[Mention, ...]]:
    plain, names, position = "", [], 0
    for match in MARK.finditer(marked):
        plain += marked[position : match.start()]
        names.append((len(plain), match[2], TYPES[match[1]]))
        plain += match[2]
        position = match.end()
    plain += marked[position:]
    mentions = tuple(Mention(start, start + len(name), Actor(name, name, kind)) for start, name, kind in names)
    return document(plain), mentions


def moves_in(marked: str) -> list[tuple[str | None, str | None]]:
    made, mentions = read(marked)
    found = []
    for move in extract_moves(made, mentions):
        ends = [None if at is None else made.text[slice(*at)] for at in (move.from_at, move.to_at)]
        found.append((ends[0], ends[1]))
    return found


@pytest.mark.parametrize(("text", "expected"), [*ONE_SENTENCE, *PASSAGES, *PLAIN, *PLAIN_PASSAGES, *SIDES])
def test_moves(text: str, expected: Ends) -> None:
    assert sorted(moves_in(text), key=str) == sorted(expected, key=str)


@pytest.mark.xfail(strict=True, reason="the words round it do not tell that somebody leaves, or whom")
@pytest.mark.parametrize(("text", "expected"), [*MISSED, *PLAIN_MISSED])
def test_known_misses(text: str, expected: Ends) -> None:
    assert sorted(moves_in(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("text", [*NONE, *PLAIN_NONE, *JOURNEYS_OF_OTHERS])
def test_what_is_no_move(text: str) -> None:
    assert moves_in(text) == []


def test_the_passage_is_the_words_of_the_move() -> None:
    made, mentions = read("Officials said forty men defected from the [Red Column] to the [Blue Front] in May.")
    [move] = extract_moves(made, mentions)
    assert made.text[move.start : move.end] == "defected from the Red Column to the Blue Front"
    assert move.rule == "over-nothing"


def test_rebels_are_none_of_another_item_of_a_digest() -> None:
    made, mentions = read(
        "WEEKLY DIGEST\n\nUGANDA: OFFICER SURRENDERS\nA major of the [Green Resistance Army] surrendered.\n\n"
        "CHAD: GENERAL BREAKS AWAY\nA general of the [National Guard] resigned and joined the rebels on Thursday."
    )
    [move] = extract_moves(made, mentions)
    assert move.to_at is not None
    assert made.text[slice(*move.to_at)] == "rebels"


def test_without_names_there_are_no_moves() -> None:
    assert list(extract_moves(document("They defected and fled to Kenya."), ())) == []


def test_a_kind_of_words_that_is_not_listed_is_an_error() -> None:
    with pytest.raises(DataError, match="no word of the kind"):
        alternatives("unheard of")


WORDS = st.sampled_from(
    [
        "left",
        "the",
        "[Reds]",
        "[Blues]",
        "<Chad>",
        "to",
        "from",
        "for",
        "joined",
        "fled",
        ",",
        ".",
        "and",
        "they",
        "\n",
        "“",
        "now",
        "with",
    ]
)


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=60))
def test_any_words_give_true_offsets(words: list[str]) -> None:
    made, mentions = read(" ".join(words))
    places = {(mention.start, mention.end) for mention in mentions}
    for move in extract_moves(made, mentions):
        assert 0 <= move.start < move.end <= len(made.text)
        assert move.from_at or move.to_at
        assert {move.from_at, move.to_at} <= places


@pytest.mark.parametrize(
    "unit", ["They left the [Reds] for the [Blues]. ", "left the to ", "fled from [Reds] and ", "joined "]
)
def test_time_grows_with_the_length(unit: str) -> None:
    def clock(size: int) -> float:
        made, mentions = read("[Reds] " + (unit * (size // len(unit) + 1))[:size].rpartition(" ")[0])
        start = time.process_time()
        list(extract_moves(made, mentions))
        return time.process_time() - start

    clock(2_000)
    small = min(clock(15_000) for _ in range(2))
    assert min(clock(60_000) for _ in range(2)) < 4 * small * 2.5 + 0.05
