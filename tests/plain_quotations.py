"""Plain passages of news with quotations: the text, words that are said in it, and who says them."""

from tests.plain_speakers import Case

QUOTED: list[Case] = [
    (
        (
            '"We are tired," said Capt. Luis Ferrer, the battalion\'s spokesman. Another 14 fighters '
            "surrendered on Friday, according to the army."
        ),
        "Another 14 fighters",
        "army",
    ),
    (
        (
            '"I was fourteen," said Amina Yusuf, a former cook. Her eyes are on the floor. The rebels came '
            'at night. "They took my brother first," she said.'
        ),
        "They took my brother",
        "Amina Yusuf",
    ),
    (
        (
            "Joseph Okello, 31, left the group in 2009. The march had lasted nine days. His feet were "
            'bleeding. "I could not see any more," he said.'
        ),
        "I could not see",
        "Joseph Okello",
    ),
    ('"They beat us every morning," one of the men said.', "They beat us", "one of the men"),
    ('"We ate grass," said a former fighter who gave his name as Abu Yasin.', "We ate grass", "Abu Yasin"),
    ('The commander\'s reply was short: "Let them go."', "Let them go", "commander"),
    ('Col. Peter Nkurunziza had no doubts: "They left because of hunger."', "They left because", "Peter Nkurunziza"),
    (
        (
            '"The first winter was the worst," Hassan recalls. "We had no boots.\n\n"Then the bombing '
            'started. I hid in a well.\n\n"In the spring I ran."'
        ),
        "Then the bombing",
        "Hassan",
    ),
    (
        (
            '"The first winter was the worst," Hassan recalls. "We had no boots.\n\n"Then the bombing '
            'started. I hid in a well.\n\n"In the spring I ran."'
        ),
        "In the spring I ran",
        "Hassan",
    ),
    ('In the words of one deserter, "it was a prison".', "it was a prison", "one deserter"),
    ('For Maria, the reason was plain. "I wanted to see my son," she says.', "I wanted to see", "Maria"),
    ('"It was hell" is how Samuel describes the camp.', "It was hell", "Samuel"),
    ('Samuel describes the camp as "a hell of mud".', "a hell of mud", "Samuel"),
    ('"Come home," read the leaflet dropped by the air force.', "Come home", "leaflet dropped"),
    ('The leaflets promised "full pardon" to those who surrendered.', "full pardon", "leaflets"),
    (
        'In a video posted online, the group\'s leader, Abu Bakr, called the deserters "traitors".',
        "traitors",
        "Abu Bakr",
    ),
    ('The group\'s leader called them "traitors".', "traitors", "group's leader"),
    ('Asked why he left, Daniel shrugged. "The pay," he said.', "The pay", "Daniel"),
    ('"The pay," Daniel said with a shrug. "What else?"', "What else", "Daniel"),
    (
        '"They shot my friend for sleeping," Ibrahim, who is now 22, told the BBC\'s Fergal Keane.',
        "They shot my friend",
        "Ibrahim",
    ),
    ('Ibrahim told the BBC: "They shot my friend."', "They shot my friend", "Ibrahim"),
    (
        '"Sixty children have escaped," said a UN official, speaking on condition of anonymity.',
        "Sixty children",
        "a UN official",
    ),
    ('"We are not animals," shouted a woman in the crowd.', "We are not animals", "a woman in the crowd"),
    (
        'Her mother, Grace Akello, remembers the night. "She came in without shoes," she says.',
        "She came in",
        "Grace Akello",
    ),
    (
        'The Tigers\' political wing could not be reached. Its website said the claim was "a lie".',
        "a lie",
        "Its website",
    ),
    ('"12 soldiers have crossed," TamilNet reported, quoting residents.', "12 soldiers", "TamilNet"),
    ('Moussa, 24: "I joined for the money."', "I joined for", "Moussa"),
    ('Former fighter, 31, Mopti: "They never paid."', "They never paid", "Former fighter"),
    ('"They never paid." (Former fighter, Mopti)', "They never paid", "Former fighter"),
    ('One interviewee explained: "My commander sold our rice."', "My commander sold", "One interviewee"),
    ('"Do you miss it?" I ask. Liam laughs. "Every day," he says.', "Every day", "Liam"),
    ('"Six have left," Baker told the Tribune. The sheriff\'s office confirmed the number.', "Six have left", "Baker"),
    ('A letter found on the body said "Forgive me".', "Forgive me", "A letter found on the body"),
    ('"The war is lost," the colonel told his wife, she said later.', "The war is lost", "colonel"),
    ('Sipho said his commander told them: "Kill or be killed."', "Kill or be killed", "his commander"),
    (
        (
            'Ms Petrova, the deserter\'s lawyer, was cautious. "He is safe for now," she said. "He will be '
            'deported if they find him," she added.'
        ),
        "He will be deported",
        "Petrova",
    ),
    (
        ('"He was a good soldier," says his father, Ivan. His mother disagrees. "He was a child," she says.'),
        "He was a child",
        "His mother",
    ),
    ('The general dismissed the reports as "enemy propaganda".', "enemy propaganda", "general"),
    ('The 26-year-old, who spoke by phone from Erbil, said: "I do not regret it."', "I do not regret", "26-year-old"),
    (
        ('In Gulu, Alice Achan runs a school. Many of her pupils were abducted. "They wake up screaming," she says.'),
        "They wake up",
        "Alice Achan",
    ),
    (
        (
            '"The boys are tired," said Lieutenant Ferrer, the battalion\'s spokesman. The rebels had no '
            "food left, according to the army."
        ),
        "no food left",
        "army",
    ),
    (
        (
            '"The boys are tired," said Lieutenant Ferrer, the army\'s spokesman. Fifteen more gave up on '
            "Friday, he said."
        ),
        "Fifteen more",
        "Ferrer",
    ),
    (
        (
            'Amina joined at 15. She was a cook, then a nurse. In 2014 she had a baby. "They let me keep '
            'him for a week," she said.'
        ),
        "They let me keep",
        "Amina",
    ),
    (
        (
            "Peter Otim was nine when he was taken. His brother was killed in front of him. It was a "
            'Sunday. "I remember the hymn," he said. He pauses. "I still cannot sing it."'
        ),
        "I remember the hymn",
        "Peter Otim",
    ),
    (
        (
            "Peter Otim was nine when he was taken. His brother was killed in front of him. It was a "
            'Sunday. "I remember the hymn," he said. He pauses. "I still cannot sing it."'
        ),
        "I still cannot sing it",
        "Peter Otim",
    ),
    (
        (
            "The prosecutor, Maria Diaz, read the charges. The judge, Luis Mora, asked her to repeat them. "
            '"There are 14 deaths," she said.'
        ),
        "There are 14 deaths",
        "Maria Diaz",
    ),
    (
        ('Ahmed and his wife Laila fled together. "He carried the child," Laila says. "I carried the gun."'),
        "I carried the gun",
        "Laila",
    ),
    ('Ahmed and his wife Laila fled together. "I carried the child," he says.', "I carried the child", "Ahmed"),
    ('"I will not go back," says one. Another, who is 17, says he misses his mother.', "I will not go back", "one"),
    (
        ('"I will not go back," says one deserter, a carpenter from Idlib who asked that his name be withheld.'),
        "I will not go back",
        "one deserter",
    ),
    (
        'A man who called himself Commander Tiger rang the station. "We will never surrender," he said.',
        "We will never surrender",
        "Commander Tiger",
    ),
    (
        '"Our leaders have cars," said the youngest of them, a boy with a bandaged hand.',
        "Our leaders have cars",
        "youngest of them",
    ),
    ('The youngest is 14. "They gave me tea and a gun," he says.', "They gave me tea", "youngest"),
    (
        (
            "Brigadier Tunde Bello said troops had rescued 40 women. He said 12 fighters had surrendered. "
            '"They were hungry," he added.'
        ),
        "12 fighters",
        "Tunde Bello",
    ),
    (
        (
            "Brigadier Tunde Bello said troops had rescued 40 women. He said 12 fighters had surrendered. "
            '"They were hungry," he added.'
        ),
        "They were hungry",
        "Tunde Bello",
    ),
    (
        '"There was no water," Juan said. "There was no food," María said. "There was nothing," he said.',
        "There was nothing",
        "Juan",
    ),
    ('What made you leave? "My daughter," says Kofi, without looking up.', "My daughter", "Kofi"),
    ('Why did he leave? "Look at my hands," says Kofi. What happened to them? "Frost."', "Frost", "Kofi"),
    ('As one fighter put it, "we were meat".', "we were meat", "one fighter"),
    ('"We were meat," as one fighter put it.', "We were meat", "one fighter"),
    ('Or, in Kamara\'s words: "We were meat."', "We were meat", "Kamara"),
    ('Kamara, 41, is blunt. "We were meat."', "We were meat", "Kamara"),
    ('Kamara shakes his head. "We were meat."', "We were meat", "Kamara"),
    ('"We were meat." Kamara lights a cigarette. "And they were butchers."', "We were meat", "Kamara"),
    ('"We were meat." Kamara lights a cigarette. "And they were butchers."', "And they were butchers", "Kamara"),
    ('Kamara\'s verdict: "We were meat."', "We were meat", "Kamara"),
    (
        '"Few were volunteers," says the study\'s author, Anna Lind of Uppsala University.',
        "Few were volunteers",
        "Anna Lind",
    ),
    ('The rebels\' radio said the deserters were "weak in faith".', "weak in faith", "rebels' radio"),
    ('On the rebels\' radio a voice said the deserters were "weak in faith".', "weak in faith", "a voice"),
    ('A placard round his neck read "Traitor to the people".', "Traitor to the people", "A placard round his neck"),
]
