"""The entry of a table or a list that a number belongs to: "Altamira 480", "Loss of pay (27)"."""

from collections.abc import Sequence

from defections.numbers.cardinals import word_at
from defections.numbers.counting import Reading
from defections.numbers.cues import Cues
from defections.numbers.dates import MONTHS
from defections.numbers.referents import function_words
from defections.numbers.tokens import Token
from defections.numbers.topics import find_subject

_LABEL_ENDS = frozenset("(:–—")
_LONGEST_LABEL = 14
_LONGEST_NAME = 4
_PLACING = frozenset(("in", "at", "to", "from", "near"))
_NAMING = Cues("naming")
_NO_NAMES = Cues("no names")


def find_entry(text: str, tokens: Sequence[Token], reading: Reading) -> str | None:
    """The entry of a list that a number belongs to: "Altamira 480", "Loss of pay (27)", "pay was cited by 9"."""
    last = reading.first - 1
    if last < 0 or function_words().get(word_at(tokens, reading.after)) in ("verb", "auxiliary"):
        return None
    before = tokens[last]
    named = find_named(text, tokens, reading.first)
    if named is not None:
        return named
    is_name = before.text[0].isupper() and before.lower not in _NO_NAMES and before.lower not in MONTHS
    end = last if before.lower in _LABEL_ENDS else last + 1
    if before.lower == "others" and word_at(tokens, last - 1) in (";", ",", "and"):
        return before.lower
    if end > last and not is_name and before.lower != ")":
        return None
    if end == last and (town := _find_place(tokens, end)) is not None:
        return words_of(text, tokens, town, end)
    begin = end
    while begin and end - begin < _LONGEST_LABEL and _is_labelling(tokens[begin - 1], is_name=is_name):
        begin -= 1
    while begin < end and (tokens[begin].lower in function_words() or tokens[begin].kind == "sign"):
        begin += 1
    return words_of(text, tokens, begin, end) if begin < end else None


def _find_place(tokens: Sequence[Token], end: int) -> int | None:
    """The first token of the place before a bracket: "most went to | San Pedro (31)"; None where none is led there."""
    begin = end
    while (
        begin
        and end - begin < _LONGEST_NAME
        and tokens[begin - 1].kind == "word"
        and tokens[begin - 1].text[0].isupper()
    ):
        begin -= 1
    return begin if 0 < begin < end and tokens[begin - 1].lower in _PLACING else None


def find_named(text: str, tokens: Sequence[Token], first: int) -> str | None:
    """What those counted name: "loss of pay was cited by | nine"."""
    if word_at(tokens, first - 1) != "by" or word_at(tokens, first - 2) not in _NAMING:
        return None
    subject = find_subject(tokens, first - 1)
    return words_of(text, tokens, *subject) if subject else None


def _is_labelling(token: Token, *, is_name: bool) -> bool:
    """Whether a word belongs to the label that ends further on: a name, or all words of an entry."""
    if is_name:
        return token.kind == "word" and (token.text[0].isupper() or token.lower == "of")
    return token.kind == "word" or token.lower in "()–"


def words_of(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of tokens[first:last], as they stand in the text; none where the tokens are none."""
    if last <= first:
        return ""
    return " ".join(text[tokens[first].start : tokens[last - 1].end].split())
