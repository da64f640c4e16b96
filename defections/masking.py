"""What is page and not report: appeals, sign-ups, menus, captions and their like."""

from collections.abc import Iterator

from defections.records import Excluded


def find_excluded(text: str) -> Iterator[Excluded]:
    """Yield the runs of the page that are not the report, sorted, not overlapping."""
    del text
    yield from ()
