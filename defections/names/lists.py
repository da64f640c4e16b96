"""The small lists that tell what a name is: given names, titles, head words, cues."""

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

from defections.lexicons import load_rows, read_choice
from defections.names.names import normalise
from defections.records import ActorType

Votes = tuple[tuple[ActorType, int], ...]


@cache
def word_group(group: str) -> frozenset[str]:
    """Give a group of words that the reading of names turns on ("owners", "units", …)."""
    rows = load_rows("name_words", ("group", "words"))
    return frozenset(word for row in rows if row["group"] == group for word in row["words"].split())


@cache
def given_names() -> frozenset[str]:
    """Give the normalised given names; the parts of a double name each."""
    rows = load_rows("given_names", ("origin", "names"))
    return frozenset(normalise(name) for row in rows for name in row["names"].replace("-", " ").split())


@cache
def place_names() -> frozenset[tuple[str, ...]]:
    """Give the places of the world by their normalised words: a hint only, since people bear such names too."""
    rows = load_rows("place_names", ("country", "names"))
    return frozenset(
        tuple(normalise(word) for word in name.replace("-", " ").split())
        for row in rows
        for name in row["names"].split(";")
    )


@cache
def titles() -> frozenset[tuple[str, ...]]:
    """Give the titles by their normalised words."""
    rows = load_rows("titles", ("group", "titles"))
    return frozenset(
        tuple(normalise(word) for word in title.replace("-", " ").split())
        for row in rows
        for title in row["titles"].split(";")
    )


@cache
def title_words() -> frozenset[str]:
    """Give every word that stands in a title."""
    return frozenset(word for title in titles() for word in title)


@cache
def abbreviations() -> frozenset[str]:
    """Give the short words that a full stop doesn't end a name after (Gen., Lt., St.)."""
    return frozenset(word for word in title_words() if len(word) <= 5) | {"st", "jr", "ste"}


@cache
def blocked_words() -> frozenset[str]:
    """Give the capitalised words that are no names (months, God, AK-47)."""
    return frozenset(norm for group, norm in _not_names() if group != "function" and " " not in norm)


@cache
def blocked_capitals() -> frozenset[str]:
    """Give those of the blocked words that are listed in capitals and may be surnames otherwise (BA, MA)."""
    rows = load_rows("not_names", ("group", "words"))
    words = (word for row in rows if row["group"] != "function" for word in row["words"].split("; "))
    return frozenset(normalise(word) for word in words if word.isupper() and word.isalpha() and len(word) == 2)


@cache
def empty_words() -> frozenset[str]:
    """Give the function words, which no name begins with."""
    return frozenset(norm for group, norm in _not_names() if group == "function")


def _not_names() -> Iterator[tuple[str, str]]:
    for row in load_rows("not_names", ("group", "words")):
        for phrase in row["words"].split(";"):
            yield row["group"], " ".join(map(normalise, phrase.split()))


@cache
def blocked_phrases() -> frozenset[tuple[str, ...]]:
    """Give the capitalised phrases that are no names (Cold War), as normalised words."""
    return frozenset(tuple(norm.split()) for _, norm in _not_names() if " " in norm)


@cache
def directions() -> frozenset[str]:
    """Give the words that place a place within another (north, upper)."""
    return frozenset(norm for group, norm in _not_names() if group == "directions" and " " not in norm)


@cache
def heads(position: str) -> dict[str, ActorType]:
    """Give the words that make a name of a type: as its last word, its first, any, or one that goes on with "of"."""
    found: dict[str, ActorType] = {}
    for row in load_rows("name_heads", ("type", "position", "words")):
        if row["position"] == position:
            for word in row["words"].split():
                found.setdefault(normalise(word), read_choice("name_heads", row["type"], get_args(ActorType)))
    return found


@cache
def cues(position: str) -> dict[str, Votes]:
    """Give the words before, after or in apposition to a name that tell its type, with their weights."""
    found: dict[str, Votes] = {}
    for row in load_rows("name_cues", ("position", "type", "weight", "cues")):
        if row["position"] == position:
            vote = (read_choice("name_cues", row["type"], get_args(ActorType)), int(row["weight"]))
            for cue in row["cues"].split(";"):
                found[cue.strip()] = (*found.get(cue.strip(), ()), vote)
    return found


SURNAME = re.compile(
    r".{2,20}(?:ov|ova|ev|eva|enko|sky|skyi|ski|ska|vic|yan|dze|shvili|oglu|zadeh|zada|zai|ullah|uddin)"
)
