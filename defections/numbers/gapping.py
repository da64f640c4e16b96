"""Verbs said once for several numbers: in "ten complained of hunger, two of pay" two complained as well."""

from collections.abc import Sequence

from defections.numbers.cardinals import word_at
from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of
from defections.numbers.referents import function_words
from defections.numbers.tokens import Token, number_words

_REACH = 16
_LONGEST = 7
_JOINTS = frozenset((",", ";", "and", "but", "–", "—"))
_VERBS = Cues("irregular verbs")
_CLAUSE_ENDS = frozenset((".", ":", "?", "!"))


def find_gapped(tokens: Sequence[Token], first: int, after: int) -> int | None:
    """The verb that the number at tokens[first] shares with one before it; None where its clause has its own words.

    Args:
        tokens: the sentence.
        first: the number's first token, or that of its qualifier.
        after: the token after the number, a preposition as after the verb.
    """
    preposition = word_at(tokens, after)
    if function_words().get(preposition) != "preposition" or word_at(tokens, first - 1) not in _JOINTS:
        return None
    for at in range(first - 3, max(0, first - _REACH), -1):
        if tokens[at].lower in _CLAUSE_ENDS:
            return None
        if word_at(tokens, at + 1) == preposition and _is_verb(tokens[at]) and _is_number(tokens[at - 1]):
            return at
    return None


def end_gapped(tokens: Sequence[Token], begin: int) -> int:
    """The end of what the preposition at tokens[begin] leads: "four | of a lack of food |, two of pay"."""
    last = begin + 1
    while last < len(tokens) and last - begin < _LONGEST and tokens[last].kind == "word":
        if function_words().get(tokens[last].lower) in ("conjunction", "auxiliary", "pronoun"):
            break
        last += 1
    return last


def _is_verb(token: Token) -> bool:
    is_past = token.lower.endswith("ed") and noun_of(token.lower) is None
    return token.kind == "word" and (is_past or token.lower in _VERBS)


def _is_number(token: Token) -> bool:
    """Whether a number without its noun stands there: the verb's subject is counted."""
    return token.kind == "number" or token.lower in number_words() or token.lower in ("them", "whom")
