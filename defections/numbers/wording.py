"""The words for what a figure counts: its noun phrase, or the one carried over, with what narrows it."""

import re
from collections.abc import Sequence

from defections.numbers.antecedents import Antecedent
from defections.numbers.beside import find_beside
from defections.numbers.cardinals import word_at
from defections.numbers.counting import Reading
from defections.numbers.cues import Cues
from defections.numbers.gapping import end_gapped, find_gapped
from defections.numbers.labels import find_entry, find_named, words_of
from defections.numbers.modifiers import noun_phrase_end, read_modifier
from defections.numbers.referents import function_words, read_counted
from defections.numbers.tokens import Token
from defections.numbers.topics import (
    find_owner,
    find_payee,
    find_priced,
    find_strength,
    find_subject,
    find_topic,
    find_traded,
    names_amount,
)
from defections.records import Unit

_BRACKET = 7
_LONGEST_SOURCE = 3
_LONGEST_TALLY = 10
_COMPARING = frozenset(("from", "than", "against", "to"))
_SOURCING = Cues("sourcing")
_HEADCOUNTS = Cues("headcounts")
_GATHERINGS = Cues("gatherings")
_JOINT = re.compile(r"\s(?:who|that|whom|which|from|in|at|on|with|[a-z]{3,12}ed)\b")
_QUOTES = '“”"‘’'
_PERIODS = Cues("by the period")
_ROOM = Cues("room")
_HOLDING = Cues("holding")
_CROWDS = frozenset(("crowd", "audience", "congregation", "gathering", "family", "rally"))
_AMOUNTS = frozenset(("money", "duration", "distance"))
_SHARES = frozenset(("share", "percent"))
_PASSIVE = Cues("passive")
_GROUPS = Cues("heads of groups")
_BEING = frozenset(("were", "was", "been", "being", "be", "are"))
_HAVING = frozenset(("had", "has", "have"))
_TALLIES = frozenset(("number", "total", "tally"))


_NARROWED = re.compile(r" (?:who|that|which|among|from|to) |[(]")


def describe(
    text: str, tokens: Sequence[Token], reading: Reading, carried: Antecedent | None
) -> tuple[str | None, str | None]:
    """Give the counted noun alone, and the whole referent; None for what the sentence does not tell.

    A bare number's is told with the nearest noun phrase of its clause: "men (strength)".
    """
    noun, referent = _describe(text, tokens, reading, carried)
    is_strength = reading.rule.endswith("strong") and referent == noun  # "a band 200 strong"
    if (reading.counted is not None and not is_strength) or (referent and _NARROWED.search(referent)):
        return noun, referent
    beside = find_beside(tokens, reading.first, reading.after)
    words = words_of(text, tokens, *beside) if beside else ""
    known = set((referent or "").lower().split())
    if not words or not known.isdisjoint(words.lower().split()):
        return noun, referent
    return noun, f"{referent} ({words})" if referent else words


def _describe(
    text: str, tokens: Sequence[Token], reading: Reading, carried: Antecedent | None
) -> tuple[str | None, str | None]:
    kind = _kind_of_them(text, tokens, reading)
    if kind is not None:
        return kind, f"{kind} among {carried.words}" if carried else kind
    noun = _noun(text, tokens, reading) or (carried.words if carried else None)
    crowd = _crowd(text, tokens, reading, noun)
    if crowd is not None:
        return crowd
    if reading.unit in _AMOUNTS:
        return noun, _told_again(text, tokens, reading, carried) or _amount(text, tokens, reading, noun)
    if "compound" in reading.rule or "strong" in reading.rule:
        named = _priced(text, tokens, reading)
        noun = "people" if noun == "strong" else noun
        return noun, named or noun
    clause = _clause(text, tokens, reading)
    if reading.unit in _SHARES and noun is None:
        return None, _of_share(text, tokens, reading, clause)
    if noun is None and reading.unit == "people":
        noun = "people"
    is_said = reading.counted is None and (clause or "").startswith("who ")
    shown = _with_group(noun, carried) if is_said else noun
    if noun is None or clause:
        return noun, f"{shown} {clause}" if noun else None
    if reading.counted is None:
        return noun, _carried(text, tokens, reading, carried, noun)
    named = find_named(text, tokens, reading.first)
    return noun, f"{noun} ({named})" if named else noun


def _crowd(
    text: str, tokens: Sequence[Token], reading: Reading, noun: str | None
) -> tuple[str | None, str | None] | None:
    """The group that a bare number is the size of: "a company of sixty", "a crowd of 300"."""
    owner = find_owner(tokens, reading.first) if reading.is_bare and reading.unit == "people" else None
    head = tokens[owner[1] - 1].lower if owner else ""
    if owner is None or (head not in _GROUPS and head not in _CROWDS):
        return None
    noun = None if head in _CROWDS else noun
    return noun, f"{noun or 'people'} in the {words_of(text, tokens, *owner)}"


