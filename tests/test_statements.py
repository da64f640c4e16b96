"""Who says what: tables of texts and the statements in them, written as "speaker | what is said"."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.names.actors import find_mentions
from defections.records import Statement
from defections.speech.statements import extract_statements
from tests.growth import check_growth
from tests.texts import document


def statements(text: str) -> list[Statement]:
    report = document(text)
    return list(extract_statements(report, tuple(find_mentions(report))))


def said(text: str) -> list[str]:
    """The statements as "speaker | what is said"; whether a name has its article is not for this table to say."""
    return [f"{(s.speaker or '-').removeprefix('The ')} | {text[s.start : s.end]}" for s in statements(text)]


BEFORE = [
    (
        "The ministry said that 40 rebels had laid down their arms.",
        "ministry | 40 rebels had laid down their arms",
    ),
    ("Residents say the militia burned the mill.", "Residents | the militia burned the mill"),
    ("Karim Benali claims they were never paid.", "Karim Benali | they were never paid"),
    (
        "Colombian officials estimate that a third of the front has gone home.",
        "Colombian officials | a third of the front has gone home",
    ),
    (
        "Thomas Okello, the district governor, told Reuters that the boys were hungry.",
        "Thomas Okello | the boys were hungry",
    ),
    ("The study found that pay mattered less than fear.", "study | pay mattered less than fear"),
    (
        "A survey by the Kofi Institute shows that most were under 20.",
        "A survey by the Kofi Institute | most were under 20",
    ),
    (
        "On Tuesday the defence ministry announced that a barracks had fallen.",
        "the defence ministry | a barracks had fallen",
    ),
    ("In a statement, the junta denied that any soldier had fled.", "the junta | any soldier had fled"),
    ("She has repeatedly warned that the camp is not safe.", "She | the camp is not safe"),
    ("A driver who goes by the name of Musa said the convoy was empty.", "Musa | the convoy was empty"),
    ("Some officials believe the number is higher.", "Some officials | the number is higher"),
    ("Maria Torres told me she had walked for nine days.", "Maria Torres | she had walked for nine days"),
    ("The group's commander, Jonas Weber, insisted nobody had left.", "Jonas Weber | nobody had left"),
    ("The Red Cross said on Friday that 12 men had crossed the river.", "Red Cross | 12 men had crossed the river"),
    ("Police in Nairobi say two recruits escaped.", "Police in Nairobi | two recruits escaped"),
    ("The report concluded: the war had no end.", "report | the war had no end"),
    ("Those who fled say the commanders took the food.", "Those who fled | the commanders took the food"),
    ("The army puts the number of deserters at 300.", "army | the number of deserters at 300"),
    ("The church speaks of nearly 900.", "church | nearly 900"),
    ("Human Rights Watch documented 31 killings in the valley.", "Human Rights Watch | 31 killings in the valley"),
    ("The mayor accused the militia of taking boys from the school.", "mayor | taking boys from the school"),
    ("The rebels deny having lost the bridge.", "rebels | having lost the bridge"),
    ("The front claims to have 2,000 men.", "front | to have 2,000 men"),
    ("The governor said on Monday the camp would close.", "governor | the camp would close"),
    ("The envoy pointed out that nobody had been paid.", "envoy | nobody had been paid"),
    ("The colonel is adamant that no one deserted.", "colonel | no one deserted"),
    ("As the UN notes, the figures are old.", "UN | the figures are old"),
    ("In the view of Thomas Okello, the war is lost.", "Thomas Okello | the war is lost"),
    ("They rejected the ministry's claim that the men were free.", "the ministry | the men were free"),
    ("He was told by the emir that pay would stop.", "the emir | pay would stop"),
    ("The Levant Monitor has 61 desertions on its books.", "Levant Monitor | 61 desertions on its books"),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_indirect_speech_behind_its_credit(text: str, expected: str) -> None:
    assert said(text) == [expected]


BEHIND = [
    ("More than 200 men have surrendered, the governor said.", "the governor | More than 200 men have surrendered"),
    (
        "They had been told to shoot prisoners, a defector said on Monday.",
        "a defector | They had been told to shoot prisoners",
    ),
    ("The base was empty by dawn, according to two witnesses.", "two witnesses | The base was empty by dawn"),
    ("According to the United Nations, 5,000 people left the town.", "United Nations | 5,000 people left the town"),
    ("Nobody was punished, a report has found.", "a report | Nobody was punished"),
    ("Rebels hand over rifles, says army", "army | Rebels hand over rifles"),
    ("The toll was close to 80, Ahmed Sadiq, a doctor, said.", "Ahmed Sadiq | The toll was close to 80"),
    (
        "Ten have crossed to Chad, said a trader in Abéché, who asks 400 francs a head.",
        "a trader in Abéché | Ten have crossed to Chad",
    ),
    ("Some 500 have left, by the bishop's count.", "the bishop | Some 500 have left"),
    ("The men were starving, as one nurse put it.", "one nurse | The men were starving"),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_indirect_speech_before_its_credit(text: str, expected: str) -> None:
    assert said(text) == [expected]


DIRECT = [
    ('"We ate leaves for a week," said Daniel Mbeki, a former cook.', ["Daniel Mbeki | We ate leaves for a week"]),
    (
        '"I was tired," he said. "I wanted to see my son."\n',
        ["he | I was tired", "he | I wanted to see my son."],
    ),
    (
        'Ana Ruiz laughed. "They paid us in cigarettes," she said.',
        ["Ana Ruiz | They paid us in cigarettes"],
    ),
    ("‘Nobody slept,’ the boy recalled.", ["the boy | Nobody slept"]),
    ("« Nous avons marché dix jours », said Paul Mbeki.", ["Paul Mbeki | Nous avons marché dix jours"]),
    ("“Ten whole days,” Paul Mbeki snorted.", ["Paul Mbeki | Ten whole days"]),
    (
        "“There was nobody left to bury them.”\n\n— Karim Benali, 31",
        ["Karim Benali | There was nobody left to bury them."],
    ),
    ("“We had four days to cry” (Karim Benali)", ["Karim Benali | We had four days to cry"]),
    ("Former fighter, Baidoa: “I had never seen the sea.”", ["Former fighter | I had never seen the sea."]),
    ("“I counted the bullets.” Karim Benali lowers his voice.", ["Karim Benali | I counted the bullets."]),
    ("„Wir hatten keine Wahl“, said the deserter.", ["the deserter | Wir hatten keine Wahl"]),
    (
        '"It was a lie," Omar Farah told reporters in Tunis. "All of it."',
        ["Omar Farah | It was a lie", "Omar Farah | All of it."],
    ),
    (
        'The report said: "They were children when they were taken."',
        ["report | They were children when they were taken."],
    ),
    (
        "Peter Lang, a teacher, had no doubts: “They will come back.”",
        ["Peter Lang | They will come back."],
    ),
    (
        "“If they catch you,” says Rosa Díaz, “they take your father.”",
        ["Rosa Díaz | If they catch you", "Rosa Díaz | they take your father."],
    ),
    (
        "“We had no shoes. We had no bread. The captain had both,” a sergeant from Oruro said.",
        ["a sergeant from Oruro | We had no shoes. We had no bread. The captain had both"],
    ),
    (
        "“They owed me for a whole year.” – woman, 24",
        ["woman | They owed me for a whole year."],
    ),
    (
        'Putin said the talks "have been and will remain quite useful".',
        ['Putin | the talks "have been and will remain quite useful"'],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_direct_speech(text: str, expected: list[str]) -> None:
    found = statements(text)
    assert said(text) == expected
    assert all(s.direct for s in found)


POINTING_BACK = [
    (
        "Karim Benali left in May. He said the officers sold the rice.",
        "Karim Benali | the officers sold the rice",
    ),
    (
        "Rosa Díaz fled with her brother Juan Díaz. She says they walked at night.",
        "Rosa Díaz | they walked at night",
    ),
    (
        "Kenyan officials said ten men had crossed. The officials said they would be tried.",
        "Kenyan officials | they would be tried",
    ),
    (
        "The study said pay mattered. It added that fear mattered more.",
        "study | fear mattered more",
    ),
    (
        "Thomas Okello walked out in June.\n\n“I had three bullets left,” he said.",
        "Thomas Okello | I had three bullets left",
    ),
    (
        "Maria Torres was a cook. A boy from the village had told her of the road. “I took it,” she says.",
        "Maria Torres | I took it",
    ),
    (
        "One of the men, a former mason known as Abu Talha, left in spring. “I built walls for them,” he said.",
        "Abu Talha | I built walls for them",
    ),
    (
        "The Interior Ministry said 40 had come. The ministry said more would follow.",
        "Interior Ministry | more would follow",
    ),
    (
        "Peter Lang said the camp was empty. “There was only a dog.”",
        "Peter Lang | There was only a dog.",
    ),
    (
        "A deserter from Bor speaks\n\n“They took my brother first. Then they came for me.”",
        "A deserter from Bor | They took my brother first. Then they came for me.",
    ),
    (
        "Omar Hassan spoke for an hour.\n\nHe said:\n\n“Nobody asked us. Nobody will.”",
        "Omar Hassan | Nobody asked us. Nobody will.",
    ),
    (
        "“We were six when we left,” said Ali Noor.\n\n“Two of us reached the sea.”",
        "Ali Noor | Two of us reached the sea.",
    ),
    (
        "“It began in spring,” said Ali Noor. “The pay stopped.\n\n“Then the food stopped.”",
        "Ali Noor | Then the food stopped.",
    ),
    (
        "“I never fired.” Hassan Ali shows his hands. “Not once in two years,” he said.",
        "Hassan Ali | I never fired.",
    ),
]


@pytest.mark.parametrize(("text", "expected"), POINTING_BACK)
def test_speakers_named_elsewhere(text: str, expected: str) -> None:
    assert expected in said(text)


BYSTANDERS = [
    (
        "A quiet return\nEssay by Tomas Lindqvist\n\nHe came home. Later he told me that the songs had stopped.",
        "he | the songs had stopped",
    ),
    (
        "He came home. He told me that the songs had stopped.\n\nHis friend Elias stayed.",
        "He | the songs had stopped",
    ),
    (
        "He came home.\n\nHis friend Elias stayed. Elias was afraid.\n\n“I was tired,” he said.",
        "he | I was tired",
    ),
    (
        "He came home.\n\nHis friend Elias stayed. Elias said that the war was lost.\n\n“I was tired,” he said.",
        "Elias | I was tired",
    ),
    (
        "He came home.\n\nHer friend Elias stayed. Elias was afraid.\n\n“I was tired,” he said.",
        "Elias | I was tired",
    ),
    (
        "The camp on the river was run\nby Omar Hassan of the guard.\n\nHe said that the war was lost.",
        "Omar Hassan | the war was lost",
    ),
    ("Killed by Omar Hassan\n\nHe said that the war was lost.", "Omar Hassan | the war was lost"),
]


@pytest.mark.parametrize(("text", "expected"), BYSTANDERS)
def test_whom_he_does_not_mean(text: str, expected: str) -> None:
    assert expected in said(text)


CHAINS = [
    ("The Guardian quoted sources as saying the town had fallen.", "The Guardian", "sources → The Guardian"),
    ("Ahmed Musa told The Guardian that the town had fallen.", "Ahmed Musa", "Ahmed Musa → The Guardian"),
    ("Ahmed Musa was quoted by Reuters as saying the town had fallen.", "Ahmed Musa", "Ahmed Musa → Reuters"),
    (
        "The Guardian, citing a police source, reported that ten had fled.",
        "The Guardian",
        "a police source → The Guardian",
    ),
    ("The police said the town had fallen.", "The police", None),
    ("Sixty men have left, the minister, Amina Okello, said, citing unpaid wages and hunger.", "Amina Okello", None),
    ("The army said 40 men had fled, citing fear of the emirs.", "The army", None),
    ("The paper said 40 men had fled, citing a court document.", "The paper", "a court document → The paper"),
    ("The paper said 40 men had fled, citing Amina Okello.", "The paper", "Amina Okello → The paper"),
    ("The paper said 40 men had fled, citing the interior ministry.", "The paper", "the interior ministry → The paper"),
]


@pytest.mark.parametrize(("text", "speaker", "via"), CHAINS)
def test_who_passes_it_on(text: str, speaker: str, via: str | None) -> None:
    (found,) = statements(text)
    assert (found.speaker, found.via) == (speaker, via)


SEVERAL = [
    (
        "The army said 30 had surrendered, while the rebels said nobody had.",
        ["army | 30 had surrendered", "the rebels | nobody had"],
    ),
    (
        "The minister confirmed that the base was lost, but denied that anyone had fled.",
        ["minister | the base was lost", "minister | anyone had fled"],
    ),
    (
        "Joseph Kony's brother said he was ill, and that he would not return.",
        ["Joseph Kony's brother | he was ill", "Joseph Kony's brother | he would not return"],
    ),
    (
        "The flood has killed 900, the governor has said; the church speaks of 1,500.",
        ["the governor | The flood has killed 900", "the church | 1,500"],
    ),
    (
        "The doctors, aid workers say, were taken at night.",
        ["aid workers | The doctors", "aid workers | were taken at night"],
    ),
    (
        "The town was taken, the paper said; 33 police were held.",
        ["the paper | The town was taken", "the paper | 33 police were held"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_statements_in_a_sentence(text: str, expected: list[str]) -> None:
    assert said(text) == expected


SHARES = [
    ("Roughly a third of them said they had been taken.", "- | they had been taken"),
    ("One in five said that fear had kept them.", "One in five | fear had kept them"),
    ("One in five deserters said that fear had kept them.", "deserters | fear had kept them"),
    ("Seven in ten of them said that fear had kept them.", "- | fear had kept them"),
    ("A third of the deserters said they were hungry.", "the deserters | they were hungry"),
    ("Nearly 40 percent of the deserters said they were hungry.", "the deserters | they were hungry"),
    ("Some 38% of them said they were hungry.", "- | they were hungry"),
    ("More than 38 per cent of them said they were hungry.", "- | they were hungry"),
    ("Two thirds of respondents said they were hungry.", "respondents | they were hungry"),
    ("Half of the men said they were hungry.", "the men | they were hungry"),
    ("Half the men said they were hungry.", "the men | they were hungry"),
    ("The third man said it was over.", "third man | it was over"),
    ("One of them, a cook, said it was over.", "One of them, a cook | it was over"),
    ("Two of the women said it was over.", "Two of the women | it was over"),
    ("The Crown does not accept that. It says you left.", "- | you left"),
    ("40 men fled, said {{7*7}} spokesman.", "- | 40 men fled"),
    ("See www.evil.example said nobody had left.", "- | nobody had left"),
    ("😀😀 12 men came 😀 said nobody had left.", "- | nobody had left"),
    ("The mayor of Saint-Rémy said nobody had left.", "mayor of Saint-Rémy | nobody had left"),
]


def test_nobody_says_the_same_words_twice() -> None:
    text = "Their pastor disputes that: the boys, he said, had wanted out since one of them became a father."
    found = [(s.start, s.end, s.speaker) for s in statements(text)]
    assert len(found) == len(set(found)) == 2


def test_a_share_of_nobody_named_leaves_its_quotation_to_nobody() -> None:
    text = "The army said 40 had come. A third of them said they were hungry. “We ate leaves.”"
    assert said(text)[-1] == "- | We ate leaves."


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_what_is_no_speaker_by_itself(text: str, expected: str) -> None:
    assert said(text) == [expected]


NOTHING_SAID = [
    "Of the men polled, 74 (63 per cent) cited hunger.",
    "The soldiers reported to the colonel in Goma.",
    "The group is said to command 3,000 men.",
    "Ten fighters reportedly crossed into Chad.",
    "He is believed to have fled.",
    "The United States sent money.",
    "Reports of beheadings spread in the camps.",
    "They lost the quality of life they had known.",
    "The “so-called emirate” fell in May.",
    "The army did not say how many had died.",
    "The ministry refused to say where they were held.",
    "She wrote The Long Way Home in prison.",
    "The claims were never tested.",
    "The men found shelter in a school.",
    "They reported for duty at dawn.",
    "Nobody says that the war is over.",
    "Nobody had ever explained why the school had to burn.",
    "No one had ever said that the pay would stop.",
    "No one ever explained that the pay would stop.",
    "His notes and records burned.",
    "The state funds the camp.",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_what_is_no_statement(text: str) -> None:
    assert said(text) == []


UNLABELLED = """Peter Lang walked out of the militia in May. He spoke to us in Graz.

