"""Single numbers to values: digits with their scales, numbers in words, and words that give none ("dozens")."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from defections.numbers.nouns import noun_of
from defections.numbers.tokens import Token, number_words

NumeralForm = Literal["number", "vague", "share", "percent", "range"]

LARGEST_BASE = 1000
SMALL_SCALES = frozenset(("hundred", "thousand", "million", "billion", "dozen", "score"))
_A_FEW = frozenset(("several", "few", "many", "couple"))
_COMPARED = frozenset(("as", "the", "that", "what", "over", "his", "its", "their", "-"))
_VAGUES = ("hundreds", "thousands", "millions", "dozens", "scores")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read at tokens[first:last]; a range has low and high, anything vague no value."""

    first: int
    last: int
    value: float | None
    form: NumeralForm = "number"
    low: float | None = None
    high: float | None = None
    about: bool = False


def word_at(tokens: Sequence[Token], index: int) -> str:
    """The lower-case text of a token, or "" outside the sentence."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def clean(value: float) -> float:
    """Drop what binary fractions leave behind in 1.1 × 1,000,000."""
    return round(value, 6)


def read_cardinal(tokens: Sequence[Token], index: int) -> Numeral | None:
    """Read the single number that starts at tokens[index]."""
    word = word_at(tokens, index)
    if tokens[index].kind == "number":
        return _read_digits(tokens, index)
    if word in ("a", "an") or word in _A_FEW or word == "half":
        return read_led(tokens, index, word)
    entry = number_words().get(word)
    if word == "dozen" and word_at(tokens, index - 1) in ("the", "this", "that"):
        return Numeral(index, index + 1, 12.0)
    if entry is None:
        return None
    if entry[1] == "vague":
        return _read_vague(tokens, index)
    if entry[1] == "times":  # "twice", but not "twice as many", "twice the pay"
        return None if word_at(tokens, index + 1) in _COMPARED else Numeral(index, index + 1, entry[0])
    return _read_words(tokens, index) if entry[1] in ("unit", "ten") else None


def _read_digits(tokens: Sequence[Token], index: int) -> Numeral | None:
    token, value, last = tokens[index], tokens[index].value, index + 1
    if token.suffix:
        entry = number_words().get(token.suffix)
        if entry is None and noun_of(token.suffix) is not None:  # 40km
            return Numeral(index, last, value)
        if entry is None or entry[1] not in ("suffix", "scale"):
            return None
        value *= entry[0]
    last, factor = _read_scales(tokens, last)
    return Numeral(index, last, clean(value * factor))


def _read_scales(tokens: Sequence[Token], index: int) -> tuple[int, float]:
    factor, first = 1.0, index
    while (
        index < first + 2
        and (entry := number_words().get(word_at(tokens, index)))
        and _is_scale(tokens, index, entry[1])
    ):
        factor *= entry[0]
        index += 1
    return index, factor


def _is_scale(tokens: Sequence[Token], index: int, role: str) -> bool:
    if role == "scale":
        return True
    return role == "suffix" and word_at(tokens, index) in ("mn", "mln", "bn", "tn")


def _read_words(tokens: Sequence[Token], index: int) -> Numeral | None:
    """Read "two hundred and fifty", "twenty-five", "thirty thousand"; two units side by side are two numbers."""
    words = number_words()
    total, part, lowest, largest, at, last = 0.0, 0.0, float("inf"), float("inf"), index, index
    while at < len(tokens):
        entry = words.get(tokens[at].lower)
        if entry is None or tokens[at].kind != "word":
            if not _is_link(tokens, at, last):
                break
            at += 1
            continue
        value, role = entry
        if (
            role == "scale"
            and part < min(value, LARGEST_BASE)
            and value < largest
            and last == at - (at > index and tokens[at - 1].lower == "-")
        ):
            part = (part or 1) * value
            if value >= LARGEST_BASE:
                total, part, largest = total + part, 0.0, value
            lowest = value
        elif role in ("unit", "ten") and value < lowest:
            part += value
            lowest = 1 if role == "unit" else 10
        else:
            break
        at, last = at + 1, at + 1
    half = _read_and_a_half(tokens, last)
    return Numeral(index, half or last, clean(total + part) + (0.5 if half else 0)) if last > index else None


def _is_link(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether tokens[at] joins two number words: a hyphen, or "and" after a hundred or a thousand."""
    if at != last or at + 1 >= len(tokens):
        return False
    after = number_words().get(tokens[at + 1].lower)
    if after is None or after[1] not in ("unit", "ten", "scale"):
        return False
    return tokens[at].lower == "-" or (tokens[at].lower == "and" and word_at(tokens, at - 1) in ("hundred", "thousand"))


def _read_and_a_half(tokens: Sequence[Token], index: int) -> int | None:
    words = [token.lower for token in tokens[index : index + 6] if token.lower != "-"][:3]
    if words[:3] != ["and", "a", "half"]:
        return None
    dashes = sum(token.lower == "-" for token in tokens[index : index + 5])
    return index + 3 + min(dashes, 3)


def read_led(tokens: Sequence[Token], index: int, word: str) -> Numeral | None:
    """Read what "a", "half", "several" or "a couple of" leads: "a hundred", "half a million", "several dozen"."""
    after = word_at(tokens, index + 1)
    if word == "half" and after in ("a", "an"):
        entry = number_words().get(word_at(tokens, index + 2))
        return Numeral(index, index + 3, entry[0] / 2) if entry and entry[1] == "scale" else None
    if word in ("several", "few", "many") and after in ("hundred", "thousand", "million", "billion", "dozen", *_VAGUES):
        return _read_vague(tokens, index + 1, index)
    if word not in ("a", "an"):
        return None
    if after in ("few", "good", "couple"):
        return _read_a_few(tokens, index, after)
    if after == "half" and word_at(tokens, index + 2) in SMALL_SCALES:
        return Numeral(index, index + 3, number_words()[word_at(tokens, index + 2)][0] / 2)
    if after in SMALL_SCALES:
        last, factor = _read_scales(tokens, index + 1)
        tail = _read_tail(tokens, last)
        return Numeral(index, tail.last if tail else last, factor + (tail.value or 0 if tail else 0))
    return None


def _read_tail(tokens: Sequence[Token], index: int) -> Numeral | None:
    """The "and fifty" of "a hundred and fifty"."""
    if word_at(tokens, index) != "and" or word_at(tokens, index - 1) not in ("hundred", "thousand"):
        return None
    return _read_words(tokens, index + 1) if index + 1 < len(tokens) else None


def _read_a_few(tokens: Sequence[Token], index: int, word: str) -> Numeral | None:
    at = index + 2
    if word == "couple":
        at += word_at(tokens, at) == "of"
        if word_at(tokens, at) not in SMALL_SCALES:
            return Numeral(index, at, 2, about=True)
    return _read_vague(tokens, at, index) if word_at(tokens, at) in (*SMALL_SCALES, *_VAGUES) else None


def _read_vague(tokens: Sequence[Token], index: int, first: int | None = None) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred"; "tens" alone is too bare to tell."""
    last = index + 1
    while word_at(tokens, last) == "of" and word_at(tokens, last + 1) in _VAGUES:
        last += 2
    if word_at(tokens, last) in SMALL_SCALES:
        last += 1
    if word_at(tokens, index) == "tens" and last == index + 1 and word_at(tokens, last) != "of":
        return None
    return Numeral(index if first is None else first, last, None, "vague")
