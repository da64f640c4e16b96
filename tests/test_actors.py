"""Actors in sentences from many wars: found, of the right type, under one key, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.names.actors import find_mentions
from tests.growth import check_growth
from tests.texts import document

SHORT = {
    "person": "person",
    "group": "armed_group",
    "org": "organisation",
    "state": "state",
    "place": "place",
    "media": "media",
    "people": "nationality_or_religious_group",
}


def actors_in(text: str) -> dict[str, str]:
    return {text[m.start : m.end]: m.actor.type for m in find_mentions(document(text))}


def keys_in(text: str) -> dict[str, str]:
    return {text[m.start : m.end]: m.actor.key for m in find_mentions(document(text))}


def parse(expected: str) -> dict[str, str]:
    """Read "group: FARC, ELN; place: Cauca" as names and types."""
    found = {}
    for part in filter(None, (part.strip() for part in expected.split(";"))):
        kind, _, names = part.partition(":")
        found.update({name.strip(): SHORT[kind] for name in names.split(",")})
    return found


# Text, and every actor that must be found in it with its type; nothing else may be found.
ACTORS = [
    ("Captain Zay Thu Aung left Meiktila air base with one bag.", "person: Zay Thu Aung; place: Meiktila"),
    ("They took a boat to La Gonâve.", "place: La Gonâve"),
    ("Vera Osa runs Gulagu.net, a group that helps deserters.", "person: Vera Osa; org: Gulagu.net"),
    (
        "The gang lost a dozen men, residents of Croix-des-Bouquets said. Jean-de-Dieu Mbala left.",
        "place: Croix-des-Bouquets; person: Jean-de-Dieu Mbala",
    ),
    ("At the centre at Goudoumaria its director, Maman Sani, smiled.", "place: Goudoumaria; person: Maman Sani"),
    ("Some of the Mai-Mai Kifuafua went AWOL.", "group: Mai-Mai Kifuafua"),
    ("Amadou Ba said that 14 had come in.", "person: Amadou Ba"),
    ('The song "Freedom" Musa liked. "We left," Musa said.', "person: Musa"),
    # Listed groups in their many spellings
    ("He deserted from Al-Qa'ida and then from al Qaida again.", "group: Al-Qa'ida, al Qaida"),
    ("They said ISIS, also called Daesh, paid late.", "group: ISIS, Daesh"),
    ("The FARC and the ELN both lost men in Cauca.", "group: FARC, ELN; place: Cauca"),
    ("A deputy of Lashkar-e-Tayyiba gave himself up in Srinagar.", "group: Lashkar-e-Tayyiba; place: Srinagar"),
    ("In 2008 the LTTE lost Kilinochchi.", "group: LTTE; place: Kilinochchi"),
    ("Two of the Lord's Resistance Army's captains walked to Obo.", "group: Lord's Resistance Army; place: Obo"),
    ("Kurdish YPG units held Kobane.", "people: Kurdish; group: YPG; place: Kobane"),
    ("He was once with Hezbollah’s Radwan unit.", "group: Hezbollah, Radwan"),
    ("Séléka men crossed into Chad.", "group: Séléka; state: Chad"),
    ("The anti-balaka took Bambari.", "group: anti-balaka; place: Bambari"),
    # Groups that no list knows
    ("Forty fighters of the Crimson Dawn laid down arms.", "group: Crimson Dawn"),
    ("The Red Ridge militia lost nine men in a week.", "group: Red Ridge"),
    ("She defected from the Veltan People's Front in May.", "group: Veltan People's Front"),
    ("He joined the Sons of the Marsh at fifteen.", "group: Sons of the Marsh"),
    ("Brigada Simón Trinidad lost its cook.", "group: Brigada Simón Trinidad"),
    ("Liwa al-Sabirin fell apart in a month.", "group: Liwa al-Sabirin"),
    ("The Movement for the Salvation of Ombella has split.", "group: Movement for the Salvation of Ombella"),
    ("Deserters from Harakat al-Fajr told the same story.", "group: Harakat al-Fajr"),
    ("A gang called Los Tigrillos runs the port of Manta.", "group: Los Tigrillos; place: Manta"),
    ("The Kestrel Brigades, a rebel coalition, denied it.", "group: Kestrel Brigades"),
    ("They had served in the 12th Mountain Brigade.", "group: 12th Mountain Brigade"),
    ("The Colombian army said so.", "group: Colombian army"),
    ("The Front patriotique pour le renouveau lost forty.", "group: Front patriotique pour le renouveau"),
    ("The Ohio Creek Minutemen lost forty.", "group: Ohio Creek Minutemen"),
    # Organisations
    ("A study by the Tarn Valley Institute counted them.", "org: Tarn Valley Institute"),
    ("The Ministry of Interior and Reconstruction has no list.", "org: Ministry of Interior and Reconstruction"),
    ("It was confirmed by the Supreme Court.", "org: Supreme Court"),
    ("The University of Bamberg paid for it.", "org: University of Bamberg"),
    ("The UN refugee agency runs a camp near Diffa.", "org: UN refugee agency; place: Diffa"),
    ("The Observatoire Kivu Paix keeps count.", "org: Observatoire Kivu Paix"),
    ("Fundación Camino Abierto houses thirty of them.", "org: Fundación Camino Abierto"),
    ("The Danish charity Nordlys pays the rent.", "people: Danish; org: Nordlys"),
    # Media
    ("He told the Sahel Gazette that he was tired.", "media: Sahel Gazette"),
    ("Radio Dawn of Kismayo read out the names.", "media: Radio Dawn; place: Kismayo"),
    ("It was first reported by Al-Wefaq, a daily newspaper.", "media: Al-Wefaq"),
    ("He told Reuters and AFP by telephone.", "media: Reuters, AFP"),
    ("The newspaper Kurier printed the list.", "media: Kurier"),
    # Persons
    ("Colonel Ibrahim Tarzi, a former commander, disagreed.", "person: Ibrahim Tarzi"),
    ("Lt. Gen. Aldo Ferrante said no.", "person: Aldo Ferrante"),
    ("“I ran,” said Mambo, 19.", "person: Mambo"),
    ("A fighter named Xolani walked out.", "person: Xolani"),
    ("Umm Salama, who cooked for them, left first.", "person: Umm Salama"),
    ("His deputy, Jan van der Meer, resigned.", "person: Jan van der Meer"),
    ("Oleksandr Hnatiuk surrendered near Izium.", "person: Oleksandr Hnatiuk; place: Izium"),
    ("Professor K. T. Rajasingham wrote it.", "person: K. T. Rajasingham"),
    ("Thirukumaran Nadesan, 24, fled to Vavuniya.", "person: Thirukumaran Nadesan; place: Vavuniya"),
    ("Abd al-Rahman bin Khalid al-Tamimi died there.", "person: Abd al-Rahman bin Khalid al-Tamimi"),
    ("Afghan President Hamid Karzai pardoned them.", "people: Afghan; person: Hamid Karzai"),
    ("María de los Ángeles Pérez ran the camp.", "person: María de los Ángeles Pérez"),
    ("Jean-Bosco Uwimana counted them.", "person: Jean-Bosco Uwimana"),
    ("Kony's rebels burned it.", "person: Kony"),
    ("A former rebel, Okot p'Bitek, sang.", "person: Okot p'Bitek"),
    # Places
    ("They walked for a week to the town of Zalingei.", "place: Zalingei"),
    ("He reached Tarsk province in spring.", "place: Tarsk"),
    ("The prison at Old Harrow is full.", "place: Old Harrow"),
    ("They crossed into Suruc, Turkey, at night.", "place: Suruc; state: Turkey"),
    ("He came from Borama, in Somaliland.", "place: Borama; state: Somaliland"),
    ("North of Lake Turkana there is nothing.", "place: Lake Turkana"),
    ("It happened in Eastern Ghouta.", "place: Eastern Ghouta"),
    ("KADUNA, Nigeria — Nine men came in.", "place: KADUNA; state: Nigeria"),
    ("Moscow denied it, and the Kremlin was silent.", "place: Moscow; org: Kremlin"),
    # In the first line, a clause before the colon is no label of whoever speaks
    ("All the men knew of Zelmakar: it was a hard place to live in.", "place: Zelmakar"),
    # States and peoples
    ("Syrian tanks left Syria in June.", "state: Syrian, Syria"),
    ("Two Malaysians and a Briton were freed.", "people: Malaysians, Briton"),
    ("The U.S. and the U.K. both signed.", "state: U.S., U.K."),
    ("Give us the men, he told them; the US refused.", "state: US"),
    ("Yazidi women and Sunni Arabs fled.", "people: Yazidi, Sunni Arabs"),
    ("An ethnic Maguindanaon widow spoke.", "people: Maguindanaon"),
    # No actors at all
    ("On Monday, in March, God willing, we shall see.", ""),
    ("The men sold an AK-47 and two M203s for food.", ""),
    ("Why did they leave? Hunger, mostly. Fear, too.", ""),
    ("He prayed during Ramadan and read the Koran.", ""),
    ("The Prime Minister and the General did not answer.", ""),
    ("It IS what it IS, they told US.", "group: IS; state: US"),
    ("I was afraid. My brother was not. We ran.", ""),
    ("Fighters Quit Rebel Ranks As Hunger Bites\n\nThey left on Friday because they had not eaten.", ""),
    ("HUNDREDS QUIT AS WINTER COMES\n\nThey left on Friday because they had not eaten.", ""),
    ("Operation Northern Sword began in May.", ""),
    ("B. Obstacles\n\n36. Combatants fear reprisals, and the Ministry knows.", ""),
    ("The Chief of Staff met the Camp Commander.", ""),
    ("The Justice and Peace Law was read out; Decree 128 followed.", ""),
    ("Beatings were common. Cyclone damages homes. Herders came. Wildfires spread.", ""),
    ("A woman in Armanaz, whose husband left, laughed. A trader in Sarmeda said so.", "place: Armanaz, Sarmeda"),
    ("The aid agency Safe Return has opened a house in Gonder.", "org: Safe Return; place: Gonder"),
    ("Most come from the Amhara region, said the mayor.", "place: Amhara"),
    ("The South Vietnamese government has promised a pardon.", "state: South Vietnamese"),
    ("He sold cigarettes at the market at Can Tho.", "place: Can Tho"),
    ("Rebels of the Eagles of the South left.", "group: Eagles of the South"),
    ("The Lord's Path Army (LPA) lost men.", "group: Lord's Path Army, LPA"),
    ("The charity Open Door, the rights group Blue Desk and others say so.", "org: Open Door, Blue Desk"),
    ("The governor of Nord-Sombe said so. Nord-Sombe has 40 camps.", "place: Nord-Sombe"),
    ("Nine have got away, by Tesema's count.", "person: Tesema"),
    ("By 2018 Tesema had left. In 2019 Tesema came home.", "person: Tesema"),
]


@pytest.mark.parametrize(("text", "expected"), ACTORS)
def test_finds_actors(text: str, expected: str) -> None:
    assert actors_in(text) == parse(expected)


KNOWN_MISSES = [
    ("Villagers and evangelicals fled.", "people: evangelicals", "names of peoples written small are not looked for"),
    ("Tamarin gave 480, Los Pinos 311.", "place: Tamarin, Los Pinos", "nothing near the names says they are places"),
    ("Drazek's group has forty men.", "group: Drazek's group", "a group named by its leader alone is not a name"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, marks=pytest.mark.xfail(strict=True, reason=reason))
        for text, expected, reason in KNOWN_MISSES
    ],
)
def test_known_misses(text: str, expected: str) -> None:
    assert actors_in(text) == parse(expected)


# Text, and names in it that must lead to one actor.
SAME = [
    ("Jimmy “Barbecue” Chérizier leads it. Barbecue wants talks.", "Jimmy “Barbecue” Chérizier | Barbecue"),
    ('Samuel "Sam" Okot, 31, fled. Sam said he was tired.', 'Samuel "Sam" Okot | Sam'),
    ("The Kunar Watch Bureau (KWB) counted them. KWB says so.", "Kunar Watch Bureau | KWB"),
    ("The Harbour is Burning Again (HBA) group said so. HBA has more.", "Harbour is Burning Again | HBA"),
    ("The Northern Reform Army, or NRA, split. The NRA denied it.", "Northern Reform Army | NRA"),
    ("Ana Lucía Ferrer wrote it. Ferrer is a lawyer.", "Ana Lucía Ferrer | Ferrer"),
    ("Assad spoke. Later Bashar al-Assad spoke again.", "Assad | Bashar al-Assad"),
    ("Yusuf Haddad, known as Abu Layth, left. Abu Layth is 40.", "Yusuf Haddad | Abu Layth"),
    ("Abu Layth, whose real name is Yusuf Haddad, left.", "Yusuf Haddad | Abu Layth"),
    ("Col. Tariq Aziz Nuri left. Nuri said so.", "Tariq Aziz Nuri | Nuri"),
    ("Islamic State is weaker. Isis lost, IS said. ISIL and Daesh too.", "Islamic State | Isis | IS | ISIL | Daesh"),
    ("Britain denied it; the UK and the United Kingdom are one.", "Britain | UK | United Kingdom"),
    ("Shia Muslims fled. They would not fight fellow Muslims.", "Shia Muslims | Muslims"),
    ("Hizbollah and Hezbollah are one.", "Hizbollah | Hezbollah"),
    ("RABAT HIT BY DESERTIONS\n\nThey fled from Rabat.", "RABAT | Rabat"),
    ("Hodan Guleed ran it. “Go home,” Hodan told them.", "Hodan Guleed | Hodan"),
    ("Fighters of the Veltan People's Front left. The VPF denied it.", "Veltan People's Front | VPF"),
    ("The Ejército Rojo de Talca (ERT) lost ten. ERT denied it.", "Ejército Rojo de Talca | ERT"),
    ("Jaysh al-Nadir lost men. Jeish al-Nadir denied it.", "Jaysh al-Nadir | Jeish al-Nadir"),
    ("Mohammed Nuri spoke. Mohamed Nuri left.", "Mohammed Nuri | Mohamed Nuri"),
]


@pytest.mark.parametrize(("text", "names"), SAME)
def test_merges_names_of_one_actor(text: str, names: str) -> None:
    keys = keys_in(text)
    assert len({keys.get(name) for name in names.split(" | ")}) == 1
    assert None not in {keys.get(name) for name in names.split(" | ")}


# Text, and names in it that must stay apart.
APART = [
    ('José "Pepe" Mujica said nothing. Víctor Quispe ("Comrade José") lost six.', 'José "Pepe" Mujica | José'),
    ("Anita Rawat said they were tired. Abhay, called Rawat a liar.", "Abhay | Rawat"),
    ("Sirajuddin Haqqani leads the Haqqani network.", "Sirajuddin Haqqani | Haqqani network"),
    ("Joseph Kony founded the Lord's Resistance Army.", "Joseph Kony | Lord's Resistance Army"),
    ("Shia Muslims and Sunni Muslims fled; Muslims all.", "Shia Muslims | Muslims"),
    ("Peter Raven met Paul Finch. Raven left.", "Raven | Paul Finch"),
    ("Hassan Ali left. Hussein Ali stayed.", "Hassan Ali | Hussein Ali"),
    ("He walked from Kamina to Kamena.", "Kamina | Kamena"),
    ("He left the Taliban for the Tehrik-i-Taliban Pakistan.", "Taliban | Tehrik-i-Taliban Pakistan"),
]


@pytest.mark.parametrize(("text", "names"), APART)
def test_keeps_actors_apart(text: str, names: str) -> None:
    keys = keys_in(text)
    one, other = names.split(" | ")
    assert keys[one] != keys[other]


def test_key_is_the_same_in_any_article() -> None:
    assert keys_in("He left Isis.")["Isis"] == keys_in("They fought the Islamic State.")["Islamic State"]
    assert keys_in("Commander Ali Reza Tufan left.") == keys_in("Then Ali Reza Tufan, 30, spoke.")


def test_possessive_is_no_part_of_the_name() -> None:
    assert set(actors_in("Putin’s men and Isis' men met Hassan Nasrallah's men.")) == {
        "Putin",
        "Isis",
        "Hassan Nasrallah",
    }


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=30),
            st.sampled_from(
                [
                    "Isis",
                    "“",
                    "(",
                    ") ",
                    "RBSS",
                    "Front of the ",
                    "al-",
                    "’s ",
                    " and ",
                    "\u200f",
                    "U.S.",
                    "\x00",
                    "AL",
                    ".",
                ]
            ),
        ),
        max_size=25,
    ).map(" ".join)
)
def test_any_text_gives_mentions_inside_its_sentences(text: str) -> None:
    doc = document(text)
    done = 0
    for mention in find_mentions(doc):
        assert done <= mention.start < mention.end
        assert text[mention.start : mention.end].strip()
        assert any(s.start <= mention.start and mention.end <= s.end for s in doc.sentences)
        done = mention.end


@pytest.mark.parametrize(
    "piece",
    ["Aa" * 20, "Ali ", "Front of the ", "A.", "(AB) ", "Isis and Mosul, ", "al-", "X’s ", "7 ", "Islamic State of "],
)
def test_time_grows_with_the_length(piece: str) -> None:
    check_growth(piece, lambda made: list(find_mentions(made)), document, size=5_000)