Why did you join?

I was bored, and they had a gym.

And what made you leave?

My sister. She stopped speaking to me.

Do you miss it?

I miss the gym. I don't miss them.
"""


def test_answers_without_labels() -> None:
    assert said(UNLABELLED) == [
        "Peter Lang | I was bored, and they had a gym.",
        "Peter Lang | My sister. She stopped speaking to me.",
        "Peter Lang | I miss the gym. I don't miss them.",
    ]


def test_headlines() -> None:
    assert said("Rebels hand over rifles – UN\n\nIt rained in the hills all week.") == ["UN | Rebels hand over rifles"]
    text = "‘We walked until the river’: deserters speak\n\n“We walked at night until the river,” said Ali Noor."
    assert said(text)[0] == "Ali Noor | We walked until the river"


INTERVIEW = """Amina Yusuf runs a shelter in Jos. We met her in May.

Q: How many women came?

A: About ninety. Most of them walked.

Q: Did the army help?

A: No. The army says it did. I saw no soldiers.

The interview was edited for length.
"""


def test_turns_of_an_interview() -> None:
    assert said(INTERVIEW) == [
        "Amina Yusuf | About ninety. Most of them walked.",
        "Amina Yusuf | No. The army says it did. I saw no soldiers.",
        "army | it did",
    ]


def test_turns_with_initials_and_names() -> None:
    text = "Amina Yusuf spoke to Ben Carter.\n\nBC: Why?\n\nYusuf: Hunger.\n\nBC: Only hunger?\n\nYusuf: And fear."
    assert said(text) == ["Amina Yusuf | Hunger.", "Amina Yusuf | And fear."]


ODD = [
    "",
    '"',
    "“““““",
    'He said "',
    "said",
    "according to",
    "According to X",
    ", said",
    "X said:",
    "HE SAID THAT NOBODY WAS LEFT IN THE TOWN",
    "\u200f“قال” said he 🙂",
    "a\x00said\x00b",
    "told " * 300,
    "he said, " * 300,
    "9" * 20_000,
    "İİİ said İ was İ.",
    "(" * 200 + "he said that it was so" + ")" * 200,
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts(text: str) -> None:
    for statement in statements(text):
        assert 0 <= statement.start < statement.end <= len(text)


PIECES = re.findall(
    r"\S+",
    """He said that “ ” " ' ’ , . : according to X told – ( ) Peter Lang the army and but who 40 men had left quoted as
    saying Q: A: by put at of it they were report ? ; … Reuters has on its books""",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "\n\n"]), max_size=40))
def test_any_pieces_give_exact_offsets(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for s in statements(text):
        assert 0 <= s.start < s.end <= len(text)
        assert text[s.start : s.end].strip() == text[s.start : s.end]
        assert s.speaker_at is None or text[slice(*s.speaker_at)] == s.speaker
        assert (s.speaker is None) == (s.speaker_at is None)


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        '"',
        "‘",
        "he said ",
        "a. ",
        "“a” ",
        "according to X, ",
        "A, b, ",
        "x" * 50 + " ",
        "said, ",
        "told the ",
        "(",
    ],
)
def test_time_grows_with_length(piece: str) -> None:
    check_growth(piece, lambda made: list(extract_statements(made, ())), document, size=10_000)
