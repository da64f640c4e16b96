"""Numbers that name: "Resolution 2254", "No. 5", "Camp 14", "Densus 88", "the number 14 bus", telephone numbers."""

import re
from collections.abc import Sequence
from functools import cache

from defections.lexicons import load_rows
from defections.numbers.cardinals import Numeral, word_at
from defections.numbers.cues import Cues
from defections.numbers.dates import MONTHS
from defections.numbers.nouns import counts_noun, noun_of
from defections.numbers.referents import function_words
from defections.numbers.tokens import Token, number_words

_LINKS = frozenset((",", "and", "or", "to", "-", "–", "&", "/"))
_FURTHEST_LINK = 6
_ABBREVIATED = Cues("abbreviated")
_NUMBERED = frozenset(("the", "a", "an", "bus", "house", "room", "line"))
_NUMBERED_UNITS = ("places", "other", "events", "aircraft")
_DETERMINERS = Cues("determiners")
_COUNTING = frozenset(("were", "was", "have", "had", "are", "of", "said"))
_NO_NAMES = Cues("no names")
_PHONE_GROUP = 3
_TABLE_REACH = 15


# "The gang known as 400 Mawozo", "the 28 Point gang": the digits and the word after them, wherever they come again.
_NUMBERED_NAME = re.compile(r"\d(?<![\d.,$£€].)\d{0,3}\s[A-Z][\w’'-]{1,20}")
_GROUP = r"(?:gang|group|militia|faction|band|outfit|crew|squad)"
_CALLED = re.compile(
    r"\b(?:known\sas|call(?:s|ed|ing)?(?:\sitself|\sthemselves)?|named|dubbed|nicknamed|"
    rf"{_GROUP},?)\s(?:the\s)?[“\"‘']?\Z"
)
_OF_A_GROUP = re.compile(rf"\s(?:[A-Z][\w’'-]{{1,20}}\s)?{_GROUP}\b")
_CALLED_REACH = 28
_TELLING_WHICH = frozenset(("this", "last", "next", "that", "each", "every", "past", "previous", "one", "a"))


@cache
def _designators() -> dict[str, bool]:
    """Words that a number after them names ("checkpoint 12"); True where only a capital letter makes it a name."""
    return {row["word"]: row["capital"] == "yes" for row in load_rows("designators", ("word", "capital"))}


