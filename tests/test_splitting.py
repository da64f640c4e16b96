"""Sentences, list items, headings and stories."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import check_growth
from tests.texts import document

SENTENCES = [
    "He ran.|She stayed.",
    "Mr. Okello met Gen. Sir Peter Hale in Gulu.|They spoke of the 400 men.",
    "Lt. Col. A. B. Moyo said so.|Nobody else did.",
    "J. P. Ruiz and Maria C. Lopez left in 1998.|He went first.",
    "He served in the U.S. Army for six years.|Then he came home.",
    "It belongs to the U.S. 5th Fleet.|Nobody came.",
    "1. Context.|The month was quiet.",
    "They fled to the U.S.|The others stayed.",
    "It happened at 4:30 a.m. on Sunday.|Nobody woke.",
    "The attack came at 5 p.m.|By six it was over.",
    "The army said on Monday.The rebels had gone.",
    "The report counts 58.The true number is higher.",
    "“We left.”|“We ran,” he said.",
    '"We left." |Nobody answered.',
    'He said: "We ran."|The others laughed.',
    "“Why?” asked the colonel.|Nobody knew.",
    "“Never!” Ahmed said.|He walked off.",
    "They waited … and waited.|Then they left.",
    "Then came the rain...|Nobody moved.",
    "It cost $1.5 million.|That was 3.2 percent more.",
    "It is at www.example.com and costs 3.50.|Read it.",
    "They appear under No. 5 and Fig. 3 of the annex.|Others stand on p. 44 of it.",
    "Some left (nobody knows how many.)|Others stayed.",
    "The Nova Corp. and Acme Inc. paid.|Others did not.",
    "He left in Jan. 2014 and again in Dec. 2015.|He did not return.",
    "What now?|Who knows!|Nothing.",
    "He left.[3]|She stayed.[4]",
    "The group (est. 1994) has 300 men.|It had 900.",
    "نحن هنا؟|من قال ذلك؟",
    "The men, e.g. Hassan, left.|Others, i.e. most, stayed.",
    "Prof. Ana Diaz of St. John's said it.|Dr. Lee agreed.",
    "i left. |they ran. |we hid.",
    "WE LEFT.|THEY RAN TO MT. ELGON.|NOBODY CAME.",
    "Thirteen died, etc.|The rest fled.",
]


# Known misses, each with its reason.
MISSES = {
    "iPhones were banned.|eBay was not.": "a sentence that opens in lower case looks like the one before going on",
    "See No. 5 and Fig. 3 of the annex.|Then see p. 44 of it.": "lines that send the reader elsewhere are masked",
}


@pytest.mark.parametrize(
    "marked",
    [
        *SENTENCES,
        *(pytest.param(marked, marks=pytest.mark.xfail(strict=True, reason=why)) for marked, why in MISSES.items()),
    ],
)
def test_sentences_end_where_they_should(marked: str) -> None:
    expected = [part.strip() for part in marked.replace(".The", ".|The").split("|")]
    made = document(marked.replace("|", " " if " |" not in marked else ""))
    assert [made.text_of(sentence) for sentence in made.sentences] == expected


WRAPPED = """The commander of the northern front said on Tuesday that forty of his
men had walked away from their posts since the beginning of the dry
season, most of them to look after their fields. He did not blame them.

Nobody has been paid since March, and the rations that used to come up
the river by boat have stopped. Those who stay are the ones who have no
fields."""


def test_hard_wrapped_lines_are_joined() -> None:
    assert [len(document(WRAPPED).text_of(sentence).split("\n")) for sentence in document(WRAPPED).sentences] == [
        3,
        1,
        2,
        2,
    ]


def test_lines_that_are_paragraphs_end_sentences() -> None:
    made = document("Rebels leave the hills\nForty came down on Monday\nThe army took their guns\nNobody was hurt")
    assert len(made.sentences) == 4


LISTS = """Among the reasons they gave were:
• hunger in the camps
• no pay since May.
– not counted as an item

