"""Plain sentences of news that report speech: the text, words that are said in it, and who says them."""

Case = tuple[str, str, str | None]

REPORTED: list[Case] = [
    (
        '"We lost everything," a woman who identified herself only as Mariam told this reporter.',
        "We lost everything",
        "Mariam",
    ),
    ("He said the village had been taken by force. Forty men deserted.", "Forty men", None),
    (
        (
            "The Ministry of Defence announced the figures on Monday. It said 212 fighters had surrendered "
            "since January."
        ),
        "212 fighters",
        "Ministry of Defence",
    ),
    ("The army denied the claim. It said nobody had left.", "nobody had left", "army"),
    (
        "A former commander, who asked not to be named, said the group had lost half its men.",
        "the group had lost",
        "A former commander",
    ),
    (
        "One of the deserters, a 19-year-old from Homs, told Reuters that his unit had refused to fire.",
        "his unit had refused",
        "One of the deserters, a 19-year-old",
    ),
    ("According to the UN, which cited local officials, 300 fighters have left.", "300 fighters", "UN"),
    ("The Observatory, citing sources in the town, said 40 men had been executed.", "40 men", "Observatory"),
    ("Analysts believe that the group has lost a third of its strength.", "the group has lost", "Analysts"),
    (
        "Experts at the International Crisis Group estimate that 500 fighters have left.",
        "500 fighters",
        "Experts at the International Crisis Group",
    ),
    (
        "The report, published by Human Rights Watch, found that most deserters were under 20.",
        "most deserters",
        "Human Rights Watch",
    ),
    ("Most deserters were under 20, a Human Rights Watch report found.", "Most deserters", "Human Rights Watch"),
    ("Officials put the number of defectors at 1,200.", "1,200", "Officials"),
    ("The government says 1,200 have surrendered; the rebels say the number is 90.", "1,200", "government"),
    ("The government says 1,200 have surrendered; the rebels say the number is 90.", "90", "rebels"),
    ("By the army's count, 77 rebels have surrendered this year.", "77 rebels", "army"),
    (
        "Lt. Gen. Carlos Ruiz told reporters in Bogota that 45 guerrillas had turned themselves in.",
        "45 guerrillas",
        "Carlos Ruiz",
    ),
    (
        "Two deserters interviewed by the Guardian said they had not been paid since May.",
        "they had not been paid",
        "Two deserters interviewed by the Guardian",
    ),
    (
        "The deserters said that they had been beaten. They added that officers sold their rations.",
        "officers sold",
        "deserters",
    ),
    ("In a statement, the ELN said the deserters had been expelled.", "the deserters had been expelled", "ELN"),
    ("Police sources in Lima said the couple had turned themselves in.", "the couple had", "Police sources in Lima"),
    (
        "A UN official, speaking on condition of anonymity, said 60 children had escaped.",
        "60 children",
        "A UN official",
    ),
    ("Mr Akello insists that his son never killed anyone.", "his son never", "Akello"),
    (
        ("According to figures released by the Colombian defence ministry, 1,800 fighters demobilised last year."),
        "1,800",
        "Colombian defence ministry",
    ),
    (
        "Data from the Syrian Observatory for Human Rights show that 61 soldiers deserted in January.",
        "61 soldiers",
        "Syrian Observatory for Human Rights show",
    ),
    (
        "The Syrian Observatory for Human Rights documented 61 desertions in January.",
        "61",
        "Syrian Observatory for Human Rights",
    ),
    (
        "At least 61 soldiers deserted in January, the Observatory's director, Rami Abdulrahman, said.",
        "61 soldiers",
        "Rami Abdulrahman",
    ),
    (
        "Sri Lanka's military spokesman Brigadier Udaya Nanayakkara said 34 cadres surrendered.",
        "34 cadres",
        "Udaya Nanayakkara",
    ),
    ("A pro-rebel website, TamilNet, said 12 soldiers had crossed the lines.", "12 soldiers", "TamilNet"),
    (
        "Residents reached by phone said gunmen had taken over the school.",
        "gunmen had taken",
        "Residents reached by phone",
    ),
    ("Another respondent said he left after his brother was killed.", "he left after", "Another respondent"),
    ("It is the boredom that gets you, says Liam, who left at 23.", "boredom", "Liam"),
    ("It is the boredom, Liam says, that gets you.", "boredom", "Liam"),
    ("Mr Doyle thinks the ceasefire broke them.", "the ceasefire broke", "Doyle"),
    ("My source in the movement claims that 30 have gone.", "30 have gone", "My source in the movement"),
    ("Police Chief Ron Baker said Tuesday that six members had left the militia.", "six members", "Ron Baker"),
    (
        ("Prosecutors said Smith left the group in March. His lawyer, Ann Cole, said he was never a member."),
        "Smith left the group",
        "Prosecutors",
    ),
    (
        ("Prosecutors said Smith left the group in March. His lawyer, Ann Cole, said he was never a member."),
        "he was never a member",
        "Ann Cole",
    ),
    ("Smith testified that he was ordered to burn the house.", "he was ordered", "Smith"),
    ("In his memoir, Eamon Collins wrote that doubt came slowly.", "doubt came", "Eamon Collins"),
    ("UNHCR spokeswoman Ariane Rummery said 4,000 had been registered.", "4,000", "Ariane Rummery"),
    ("Some say it was the money. Others say it was fear.", "it was the money", "Some"),
    ("Some say it was the money. Others say it was fear.", "it was fear", "Others"),
    ("The general warned deserters would be shot.", "deserters would be shot", "general"),
    ("Rebels claimed to have lost only three men.", "lost only three", "Rebels"),
    ("Local media reported that 17 soldiers had deserted.", "17 soldiers", "Local media"),
    (
        (
            "The army said it had killed ten rebels. It gave no details. A rebel spokesman, Sule Ado, said "
            "only two had died. He accused the army of lying."
        ),
        "only two had died",
        "Sule Ado",
    ),
    (
        (
            "Human Rights Watch said the rebels had shot deserters. The group interviewed 34 witnesses. It "
            "said at least nine men were executed."
        ),
        "nine men",
        "Human Rights Watch",
    ),
    (
        (
            "KOFI: I left in the rain.\n\nHOST: Alone?\n\nKOFI: With my brother. He did not make it.\n\nHOST: I'm "
            "sorry. How old was he?\n\nKOFI: Sixteen."
        ),
        "With my brother",
        "KOFI",
    ),
    (
        (
            "Interviewer: How many were you?\n\nDr Sesay: About forty, at first.\n\nInterviewer: And later?\n\nDr "
            "Sesay: Nine."
        ),
        "About forty",
        "Sesay",
    ),
    ("The commander, according to Kamara, sold the rice.", "sold the rice", "Kamara"),
    ("The men I met all said the same thing: they had been lied to.", "they had been lied to", "men"),
    (
        "Most of the 30 men interviewed by the UN said they had been forced to join.",
        "they had been forced",
        "Most of the 30 men interviewed by the UN",
    ),
    ("Of the 30 interviewed, 12 said they left because of hunger.", "they left because", "12"),
    ("One in three said the pay had stopped.", "the pay had stopped", "One in three"),
    ("The ministry's figures show 1,204 surrenders this year.", "1,204", "ministry's figures"),
    ("Ministry figures show 1,204 surrenders this year.", "1,204", "Ministry figures"),
    ("An army document seen by Reuters lists 1,204 deserters.", "1,204", "An army document seen by Reuters"),
    ("A leaked army document, seen by Reuters, lists 1,204 deserters.", "1,204", "A leaked army document"),
    (
        "A study of 1,204 deserters by Uppsala University found that few were volunteers.",
        "few were volunteers",
        "A study of 1,204 deserters by Uppsala University",
    ),
    ("Anna Lind, who led the study, says few were volunteers.", "few were volunteers", "Anna Lind"),
    ("Few, the study says, were volunteers.", "were volunteers", "study"),
    ("Few were volunteers, says Lind: most were taken from school.", "most were taken", "Lind"),
    (
        "The UN mission in the country, known as Minusca, estimates that 600 fighters have disarmed.",
        "600 fighters",
        "Minusca",
    ),
    ("Some 600 fighters have disarmed, Minusca estimates.", "600 fighters", "Minusca"),
    ("Minusca, which runs the camps, has counted 600 fighters.", "600 fighters", "Minusca"),
    (
        "A tally kept by the newspaper La Voz puts the number of desertions at 312.",
        "312",
        "A tally kept by the newspaper La Voz",
    ),
    ("By La Voz's tally, 312 have deserted.", "312", "La Voz"),
    ("The rebels have admitted losing 40 men.", "losing 40 men", "rebels"),
    ("In a letter smuggled out of prison, Tariq writes that he regrets everything.", "he regrets everything", "Tariq"),
    ("Tariq's brother Yusuf believes he was betrayed.", "he was betrayed", "Yusuf"),
    ("Tariq's commander told him that cowards are buried without a name.", "cowards are buried", "Tariq's commander"),
    (
        ("The trade union Solidar said its members had sheltered 30 deserters; the police put the figure at 12."),
        "30 deserters",
        "Solidar",
    ),
    (
        ("The trade union Solidar said its members had sheltered 30 deserters; the police put the figure at 12."),
        "12",
        "police",
    ),
    (
        "Some 40 fighters have fled this month, according to the district chief, Amadou Bah.",
        "fighters have fled",
        "Amadou Bah",
    ),
    ("According to the district chief, Amadou Bah, some 40 fighters have fled.", "fighters have fled", "Amadou Bah"),
    (
        "Some 40 fighters have fled, according to Amadou Bah, the district chief, and more will follow.",
        "fighters have fled",
        "Amadou Bah",
    ),
    (
        "Some 40 fighters have fled, according to Amadou Bah, the district chief, and more will follow.",
        "more will follow",
        "Amadou Bah",
    ),
    ("According to Amadou Bah, the district chief, some 40 fighters have fled.", "fighters have fled", "Amadou Bah"),
    ("According to the army, three fighters, all teenagers, fled.", "fighters, all", "army"),
    ("The men were starving, according to Lena Ruiz, who runs the shelter.", "men were starving", "Lena Ruiz"),
    ("The men were starving, according to Lena Ruiz, 41, a nurse.", "men were starving", "Lena Ruiz"),
    ("As many as 90 men a week were walking out, said Ferrer, who ran the centre until 2022.", "90 men", "Ferrer"),
    (
        "Between late May and July, as many as 90 men a week were walking out, said Ferrer, who ran the centre.",
        "90 men",
        "Ferrer",
    ),
    ("In March, the first to go were the cooks, said Ana Solis, a former clerk.", "first to go", "Ana Solis"),
    (
        "Of those, 187 gave up, 96 reported to village chiefs and 29 crossed the border, the ministry said.",
        "187 gave up",
        "ministry",
    ),
    ("The soldiers reported for duty in Goma. Eleven never came back, the colonel said.", "Eleven never", "colonel"),
    ("The army put the total lower, at about 240.", "about 240", "army"),
    ("A police source put the number nearer to 40.", "nearer to 40", "A police source"),
    ('Asked how many had gone, the spokeswoman said "fewer than ten".', "fewer than ten", "spokeswoman"),
    ('Pressed on the figure, the governor said it was "about 50".', "about 50", "governor"),
    (
        "Pay (17%) and fear (12%) came next, the survey of 600 ex-fighters found.",
        "came next",
        "survey of 600 ex-fighters",
    ),
    ("Reached by phone, the mayor, Teresa Vidal, said four had left.", "four had left", "Teresa Vidal"),
    (
        "Speaking from exile, the former minister told Radio Kivu that the army was melting away.",
        "melting away",
        "former minister",
    ),
    ("The men, the mayor said, were too tired to fight.", "were too tired", "mayor"),
    (
        '"They came at dawn," recalls Yusuf Ndao, whose shop faces the barracks. "They had no shoes."',
        "They had no shoes",
        "Yusuf Ndao",
    ),
    ('"They came at dawn," the shopkeeper, Yusuf Ndao, recalls.', "came at dawn", "Yusuf Ndao"),
    ('In the words of one deserter, the camp was "a grave with a kitchen".', "a grave with a kitchen", "one deserter"),
    (
        "Two officers who fled last week testified that orders came from the palace.",
        "orders came",
        "Two officers who fled last week",
    ),
    ("The tribunal heard from Witness K-4 that the boys were beaten.", "boys were beaten", "Witness K-4"),
    (
        "A leaked memo seen by this newspaper says 70 conscripts are missing.",
        "70 conscripts",
        "A leaked memo seen by this newspaper",
    ),
    ("The charity, which runs two shelters, estimates that 300 have left.", "300 have left", "charity"),
    ("Its director, Petra Haas, believes the true figure is double.", "true figure", "Petra Haas"),
    (
        (
            "The UN's top envoy to the region, Carlos Mendes, told the Security Council on "
            "Tuesday that 1,200 had disarmed."
        ),
        "1,200 had disarmed",
        "Carlos Mendes",
    ),
    ("“I left,” he told the court, “because they killed my uncle.”", "because they killed", "he"),
    (
        "Human Rights Watch has documented at least 30 cases of soldiers fleeing.",
        "at least 30 cases",
        "Human Rights Watch",
    ),
    (
        "State media claimed the men had been bribed; opposition outlets said they had simply gone home.",
        "simply gone home",
        "opposition outlets",
    ),
    ("The rebels' political wing dismissed the number as “propaganda”.", "propaganda", "rebels' political wing"),
    ("Hassan, now 30, remembers the day. He says they were told to shoot.", "told to shoot", "Hassan"),
    ("Maryam Diallo's brother left in June. “He was ashamed,” she says.", "He was ashamed", "Maryam Diallo"),
    (
        "Sources in the ministry of the interior confirmed to AFP that three officers had defected.",
        "three officers",
        "Sources in the ministry of the interior",
    ),
    (
        "Three officers had defected, sources in the ministry confirmed to AFP.",
        "Three officers",
        "sources in the ministry",
    ),
    ("The pair told investigators they had been drugged.", "been drugged", "pair"),
    (
        "Relatives interviewed by the commission described how recruits were chained.",
        "recruits were chained",
        "Relatives interviewed by the commission",
    ),
    (
        "It is hunger, not conscience, that empties the camps, argues the historian Jean Mbala.",
        "hunger, not conscience",
        "Jean Mbala",
    ),
    ("“Nobody”, wrote one recruit in his diary, “has slept for a week.”", "has slept", "one recruit"),
    (
        (
            "Interviews with 48 former members, carried out by the Lund Institute between "
            "2019 and 2021, showed that 31 left over money."
        ),
        "31 left",
        "Lund Institute",
    ),
    ("In her testimony, Rosa Quispe described being sold to a commander.", "being sold", "Rosa Quispe"),
    (
        "Officials from the reintegration agency, speaking on condition of anonymity, put the number at 60.",
        "60",
        "Officials from the reintegration agency",
    ),
    ("By his own account, Salif deserted twice.", "deserted twice", "Salif"),
    (
        (
            "Colonel Idris Haroun told state television that 35 rebels had laid down their "
            "arms. He added that another 20 were expected."
        ),
        "another 20",
        "Idris Haroun",
    ),
    ("The mayor thanked the troops and said that nobody had left.", "nobody had left", "mayor"),
    (
        "Colonel Diaz, who ran the camp, called the event a show and claimed most were farmers.",
        "most were farmers",
        "Diaz",
    ),
    ("Pay (17%) and fear (12%) came next, the survey found.", "came next", "survey"),
    (
        "Of those, 187 gave up, 96 reported to village chiefs and 29 crossed over, according to its head, Grace Alimo.",
        "187 gave up",
        "Grace Alimo",
    ),
    (
        "The bishop of Tarma, who has sheltered dozens of deserters, said on Sunday most were boys.",
        "most were boys",
        "bishop of Tarma",
    ),
    ("Most were boys, said the bishop of Tarma, who has sheltered dozens.", "Most were boys", "bishop of Tarma"),
    ("“Most were boys,” said Bishop Luis Arana of Tarma, who has sheltered dozens.", "Most were boys", "Luis Arana"),
    (
        "Nine were shot while running, according to two survivors interviewed in Koro.",
        "Nine were shot",
        "two survivors interviewed in Koro",
    ),
    ("Nine were shot while running, two survivors told investigators.", "Nine were shot", "two survivors"),
    ("In an interview with Le Phare, the warlord boasted that he had lost no one.", "lost no one", "warlord"),
    ("A spokesman for the militia, Jalal Amin, called the claims “a fairy tale”.", "a fairy tale", "Jalal Amin"),
    (
        "Jalal Amin, spokesman for the militia, would only say that “some brothers are resting”.",
        "some brothers are resting",
        "Jalal Amin",
    ),
    ("The number could not be verified independently, but the UN said it was plausible.", "it was plausible", "UN"),
    ("“Tell them I am dead,” Omar recalled writing to his wife.", "Tell them I am dead", "Omar"),
    ("Nearly all had scurvy, Dr. Anne Keller, who treated them, told the hearing.", "had scurvy", "Anne Keller"),
    ("Lawyers for the five say their clients acted under duress.", "acted under duress", "Lawyers for the five"),
    ("The five acted under duress, their lawyers say.", "acted under duress", "their lawyers"),
    ("“I was 15,” says Esther*. “They gave me a gun taller than me.”", "taller than me", "Esther"),
    ("Her sister nods. “We never ate,” she adds.", "We never ate", "Her sister"),
    (
        "Interior Minister Rauf Aliyev said Thursday that 66 militants had been amnestied.",
        "66 militants",
        "Rauf Aliyev",
    ),
    (
        "A total of 66 militants had been amnestied, Interior Minister Rauf Aliyev said Thursday.",
        "66 militants",
        "Rauf Aliyev",
    ),
    (
        "In a video released Friday, a man who said his name was Kamil announced that his brigade was dissolving.",
        "brigade was dissolving",
        "Kamil",
    ),
    (
        "Analysts at the Crisis Centre warn that the exodus may slow.",
        "exodus may slow",
        "Analysts at the Crisis Centre",
    ),
    ("One aid worker, citing camp registers, said 212 men had arrived.", "212 men", "One aid worker"),
    ("Reuters, quoting two officials, reported that 50 had crossed.", "50 had crossed", "Reuters"),
    ("The commission's chair, Judge Ana Kovač, found the men had been coerced.", "had been coerced", "Ana Kovač"),
    ("The commission found that the men had been coerced. It put their number at 200.", "200", "commission"),
    ("His mother learned of it from a cousin. “He is alive,” the cousin told her.", "He is alive", "cousin"),
    (
        "Two brothers, Musa and Isa, walked out in April. “We had no shoes,” said Musa. Isa nodded: “And no pay.”",
        "And no pay",
        "Isa",
    ),
    (
        "Colonel Batu did not answer calls. His deputy, Major Orhan, said nobody was missing.",
        "nobody was missing",
        "Orhan",
    ),
    (
        "The colonel's office confirmed the escape but gave no number. A guard said it was nine.",
        "it was nine",
        "A guard",
    ),
    (
        "The report, by Amnesty International and based on 61 interviews, concludes that beatings were routine.",
        "beatings were routine",
        "report",
    ),
    ("“The trick,” explains Sergeant Pavel, who trained them, “is to leave on pay day.”", "leave on pay day", "Pavel"),
    ("Deserters describe a camp without water.", "camp without water", "Deserters"),
    (
        "Deserters interviewed for this article described a camp where water was sold.",
        "water was sold",
        "Deserters interviewed for this article",
    ),
    ("Said one: “We left at dawn.”", "We left at dawn", "one"),
    ("— How many were you? — Twelve, he says. Three came back.", "Twelve", "he"),
    ("“We were twelve.” That is all Anwar will say about the night.", "We were twelve", "Anwar"),
    (
        "The US State Department estimated in May that the group had 3,000 fighters, the Pentagon 5,000.",
        "3,000 fighters",
        "US State Department",
    ),
    ("Mr Haddad, speaking through an interpreter, told the judge: “I only cooked.”", "I only cooked", "Haddad"),
    (
        "Some parents say they bought their sons' freedom; others say the commanders just vanished.",
        "commanders just vanished",
        "others",
    ),
    ("The army issued a statement saying the defectors were spies.", "spies", "army"),
    ("The army killed nine rebels and said they had refused to surrender.", "refused", "army"),
    ("The group abducted two teachers and a nurse and says they will be freed.", "will be freed", "group"),
    ("Two of the women wept, and the guard said they had been sold.", "been sold", "guard"),
    ("Services consulted by the panel put the figure between 900 and 1,000.", "900", "Services consulted by the panel"),
    ("The panel was unable to confirm reports that 40 had crossed.", "40 had crossed", None),
    ("Hamza Saleh told the judge, Anna Weiss, that he had shot into the air.", "he had shot", "Hamza Saleh"),
    ("Karim Nouri told AFP, which first reported the story, that 12 men had left.", "12 men had left", "Karim Nouri"),
    ('"Did you shoot?" the judge, Anna Weiss, asked Hamza Saleh.\n\n"Into the air."', "Into the air", "Hamza Saleh"),
    ('Asked why he had left, Hamza Saleh shrugged. "They lied to us."', "They lied to us", "Hamza Saleh"),
    ("According to what Joseph Lado told investigators, 20 men were shot.", "20 men were shot", "Joseph Lado"),
    ("By the army’s own count 300 soldiers are missing.", "300 soldiers are missing", "army"),
    ("Nine have gone since June, by Filmon Tesfay’s count.", "Nine have gone", "Filmon Tesfay"),
    ("Reuters quoted a farmer of Taloqan, Haji Rahim, as saying that forty men fled.", "forty men fled", "Reuters"),
    ("Lado, his friend Deng said, had planned it for weeks.", "had planned it", "Deng"),
]

MISSED: list[Case] = [
    ("The UN refugee agency, UNHCR, has registered 4,000 deserters.", "4,000", "UNHCR"),
    ("The BBC understands that 17 soldiers have deserted.", "17 soldiers", "BBC"),
    (
        "The general's aide, Captain Ruiz, telephoned us. The general was asleep, he said.",
        "The general was asleep",
        "Ruiz",
    ),
    ("According to testimony given by Kamara, the commander sold the rice.", "the commander sold", "Kamara"),
    (
        'He remembers his commander telling them: "Cowards are buried without a name."',
        "Cowards are buried",
        "commander",
    ),
    ('"Cowards are buried without a name," Tariq recalls his commander saying.', "Cowards are buried", "commander"),
    ('My informant, whom I will call Bashir, laughs at the question. "Nobody pays," he says.', "Nobody pays", "Bashir"),
    ("To hear Deng tell it, the whole company ran.", "the whole company ran", "Deng"),
    ("On Tesfay Haile’s reckoning, half of the unit is gone.", "half of the unit", "Tesfay Haile"),
]
