"""Short texts with one relation each, and texts without any: tested, and learned from by the weights of relations."""

SUMS = [
    (
        "Peru freed 57 inmates. Among them were 31 from Lima, 16 from Cusco and 10 from Puno.",
        "sum consistent: 57 inmates <- 31; 16; 10",
    ),
    (
        "The column lost 96 soldiers. The radio spoke of 7 dead, 12 wounded and 77 missing.",
        "sum consistent: 96 soldiers <- 7 dead; 12 wounded; 77 missing",
    ),
    (
        "The junta counted 80 deserters: 50 from the north, 20 from the coast and 15 from the capital.",
        "sum inconsistent: 80 deserters <- 50; 20; 15",
    ),
    (
        "Of the 41 rebels, 29 went home. The other 12 stayed in the camp.",
        "sum consistent: 41 rebels <- 29; 12",
    ),
    (
        "Most of the sample (33 of the 50) gave up to the marines. Nine joined a rival, and eight took a boat.",
        "sum consistent: the 50 <- 33 of the 50; Nine; eight",
    ),
    (
        "Ukraine received 30 tanks. It was sent 18 T-72 tanks by Poland and 12 Leopard tanks by Spain.",
        "sum consistent: 30 tanks <- 18 T-72 tanks; 12 Leopard tanks",
    ),
    (
        "In all 96 fighters graduated on Friday: 61 men, 22 women and 15 teenagers.",
        "sum inconsistent: 96 fighters <- 61 men; 22 women; 15 teenagers",
    ),
    (
        "Ten of the men are being held in Goma and eight in Beni. The eighteen will be tried next month.",
        "sum consistent: The eighteen <- Ten of the men; eight",
    ),
    (
        "The platoon of 30 lost 11 men: four killed, six wounded and one missing.",
        "sum consistent: 11 men <- four; six wounded; one missing",
    ),
    (
        "The unit lost 15 of its 60 men, or 25 percent. The remaining 45 were sent home.",
        "sum consistent: 60 men <- 15 of its 60 men; 45",
    ),
    ("Eight of us set out. Three turned back. The other five walked on.", "sum consistent: Eight of us <- Three; five"),
    (
        "Nine hundred people came through in 2014 and 1,150 in 2015, 2,050 in all.",
        "sum consistent: 2,050 <- Nine hundred people; 1,150",
    ),
    (
        "They turned over 41 firearms: 30 rifles, seven grenade launchers and four pistols.",
        "sum consistent: 41 firearms <- 30 rifles; seven grenade launchers; four pistols",
    ),
    (
        "Each got 65,000 pesos: 15,000 pesos at once and 50,000 pesos in May.",
        "sum consistent: 65,000 pesos <- 15,000 pesos; 50,000 pesos",
    ),
    (
        "We took in 186 boys. Most came from the militia (94) and the army (57). The remaining 35 were civilians.",
        "sum consistent: 186 boys <- 94; 57; 35 were civilians",
    ),
    (
        "Six of the 21 were caught. The other 15 got away.",
        "sum consistent: the 21 <- Six of the 21; 15",
    ),
    (
        "Twelve of the 25 have a trade. Five are masons, four are bakers and three are smiths.",
        "sum consistent: Twelve of the 25 <- Five are masons; four are bakers; three are smiths",
    ),
    (
        "Fifteen rebels gave up. They were tired of it. Eight were from Uvira and seven from Fizi.",
        "sum consistent: Fifteen rebels <- Eight; seven",
    ),
    (
        "Of the 38, ten went back and four were shot. Two of the four were cousins. The rest, 24, stayed.",
        "sum consistent: the 38 <- ten; four; 24",
    ),
    (
        "Seven men agreed to talk. Four had fought abroad, two of them for years. The other three had not.",
        "sum consistent: Seven men <- Four; three",
    ),
    (
        "We were 12. Five are dead, three are abroad and four of us are left.",
        "sum consistent: 12 <- Five are dead; three; four of us",
    ),
    ("Six soldiers deserted on Monday and nine on Tuesday, making 15.", "sum consistent: 15 <- Six soldiers; nine"),
    (
        "The police took 21 rifles. They freed 37 women. Of the rifles, 14 are new and seven are old.",
        "sum consistent: 21 rifles <- 14 are new; seven are old",
    ),
    (
        "Police found 34 men. Troops freed 62 people: 23 women, 31 children and eight old men.",
        "sum consistent: 62 people <- 23 women; 31 children; eight old men",
    ),
    (
        "A court has begun a case against 15 men said to have shot three officers. Eleven are Turks; four are Kurds.",
        "sum consistent: 15 men <- Eleven are Turks; four are Kurds",
    ),
    (
        "The office said 108 men had come. It said 55 of the men came from the port, 30 from the hills, 33 from town.",
        "sum inconsistent: 108 men <- 55 of the men; 30; 33",
    ),
    (
        "The panel saw 64 cases, concerning 51 boys and 13 girls.",
        "sum consistent: 64 cases <- 51 boys; 13 girls",
    ),
]

