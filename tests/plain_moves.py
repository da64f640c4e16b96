"""Moves told in one plain sentence of news. Marks as in `marked_moves`, and %people%."""

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
    ("General ~Ali~ left the army of President ~Saleh~ in 2011 and went over to the [Houthis].", [("army", "Houthis")]),
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
        ("He spent eight months with the [YPG] and then returned to <Sheffield>, where he works as a chef."),
        [("YPG", "Sheffield")],
    ),
    (
        ("%Ethiopian% soldiers have been fleeing to ^Sudan^ since November, aid workers in <Kassala> said."),
        [("Ethiopian", "Sudan")],
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
        (
            "A [Nusra Front] commander, ~Abu Maria~, has turned himself in to the [Lebanese army], a "
            "security source said."
        ),
        [("Nusra Front", "Lebanese army")],
    ),
    ("A %Rwandan% court jailed an officer who left the army and joined the [FDLR].", [("army", "FDLR")]),
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
    ("He fled the [LRA] and reached a refugee camp in ^Uganda^.", [("LRA", "Uganda")]),
    ("She escaped from [Boko Haram] and was taken to a hospital in <Maiduguri>.", [("Boko Haram", "Maiduguri")]),
    ("After leaving [Isis] he went to his uncle's house in <Gaziantep>.", [("Isis", "Gaziantep")]),
    ("He quit the [Taliban] and moved to a village in ^Iran^.", [("Taliban", "Iran")]),
    ("Deserters from the [Wagner Group] have fled to cities in ^Kazakhstan^.", [("Wagner Group", "Kazakhstan")]),
    (
        "Half of the [Nusra Front]'s new recruits are former [Free Syrian Army] fighters.",
        [("Free Syrian Army", "Nusra Front")],
    ),
    ("The [JNIM] counts dozens of former [VDP] men among its fighters.", [("VDP", "JNIM")]),
    (
        "Most of the [Islamic State]'s commanders in <Khorasan> were once with the [Pakistani Taliban].",
        [("Pakistani Taliban", "Islamic State")],
    ),
    ("The ranks of the [Islamic State] include many former [Taliban].", [("Taliban", "Islamic State")]),
    (
        "The {National Council for Renewal}, which split from the [FDLR] in 2016, has 400 men.",
        [("FDLR", "National Council for Renewal")],
    ),
    (
        "The [Real IRA], a group that broke away from the [Provisional IRA], planted the bomb.",
        [("Provisional IRA", "Real IRA")],
    ),
    ("[Ansaru] broke away from [Boko Haram] in 2012.", [("Boko Haram", "Ansaru")]),
    ("The [FDLR] lost a whole battalion to the [CNRD].", [("FDLR", "CNRD")]),
    ("He used to fight for the [FARC]; now he carries a rifle for the [ELN].", [("FARC", "ELN")]),
    ("A former [LTTE] cadre, he drives a taxi in <Toronto>.", [("LTTE", "Toronto")]),
    ("The ex-[LTTE] man drives a taxi in <Toronto>.", [("LTTE", "Toronto")]),
    ("~Kamal~, a former [Isis] fighter who lives in ^Sweden^, has two children.", [("Isis", "Sweden")]),
    ("~Kamal~, a former [Isis] fighter now in ^Sweden^, has two children.", [("Isis", "Sweden")]),
    ("A former [FDLR] captain living in <Lusaka> said he had nothing to hide.", [("FDLR", "Lusaka")]),
    (
        "The former [Lord's Resistance Army] commander, who has lived in <Gulu> since 2010, farms maize.",
        [("Lord's Resistance Army", "Gulu")],
    ),
    (
        "He served in the [Contras], then crossed the river to ^Honduras^ and never went back.",
        [("Contras", "Honduras")],
    ),
    ("A smuggler brought two [Isis] wives out to ^Turkey^.", [("Isis", "Turkey")]),
    ("The [SDF] says 40 [Isis] fighters gave themselves up at its checkpoint.", [("Isis", "SDF")]),
    ("The amnesty brought 60 [al-Shabaab] men over to the government side.", [("al-Shabaab", "government")]),
    ("In May a [Hizbul Islam] unit went over to [al-Shabaab] with its guns.", [("Hizbul Islam", "al-Shabaab")]),
    ("From the [Taliban] he drifted to [Islamic State].", [("Taliban", "Islamic State")]),
    ("Disgusted, he quit the [Séléka] and put himself at the disposal of the {UN} mission.", [("Séléka", "UN")]),
    ("Forty soldiers of the [Ivorian army] have sought the protection of the {UN}.", [("Ivorian army", "UN")]),
    ("He got off the bus in <Bogotá> three days after leaving the [FARC].", [("FARC", "Bogotá")]),
    ("He was five months in the [FDLR] before he ran away to <Kisangani>.", [("FDLR", "Kisangani")]),
    ("Two [RUF] commanders defected with 30 men to the government in <Freetown>.", [("RUF", "government")]),
    ("The [RUF] fighters came out of the bush and reported to the {UN} camp at <Port Loko>.", [("RUF", "UN")]),
    ("The 17-year-old slipped out of an [RUF] camp and reported to %Nigerian% peacekeepers.", [("RUF", "Nigerian")]),
    ("An officer of the [Guatemalan army] went over to the guerrillas of the [EGP].", [("Guatemalan army", "EGP")]),
    (
        ("Soldiers of the [Vietnamese army] walked across to ^Thailand^ and surrendered to %Thai% marines."),
        [("Vietnamese army", "Thailand"), ("Vietnamese army", "Thai")],
    ),
    ("The [Viet Cong] major rallied to the government under the {Chieu Hoi} programme.", [("Viet Cong", "government")]),
    ("Under ~Chieu Hoi~, 17,000 [Viet Cong] rallied to the government in 1967.", [("Viet Cong", "government")]),
    (
        "A unit from the [25th Brigade] switched allegiance to the [Houthis], army officers said.",
        [("25th Brigade", "Houthis")],
    ),
    (
        (
            "After a decade in the bush, Col. ~Kony Oryem~ brought 14 [LRA] fighters out to the [Ugandan "
            "army] at <Dungu> on Sunday."
        ),
        [("LRA", "Ugandan army")],
    ),
    (
        (
            "The [Tamil Tigers]' eastern commander, Colonel ~Karuna~, broke away in March 2004 and threw in "
            "his lot with the government."
        ),
        [("Tamil Tigers", "government")],
    ),
    (
        (
            "Thirty [Peshmerga] deserted after the fall of <Sinjar>; some flew to <Europe> and a few signed "
            "up with the [YPG]."
        ),
        [("Peshmerga", "Europe"), ("Peshmerga", "YPG")],
    ),
    (
        "Rebels are deserting. The [FDLR]'s chief said 30 of its men had gone back to ^Rwanda^.",
        [("FDLR", "Rwanda")],
    ),
    ("~Abu Hamza~, formerly of [Ahrar al-Sham], has moved to ^Germany^.", [("Ahrar al-Sham", "Germany")]),
    ("Three [NPA] rebels yielded to the police in <Samar>.", [("NPA", "police")]),
    ("[Islamic State] in ^Libya^ has lost dozens of fighters to [al-Qaeda].", [("Islamic State", "al-Qaeda")]),
    ("A [Syrian air force] pilot landed his MiG in ^Jordan^ and asked for asylum.", [("Syrian air force", "Jordan")]),
    ("Former members of the [LRA] have been flown to ^Uganda^.", [("LRA", "Uganda")]),
    ("A [Taliban] chief and 25 men have joined the ^Afghan^ government.", [("Taliban", "government")]),
    (
        "Fighters of the [FLEC] have left the [Maiombe] forest. Sixty reported to the [Angolan army].",
        [("FLEC", "Angolan army")],
    ),
    (
        "^Burundi^ on Wednesday received 39 members of [RED-Tabara] who had left its camps in <South Kivu>.",
        [("RED-Tabara", "Burundi")],
    ),
    (
        "Seventy men of [Hezb-i-Islami] gave themselves up to the [Afghan army] after two days of battles with the "
        "[Taliban].",
        [("Hezb-i-Islami", "Afghan army")],
    ),
    (
        "Ten men have left [Nusra] for [Ahrar al-Sham], said ~Abu Yazan~, a commander who lives in <Reyhanli>.",
        [("Nusra", "Ahrar al-Sham")],
    ),
    (
        "Twenty members of [Badr] have left their unit near <Tuz>, and four of them have gone to ^Syria^.",
        [("Badr", "Syria")],
    ),
    (
        "Twenty [Renamo] guerrillas who rejected a peace deal have surrendered to the [Mozambican army].",
        [("Renamo", "Mozambican army")],
    ),
    (
        "Eleven fighters left [AQAP]. Some members of the group have joined [Islamic State], which pays better.",
        [("AQAP", "Islamic State")],
    ),
]
