"""The curated words of reporting: verbs by which a report credits somebody, and small words around them."""

from dataclasses import dataclass
from functools import cache

from defections.lexicons import load_rows


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb; `kind` tells how it takes what is said."""

    form: str
    lemma: str
    kind: str
    tense: str


@cache
def load_verbs() -> dict[str, Verb]:
    """The verb forms by their spelling in lower case."""
    columns = ("form", "lemma", "kind", "tense")
    return {row["form"]: Verb(*(row[column] for column in columns)) for row in load_rows("reporting_verbs", columns)}


@cache
def load_role(role: str) -> frozenset[str]:
    """The small words that have a role in sentences that credit somebody."""
    return frozenset(row["word"] for row in load_rows("speech_words", ("word", "role")) if row["role"] == role)


@cache
def load_people() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns for one person, and nouns for several, in lower case."""
    rows = load_rows("people_nouns", ("noun", "plural"))
    return frozenset(row["noun"].lower() for row in rows), frozenset(row["plural"].lower() for row in rows)