SHARES = [
    (
        "The plan asks for $9 million; donors have given $3.6 million, or 40 per cent.",
        "share consistent: $9 million <- 40 per cent; $3.6 million",
    ),
    (
        "Some 63 men asked for help. Seventeen men were caught, against five a year earlier. That is 27 per cent.",
        "share consistent: Some 63 men <- 27 per cent; Seventeen men",
    ),
    (
        "The ministry told of 1,874 men. The number is 18 percent higher than a year before, when it stood at 1,588.",
        "share consistent: 1,588 <- 18 percent; 1,874 men",
    ),
    (
        "The plan needs $2.4 million for the year and has received 38 per cent.",
        "share derived: $2.4 million <- 38 per cent",
    ),
    ("A smuggler asks $3,000, and a third of it in advance.", "share derived: $3,000 <- a third of it"),
    ("The course costs €31 million. The Union pays two thirds.", "share derived: €31 million <- two thirds"),
    ("Funding came to 22% of $6.1 million.", "share derived: $6.1 million <- 22%"),
    ("A shell costs the army $300, a recruit less than half that.", "share derived: $300 <- less than half that"),
    ("Half of the 90 volunteers went back.", "share derived: 90 volunteers <- Half of the 90 volunteers"),
    (
        "A third of the 90 volunteers, or 30, went back.",
        "share consistent: 90 volunteers <- A third of the 90 volunteers; 30",
    ),
    (
        "A third of the 90 volunteers, or 40, went back.",
        "share inconsistent: 90 volunteers <- A third of the 90 volunteers; 40",
    ),
    ("29 of 41 defectors (71%) named hunger.", "share consistent: 41 defectors <- 71%"),
    ("29 of 41 defectors (81%) named hunger.", "share inconsistent: 41 defectors <- 81%"),
    ("We interviewed 64 officers. Some 25% had been in prison.", "share derived: 64 officers <- Some 25%"),
    (
        "We interviewed 50 officers. Hunger was named by 22 men (40%).",
        "share inconsistent: 50 officers <- 40%; 22 men",
    ),
    (
        "The monitors saw 148 desertions, against 96 in May (+54%).",
        "share consistent: 96 <- 54%; 148 desertions",
    ),
    (
        "Some 50% blamed pay, 40% fear and 30% boredom.",
        "share inconsistent: Some 50% <- 40%; 30%",
    ),
    ("Of the 41 defectors, 29, or 71 percent, cited hunger.", "share consistent: 41 defectors <- 71 percent; 29"),
    ("Of the 41 defectors, 29, or 81 percent, cited hunger.", "share inconsistent: 41 defectors <- 81 percent; 29"),
    (
        "The office has processed 2,815 applications. It has rejected 214, or 7.6 percent.",
        "share consistent: 2,815 applications <- 7.6 percent; 214",
    ),
    (
        "Of the 1,127 defectors, 939 were women. That was 83 per cent.",
        "share consistent: 1,127 defectors <- 83 per cent; 939 were women",
    ),
    (
        "About 40,000 mutinied. Some 30,000 men, or three quarters of those involved, were infantry.",
        "share consistent: About 40,000 <- three quarters of those involved; Some 30,000 men",
    ),
    (
        "The council says 6 in 10 of the 450 families have returned. That would be 270.",
        "share consistent: 450 families <- 6 in 10 of the 450 families; 270",
    ),
    (
        "The sample is 63 men and 17 women. Forty of the 80 were boys then. Sixty-five percent were taken by force.",
        "share derived: the 80 <- Sixty-five percent",
    ),
    (
        "The study counts 2,500 deserters. That is 500 more than were known. Seventy per cent were border guards.",
        "share derived: 2,500 deserters <- Seventy per cent",
    ),
    (
        "We interviewed 92 men. Just over half (48) were boys then.",
        "share consistent: 92 men <- Just over half; 48",
    ),
    (
        "We met 88 women. A quarter (22) had been conscripted.",
        "share consistent: 88 women <- A quarter; 22",
    ),
    (
        "Some 200 soldiers were helped. About 90 of them were officers. Roughly a third brought their families.",
        "share derived: Some 200 soldiers <- Roughly a third",
    ),
    ("He met 64 women. Thirty-one, nearly half, were hurt.", "share consistent: 64 women <- nearly half; Thirty-one"),
    (
        "They flew home 500 people. Men made up 40 per cent and women 60 per cent.",
        "share derived: 500 people <- 60 per cent",
    ),
    (
        "She looked into 270 cases and found that 90 per cent of those accused were farmers.",
        "share derived: 270 cases <- 90 per cent of those accused",
    ),
    (
        "Those who came were 63 men and 40 women. Just under half of the women, 19, were ill.",
        "share consistent: 40 women <- Just under half of the women; 19",
    ),
    (
        "About 550 left, 6 per cent of a force that the army puts at 9,000.",
        "share consistent: 9,000 <- 6 per cent of a force; About 550",
    ),
    (
        "We had answers from 80 men. Later:\n\n- 70 per cent ticked pay;\n- 35 per cent ticked fear.",
        "share derived: 80 men <- 35 per cent",
    ),
    (
        "Of the 4,000 tried, 400 spoke to the judges, or 10 per cent.",
        "share consistent: the 4,000 <- 10 per cent; 400",
    ),
    ("A poll of 600 fighters was taken. Two in three earn too little.", "share derived: 600 fighters <- Two in three"),
    (
        "About 412 fighters left. A quarter were boys. Women accounted for 29 per cent.",
        "share derived: About 412 fighters <- 29 per cent",
    ),
    ("We met 64 women. Four in ten sleep outside.", "share derived: 64 women <- Four in ten"),
    (
        "It helped 312 people last year, up from 243. That is a rise of 28 per cent.",
        "share consistent: 243 <- 28 per cent; 312 people",
    ),
    (
        "It asked 384 men. Three quarters were under 35. Some 69% of them were ill, 20% in prison.",
        "share derived: 384 men <- 20%",
    ),
    (
        'The unit lost 83 soldiers. It had a strength of about 400. "That is one in five," he said.',
        "share consistent: about 400 <- one in five; 83 soldiers",
    ),
    (
        "The list holds 1,010 soldiers. The division has 11,000 troops. The share of absentees is 9.2 per cent.",
        "share consistent: 11,000 troops <- 9.2 per cent; 1,010 soldiers",
    ),
    (
        "The UN asked for $4 billion, a quarter of which is for food.",
        "share derived: $4 billion <- a quarter of which",
    ),
    (
        "At least 300 civilians were killed. Some 60 per cent of the deaths were caused by drones.",
        "share derived: At least 300 civilians <- Some 60 per cent of the deaths",
    ),
    (
        "The list names 940 soldiers. A quarter left within a year.",
        "share derived: 940 soldiers <- A quarter",
    ),
    (
        "Last year 62 rebels died, a rise of 24 percent on 50 the year before.",
        "share consistent: 50 <- 24 percent; 62 rebels",
    ),
]

