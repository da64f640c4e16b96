"""Which words of a passage credit somebody, and which words are what is said."""

from collections.abc import Iterator
from dataclasses import dataclass

from defections.passages import QUOTED, Passage
from defections.reporting import Verb, load_people, load_role, load_verbs
from defections.subjects import Subject, end_phrase, find_inverted, find_subject

Span = tuple[int, int]

_STOPS = frozenset(".!?")
_SIGNS = frozenset(",;:.!?()[]–—-…")
_LONGEST_ADDRESSEE = 14


@dataclass(frozen=True, slots=True)
class Attribution:
    """One crediting expression: its words `start` to `end`, who speaks, and where what is said stands.

    `before` tells that it is what the expression stands behind; `after` is where what is said begins behind it, if it
    does.
    `passer` is who passes the words on, or whose words are passed on; `source_first` tells which.
    """

    start: int
    end: int
    subject: Subject | None
    verb: str
    rule: str
    before: bool = False
    after: int | None = None
    passer: Span | None = None
    source_first: bool = True
    quoted_only: bool = False


def find_attributions(passage: Passage) -> list[Attribution]:
    """Find the crediting expressions of a passage in order."""
    found: list[Attribution] = []
    verbs = load_verbs()
    for at, word in enumerate(passage.words):
        if word == "according":
            found.extend(_find_according(passage, at))
        elif verb := verbs.get(word):
            attribution = _read_verb(passage, at, verb)
            if attribution:
                found.append(attribution)
    return found


def _read_verb(passage: Passage, at: int, verb: Verb) -> Attribution | None:
    if _is_noun(passage, at, verb):
        return None
    if verb.tense == "participle" and passage.words[at - 1] not in load_role("be"):
        return _read_participle(passage, at, verb)
    if verb.kind == "quote":
        return _read_quote(passage, at, verb)
    if verb.kind in ("say", "tell", "act", "find") and (subject := find_inverted(passage, at)):
        end = subject.appositions[-1][1] if subject.appositions else subject.last
        return Attribution(at, end, subject, verb.form, "inverted", True, _after_pause(passage, end))
    subject = find_subject(passage, at, verb)
    if subject is None or _disagrees(passage, subject, verb):
        return None
    reader = _READERS.get(verb.kind, _read_say)
    return reader(passage, at, verb, subject)


def _is_noun(passage: Passage, at: int, verb: Verb) -> bool:
    """Whether the form is a noun or an adjective here ("the claims", "the reported dead")."""
    if at == 0:
        return verb.tense != "participle"
    before = passage.words[at - 1]
    if before in load_role("article") or before.endswith("'s"):
        return True
    return verb.tense == "past_participle" and before not in ("has", "have", "had", "also", "already")


def _disagrees(passage: Passage, subject: Subject, verb: Verb) -> bool:
    """Whether subject and verb don't agree in number, so that the "verb" is a noun ("a Human Rights Watch report")."""
    last = passage.words[subject.last - 1]
    if verb.tense == "base":
        modal = any(w in ("will", "would", "do", "did", "does") for w in passage.words[subject.last : subject.last + 2])
        plural = last in load_role("plural") or last.endswith("s") or last in load_people()[1] or last == ")"
        head = any(
            w in load_people()[1] or w in load_role("plural") or w.endswith("s")
            for w in passage.words[subject.first : subject.last]
        )
        return not (modal or plural or head)
    return verb.tense == "present" and (last in ("they", "we", "i", "you") or last in load_people()[1])


def _has_content_before(passage: Passage, subject_clause: int) -> bool:
    """Whether something that can have been said stands before the clause of the credit."""
    words = passage.words
    if subject_clause < 1:
        return False
    before = words[subject_clause - 1]
    if before == QUOTED or (
        subject_clause > 1 and words[subject_clause - 2] == QUOTED and before in (",", "–", "—", "-")
    ):
        return True
    if before not in (",", "–", "—"):
        return False
    start = _sentence_start(words, subject_clause - 1)
    if subject_clause - 1 - start < 2:
        return False
    return words[start] not in load_role("preposition") | load_role("boundary") or any(
        w in load_role("auxiliary") for w in words[start : subject_clause - 1]
    )


def _sentence_start(words: list[str], end: int) -> int:
    for index in range(end - 1, -1, -1):
        if words[index] in _STOPS or words[index] == ";":
            return index + 1
    return 0


