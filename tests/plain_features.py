"""Plain passages of features and briefs that report speech: the text, words said in it, and who says them."""

from tests.plain_speakers import Case

FEATURES: list[Case] = [
    ("Of the 40 men interviewed, most had been taken by force.", "most had been taken", None),
    ("The women had been interviewed in May. Thirty had been taken by force.", "Thirty had been taken", None),
    (
        (
            '"I left for one reason," Salif told me.\n\nHe stopped and looked at the door. The generator had '
            'gone off.\n\n"My mother was alone."'
        ),
        "My mother was alone",
        "Salif",
    ),
    (
        (
            '"They paid us in flour," says Ngozi, 19.\n\nShe is not the only one. Across the camp, Blessing, '
            '22, tells the same story.\n\n"Flour, and not much of it," she says.'
        ),
        "Flour, and not much",
        "Blessing",
    ),
    (
        '"In the first year I believed everything,\n\n"In the second I believed nothing," Tomas wrote.',
        "In the second",
        "Tomas",
    ),
    (
        (
            'Ivan Petrov deserted in June.\n\n"We were forty in the platoon. By spring we were six.\n\n"The '
            'officers sold the diesel," Petrov said.'
        ),
        "We were forty",
        "Ivan Petrov",
    ),
    (
        (
            'Ivan Petrov deserted in June.\n\n"We were forty in the platoon. By spring we were six.\n\n"The '
            'officers sold the diesel," Petrov said.'
        ),
        "The officers sold",
        "Petrov",
    ),
    (
        'Asked why he had left, Sergeant Adeyemi said: "They gave us twelve bullets each."',
        "They gave us twelve",
        "Adeyemi",
    ),
    ('Asked if he was afraid, he nodded. "Every night," Adeyemi said.', "Every night", "Adeyemi"),
    (
        (
            'The commander of the 3rd Division, General Aung Lin, has denied the reports. "Not one man is '
            'missing," he told state radio.'
        ),
        "Not one man is missing",
        "Aung Lin",
    ),
    (
        (
            "Not one man is missing, General Aung Lin told state radio. But three of his officers, "
            "interviewed separately, said a whole company had gone."
        ),
        "a whole company had gone",
        "three of his officers",
    ),
    ("Three officers said a company had gone. Two of them gave the number as 90.", "90", "Two of them"),
    ("One put it at 90, another at 120.", "90", "One"),
    (
        (
            "The NGO Caritas Goma, which shelters the boys, says 61 have arrived since March. Its director, "
            "Father Paul Kasongo, expects more."
        ),
        "61",
        "NGO Caritas Goma",
    ),
    (
        "Father Paul Kasongo of Caritas Goma, which shelters the boys, says 61 have arrived since March.",
        "61",
        "Paul Kasongo",
    ),
    (
        ('"Sixty-one have arrived since March," said Father Paul, who runs the shelter with two nuns and a cook.'),
        "Sixty-one",
        "Paul",
    ),
    ("Some 700 have arrived since March, aid workers say, half of them children.", "700", "aid workers"),
    ("Some 700 have arrived since March - half of them children, aid workers say.", "700", "aid workers"),
    ("UN figures put the number of arrivals at 700; the government's are lower.", "700", "UN"),
    ("The government says 300 have come, the UN 700.", "300", "government"),
    ("A source close to the group told AFP that 12 emirs had left.", "12 emirs", "A source close to the group"),
    ("AFP, citing a source close to the group, reported that 12 emirs had left.", "12 emirs", "AFP"),
    ("Twelve emirs have left, AFP reported on Monday, citing a source close to the group.", "Twelve emirs", "AFP"),
    (
        (
            'The claim could not be independently verified. "It is nonsense," the group\'s spokesman said in '
            "an audio message."
        ),
        "It is nonsense",
        "group's spokesman",
    ),
    (
        (
            "In an audio message the group's spokesman, Abu Qatada, dismissed the report. It was, he said, "
            '"the dream of the apostates".'
        ),
        "the dream of the apostates",
        "Abu Qatada",
    ),
    (
        'The report was, the group\'s spokesman said, "the dream of the apostates".',
        "the dream of the apostates",
        "group's spokesman",
    ),
    ("His lawyer says he is innocent. The court thought otherwise.", "he is innocent", "His lawyer"),
    (
        ('"My client is innocent," his lawyer, Ana Paz, said outside court. Paz said he had been forced to sign.'),
        "he had been forced to sign",
        "Paz",
    ),
    ('"Why would I lie?" asked Paz. "He was a cook!"', "He was a cook", "Paz"),
    ('"He was a cook!" — Ana Paz, lawyer', "He was a cook", "Ana Paz"),
    ("• “We were never paid.” Musa, 24, Gao", "We were never paid", "Musa"),
    ("• Musa, 24, from Gao: “We were never paid.”", "We were never paid", "Musa"),
    ("“We were never paid” (male, 24, Gao).", "We were never paid", "male"),
    ("Respondent 14 said: “We were never paid.”", "We were never paid", "Respondent 14"),
    ("“We were never paid,” Respondent 14 explained.", "We were never paid", "Respondent 14"),
    (
        "A 24-year-old man from Gao reported never having been paid.",
        "never having been paid",
        "A 24-year-old man from Gao",
    ),
    ("Several respondents described being beaten.", "being beaten", "Several respondents"),
    ("Many complained that they were never paid.", "they were never paid", "Many"),
    ("The women spoke of hunger and beatings.", "hunger and beatings", "women"),
    (
        (
            'The defector says he was told to fire on the crowd. He would not. "I put the rifle down," he '
            'says, "and they put me in a hole."'
        ),
        "and they put me in a hole",
        "defector",
    ),
    (
        (
            'A sergeant called Win said his unit had mutinied. "The officers ran," he said. The army\'s '
            'spokesman, Zaw Min Tun, said there had been no mutiny. "A few men are absent," he said.'
        ),
        "The officers ran",
        "Win",
    ),
    (
        (
            'A sergeant called Win said his unit had mutinied. "The officers ran," he said. The army\'s '
            'spokesman, Zaw Min Tun, said there had been no mutiny. "A few men are absent," he said.'
        ),
        "A few men are absent",
        "Zaw Min Tun",
    ),
    (
        'His sister brings tea. "Tell them about the school," she says. He shakes his head.',
        "Tell them about the school",
        "His sister",
    ),
    (
        (
            "In Kitgum I met Okot, who had been with the rebels for eleven years. We sat under a tree. I "
            'asked whether he had killed. "Everyone did," he said.'
        ),
        "Everyone did",
        "Okot",
    ),
    (
        (
            'The priest who runs the shelter, Father Remi, keeps a notebook. In it are 312 names. "I write '
            'them down because nobody else does," he says.'
        ),
        "I write them down",
        "Remi",
    ),
    ('Colonel Hassan would not say how many men he had lost. "Ask the widows," he said.', "Ask the widows", "Hassan"),
    (
        (
            'Neither man would give his surname. "Jorge" is 34; "Beto" is 29. "They have my mother\'s '
            'address," Beto says.'
        ),
        "They have my mother's",
        "Beto",
    ),
    ('"They have my mother\'s address," says Beto (not his real name).', "They have my mother's", "Beto"),
    ('"They have my mother\'s address," Beto – not his real name – tells me.', "They have my mother's", "Beto"),
    ('"It was the hunger," the elder of the two brothers said.', "It was the hunger", "elder of the two brothers"),
    (
        ('"You are asking the wrong question," he says. General Dostum, 61, has answered many. He pours tea.'),
        "You are asking",
        "Dostum",
    ),
    (
        (
            'In the spring of 1938 a man named Wolff wrote to his sister in Leeds. "We are finished here," '
            "the letter said."
        ),
        "We are finished here",
        "letter",
    ),
    (
        '"We are finished here," Wolff wrote to his sister on 3 April. "Do not tell mother."',
        "Do not tell mother",
        "Wolff",
    ),
    ("Our correspondent telegraphs that 300 of the Brigade have crossed the frontier.", "300", "Our correspondent"),
    (
        "Paragraph 14 of the report states that 61 combatants surrendered.",
        "61 combatants",
        "Paragraph 14 of the report",
    ),
    (
        "The Panel was informed by two former combatants that salaries had not been paid since 2020.",
        "salaries had not",
        "two former combatants",
    ),
    (
        "Two former combatants informed the Panel that salaries had not been paid since 2020.",
        "salaries had not",
        "Two former combatants",
    ),
    (
        ("The Panel interviewed nine former combatants, seven of whom stated that they had been recruited by force."),
        "they had been recruited",
        "seven",
    ),
    (
        "According to three former combatants interviewed by the Panel, the commander sold gold.",
        "the commander sold gold",
        "three former combatants interviewed",
    ),
    ('"Radio Free Vash" has reported the loss of 40 men. The Guard calls it "a fairy tale".', "a fairy tale", "Guard"),
    ('The minister tweeted: "Come home. No questions."', "Come home", "minister"),
    ('The minister\'s tweet read: "Come home. No questions."', "Come home", "minister's tweet"),
    ("Speaking to reporters in Cali, the minister said 40 fighters had come home.", "40 fighters", "minister"),
    (
        'Speaking at the funeral, the bishop called on the rebels to "let the children go".',
        "let the children go",
        "bishop",
    ),
    ('"Let the children go," the bishop pleaded.', "Let the children go", "bishop"),
    ('"I\'d rather be poor," adds Tony, stubbing out a cigarette.', "I'd rather be poor", "Tony"),
    ('Tony, stubbing out a cigarette: "I\'d rather be poor."', "I'd rather be poor", "Tony"),
    ('For Tony it was simple: "I\'d rather be poor."', "I'd rather be poor", "Tony"),
    ('Tony had a simpler reason: "I\'d rather be poor."', "I'd rather be poor", "Tony"),
    ('Then there is Tony. "I\'d rather be poor," he told me when we met in March.', "I'd rather be poor", "Tony"),
    (
        "Maryam poured the tea. Her brother sat down.\n\n“You should not have come,” said Maryam.\n\n“Where else?” her "
        "brother asked.\n\n“Anywhere.”\n\n“They would have found me.”",
        "Anywhere",
        "Maryam",
    ),
    ("“Come home,” the leaflet read. “Nobody will be harmed.”", "Nobody will be harmed", "leaflet"),
    ("The women of the camp have a saying. “Leave by night,” they say.", "Leave by night", "women"),
    ("The ministry has its own version. The men were cooks, it says.", "The men were cooks", "ministry"),
    ("Grace Atim’s version is different. The officers ate first, she says.", "The officers ate", "Grace Atim"),
    ("It was the drums that Musa Kallon could not bear. “All night,” he says.", "All night", "Musa Kallon"),
    (
        "In the last house lives a woman of fifty. Her husband went with the rebels. “He never wrote,” she says.",
        "He never wrote",
        "a woman",
    ),
    (
        "“And what would you have done?” the boy wants to know. His lawyer looks at the floor.",
        "And what would you",
        "boy",
    ),
    (
        "About 70 returnees live in the county, according to county commissioner Michael Meru, and few have work.",
        "About 70 returnees",
        "Michael Meru",
    ),
    (
        "Most deserters live in Goma, according to Marie Kaba, and few of them have work.",
        "Most deserters",
        "Marie Kaba",
    ),
]