Why they came back
1. The radio
2) A letter from home
"""


def test_list_items_stand_under_their_lead_in() -> None:
    made = document(LISTS)
    assert [(made.text_of(item), item.kind, item.heading) for item in made.sentences] == [
        ("Among the reasons they gave were:", "prose", None),
        ("hunger in the camps", "item", "Among the reasons they gave were:"),
        ("no pay since May.", "item", "Among the reasons they gave were:"),
        ("– not counted as an item", "prose", None),
        ("Why they came back", "heading", None),
        ("The radio", "item", "Why they came back"),
        ("A letter from home", "item", "Why they came back"),
    ]


def test_headings_are_told_from_prose() -> None:
    made = document(
        "Rebels leave the hills\n\nForty came down.\n\nLife inside\n\nNobody was paid.\n\n“We ran”\n\nThey did."
    )
    assert [item.kind for item in made.sentences] == ["heading", "prose", "heading", "prose", "heading", "prose"]


RED = "The Red Column has lost forty men since May, Governor Neto said in Porto Amboim. The Column denies it."
MORE_RED = "Neto says the Column paid nobody after June. Its leader, Domingos Paka, fled to Luanda with the chest."
BLUE = (
    "Ministers in Lima agreed on Friday to buy nine ships from Norway, the Peruvian navy said.\n\n"
    "Admiral Rosa Quispe told El Faro that the Norwegian yard in Bergen would deliver the first by Christmas."
)
TOP = f"Rebels leave\n\n{RED}\n\n{MORE_RED}"
STORIES = [
    ("one report", f"{TOP}", ["main"]),
    ("a cross-head", f"{TOP}\n\nThe way out\n\n{MORE_RED}\n\n{RED}", ["main"]),
    ("a quoted cross-head", f"{TOP}\n\n‘We were lied to’\n\n{MORE_RED}\n\n{RED}", ["main"]),
    ("a headline-like cross-head", f"{TOP}\n\nColumn men say nobody paid them\n\n{MORE_RED}", ["main"]),
    ("a second event", f"{TOP}\n\nPeru buys nine ships from Norway\n\n{BLUE}", ["main", "secondary"]),
    ("a box", f"{TOP}\n\nKey facts\n• 40 men left\n• 12 guns", ["main", "sidebar"]),
    ("a list at the end", f"{TOP}\n\nWhat they lacked\n• food\n• pay\n• sleep", ["main", "sidebar"]),
    ("briefs", f"{TOP}\n\nIN BRIEF\n\nShips for Peru at last\n\n{BLUE}", ["main", "sidebar"]),
    (
        "a box in the middle",
        f"{TOP}\n\nTimeline\n• 2013: founded\n• 2014: split\n\nThe way out\n\n{MORE_RED}",
        ["main", "sidebar"],
    ),
    (
        "sections of a brief",
        f"Leaving the Column\n\nSummary\n\n{RED}\n\nWhy they left\n• hunger\n• pay\n\n{MORE_RED}"
        "\n\nRecommendations\n1. Pay them\n2. Feed them",
        ["main"],
    ),
    ("a section in capitals", f"{TOP}\n\nTHE WAY OUT\n\n{MORE_RED}\n\n{RED}", ["main"]),
    ("a second event under capitals", f"{TOP}\n\nPERU BUYS NINE SHIPS\n\n{BLUE}", ["main", "secondary"]),
    (
        "two boxes",
        f"{TOP}\n\nKey facts\n• 40 men\n• 12 guns\n\nTimeline\n• 2013: founded\n• 2014: split",
        ["main"] + ["sidebar"] * 2,
    ),
    ("questions", f"{TOP}\n\nWho are they?\n\n{MORE_RED}\n\nWhat do they want?\n\n{RED}", ["main"]),
]


@pytest.mark.parametrize(("text", "roles"), [row[1:] for row in STORIES], ids=[row[0] for row in STORIES])
def test_stories(text: str, roles: list[str]) -> None:
    made = document(text)
    assert [story.role for story in made.stories] == roles
    for number, story in enumerate(made.stories):
        held = [sentence for sentence in made.sentences if sentence.story == number]
        assert (held[0].start, held[-1].end) == (story.start, story.end)
    for story in made.stories[1:]:
        assert made.text_of(story).startswith(story.title)


def check(text: str) -> None:
    made = document(text)
    outside = [False] * len(text)
    for span in made.excluded:
        outside[span.start : span.end] = [True] * (span.end - span.start)
    last = -1
    for sentence in made.sentences:
        assert last <= sentence.start < sentence.end <= len(text)
        words = made.text_of(sentence)
        assert words == words.strip()
        assert not any(outside[sentence.start : sentence.end])
        outside[sentence.start : sentence.end] = [True] * len(words)
        assert 0 <= sentence.story < len(made.stories)
        last = sentence.end
    for match in re.finditer(r"\S+", text):
        left = [place for place in range(*match.span()) if not outside[place]]
        # Only a list marker is no part of what an item says: a few signs with nothing before them in their line.
        assert len(left) <= 4
        assert (
            not left
            or not text[: left[0]].splitlines()
            or not re.search(r"\w", (text[: left[0]] + "x").splitlines()[-1][:-1])
        )


@pytest.mark.parametrize(
    "text",
    ["", " \n ", "\x00", "9" * 20_000, "a" * 5_000, "“" * 500, ". " * 500, "\u200f\u200bok", "• ", "-", "1.", "😀. 😀"],
)
def test_odd_texts(text: str) -> None:
    check(text)


ODD = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\"“”'.!?•-1) \n\r\u2028\x0bABcd")), max_size=300)


@settings(max_examples=200, deadline=None)
@given(ODD)
def test_any_text_is_cut_with_true_offsets(text: str) -> None:
    check(text)


@given(st.text(alphabet='Ab. \n"!?”', max_size=200))
@settings(max_examples=200, deadline=None)
def test_every_word_lies_in_a_sentence(text: str) -> None:
    made = document(text)
    if made.excluded:
        return
    held = "".join(made.text_of(sentence) for sentence in made.sentences)
    assert "".join(held.split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ["He left. ", "9", "A.", "- x\n", "a\n\n", "“Why?” ", "Mr. ", "word ", "... "])
def test_time_grows_with_the_length(unit: str) -> None:
    check_growth(unit, document, str)
