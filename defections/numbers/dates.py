"""Numbers that tell when: days of a month, years, clock times."""

from collections.abc import Sequence

from defections.numbers.cardinals import Numeral, word_at
from defections.numbers.cues import Cues
from defections.numbers.nouns import counts_noun, noun_of
from defections.numbers.tokens import Token

MONTHS = Cues("months")
_LAST_DAY = 31
_MOST_DAYS = 6
_FIRST_YEAR, _LAST_YEAR = 1400, 2100
_CLOCK = Cues("clock")
_IN_TIME = Cues("in time")
_JOINED = frozenset(("from", "between", "to", "and", "by", "before", "after", "-", "–", "the", "through"))
_LOOSE = Cues("loose")


def is_time(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the numeral is a day, a year or a clock time."""
    if tokens[number.first].kind != "number" or number.form in ("percent", "share"):
        return word_at(tokens, number.last) == "o'clock"
    return _is_day(tokens, number) or _is_year(tokens, number) or _is_clock(tokens, number)


def _is_day(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "14 October", "May 20", "5 of March"; "In May 20 fighters crossed" counts fighters."""
    top = number.value if number.value is not None else number.high or 0
    after, at = word_at(tokens, number.last), number.first - 1
    if after == "of" and word_at(tokens, number.last + 1) in MONTHS:
        return True
    month = _month_after(tokens, number.last)
    if month and (month.text[0].isupper() or month.lower not in ("may", "march", "mars")):
        return top <= _LAST_DAY
    if month and word_at(tokens, at) in ("du", "le"):
        return True
    if word_at(tokens, at) in (".", ",") and word_at(tokens, at - 1) in MONTHS:
        if word_at(tokens, at) == "," and not _looks_like_year(tokens, number):
            return False
        at -= 1
    if word_at(tokens, at) not in MONTHS:
        return False
    if top > _LAST_DAY:
        return _looks_like_year(tokens, number)
    dated = word_at(tokens, at - 1) in ("in", "since", "during", "of", "last", "by")
    return not (dated and counts_noun(tokens, number.last))


def _month_after(tokens: Sequence[Token], index: int) -> Token | None:
    """The month after a day, or after the last of several ("4, 5 and 11 August")."""
    for token in tokens[index : index + _MOST_DAYS]:
        if token.lower in MONTHS:
            return token
        if token.kind != "number" and token.lower not in (",", "and", "or", "-", "–"):
            return None
    return None


def _looks_like_year(tokens: Sequence[Token], number: Numeral) -> bool:
    ends = (number.low, number.high) if number.form == "range" else (number.value,)
    whole = all(end is not None and _FIRST_YEAR <= end <= _LAST_YEAR and end == int(end) for end in ends)
    return whole and tokens[number.first].is_plain and tokens[number.last - 1].is_plain


def _is_year(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "in 2016"; "killed 2000 soldiers" counts, since the number is round and a noun follows."""
    at = number.first - 1
    if word_at(tokens, at) in ("'", "’", "‘") and len(tokens[number.first].text) == 2:  # in '93
        return tokens[at].end == tokens[number.first].start and word_at(tokens, at - 1) in _IN_TIME
    if not _looks_like_year(tokens, number):
        return False
    before, after = word_at(tokens, number.first - 1), word_at(tokens, number.last)
    if after == "-":
        return True
    if after == "of" and before not in _IN_TIME:
        return False
    is_round = number.value is not None and number.value % 50 == 0
    noun = noun_of(after)
    if noun is not None and noun.is_plural and before not in _IN_TIME:
        return before in _JOINED and not is_round
    if before in _IN_TIME or before in _JOINED or word_at(tokens, number.first - 2) in ("in", "since"):
        return not (is_round and before == "to" and word_at(tokens, number.first - 2) in ("close", "up", "near"))
    if counts_noun(tokens, number.last):
        return not is_round
    return not (is_round and (before in _LOOSE or before in ("said", "lost", "killed", "had")))


def _is_clock(tokens: Sequence[Token], number: Numeral) -> bool:
    after = word_at(tokens, number.last)
    if after in _CLOCK:
        return True
    plain = tokens[number.first].is_plain and number.last == number.first + 1
    return plain and after == "in" and word_at(tokens, number.last + 2) in ("morning", "evening", "afternoon")
