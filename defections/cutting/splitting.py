"""An article cut up: paragraphs to headings, list items and sentences, sentences to stories."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from defections.cutting.paragraphs import Paragraph, find_paragraphs
from defections.cutting.sentences import find_sentences
from defections.cutting.stories import find_stories
from defections.records import Article, Document, Excluded, Sentence, SentenceKind, Story

LONGEST_HEADING = 130
_SENTENCE_ENDS = tuple(".!…;,:。！")
_OPENERS = "\"'([¿¡#@“‘«"
_QUOTED_SENTENCE = re.compile(r"[.!?,][\"”’]")
_TURN = re.compile(r"\w[\w .]{0,20}:\s")
_LETTER = re.compile(r"[^\W\d_]")


def split_document(article: Article, excluded: tuple[Excluded, ...]) -> Document:
    """Cut an article into sentences and stories; sentences are sorted and never touch an excluded run."""
    sentences = tuple(_find_sentences(article.text, excluded))
    stories = find_stories(article.text, sentences, article.title)
    return Document(article, excluded, stories, tuple(_place(sentences, stories)))


def _place(sentences: Sequence[Sentence], stories: Sequence[Story]) -> Iterator[Sentence]:
    """Yield the sentences with the story each belongs to: of a story and a box within it, the box."""
    last = outer = 0
    for sentence in sentences:
        while last + 1 < len(stories) and stories[last + 1].start <= sentence.start:
            last += 1
            outer = last if stories[last].start >= stories[outer].end else outer
        story = last if sentence.start < stories[last].end else outer
        yield replace(sentence, story=story) if story else sentence


def _find_sentences(text: str, excluded: Sequence[Excluded]) -> Iterator[Sentence]:
    paragraphs = list(find_paragraphs(text, excluded))
    heading: str | None = None
    for index, paragraph in enumerate(paragraphs):
        spans = list(find_sentences(text, paragraph.start, paragraph.end))
        if not spans:
            continue
        kind: SentenceKind = "prose"
        if paragraph.marker:
            kind = "item"
        elif _is_heading(text, paragraphs, index, len(spans)):
            kind = "heading"
        for start, end in spans:
            yield Sentence(start, end, 0, paragraph.number, kind, heading if kind == "item" else None)
        last = text[slice(*spans[-1])]
        if kind != "item" or last.endswith(":"):
            heading = last


def _is_heading(text: str, paragraphs: Sequence[Paragraph], index: int, count: int) -> bool:
    """A short line of one sentence, without a full stop, that something stands under; no turn of a dialogue."""
    paragraph = paragraphs[index]
    words = text[paragraph.start : paragraph.end]
    if count > 1 or len(words) > LONGEST_HEADING or index + 1 == len(paragraphs) or _QUOTED_SENTENCE.search(words):
        return False
    bare = words.rstrip("\"'”’»")
    opens = words[0] in _OPENERS or (words[0].isalnum() and not words[0].islower())
    turn = words[-1] == "?" and _TURN.match(words)
    return opens and not turn and not bare.endswith(_SENTENCE_ENDS) and _LETTER.search(words) is not None