PARTS = [
    (
        "Of eight women, five complained of beatings, three of hunger, two of pay.",
        "part_of consistent: eight women <- three",
    ),
    ("Sudan freed 300 prisoners, including 14 women.", "part_of consistent: 300 prisoners <- 14 women"),
    ("Sudan freed 300 prisoners, 14 of them women.", "part_of consistent: 300 prisoners <- 14 of them"),
    ("Nine of the 51 detainees had no lawyer.", "part_of consistent: 51 detainees <- Nine of the 51 detainees"),
    ("Twelve of the 9 detainees had no lawyer.", "part_of inconsistent: 9 detainees <- Twelve of the 9 detainees"),
    ("She met 212 deserters, of whom 31 were women.", "part_of consistent: 212 deserters <- 31 were women"),
    ("The book lists 58 deserters. Two were Kenyan.", "part_of consistent: 58 deserters <- Two were Kenyan"),
    ("They took five goats out of nine.", "part_of consistent: nine <- five goats"),
    ("We interviewed 45 men. Twenty of those interviewed were ill.", "part_of consistent: 45 men <- Twenty"),
    ("We interviewed 73 men. Nineteen interviewees were ill.", "part_of consistent: 73 men <- Nineteen interviewees"),
    ("Police said 18 men had been arrested. Three of those arrested were ill.", "part_of consistent: 18 men <- Three"),
    (
        "Two dozen were killed and 40 captured. Seven of the captured were boys.",
        "part_of consistent: 40 <- Seven of the captured",
    ),
    ("As many as 400 came. About 80 came from France and 60 from Belgium.", "part_of consistent: As many as 400 <- 60"),
    ("The army freed 62 hostages, 34 of them women and 20 children.", "part_of consistent: 62 hostages <- 20 children"),
    ("Five walked for nine days, and two of them drowned.", "part_of consistent: Five <- two of them"),
    (
        "Thirty of the 187 were women. Twelve of the women had married.",
        "part_of consistent: Thirty of the 187 were women <- Twelve of the women",
    ),
    ("Nearly 200 men came in: 96 to Bor, 54 to Yei and 37 to Wau.", "part_of consistent: Nearly 200 men <- 37"),
    ("Some 4,500 soldiers of the 20,000-strong army fled.", "part_of consistent: 20,000-strong <- Some 4,500 soldiers"),
    (
        "He met five men, and two at least were plainly soldiers.",
        "part_of consistent: five men <- two at least were plainly",
    ),
    ("She knows 60 youths. Nine, she says, went back.", "part_of consistent: 60 youths <- Nine"),
    ("We interviewed 73 men. Some were ill. It rained. Eleven blamed pay.", "part_of consistent: 73 men <- Eleven"),
    ("The group of 37 included 12 officers and five sergeants.", "part_of consistent: 37 <- 12 officers"),
    ("Six of the 72 are ill. Among the 72 were five women.", "part_of consistent: the 72 <- five women"),
    ("He led 60 men; 25 followed him and the rest went home.", "part_of consistent: 60 men <- 25"),
    (
        "Forty of the 72 married. Of the 40, 31 are widows. Eleven of the widows have left.",
        "part_of consistent: 31 are widows <- Eleven of the widows",
    ),
    (
        "Only 350 fighters came, far fewer than the 1,000 expected. Some 120 had guns.",
        "part_of consistent: 350 fighters <- Some 120",
    ),
    ("Of the 5,200 cases, 3,800 have led to a verdict.", "part_of consistent: 5,200 cases <- 3,800"),
    (
        "Some 38 men arrived in Miranda. Police recorded 60. Of those who arrived in Miranda, seven were ill.",
        "part_of consistent: Some 38 men <- seven were ill",
    ),
    ("The dam cost £86,000, of which £10,000 was lost.", "part_of consistent: £86,000 <- £10,000"),
    ("Six soldiers were hurt on a mine; two later died.", "part_of consistent: Six soldiers <- two"),
    ("They freed 60 men. The group included nine minors.", "part_of consistent: 60 men <- nine minors"),
    (
        "Thirteen are foreigners. Ten are Chadian, two Malian and one Togolese.",
        "part_of consistent: Thirteen are foreigners <- Ten are Chadian",
    ),
    ("The UN verified 221 cases, 160 of them girls.", "part_of consistent: 221 cases <- 160 of them"),
    (
        "Thirty-six men crossed on Monday, bringing the total this month to 97.",
        "part_of consistent: 97 <- Thirty-six men",
    ),
    (
        "The 59 men took an oath. They belong to a group of 350 that came in May.",
        "part_of consistent: 350 <- 59 men",
    ),
    ("Some 24,000 men remain, out of a population of 50,000.", "part_of consistent: 50,000 <- Some 24,000 men"),
    (
        "A judge convicted seven men. It took 30 days and three judges. Two of the convicted men fled.",
        "part_of consistent: seven men <- Two of the convicted men",
    ),
    (
        "About 70 people live there, says the mayor, according to whom all is well, and only 23 have papers.",
        "part_of consistent: About 70 people <- 23",
    ),
    (
        "More than 140 fighters have given up since May. It rained. Of those who quit, 31 went abroad.",
        "part_of consistent: More than 140 fighters <- 31",
    ),
    ("The police arrested 33 people. Nine of those detained were freed.", "part_of consistent: 33 people <- Nine"),
    ("Fifteen rifles, four of them old, were burned.", "part_of consistent: Fifteen rifles <- four of them"),
    (
        "Some 90 men were taken. Roughly 20 ran. Six of these were caught.",
        "part_of consistent: Roughly 20 <- Six of these",
    ),
    (
        "Some 90 men were taken. In May no more than 35 were left of the 90.",
        "part_of consistent: Some 90 men <- no more than 35",
    ),
    (
        "Some 5,300 soldiers ran in March. Kandahar alone accounted for 1,100 and Helmand for 870.",
        "part_of consistent: Some 5,300 soldiers <- 870",
    ),
    (
        "Ninety rebels gave up. Fifty came from Djugu, 25 from Irumu and 15 from Fizi. Among them were 20 women.",
        "part_of consistent: Ninety rebels <- 20 women",
    ),
    ("He left with 15 others. Three of the party drowned.", "part_of consistent: 15 others <- Three"),
    ("Of the region's 40 villages, 32 are empty.", "part_of consistent: 40 villages <- 32 are empty"),
    ("There were 75 of us in the class; a dozen finished.", "part_of consistent: 75 of us <- a dozen"),
    ("So far this year 187 have come in, 51 of them in April.", "part_of consistent: 187 <- 51 of them"),
    (
        "A poll of 600 fighters was taken. Forty-four respondents had tried to leave.",
        "part_of consistent: 600 fighters <- Forty-four respondents",
    ),
    ("Five rebels gave up. With this, the tally of the year stands at 217.", "part_of consistent: 217 <- Five rebels"),
    ("They get P65,000 each, P15,000 of it at once.", "part_of consistent: P65,000 <- P15,000 of it"),
    ("Fifteen fighters fled; nine were found.", "part_of consistent: Fifteen fighters <- nine"),
    (
        "Some 13,000 people left. According to the agency, 12,000 are in school.",
        "part_of consistent: Some 13,000 people <- 12,000",
    ),
    ("At least 13 men went home, where two were shot.", "part_of consistent: At least 13 men <- two"),
    ("Some 3,000 people will be moved. So far 640 have come.", "part_of consistent: Some 3,000 people <- 640"),
    (
        "The navy said 45 rebels gave up in May. Since January the total is 168.",
        "part_of consistent: 168 <- 45 rebels",
    ),
    (
        "Ninety men came over last month. The cumulative total stands at 3,400.",
        "part_of consistent: 3,400 <- Ninety men",
    ),
    (
        "She carried Rs 28 lakh, including Rs 10 lakh for a cousin.",
        "part_of consistent: Rs 28 lakh <- Rs 10 lakh",
    ),
    (
        "A court sentenced nine soldiers on Monday. Lawyers for six of the convicted men have appealed.",
        "part_of consistent: nine soldiers <- six of the convicted men",
    ),
    (
        "The study draws on talks with 72 deserters. Only four respondents would join again.",
        "part_of consistent: 72 deserters <- four respondents",
    ),
    (
        "The file names 940 soldiers. Of the 940, 26 took a rifle. Six hundred and two had been found by June.",
        "part_of consistent: 940 soldiers <- Six hundred and two",
    ),
    (
        "The camp took in 587 fighters. Almost a third, 189, came last year. Some 300 have gone home.",
        "part_of consistent: 587 fighters <- Some 300",
    ),
    (
        "Eighty fighters came home in May. Rents have doubled. Ten of those who came were officers.",
        "part_of consistent: Eighty fighters <- Ten of those",
    ),
    (
        "Sixty men gave up in April. They bring to 410 the number of deserters since then.",
        "part_of consistent: 410 <- Sixty men",
    ),
    (
        "Police said 22 Maoists, including eight women, gave up in Sukma. With this, 277 rebels have laid down arms.",
        "part_of consistent: 277 rebels <- 22 Maoists",
    ),
    (
        "The farm costs $3.8 million a year, of which the council pays $200,000.",
        "part_of consistent: $3.8 million <- $200,000",
    ),
    (
        "He said 18 fighters of his column of 25 wanted to go.",
        "part_of consistent: 25 <- 18 fighters",
    ),
    (
        "Armed groups freed 128 people. Forty-five of the adults were women.",
        "part_of consistent: 128 people <- Forty-five of the adults",
    ),
    (
        "By night 26 boys had got away. Fifteen of these swam.",
        "part_of consistent: 26 boys <- Fifteen of these",
    ),
    (
        "Thirty men finished the course; half have jobs, and six are about to go abroad.",
        "part_of consistent: Thirty men <- six",
    ),
    (
        "Nineteen members, among them a commander and four bodyguards, gave up.",
        "part_of consistent: Nineteen members <- four bodyguards",
    ),
    (
        "In all 4,008 fighters went home: 2,973 as minors and 1,035 as late recruits. Of the total, 1,194 were women.",
        "part_of consistent: 4,008 fighters <- 1,194 were women",
    ),
    (
        "Iraq brought back 2,880 families. The latest convoy carried 174 families.",
        "part_of consistent: 2,880 families <- 174 families",
    ),
    (
        "The centre has sent home 2,350 men of the 2,600 it took in.",
        "part_of consistent: the 2,600 <- 2,350 men",
    ),
    (
        "Gunmen freed 34 of the 90 men held there; 28 have been recaptured.",
        "part_of consistent: 34 of the 90 men <- 28",
    ),
    (
        "Thirty deserters were sent to the line on Saturday; by Sunday twenty had vanished.",
        "part_of consistent: Thirty deserters <- twenty",
    ),
    (
        "At least 400 women were asked by the agency; 310 said that they had tried to run.",
        "part_of consistent: At least 400 women <- 310",
    ),
    (
        "Three came in on Monday. The total for the month comes to 47.",
        "part_of consistent: 47 <- Three",
    ),
    (
        "Some 3,000 youths were missing by May. Around 400 were caught at the border.",
        "part_of consistent: Some 3,000 youths <- Around 400",
    ),
    (
        "Last month nine families left; three came back by May.",
        "part_of consistent: nine families <- three",
    ),
    (
        "The army says 312 men joined it. A blog says no more than 150 men did. Nine of the newcomers are officers.",
        "part_of consistent: 312 men <- Nine of the newcomers",
    ),
]

