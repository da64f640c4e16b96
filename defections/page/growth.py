"""What a found piece of the page takes in: the rest of an appeal, a list of links, comments, a masthead."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from defections.cutting.paragraphs import Paragraph
from defections.page import bylines, furniture
from defections.page.pieces import GROWING, Piece

WIDEST_GAP = 4
# The first of the comments comes within so many pieces below their heading.
NEAREST_TALK = 3
LONGEST_LINK = 140
# A sentence of the newsroom beside an appeal is at most so long when no "we" or "you" speaks in it.
LONGEST_ASIDE = 70

_COMMENT = re.compile(
    r"""
    [^\s:][^:\n]{1,40}:\ \S                                   # kimbo77: …
    | .{1,60}\b(?:ago|says|wrote|replied)\b\W{0,3}           # Ana P, 3 hours ago
    | .{0,30}\b(?:reply|like|report|likes)\b.{0,20}$         # Reply   Report
    """,
    re.IGNORECASE | re.VERBOSE,
)


def grow_blocks(text: str, pieces: Sequence[Piece]) -> None:
    """Let each found piece take in its neighbours that speak with the page's voice, then what two of them enclose."""
    for order in (pieces, pieces[::-1]):
        for index in range(1, len(order)):
            piece, before = order[index], order[index - 1]
            if piece.kind is None and before.kind in GROWING and _speaks_for_page(text, piece, before):
                piece.kind = before.kind
            elif index > 1 and order[index - 2].kind in GROWING and _encloses(text, before, piece):
                before.kind = piece.kind = order[index - 2].kind
    _fill_gaps(text, pieces)


def _encloses(text: str, between: Piece, piece: Piece) -> bool:
    """Whether a piece speaks for the page so plainly, to you of us, that the newsroom's words before it do too."""
    if between.kind is not None or piece.kind is not None:
        return False
    words = text[piece.start : piece.end]
    plain = furniture.count_voices(words) == 2 and furniture.count_page_words(words) >= 0
    return plain and furniture.count_page_words(text[between.start : between.end]) > 0


def _speaks_for_page(text: str, piece: Piece, neighbour: Piece) -> bool:
    words = text[piece.start : piece.end]
    score = furniture.count_page_words(words)
    voices = furniture.count_voices(words)
    if voices:
        return score + voices > 1 and score >= 0
    return piece.line == neighbour.line and len(words) <= LONGEST_ASIDE and score >= 1


def _fill_gaps(text: str, pieces: Sequence[Piece]) -> None:
    last: int | None = None
    for index, piece in enumerate(pieces):
        if piece.kind not in GROWING:
            continue
        if last is not None and 1 < index - last <= WIDEST_GAP + 1:
            gap = [held for held in pieces[last + 1 : index] if held.kind is None]
            scores = [furniture.count_page_words(text[held.start : held.end]) for held in gap]
            if min(scores, default=-1) >= 0 and sum(scores) > 0:
                for held in gap:
                    held.kind = piece.kind
        last = index


def mark_links(text: str, lines: Sequence[Paragraph], pieces: Sequence[Piece]) -> None:
    """The lines of a list of links under a heading such as "Most read"."""
    by_line = [list(run) for _, run in groupby(pieces, key=lambda piece: piece.line)]
    heading: int | None = None
    for run in by_line:
        number = run[0].line
        words = text[run[0].start : run[-1].end]
        if all(piece.kind for piece in run):
            label = (
                len(run) == 1 and run[0].kind == "related" and furniture.classify_label(words.rstrip(" :")) == "related"
            )
            heading = number if label else heading
        elif heading is not None and _is_link(words, lines, number, heading):
            for piece in run:
                piece.kind = "related"
        else:
            heading = None


def _is_link(words: str, lines: Sequence[Paragraph], number: int, heading: int) -> bool:
    """Whether a line can be a link of the list that the line `heading` opens: short, without a full stop."""
    if len(words) > LONGEST_LINK or words[-1] in '.:;"”':
        return False
    line = lines[number]
    return number == heading + 1 or line.marker is not None or line.after_gap == lines[heading + 1].after_gap


def mark_comments(text: str, pieces: Sequence[Piece]) -> None:
    """What follows the heading of the readers' comments, to the end, when it looks like comments."""
    for index, piece in enumerate(pieces):
        label = piece.kind == "comments" and furniture.classify_label(text[piece.start : piece.end])
        if not label or piece.start * 3 < len(text):
            continue
        rest = pieces[index + 1 :]
        if any(_COMMENT.match(text, held.start, held.end) for held in rest[:NEAREST_TALK]):
            for held in rest:
                held.kind = held.kind or "comments"
        return


def mark_masthead(text: str, lines: Sequence[Paragraph], pieces: Sequence[Piece], lede: int) -> None:
    """The page's name and section over the headline, and the writer's name beside the date under it."""
    top = [piece for piece in pieces if piece.line < lede]
    headline = next((piece for piece in top if piece.kind is None and _is_headline(text, lines, piece)), None)
    if headline is None:
        return
    above = [piece for piece in top if piece.end <= headline.start]
    furnished = any(piece.kind in ("navigation", "byline", "donation", "other") for piece in above)
    for piece in above:
        words = text[piece.start : piece.end]
        short = len(words.split()) <= (5 if words.isupper() and piece is above[0] else 2) and words[-1] not in ".?!"
        if piece.kind is None and short and (furnished or furniture.classify_label(words, ("near",))):
            piece.kind = "navigation"
    for piece, beside in (*pairwise(top), *pairwise(top[::-1])):
        if piece.kind is None and piece is not headline and beside.kind == "byline" and piece.start > headline.start:
            piece.kind = "byline" if bylines.is_name_line(text[piece.start : piece.end]) else None


def _is_headline(text: str, lines: Sequence[Paragraph], piece: Piece) -> bool:
    line = lines[piece.line]
    words = text[line.start : line.end]
    return len(words.split()) >= 5 and words[-1] not in ".;:"
