"""The words for what a figure counts: its noun phrase, or the one carried over, with the clause that narrows it."""

from collections.abc import Sequence

from defections.numbers.antecedents import Antecedent
from defections.numbers.cardinals import word_at
from defections.numbers.counting import Reading
from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of
from defections.numbers.referents import clause_end, function_words, read_counted
from defections.numbers.tokens import Token

_FEWEST = 2
_BRACKET = 7
_COMPARING = frozenset(("from", "than", "against"))
_LONGEST_LEAD = 9
_LONGEST_SOURCE = 3
_PASSIVE = Cues("passive")
_SOURCING = Cues("sourcing")
_LEAD_ENDS = frozenset(',;:.!?()[]—–•"“”')
_SELF_MEASURED = frozenset(("money", "duration", "distance", "percent", "share"))


def describe(
    text: str, tokens: Sequence[Token], reading: Reading, carried: Antecedent | None
) -> tuple[str | None, str | None]:
    """Give the counted noun alone, and the whole referent; None for what the sentence does not tell."""
    kind = _kind_of_them(text, tokens, reading)
    if kind is not None:
        return kind, f"{kind} among {carried.words}" if carried else kind
    noun = _noun(text, tokens, reading) or (carried.words if carried else None)
    clause = _clause(text, tokens, reading)
    if reading.unit in _SELF_MEASURED:
        if carried and noun:
            return noun, f"{noun} {clause}" if clause else carried.referent or noun
        lead = _lead(text, tokens, reading.first)
        lead = lead or _trimmed(text, tokens, max(0, reading.first - _LONGEST_LEAD), reading.first)
        return noun, _around(noun, lead, clause)
    if reading.is_bare and clause is None:
        if carried and reading.rule.endswith(("of-them", "definite")):
            return noun, carried.referent or noun
        lead = _lead(text, tokens, reading.first)
        if lead is None and carried and carried.referent and word_at(tokens, reading.first - 1) in _COMPARING:
            return noun, carried.referent  # "40, down from 200"
        lead = lead or _trimmed(text, tokens, max(0, reading.first - _LONGEST_LEAD), reading.first)
        if carried and carried.referent and " of " not in (lead or "") and _names_source(tokens, reading.first):
            return noun, carried.referent
        noun = noun or ("people" if reading.unit == "people" else None)
        return noun, f"{noun}, {lead}" if noun and lead else noun or lead
    if noun is None and reading.unit == "people":
        noun = "people"
    referent = f"{noun} {clause}" if noun and clause else noun or clause
    return noun, referent


def _names_source(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words before a bare number only say whose it is: "the rebels put the figure at", "Kigali says"."""
    return any(token.lower in _SOURCING for token in tokens[max(0, first - _LONGEST_SOURCE) : first])


def _around(noun: str | None, lead: str | None, clause: str | None) -> str | None:
    """What an amount is of, from the words on both sides: "years interviewing …", "a round costs … on the market"."""
    if clause:
        noun = f"{noun} {clause}" if noun else f"… {clause}"
    return f"{lead} {noun}" if lead and noun else noun or lead


def _kind_of_them(text: str, tokens: Sequence[Token], reading: Reading) -> str | None:
    """The noun that tells a kind apart: "22 of them minors", "three of whom former officers"."""
    if not reading.rule.endswith("of-them"):
        return None
    counted = read_counted(tokens, reading.last)
    if counted is None or counted.unit != "people":
        return None
    return _slice(text, tokens, counted.first, counted.last)


def _noun(text: str, tokens: Sequence[Token], reading: Reading) -> str | None:
    counted = reading.counted
    if counted is None or counted.last <= counted.first:
        return None
    return _slice(text, tokens, counted.first, counted.last)


def _clause(text: str, tokens: Sequence[Token], reading: Reading) -> str | None:
    """The clause right after the number and its noun, "who" put before a bare predicate: "people who have left"."""
    begin = _past_bracket(tokens, reading.after)
    end = clause_end(tokens, begin)
    if end - begin < (1 if reading.kind == "money" else _FEWEST):  # "a £79 ticket"
        return None
    words = _slice(text, tokens, begin, end)
    role = function_words().get(word_at(tokens, begin))
    is_predicate = role in ("auxiliary", "verb", "adverb") or (role is None and not _opens_phrase(tokens[begin]))
    is_predicate = is_predicate and not _is_suffered(tokens, begin)
    return f"who {words}" if is_predicate and reading.unit == "people" else words


def _is_suffered(tokens: Sequence[Token], begin: int) -> bool:
    """Whether the clause tells what was done to those counted: "soldiers charged with desertion"."""
    following = word_at(tokens, begin + 1)
    stands_alone = following in _LEAD_ENDS or function_words().get(following) in (
        "preposition",
        "conjunction",
        "adverb",
    )
    return word_at(tokens, begin) in _PASSIVE and (stands_alone or following == "")


def _past_bracket(tokens: Sequence[Token], begin: int) -> int:
    """The token after a number in brackets: "62 (41 per cent) named …"."""
    if word_at(tokens, begin) != "(":
        return begin
    close = next((at for at in range(begin, min(len(tokens), begin + _BRACKET)) if tokens[at].lower == ")"), None)
    return begin if close is None else close + 1


def _opens_phrase(token: Token) -> bool:
    """Whether a word that ends no noun phrase begins another thing than a verb: "leaving", "men", a name."""
    return token.kind != "word" or token.lower.endswith("ing") or token.text[0].isupper() or bool(noun_of(token.lower))


def _lead(text: str, tokens: Sequence[Token], first: int) -> str | None:
    """The words that lead up to a number which nothing follows: "remaining strength of the group on the island at"."""
    begin = first
    while begin and first - begin < _LONGEST_LEAD and not _ends_lead(tokens[begin - 1]):
        if first - begin > _FEWEST and function_words().get(tokens[begin - 1].lower) == "verb":
            break
        begin -= 1
    return _trimmed(text, tokens, begin, first)


def _trimmed(text: str, tokens: Sequence[Token], begin: int, end: int) -> str | None:
    while end > begin and _is_filler(tokens[end - 1]):
        end -= 1
    while begin < end and (tokens[begin].kind == "sign" or tokens[begin].lower in function_words()):
        begin += 1
    return _slice(text, tokens, begin, end) if end > begin else None


def _ends_lead(token: Token) -> bool:
    return token.lower in _LEAD_ENDS or token.kind == "number"


def _is_filler(token: Token) -> bool:
    return token.kind == "sign" or function_words().get(token.lower) in ("preposition", "determiner", "conjunction")


def _slice(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(text[tokens[first].start : tokens[last - 1].end].split())
