"""Reasons that a text gives out to be some, and look-alikes: sentences of our own making, told after a leaving."""

import pytest

from defections.leaving.motives import name_motive
from defections.leaving.reasons import extract_reasons
from tests.texts import document

LEAD = "Forty fighters have deserted the Red Column since spring, its commander says. "
TOLD = [
    (
        "They cited thin rations, beatings by the sergeants and growing feuds within the column.",
        "mistreatment infighting",
    ),
    ("Most named hunger, homesickness and the air strikes.", "living_conditions family military_pressure"),
    ("Ten of them blamed low pay; six complained of beatings; two mentioned the radio.", "pay mistreatment outreach"),
    ("34% cited clashes between the two wings.", "infighting"),
    (
        "Among drivers the commonest was unpaid wages (14 cases), followed by ill-treatment by officers (9).",
        "pay mistreatment",
    ),
    ('He took this step "because of the corruption" of its chiefs, the ministry said.', "corruption_injustice"),
    ('"I never enlisted to burn villages," the sergeant said.', "brutality"),
    ("Leaflets dropped over the hills convinced her.", "outreach"),
    ("He resigned on Monday, accusing its leader of nepotism.", "corruption_injustice"),
    ("Half of them said they left to look for relatives in Kalu.", "family"),
]
LOOK_ALIKES = [
    "They cited the road, the bridge and a blue lorry.",
    "They cited hunger and low pay as reasons for joining the column.",
    "Ten of the farmers named drought.",
    "The villagers named hunger and disease.",
    "The court took the decision because of the missing papers.",
    "The ministry took this step because of the heat.",
    '"I did not join to become rich," the minister said.',
    "The teacher resigned, accusing the school of favouritism.",
    "Doctors named malaria as the main danger in the valley.",
    "The commonest crop was maize (31 fields), followed by hunger rice (9).",
]


def _codes(text: str) -> set[str]:
    reasons = extract_reasons(document(LEAD + text), (), ())
    return {each.code for each in reasons if each.family != "barrier" and each.start >= len(LEAD)}


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_reasons_given_out_as_such(text: str, expected: str) -> None:
    assert _codes(text) == set(expected.split())


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_look_alikes(text: str) -> None:
    assert _codes(text) == set()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("fighting between the wings", "infighting"),
        ("the air strikes", "military_pressure"),
        ("cold-blooded", None),
        ("", None),
    ],
)
def test_names(words: str, code: str | None) -> None:
    assert name_motive(words) == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Many left the column because of infighting and low pay.", {"infighting", "pay"}),
        ("Many quit the militia because of infighting, low pay and homesickness.", {"infighting", "pay", "family"}),
        ("One woman escaped because her husband, a guard and a drunk, beat her.", {"mistreatment"}),
    ],
)
def test_each_reason_of_a_list_is_as_sure_as_the_first(text: str, codes: set[str]) -> None:
    report = document(LEAD + text)
    sure = [reason for reason in extract_reasons(report, (), ()) if reason.score >= 0.7]
    assert {reason.code for reason in sure} == codes
    assert all(report.text[reason.start : reason.end].find(reason.cue) >= 0 for reason in sure)
