"""Who is credited with a figure, a reason or a move: tables of texts and the words that are credited."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.names.actors import find_mentions
from defections.records import Figure, Reason
from defections.speech.credit import Crediting
from defections.speech.statements import extract_statements
from tests.texts import document


def credited(text: str, words: str) -> str | None:
    """Who is credited with these words of the text."""
    report = document(text)
    start = text.index(words)
    statements = tuple(extract_statements(report, tuple(find_mentions(report))))
    name, at = Crediting(report, statements).find(start, start + len(words))
    assert at is None or text[slice(*at)] == name
    return re.sub(r"^(the|a) ", "", name, flags=re.IGNORECASE) if name else None


CREDITED = [
    ("The army said 40 rebels had come.", "40 rebels", "army"),
    ("Some 40 rebels have come, the army said.", "Some 40 rebels", "army"),
    ("According to the UN, 40 rebels have come.", "40 rebels", "UN"),
    ("The army said 40 rebels had come. They were fed.", "They", None),
    ("The army said 40 had come, while the church said 12 had.", "40", "army"),
    ("The army said 40 had come, while the church said 12 had.", "12", "church"),
    ("Two say they went home after a quarrel.", "Two", None),
    ("He left with three sons and a goat.", "three sons", None),
    ("Of the men surveyed by the researchers, six were cooks.", "six", "researchers"),
    ("Of the men interviewed by Amnesty, six were cooks.", "six", "Amnesty"),
    ("In figures from the health ministry, 90 died of cholera.", "90", "health ministry"),
    ("Some 500 have left, by the bishop's count.", "500", "bishop"),
    ("The monitor recorded 61 desertions in May.", "61 desertions", "monitor"),
    ("The army puts the number at 300.", "300", "army"),
    ("The bishops' report found that pay mattered. The report relied on talks with 80 men.", "80 men", "report"),
    (
        "Few stayed, the Kofi Institute said in a report on Monday. The report is based on talks with 80 men.",
        "80 men",
        "Kofi Institute",
    ),
    ("Of the 52 accused, 38 had left the army by their own account.", "38", None),
    ("Two judges of the high court counted 82 cases by the end of last year.", "Two judges", None),
    ("The army said 40 rebels had come. Of these, 12 were women.", "12", "army"),
    ("The army said 40 rebels had come. Fewer than half were armed.", "half", "army"),
    ("The army said 40 rebels had come. The 40 walked for days.", "The 40", None),
    (
        "Some 6,000 have applied. That number, released by the justice ministry in May, is in doubt.",
        "6,000",
        "justice ministry",
    ),
    ("The governor denied that 200 men had fled.", "200 men", None),
    ("He said 30 men had left.", "30 men", None),
    ("“We were 30 men,” said Ali Noor.", "30 men", "Ali Noor"),
    ("Ali Noor said he was 19. “We were 30 men.”", "30 men", "Ali Noor"),
    ("The main motives given by 400 interviewees were hunger and fear.", "hunger", None),
    ("The main motives given by interviewees were hunger and fear.", "hunger", None),
    ("Of the men interviewed by 12 researchers, six were cooks.", "six", "12 researchers"),
    ("In a tally given by the two ministries, 90 died of hunger.", "90", "two ministries"),
    ("Twelve fighters gave up, the army said; 30 of their comrades fled.", "30", "army"),
]


@pytest.mark.parametrize(("text", "words", "expected"), CREDITED)
def test_credit(text: str, words: str, expected: str | None) -> None:
    assert credited(text, words) == expected


def test_records_are_filled() -> None:
    text = "The army said 40 rebels had come. Ten were sick."
    report = document(text)
    figures = [
        Figure(14, 16, 40.0, None, None, "exact", "count", "people", "rebels", None, "test"),
        Figure(34, 37, 10.0, None, None, "exact", "count", "people", None, None, "test"),
    ]
    filled = list(Crediting(report, tuple(extract_statements(report, ()))).fill(figures))
    assert [(f.value, f.speaker) for f in filled] == [(40.0, "The army"), (10.0, "The army")]


def test_a_reason_is_credited_by_its_cue() -> None:
    text = "The priest said hunger drove them out, and some had walked for days."
    report = document(text)
    statements = tuple(extract_statements(report, ()))
    cue = Reason(0, len(text), "push", "living_conditions", 0.8, "hunger drove them out", "test")
    (filled,) = Crediting(report, statements).fill([cue])
    assert filled.speaker == "The priest"


def test_many_counts_in_a_row_are_no_trouble() -> None:
    text = "The army said 40 rebels had come. " + "40 were there. " * 2000
    report = document(text)
    statements = tuple(extract_statements(report, ()))
    assert Crediting(report, statements).find(len(text) - 15, len(text) - 13) == (None, None)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(re.findall(r"\S+|\n\n", "The army said 40 “ ” , . by of men survey it he \n\n report")),
        max_size=25,
    )
)
def test_any_span_of_any_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    report = document(text)
    statements = tuple(extract_statements(report, ()))
    for match in re.finditer(r"\S+", text):
        name, at = Crediting(report, statements).find(*match.span())
        assert (name is None) == (at is None)
        assert at is None or text[slice(*at)] == name
