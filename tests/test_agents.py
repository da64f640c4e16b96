"""Who stands as the subject of a word of moving."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.leaving.agents import find_agent
from defections.leaving.veils import BODY, GROUP, OTHER, PEOPLE, PLACE

CASES = [
    ("the governor has", "official"),
    (f"{GROUP * 4}'s director general", "official"),
    ("residents who", "civilian"),
    ("his family", "civilian"),
    (f"the {GROUP * 4} leader's brother", "civilian"),
    ("the army killed eleven rebels who had", "member"),
    ("when the police began to shoot members she", "pronoun"),
    ("most of them have since", "several"),
    ("in march, the men", "member"),
    ("forty deserters have", "leaver"),
    (f"{OTHER * 5} left his unit and", "person"),
    (f"{PLACE * 7}'s {OTHER * 5}", "official"),
    ("government troops", "force"),
    (f"the {GROUP * 4} has", "force"),
    ("the trial was", "other"),
]


@pytest.mark.parametrize(("before", "agent"), CASES)
def test_agents(before: str, agent: str) -> None:
    assert find_agent(f"{before} moved to", len(before) + 1, ()) == agent


@given(st.text(alphabet=f"abe ,.'\"{GROUP}{BODY}{OTHER}{PEOPLE}{PLACE}12", max_size=400))
def test_any_text_has_an_agent(text: str) -> None:
    assert find_agent(text, len(text), ()) == find_agent(text + " moved", len(text), ())