REPEATS = [
    (
        "The party said 200 men had gone. The office confirmed that men had left but gave the number as 58.",
        "same_quantity inconsistent: 200 men <- 58",
    ),
    (
        "It was first said that 14 men had been caught. The bureau now says it is 16.",
        "same_quantity inconsistent: 14 men <- 16",
    ),
    (
        "The clerk counted 62 men as absent. The colonel makes it 109.",
        "same_quantity inconsistent: 62 men <- 109",
    ),
    (
        "At least 23 members of the cell gave up. The 23 were flown to Manila.",
        "same_quantity consistent: At least 23 members <- The 23",
    ),
    (
        "The offer is 100,000 pesos. Nobody comes down for a hundred thousand pesos.",
        "same_quantity consistent: 100,000 pesos <- a hundred thousand pesos",
    ),
    (
        "He was promised 90,000 lempiras ($3,600).",
        "same_quantity not_checkable: 90,000 lempiras <- $3,600",
    ),
    ("They walked 10 miles (16 km).", "same_quantity consistent: 10 miles <- 16 km"),
    ("They walked 10 miles (26 km).", "same_quantity inconsistent: 10 miles <- 26 km"),
    (
        "More than 60 fighters have left the front. The study draws on several dozen fighters who left the front.",
        "same_quantity consistent: More than 60 fighters <- several dozen fighters",
    ),
    (
        "The army put the strength of the group at no more than 40. An aide said the true number was nearer 70.",
        "same_quantity inconsistent: no more than 40 <- nearer 70",
    ),
    (
        "The ministry said 1,200 soldiers had left. Monitors have counted 1,750.",
        "same_quantity inconsistent: 1,200 soldiers <- 1,750",
    ),
    (
        "The rebels said 14 officers had crossed. Officials confirmed 11.",
        "same_quantity inconsistent: 14 officers <- 11",
    ),
    ("The army seeks 4,500 soldiers. The rebels say 9,000.", "same_quantity inconsistent: 4,500 soldiers <- 9,000"),
    (
        "The minister put the number at 9,000, about 6% of the force. Officials say it is nearer 15,000.",
        "same_quantity inconsistent: 9,000 <- nearer 15,000",
    ),
    (
        "Forty rebels surrender in Ituri\n\nAt least 40 rebels gave up on Sunday. The 40 were taken to Bunia.",
        "same_quantity consistent: Forty rebels <- The 40",
    ),
    (
        "19 rebels give up\n\nNineteen members of a militia gave up on Monday.",
        "same_quantity consistent: 19 rebels <- Nineteen members",
    ),
    (
        "Over 100 guards flee\n\nAt least 106 members of the force fled on Monday.",
        "same_quantity consistent: Over 100 guards <- At least 106 members",
    ),
    ("Pay is 500 nakfa, about $33.", "same_quantity not_checkable: 500 nakfa <- about $33"),
    (
        "As many as 150 fighters joined. Residents said the men numbered about 50.",
        "same_quantity not_checkable: As many as 150 fighters <- about 50",
    ),
    (
        "The army says the group has about 2,500 members. Villagers say it has 4,000.",
        "same_quantity inconsistent: about 2,500 members <- 4,000",
    ),
    (
        "Nineteen soldiers have left. A colonel spoke of “around 25 men”.",
        "same_quantity inconsistent: Nineteen soldiers <- around 25 men",
    ),
    (
        "The government said 340 rebels had left. The rebels put the figure at 12.",
        "same_quantity inconsistent: 340 rebels <- 12",
    ),
    (
        "Some 340 rebels have left, said the army. Villagers say fewer than 100 did.",
        "same_quantity inconsistent: Some 340 rebels <- fewer than 100",
    ),
    (
        "The UN said 90 officers had left. The minister said 30 officers, not 90, were missing.",
        "same_quantity inconsistent: 90 officers <- 30 officers",
    ),
    ("Pay is 110,000 CFA francs, or $180.", "same_quantity not_checkable: 110,000 CFA francs <- $180"),
    ("Each gets 65,000 naira ($157).", "same_quantity not_checkable: 65,000 naira <- $157"),
    (
        "The state said 370 fighters had left. A spokesman of theirs admitted to 19.",
        "same_quantity inconsistent: 370 fighters <- 19",
    ),
    (
        'Eighteen men gave up on Sunday. The minister met three leaders. "Eighteen have seen reason," she said.',
        "same_quantity consistent: Eighteen men <- Eighteen",
    ),
    (
        "No fewer than 1,204 men gave up in the last six weeks. The 1,204 are eating well today.",
        "same_quantity consistent: No fewer than 1,204 men <- The 1,204",
    ),
    (
        '"We have 5,000 men in the hills," he said. The Taliban put the strength of the Front at a few dozen.',
        "same_quantity inconsistent: 5,000 men <- a few dozen",
    ),
    (
        "Two guards and five inmates died. An observer said 11 inmates, not five, had died.",
        "same_quantity consistent: five inmates <- not five",
    ),
    (
        "The group said 128 people had been freed. A mayor said he knew of no more than 50.",
        "same_quantity inconsistent: 128 people <- no more than 50",
    ),
    (
        "The group has 3,200 fighters. A think tank says there are 4,800.",
        "same_quantity inconsistent: 3,200 fighters <- 4,800",
    ),
]

