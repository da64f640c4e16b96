"""The noun phrase that stands nearest to a bare number: what of the carried noun it may be a number of."""

from collections.abc import Sequence

from defections.numbers.cues import Cues
from defections.numbers.dates import MONTHS
from defections.numbers.nouns import noun_of
from defections.numbers.referents import function_words
from defections.numbers.tokens import Token
from defections.numbers.topics import is_verbal

_REACH = 9
_LONGEST = 4
_EMPTY = Cues("says nothing")
_SAYING = Cues("sourcing")
_SAID_TOO = frozenset(("strength", "toll", "price", "rate", "level"))
_TELLING = frozenset(("told", "tell", "tells", "telling"))
_BREAKS = frozenset((",", "(", ")", "[", "]", "—", "–", "“", "”", "and", "but", "while"))


def find_beside(tokens: Sequence[Token], first: int, after: int) -> tuple[int, int] | None:
    """The noun phrase nearest to a number in its clause: in front of it, else behind it."""
    last = first
    while last and first - last < _REACH and not _ends_clause(tokens[last - 1]):
        begin = last
        while begin and last - begin < _LONGEST and _names_thing(tokens[begin - 1]):
            begin -= 1
        if begin < last and not _tells_nothing(tokens, begin, last):
            return begin, last
        last = min(begin, last - 1)
    begin = after
    while begin < len(tokens) and begin - after < _REACH and not _names_thing(tokens[begin]):
        if _ends_clause(tokens[begin]):
            return None
        begin += 1
    last = begin
    while last < len(tokens) and last - begin < _LONGEST and _names_thing(tokens[last]):
        last += 1
    return (begin, last) if last > begin and not _tells_nothing(tokens, begin, last) else None


def _tells_nothing(tokens: Sequence[Token], begin: int, last: int) -> bool:
    """Whether a phrase is who says the number, or whom it is told: "told reporters", "the army says"."""
    if last < len(tokens) and tokens[last].lower in _EMPTY:
        return True  # "no small number"
    noun = noun_of(tokens[last - 1].lower)
    if noun is not None and noun.unit == "duration":
        return True  # "this year there have been nine"
    told = begin > 0 and tokens[begin - 1].lower in _TELLING
    return told or (last < len(tokens) and tokens[last].lower in _SAYING and tokens[last].lower not in _SAID_TOO)


def _ends_clause(token: Token) -> bool:
    return token.lower in ".;:!?•"


def _names_thing(token: Token) -> bool:
    """Whether a word is a noun or an adjective, as far as its form tells; no day, month or word of a function."""
    is_word = token.kind == "word" and token.lower not in function_words() and not is_verbal(token)
    is_word = is_word and not token.lower.endswith("ing") and token.lower not in _EMPTY
    return is_word and token.lower not in _BREAKS and token.lower not in MONTHS
