"""Whole pages as they come out of a browser, a scan or a mail: each line is page or report.

In `whole_pages/` a line of the page begins with "~ ", one that is known to be missed with "~? ", one that is neither
clearly page nor report with "? "; page inside a line of the report stands between ⟦ and ⟧.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from defections.page.masking import find_excluded

PAGES = sorted((Path(__file__).parent / "whole_pages").glob("*.txt"))


@dataclass(frozen=True)
class Run:
    """A line, or a piece of one, and what it is."""

    start: int
    words: str
    sign: str


def read_page(path: Path) -> tuple[str, list[Run]]:
    text, runs = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"(~\? |~ |\? )?(.*)", line)
        assert match is not None
        sign = (match[1] or "").strip()
        for part in re.split(r"(⟦[^⟧]*⟧)", match[2]):
            inner = part.startswith("⟦")
            words = part[1:-1] if inner else part
            runs.append(Run(len(text), words, "~" if inner else sign))
            text += words
        text += "\n"
    return text, [run for run in runs if run.words.strip()]


def share_masked(path: Path) -> Iterator[tuple[Run, float]]:
    text, runs = read_page(path)
    masked = {place for span in find_excluded(text) for place in range(span.start, span.end)}
    for run in runs:
        places = [run.start + at for at, char in enumerate(run.words) if not char.isspace()]
        yield run, sum(place in masked for place in places) / len(places)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_line_of_the_page_is_masked(path: Path) -> None:
    assert [run.words for run, share in share_masked(path) if run.sign == "~" and share < 1] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_line_of_the_report_is_masked(path: Path) -> None:
    assert [run.words for run, share in share_masked(path) if run.sign == "" and share > 0] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_known_misses_are_still_missed(path: Path) -> None:
    assert [run.words for run, share in share_masked(path) if run.sign == "~?" and share == 1] == []
