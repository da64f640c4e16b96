"""Expressions that credit somebody in a form of their own: "put the number at", "quoted X as saying"."""

from collections.abc import Iterator
from dataclasses import dataclass

from defections.speech.appositions import find_apposition
from defections.speech.passages import QUOTED, Passage
from defections.speech.phrases import end_phrase, find_end
from defections.speech.reporting import Verb, load_people, load_role, load_verbs
from defections.speech.signs import CLAUSE_SIGNS
from defections.speech.subjects import Subject, find_subject

Span = tuple[int, int]

_REACH = 18
_NEAR = 4
OPENERS = frozenset(".!?;(")
_MARKS = '“"‘«'
_ENDS = ("”", '"', "’", "»", ",”", ',"', "'")
_PUT_AT = ("at", "nearer", "closer", "between")
_SOURCE_ROLES = (
    *("cited", "document", "written", "occasion", "rank", "office", "head_noun", "headline_source"),
    *("organisation_noun", "outlet_noun", "somebody", "total"),
)
ANY_VERB = Verb("", "", "", "past")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One crediting expression: its words `start` to `end`, who speaks, and where what is said stands.

    `before` tells that it stands in front of the expression; `after` is where it begins behind it, if it does.
    `passer` are the words for who passes it on, or (rule `quotes`) whose words are passed on. `subject` is None where
    whoever spoke last goes on.
    """

    start: int
    end: int
    subject: Subject | None
    verb: str
    rule: str
    before: bool = False
    after: int | None = None
    passer: Span | None = None
    quoted_only: bool = False


def read_quote(passage: Passage, at: int, verb: Verb) -> Attribution | None:
    """Read "X quoted Y as saying …" and "Y was quoted (by X) as saying …"."""
    words = passage.words
    speaking = find_word(words, at + 1, "as") or _find_as_saying(words, at + 1)
    if speaking is None or speaking + 2 >= len(words) or words[speaking + 1] not in load_verbs():
        return _read_cite(passage, at, verb) if verb.lemma == "cite" else None
    if words[speaking + 2] in CLAUSE_SIGNS and QUOTED in words[:at]:
        return _read_quoted_before(passage, at, verb, speaking)
    after = speaking + 2 + (words[speaking + 2] == "that")
    is_passive = words[at - 1] in load_role("be")
    subject = find_subject(passage, at - 1, ANY_VERB) if is_passive else find_subject(passage, at, verb)
    if subject is None or after >= len(words):
        return None
    if is_passive:
        passer = (at + 2, speaking) if words[at + 1] == "by" else None
        return Attribution(subject.clause, after, subject, words[speaking + 1], "quoted", False, after, passer)
    if speaking == at + 1:
        return None
    last = speaking - (words[speaking - 1] == ",")
    return Attribution(subject.clause, after, subject, words[speaking + 1], "quotes", False, after, (at + 1, last))


def _find_as_saying(words: list[str], first: int) -> int | None:
    """Find "as saying" behind a name with its apposition: "a farmer from the hills, Okot, as saying"."""
    for index in range(first, min(len(words) - 1, first + _REACH)):
        if words[index] == "as" and words[index + 1] == "saying":
            return index
        if words[index] in CLAUSE_SIGNS - {",", "-"}:
            return None
    return None


def _read_quoted_before(passage: Passage, at: int, verb: Verb, speaking: int) -> Attribution | None:
    """Read "“…,” X quoted Y as saying."."""
    subject = find_subject(passage, at, verb)
    if subject is None:
        return None
    form = passage.words[speaking + 1]
    return Attribution(subject.clause, speaking + 2, subject, form, "quotes", True, None, (at + 1, speaking))


def _read_cite(passage: Passage, at: int, verb: Verb) -> Attribution | None:
    """Read "X cited hunger (as the reason)"."""
    subject = find_subject(passage, at, verb) if at + 1 < len(passage.words) else None
    if subject is None or passage.words[at + 1] in CLAUSE_SIGNS or passage.words[subject.first][0].isdigit():
        return None  # "74 (63 per cent) cited hunger" tells an answer in a survey
    return Attribution(subject.clause, at + 1, subject, verb.form, "cites", False, at + 1)


def find_cited(passage: Passage, attribution: Attribution) -> Span | None:
    """Whose words a speaker passes on: ", citing a police source, …"."""
    words = passage.words
    for word in ("citing", "quoting"):
        if word in words:
            first = words.index(word) + 1
            end = end_phrase(passage, first)
            inside = attribution.subject is not None and attribution.subject.first < first
            return (first, end) if end > first and inside and _is_source(passage, first, end) else None
    return None


def _is_source(passage: Passage, first: int, end: int) -> bool:
    """Whether a phrase is somebody, an office, an outlet or a document, and not a cause: "citing unpaid wages"."""
    head_end = find_end(passage, first, end)
    head = passage.words[head_end - 1]
    if passage.is_capital(head_end - 1) or passage.words[first] in load_role("pointing") | load_role("number"):
        return True
    forms = {head, head.removesuffix("s")}
    return any(forms & nouns for nouns in (*load_people(), *map(load_role, _SOURCE_ROLES)))


def read_put(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X put the number at N" and "…, as X put it"."""
    words = passage.words
    if words[at + 1 : at + 2] == ["it"] and subject.clause and words[subject.clause - 1] == "as":
        fronted = subject.clause == 1 and words[at + 2 : at + 3] in ([","], [":"]) and at + 3 < len(words)
        after = at + 3 if fronted else None
        return Attribution(subject.clause - 1, at + 2, subject, verb.form, "as_put", not fronted, after)
    place = next((there for word in _PUT_AT if (there := find_word(words, at + 2, word, "lower", "higher"))), None)
    if place is None or place + 1 >= len(words):
        return None
    return Attribution(subject.clause, at + 1, subject, verb.form, "puts", False, at + 1)


