"""A number with its neighbours: qualifier to the left, counted noun to the right, unit and kind."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from defections.numbers.amounts import with_currency
from defections.numbers.cardinals import Numeral, word_at
from defections.numbers.cues import Cues
from defections.numbers.gapping import find_gapped
from defections.numbers.nouns import Noun, noun_of
from defections.numbers.numerals import read_numeral
from defections.numbers.qualifiers import Qualified, find_after, find_before, is_spatial
from defections.numbers.referents import Counted, function_words, is_people_adjective, read_counted, skip_determiners
from defections.numbers.tokens import Token, number_words
from defections.records import FigureKind, Qualifier, Unit

KINDS: dict[str, FigureKind] = {
    "money": "money", "duration": "duration", "percent": "percent", "share": "share", "distance": "other"
}  # fmt: skip
_NO_SINGLE = Cues("no single")
_SELF_MEASURED = frozenset(("money", "percent", "share", "distance", "duration"))
_PRONOUNS = frozenset(("them", "whom", "these", "those", "us", "you", "which", "it"))
_RELATIVES = Cues("relatives")
_COMPOUND_UNITS = frozenset(("people", "duration", "distance", "money", "aircraft"))
_INNER_REACH = 4
_BEFORE_INNER = Cues("before inner")
_COPULAS = frozenset(("were", "was", "are", "is"))
_HARMED = Cues("human")
_FROM = 2
_MODIFIERS = frozenset(("other", "such", "more", "own", "same", "further", "additional", "extra"))


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as it stands in its sentence: tokens[first:last], the number in it, and the noun it counts.

    `is_bare` tells that the noun is left out; `after` is the token that follows the number and its noun.
    """

    first: int
    last: int
    number: Numeral
    counted: Counted | None
    after: int
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    kind: FigureKind
    unit: Unit
    is_bare: bool
    rule: str


@dataclass(frozen=True, slots=True)
class _Right:
    """What stands to the right of a number: the end of its text, its noun, how the two are joined."""

    last: int
    counted: Counted | None
    link: str
    qualified: Qualified | None = None


def read_figure(tokens: Sequence[Token], number: Numeral, *, in_title_case: bool = False) -> Reading | None:
    """Read the figure around a numeral; None where a compound counts nothing ("two-faced")."""
    right = _read_right(tokens, number)
    if right is None:
        return None
    first, is_money = with_currency(tokens, number)
    unit = _unit(tokens, number, right, is_money=is_money, in_title_case=in_title_case)
    first = first if unit == "money" else number.first
    left = find_before(tokens, first)
    if left and is_spatial(tokens, left, number.value, unit):
        left = None
    left = left or _negation(tokens, first, right.last)
    qualifier = _qualifier(number, left or right.qualified)
    is_named = (
        unit in _SELF_MEASURED or _glued_noun(tokens, number) or tokens[number.first].lower in ("twice", "thrice")
    )
    is_bare = right.counted is None and not is_named
    low, high = _bounds(number, qualifier)
    start, definite = _start(tokens, number, left.edge if left else first, is_bare=is_bare)
    kind: FigureKind = "other" if right.counted and _is_rate(tokens, right) else KINDS.get(unit, "count")
    after = right.qualified.edge if right.qualified and right.qualified.edge > right.last else right.last
    last = _with_copula(tokens, after) if is_bare and not definite else after
    return Reading(
        first=start, last=last, number=number, counted=right.counted,
        after=after, value=number.value, low=low, high=high, qualifier=qualifier,
        kind=kind, unit=unit, is_bare=is_bare,
        rule=f"{number.form}-{right.link}" + ("-definite" if definite else ""),
    )  # fmt: skip


def read_single(tokens: Sequence[Token], index: int) -> Numeral | None:
    """Read the "a" of "more than a month" as one: only a qualifier makes it a figure."""
    noun = noun_of(word_at(tokens, index + 1))
    if (
        tokens[index].lower not in ("a", "an")
        or noun is None
        or noun.is_plural
        or noun.unit not in ("duration", "distance")
    ):
        return None
    found = find_before(tokens, index)
    return Numeral(index, index + 1, 1.0) if found and found.words not in _NO_SINGLE else None


def _read_right(tokens: Sequence[Token], number: Numeral) -> _Right | None:
    at = number.last
    qualified = find_after(tokens, at)
    if qualified:
        at = qualified.edge
    elif word_at(tokens, at) == "-" and at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start:
        return _read_compound(tokens, number)
    if word_at(tokens, at) in ("of", "out"):
        right = _read_of(tokens, at)
        if right is not None and right.link == "of-noun" and _is_gapped(tokens, number.first, at, right.counted):
            return _Right(at if qualified else number.last, None, "bare", qualified)
        if right is not None:
            return replace(right, qualified=qualified)
    if number.form in ("share", "percent"):
        return _read_whole(tokens, at, qualified)
    if number.about and word_at(tokens, at) == "the":
        at += 1
    while word_at(tokens, at) in _MODIFIERS:
        at += 1
    if word_at(tokens, at) == "strong" and at == number.last and _is_end(tokens, at + 1):  # "a band 200 strong"
        return _Right(at + 1, Counted(at, at + 1, "strong", None, "people"), "strong")
    counted = read_counted(tokens, at, is_one=number.value is not None and number.value <= 1)
    if counted is None:
        return _Right(at if qualified else number.last, None, "bare", qualified)
    return _Right(counted.last, counted, "noun", qualified or find_after(tokens, counted.last))


