"""Page furniture: each row is a text and the pieces of it that must be masked; all else must stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.page.masking import find_excluded
from tests.growth import check_growth
from tests.texts import kept

LEDE = "Nineteen fighters of the Red Column gave up their guns in Porto Amboim on Tuesday, the governor said."
MORE = "Most of them had not eaten for two days. A nurse treated eleven for malaria."

FURNITURE = [
    ("donation", "Your support helps us keep reporters in the field."),
    ("donation", "Please donate today: every pound keeps our reporters on the road."),
    ("donation", "The Harbour Post is reader-funded. Give £3 a month and keep it free for everyone."),
    ("donation", "Support independent journalism. Make a one-off contribution to The Ledger."),
    ("donation", "Quality journalism costs money. Become a member from $5 a month."),
    ("donation", "We have no paywall, and we never will. If you value our reporting, chip in £2 today."),
    ("donation", "Your donation allows us to send correspondents to places others ignore."),
    ("donation", "Readers like you make this work possible."),
    ("newsletter", "Sign up to our newsletter"),
    ("newsletter", "Sign up for The Morning Wire, our daily briefing, straight to your inbox"),
    ("newsletter", "Subscribe to our free weekly newsletter"),
    ("newsletter", "Get the day's top stories delivered to your inbox every morning."),
    ("newsletter", "Enter your email address to subscribe. You can unsubscribe at any time."),
    ("newsletter", "Don’t miss a story: download our app"),
    ("newsletter", "By signing up you agree to get e-mails from us."),
    ("comments", "Comments (23)"),
    ("comments", "View comments (23)"),
    ("comments", "14 Comments"),
    ("comments", "Show 14 comments"),
    ("comments", "Leave a comment"),
    ("comments", "Join the conversation"),
    ("comments", "Comments are closed."),
    ("navigation", "Home > World > Asia"),
    ("navigation", "Home / News / Africa"),
    ("navigation", "News | Sport | Business | Opinion"),
    ("navigation", "Skip to main content"),
    ("navigation", "Share on Facebook"),
    ("navigation", "Share   Tweet   Print   Email"),
    ("navigation", "Follow us on Twitter and Instagram"),
    ("navigation", "5 min read"),
    ("navigation", "Listen to this article (6 min)"),
    ("navigation", "Back to top"),
    ("navigation", "Tags: Angola, rebels, amnesty"),
    ("cookie", "We use cookies to improve your experience on our site."),
    ("cookie", "This website uses cookies. By continuing to browse you agree to our use of them. Accept all"),
    ("cookie", "We and our 134 partners store and access information on your device."),
    ("caption", "Photo: Reuters"),
    ("caption", "Former rebels queue for food in Benguela. Photograph: Ana Lopes/Getty Images"),
    ("caption", "A boy carries water past a checkpoint [Ana Lopes/Al Jazeera]"),
    ("caption", "Image caption The camp holds some 400 men"),
    ("caption", "Fighters at a surrender ceremony in 2016 (File photo)"),
    ("caption", "Getty Images"),
    ("caption", "A rebel commander, pictured in 2014. AFP/Getty Images"),
    ("byline", "By Jane Doe"),
    ("byline", "By JANE DOE and PETER OKORO in Luanda"),
    ("byline", "By Jane Doe, Africa correspondent"),
    ("byline", "By our staff reporter"),
    ("byline", "Published 12 March 2015 | Updated 14:20 GMT, 13 March 2015"),
    ("byline", "Last updated: 3 hours ago"),
    ("byline", "Additional reporting by Tomás Neto in Huambo"),
    ("related", "Read more: Why the Column split in two"),
    ("related", "READ MORE: 5 things to know about the Column"),
    ("related", "See also: The long road from Huambo"),
    ("related", "RELATED: How the amnesty works"),
    ("related", "Recommended stories"),
    ("other", "Advertisement"),
    ("other", "© 2015 Harbour Post. All rights reserved."),
    ("other", "Copyright © The Harbour Post 2015"),
    ("other", "This article was first published in The Ledger."),
    ("other", "* * *"),
]


def masked(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_excluded(text)]


@pytest.mark.parametrize(("kind", "line"), FURNITURE)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_of_the_page_is_masked_in_the_middle_of_a_report(kind: str, line: str, gap: str) -> None:
    text = gap.join(["Column fighters hand in guns at Porto Amboim", LEDE, line, MORE])
    assert kept(text) == f"Column fighters hand in guns at Porto Amboim {LEDE} {MORE}"
    assert kind in {span.kind for span in find_excluded(text)}


@pytest.mark.parametrize("line", [line for kind, line in FURNITURE if kind not in ("byline",)])
def test_a_line_of_the_page_is_masked_at_the_end_without_a_line_break(line: str) -> None:
    assert (
        kept(f"Column fighters hand in guns\n\n{LEDE}\n{MORE}\n{line}") == f"Column fighters hand in guns {LEDE} {MORE}"
    )


GLUED = [
    (
        "Your donation keeps our reporters in the field.The number of deserters has doubled.",
        "The number of deserters has doubled.",
    ),
    ("Sign up to our newsletterThe number of deserters has doubled.", "The number of deserters has doubled."),
    ("AdvertisementThe number of deserters has doubled.", "The number of deserters has doubled."),
    ("The number of deserters has doubled.Comments", "The number of deserters has doubled."),
    ("The number of deserters has doubled.Comments (12)", "The number of deserters has doubled."),
    ("The number of deserters has doubled.Read more: How the amnesty works", "The number of deserters has doubled."),
    (
        "The number of deserters has doubled.Enjoying this story? The Post is reader-funded.",
        "The number of deserters has doubled.",
    ),
    ("The number of deserters has doubled.Follow us on Facebook", "The number of deserters has doubled."),
    ("The number of deserters has doubled. Photo: Ana Lopes", "The number of deserters has doubled."),
    ("Support our journalism from £2 a month. Nobody has counted the deserters.", "Nobody has counted the deserters."),
]


@pytest.mark.parametrize(("line", "report"), GLUED)
def test_a_run_ends_where_the_report_goes_on(line: str, report: str) -> None:
    assert kept(f"{LEDE}\n{line}\n{MORE}") == f"{LEDE} {report} {MORE}"


APPEAL = (
    "You make our work possible\n"
    "From the mines of the south to the courts of the capital, The Harbour Post follows the story wherever it goes. "
    "Whether we are tracking stolen funds or filming our latest documentary, we believe facts come first.\n"
    "Independent reporting is under threat. Your contribution keeps our newsroom open.\n"
    "The Post has no owner who tells our editors what to print. "
    "We keep our journalism free for all readers, without a paywall.\n"
    "Please donate what you can."
)


def test_an_appeal_of_several_lines_is_masked_whole() -> None:
    assert (
        kept(f"Column fighters hand in guns\n{APPEAL}\n{LEDE}\n{MORE}") == f"Column fighters hand in guns {LEDE} {MORE}"
    )
    assert kept(f"{LEDE}\n\n{MORE}\n\n{APPEAL}") == f"{LEDE} {MORE}"


def test_a_list_of_links_goes_with_its_heading() -> None:
    links = "Most read\n1. Floods cut off Lobito\n2. Striker signs for Luanda\n3. Bread price up by a third"
    assert kept(f"{LEDE}\n{MORE}\n\n{links}") == f"{LEDE} {MORE}"
    assert (
        kept(f"{LEDE}\n\nRelated articles\n\nFloods cut off Lobito\n\nBread price up by a third\n\n{MORE}")
        == f"{LEDE} {MORE}"
    )


def test_readers_comments_go_with_their_heading() -> None:
    talk = (
        "Comments (2)\nkimbo77: they will be back by June\nReply\nAna P: my uncle left them in 2002 and never said why"
    )
    assert kept(f"{LEDE}\n{MORE}\n{LEDE}\n{talk}") == f"{LEDE} {MORE} {LEDE}"


REPORTS = [
    "Donations from abroad dried up, and the movement stopped paying its 400 men.",
    "The group's newsletter said that 12 men had been shot for trying to leave.",
    "Its weekly newsletter, printed in Arabic, called the deserters cowards.",
    "He sold cookies at the camp gate, two for a dollar, and saved for the bus.",
    "His comments angered the commanders, three of whom resigned.",
    "In the comments under the video, dozens of former members wrote that they had been lied to.",
    "The photographer who took the picture of the two brothers has since fled to Kenya.",
    "“Your support means everything to us,” the commander wrote to donors in the Gulf.",
    '"Support our fighters," the leaflet said. "Donate today."',
    "The commander told them: “Sign up to our ranks and your family will eat.”",
    "He asked supporters to donate money for weapons, and few did.",
    "They share the food they grow, and read the Koran by candlelight.",
    "By Tuesday 40 fighters had crossed the river.",
    "By land and by sea, they came home.",
    "By Night, the Deserters Walk",
    "In this village people subscribe to no party.",
    "Nobody follows us here, she said, and nobody listens.",
    "The report, published on 12 March 2015, counts 212 deserters.",
    "We left our guns by the road and walked for six nights.",
    "You cannot leave; if you run they visit your father, and he pays for you.",
    "He joined the conversation late and said only that he was tired.",
    "Two men and a woman stood at the gate with their hands up.",
    "A search of the house turned up 14 rifles.",
    "The army printed 200,000 leaflets and dropped them over the valley.",
    "Fighters cut off from Home Base say they were given nothing to eat.",
    "Related families were moved to the same camp.",
    "More from the south are expected this week.",
    "Most read the leaflets in secret.",
    "Their support for the uprising faded when the pay stopped.",
    "The fund is financed by readers of the Koran schools and by traders.",
    "Why they left",
    "Life inside",
    "2013: the first defections",
    "Reuters could not verify the account.",
    "Money, he said, makes all the difference.",
    "The radio stations of the region carry the voices of those who came home.",
    "Members contribute a tenth of what they earn to the movement.",
    "Followers on Telegram were told to stay where they are.",
    "Like many others, he left at night.",
    "Privacy is unknown in the barracks, where 40 men share a tent.",
    "Cookies, tea and a blanket: that is what the amnesty office hands out.",
    "An advertisement on local radio promises 500 dollars for a rifle.",
    "All rights of the prisoners were respected, the minister said.",
]


@pytest.mark.parametrize("sentence", REPORTS)
def test_what_only_looks_like_the_page_stays(sentence: str) -> None:
    assert masked(f"Column fighters hand in guns at Porto Amboim\n\n{LEDE}\n\n{sentence}\n\n{MORE}") == []


HEADLINES = [
    "‘We were lied to’: the women who left the Column",
    "Column fighters hand in guns, governor says",
    "What is the Red Column?",
    "REBELS COME DOWN FROM THE HILLS",
    "Share of fighters who desert doubles",
    "Support for Column fades in south",
    "Read the letter that emptied a barracks",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_and_its_standfirst_stay(headline: str) -> None:
    top = f"{headline}\nHunger and unpaid wages drive men out of the hills\nBy Jane Doe\n12 March 2015"
    text = f"{top}\n\n{LEDE}\n\n{MORE}"
    assert masked(text) == ["By Jane Doe\n12 March 2015"]


def test_a_dated_chronology_stays() -> None:
    entries = "\n".join(f"{day} March 2015\nSome {day} men gave up their guns in the hills." for day in range(10, 16))
    assert masked(f"Column fighters hand in guns\n\n{LEDE}\n\n{MORE}\n\n{LEDE}\n\n{MORE}\n\nTimeline\n{entries}") == []


def test_a_table_in_the_report_stays() -> None:
    assert masked(f"{LEDE}\n\nYear | Deserters | Women\n2013 | 40 | 3\n2014 | 112 | 9\n\n{MORE}") == []


ODD = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("\"“”'.!?|>•- \n\t\x00\u200b\u200f©:()Comments Sign up Share")),
    max_size=400,
)


@settings(max_examples=200, deadline=None)
@given(ODD)
def test_any_text_gives_sorted_runs_inside_it(text: str) -> None:
    position = 0
    for span in find_excluded(text):
        assert position <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        position = span.end


@pytest.mark.parametrize(
    "unit",
    [
        "Sign up to our newsletter. ",
        "9",
        "a",
        "Share ",
        "By A",
        "\n",
        "\n\n- x",
        "| ",
        "“",
        "(Photo",
        "Most read\n",
        "Comments\n",
        "a.B",
        "12 34 ",
        "Read the news: ",
        "Ana Neto is a ",
        "the author, page 3. ",
        "Radio X\n",
        "See this page. ",
        "x@y ",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    check_growth(unit, lambda text: list(find_excluded(text)), str)
