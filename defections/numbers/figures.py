"""Figures: the numbers a report states, each with its qualifier, what it counts, and when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from defections.alternation import alternate
from defections.numbers.amounts import is_amount
from defections.numbers.antecedents import (
    Antecedent,
    find_antecedent,
    find_departed,
    find_equal,
    find_headcount,
    find_known,
    find_label,
    find_larger,
    find_numbered,
    find_said,
    find_talked_of,
    is_human_predicate,
    is_of_people,
)
from defections.numbers.cardinals import Numeral, word_at
from defections.numbers.counting import KINDS, Reading, read_figure, read_inner, read_single
from defections.numbers.cues import Cues
from defections.numbers.designators import find_called, is_called
from defections.numbers.exclusions import is_no_figure
from defections.numbers.nouns import noun_of
from defections.numbers.numerals import read_numeral
from defections.numbers.referents import function_words
from defections.numbers.thousands import read_dots
from defections.numbers.timing import date_figures
from defections.numbers.tokens import Token, number_words, split_tokens
from defections.numbers.wording import describe
from defections.records import Document, Figure

_AFTER_A = frozenset(("few", "good", "couple", "-"))
_LEADS = frozenset(("a", "an", "several", "few", "many", "half"))
_REMEMBERED = 60
_TITLE_SHARE = 0.8
_OPENING = 2
_MEETING = Cues("meeting")
_GATHERINGS = Cues("gatherings")
_BEGINNINGS = Cues("number beginnings")


@cache
def _hint() -> re.Pattern[str]:
    """One pass over the small letters finds the sentences worth cutting into words."""
    words = alternate(_BEGINNINGS.words)
    return re.compile(rf"[\d½⅓⅔¼¾]|\b{words}|\b(?:than|over|nearly|almost|about|under)\san?\b")


def extract_figures(document: Document) -> Iterator[Figure]:
    """Read the figures of a document, in order of appearance; one inside another ("half of the 700") comes after it."""
    seen: list[Antecedent] = []
    hint, called = _hint(), find_called(document.text)
    for index, sentence in enumerate(document.sentences):
        if hint.search(document.text[sentence.start : sentence.end].lower()):
            tokens = split_tokens(document.text, sentence.start, sentence.end)
            figures = list(_figures_of(document, index, tokens, seen, called))
            yield from date_figures(document.text, tokens, figures, document.article.published)


def _figures_of(
    document: Document, index: int, tokens: Sequence[Token], seen: list[Antecedent], called: frozenset[str]
) -> Iterator[Figure]:
    in_title_case: bool | None = None
    starters = _starters()
    at = 0
    while at < len(tokens):
        if tokens[at].kind != "number" and tokens[at].lower not in starters:
            at += 1
            continue
        number = _read_number(tokens, at)
        if number is None:
            at += 1
            continue
        at = number.last
        if in_title_case is None:
            in_title_case = _is_title_case(tokens)
        if is_no_figure(tokens, number, in_title_case=in_title_case) or is_called(tokens, number, called):
            continue
        reading = read_figure(tokens, number, in_title_case=in_title_case)
        reading = read_dots(document.text, tokens, reading) if reading is not None else None
        if reading is not None:
            yield _figure(document, index, tokens, reading, seen)


def _read_number(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read the numeral at a token; "a" and "an" are too many to look at twice."""
    after = word_at(tokens, at + 1)
    if tokens[at].lower in ("a", "an") and after not in number_words() and after not in _AFTER_A:
        return read_single(tokens, at)
    return read_numeral(tokens, at) or read_single(tokens, at)


