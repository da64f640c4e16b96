"""What a figure counts, as a reader of the tables sees it: a noun phrase, or nothing."""

import re
from pathlib import Path

import pytest

from defections.numbers.figures import extract_figures
from defections.numbers.referents import function_words
from defections.reading import read_document
from defections.records import Figure
from tests.texts import document

REFERENTS = [
    ("Most of the men went to San Pedro (31) and Los Llanos (12).", "31", "men (San Pedro)"),
    ("Ten people left; this year there have been nine.", "nine", "people"),
    ("Of 20 soldiers, eight fled to Uganda, four to Kenya.", "four", "soldiers who fled to Kenya"),
    ("Twelve rebels left. Six died of fever, four of a lack of food.", "four", "rebels who died of a lack of food"),
    ("His unit, once 500 strong, was cut down.", "500 strong", "people (unit)"),
    ("Court papers name 17 soldiers charged with desertion.", "17", "soldiers charged with desertion"),
    ("Some 30 fighters sent to the coast surrendered 40 rifles.", "30", "fighters sent to the coast"),
    (
        "Some 312 guerrillas of the Lord's Resistance Army gave up.",
        "312",
        "guerrillas of the Lord's Resistance Army who gave up",
    ),
    ("At least 40 soldiers have left the garrison. Nine were officers.", "Nine", "soldiers who were officers"),
    ("They seized 30 rifles and destroyed 12.", "12", "rifles"),
    ("Rockets fell on the town, forcing 9,000 to run.", "9,000", "people (town)"),
    ("The army put the strength of the column at 250.", "250", "strength of the column"),
    ("A sergeant counted the years in the bush and stopped at six.", "six", "years (bush)"),
    ("Of the deserters questioned by the court, three were Dinka.", "three", "deserters who were Dinka"),
    ("Half of the 90 prisoners were ill.", "Half", "prisoners who were ill"),
    ("She met 45 rebels. Two thirds of them were boys.", "Two thirds", "rebels who were boys"),
    ("She met 45 rebels. In the end 44% named hunger.", "44%", "rebels who named hunger"),
    (
        "The government said 200 rebels had left; the group put the number at 50.",
        "50",
        "rebels who had left",
    ),
    ("He bought a £79 ticket.", "79", "ticket"),
    ("The army counted 40 men, 22 of them minors.", "22 of them", "minors among men"),
    ("The number of Iraqis sent home by the four ministries rose to 6,200.", "6,200", "Iraqis (four ministries)"),
    ("They asked 80 women. Sixty (75 per cent) named fear.", "Sixty", "women who named fear"),
    ("He took 90 guards. About half of the 90 are ill.", "About half of the 90", "guards who are ill"),
    ("It freed 12 men. Of the rifles, 14 are new.", "14 are new", "rifles that are new"),
    (
        "We met 51 women, nine of them nurses and 12 of them cooks. Thirty of them left.",
        "Thirty",
        "women who left",
    ),
    ("Families camp outside the office; 54 of them got a letter.", "54", "families who got a letter"),
    ("Ninety men came over. Its eight judges met twice. 90 is no small number.", "90", "men"),
    (
        "By noon 900 soldiers and 38 officers had come. Of that number 814 were sent home.",
        "814",
        "soldiers who were sent home",
    ),
    ("He gave 90 dollars to each and twice that to the 19 who had a rifle.", "19", "people who had a rifle"),
    ("Weapons handed in: 17.", "17", "Weapons handed in"),
    # Whose number it is: not the part, the addressee, or whoever counts.
    (
        "Forty rebels, ten of them women, came in. It brings to 212 the number who have come in.",
        "212",
        "rebels who have come in",
    ),
    ("Rebels are leaving in droves. He told reporters that 900 had done so.", "900", "rebels"),
    ("Some 600 police had left. Two academics counted 410.", "410", "police who had left"),
    ("It freed 300 rebels. They came in batches of 20.", "20", "rebels (batches)"),
    ("Half of his platoon of 28 gave up.", "28", "people in the platoon"),
    ("It counted 900 rebels, 60 of them children. All but 80 have been freed.", "80", "rebels who have been freed"),
    ("It saw 196 arrivals. More than ten were diplomats.", "ten", "arrivals who were diplomats"),
    ("Militants turned in 64 rifles after 31 of them accepted terms.", "31", "militants who accepted terms"),
    ("It lists 214 Sudanese who fought; 131 have gone.", "131", "Sudanese who have gone"),
    (
        "One in twenty of the recruits stays, says a memo by its staff. In all 860 have left.",
        "860",
        "recruits who have left",
    ),
    ("Six men came. She had eleven letters, two of them opened.", "two of them", "letters opened"),
    ("They met 80 members of the Free Front. Nine fled.", "Nine", "members of the Free Front who fled"),
    ("It took 80 members of the Free Front, and 12 from the Red Band.", "12", "members from the Red Band"),
    # The phrase ends before the verb, the time, the next number.
    ("It lost a dozen men to a rival last month.", "dozen", "men"),
    ("He saw three boys of his age blown up in one month.", "three", "boys of his age blown"),
    ("Police found five checkpoints abandoned on Thursday.", "five", "checkpoints abandoned"),
    (
        "Monitors say 40 fighters of the Free Aceh Movement came down last week.",
        "40",
        "fighters of the Free Aceh Movement who came down",
    ),
    (
        "Six officers of the national armed forces were held.",
        "Six",
        "officers of the national armed forces who were held",
    ),
    ("It heard 80 members of the Front for Change.", "80", "members of the Front for Change"),
    ("Lawyers say that 103 who gave up to the army were never seen again.", "103", "people who gave up to the army"),
    ("Two elders reached by telephone agreed.", "Two", "elders reached by telephone who agreed"),
    ("They disarmed 200 members of the 3R rebel group.", "200", "members of the 3R rebel group"),
    ("Of 45 guns they brought 30 worked.", "30", "guns that worked"),
    ("It has disarmed 512 combatants of nine groups.", "512", "combatants of nine groups"),
    ("It had 490 police on paper that spring.", "490", "police on paper"),
    ("It saw 90 rebels. About half are younger than 18.", "half", "rebels who are younger than 18"),
    ("It lost 70 dissidents of the 28th Front.", "70", "dissidents of the 28th Front"),
    ("At least 130 soldiers of Infantry Battalion 344 fled.", "130", "soldiers of Infantry Battalion 344 who fled"),
    # A label beside a number.
    ("By province: Altamira 480, Costa Brava 311.", "311", "people (Costa Brava)"),
    ("Forty men spoke. Loss of pay was cited by nine.", "nine", "men (Loss of pay)"),
    ("Some 218 men live in a camp built for 120.", "120", "men (capacity)"),
    ("It came upon 60 rebels. It arrested 12.", "12", "rebels arrested"),
    ("Each spoke to a crowd of several hundred.", "several hundred", "people in the crowd"),
    ("Some 35 recruits ticked “no trust” on the form.", "35", "recruits"),
    # What an amount is for.
    ("They were paid 70 dollars a month.", "70", "pay a month"),
    ("The tribe must pay a fine of Rs3 million.", "Rs3", "fine"),
    ("He asked for a sentence of six years.", "six", "sentence in years"),
    ("An old rifle costs $500 on the market.", "500", "cost of an old rifle on the market"),
    ("He spent nine years in the bush.", "nine", "years in the bush"),
    ("Smugglers charged up to $3,000 a head.", "3,000", "charge a head (Smugglers)"),
    ("Each household got $50 and a bag of rice.", "50", "payment to each household"),
    ("They paid the driver $400.", "400", "pay to the driver"),
    ("A lien was filed on his house for $12,000.", "12,000", "lien (house)"),
    ("It needs $85,000 to feed the camp.", "85,000", "money to feed the camp"),
    ("He has a price of $5,000 on his head.", "5,000", "reward on his head (price)"),
    ("Shelling was named by 22 participants (40%).", "40%", "participants (Shelling)"),
    ("Some 90 came, a fifth more than in the same period.", "a fifth", "change from the same period"),
    ("It is three years on paper and five in practice.", "five", "years in practice (paper)"),
    ("He put desertion at 2 per cent.", "2 per cent", "desertion"),
    ("Missionaries say half.", "half", None),
]


