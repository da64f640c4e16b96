"""Digests: headlines with numbers, or with a country or place each, over stories of their own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from defections.cutting.events import find_names
from defections.names.gazetteer import load_gazetteer, name_words
from defections.records import Sentence

FEWEST_STORIES = 3
LONGEST_HEADLINE = 110
# Sentences of the last story that are read for its names.
LONGEST_STORY = 20
# The largest share of its names that a story of a digest has in common with the one before it.
SHARED_NAMES = 0.25

FEWEST_WORDS = 4
# What numbers the points of one story: "Five reasons …", "Three ways …".
_POINTS = re.compile(
    r"\b(?:reasons?|ways?|things?|lessons?|facts?|signs?|steps?|points?|questions?|myths?|takeaways?)\b", re.IGNORECASE
)

_LABEL = re.compile(r"(?P<place>[A-ZÀ-Þ][\w’'.-]{1,20}(?: [\w’'.-]{1,20}){0,4}) ?[:–—] ?\S")
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s{1,3}$")
_SENTENCE_ENDS = tuple(".!;,:")


def find_digest(text: str, sentences: Sequence[Sentence]) -> list[int]:
    """Give the sentences that are the headlines of a digest; none when all that is numbered are points of one story."""
    heads = _find_placed(text, sentences)
    if len(heads) >= FEWEST_STORIES:
        return heads
    heads = [index for index in range(len(sentences) - 1) if _is_headline(text, sentences, index)]
    if len(heads) < FEWEST_STORIES or _numbers_points(text, sentences, heads):
        return []
    ends = [*heads[1:], min(len(sentences), heads[-1] + LONGEST_STORY)]
    names = [find_names(text, sentences[head + 1 : end]) for head, end in zip(heads, ends, strict=True)]
    apart = [len(one & other) <= SHARED_NAMES * len(other) for one, other in pairwise(names)]
    return heads if all(names) and all(apart) else []


def _find_placed(text: str, sentences: Sequence[Sentence]) -> list[int]:
    """The headings that begin with a country or place and a colon ("CHAD: EX-REBELS RETURN"), if no two name one."""
    found: dict[tuple[str, ...], int] = {}
    for index, sentence in enumerate(sentences[:-1]):
        label = _LABEL.match(text, sentence.start, sentence.end) if sentence.kind == "heading" else None
        if label is None or sentences[index + 1].kind != "prose" or not _is_place(words := name_words(label["place"])):
            continue
        if words in found:
            return []
        found[words] = index
    return list(found.values())


def _is_place(words: tuple[str, ...]) -> bool:
    entries = load_gazetteer().get(words[0], ()) if words else ()
    return any(entry.rest == words[1:] and entry.actor.type in ("state", "place") for entry in entries)


def _numbers_points(text: str, sentences: Sequence[Sentence], heads: Sequence[int]) -> bool:
    """Whether what is numbered are points: the title says so, or most of them are mere words."""
    titles = (sentence for sentence in sentences[: heads[0]] if sentence.kind == "heading")
    if any(_POINTS.search(text, title.start, title.end) for title in titles):
        return True
    long = sum(len(text[sentences[head].start : sentences[head].end].split()) >= FEWEST_WORDS for head in heads)
    return 2 * long < len(heads)


def _is_headline(text: str, sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence is a short numbered line without a full stop that prose stands under."""
    sentence, following = sentences[index], sentences[index + 1]
    if sentence.kind not in ("item", "heading") or following.kind != "prose":
        return False
    words = text[sentence.start : sentence.end]
    number = _NUMBER.search(text[max(0, sentence.start - 6) : sentence.start])
    return number is not None and len(words) <= LONGEST_HEADLINE and not words.endswith(_SENTENCE_ENDS)


def find_number(text: str, sentence: Sentence) -> int:
    """Where the number of a headline begins."""
    number = _NUMBER.search(text[max(0, sentence.start - 6) : sentence.start])
    return sentence.start - len(number[0]) if number else sentence.start
