"""Actors named in a report: every mention of a person, group, organisation, state, place, outlet or people."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from defections.acronyms import Definition, find_definitions
from defections.aliases import NameBook
from defections.candidates import Candidate, Piece, cut_names
from defections.demonyms import read_demonym
from defections.gazetteer import Listed, find_listed, name_words
from defections.names import Word, is_common, read_words
from defections.records import Document, Mention

_MOST_WORDS = 10


def find_mentions(document: Document) -> Iterator[Mention]:
    """Find all mentions of actors, in order and never overlapping, each inside a sentence.

    An actor's `key` is equal for equal names in any article; within one article short forms, acronyms and
    second names lead to the actor they stand for.
    """
    words = list(read_words(document))
    if not words:
        return
    text = document.text
    listed = list(find_listed(text, words, [sentence.end for sentence in document.sentences]))
    listed = [name for name in listed if _is_name(text, name, words, listed)]
    definitions = list(find_definitions(document))
    taken = list(_find_defined(document, definitions, words, listed))
    pieces = cut_names(text, words, listed, taken)
    book = NameBook(text, pieces, definitions)
    done = 0
    for start, end, actor in _sweep(text, words, pieces, book):
        if start >= done:
            yield Mention(start, end, actor)
            done = end


def _is_name(text: str, name: Listed, words: Sequence[Word], listed: Sequence[Listed]) -> bool:
    """Tell whether a listed name that is also a common word ("Dawn", "Tigers") is a name here."""
    del words
    entry = name.entry
    if entry.rest or not is_common(name.norm) or entry.exact or entry.actor.type in ("state",):
        return True
    if any(other.entry.rest and other.entry.actor == entry.actor for other in listed):
        return True
    before = text[max(0, name.start - 2) : name.start]
    return len(before) == 2 and before[0].isalnum() and before[1] == " "


def _find_defined(
    document: Document, definitions: Sequence[Definition], words: Sequence[Word], listed: Sequence[Listed]
) -> Iterator[Candidate]:
    """Find every place where a name stands whose initials were spelt out, small words and all."""
    text = document.text
    known = {name.end for name in listed if name.entry.rest}
    starts = [sentence.start for sentence in document.sentences]
    spans: dict[int, tuple[int, str]] = {}
    for definition in definitions:
        start, end = definition.full
        if not definition.spelt or end in known:
            continue
        name = text[start:end]
        at = text.find(name)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            if index >= 0 and at + len(name) <= document.sentences[index].end:
                spans.setdefault(at, (at + len(name), name))
            at = text.find(name, at + len(name))
    for start, (end, name) in sorted(spans.items()):
        inside = tuple(word for word in words if start <= word.start < end)
        if inside:
            yield Candidate(start, end, inside, None, None, True, name_words(name), inside[0].sentence)


def _sweep(
    text: str, words: Sequence[Word], pieces: Sequence[Piece], book: NameBook
) -> Iterator[tuple[int, int, "object"]]:
    covered: dict[int, tuple[int, int, object]] = {}
    for piece in pieces:
        if isinstance(piece, Listed) and piece.entry.state is not None:
            start, end, actor = read_demonym(text, piece, book.states)
        else:
            start, end, actor = piece.start, piece.end, book.actor_of(piece)
        if actor is not None:
            covered[start] = (start, end, actor)
    done = 0
    for index, word in enumerate(words):
        if word.start < done:
            continue
        found = covered.get(word.start) or _match_alias(words, index, book)
        if found:
            done = found[1]
            yield found


def _match_alias(words: Sequence[Word], index: int, book: NameBook) -> tuple[int, int, object] | None:
    """Find the longest name of this report that begins at a word which no piece covers (headlines, mostly)."""
    norms: list[str] = []
    best = None
    for at in range(index, min(index + _MOST_WORDS, len(words))):
        word = words[at]
        if at > index and (word.sentence != words[index].sentence or word.gap is None or len(word.gap) > 6):
            break
        norms.append(word.norm)
        if (len(norms) > 1 or not is_common(word.norm)) and (actor := book.named(tuple(norms))):
            best = (words[index].start, word.end, actor)
    return best
