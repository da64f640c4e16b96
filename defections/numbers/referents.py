"""What a number counts: the noun phrase to its right, its unit, and the clause that narrows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from defections.lexicons import load_rows
from defections.numbers.cardinals import word_at
from defections.numbers.cues import Cues
from defections.numbers.nouns import Noun, noun_of
from defections.numbers.tokens import Token, number_words
from defections.records import Unit

_LONGEST_PHRASE = 8
_DETERMINERS = Cues("determiners")
_QUOTES = frozenset("“”‘’\"'«»")
_NO_PLURAL = ("ss", "us", "is", "'s")
# What is not people among these endings stands in the list of measured nouns ("letters", "factors", "trees").
_PEOPLE_ENDINGS = ("ists", "men", "women", "ians", "ers", "ors", "ees", "ants")
_PEOPLE_PLURALS = ("ists", "ians", "ers", "ors", "ees")
_EVENT_ENDINGS = ("tions", "sions", "sals")
_NATIONS = ("ese", "ish", "french", "dutch", "swiss")
_PEOPLE_ADJECTIVES = ("ish", "ese", "ian", "ans")


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun phrase: tokens[first:last], its head noun; `unit` is None where the noun is not known."""

    first: int
    last: int
    head: str
    noun: Noun | None
    unit: Unit


@cache
def function_words() -> dict[str, str]:
    """The words that end a noun phrase, with the role of each."""
    return {row["word"]: row["role"] for row in load_rows("function_words", ("word", "role"))}


def skip_determiners(tokens: Sequence[Token], index: int) -> int:
    """Step over "the", "these", "his" and opening quotation marks."""
    while word_at(tokens, index) in _DETERMINERS or word_at(tokens, index) in _QUOTES:
        index += 1
    return index


def read_counted(tokens: Sequence[Token], index: int, *, is_one: bool = False) -> Counted | None:
    """Read the noun phrase that begins at tokens[index]; None where a clause begins there ("200 fled").

    Args:
        tokens: the sentence.
        index: the token after the number.
        is_one: the number is one, so the noun is a singular.
    """
    at, head = index + (word_at(tokens, index) in _QUOTES), None
    while at < min(len(tokens), index + _LONGEST_PHRASE):
        token = tokens[at]
        if token.kind == "number" and at > index and tokens[at - 1].text[0].isupper():  # "two Mirage 2000 jets"
            at += 1
            continue
        if token.kind != "word" or _ends_phrase(tokens, at):
            break
        noun = noun_of(token.lower)
        if (noun and (noun.is_plural or is_one)) or (noun is None and _looks_plural(token)):
            head = at
            if not _goes_on(tokens, at + 1, is_one=is_one):
                break
        at += 1
    if head is None:
        return _read_nation(tokens, index)
    return _with_pair(tokens, _counted(tokens, index, head))


def _read_nation(tokens: Sequence[Token], at: int) -> Counted | None:
    """The people of a country without a noun: "214 Sudanese who fought"."""
    if not 0 < at < len(tokens) or not tokens[at].text[0].isupper() or not tokens[at].lower.endswith(_NATIONS):
        return None
    is_last = at + 1 >= len(tokens) or tokens[at + 1].kind == "sign" or tokens[at + 1].lower in function_words()
    return Counted(at, at + 1, tokens[at].lower, None, "people") if is_last and _opens_noun(tokens[at - 1]) else None


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    if word.endswith("s") and word in function_words() and at and _opens_noun(tokens[at - 1]):
        noun = noun_of(word)  # "16 surrenders", "all surrenders": a plural has no such verb
        return noun is None or not noun.is_plural
    if word.endswith("ed") and word in function_words():  # "200 surrendered fighters", but "200 surrendered on Monday"
        follower = noun_of(word_at(tokens, at + 1))
        return follower is None or not follower.is_plural or follower.unit != "people"
    if word in number_words() and number_words()[word][1] != "fraction":
        return word != "second"
    return word in function_words()


def _opens_noun(token: Token) -> bool:
    if token.lower in _DETERMINERS:
        return True
    return (token.kind == "number" and token.value > 1) or (token.lower in number_words() and token.lower != "one")


def _looks_plural(token: Token) -> bool:
    word = token.lower
    if word.endswith("is") and len(word) > 5 and token.text[0].isupper():  # Tutsis, Houthis
        return True
    return len(word) > 3 and word.endswith(("s", "men", "people")) and not word.endswith(_NO_PLURAL) and word[-2] != "'"


def _goes_on(tokens: Sequence[Token], at: int, *, is_one: bool) -> bool:
    """Whether the phrase goes on to a later head: "Hamas | fighters", "armed forces | personnel"."""
    reach = 1 if noun_of(tokens[at - 1].lower) else 2
    for token in tokens[at : at + reach]:
        if token.kind != "word" or token.lower in function_words() or token.lower.endswith("ing"):
            return False
        if reach > 1 and token.lower.endswith(_PEOPLE_PLURALS):  # "logistics suppliers"
            return True
        noun = noun_of(token.lower)
        if noun is not None:
            return noun.is_plural or is_one
    return False


def _counted(tokens: Sequence[Token], first: int, head: int) -> Counted:
    token = tokens[head]
    noun = noun_of(token.lower)
    return Counted(first, head + 1, token.lower, noun, noun.unit if noun else _guess_unit(token))


def _guess_unit(token: Token) -> Unit:
    is_name = token.text[0].isupper() and not token.text.isupper()
    if is_name or token.lower.endswith(_PEOPLE_ENDINGS):
        return "people"
    return "events" if token.lower.endswith(_EVENT_ENDINGS) else "other"


def _with_pair(tokens: Sequence[Token], counted: Counted) -> Counted:
    """Take in the second noun of "200 women and children"."""
    noun = noun_of(word_at(tokens, counted.last + 1))
    if word_at(tokens, counted.last) != "and" or noun is None or not noun.is_plural or noun.unit != counted.unit:
        return counted
    if counted.unit != "people":
        return counted
    return Counted(counted.first, counted.last + 2, counted.head, counted.noun, counted.unit)


def is_people_adjective(token: Token) -> bool:
    """Whether a word stands for people without a noun: "two British", "12 dead"."""
    noun = noun_of(token.lower)
    if noun is not None and noun.unit == "people":
        return True
    return token.kind == "word" and token.text[0].isupper() and token.lower.endswith(_PEOPLE_ADJECTIVES)
