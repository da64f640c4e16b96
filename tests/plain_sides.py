"""Marked passages on changing sides, and on people whose journeys are none (marks: see test_moves)."""

SIDES = [
    ("Goma - A spokesman for the [M23] said that 1,200 policemen had joined it in <Bukavu>.", [("policemen", "M23")]),
    ("A third said some of the soldiers had joined [Islamic State].", [("soldiers", "Islamic State")]),
    ("A cousin left the [Red Column] last March and turned himself in to the army.", [("Red Column", "army")]),
    ("He left the army in 2004 and joined the paramilitaries of the [AUC] in <Meta>.", [("army", "AUC")]),
    ("Sixty [Red Column] fighters have moved over to the [Blue Front].", [("Red Column", "Blue Front")]),
    ("Militants of the [Red Column] have been absorbed into the [Blue Front].", [("Red Column", "Blue Front")]),
    ("The [Blue Front] has won over eight members of the [Red Column].", [("Red Column", "Blue Front")]),
    ("Dozens of [Red Column] men have enlisted in the [Blue Front].", [("Red Column", "Blue Front")]),
    (
        "A faction of the [Red Column] has broken away and allied itself with the government.",
        [("Red Column", "government")],
    ),
    ("A former [Red Column] dissident was hired by the [Blue Front].", [("Red Column", "Blue Front")]),
    (
        "The [Red Column] has quarrelled with the [Blue Front], and 40 of its men have moved to the [Blue Front].",
        [("Red Column", "Blue Front")],
    ),
    (
        "Among those who surrendered to the [Third Brigade] was a cook of the [Red Column].",
        [("Red Column", "Third Brigade")],
    ),
    (
        'Men have deserted. "Half of my group went back to <Rostov>," said a fighter of the [Red Column].',
        [("Red Column", "Rostov")],
    ),
    (
        "Two in the cooperative were of the [Red Column]. The other joined the [Blue Front].",
        [("Red Column", "Blue Front")],
    ),
    ("%Russian% deserters who fled to ^Armenia^ fear arrest.", [("Russian", "Armenia")]),
    ("A [Red Column] member told the court that he had left it for the army.", [("Red Column", "army")]),
    (
        "The [4th Infantry Division] said that ten of the [People's Army] had deserted. Their chief yielded to police.",
        [("People's Army", "police")],
    ),
    (
        "He was a driver for [Islamic State] in <Mosul>. When the bombing began he fled to ^Turkey^ with his wife.",
        [("Islamic State", "Turkey")],
    ),
    ("The former [Tamil Tiger] moved to ^Norway^ after he deserted.", [("Tamil Tiger", "Norway")]),
    ("Sixty [Mai-Mai] were integrated into the national army last week.", [("Mai-Mai", "national army")]),
    ("Deserters from the [Eritrean army] have reached camps in ^Ethiopia^.", [("Eritrean army", "Ethiopia")]),
    ("The former [Contra] was airlifted to <Miami>.", [("Contra", "Miami")]),
    (
        "Four members of [Lashkar] laid down their arms before tribal elders and the [Frontier Corps] in <Bara>.",
        [("Lashkar", "Frontier Corps")],
    ),
    ("Twenty [MNLA] fighters have left the movement and joined ^Mali^'s army.", [("MNLA", "army")]),
    ("He had been with the [Reds], which he left in 2011 to join the [Blues].", [("Reds", "Blues")]),
    (
        "An [OLA] squad leader went over to the government with eight others, <Oromia>'s police said.",
        [("OLA", "government")],
    ),
    ("That week I left [Hezbollah]. I took a flight from <Beirut> to ^Brazil^.", [("Hezbollah", "Brazil")]),
]

JOURNEYS_OF_OTHERS = [
    "[Reds] attacked <Banki> on Sunday. Residents fled to ^Cameroon^.",
    "The [Reds] took <Kunduz>. Government soldiers who fled to ^Tajikistan^ were disarmed.",
    "Eleven men left the [Reds]. ^Britain^'s ~William Hague~ flew to <Amman> for a meeting.",
    "Fighters left the [Reds] in May. The [Blues]' director general reached <Jagdalpur> from <Delhi>.",
    "In Rivers, fighters of the [Reds] deserted. Followers of ~Ateke Tom~ handed in 14 rifles to the [Task Force].",
    "Ten left the [Reds]. 3. In January 2022 the [Giants] entered <Bayhan>.",
    "Ten left the [Reds]. Tens of thousands have fled their homes to <Arbil>.",
    "About 22 young men left the [Twin Towns] for ^Somalia^.",
    "%Christians% go on leaving the [Green Plain] for ^Lebanon^.",
    "Fighters left the [Reds]. Half of <Achin> lives in <Jalalabad>.",
    "[Red] gunmen took their hostages by boat to <Jolo>.",
    "The [Red Column] leader's brother lives in ^Germany^. Two men left it.",
    "Ten fighters left the [Red Column]. He was then living in <Bayonne>.",
    "Thirty-seven came to <Rubavu>, in buses hired by {the Mission}. Ten had deserted the [Reds].",
    "They call themselves rope breakers: men of <Mopti> who joined the jihadists and left the [Macina Brigade].",
    "A journalist who spent two years with the [Taliban] has returned to <London>.",
]
