"""Plain wording of the news: what tells a move and what does not. Marks as in `marked_moves`, and %people%."""

from tests.marked_moves import Ends

PLAIN: list[tuple[str, Ends]] = [
    (
        "Twenty-one [NPA rebels] surrendered to the [Philippine army] in <Samar> on Tuesday.",
        [("NPA rebels", "Philippine army")],
    ),
    ("Three [FARC] guerrillas handed themselves in to the [Colombian navy] at <Tumaco>.", [("FARC", "Colombian navy")]),
    ("A former [Isis] fighter from <Cardiff> has come home to ^Britain^.", [("Isis", "Britain")]),
    ("After two years with [al-Shabaab], he returned to ^Kenya^.", [("al-Shabaab", "Kenya")]),
    ("The deserters crossed into ^Turkey^ at night, leaving the [Syrian army].", [("Syrian army", "Turkey")]),
    ("~Hassan~ left [Hezbollah] in 2012 and now lives in ^Germany^.", [("Hezbollah", "Germany")]),
    ("She fled the [Lord's Resistance Army] and was flown to ^Uganda^.", [("Lord's Resistance Army", "Uganda")]),
    ("Forty [M23] fighters gave themselves up to {UN} peacekeepers near <Rutshuru>.", [("M23", "UN")]),
    ("Eleven [LTTE] cadres arrived in ^India^ by boat after deserting the movement.", [("LTTE", "India")]),
    (
        "A [Free Syrian Army] unit switched sides and joined the rival [Nusra Front].",
        [("Free Syrian Army", "Nusra Front")],
    ),
    ("He abandoned the [Taliban] and joined the rival [Islamic State].", [("Taliban", "Islamic State")]),
    ("The pilot defected from the [Libyan air force] and landed in ^Malta^.", [("Libyan air force", "Malta")]),
    ("Two [Libyan air force] pilots flew their jets to ^Malta^ and asked for asylum.", [("Libyan air force", "Malta")]),
    ("Around 1,600 soldiers deserted the [Malian army] to join the [MNLA].", [("Malian army", "MNLA")]),
    ("Some 300 [Séléka] fighters laid down their weapons and went back to ^Chad^.", [("Séléka", "Chad")]),
    ("Dozens of [Boko Haram] members surrendered to %Cameroonian% forces last week.", [("Boko Haram", "Cameroonian")]),
    ("The [Islamic State] lost 50 fighters to [al-Qaeda] last year.", [("Islamic State", "al-Qaeda")]),
    ("Seven %Iraqi% soldiers deserted and fled to <Kurdistan>.", [("Iraqi", "Kurdistan")]),
    ("%North Korean% soldier defects to ^South Korea^ across the <DMZ>", [("North Korean", "South Korea")]),
    (
        "A %North Korean% soldier walked across the border and defected to ^South Korea^.",
        [("North Korean", "South Korea")],
    ),
    ("Six [Wagner] mercenaries escaped to ^Norway^ through the forest.", [("Wagner", "Norway")]),
    ("%Russian% deserter finds refuge in ^Kazakhstan^ after leaving [Wagner].", [("Wagner", "Kazakhstan")]),
    ("The commander, who quit the [Taliban] in March, has since moved to ^Pakistan^.", [("Taliban", "Pakistan")]),
    ('"I left the [Taliban] and came to <Kabul>," he said.', [("Taliban", "Kabul")]),
    ("~Ahmad~ ran away from the [Taliban] and settled in <Herat>.", [("Taliban", "Herat")]),
    ("Former [ETA] members who gave up the armed struggle now live in ^Venezuela^.", [("ETA", "Venezuela")]),
    ("He left the [Basij] and made it to ^Greece^.", [("Basij", "Greece")]),
    ("The girls escaped from [Boko Haram] and reached <Maiduguri> after four days.", [("Boko Haram", "Maiduguri")]),
    (
        "~Yusuf~, 24, slipped away from [al-Shabaab] at dawn and hitched a ride to <Mogadishu>.",
        [("al-Shabaab", "Mogadishu")],
    ),
    ("She was repatriated to ^France^ after leaving [Islamic State].", [("Islamic State", "France")]),
    ("Six women who left [Isis] were brought back to ^Sweden^ in May.", [("Isis", "Sweden")]),
    ("After he fled the [Tamil Tigers], his uncle smuggled him to ^Canada^.", [("Tamil Tigers", "Canada")]),
    ("Ex-[Farc] fighters have moved to <Bogotá>.", [("Farc", "Bogotá")]),
    ("A breakaway faction of the [Taliban] pledged allegiance to [Islamic State].", [("Taliban", "Islamic State")]),
    (
        ("~Hafiz Saeed Khan~ left the [Pakistani Taliban] and swore allegiance to [Islamic State] in 2014."),
        [("Pakistani Taliban", "Islamic State")],
    ),
    (
        "More than 100 militants from [al-Shabaab] have defected to [Islamic State], officials say.",
        [("al-Shabaab", "Islamic State")],
    ),
    ("%Sudanese% army officers have gone over to the [Rapid Support Forces].", [("Sudanese", "Rapid Support Forces")]),
    ("Nine soldiers of the [Sudanese army] went over to the [RSF].", [("Sudanese army", "RSF")]),
    (
        "~Abu Ali~ deserted [ISIS] and turned himself in to the [Syrian Democratic Forces].",
        [("ISIS", "Syrian Democratic Forces")],
    ),
    ("Nineteen [Isis] fighters handed themselves over to the [Peshmerga] at <Makhmour>.", [("Isis", "Peshmerga")]),
    ("A group of %Afghan% police officers joined the [Taliban] with their weapons.", [("Afghan", "Taliban")]),
    (
        "In all, 40 of the [Karen National Union]'s men have gone over to the [Burmese army].",
        [("Karen National Union", "Burmese army")],
    ),
    ("The teenager quit the [Mara Salvatrucha] and fled to ^Mexico^.", [("Mara Salvatrucha", "Mexico")]),
    ("He deserted from the [Eritrean army] and walked to ^Ethiopia^.", [("Eritrean army", "Ethiopia")]),
    ("Two [Eritrean army] pilots have defected to ^Saudi Arabia^ with a plane.", [("Eritrean army", "Saudi Arabia")]),
    ("They abandoned the [FNLA] and took the train to ^Zaire^.", [("FNLA", "Zaire")]),
    ("Many of the deserters from the [Ukrainian navy] crossed to ^Poland^.", [("Ukrainian navy", "Poland")]),
    ("One [UNITA] general switched sides in 1997 and took his men to the [MPLA].", [("UNITA", "MPLA")]),
    ("He left the [IRA] and joined the [INLA].", [("IRA", "INLA")]),
    (
        "The brothers defected from [Abu Sayyaf] and surrendered to the [Marines] in <Jolo>.",
        [("Abu Sayyaf", "Marines")],
    ),
    (
        "A hundred [Janjaweed] crossed over to the [Justice and Equality Movement].",
        [("Janjaweed", "Justice and Equality Movement")],
    ),
    ("Fighters who quit [Ansar Dine] have found shelter in ^Niger^.", [("Ansar Dine", "Niger")]),
    ('"I ran from the [Houthis] and went to <Marib>," said ~Nasser~.', [("Houthis", "Marib")]),
    ("He was a guard for the [Khmer Rouge] until 1978, when he fled to ^Vietnam^.", [("Khmer Rouge", "Vietnam")]),
    ("~Hun Sen~ left the [Khmer Rouge] in 1977 and escaped to ^Vietnam^.", [("Khmer Rouge", "Vietnam")]),
    ("The ex-militant returned home to ^Tunisia^ from [Isis].", [("Isis", "Tunisia")]),
    ("Some 20 former [al-Qaida] men have returned to ^Saudi Arabia^.", [("al-Qaida", "Saudi Arabia")]),
    ("A deserter from ~Assad~'s army told the ~BBC~ he crossed into ^Jordan^ on foot.", [("army", "Jordan")]),
    ("[Isis] deserters are hiding in ^Turkey^, activists say.", [("Isis", "Turkey")]),
    (
        "The [Kachin Independence Army] received 30 deserters from the [Myanmar military].",
        [("Myanmar military", "Kachin Independence Army")],
    ),
    ("Five policemen who deserted from the ^Myanmar^ police have crossed into <Mizoram>.", [("police", "Mizoram")]),
    ("She escaped [Isis] and is living in <Erbil>.", [("Isis", "Erbil")]),
    ("He traded the [Farc] for the [ELN].", [("Farc", "ELN")]),
    ("The [Azov Battalion]'s former medic has settled in <Prague>.", [("Azov Battalion", "Prague")]),
    ("He joined [Islamic State] from the [Taliban] in 2015.", [("Taliban", "Islamic State")]),
    (
        "A [Naxalite] couple surrendered before the {Chhattisgarh Police} in <Sukma>.",
        [("Naxalite", "Chhattisgarh Police")],
    ),
    ("Eight [ULFA] cadres deposited their weapons with the {Assam Rifles}.", [("ULFA", "Assam Rifles")]),
    (
        "Gunmen of the [Oromo Liberation Army] have surrendered to the government.",
        [("Oromo Liberation Army", "government")],
    ),
    ("Eighty [RENAMO] guerrillas presented themselves to the {ONUMOZ} mission.", [("RENAMO", "ONUMOZ")]),
    ("A [Hamas] commander fled to ^Israel^ by sea, according to <Gaza> media.", [("Hamas", "Israel")]),
    ("Ex-[Hamas] man ~Mosab Hassan Yousef~ moved to <California>.", [("Hamas", "California")]),
    (
        ("Colonel ~Riad al-Asaad~ left the [Syrian army] and founded the [Free Syrian Army] from ^Turkey^."),
        [("Syrian army", "Free Syrian Army")],
    ),
    ("^Turkey^ took in 16 generals who had deserted the [Syrian army].", [("Syrian army", "Turkey")]),
    ("^Jordan^ has granted asylum to a [Syrian air force] pilot.", [("Syrian air force", "Jordan")]),
    ("He fled from the [Wa] army to ^Thailand^.", [("Wa", "Thailand")]),
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
        [("Wagner Group", "Norway"), ("Wagner Group", "Oslo")],
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
    ("General ~Ali~ left the army of President ~Saleh~ in 2011 and went over to the [Houthis].", [("army", "Houthis")]),
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
        [("Afghan air force", "Taliban")],
    ),
    (
        (
            "%Haitian% police officers have been leaving the force. ~Jean~, 31, flew to <Miami> under the "
            "parole programme and now works in a warehouse."
        ),
        [("Haitian", "Miami")],
    ),
    (
        ("Seven [UPDF] soldiers deserted and joined the [ADF] rebels in ^Congo^, a court in <Kampala> heard."),
        [("UPDF", "ADF")],
    ),
    (
        ("Mullah ~Rasool~ broke away from the [Taliban]. His men have since gone over to the government in <Farah>."),
        [("Taliban", "government")],
    ),
    (
        ("He spent eight months with the [YPG] and then returned to <Sheffield>, where he works as a chef."),
        [("YPG", "Sheffield")],
    ),
    (
        ("%Ethiopian% soldiers have been fleeing to ^Sudan^ since November, aid workers in <Kassala> said."),
        [("Ethiopian", "Sudan")],
    ),
    (
        "%Belarusian% border guards escaped to ^Lithuania^ last night. The two men asked for asylum.",
        [("Belarusian", "Lithuania")],
    ),
    (
        "~Polina~'s husband deserted from the [Russian army] in 2023. The couple are now in <Astana>.",
        [("Russian army", "Astana")],
    ),
    ("%Afghan% soldiers surrendered to the [Taliban] without a fight in <Kunduz>.", [("Afghan", "Taliban")]),
    ("Hundreds of %Afghan% troops fled to ^Tajikistan^ as the [Taliban] advanced.", [("Afghan", "Tajikistan")]),
    (
        "The [Congolese army] said 30 [Mai-Mai] fighters had surrendered to it in <Uvira>.",
        [("Mai-Mai", "Congolese army")],
    ),
    (
        "More than 40 [Mai-Mai] fighters have surrendered to the army in <Uvira>, according to the army.",
        [("Mai-Mai", "army")],
    ),
    ("A %Venezuelan% lieutenant who fled to ^Colombia^ says half his unit would follow.", [("Venezuelan", "Colombia")]),
    (
        (
            "Scores of %Venezuelan% soldiers crossed into ^Colombia^ in February. They laid down their "
            "rifles on the bridge and asked for refuge."
        ),
        [("Venezuelan", "Colombia")],
    ),
    (
        "Two colonels deserted the army and joined the rebels of the [Lord's Resistance Army].",
        [("army", "Lord's Resistance Army")],
    ),
    ("He deserted the army in 2012 and fled to ^Jordan^.", [("army", "Jordan")]),
    ("{Kareem}, a police officer, quit the police and went over to the [Mahdi Army].", [("police", "Mahdi Army")]),
    (
        "After four years in the [Shining Path], ~Luz~ gave herself up to the police at <Huanta>.",
        [("Shining Path", "police")],
    ),
    (
        ("[MILF] rebels broke a ceasefire in July. Six of them surrendered to soldiers in Datu ~Piang~ on Monday."),
        [("MILF", "soldiers")],
    ),
    (
        (
            "A [Nusra Front] commander, ~Abu Maria~, has turned himself in to the [Lebanese army], a "
            "security source said."
        ),
        [("Nusra Front", "Lebanese army")],
    ),
    (
        "At least 15 have left the [Proud Boys] since January. Two of them now work with the {FBI}.",
        [("Proud Boys", "FBI")],
    ),
    ("A %Rwandan% court jailed an officer who left the army and joined the [FDLR].", [("army", "FDLR")]),
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
    (
        "~Jejoen Bontinck~ returned to <Antwerp> after eight months with the [Nusra Front].",
        [("Nusra Front", "Antwerp")],
    ),
    ("About 300 %Britons% who fought with [Isis] have returned to the ^UK^, police say.", [("Isis", "UK")]),
    ("[M23]'s leaders fled to ^Uganda^ after their defeat.", [("M23", "Uganda")]),
    ("General ~Ntaganda~, a former [M23] leader, surrendered to the ^US^ embassy in <Kigali>.", [("M23", "US")]),
    (
        "Some former [al-Shabaab] fighters have settled in <Mombasa>, where they drive taxis.",
        [("al-Shabaab", "Mombasa")],
    ),
    ("%Nigerian% soldiers fled to ^Cameroon^ after [Boko Haram] overran their base.", [("Nigerian", "Cameroon")]),
    ("[Boko Haram] wives who escaped are living in <Dalori> camp.", [("Boko Haram", "Dalori")]),
]

