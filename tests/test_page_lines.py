"""Page furniture told by its shape and words: runs of many kinds of pages, and lines of reports that look like it."""

import pytest

from tests.texts import kept

TITLE = "Column fighters hand in guns at Porto Amboim"
LEDE = (
    "Nineteen fighters of the Red Column gave up their guns in Porto Amboim on Tuesday, the governor said, "
    "after eleven weeks in which no pay had reached the camps in the hills."
)
MORE = "Most of them had not eaten for two days. A nurse treated eleven for malaria."
LAST = "The governor has promised each man a bus ticket and a month's rice."


# Runs that stand above the headline, at the foot of the page, or between two paragraphs.
HEAD = [
    "The Benguela Courier",
    "BENGUELA COURIER\nEst. 1911\nPrice 40p",
    "Radio Kwanza\nAfrica Service",
    "World Africa Angola",
    "News\nAfrica",
    "EXCLUSIVE | ANGOLA",
    "Monday 9 March 2015\nNo. 41,207\nLate City Edition",
    "Lusophone Conflict Monitor\nWeekly Bulletin No. 18\nISSN 1990-0001",
    "A/HRC/31/44\nDistr.: General\nOriginal: Portuguese",
    "Page 7",
    "Sections\nSearch\nSubscribe for $1 a week\nSign In",
    "≡ Menu   🔍   Log in",
    "Watch live   Africa   Opinion   Video   More",
    "[JINGLE]\nYou're listening to Kwanza FM, 98.4.",
    "You have read 3 of your 5 free articles.",
    "This content was produced by a partner of the Harbour Post.",
    "Harbour Post Magazine / Long Reads / War",
    "Posted in: Africa, Conflict    Filed under: Angola",
    "Working Paper 12, Centre for the Study of Rebellion",
    "From the archive, 9 March 1978",
]
FOOT = [
    "Obituaries, page 23",
    "Sport: pages 30 to 34. Crossword, page 28.",
    "Price: 60 kwanza. Printed and published by Benguela Courier Ltd, 14 Rua Direita, Lobito.",
    "Registered as a newspaper at the General Post Office.",
    "How to cite: Neto, A. (2015), 'Laying Down Arms', Rebellion Studies 4(2), 11-29.",
    "Recommended citation: Neto, Ana. Laying Down Arms. Lobito: CSR, 2015.",
    "Ana Neto is a senior fellow at the Centre for the Study of Rebellion. She tweets at @ananeto.",
    "Ana Neto covers southern Africa for the Harbour Post. Reach her at ana.neto@harbourpost.example.",
    "The author is a lecturer in politics at the University of Lobito.",
    "Pedro Luz, who reported from Porto Amboim, is the paper's Luanda bureau chief.",
    "« Older entry: The bridge at Sumbe | Newer entry: Harvest »",
    "← The bridge at Sumbe\nHarvest →",
    "Harbour Post",
    "harbourpost.example",
    "Doc. ref. CSR/15/0441-E",
    "GE.15-04411 (E) 120315",
    "Press office: +244 555 0112, press@csr.example",
    "For media inquiries: Maria Pinto, tel. +244 555 0113",
    "We correct errors of fact promptly. Read our corrections policy.",
    "Spotted a mistake? Email corrections@harbourpost.example",
    "Topics: Angola / Red Column / Amnesty",
    "Filed under: conflict, southern Africa",
    "#Angola #RedColumn #amnesty",
    "Listen to the audio version: 7 minutes",
    "🔊 Listen • 7 min",
    "1.2K shares   88 comments",
    "Shared 312 times",
    "POLL: Should deserters be pardoned?\nYes  No  Not sure\nVote",
    "We're hiring! The Harbour Post seeks a night editor. Apply by 30 June.",
    "Reporting by Ana Neto; Editing by Paul Gray",
    "(Writing by Ana Neto, with agencies; edited by Paul Gray)",
    "This story was updated at 4.10pm to add the minister's comment.",
    "Correction: an earlier version of this story gave the wrong day.",
    "Clarification (10 March): the headline has been changed.",
    "More stories\nFloods cut off Lobito\nBread price up by a third\nStriker signs for Luanda",
    "What to read next:\nFloods cut off Lobito\nBread up by a third",
    "You might have missed\nFloods cut off Lobito",
    "We value your privacy\nWith your permission we store identifiers on your browser.\nAccept  Decline  Options",
    "Get the Harbour Post app: breaking alerts on your phone, free on Android and iPhone.",
    "Available on the App Store and Google Play",
    "Can you spare five dollars? Reporting from the hills is not cheap and no tycoon pays our bills.",
    "No billionaire owns us. Chip in what you can.",
    "Be the first to know: weekly dispatches, no spam.\nYour email\nSubmit",
    "Thanks for reading Kwanza Notes! This post is public, so feel free to share it.",
    "Kwanza Notes is a reader-supported publication. To receive new posts, become a free or paid subscriber.",
    "Like   Restack   Share",
    "That was Focus on the South, from Radio Kwanza. The producer was Inês Dias; sound by Tito Lopes.",
    "You can hear the programme again on our website.",
    "Listen and subscribe wherever you get your podcasts.",
    "Transcribed by Inês Dias. Transcripts are made in a hurry and may contain errors.",
    "Kwanza FM is a service of the Lobito Broadcasting Trust, a registered charity (no. 44120).",
    "Terms of Service   Privacy Policy   Advertise   Jobs   Sitemap",
    "Designed by Pixel & Sons. Powered by WordPress.",
    "Log in or create an account to keep reading.",
    "Order a copy of today's front page",
    "Buy this photograph",
    "Reprints and permissions: rights@harbourpost.example",
    "No part of this bulletin may be copied without written leave of the publisher.",
    "Licensed under CC BY-NC 4.0",
    "5 comments\nSort by: Newest\nkwame_b · 2 days ago\nthey should never be let back\n▲ 14 ▼ Reply\nZita L.\n"
    "my cousin was one of them\n3 likes",
    'First published in the print edition of 10 March 2015 under the headline "Down from the hills".',
    "Loading comments...",
    "End of article",
    "More in Africa »",
    "Previous article\nFloods cut off Lobito\nNext article\nHarvest home",
    "Microfilm reel 41, frame 0317. Scanned for the Lobito Public Library.",
    "Archived from the original on 4 April 2016.",
    "This page was last edited on 4 April 2016, at 10:15.",
    "Supplied by the Lobito News Agency under licence.",
    "Copyright 2015 Lobito News Agency\nDistributed by AllSouth Wire (allsouth.example)",
    "The Centre for the Study of Rebellion is an independent, non-partisan institute based in Lobito.",
    "About us: Harbour Post is a non-profit newsroom covering the coast since 2004.",
    "ALSO IN THIS ISSUE: Cocoa smugglers; the last lighthouse; letters",
]
# Lone lines at the foot, with nothing of the page beside them.
LONE = [
    "NNNN",
    "Weather, page 2. Television, page 31.",
    "Editorial office: 12 Harbour Street, Freetown. Tel: 022-224-110. Telex 3321.",
    "Edited by Sally Dunn. Layout: Omar Hill.",
    "Sally Dunn (@sallydunn) is a freelance journalist in Freetown.",
    "The views in this column are those of the writer alone.",
    "Additional material: Agence Sud",
    "With files from the Canadian Press",
    "—with reporting from Freetown by Omar Hill",
    "Image: Wikimedia Commons",
    "Keywords: disarmament, Sierra Leone, RUF",
    "Cite: Dunn S, Hill O. Down from the hills. Afr Stud Q 2001;12:44-51.",
    "© The Author(s) 2001. Published by Lobito University Press.",
    "Accepted 12 January 2001. Available online 3 February 2001.",
    "This newsletter is edited by Sally Dunn. Tell us what you would like to see in it.",
    "Was this forwarded to you? Get your own copy every Tuesday.",
    "Forward   Archive   Unsubscribe",
    "If you value this bulletin, please consider a small monthly gift.",
    "It costs us about $300 to send a reporter upcountry. Help cover the fare.",
    "We are a team of nine with no owners and no advertisers. You keep us going.",
    "Thank you for listening. Join us again next week at the same time.",
    "Programme ends.",
    "[ENDS]",
    "-30-",
    "Note to editors: photographs and interviews are available on request.",
    "For interviews call Omar Hill on +232 22 224 110.",
    "Read this article in French",
    "Also available in: Français | Português",
    "Print this page | E-mail this page",
    "Rate this article: 1 2 3 4 5",
    "Report a problem with this article",
    "Sponsored links",
    "You may like",
    "Ads by Google",
    "Next: The bridge at Sumbe",
    "Popular this week",
    "Trending: floods, bread, football",
    "See all articles by Sally Dunn",
    "View all posts in Conflict",
    "Leave your comment here",
    "Notify me of follow-up comments by email.",
    "This site is protected by reCAPTCHA and the Google Privacy Policy applies.",
    "Your privacy choices",
    "Change language",
    "Back issues can be ordered from the publisher.",
    "Subscription rates: Le 20,000 a year, students half price.",
    "ISSN 0031-1111 (online)",
    "The Tribune, Vol. XII, No. 44",
    "Vol. 12 No. 3",
    "Tribune, 14 May 2001",
    "AP-NY-05-14-01 1432EDT",
    "(With inputs from agencies)",
    "(This story has been corrected to fix the spelling of Kambia in paragraph 3)",
    "(Reporting by Omar Hill; Editing by Sally Dunn and Paul Gray)",
    "First Published: May 14, 2001 10:12 IST",
    "Tags:",
    "Last modified on Monday, 14 May 2001 16:20",
    "Published in West Africa",
    "Read 1204 times",
    "Share this:",
    "Like this: Like Loading...",
    "Related",
    "Download our app",
    "Follow Tribune News on social media",
    "Want more like this? Sign up for The Upcountry Report.",
    "Join 3,000 subscribers",
    "Type your email…",
    "Our journalists work hard to bring you the facts.",
    "Contact our news desk: newsdesk@tribune.example",
    "Do you have information to share? Message our team on Signal.",
    "Vacancy: sub-editor, Freetown. Closing date 1 June.",
    "Advertisement feature",
    "THE TRIBUNE IS PRINTED ON RECYCLED PAPER",
    "Tribune Media Group, all rights reserved",
    "Library reference: SL/2001/0044",
    "Catalogue no. 2001-44",
    "Translated from the Portuguese by Omar Hill",
    "Photographs by Omar Hill",
    "Graphics: Sally Dunn",
    "Podcast: Listen to Omar Hill on the road to Kambia",
    "Watch: The last checkpoint",
    "Explore: our series on the war",
    "What did you think of this story? Write to letters@tribune.example",
    "Do you agree? Have your say below",
]
MIDDLE = [
    "Article continues below",
    "Story continues after this ad",
    "[Advertisement: Banco do Sul – loans from 4.9%]",
    "SPONSORED: Drive home a new pick-up for 199 a month",
    "View image in fullscreen",
    "1/5 Former fighters wait at the port. Photo by Ana Lopes for the Harbour Post",
    "Fighters at the port last week. ANA LOPES / HARBOUR POST",
    "WATCH: Life after the Column (3:12)",
    "VIDEO: The road down from the hills",
    "Read also: How the amnesty works",
    ">> More: How the amnesty works",
    "Play\n00:00 / 04:31\nMute",
    "Tap here to follow our live coverage",
    "Get our Africa briefing in your inbox each Friday. Sign me up",
    "Enter email\nSubscribe\nBy subscribing you accept our terms.",
    "Already a member? Log in",
    "(Continued on page 4)",
    "(Continued from page 1)",
    "Image: a former fighter at the port (Ana Lopes/Kwanza Images)",
    "Embed this chart   Download the data",
    "Chart: Harbour Post • Source: Ministry of Defence",
    "This is Focus on the South, on Radio Kwanza. Still to come: the price of cocoa.",
    "Save this story for later",
    "Related: ‘I carried his rifle for him’",
    "Follow the author on X: @ananeto",
]


