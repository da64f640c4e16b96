"""Who left whom for whom or where. Names are marked in the text: [armed group], <place>, {organisation}, (person)."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.moves import extract_moves
from defections.records import Actor, ActorType, Document, Mention
from tests.texts import document

TYPES: dict[str, ActorType] = {"[": "armed_group", "<": "place", "{": "organisation", "~": "person", "^": "state"}
MARK = re.compile(r"([\[<{~^])([^\]>}~^]+)[\]>}~^]")


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


MOVES = [
    ("Forty men defected from the [Red Column] to the [Blue Front] in May.", [("Red Column", "Blue Front")]),
    ("A commander switched allegiance from [Seleka] to the [Anti-Balaka].", [("Seleka", "Anti-Balaka")]),
    ("He went over from the [LRA] to the [SPLA] with nine others.", [("LRA", "SPLA")]),
    ("Two brothers left the [Red Column] for the [Blue Front].", [("Red Column", "Blue Front")]),
    ("She quit the [Shining Path] in 1992 to join the [MRTA].", [("Shining Path", "MRTA")]),
    ("He deserted the [Red Column] and fled to ^Kenya^ with his wife.", [("Red Column", "Kenya")]),
    ("They had belonged to the [Red Column], and left it for the [Blue Front].", [("Red Column", "Blue Front")]),
    ("He joined the [Blue Front] after leaving the [Red Column].", [("Red Column", "Blue Front")]),
    ("Nine officers defected to the [Blue Front] from the [Red Column].", [("Red Column", "Blue Front")]),
    ("Many [Red Column] fighters have fled to ^Kenya^ since the rains.", [("Red Column", "Kenya")]),
    ("[Red Column] deserters escaped across the border into ^Chad^.", [("Red Column", "Chad")]),
    ("Six [FARC] guerrillas surrendered to the army in Cali.", [("FARC", None)]),
    ("Nine [Red Column] men gave themselves up to {MONUSCO} on Friday.", [("Red Column", "MONUSCO")]),
    ("Twenty [Red Column] fighters went over to the government side.", [("Red Column", None)]),
    ("Members of the [Red Column] deserted in June. Some crossed into <Uganda>.", [("Red Column", "Uganda")]),
    (
        "A dozen men left the [Red Column] in May. Most went to areas held by the [Blue Front], an ally of {Oxfam}.",
        [("Red Column", "Blue Front")],
    ),
    ("Eleven men have deserted the [Red Column]. Seven are now with the [Blue Front].", [("Red Column", "Blue Front")]),
    (
        "Men have deserted the [Red Column]. Seven are now with the [Blue Front], while four have crossed to <Oman>.",
        [("Red Column", "Blue Front"), ("Red Column", "Oman")],
    ),
    (
        "He had been with the [Red Column] before joining the [Blue Front].",
        [("Red Column", "Blue Front")],
    ),
    ("Former [Red Column] fighters now with the [Blue Front] hold the town.", [("Red Column", "Blue Front")]),
    ("Four [TTP] commanders swore allegiance to the [Islamic State].", [("TTP", "Islamic State")]),
    ("The colonel broke away from the [FDLR] to found the [CNRD].", [("FDLR", "CNRD")]),
    ("He walked out of the [Red Column]’s camp in May. He reached <Goma> nine days later.", [("Red Column", "Goma")]),
    ("Tired of war, she escaped from [Boko Haram] and made her way to <Maiduguri>.", [("Boko Haram", "Maiduguri")]),
]


@pytest.mark.parametrize(("text", "expected"), MOVES)
def test_moves(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert sorted(moves_in(text), key=str) == sorted(expected, key=str)


NONE = [
    "He left <Britain> to join the [Red Column].",
    "Young men from <Kenya> joined the [Red Column] in 2014.",
    "Officials urged [Red Column] fighters to surrender to the army.",
    "None of the [Red Column] men defected to the [Blue Front].",
    "[Red Column] fighters did not flee to ^Kenya^.",
    "Those who try to flee to ^Kenya^ are shot by the [Red Column].",
    "The fighting caused 40,000 civilians to flee to ^Chad^, far from the [Red Column].",
    "Villagers fled to <Goma> after the [Red Column] burned the market.",
    "[Red Column] fighters crossed into <Uganda> and attacked a school.",
    "The [Red Column] joined the [Blue Front] in condemning the raid.",
    "The [Red Column] lost forty men in May.",
    "The minister flew to ^Kenya^ to speak about the [Red Column].",
    "Two [Red Column] men were deported to ^Belgium^.",
    "If they left the [Red Column] for the [Blue Front], they would be shot.",
    "He dreamed of leaving the [Red Column] for ^Canada^.",
    "He left the [Red Column] for fear of ~Paka~ and his men.",
    "She fled to escape the [Red Column].",
    "Half of those who left to join the [Red Column] have returned to the ^UK^.",
    "The army moved troops to <Goma> and <Bukavu> against the [Red Column].",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_move(text: str) -> None:
    assert moves_in(text) == []


def test_the_passage_is_the_words_of_the_move() -> None:
    made, mentions = read("Officials said forty men defected from the [Red Column] to the [Blue Front] in May.")
    [move] = extract_moves(made, mentions)
    assert made.text[move.start : move.end] == "defected from the Red Column to the Blue Front"
    assert move.rule == "from-to"


def test_without_names_there_are_no_moves() -> None:
    assert list(extract_moves(document("They defected and fled to Kenya."), ())) == []


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
        assert {move.from_at, move.to_at} - {None} <= places


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
    assert clock(60_000) < 4 * small * 2.5 + 0.05