@cache
def _starters() -> frozenset[str]:
    return _LEADS | frozenset(number_words()) | frozenset("½⅓⅔¼¾")


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether capital letters mean nothing here, as in a headline or a line of capitals."""
    words = [token for token in tokens if token.kind == "word" and len(token.text) > 3]
    words = [token for token in words if function_words().get(token.lower) not in ("preposition", "conjunction")]
    return len(words) > 3 and sum(token.text[0].isupper() for token in words) > _TITLE_SHARE * len(words)


def _carry(
    document: Document, index: int, tokens: Sequence[Token], reading: Reading, seen: Sequence[Antecedent]
) -> Antecedent | None:
    """The noun a bare number leaves out, from a figure of the same value where it says "the 23"."""
    if reading.rule.endswith(("definite", "of-number")) or (
        reading.rule.endswith("of-them") and word_at(tokens, reading.first - 1) in ("were", "are")
    ):  # "There were 141 of them"
        inner = read_inner(tokens, reading.number.last, reading.last)
        value = inner.value if inner else reading.value
        known = find_known(seen, value, document.sentences[index].story)
        if known is not None:
            return known
    if seen and seen[-1].sentence == index and word_at(tokens, reading.last - 1) == "which":
        return seen[-1]
    if seen and seen[-1].sentence == index and seen[-1].unit == "duration" and _is_of_term(tokens, reading):
        return seen[-1]
    human = is_human_predicate(tokens, reading.after) or _is_beside_people(tokens, reading.first)
    if not human and is_amount(tokens, reading.first):
        return Antecedent("money", "money", index, document.sentences[index].story)
    if seen and seen[-1].unit == "money" and seen[-1].sentence == index and _compares(tokens, reading) and not human:
        return seen[-1]
    named = _carry_headcount(document, index, tokens, reading, seen) if "of" not in reading.rule else None
    if named is not None or (is_of_people(tokens, reading.first) and "of" not in reading.rule):
        return named
    pointed = _carry_back(document, index, tokens, reading, seen)
    if pointed is not None:
        return pointed
    if seen and not human and seen[-1].unit == "events" and index - seen[-1].sentence == 1 and reading.first < _OPENING:
        return seen[-1]  # "It heard 600 cases. Forty have come to trial"
    found = find_antecedent(document, index, tokens, reading.first, seen, human=human, size=reading.value or 0)
    return find_departed(seen, index, document.sentences[index].story) if found is None and human else found


def _is_beside_people(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words right before a number tell that it counts people: "named by 9", "met 9", "in groups of 9"."""
    before = word_at(tokens, first - 1)
    return before == "by" or before in _MEETING or (before == "of" and word_at(tokens, first - 2) in _GATHERINGS)