def _read_compound(tokens: Sequence[Token], number: Numeral) -> _Right | None:
    """Read "200-strong", "three-day", "20-man"; anything else that hangs on a hyphen counts nothing."""
    at = number.last + 1
    if tokens[number.last].end != tokens[at].start or number.form != "number":
        return None
    word = tokens[at].lower
    if word == "strong":
        return _Right(at + 1, Counted(at, at + 1, "strong", None, "people"), "strong")
    noun = noun_of(word)
    if word_at(tokens, at + 1) in ("read", "listen", "watch"):  # "5-minute read"
        return None
    if noun is None or (noun.unit not in _COMPOUND_UNITS and tokens[number.first].kind != "number"):
        return None
    return _Right(at + 1, Counted(at, at + 1, word, noun, noun.unit), "compound")


def _read_of(tokens: Sequence[Token], at: int) -> _Right | None:
    """Read what follows "of": "of them", "of the 700 Britons", "of the fighters"."""
    at += 1 if word_at(tokens, at) == "of" else 2 if word_at(tokens, at + 1) == "of" else 9999
    begin = skip_determiners(tokens, at)
    if begin >= len(tokens):
        return None
    if word_at(tokens, at) == "those" and word_at(tokens, begin) in _RELATIVES:
        return _Right(at + 1, None, "bare")  # "two of those we met" says itself whom it means
    if word_at(tokens, at) == "those" and _is_participle(tokens, begin):
        return None  # "nineteen of those listed have died"
    if (word_at(tokens, at) in _PRONOUNS and begin == at) or (
        word_at(tokens, at) in ("these", "those") and _is_end(tokens, begin)
    ):
        return _Right(at + 1, None, "of-them")
    inner = read_inner(tokens, begin)
    if inner is not None and inner.form in ("number", "vague", "range"):
        if word_at(tokens, inner.first - 1) == "of" and begin < inner.first - 1:  # "half of his platoon of 28"
            group = tokens[inner.first - 2]
            return _Right(inner.last, Counted(begin, inner.first - 1, group.lower, None, "people"), "of-number")
        counted = read_counted(tokens, inner.last)
        return _Right(counted.last if counted else inner.last, counted, "of-number")
    counted = read_counted(tokens, begin)
    if counted is None and word_at(tokens, at) == "these" and begin == at + 1:
        return _Right(at + 1, None, "of-them")  # "Fifteen of these swam"
    if counted is None and word_at(tokens, begin) in _HARMED and at < begin and _is_end(tokens, begin + 1):
        counted = Counted(begin, begin + 1, word_at(tokens, begin), None, "people")  # "four of the accused"
    return _Right(counted.last, counted, "of-noun") if counted else None


def _is_gapped(tokens: Sequence[Token], first: int, at: int, counted: Counted | None) -> bool:
    """Whether "of" belongs to a verb said before: "ten complained of hunger, two | of pay"."""
    if counted is None or (counted.unit == "people" and counted.first > at + 1):
        return False  # "ten wept, two of the women did not"
    left = find_before(tokens, first)
    return find_gapped(tokens, left.edge if left else first, at) is not None


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    follower = function_words().get(word_at(tokens, at + 1))
    return word_at(tokens, at).endswith("ed") and follower in ("auxiliary", "verb")


def read_inner(tokens: Sequence[Token], at: int, end: int | None = None) -> Numeral | None:
    """Read the number inside "of the 700 Britons", "of its estimated 400 men", "of the country's 112 towns"."""
    last = min(len(tokens) if end is None else end, at + _INNER_REACH)
    for index in range(at, last):
        if tokens[index].kind == "sign":
            return None
        inner = read_numeral(tokens, index)
        if inner is not None:
            return inner
        if tokens[index].lower in function_words() and tokens[index].lower not in _BEFORE_INNER:
            return None
    return None


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].kind != "word" or tokens[at].lower in function_words()


def _read_whole(tokens: Sequence[Token], at: int, qualified: Qualified | None) -> _Right:
    """Read what a share is taken of: "half the fighters", "40% of the population", "half that"."""
    begin = at + (word_at(tokens, at) == "of")
    if word_at(tokens, begin) == "that" and _is_end(tokens, begin + 1):
        return _Right(begin + 1, None, "that", qualified)
    at_noun = skip_determiners(tokens, begin)
    if at_noun > at == begin and tokens[at - 1].lower != "half":  # "for 44% the turning point was"
        return _Right(at, None, "bare", qualified)
    if at_noun == at and word_at(tokens, at) != "of":
        counted = read_counted(tokens, at)
        return _Right(counted.last, counted, "noun", qualified) if counted else _Right(at, None, "bare", qualified)
    counted = read_counted(tokens, at_noun) or _singular(tokens, at_noun)
    return _Right(counted.last, counted, "of-noun", qualified) if counted else _Right(at, None, "bare", qualified)


