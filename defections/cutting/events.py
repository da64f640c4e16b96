"""Whether what stands under a heading is another event than what stands above it: other names, other words, news."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cache

from defections.calendars import WEEKDAY, WEEKDAYS
from defections.lexicons import load_words
from defections.records import Sentence

# Sentences looked at on each side of a heading, and what they must hold to be compared.
WINDOW = 60
FEWEST_NAMES, FEWEST_UNDER_DATELINE = 4, 2
# The largest share of names that a new story has in common with the one before it.
SHARED_NAMES = 0.2
SHARED_UNDER_DATELINE = 0.45
# A headline says what the first sentences under it say again; a cross-head is no such thing.
FEWEST_ECHOES, ECHOING = 2, 2
# What another event has in common with the words that a story keeps coming back to.
SHARED_TOPIC = 0.12
FEWEST_HEADLINE_WORDS = 4
STEM = 4

DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ’'.-]{2,25}(?:[ ,]{1,2}[A-ZÀ-Þ][\w’'.-]{1,20}){0,4}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: ?\([^()]{2,40}\))? ?(?:—|–|-{1,2}|:)\s"
)
QUOTES = "\"“”'‘’«»"
_NAME = re.compile(r"(?<![.!?“\"‘'\n] )(?<!^)\b[A-ZÀ-Þ][\w’'-]{2,30}")
_WORD = re.compile(r"[^\W\d_]{4,30}")
_DAYS = frozenset(WEEKDAYS)
_EMPTY = frozenset(("said", "says", "told", "from", "with", "that", "have", "been", "were", "will", "would", "which"))
# News opens with who said it or when, in days and not in years; background does not.
_NEWS = re.compile(
    rf"\b(?:{WEEKDAY}|today|yesterday|tomorrow|(?:this|last|next) (?:week|month)"
    r"|said|says|announced|reported|according|has|have|will|is to|are to)\b",
    re.IGNORECASE,
)
# How a sentence opens that goes on with what was told before.
_GOING_ON = re.compile(
    r"\W?(?:for|they|he|she|those|several|some|many|most|others?|another|one of|his|her|their|these|this|that|it|but"
    r"|and|yet|still|every|each|not|nor|there|so|then|few|none|both|even|also|again|now|once|what|why|how|if)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def is_new_event(text: str, before: Sequence[Sentence], heading: Sentence, after: Sequence[Sentence]) -> bool:
    """Whether what follows a heading is on other people and places than what came before."""
    title = text[heading.start : heading.end]
    if len(title.split()) < FEWEST_HEADLINE_WORDS or title[0] in QUOTES:
        return False
    told = [sentence for sentence in after if sentence.kind == "prose"]
    if not told:
        return False
    known, names = find_names(text, before), find_names(text, after)
    shared = len(names & known) / len(names) if names and known else 1.0
    dateline = DATELINE.match(text, after[0].start) is not None
    if dateline:
        return len(names) >= FEWEST_UNDER_DATELINE and shared <= SHARED_UNDER_DATELINE
    if len(told) > 1 and len(names) >= FEWEST_NAMES and not _opens_history(text, told):
        return shared <= SHARED_NAMES
    return shared <= SHARED_NAMES and _opens_news(text, told) and _is_headline(text, before, title, after)


def _opens_news(text: str, told: Sequence[Sentence]) -> bool:
    first = text[told[0].start : told[0].end]
    return _has_news(text, told) and _YEAR.search(first) is None and _GOING_ON.match(first) is None


def _opens_history(text: str, told: Sequence[Sentence]) -> bool:
    return _YEAR.search(text, told[0].start, told[0].end) is not None and not _has_news(text, told)


def _has_news(text: str, told: Sequence[Sentence]) -> bool:
    return _NEWS.search(text, told[0].start, told[min(1, len(told) - 1)].end) is not None


def _is_headline(text: str, before: Sequence[Sentence], title: str, after: Sequence[Sentence]) -> bool:
    """Whether a heading is told again right under it, in words that the story above does not use."""
    earlier = Counter(stem for sentence in before for stem in set(_stems(text[sentence.start : sentence.end])))
    echoed = set(_stems(title)) & _read_stems(text, after[:ECHOING])
    topic = {stem for stem, times in earlier.items() if times > 1}
    told = _read_stems(text, after)
    enough = len(echoed - earlier.keys()) >= (1 if title.isupper() else FEWEST_ECHOES)
    return enough and len(told & topic) <= max(1, SHARED_TOPIC * len(told))


def _read_stems(text: str, sentences: Sequence[Sentence]) -> Set[str]:
    return {stem for sentence in sentences for stem in _stems(text[sentence.start : sentence.end])}


def _stems(words: str) -> Iterator[str]:
    empty = _empty_words()
    return (word[:STEM] for word in _WORD.findall(words.lower()) if word not in empty)


@cache
def _empty_words() -> frozenset[str]:
    """Words that say nothing of what a story is on."""
    return load_words("sentence_starters") | _EMPTY | _DAYS


def find_names(text: str, sentences: Sequence[Sentence]) -> set[str]:
    """The words with a capital that do not open a sentence, lower-cased, without the possessive."""
    found: set[str] = set()
    for sentence in sentences:
        if sentence.kind != "heading":
            words = text[sentence.start : sentence.end]
            found.update(re.sub(r"['’]s?$", "", match[0]).lower() for match in _NAME.finditer(words))
    return found - _DAYS
