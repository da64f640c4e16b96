"""The noun that a bare number leaves out: "58 have left … seven were women"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from defections.numbers.cardinals import word_at
from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of
from defections.numbers.referents import function_words, read_counted
from defections.numbers.tokens import Token, number_words, split_tokens
from defections.records import Document, Unit

_NEAR = 2
_FAR = 8
_TELLING = 5
_MOST_APART = 10
_FAR_MORE = 50
_LABEL = 4
_REACH = 60
_TALLIES = frozenset(("number", "total", "tally", "count"))
_TOLD = frozenset(("number", "total", "figure", "tally", "toll"))
_TAIL = 400
_WORD = re.compile(r"[^\W\d_]{3,30}(?:-[^\W\d_]{2,20})?")
_MEASURES = frozenset(("money", "distance", "other"))
_COUNTABLE = frozenset(("people", "aircraft", "events", "places", "other"))
_HUMAN = Cues("human")
_STAND_INS = frozenset(("others", "more"))
_LINKING = frozenset(("auxiliary", "adverb", "preposition", "determiner", "pronoun"))
_HEADCOUNTS = Cues("headcounts")
_TIMED = frozenset(("recent", "past", "last", "coming", "previous", "these", "those"))  # "in recent weeks"
_BESIDE = ((",", "against"), ("in", "their"), ("by", "the"))
_DEPARTING = frozenset(("arrivals", "departures", "defections", "desertions", "surrenders", "returns", "exits"))
_SOURCING = Cues("counting")
_PASSIVE = Cues("passive")
_SAYING = Cues("sourcing")
_VERBS = Cues("irregular verbs")
_TELLING_VERBS = frozenset(("told", "tell", "tells", "telling", "informed", "assured", "briefed", "asked"))
_TOLD_REACH = 3
_CLAUSE = 10
_BEING = frozenset(("were", "was", "been", "being", "be", "are", "is"))
_PARTITIVES = frozenset(("of", "among", "amongst", "out"))


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A counted noun met before: its words, its unit, where it stood; `is_kind` tells "eleven of them women"."""

    words: str
    unit: Unit
    sentence: int
    story: int
    value: float | None = None
    referent: str | None = None
    is_kind: bool = False


def is_human_predicate(tokens: Sequence[Token], last: int) -> bool:
    """Whether what follows a bare number says that people are counted: "two said", "12 were killed"."""
    last += word_at(tokens, last) == "," and word_at(tokens, last + 1) in ("who", "whom")
    for token in tokens[last : last + 4]:
        noun = noun_of(token.lower)
        if token.lower in _HUMAN or function_words().get(token.lower) == "verb" or (noun and noun.unit == "people"):
            return True
        if token.kind != "word" or function_words().get(token.lower) not in _LINKING:
            return False
    return False


