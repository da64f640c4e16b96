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
from defections.reporting import load_triggers

# What stands for a quoted run among a passage's words.
QUOTED = '"'
# A quoted run of fewer words is read as part of the sentence ("so-called", a “painful punch”).
FEWEST_QUOTED_WORDS = 4
LONGEST_PASSAGE = 6000

_QUOTE_SIGN = re.compile("[\"“”„«»‹›‘'‚]")
# How much of a passage is read in which nobody can be speaking: enough to see whom it is about.
_BEGINNING = 90
_LONGEST_DATELINE = 120
_WORD = re.compile(r"\w+")
_TOKEN = re.compile(
    r"""
    \w+ (?: ['\-‐/] \w+ | (?<=\d) [.,] \d+ )*         # "al-qaeda's", "1,650"
  | [^\w\s']
    """,
    re.VERBOSE,
)
_DATELINE = re.compile(
    r"""
    [^\W\d_a-z] [A-ZÀ-Þ .'’-]{2,40} (?: , [^–—:\n]{1,60} )? (?: \( [^()\n]{1,40} \) \s? )? \s? (?: [–—-] \s | : \s )
    """,
    re.VERBOSE,
)


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
def _abbreviations() -> frozenset[str]:
    rows = load_rows("abbreviations", ("form", "kind"))
    return frozenset(row["form"] for row in rows if row["kind"] != "ending")


def cut_passages(document: Document) -> Iterator[Passage]:
    """Yield the document's passages in order; of one without a word of reporting or a quotation only the beginning."""
    text, folded = document.text, fold(document.text)
    for _, group in groupby(document.sentences, key=lambda s: (s.story, s.paragraph)):
        sentences = list(group)
        start, end = sentences[0].start, sentences[-1].end
        quotations = list(find_quotations(text, start, end)) if _QUOTE_SIGN.search(text, start, end) else []
        yield from _join(text, folded, sentences, quotations)


def cut_sentence(text: str, sentence: Sentence) -> Passage:
    """One sentence as a passage, quoted runs read as plain words."""
    passage = Passage(sentence.start, sentence.end, sentence.paragraph, sentence.story, sentence.kind, text)
    _add_words(passage, fold(text[sentence.start : sentence.end]), 0, sentence.end - sentence.start, sentence.start)
    return passage


def _join(text: str, folded: str, sentences: list[Sentence], quotations: list[Quotation]) -> Iterator[Passage]:
    """Join the sentences that a quotation spans, and a rest ("he said", "– a guard") to the quotation before it."""
    first = 0
    for index, sentence in enumerate(sentences):
        if index + 1 < len(sentences) and sentence.end - sentences[first].start < LONGEST_PASSAGE:
            following = text[sentences[index + 1].start]
            if any(q.start < sentence.end < q.end for q in quotations):
                continue
            if (following.islower() or following in "–—-") and any(q.end == sentence.end for q in quotations):
                continue
        start, end = sentences[first].start, sentence.end
        inside = [q for q in quotations if start <= q.start < end]
        yield _cut_words(text, folded, sentences[first], end, inside)
        first = index + 1


def _cut_words(text: str, folded: str, sentence: Sentence, end: int, quotations: Sequence[Quotation]) -> Passage:
    passage = Passage(sentence.start, end, sentence.paragraph, sentence.story, sentence.kind, text)
    if not quotations and load_triggers().isdisjoint(_WORD.findall(folded, sentence.start, end)):
        end = min(end, sentence.start + _BEGINNING)
    dateline = _DATELINE.match(text, sentence.start, min(end, sentence.start + _LONGEST_DATELINE))
    reached = dateline.end() if dateline else sentence.start
    for quotation in quotations:
        if quotation.start < reached or is_short(text, quotation):
            continue
        _add_words(passage, folded, reached, quotation.start)
        passage.quotations[len(passage.words)] = quotation
        passage.words.append(QUOTED)
        passage.starts.append(quotation.start)
        passage.ends.append(min(quotation.end, end))
        reached = quotation.end
    _add_words(passage, folded, reached, end)
    return passage


def _add_words(passage: Passage, folded: str, start: int, end: int, shift: int = 0) -> None:
    """Add the words of `folded[start:end]`, which stand `shift` characters further in the text."""
    matches = list(_TOKEN.finditer(folded, start, end))
    words = [match.group() for match in matches]
    if "." in words:
        stops = [i for i, word in enumerate(words) if word == "." and i and _is_abbreviation(matches, words[i - 1], i)]
        for index in reversed(stops):
            del words[index], matches[index]
    passage.words.extend(words)
    passage.starts.extend([match.start() + shift for match in matches])
    passage.ends.extend([match.end() + shift for match in matches])


def _is_abbreviation(matches: list[re.Match[str]], word: str, index: int) -> bool:
    """Whether the full stop at this index belongs to the word before it ("Gen.", "M.", "U.S.")."""
    if matches[index].start() != matches[index - 1].end():
        return False
    return word in _abbreviations() or (len(word) == 1 and word.isalpha())


def is_short(text: str, quotation: Quotation) -> bool:
    """Whether a quoted run is a word or two inside a sentence and not an utterance."""
    inner = text[quotation.inner_start : quotation.inner_end]
    if text[quotation.inner_end : quotation.end].startswith(",") or inner.endswith((".", "!", "?", "…")):
        return False
    if text[quotation.end : quotation.end + 1] == ",":
        return len(_WORD.findall(inner[:60])) < FEWEST_QUOTED_WORDS
    return len(_WORD.findall(inner[:200])) < FEWEST_QUOTED_WORDS
