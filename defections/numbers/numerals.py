"""Number forms to values: ranges, shares and percentages, made of single numbers."""

from collections.abc import Sequence
from dataclasses import replace

from defections.numbers.cardinals import (
    LARGEST_BASE,
    SMALL_SCALES,
    Numeral,
    NumeralForm,
    clean,
    read_cardinal,
    read_led,
    word_at,
)
from defections.numbers.cues import Cues
from defections.numbers.dates import MONTHS
from defections.numbers.tokens import Token, number_words

_DASHES = frozenset("-–—‐‑−~")
_FRACTION_SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4}
_PERCENT = frozenset(("%", "٪", "percent", "pct", "percentage"))
_CHANGING = Cues("changing")
_CHANGE_REACH = 7
_THOUSAND = 1000.0
_WIDEST_RANGE = 100
_ROUND_BASES = frozenset((3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000))
_SPANS = ("second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "village", "district", "town")


def read_numeral(tokens: Sequence[Token], index: int) -> Numeral | None:
    """Read the longest numeral that starts at tokens[index]: a range, a share, a percentage or a number."""
    first = _read_simple(tokens, index)
    if first is None:
        return None
    return _read_range(tokens, first) or first


def _read_simple(tokens: Sequence[Token], index: int) -> Numeral | None:
    return _read_fraction(tokens, index) or _with_percent(tokens, _read_ratio(tokens, read_cardinal(tokens, index)))


def _read_fraction(tokens: Sequence[Token], index: int) -> Numeral | None:
    """Read "half", "a third", "two-thirds", "three quarters", "2/3", whether or not they are a share of anything."""
    words, word = number_words(), word_at(tokens, index)
    if word in _FRACTION_SIGNS:
        return Numeral(index, index + 1, _FRACTION_SIGNS[word], "share")
    if word == "half" and not read_led(tokens, index, word):
        return Numeral(index, index + 1, 0.5, "share")
    top, at = _numerator(tokens, index)
    entry = words.get(word_at(tokens, at))
    if top is None or entry is None or entry[1] != "fraction" or (top != 1) != word_at(tokens, at).endswith("s"):
        return _read_slashed(tokens, index)
    if word_at(tokens, at) in ("half", "halves"):
        return Numeral(index, at + 1, 0.5, "share") if top == 1 else None
    share, last = top / entry[0], at + 1
    if word_at(tokens, last) == "of" and word_at(tokens, last + 1) == "a" and word_at(tokens, last + 2) in SMALL_SCALES:
        return Numeral(index, last + 3, clean(share * words[word_at(tokens, last + 2)][0]))
    return Numeral(index, last, share, "share") if 0 < share < 1 else None


def _numerator(tokens: Sequence[Token], index: int) -> tuple[float | None, int]:
    word, entry = word_at(tokens, index), number_words().get(word_at(tokens, index))
    at = index + 1 + (word_at(tokens, index + 1) == "-")
    if word in ("a", "an"):
        return 1, at
    if entry and entry[1] == "unit":
        return entry[0], at
    return None, at


def _read_slashed(tokens: Sequence[Token], index: int) -> Numeral | None:
    if word_at(tokens, index + 1) != "/" or word_at(tokens, index + 3) != "of" or tokens[index].kind != "number":
        return None
    top, base = tokens[index], tokens[index + 2]
    if base.kind != "number" or not 0 < top.value < base.value <= 10:
        return None
    return Numeral(index, index + 3, top.value / base.value, "share")


def _read_ratio(tokens: Sequence[Token], top: Numeral | None) -> Numeral | None:
    """Read "one in five", "1 in 6", "nine out of ten"; anything else is handed back as it came."""
    if top is None or top.form != "number" or top.value is None:
        return top
    value = top.value
    if value == 1 and word_at(tokens, top.last + 1) == "in" and tokens[top.last].kind == "word":
        top = replace(top, last=top.last + 1)  # "one fighter in seven"
        return _read_ratio_in(tokens, top) or replace(top, last=top.last - 1)
    joint = word_at(tokens, top.last)
    at = top.last + (2 if joint == "out" and word_at(tokens, top.last + 1) == "of" else 1)
    if joint == "every" or joint not in ("in", "out") or at >= len(tokens) or (joint == "out" and at == top.last + 1):
        return top
    at += word_at(tokens, at) == "every"
    base = read_cardinal(tokens, at) if at < len(tokens) else None
    if base is None or base.value is None or not 0 < value < base.value:
        return top
    if not _is_ratio(tokens, top, base, joint):
        return top
    return Numeral(top.first, base.last, value / base.value, "share")


def _read_ratio_in(tokens: Sequence[Token], top: Numeral) -> Numeral | None:
    base = read_cardinal(tokens, top.last + 1) if top.last + 1 < len(tokens) else None
    if base is None or base.value is None or not 2 <= base.value <= 100 or not _is_ratio(tokens, top, base, "in"):
        return None
    return Numeral(top.first, base.last, 1 / base.value, "share")


def _is_ratio(tokens: Sequence[Token], top: Numeral, base: Numeral, joint: str) -> bool:
    assert top.value is not None and base.value is not None
    if word_at(tokens, base.last).startswith(_SPANS):
        return False
    if joint == "in":
        return base.value <= 100 or base.value in (200, 500, 1000, 10000) or top.value == 1
    return base.value in _ROUND_BASES and top.value < 20


def _with_percent(tokens: Sequence[Token], number: Numeral | None) -> Numeral | None:
    if number is None or number.form != "number":
        return number
    last = _after_percent(tokens, number.last)
    return replace(number, last=last, form="percent") if last else number


def _after_percent(tokens: Sequence[Token], index: int) -> int | None:
    index += word_at(tokens, index) == "-"
    word, after = word_at(tokens, index), word_at(tokens, index + 1)
    if word == "per" and after == "cent":
        return index + 2
    if word == "percentage":
        return index + 2 if after in ("point", "points") else None
    return index + 1 if word in _PERCENT else None


def _read_range(tokens: Sequence[Token], first: Numeral) -> Numeral | None:
    """Read "20 to 30", "3–5 million", "three or four", and the inside of "between 20 and 30"."""
    joint, at = word_at(tokens, first.last), first.last + 1
    is_between = word_at(tokens, first.first - 1) == "between" or word_at(tokens, first.first - 2) == "between"
    if not (joint in _DASHES or joint in ("to", "or") or (joint == "and" and is_between)):
        return None
    are_amounts = _money_signs(tokens, at) and _money_signs(tokens, first.first - 1)
    at += _money_signs(tokens, at)
    if joint == "to" and _is_change(tokens, first.first):
        return None
    if joint in _DASHES and _sets_off(tokens, first):
        return None
    second = _read_simple(tokens, at) if at < len(tokens) else None
    if second is None or first.value is None or second.value is None:
        return None
    if "share" in (first.form, second.form) and first.form != second.form:
        return None
    if first.form == "percent" and second.form != "percent":  # "fell 44% to 1,502"
        return None
    low = _spread(tokens, first, second)
    if joint in _DASHES and second.value > _WIDEST_RANGE * max(low, 1) and not are_amounts:
        return None
    if low >= second.value or (joint == "or" and not _is_estimate(first.value, second.value)):
        return None
    form: NumeralForm = "percent" if second.form == "percent" else "share" if second.form == "share" else "range"
    return Numeral(first.first, second.last, None, form, low, second.value)


def _sets_off(tokens: Sequence[Token], first: Numeral) -> bool:
    """Whether a dash between spaces sets off what follows, as after a dateline: "BUNIA, May 3 — Sixty rebels"."""
    dash, second = tokens[first.last], tokens[first.last + 1 : first.last + 2]
    if not second or dash.start == tokens[first.last - 1].end or dash.end == second[0].start:
        return False
    if dash.text == "—" or second[0].kind != "number" or tokens[first.first].kind != "number":
        return True
    return any(word_at(tokens, first.first - back) in MONTHS for back in (1, 2))


def _is_change(tokens: Sequence[Token], first: int) -> bool:
    """Whether the number is where a change began ("rose from 30 to 40"): that makes two figures, no range."""
    at = first - 1 - _money_signs(tokens, first - 1)
    if word_at(tokens, at) != "from":
        return False
    return any(token.lower in _CHANGING for token in tokens[max(0, at - _CHANGE_REACH) : at])


def _is_estimate(low: float, high: float) -> bool:
    return high - low <= max(2.0, low)


def _money_signs(tokens: Sequence[Token], index: int) -> int:
    return 1 if word_at(tokens, index) in ("$", "£", "€", "¥", "₦", "₹", "₱") else 0


def _spread(tokens: Sequence[Token], first: Numeral, second: Numeral) -> float:
    """The lower end with the upper one's scale, when it has none of its own: "3 to 5 million", "3-5m", "3-5,000"."""
    assert first.value is not None and second.value is not None
    if first.last > first.first + 1 or tokens[first.first].suffix or first.value >= LARGEST_BASE:
        return first.value
    scale, top = 1.0, tokens[second.first]
    if top.kind == "number" and top.value:
        scale = second.value / top.value
        has_sign = second.first > first.last + 1  # "$300 to $500,000": each end is an amount by itself
        if scale == 1 and "," in top.text and second.value % _THOUSAND == 0 and not has_sign:  # "2-3,000"
            scale = _THOUSAND
    elif second.last > second.first + 1 and (entry := number_words().get(tokens[second.last - 1].lower)):
        scale = entry[0] if entry[1] == "scale" and entry[0] >= 100 else 1.0
    return clean(first.value * scale) if first.value < second.value / scale else first.value
