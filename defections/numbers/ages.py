"""Numbers that are ages: "Ahmed, 31,", "aged 23", "a 16-year-old", "children under 15", "he was nineteen"."""

from collections.abc import Sequence

from defections.numbers.cardinals import Numeral, read_cardinal, word_at
from defections.numbers.cues import Cues
from defections.numbers.nouns import Noun, noun_of
from defections.numbers.tokens import Token

_OLDEST = 115
_YOUNGEST_NAMED = 4
_ADULT = 25
_OLD = 70
_GROWN = 15
_OLDEST_RECRUIT = 30
_LIFE = Cues("life events")
_MEASURING = Cues("measuring")
_AGED = frozenset(("aged", "age", "ages", "turned", "turning"))
_BOUNDS = frozenset(("under", "over", "below", "above"))
_BEFORE_BOUND = Cues("before bound")
_BEFORE_AGE = frozenset(("between", "under", "over", "about", "around", "from", "just", "only"))
_ENDS = Cues("ends")
_NEXT_PERSON = frozenset(("he", "she", "they", "i", "we"))
_BEINGS = frozenset(("was", "is", "were", "are", "am"))
_CONTRACTED = frozenset(("i'm", "he's", "she's"))
_EVERYDAY = Cues("everyday people")
_SUPERLATIVES = frozenset(("youngest", "oldest", "eldest"))
_SUBJECTS = frozenset(("i", "he", "she", *_SUPERLATIVES))
_SOFTENERS = Cues("softeners")
_PLACED = frozenset(("in", "at", "near", "from", "around", "to", "of"))
_REACH = 15
_FURTHEST = 20
_AT_THE_TIME = frozenset(("when", "at", "by", "as", "on", "the"))
_AGES_OF_TWO = 3  # tokens: "16 and 19"
_AGENTS = ("er", "or", "ist", "boy", "girl", "man", "woman")


