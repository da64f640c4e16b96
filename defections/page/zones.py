"""The lines that look like page where they stand: above the headline, at the foot, between the report's paragraphs."""

import re
from collections.abc import Sequence

from defections.page.lines import (
    LONGEST_LINE,
    THRESHOLD,
    is_label,
    is_sentence,
    may_be_page,
    read_tokens,
    weigh,
)
from defections.page.pieces import GROWING, Line, Piece, cut_seams
from defections.records import ExcludedKind

# What standing somewhere adds to a line's weight.
FOOT, HEAD, NEIGHBOUR, PROSE, BIOGRAPHY = 1.0, 1.2, 0.8, -1.0, 2.0
# A sentence at the foot that misses the threshold by more than this is the report's last.
DOUBT = 1.5
# Longer lines at the foot are no titles of other stories.
LONGEST_TITLE_WORDS = 18
# A line so long without a full stop is no link at the foot of a page, but the report in another dress.
LONGEST_LINK = 110
FEWEST_HEADLINE_WORDS = 4
# A headline does not look like page by more than this.
HEADLINE_WEIGHT = 1.6
# No headline looks like page as much as this.
PAGE_WEIGHT = 4.5
# What a note on a writer goes on with.
_GOING_ON = re.compile(r"(?:He|She|They|His|Her|Their|Mr|Ms|Mrs|Dr)\b")
# Lists of links and readers' talk follow pieces of these kinds at the foot.
_OPENING: frozenset[ExcludedKind] = frozenset(("related", "navigation", "newsletter", "comments"))


def mark_zones(text: str, lines: Sequence[Line], lede: int) -> None:
    """Give their kinds to the pieces that weigh enough where they stand; some lines are cut further for it."""
    foot = _find_foot(lines, lede)
    headline = _find_headline(lines[:lede])
    for index in range(len(lines)):
        _mark_line(lines, index, headline, foot)
    for index in range(len(lines) - 2, -1, -1):
        if lines[index + 1].pieces[0].kind is not None:
            _mark_line(lines, index, headline, foot)
    _mark_sentences(text, lines, foot)
    _mark_foot(lines, foot)


def _find_foot(lines: Sequence[Line], lede: int) -> int:
    """The number of the first line after the report's last sentence."""
    for index in range(len(lines) - 1, lede, -1):
        line = lines[index]
        if not line.is_open:
            continue
        doubtful = len(line.words) <= LONGEST_LINE and line.weigh().score + FOOT >= THRESHOLD - DOUBT
        if not doubtful and (is_sentence(line.words) or len(line.words) > LONGEST_LINK):
            return index + 1
    return min(lede + 1, len(lines))


def _find_headline(head: Sequence[Line]) -> int | None:
    """The number of the first line at the top that can be the report's headline, or else the least like page."""
    found: list[tuple[float, int]] = []
    for index, line in enumerate(head):
        if not line.is_open:
            continue
        evidence = line.weigh()
        if line.words[-1] not in ".;:" and len(line.words.split()) >= FEWEST_HEADLINE_WORDS:
            found.append((max(HEADLINE_WEIGHT, evidence.score - max(0.0, evidence.voice)), index))
        elif is_sentence(line.words) and evidence.score < HEADLINE_WEIGHT:
            break  # the report has begun
    weight, index = min(found, default=(PAGE_WEIGHT, 0))
    return index if weight < PAGE_WEIGHT else None


def _mark_line(lines: Sequence[Line], index: int, headline: int | None, foot: int) -> None:
    """Mark a line as a whole when it weighs enough for where it stands; a label that is page takes its line with it."""
    line = lines[index]
    labelled = line.pieces[0].kind is not None and is_label(line.words)
    if index == headline or len(line.words) > LONGEST_LINE or not (line.is_open or labelled):
        return
    above = headline is not None and index < headline
    if not above and index < foot and not may_be_page(line.words, line.tokens):
        return
    evidence = line.weigh()
    if evidence.score + _weigh_place(lines, index, over=above, under=index >= foot) >= THRESHOLD:
        line.mark(evidence.kind)


