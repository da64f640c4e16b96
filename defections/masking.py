"""What is page and not report: appeals, sign-ups, menus, captions and their like.

The text is cut into pieces (sentences, cut again where two words stand without a space between them), each is asked for cues, and
what is found grows over neighbours that speak with the page's voice, over lists of links and over readers' comments.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from defections import bylines, furniture
from defections.paragraphs import Paragraph, find_paragraphs
from defections.records import Excluded, ExcludedKind
from defections.sentences import find_sentences

# Kinds that come in blocks of several sentences, of which only some carry a cue.
GROWING: frozenset[ExcludedKind] = frozenset(("donation", "newsletter", "comments", "cookie"))
WIDEST_GAP = 4
LONGEST_LINK = 140
LONGEST_CAPTION = 350

_SEAM = re.compile(r"(?:(?<=[a-z]{3})|(?<=\d\))|(?<=[a-z][!?.]))(?=[A-Z][A-Za-z])")
_WORD_AROUND = re.compile(r"[A-Za-z]{1,40}$")
_COMMENT = re.compile(
    r"[^\s:][^:\n]{1,40}: \S|.{1,60}\b(?:ago|says|wrote|replied)\b\W{0,3}|.{0,30}\b(?:reply|like|report|likes)\b.{0,20}$",
    re.I,
)


@dataclass(slots=True)
class _Piece:
    """A run of the text that is kept or excluded as a whole; `line` numbers the paragraph it stands in."""

    start: int
    end: int
    line: int
    kind: ExcludedKind | None = None


def find_excluded(text: str) -> Iterator[Excluded]:
    """Yield the runs of the page that are not the report, sorted, not overlapping, trimmed of white space."""
    lines = list(find_paragraphs(text, ()))
    pieces = [piece for number, line in enumerate(lines) for piece in _cut_line(text, lines, number, line)]
    if all(piece.kind is None for piece in pieces):
        return
    _grow_blocks(text, pieces)
    _mark_links(text, lines, pieces)
    _mark_comments(text, pieces)
    _mark_masthead(text, lines, pieces)
    yield from _join(text, pieces)


def _cut_line(text: str, lines: Sequence[Paragraph], number: int, line: Paragraph) -> Iterator[_Piece]:
    words = text[line.start : line.end]
    kind = _classify_line(lines, number, words)
    if kind is not None:
        yield _Piece(line.opening, line.end, number, kind)
        return
    pieces = [_Piece(start, end, number) for start, end in _cut_seams(text, line.start, line.end)]
    if pieces:
        pieces[0].start = line.opening
    if furniture.has_trigger(words) or words[:3].lower() == "by ":
        _mark_pieces(text, line, pieces)
    _mark_credit(text, lines, number, pieces)
    yield from pieces


def _classify_line(lines: Sequence[Paragraph], number: int, words: str) -> ExcludedKind | None:
    """The kind of a line that is page as a whole."""
    if len(words) > 2 * furniture.LONGEST_LABEL:
        return None
    if furniture.has_trigger(words) and (kind := furniture.classify_label(words)):
        return kind
    if words[0] in "©" or words.lower().startswith(("copyright ©", "(c) ")):
        return "other"
    if (cue := furniture.find_cue(words)) and cue[0] == "caption" and cue[1] <= 1 and len(words) <= LONGEST_CAPTION:
        return "caption"
    if bylines.read_byline(words) or bylines.is_date_line(words, labelled_only=number > 6):
        return "byline"
    return furniture.classify_row(words) if not _in_table(lines, number) else None


def _in_table(lines: Sequence[Paragraph], number: int) -> bool:
    del lines, number
    return False


def _cut_seams(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences, cut again at seams such as "newsletterThe"."""
    for begin, stop in find_sentences(text, start, end):
        opened = begin
        for seam in _SEAM.finditer(text, begin, stop):
            if not _is_inside_name(text, seam.start(), stop):
                yield opened, seam.start()
                opened = seam.start()
        yield opened, stop


def _is_inside_name(text: str, seam: int, stop: int) -> bool:
    head = _WORD_AROUND.search(text, max(0, seam - 40), seam)
    tail = re.compile(r"[A-Za-z]{1,40}").match(text, seam, stop)
    return bool(head and tail and (furniture.is_brand(head[0] + tail[0]) or len(head[0]) < 4))


def _mark_pieces(text: str, line: Paragraph, pieces: Sequence[_Piece]) -> None:
    for index, piece in enumerate(pieces):
        words = text[piece.start : piece.end]
        edge = index in (0, len(pieces) - 1)
        piece.kind = furniture.classify_label(words, ("line", "button") if edge and len(pieces) > 1 else ("line",))
        if index == 0 and len(words) < LONGEST_LINK and bylines.read_byline(words.rstrip(".")):
            piece.kind = "byline"
        if piece.kind is None and (found := furniture.find_cue(words, text[line.start : piece.start])):
            piece.kind = found[0]
        if (
            piece.kind is None
            and index
            and pieces[index - 1].kind == "related"
            and len(words) < 80
            and words[-1] != "."
        ):
            piece.kind = "related"


