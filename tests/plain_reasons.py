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
HARDER: list[tuple[str, str]] = [
    (
        "pay",
        "The column lost a third of its men in a month. [[According to a monitor, most went because the group could no longer meet its payroll.]] It sells cattle now.",
    ),
    (
        "living_conditions",
        "Rains cut the road in July. [[By August, with nothing left but boiled leaves, the company had begun to break up and go home.]] Its captain stayed.",
    ),
    (
        "corruption_injustice",
        'A former paymaster of the front spoke in Accra. [["I got out when I saw where the money went," he said.]] He named four villas.',
    ),
    (
        "brutality",
        "Nadia, a nurse in the movement's clinic, is 26. [[The flogging of a patient convinced her that she could not remain.]] She took a bus.",
    ),
    (
        "mistreatment",
        "Three girls reached the mission on foot. [[They said they had run from men who beat them daily.]] They are fourteen.",
    ),
    (
        "suicide_mission",
        "Police stopped a boy with a bag. [[He was on the run, he told them, as he was to be the next to blow himself up.]] The bag held bread.",
    ),
    (
        "family",
        "A letter reached the hills in March. [[Reading that he had a daughter, the radio operator asked for leave and never came back.]] She is called Hope.",
    ),
    (
        "outreach",
        "The imam of Tarr has talked to fighters for years. [[It is his patience, officials say, that has brought so many of them in.]] He calls it a duty.",
    ),
    (
        "amnesty_or_incentive",
        "The decree is two pages long. [[Since it was read out on the radio, 140 men have come in, drawn by its promise of a clean slate.]] They sleep in a gym.",
    ),
    (
        "disillusion_ideology",
        'Viktor wrote songs for the brigade. [["There is nothing left of what we stood for, and that is why you see me here," he says in exile.]] He still writes.',
    ),
    (
        "military_pressure",
        "The bombers come twice a day. [[Under this rain of steel the rebels' resolve is crumbling and more of them give up each morning.]] The army counts.",
    ),
    (
        "un_islamic_conduct",
        "Hafiz knows the holy book by heart. [[Men who call themselves its guardians but sell captured girls are no company for a believer, he decided, and left.]] He runs a school.",
    ),
    (
        "leadership",
        "The movement's founder died in winter. [[Many of the old guard could not stomach his son and went their own way.]] The son has their names.",
    ),
    (
        "unwilling_to_fight",
        "A unit of reservists refused to board the train. [[Most of them have since slipped over the border to avoid being sent to the front.]] They wash cars.",
    ),
    (
        "infighting",
        "The truce between the two militias ended at a well. [[Abdi laid down his gun rather than turn it on his cousins in the other camp.]] He herds goats.",
    ),
    (
        "dull_duties",
        "Recruiters promised glory. [[Instead he counted sacks for a year, grew sick of it and took a boat home.]] The boat was full.",
    ),
    (
        "discrimination",
        "The legion takes men of every nation. [[Africans in it say they are quitting because they are the last to eat and the first to charge.]] The legion denies it.",
    ),
    (
        "broken_promises",
        "The posters promised passports. [[No passport came, and one by one the Syrians deserted.]] A lawyer has forty of their cases.",
    ),
    (
        "coercion_forced_recruitment",
        "The rebels took two sons from each house. [[Sons taken like that do not stay: most escape in the first month.]] Some are caught.",
    ),
    (
        "fear_for_safety",
        "In May the commander accused his guards of plotting. [[Afraid for their lives, five of them fled the same night.]] The sixth was shot.",
    ),
    (
        "other",
        "The sapper had a cough that would not stop. [[He came out of the forest for treatment, and did not return.]] It was his lungs.",
    ),
    (
        "pay",
        "Wages in the home guard come late, if at all. [[That, men who have quit it say, is the whole story.]] Their officers disagree.",
    ),
    (
        "military_pressure",
        "Some 300 insurgents held the cement works. [[The fall of the works broke them, and two in three surrendered.]] The others swam.",
    ),
    (
        "corruption_injustice",
        '"Our colonel had three cars," says Obi. [["We had no boots. So we deserted."]] He was nineteen.',
    ),
    (
        "living_conditions",
        "Cholera broke out in the camp in June. [[It did what the army could not: half the garrison walked away.]] The sick stayed.",
    ),
    (
        "family",
        'Her brother came for her with a donkey. [["Mother is blind now and asks for you," he said, and she went with him.]] The guards slept.',
    ),
    (
        "mistreatment",
        "A sergeant kept a whip by the door. [[His cruelty accounts for most of the desertions from the company, the inquiry found.]] He was moved.",
    ),
    (
        "brutality",
        "The raid on the wedding killed thirty. [[Among those repelled by it was a driver, Sami, who has since turned against the group.]] He testified.",
    ),
    (
        "disillusion_ideology",
        "For ten years Rosa Prieto taught Marx to peasants' sons. [[Then she stopped believing a word of it; she left in 2003.]] She keeps the books.",
    ),
    (
        "outreach",
        "A cousin in the police kept ringing him. [[In the end the calls wore him down and he gave himself up.]] They play cards.",
    ),
    (
        "suicide_mission",
        "The list hung on the wall of the mosque. [[Whoever found himself on it tried to get away, and most did.]] The list was of bombers.",
    ),
    (
        "amnesty_or_incentive",
        "The province has opened a carpet works. [[Its looms have won over more gunmen than its police, who count 60 this year.]] Carpets go to Paris.",
    ),
    (
        "leadership",
        '"He sent us over the same ridge nine times," a private said. [[It was orders like these that emptied the battalion.]] Nine hills are named.',
    ),
    (
        "pay",
        "Kwame Boateng, 31, guarded a dam for the army. [[He threw in his uniform after eight months without a salary.]] He fishes.",
    ),
    (
        "unwilling_to_fight",
        "The order was to clear the square. [[Twenty policemen took off their badges and joined the crowd because they would not club students.]] One was a father.",
    ),
    (
        "fear_for_safety",
        "Drones have killed forty of the group's men. [[The survivors are scattering, too frightened to sleep in the same place twice.]] Some have come in.",
    ),
    (
        "infighting",
        "Since spring two wings have hunted each other. [[This war of brothers sickened Yunus, who gave up in June.]] He was a captain.",
    ),
    (
        "discrimination",
        "Clan decides who eats. [[Men of the small clans have had enough of this and are going home.]] The big clans watch.",
    ),
    (
        "living_conditions",
        '"You can\'t live on snow," Pavel says of the pass. [[He and nine others deserted their post on account of the cold.]] They lost toes.',
    ),
    (
        "broken_promises",
        "An agent in Lima told him of a guard's job. [[Finding himself in a trench instead, he walked into the enemy's arms.]] He speaks no Russian.",
    ),
    (
        "coercion_forced_recruitment",
        "Ibrahim, 17, was seized on his way to market. [[Because he had been made to fight, he felt no guilt at leaving them.]] He sells phones.",
    ),
    (
        "dull_duties",
        "Four Dutchmen came home in March. [[Boredom, more than conscience, had brought them back from the caliphate.]] They stand trial.",
    ),
    (
        "other",
        "The colonel's heart was weak. [[On his doctor's advice he resigned from the rebel army.]] He breeds horses.",
    ),
    (
        "corruption_injustice",
        "The rebels' court fined the poor and freed the rich. [[To many followers this was the end, and they turned away from the movement.]] The judge fled too.",
    ),
    (
        "family",
        'What do mothers say? [["My boy left them because I told him I would die," says Fatou.]] He is out with the goats.',
    ),
    (
        "military_pressure",
        "Eight bases have gone in a year. [[With every base that falls, more guerrillas decide to hand in their weapons.]] Two bases remain.",
    ),
    (
        "brutality",
        'He had been a butcher before the war. [["They used my knives on people. I could not be part of that, I ran."]] His name is withheld.',
    ),
    (
        "pay",
        "The junta pays in vouchers. [[Vouchers buy nothing, so soldiers sell their boots and vanish.]] Shops refuse them.",
    ),
    (
        "disillusion_ideology",
        "The sect promised the end of the world in May. [[When June came its guards threw away their guns and left.]] The prophet is in jail.",
    ),
    (
        "amnesty_or_incentive",
        "Prison had been the price of coming home. [[Now that the law spares them, fighters come home.]] Judges were against it.",
    ),
    (
        "un_islamic_conduct",
        "In the fasting month the chiefs held a feast. [[That feast cost them Bilal, their best gunner, and his crew.]] They joined no one.",
    ),
    (
        "mistreatment",
        "Recruits sleep in chains. [[Little wonder that they desert as soon as the chains come off, one of them said.]] He is sixteen.",
    ),
    (
        "leadership",
        "Nobody had told the men that the war was over. [[Furious at officers who had kept it from them, they marched home.]] It took a week.",
    ),
    (
        "outreach",
        "A film of surrendered men at home with their children is shown in the villages. [[It moved at least a dozen to follow them, the army says.]] It is in colour.",
    ),
    (
        "living_conditions",
        "The rebels' doctor had died of fever. [[His death left them without care, which explains why so many of the sick have surrendered.]] They are in tents.",
    ),
    (
        "fear_for_safety",
        "The gang kills those it doubts. [[Knowing that he was doubted, Chico ran.]] He is in another state.",
    ),
    (
        "unwilling_to_fight",
        "Sergeant Lim had buried nine friends. [[One more would have been too many, so he took his pack and left.]] He has nightmares.",
    ),
    (
        "corruption_injustice",
        "Ask the deserters, says the priest. [[They tell of officers who sell their rice.]] He has heard two hundred of them.",
    ),
    (
        "pay",
        "Their contracts spoke of 2,000 dollars. [[They were given 200, which is why the Nepalis went home.]] Their agent is in Dubai.",
    ),
    (
        "military_pressure",
        "Shellfire has levelled the last trees. [[It has also driven out many defenders, who come over at night.]] They carry spoons.",
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
HARDER_LOOK_ALIKES: list[str] = [
    "The column has lost men. [[Its commander had a deputy shot because he doubted his loyalty.]] The rest keep still.",
    "Rebels have deserted in the north. [[The governor has fled to the capital because he fears an attack.]] His staff followed.",
    "Some of the fighters went home last year. [[Those who went back to the bush did so because they found no work.]] There is talk of a new scheme.",
    "A deserter was tried on Friday. [[He could have left earlier, the prosecutor said, since the pay had stopped in May.]] The defence objected.",
    "The movement is short of men. [[Teenagers are drawn to it by hunger and the hope of a wage.]] Their mothers weep.",
    "A rebel major defected. [[He was welcomed by the army because he brought codes.]] He dined with a minister.",
    "Fifteen soldiers deserted. [[Their unit had been praised for its discipline and its hot food.]] An inquiry is under way.",
    "The guerrillas signed a truce after defections. [[They left the talks because the army kept shelling.]] They may come back.",
    "The rebels have split. [[One wing left the alliance over a dispute about ports.]] It keeps its guns.",
    "A convoy of defectors was hit. [[The driver lost control because a tyre burst.]] Two were hurt.",
    "He escaped from the militia in May. [[He had been arrested by it for selling bread to soldiers.]] His stall is gone.",
    "Captured fighters fill the prison. [[They surrendered, the army says, though it gives no reason.]] They may not speak.",
    "Rebels lay down their arms here every week. [[Merchants have come back to the town because it is quiet.]] Rents rise.",
    "Two gunmen gave up. [[The others were killed because they would not.]] The house burned.",
    "The group has pardoned deserters. [[Hunger, cold and drones have not shaken it, its leader says.]] He spoke on tape.",
    "A defector has written a book. [[In it he tells how the group came to power because people were tired of bribes.]] It sells well.",
    "Conscripts flee the draft. [[To avoid the draft, students are leaving the country.]] The border is busy.",
    "The army lost a garrison. [[It withdrew from the town because the bridge was gone.]] No one deserted.",
    "The militia's fighters have begun to surrender. [[Its enemies treat prisoners badly, the Red Cross says.]] It asks for access.",
    "A police chief went over to the rebels. [[He was paid for it, the ministry says, in gold.]] He denies it.",
    "Deserters are hunted. [[The army shot four because they had tried to leave.]] Their families got the bill.",
    "Half the recruits ran off. [[The recruits who stayed did so because the sergeant was kind.]] They cook for him.",
    "He deserted twice. [[His second wife left him because of it.]] He lives alone.",
    "The rebel army counts its losses. [[Doctors quit its hospital because there was no fuel.]] Nurses run it.",
    "The captain fled with the cash box. [[His men went unpaid and hungry for a month because of him.]] They stayed.",
    "The defectors' camp was closed. [[It lacked water, the inspectors found.]] They were moved.",
    "Militants surrendered in Kasr. [[Officials hope that pardons will lure others.]] None has come.",
    "A woman fled the group with two children. [[She had married a fighter because her father wished it.]] The father is dead.",
    "Some guards quit. [[The bank had asked for more guards because of robberies.]] It got none.",
    "The party's armed wing has shrunk. [[Voters deserted the party because of its taxes.]] It lost the town.",
    "Deserters told of the battle. [[The bridge was blown up because the tanks were coming.]] It took a minute.",
    "He left the army in 1990 as his term was up. [[He joined the rebels because the army had burned his village.]] He is a general now.",
    "The group lost a valley to the army, and some men surrendered. [[Farmers blame the group for the ruin of the valley.]] They want seed.",
    "The fighters who left are in a school. [[They complain that the food is bad.]] The state pays little.",
    "A spy defected. [[She had been recruited because of her languages.]] She speaks six.",
    "Recruits deserted in March. [[The army has raised pay to keep the others.]] It seems to work.",
    "Forty rebels came in. [[It was not hunger, they insist.]] They will say no more.",
    "A unit of the guard melted away. [[Why it did so nobody can explain: it was well fed and paid.]] A report is due.",
    "The gang has lost members to church. [[It robs shops because it needs money for lawyers.]] The shops have closed.",
    "Tunnels let the defectors out. [[The tunnels had been dug because of the bombing.]] One has collapsed.",
    "Two brothers deserted. [[Their father was beaten because of it.]] He forgives them.",
    "Three fighters went home for the harvest and came back. [[They came back because they had given their word.]] Nobody asked.",
    "The rebels blame drought for the war. [[Drought has driven herders from the plain.]] Their cattle died.",
    "A hundred guerrillas have demobilised. [[Few of them have found jobs because employers fear them.]] Some drink.",
    "Soldiers deserted after the coup. [[The coup failed because the navy did not join.]] The ringleaders hang.",
    '"Did they beat you?" the judge asked the deserter. [["No, they treated me like a son."]] The judge wrote it down.',
    "Some rebels have come down. [[Up there, a shepherd says, they eat better than the army does.]] He sells them sheep.",
    "Colonels have defected. [[Exiles say the regime buys the loyalty of the rest with cars.]] There are many cars.",
    "The rebel radio mocked those who left. [[It called them cowards who could not stand a little cold.]] It plays marches.",
    "He will not leave. [[Even though his pay is late and his boots leak, he says, he will fight on.]] His brother deserted.",
    "The defectors were flown abroad. [[Their plane turned back because of fog.]] They flew on Monday.",
    "Three mercenaries went home. [[The company had hired them because they were cheap.]] It hires more.",
    "Guards opened the gate and 30 recruits got out. [[The guards were hanged because they had taken money for it.]] The gate is welded.",
    "The general who defected leads a party. [[He wants to end corruption and pay teachers.]] He polls badly.",
    "Fighters desert when it rains, a joke goes. [[The joke is old and nobody knows who made it.]] It rained on Monday.",
    "The rebels gave back a town. [[They left it because they could not hold it.]] They took the bakery's flour.",
    "Peacekeepers met the deserters. [[The peacekeepers will leave in May because their mandate ends.]] A farewell is planned.",
    "A rebel cook ran away. [[The rebels now eat cold rice because nobody can cook.]] They have asked him back.",
    "The gang's treasurer has disappeared. [[He was killed, some say, because he stole.]] Others say he left.",
    'A fighter came out of the hills. [["I was never hungry and never beaten," he said.]] He would not say why he came.',
]
OTHERS_LEAVE: list[str] = [
    "The rebels hold the town. Families have left it for the coast. [[Many went because there was no food.]] The shops are shut.",
    "Forty thousand people live in the camp. [[They fled because the militia burned their villages.]] It rains in.",
    "Miners have abandoned the pits near the rebel base. [[They left because the gang taxed them.]] The pits fill with water.",
    "Teachers in the rebel zone get no pay. [[Most have quit because of it.]] Parents teach.",
    "The UN mission is closing. [[Its staff are leaving because the government wants them gone.]] Rebels watch.",
    "Journalists were beaten by gunmen. [[Two of them left the country out of fear.]] One is in Rome.",
    "The army has withdrawn from the valley. [[Its troops left because the snow had come.]] Rebels moved in.",
    "Doctors in the rebel zone earn little. [[Hunger has driven many of them away.]] One is left.",
    "The ministers met on the rebellion. [[Three resigned over the deal with the rebels.]] A fourth wept.",
    "The party lost the vote. [[Its leader went home because he was ill.]] The rebels sent flowers.",
    "Farmers live near the front. [[The shelling has forced them to leave.]] Soldiers sleep in their beds.",
    "A footballer was kidnapped by the gang. [[He escaped because a guard slept.]] He scored on Sunday.",
    "Refugees from the rebel area tell of hunger. [[It drove them to leave.]] They carry pots.",
    "The coup has shaken the city. [[Investors have left because of it.]] Soldiers guard the bank.",
    "The peacekeepers were thanked by the rebels. [[They went home because their mandate had ended.]] A band played.",
    "The brigade sleeps in a school. [[It left the barracks to avoid the flood.]] Pupils are at home.",
    "Soldiers guard the bridge. [[Two left the post to help a wounded farmer.]] He lived.",
    "The militia has moved. [[It left the front because its boss had made a deal.]] The boss is rich.",
    "The guerrillas are on the march. [[They left the forest because of the rains and camped on the plain.]] Cattle graze there.",
    "Rebel fighters took the port in June. [[They gave it up after the navy shelled them.]] The cranes burned.",
    "The colonel's cook is angry. [[He says the soldiers eat too much because they are bored.]] He wants a rise.",
    "Pilgrims met rebels on the road. [[Frightened, they ran away.]] A priest found them.",
    "The hostages were held by the gang for a year. [[Tired of waiting for a ransom, their captors let them go home.]] They are thin.",
    "The soldiers had finished their term. [[They went home because their service was over.]] A bus took them.",
    "The garrison was relieved in May. [[Its men left because others had come to replace them.]] It is quiet.",
    "Students fought the police. [[Fear of arrest has made many leave for the hills.]] They join the rebels there.",
    "Herders lost their cows to the rebels. [[The loss drove them to the city.]] They beg.",
    "The nurses of the army hospital are on strike. [[Unpaid since May, they have walked out.]] Soldiers nurse soldiers.",
    "The ex-rebels learn carpentry. [[Some have dropped out of the course because it is dull.]] Others build beds.",
    "The lorry drivers work for the army. [[They have quit because the road is mined.]] Mules do it now.",
]
NEAR_A_LEAVING: list[str] = [
    "Twenty fighters surrendered in May. [[At the reception centre they get soup twice a day and sleep on mats.]] Buses take them on.",
    "The defectors are in a hotel. [[Two fell ill with malaria and one has nightmares.]] A doctor calls.",
    "He deserted last winter. [[As a boy he had been beaten by his father and had slept in markets.]] The army was his home.",
    "Six recruits ran away. [[Recruiters had told them that they would get motorbikes and wives.]] They walked for nine days.",
    "The group has lost men. [[Its new recruits are mostly orphans, whom it promises food and revenge.]] They are trained at night.",
    "A gunman gave himself up. [[The police beat him and kept him in a cell without water.]] A lawyer saw the bruises.",
    "Rebels have come in from the hills. [[Their wives have sold goats to pay the fines.]] The court sits daily.",
    "Two majors defected. [[The army is paid by a foreign bank, on time and in full.]] Its tanks are new.",
    "The militia is losing men. [[It burned eleven houses in Dorra last week and shot the teacher.]] No one dares bury him.",
    "Conscripts deserted in June. [[The president's son, who runs the army, owns three hotels.]] He collects watches.",
    "Deserters cross at night. [[The smugglers who guide them take all their money.]] Some take their boots.",
    "One rebel has written to his mother. [[He misses her cooking, he writes, but he will stay.]] She burned the letter.",
    "The escaped women gave evidence. [[The commander was convicted of rape and of selling children.]] He got life.",
    "Fighters of the two groups met at a well. [[They quarrelled over water, and four were shot.]] The well is closed.",
    "Nine soldiers defected. [[The regiment's colonel is praised for sharing his men's food.]] He sleeps in a tent.",
    "The guerrillas lost a column in the rains. [[Floods swept away its tents and drowned six.]] The rest were picked up.",
    "The rebel commander surrendered. [[His fighters had killed 40 villagers in a church.]] Relatives want a trial.",
    "Some ex-fighters have found work. [[Others drink, beat their wives or beg.]] The town avoids them.",
    "A defector is in court. [[The judge said that he had believed in the cause to the last.]] He bowed.",
    "A thousand have left the rebels since 2010. [[The state promises each a cow, seed and a roof.]] Few have had the cow.",
    "Three recruits fled. [[Families who let a son join get a sack of rice a month.]] Most have let one.",
    "Many militants have given up. [[Air strikes killed nine others in the gorge on Monday.]] Two were boys.",
    "The rebels confirmed the desertions. [[Traitors will be hunted down, their radio said.]] It named six.",
    "He walked out of the camp in 2012. [[He has since married and has two daughters.]] He drives a van.",
    "The army admits to desertions. [[It has begun to pay wages by phone so that officers cannot steal them.]] Soldiers like it.",
    "A mutineer fled abroad. [[The mutiny began when a sergeant struck a cook.]] It lasted an hour.",
    "The gang lost a dozen members. [[Its leader was jailed for extortion and murder.]] He runs it from his cell.",
    "Guerrillas who disarmed wait in camps. [[The food there is rotten and the tents leak.]] The rains are near.",
    "The rebels have split and some have left. [[Civilians hate both sides for the looting.]] They sleep in the fields.",
    "Soldiers defected to the rebels. [[The rebels' pay is poor and their food worse.]] They have songs.",
]
