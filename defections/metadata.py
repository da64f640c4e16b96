"""What a report says of itself: title, outlet, author, date, address, language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from defections.paragraphs import find_paragraphs
from defections.records import Excluded

LONGEST_TITLE = 120


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
    """Find what the report says of itself."""
    first = next(find_paragraphs(text, excluded), None)
    return Metadata(title=None if first is None else text[first.start : first.end][:LONGEST_TITLE])
