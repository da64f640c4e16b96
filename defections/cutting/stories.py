"""Which run of the text is on which event: the main story, other stories under their own headlines, sidebars.

A heading opens a story of its own when it is the label of a box ("Key facts"), when nothing but a list stands under it,
or when what follows is on other people and places than what came before. All others are cross-heads inside one story.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from defections.cutting.digests import find_digest, find_number
from defections.cutting.events import QUOTES, WINDOW, is_new_event
from defections.lexicons import load_rows
from defections.records import Role, Sentence, Story

FEWEST_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class _Opening:
    """A heading that opens a story; `until` is set for a box of items only, after which the story round it goes on."""

    index: int
    role: Role
    until: int = 0


def find_stories(text: str, sentences: Sequence[Sentence], title: str) -> tuple[Story, ...]:
    """Cut a report into stories.

    Args:
        text: the article's text.
        sentences: all its sentences, in order.
        title: the article's title, which becomes that of the main story.

    Returns:
        Stories in order, the main one first; together they hold all sentences. A box in the middle of a story lies
        within its span: the story goes on after it.
    """
    if not sentences:
        return (Story(0, len(text), "main", title),)
    openings = list(_find_openings(text, sentences))
    if digest := find_digest(text, sentences):
        openings = _merge_digest(openings, digest)
    boxes = {opening.until: opening for opening in openings if opening.until}
    cuts = [_Opening(0, "main"), *(opening for opening in openings if not opening.until)]
    stories: list[Story] = []
    for cut, later in zip(cuts, [*cuts[1:], None], strict=True):
        until = later.index if later else len(sentences)
        while until in boxes and boxes[until].index > cut.index:  # a box at the end lies behind the story, not in it
            until = boxes[until].index
        stories.append(_tell(text, sentences, cut, until, title))
    stories += [_tell(text, sentences, box, box.until, title) for box in boxes.values()]
    return tuple(sorted(stories, key=lambda story: story.start))


def _merge_digest(openings: Sequence[_Opening], digest: Sequence[int]) -> list[_Opening]:
    """The stories of a digest after its first, with the boxes among them."""
    boxes = [opening for opening in openings if opening.role == "sidebar" and opening.index not in digest]
    later = [_Opening(index, "secondary") for index in digest[1:]]
    return sorted((*boxes, *later), key=lambda opening: opening.index)


def _tell(text: str, sentences: Sequence[Sentence], opening: _Opening, until: int, title: str) -> Story:
    first = sentences[opening.index]
    name = title if opening.role == "main" else text[first.start : first.end]
    start = find_number(text, first) if first.kind == "item" and opening.role == "secondary" else first.start
    return Story(start, sentences[until - 1].end, opening.role, name)


def _find_openings(text: str, sentences: Sequence[Sentence]) -> Iterator[_Opening]:
    """Yield the headings that open a story after the first."""
    begin = 0
    told = list(accumulate((sentence.kind == "prose" for sentence in sentences), initial=0))
    headings = [index for index, sentence in enumerate(sentences) if index and sentence.kind == "heading"]
    brief = _is_brief(text, sentences, headings)
    for place, index in enumerate(headings):
        until = headings[place + 1] if place + 1 < len(headings) else len(sentences)
        if not told[index]:
            continue
        opening = _open_labelled(text, sentences, index, until, brief=brief)
        if opening is None and not brief and told[index] - told[begin] >= FEWEST_SENTENCES:
            opening = _open_free(text, sentences, begin, index, until)
        if opening is not None:
            yield opening
            begin = begin if opening.until else index


def _open_labelled(text: str, sentences: Sequence[Sentence], index: int, until: int, *, brief: bool) -> _Opening | None:
    """Decide whether the heading at `index` opens a story by its label, or as a box; `until` is the next heading."""
    words = _words_of(text, sentences[index])
    label = _find_label(words)
    only_items = until > index + 2 and all(sentence.kind == "item" for sentence in sentences[index + 1 : until])
    if label in ("sidebar", "secondary"):
        return _Opening(index, "sidebar" if label == "sidebar" else "secondary", until if only_items else 0)
    if label == "section" or brief:
        return None
    if only_items and (label == "list" or until == len(sentences) or words.isupper()):
        return _Opening(index, "sidebar", until)
    return _Opening(index, "sidebar") if _is_testimony(text, sentences, index) else None


def _open_free(text: str, sentences: Sequence[Sentence], begin: int, index: int, until: int) -> _Opening | None:
    """Decide whether a heading without a label is that of a second event; the story before began at `begin`."""
    words = _words_of(text, sentences[index])
    in_briefs = begin > 0 and _find_label(_words_of(text, sentences[begin])) in ("sidebar", "secondary")
    if in_briefs or words.endswith("?") or _find_label(words) == "section":
        return None
    before = sentences[max(begin, index - WINDOW) : index]
    after = sentences[index + 1 : min(until, index + WINDOW)]
    return _Opening(index, "secondary") if is_new_event(text, before, sentences[index], after) else None


def _words_of(text: str, sentence: Sentence) -> str:
    return text[sentence.start : sentence.end]


@cache
def _labels() -> dict[str, str]:
    return {row["label"]: row["role"] for row in load_rows("story_labels", ("label", "role"))}


def _find_label(heading: str) -> str | None:
    """What a heading's label makes of it: `sidebar`, `secondary`, `list`, `section`, or None for a free heading."""
    plain = heading.lower().replace("’", "'").strip(" :.!?*_-–—•")
    if plain in _labels():
        return _labels()[plain]
    head = re.sub(r"\s\d{1,2}$", "", re.split(r"[:–—]\s|\s[–—-]\s", plain)[0].strip())  # "Box 2: …"
    if head in _labels() and len(head) < len(plain):
        return _labels()[head]
    words = plain.split()
    if len(words) <= 6:
        for size in (1, 2, 3):
            opening, ending = " ".join(words[:size]), " ".join(words[-size:])
            if _labels().get(opening) == "secondary" or opening == "view from":
                return _labels()[opening]
            if size > 1 and _labels().get(ending) == "sidebar":
                return "sidebar"
    return None


def _is_brief(text: str, sentences: Sequence[Sentence], headings: Sequence[int]) -> bool:
    """Whether the report is built of sections ("Summary", "Obstacles", …), so that a list under a heading is no box."""
    sections = sum(_find_label(_words_of(text, sentences[index])) == "section" for index in headings)
    return sections >= 2


def _is_testimony(text: str, sentences: Sequence[Sentence], index: int) -> bool:
    """A quoted heading over paragraphs that are all quoted: somebody's own words in a box."""
    heading = _words_of(text, sentences[index])
    if heading[0] not in QUOTES or heading[-1] not in QUOTES:
        return False
    opening: dict[int, str] = {}
    for sentence in sentences[index + 1 : index + WINDOW]:
        if sentence.kind == "heading" and opening:
            break
        if sentence.kind == "prose":
            opening.setdefault(sentence.paragraph, text[sentence.start])
    return len(opening) >= 2 and all(sign in QUOTES for sign in opening.values())