@pytest.mark.parametrize("run", HEAD)
def test_a_run_over_the_headline_is_masked(run: str) -> None:
    assert kept(f"{run}\n{TITLE}\nBy Ana Neto\n\n{LEDE}\n\n{MORE}\n\n{LAST}") == f"{TITLE} {LEDE} {MORE} {LAST}"


MISSED = [
    pytest.param(
        "Some quotes have been translated from Krio.",
        marks=pytest.mark.xfail(strict=True, reason="reports say so of themselves as well"),
    ),
    pytest.param("by Taboola", marks=pytest.mark.xfail(strict=True, reason="a name the lists don't hold")),
    pytest.param(
        "42 people like this. Be the first of your friends.",
        marks=pytest.mark.xfail(strict=True, reason="its people are taken for those of the report"),
    ),
    pytest.param(
        "And that's the news at six. From all of us here in Freetown, good night.",
        marks=pytest.mark.xfail(strict=True, reason="spoken farewells are endless"),
    ),
]


@pytest.mark.parametrize("line", [*LONE, *MISSED])
def test_a_lone_line_at_the_foot_is_masked(line: str) -> None:
    assert kept(f"{TITLE}\n\n{LEDE}\n\n{MORE}\n\n{LAST}\n\n{line}") == f"{TITLE} {LEDE} {MORE} {LAST}"


