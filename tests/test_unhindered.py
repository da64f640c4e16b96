"""What only looks like an obstacle to leaving, beside what is one: all told after a leaving."""

import pytest

from defections.leaving.reasons import extract_reasons
from tests.texts import document

LEAD = "Forty fighters have deserted the Red Column since spring, its commander says. "
LOOK_ALIKES = [
    "Those who have come home name four dangers.",
    "Aid workers list several main obstacles.",
    "Two in five had tried to leave before and failed.",
    "She had been trying to leave the camp since the winter.",
    "An old guard opened the gate and asked for tea.",
    "A nun runs a home for those who leave in the old mission at Kalu.",
    "The other six crossed into Malawi, or tried to.",
    "A judge in Lomo fined one of the deserters 40 dollars for a brawl in a bar.",
    "The court sentenced the former driver to ten days in jail for drunkenness.",
    "Under the new law whoever comes out may have his sentence halved.",
]
OBSTACLES = [
    ("Two who tried to leave in May were throttled behind the mill.", "execution"),
    ("Of those caught trying to desert, three were shot at the well.", "execution"),
    ("A court in Lomo sentenced two deserters to nine years in prison.", "prosecution"),
    ("The nun who runs the home has had threats, and men were hunted down at its door.", "reprisal"),
    ("Mines around the post keep most of them from trying.", "checkpoints"),
    ("Border guards at the bridge stop many from leaving.", "checkpoints"),
    ("The gate is guarded at night, and nobody passes it without a letter.", "checkpoints"),
    ("Those who have left name two dangers: revenge on their fathers and prison.", "reprisal"),
    ("The army jails deserters for five years, and that keeps the others from going.", "prosecution"),
    ("Runaways are shot, and mines on the paths keep many from even trying.", "checkpoints execution"),
]


def _barriers(text: str) -> set[str]:
    reasons = extract_reasons(document(LEAD + text), (), ())
    return {each.code for each in reasons if each.family == "barrier" and each.start >= len(LEAD)}


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_only_looks_like_an_obstacle(text: str) -> None:
    assert _barriers(text) == set()


@pytest.mark.parametrize(("text", "expected"), OBSTACLES)
def test_obstacles(text: str, expected: str) -> None:
    assert _barriers(text) == set(expected.split())
