"""Reasons told in so many words: constructions of leaving and cause, the verbs behind them, and look-alikes."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.leaving.cause_words import any_of
from defections.leaving.constructions import find_constructions
from defections.leaving.departures import sign
from defections.leaving.inflection import inflect
from defections.leaving.marks import mark_sentence
from defections.pipeline import analyse
from defections.records import Reason
from tests.plain_reasons import HARDER, HARDER_LOOK_ALIKES, LEAD, LOOK_ALIKES, NEAR_A_LEAVING, OTHERS_LEAVE, TOLD
from tests.texts import document

# Known misses: the code is another's, or the leaving is told in a question.
MISSED = {
    "infighting": "they will not shoot at men who were their brothers",
    "broken_promises": "the wages they had been told of did not appear",
    "other": "Too old for the marches",
    "mistreatment": "guards came to their tents",
    "corruption_injustice": "why should I stay?",
}
# Known false rows: how somebody was recruited, and going back to the group.
TAKEN = {"sold her to it": "how she was recruited", "went back a month later": "going back to the group"}


def _reasons(text: str) -> list[Reason]:
    """The reasons, but for barriers, of the marked sentence of a text."""
    start, end = text.index("[["), text.index("]]") - 2
    report = document(LEAD + text.replace("[[", "").replace("]]", ""))
    return [
        reason
        for reason in analyse(report).reasons
        if reason.family != "barrier" and reason.start < len(LEAD) + end and reason.end > len(LEAD) + start
    ]


def _mark_told(code: str, text: str) -> object:
    missed = MISSED.get(code, "\n") in text
    return pytest.param(code, text, marks=[pytest.mark.xfail(strict=True, reason="a known miss")] if missed else [])


def _mark_alike(text: str) -> object:
    why = next((why for words, why in TAKEN.items() if words in text), None)
    return pytest.param(text, marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [])


@pytest.mark.parametrize(("codes", "text"), [_mark_told(*row) for row in TOLD])
def test_reasons_told_in_so_many_words(codes: str, text: str) -> None:
    assert {reason.code for reason in _reasons(text)} & set(codes.split("|"))


@pytest.mark.parametrize("text", [_mark_alike(text) for text in LOOK_ALIKES])
def test_look_alikes(text: str) -> None:
    assert [reason.code for reason in _reasons(text)] == []


def test_of_the_harder_ones_most_are_told_apart() -> None:
    found = [bool({reason.code for reason in _reasons(text)} & set(codes.split("|"))) for codes, text in HARDER]
    clean = [not _reasons(text) for text in HARDER_LOOK_ALIKES]
    assert sum(found) >= 29
    assert sum(clean) >= 55


def test_others_who_leave_near_a_group_give_no_reason() -> None:
    assert sum(not _reasons(text) for text in OTHERS_LEAVE) >= 24


def test_what_is_told_near_a_leaving_gives_no_reason() -> None:
    assert sum(not _reasons(text) for text in NEAR_A_LEAVING) >= 26


@pytest.mark.parametrize(
    ("text", "rule", "cause"),
    [
        ("Fighters are leaving the front because commanders steal.", "left because", "commanders steal."),
        ("She left the group to look after her mother.", "left to", "to look after her mother."),
        ("Tired of the drills, she slipped away.", "moved by", "tired of the drills"),
        ("The rice ran out, so we gave ourselves up.", "so", "the rice ran out"),
        ("Letters from home persuaded ten fighters to defect.", "led to", "letters from home"),
        ("The lost battle set off a wave of desertions.", "led to", "the lost battle"),
        ("Hunger drove them out of the militia.", "drove out", "hunger"),
        ("Theft is emptying its ranks.", "emptied", "theft"),
        ("The feud has cost the rebels many fighters.", "cost", "the feud"),
        ("They had been driven from the mountain by hunger.", "led by", "hunger."),
        ("His break with the group came from their lies.", None, None),
        ("The defections stem from low pay.", "came from", "low pay."),
        ("The main cause of the desertions is hunger.", "the cause", "hunger."),
        ("Asked why she left the army, she pointed to the lies.", "asked why", "the lies."),
        ("They were persuaded by letters from home to give up.", "led by", "letters from home"),
        ("His cruelty accounts for most of the desertions.", "led to", "his cruelty"),
        ("Furious at the lies, they marched home.", "moved by", "furious at the lies"),
        # What only looks like one.
        ("A quarrel caused by desertions is splitting the column.", None, None),
        ("Fighters fled out of the burning town.", None, None),
        ("Fighters would leave the front because commanders steal.", None, None),
        ("The army drove the rebels to the border.", None, None),
        ("Fighters surrendered over the weekend in the town.", None, None),
        ("Two who deserted were fined because they stole.", None, None),
        ("No one in the camp who left did so because of the pay.", None, None),
    ],
)
def test_constructions(text: str, rule: str | None, cause: str | None) -> None:
    report = document(text)
    marks = mark_sentence(report, report.sentences[0], True)
    found = next((each for each in find_constructions(sign(marks, marks.text)) if each.strong), None)
    assert (found.rule if found else None) == rule
    assert (marks.text[slice(*found.cause)] if found else None) == cause


@pytest.mark.parametrize(
    ("verb", "past", "participle", "forms"),
    [
        ("leave", "left", "left", ["leave", "leaves", "left", "left", "leaving"]),
        ("slip", "", "", ["slip", "slips", "slipped", "slipped", "slipping"]),
        ("quit", "quit", "quit", ["quit", "quits", "quit", "quit", "quitting"]),
        ("flee", "fled", "fled", ["flee", "flees", "fled", "fled", "fleeing"]),
        ("empty", "", "", ["empty", "empties", "emptied", "emptied", "emptying"]),
        ("desert", "", "", ["desert", "deserts", "deserted", "deserted", "deserting"]),
        ("coax", "", "", ["coax", "coaxes", "coaxed", "coaxed", "coaxing"]),
    ],
)
def test_forms_of_a_verb(verb: str, past: str, participle: str, forms: list[str]) -> None:
    assert [form for form, _ in inflect(verb, past, participle)] == forms


_PIECES = st.sampled_from(
    ["He left", "They are leaving", "because", "so", "drove them out of", "the militia", "hunger", ", ", ": ", "; "]
) | st.sampled_from(
    ["tired of", "the cause of the desertions is", "asked why", "to be with", "not", "İ", "\ue010", "made him go", "."]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=8), max_size=30))
def test_any_text_is_read_and_offsets_are_exact(pieces: list[str]) -> None:
    report = document(" ".join(pieces))
    for reason in analyse(report).reasons:
        assert reason.cue in report.text[reason.start : reason.end]
    for sentence in report.sentences:
        marks = mark_sentence(report, sentence, True)
        signed = sign(marks, marks.text)
        assert len(signed) == len(marks.text)
        for found in find_constructions(signed):
            assert 0 <= found.whole[0] <= found.cause[0] < found.cause[1] <= found.whole[1] <= len(signed)


@pytest.mark.parametrize(
    "piece", ["left the group and ", "hunger made them ", "because he left ", "so ", "tired of it, "]
)
def test_time_grows_with_length(piece: str) -> None:
    def measure(times: int) -> float:
        report = document(piece * times)
        marks = mark_sentence(report, report.sentences[0], True)
        best = 9.0
        for _ in range(3):
            began = time.perf_counter()
            list(find_constructions(sign(marks, marks.text)))
            best = min(best, time.perf_counter() - began)
        return best

    assert measure(1600) < 6 * measure(400) + 0.05


def test_unknown_kinds_of_words_are_told() -> None:
    with pytest.raises(Exception, match="no word of the kind"):
        any_of("nonsense")
