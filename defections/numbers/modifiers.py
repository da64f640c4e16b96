"""What narrows a counted noun from its right: "of the Lord's Resistance Army", "held in Goma", "who have come in"."""

from collections.abc import Sequence
from dataclasses import dataclass

from defections.numbers.cardinals import word_at
from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of
from defections.numbers.referents import function_words
from defections.numbers.times import find_time_at
from defections.numbers.tokens import Token, number_words
from defections.records import Unit

_LONGEST = 12
_WORDS_OF_NAME = 7
_ANY = Cues("joining nouns")
_OF_PEOPLE = Cues("joining people")
_OF_THINGS = Cues("joining things")
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_SEASONS = frozenset(("spring", "summer", "autumn", "winter", "fall"))
_AMOUNTS = frozenset(("duration", "distance", "money"))
_AGED = frozenset(("under", "over", "aged", "below"))
_PLACING = frozenset(("in", "at", "on", "near", "inside", "outside"))
_DEFINITE = Cues("definite")
_RELATIVE = frozenset(("who", "whom", "whose", "that", "which"))
_PASSIVE = Cues("passive")
_VERBS = Cues("irregular verbs")
_HEADS = Cues("heads of groups")
_PARTICIPLES = Cues("irregular participles")
_PARTICIPIAL = Cues("adjectives like participles")
_QUALITIES = Cues("qualities")
_COMPARED = Cues("compared")
_NO_VERBS = (_COMPARED, _PARTICIPLES, _QUALITIES)
_RATES = frozenset(("a", "an", "per", "each", "every"))
_EMPTY_VERBS = Cues("empty verbs")
_VERBAL = ("auxiliary", "verb", "adverb")
_BEFORE_AUXILIARY = ("pronoun", "conjunction", "auxiliary")
_LOOSE = ("preposition", "conjunction", "adverb")
_THINGS = frozenset(("other", "events", "places", "aircraft"))
_NARROWED = _THINGS | {"people", "share", "percent"}
_SPEAKERS = frozenset(("we", "i", "he", "she", "they", "it"))
_CLAUSE_ENDS = Cues("ends of clauses")
_DANGLING = ("preposition", "determiner", "conjunction", "auxiliary")
_QUOTES = frozenset('"“‘')
_PARTICLES = frozenset(("up", "over", "down", "off", "away", "back", "out", "in", "through"))
_OPENING_SPEECH = ("said", "say", "that", "told")
_NOW = frozenset(("now", "currently", "today"))


@dataclass(frozen=True, slots=True)
class Modifier:
    """The tokens up to `last` that narrow a noun; `link` joins it to the bare predicate that begins at `verb`."""

    last: int
    verb: int
    link: str = ""


def read_modifier(text: str, tokens: Sequence[Token], begin: int, unit: Unit) -> Modifier | None:
    """Read what narrows a noun that ends before tokens[begin]; None where nothing does.

    Args:
        text: the document's text.
        tokens: the sentence.
        begin: the token after the noun, or after a number that leaves its noun out.
        unit: what is counted.
    """
    if begin >= len(tokens) or tokens[begin].kind != "word":
        return None
    if tokens[begin].lower in _RATES and _is_rate(tokens, begin, unit):
        return Modifier(begin + 2, begin)
    at = _phrases(text, tokens, begin, unit)
    goes_on = unit in _NARROWED and at - begin < _LONGEST and at < len(tokens) and tokens[at].kind == "word"
    if goes_on and _is_predicate(tokens, at, unit, is_later=at > begin) and not _is_told(tokens[begin:at]):
        last = _clause(text, tokens, at)
        if any(not _is_empty(token) for token in tokens[at:last]):
            return Modifier(last, at, "who" if unit in ("people", "percent") else "that")
    elif unit == "people" and word_at(tokens, begin - 1) == "those" and word_at(tokens, begin) in _SPEAKERS:
        return Modifier(_clause(text, tokens, begin), begin, "whom")  # "two of those we met"
    return Modifier(at, at) if at > begin else None


def _is_told(tokens: Sequence[Token]) -> bool:
    """Whether a relative clause is among the phrases: the main verb follows it."""
    return any(token.lower in _RELATIVE for token in tokens)


def _is_rate(tokens: Sequence[Token], begin: int, unit: Unit) -> bool:
    """Whether the amount is told by the day, the head or the piece: "$3,000 a head"."""
    following = word_at(tokens, begin + 1)
    noun = noun_of(following)
    if following in function_words() or (noun and noun.is_plural):
        return False
    return noun is not None or (unit == "money" and following.isalpha())


def _is_empty(token: Token) -> bool:
    """Whether a word of a predicate says nothing by itself: "did so", "had done"."""
    role = function_words().get(token.lower)
    return token.lower in _EMPTY_VERBS or (role is not None and role != "verb")


