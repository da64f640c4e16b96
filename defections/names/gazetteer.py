"""The lists of known names, and where they stand in a text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from defections.lexicons import load_rows
from defections.names.names import TOKEN, Word, is_common, normalise
from defections.records import Actor, ActorType

_ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul", "the"})
_GAP = re.compile(r"[ \u00a0\u202f\t\n]{1,2}\(?|[-‐‑–/]| & ?| – | - |\(|['’]\s|\.\s?|")
_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One spelling of a listed name: its words after the first, which of all words are capitalised, and who is meant.

    `state` is the actor of the state when the name is a word for its people.
    """

    rest: tuple[str, ...]
    capitals: tuple[bool, ...]
    exact: bool
    actor: Actor
    state: Actor | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed name in the text; `norm` is its first word, `entries` are all who bear it, the likeliest first."""

    start: int
    end: int
    norm: str
    entries: tuple[Entry, ...]

    @property
    def entry(self) -> Entry:
        """The likeliest bearer of the name."""
        return self.entries[0]


class _Token(NamedTuple):
    """A word after the first: normalised, the same without a possessive, where it ends, whether it is capitalised."""

    norm: str
    bare: str
    end: int
    capital: bool


def slug(name: str) -> str:
    """Make a key of a name: lower case, no accents, words joined by hyphens."""
    return _SLUG.sub("-", normalise(name)).strip("-")


def name_words(name: str) -> tuple[str, ...]:
    """Cut a name into the normalised words by which names are compared: articles take no part."""
    words = tuple(normalise(token) for token in TOKEN.findall(name))
    kept = tuple(word for word in words if word not in _ARTICLES)
    return kept or words


@cache
def load_gazetteer() -> dict[str, tuple[Entry, ...]]:
    """Load all listed names by their first word, the longest first."""
    index: dict[str, list[Entry]] = {}
    for alias, actor, state in _listed_names():
        tokens = [token for token in TOKEN.findall(alias) if normalise(token) not in _ARTICLES] or TOKEN.findall(alias)
        words = tuple(map(normalise, tokens))
        capitals = tuple(not token[0].islower() for token in tokens)
        letters = alias.replace(".", "")
        exact = letters.isupper() and len(tokens) == 1 and (len(letters) <= 3 or is_common(words[0]))
        index.setdefault(words[0], []).append(Entry(words[1:], capitals, exact, actor, state))
    return {first: tuple(sorted(found, key=lambda entry: -len(entry.rest))) for first, found in index.items()}


def _listed_names() -> Iterator[tuple[str, Actor, Actor | None]]:
    kinds: tuple[tuple[str, ActorType], ...] = (
        ("armed_groups", "armed_group"),
        ("organisations", "organisation"),
        ("media", "media"),
    )
    for table, kind in kinds:
        for row in load_rows(table, ("name", "aliases"), ("aliases",)):
            yield from _spellings(row["name"], row["aliases"], Actor(slug(row["name"]), row["name"], kind))
    yield from _listed_states()
    for row in load_rows("peoples", ("name", "aliases"), ("aliases",)):
        people = Actor(slug(row["name"]) + "-people", row["name"], "nationality_or_religious_group")
        yield from _spellings(row["name"], row["aliases"], people)
    for row in load_rows("leaders", ("name", "short"), ("short",)):
        yield from _spellings(row["name"], row["short"], Actor(slug(row["name"]), row["name"], "person"))
    for row in load_rows("places", ("region", "names")):
        for names in row["names"].split(";"):
            name, *others = names.strip().split("=")
            yield from _spellings(name, ";".join(others), Actor(slug(name), name, "place"))


def _listed_states() -> Iterator[tuple[str, Actor, Actor | None]]:
    for row in load_rows("states", ("name", "aliases", "demonyms"), ("aliases", "demonyms")):
        state = Actor(slug(row["name"]), row["name"], "state")
        yield from _spellings(row["name"], row["aliases"], state)
        demonyms = [word for word in row["demonyms"].split(";") if word]
        for word in demonyms:
            people = Actor(slug(demonyms[0]) + "-people", demonyms[0], "nationality_or_religious_group")
            yield word, people, state


def _spellings(name: str, aliases: str, actor: Actor) -> Iterator[tuple[str, Actor, None]]:
    for spelling in (name, *aliases.split(";")):
        if spelling:
            yield spelling, actor, None


def match_listed(text: str, word: Word, end: int) -> Listed | None:
    """Find the longest listed name that begins at a word and ends before `end`."""
    index = load_gazetteer()
    firsts = index.get(word.norm, ())
    if text[word.end : word.end + 2] in ("'s", "’s"):
        owners = index.get(word.norm + "s", ())
        firsts = tuple(sorted((*owners, *firsts), key=lambda entry: -len(entry.rest))) if owners else firsts
    if not firsts:
        return None
    tokens: list[_Token] = []
    reader = _read_tokens(text, word, end)
    found: list[Entry] = []
    found_end = 0
    for entry in firsts:
        if found and len(entry.rest) != len(found[0].rest):
            break
        while len(tokens) <= len(entry.rest) and (token := next(reader, None)):
            tokens.append(token)
        if len(tokens) > len(entry.rest) and _fits(entry, tokens, word, text):
            found.append(entry)
            found_end = tokens[len(entry.rest)].end
    return Listed(word.start, found_end, word.norm, tuple(found)) if found else None


def _fits(entry: Entry, tokens: list[_Token], word: Word, text: str) -> bool:
    if entry.exact:
        # In a headline of capitals "US" may be "us".
        return text[word.start : word.end].isupper() and not (word.shouted and is_common(word.norm))
    for wanted, capital, token in zip(entry.rest, entry.capitals[1:], tokens[1:], strict=False):
        if wanted not in (token.norm, token.bare) or (capital and not token.capital):
            return False
    return True


def _read_tokens(text: str, word: Word, end: int) -> Iterator[_Token]:
    """Read normalised words on from a capitalised one, as long as only blanks or hyphens are between them."""
    yield _Token(word.norm, word.norm, word.end, True)
    last = word.end
    if text[last : last + 2] in ("'s", "’s"):
        last += 2
    for match in TOKEN.finditer(text, last, min(end, last + 160)):
        if not _GAP.fullmatch(text, last, match.start()):
            return
        last = match.end()
        token = match[0]
        norm = normalise(token)
        if norm in _ARTICLES and text[last : last + 1] in ("-‐‑ " if norm in ("al", "el", "the") else "-‐‑"):
            continue
        possessive = token.endswith(("'s", "’s"))
        yield _Token(norm, norm[:-1] if possessive else norm, last - 2 * possessive, not token[0].islower())


def find_listed(text: str, words: Iterable[Word], ends: list[int]) -> Iterator[Listed]:
    """Find all listed names, from left to right and never overlapping; `ends` are the sentences' ends."""
    done = 0
    for word in words:
        if word.start < done:
            continue
        if listed := match_listed(text, word, ends[word.sentence]):
            done = listed.end
            yield listed
