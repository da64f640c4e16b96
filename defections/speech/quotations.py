"""Quoted runs of a paragraph: straight, curly, single, low-high and angled marks, nested or left open."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

# A single mark that is not closed within so many characters is an apostrophe.
LONGEST_SINGLE = 1500
# How many further marks are looked at for a closer: keeps a page of nothing but marks in linear time.
_MOST_MARKS = 40

_DOUBLES = re.compile('["“”„«»‹›]')
_SINGLES = re.compile("[‘’'‚]")
_CLOSERS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    '"': '"',
    "”": "”",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
_ELISION = re.compile(r"['‘](?:em|til|tis|twas|cause|n|round|\d0s)\b", re.IGNORECASE)


class Quotation(NamedTuple):
    """A quoted run: `start` and `end` hold the marks, `inner_start` and `inner_end` the words between them."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


def find_quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Yield the outermost quoted runs of `text[start:end]` (one paragraph), in order.

    A double or angled mark that is never closed holds up to the paragraph's end; a single one is an apostrophe.
    """
    doubles = [match.start() for match in _DOUBLES.finditer(text, start, end)]
    singles = [match.start() for match in _SINGLES.finditer(text, start, end)]
    reached, double, single = start, 0, 0
    while double < len(doubles) or single < len(singles):
        if single == len(singles) or (double < len(doubles) and doubles[double] < singles[single]):
            found, double = _read_double(text, doubles, double, start, end), double + 1
        else:
            found, single = _read_single(text, singles, single, start, end), single + 1
        if found and found.start >= reached:
            yield found
            reached = found.end
            double, single = bisect_left(doubles, reached, double), bisect_left(singles, reached, single)


def _read_double(text: str, marks: list[int], at: int, start: int, end: int) -> Quotation | None:
    """The quotation that the double mark at index `at` opens; None when it opens none that ends."""
    if not _opens(text, marks[at], start, end):
        return None
    closer, reopened = _close_double(text, marks, at, start, end)
    if closer is not None:
        return _quotation(text, marks[at], marks[closer] + 1, True)
    return None if reopened is not None else _quotation(text, marks[at], end, False)


def _read_single(text: str, marks: list[int], at: int, start: int, end: int) -> Quotation | None:
    """The quotation that the single mark at index `at` opens and another closes."""
    closer = _close_single(text, marks, at, end) if _opens_single(text, marks[at], start, end) else None
    return None if closer is None else _quotation(text, marks[at], marks[closer] + 1, True)


def _close_double(text: str, marks: list[int], at: int, start: int, end: int) -> tuple[int | None, int | None]:
    """The index of the mark that closes the one at index `at`, and that of the first one that opens again inside."""
    mark, depth, reopened = text[marks[at]], 0, None
    for index in range(at + 1, min(len(marks), at + _MOST_MARKS)):
        place = marks[index]
        if text[place] == mark and mark not in "”»›" and _opens_inside(text, place, start, end):
            depth += 1
            reopened = reopened or index
        elif text[place] in _CLOSERS[mark]:
            if not depth:
                return index, reopened
            depth -= 1
    return None, reopened


def _opens_inside(text: str, place: int, start: int, end: int) -> bool:
    if text[place] == '"':
        return text[place - 1].isspace() and _opens(text, place, start, end)
    return _opens(text, place, start, end)


def _opens(text: str, place: int, start: int, end: int) -> bool:
    """Whether a double mark may open a quotation, by the characters beside it."""
    mark = text[place]
    before = text[place - 1] if place > start else " "
    after = text[place + 1] if place + 1 < end else " "
    if mark in "“„«‹":
        return not after.isspace() or mark in "«‹"
    if mark == '"':
        return not before.isalnum() and not after.isspace() and after not in ".,;:!?)"
    return before.isspace() and not after.isspace()


def _opens_single(text: str, place: int, start: int, end: int) -> bool:
    before = text[place - 1] if place > start else " "
    after = text[place + 1] if place + 1 < end else " "
    free = text[place] != "’" and not before.isalnum() and before not in "’'"
    return free and (after.isalnum() or after in "¡¿…[") and not _ELISION.match(text, place, place + 8)


def _close_single(text: str, marks: list[int], at: int, end: int) -> int | None:
    """The index of the mark that closes the one at index `at`; of possessives only when there is no better one."""
    mark, possessive = text[marks[at]], None
    for index in range(at + 1, min(len(marks), at + _MOST_MARKS)):
        place = marks[index]
        if place > marks[at] + LONGEST_SINGLE or text[place] == mark == "‘":
            break
        after = text[place + 1] if place + 1 < end else " "
        if text[place] not in _CLOSERS[mark] or text[place - 1].isspace() or after.isalnum():
            continue
        if not _may_be_possessive(text, place, end):
            return index
        possessive = possessive or index
    return possessive


def _may_be_possessive(text: str, place: int, end: int) -> bool:
    """Whether the mark may be the apostrophe of a plural ("the fighters’ wives")."""
    return text[place - 1] == "s" and place + 2 < end and text[place + 1] == " " and text[place + 2].islower()


def _quotation(text: str, start: int, end: int, closed: bool) -> Quotation:
    inner_start, inner_end = start + 1, end - closed
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and (text[inner_end - 1].isspace() or text[inner_end - 1] == ","):
        inner_end -= 1
    return Quotation(start, end, inner_start, inner_end, closed)
