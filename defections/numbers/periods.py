"""Words for a time to days: "since January last year" in a report of 21 September 2015 begins on 1 January 2014.

The pair is the first and the last day that the words may mean. Either is None where it is open or cannot be told:
words that the grammar does not know in full give no days at all.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from defections.calendars import WEEKDAY
from defections.numbers.days import Days, month_of, read_days
from defections.numbers.tokens import number_words
from defections.records import Figure

Period = tuple[date | None, date | None]
_UNKNOWN: Period = (None, None)

_SO_FAR = re.compile(r"\A(?:so\sfar|to\sdate)(?:\s(?:in\s)?(.{4,20}))?\Z")
_TODAY = frozenset(("now", "today", "currently", "nowadays", "at present"))
_SINCE = re.compile(r"\Asince\s(.+)\Z")
_UNTIL = re.compile(r"\A(?:by|until|till|up\sto|before)\s(.+)\Z")
_BETWEEN = re.compile(r"\A(?:between|from)\s(.{3,40}?)\s(?:and|to|until|till|through)\s(.{3,40})\Z")
_PAST = re.compile(
    r"\A(?:over|in|during|within|for)\s(?:only\s|just\s)?the\s(?:past|last|previous)\s(?:([\w-]{1,12}|couple\sof)\s)?([a-z]{3,7}?)s?\Z"
)
_AGO = re.compile(
    r"\A(?:some\s|about\s|around\s|nearly\s|almost\s|just\s)?([\w-]{1,12}|couple\sof)\s([a-z]{3,7}?)s?\sago\Z"
)
_FIRST_PART = re.compile(r"\Ain\sthe\s(first|last|second)\s(?:([\w-]{1,12})\s)?(half|quarter|month)s?\sof\s(.{3,20})\Z")
_THEN = re.compile(
    r"\bago\b|\bearlier\b|\bbefore\b|\b(?:1[5-9]|20)\d\d\b|\blast\b(?!\s(?:[a-z0-9]{1,9}\s)?(?:day|week|month|year|hour)s\b)"
)
_NOW = re.compile(r"\b(?:now|today|currently|nowadays|at present|this (?:year|month|week)|so far)\b")
_KINDS = (
    re.compile(r"\b(?:1[5-9]|20)\d\d\b"),
    re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"),
    re.compile(rf"\b{WEEKDAY}\b"),
)
_LONGEST = 80
_DAYS_IN = {"day": 1, "week": 7}
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}


@lru_cache(maxsize=512)
def resolve_period(words: str, published: date | None, *, is_open: bool = False) -> Period:
    """Give the first and last day that words for a time mean.

    Args:
        words: the words, as they stand in the report.
        published: the day it was published, if known; without it only dates with their year resolve.
        is_open: whether a month or day without its year may be of another year than the last one.
    """
    words = " ".join(words.lower().replace(".", " ").replace(",", " ").split())
    if len(words) > _LONGEST:
        return _UNKNOWN
    known = None if is_open else published
    try:
        return _resolve(words, published, known)
    except (ValueError, OverflowError):  # the 31st of June, a thousand decades ago
        return _UNKNOWN


def _resolve(words: str, published: date | None, known: date | None) -> Period:
    if words in _TODAY:
        return published, published
    if match := _SO_FAR.match(words):
        year = read_days(match[1], published) if match[1] else None
        return (year[0] if year else None), published
    if match := _BETWEEN.match(words):
        return _resolve_between(match[1], match[2], published, known)
    if match := _SINCE.match(words):
        days = read_days(match[1], published, known)
        return ((days[1] if " end of " in words else days[0]), published) if days else _UNKNOWN
    if match := _UNTIL.match(words):
        days = read_days(match[1], published, known)
        if days is None:
            return _UNKNOWN
        if words.startswith("before"):
            return None, days[0] - timedelta(days=1)
        return None, days[0] if re.search(r"\b(?:start|beginning)\b", words) else days[1]
    days = _read_span(words, published) or read_days(
        words.removeprefix("as of ").removeprefix("as at "), published, known
    )
    return days if days else _UNKNOWN


def _resolve_between(first: str, second: str, published: date | None, known: date | None) -> Period:
    """Both ends; a year said once holds for both, and without one the two months follow on each other."""
    end = read_days(second, published, known)
    year = re.search(r"\b(?:1[5-9]|20)\d\d\b|\b(?:last|this)\syear\b", second)
    begin = read_days(
        f"{first} {year.group()}" if year and not re.search(r"\d{4}|year", first) else first, published, known
    )
    if begin is None or end is None:
        return _UNKNOWN
    if begin[0] > end[1] and not re.search(r"\d{4}", first):
        begin = _move_year(begin, -1)
    return (begin[0], end[1]) if begin[0] <= end[1] else _UNKNOWN


def _move_year(days: Days, by: int) -> Days:
    return month_of(days[0].year + by, days[0].month)[0].replace(day=days[0].day), days[1]


def _read_span(words: str, published: date | None) -> Days | None:
    """Read "over the past two weeks", "ten years ago", "in the first five months of 2014"."""
    if match := _FIRST_PART.match(words):
        return _read_part(match, published)
    if published is None:
        return None
    if match := _PAST.match(words):
        number, unit = _number(match[1]) if match[1] else 1, match[2]
        return (_back(published, number, unit), published) if number else None
    if match := _AGO.match(words):
        number, unit = _number(match[1]), match[2]
        return _unit_around(_back(published, number, unit), unit, published) if number else None
    return None


def _read_part(match: re.Match[str], published: date | None) -> Days | None:
    which, number, unit, of = match.groups()
    year = read_days("this year" if of == "the year" else of, published)
    count = _number(number) if number else 1
    is_whole = year is not None and ((year[1].month, year[1].day) == (12, 31) or year[1] == published)
    if year is None or count is None or not is_whole or (which == "second" and count != 1):
        return None
    size = count * _MONTHS_IN[unit]
    if size > 12:
        return None
    first = {"first": 1, "second": 1 + size, "last": 13 - size}[which]
    return date(year[0].year, first, 1), month_of(year[0].year, first + size - 1)[1]


def are_apart(first: Figure, second: Figure) -> bool:
    """Whether two figures hold for different times, as far as their words tell."""
    if first.as_of is None or second.as_of is None:
        return False
    ends = (first.as_of_from, first.as_of_to, second.as_of_from, second.as_of_to)
    if None not in ends:
        return ends[1] < ends[2] or ends[3] < ends[0]  # type: ignore[operator]
    one, two = first.as_of.lower(), second.as_of.lower()
    if (_THEN.search(one) and _NOW.search(two)) or (_NOW.search(one) and _THEN.search(two)):
        return True
    pairs = [(set(kind.findall(one)), set(kind.findall(two))) for kind in _KINDS]
    return any(left and right and not left & right for left, right in pairs)


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    if word in ("a", "an", "couple of"):
        return 1 if word != "couple of" else 2
    total = 0
    for part in word.split("-"):
        value, role = number_words().get(part, (0.0, ""))
        if role not in ("unit", "ten"):
            return None
        total += int(value)
    return total


def _back(day: date, number: int, unit: str) -> date:
    """The day some units of time before."""
    if unit in _DAYS_IN:
        return day - timedelta(days=number * _DAYS_IN[unit])
    if unit not in _MONTHS_IN:
        raise ValueError(unit)
    months = day.year * 12 + day.month - 1 - number * _MONTHS_IN[unit]
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _unit_around(day: date, unit: str, published: date) -> Days:
    """The week, month or year that a day is in."""
    if unit == "day":
        return day, day
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, min(published, monday + timedelta(days=6))
    if unit == "month":
        return month_of(day.year, day.month)
    return date(day.year, 1, 1), date(day.year, 12, 31)
