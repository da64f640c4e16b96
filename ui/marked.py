"""Source text as HTML: cut at the offsets first, each piece escaped, marks put round. Pure text, no Streamlit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise


class Html(str):
    """HTML of our own making: no words of a report stand in it unescaped."""

    __slots__ = ()


_ROOM = '<span class="room"></span>'


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to be shown: `kind` is its layer, `id` is empty for what is no row, `title` shows on hovering."""

    start: int
    end: int
    kind: str
    id: str = ""
    title: str = ""


def render(text: str, marks: Iterable[Mark], *, offset: int = 0, current: str = "", spaced: bool = False) -> str:
    """Render text with marks as HTML.

    Marks may overlap: the text is cut at every bound, and each piece names all marks over it, so that the pieces that
    carry an id, joined, are exactly that mark's text.

    Args:
        text: the text to show.
        marks: spans in offsets of the whole article.
        offset: where `text` starts in the article.
        current: the id of the mark that was linked to.
        spaced: whether a little room follows each line, where nothing else sets paragraphs apart.
    """
    inside = [mark for mark in marks if mark.start < offset + len(text) and mark.end > offset and mark.start < mark.end]
    bounds = {0, len(text)}
    for mark in inside:
        bounds |= {max(0, mark.start - offset), min(len(text), mark.end - offset)}
    cuts = sorted(bounds)
    over = _sweep(inside, cuts, offset)
    pieces = zip(pairwise(cuts), over, strict=True)
    shown = (
        _piece(_write(text[start:end], spaced), marks_over, current, offset + start)
        for (start, end), marks_over in pieces
    )
    return "".join(shown)


def _sweep(marks: Sequence[Mark], cuts: Sequence[int], offset: int) -> list[list[Mark]]:
    """For each piece between two cuts, the marks over it; linear in pieces and marks together."""
    starting: dict[int, list[Mark]] = {}
    for mark in marks:
        starting.setdefault(max(0, mark.start - offset), []).append(mark)
    over, active = [], list[Mark]()
    for start in cuts[:-1]:
        active = [mark for mark in active if mark.end - offset > start] + starting.get(start, [])
        over.append(active)
    return over


def _write(text: str, spaced: bool) -> str:
    # A carriage return is a character of the text; bare, the browser's parser would turn it into a line feed.
    shown = escape(text).replace("\r", "&#13;")
    return shown.replace("\n", f"\n{_ROOM}") if spaced else shown


def _piece(shown: str, marks: Sequence[Mark], current: str, start: int) -> str:
    linked = [mark for mark in marks if mark.id]
    plain = [mark for mark in marks if not mark.id]
    if linked:
        ids = " ".join(mark.id for mark in linked)
        kinds = " ".join(dict.fromkeys(mark.kind for mark in linked))
        here = ' aria-current="true"' if current and any(mark.id == current for mark in linked) else ""
        title = escape(" · ".join(dict.fromkeys(mark.title for mark in linked if mark.title)))
        shown = f'<mark data-marks="{ids}" data-kind="{kinds}"{here} title="{title}">{shown}</mark>'
    if not plain:
        return shown
    kinds = " ".join(dict.fromkeys(mark.kind for mark in plain))
    why = "".join(f' data-why="{escape(mark.title)}"' for mark in plain[:1] if mark.title and mark.start == start)
    return f'<span data-kind="{kinds}"{why}>{shown}</span>'
