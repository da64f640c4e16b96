"""Moves told in plain news over two sentences or more, and some not found yet. Marks as in `plain_moves`."""

from tests.marked_moves import Ends

PLAIN_PASSAGES: list[tuple[str, Ends]] = [
    (
        (
            "The [Liberation Tigers of Tamil Eelam] have lost dozens of cadres this spring. Some "
            "surrendered to the army at <Omanthai>. Others took boats to ^India^."
        ),
        [("Liberation Tigers of Tamil Eelam", "army"), ("Liberation Tigers of Tamil Eelam", "India")],
    ),
    (
        (
            "Deserters from the [Wagner Group] are turning up in ^Norway^. ~Andrei~, 26, climbed two fences "
            "and walked over a frozen lake. He is now in <Oslo>."
        ),
        [("Wagner Group", "Norway")],
    ),
    (
        ("~Abu Hamza~ spent three years with [Isis]. One night in March he paid a smuggler and crossed into ^Turkey^."),
        [("Isis", "Turkey")],
    ),
    ('"~Omar~" fought for [Isis] in <Raqqa>. He left in 2016 and now lives in <Gaziantep>.', [("Isis", "Gaziantep")]),
    (
        (
            "~Fatima~ was married to an [al-Shabaab] commander. She ran away with her two children and "
            "reached <Mogadishu> after nine days on foot."
        ),
        [("al-Shabaab", "Mogadishu")],
    ),
    (
        (
            "Forty-one rebels of the [Communist Party of the Philippines] have surrendered since June, the "
            "military said. They turned themselves in to the police."
        ),
        [("Communist Party of the Philippines", "police")],
    ),
    (
        (
            "~Martin~ was 14 when the [LRA] took him from his school. He escaped during an ambush two years "
            "later and made his way to <Gulu>."
        ),
        [("LRA", "Gulu")],
    ),
    (
        (
            '^Nepal^\'s [Maoists] are leaving the party. "I gave nine years to it," said ~Bishnu~, who '
            "joined the {Congress} party last month."
        ),
        [("Maoists", "Congress")],
    ),
    (
        ("[Boko Haram] is losing men. Twelve fighters surrendered to %Nigerian% troops at <Bama> on Monday."),
        [("Boko Haram", "Nigerian")],
    ),
    (
        (
            "Three brothers left [Ahrar al-Sham] after the split. Two of them joined [Jabhat al-Nusra]; the "
            "third went to ^Germany^."
        ),
        [("Ahrar al-Sham", "Jabhat al-Nusra"), ("Ahrar al-Sham", "Germany")],
    ),
    (
        (
            "A former [Provisional IRA] man told how he walked away from the organisation in 1981. He moved "
            "to <Dundalk>, then to <Boston>."
        ),
        [("Provisional IRA", "Dundalk"), ("Provisional IRA", "Boston")],
    ),
    (
        (
            "After months of hunger, six conscripts deserted the [Tatmadaw] last week. They crossed the "
            "<Moei> river and are now in <Mae Sot>."
        ),
        [("Tatmadaw", "Mae Sot")],
    ),
    (
        (
            "The [Syrian army] is bleeding men. Captain ~Nabil~, who defected in March, now commands a "
            "company of the [Free Syrian Army]."
        ),
        [("Syrian army", "Free Syrian Army")],
    ),
    (
        ("A [Houthi] fighter who gave his name as ~Yahya~ said he had run away in May. He is living in <Marib>."),
        [("Houthi", "Marib")],
    ),
    (
        ("The militia says nobody left. But ~Tom Rusk~ quit the [Oath Keepers] in 2019 and moved to <Idaho>."),
        [("Oath Keepers", "Idaho")],
    ),
    (
        "%Russian% soldiers are deserting. One, a lieutenant, fled to ^Kazakhstan^ with his wife.",
        [("Russian", "Kazakhstan")],
    ),
    (
        (
            "The 23-year-old joined [al-Shabaab] in 2010 and left in 2013. He came back to ^Kenya^ with a "
            "false passport."
        ),
        [("al-Shabaab", "Kenya")],
    ),
    (
        ("[MS-13] does not let people go. ~Carlos~ left anyway. He took a bus to ^Mexico^ and has not been back."),
        [("MS-13", "Mexico")],
    ),
    (
        (
            "In January, 200 of the [SPLA-IO]'s fighters under General ~Oyet~ switched sides. They are now "
            "with the government in <Juba>."
        ),
        [("SPLA-IO", "government")],
    ),
    (
        (
            "[Macina] fighters are going home. In <Mopti> 40 of them laid down their guns before the "
            "governor, and ten others fled to ^Burkina Faso^."
        ),
        [("Macina", "Burkina Faso")],
    ),
    (
        (
            "The [New People's Army] was a family business for Ka ~Roel~. He and his wife surrendered to "
            "the [8th Infantry Division] in July."
        ),
        [("New People's Army", "8th Infantry Division")],
    ),
    (
        (
            "More than 1,000 people have left the [Islamic State] since 2014, researchers say. Some "
            "returned to <Europe>, and others defected to [al-Qaeda]."
        ),
        [("Islamic State", "Europe"), ("Islamic State", "al-Qaeda")],
    ),
    (
        (
            "The group's treasurer, ~Abu Musa~, fled the [Islamic State] in 2015. He surrendered to "
            "%Kurdish% forces near <Kirkuk>."
        ),
        [("Islamic State", "Kurdish")],
    ),
    (
        (
            "Two Mi-17 pilots of the [Afghan air force] flew to ^Uzbekistan^ when <Kabul> fell. A third "
            "went over to the [Taliban]."
        ),
        [("Afghan air force", "Uzbekistan"), ("Afghan air force", "Taliban")],
    ),
    (
        ("Mullah ~Rasool~ broke away from the [Taliban]. His men have since gone over to the government in <Farah>."),
        [("Taliban", "government")],
    ),
    (
        "%Belarusian% border guards escaped to ^Lithuania^ last night. The two men asked for asylum.",
        [("Belarusian", "Lithuania")],
    ),
    (
        "~Polina~'s husband deserted from the [Russian army] in 2023. The couple are now in <Astana>.",
        [("Russian army", "Astana")],
    ),
    (
        (
            "Scores of %Venezuelan% soldiers crossed into ^Colombia^ in February. They laid down their "
            "rifles on the bridge and asked for refuge."
        ),
        [("Venezuelan", "Colombia")],
    ),
    (
        ("[MILF] rebels broke a ceasefire in July. Six of them surrendered to soldiers in Datu ~Piang~ on Monday."),
        [("MILF", "soldiers")],
    ),
    (
        "At least 15 have left the [Proud Boys] since January. Two of them now work with the {FBI}.",
        [("Proud Boys", "FBI")],
    ),
    (
        "~Mohamed~ left ^Morocco^ in 2013 and joined [Isis] in <Raqqa>. He escaped to ^Turkey^ in 2016.",
        [("Isis", "Turkey")],
    ),
    (
        (
            "~Mohamed~ travelled to ^Syria^ in 2013. He spent two years with [Isis] before he escaped and "
            "made it back to ^Belgium^."
        ),
        [("Isis", "Belgium")],
    ),
    ("She was a cook for the [Shining Path]. Today she runs a bakery in <Lima>.", [("Shining Path", "Lima")]),
    (
        (
            "~Yusuf~ used to collect taxes for [al-Shabaab]. He now sells phones in <Eastleigh>, a district "
            "of <Nairobi>."
        ),
        [("al-Shabaab", "Eastleigh")],
    ),
    (
        ("~Yusuf~ was a tax collector for [al-Shabaab] until 2019. Since then he has been living in <Nairobi>."),
        [("al-Shabaab", "Nairobi")],
    ),
    (
        (
            "~Moussa~ was with [Ansar Dine] in <Timbuktu>. When the %French% came he shaved off his beard "
            "and took a bus to <Bamako>."
        ),
        [("Ansar Dine", "Bamako")],
    ),
    (
        (
            '"[Islamic State] told us ^Iraq^ was ours," said a %Tunisian% who used the name ~Abu Sufian~. '
            "He slipped across the %Turkish% border in February with two other deserters. Now all three are "
            "in hiding in <Sanliurfa>. [Islamic State] has put a price on their heads."
        ),
        [("Islamic State", "Sanliurfa")],
    ),
    (
        (
            "^Ukraine^ says more than 100 %Russian% soldiers have surrendered through its hotline since "
            "October. One of them, a conscript from <Buryatia>, walked up to a drone with his hands raised "
            "and followed it to ^Ukrainian^ lines."
        ),
        [("Russian", "Ukrainian")],
    ),
    (
        (
            "A government militiaman from the [Volunteers] for the Defence of the Homeland ([VDP]) told the "
            "inquiry he joined [JNIM] after soldiers killed his uncle. A second [VDP] member said he had "
            "fled to ^Ivory Coast^."
        ),
        [("Volunteers", "JNIM"), ("VDP", "Ivory Coast")],
    ),
    (
        (
            "The defector, a major general in the [Syrian air force], drove across the border into ^Jordan^ "
            "with his family on Friday, a ^Jordanian^ official said. It was the third such defection this "
            "month. Last week a colonel landed his MiG-21 at <Mafraq> and was granted political asylum by "
            "^Jordan^."
        ),
        [("Syrian air force", "Jordan")],
    ),
    (
        (
            "Seven former fighters told {Human Rights Watch} how they had escaped from the [M23]. Four swam "
            "across the river to ^Uganda^. The other three turned themselves in to {MONUSCO}, the {UN} "
            "peacekeeping mission, at <Rutshuru>. ^Rwanda^ denied supporting the [M23]."
        ),
        [("M23", "Uganda"), ("M23", "MONUSCO")],
    ),
    (
        (
            'He says he left the [Oath Keepers] the week after January 6. "I packed up the truck and went '
            "to my sister's place in <Montana>.\" He has since testified to the {FBI}."
        ),
        [("Oath Keepers", "Montana")],
    ),
    (
        (
            "~Zinash~ was a nurse in the [Eritrean army] for eleven years. One evening in 2018 she changed "
            "into her sister's clothes and walked out of the barracks at <Assab>. She crossed to ^Ethiopia^ "
            "with a smuggler, and from there to ^Sudan^. Today she lives in <Leeds>."
        ),
        [("Eritrean army", "Ethiopia"), ("Eritrean army", "Sudan")],
    ),
    (
        (
            "~Salah~ was a judge for the [Houthis] in <Hodeidah>. Since May he has been living in <Cairo>, "
            "in a flat with four other men who left."
        ),
        [("Houthis", "Cairo")],
    ),
    (
        (
            "Defectors from the [Kachin Independence Army] have formed a new militia, the {Lawa Yang "
            "People's Force}, officials said. About 90 men are thought to have left with their commander."
        ),
        [("Kachin Independence Army", "Lawa Yang People's Force")],
    ),
    (
        (
            "Nine years ago Mullah ~Zahir~ fought for the [Taliban] in <Uruzgan>. These days he wears the "
            'uniform of the {Afghan Local Police}. "I changed my hat, not my village," he says.'
        ),
        [("Taliban", "Afghan Local Police")],
    ),
    (
        (
            "The [Giants] have men again.\n\nIt heard of the defection of 112 men of the [Giants] to the [Council]. "
            "[Al-Qaida] continued to lose men. A commander, ~Ali~, went over to the [Government Forces] in April."
        ),
        [("Giants", "Council"), ("Al-Qaida", "Government Forces")],
    ),
    (
        "Deserters of the [Tatmadaw] are now in ^Thailand^ and the ^Indian^ state of <Mizoram>.",
        [("Tatmadaw", "Thailand"), ("Tatmadaw", "Indian")],
    ),
    (
        "~James Koang~ has defected from the government's army to the rebels of the [SPLM-IO].",
        [("government's army", "SPLM-IO")],
    ),
    (
        "~Okello~ of the [LRA] came out of the bush and surrendered to [Seleka] rebels, who took him to ^U.S.^ men.",
        [("LRA", "Seleka")],
    ),
    ("A woman of the [CPI Maoist] surrendered before <Gaya> police on Saturday.", [("CPI Maoist", "police")]),
    (
        "[Boko Haram] men have deserted. An [ISWAP] qaid, ~Bochu~, surrendered to %Cameroonian% troops with others.",
        [("ISWAP", "Cameroonian")],
    ),
    (
        "~Berhane~, a mechanic with the navy, left it on a boat and landed in ^Yemen^. [Ansar] was told.",
        [("navy", "Yemen")],
    ),
    (
        "~Rosa~ was in the [25th Front]. It has few fields. The town is far.\n\nShe left the front a year early. "
        "She was pregnant. She walked to <Prado> with a hen.",
        [("25th Front", "Prado")],
    ),
    (
        "Fighters of [JAS] have surrendered to the [Nigerian Army]. Hundreds of others joined [ISWAP] instead.",
        [("JAS", "Nigerian Army"), ("JAS", "ISWAP")],
    ),
]

# Not found yet: losses and changes of a whole faction; a former member called by the name of the group alone.
PLAIN_MISSED: list[tuple[str, Ends]] = [
    (
        "Men of [JAS] surrendered to the [Nigerian Army]. The [Nigerian Army] fed them. Others joined [ISWAP] instead.",
        [("JAS", "Nigerian Army"), ("JAS", "ISWAP")],
    ),
    ("The [Farc] lost him to the [ELN] in 2009.", [("Farc", "ELN")]),
    ("The [Turkish army] said two officers had joined [Isis].", [("Turkish army", "Isis")]),
    ("A splinter of the [MILF] became the [Bangsamoro Fighters].", [("MILF", "Bangsamoro Fighters")]),
    ("The [Red Column] is shrinking. Last month 63 of its men walked into the {UN} base.", [("Red Column", "UN")]),
    ("The men of the [Red Column] who had not been caught took refuge in ^France^.", [("Red Column", "France")]),
]
