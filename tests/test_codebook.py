import pytest

from defections.codebook import NARRATIVES, families, load_codebook

PUSH = (
    "brutality infighting un_islamic_conduct corruption_injustice discrimination mistreatment dull_duties "
    "living_conditions broken_promises pay suicide_mission unwilling_to_fight disillusion_ideology fear_for_safety "
    "military_pressure leadership coercion_forced_recruitment"
)
PULL = "family amnesty_or_incentive outreach"
BARRIER = "execution reprisal prosecution checkpoints other_barrier"


def test_codes_are_those_of_the_contract() -> None:
    assert [code.code for code in load_codebook()] == f"{PUSH} {PULL} other {BARRIER}".split()


@pytest.mark.parametrize(("family", "codes"), [("push", PUSH + " other"), ("pull", PULL), ("barrier", BARRIER)])
def test_family_of_each_code(family: str, codes: str) -> None:
    assert [code for code, its in families().items() if its == family] == codes.split()


def test_labels_are_distinct_plain_words() -> None:
    labels = [code.label for code in load_codebook()]
    assert len(set(labels)) == len(labels)
    assert all("_" not in label and label[0].isupper() for label in labels)


def test_every_narrative_of_the_icsr_report_has_a_code() -> None:
    assert {code.narrative for code in load_codebook()} == set(NARRATIVES)