def is_age(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether the numeral is somebody's age."""
    top = number.value if number.value is not None else number.high
    if top is None or not 0 < top <= _OLDEST or number.form in ("percent", "share"):
        return False
    return (
        _is_said(tokens, number)
        or _is_second(tokens, number)
        or _is_one_of_several(tokens, number)
        or _is_beside_name(tokens, number)
        or _is_bound(tokens, number, top)
        or _is_predicate(tokens, number, top)
        or _is_later(tokens, number, top)
    )


def _is_said(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "aged 23", "aged 12 and 14", "age of 18", "23-year-old", "23 years old", "years of age"."""
    after = [token.lower for token in tokens[number.last : number.last + 4] if token.lower != "-"]
    if after and (
        after[0] in ("year-old", "year-olds", "years-old") or after[:2] in (["years", "old"], ["year", "old"])
    ):
        return True
    if after[:3] == ["years", "of", "age"] or after[:2] == ["year", "olds"]:
        return True
    before = [token.lower for token in tokens[max(0, number.first - 5) : number.first]]
    if len(before) > 2 and before[-1] in ("and", "or", "to", "-") and before[-3] in _AGED:
        return True
    if before[-2:] == ["turned", "over"]:  # "They turned over 41 firearms"
        return False
    while before and before[-1] in _BEFORE_AGE:
        before.pop()
    return bool(before) and (before[-1] in _AGED or before[-2:] in (["age", "of"], ["ages", "of"], ["age", "was"]))


def _is_second(tokens: Sequence[Token], number: Numeral) -> bool:
    """The 16 of "they had joined at 14 and 16"."""
    at = number.first - 2
    if at < 1 or word_at(tokens, at + 1) not in ("and", "or") or tokens[at].kind != "number":
        return False
    first = Numeral(at, at + 1, tokens[at].value)
    return word_at(tokens, number.last) in _ENDS and word_at(tokens, at - 1) == "at" and is_age(tokens, first)


def _is_later(tokens: Sequence[Token], number: Numeral, top: float) -> bool:
    """The 16 of "he was 14 when he was taken and 16 when he fled": another age of whoever had the first."""
    if word_at(tokens, number.last) not in _AT_THE_TIME or word_at(tokens, number.first - 1) not in ("and", ",", "but"):
        return False
    for at in range(number.first - 2, max(0, number.first - _FURTHEST), -1):
        being = word_at(tokens, at - 1)
        if being in _BEINGS or being in _CONTRACTED:
            first = read_cardinal(tokens, at)
            if first is not None and first.value not in (None, top):
                return _is_predicate(tokens, first, first.value or 0)
    return False


def _is_one_of_several(tokens: Sequence[Token], number: Numeral) -> bool:
    """Either number of "the sisters, 16 and 19, fled"."""
    first = number.first
    while first > 2 and word_at(tokens, first - 1) in ("and", ",") and tokens[first - 2].kind == "number":
        first -= 2
    last = number.last
    while word_at(tokens, last) in ("and", ",") and last + 1 < len(tokens) and tokens[last + 1].kind == "number":
        last += 2
    if last - first < _AGES_OF_TWO or word_at(tokens, last) not in (",", ")", "") or first < 2:
        return False
    noun = noun_of(word_at(tokens, first - 2)) if word_at(tokens, first - 1) in (",", "(") else None
    ages = [token.value for token in tokens[first:last] if token.kind == "number"]
    are_people = noun is not None and noun.unit == "people" and noun.is_plural
    return are_people and all(_YOUNGEST_NAMED < age <= _OLDEST for age in ages)


def _is_beside_name(tokens: Sequence[Token], number: Numeral) -> bool:
    """ "Ahmed, 31, said", "Abu Harun (41) left", "man, 27", "a baker of 26"."""
    first, last = number.first, number.last
    if first < 2 or last > first + 3 or number.form != "number" or (number.value or 0) < _YOUNGEST_NAMED:
        return False
    before, name, after = word_at(tokens, first - 1), tokens[first - 2], word_at(tokens, last)
    if before == "of":
        plural = noun_of(after)
        return _is_one_person(name) and not (plural and plural.is_plural)
    if after not in (",", ".", ")", ";", ""):
        return False
    if before == "(":
        return after == ")" and _is_person_in_brackets(tokens, first)
    if before in ("”", '"') and name.lower == "," and first > 2:  # “Filmon,” 31, who
        name, before = tokens[first - 3], ","
    if before != ",":
        return False
    if name.lower in ("”", '"', "’") and first > 2:
        name = tokens[first - 3]
    is_one = _is_person(noun_of(name.lower)) or name.lower in _EVERYDAY
    return name.kind == "word" and (name.text[0].isupper() or is_one)


def _is_full_name(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name of a person ends at tokens[last]: capitals not led by a preposition ("Mr. Loch is 71")."""
    begin = last + 1
    while begin and (tokens[begin - 1].text[0].isupper() or tokens[begin - 1].lower == "."):
        begin -= 1
    words = [token for token in tokens[begin : last + 1] if token.kind == "word"]
    return len(words) > 1 and word_at(tokens, begin - 1) not in (*_PLACED, "the")


def _is_person_in_brackets(tokens: Sequence[Token], first: int) -> bool:
    """ "Kosi Punem (22)" is an age; "in Achin (39)", "Airstrikes (19)" and several in a row are counts."""
    begin = first - 1
    while begin and tokens[begin - 1].kind == "word" and tokens[begin - 1].text[0].isupper():
        begin -= 1
    names = first - 1 - begin
    if not names or word_at(tokens, begin - 1) in _PLACED or (names == 1 and begin == 0):
        return False
    near = range(max(1, first - _REACH), min(len(tokens), first + _REACH))
    return sum(tokens[at].kind == "number" and tokens[at - 1].lower == "(" for at in near) == 1


def _is_one_person(name: Token) -> bool:
    noun = noun_of(name.lower)
    return _is_person(noun) if noun else name.lower.endswith(_AGENTS)


def _is_person(noun: Noun | None) -> bool:
    return noun is not None and noun.unit == "people" and not noun.is_plural


def _is_bound(tokens: Sequence[Token], number: Numeral, top: float) -> bool:
    """ "children under 18", "47 of them under 15", "men over 60": a bound, with nothing after it to count."""
    at = number.first - 1
    if word_at(tokens, at) not in _BOUNDS or word_at(tokens, number.last) not in _ENDS:
        return False
    before = word_at(tokens, at - 1)
    noun = noun_of(before)
    if noun is not None and noun.unit == "people":
        return True
    if before in ("anyone", "anybody", "everyone", "those", "everybody"):
        return True
    if before in ("were", "was", "are", "is") and top <= _OLD:  # "three quarters were under 35"
        return True
    return before in _BEFORE_BOUND and top <= _ADULT and word_at(tokens, at) in ("under", "below")


def _is_predicate(tokens: Sequence[Token], number: Numeral, top: float) -> bool:
    """ "he was 19", "I was just fifteen when", "who is 24", "the oldest 70"."""
    after, at = word_at(tokens, number.last), number.first - 1
    if after not in _ENDS and after not in _NEXT_PERSON and after != "as":
        return False
    if word_at(tokens, at) in ("then", "now") and word_at(tokens, at - 1) == ",":  # Ri, then 26, walked
        return after == "," and (word_at(tokens, at) == "then" or top >= _GROWN)
    while word_at(tokens, at) in _SOFTENERS:
        at -= 1
    being, subject = word_at(tokens, at), word_at(tokens, at - 1)
    if being in _CONTRACTED or being in _SUPERLATIVES:
        return True
    if being == "at" and at == number.first - 1 and _YOUNGEST_NAMED < top <= _OLDEST_RECRUIT:
        clause = [token.lower for token in tokens[max(0, at - _REACH) : at]]
        if any(word in _LIFE for word in clause) and not any(word in _MEASURING for word in clause):
            return True
    if being == "at":
        return (
            after in _NEXT_PERSON
            or after in ("as", "when")
            or (after == "," and word_at(tokens, number.last + 1) in _NEXT_PERSON)
        )
    if being not in _BEINGS:
        return False
    if being in ("was", "is") and (after == "when" or _is_full_name(tokens, at - 1)):
        return True
    if being in ("was", "is") and at and after in _ENDS and _is_person(noun_of(subject)):  # "My daughter was four."
        return word_at(tokens, at - 2) not in ("number", "of")
    if subject == "who":
        return being in ("is", "was") and top > _YOUNGEST_NAMED
    return subject in _SUBJECTS or (subject == "you" and top > _YOUNGEST_NAMED)
