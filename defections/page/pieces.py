"""The pieces that a page is cut into: sentences, cut again where two words stand without a space between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from defections.cutting.paragraphs import Paragraph
from defections.cutting.sentences import find_sentences
from defections.page import furniture
from defections.page.lines import Evidence, weigh
from defections.records import ExcludedKind, Offsets

# Kinds that come in blocks of several sentences, of which only some carry a cue.
GROWING: frozenset[ExcludedKind] = frozenset(("donation", "newsletter", "comments", "cookie"))

_SEAM = re.compile(r"(?:(?<=[a-z]{3})|(?<=\d\))|(?<=[a-z][!?.]))(?=[A-Z][A-Za-z])|(?<=Advertisement )(?=[A-Z])")
_SEAM_SIGN = re.compile(r"[A-Z](?:(?<=[a-z!?.)].)[A-Za-z]|(?<=Advertisement .))")
_WORD_BEFORE = re.compile(r"[A-Za-z]{1,40}$")
_WORD_AFTER = re.compile(r"[A-Za-z]{1,40}")


@dataclass(slots=True)
class Piece:
    """A run of the text that is kept or excluded as a whole; `line` numbers the paragraph it stands in."""

    start: int
    end: int
    line: int
    kind: ExcludedKind | None = None


@dataclass(slots=True)
class Line:
    """A line of the page: its words, read once for all questions, its pieces, its weight once it was asked for."""

    words: str
    tokens: frozenset[str]
    paragraph: Paragraph
    is_table: bool
    pieces: list[Piece] = field(default_factory=list)
    evidence: Evidence | None = None

    @property
    def kind(self) -> ExcludedKind | None:
        """The kind of a line that is page to its end."""
        return self.pieces[-1].kind

    @property
    def is_open(self) -> bool:
        """Whether nothing in the line is known to be page."""
        return not self.is_table and all(piece.kind is None for piece in self.pieces)

    @property
    def is_item(self) -> bool:
        """Whether the line is an item of a list."""
        return self.paragraph.marker is not None

    @property
    def starts_page(self) -> bool:
        """Whether the line begins with what is known to be page."""
        return self.pieces[0].kind is not None

    def weigh(self) -> Evidence:
        """What the line weighs by itself, asked once."""
        if self.evidence is None:
            self.evidence = weigh(self.words, self.tokens)
        return self.evidence

    def mark(self, kind: ExcludedKind) -> None:
        """Give a kind to whatever in the line has none."""
        for piece in self.pieces:
            piece.kind = piece.kind or kind


def cut_seams(text: str, start: int, end: int) -> Sequence[Offsets]:
    """Sentences, cut again at seams such as "newsletterThe"."""
    if _SEAM_SIGN.search(text, start, end) is None:
        return find_sentences(text, start, end)
    return list(_cut_seams(text, start, end))


def _cut_seams(text: str, start: int, end: int) -> Iterator[Offsets]:
    for begin, stop in find_sentences(text, start, end):
        opened = begin
        for seam in _SEAM.finditer(text, begin, stop):
            if seam.start() > opened and not _is_inside_name(text, seam.start(), stop):
                yield opened, seam.start()
                opened = seam.start()
        yield opened, stop


def _is_inside_name(text: str, seam: int, stop: int) -> bool:
    head = _WORD_BEFORE.search(text, max(0, seam - 40), seam)
    tail = _WORD_AFTER.match(text, seam, stop)
    return bool(head and tail and (furniture.is_brand(head[0] + tail[0]) or len(head[0]) < 4))