def read_speak(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X speaks of N"."""
    words = passage.words
    if words[at + 1 : at + 2] != ["of"] or at + 2 >= len(words) or words[at + 2] in load_role("auxiliary"):
        return None
    return Attribution(subject.clause, at + 2, subject, verb.form, "speaks_of", False, at + 2)


def read_call(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X called them “…”" and "in what X called …"."""
    words = passage.words
    if subject.clause and words[subject.clause - 1] in ("what", "whom", "who") and at + 1 < len(words):
        return Attribution(subject.clause - 1, at + 1, subject, verb.form, "calls", False, at + 1)
    quoted = find_word(words, at + 1, QUOTED)
    quoted = _find_marked(passage, at + 1) if quoted is None else quoted
    if quoted is None:
        return None
    return Attribution(subject.clause, quoted, subject, verb.form, "calls", False, quoted, None, True)


def _find_marked(passage: Passage, start: int) -> int | None:
    """The word that a mark opens before: a quoted word or two, which are no utterance by themselves."""
    for index in range(start, min(len(passage.words), start + _REACH)):
        if passage.words[index] in CLAUSE_SIGNS - {"-"}:
            return None
        if passage.text[passage.starts[index] - 1] in _MARKS:
            return index
    return None


def read_promise(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X promised “…”": of a promise or a threat, only the quoted words are what is said."""
    index = find_word(passage.words, at + 1, QUOTED)
    if index is None:
        index = _find_marked(passage, at + 1)
    if index is None or index - at > _NEAR:
        return None
    return Attribution(subject.clause, index, subject, verb.form, "promises", False, index, None, True)


def read_how(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "“…” is how X describes it", "That is how X puts it"."""
    words, how = passage.words, subject.clause - 1
    if how < 2 or words[how] not in ("how", "what") or words[how - 1] not in load_role("be"):
        return None
    if (
        words[how - 2] != QUOTED
        and passage.text[passage.ends[how - 2] : passage.ends[how - 2] + 2].strip() not in _ENDS
    ):
        return None
    return Attribution(how - 1, at + 1, subject, verb.form, "is_how", True)


def read_accuse(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X accused Y of …"."""
    words = passage.words
    place = find_word(words, at + 1, "of")
    if place is None or place + 1 >= len(words) or not (words[place + 1].endswith("ing") or words[place + 1] == QUOTED):
        return None
    return Attribution(subject.clause, place + 1, subject, verb.form, "accuses", False, place + 1)


def read_point(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X pointed out that …"."""
    words = passage.words
    if words[at + 1 : at + 2] != ["out"] or at + 3 >= len(words):
        return None
    if words[at + 2] in CLAUSE_SIGNS:
        return Attribution(subject.clause, at + 2, subject, verb.form, "points_out", True)
    after = at + 2 + (words[at + 2] == "that")
    return Attribution(subject.clause, after, subject, verb.form, "points_out", False, after)


def read_blame(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X blamed Y for …" and "X attributed Y to …"."""
    cause = next((place for word in ("for", "on", "to") if (place := find_word(passage.words, at + 2, word))), None)
    return Attribution(subject.clause, at + 1, subject, verb.form, "blames", False, at + 1) if cause else None


def read_conviction(passage: Passage, at: int) -> Attribution | None:
    """Read "X is adamant that …"."""
    words = passage.words
    be = at - 1 - (at > 1 and words[at - 1] not in load_role("be"))
    if words[at + 1 : at + 2] != ["that"] or be < 1 or words[be] not in load_role("be") or at + 2 >= len(words):
        return None
    subject = find_subject(passage, be, ANY_VERB)
    if subject is None or words[subject.first] in ("it", "that", "this", "there"):
        return None
    return Attribution(subject.clause, at + 2, subject, words[at], "is_certain", False, at + 2)


def read_claim_noun(passage: Passage, at: int) -> Attribution | None:
    """Read "the ministry's claim that …" and "claims by the ministry that …", from the index of the noun."""
    words = passage.words
    if words[at + 1 : at + 2] == ["by"]:
        end = end_phrase(passage, at + 2)
        if words[end : end + 1] == ["that"] and end > at + 2 and end + 1 < len(words):
            return Attribution(at, end + 1, Subject(at + 2, end, at), words[at], "claim_by", False, end + 1)
        return None
    if words[at + 1 : at + 2] != ["that"] or at < 1 or at + 2 >= len(words):
        return None
    if not words[at - 1].endswith(("'s", "s")) and words[at - 1] not in ("his", "her", "their", "its"):
        return None
    subject = find_subject(passage, at, ANY_VERB)
    if subject is None or "'" not in passage.text[passage.ends[at - 1] - 2 : passage.ends[at - 1] + 1].replace(
        "’", "'"
    ):
        return None
    return Attribution(at, at + 2, subject, words[at], "claim_of", False, at + 2)


def read_told_by(passage: Passage, at: int, verb: Verb) -> Attribution | None:
    """Read "he was told by X that …"."""
    words = passage.words
    if verb.tense != "past" or words[at - 1] not in load_role("be") or words[at + 1 : at + 2] != ["by"]:
        return None
    end = end_phrase(passage, at + 2)
    if end == at + 2 or words[end : end + 1] != ["that"] or end + 1 >= len(words):
        return None
    return Attribution(at, end + 1, Subject(at + 2, end, at), verb.form, "told_by", False, end + 1)


def read_heard_from(passage: Passage, at: int) -> Attribution | None:
    """Read "the court heard from X that …"."""
    words = passage.words
    if words[at + 1 : at + 2] != ["from"]:
        return None
    end = end_phrase(passage, at + 2)
    if end == at + 2 or words[end : end + 1] != ["that"] or end + 1 >= len(words):
        return None
    return Attribution(at, end + 1, Subject(at + 2, end, at), words[at], "heard_from", False, end + 1)


def find_according(passage: Passage, at: int) -> Iterator[Attribution]:
    """Read "according to X, …" and "…, according to X (and to Y)"."""
    words, first = passage.words, at + 2
    if words[at + 1 : at + 2] != ["to"]:
        return
    start = next((i + 1 for i in range(at - 1, -1, -1) if words[i] in OPENERS), 0)
    fronted = (
        at - start < 4
        and not any(w in load_role("auxiliary") for w in words[start:at])
        and "(" not in words[start - 1 : start]
    )
    if words[first : first + 1] == ["what"]:
        yield from _read_what_told(passage, at, fronted)
        return
    while first < len(words):
        end = end_phrase(passage, first)
        if end == first:
            return
        owner = _find_owner(passage, first, end)
        apposition = None if owner else find_apposition(passage, first, end)
        subject = owner or Subject(first, end, at, (apposition,) if apposition else ())
        end = max(end, owner.last) if owner else apposition[1] if apposition else end
        after = _after_according(passage, end, fronted)
        yield Attribution(at, end, subject, "according to", "according_to", not fronted, after)
        if words[end : end + 2] != ["and", "to"]:
            return
        first = end + 2


def _read_what_told(passage: Passage, at: int, fronted: bool) -> Iterator[Attribution]:
    """Read "according to what X told investigators, …"."""
    words, first = passage.words, at + 3
    verb = next((i for i in range(first + 1, min(len(words), first + _REACH)) if words[i] in load_verbs()), None)
    if verb is None or any(word in CLAUSE_SIGNS for word in words[first:verb]):
        return
    end = next((i for i in range(verb, len(words)) if words[i] in CLAUSE_SIGNS), len(words))
    subject = Subject(first, verb, at)
    yield Attribution(
        at, end, subject, "according to", "according_to", not fronted, _after_according(passage, end, fronted)
    )


def _find_owner(passage: Passage, first: int, end: int) -> Subject | None:
    """Whose "figures that the agency, or ARN, shared with us" are."""
    words = passage.words
    if words[end - 1] in load_role("document") and words[end : end + 1] and words[end] in load_role("compiled"):
        by = end + 1
        last = end_phrase(passage, by + 1) if words[by : by + 1] == ["by"] else by
        return Subject(by + 1, last, first) if last > by + 1 else None
    if words[end - 1] not in load_role("document") or words[end : end + 1] not in (["that"], ["which"]):
        return None
    issued = next((i for i in range(end + 1, min(len(words), end + 25)) if words[i] in load_role("compiled")), None)
    if issued is None:
        return None
    last = next((i for i in range(end + 1, issued) if words[i] in CLAUSE_SIGNS), issued)
    return Subject(end + 1, last, first) if last > end + 1 else None


def _after_according(passage: Passage, end: int, fronted: bool) -> int | None:
    words = passage.words
    comma = next((i for i in range(end, min(len(words) - 1, end + 40)) if words[i] == ","), None)
    if comma is None or (not fronted and comma != end):
        return None
    if words[comma + 1] in load_role("relative"):
        closing = next((i for i in range(comma + 1, min(len(words) - 1, comma + 20)) if words[i] == ","), None)
        return closing + 1 if closing and fronted else None
    return comma + 1


def find_word(words: list[str], start: int, wanted: str, *pausing: str) -> int | None:
    """Find the next place of a word, with no sign before it but a comma behind one of the words that may pause."""
    for index in range(start, min(len(words), start + _REACH)):
        if words[index] == wanted:
            return index
        if words[index] in CLAUSE_SIGNS - {"(", ")", "-"} and not (words[index] == "," and words[index - 1] in pausing):
            return None
    return None
