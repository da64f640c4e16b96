"""Which words of a passage credit somebody with what is said."""

from functools import cache

from defections.speech.complements import find_complement, find_rest, find_resumption_behind
from defections.speech.counts import read_count, read_count_noun, read_figures, read_give, read_have
from defections.speech.frames import (
    Attribution,
    Span,
    find_according,
    read_accuse,
    read_blame,
    read_call,
    read_claim_noun,
    read_conviction,
    read_heard_from,
    read_how,
    read_point,
    read_promise,
    read_put,
    read_quote,
    read_speak,
    read_told_by,
)
from defections.speech.passages import QUOTED, Passage
from defections.speech.phrases import end_phrase, find_end, find_head
from defections.speech.reporting import Verb, load_people, load_role, load_verbs
from defections.speech.signs import PAUSES, STOPS
from defections.speech.subjects import Subject, find_inverted, find_subject, opens_with_verb

_CLAUSE_ENDS = STOPS | {";"}
_INVERTED_KINDS = frozenset(("say", "tell", "act", "find"))
_OPENERS = frozenset(("according", "by", "in", "has", "have", "heard"))
# "In a village near the border, …" may be so long; what is longer says something.
_LONGEST_FRONTED = 9


@cache
def _triggers() -> frozenset[str]:
    """The words one of which every crediting expression has."""
    return _OPENERS | load_role("conviction") | load_role("claim_noun") | frozenset(load_verbs())


def find_attributions(passage: Passage) -> list[Attribution]:
    """Find the crediting expressions of a passage in order."""
    found: list[Attribution] = []
    verbs, triggers = load_verbs(), _triggers()
    for at, word in enumerate(passage.words):
        if word not in triggers:
            continue
        attribution: Attribution | None = None
        if word in verbs:
            attribution = _read_verb(passage, at, verbs[word], bool(found))
        elif word == "according":
            found.extend(find_according(passage, at))
        elif word in ("by", "in"):
            attribution = read_count_noun(passage, at)
        elif word in ("has", "have"):
            attribution = read_have(passage, at)
        elif word == "heard":
            attribution = read_heard_from(passage, at)
        elif word in load_role("conviction"):
            attribution = read_conviction(passage, at)
        if attribution is None and word in load_role("claim_noun"):
            attribution = read_claim_noun(passage, at)
        if attribution:
            found.append(attribution)
    return found


def _read_verb(passage: Passage, at: int, verb: Verb, is_later: bool) -> Attribution | None:
    if _is_noun(passage, at, verb) and not (at == 0 and opens_with_verb(passage)):
        return None
    if verb.tense == "participle" and passage.words[at - 1] not in load_role("be"):
        return _read_participle(passage, at, verb)
    if verb.kind == "quote":
        return read_quote(passage, at, verb)
    if verb.kind in _INVERTED_KINDS and (subject := find_inverted(passage, at)):
        end = subject.appositions[-1][1] if subject.appositions else subject.last
        return Attribution(at, end, subject, verb.form, "inverted", True, find_resumption_behind(passage, end))
    subject_before = find_subject(passage, at, verb)
    if subject_before is None and (told_by := read_told_by(passage, at, verb)):
        return told_by
    if subject_before is None:
        joined = passage.words[at - 1] == "and" and verb.tense in ("past", "present")
        return _read_coordinated(passage, at, verb) if is_later or joined else None
    if _disagrees(passage, at, subject_before, verb) or passage.words[subject_before.first] in load_role("nobody"):
        return None
    return _read_by_kind(passage, at, verb, subject_before)