def _mark_credit(text: str, lines: Sequence[Paragraph], number: int, pieces: list[_Piece]) -> None:
    """A line that ends in a picture's credit is its caption; after more than two sentences only the credit is."""
    first, last = pieces[0], pieces[-1]
    words = text[first.start : last.end]
    credit = bylines.find_picture_credit(words)
    if credit is not None:
        if len(pieces) <= 3 and len(words) <= LONGEST_CAPTION and '"' not in words and "“" not in words:
            for piece in pieces:
                piece.kind = piece.kind or "caption"
        else:
            _cut_tail(pieces, first.start + credit, "caption")
        return
    agency = bylines.find_agency_end(words)
    if agency is not None and number:
        _cut_tail(pieces, first.start + agency, "byline")


def _cut_tail(pieces: list[_Piece], at: int, kind: ExcludedKind) -> None:
    while pieces and pieces[-1].start >= at:
        tail = pieces.pop()
    end = tail.end if not pieces or pieces[-1].end < at else pieces[-1].end
    if pieces and pieces[-1].end > at:
        pieces[-1].end = at
    pieces.append(_Piece(at, end, pieces[-1].line if pieces else tail.line, kind))


def _grow_blocks(text: str, pieces: Sequence[_Piece]) -> None:
    """Let each found piece take in its neighbours that speak with the page's voice, then what two of them enclose."""
    for order in (pieces, pieces[::-1]):
        for index in range(1, len(order)):
            piece, before = order[index], order[index - 1]
            if piece.kind is None and before.kind in GROWING and _speaks_for_page(text, piece, before):
                piece.kind = before.kind
    _fill_gaps(text, pieces)


def _speaks_for_page(text: str, piece: _Piece, neighbour: _Piece) -> bool:
    words = text[piece.start : piece.end]
    score = furniture.count_page_words(words)
    if furniture.has_page_voice(words):
        return score >= 1
    return piece.line == neighbour.line and len(words) <= 80 and score >= 1


def _fill_gaps(text: str, pieces: Sequence[_Piece]) -> None:
    last: int | None = None
    for index, piece in enumerate(pieces):
        if piece.kind not in GROWING:
            continue
        if last is not None and 1 < index - last <= WIDEST_GAP + 1:
            gap = pieces[last + 1 : index]
            scores = [furniture.count_page_words(text[held.start : held.end]) for held in gap]
            if all(held.kind is None for held in gap) and min(scores) >= 0 and sum(scores) > 0:
                for held in gap:
                    held.kind = piece.kind
        last = index


def _mark_links(text: str, lines: Sequence[Paragraph], pieces: Sequence[_Piece]) -> None:
    """The lines of a list of links under a heading such as "Most read"."""
    for index, piece in enumerate(pieces):
        heading = text[piece.start : piece.end].rstrip(" :")
        if piece.kind != "related" or furniture.classify_label(heading) != "related":
            continue
        held = index + 1
        while held < len(pieces) and _is_link(text, lines, pieces, held, piece.line):
            pieces[held].kind = "related"
            held += 1


def _is_link(text: str, lines: Sequence[Paragraph], pieces: Sequence[_Piece], index: int, heading: int) -> bool:
    piece = pieces[index]
    line = lines[piece.line]
    alone = (index == 0 or pieces[index - 1].line != piece.line) and (
        index + 1 == len(pieces) or pieces[index + 1].line != piece.line
    )
    short = alone and piece.kind is None and piece.end - piece.start <= LONGEST_LINK
    if not short or text[piece.end - 1] in '.:;"”':
        return False
    first = piece.line == heading + 1
    return first or line.marker is not None or line.after_gap == lines[heading + 1].after_gap


def _mark_comments(text: str, pieces: Sequence[_Piece]) -> None:
    """What follows the heading of the readers' comments, to the end, when it looks like comments."""
    for index, piece in enumerate(pieces):
        label = piece.kind == "comments" and furniture.classify_label(text[piece.start : piece.end])
        rest = [held for held in pieces[index + 1 :] if held.kind is None]
        if label and rest and _COMMENT.match(text, rest[0].start, rest[0].end) and piece.start * 3 > len(text):
            for held in rest:
                held.kind = "comments"
            return


def _mark_masthead(text: str, lines: Sequence[Paragraph], pieces: Sequence[_Piece]) -> None:
    """A first line in capitals over a date or a menu is the page's name when a headline still follows."""
    if (
        len(lines) < 4
        or pieces[0].kind is not None
        or pieces[1].line != 1
        or pieces[1].kind not in ("byline", "navigation")
    ):
        return
    words = text[pieces[0].start : pieces[0].end]
    following = next((piece for piece in pieces[1:] if piece.kind is None), None)
    alone = (
        following is not None and lines[following.line].end == following.end and text[following.end - 1] not in ".!;:"
    )
    if words.isupper() and len(words.split()) <= 4 and alone:
        pieces[0].kind = "navigation"


def _join(text: str, pieces: Sequence[_Piece]) -> Iterator[Excluded]:
    """Neighbours of one kind become one run, the white space between them with it."""
    del text
    for kind, run in groupby(pieces, key=lambda piece: piece.kind):
        held = list(run)
        if kind is not None:
            yield Excluded(held[0].start, held[-1].end, kind)
