"""Words for one date to days: "14 October 2017", "last month", "early 2014", "on Monday", "January last year"."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from defections.calendars import MONTHS, WEEKDAYS

Days = tuple[date, date]

_WORD = re.compile(r"\d{1,6}(?:st|nd|rd|th|s)?|[^\W\d_]{1,20}")
_FILLERS = frozenset(
    ("a", "alone", "at", "beginning", "during", "earlier", "early", "end", "evening", "afternoon", "in", "just", "late",
     "later", "mid", "middle", "morning", "night", "of", "on", "only", "over", "start", "the", "through", "throughout")
)  # fmt: skip
_UNITS = frozenset(("week", "month", "year", "quarter", "decade"))
_SIDES = {"last": -1, "past": -1, "previous": -1, "this": 0}
_LAST_DAY = 31
_OLDEST = 300


@dataclass(slots=True)
class _Parts:
    """What the words of a date say; `side` is -1 for "last", 0 for "this"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    side: int | None = None
    is_decade: bool = False


def read_days(words: str, published: date | None, known: date | None = None) -> Days | None:
    """Give the first and last day of a date; None where a word is not known or the date cannot be told.

    Args:
        words: the date, in lower case.
        published: the day of the report, from which "last month" counts.
        known: the same day, where a month without its year is the latest one before it.
    """
    if words == "yesterday" and published:
        return published - timedelta(days=1), published - timedelta(days=1)
    if words in ("today", "now") and published:
        return published, published
    parts = _read_parts(words)
    if parts is None:
        return None
    if parts.unit == "year" and parts.side is not None:
        if parts.year is not None or published is None:
            return None
        parts.year = published.year + parts.side
    if parts.year is not None:
        days = _in_year(parts)
        return (days[0], max(days[0], min(days[1], published))) if days and published and parts.side == 0 else days
    if published is None or (parts.side == 0 and parts.unit is None):
        return None
    if parts.unit is not None:
        return _unit_beside(parts, published)
    if parts.weekday is not None and parts.month is None and parts.day is None:
        return _weekday_before(parts, published)
    return _latest(parts, known)


def _read_parts(words: str) -> _Parts | None:
    parts = _Parts()
    for word in _WORD.findall(words):
        if not (word in _FILLERS or _take_number(parts, word) or _take_word(parts, word)):
            return None
    said = (parts.year, parts.month, parts.day, parts.weekday, parts.unit)
    return parts if any(one is not None for one in said) else None


def _take_number(parts: _Parts, word: str) -> bool:
    digits = word.rstrip("stndrh")
    if not digits.isdigit():
        return False
    number = int(digits)
    if len(digits) == 4 and 1500 <= number < 2100 and parts.year is None:
        parts.year, parts.is_decade = number, word.endswith("s")
    elif 0 < number <= _LAST_DAY and parts.day is None:
        parts.day = number
    else:
        return False
    return not parts.is_decade or number % 10 == 0


def _take_word(parts: _Parts, word: str) -> bool:
    if word in _SIDES and parts.side is None:
        parts.side = _SIDES[word]
    elif word in _UNITS and parts.unit is None:
        parts.unit = word
    elif word in WEEKDAYS and parts.weekday is None:
        parts.weekday = WEEKDAYS.index(word)
    elif parts.month is None and len(word) > 2 and any(name.startswith(word.removesuffix("t")) for name in MONTHS):
        parts.month = next(at for at, name in enumerate(MONTHS, 1) if name.startswith(word.removesuffix("t")))
    else:
        return False
    return True


def _in_year(parts: _Parts) -> Days | None:
    """A date whose year is said; only "year" itself may stand beside it as a unit."""
    year = parts.year
    if year is None or parts.unit not in (None, "year") or (parts.side is not None and parts.unit is None):
        return None
    if parts.is_decade:
        return date(year, 1, 1), date(year + 9, 12, 31)
    if parts.month is None:
        return None if parts.day else (date(year, 1, 1), date(year, 12, 31))
    if parts.day is None:
        return month_of(year, parts.month)
    day = date(year, parts.month, parts.day)
    return day, day


def _unit_beside(parts: _Parts, published: date) -> Days | None:
    """ "last week", "this month"; what is not over yet ends on the day of the report."""
    if parts.month or parts.day or parts.weekday is not None or parts.side is None:
        return None
    if parts.unit == "week":
        monday = published - timedelta(days=published.weekday() - 7 * parts.side)
        return monday, min(published, monday + timedelta(days=6))
    if parts.unit == "month":
        first, last = month_of(*_month_before(published.year, published.month, -parts.side))
        return first, min(published, last)
    return None


def _weekday_before(parts: _Parts, published: date) -> Days:
    """The latest such day; "last Monday" is none that the report came out on."""
    back = (published.weekday() - (parts.weekday or 0)) % 7
    day = published - timedelta(days=back or (7 if parts.side == -1 else 0))
    return day, day


def _latest(parts: _Parts, known: date | None) -> Days | None:
    """The latest May, 5 May or 5th before the report; "last May" is not the May of the report."""
    if known is None:
        return None
    year, month = known.year, parts.month or known.month
    is_ahead = month > known.month or (month == known.month and (parts.day or 0) > known.day)
    if is_ahead or (parts.side == -1 and month == known.month and not parts.day):
        year, month = (year - 1, month) if parts.month else _month_before(year, month, 1)
    first, last = month_of(year, month) if parts.day is None else (date(year, month, parts.day),) * 2
    is_old = (known - last).days > _OLDEST and parts.side is None  # the coming October may be meant
    return None if is_old else (first, min(last, known))


def _month_before(year: int, month: int, back: int) -> tuple[int, int]:
    years, month = divmod(year * 12 + month - 1 - back, 12)
    return years, month + 1


def month_of(year: int, month: int) -> Days:
    """Give the first and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
