"""Amounts of money: a sign or a code beside the number, or words for a price before it."""

from collections.abc import Sequence

from defections.numbers.cardinals import Numeral, word_at
from defections.numbers.cues import Cues
from defections.numbers.tokens import Token

_PAYING = frozenset(("pays", "paid", "paying", "earned", "earns", "earn", "earning", "charged", "charges"))
_CURRENCIES = frozenset("$£€¥₦₹₱₽₺₪₫฿")
_CURRENCY_CODES = Cues("currency codes")
_MONEY_WORDS = Cues("money words")


def with_currency(tokens: Sequence[Token], number: Numeral) -> tuple[int, bool]:
    """The first token of an amount of money, its sign or code taken in, and whether there is one."""
    at = number.first - 1
    if at >= 0 and tokens[at].kind == "sign" and tokens[at].text[0].isupper():  # N20,000  Rs3 million
        return at, True
    if word_at(tokens, at) in _CURRENCIES:
        with_country = at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].kind == "word"
        return (at - 1 if with_country else at), True
    at -= word_at(tokens, at) == "." and at > 0
    if at >= 0 and tokens[at].lower in _CURRENCY_CODES and tokens[at].text[0].isupper():  # Rs 50,000  USD 30
        return at, True
    if word_at(tokens, number.last) in _CURRENCIES:
        return number.first, True
    return number.first, False


def is_amount(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words before a bare number speak of money: "the price rose from 350", "they paid 200"; no entry."""
    if word_at(tokens, first - 1) == "(":  # "hunger (7), low pay (3)"
        return False
    if word_at(tokens, first - 1) in _PAYING:
        return True
    for token in reversed(tokens[max(0, first - 7) : first]):
        if token.lower in _MONEY_WORDS:
            return True
        if token.lower in (",", ";") and not _compares_amounts(tokens, first):
            return False
    return False


def _compares_amounts(tokens: Sequence[Token], first: int) -> bool:
    return word_at(tokens, first - 1) in ("to", "from", "than", "against", "or")