def _with_group(noun: str | None, carried: Antecedent | None) -> str | None:
    """A noun carried over with the group it was told of: "fighters of the Free Aceh Movement"."""
    told = carried.referent if carried and carried.unit == "people" else None
    named = _JOINT.split(told, maxsplit=1)[0] if told else ""
    return named if noun and named.startswith(f"{noun} of ") else noun


def _told_again(text: str, tokens: Sequence[Token], reading: Reading, carried: Antecedent | None) -> str | None:
    """What the amount before is of, where a bare one or one in brackets follows: "it went up to 800"."""
    is_again = reading.is_bare and read_modifier(text, tokens, reading.after, reading.unit) is None
    return carried.referent if carried and (is_again or word_at(tokens, reading.first - 1) == "(") else None


def _of_share(text: str, tokens: Sequence[Token], reading: Reading, clause: str | None) -> str | None:
    """What a share without a noun is said of: "pay was named by 9%", "42% the loss of pay"."""
    if clause and clause.startswith("who "):
        return f"those {clause}"
    if word_at(tokens, reading.after + 1) == "than":  # "a fifth more than in the same period"
        begin = reading.after + 2 + (function_words().get(word_at(tokens, reading.after + 2)) == "preposition")
        end = noun_phrase_end(tokens, begin)
        return f"change from {words_of(text, tokens, begin, end)}" if end > begin else None
    subject = find_subject(tokens, reading.first)
    if subject is not None:
        return words_of(text, tokens, *subject)
    end = noun_phrase_end(tokens, reading.after)
    modifier = read_modifier(text, tokens, end, "other") if end > reading.after else None
    end = modifier.verb if modifier else end
    return words_of(text, tokens, reading.after, end) if end > reading.after else None


def _carried(text: str, tokens: Sequence[Token], reading: Reading, carried: Antecedent | None, noun: str) -> str:
    """The words carried over: all of them where the number is one told before or is set beside it."""
    before = word_at(tokens, reading.first - 1)
    is_known = reading.rule.endswith(("of-them", "definite", "of-number")) or reading.unit in _SHARES
    is_known = is_known or before in _COMPARING or (before == "now" and word_at(tokens, reading.first - 2) == ",")
    is_known = is_known or _names_source(tokens, reading.first)
    if carried and carried.referent and carried.referent != noun and is_known:
        return noun if carried.referent.startswith(f"{noun} a ") else carried.referent  # "34 a day, against 20"
    if reading.unit in _SHARES:
        return noun
    if before == "for" and word_at(tokens, reading.first - 2) in _ROOM:
        return f"{noun} (capacity)"  # "a camp built for 250"
    if before in _HOLDING:
        return f"{noun} held"
    label = find_entry(text, tokens, reading)
    if label:
        if label.lower().startswith(noun.lower()):
            return label
        return f"{noun} ({label})"
    if before in _PASSIVE and word_at(tokens, reading.first - 2) not in _BEING:
        return f"{noun} {before}"  # "interviewed a dozen"
    strength = find_strength(text, tokens, reading.first)
    if strength is not None:
        return words_of(text, tokens, *strength)
    group = _group(text, tokens, reading.first, noun)
    return f"{noun} {group}" if group else _with_group(noun, carried) or noun


