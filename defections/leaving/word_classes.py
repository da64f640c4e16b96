"""What kind of thing the words of a sentence name: kin, superiors, hunger, theft; by a curated list, forms folded.

`data/word_classes.csv` holds a class and its words a line (`_` joins the words of a phrase). So a report that says
"cousin" and a scene that says "uncle" say the same to the trained scorer, which cannot learn every word by itself.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from defections.lexicons import load_rows

_LONGEST = 4
_SHORTEST_STEM = 3
_ENDINGS = ("'s", "ing", "ied", "ies", "ed", "es", "s", "ly")


def find_classes(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the classes of words and phrases: first word, last word (exclusive), class."""
    phrases = _load_classes()
    for start, known in enumerate(map(_read_word, words)):
        if known is None:
            continue
        names, seconds = known
        for name in names:
            yield start, start + 1, name
        if seconds and start + 1 < len(words) and words[start + 1] in seconds:
            for end in range(start + 2, min(start + _LONGEST, len(words)) + 1):
                for name in phrases.get(tuple(words[start:end]), ()):
                    yield start, end, name


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Cut a word's ending off, roughly: forms of a word that learn from each other."""
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORTEST_STEM), "")
    base = word[: len(word) - len(ending)]
    if len(base) > _SHORTEST_STEM and base[-1] == base[-2]:
        base = base[:-1]
    return base[:-1] if len(base) > _SHORTEST_STEM and base[-1] in "eiy" else base


@lru_cache(maxsize=65536)
def _read_word(word: str) -> tuple[tuple[str, ...], frozenset[str]] | None:
    """The classes of a word, and the second words of the phrases of some class that begin with it."""
    known = _classify(word), _load_seconds().get(word, frozenset())
    return known if any(known) else None


def _classify(word: str) -> tuple[str, ...]:
    """The classes of a word, or of the parts of a compound."""
    classes = _load_classes()
    found = next((classes[(base,)] for base in _bases(word) if (base,) in classes), ())
    if not found and "-" in word:
        found = tuple(name for part in word.split("-") for name in _classify(part))
    return tuple(dict.fromkeys(found))


def _bases(word: str) -> Iterator[str]:
    """A word and what it may be a form of."""
    yield word
    for ending, *others in (("'s", ""), ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y")):
        if word.endswith(ending):
            yield word[: -len(ending)] + others[0]
    for ending in ("ed", "ing"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= _SHORTEST_STEM - 1:
            yield from (base, base + "e")
            if base[-1] == base[-2]:
                yield base[:-1]


@cache
def _load_classes() -> dict[tuple[str, ...], tuple[str, ...]]:
    classes: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in load_rows("word_classes", ("class", "words")):
        for phrase in row["words"].split():
            words = tuple(phrase.split("_"))
            classes[words] = tuple(dict.fromkeys((*classes.get(words, ()), row["class"])))
    return classes


@cache
def _load_seconds() -> dict[str, frozenset[str]]:
    """Of each word that phrases begin with, their second words."""
    seconds: dict[str, set[str]] = {}
    for first, *others in _load_classes():
        if others:
            seconds.setdefault(first, set()).add(others[0])
    return {first: frozenset(words) for first, words in seconds.items()}
