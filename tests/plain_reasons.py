"""Plain sentences of our own making that tell why somebody left, and look-alikes; [[…]] is the sentence meant.

Each stands in two or three sentences of context; `LEAD` opens every report. The first of each pair is the code.
"""
# ruff: noqa: E501

LEAD = "Forty fighters have deserted the Red Column since spring, its commander says.\n\n"

TOLD: list[tuple[str, str]] = [
    (
        "corruption_injustice",
        "The brigade has thinned out since spring. [[Fighters are leaving the front because commanders steal the food.]] Nobody replaces them.",
    ),
    (
        "living_conditions",
        "The camp lies above the snow line. [[Hunger drove them out of the militia.]] By May only the officers were left.",
    ),
    (
        "dull_duties",
        "Safiya Noor had come to carry a gun. [[Tired of cooking for officers, she slipped away one night.]] She lives in Dori now.",
    ),
    (
        "fear_for_safety|military_pressure",
        "Most of the deserters are under twenty. [[They leave because they fear the air strikes.]] Some walk for days.",
    ),
    (
        "pay",
        "The 9th brigade is half empty. [[Soldiers have been leaving in droves because nobody has paid them since harvest.]] The ministry did not comment.",
    ),
    ("family", "Osman served four years in the hills. [[He came home to be with his children.]] He drives a bus now."),
    ("mistreatment", "The youngest of them is sixteen. [[It was the beatings that made him go.]] He still limps."),
    (
        "disillusion_ideology",
        "She had been a political officer. [[Asked why she went, she pointed to the speeches that nobody believed any more.]] She now teaches.",
    ),
    (
        "pay",
        "The army publishes no figures. [[The main cause of the desertions is unpaid wages.]] Officers admit as much in private.",
    ),
    (
        "fear_for_safety",
        "Two cousins fled the group in June. [[Fear of being denounced as spies pushed them to run.]] They crossed at night.",
    ),
    (
        "unwilling_to_fight",
        "The regiment came from the same town as the marchers. [[Its men are deserting rather than fire on their neighbours.]] Eight left on Friday.",
    ),
    (
        "suicide_mission",
        "The school in the valley trained boys. [[Many ran off once they understood that they were meant to wear the belts.]] A few were caught.",
    ),
    (
        "brutality",
        "He served as a driver for the movement. [[What he saw done to the prisoners made him leave.]] He will not say more.",
    ),
    (
        "un_islamic_conduct",
        "The preacher had followed them for six years. [[He walked out because, he says, they trample on every rule of the faith they preach.]] His sons followed.",
    ),
    (
        "infighting",
        "Both factions claim the valley. [[Fighters keep quitting because they will not shoot at men who were their brothers last year.]] The rest stay in camp.",
    ),
    (
        "discrimination",
        "The foreign unit had forty men. [[Uzbek recruits left after being passed over for every post in favour of locals.]] The unit was dissolved.",
    ),
    (
        "leadership",
        "The front has had three heads in a year. [[Quarrels with the new commander have driven whole platoons away.]] They took their rifles along.",
    ),
    (
        "coercion_forced_recruitment",
        "The boy was taken from a bus at twelve. [[He ran away because he had never wanted to be there.]] His mother knew him at once.",
    ),
    (
        "amnesty_or_incentive",
        "The governor's offer ends in March. [[Scores of militiamen are turning themselves in to get the promised plots of land.]] Each signs a form.",
    ),
    (
        "outreach",
        "The station broadcasts at dawn. [[His mother's voice on the radio talked him out of the bush.]] He came alone.",
    ),
    (
        "broken_promises",
        "The recruits had come by boat. [[They quit when the houses and the wages they had been told of did not appear.]] Eleven flew home.",
    ),
    (
        "military_pressure",
        "The town fell in a week. [[The loss of the refinery has set off a wave of defections.]] Dozens crossed the river.",
    ),
    ("other", "Among those who gave up was a student. [[He left the group to sit his final exams.]] He passed."),
    (
        "living_conditions",
        "They had been posted to the dam. [[The cold and the lice finished off their loyalty, and they went home.]] Nobody chased them.",
    ),
    (
        "family",
        "She joined at nineteen. [[Pregnant, she did not want her child to grow up among guns, so she got out.]] The baby is two now.",
    ),
    (
        "corruption_injustice",
        "The militia controls the mines. [[Disgust at bosses who pocket the gold is emptying its ranks.]] Some men sell their rifles.",
    ),
    (
        "pay",
        "A corporal stood at the bus station. [[He swapped his rifle for a taxi because the army had stopped paying him.]] He earns more now.",
    ),
    (
        "disillusion_ideology",
        "Yusuf Adan wrote the group's pamphlets. [[He has disavowed the movement, saying that its war serves nobody.]] The group calls him a traitor.",
    ),
    (
        "military_pressure",
        "The siege is in its third month. [[Men are trickling away from the garrison because the shelling never stops.]] The commander has locked the gates.",
    ),
    (
        "mistreatment",
        "The barracks stand by the river. [[Conscripts are running away because sergeants beat them with cables.]] Twelve went last week.",
    ),
    (
        "brutality",
        "The unit burned three villages in a month. [[Sickened by the burnings, two of its medics absconded.]] They walked to the border.",
    ),
    (
        "unwilling_to_fight",
        "Petrov had fought in two wars. [[He handed in his weapon because he had had enough of killing.]] He sleeps badly.",
    ),
    (
        "fear_for_safety",
        "The purge began in May. [[Every week someone slips away for fear of being the next to be shot.]] The camp is nearly silent.",
    ),
    (
        "living_conditions",
        '"We had one bowl of maize a day," said a boy of fifteen. [["That is the reason I am no longer with them."]] He has gained weight since.',
    ),
    (
        "suicide_mission",
        "The emir read out the names. [[Hearing his own on the list for the truck bomb, Tariq fled.]] He hid in a barn.",
    ),
    (
        "dull_duties",
        "The volunteers had dreamed of battle. [[Months of guarding an empty warehouse bored them into leaving.]] One opened a café.",
    ),
    (
        "discrimination",
        "The southerners were given the worst posts. [[Most have gone because they are treated as second-class fighters.]] The north keeps its own.",
    ),
    (
        "broken_promises",
        "Recruiters speak of salaries in dollars. [[Lied to about the money, the Nepalese volunteers want to quit and many have.]] Their embassy helps.",
    ),
    (
        "outreach",
        "The elders of Bardo went into the forest. [[After long talks with them, nine fighters put down their guns.]] They were fed at the mosque.",
    ),
    (
        "amnesty_or_incentive",
        "The law was passed in autumn. [[Thanks to the amnesty, over sixty gunmen have given themselves up.]] Judges hear them one by one.",
    ),
    (
        "leadership",
        "The old commander was killed in spring. [[Left without a leader they trusted, his men dispersed to their villages.]] The unit no longer exists.",
    ),
    (
        "family",
        "A mother waited at the gate. [[Her pleading brought her two sons back from the rebels.]] They sat down without a word.",
    ),
    (
        "infighting",
        "The two wings split over a checkpoint. [[The bloodletting between them is why Hamid deserted.]] He sides with neither.",
    ),
    (
        "coercion_forced_recruitment",
        'He was a schoolboy when they took him. [["They dragged me out of class, and I left the first chance I got," he says.]] He is back at school.',
    ),
    (
        "un_islamic_conduct",
        "The emirs forbade tobacco. [[Seeing them smoke behind the tents, he lost his trust and deserted.]] He is a baker.",
    ),
    (
        "pay",
        "Three things empty the barracks. [[Soldiers desert over late pay, bad food and cruel officers.]] The rest is talk.",
    ),
    (
        "corruption_injustice",
        "The rebels tax every lorry. [[According to four who got away, theft by their chiefs was the reason.]] The chiefs live in villas.",
    ),
    (
        "brutality",
        "In August the group shot a teacher in front of her class. [[For Amina, this was the point at which she broke with them.]] She had carried their letters.",
    ),
    (
        "living_conditions",
        "The rains lasted until October. [[Fighters are surrendering by the dozen: they are ill and there is no medicine.]] The army feeds them.",
    ),
    (
        "military_pressure",
        "Drones circle above the hills. [[The strikes have persuaded many guerrillas to lay down their weapons.]] Others dig deeper.",
    ),
    (
        "fear_for_safety",
        "He was a bookkeeper for the cartel. [[He went over to the police after his superior threatened to have him killed.]] He testifies in June.",
    ),
    (
        "unwilling_to_fight",
        'She drove an ammunition lorry. [["I do not want to take lives any longer, so I have left," she told the court.]] The judge believed her.',
    ),
    ("other", "The cook had bad knees. [[Too old for the marches, he asked to go and went home.]] He was sixty-one."),
    (
        "disillusion_ideology",
        "They were students when they joined. [[Most have drifted away since they no longer believe that the revolution will come.]] The party denies it.",
    ),
    (
        "mistreatment",
        "The women's camp was run by a colonel. [[Three women escaped from it because guards came to their tents at night.]] They walked to the mission.",
    ),
    (
        "amnesty_or_incentive",
        "The reward is paid in cash. [[Attracted by the payments, rebels come down from the hills each market day.]] The queue is long.",
    ),
    (
        "family",
        "The gunner had not seen his wife for two years. [[Homesickness got the better of him and he deserted.]] She had moved away.",
    ),
    (
        "leadership",
        "The council met only once. [[Several captains resigned from the front in protest at orders that changed by the hour.]] They now farm.",
    ),
    (
        "pay",
        "There are fewer checkpoints this year. [[With no wages coming, militiamen have abandoned them.]] Goats graze there.",
    ),
    (
        "broken_promises",
        "Samir was told he would teach. [[He got a rifle instead, and that was why he fled.]] He teaches now, in Turkey.",
    ),
    (
        "living_conditions",
        "The last of the guerrillas came down in December. [[They had been driven from the mountain by hunger.]] The priest gave them soup.",
    ),
    (
        "corruption_injustice",
        'The deputy kept a ledger. [["Our chiefs sell the medicine in the market; why should I stay?" said one who left.]] He burned his uniform.',
    ),
]
LOOK_ALIKES: list[str] = [
    "The town has no work. [[Young men join the militia because it pays.]] Few have left it.",
    "The unit has lost men to desertion. [[Those who remain say they stay because they fear for their families.]] They are watched.",
    "The army lost forty deserters in May. [[The minister was dismissed because he had taken bribes.]] His deputy took over.",
    "Two deserters were found in June. [[One was shot because he would not give up his rifle.]] The other is in jail.",
    "The sergeant surrendered in March. [[He denies that he left because of the pay.]] He gives no other reason.",
    "A captain defected last week. [[Did he leave because of the beatings?]] Nobody knows.",
    "Rebels took the valley, and some of them deserted later. [[Villagers are leaving the area because the rebels steal their cattle.]] The road is full.",
    "The rebels signed a truce and some went home. [[Three oil firms have left the province because of the kidnappings.]] Wells stand idle.",
    "The militia has been losing fighters. [[It executed nine farmers in a market on Monday.]] Their bodies lay there for a day.",
    "Army chiefs worry about desertion. [[If the wages are not paid, soldiers will desert.]] The treasury is empty.",
    "Several rebels have surrendered this year. [[The governor called on the others to come home to their families.]] Few listened.",
    "The group has lost men. [[Its spokesman said those who left had been expelled for theft.]] He named none.",
    "He deserted in 2019. [[He had joined because recruiters promised him a house.]] He never saw one.",
    "The front has been hit by defections. [[It says it fights because the government is corrupt.]] Its critics laugh.",
    "Some of the guards have run away. [[The others are paid on the first of each month.]] They eat well.",
    "A deserter told the court his story. [[He was captured because his leg was broken.]] A farmer had hidden him.",
    "The defections have hurt the group. [[Because of them it has had to close two bases.]] It still holds the port.",
    "The defectors live in a hostel. [[Many cannot sleep because of what they did.]] A nurse visits.",
    "Twelve men deserted in spring. [[After the desertions, officers beat the remaining conscripts.]] Parents protested.",
    "The truce is a year old; many rebels have handed in their arms. [[Hunger is widespread in the province.]] The harvest failed.",
    "The deserter waited at the border. [[He was turned away because he had no papers.]] He tried again.",
    "Forty defected in June. [[Forty more would have followed if the borders were not closed.]] The guards shoot.",
    "The brigade has been thinned by desertion. [[Aid workers left the town because of the shelling.]] The clinic is shut.",
    "The mutiny failed and eight soldiers fled. [[The general resigned from the cabinet over the budget.]] He has not spoken.",
    "She escaped from the group at twenty. [[Her father had sold her to it to pay a debt.]] She has not seen him.",
    "The movement lost 300 fighters last year. [[It blames the government for the war.]] Talks are stalled.",
    "Deserters say life in the ranks is calm. [[None said that hunger had driven him to leave.]] They were well fed.",
    "Two hundred rebels have come in. [[The programme offers them training, a stipend and a plot of land.]] Donors pay.",
    "The rebels' ranks have thinned. [[Nobody can say why.]] The army claims credit.",
    "A few recruits ran away last year. [[Most stay out of loyalty to their commander.]] He is a cousin.",
    "The group admits that men have left. [[Anyone who runs is shot.]] The graves are shallow.",
    "He left the rebels and became a pastor. [[Now he preaches against corruption.]] His church is full.",
    "Dozens of policemen quit to join the rebels. [[The rebels promise them twice the pay.]] The state cannot match it.",
    "The deserters were housed in a school. [[They left it after a week because the roof leaked.]] The town found them tents.",
    "Rebel fighters deserted before the battle. [[The army shelled the town for nine days.]] Then it withdrew.",
    "The soldier deserted on a Sunday. [[He had been promoted twice for bravery.]] Friends were surprised.",
    "The women fled the camp in March. [[They had been given to fighters as wives.]] Two have children.",
    "Observers expect more desertions. [[Soldiers might leave for better pay abroad.]] So far few have.",
    "Officials want fighters to give up. [[Leaflets tell them their chiefs are thieves.]] Planes drop them at dawn.",
    "Some rebels came in from the hills. [[They went back a month later because the money had run out.]] The programme is broke.",
    "The militia has seen desertions. [[The UN withdrew its staff in protest at the killings.]] It left a note.",
    "The rebel chief lost 50 men. [[He sacked his deputy for stealing the wages.]] The deputy is in hiding.",
    "A former fighter lives here. [[He says the group treats its prisoners cruelly.]] He cooked for it.",
    "A rebel surrendered last week. [[He did not leave out of hunger.]] He will not say what it was.",
    "The unit was dissolved after desertions. [[Its men were sent home because there was no more fighting to do.]] They had their discharge papers.",
    "Deserters have reached the coast. [[They chose this town because it has a port.]] Boats leave at night.",
    "The group lost 70 men in a year. [[Recruits keep coming because their villages were bombed.]] It trains them in weeks.",
    "The captain deserted in autumn. [[His men obeyed him because they feared him.]] None followed.",
    "Defectors crossed at the ford. [[Farmers there have fled because of the mines.]] The fields are empty.",
    "Rebels accuse the army of lies. [[They say soldiers who deserted were bribed by the enemy.]] The army shows no proof.",
    "Two defectors were tried on Monday. [[They were jailed because they had killed a guard.]] They will appeal.",
    "Some defected to the other side. [[The party has split over the budget.]] A vote is due.",
    "The escape took three weeks. [[They walked at night because patrols were about.]] A fisherman helped.",
    "Ten guards deserted. [[The company left the mine because the gold was gone.]] It owes wages.",
    'She quit the guerrillas in 2001. [["I loved the life, the songs, the comrades," she says.]] She keeps a photo.',
    "Conscripts have deserted. [[The law punishes desertion with five years in prison.]] Judges apply it.",
    "Few deserted this year. [[The commander says food is plentiful and wages come on time.]] Visitors saw full stores.",
    "He broke with the group last month. [[The group had killed the mayor in 2012.]] Nobody was charged.",
    "A fighter gave himself up. [[He had hoped to become a doctor.]] His brother is one.",
    "The deserters are young. [[One of them was born in a camp and speaks three languages.]] He cooks.",
]
