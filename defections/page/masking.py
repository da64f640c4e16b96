"""What is page and not report: appeals, sign-ups, menus, captions and their like.

The text is cut into pieces (sentences, cut again where two words stand without a space between them). Each is asked
for cues (`furniture`, `bylines`), each line is weighed where it stands (`zones`, `lines`), and what is found grows
over neighbours that speak with the page's voice, over lists of links and comments (`growth`), at both ends of the
report (`top`, `foot`).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from defections.cutting.paragraphs import Paragraph, find_paragraphs, trim
from defections.page import bylines, furniture
from defections.page.foot import mark_end, mark_writers
from defections.page.growth import LONGEST_LINK, grow_blocks, mark_comments, mark_links, mark_sponsors
from defections.page.lines import is_sentence, read_tokens
from defections.page.pieces import Line, Piece, cut_seams
from defections.page.shapes import classify_shape
from defections.page.top import NEWS, mark_masthead, mark_top
from defections.page.zones import mark_zones
from defections.records import Excluded, ExcludedKind

LONGEST_CAPTION = 350
# The first line so long is the report's first paragraph: above it a bare date is that of publication, below it not.
SHORTEST_LEDE = 140
# In a brief no line may be so long: there the first sentence of this length is it.
SHORTEST_BRIEF = 75
TOP_LINES = 4

# What a publisher says of itself beside its terms of use.
_ABOUT = re.compile(
    r"[\w’' -]{2,60} is an? (?:[\w-]{1,20} ){0,4}(?:consortium|charity|network|project|agency|service|publication"
    r"|platform|organi[sz]ation|outlet|site|non-?profit|magazine|newspaper|initiative|observatory|think tank)\b"
)
_NUMBER = re.compile(r"[\d.,]{1,12}%?")
_COLUMN = re.compile(r"\||\s{2,10}")
# What is left of a sentence that a full stop inside it cut in two: "… (page 2, col." – "3)".
_REST = re.compile(r"\W*\w{1,4}\W{1,3}")


def find_excluded(text: str) -> Iterator[Excluded]:
    """Yield the runs of the page that are not the report, sorted, not overlapping, trimmed of white space."""
    paragraphs = list(find_paragraphs(text, ()))
    lede = _find_lede(text, paragraphs)
    tables = set(_find_tables(text, paragraphs))
    lines = [_make_line(text, paragraph, is_table=number in tables) for number, paragraph in enumerate(paragraphs)]
    for number, line in enumerate(lines):
        line.pieces = _cut_line(text, number, line, early=number < lede)
    grow_blocks(text, [piece for line in lines for piece in line.pieces])
    mark_zones(text, lines, lede)
    pieces = [piece for line in lines for piece in line.pieces]
    if all(piece.kind is None for piece in pieces):
        return
    grow_blocks(text, pieces)
    mark_links(text, paragraphs, pieces)
    mark_comments(text, pieces)
    mark_sponsors(lines)
    mark_masthead(lines, lede)
    mark_top(lines, lede)
    mark_writers(lines, lede)
    mark_end(lines, lede)
    yield from _join(text, pieces)


def _find_lede(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """The number of the report's first paragraph: the first long one, or where none is, the first of a fair length."""
    for number, line in enumerate(paragraphs):
        if line.end - line.start >= SHORTEST_LEDE:
            return number
    for number, line in enumerate(paragraphs):
        if line.end - line.start >= SHORTEST_BRIEF and is_sentence(text[line.start : line.end]):
            return number
    return TOP_LINES


