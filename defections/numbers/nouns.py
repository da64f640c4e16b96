"""The nouns that figures count, and the unit of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import get_args

from defections.lexicons import load_rows, read_choice
from defections.numbers.tokens import Token
from defections.records import Unit


@dataclass(frozen=True, slots=True)
class Noun:
    """One form of a counted noun; `stem` is its singular in lower case, shared by both forms."""

    stem: str
    unit: Unit
    is_plural: bool


@cache
def _nouns() -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    rows = [(row["noun"], row["plural"], row["unit"]) for row in load_rows("measure_nouns", ("noun", "plural", "unit"))]
    rows += [(row["noun"], row["plural"], "people") for row in load_rows("people_nouns", ("noun", "plural"))]
    for noun, plural, named in rows:
        stem, unit = noun.lower(), read_choice("measure_nouns", named, get_args(Unit))
        nouns[stem] = Noun(stem, unit, noun == plural)
        nouns[plural.lower()] = Noun(stem, unit, True)
    return nouns


@lru_cache(maxsize=65536)
def noun_of(word: str) -> Noun | None:
    """Look up a lower-case word; a compound is looked up by its last part ("ex-commanders", "four-wheelers")."""
    noun = _nouns().get(word)
    if noun is None and "-" in word:
        noun = _nouns().get(word.rpartition("-")[2])
    return noun


def counts_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a known plural noun comes within three words from tokens[index]."""
    for token in tokens[index : index + 3]:
        if token.kind != "word":
            return False
        noun = noun_of(token.lower)
        if noun is not None:
            return noun.is_plural
    return False