def _is_predicate(tokens: Sequence[Token], begin: int, unit: Unit, *, is_later: bool) -> bool:
    """Whether a verb follows the noun or, right after it, a word that can be nothing else: "fighters | surrendered"."""
    token, role = tokens[begin], function_words().get(tokens[begin].lower)
    if any(token.lower in words for words in _NO_VERBS) or _is_suffered(tokens, begin, unit):
        return False
    if role is not None:
        return role in _VERBAL and not (role != "adverb" and token.lower.endswith("s"))  # "40 is no small number"
    if token.text[0].isupper() or token.lower.endswith("ing") or noun_of(token.lower) is not None:
        return False
    if word_at(tokens, begin + 1) == "of" and not token.lower.endswith("ed"):  # "25 fear of drones"
        return False
    return not is_later or token.lower in _VERBS or (token.lower.endswith("ed") and token.lower not in _PARTICIPIAL)


def _is_suffered(tokens: Sequence[Token], begin: int, unit: Unit) -> bool:
    """Whether the clause tells what was done to those counted: "soldiers charged with desertion"."""
    word, following = tokens[begin].lower, word_at(tokens, begin + 1)
    if word.endswith("ed"):
        before = word_at(tokens, begin - 1)
        is_of_thing = unit in _THINGS and (before == "them" or noun_of(before) is not None)
        if is_of_thing or following == "by":
            return True  # "checkpoints abandoned", where people would have acted
    if word not in _PASSIVE and word not in _PARTICIPLES:
        return False
    is_end = begin + 1 >= len(tokens) or tokens[begin + 1].kind == "sign"
    return is_end or function_words().get(following) in _LOOSE


def _clause(text: str, tokens: Sequence[Token], begin: int) -> int:
    """The end of a clause, before the first phrase of time or number in it; `begin` where it compares with a number."""
    at = begin
    while at < min(len(tokens), begin + _LONGEST) and not _ends_clause(text, tokens, begin, at):
        at += 1
    is_cut = at < len(tokens) and (_is_number(tokens[at]) or tokens[at].lower in _QUOTES)
    if is_cut and (tokens[at - 1].lower.endswith("ed") or tokens[at - 1].lower in _VERBS):
        return begin  # "monitors who counted | 40"
    while at > begin and _is_dangling(tokens[at - 1]):
        if tokens[at - 1].lower in _PARTICLES and not is_cut:
            break
        if tokens[at - 1].lower == "than" or (is_cut and function_words()[tokens[at - 1].lower] == "determiner"):
            return begin  # "who are worth | the 600"
        at -= 1
    return at


def _is_dangling(token: Token) -> bool:
    return function_words().get(token.lower) in _DANGLING or token.lower in _SPEAKERS


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.lower in number_words()


