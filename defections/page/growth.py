"""What a found piece of the page takes in: the rest of an appeal, a list of links, comments."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from defections.cutting.paragraphs import Paragraph
from defections.page import furniture
from defections.page.pieces import GROWING, Line, Piece

WIDEST_GAP = 4
# The first of the comments comes within so many pieces below their heading.
NEAREST_TALK = 3
# Of all sentences below it, at least so many open or close a comment; a count of comments can stand over a report too.
TALK_SHARE = 0.2
LONGEST_LINK = 140
# A sentence of the newsroom beside an appeal is at most so long when no "we" or "you" speaks in it.
LONGEST_ASIDE = 70
LONGEST_APPEAL = 600

# What a sponsor's message weighs at least as page.
MESSAGE_WEIGHT = -0.5

_POINTER = re.compile(r"\W{0,3}(?:previous|next|older|newer) (?:story|article|post|entry)\W{0,3}", re.IGNORECASE)
_SPONSORS = frozenset(("sponsor", "sponsors", "sponsored", "promoted"))
_COMMENT = re.compile(
    r"""
    [^\s:]{1,20}(?:\s[^\s:]{1,15}){0,2}:\ [^\W\d]               # kimbo77: …
    | .{1,60}\bago\b\W{0,3}$                                    # Ana P, 3 hours ago
    | \S{1,20}(?:\s\S{1,20}){0,2}\s(?:says|said|wrote|replied)\W{1,3}$
    | [^.!?]{0,30}\b(?:reply|like|report|likes)\b[^.!?]{0,20}$    # Reply   Report
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
    _fill_lines(pieces)


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


def _fill_lines(pieces: Sequence[Piece]) -> None:
    """A line that begins and ends with one appeal is that appeal."""
    for _, run in groupby(pieces, key=lambda piece: piece.line):
        line = list(run)
        kind = line[0].kind
        if (
            len(line) > 2
            and kind in GROWING
            and kind == line[-1].kind
            and line[-1].end - line[0].start <= LONGEST_APPEAL
        ):
            for piece in line:
                piece.kind = piece.kind or kind


def mark_links(text: str, lines: Sequence[Paragraph], pieces: Sequence[Piece]) -> None:
    """The lines of a list of links under a heading such as "Most read"."""
    by_line = [list(run) for _, run in groupby(pieces, key=lambda piece: piece.line)]
    heading: int | None = None
    for index, run in enumerate(by_line):
        number = run[0].line
        words = text[run[0].start : run[-1].end]
        if all(piece.kind for piece in run):
            label = (
                len(run) == 1 and run[0].kind == "related" and furniture.classify_label(words.rstrip(" :")) == "related"
            )
            heading = number if label else None if words.lower() == "end of list" else heading
        elif _is_pointer(text, by_line, index) or (heading is not None and _is_link(words, lines, number, heading)):
            for piece in run:
                piece.kind = "related"
        else:
            heading = None


def _is_pointer(text: str, by_line: Sequence[Sequence[Piece]], index: int) -> bool:
    """Whether a line is the title under "Previous story" or the like."""
    above = by_line[index - 1] if index else ()
    title = text[by_line[index][0].start : by_line[index][-1].end]
    if not above or above[-1].kind is None or len(title) > LONGEST_LINK or title[-1] in ".:;":
        return False
    return _POINTER.fullmatch(text, above[0].start, above[-1].end) is not None


def _is_link(words: str, lines: Sequence[Paragraph], number: int, heading: int) -> bool:
    """Whether a line can be a link of the list that the line `heading` opens: short, without a full stop."""
    if len(words) > LONGEST_LINK or words[-1] in '.:;"”':
        return False
    line = lines[number]
    return number == heading + 1 or line.marker is not None or line.after_gap == lines[heading + 1].after_gap


def mark_sponsors(lines: Sequence[Line]) -> None:
    """The message under a heading such as "From our sponsor", when it does not read like the report."""
    for above, line in pairwise(lines):
        headed = above.kind is not None and len(above.words) <= LONGEST_ASIDE and not above.tokens.isdisjoint(_SPONSORS)
        if headed and not above.words.endswith(".") and line.is_open and line.weigh().score > MESSAGE_WEIGHT:
            line.mark("other")


def mark_comments(text: str, pieces: Sequence[Piece]) -> None:
    """What follows the heading of the readers' comments, to the end, when it looks like comments."""
    for index, piece in enumerate(pieces):
        label = piece.kind == "comments" and furniture.classify_label(text[piece.start : piece.end])
        if not label or piece.start * 3 < len(text):
            continue
        rest = [held for held in pieces[index + 1 :] if held.kind is None]
        talk = [_COMMENT.match(text, held.start, held.end) is not None for held in rest]
        if any(talk[:NEAREST_TALK]) and sum(talk) >= TALK_SHARE * len(rest):
            for held in rest:
                held.kind = "comments"
        return