def is_of_people(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words before a bare number speak of a headcount: "put the strength of the group at"."""
    return any(token.lower in _HEADCOUNTS for token in tokens[max(0, first - 10) : first])


def is_object(tokens: Sequence[Token], first: int) -> bool:
    """Whether a number is the object of a verb right before it ("forcing 9,000 to run"): its subject is another."""
    before = word_at(tokens, first - 1)
    if before in _SOURCING or before in _PASSIVE:  # "the monitors counted 40", "police arrested 40"
        return False
    return before.endswith(("ing", "ed")) and before not in function_words() and noun_of(before) is None


def find_antecedent(
    document: Document,
    index: int,
    tokens: Sequence[Token],
    first: int,
    seen: Sequence[Antecedent],
    *,
    human: bool,
    size: float = 0,
) -> Antecedent | None:
    """Find what a bare number at tokens[first] of sentence `index` counts, nearest and likeliest first.

    Args:
        document: the document.
        index: the sentence's place in it.
        tokens: the sentence's tokens.
        first: the number's first token.
        seen: the counted nouns of the figures before it, in order.
        human: only people will do.
        size: the number: of several counted in one sentence it goes with what is larger.
    """
    story = document.sentences[index].story
    fitting = [one for one in seen if one.story == story and (one.unit == "people" or not human)]
    countable = [one for one in fitting if one.unit in _COUNTABLE and one.words.lower() not in _STAND_INS]
    countable = [one for one in countable if one.sentence < index or not _is_actor(tokens, first, one)]
    same = [one for one in countable if one.sentence == index]
    if same and not _is_paired_duration(fitting, tokens, first):
        return _of_size(same, size)
    if _is_paired_duration(fitting, tokens, first):
        return fitting[-1]
    if is_object(tokens, first):
        return None
    leading = word_at(tokens, 0) in _PARTITIVES
    window = tokens[: min(first, _REACH)] if leading else tokens[max(0, first - _REACH) : first]
    here = _noun_before(window, index, story, human=human, leading=leading)
    if here and (leading or here.unit == "duration"):
        return here
    if here and (word_at(tokens, first - 2), word_at(tokens, first - 1)) in _BESIDE:
        return here  # "no surrenders were registered, against 25", "men came in their hundreds"
    near = [one for one in countable if _is_near(document, one, index)]
    if near:
        return _holding(near, size)
    if here:
        return here
    return _noun_of_sentence_before(document, index) or _last_people(countable, index)


def _of_size(same: Sequence[Antecedent], size: float) -> Antecedent:
    """The last one; people before things of which there are far fewer: "1,700 men in nine lorries, and 3,000 more"."""
    last = same[-1]
    people = [one for one in same if one.unit == "people"]
    is_odd = last.unit != "people" and last.value is not None and size > _FAR_MORE * last.value
    return people[-1] if people and is_odd else last


def _is_actor(tokens: Sequence[Token], first: int, one: Antecedent) -> bool:
    """Whether those counted before do what the number is the object of: "two academics counted | 8,200"."""
    verb = tokens[first - 1] if first else None
    if verb is None or not (verb.lower in _SOURCING or verb.lower in _VERBS or verb.lower.endswith("ed")):
        return False
    if word_at(tokens, first - 2) in _BEING:
        return False
    head = one.words.rpartition(" ")[2].lower()
    for at in range(first - 2, max(-1, first - _CLAUSE), -1):
        if tokens[at].kind == "sign" or tokens[at].lower in ("and", "but", "or"):
            return False
        if tokens[at].lower == head:
            return word_at(tokens, 0) not in _PARTITIVES
    return False


def _holding(near: Sequence[Antecedent], size: float) -> Antecedent:
    """The last one, or, in its sentence, the last that is larger: "51 people, nine of them women … Forty say"."""
    beside = [one for one in near if one.sentence == near[-1].sentence]
    near = [one for one in beside if not one.is_kind] or beside
    larger = [one for one in near if one.value is not None and one.value > size]
    return larger[-1] if size and larger else near[-1]


def find_larger(seen: Sequence[Antecedent], value: float, index: int, story: int) -> Antecedent | None:
    """The people that "38 of them" are of: those last counted that are not fewer, a little way back."""
    more = (
        one
        for one in reversed(seen)
        if one.story == story
        and one.unit == "people"
        and index - one.sentence <= _NEAR
        and (one.value is None or one.value > value)
    )
    return next(more, None)


def find_said(tokens: Sequence[Token], first: int, index: int, story: int) -> Antecedent | None:
    """The people without a number that a sentence begins with: "Families have camped there; 54 of them"."""
    noun = noun_of(word_at(tokens, 0))
    if noun is None or noun.unit != "people" or not noun.is_plural or word_at(tokens, first - 1) not in (",", ";"):
        return None
    return Antecedent(tokens[0].lower, "people", index, story)


def find_label(tokens: Sequence[Token], first: int, index: int, story: int) -> Antecedent | None:
    """What a number after a colon counts: "Men: 8", "Weapons recovered: 17"."""
    if (
        word_at(tokens, first - 1) != ":"
        or first - 1 > _LABEL
        or any(one.kind != "word" for one in tokens[: first - 1])
    ):
        return None
    for token in reversed(tokens[: first - 1]):
        noun = noun_of(token.lower)
        if noun is not None and noun.is_plural:
            return Antecedent(token.lower, noun.unit, index, story)
    return None


def find_equal(seen: Sequence[Antecedent], value: float, index: int, story: int) -> Antecedent | None:
    """The people that a number at the head of a sentence says again: "Eighteen have seen reason"."""
    same = [one for one in seen if one.story == story and one.value == value and one.sentence < index]
    return same[-1] if same and same[-1].unit == "people" and value >= _TELLING else None


def _is_near(document: Document, one: Antecedent, index: int) -> bool:
    """People are carried on for two sentences, things only within their paragraph."""
    if one.unit == "people":
        return index - one.sentence <= _NEAR
    same = document.sentences[one.sentence].paragraph == document.sentences[index].paragraph
    return same and index - one.sentence <= (1 if one.unit == "other" else _NEAR)


def _is_paired_duration(seen: Sequence[Antecedent], tokens: Sequence[Token], first: int) -> bool:
    """Whether the number goes with a duration right before it: "three years on paper and five in practice"."""
    after = word_at(tokens, first + 1)
    if after == "of" or function_words().get(after) in ("auxiliary", "verb"):  # "nine days, and two were hurt"
        return False
    return bool(seen) and seen[-1].unit == "duration" and word_at(tokens, first - 1) in ("and", "or", "then")


def find_known(seen: Sequence[Antecedent], value: float | None, story: int) -> Antecedent | None:
    """The figure that "the 23" points back to."""
    same = [one for one in seen if one.story == story and one.value == value and value is not None]
    return same[-1] if same else None


def find_headcount(seen: Sequence[Antecedent], index: int, story: int, size: float = 0) -> Antecedent | None:
    """The people last counted whom another number of them, not much larger, is set beside: "puts the number at 110"."""
    people = [one for one in seen if one.story == story and one.unit == "people" and index - one.sentence <= _FAR]
    people = [one for one in people if not one.is_kind] or people
    alike = [one for one in people if one.value is not None and one.value * _MOST_APART >= size]
    near = [one for one in people if index - one.sentence <= _NEAR]
    return (alike or near or [None])[-1]  # type: ignore[list-item]


def find_departed(seen: Sequence[Antecedent], index: int, story: int) -> Antecedent | None:
    """The people in events just counted: "196 arrivals. Ten were diplomats"."""
    for one in reversed(seen):
        if one.story == story and index - one.sentence <= _NEAR and one.words.rpartition(" ")[2].lower() in _DEPARTING:
            return replace(one, unit="people")
    return None


def find_talked_of(
    document: Document, index: int, tokens: Sequence[Token], first: int, seen: Sequence[Antecedent]
) -> Antecedent | None:
    """What "The number is up from 45" and "he put it at 200" speak of: the people named, or the most counted before."""
    story = document.sentences[index].story
    is_put = word_at(tokens, first - 1) == "at" and word_at(tokens, first - 2) == "it"
    before = document.sentences[index - 1] if index and is_put else None
    if before is not None and before.story == story:
        words = split_tokens(document.text, before.start, before.end)
        named = find_numbered(words, len(words), index, story)
        if named is not None:
            return named
    if word_at(tokens, 0) not in ("the", "that", "this") or word_at(tokens, 1) not in _TOLD:
        return None
    people = [one for one in seen if one.story == story and one.unit == "people" and 0 < index - one.sentence <= _NEAR]
    return max(people, key=lambda one: one.value or 0, default=None)


def find_numbered(tokens: Sequence[Token], first: int, index: int, story: int) -> Antecedent | None:
    """The people of "the number of Iraqis sent home rose to": the noun after "number of", before the number."""
    for at in range(first - 1, max(0, first - _REACH), -1):
        if tokens[at].kind == "number" or tokens[at].lower in (";", ":"):
            return None
        if tokens[at].lower == "of" and tokens[at - 1].lower in _TALLIES:
            counted = read_counted(tokens[:first], at + 1)
            if counted is None or (counted.unit != "people" and counted.head not in _DEPARTING):
                return None
            return Antecedent(
                " ".join(one.text for one in tokens[counted.first : counted.last]), "people", index, story
            )
    return None


def _last_people(countable: Sequence[Antecedent], index: int) -> Antecedent | None:
    people = [one for one in countable if one.unit == "people"]
    near = [one for one in people if index - one.sentence <= _FAR]
    return (near or people or [None])[-1]  # type: ignore[list-item]


def _noun_before(
    tokens: Sequence[Token], sentence: int, story: int, *, human: bool, leading: bool = False
) -> Antecedent | None:
    """The plural noun nearest to the end of the tokens, or nearest to their beginning; people before things."""
    found: list[Antecedent] = []
    order = range(len(tokens)) if leading else range(len(tokens) - 1, -1, -1)
    for at in order:
        noun = noun_of(tokens[at].lower) if tokens[at].kind == "word" else None
        if noun is None or not noun.is_plural or (human and noun.unit != "people"):
            continue
        if noun.unit == "events" and not leading and at == len(tokens) - 1:
            continue  # "Serbia arrests two"
        if noun.unit in _MEASURES and not (leading and noun.unit == "other"):
            continue
        if noun.unit == "people" and not leading and _is_source(tokens, at):
            continue
        if noun.unit != "duration" or not (_is_counted(tokens, at) or word_at(tokens, at - 1) in _TIMED):
            found.append(Antecedent(tokens[at].lower, noun.unit, sentence, story))
    people = [one for one in found if one.unit == "people"]
    return (people or found or [None])[0]  # type: ignore[list-item]


def _is_source(tokens: Sequence[Token], at: int) -> bool:
    """Whether people only tell, or are told: "residents said that 40", "he told reporters that 40"."""
    if word_at(tokens, at + 1) in _SAYING:
        return True
    return any(token.lower in _TELLING_VERBS for token in tokens[max(0, at - _TOLD_REACH) : at])


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    return any(token.kind == "number" or token.lower in number_words() for token in tokens[max(0, at - 3) : at])


def _noun_of_sentence_before(document: Document, index: int) -> Antecedent | None:
    sentence = document.sentences[index]
    for before in (index - 1, index - 2):
        if before < 0 or document.sentences[before].story != sentence.story:
            return None
        span = document.sentences[before]
        noun = _last_people_noun(document.text[max(span.start, span.end - _TAIL) : span.end].lower())
        if noun is not None:
            return Antecedent(noun, "people", before, span.story)
    return None


@lru_cache(maxsize=64)  # every bare number of a sentence asks for the same one
def _last_people_noun(words: str) -> str | None:
    for word in reversed(_WORD.findall(words)):
        noun = noun_of(word)
        if noun is not None and noun.is_plural and noun.unit == "people":
            return str(word)
    return None