@pytest.mark.parametrize("run", FOOT)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_run_at_the_foot_is_masked(run: str, gap: str) -> None:
    assert kept(f"{TITLE}\n\n{LEDE}{gap}{MORE}{gap}{LAST}{gap}{run}") == f"{TITLE} {LEDE} {MORE} {LAST}"


@pytest.mark.parametrize("run", MIDDLE)
def test_a_run_in_the_middle_is_masked(run: str) -> None:
    assert kept(f"{TITLE}\n\n{LEDE}\n\n{MORE}\n\n{run}\n\n{LAST}") == f"{TITLE} {LEDE} {MORE} {LAST}"


# Lines of reports: in the middle and, unless marked, at the foot as well.
PROSE = [
    "The fourteen join 412 people who have left the column since January.",
    "He used to read the news on the group's radio station and edit its weekly.",
    "“You will get nothing from us,” the commander told him. “Share what you have and go.”",
    "Q: What made you leave?",
    "Q. Did you tell your family?\nA. I told nobody.",
    "What did you tell your wife?",
    "Why did you join, and why did you leave?",
    "PRESENTER: And how did you get out?",
    "FORMER FIGHTER: We walked. You do not stop.",
    "DIAS: Thank you for talking to us.",
    "Hunger and beatings",
    "The long walk",
    "No way back",
    "Five who got away",
    "Reasons given by the men",
    "Numbers",
    "Box: the amnesty in brief",
    "Key facts\n- 212 men have left since May\n- 31 came with a rifle\n- none has been tried",
    "Reasons they gave:\n- hunger\n- no pay\n- beatings by officers",
    "1. Hunger\n2. Unpaid wages\n3. Fear of the officers",
    "• Hunger in the camps\n• Killing of villagers\n• Promises not kept",
    "14. The Group interviewed 23 former combatants, of whom 9 cited unpaid wages.",
    "(b) Commanders kept the food aid meant for families;",
    "Radio broadcasts by the army urge fighters to call a free number.",
    "The ministry opened an office and a telephone line for those who want to come home.",
    "The group shares videos on Telegram and sells its magazine for a dollar.",
    "Subscribers to the group's channel fell by half.",
    "The newsletter's editor, a former teacher, left in June.",
    "Donors stopped paying, and the site was closed.",
    "Join us or die, the posters said.",
    "The choice was plain: join, pay or run.",
    "Follow the river, his uncle had told him, and do not stop.",
    "Sign here, the officer said, and he signed.",
    "Watch the road, she said.",
    "Leaving costs money: 400 dollars for a guide, 50 for the boat.",
    "Every month the group took $5 from each stall.",
    "The amnesty law was published in March.",
    "It is illegal to publish the names of those who surrender.",
    "His name has been changed to protect his family.",
    "She asked that her name not be printed.",
    "Ana Lopes, a nurse, treats the men who come down.",
    "Paulo Sanz is a baker now.",
    "Paulo Sanz was a driver for the Column until May.",
    "Zita Lemos is a former fighter who now drives a taxi in Lobito.",
    "He is the third commander to leave.",
    "Some of the men write to the newspaper; others call the station.",
    "Journalists are not allowed into the camp.",
    "The photographs show men in rags.",
    "A video released by the group shows him being shot.",
    "The report is based on 58 interviews.",
    "The study, by a centre in Lobito, was based on interviews with 58 men.",
    "About 40 left with him.",
    "More than half were under 20.",
    "Most are farmers.",
    "“Come home,” the leaflet said.",
    "'It is over,' he said.",
    "He laughed.",
    "Nobody came.",
    "Others followed.",
    "They want to go home.",
    "It rained all week.",
    "Support from abroad has ended.",
    "Members pay a tenth of their income.",
    "Life as a member was free of charge until the war.",
    "For the young it is a job; the pay is weekly.",
    "There is no contact with the families.",
    "All contact with the outside is banned.",
    "Next week the court will hear the case of two more.",
    "The last page of his diary reads: I am going.",
    "We left because we were hungry.",
    "We were given one meal a day and no news of our families.",
    "You hear the drones and you know it is your turn.",
    "Our commander sold our rice. Our children were hungry.",
    "I want to tell other young people: don't go.",
    "My advice to you is simple: stay at home.",
    "If you leave they come for your family.",
    "UPDATE: by Friday 12 more had come down.",
    "PORTO AMBOIM: Two more men came down on Friday.",
    "* The men's names have been changed.",
    "2013  40  3\n2014  112  9",
    "What they missed most:\n- radio and newspapers\n- a telephone\n- news of their families",
    "• Monthly pay in arrears\n• No letters, no telephone",
    "The newspaper's editor did not reply to questions.",
    "The company did not reply to a request for comment by phone or email.",
    "The embassy declined to comment.",
    "The station could not be reached for comment.",
    "Our reporter counted thirty-one.",
    "Interviews were conducted in Portuguese and translated by staff.",
    "The movement's radio announced a truce.",
    "The authors recommend a common policy.",
    "No way back at all",
    "Radio",
    "3. Radio and leaflets",
    "Price of a rifle: $500",
]