# Not found yet: losses and changes of a whole faction; a former member called by the name of the group alone.
PLAIN_MISSED: list[tuple[str, Ends]] = [
    ("The [Farc] lost him to the [ELN] in 2009.", [("Farc", "ELN")]),
    ("The former [Contra] was airlifted to <Miami>.", [("Contra", "Miami")]),
    ("The [Turkish army] said two officers had joined [Isis].", [("Turkish army", "Isis")]),
    ("A splinter of the [MILF] became the [Bangsamoro Fighters].", [("MILF", "Bangsamoro Fighters")]),
    ("The [Red Column] is shrinking. Last month 63 of its men walked into the {UN} base.", [("Red Column", "UN")]),
]

PLAIN_NONE: list[str] = [
    "Three senior officers have gone over to the [Rapid Support Forces].",
    "Having fought for the %Chechen% rebels, he changed sides and served under ~Ramzan Kadyrov~.",
    "Eleven of the mutineers fled to ^Senegal^.",
    "The militia, according to the army, handed over the village to [Hezbollah].",
    "[Boko Haram] freed the girls and handed them over to ^Nigeria^.",
    "When they returned to ^Turkey^, families could be punished, the [Taliban] warned.",
    "If they return to ^Britain^, former [Isis] members may face trial.",
    "The [Taliban] returned to <Kabul> in 2021.",
    "[Isis] fighters crossed into ^Syria^ to attack the town.",
    "[Taliban] fighters have moved into <Helmand>.",
    ("[Al-Shabaab] fighters returned to the town of <Barawe> after {African Union} troops withdrew to <Mogadishu>."),
    "The {Red Cross} delegation arrived in <Goma> to meet [M23] leaders.",
    "Villagers fled to ^Uganda^ after [M23] took the town.",
    "He left ^Britain^ to join [Isis].",
    "She travelled from <London> to ^Syria^ to join [Isis].",
    "The army says it handed over the bodies to the {Red Cross}.",
    "[ISIS] surrendered the town to the [Iraqi army].",
    "The [Colombian army] killed five [FARC] rebels and flew their bodies to <Bogotá>.",
    "Rebels of the [FARC] crossed into ^Ecuador^ to buy weapons.",
    "[Hezbollah] fighters returned to ^Lebanon^ after the battle for <Aleppo>.",
    "A %Turkish% minister flew to <Tripoli> for talks with [Hamas].",
    ("At least nine gang members have quit [Barrio 18] since the truce. They joined a church in <Soyapango>."),
    (
        "%Chechen% fighters who deserted [Basayev]'s brigade have accepted an amnesty. Most went over "
        "to ~Kadyrov~'s men."
    ),
    (
        "%Ukrainian% officials say 30 soldiers of the [Russian army] have surrendered near <Kupiansk>. "
        "They used a hotline."
    ),
    ("Three girls from <Bethnal Green> left their homes in <London> for ^Syria^. They married [Isis] fighters."),
    "[Isis] fighters left <Raqqa> for <Deir Ezzor> under a deal with the [SDF].",
    "The family fled [Boko Haram] and now lives in ^Niger^, where the {UN} feeds them.",
    "[Farc] commanders flew to <Havana> for peace talks with the government.",
    "The [Taliban]'s delegation arrived in <Doha> on Sunday. It left for <Moscow> the next day.",
    ("[Al-Shabaab] fighters left the town of <Bardere> before the army arrived. They withdrew to <Jilib>."),
    "The troops surrendered the base to [M23] and fled to ^Uganda^.",
    "Aid workers left <Goma> for <Kigali> as [M23] advanced.",
    ("The [Ndrangheta Brigade] is losing men. Fourteen of them gave themselves up to the gendarmerie last week."),
    ("^Ethiopia^'s army has lost hundreds of men in <Tigray>. Captured soldiers say they were left without water."),
    "A dozen %Ethiopian% peacekeepers refused to fly home from <Juba>.",
    "The private deserted from the army, he said, and made his way to the rebels' lines.",
    (
        '"They made us burn houses," said Comrade ~Rosa~, who left the [Shining Path] in 1991 and later '
        "worked for the army."
    ),
    "The rebels surrendered to government forces after [Ansar Dine] was driven out of <Gao>.",
    "^Germany^ has granted asylum to 30 %Turkish% officers since the coup.",
    "The ^US^-backed [SDF] captured a %British% [Isis] fighter and took him to <Hasaka>.",
    "[Isis] militants escaped from prison in <Hasaka> and fled to the desert.",
    "President ~Saleh~ fled to ^Saudi Arabia^ as the [Houthis] advanced.",
    "The [Houthis] withdrew from <Aden> to <Taiz>.",
    "~Bosco Ntaganda~ walked into the %American% embassy in <Kigali> and gave himself up.",
    "The Islamist group denied that its fighters had surrendered to %Somali% forces.",
    "%Kenyan% soldiers crossed into ^Somalia^ to hunt [al-Shabaab].",
    "%Chadian% troops returned home from ^Mali^ last month after fighting [AQIM].",
    "If soldiers flee to ^Cameroon^, they will be court-martialled, the [Nigerian army] warned.",
    ("The party's youth leader defected to the ruling {APC}, while [Boko Haram] attacked two villages."),
    "She was freed by [Boko Haram] and returned to <Chibok>.",
]
