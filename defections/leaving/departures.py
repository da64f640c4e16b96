"""Where a sentence tells of leaving or of what leads to it, in any tense: "are trickling away", "drove them to quit".

`data/departure_verbs.csv` names each verb once, its irregular forms, and what may follow it for it to mean a leaving:
words, and in capitals FREE (nothing that is left), TO (an aim), OVER (a matter), GROUP, THEM, THEMSELVES, ARMS,
POSSESSED ("his"). A sentence is signed: what it finds becomes a run of one sign, of the same length.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from defections.alternation import alternate
from defections.errors import DataError
from defections.leaving.cause_words import any_of
from defections.leaving.inflection import Form, inflect
from defections.leaving.marks import Marks
from defections.leaving.members import words_of
from defections.leaving.veils import BODY, GROUP, OTHER
from defections.leaving.wordings import alternatives
from defections.lexicons import load_rows

_COLUMNS = ("role", "verb", "past", "participle", "after")
# Told as done, as an aim or the like, and as a noun; what leads to it, draws people out, costs a group its people; and
# what has been led to or drawn.
LEFT, GOING, LOSS, LEADS, DRAWS, DRAINS, LED = (chr(0xE010 + number) for number in range(7))
_SIGNS = LEFT + GOING + LOSS + LEADS + DRAWS + DRAINS + LED
_LEADING = {"lead": LEADS, "draw": DRAWS, "drain": DRAINS}
_UNSIGNED = str.maketrans(dict.fromkeys(_SIGNS, " "))
_DETERMINED = r"(?:(?:the|his|her|their|its|my|our|that|this|these|those|both|all)\s)?"
_NO_PREPOSITION = r"(?!(?:of|to|for|in|and|on|at|as|from|by|with)\b)"
_MOST_BEFORE = 90
_PROGRESSING = re.compile(
    r"\b(?:am|is|are|was|were|been|be|keep|keeps|kept|started|began|begun|'re)\s(?:\w{1,14}\s){0,2}$"
)
_DONE = re.compile(r"\b(?:decid|ch[oe]?os|opt|manag|resolv|prefer|determin)\w{0,5}\sto\s$")
_AIMED = re.compile(r"\bto\s(?:\w{3,12}ly\s|all\s)?$")
_WISH = re.compile(r"(?:want|try|trie|attempt|hop|desire|reason|read|will|determin)\w{0,6}\s(?:to|for)\b")
_UNREAL = re.compile(
    rf"(?:\b(?:{alternatives('negation')}|{alternatives('modal')}|would|could|will|can|cannot|nobody|few|let|lets|letting|threaten\w{{0,3}}\sto)"
    r"|n't|'ll|'d)\s(?:[\w'-]{1,20}\s){0,2}$"
    r"|\b(?:no\sone|nobody|none|not\sone|few|anyone|anybody|whoever|those)\b[^,;.]{0,50}\bwho\s(?:\w{1,14}\s){0,2}$"
)
# "Lured by cash, they left": moved, not moving.
_UNLED = re.compile(r"(?:^\W{0,3}|[,;:.]\s|\btoo\s|\bthen\s|\bonce\s|\band\s)$")
# "The main cause of": no verb.
_NOUN = re.compile(
    r"\b(?:the|an?|its|their|his|her|this|that|no|any|one|another|other|two|three|of"
    r"|main|root|real|chief|first|only|common|underlying|leading|frequent|biggest|sole)\s$"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be|got|gets)\s(?:\w{2,12}ly\s|all\s|also\s|then\s)?$")
_CLAUSE = re.compile(
    r"[,;:()\"“”]|\s[–—-]\s|\b(?:and|but|that|because|while|when|if|once|after|before|though|although)\s"
)
_WORD = re.compile(rf"[a-z'-]{{1,40}}|\d{{1,9}}|{OTHER}+")
_LONGEST_SUBJECT = 12
_FUNCTION = frozenset(
    ("has", "have", "had", "been", "is", "are", "was", "were", "be", "also", "all", "now", "then", "since", "in", "of")
)
_LEAVERS = frozenset(
    (
        "more",
        "them",
        "us",
        "who",
        "ones",
        "people",
        "number",
        "score",
        "dozen",
        "someone",
        "somebody",
        "everyone",
        "companies",
    )
)


class _Verb(NamedTuple):
    role: str
    form: Form
    after: re.Pattern[str]


def has_departure(folded: str) -> bool:
    """Whether a folded text has any of the listed verbs."""
    return _form().search(folded) is not None


def sign(marks: Marks, veiled: str) -> str:
    """A veiled sentence with the signs of what it tells of leaving; its length, and so every offset, stays."""
    signed = list(veiled.translate(_UNSIGNED))
    taken = 0
    for start, end, mark in sorted(_each_event(marks, veiled), key=lambda event: (event[0], -event[1])):
        if start >= taken:
            signed[start:end] = mark * (end - start)
            taken = end
    return "".join(signed)


def _each_event(marks: Marks, veiled: str) -> Iterator[tuple[int, int, str]]:
    for term in marks.leavings:
        if term.kind == "noun":
            yield term.start, term.end, LOSS
        elif term.kind == "verb" and term.sure and (mark := _sign_leaving(veiled, term.start, sure=True)):
            yield term.start, term.end, mark
    for match in _form().finditer(veiled):
        for verb in _verbs()[match[0]]:
            after = verb.after.match(veiled, match.end())
            if after is None:
                continue
            mark = (
                _sign_leaving(veiled, match.start(), form=verb.form)
                if verb.role == "leave"
                else _sign_leading(veiled, match, verb)
            )
            if mark:
                yield match.start(), after.end(), mark


def _sign_leaving(veiled: str, start: int, *, form: Form | None = None, sure: bool = False) -> str | None:
    """How a word of leaving is told, if it is told as real and those who leave may be of a group."""
    before = veiled[max(0, start - _MOST_BEFORE) : start]
    if _UNREAL.search(before) or (sure and _WISH.match(veiled, start)):
        return None
    if form is None:
        form = next((verb.form for verb in _verbs().get(_first_word(veiled, start), ())), "past")
    if form == "progressive" and not _PROGRESSING.search(before):
        return GOING
    if _AIMED.search(before) and not _DONE.search(before):
        return GOING
    if form in ("past", "participle") and _PASSIVE.search(before) and not sure:
        return None
    return LEFT if _may_leave(veiled, start, sure=sure) else GOING


def _first_word(veiled: str, start: int) -> str:
    match = _form().match(veiled, start)
    return match[0] if match else ""


def _sign_leading(veiled: str, match: re.Match[str], verb: _Verb) -> str | None:
    before = veiled[max(0, match.start() - _MOST_BEFORE) : match.start()]
    if _UNREAL.search(before) or _AIMED.search(before) or (verb.form in ("base", "present") and _NOUN.search(before)):
        return None
    if verb.form in ("past", "participle"):
        if _PASSIVE.search(before):
            return LED
        # "A quarrel caused by desertions": the other way round.
        if _UNLED.search(before) or veiled.startswith(" by ", match.end()):
            return None
    return None if verb.form == "progressive" and not _PROGRESSING.search(before) else _LEADING[verb.role]


def _may_leave(veiled: str, start: int, *, sure: bool) -> bool:
    """Whether the subject of a verb may be people of a group; after a mere "and" it is that of the clause before."""
    clauses = [
        _WORD.findall(clause)[-_LONGEST_SUBJECT:] for clause in _CLAUSE.split(veiled[max(0, start - 160) : start])
    ]
    told = [words for words in clauses if not _FUNCTION.issuperset(words)]
    if not told:
        return sure or not any(clauses)
    words = told[-1]
    if not words_of("civilian").isdisjoint(words) and words_of("member").isdisjoint(words):
        return False
    return sure or not _people().isdisjoint(words) or any(word[0] == OTHER or word.isdigit() for word in words)


@cache
def _people() -> frozenset[str]:
    return words_of("member") | words_of("leaver") | words_of("pronoun") - {"it", "took"} | _LEAVERS


@cache
def _form() -> re.Pattern[str]:
    """Any form of a listed verb."""
    return re.compile(rf"(?<![\w'-]){alternate(_verbs())}(?![\w-])")


@cache
def _verbs() -> Mapping[str, list[_Verb]]:
    verbs: dict[str, list[_Verb]] = {}
    for row in load_rows("departure_verbs", _COLUMNS, allow_empty=_COLUMNS[2:]):
        if row["role"] not in ("leave", *_LEADING):
            raise DataError(f"departure_verbs.csv: “{row['verb']}” needs a role: leave, {', '.join(_LEADING)}.")
        after = re.compile(_follow(row["after"]))
        for word, form in inflect(row["verb"], row["past"], row["participle"]):
            verbs.setdefault(word, []).append(_Verb(row["role"], form, after))
    return verbs


def _follow(after: str) -> str:
    """The pattern of what follows a verb."""
    choices = []
    for choice in after.split("|"):
        parts = [_tokens().get(word) or r"\s" + re.escape(word) for word in choice.split()]
        choices.append("".join(parts))
    return rf"(?:{'|'.join(choices)})(?!\w)"


@cache
def _tokens() -> Mapping[str, str]:
    own = rf"\s{_DETERMINED}(?:{_NO_PREPOSITION}[\w-]{{1,20}}\s){{0,2}}?"
    free = rf"(?=\W*$|\s?[,;:.!?()\"”–—]|\s{any_of('unfollowed')})"
    return {
        "FREE": free,
        "TO": r"(?=\sto\s|\sso\s)",
        "OVER": r"(?=\sover\s)",
        "GROUP": rf"{own}(?:{GROUP}+(?:'s)?|{BODY}+(?:'s)?|{any_of('side')})",
        "THEM": rf"\s(?:them|him|her){free}",
        "THEMSELVES": r"\s(?:himself|herself|themselves|myself|ourselves|themself)",
        "ARMS": rf"\s{_DETERMINED}(?:[\w-]{{1,20}}\s)?{any_of('arms')}",
        "POSSESSED": r"\s(?:his|her|their|my|our)",
    }