def _weigh_place(lines: Sequence[Line], index: int, *, over: bool, under: bool) -> float:
    """What a line's place adds: above the headline, below the report, beside what is page."""
    line = lines[index]
    if over and not _is_short(line):
        return 0.0  # it may be the headline all the same
    score = HEAD if over else PROSE * is_sentence(line.words)
    if under:
        score = 0.0 if line.is_item else FOOT  # the report may end in a list
    above = index > 0 and lines[index - 1].kind is not None and not _is_rule(lines[index - 1])
    below = index + 1 < len(lines) and lines[index + 1].starts_page and not _is_rule(lines[index + 1])
    return score + NEIGHBOUR * (above + below)


def _is_rule(line: Line) -> bool:
    """Whether a line is drawn between two stories ("* * *"), which says nothing of either."""
    return not line.tokens and not any(map(str.isalnum, line.words))


def _is_short(line: Line) -> bool:
    """Whether a line is too short for a headline, or is cut up by strokes."""
    return len(line.words.split()) < FEWEST_HEADLINE_WORDS or any(stroke in line.words for stroke in "|/›»>·•")


def _mark_sentences(text: str, lines: Sequence[Line], foot: int) -> None:
    """Mark single sentences of lines that hold page and report: beside what is found, and at the report's end."""
    for index, line in enumerate(lines):
        last = index >= foot - 1
        if line.is_table or (len(line.pieces) == 1 and line.kind):
            continue
        if line.is_open and not last and not may_be_page(line.words, line.tokens):
            continue
        if len(line.pieces) == 1:
            piece = line.pieces[0]
            cut = [Piece(start, end, piece.line) for start, end in cut_seams(text, piece.start, piece.end)]
            if len(cut) < 2:
                continue
            line.pieces = cut
        _mark_run(text, line.pieces, at_end=last)


def _mark_run(text: str, pieces: Sequence[Piece], *, at_end: bool) -> None:
    """Mark sentences of one line, from its end and then from its start; `at_end` tells the report's last line."""
    ended = at_end
    for index in range(len(pieces) - 1, -1, -1):
        _mark_piece(text, pieces, index, FOOT if ended else PROSE)
        ended = ended and pieces[index].kind is not None
    for index in range(1, len(pieces)):
        if pieces[index - 1].kind is not None:
            _mark_piece(text, pieces, index, FOOT if at_end and pieces[0].kind is not None else PROSE)


def _mark_piece(text: str, pieces: Sequence[Piece], index: int, bonus: float) -> None:
    piece = pieces[index]
    if piece.kind is not None or piece.end - piece.start > LONGEST_LINE:
        return
    around = (*pieces[max(0, index - 1) : index], *pieces[index + 1 : index + 2])
    beside = NEIGHBOUR * sum(other.kind is not None for other in around)
    words = text[piece.start : piece.end].strip()
    tokens = read_tokens(words)
    if bonus < 0 and not beside and not may_be_page(words, tokens):
        return
    evidence = weigh(words, tokens)
    if bonus > 0 and index and pieces[index - 1].kind == "byline" and _GOING_ON.match(words):
        beside += BIOGRAPHY
    if evidence.score + bonus + beside >= THRESHOLD:
        piece.kind = next((other.kind for other in around if other.kind in GROWING), evidence.kind)


def _mark_foot(lines: Sequence[Line], foot: int) -> None:
    """Titles under something that opens a list of links, at the foot of the page."""
    for index in range(max(foot, 1), len(lines)):
        line, above = lines[index], lines[index - 1]
        if not line.is_open or above.kind not in _OPENING or is_sentence(line.words):
            continue
        item = line.is_item and above.kind != "related"
        if not item and len(line.words.split()) <= LONGEST_TITLE_WORDS:
            for piece in line.pieces:
                piece.kind = "related"