def _is_of_term(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether a number is the whole of a time: "she did two years of | five"."""
    measure = noun_of(word_at(tokens, reading.first - 2))
    is_time = word_at(tokens, reading.first - 1) == "of" and measure is not None and measure.unit == "duration"
    return is_time and (_ends(tokens, reading.after) or word_at(tokens, reading.after) == "in")


def _opens(tokens: Sequence[Token], reading: Reading) -> bool:
    return not any(token.kind != "sign" for token in tokens[: reading.first])


def _ends(tokens: Sequence[Token], after: int) -> bool:
    return word_at(tokens, after) in ("", ".", ",", ";", "”", '"')


def _carry_back(
    document: Document, index: int, tokens: Sequence[Token], reading: Reading, seen: Sequence[Antecedent]
) -> Antecedent | None:
    """Whom "38 of them" are of, and whom a number that is said again at the head of a sentence counts."""
    story = document.sentences[index].story
    if reading.value is None:
        return None
    label = find_label(tokens, reading.first, index, story)
    if label is not None:
        return label
    if reading.rule.endswith("of-them"):
        if _is_of_things(tokens, reading, seen, index):
            return seen[-1]
        larger = find_larger(seen, reading.value, index, story)
        is_beside = larger is not None and larger.sentence == index
        return larger if is_beside else find_said(tokens, reading.first, index, story) or larger
    return find_equal(seen, reading.value, index, story) if _opens(tokens, reading) else None


def _is_of_things(tokens: Sequence[Token], reading: Reading, seen: Sequence[Antecedent], index: int) -> bool:
    """Whether "them" are the things counted right before: "eleven letters, two of them opened"."""
    if not seen or seen[-1].sentence != index or word_at(tokens, reading.first - 1) != ",":
        return False
    is_more = seen[-1].value is not None and seen[-1].value > (reading.value or 0)
    of_people = seen[-1].unit == "people" or is_human_predicate(tokens, reading.last)
    return is_more and seen[-1].unit in ("other", "events", "places", "aircraft") and not of_people


def _carry_headcount(
    document: Document, index: int, tokens: Sequence[Token], reading: Reading, seen: Sequence[Antecedent]
) -> Antecedent | None:
    """Whom a headcount is of: "the number of Iraqis sent home rose to 6,200", "the army puts its strength at 40"."""
    story = document.sentences[index].story
    named = find_numbered(tokens, reading.first, index, story)
    named = named or find_talked_of(document, index, tokens, reading.first, seen)
    if named is None and word_at(tokens, reading.first - 1) in ("are", "were") and _ends(tokens, reading.after):
        is_there = word_at(tokens, reading.first - 2) == "there"
        return find_headcount(seen, index, story) if is_there else None
    if named is None and is_of_people(tokens, reading.first):
        return find_headcount(seen, index, story, reading.value or 0)
    return named


def _carry_to_share(
    document: Document, index: int, tokens: Sequence[Token], reading: Reading, seen: Sequence[Antecedent]
) -> Antecedent | None:
    """Whom a share without its noun is of: those of the number in it, or, where it is of people, the last counted."""
    if reading.rule.endswith("of-number"):
        inner = read_inner(tokens, reading.number.last, reading.last)
        known = find_known(seen, inner.value, document.sentences[index].story) if inner else None
        if known is not None:
            return known
    if "of-them" in reading.rule and seen and seen[-1].sentence == index and seen[-1].unit != "duration":
        return seen[-1]  # "issued 27,000 certificates, half of them to women"
    if word_at(tokens, reading.first - 1) == "(" and seen and seen[-1].sentence == index:
        return seen[-1]  # "22 participants (40%)"
    if not _is_of_people(tokens, reading):
        return None
    return find_antecedent(document, index, tokens, reading.first, seen, human=True)


def _is_of_people(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether a share without its noun is of people: "half of them", "44% named", "a third were boys"."""
    opens = not any(token.kind == "word" for token in tokens[: reading.first])
    return "of-them" in reading.rule or opens or is_human_predicate(tokens, reading.after)


def _compares(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether a bare number is set against the one before it: "it went up to 800"."""
    return word_at(tokens, reading.first - 1) in ("to", "from", "than", "against", "now", "or")


def _figure(
    document: Document, index: int, tokens: Sequence[Token], reading: Reading, seen: list[Antecedent]
) -> Figure:
    story = document.sentences[index].story
    carried = None
    if reading.is_bare:
        carried = _carry(document, index, tokens, reading, seen)
        unit = carried.unit if carried else "people"
        reading = replace(reading, unit=unit, kind=KINDS.get(unit, reading.kind))
    elif reading.kind in ("share", "percent") and reading.counted is None:
        carried = _carry_to_share(document, index, tokens, reading, seen)
    elif reading.unit == "money" and word_at(tokens, reading.first - 1) == "(" and seen and seen[-1].unit == "money":
        carried = seen[-1] if seen[-1].sentence == index else None  # "100,000 pesos (about $1,800)"
    words, referent = describe(document.text, tokens, reading, carried)
    is_named = carried or reading.counted or " of " in (referent or "")
    if words and is_named:
        del seen[:-_REMEMBERED]
        is_kind = reading.rule.endswith("of-them") and referent != words
        noun = reading.counted.noun if reading.kind == "share" and reading.counted else None
        unit, size = ("people", None) if noun and noun.unit == "people" else (reading.unit, reading.value)
        seen.append(Antecedent(words, unit, index, story, size, referent, is_kind))
    return Figure(
        start=tokens[reading.first].start,
        end=tokens[reading.last - 1].end,
        value=reading.value,
        low=reading.low,
        high=reading.high,
        qualifier=reading.qualifier,
        kind=reading.kind,
        unit=reading.unit,
        referent=referent,
        as_of=None,
        rule=reading.rule,
    )
