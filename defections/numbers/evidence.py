"""What stands around one count or two: findings with plain names, which the table of weights knows."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from defections.numbers.candidates import Candidate
from defections.numbers.quantities import Quantity, is_generic, is_subject
from defections.numbers.referents import function_words
from defections.numbers.rivals import is_put

_FORMS = (
    ("of-them", "of them"),
    ("bare-definite", "the number"),
    ("definite", "the counted"),
    ("of-noun", "of the counted"),
    ("-strong", "strong"),
    ("-bare", "number alone"),
    ("-that", "that"),
)
_SIGNS = frozenset(',;:.()"“”—–-')
_LAST_WORD = re.compile(r"([a-z'’]{1,30}|[^\sa-z])\s*\Z")
_FIRST_WORD = re.compile(r"\A\s*([a-z'’]{1,30}|[^\sa-z])")
_BESIDE = 30
_OPENING = 3
_REST = re.compile(r"\bthe\s(?:other|remaining|rest|others)\b|\bothers?\b|\bremaining\b")
_STAYING = re.compile(r"\b(?:still|remain|remained|remaining|left)\b")
_REST_LEAD, _REST_TAIL, _ADDED_LEAD = 16, 8, 14
_ADDED = re.compile(r"\b(?:another|a further|more|other|others|additional|new)\b")


@dataclass(frozen=True)
class Scene:
    """A report's figures with what the rules say of them: what candidates are looked at against.

    `holders` is what each part is part of by the rules; `ruled` is the candidate that they propose for a part; `fits`
    are the places of the wholes that a count helps to make up in any run.
    """

    quantities: Sequence[Quantity]
    holders: Mapping[int, Quantity]
    ruled: Mapping[int, Candidate]
    fits: Mapping[int, frozenset[int]]

    @cached_property
    def firsts(self) -> frozenset[int]:
        """The places of the first count of each unit."""
        firsts: dict[str, int] = {}
        for one in self.quantities:
            if one.is_count:
                firsts.setdefault(one.unit, one.order)
        return frozenset(firsts.values())

    @cached_property
    def repeated(self) -> frozenset[float]:
        """The numbers that stand more than once."""
        sizes = sorted(one.size for one in self.quantities if one.is_count)
        return frozenset(one for one, following in pairwise(sizes) if one == following)

    @cached_property
    def _traits(self) -> dict[tuple[str, int], tuple[str, ...]]:
        return {}

    @cached_property
    def _subjects(self) -> dict[int, bool]:
        return {}

    def traits(self, role: str, one: Quantity) -> tuple[str, ...]:
        """What is to be said of one count in its role, whole or part, whatever it is beside."""
        found = self._traits.get((role, one.order))
        if found is None:
            found = tuple(f"{role} {trait}" for trait in self._list_traits(one))
            self._traits[role, one.order] = found
        return found

    def is_subject(self, one: Quantity) -> bool:
        """Whether a predicate follows a count, found out once."""
        found = self._subjects.get(one.order)
        if found is None:
            found = self._subjects[one.order] = is_subject(one)
        return found

    def _list_traits(self, one: Quantity) -> Iterator[str]:
        yield form_of(one)
        yield f"after {_class_of(_LAST_WORD.search(one.before[-_BESIDE:]))}"
        yield f"before {_class_of(_FIRST_WORD.match(one.after[:_BESIDE]))}"
        if one.figure.qualifier != "exact":
            yield f"is {one.figure.qualifier}"
        if not one.sentence:
            yield "in headline"
        findings = (
            (one.is_bare, "bare"),
            (one.is_aside, "beside its rival"),
            (one.is_loss, "is a loss"),
            (one.is_leaving, "left"),
            (is_generic(one), "of anybody"),
            (opens(one), "opens"),
            (one.before.endswith("("), "in brackets"),
            (one.whole is not None, "with its whole"),
            (says_rest(one), "is the rest"),
            (is_put(one), "is put by somebody"),
            (_STAYING.search(one.after[:_BESIDE]) is not None, "is left over"),
            (_ADDED.search(f"{one.before[-_ADDED_LEAD:]}|{one.text}{one.after[:_REST_TAIL]}") is not None, "is more"),
            (one.order in self.firsts, "is the first count"),
            (one.size in self.repeated, "is repeated"),
        )
        yield from (name for holds, name in findings if holds)


def form_of(one: Quantity) -> str:
    """How a count is said: with its noun, alone, "of them", "the 23"."""
    rule = one.figure.rule
    return next((name for ending, name in _FORMS if ending in rule), "noun")


def says_rest(one: Quantity) -> bool:
    """Whether a count is of the others, the remaining, the rest."""
    return _REST.search(f"{one.before[-_REST_LEAD:]}|{one.text}{one.after[:_REST_TAIL]}") is not None


def opens(one: Quantity) -> bool:
    """Whether a count begins its sentence or clause."""
    return len(one.before) <= _OPENING or one.before.endswith("; ")


def _class_of(found: re.Match[str] | None) -> str:
    """A sign or function word beside a count as it stands, any other word by its kind."""
    if found is None:
        return "nothing"
    word = found[1]
    if word in _SIGNS or word in function_words():
        return word
    return "-ed" if word.endswith("ed") else "another word"


def compare_nouns(first: Quantity, second: Quantity) -> str:
    """How the nouns of two counts go together."""
    if first.head is None or second.head is None:
        return "missing"
    general = is_generic(first) + is_generic(second)
    if first.head == second.head:
        return "equal and general" if general else "equal"
    return ("different", "one general", "both general")[general]


def grade(number: float, steps: tuple[float, ...]) -> str:
    """The step that a number does not pass."""
    place = bisect_left(steps, number)
    return f"{steps[place]:g}" if place < len(steps) else "more"
