"""A report cut for reading who says what: sentences joined where a quotation runs over their bounds, as words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby

from defections.lexicons import load_rows
from defections.phrases import fold
from defections.quotations import Quotation, find_quotations
from defections.records import Document, Sentence, SentenceKind

# What stands for a quoted run among a passage's words.
QUOTED = '"'
# A quoted run of fewer words is read as part of the sentence ("so-called", a “painful punch”).
FEWEST_QUOTED_WORDS = 4
LONGEST_PASSAGE = 6000

_QUOTE_SIGN = re.compile("[\"“”„«»‹›‘'‚]")
_WORD = re.compile(r"\w+")
_BREAKS = ".!?…,"


@dataclass(slots=True)
class Passage:
    """A run of sentences of one paragraph; `words` are in lower case, `starts` and `ends` their offsets.

    A long quoted run is one word, `QUOTED`; `quotations` gives it by its index among the words.
    """

    start: int
    end: int
    paragraph: int
    story: int
    kind: SentenceKind
    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quotations: dict[int, Quotation] = field(default_factory=dict)

    def is_capital(self, index: int) -> bool:
        """Whether the word begins with a capital or a digit."""
        return self.text[self.starts[index]].isupper()


@cache
def _token_pattern() -> re.Pattern[str]:
    titles = "|".join(
        re.escape(row["form"]) for row in load_rows("abbreviations", ("form", "kind")) if row["kind"] == "title"
    )
    return re.compile(
        rf"""
        (?: [^\W\d_] \. ){{1,6}} (?!\w)                 # initials: "M.", "U.S."
      | (?: {titles} ) \. (?=\s)                        # "Gen."
      | \w+ (?: ['\-‐/] \w+ | (?<=\d) [.,] \d+ )*         # "al-qaeda's", "1,650"
      | [^\w\s']
        """,
        re.VERBOSE,
    )


def cut_passages(document: Document) -> Iterator[Passage]:
    """Yield the document's passages in order; those without words that matter have no words cut."""
    text, folded = document.text, fold(document.text)
    for _, group in groupby(document.sentences, key=lambda s: (s.story, s.paragraph)):
        sentences = list(group)
        start, end = sentences[0].start, sentences[-1].end
        quotations = list(find_quotations(text, start, end)) if _QUOTE_SIGN.search(text, start, end) else []
        yield from _join(text, folded, sentences, quotations)


def cut_sentence(text: str, sentence: Sentence) -> Passage:
    """One sentence as a passage, quoted runs read as plain words."""
    return _cut_words(text, fold(text[: sentence.end]), sentence, sentence.end, ())


def _join(text: str, folded: str, sentences: list[Sentence], quotations: list[Quotation]) -> Iterator[Passage]:
    """Join the sentences that a quotation spans, and a rest in small letters to the quotation before it."""
    first = 0
    for index, sentence in enumerate(sentences):
        if index + 1 < len(sentences) and sentence.end - sentences[first].start < LONGEST_PASSAGE:
            following = sentences[index + 1].start
            if any(q.start < sentence.end < q.end for q in quotations):
                continue
            if text[following].islower() and any(q.end == sentence.end for q in quotations):
                continue
        start, end = sentences[first].start, sentence.end
        inside = [q for q in quotations if start <= q.start < end]
        yield _cut_words(text, folded, sentences[first], end, inside)
        first = index + 1


def _cut_words(text: str, folded: str, sentence: Sentence, end: int, quotations: Sequence[Quotation]) -> Passage:
    passage = Passage(sentence.start, end, sentence.paragraph, sentence.story, sentence.kind, text)
    reached = sentence.start
    for quotation in quotations:
        if is_short(text, quotation):
            continue
        _add_words(passage, folded, reached, quotation.start)
        passage.quotations[len(passage.words)] = quotation
        passage.words.append(QUOTED)
        passage.starts.append(quotation.start)
        passage.ends.append(min(quotation.end, end))
        reached = quotation.end
    _add_words(passage, folded, reached, end)
    return passage


def _add_words(passage: Passage, folded: str, start: int, end: int) -> None:
    for match in _token_pattern().finditer(folded, start, end):
        passage.words.append(match.group())
        passage.starts.append(match.start())
        passage.ends.append(match.end())


def is_short(text: str, quotation: Quotation) -> bool:
    """Whether a quoted run is a word or two inside a sentence and not an utterance."""
    inner = text[quotation.inner_start : quotation.inner_end]
    if text[quotation.inner_end : quotation.end].startswith(",") or inner.endswith((".", "!", "?", "…")):
        return False
    if text[quotation.end : quotation.end + 1] == ",":
        return len(_WORD.findall(inner[:60])) < FEWEST_QUOTED_WORDS
    return len(_WORD.findall(inner[:200])) < FEWEST_QUOTED_WORDS