def _singular(tokens: Sequence[Token], at: int) -> Counted | None:
    """The words up to the next function word, as the noun of "half of the old town" and "a third of my sample"."""
    last = at
    while (
        last < min(len(tokens), at + 4) and tokens[last].kind == "word" and tokens[last].lower not in function_words()
    ):
        last += 1
    return Counted(at, last, tokens[last - 1].lower, noun_of(tokens[last - 1].lower), "other") if last > at else None


def _is_of_clock(tokens: Sequence[Token], at: int) -> Noun | None:
    """The duration in "half an hour" and "three quarters of an hour"."""
    at += word_at(tokens, at) == "of"
    noun = noun_of(word_at(tokens, at + 1))
    return noun if word_at(tokens, at) in ("a", "an") and noun and noun.unit == "duration" else None


def _unit(tokens: Sequence[Token], number: Numeral, right: _Right, *, is_money: bool, in_title_case: bool) -> Unit:
    if number.form == "percent":
        return "percent"
    if number.form == "share":
        return "duration" if _is_of_clock(tokens, number.last) else "share"
    if any(token.lower == "percent" or token.lower == "%" for token in tokens[number.first : number.last]):
        return "percent"
    if is_money:
        return "money"
    if tokens[number.first].lower in ("twice", "thrice"):
        return "events"
    glued = _glued_noun(tokens, number)
    if glued is not None:
        return glued.unit
    if right.counted is None:
        return "people"
    if _is_rate(tokens, right):
        return "other"
    if right.counted.noun is None and in_title_case and right.link == "noun":
        return "other"
    if right.counted.unit == "distance" and tokens[right.counted.last - 2].lower in ("square", "cubic", "sq"):
        return "other"
    return right.counted.unit


def _glued_noun(tokens: Sequence[Token], number: Numeral) -> Noun | None:
    """The unit written on to the digits: "40km"."""
    suffix = tokens[number.last - 1].suffix
    return noun_of(suffix) if suffix and suffix not in number_words() else None


def _is_rate(tokens: Sequence[Token], right: _Right) -> bool:
    """Whether the noun is counted by another thing ("1.3 men per gun"), not by the day or the month."""
    noun = noun_of(word_at(tokens, right.last + 1))
    return word_at(tokens, right.last) == "per" and not (noun and noun.unit == "duration")


def _negation(tokens: Sequence[Token], first: int, last: int) -> Qualified | None:
    """The "not" of "not thirty", where nothing is set against it."""
    if word_at(tokens, first - 1) != "not" or word_at(tokens, last) not in ("", ".", ",", "”", '"', "’", "'", ";"):
        return None
    return Qualified("less_than", first - 1, "not")


def _qualifier(number: Numeral, found: Qualified | None) -> Qualifier:
    if number.low is not None and number.value is None:
        return "range"
    if number.form == "vague":
        return "vague"
    if found is not None:
        return found.qualifier
    return "about" if number.about else "exact"


def _bounds(number: Numeral, qualifier: Qualifier) -> tuple[float | None, float | None]:
    if qualifier == "range":
        return number.low, number.high
    if qualifier in ("at_least", "more_than"):
        return number.value, None
    if qualifier in ("at_most", "less_than"):
        return None, number.value
    return None, None


def _start(tokens: Sequence[Token], number: Numeral, first: int, *, is_bare: bool) -> tuple[int, bool]:
    """The first token of the text, and whether the number is one already known ("the 23")."""
    before = word_at(tokens, first - 1)
    if number.low is not None and number.value is None and before in ("between", "from"):
        return first - 1, False
    definite = (before == "the" or _is_pointing(tokens, first)) and number.form == "number"
    return (first - 1 if definite and is_bare else first), definite


def _is_pointing(tokens: Sequence[Token], first: int) -> bool:
    """Whether "these" points to the number: "twelve of these 14", not "of these 14 were boys"."""
    if word_at(tokens, first - 1) not in ("these", "those"):
        return False
    counted = tokens[first - 3] if first > _FROM else None
    of_them = word_at(tokens, first - 2) in ("of", "among")
    return not of_them or (counted is not None and (counted.kind == "number" or counted.lower in number_words()))


def _with_copula(tokens: Sequence[Token], last: int) -> int:
    """Take in the predicate of "two were British": what the number counts is said there."""
    if word_at(tokens, last) not in _COPULAS:
        return last
    token = tokens[last + 1] if last + 1 < len(tokens) else None
    if token is None or token.kind != "word" or token.lower in number_words():
        return last
    if is_people_adjective(token) or token.lower not in function_words():
        return last + 2
    return last
