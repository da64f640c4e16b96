"""Which outlet published a report: by its date line, a line of its own, its by-line, its title's end, its copyright."""

import re
from collections.abc import Iterator, Sequence

from defections.cutting.paragraphs import Paragraph
from defections.names.gazetteer import load_gazetteer, name_words
from defections.names.lists import heads
from defections.names.names import normalise
from defections.page.lines import load_outlets
from defections.records import Excluded

DATELINE = re.compile(
    r"""
    [A-ZÀ-Þ][A-ZÀ-Þ’'.\s-]{2,30}(?:,\s[A-ZÀ-Þ][\w’'.-]{1,20}(?:\s[A-ZÀ-Þ][\w’'.-]{1,20})?)?   # KADUNA, Nigeria
    (?P<date>,\s[^()—–]{4,25})?
    \s?(?:\((?P<outlet>[A-Z][\w\s.&’'-]{1,40})\))?
    \s?[—–:-]{1,2}\s
    """,
    re.VERBOSE,
)
_COPYRIGHT = re.compile(
    r"^\s{0,3}(?:©|\(c\)|copyright)\s?(?:copyright\s)?(?:of\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?"
    r"(?P<outlet>[A-ZÀ-Þ][\w&’'.-]{1,25}(?:\s(?:of|the|and|de|del|[A-ZÀ-Þ&][\w&’'.-]{0,25})){0,5})",
    re.IGNORECASE | re.MULTILINE,
)
_OWN_NAME = re.compile(r"(?:^|[.!?]\s|, )(?P<outlet>The [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?) is\b", re.MULTILINE)
_SPECIAL = re.compile(
    r"\b(?:special to|for|of) (?P<outlet>(?:the |The )?[A-ZÀ-Þ][\w’'-]+(?: (?:of|de|del|[A-ZÀ-Þ][\w’'-]+)){0,4})"
)
_PARTS = re.compile(r"\s*(?:\||·|•|,|\s[–—-]\s)\s*")
_TITLE_END = re.compile(
    r"(?P<title>.{12,160}\S)\s(?:\||·|•)\s(?P<outlet>(?:The\s)?[A-ZÀ-Þ][\w’'.&-]{1,25}(?:\s[\w’'.&-]{2,25}){0,4})"
)
_LONGEST_LINE = 80
_LONGEST_MASTHEAD = 4


def find_outlet(
    text: str, excluded: Sequence[Excluded], page: Sequence[str], head: Sequence[Paragraph], top: Sequence[str]
) -> str | None:
    """The outlet; `page` are the masked runs, `head` the first paragraphs that are report, `top` the first lines."""
    for line in head:
        dateline = DATELINE.match(text, line.start, line.end)
        if dateline is not None and dateline["outlet"]:
            return dateline["outlet"].strip()
    return next(_find_in_page(excluded, page), None) or next(_find_at_top(top), None)


def _find_in_page(excluded: Sequence[Excluded], page: Sequence[str]) -> Iterator[str]:
    for run, span in zip(page, excluded, strict=True):
        if span.kind == "byline" and (match := _SPECIAL.search(run)) and "pecial to" in match[0]:
            yield match["outlet"]
        if span.kind == "other" and (match := _COPYRIGHT.search(run)) and (outlet := _clean(match["outlet"])):
            yield outlet
    for run, span in zip(page, excluded, strict=True):
        if span.kind in ("donation", "newsletter", "comments") and (match := _OWN_NAME.search(run)):
            yield match["outlet"]


def _clean(words: str) -> str:
    return re.sub(r"\s(?:All|all)(?:\s.*)?$|\s?\d{4}$", "", words).strip(" .,")


def _find_at_top(top: Sequence[str]) -> Iterator[str]:
    """Known outlets in a short line of names ("The Guardian | Opinion", "By Jane Doe, Daily Herald"); a title's end."""
    for index, line in enumerate(top):
        parts = _PARTS.split(line.strip()) if len(line) <= _LONGEST_LINE and line[-1:] not in ".!?" else []
        yield from (part for part in parts if part.lower() in load_outlets() or _is_masthead(part, first=index == 0))
    if top and (match := _TITLE_END.fullmatch(top[0].strip())):
        yield match["outlet"]


def _is_masthead(words: str, *, first: bool) -> bool:
    """Whether a line names an outlet no list knows ("The Hillside Post"); a first line may be a title."""
    sure = not first or words.startswith("The ") or words.isupper()
    return sure and len(words.split()) <= _LONGEST_MASTHEAD and _is_outlet(words.title() if words.isupper() else words)


def cut_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet's name at its end."""
    match = _TITLE_END.fullmatch(title)
    return match["title"] if match is not None and match["outlet"] == outlet else title


def split_author(author: str) -> tuple[str, str | None]:
    """An author's name, and the known outlet behind it, if there is one."""
    name, comma, outlet = author.rpartition(", ")
    if comma and _is_place(outlet):
        return name, None
    return (name, outlet) if comma and _is_outlet(outlet) else (author, None)


def _is_place(words: str) -> bool:
    """Whether an author's name is followed by where he writes from ("Camila Luján, Bogotá")."""
    first, *rest = name_words(words) or ("",)
    return any(entry.rest == tuple(rest) and entry.actor.type == "place" for entry in load_gazetteer().get(first, ()))


def _is_outlet(words: str) -> bool:
    """Whether the words are a known outlet, or a name of two or more that ends as outlets' do ("Harbour Post")."""
    if words.lower() in load_outlets():
        return True
    *before, last = words.split() or [""]
    return (
        bool(before)
        and words.istitle()
        and normalise(last) in heads("last")
        and heads("last")[normalise(last)] == "media"
    )