def is_named(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether a word before the numeral makes it a name: "articles 5 and 7", "Box 77", "T 72 tanks"."""
    if number.form in ("percent", "share", "vague"):
        return False
    at = number.first - 1
    if not tokens[number.first].is_plain and word_at(tokens, at) == ",":  # "in the fiscal year 2005, 3,301 men"
        return False
    if word_at(tokens, at) == "," and counts_noun(tokens, number.last) and word_at(tokens, at - 2) == "number":
        return False  # "in village number 62, 104 fighters left"
    while at >= 0 and number.first - at < _FURTHEST_LINK and _is_link(tokens, at, number.first):
        at -= 1
    if at > 0 and tokens[at].lower == ".":
        at -= 1
        return tokens[at].lower in _ABBREVIATED and not counts_noun(tokens, number.last)
    if at < 0:
        return False
    if tokens[at].kind != "word":
        return tokens[at].lower in ("#", "№", "§")
    return _designates(tokens, at, number)


def _is_link(tokens: Sequence[Token], at: int, first: int) -> bool:
    if tokens[at].kind == "number":
        return at != first - 1
    return tokens[at].lower in _LINKS and at > 0 and tokens[at - 1].kind == "number"


def _designates(tokens: Sequence[Token], at: int, number: Numeral) -> bool:
    name, is_next = tokens[at], at == number.first - 1
    is_capital = name.text[0].isupper()
    needs_capital = _designators().get(name.lower)
    if needs_capital is None:
        needs_capital = _designators().get(name.lower.removesuffix("s"))
    if needs_capital is None:
        one_letter = len(name.text) == 1 and is_capital and name.text not in "IA"
        return is_next and one_letter and tokens[number.first].kind == "number"
    if name.lower == "year" and word_at(tokens, at - 1) in _TELLING_WHICH:  # "so far this year 187 have come"
        return False
    if name.lower == "no":
        needs_capital = True
    if name.lower == "number" and not is_capital:
        set_off = word_at(tokens, at - 1) == word_at(tokens, number.last) == ","  # "the bus, number 47, left"
        if set_off or word_at(tokens, at - 1) in _NUMBERED:
            return True
        return _is_numbered_noun(tokens, at - 1) and not counts_noun(tokens, number.last)
    if needs_capital and not is_capital:
        return False
    counts = counts_noun(tokens, number.last)
    return not (counts and not is_capital) and (is_next or not counts)


def _is_numbered_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place or thing without an article stands there: "camp number 8", not "men in the camp number 80"."""
    noun = noun_of(word_at(tokens, at))
    is_one = noun is not None and noun.unit in _NUMBERED_UNITS and not noun.is_plural
    is_one = is_one or _designators().get(word_at(tokens, at)) is False
    before = word_at(tokens, at - 1)
    return is_one and before not in _DETERMINERS and before not in _TELLING_WHICH


def find_called(text: str) -> frozenset[str]:
    """The names of groups in a text that begin with a number."""
    names = set()
    for found in _NUMBERED_NAME.finditer(text):
        before = text[max(0, found.start() - _CALLED_REACH) : found.start()]
        is_group = before.lower().endswith("the ") and _OF_A_GROUP.match(text, found.end())
        if is_group or _CALLED.search(before):
            names.add(found[0])
    return frozenset(names)


def is_called(tokens: Sequence[Token], number: Numeral, called: frozenset[str]) -> bool:
    """Whether the numeral begins a name that the text gives to a group: "400 Mawozo"."""
    if not called or number.last != number.first + 1 or number.last >= len(tokens):
        return False
    return f"{tokens[number.first].text} {tokens[number.last].text}" in called


def is_in_name(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the numeral stands in a run of capitals: "Densus 88", "Land Cruiser 79", "Four Seasons Hotel"."""
    first, last = number.first, number.last
    if number.form != "number" or first == 0 or tokens[first - 1].kind != "word" or _is_tabled(tokens, number):
        return False
    before, token = tokens[first - 1], tokens[first]
    if before.lower == "of" and first > 1 and tokens[first - 2].text == "Group":
        return True
    if token.kind == "word":
        return token.text[0].isupper() and not before.text.isupper()
    if not before.text[0].isupper() or not token.is_plain or last != first + 1 or before.lower in MONTHS:
        return False
    if before.text.isupper() and function_words().get(before.lower) == "preposition":  # "UP TO 30 whining fans"
        return False
    if _is_model(tokens, first):
        return True
    if first == 1 or word_at(tokens, last) in _COUNTING or counts_noun(tokens, last):
        return False
    return before.lower not in _NO_NAMES


def _is_model(tokens: Sequence[Token], first: int) -> bool:
    """ "Two Mirage 2000 jets": the number before already counts the noun after."""
    number = tokens[first - 2] if first > 1 else None
    return number is not None and (number.kind == "number" or number.lower in number_words())


def _is_tabled(tokens: Sequence[Token], number: Numeral) -> bool:
    """One of several names with their counts: "Altamira 480, Costa Brava 311 and Los Llanos 274"."""
    if word_at(tokens, number.last) not in (",", ";", "and", ".", ""):
        return False
    named = (
        tokens[at].kind == "number" and tokens[at - 1].text[0].isupper() and tokens[at - 1].lower not in MONTHS
        for at in range(max(1, number.first - _TABLE_REACH), min(len(tokens), number.last + _TABLE_REACH))
    )
    return sum(map(bool, named)) > 1


def is_telephone(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the numeral is a group of a telephone number or another code with zeros in front."""
    token = tokens[number.first]
    if token.is_plain and token.text[0] == "0" and len(token.text) > 1:
        return True
    before = tokens[number.first - 1] if number.first else None
    if before is None or token.kind != "number":
        return False
    if before.lower == "+":
        return number.form != "percent" and number.last < len(tokens) and tokens[number.last].kind == "number"
    if before.kind != "number" or not before.is_plain:
        return False
    return before.text[0] == "0" or (len(before.text) >= _PHONE_GROUP and noun_of(word_at(tokens, number.last)) is None)
