"""Expressions that credit a count: "recorded N", "by the ministry's count", "the figures show N"."""

from defections.speech.frames import ANY_VERB, OPENERS, Attribution, find_word
from defections.speech.passages import Passage
from defections.speech.phrases import end_phrase
from defections.speech.reporting import Verb, load_role
from defections.speech.signs import CLAUSE_SIGNS
from defections.speech.subjects import Subject, find_subject


def read_count(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X recorded N …": a count is credited to whoever counted."""
    if subject.first == subject.last - 1 and passage.words[subject.first] in ("i", "we"):
        return None
    if not any(word[0].isdigit() or word in load_role("number") for word in passage.words[at + 1 : at + 5]):
        return None
    return Attribution(subject.clause, at + 1, subject, verb.form, "counts", False, at + 1)


def read_figures(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "the ministry's figures show N": what a document shows is a count."""
    is_document = passage.words[subject.last - 1] in load_role("document")
    return read_count(passage, at, verb, subject) if is_document else None


def read_give(passage: Passage, at: int, verb: Verb, subject: Subject) -> Attribution | None:
    """Read "X offered a smaller number, N" and "the list gives a total of N"."""
    following = passage.words[at + 1 : at + 8]
    stop = next((i for i, word in enumerate(following) if word in CLAUSE_SIGNS), len(following))
    if not any(word in load_role("total") for word in following[:stop]):
        return None
    return Attribution(subject.clause, at + 1, subject, verb.form, "gives", False, at + 1)


def read_have(passage: Passage, at: int) -> Attribution | None:
    """Read "X has N on its lists"."""
    words = passage.words
    numbered = any(word[0].isdigit() or word in load_role("number") for word in words[at + 1 : at + 4])
    place = find_word(words, at + 2, "on")
    if not numbered or place is None or not any(w in load_role("document") for w in words[place + 1 : place + 4]):
        return None
    subject = find_subject(passage, at, ANY_VERB)
    if subject is None:
        return None
    return Attribution(subject.clause, at + 1, subject, "have", "has_on_lists", False, at + 1)


def read_count_noun(passage: Passage, at: int) -> Attribution | None:
    """Read "…, by the ministry's count", "in the words of …", from the index of "by" or "in"."""
    subject, end = _find_counter(passage, at)
    if subject is None or subject.first >= subject.last or passage.words[subject.first] in ("their", "our"):
        return None  # "by their own account" names nobody
    start = next((i + 1 for i in range(at - 1, -1, -1) if passage.words[i] in OPENERS), 0)
    early = at - start < 4 and end + 1 < len(passage.words)
    if early and passage.words[end][0].isdigit():
        return Attribution(at, end, subject, "count", "by_count", False, end)
    fronted = early and passage.words[end] in (",", ":")
    return Attribution(at, end, subject, "count", "by_count", not fronted, end + 1 if fronted else None)


def _find_counter(passage: Passage, at: int) -> tuple[Subject | None, int]:
    words = passage.words
    nouns = load_role("reckoning") if words[at] == "by" else load_role("viewpoint")
    if nouns.isdisjoint(words[at + 1 : at + 10]) and words[at + 1 : at + 3] != ["that", "of"]:
        return None, at
    if words[at + 1 : at + 3] == ["that", "of"]:
        end = end_phrase(passage, at + 3)
        return Subject(at + 3, end, at), end
    for index in range(at + 2, min(len(words), at + 10)):
        if words[index] in CLAUSE_SIGNS:
            break
        if words[index] not in nouns:
            continue
        if words[index + 1 : index + 2] == ["of"]:
            end = end_phrase(passage, index + 2)
            return Subject(index + 2, end, at), end
        owner = index - 1 - (words[index - 1] in ("own", "official", "latest", "best"))
        apostrophe = passage.text[passage.ends[owner] - 2 : passage.ends[owner] + 1].replace("’", "'")
        owned = "'" in apostrophe or words[owner] in ("his", "her", "their", "its")
        return (Subject(at + 1, owner + 1, at) if owned else None), index + 1
    return None, at