def _find_tables(text: str, lines: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the lines that are rows of a table: as many strokes as the next row, and a number in one of the two."""
    if "|" not in text and "\t" not in text and "  " not in text:
        return
    strokes = [len(_COLUMN.findall(text, line.start, line.end)) for line in lines]
    for number, (upper, lower) in enumerate(pairwise(lines)):
        if strokes[number] and strokes[number] == strokes[number + 1]:
            cells = _COLUMN.split(f"{text[upper.start : upper.end]}|{text[lower.start : lower.end]}")
            if any(_NUMBER.fullmatch(cell.strip()) for cell in cells):
                yield from (number, number + 1)


def _make_line(text: str, paragraph: Paragraph, *, is_table: bool) -> Line:
    words = text[paragraph.start : paragraph.end]
    return Line(words, read_tokens(words), paragraph, is_table)


def _cut_line(text: str, number: int, line: Line, *, early: bool) -> list[Piece]:
    """The pieces of a line, with the kind of each that a cue was found for; a line without any trigger stays whole."""
    start, end = line.paragraph.start, line.paragraph.end
    if line.is_table:
        return [Piece(line.paragraph.opening, end, number)]
    triggered = furniture.has_trigger(line.words, line.tokens)
    kind = _classify_line(line.words, triggered, early=early)
    if kind is not None or not (triggered or bylines.may_have_credit(line.words)):
        return [Piece(line.paragraph.opening, end, number, kind)]
    pieces = [Piece(begin, stop, number) for begin, stop in cut_seams(text, start, end)]
    pieces[0].start = line.paragraph.opening
    if triggered:
        _mark_pieces(text, line.paragraph, pieces)
    _mark_credit(text, number, pieces)
    return pieces


def _classify_line(words: str, triggered: bool, *, early: bool) -> ExcludedKind | None:
    """The kind of a line that is page as a whole; `early` lines stand above the report's first paragraph."""
    if len(words) > LONGEST_CAPTION:
        return None
    if shape := classify_shape(words):
        return shape
    if triggered:
        if kind := furniture.classify_label(words):
            return kind
        if (cue := furniture.find_cue(words)) and cue[0] == "caption" and cue[1] <= 1:
            return "caption"
    if (
        bylines.read_byline(words)
        or (early and bylines.is_credit_line(words))
        or bylines.is_date_line(words, labelled_only=not early)
    ):
        return "byline"
    return furniture.classify_row(words)


def _mark_pieces(text: str, line: Paragraph, pieces: Sequence[Piece]) -> None:
    for index, piece in enumerate(pieces):
        words = text[piece.start : piece.end]
        edge = len(pieces) > 1 and index in (0, len(pieces) - 1)
        piece.kind = _classify_piece(words, text[line.start : piece.start], edge=edge)
        before = pieces[index - 1] if index else None
        if before is None:
            continue
        if piece.kind == "other" and _ABOUT.match(text, before.start, before.end):
            before.kind = before.kind or "other"
        if piece.kind is None and before.kind is not None and index == len(pieces) - 1 and _REST.fullmatch(words):
            piece.kind = before.kind
        if piece.kind is None and before.kind == "related" and len(words) < 80 and words[-1] != ".":
            piece.kind = "related"


def _classify_piece(words: str, before: str, *, edge: bool) -> ExcludedKind | None:
    """The kind of a piece of a line; `before` is what stands before it there; buttons stand at a line's edges."""
    if not before.strip() and len(words) < LONGEST_LINK and bylines.read_byline(words.rstrip(".")):
        return "byline"
    if not furniture.has_trigger(words, read_tokens(words)):
        return None
    label = furniture.classify_label(words, ("line", "button") if edge else ("line",))
    found = None if label else furniture.find_cue(words, before)
    return found[0] if found else label


def _mark_credit(text: str, number: int, pieces: list[Piece]) -> None:
    """A line that ends in a picture's credit is its caption; after more than two sentences only the credit is."""
    first, last = pieces[0], pieces[-1]
    words = text[first.start : last.end]
    credit = bylines.find_picture_credit(words)
    if credit is not None:
        if len(pieces) <= 3 and len(words) <= LONGEST_CAPTION and NEWS.search(words) is None:
            for piece in pieces:
                piece.kind = piece.kind or "caption"
        else:
            _cut_tail(pieces, first.start + credit, "caption")
        return
    agency = bylines.find_agency_end(words)
    if agency is not None and number:
        _cut_tail(pieces, first.start + agency, "byline")


def _cut_tail(pieces: list[Piece], at: int, kind: ExcludedKind) -> None:
    """Make one piece of all that a line holds from a place on."""
    line, end = pieces[-1].line, pieces[-1].end
    while pieces and pieces[-1].start >= at:
        pieces.pop()
    if pieces:
        pieces[-1].end = min(at, pieces[-1].end)
    pieces.append(Piece(at, end, line, kind))


def _join(text: str, pieces: Sequence[Piece]) -> Iterator[Excluded]:
    """Neighbours of one kind become one run, the white space between them with it."""
    for kind, run in groupby(pieces, key=lambda piece: piece.kind):
        held = list(run)
        if kind is not None:
            start, end = trim(text, held[0].start, held[-1].end)
            if start < end:
                yield Excluded(start, end, kind)