def _read(text: str) -> list[Figure]:
    return list(extract_figures(document(text + "\n")))


@pytest.mark.parametrize(("text", "number", "referent"), REFERENTS)
def test_says_what_is_counted(text: str, number: str, referent: str | None) -> None:
    figures = [figure for figure in _read(text) if number in text[figure.start : figure.end]]
    figure = min(figures, key=lambda one: one.end - one.start)
    assert figure.referent == referent


FOLDER = Path(__file__).parent / "reports"
REPORTS = sorted(FOLDER.glob("open/*.txt")) + sorted(FOLDER.glob("plain/*.txt"))
JOINING = frozenset(("who", "whom", "that", "which"))
PARTICLES = frozenset(("up", "over", "down", "off", "out", "in", "away", "back", "through"))


def _fault(referent: str) -> str | None:
    """What keeps words from being a noun phrase: a splice, a loose end, a verb that nothing joins."""
    if re.search(r"[,;:!?\"“”…]|\.\s", referent):
        return "a splice"
    words = referent.lower().replace("(", "").replace(")", "").split()
    roles = [function_words().get(word) for word in words]
    if words[-1] in JOINING or (
        roles[-1] in ("preposition", "determiner", "conjunction") and words[-1] not in PARTICLES
    ):
        return "a loose end"
    joined = next((at for at, word in enumerate(words) if word in JOINING), len(words))
    return "a verb" if "auxiliary" in roles[:joined] else None


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_referents_of_whole_reports_are_noun_phrases(report: Path) -> None:
    referents = [figure.referent for figure in extract_figures(read_document(report))]
    assert [(one, fault) for one in referents if one and (fault := _fault(one))] == []
