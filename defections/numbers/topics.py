"""What an amount is of: "a fine | of 500 francs", "jailed | for six years", "desertion | stood at 2 per cent"."""

from collections.abc import Sequence
from functools import cache

from defections.lexicons import load_rows
from defections.numbers.cues import Cues
from defections.numbers.modifiers import read_modifier
from defections.numbers.referents import function_words
from defections.numbers.tokens import Token
from defections.records import Unit

_REACH = 9
_LONGEST_OWNER = 3
_NO_OWNERS = Cues("owning nothing")
_GETTING = Cues("getting")
_GIVING = Cues("giving")
_EACH = frozenset(("each", "every"))
_QUOTES = frozenset("\"“‘'")
_LIMITS = Cues("limits")
_STRENGTHS = frozenset(("strength", "membership", "manpower", "headcount"))
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "who", "you"))
_BREAKS = frozenset(',;:.!?()[]—–•"“”') | {"and", "but", "while"}
_VERBS = Cues("irregular verbs")
_SAYING = Cues("sourcing")
_MEASURING = Cues("measuring")
_CLIMBING = Cues("climbing")
_CHANGING = Cues("changing")


@cache
def _topics() -> dict[str, tuple[str, frozenset[str]]]:
    """The words that tell what money, a time or a way is for, each with its noun and its units."""
    rows = load_rows("amount_topics", ("word", "topic", "units"))
    return {row["word"]: (row["topic"], frozenset(row["units"].split(" "))) for row in rows}


def find_owner(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The noun phrase that a number is joined to by "of": "a fine | of Rs 3 million", "a company | of sixty"."""
    while first and tokens[first - 1].lower != "of" and _role(tokens[first - 1]) in ("adverb", "preposition"):
        first -= 1
    last = first - 1
    if last < 1 or tokens[last].lower != "of":
        return None
    begin = last
    while begin and last - begin < _LONGEST_OWNER and _is_nominal(tokens[begin - 1]):
        begin -= 1
    return (begin, last) if begin < last and tokens[last - 1].lower not in _NO_OWNERS else None


def find_strength(text: str, tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The strength that a number tells: "put the | remaining strength of the column | at 250"."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if tokens[at].kind != "word":
            return None
        if tokens[at].lower in _STRENGTHS:
            modifier = read_modifier(text, tokens[:first], at + 1, "people")
            begin = at - (at > 0 and _is_nominal(tokens[at - 1]))
            return begin, modifier.verb if modifier else at + 1
    return None


def find_priced(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The thing that costs an amount, where it opens the clause: "An RPG round | costs $500"."""
    last = first - 1
    if last < 1 or tokens[last].lower not in ("cost", "costs"):
        return None
    begin = last - 1  # "an RPG round" ends in a word that elsewhere is none
    while begin and last - begin <= _LONGEST_OWNER and _is_nominal(tokens[begin - 1]):
        begin -= 1
    begin -= begin > 0 and _role(tokens[begin - 1]) == "determiner"
    return (begin, last) if begin < last and (begin == 0 or _is_break(tokens[begin - 1])) else None


def find_traded(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """What an amount after "for" is told of, before its verb: "A | lien | was filed on the house for $12,000"."""
    start = first
    while start and not _is_break(tokens[start - 1]):
        start -= 1
    last = next((at for at in range(start, first) if _role(tokens[at]) == "auxiliary"), start)
    begin = last
    while begin > start and last - begin < _LONGEST_OWNER and _is_nominal(tokens[begin - 1]):
        begin -= 1
    return (begin, last) if begin < last else None


def find_payee(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """Whom money goes to: "paid | the driver | $400", "each household | got $50"."""
    if first and tokens[first - 1].lower in _GETTING:
        begin = first - 1
        while begin and first - begin <= _LONGEST_OWNER and _is_nominal(tokens[begin - 1]):
            begin -= 1
        begin -= begin > 0 and (_role(tokens[begin - 1]) == "determiner" or tokens[begin - 1].lower in _EACH)
        return (begin, first - 1) if begin < first - 1 else None
    begin = first
    while (
        begin
        and first - begin <= _LONGEST_OWNER
        and (
            _is_nominal(tokens[begin - 1])
            or _role(tokens[begin - 1]) == "determiner"
            or tokens[begin - 1].lower in _EACH
        )
    ):
        begin -= 1
    is_given = begin < first and begin > 0 and tokens[begin - 1].lower in _GIVING
    return (begin, first) if is_given else None


def find_topic(tokens: Sequence[Token], first: int, unit: Unit) -> str | None:
    """The nearest word before an amount, in its clause, that tells what it is for."""
    if unit == "duration" and first and tokens[first - 1].lower in _LIMITS:
        return None  # "would be jailed within 60 days"
    if first > 1 and tokens[first - 1].lower == ",":
        first -= 1  # "the rent, 800 francs"
    if first > 1 and tokens[first - 1].lower == "(":
        first -= 1  # "sold the mortar (£900)"
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if tokens[at].kind == "number" or tokens[at].lower in _BREAKS:
            return None
        found = _topics().get(tokens[at].lower)
        if found is not None and unit in found[1]:
            return found[0]
    return None


def find_subject(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The noun phrase that a share without a noun is said of, before its verb: "desertion | stood at"."""
    last = first - (first > 0 and tokens[first - 1].lower in _QUOTES)
    while last and not _is_break(tokens[last - 1]) and first - last < _REACH and is_verbal(tokens[last - 1]):
        last -= 1
        if tokens[last].lower in _SAYING and tokens[last].lower not in _NOUNS:
            return None  # "missionaries say half"
    begin = last
    while begin and last - begin < _REACH and not _is_break(tokens[begin - 1]):
        word = tokens[begin - 1].lower
        if word not in ("of", "the", "in") and is_verbal(tokens[begin - 1]):
            break
        begin -= 1
    while begin < last and tokens[begin].lower in function_words():
        begin += 1
    is_verb = begin and tokens[begin - 1].lower in _PRONOUNS  # "he sends half"
    return (begin, last) if begin < last and not is_verb else None


def names_amount(word: str) -> bool:
    """Whether a word tells what money is for: "bounty"."""
    return word in _topics() and _topics()[word][0] == word


def _role(token: Token) -> str | None:
    return function_words().get(token.lower)


def _is_break(token: Token) -> bool:
    return token.kind != "word" or token.lower in _BREAKS


def _is_nominal(token: Token) -> bool:
    return not _is_break(token) and not is_verbal(token)


def is_verbal(token: Token) -> bool:
    """Whether a word stands between a subject and its number: "has fallen by", "is put at"."""
    word = token.lower
    if word in function_words() or word in _VERBS or (word.endswith("ed") and token.text[0].islower()):
        return True
    return any(word in cues for cues in (_MEASURING, _CLIMBING, _CHANGING, _SAYING)) and word not in _NOUNS


_NOUNS = frozenset(("strength", "toll", "price", "number", "total", "figure", "rate", "level"))