@pytest.mark.parametrize("line", PROSE)
def test_a_line_of_the_report_stays_in_its_middle(line: str) -> None:
    text = f"{TITLE}\n\n{LEDE}\n\n{MORE}\n\n{line}\n\n{LAST}"
    assert kept(text) == " ".join(text.split())


@pytest.mark.parametrize("line", PROSE)
def test_a_line_of_the_report_stays_at_its_end(line: str) -> None:
    text = f"{TITLE}\n\n{LEDE}\n\n{MORE}\n\n{line}"
    assert kept(text) == " ".join(text.split())


HEADLINES = [
    "Walking away",
    "Why they left\nNineteen men who gave up the Red Column and what they found at home",
    "Nineteen down",
    "DOWN FROM THE HILLS",
    "Red Column: the end?",
    "Get out while you can: life after the Column",
    "Watch what you say: a deserter's tale",
    "News of amnesty draws fighters home",
    "‘You are free now’",
    "How to leave a rebel army",
    "Angola: fighters hand in guns",
    "Join, fight, run: three lives in the Column",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_stays(headline: str) -> None:
    text = f"{headline}\n\n{LEDE}\n\n{MORE}"
    assert kept(text) == " ".join(text.split())
    assert kept(f"Home > Africa\n{headline}\nBy Ana Neto\n\n{LEDE}\n\n{MORE}") == " ".join(text.split())
