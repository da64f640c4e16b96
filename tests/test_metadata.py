"""What a report says of itself; None where it does not say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.page.bylines import is_date_line, read_byline, read_date
from defections.page.masking import find_excluded
from defections.page.metadata import LONGEST_TITLE, Metadata, find_metadata

LEDE = "Nineteen fighters of the Red Column gave up their guns in Porto Amboim on Tuesday, the governor said."


def read(text: str) -> Metadata:
    return find_metadata(text, tuple(find_excluded(text)))


TITLES = [
    (f"Column men hand in guns\n\n{LEDE}", "Column men hand in guns"),
    (f"Home > Africa\nBy Jane Doe\nColumn men hand in guns\n\n{LEDE}", "Column men hand in guns"),
    (f"Title: Column men hand in guns\nDate: 3 May 2015\n\n{LEDE}", "Column men hand in guns"),
    (
        f"Angola Peace Monitor\nWhy nineteen men left the Column this week\n\n{LEDE}",
        "Why nineteen men left the Column this week",
    ),
    (LEDE, LEDE),
    (f"{LEDE} {LEDE}", LEDE),
    ("", None),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text: str, title: str | None) -> None:
    assert read(text).title == title


def test_a_long_title_is_cut_at_a_word() -> None:
    title = read("word " * 60).title
    assert title is not None
    assert len(title) <= LONGEST_TITLE
    assert title.endswith("word…")


FIELDS = [
    (
        f"Column men hand in guns\nBy Jane Doe\n12 March 2015\n\n{LEDE}",
        {"author": "Jane Doe", "published": date(2015, 3, 12)},
    ),
    (f"Guns\nBy JANE DOE and PETER OKORO in Luanda\n\n{LEDE}", {"author": "Jane Doe and Peter Okoro"}),
    (f"Guns\nBy our staff reporter\n\n{LEDE}", {"author": None}),
    (f"Guns\n\nLUANDA, Angola (Reuters) — {LEDE}", {"outlet": "Reuters"}),
    (
        f"Guns\n\nSAN SALVADOR, Sept. 6, 1983 (Continental Press) - {LEDE}",
        {"outlet": "Continental Press", "published": date(1983, 9, 6)},
    ),
    (f"Guns\n\n{LEDE}\n\n© 2015 Harbour Post. All rights reserved.", {"outlet": "Harbour Post"}),
    (f"Guns\n\n{LEDE}\n\nMost read\n\n1 Storm kills 9\n© 2015 Harbour Post.", {"outlet": "Harbour Post"}),
    (f"The Hillside Post\n\nE-paper | Obituaries\n\nGuns in the hills\n\n{LEDE}", {"outlet": "The Hillside Post"}),
    (f"Guns in the hills\n\nNordlys Tidende\n\n{LEDE}", {"outlet": "Nordlys Tidende"}),
    (f"BASTAR HERALD\n\nGuns are found in the hills again\n\n{LEDE}", {"outlet": "BASTAR HERALD"}),
    (f"Soldier Leaves Army Post\n\nBy Jane Doe\n\n{LEDE}", {"outlet": None}),
    (
        f"Port-au-Prince, 8 mai 2024\nGuns are found in the hills again\n\n{LEDE}",
        {"title": "Guns are found in the hills again"},
    ),
    (f"Guns\nBy Camila Restrepo, Bogotá\n\n{LEDE}", {"author": "Camila Restrepo"}),
    (f"Subject: Guns in the hills\nDate: 14 Feb 2023\n\n{LEDE}", {"title": "Guns in the hills"}),
    (f"Guns\nPublished 12 March 2015 | Updated 13 March 2015\n\n{LEDE}", {"published": date(2015, 3, 12)}),
    (f"Guns\nhttps://post.example/guns\n\n{LEDE}", {"url": "https://post.example/guns"}),
    (
        f"Title: Guns\nSource: Harbour Post\nAuthor: Jane Doe\nDate: 2015-03-12\nURL: http://post.example/1\n\n{LEDE}",
        {
            "outlet": "Harbour Post",
            "author": "Jane Doe",
            "published": date(2015, 3, 12),
            "url": "http://post.example/1",
        },
    ),
    (
        f"Guns\n\n{LEDE} It was first reported on 2 May 2014 by Reuters.",
        {"outlet": None, "author": None, "published": None, "url": None},
    ),
    (f"Guns\nBy Jane Doe, Harbour Post\n\n{LEDE}", {"author": "Jane Doe", "outlet": "Harbour Post"}),
    (f"Guns\nBy Jane Doe, Lome\n\n{LEDE}", {"author": "Jane Doe", "outlet": None}),
    (f"Guns at last\nThe Guardian | Opinion\n\n{LEDE}", {"outlet": "The Guardian"}),
    (f"Column men hand in guns\nBBC News, Nairobi\n\n{LEDE}", {"outlet": "BBC News"}),
    (
        f"Column men hand in guns | The Harbour Post\n\n{LEDE}",
        {"outlet": "The Harbour Post", "title": "Column men hand in guns"},
    ),
    (f"## Column men hand in guns\n\n{LEDE}", {"outlet": None, "title": "Column men hand in guns"}),
    (
        f"Title: Guns\nSource: https://post.example/guns\n\n{LEDE}",
        {"outlet": None, "url": "https://post.example/guns"},
    ),
    (f"By Tuesday, nineteen had left\n\n{LEDE}", {"author": None}),
    (LEDE * 3, {"language": "en"}),
    (
        "Diecinueve combatientes entregaron sus armas el martes en el puerto, dijo el gobernador de la provincia.",
        {"language": None},
    ),
    ("9 9 9", {"language": None}),
]


@pytest.mark.parametrize(("text", "expected"), FIELDS)
def test_fields(text: str, expected: dict[str, object]) -> None:
    about = read(text)
    assert {name: getattr(about, name) for name in expected} == expected


DATES = [
    ("12 March 2015", date(2015, 3, 12)),
    ("March 12, 2015", date(2015, 3, 12)),
    ("Saturday May 21, 1988", date(1988, 5, 21)),
    ("the 3rd of June 2001", date(2001, 6, 3)),
    ("2015-03-12", date(2015, 3, 12)),
    ("25/03/2015", date(2015, 3, 25)),
    ("03/04/2015", None),
    ("31 February 2015", None),
    ("October 1994", None),
    ("3-9 February 2020", None),
]


@pytest.mark.parametrize(("words", "day"), DATES)
def test_dates(words: str, day: date | None) -> None:
    assert read_date(words) == day


@pytest.mark.parametrize(
    "line", ["By Night", "By land and sea", "By then, forty had left", "From Raqqa to Idlib", "By Tuesday 40 had left"]
)
def test_lines_that_are_no_byline(line: str) -> None:
    assert read_byline(line) is None


def test_date_lines() -> None:
    assert is_date_line("Published: 12 March 2015 at 14:20 GMT", labelled_only=True)
    assert not is_date_line("12 March 2015", labelled_only=True)
    assert not is_date_line("12 March 2015: the first defections")


@given(st.text(max_size=300))
def test_any_text_has_metadata(text: str) -> None:
    about = read(text)
    assert about.title is None or 0 < len(about.title) <= LONGEST_TITLE
