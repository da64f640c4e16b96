"""A report cut for reading who says what: sentences joined where a quotation runs over their bounds, as words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, compress, groupby

from defections.lexicons import load_rows
from defections.records import Document, Sentence, SentenceKind
from defections.speech.quotations import Quotation, find_quotations

# What stands for a quoted run among a passage's words.
QUOTED = '"'
# A quoted run of fewer words is read as part of the sentence ("so-called", a “painful punch”).
FEWEST_QUOTED_WORDS = 4
LONGEST_PASSAGE = 6000

_QUOTE_SIGN = re.compile("[\"“”„«»‹›‘'‚]")
_LONGEST_DATELINE = 120
_WORD = re.compile(r"\w+")
_MAY = re.compile(r"\bMay\b")
_TOKEN = re.compile(
    r"""
    ( [a-z]++ (?![\w'\-‐/])                            # most words, read fast
    | \w+ (?: ['\-‐/] \w+ | (?<=\d) [.,] \d+ )*       # "al-qaeda's", "1,650"
    | [^\w\s'"“”„«»‹›‘‚] )
    """,
    re.VERBOSE,
)
_DATELINE = re.compile(
    r"""
    (?: [^\W\d_a-z] [A-ZÀ-Þ .'’-]{2,40} (?: , [^–—:\n]{1,60} )? (?: \( [^()\n]{1,40} \) )?   # "JOS, Nigeria (AFP)"
      | \( [^()\n]{1,40} \)                                                                  # "(Nairobi)"
    )
    \s? (?: [–—-] \s | : \s )
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
        """Whether the word begins with a capital."""
        return self.text[self.starts[index]].isupper()


@cache
def _abbreviations() -> frozenset[str]:
    rows = load_rows("abbreviations", ("form", "kind"))
    return frozenset(row["form"] for row in rows if row["kind"] != "ending")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text in small letters, and where they stand."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def cut_passages(document: Document) -> Iterator[Passage]:
    """Yield the document's passages in order."""
    text, words = document.text, _cut_words(document.text)
    for _, group in groupby(document.sentences, key=_paragraph_of):
        sentences = list(group)
        start, end = sentences[0].start, sentences[-1].end
        quotations = list(find_quotations(text, start, end)) if _QUOTE_SIGN.search(text, start, end) else []
        yield from _join(text, words, sentences, quotations)


def cut_sentence(text: str, sentence: Sentence) -> Passage:
    """One sentence as a passage, quoted runs read as plain words."""
    passage = Passage(sentence.start, sentence.end, sentence.paragraph, sentence.story, sentence.kind, text)
    found = _cut_words(text[sentence.start : sentence.end])
    passage.words = found.words
    passage.starts = [start + sentence.start for start in found.starts]
    passage.ends = [end + sentence.start for end in found.ends]
    return passage


def _paragraph_of(sentence: Sentence) -> tuple[int, int]:
    return sentence.story, sentence.paragraph


def _lower(text: str) -> str:
    """The text in small letters with straight apostrophes; its length, and so every offset, stays."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if "May" in text:
        lowered = _keep_month(text, lowered)
    return lowered.replace("’", "'")


def _keep_month(text: str, lowered: str) -> str:
    """Leave "May" as it is: in small letters it would be an auxiliary."""
    parts, reached = [], 0
    for match in _MAY.finditer(text):
        parts += [lowered[reached : match.start()], "May"]
        reached = match.end()
    return "".join((*parts, lowered[reached:]))


def _cut_words(text: str) -> _Words:
    # By turns what is between words, and a word: their lengths add up to where each begins and ends.
    parts = _TOKEN.split(_lower(text))
    bounds = list(accumulate(map(len, parts)))
    found = _Words(parts[1::2], bounds[:-1:2], bounds[1::2])
    stops = {index for index, word in enumerate(found.words) if word == "." and _is_abbreviation(found, index)}
    if not stops:
        return found
    kept = [index not in stops for index in range(len(found.words))]
    return _Words(
        list(compress(found.words, kept)), list(compress(found.starts, kept)), list(compress(found.ends, kept))
    )


def _is_abbreviation(found: _Words, index: int) -> bool:
    """Whether the full stop at this index belongs to the word before it ("Gen.", "M.", "U.S.")."""
    if index == 0 or found.starts[index] != found.ends[index - 1]:
        return False
    word = found.words[index - 1]
    return word in _abbreviations() or (len(word) == 1 and word.isalpha())


def _join(text: str, words: _Words, sentences: list[Sentence], quotations: list[Quotation]) -> Iterator[Passage]:
    """Join the sentences that a quotation spans, and a rest ("he said", "– a guard") to the quotation before it."""
    starts = [quotation.start for quotation in quotations]
    first = 0
    for index, sentence in enumerate(sentences):
        last = bisect_left(starts, sentence.end)
        if last and index + 1 < len(sentences) and sentence.end - sentences[first].start < LONGEST_PASSAGE:
            following, closing = text[sentences[index + 1].start], quotations[last - 1].end
            if closing > sentence.end or (closing == sentence.end and (following.islower() or following in "–—-")):
                continue
        opening = sentences[first]
        inside = quotations[bisect_left(starts, opening.start) : last]
        yield _fill(text, words, opening, sentence.end, inside)
        first = index + 1


def _fill(text: str, words: _Words, sentence: Sentence, end: int, quotations: Sequence[Quotation]) -> Passage:
    """Make a passage of the words from a sentence's beginning on, each long quoted run as one."""
    passage = Passage(sentence.start, end, sentence.paragraph, sentence.story, sentence.kind, text)
    dateline = _DATELINE.match(text, sentence.start, min(end, sentence.start + _LONGEST_DATELINE))
    reached = dateline.end() if dateline else sentence.start
    for quotation in quotations:
        if quotation.start < reached or is_short(text, quotation):
            continue
        _add_words(passage, words, reached, quotation.start)
        passage.quotations[len(passage.words)] = quotation
        passage.words.append(QUOTED)
        passage.starts.append(quotation.start)
        passage.ends.append(min(quotation.end, end))
        reached = quotation.end
    _add_words(passage, words, reached, end)
    return passage


def _add_words(passage: Passage, words: _Words, start: int, end: int) -> None:
    first = bisect_left(words.starts, start)
    last = bisect_left(words.starts, end, first)
    passage.words += words.words[first:last]
    passage.starts += words.starts[first:last]
    passage.ends += words.ends[first:last]


def is_short(text: str, quotation: Quotation) -> bool:
    """Whether a quoted run is a word or two inside a sentence and not an utterance."""
    inner = text[quotation.inner_start : quotation.inner_end]
    if _is_name(text, quotation, inner):
        return True
    if text[quotation.inner_end : quotation.end].startswith(",") or inner.endswith((".", "!", "?", "…")):
        return False
    if text[quotation.end : quotation.end + 1] == ",":
        return len(_WORD.findall(inner[:60])) < FEWEST_QUOTED_WORDS
    return len(_WORD.findall(inner[:200])) < FEWEST_QUOTED_WORDS


def _is_name(text: str, quotation: Quotation, inner: str) -> bool:
    """Whether the quoted run is the name somebody goes by, inside a sentence (said “Filmon,” 31)."""
    before = text[max(0, quotation.start - 2) : quotation.start]
    words = inner.split()
    if not 0 < len(words) < FEWEST_QUOTED_WORDS or not all(word[0].isupper() for word in words):
        return False
    inside = len(before) == 2 and (before[0].isalpha() or before[0] == ",") and before[1] == " "
    return inside or text[quotation.end : quotation.end + 2].strip().isdigit()
