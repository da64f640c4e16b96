"""What a report says of itself: title, outlet, author, date of publication, address, language."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from defections.cutting.paragraphs import Paragraph, find_paragraphs
from defections.lexicons import load_words
from defections.page.bylines import read_byline, read_date
from defections.page.outlets import DATELINE, cut_outlet, find_outlet, split_author
from defections.records import Excluded

LONGEST_TITLE = 120
# Lines at the top in which a report says who wrote it and when.
TOP_LINES = 8
# English text has more than a third of such words; below this share it is not taken for English.
ENGLISH_SHARE = 0.2
FEWEST_WORDS = 8
# Characters read for the lines at the top, and for the language.
_HEAD = 1500
_SAMPLE = 2000

_FIELD = re.compile(
    r"(?P<name>title|headline|subject|outlet|source|publication|publisher|newspaper|author|by|date|published(?:\son)?|url|link|original)"
    r"\s?:\s{0,3}(?P<value>\S.{0,300})",
    re.IGNORECASE,
)
_FIELDS = {
    "headline": "title",
    "subject": "title",
    "source": "outlet",
    "publication": "outlet",
    "publisher": "outlet",
    "newspaper": "outlet",
    "by": "author",
    "published": "date",
    "published on": "date",
    "link": "url",
    "original": "url",
}
# Nothing but a day, with a place or the days of a week before it.
_DAY_LINE = re.compile(
    r"(?:[^\W\d][^\d\n.!?]{1,40}(?:\d{1,2}[^\d\n.!?]{1,12})?)?\b\d{1,2}\.? [^\W\d]{3,12}\.?,? \d{4}\.?"
)
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]{4,500}")
# The signs by which Markdown tells a heading.
_MARKED_UP = re.compile(r"^#{1,6}\s+|^\*\*(?=\S)|(?<=\S)\*\*$")
# Common English words besides those that open sentences.
_NEVER_FIRST = frozenset(("of", "to", "was", "were", "is", "are", "had", "have", "has", "be", "been", "which"))
_TOKEN = re.compile(r"[^\W\d_]{1,30}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the text gives; None where it does not."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None


def find_metadata(text: str, excluded: Sequence[Excluded]) -> Metadata:
    """Find what a report says of itself in its top lines, its date line and the masked page; nothing is guessed."""
    lines, clipped = list(find_paragraphs(text[:_HEAD], ())), _clip(excluded)
    top = [text[line.opening : line.end] for line in lines[:TOP_LINES]]
    head = list(find_paragraphs(text[:_HEAD], clipped)) if clipped else lines
    page = [text[span.start : min(span.end, span.start + 600)] for span in excluded]
    fields = dict(_find_fields(top))
    title = _shorten(fields["title"]) if "title" in fields else _find_title(text, excluded, head)
    outlet = _find_named(fields) or find_outlet(text, excluded, page, head, top)
    author, employer = split_author(fields.get("author") or _find_author(top, page) or "")
    return Metadata(
        title=title and cut_outlet(title, outlet),
        outlet=outlet or employer,
        author=author or None,
        published=_find_date(fields, top, page),
        url=_find_address(fields, top),
        language=_find_language(text),
    )


def _clip(excluded: Sequence[Excluded]) -> list[Excluded]:
    """The excluded runs as far as they lie in the text's head."""
    return [replace(span, end=min(span.end, _HEAD)) for span in excluded if span.start < _HEAD]


def _find_fields(top: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Fields of a block such as "Title: …", "Date: …"."""
    for line in reversed(top):
        match = _FIELD.fullmatch(line)
        if match is not None:
            name = " ".join(match["name"].lower().split())
            yield _FIELDS.get(name, name), match["value"].strip()


def _find_named(fields: dict[str, str]) -> str | None:
    """The outlet that a field names; a source may be an address instead."""
    outlet = fields.get("outlet", "")
    return None if _ADDRESS.match(outlet) else outlet or None


def _find_title(text: str, excluded: Sequence[Excluded], head: Sequence[Paragraph]) -> str | None:
    """The first line that is report; a short name of an outlet right over a longer headline is passed over."""
    lines = head
    if len(lines) < 2:  # the page's furniture fills the head of the text, or the text is short
        lines = list(find_paragraphs(text, excluded))
    while len(lines) > 1 and _DAY_LINE.fullmatch(text, lines[0].start, lines[0].end):
        lines = lines[1:]  # "Port-au-Prince, 8 mai 2024" over the headline
    if not lines:
        return None
    first, second = lines[0], lines[1] if len(lines) > 1 else None
    words = text[first.start : first.end]
    if second is not None and not second.after_gap and len(words.split()) <= 4 and words.istitle():
        following = text[second.start : second.end]
        if 5 <= len(following.split()) <= 20 and following[-1] not in ".:;" and not read_byline(following):
            words = following
    return _shorten(words)


def _shorten(words: str) -> str:
    """A line as a title: the whole of a short one, else its first sentence, else cut at a word's end."""
    words = _MARKED_UP.sub("", " ".join(words.split()))
    if len(words) <= LONGEST_TITLE:
        return words
    sentence = re.match(r".{20,118}?[.!?](?=\s[A-Z“\"])", words)
    if sentence:
        return sentence[0]
    cut = words[:LONGEST_TITLE].rpartition(" ")[0] or words[: LONGEST_TITLE - 1]
    return cut.rstrip(" ,;:–—-") + "…"


def _find_author(top: Sequence[str], page: Sequence[str]) -> str | None:
    for line in (*top, *(line for run in page for line in run.splitlines())):
        byline = read_byline(line) or read_byline(line.partition(". ")[0])
        if byline is not None and byline.named:
            return byline.author
    return None


def _find_date(fields: dict[str, str], top: Sequence[str], page: Sequence[str]) -> date | None:
    if "date" in fields:
        return read_date(fields["date"])
    for line in top:
        dateline = DATELINE.match(line)
        if dateline is not None and dateline["date"]:
            return read_date(dateline["date"])
    return next((found for run in page if len(run) < 200 and (found := read_date(run)) and "©" not in run), None)


def _find_address(fields: dict[str, str], top: Sequence[str]) -> str | None:
    for line in (fields.get("url", ""), fields.get("outlet", ""), *top):
        match = _ADDRESS.fullmatch(line.strip()) or _ADDRESS.match(line.strip() if line == fields.get("url") else "")
        if match is not None:
            return match[0].rstrip(".,;)")
    return None


def _find_language(text: str) -> str | None:
    """`en` when enough of the first words are English function words."""
    words = [*map(str.lower, _TOKEN.findall(text[:_SAMPLE]))]
    english = load_words("sentence_starters") | _NEVER_FIRST
    common = sum(map(english.__contains__, words))
    return "en" if len(words) >= FEWEST_WORDS and common >= ENGLISH_SHARE * len(words) else None
