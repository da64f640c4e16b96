"""Dots in numbers of people: "1.234 deserters" are 1,234 where the report writes its thousands so, else nobody's."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from defections.numbers.counting import Reading
from defections.numbers.tokens import Token

_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_IN_TEXT = re.compile(r"(?<![\w.,$€£])[1-9]\d{0,2}\.\d{3}(?!\d|[.,]\d)(?=\s[^\W\d_]{3})")
_WITH_COMMA = re.compile(r"\d,\d{3}(?!\d)")
_FEWEST = 2
_THOUSAND = 1000


def read_dots(text: str, tokens: Sequence[Token], reading: Reading) -> Reading | None:
    """Give the reading of a count of people with its dot understood; None where a fraction of a person is left.

    Args:
        text: the whole report.
        tokens: the sentence.
        reading: the figure as read, a dot taken for a decimal point.
    """
    number = reading.number
    is_single = number.form == "number" and number.last == number.first + 1
    if reading.unit != "people" or reading.is_bare or not is_single or reading.kind != "count":
        return reading
    if not _DOTTED.fullmatch(tokens[number.first].text):
        return reading
    if not _writes_dots(text):
        return None
    value, low, high = (
        None if one is None else round(one * _THOUSAND) for one in (reading.value, reading.low, reading.high)
    )
    return replace(reading, value=value, low=low, high=high)


@lru_cache(maxsize=4)
def _writes_dots(text: str) -> bool:
    """Whether several numbers of a report have a dot before three digits, and none has a comma there."""
    return len(set(_IN_TEXT.findall(text))) >= _FEWEST and _WITH_COMMA.search(text) is None
