"""The report's lines as paragraphs: excluded runs taken out, hard-wrapped lines joined."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from defections.records import Excluded, Offsets

NARROWEST_WRAP, WIDEST_WRAP = 40, 120
# The share of line ends that must fit a wrap width before the text counts as hard-wrapped.
WRAPPED_SHARE = 0.8

_LINE = re.compile("[^\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")
_WORD = re.compile(r"\S{1,60}")
_ITEM_MARKER = re.compile(
    r"""
    [•◦▪‣●○■□►▶➤✓✔·∙*–—-]     # a bullet or a dash
    | \(? (?: \d{1,2} | [a-zA-Z] | [ivx]{1,4} ) [.)]   # "1.", "a)", "(iv)"
    """,
    re.VERBOSE,
)
_TRUE_BULLETS = "•◦▪‣●○■□►▶➤✓✔∙"
# A by-line under a headline: no line of prose goes on like that.
_WRITER = re.compile(r"by [A-ZÀ-Þ][\w.’'-]{1,20} [A-ZÀ-Þ][^,;.]{1,40}$")
# A line that ends on one of these goes on with the number that begins the next.
_OPEN = re.compile(
    r"\b(?:about|almost|and|around|at|between|by|from|in|least|most|nearly|of|over|some|than|the|to|under|with)\Z"
)
_LAST_WORD = 10
_ENDS = tuple(".!?:;…\"”’')")


class Paragraph(NamedTuple):
    """A logical line: what stands between two line breaks that mean something.

    `start` is past the list marker of an item, `opening` before it; `after_gap` tells a blank line (or an excluded run)
    before it.
    """

    opening: int
    start: int
    end: int
    number: int
    marker: str | None
    after_gap: bool


class _Line(NamedTuple):
    start: int
    end: int
    after_gap: bool
    marker: str | None = None


def find_paragraphs(text: str, excluded: Sequence[Excluded]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a report in order, trimmed of white space, outside every excluded run."""
    lines = list(_find_lines(text, excluded))
    widths = _measure_wraps(text, lines)
    number, first = 0, 0
    for index, line in enumerate(lines):
        if index + 1 < len(lines) and _continues(text, line, lines[index + 1], widths[index]):
            continue
        opening = lines[first]
        marker = opening.marker if _is_item(text, lines, first, index) else None
        start = _skip_marker(text, opening) if marker else opening.start
        yield Paragraph(opening.start, start, line.end, number, marker, opening.after_gap)
        number, first = number + 1, index + 1


def _find_lines(text: str, excluded: Sequence[Excluded]) -> Iterator[_Line]:
    last_end, gap = 0, True
    for span in _cut_out(_LINE, text, excluded):
        start, end = trim(text, *span)
        if start == end:
            continue
        gap = not last_end or text.count("\n", last_end, start) > 1 or bool(text[last_end:start].strip())
        match = _ITEM_MARKER.match(text, start, end)
        marked = (
            match is not None and match.end() < end and (text[match.end()].isspace() or text[start] in _TRUE_BULLETS)
        )
        yield _Line(start, end, gap, _marker_class(match[0]) if match and marked else None)
        last_end = end


def _cut_out(pattern: re.Pattern[str], text: str, excluded: Sequence[Excluded]) -> Iterator[Offsets]:
    position = 0
    for run in (*((span.start, span.end) for span in excluded), (len(text), len(text))):
        yield from (match.span() for match in pattern.finditer(text, position, max(position, run[0])))
        position = max(position, run[1])


def trim(text: str, start: int, end: int) -> Offsets:
    """Narrow a span to what is not white space; empty when there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _marker_class(marker: str) -> str:
    inner = marker.strip("().")
    return "number" if inner.isdigit() else "letter" if inner.isalpha() else marker


def _skip_marker(text: str, line: _Line) -> int:
    match = _ITEM_MARKER.match(text, line.start, line.end)
    return trim(text, match.end() if match else line.start, line.end)[0]


def _is_item(text: str, lines: Sequence[_Line], first: int, last: int) -> bool:
    """A true bullet always makes an item; a dash or number needs a neighbour of its kind, or a colon before."""
    line = lines[first]
    if line.marker is None or text[line.start] in _TRUE_BULLETS:
        return line.marker is not None
    if first and text[lines[first - 1].end - 1] == ":":
        return True
    near = [*lines[max(0, first - 4) : first], *lines[last + 1 : last + 5]]
    return any(other.marker == line.marker for other in near)


def _measure_wraps(text: str, lines: Sequence[_Line]) -> list[int | None]:
    """For each line the width that the block it stands in, or else the whole text, was wrapped at."""
    whole = _wrap_width(text, lines)
    widths: list[int | None] = []
    for block in _blocks(lines):
        own = _wrap_width(text, block) if whole is None and len(block) > 3 else whole
        widths.extend([own] * len(block))
    return widths


def _blocks(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    for line in lines:
        if line.after_gap and block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _wrap_width(text: str, lines: Sequence[_Line]) -> int | None:
    """The width a text was wrapped at: no line is longer, and at most line ends the next word would not have fitted."""
    width = max((line.end - line.start for line in lines), default=0)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    inner = [pair for pair in pairwise(lines) if not pair[1].after_gap and not pair[1].marker]
    full = sum(_is_full(text, line, following, width) for line, following in inner)
    return width if len(inner) >= 3 and full >= WRAPPED_SHARE * len(inner) else None


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    word = _WORD.match(text, following.start, following.end)
    return line.end - line.start + 1 + (len(word[0]) if word else 0) > width


def _continues(text: str, line: _Line, following: _Line, width: int | None) -> bool:
    """Whether a line break is only a wrap: the line was full, or the next one goes on in lower case."""
    if following.after_gap or following.marker:
        return False
    if width is not None and _is_full(text, line, following, width):
        return True
    if text.startswith("by ", following.start) and _WRITER.match(text[following.start : following.end]):
        return False
    if text[line.end - 1] in _ENDS or line.end - line.start < NARROWEST_WRAP:
        return False
    begins = text[following.start]
    return begins.islower() or (begins.isdigit() and _OPEN.search(text, line.end - _LAST_WORD, line.end) is not None)
