"""Words for a time to days."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from defections.numbers.figures import extract_figures
from defections.numbers.periods import resolve_period
from tests.texts import document

MONDAY = date(2015, 9, 21)


def _shown(words: str, published: date | None, *, is_open: bool = False) -> str:
    first, last = resolve_period(words, published, is_open=is_open)
    return f"{first or ''}..{last or ''}"


RESOLVED = [
    ("since January last year", "2014-01-01..2015-09-21"),
    ("since 1998", "1998-01-01..2015-09-21"),
    ("since the end of 2013", "2013-12-31..2015-09-21"),
    ("since mid-January", "2015-01-01..2015-09-21"),
    ("last month", "2015-08-01..2015-08-31"),
    ("last week", "2015-09-14..2015-09-20"),
    ("this week", "2015-09-21..2015-09-21"),
    ("this year", "2015-01-01..2015-09-21"),
    ("last year", "2014-01-01..2014-12-31"),
    ("so far this year", "2015-01-01..2015-09-21"),
    ("to date", "..2015-09-21"),
    ("now", "2015-09-21..2015-09-21"),
    ("yesterday", "2015-09-20..2015-09-20"),
    ("on Monday", "2015-09-21..2015-09-21"),
    ("last Monday", "2015-09-14..2015-09-14"),
    ("on Tuesday night", "2015-09-15..2015-09-15"),
    ("on the 3rd", "2015-09-03..2015-09-03"),
    ("on Sept. 5", "2015-09-05..2015-09-05"),
    ("in September", "2015-09-01..2015-09-21"),
    ("last September", "2014-09-01..2014-09-30"),
    ("in March this year", "2015-03-01..2015-03-31"),
    ("in 2013", "2013-01-01..2013-12-31"),
    ("in early 2014", "2014-01-01..2014-12-31"),
    ("in the 1990s", "1990-01-01..1999-12-31"),
    ("in September 2015", "2015-09-01..2015-09-30"),
    ("14 October 2017", "2017-10-14..2017-10-14"),
    ("by 12 September", "..2015-09-12"),
    ("by the end of March", "..2015-03-31"),
    ("before 2012", "..2011-12-31"),
    ("as of 5 May 2014", "2014-05-05..2014-05-05"),
    ("over the past two weeks", "2015-09-07..2015-09-21"),
    ("in the past month", "2015-08-21..2015-09-21"),
    ("ten years ago", "2005-01-01..2005-12-31"),
    ("a decade ago", "2005-01-01..2005-12-31"),
    ("two weeks ago", "2015-09-07..2015-09-13"),
    ("between May and July", "2015-05-01..2015-07-31"),
    ("between November and February", "2014-11-01..2015-02-28"),
    ("from January 2014 to March 2015", "2014-01-01..2015-03-31"),
    ("between January and March 2013", "2013-01-01..2013-03-31"),
    ("in the first five months of the year", "2015-01-01..2015-05-31"),
    ("in the last three months of 1944", "1944-10-01..1944-12-31"),
]
UNSURE = [
    "since the offensive began", "in recent weeks", "a year earlier", "during the winter of 1978", "in October",
    "by 22 September", "on 31 June", "since Easter", "at its height", "after 2012", "next month", "the year before",
    "in May and June 2012 and 2013", "x" * 200,
]  # fmt: skip


@pytest.mark.parametrize(("words", "days"), RESOLVED)
def test_resolves_words_of_a_report_of_a_known_day(words: str, days: str) -> None:
    assert _shown(words, MONDAY) == days


@pytest.mark.parametrize("words", UNSURE)
def test_leaves_open_what_cannot_be_told(words: str) -> None:
    assert _shown(words, MONDAY) == ".."


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("in September 2015", "2015-09-01..2015-09-30"),
        ("since 1998", "1998-01-01.."),
        ("by 5 May 2014", "..2014-05-05"),
        ("on Monday", ".."),
        ("last month", ".."),
        ("so far this year", ".."),
        ("ten years ago", ".."),
    ],
)
def test_without_the_day_of_the_report_only_full_dates_resolve(words: str, days: str) -> None:
    assert _shown(words, None) == days


def test_a_month_stays_open_beside_another_year() -> None:
    assert _shown("in May", MONDAY, is_open=True) == ".."
    assert _shown("last month", MONDAY, is_open=True) == "2015-08-01..2015-08-31"


def test_figures_carry_the_days() -> None:
    text = "Published: 21 September 2015\n\nRebels leave\n\nAt least 58 people have left since January last year.\n"
    (figure,) = extract_figures(document(text))
    assert (figure.as_of, figure.as_of_from, figure.as_of_to) == (
        "since January last year",
        date(2014, 1, 1),
        date(2015, 9, 21),
    )


WORDS = """
    since by in on the last this past first two 31 5 2014 May February Monday year month weeks ago between and end of to
    1990s so far
"""


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join) | st.text(max_size=60), st.dates() | st.none()
)
def test_never_raises_and_never_ends_before_it_begins(words: str, published: date | None) -> None:
    first, last = resolve_period(words, published)
    assert first is None or last is None or first <= last