def _read_by_kind(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    if how := read_how(passage, at, verb, subject):
        return how
    match verb.kind:
        case "put":
            return read_put(passage, at, verb, subject)
        case "speak":
            return read_speak(passage, at, verb, subject)
        case "call":
            return read_call(passage, at, verb, subject)
        case "blame":
            return read_call(passage, at, verb, subject) or read_blame(passage, at, verb, subject)
        case "accuse":
            return read_accuse(passage, at, verb, subject)
        case "point":
            return read_point(passage, at, verb, subject)
        case "count":
            return read_count(passage, at, verb, subject)
        case "give":
            return read_give(passage, at, verb, subject)
        case "study":
            return None
    said = _read_say(passage, at, verb, subject)
    if said or verb.kind != "find":
        return said
    return read_promise(passage, at, verb, subject) or read_figures(passage, at, verb, subject)


def _is_noun(passage: Passage, at: int, verb: Verb) -> bool:
    """Whether the form is a noun, a name or an adjective here ("the claims", "United States", "the reported dead")."""
    if at == 0:
        return verb.tense != "participle"
    if passage.is_capital(at) and not passage.text[passage.start : passage.end].isupper():
        return True
    before = passage.words[at - 1]
    if verb.form == "state" and passage.is_capital(at - 1) and passage.words[at + 1 : at + 2] != ["that"]:
        return True  # "in Kassala state"
    if before in load_role("article") or before.endswith("'s"):
        return True
    if verb.lemma in load_role("noun_too") and verb.tense in ("base", "present"):
        return passage.words[at + 1 : at + 2] in ([":"], [";"], ["of"])
    return verb.tense == "past_participle" and before not in ("has", "have", "had", "also", "already")


def _disagrees(passage: Passage, at: int, subject: Subject, verb: Verb) -> bool:
    """Whether subject and verb don't agree in number, so that the "verb" is a noun ("a Human Rights Watch report")."""
    words, plurals = passage.words[subject.first : subject.last], load_people()[1]
    if verb.tense == "base":
        helped = any(word in load_role("helping") for word in passage.words[subject.last : at])
        head = find_head(passage, subject.first, subject.last)
        return not helped and not (
            head in plurals or head in load_role("plural") or head.endswith(("s", ")")) or "and" in words
        )
    last = passage.words[find_end(passage, subject.first, subject.last) - 1]
    return verb.tense == "present" and (words[-1] in ("they", "we", "i", "you") or words[-1] == last in plurals)


def _read_say(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X said (that) …" and "…, X said"."""
    words = passage.words
    before = not subject.bracketed and _stands_behind(passage, at, subject)
    after, is_sure = find_complement(passage, at, verb)
    if verb.lemma == "report" and not is_sure and words[at + 1 : at + 2] in (["to"], ["for"], ["back"]):
        return None  # "reported to the chief", "reported for duty"
    if verb.kind == "act":
        quoted = after is not None and words[after] == QUOTED
        if not quoted and not (before and QUOTED in words[max(0, subject.clause - 2) : subject.clause]):
            return None
        after, is_sure = (after, True) if quoted else (None, False)
    elif verb.kind == "find" and not is_sure and not (before and after is None):
        return None
    if words[subject.clause - 1 : subject.clause] == ["as"] and not before and words[at + 1 : at + 2] == [","]:
        after = at + 2 if at + 2 < len(words) else None
        return Attribution(subject.clause - 1, at + 2, subject, verb.form, "as_said", False, after)
    if before and words[at + 1 : at + 2] == [":"] and words[at + 2 : at + 3] != [QUOTED]:
        return Attribution(subject.clause, at + 1, subject, verb.form, "behind", True, after)
    if before and not is_sure:
        return Attribution(subject.clause, at + 1, subject, verb.form, "behind", True, find_rest(passage, at + 1))
    if after is None:
        return None
    both = before and QUOTED in words[max(0, subject.clause - 2) : subject.clause]
    return Attribution(subject.clause, after, subject, verb.form, "before", both, after, _addressee(passage, at, verb))


def _stands_behind(passage: Passage, at: int, subject: Subject) -> bool:
    """Whether something that can have been said stands before the clause of the credit."""
    words, clause = passage.words, subject.clause
    if clause < 1 or any(word in ("and", "but", "when") for word in words[clause : subject.first]):
        return False
    before = words[clause - 1]
    if before == QUOTED or (clause > 1 and words[clause - 2] == QUOTED and before in PAUSES):
        return True
    if before == "as" and clause > 1 and words[clause - 2] in (",", QUOTED):
        return True
    if before not in PAUSES:
        return False
    start = next((i + 1 for i in range(clause - 2, -1, -1) if words[i] in _CLAUSE_ENDS), 0)
    if words[at + 1 : at + 2] == [","] and clause - 1 > start:
        return True
    if clause - 1 - start < 2:
        return False
    fronted = words[start] in load_role("preposition") or words[start] in load_role("boundary")
    counted = any(word[0].isdigit() or word in ("least", "most") for word in words[start + 1 : start + 3])
    if words[start] in load_role("fronted") and words[at + 1 : at + 2] not in ([], ["."]):
        return False
    fronted = fronted and not counted and clause - start < _LONGEST_FRONTED
    return not fronted or any(word in load_role("auxiliary") for word in words[start : clause - 1])


def _addressee(passage: Passage, at: int, verb: Verb) -> Span | None:
    """Whom somebody tells, as words: a newspaper there passes the words on."""
    if verb.kind != "tell" or at + 1 >= len(passage.words) or passage.words[at + 1] in load_role("passing"):
        return None
    return at + 1, end_phrase(passage, at + 1)


def _read_coordinated(passage: Passage, at: int, verb: Verb) -> Attribution | None:
    """Read "…, but have denied that …", whose subject stands with an earlier verb."""
    index = at - 1
    while index > 0 and passage.words[index] in load_role("skipped"):
        index -= 1
    if verb.kind not in ("say", "tell") or passage.words[index] not in ("and", "but", "or"):
        return None
    after, _ = find_complement(passage, at, verb)
    return None if after is None else Attribution(index, after, None, verb.form, "coordinated", False, after)


def _read_participle(passage: Passage, at: int, verb: Verb) -> Attribution | None:
    """Read ", saying …", "by saying …": whoever the sentence speaks of goes on speaking."""
    before = load_role("before_participle") | load_role("document") | load_role("occasion")
    if verb.kind not in ("say", "tell") or passage.words[at - 1] not in before:
        return None
    after, is_sure = find_complement(passage, at, verb)
    if after is None or not is_sure:
        return None
    return Attribution(at, after, None, verb.form, "participle", False, after)
