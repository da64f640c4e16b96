"""Where the items of a digest begin, which tell of others than the item before."""

import re
from collections.abc import Sequence

from defections.records import Document, Mention

_FEWEST = 2
_FEWEST_PLACES = 4
_ITEM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ /’'-]{2,40}(?:\s[–—-]\s|[.:](?:\s|$))")
_BARE_ITEM = re.compile(r"[A-ZÀ-Þ]{4,20}(?:\s[A-ZÀ-Þ]{4,20}){0,2}\s(?=[A-ZÀ-Þ](?:[a-zà-ÿ]|\s))")
_AFTER_PLACE = re.compile(r"(?:\s[–—-]|[.:])\s")


def find_items(document: Document, mentions: Sequence[Mention]) -> list[int]:
    """Give where items begin that a place sets apart: in capitals ("NIGER - …"), or at the head of each paragraph."""
    text = document.text
    capital = [held.start for held in document.sentences if _ITEM.match(text, held.start, held.end)]
    bare = [held.start for held in document.sentences if _BARE_ITEM.match(text, held.start, held.end)]
    placed = [m.start for m in mentions if m.actor.type in ("place", "state") and _opens(text, m)]
    found = (capital, _FEWEST), (bare, _FEWEST_PLACES), (placed, _FEWEST_PLACES)
    return sorted({start for starts, fewest in found if len(starts) >= fewest for start in starts})


def _opens(text: str, mention: Mention) -> bool:
    begins = mention.start == 0 or text[mention.start - 1] == "\n"
    return begins and _AFTER_PLACE.match(text, mention.end) is not None
