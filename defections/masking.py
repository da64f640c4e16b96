"""What is page and not report: appeals, sign-ups, menus, captions and their like.

The text is cut into pieces (sentences, cut again where two words stand without a space between them), each is asked for
cues, and what is found grows over neighbours that speak with the page's voice, over lists of links and comments.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from defections import bylines, furniture
from defections.paragraphs import Paragraph, find_paragraphs
from defections.records import Excluded, ExcludedKind
from defections.sentences import find_sentences

# Kinds that come in blocks of several sentences, of which only some carry a cue.
GROWING: frozenset[ExcludedKind] = frozenset(("donation", "newsletter", "comments", "cookie"))
WIDEST_GAP = 4
LONGEST_LINK = 140
LONGEST_CAPTION = 350
# The first line so long is the report's first paragraph: above it a bare date is that of publication, below it not.
SHORTEST_LEDE = 140
TOP_LINES = 4

_SEAM = re.compile(r"(?:(?<=[a-z]{3})|(?<=\d\))|(?<=[a-z][!?.]))(?=[A-Z][A-Za-z])")
# What a publisher says of itself beside its terms of use.
_ABOUT = re.compile(
    r"[\w’' -]{2,60} is an? (?:[\w-]{1,20} ){0,4}(?:consortium|charity|network|project|agency|service|publication"
    r"|platform|organi[sz]ation|outlet|site|non-?profit|magazine|newspaper|initiative|observatory|think tank)\b"
)
_NUMBER = re.compile(r"[\d.,]{1,12}%?")
_COLUMN = re.compile(r"\||\s{2,10}")
# What a report's sentence has and a caption's has not.
_NEWS = re.compile(r"[\"“]|\b(?:has|have|had|said|says|will)\b")
_GALLERY = re.compile(r"\[\d{1,2}/\d{1,2}\]\s")
_MAIL = re.compile(r"[\w.+-]{1,60}@[\w.-]{3,60}|\[e-?mail\W{1,3}protected\]", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]")
_WORD_AROUND = re.compile(r"[A-Za-z]{1,40}$")
_COMMENT = re.compile(
    r"""
    [^\s:][^:\n]{1,40}:\ \S                                   # kimbo77: …
    | .{1,60}\b(?:ago|says|wrote|replied)\b\W{0,3}           # Ana P, 3 hours ago
    | .{0,30}\b(?:reply|like|report|likes)\b.{0,20}$         # Reply   Report
    """,
    re.IGNORECASE | re.VERBOSE,
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
    lede = next((number for number, line in enumerate(lines) if line.end - line.start >= SHORTEST_LEDE), TOP_LINES)
    tables = set(_find_tables(text, lines))
    pieces = [
        piece
        for number, line in enumerate(lines)
        for piece in (
            [_Piece(line.opening, line.end, number)] if number in tables else _cut_line(text, number, line, lede)
        )
    ]
    if all(piece.kind is None for piece in pieces):
        return
    _grow_blocks(text, pieces)
    _mark_links(text, lines, pieces)
    _mark_comments(text, pieces)
    _mark_masthead(text, lines, pieces, lede)
    yield from _join(text, pieces)


def _find_tables(text: str, lines: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the lines that are rows of a table: as many strokes as the next row, and a number in one of the two."""
    strokes = [len(_COLUMN.findall(text, line.start, line.end)) for line in lines]
    for number, (upper, lower) in enumerate(pairwise(lines)):
        if strokes[number] and strokes[number] == strokes[number + 1]:
            cells = _COLUMN.split(f"{text[upper.start : upper.end]}|{text[lower.start : lower.end]}")
            if any(_NUMBER.fullmatch(cell.strip()) for cell in cells):
                yield from (number, number + 1)


def _cut_line(text: str, number: int, line: Paragraph, lede: int) -> list[_Piece]:
    """The pieces of a line, with the kind of each that a cue was found for; a line without any trigger stays whole."""
    words = text[line.start : line.end]
    triggered = furniture.has_trigger(words)
    kind = _classify_line(words, triggered, early=number < lede)
    if kind is not None or not (triggered or bylines.may_have_credit(words)):
        return [_Piece(line.opening, line.end, number, kind)]
    pieces = [_Piece(start, end, number) for start, end in _cut_seams(text, line.start, line.end)]
    pieces[0].start = line.opening
    if triggered:
        _mark_pieces(text, line, pieces)
    _mark_credit(text, number, pieces)
    return pieces


