"""Actors named in a report: every mention of a person, group, organisation, state, place, outlet or people."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from defections.names.acronyms import Definition, find_definitions
from defections.names.aliases import make_name_book
from defections.names.book import NameBook, norms_of
from defections.names.candidates import Candidate, Piece, cut_names
from defections.names.demonyms import read_demonym
from defections.names.gazetteer import Listed, find_listed, name_words
from defections.names.names import Word, is_common, read_words
from defections.records import Actor, Document, Mention

_MOST_WORDS = 10
_REGION = re.compile(r" (?:region|province|governorate|regional state|zone)\b", re.IGNORECASE)
_NEVER_COMMON = ("state", "nationality_or_religious_group")
_Found = tuple[int, int, Actor]


def find_mentions(document: Document) -> Iterator[Mention]:
    """Find all mentions of actors, in order and never overlapping, each inside a sentence.

    An actor's `key` is equal for equal names in any article; within one article short forms, acronyms and
    second names lead to the actor they stand for.
    """
    words = list(read_words(document))
    if not words:
        return
    text = document.text
    listed = _drop_common(text, list(find_listed(text, words, [sentence.end for sentence in document.sentences])))
    definitions = list(find_definitions(document))
    taken = list(_find_defined(document, definitions, words, listed))
    pieces = cut_names(text, words, listed, taken)
    book = make_name_book(text, pieces, definitions)
    done = 0
    for start, end, actor in _sweep(text, words, pieces, book):
        if start >= done:
            yield Mention(start, end, actor)
            done = end


def _drop_common(text: str, listed: Sequence[Listed]) -> list[Listed]:
    """Drop listed names that are common words too ("Dawn", "Tigers") where they are no names."""
    sure = {name.entry.actor.key for name in listed if name.entry.rest}
    return [
        name for name in listed if (name.entry.actor.key in sure or _is_name(text, name)) and not _is_region(text, name)
    ]


def _is_region(text: str, name: Listed) -> bool:
    """Whether a people's name is that of a part of a country here: "the Amhara region"; "Kurdish region" is not."""
    people = name.entry.actor.type == "nationality_or_religious_group" and name.entry.state is None
    adjective = name.norm.endswith(("ish", "ian", "ese", "an"))
    return people and not adjective and not name.entry.rest and _REGION.match(text, name.end) is not None


def _is_name(text: str, name: Listed) -> bool:
    entry = name.entry
    if entry.rest or not is_common(name.norm) or entry.exact or entry.actor.type in _NEVER_COMMON:
        return True
    before, after = text[max(0, name.start - 24) : name.start], text[name.end : name.end + 2]
    if after[:1] == " " and after[1:].isupper():
        return False
    last = before.split()[-1] if before[-1:] == " " and before.strip() else ""
    return last[-1:].isalnum() and (last[0].islower() or last in ("The", "In"))


def _find_defined(
    document: Document, definitions: Sequence[Definition], words: Sequence[Word], listed: Sequence[Listed]
) -> Iterator[Candidate]:
    """Find every place where a name stands whose initials were spelt out, small words and all."""
    text = document.text
    known = {name.end for name in listed if name.entry.rest}
    names = {text[slice(*d.full)] for d in definitions if d.spelt and d.full[1] not in known}
    spans: dict[int, int] = {}
    for name in sorted(names, key=len):
        at = text.find(name)
        while at >= 0:
            spans[at] = at + len(name)
            at = text.find(name, at + len(name))
    starts = [word.start for word in words]
    for start, end in sorted(spans.items()):
        inside = tuple(words[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)])
        if inside and inside[0].start == start and end <= document.sentences[inside[0].sentence].end:
            yield Candidate(start, end, inside, None, None, True, name_words(text[start:end]), inside[0].sentence)


def _sweep(text: str, words: Sequence[Word], pieces: Sequence[Piece], book: NameBook) -> Iterator[_Found]:
    covered = {piece.start: found for piece in pieces if (found := _read_piece(text, piece, book))}
    done = 0
    for index, word in enumerate(words):
        if word.start < done:
            continue
        found = covered.get(word.start) or _match_alias(words, index, book)
        if found:
            done = found[1]
            yield found


def _read_piece(text: str, piece: Piece, book: NameBook) -> _Found | None:
    if isinstance(piece, Listed) and piece.entry.state is not None:
        return read_demonym(text, piece, book.states)
    actor = book.named(norms_of(piece))
    if actor is None:
        return None
    article = actor.name.startswith("The ") and text[max(0, piece.start - 4) : piece.start] == "The "
    return piece.start - 4 * article, piece.end, actor


def _match_alias(words: Sequence[Word], index: int, book: NameBook) -> _Found | None:
    """Find the longest name of this report that begins at a word which no piece covers (headlines, mostly)."""
    norms: list[str] = []
    best = None
    for at in range(index, min(index + _MOST_WORDS, len(words))):
        word = words[at]
        if at > index and (word.sentence != words[index].sentence or word.gap is None or len(word.gap) > 6):
            break
        norms.append(word.norm)
        bare = len(norms) == 1 and is_common(word.norm)
        if actor := book.bearer_of(word.norm) if bare else book.named(tuple(norms)):
            best = (words[index].start, word.end, actor)
    return best