def _names_source(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words before a bare number only say whose it is: "the rebels put the figure at", "Kigali says"."""
    return any(token.lower in _SOURCING for token in tokens[max(0, first - _LONGEST_SOURCE) : first])


def _group(text: str, tokens: Sequence[Token], first: int, noun: str) -> str | None:
    """The group whose strength is told: "put the strength | of the column | at 250", "a company of sixty"."""
    for at in range(first - 1, max(0, first - _LONGEST_TALLY), -1):
        if tokens[at].kind != "word":
            break
        if tokens[at].lower in ("that", "who") and tokens[at - 1].lower in _TALLIES:
            modifier = read_modifier(text, tokens[:first], at + 1, "people")  # "the total that had surrendered"
            return f"who {words_of(text, tokens, at + 1, modifier.last)}" if modifier else None
        if tokens[at].lower == "of" and tokens[at - 1].lower in _HEADCOUNTS:
            modifier = read_modifier(text, tokens[:first], at, "people")
            return words_of(text, tokens, at, modifier.verb) if modifier else None
    if word_at(tokens, first - 1) in _HAVING and word_at(tokens, first - 2) in _GROUPS:
        return f"in the {tokens[first - 2].lower}"  # "my clique had 14"
    owner = find_owner(tokens, first)
    if owner is None or tokens[owner[1] - 1].lower in _HEADCOUNTS or tokens[owner[1] - 1].lower in _GATHERINGS:
        return None
    group = words_of(text, tokens, *owner)
    return None if noun.lower() in group.lower() else f"in the {group}"


def _amount(text: str, tokens: Sequence[Token], reading: Reading, noun: str | None) -> str | None:
    """What money, a time or a way is for, with its measure: "pay a month", "sentence in years", "years in the bush"."""
    topic = _topic(text, tokens, reading)
    clause = _clause(text, tokens, reading)
    noun = noun or ("money" if reading.unit == "money" else None)
    if clause and clause.endswith(" head") and clause.startswith("on "):
        return f"reward {clause}"  # "$5,000 on his head"
    if topic and clause and clause.startswith("to "):
        clause = None  # "sold it for $30 to buy seed"
    if clause:
        is_pay = topic == "payment" and clause.rpartition(" ")[2] in _PERIODS
        topic = "pay" if is_pay else topic
        return f"{topic or noun} {clause}" if topic or noun else None
    is_plain = topic is not None and (" to " in topic or noun in ("money", topic, None))
    return topic if is_plain else f"{topic} in {noun}" if topic else noun


def _topic(text: str, tokens: Sequence[Token], reading: Reading) -> str | None:
    """What an amount is put before, is joined to, or is told by the words before it to be for."""
    first = reading.first
    if reading.unit == "money" or "compound" in reading.rule:
        priced = _priced(text, tokens, reading)
        if priced:
            return priced
    owner = find_owner(tokens, first)
    if owner is not None:
        return words_of(text, tokens, *owner)
    costing = find_priced(tokens, first)
    if costing is not None:
        return f"cost of {_uncapital(text, tokens, *costing)}"
    topic = find_topic(tokens, first, reading.unit)
    if topic is None and reading.unit == "money" and word_at(tokens, first - 1) == "for":
        traded = find_traded(tokens, first)
        return words_of(text, tokens, *traded) if traded else None
    payee = find_payee(tokens, first) if reading.unit == "money" and topic else None
    return f"{topic} to {_uncapital(text, tokens, *payee)}" if payee else topic


def _uncapital(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    """Words of a phrase that may open a sentence: an article loses its capital."""
    words = words_of(text, tokens, first, last)
    return words[0].lower() + words[1:] if tokens[first].lower in function_words() else words


def _priced(text: str, tokens: Sequence[Token], reading: Reading) -> str | None:
    """What an amount is put before: "a £79 | ticket", "its 400,000-rupee | monthly grant", "₹5 lakh | bounty"."""
    after, before = word_at(tokens, reading.after), word_at(tokens, reading.first - 1)
    is_compound = "compound" in reading.rule or "strong" in reading.rule
    if after in function_words() or not (
        names_amount(after) or is_compound or function_words().get(before) == "determiner"
    ):
        return None
    end = noun_phrase_end(tokens, reading.after)
    return words_of(text, tokens, reading.after, end) if end > reading.after else None


def _kind_of_them(text: str, tokens: Sequence[Token], reading: Reading) -> str | None:
    """The noun that tells a kind apart: "22 of them minors", "three of whom former officers"."""
    if not reading.rule.endswith("of-them"):
        return None
    counted = read_counted(tokens, reading.last)
    if counted is None or counted.unit != "people":
        return None
    return words_of(text, tokens, counted.first, counted.last)


def _noun(text: str, tokens: Sequence[Token], reading: Reading) -> str | None:
    counted = reading.counted
    if counted is None or counted.last <= counted.first:
        return None
    return words_of(text, tokens, counted.first, counted.last).strip(_QUOTES)


def _clause(text: str, tokens: Sequence[Token], reading: Reading) -> str | None:
    """What narrows the noun, to the right of the number: "of the group", "who have left"."""
    begin = _past_tally(tokens, _past_bracket(tokens, reading.after))
    modifier = read_modifier(text, tokens, begin, _narrowed(reading))
    if reading.is_bare and reading.unit == "people" and (modifier is None or not modifier.link):
        verb = find_gapped(tokens, reading.first, begin)
        if verb is not None:  # "ten complained of hunger, two of pay"
            return f"who {tokens[verb].text} {words_of(text, tokens, begin, end_gapped(tokens, begin))}"
    if modifier is None:
        return None
    words = words_of(text, tokens, modifier.verb, modifier.last) if modifier.link else ""
    phrase = words_of(text, tokens, begin, modifier.verb if modifier.link else modifier.last)
    return " ".join(filter(None, (phrase, modifier.link, words)))


def _narrowed(reading: Reading) -> Unit:
    """The unit of what is narrowed: of a share, that of its noun where it is people."""
    if reading.unit not in _SHARES:
        return reading.unit
    return "share" if reading.counted and reading.counted.unit != "people" else "people"


def _past_tally(tokens: Sequence[Token], begin: int) -> int:
    """The token after the words that only say that a number is one: "brings to 212 the number | who have come"."""
    if word_at(tokens, begin) == "those" and word_at(tokens, begin + 1) == "who":
        return begin + 1
    at = begin + (word_at(tokens, begin) == "the")
    if at == begin or word_at(tokens, at) not in _TALLIES:
        return begin
    is_of_those = word_at(tokens, at + 1) == "of" and word_at(tokens, at + 2) in ("those", "people")
    return at + 3 if is_of_those else at + 1


def _past_bracket(tokens: Sequence[Token], begin: int) -> int:
    """The token after a number in brackets: "62 (41 per cent) named …"."""
    if word_at(tokens, begin) != "(":
        return begin
    close = next((at for at in range(begin, min(len(tokens), begin + _BRACKET)) if tokens[at].lower == ")"), None)
    return begin if close is None else close + 1
