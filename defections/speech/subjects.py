"""Noun phrases beside a reporting verb: who is said to speak, as a run of a passage's words."""

from dataclasses import dataclass

from defections.speech.appositions import find_appositions_after, is_name
from defections.speech.passages import QUOTED, Passage
from defections.speech.phrases import LONGEST_PHRASE, end_phrase, find_head, has_loose_verb
from defections.speech.relatives import ends_name, find_relative
from defections.speech.reporting import Verb, load_people, load_role, load_verbs
from defections.speech.signs import PAUSES, PHRASE_SIGNS

LONGEST_APPOSITION = 60
_LONGEST_OPENING = 6

_SPEECH_LEMMAS = frozenset(("say", "tell", "claim", "add", "insist", "argue", "announce", "warn"))


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: the words `first` to `last` (half-open), and the appositions that follow ("…, the centre's head").

    `clause` is the index of the word that its clause begins with; `bracketed` tells a clause
    of the kind ", who said …,".
    """

    first: int
    last: int
    clause: int
    appositions: tuple[tuple[int, int], ...] = ()
    bracketed: bool = False


def find_subject(passage: Passage, at: int, verb: Verb) -> Subject | None:
    """Find the subject that stands before the verb at index `at`; None when the verb is denied or has none."""
    end = _skip_auxiliaries(passage, at, verb)
    if end is None or end < 0:
        return None
    word = passage.words[end]
    if word == "whom" and end > 1 and passage.words[end - 1] == "of":
        first = max((i + 1 for i in range(end - 1) if passage.words[i] in PAUSES), default=end)
        return Subject(first, end - 1, first) if first < end - 1 else None
    if word in load_role("relative"):
        return _find_antecedent(passage, end)
    if word in PAUSES:
        return _find_before_apposition(passage, end)
    return _find_phrase(passage, end)


def find_inverted(passage: Passage, at: int) -> Subject | None:
    """Find the subject that stands behind the verb at index `at` ("…," said Anna Berg, the mayor)."""
    words = passage.words
    if at == 0 and not opens_with_verb(passage):
        return None
    if at + 1 >= len(words) or (at and words[at - 1] not in (",", QUOTED)):
        return None
    first = at + 1
    if words[first] in PHRASE_SIGNS or words[first] in load_role("boundary") | load_role("preposition") | load_role(
        "pronoun"
    ):
        return None
    if at and words[at - 1] == "," and (_has_named_subject(passage, at - 1) or _holds_verb(passage, first)):
        return None
    last = end_phrase(passage, first)
    return Subject(first, last, at, find_appositions_after(passage, last)) if last > first else None


def opens_with_verb(passage: Passage) -> bool:
    """Whether a sentence begins as in "Said one of them: “…”"."""
    words = passage.words
    colon = words.index(":") if ":" in words[:LONGEST_PHRASE] else 0
    return colon > 1 and words[colon + 1 : colon + 2] == [QUOTED]


def _has_named_subject(passage: Passage, comma: int) -> bool:
    """Whether an apposition and a likely speaker stand before the comma: the verb behind it is then theirs."""
    found = _find_before_apposition(passage, comma)
    if found is None:
        return False
    words = passage.words[found.first : found.last]
    led = words[0] in load_role("determiner") or words[0] in load_role("number")
    indices = range(found.first, found.last)
    named = all(passage.is_capital(index) or passage.words[index] in ("of", "and", "the") for index in indices)
    head, (singular, plurals) = find_head(passage, found.first, found.last), load_people()
    return led or named or head in singular or head in plurals


def find_opening(passage: Passage) -> Subject | None:
    """The plain phrase that a sentence opens with ("The army killed nine and said …")."""
    words = passage.words
    singular, plurals = load_people()
    heads = singular | plurals | load_role("office") | load_role("head_noun") | load_role("organisation_noun")
    for index in range(1, min(len(words), _LONGEST_OPENING) if words[0] in load_role("determiner") else 0):
        if words[index] in heads and words[index + 1 : index + 2] and words[index + 1] not in heads:
            closed = words[index + 1] not in load_role("preposition") and words[index + 1] not in load_role("relative")
            return Subject(0, index + 1, 0) if closed else None
        if words[index] in PHRASE_SIGNS or words[index] in load_role("preposition"):
            return None
    return None


def _skip_auxiliaries(passage: Passage, at: int, verb: Verb) -> int | None:
    """The index of the subject's last word; None when the verb is denied, passive or an infinitive."""
    words, index = passage.words, at - 1
    skipped, be = load_role("skipped"), load_role("be")
    while index >= 0:
        word = words[index]
        if word == "to" and index and words[index - 1] in ("likes", "like", "used"):
            index -= 2
        elif word in load_role("negation"):
            return None
        elif word in be and word not in skipped:
            if verb.tense != "participle":
                return None
            index -= 1
        elif word in skipped or _is_adverb(passage, index) or (word in ("most", "more") and index + 1 < at):
            index -= 1
        elif word in load_role("day") and index and words[index - 1] in ("on", "last", "late", "early"):
            index -= 2
        else:
            return index
    return index


