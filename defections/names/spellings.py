"""One name spelt in two ways in a report: "Jaysh" and "Jeish", "Mohamed" and "Mohammed"."""

import re
from collections import defaultdict
from difflib import SequenceMatcher
from functools import lru_cache

from defections.names.book import NameBook, Norms
from defections.names.lists import given_names
from defections.names.names import is_common

# Consonants that a name must have before its vowels are left aside, and how alike its spellings are.
FEWEST_CONSONANTS = 4
LIKENESS = 0.6
# Names with one skeleton that are compared, so that no text makes this slow.
MOST_SPELLINGS = 8

_ARTICLES = frozenset(("al", "el", "ul", "an", "ad", "as", "ash", "at", "ar", "the"))
_SAME = str.maketrans({"q": "k", "c": "k", "v": "f", "w": None, "y": None, "h": None, "z": "s", "j": "g"})
_VOWELS = re.compile(r"[aeiou]")
_DOUBLED = re.compile(r"(.)\1+")


def merge_spellings(book: NameBook) -> None:
    """Merge names of one type that differ by vowels, doubled letters and the like alone."""
    spelt: dict[tuple[str | None, str], list[Norms]] = defaultdict(list)
    for norms in book.types:
        # Two persons or towns with one name each may sound alike; groups and whole names don't.
        telling = len(norms) > 1 or book.group_kind(norms) == "body"
        if telling and norms not in book.listed and not all(map(is_common, norms)):
            spelt[book.group_kind(norms), _skeleton(norms)].append(norms)
    for (_, skeleton), names in spelt.items():
        if len(skeleton.replace(" ", "")) >= FEWEST_CONSONANTS and len(names) > 1:
            first, *others = names[:MOST_SPELLINGS]
            for other in others:
                if _are_alike(first, other):
                    book.merge(other, first)


@lru_cache(maxsize=1 << 12)
def _skeleton(norms: Norms) -> str:
    """The consonants of a name, one for each sound: "jaysh al nasr" and "jeish al-nasr" have the same."""
    words = [word for norm in norms for word in norm.split("-") if word not in _ARTICLES]
    bones = (_DOUBLED.sub(r"\1", _VOWELS.sub("", word.translate(_SAME))) for word in words)
    return " ".join(word[:1] + bone for word, bone in zip(words, bones, strict=True))


def _are_alike(one: Norms, other: Norms) -> bool:
    """Whether two names are near enough; "Hasan" and "Hussein" are two given names, not two spellings."""
    if len(one) != len(other):
        return SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() >= LIKENESS
    differing = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    if any(_shortest(left, right) < 4 for left, right in differing):
        return False
    named = given_names()
    if any(
        left in named and right in named and _DOUBLED.sub(r"\1", left) != _DOUBLED.sub(r"\1", right)
        for left, right in differing
    ):
        return False
    return all(SequenceMatcher(None, left, right).ratio() >= LIKENESS for left, right in differing)


def _shortest(left: str, right: str) -> int:
    return min(len(left), len(right))
