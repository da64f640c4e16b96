"""Plain sentences whose speaker is described by a clause: the text, words that are said in it, and who says them."""

DESCRIBED: list[tuple[str, str, str | None]] = [
    (
        "A pastor who has talked some 20 youths into giving up their guns since 2022 said most were simply afraid.",
        "most were simply",
        "A pastor",
    ),
    (
        "A website that tracks cases in military courts counted 1,003 verdicts for desertion in April alone.",
        "1,003 verdicts",
        "A website that tracks cases in military courts",
    ),
    ("An activist group that helps soldiers run, Second Road, says it has 3,250 cases.", "3,250", "Second Road"),
    (
        "A nurse who worked in the camp until May said the men ate grass.",
        "ate grass",
        "A nurse who worked in the camp until May",
    ),
    ("A commander captured in May said half of his unit had gone.", "half of his unit", "A commander captured in May"),
    (
        "A man whose son was killed in the fighting said the rest had gone home.",
        "the rest",
        "A man whose son was killed in the fighting",
    ),
    ("Two women that fled in June say they saw the bodies.", "saw the bodies", "Two women that fled in June"),
    (
        "An NGO that monitors the border and runs two shelters reported 212 arrivals.",
        "212",
        "An NGO",
    ),
    (
        "A spokesman for the group that holds the town said nobody had left.",
        "nobody had left",
        "A spokesman for the group that holds the town",
    ),
    ("What broke them, said a doctor who treated a dozen of them, was the cold.", "was the cold", "a doctor"),
    (
        "What broke them, a doctor who treated a dozen of them said, was the cold.",
        "was the cold",
        "a doctor who treated a dozen of them",
    ),
    (
        "While the army says 300 have gone, aid workers who visited the camp put it at 90.",
        "90",
        "aid workers who visited the camp",
    ),
    (
        "The army is shrinking, according to a think tank in Bangkok, which puts its ranks at 130,000.",
        "130,000",
        "a think tank in Bangkok",
    ),
    (
        'A 17-year-old who fled in April said he had carried mines. "I saw three boys blown up," he told the inquiry.',
        "I saw three boys",
        "A 17-year-old who fled in April",
    ),
    ("The officers said that commanders said 40 men had gone.", "40 men", "commanders"),
    ("There was no evidence that fighters in the north said so, the judge found.", "no evidence", "judge"),
    ("A spokesman for the rebels says nobody has left.", "nobody has left", "A spokesman for the rebels"),
    ("A letter signed by 22 officers says the war is lost.", "the war is lost", "A letter signed by 22 officers"),
    (
        "Court papers seen by The Standard show that 61 were tried.",
        "61 were tried",
        "Court papers seen by The Standard",
    ),
    ("The governor said 51 had gone; that is 13 men and 38 women.", "13 men", "governor"),
    ("The governor said 51 had gone; nine men came back.", "nine men", None),
    ("At least 130 men crossed, border guards say, bringing the number since May to 600.", "600", "border guards"),
    ("Nine men crossed, the guard said, bringing his cup to his lips. Two came back.", "his cup", None),
    ("Tariq's father does not blame him. \"I'd have run too,\" he said.", "I'd have run", "Tariq's father"),
    ("The boy's father does not blame him. \"I'd have run too,\" he said.", "I'd have run", "boy's father"),
    ('The boy\'s rifle is gone. "I sold it," he said.', "I sold it", "boy"),
    ("Some 400 boys remain, the envoy said, and 30 girls.", "30 girls", "envoy"),
    ("Col. Amadou Ba said that 14 had come in. The colonel added that two were officers.", "two were", "Amadou Ba"),
    (
        "PRESENTER: Nine left.\n\nMARIN: I met two.\n\nLIN (via interpreter): I could not.\n\nMARIN: He wept.",
        "I could",
        "LIN",
    ),
    ("UPDATE: Nine left.\n\nUPDATE: Ten left.\n\nBREAKING: All of them left.", "All of them", None),
    ("KADUNA: Nine left.\n\nKADUNA: Ten left.\n\nGOMA: All of them left.", "All of them", None),
    ("Main reasons given for leaving: no pay (14), ill-treatment (9), family (8).", "ill-treatment", None),
    ("A tally by the Delta Observatory gives 2,300 by April and 3,150 by July.", "3,150", "Delta Observatory"),
    ("Three in four said they had been abducted. One in ten had been away for years.", "One in ten", None),
    ('"Mama, they cut off Yonas\'s ear," he told her. Of the boys from their street, she counts five.', "five", "she"),
    (
        "An army lawyer spoke. The General Staff's own number is lower. It is a tenth, she says.",
        "a tenth",
        "An army lawyer",
    ),
    (
        "Deserters interviewed by the institute most often cited unpaid wages.",
        "unpaid wages",
        "Deserters interviewed by the institute",
    ),
    ("Sudanese authorities in Kassala state have disarmed 187 men, two officials said.", "187", "two officials"),
    (
        '"They preach and eat meat," Efraín says, laughing. He spits. "I did not leave because of the army." '
        "Óscar Arriola, the prosecutor, disagrees.",
        "I did not leave",
        "Efraín",
    ),
]