def _is_adverb(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    return word.endswith("ly") and len(word) > 4 and not passage.is_capital(index) and word not in load_role("ly_noun")


def _find_antecedent(passage: Passage, relative: int) -> Subject | None:
    """The noun phrase before "who", "which" or "that"."""
    bracketed = relative > 0 and passage.words[relative - 1] in PAUSES
    end = relative - 1 - bracketed
    if end < 0 or passage.words[end] in PHRASE_SIGNS:
        return None
    named = _find_before_apposition(passage, relative - 1) if bracketed else None
    if named and is_name(passage, named.first, named.last):
        return Subject(named.first, named.last, relative, named.appositions, bracketed)
    found = _find_phrase(passage, end)
    return found and Subject(found.first, found.last, relative, (), bracketed)


def _find_phrase(passage: Passage, end: int) -> Subject | None:
    """The noun phrase whose last word has the index `end`."""
    words = passage.words
    if words[end] in load_role("pronoun"):
        return Subject(end, end + 1, _clause_start(passage, end))
    if (relative := find_relative(passage, end)) and (described := _find_phrase(passage, relative - 1)):
        last = relative if ends_name(described.first, relative, end) else end + 1
        return Subject(described.first, last, described.clause)
    clause = _walk_back(passage, end)
    if (
        clause > 1
        and words[clause - 1] in ("i", "we")
        and words[clause - 2].isalpha()
        and not _bounds(passage, clause - 2, end)
    ):
        return _find_phrase(passage, clause - 2)
    first = clause
    introducing = load_role("introducing")
    first += 2 * (words[first : first + 2] == ["according", "to"])
    while first < end and (words[first] in introducing or _is_time(passage, first)):
        first += 1
    if words[first] in load_role("preposition") or has_loose_verb(passage, first, end):
        first = _chunk_start(passage, first, end)
    while first < end and words[first] in introducing:
        first += 1
    loose = load_role("boundary") | load_role("preposition") | {"and", "or", "nor"}
    if end and words[end - 1] == "to" and words[end] in load_verbs():  # "unable to confirm reports that …"
        return None
    if first > end or words[end] in PHRASE_SIGNS - {")"} or words[end] in loose:
        return None
    return Subject(first, end + 1, clause)


def _walk_back(passage: Passage, end: int) -> int:
    """The index of the first word of the clause that the phrase ending at `end` stands in."""
    words, index = passage.words, end
    while index >= 0 and end - index < LONGEST_PHRASE:
        word = words[index]
        if word == ")":
            opening = next((i for i in range(index - 1, max(-1, index - 9), -1) if words[i] == "("), None)
            if opening is None:
                break
            index = opening - 1
            continue
        if _bounds(passage, index, end):
            break
        index -= 1
    return index + 1


def _bounds(passage: Passage, index: int, end: int) -> bool:
    word = passage.words[index]
    if word in PHRASE_SIGNS or word in load_role("boundary") or (word in load_role("pronoun") and index < end):
        return True
    if index and passage.is_capital(index):
        return False
    verb = load_verbs().get(word)
    if verb and verb.lemma in _SPEECH_LEMMAS and (verb.tense == "past" or word in ("says", "tells")):
        return True
    # "the army presented a woman who said": a past tense before an article parts two phrases.
    if (
        word.endswith("ed")
        and passage.words[index + 1 : index + 2]
        and passage.words[index + 1] in load_role("article")
    ):
        return True
    return word in ("and", "or", "nor") and _joins_clauses(passage, index)


def _joins_clauses(passage: Passage, index: int) -> bool:
    """Whether "and" joins two clauses and not two nouns."""
    before = passage.words[max(0, index - 10) : index]
    return (
        not before
        or before[-1] in PHRASE_SIGNS
        or any(w in load_role("auxiliary") or w in load_role("pronoun") for w in before)
    )


def _is_time(passage: Passage, index: int) -> bool:
    """Whether the word belongs to an opening such as "last week" or "this month"."""
    word, following = passage.words[index], passage.words[index + 1 : index + 2]
    return word in load_role("time") or (
        word in ("last", "this", "next", "that") and bool(following) and following[0] in load_role("time")
    )


def _chunk_start(passage: Passage, first: int, end: int) -> int:
    """The first word of the last plain noun phrase among the words `first` to `end`."""
    for index in range(end, first - 1, -1):
        word = passage.words[index]
        if word in load_role("determiner"):
            return index
        if word in load_role("preposition") or word in load_role("auxiliary"):
            return index + 1
    return first


def _clause_start(passage: Passage, index: int) -> int:
    while index > 0 and passage.words[index - 1] in load_role("introducing"):
        index -= 1
    return index


def _find_before_apposition(passage: Passage, comma: int) -> Subject | None:
    """The noun phrase of "Anna Berg, the mayor, said", by the index of the second comma."""
    ends = _pauses_before(passage, comma)
    for number, pause in enumerate(ends[1:], 1):
        first, last = pause + 1, ends[number - 1]
        if first >= last or not _may_be_apposition(passage, first, last):
            return None
        found = _find_phrase(passage, pause - 1) if pause else None
        if found is None or has_loose_verb(passage, found.clause, pause - 1):
            return None
        named = passage.words[found.first] in load_role("article") and is_name(passage, first, last)
        if named or not _goes_on(passage, found, ends[number + 1 :]):
            inner = [(end + 1, ends[i]) for i, end in list(enumerate(ends[1 : number + 1]))]
            return Subject(found.first, found.last, found.clause, tuple(reversed(inner)))
    return None


def _pauses_before(passage: Passage, comma: int) -> list[int]:
    """The commas and dashes of the same clause, from the one at index `comma` leftwards."""
    pauses = [comma]
    for index in range(comma - 1, max(-1, comma - LONGEST_APPOSITION), -1):
        word = passage.words[index]
        if word in PAUSES:
            pauses.append(index)
        elif word in PHRASE_SIGNS and word not in "()":
            break
    return pauses


def _may_be_apposition(passage: Passage, first: int, last: int) -> bool:
    word = passage.words[first]
    if word == "as" and passage.words[first + 1] in ("many", "few", "much", "little"):
        return False
    if word in load_role("relative") or word in ("whose", "whom", "where", "as"):
        return True
    if word in load_role("boundary") | load_role("pronoun") | {"and", "or", "but"}:
        return False
    return not has_loose_verb(passage, first, last - 1)


def _goes_on(passage: Passage, found: Subject, pauses: list[int]) -> bool:
    """Whether the phrase is itself an age or an apposition, so that the name stands further left."""
    words = passage.words
    if not pauses:
        return False
    first = words[found.first]
    if first.isdigit() or first in load_role("relative") | {"whose", "aged", "formerly", "now", "then"}:
        return True
    if first not in load_role("article") and first != "one":
        return False
    before = pauses[0] - 1
    return before >= 0 and passage.is_capital(before) and words[before] not in load_role("day")


def _holds_verb(passage: Passage, first: int) -> bool:
    """Whether a finite verb follows before the next pause: what stands there is then a clause."""
    for word in passage.words[first : first + LONGEST_PHRASE]:
        if word in PHRASE_SIGNS or word in load_role("relative"):
            return False
        if word in load_role("auxiliary"):
            return True
    return False