def _relative_end(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where the main verb follows a relative clause: "who gave up in May | were never seen"."""
    for at in range(begin + 2, end):
        role = function_words().get(tokens[at].lower)
        if role == "auxiliary" and function_words().get(tokens[at - 1].lower) not in _BEFORE_AUXILIARY:
            return at
    return end


def _ends_clause(text: str, tokens: Sequence[Token], begin: int, at: int) -> bool:
    token = tokens[at]
    if _is_number(token):
        return not _is_age(tokens, at)
    if token.kind != "word" or token.lower in _CLAUSE_ENDS.words:
        return True
    if token.lower in _SPEAKERS and at > begin + 1 and not tokens[at - 1].lower.startswith(_OPENING_SPEECH):
        return True  # another clause begins; "said they left" goes on
    return find_time_at(text, tokens, at) and token.lower not in _NOW


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number in a clause tells an age: "who are younger than 18", "who were under eighteen"."""
    before = word_at(tokens, at - 1)
    return before in _AGED or (before == "than" and word_at(tokens, at - 2) in ("older", "younger"))


def _phrases(text: str, tokens: Sequence[Token], begin: int, unit: Unit) -> int:
    """The end of the phrases that follow one another: "of the group | held | in Goma"."""
    at, is_loose = begin, word_at(tokens, begin - 1) == "those"
    while at < min(len(tokens), begin + _LONGEST) and tokens[at].kind == "word":
        word = tokens[at].lower
        if find_time_at(text, tokens, at) or (word == "that" and _is_time_noun(word_at(tokens, at + 1))):
            break
        if word == "to" and unit == "money" and at == begin and _is_infinitive(tokens, at + 1):
            return noun_phrase_end(tokens, at + 2)  # "$85,000 to feed the camp"
        if word in _RELATIVE:
            last = _relative_end(tokens, at, _clause(text, tokens, at))
            return last if any(not _is_empty(token) for token in tokens[at + 1 : last]) else at
        if word in _QUALITIES or _is_suffered(tokens, at, unit if at == begin else "people"):
            is_loose, last = True, at + 1
        elif word.endswith("ing") and word not in function_words():
            is_loose, last = True, _gerund_end(tokens, at)
        else:
            last = noun_phrase_end(tokens, at + 1) if _joins(tokens, at, unit, is_loose=is_loose) else at
            is_time = unit not in _AMOUNTS and _is_time_noun(tokens[last - 1].lower)  # "of the year"
            last = at if last == at + 1 or is_time else last
        if last == at:
            break
        at = last
    return at


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb follows "to", with its object: "feed the camp"."""
    word = word_at(tokens, at)
    return word.isalpha() and word not in function_words() and tokens[at].text[0].islower() and noun_of(word) is None


def _is_time_noun(word: str) -> bool:
    noun = noun_of(word)
    return word in _SEASONS or (noun is not None and noun.unit == "duration")


def _gerund_end(tokens: Sequence[Token], at: int) -> int:
    """The end of "living | in tents" and "smuggling arms"; `at` itself where a number follows that is another."""
    last = noun_phrase_end(tokens, at + 1)
    role = function_words().get(word_at(tokens, last))
    stands_alone = last >= len(tokens) or tokens[last].kind == "sign" or role in _LOOSE
    return last if last > at + 1 or stands_alone else at


def _joins(tokens: Sequence[Token], at: int, unit: Unit, *, is_loose: bool) -> bool:
    """Whether a preposition binds a phrase to the noun rather than to the verb before it."""
    word, following = tokens[at].lower, word_at(tokens, at + 1)
    if function_words().get(word) != "preposition":
        return False
    if word == "for" and tokens[at - 1].text[0].isupper() and _is_capital(tokens, at + 1 + (following == "the")):
        return True  # "the Front for the Liberation of"
    if word == "to" and (tokens[at - 1].kind == "number" or tokens[at - 1].lower in number_words()):
        return word_at(tokens, at - 2) in (",", "and", ";", "(")  # "17 have gone back, 12 to the NDC-R"
    if word in _PLACING:
        is_named = following in _DEFINITE or following == "paper" or _is_capital(tokens, at + 1)
        is_named = is_named or (following in ("a", "an") and noun_of(tokens[at - 1].lower) is None and unit == "people")
        return is_loose or is_named or (unit == "duration" and following not in ("a", "an"))
    return is_loose or word in _ANY or word in _OF_PEOPLE or (word in _OF_THINGS and unit in _THINGS | {"money"})


def _is_capital(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text[0].isupper()


def noun_phrase_end(tokens: Sequence[Token], begin: int) -> int:
    """The end of the noun phrase that begins at tokens[begin]; `begin` itself where none does."""
    at = begin
    while function_words().get(word_at(tokens, at)) == "determiner" or word_at(tokens, at) in _DEFINITE:
        at += 1
    word = word_at(tokens, at)
    if word_at(tokens, begin - 1) in ("of", "from") and at < len(tokens) and _counts_more(tokens, at):
        return at + 2  # "combatants of | nine groups"
    if at == begin and word.endswith("ing") and noun_of(word) is None and word not in function_words():
        return max(at + 1, noun_phrase_end(tokens, at + 1))  # "charged with forming a gang"
    first = at
    while at < min(len(tokens), first + _WORDS_OF_NAME) and _belongs(tokens, first, at):
        at += 1
    while at > first and tokens[at - 1].lower == "and":
        at -= 1
    if at < len(tokens) and _is_number(tokens[at]):
        return begin  # "in its first | two years" and "its | 40 men" are of other numbers
    return at if at > first else begin


def _counts_more(tokens: Sequence[Token], at: int) -> bool:
    is_number = (tokens[at].kind == "number" and not tokens[at].suffix) or tokens[at].lower in number_words()
    noun = noun_of(word_at(tokens, at + 1)) if is_number else None
    return noun is not None and noun.is_plural and noun.stem != word_at(tokens, at + 1)


def _belongs(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a word goes on with the noun phrase that began at `first`, and begins no verb."""
    token, before = tokens[at], tokens[at - 1]
    if token.kind == "number":  # "the 3R group", "the 28th Front", "Battalion 344"
        is_name = token.suffix in _ORDINALS or (token.suffix and token.text[-1].isupper())
        return bool(is_name) or (token.is_plain and at > first and before.text[0].isupper())
    if token.kind != "word" or (token.lower in number_words() and token.text[0].islower()):
        return False
    if token.lower == "and":
        follower = tokens[at + 1] if at + 1 < len(tokens) else None
        return at > first and follower is not None and before.text[0].isupper() and follower.text[0].isupper()
    if token.lower in function_words() or token.lower in _COMPARED:
        return False
    if token.text[0].isupper():
        return True
    is_head = noun_of(token.lower) is not None or token.lower in _HEADS
    if token.lower in _VERBS or (token.lower.endswith("ed") and not is_head and token.lower not in _PARTICIPIAL):
        return (at == first or before.lower.endswith("'s")) and token.lower not in _VERBS
    if at == first:
        return True
    if is_head or before.lower.endswith("'s") or word_at(tokens, at + 1) in _HEADS:
        return True  # "the Angolan air force"
    return before.text[0].islower() and noun_of(before.lower) is None and before.lower not in _HEADS
