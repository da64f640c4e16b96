"""Patterns for any of many words, made so that a text which holds none costs a look or two at each place."""

import re
from collections.abc import Iterable, Sequence


def alternate(words: Iterable[str]) -> str:
    r"""A pattern for any of some words, the longest first: a tree of letters, as alternatives are tried one by one.

    A space in a word stands for any white space.
    """
    return "(?:" + _branch(sorted(set(words), key=lambda word: (-len(word), word))) + ")"


def _branch(words: Sequence[str]) -> str:
    """The words by their first letters; one that ends here comes last, as the longer ones are wanted first."""
    ends: dict[str, list[str]] = {}
    for word in words:
        ends.setdefault(word[:1], []).append(word[1:])
    return "|".join(_grow(letter, rest) for letter, rest in ends.items())


def _grow(letter: str, rest: Sequence[str]) -> str:
    first = r"\s" if letter == " " else re.escape(letter)
    return first + (f"(?:{_branch(rest)})" if len(rest) > 1 else "".join(_grow(one, [""]) for one in rest[0]))