NONE = [
    "The army put the total at 90 and the number of boys at 40.",
    "Ana was seized along with 23 other pupils. Later the army put the total at 300.",
    "The party had 5,000 members at its peak; today there may be 300.",
    "They sent nine of us in the morning and nine in the afternoon.",
    "Police met eight Maoists. Eight soldiers were hurt.",
    "They are paid $400 a month. Half have debts.",
    "Two women and five children left on 11 August.\nTotal for the period: 33, all by boat.",
    "The force rose to 31 from 22.",
    "The garrison fell from 350 men to 80.",
    "Two brothers and three sisters met five priests in 2011.",
    "He is 31 and paid 300 dollars for 31 goats.",
    "Twelve rifles and 12 men were found.",
    "She stayed for three years. He stayed for two years. They waited five years.",
    "The rebels hold 40 villages. The army lost 40 men.",
    "Ten years ago the movement had 1,500 fighters; now it has fewer than 200.",
    "The regiment lost 90 men in the first half of 1917; by October the figure was 310.",
    "In 2012, 26 officers left; in 2013, 40; in 2014, 55. This year the number has reached 61.",
    "Rebels freed 30 prisoners from a jail. Far away, 10 others escaped. Police found 20 people.",
    "About 50 men left in May, 60 in June and 80 in July. Some 190 more want to leave.",
    "The officer was paid $400 a month. Smugglers ask $400 to cross the border.",
    "Some 40 officers left, a third of the garrison.",
    "The mission lists 1,400 names. The army has 100,000 men. Six of these live in Canada.",
    "This year 214 men gave up. Last year, 130 surrendered.",
    "Since May 96 fighters have surrendered. Fewer than 20 are still in the hills.",
    "In May 17 rebels surrendered in Palma, 12 in Mueda.",
    "In 1962 alone 470 soldiers fled; in 1988 it was 11. At least 18 were shot.",
    "The unit had 150 men there. They were angry that 30 of their wounded had been left.",
    "Some 50 fighters left on Monday. The militia said that 50 new fighters had joined.",
    "The militia took in 88 men. The year before it registered 109.",
    "Rebels freed 22 men on Monday. Far away 22 people were killed by a mine.",
    "The ministry presented 233 soldiers. All but 20 used to be rebels.",
    "Some 400 people freed 60 goats. The pigs they were owed, sixty of them, never came.",
    "The camp shelters 60,000 displaced people. A third of the deserters were ill.",
    "Courts tried 40 men and heard 600 women. Forty per cent of those named were abroad.",
    "A group of 30 rebels gave up. That leaves between 150 and 200 in the hills.",
    "Police found 34 men. Later a doctor saw 23 women, 31 boys and eight babies.",
    "A poll of 600 fighters was taken. Among those under 25, the share was 51 per cent.",
    "Some 49,000 prisoners signed up. An official put the losses of the firm at 30,000.",
    "• 184 persons came in (July: 151)",
    "Some 40,000 people have died in the war.\n\nFamilies have camped outside since May; 54 of them got a letter.",
    "Khalil left with four friends. His brothers, all three of them, have been called up.",
    "The witnesses have named nine rebels. Of the raid nothing more is known; two roads are closed.",
    "They freed 128 people. For every man who comes back, two are taken.",
    "Officials said 50 rebels had come over. The army reported the surrender of a platoon of 34.",
    "At least 130 men have left. I put the question to 31 young men.",
]

# Known misses, which nothing is learned from, with what is in the way.
MISSED = [
    (
        "She lists 112 deserters, 47 of whom died. Of the remaining 65, 20 are ill.",
        "part_of consistent: 65 <- 20 are ill",
        "what is left over is taken for a part beside the next",
    ),
    (
        "Of 90 rebels, 70 came by road. Of that number, 20 were ill.",
        "part_of consistent: 70 <- 20 were ill",
        "70 and 20 come to 90",
    ),
    (
        "Prosecutors opened 4,200 cases. Only 900 have come to court.",
        "part_of consistent: 4,200 cases <- 900",
        "the 900 are taken for prosecutors",
    ),
    (
        "141 come home\n\nThe last two groups came on Friday. There were 141 of them.",
        "same_quantity consistent: 141 <- 141 of them",
        "the 141 are taken for groups",
    ),
]

# Texts without a relation in which one is seen, and why.
MISTAKEN = [
    (
        "Rebels killed 12 soldiers and captured 8 on Sunday. On Monday 12 soldiers deserted.",
        "equal numbers with equal nouns on following days look like one",
    ),
    (
        "I put the question to 31 men and nine women. Twenty-six spoke of shame. Eight had quarrelled.",
        "nothing tells that both were asked together",
    ),
]
