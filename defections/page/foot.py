"""What stands under a report: all that follows the signs of its end, and notes on those who wrote it."""

import re
from collections.abc import Iterator, Sequence

from defections.lexicons import load_words
from defections.page import bylines
from defections.page.lines import LONGEST_LINE, THRESHOLD, is_sentence
from defections.page.pieces import Line
from defections.records import ExcludedKind

# What a line known to be page says for its neighbours' being so, and one that ends a report.
KNOWN, ENDING = 1.0, 2.0
# A line that weighs less is the report's: below it alone its end can be.
REPORT_WEIGHT = -0.5
# What standing at the foot adds to a line's weight, as in `zones`.
FOOT = 1.0
# Notes on a writer stand in the last part of a text and are at most so long.
LAST_PART, LONGEST_BIOGRAPHY = 0.4, 600
LONGEST_SIGN = 160

_DOING = re.compile(
    r"(?:,[^,.]{2,80},)?\s(?:is|was|has|covers?|writes?|reports?|reported|teaches|works?|leads?|heads?|edits?|joined|receives?"
    r"|does|contributed|contributes|tweets?|can\sbe|holds|lives|specialises|specializes|focuses|studies|studied|travel\w*|won|reads|and)\b"
)
# What is told of somebody named in full may be anything.
_ANY_DOING = re.compile(r"\s?\(|\s\w{2,15}s\s")
# The heading of a note on the writers.
_WRITERS = frozenset(("author", "authors", "writer", "writers", "contributor", "contributors", "reporter"))
_HEADING = _WRITERS | {"about", "the", "note", "notes", "on"}
_SIGNS: frozenset[ExcludedKind] = frozenset(("byline", "comments", "navigation", "other", "related"))
# "words: Ana Lopes", among other things that stand above a report.
_CREDITED = re.compile(
    r"\b(?i:words|text|story|author|photos?|pictures?|illustrations?)(?:\s?:\s?|\s(?:by\s)?)"
    r"(?P<who>[A-ZÀ-Þ][\w’'-]{1,20} [A-ZÀ-Þ][\w’'-]{1,25})"
)
_SEPARATOR = re.compile(r",\s(?:and\s)?|\s(?:and|&)\s")


def mark_end(lines: Sequence[Line], lede: int) -> None:
    """Everything below the first sign of a report's end that no line of the report follows, when it looks like page."""
    first, total, best = len(lines), 0.0, 0.0
    for number in range(len(lines) - 1, lede, -1):
        line = lines[number]
        if not line.starts_page and (_is_report(line) or not line.is_open):
            break
        total += _gain(line)
        if line.starts_page and _is_sign(line) and total >= best:
            first, best = number, total
    for above, line in zip(lines[first:], lines[first + 1 :], strict=False):
        line.mark(_kind_of(line) or above.kind or "other")


def _is_report(line: Line) -> bool:
    """Whether an open line is the report's for certain: an item, long, or weighing too little for page."""
    if line.is_item or len(line.words) > LONGEST_LINE:
        return True
    return line.weigh().score <= REPORT_WEIGHT and (is_sentence(line.words) or len(line.words) > LONGEST_SIGN)


def _gain(line: Line) -> float:
    """What a line says for the page's having begun above it."""
    if line.starts_page:
        return ENDING if _is_sign(line) else KNOWN
    doubt = 2 if is_sentence(line.words) else 4  # titles of other stories stand at the foot of most pages
    return min(KNOWN, (line.weigh().score + FOOT - THRESHOLD) / doubt)


def _is_sign(line: Line) -> bool:
    """Whether a line known to be page is one that stands under reports only: tags, copyright, comments, notes."""
    if line.words[0] == "©":
        return True
    return (
        line.pieces[0].kind in _SIGNS
        and len(line.words) <= LONGEST_SIGN
        and not load_words("page_words", "ending").isdisjoint(line.tokens)
    )


def _kind_of(line: Line) -> ExcludedKind | None:
    evidence = line.weigh()
    return evidence.kind if evidence.score >= 1 else None


def mark_writers(lines: Sequence[Line], lede: int) -> None:
    """Notes under a report on those whom its by-line names, and their names standing alone."""
    writers = {name for line in lines[: lede + 1] if line.starts_page for name in _read_writers(line.words)}
    last = max(lede + 1, round(len(lines) * (1 - LAST_PART)))
    for above, line in zip(lines[last - 1 :], lines[last:], strict=False):
        if len(line.words) > LONGEST_BIOGRAPHY or line.is_table:
            continue
        headed = above.kind is not None and above.tokens <= _HEADING and not above.tokens.isdisjoint(_WRITERS)
        if headed or any(_is_on(line.words, name) for name in writers):
            line.mark("byline")


def _is_on(words: str, name: str) -> bool:
    """Whether a line is a name, or tells who bears it; some pages use the first name."""
    for form in (name, name.partition(" ")[0]):
        if words.startswith(form) and (words == name or _DOING.match(words, len(form))):
            return True
    return words.startswith(name) and _ANY_DOING.match(words, len(name)) is not None


def _read_writers(words: str) -> Iterator[str]:
    yield from (match["who"] for match in _CREDITED.finditer(words, 0, LONGEST_SIGN))
    byline = bylines.read_byline(words)
    if byline is not None and byline.named:
        yield from (name for name in _SEPARATOR.split(byline.author) if " " in name)
    elif bylines.is_name_line(words):
        yield from (name for name in _SEPARATOR.split(words.partition(" in ")[0]) if " " in name)
