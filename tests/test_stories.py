"""Stories: digests, briefs and boxes beside the main one, and cross-heads that open none."""

import pytest

from tests.growth import check_growth
from tests.texts import document

TITLE = "Column fighters hand in guns at Porto Amboim"
BODY = (
    "Nineteen fighters of the Red Column gave up their guns in Porto Amboim on Tuesday, the governor said.\n"
    "Most of them had not eaten for two days, Governor Neto told Radio Kwanza. A nurse treated eleven for malaria.\n"
    "The Column denies that anybody has left.\n"
    "About 400 men are thought to be left in the hills, Neto said."
)
OTHER_EVENTS = [
    "Cyclone damages homes in Bangladesh\n"
    "A cyclone tore the roofs off 300 homes near Cox's Bazar on Monday, the disaster ministry in Dhaka said.",
    "Floods close schools in Lima\n"
    "Heavy rain has closed 40 schools in Lima. Mayor Rosa Quispe said they would open next week.",
    "Oil price falls again\n"
    "VIENNA (AFP) - The price of oil fell by two dollars on Monday. Traders blamed a warm winter in Europe.",
    "IN LIMA, A SHIP DEAL\nPeru has agreed to buy nine ships from Norway, the navy said. "
    "Admiral Quispe signed in Bergen.",
    "Bergen yard wins order\n"
    "The Mjellem yard in Bergen has won an order for nine ships from Peru, its chairman said on Friday.",
]
CROSSHEADS = [
    "Long road back to the villages\nFor those who came down, the road to the villages is "
    "long. Domingos Paka, 23, has walked "
    "to Sumbe twice to ask for his papers.",
    "Commanders sold the rice of their men\nSeveral men said that commanders sold their rice "
    "in Sumbe market. Paka saw it "
    "himself, he said.",
    "The pull of the radio\nEvery evening at six, Radio Kwanza plays messages from mothers. "
    "Paka heard his own in March.",
    "A war that began with a strike\nThe war began in 1998, when miners in Lucapa went on "
    "strike against Endiama. General "
    "Matos sent troops, and Jonas Bravo led the miners into the hills.",
    "Who are the Red Column?\nThe Column was founded in 1998 by miners from Lucapa. Jonas Bravo led it until he died.",
    "What happens next\nThe men go to a camp at Quibala. In a month they go home.",
]
BOXES = [
    "Profile: Domingos Paka\nDomingos Paka, 41, was a schoolteacher in Sumbe before he joined. "
    "He led the southern front.",
    "Timeline\n1998 – miners strike in Lucapa\n2004 – Bravo dies in Zambia\n2015 – amnesty",
    "The Red Column at a glance\nFounded: 1998\nLeader: Domingos Paka\nStrength: 400",
    "FACTBOX: Armed groups in the south\nThe Red Column has 400 men. The Blue Column has 90.",
    "Box 1: How the amnesty works\nA man hands in his gun and gets a paper. After a month he gets a bus ticket.",
    "‘I ate leaves’\n“I ate leaves for a week,” said a man of 30.\n“Then I ran.”",
    "Also today\nA bus fell off the bridge at Cubal.\nThe price of bread rose.",
    "Who’s who\n• Domingos Paka: leader\n• Jonas Bravo: founder",
    pytest.param(
        "Explainer: what is the Red Column?\nThe Column was founded in 1998. It has 400 men.",
        marks=pytest.mark.xfail(strict=True, reason="a name, a colon and a question are a turn of an interview"),
    ),
]
NUMBERED = (
    "1. Mali: a katiba loses its cook\nThirty men have left katiba Sorba around Ténéra since "
    "May, a teacher in Mopti said. "
    "They had no food.\n2. Peru: nine ships for the navy\nPeru will buy nine ships from "
    "Norway, Admiral Quispe told El Faro in "
    "Lima.\n3. Nepal: the road is open\nThe road to Jomsom is open again after a landslide, "
    "said the police in Pokhara."
)
POINTS = (
    "Three reasons why Red Column men leave\n1. Hunger all the year round\nThe Column has fed "
    "nobody since May, said Neto in "
    "Porto Amboim.\n2. Fear of their officers\nOfficers shot three men in June, Mayor Dias "
    "said in Sumbe.\n3. Letters from "
    "their wives\nMany men have wives in Lobito, said Father Luz."
)


def read_roles(text: str) -> list[str]:
    return [story.role for story in document(text).stories]


@pytest.mark.parametrize("brief", OTHER_EVENTS)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n* * *\n\n"])
def test_another_event_under_its_own_headline_is_a_second_story(brief: str, gap: str) -> None:
    text = f"{TITLE}\n{BODY}{gap}{brief}"
    made = document(text)
    assert [story.role for story in made.stories] == ["main", "secondary"]
    assert made.text_of(made.stories[1]) == brief


@pytest.mark.parametrize("section", CROSSHEADS)
def test_a_crosshead_opens_no_story(section: str) -> None:
    assert read_roles(f"{TITLE}\n{BODY}\n{section}") == ["main"]


@pytest.mark.parametrize("box", BOXES)
def test_a_box_is_a_sidebar(box: str) -> None:
    assert read_roles(f"{TITLE}\n\n{BODY}\n\n{box}") == ["main", "sidebar"]


PLACED = """UGANDA: OFFICER SURRENDERS
Colonel Opio surrendered on Tuesday. He was tired of war.

SOUTH SUDAN: GENERAL BREAKS AWAY
General Biel joined the rebels on Thursday. Some 200 soldiers followed him.

CHAD: EX-REBELS RETURN
At least 250 former rebels crossed back from Libya. Forty of them were wounded.
"""


def test_headlines_that_name_a_country_each_open_a_story() -> None:
    report = document(PLACED)
    assert [(story.role, story.title.partition(":")[0]) for story in report.stories[1:]] == [
        ("secondary", "SOUTH SUDAN"),
        ("secondary", "CHAD"),
    ]


def test_numbered_headlines_of_a_digest_each_open_a_story() -> None:
    made = document(NUMBERED)
    assert [story.role for story in made.stories] == ["main", "secondary", "secondary"]
    assert made.text_of(made.stories[2]).startswith("3. Nepal: the road is open")


def test_numbered_points_of_one_story_open_none() -> None:
    assert read_roles(POINTS) == ["main"]


@pytest.mark.parametrize(
    "unit", ["1. Ana left Goma\nAna left. ", "Rain falls on Lima\nIt rained in Lima, she said.\n\n"]
)
def test_time_grows_with_the_length(unit: str) -> None:
    check_growth(unit, document, str, size=20_000)
