"""Where in a sentence the words stand that a query looks for."""

from collections import defaultdict
from collections.abc import Iterator

from defections.searching.grammar import Either, Every, Node, Phrase
from defections.searching.words import Word, list_words

Span = tuple[int, int]


def find_hits(text: str, query: Node) -> list[Span]:
    """Find the spans of a text that a query's phrases match; those that touch or overlap are one.

    A part that the text does not bear out marks nothing; layers besides the text count as borne out.
    """
    words = list_words(text)
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        places[word.folded].append(place)
    return _merge(sorted(_match(query, words, places) or []))


def _match(node: Node, words: list[Word], places: dict[str, list[int]]) -> list[Span] | None:
    """The spans of a tree's phrases; None where it does not match."""
    if isinstance(node, Phrase):
        return list(_find_phrase(node, words, places)) or None if node.layer == "text" else []
    found = [_match(part, words, places) for part in node.parts]
    matched = [spans for spans in found if spans is not None]
    if isinstance(node, Either):
        return [span for spans in matched for span in spans] if matched else None
    return _match_every(node, words, places, matched)


def _match_every(
    node: Every, words: list[Word], places: dict[str, list[int]], matched: list[list[Span]]
) -> list[Span] | None:
    # A part of other layers cannot be judged by the text; the index has done so.
    left_out = any(_match(part, words, places) for part in node.without if _is_of_text(part))
    return None if left_out or len(matched) < len(node.parts) else [span for spans in matched for span in spans]


def _is_of_text(node: Node) -> bool:
    if isinstance(node, Phrase):
        return node.layer == "text"
    return all(map(_is_of_text, (*node.parts, *(node.without if isinstance(node, Every) else ()))))


def _find_phrase(phrase: Phrase, words: list[Word], places: dict[str, list[int]]) -> Iterator[Span]:
    *whole, last = phrase.words
    length = len(phrase.words)
    anywhere = phrase.is_prefix and not whole
    for place in range(len(words)) if anywhere else places.get(phrase.words[0], ()):
        run = words[place : place + length]
        if len(run) == length and [word.folded for word in run[:-1]] == whole:
            end = run[-1].folded
            if end.startswith(last) if phrase.is_prefix else end == last:
                yield run[0].start, run[-1].end


def _merge(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