def _read_say(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X said (that) …" and "…, X said"."""
    words = passage.words
    before = not subject.bracketed and _has_content_before(passage, subject.clause)
    after, strong = _find_content(passage, at, verb)
    if verb.kind == "act":
        quoted = after is not None and words[after] == QUOTED
        near = before and QUOTED in words[max(0, subject.clause - 2) : subject.clause]
        if not quoted and not near:
            return None
        after = after if quoted else None
    elif verb.kind == "find" and not strong and not (before and after is None):
        return None
    if before and not strong:
        return Attribution(subject.clause, at + 1, subject, verb.form, "behind", True, _after_tail(passage, at + 1))
    if after is None:
        return None
    return Attribution(
        subject.clause,
        after,
        subject,
        verb.form,
        "before",
        before and words[after] == QUOTED,
        after,
        _addressee(passage, at, verb),
    )


def _addressee(passage: Passage, at: int, verb: Verb) -> Span | None:
    """Whom somebody tells, as words: a newspaper there passes the words on."""
    if verb.kind != "tell" or at + 1 >= len(passage.words) or passage.words[at + 1] in load_role("passing"):
        return None
    return at + 1, end_phrase(passage, at + 1)


def _find_content(passage: Passage, at: int, verb: Verb) -> tuple[int | None, bool]:
    """Where what is said begins behind the verb, and whether that is sure ("that", a colon, a quotation, a clause)."""
    words, first = passage.words, at + 1
    while first < len(words) and words[first] in (
        "also",
        "only",
        "again",
        "yesterday",
        "today",
        "later",
        "flatly",
        "openly",
    ):
        if words[first] == "only":
            break
        first += 1
    if first >= len(words) or words[first] in _STOPS:
        return None, False
    if words[first] == "to" and verb.kind != "tell":
        return None, False
    opener = _find_opener(words, first)
    if opener is not None:
        return opener, True
    if words[first] in ("of", "having", "being") and verb.kind == "say":
        return first + (words[first] == "of"), True
    if words[first] in _SIGNS or words[first] in load_role("preposition") | {"and", "or", "as", "when", "while", "so"}:
        return None, False
    if verb.kind == "tell":
        return _skip_addressee(passage, first)
    return first, _opens_clause(passage, first, verb)


def _find_opener(words: list[str], first: int) -> int | None:
    """Behind "that", a colon or a comma and a quotation, with only circumstances between ("said on Monday that")."""
    for index in range(first, min(len(words), first + _LONGEST_ADDRESSEE)):
        word = words[index]
        if word == QUOTED and (index == first or words[index - 1] in ",:" or index - first < 6):
            return index
        if word == "that" and (
            index == first or words[first] in load_role("preposition") | load_role("passing") or index - first < 8
        ):
            return index + 1 if index + 1 < len(words) else None
        if word == ":" and index + 1 < len(words):
            return index + 1
        if word in _SIGNS and not (word == "," and words[index + 1 : index + 2] == [QUOTED]):
            return None
        if word in load_role("auxiliary") or (word in load_role("pronoun") and index > first):
            return None
    return None


def _skip_addressee(passage: Passage, first: int) -> tuple[int | None, bool]:
    """Behind "told me", "told his men", "told the court"."""
    words = passage.words
    index = first + 1
    if words[first] not in load_role("passing"):
        while index < len(words) and words[index] not in load_role("pronoun") | load_role("article") | _SIGNS | {
            "there"
        }:
            index += 1
            if index - first > 5:
                return None, False
    if index >= len(words) or words[index] in _SIGNS or words[index] in load_role("preposition") | {"to", "and"}:
        return None, False
    return index, True


def _opens_clause(passage: Passage, first: int, verb: Verb) -> bool:
    """Whether the words behind the verb look like a clause: something that begins one, and an auxiliary in reach."""
    words = passage.words
    if words[first] in load_role("pronoun") or words[first] == "there":
        return True
    for word in words[first : first + 25]:
        if word in _STOPS or word in (";", QUOTED):
            break
        if word in load_role("auxiliary"):
            return True
    return verb.kind == "say" and (
        words[first] in load_role("determiner") or passage.is_capital(first) or words[first][0].isdigit()
    )


def _after_pause(passage: Passage, end: int) -> int | None:
    """Where the statement goes on behind a credit in its middle."""
    words = passage.words
    if end + 1 < len(words) and words[end] in ",;:–—":
        following = words[end + 1]
        if following == QUOTED or words[end] == ";":
            return end + 1
        if following == "and" and words[end + 2 : end + 3] == ["that"]:
            return end + 3
    if end + 1 < len(words) and words[end] == "." and words[end + 1] == QUOTED:
        return end + 1
    return None


def _after_tail(passage: Passage, end: int) -> int | None:
    """Where the statement goes on behind "…, X said [on Monday], …"."""
    words = passage.words
    index = end
    while index < len(words) and words[index] not in _SIGNS and words[index] != QUOTED:
        index += 1
    if index == end and index + 2 < len(words) and words[index] in ",–—":
        following = words[index + 1]
        if (
            following not in load_role("relative") | {"and", "but", "as", "when", "while", "after"}
            and following not in load_verbs()
        ):
            return index + 1
    return index if index < len(words) and words[index] == QUOTED else _after_pause(passage, index)


def _read_participle(passage: Passage, at: int, verb: Verb) -> Attribution | None:
    """Read ", saying …", "by saying …": whoever the sentence speaks of goes on speaking."""
    if verb.kind not in ("say", "tell") or passage.words[at - 1] in load_role("article") | {"without", "not", "of"}:
        return None
    if passage.words[at - 1] not in (",", QUOTED, "by", "as", "and", "but", "in", "–", "—", "instead"):
        return None
    after, strong = _find_content(passage, at, verb)
    if after is None or not strong:
        return None
    return Attribution(at, after, None, verb.form, "participle", False, after)


def _read_quote(passage: Passage, at: int, verb: Verb) -> Attribution | None:
    """Read "X quoted Y as saying …" and "Y was quoted (by X) as saying …"."""
    words = passage.words
    speaking = next((i for i in range(at + 1, min(len(words) - 1, at + 16)) if words[i] == "as"), None)
    if speaking is None or words[speaking + 1] not in load_verbs() or speaking + 2 >= len(words):
        return None
    after = speaking + 2 + (words[speaking + 2] == "that")
    if after >= len(words):
        return None
    if words[at - 1] in load_role("be"):
        subject = find_subject(passage, at - 1, Verb("", "", "", "past"))
        passer = (at + 2, speaking) if words[at + 1] == "by" else None
        return subject and Attribution(
            subject.clause, after, subject, words[speaking + 1], "quoted", False, after, passer
        )
    subject = find_subject(passage, at, verb)
    if subject is None or speaking == at + 1:
        return None
    return Attribution(
        subject.clause, after, subject, words[speaking + 1], "quotes", False, after, (at + 1, speaking), False
    )


def _read_put(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X put the number at N"."""
    words = passage.words
    for index in range(at + 2, min(len(words), at + 20)):
        if words[index] == "at" and index + 1 < len(words):
            return Attribution(subject.clause, at + 1, subject, verb.form, "puts", False, at + 1)
        if words[index] in _SIGNS - {"(", ")"}:
            break
    return None


def _read_speak(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X speaks of N"."""
    if passage.words[at + 1 : at + 2] != ["of"] or at + 2 >= len(passage.words):
        return None
    return Attribution(subject.clause, at + 2, subject, verb.form, "speaks_of", False, at + 2)


def _read_call(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X called them “…”" and "in what X called …"."""
    words = passage.words
    if subject.clause and words[subject.clause - 1] == "what" and at + 1 < len(words):
        return Attribution(subject.clause - 1, at + 1, subject, verb.form, "calls", False, at + 1)
    for index in range(at + 1, min(len(words), at + 16)):
        if words[index] == QUOTED:
            return Attribution(subject.clause, index, subject, verb.form, "calls", False, index, None, True, True)
        if words[index] in _SIGNS:
            break
    return None


def _read_accuse(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X accused Y of …"."""
    words = passage.words
    for index in range(at + 1, min(len(words) - 1, at + 16)):
        if words[index] == "of" and (words[index + 1].endswith("ing") or words[index + 1] == QUOTED):
            return Attribution(subject.clause, index + 1, subject, verb.form, "accuses", False, index + 1)
        if words[index] in _SIGNS:
            break
    return None


def _read_count(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X recorded N …": a count is credited to whoever counted."""
    following = passage.words[at + 1 : at + 5]
    numbers = load_role("number")
    if not any(word[0].isdigit() or word in numbers for word in following):
        return None
    return Attribution(subject.clause, at + 1, subject, verb.form, "counts", False, at + 1)


def _read_nothing(passage: Passage, at: int, verb: Verb, subject: Subject) -> None:
    """Verbs that only sources are read from."""


_READERS = {
    "put": _read_put,
    "speak": _read_speak,
    "call": _read_call,
    "accuse": _read_accuse,
    "count": _read_count,
    "study": _read_nothing,
}


def _find_according(passage: Passage, at: int) -> Iterator[Attribution]:
    """Read "according to X, …" and "…, according to X (and to Y)"."""
    words, first = passage.words, at + 2
    if words[at + 1 : at + 2] != ["to"]:
        return
    start = _sentence_start(words, at)
    fronted = at - start < 4 and not any(w in load_role("auxiliary") for w in words[start:at])
    while first < len(words):
        end = end_phrase(passage, first)
        if end == first:
            return
        subject = Subject(first, end, at)
        yield Attribution(
            at, end, subject, "according to", "according_to", not fronted, _after_according(passage, end, fronted)
        )
        if words[end : end + 2] != ["and", "to"]:
            return
        first = end + 2


def _after_according(passage: Passage, end: int, fronted: bool) -> int | None:
    words = passage.words
    comma = next((i for i in range(end, min(len(words) - 1, end + 40)) if words[i] == ","), None)
    if comma is None or (not fronted and comma != end):
        return None
    return comma + 1