def _classify_line(words: str, triggered: bool, *, early: bool) -> ExcludedKind | None:
    """The kind of a line that is page as a whole; `early` lines stand above the report's first paragraph."""
    if len(words) > LONGEST_CAPTION:
        return None
    if _LETTER.search(words) is None:
        return "other"
    if _GALLERY.match(words):
        return "caption"
    if words[0] == "©" or _MAIL.fullmatch(words) or words.lower().startswith(("copyright ©", "(c) ")):
        return "other"
    if triggered:
        if kind := furniture.classify_label(words):
            return kind
        if (cue := furniture.find_cue(words)) and cue[0] == "caption" and cue[1] <= 1:
            return "caption"
    if bylines.read_byline(words) or bylines.is_date_line(words, labelled_only=not early):
        return "byline"
    return furniture.classify_row(words)


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
        edge = len(pieces) > 1 and index in (0, len(pieces) - 1)
        piece.kind = _classify_piece(words, text[line.start : piece.start], edge=edge)
        before = pieces[index - 1] if index else None
        if before is None:
            continue
        if piece.kind == "other" and _ABOUT.match(text, before.start, before.end):
            before.kind = before.kind or "other"
        if piece.kind is None and before.kind == "related" and len(words) < 80 and words[-1] != ".":
            piece.kind = "related"


def _classify_piece(words: str, before: str, *, edge: bool) -> ExcludedKind | None:
    """The kind of a piece of a line; `before` is what stands before it there; buttons stand at a line's edges."""
    if not before.strip() and len(words) < LONGEST_LINK and bylines.read_byline(words.rstrip(".")):
        return "byline"
    if not furniture.has_trigger(words):
        return None
    label = furniture.classify_label(words, ("line", "button") if edge else ("line",))
    found = None if label else furniture.find_cue(words, before)
    return found[0] if found else label


def _mark_credit(text: str, number: int, pieces: list[_Piece]) -> None:
    """A line that ends in a picture's credit is its caption; after more than two sentences only the credit is."""
    first, last = pieces[0], pieces[-1]
    words = text[first.start : last.end]
    credit = bylines.find_picture_credit(words)
    if credit is not None:
        if len(pieces) <= 3 and len(words) <= LONGEST_CAPTION and _NEWS.search(words) is None:
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
            elif index > 1 and order[index - 2].kind in GROWING and _encloses(text, before, piece):
                before.kind = piece.kind = order[index - 2].kind
    _fill_gaps(text, pieces)


def _encloses(text: str, between: _Piece, piece: _Piece) -> bool:
    """Whether a piece speaks for the page so plainly, to you of us, that the newsroom's words before it do too."""
    if between.kind is not None or piece.kind is not None:
        return False
    words = text[piece.start : piece.end]
    plain = furniture.count_voices(words) == 2 and furniture.count_page_words(words) >= 0
    return plain and furniture.count_page_words(text[between.start : between.end]) > 0


def _speaks_for_page(text: str, piece: _Piece, neighbour: _Piece) -> bool:
    words = text[piece.start : piece.end]
    score = furniture.count_page_words(words)
    voices = furniture.count_voices(words)
    if voices:
        return score + voices > 1 and score >= 0
    return piece.line == neighbour.line and len(words) <= SHORTEST_LEDE / 2 and score >= 1


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


def _mark_comments(text: str, pieces: Sequence[_Piece]) -> None:
    """What follows the heading of the readers' comments, to the end, when it looks like comments."""
    for index, piece in enumerate(pieces):
        label = piece.kind == "comments" and furniture.classify_label(text[piece.start : piece.end])
        if not label or piece.start * 3 < len(text):
            continue
        rest = [held for held in pieces[index + 1 :] if held.kind is None]
        if rest and _COMMENT.match(text, rest[0].start, rest[0].end):
            for held in rest:
                held.kind = "comments"
        return


def _mark_masthead(text: str, lines: Sequence[Paragraph], pieces: Sequence[_Piece], lede: int) -> None:
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


def _is_headline(text: str, lines: Sequence[Paragraph], piece: _Piece) -> bool:
    line = lines[piece.line]
    words = text[line.start : line.end]
    return len(words.split()) >= 5 and words[-1] not in ".;:"


def _join(text: str, pieces: Sequence[_Piece]) -> Iterator[Excluded]:
    """Neighbours of one kind become one run, the white space between them with it."""
    del text
    for kind, run in groupby(pieces, key=lambda piece: piece.kind):
        held = list(run)
        if kind is not None:
            yield Excluded(held[0].start, held[-1].end, kind)
