"""Reasons and barriers: tables of sentences of our own making, from many wars, with the codes they give."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.leaving.marks import mark_sentence
from defections.leaving.phrases import Phrasebook, fold
from defections.leaving.reasons import extract_reasons
from defections.leaving.terms import find_leaving
from defections.leaving.weightiest import find_weightiest
from defections.numbers.figures import extract_figures
from defections.records import Reason
from tests.texts import document

# Each sentence of a table is of our own making: text, and the codes it gives.
REASONS = [
    (
        "Hundreds of Libyan militiamen deserted last winter because their salaries had not arrived for five months.",
        "pay",
    ),
    ("Hunger and malaria drove the last of the Karen fighters to surrender.", "living_conditions"),
    (
        '"I could not shoot at my own cousins any longer," said the former lieutenant, who crossed into Jordan.',
        "unwilling_to_fight",
    ),
    ("He left the Tamil Tigers after his mother fell ill.", "family"),
    ("The killing of schoolteachers was what finally made her leave the Shining Path.", "brutality"),
    ("Many quit when the two Sudanese factions began killing each other.", "infighting"),
    ("Three recruits said they had run away because their sergeant beat them with a rifle butt.", "mistreatment"),
    (
        "Fed up with commanders who sold the rations, the men walked out of the camp and gave themselves up.",
        "corruption_injustice",
    ),
    (
        "She quit the Red Brigades once she had stopped believing that the working class would ever rise.",
        "disillusion_ideology",
    ),
    (
        "Fearing that they were meant to be suicide bombers, four teenagers fled the training camp near Mir Ali.",
        "suicide_mission",
    ),
    ("Abducted at eleven, he escaped from the LRA the first time nobody was watching.", "coercion_forced_recruitment"),
    ("Encouraged by an offer of amnesty, 40 rebels from the Niger Delta handed in their guns.", "amnesty_or_incentive"),
    ("A leaflet dropped from a plane persuaded him to give himself up.", "outreach"),
    ("After three weeks of shelling, the garrison surrendered.", "military_pressure"),
    ("Dozens of officers defected in protest at the incompetence of their generals.", "leadership"),
    ("He defected after seeing emirs drink whisky during Ramadan, which he called un-Islamic.", "un_islamic_conduct"),
    ("Bored with guard duty and kitchen work, two British recruits slipped away to Turkey.", "dull_duties"),
    ("They deserted because they feared they would be shot as spies.", "fear_for_safety"),
    ("Unpaid wages and a lack of food were the main reasons given by the deserters.", "pay living_conditions"),
    ('"My daughter did not know me. That is why I came home," said a former Maoist from Rolpa.', "family"),
    ("Tired of war, the brothers gave up their rifles in Medellín.", "unwilling_to_fight"),
    ("He slipped away in May. The commanders had stopped paying.", "pay"),
    ("The boys fled the camp at night. They had eaten nothing but leaves for a week.", "living_conditions"),
    ("With the army closing in and ammunition gone, the commander surrendered with nine men.", "military_pressure"),
    (
        "Defectors named two things above all: infighting with other rebels and the slaughter of Sunni civilians.",
        "infighting brutality",
    ),
    ("One woman said she escaped because her husband, a commander, beat her every day.", "mistreatment"),
    ('Asked why he had defected, the captain replied: "The generals were stealing our fuel."', "corruption_injustice"),
    (
        "Why did they leave? Black recruits from the south, they said, were called slaves by the northerners.",
        "discrimination",
    ),
    (
        "Two of the women said they left when they heard they had been chosen to wear explosive vests.",
        "suicide_mission",
    ),
    (
        "Disappointed that the cars, houses and pay they had been promised never came, several Europeans went home.",
        "broken_promises",
    ),
    ("Disillusioned with the armed struggle, he surrendered to the Colombian army in 2009.", "disillusion_ideology"),
    ("After quarrelling with the new commander, Juma and 30 of his men left the movement.", "leadership"),
    (
        "Lured by cash payments and the promise of jobs, almost 200 fighters have come out of the forest.",
        "amnesty_or_incentive",
    ),
    ("His wife threatened to divorce him unless he quit the militia, so he quit.", "family"),
    (
        '"They had begun to execute people for nothing and I thought I would be next," said the deserter, a cook.',
        "fear_for_safety",
    ),
    ("The conscripts deserted rather than fire on demonstrators.", "unwilling_to_fight"),
    (
        "He had dreamed of battle but spent his days washing dishes, and after four months he left the group.",
        "dull_duties",
    ),
    ("Unpaid since March, the guards abandoned their posts.", "pay"),
    ("The loss of Sirte prompted scores of fighters to desert.", "military_pressure"),
    ("He surrendered after hearing his brother's voice on the radio urging him to come home.", "outreach"),
    ("Elders from his clan talked him into surrendering.", "outreach"),
    ("The mothers of Kitgum wrote letters to the bush; eleven sons came home.", "family"),
    (
        '"What they do has nothing to do with Islam," said a former preacher of the group who defected last year.',
        "un_islamic_conduct",
    ),
    (
        "The defectors accused the movement's leaders of trafficking cocaine and keeping the profits.",
        "corruption_injustice",
    ),
    ("Many soldiers surrendered because their officers had run away.", "leadership"),
    ("Drone strikes have pushed many militants to give up, a security official said.", "military_pressure"),
    ("Paranoia inside the ranks, where anyone might be called an informer, led dozens to flee.", "fear_for_safety"),
    ("Lower-caste cadres quit the party, complaining that all commanders were Brahmins.", "discrimination"),
    ("Recruits deserted over beatings and hazing.", "mistreatment"),
    ("Soldiers in Goma deserted because officers pocketed their pay.", "pay corruption_injustice"),
    ('"They told us we would be heroes. It was a lie," said a 19-year-old who fled to Niger.', "broken_promises"),
    ("Some came home because they were hungry, others because they missed their children.", "living_conditions family"),
    ("Ideological doubts led Mahmoud to break with the Brotherhood's armed wing.", "disillusion_ideology"),
    ("He deserted when his name appeared on the list for martyrdom operations.", "suicide_mission"),
    ("Another said he had left to finish his studies.", "other"),
    (
        "The promise that they would not be prosecuted brought 14 gang members out of hiding and they surrendered.",
        "amnesty_or_incentive",
    ),
    ("Sickened by the massacre at Halabja, the pilot defected to Iran.", "brutality"),
    ("A former executioner told the court he fled after being ordered to behead a nurse.", "brutality"),
    (
        "She had been taken from her school in Aboke; she ran away as soon as her guard slept.",
        "coercion_forced_recruitment",
    ),
    ("The deserters spoke of beatings, rotten food and no medicine.", "mistreatment living_conditions"),
    ("Low pay was cited by 40% of those who deserted.", "pay"),
    ("Among reasons for desertion, the report lists cold barracks and poor food.", "living_conditions"),
    ("Nepotism was also mentioned by former fighters as a reason for leaving.", "corruption_injustice"),
    ("War fatigue explains most defections, according to the study.", "unwilling_to_fight"),
    ("Homesickness was the reason most often given by returnees.", "family"),
    ("Many surrendered because the war was lost.", "military_pressure"),
    ("The death of their leader led the remaining rebels to turn themselves in.", "leadership"),
    ("He left the gang after two attempts on his life by his own comrades.", "fear_for_safety"),
    ('"I have killed enough," the old guerrilla said when he handed over his rifle.', "unwilling_to_fight"),
    ("In the end it was the cold, not the army, that made them give up.", "living_conditions"),
    ("The generals sent us as cannon fodder, said one conscript who surrendered at Kherson.", "suicide_mission"),
    ("He surrendered after nine months; the contract had said six.", "broken_promises"),
    ('"Our commanders abandoned us," explained one of the 300 soldiers who crossed into Tajikistan.', "leadership"),
    ("The stoning of a girl from her own street turned Amina against al-Shabaab, and she fled that week.", "brutality"),
    ('"I wanted to see my grandchildren before I die," he said after laying down his arms.', "family"),
    ("The birth of his son changed everything. Three weeks later he deserted.", "family"),
    ("He left the guerrillas because of an old leg wound that would not heal.", "other"),
    ("Women fighters said they left as they were never allowed to command.", "discrimination"),
    ("Clerics who left the group say that it declared ordinary believers apostates.", "un_islamic_conduct"),
    ('"We came to fight Assad, but they sent us against other rebels," said one Tunisian who escaped.', "infighting"),
    (
        "A former comrade who had already surrendered phoned him every Friday until he came in from the forest.",
        "outreach",
    ),
    (
        '"When I heard that the president had pardoned us, I walked to the barracks," said the former ADF fighter.',
        "amnesty_or_incentive",
    ),
    (
        '"There was no salt, no soap, no medicine," recalled a woman who deserted the Khmer Rouge in 1996.',
        "living_conditions",
    ),
    ('"The sergeants made us crawl and whipped us," said Private Ochieng, explaining why he deserted.', "mistreatment"),
    ('"I never chose this," said the boy, who escaped in April.', "coercion_forced_recruitment"),
    ("One in four of the defectors said they had not received the $300 a month they had been offered.", "pay"),
    ("Afraid for his life after a purge of Chechen officers, he escaped to Georgia.", "fear_for_safety"),
    ("Some defected because they refused to bomb their home towns.", "unwilling_to_fight"),
    ("Pressure from relatives accounts for a third of the surrenders, the ministry said.", "family"),
    ("Of 320 former fighters asked, 120 cited radio messages and 90 the amnesty.", "outreach amnesty_or_incentive"),
    ("Why they left\n\n• Beatings by officers\n• No food and no medicine", "living_conditions mistreatment"),
    ("Reasons for leaving\n\n- Wages that were never paid", "pay"),
    ("Q: Why did you leave?\n\nA: My mother was dying. I wanted to see her.", "family"),
    ("The deserters were asked for their reasons. Most named the incompetence of their commanders.", "leadership"),
    ('Four of the women surrendered on Sunday. "The planes came every day," one of them said.', "military_pressure"),
    ("Of 90 deserters questioned, 41 cited unpaid wages and 22 hunger.", "pay living_conditions"),
    ('He handed in his rifle in Juba. "The generals drove new cars and we walked," he said.', "corruption_injustice"),
    ("The last straw came when his unit burned a school; he deserted the same night.", "brutality"),
    ("One former fighter said he had left the guerrillas to go to university.", "other"),
    ('"I no longer believe in the revolution," she said after leaving the guerrillas.', "disillusion_ideology"),
    ("He fled the militia because his commander had threatened to kill him.", "fear_for_safety"),
    ("Racism between Arabs and Africans in the ranks was blamed for many desertions.", "discrimination"),
    ("It wasn't ideology that made him desert but six months without wages.", "pay"),
    ("Dozens of rebels fled after their commanders looted homes in the district.", "corruption_injustice"),
    ("Some 40 fighters fled after the army bombed their camp.", "military_pressure"),
    ("The deserters cited the amnesty.", "amnesty_or_incentive"),
    ("He deserted because the women in her unit were beaten by an officer.", "mistreatment"),
]

REASONS += [
    (
        "The recruiters had promised land and a wife; neither came, and within a year he had deserted.",
        "broken_promises",
    ),
    ("He deserted because he was not paid, and disputes that he left for love.", "pay"),
    ('"I do not accept that Muslims kill Muslims, so I left," said the defector.', "infighting"),
    ("The court does not accept that he deserted because he was beaten; he left because he was never paid.", "pay"),
]

KNOWN_MISSES = [
    (
        "The court of the caliphate jailed his father on a false charge, and that night he resolved to leave.",
        "corruption_injustice",
    ),
    ('"I joined to defend my village, not to cut throats," said the deserter.', "unwilling_to_fight brutality"),
    (
        '"We were sent forward in human waves, and nobody came back," said a man who gave himself up near Bakhmut.',
        "military_pressure suicide_mission",
    ),
    (
        "Most of the deserters were students who had been forced into the army at checkpoints.",
        "coercion_forced_recruitment",
    ),
    (
        "Uzbek fighters left the group because Arabs were always given the better houses and the better pay.",
        "discrimination",
    ),
    (
        "The movement had become a business, he said, and he wanted no more of it; he walked out in 1997.",
        "disillusion_ideology corruption_injustice",
    ),
    (
        '"They burned old women alive. I couldn\'t be part of it," said one defector from the militia.',
        "brutality unwilling_to_fight",
    ),
    (
        "Frostbite and empty stoves, more than any bullet, sent the volunteers back over the border.",
        "living_conditions",
    ),
    ("Unwilling to fight fellow Muslims, 60 men of the brigade laid down their arms.", "infighting"),
]

NO_REASONS = [
    "After he deserted, he worked as a cook in Istanbul and missed his family.",
    "The air strikes came a week after the mass desertion.",
    "The deserters are fed twice a day. The camp is cold and has no electricity.",
    "The group began paying its fighters in dollars after the defections.",
    "A deserter recalled the day of the ambush: the road was wet and the radio had failed.",
    "The ministry rejected rumours that the soldiers had deserted over unpaid wages.",
    "Not a single fighter has left because of the offensive, the rebels said.",
    "The rebels called it a lie that men had deserted because they were not paid.",
    "Nine rebels surrendered in May. The programme offers a house and a job to anyone who surrenders.",
    "Six rebels surrendered. Their first members had been jobless youths who felt cheated by the mine.",
    "Rebels surrounded the town, causing 80,000 people to flee. Two of them deserted in May.",
    "He joined the militia because the army had killed his father.",
    "Poverty and unemployment push young men to join the rebels, and few ever leave.",
    "Many signed up for the salary, the defector said.",
    "It was not the money that drove him out, he said.",
    "He denied that hunger had made him desert.",
    '"Did you leave because of the beatings?" the reporter asked the deserter.',
    "Why did he defect? He would not say.",
    "The group, notorious for its brutality, lost 30 fighters to desertion last month.",
    "The infighting that followed the defections killed at least 40 people.",
    "The army urged the rebels to surrender and promised them an amnesty.",
    "Governments should offer amnesty and jobs to those who leave.",
    "Villagers fled the town because of the militia's brutality.",
    "Residents left their homes after air strikes hit the market.",
    "The defections weakened the group and prompted a purge of its commanders.",
    "Twelve deserters were arrested by police in Kampala on Friday.",
    "A commander who had defected was killed in an air strike.",
    "The minister said that 400 fighters had surrendered since January.",
    "More than 200 soldiers have defected since the war began, according to the ministry.",
    "Thousands of civilians fled the fighting between rival factions.",
    "The group beheaded two journalists in August.",
    "Hunger is spreading in the besieged city, aid workers say.",
    "The defector is now being held in a prison near the border.",
    "The former fighter said he joined to protect his village from cattle raiders.",
    "Recruiters promise young men money, wives and adventure.",
    "He was recruited at 15 by a cousin and trained for six weeks before he was sent to the front.",
    "The rebels have denied that any of their men have deserted.",
    "A spokesman for the army said the men had surrendered without a fight.",
    "The deserters were given food, blankets and medical treatment.",
    "Former fighters will receive $300 and six months of job training.",
    "The researchers interviewed 31 women who had left the group.",
    "Since returning home he has struggled to find work and has been shunned by neighbours.",
    "The group has executed dozens of its own members for trying to desert.",
    "The offensive killed 19 militants and wounded 30, the army said.",
    "His brother, who also deserted, lives in Sweden.",
    "Corruption is widespread in the province, where teachers have not been paid since May.",
    "The president dismissed the general after the regiment deserted.",
    "Some of those who defected have since joined a rival group.",
    "The mother of one deserter said she had not heard from him in a year.",
    '"We will hunt down every traitor," the commander said after the defections.',
    "The ministry does not know why the men left.",
    "He did not say why he had left the group.",
    "The study did not ask why they deserted.",
    "The deserters crossed the river at night in two fishing boats.",
    "The military court sentenced three deserters to ten years in prison.",
    "Two fighters were killed in clashes between rival militias on Tuesday.",
    "The militia's leader, accused of corruption, denied reports that his men had surrendered.",
    "Desertion has become so common that officers sleep beside the gate.",
    "Police found the deserter's rifle under a bed.",
    "An amnesty law was passed in 2005, three years before the rebels surrendered.",
    "In revenge for his defection, the group burned his father's house.",
    "The returnees are housed in a former school, where conditions are poor and food is short.",
    "They said they had joined because of unpaid wages in the army.",
    "The reasons for joining were many: money, revenge and adventure.",
    "The town was left in ruins by the bombing.",
    "He left school at 14 and worked on his uncle's farm.",
    "Refugees who fled the brutality of the junta now live in camps in Thailand.",
    "The journalist escaped after eight months of captivity and torture.",
    "Prisoners escaped from a jail in the east, killing two guards.",
    "The rebels surrendered the town after talks with tribal elders.",
    "The rebels' surrender of the city ended a siege of two years.",
    "The deserter thanked the villagers who had hidden him from the patrols.",
    "His desertion left his family without an income.",
    "The UN says both sides have committed atrocities, and dozens of fighters have deserted.",
    "The general blamed foreign propaganda for the defections.",
    "The men deserted for reasons that remain unclear.",
    "They left nothing behind but a broken radio.",
    '"Those who surrender will not be harmed," the broadcast said.',
    "The defector described how the group makes its bombs.",
    "The defectors gave investigators the names of their commanders.",
    "She learned to sew in the camp for returnees and hopes to open a shop.",
    "Rights groups accuse the army of executing deserters.",
    "The army is short of fuel, boots and ammunition, diplomats say.",
    "The commander boasted that no one had ever deserted from his unit.",
    "The group's fighters loot, rape and burn, but none has been known to desert.",
    "He would never desert, he said, whatever the pay.",
    "The number of defections has risen from 20 in March to 75 in May.",
    "Half of the 60 deserters were under 20.",
    "Analysts warn that unpaid wages could lead to desertions if the war drags on.",
    "If salaries are not paid, more soldiers may desert, the report warns.",
    "The defection of the pilot embarrassed the regime.",
    "The colonel, who defected in 2012, now leads a brigade of 400 men.",
    "They were welcomed by the governor with tea and speeches.",
    "He fled the country after his newspaper was closed.",
    "Doctors have left the region because salaries are not paid.",
    "Teachers quit in protest at unpaid wages.",
    "The player left the club over a pay dispute.",
    "The airline's pilots walked out over low pay.",
    "Farmers abandoned their fields because of drought.",
    "The party's deputy leader resigned after a corruption scandal.",
    "The family of the dead soldier left the hall in protest.",
    "He returned home from the front for his brother's funeral.",
    "Soldiers returned home on leave after months of fighting.",
    "The guerrillas withdrew from the town after heavy shelling.",
    "The hostages escaped while their guards were asleep.",
    "The government has offered an amnesty before, in 1998 and 2003.",
    "The leaflets promised food and safe passage to any fighter who gave up his weapon.",
    "Human rights monitors documented beatings of conscripts in three garrisons.",
    "Women were often abducted by the group and forced to marry fighters.",
    "The war has cost 12,000 lives and driven half a million people from their homes.",
    '"I joined at sixteen. They gave us uniforms and a rifle," said the former rebel.',
    '"They gave me a mobile phone and called me brother," he said of the men who recruited him.',
    "Asked about religion, the former fighter shrugged.",
    "The programme for former fighters has run out of money.",
    "Police say the surrendered militants will be questioned about bombings of churches.",
    "The court heard that the defector had himself tortured prisoners.",
    '"He was a good boy," said the mother of a deserter.',
    "He left the army in 1989 and became a taxi driver.",
    "The brothers deserted on the same night.",
    "Nobody has deserted because of the cold, the colonel insisted.",
    "Few fighters leave because of ideology, the study found.",
    "She rejected suggestions that she had left for money.",
    "The report found no evidence that air strikes had caused defections.",
    "Pay played no part in his decision to leave, he said.",
    "The deserters did not complain about the food.",
    "Contrary to official claims, the amnesty had nothing to do with the surrender.",
    "Why they joined\n\n• Unpaid wages in the civil service\n• Revenge for a brother\n\nSix fighters deserted.",
    "Q: Why did you join the rebels?\n\nA: They paid well and my family was hungry. I deserted in 2009.",
    '"We treat deserters well," the general said. "They get hot food and clean beds."',
    "He deserted in 2014. Today he sells phones and pays for his daughter's school.",
    "Reports of infighting could not be confirmed. Nine men deserted on Friday.",
    "The rebels surrendered on Monday. The army had bombed a market in another province that day, killing 14.",
    "Two soldiers deserted. Neither has said why.",
    "You left the group in May. The Crown does not accept that you left because you were horrified by its violence.",
    "The judge does not accept that he deserted because he was not paid.",
    "Prosecutors dispute that he left out of fear for his life.",
    "The army rejects the claim that the men deserted because they had not been paid for months.",
    "It is not true that the fighters left because of hunger.",
    "Nobody believes that he surrendered because his family asked him to.",
    "Nine rebels surrendered on Monday. The governor promised them rooms and three meals a day.",
    'The rebels surrendered on Monday. "They are our children," the governor said.',
]

KNOWN_FALSE = [
    "Forty have left the Front since June. Commanders live in villas while the town is dry, residents complain.",
]

BARRIERS = [
    ("Many stay because they fear being jailed if they return home.", "prosecution"),
    ('"If you try to leave they will kill you," said one former member.', "execution"),
    ("Most fighters surrendered in 2020. Families were often afraid to take the fighters back.", "reprisal"),
    ("Anyone caught deserting is shot, former fighters say.", "execution"),
    ("Defectors who are captured face a firing squad.", "execution"),
    ("The group beheaded six men who had tried to flee to Turkey.", "execution"),
    ("Those who surrender fear that the rebels will take revenge on their families.", "reprisal"),
    ("Relatives of defectors have been beaten and had their homes burned.", "reprisal"),
    ("Returnees were arrested at the airport and sentenced to ten years in prison.", "prosecution"),
    ("Checkpoints on every road make it hard to desert.", "checkpoints"),
    ("The militia has mined the bridges to stop its men from deserting.", "checkpoints"),
    ("Commanders took their passports so that they could not leave.", "other_barrier"),
    ("The penalty for desertion is death.", "execution"),
    ("Fear of prosecution keeps many fighters from surrendering.", "prosecution"),
    ("Deserters risk arrest at home and revenge from their old comrades.", "reprisal prosecution"),
    ("Two brothers who attempted to escape were hanged in front of the camp.", "execution"),
    ("Many want to leave but have nowhere to go.", "other_barrier"),
    ("Villagers shun former fighters and call them murderers.", "reprisal"),
]

KNOWN_BARRIER_MISSES = [
    ("It is almost impossible to leave the group, she said.", "other_barrier"),
]


def codes(text: str) -> set[str]:
    return {reason.code for reason in read(text) if reason.family != "barrier"}


def barriers(text: str) -> set[str]:
    return {reason.code for reason in read(text) if reason.family == "barrier"}


def read(text: str) -> list[Reason]:
    report = document(text)
    return list(extract_reasons(report, tuple(extract_figures(report)), ()))


@pytest.mark.parametrize(("text", "expected"), REASONS)
def test_reasons(text: str, expected: str) -> None:
    assert codes(text) == set(expected.split())


@pytest.mark.parametrize("text", NO_REASONS)
def test_what_only_looks_like_a_reason(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.parametrize(("text", "expected"), BARRIERS)
def test_barriers(text: str, expected: str) -> None:
    assert barriers(text) == set(expected.split())


@pytest.mark.xfail(
    strict=True,
    reason="the cue stands across a stop, implies a second code, no term of leaving is near, or the scorer doubts it",
)
@pytest.mark.parametrize(("text", "expected"), KNOWN_MISSES)
def test_known_misses(text: str, expected: str) -> None:
    assert codes(text) == set(expected.split())


@pytest.mark.xfail(
    strict=True, reason="what others suffer or complain of is told in the words of what drove people out"
)
@pytest.mark.parametrize("text", KNOWN_FALSE)
def test_known_false_reasons(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.xfail(
    strict=True,
    reason="a fear at home is read as one of revenge too; that it is hard, or contempt, is no obstacle",
)
@pytest.mark.parametrize(("text", "expected"), KNOWN_BARRIER_MISSES)
def test_known_barriers(text: str, expected: str) -> None:
    assert barriers(text) == set(expected.split())


@pytest.mark.parametrize(
    ("text", "code", "number"),
    [
        (
            "Three of the men said they deserted because they were not paid, two blamed hunger.",
            "pay",
            "Three of the men",
        ),
        ("Of 90 deserters, 41 cited unpaid wages, 22 hunger.", "pay", "41"),
        ("The men deserted because they were not paid.", "pay", None),
    ],
)
def test_number_attached(text: str, code: str, number: str | None) -> None:
    (reason,) = [reason for reason in read(text) if reason.code == code]
    assert (reason.figure and text[reason.figure.start : reason.figure.end]) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The main motives given by 400 interviewees were mistreatment by commanders (38%), family (27%), fear of "
            "death (19%), lack of money (16%). All had left the rebels.",
            [
                ("mistreatment", "mistreatment by commanders", "38%"),
                ("family", "family", "27%"),
                ("fear_for_safety", "fear of death", "19%"),
                ("pay", "lack of money", "16%"),
            ],
        ),
        (
            "Asked why they had left, they named hunger (88), fear of ISWAP (61) and the weather (40).",
            [("living_conditions", "hunger", "88"), ("fear_for_safety", "fear of ISWAP", "61")],
        ),
        (
            "Why they left\n\n1,340 people left rebel groups.\n\n• The main causes cited by 40 ex-rebels were hunger "
            "(8) and abuse by commanders (7).\n\nNobody else deserted.",
            [("living_conditions", "hunger", "8"), ("mistreatment", "abuse by commanders", "7")],
        ),
        (
            "Of 90 deserters questioned, 41 cited unpaid wages and 22 hunger.",
            [("pay", "unpaid wages", "41"), ("living_conditions", "hunger", "22")],
        ),
        ("Of 90 deserters, 41 cited unpaid wages and 22 died of hunger.", [("pay", "unpaid wages", "41")]),
        ("Nine deserted. The police listed rifles (38), boots (27), tents (12) and family cars (4).", []),
        ("Nine deserted. The reasons given for joining were hunger (38%) and lack of money (27%).", []),
    ],
)
def test_reasons_listed_with_their_numbers(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [reason for reason in read(text) if reason.rule == "listed"]
    numbers = [reason.figure and text[reason.figure.start : reason.figure.end] for reason in found]
    rows = [(reason.code, reason.cue, number) for reason, number in zip(found, numbers, strict=True)]
    assert sorted(rows) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ('One of them, a cook aged 42, said that "nobody asked us".', "living_conditions", "nobody asked us"),
        ("They are hungry and cold, said Paul Zoumara, a deputy governor.", "pay", "They are hungry and cold"),
        ('"The songs had stopped," said the cook.', "outreach", "The songs had stopped"),
        ("Their friends were dead, local elders said.", "outreach", "Their friends were dead"),
        ("The men left, he said, because the rivers had risen.", "living_conditions", "because the rivers had risen"),
        ("He said.", "pay", "He said"),
    ],
)
def test_who_says_it_carries_no_reason(text: str, code: str, words: str) -> None:
    report = document(text)
    cue = find_weightiest(mark_sentence(report, report.sentences[0], near=True), code)
    assert cue.start < cue.end
    assert text[cue.start : cue.end] in words


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("He left the group, then fled.", ["left the group", "fled"]),
        ("The blast left 40 people dead and the left hand burned.", []),
        ("Deserted streets lay in the desert.", []),
        ("They would desert tomorrow.", ["desert"]),
        ("They handed in their old rifles.", ["handed in their old rifles"]),
        ("A dozen left to join the jihadists.", []),
        ("The fall of the town; soldiers surrendered.", ["surrendered"]),
    ],
)
def test_terms_of_leaving(text: str, terms: list[str]) -> None:
    assert [text[term.start : term.end] for term in find_leaving(text)] == terms


@pytest.mark.parametrize(
    ("text", "negated", "asked"),
    [
        ("None of them deserted.", True, False),
        ("A few of them deserted.", False, False),
        ("Few of them deserted.", True, False),
        ("The bishop urged the men to surrender.", False, True),
        ("He told the court he deserted.", False, False),
        ("More may desert.", False, True),
    ],
)
def test_terms_denied_or_called_for(text: str, negated: bool, asked: bool) -> None:
    (term,) = find_leaving(text)
    assert (term.negated, term.asked) == (negated, asked)


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("(never|n't) .. paid", "They weren’t even properly paid.", "weren’t even properly paid"),
        ("(never|n't) .. paid", "They never came. He paid.", None),
        ("salar* stopped", 'the "salaries" stopped', 'salaries" stopped'),
        ("left [the|his] unit", "Left his unit", "Left his unit"),
        ("un-islamic", "un-Islamic ways", "un-Islamic"),
    ],
)
def test_notation_of_phrases(phrase: str, text: str, found: str | None) -> None:
    hits = [text[hit.start : hit.end] for hit in Phrasebook([("x", phrase)]).find(fold(text))]
    assert hits == ([found] if found else [])


PIECES = st.lists(
    st.sampled_from(
        [
            "deserted",
            "because of",
            "the pay",
            "stopped",
            ".",
            "“",
            "”",
            "'",
            "•",
            "Why they left",
            "?",
            "hunger",
            "drove them",
            "joined",
            "İ",
            "\u200b",
            "\u202e",
            "\x00",
            "😀",
            "if you leave",
            "they kill you",
            "but",
            "not",
            "9",
            "الجنود",
            "Reasons:",
            "said the defector",
            "‘",
            "’",
            "\n\n",
            "\n- ",
        ]
    ),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), PIECES.map(" ".join), PIECES.map("".join)))
def test_any_text_is_read_and_offsets_are_exact(text: str) -> None:
    report = document(text)
    sentences = {(sentence.start, sentence.end) for sentence in report.sentences}
    for reason in extract_reasons(report, (), ()):
        assert (reason.start, reason.end) in sentences
        assert reason.cue
        assert reason.cue in text[reason.start : reason.end]
        assert 0 < reason.score <= 1


@pytest.mark.parametrize(
    "piece",
    ["He deserted because the pay stopped. ", "left the group because ", "pay ", "not ", "x", "joined because money; "],
)
def test_time_grows_with_length(piece: str) -> None:
    def seconds(length: int) -> float:
        report = document((piece * (length // len(piece) + 1))[:length])
        best = 9.0
        for _ in range(3):
            start = time.perf_counter()
            list(extract_reasons(report, (), ()))
            best = min(best, time.perf_counter() - start)
        return best

    seconds(1000)
    assert seconds(32_000) < 4 * seconds(16_000) + 0.02
