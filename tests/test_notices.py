"""What a visitor is told in a sentence: names cut off, who is credited, words that stay as they are."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.credits import tell_credit
from ui.notices import MOST_NAMED, escape_markdown, name_first

NAMES = [f"report {number}" for number in range(1, 8)]


@pytest.mark.parametrize(
    ("names", "of", "told"),
    [
        ([], None, ""),
        (NAMES[:1], None, "report 1"),
        (NAMES[:MOST_NAMED], None, "report 1, report 2, report 3, report 4, report 5"),
        (NAMES, None, "report 1, report 2, report 3, report 4, report 5, and 2 more"),
        (NAMES[:MOST_NAMED], 1_205, "report 1, report 2, report 3, report 4, report 5, and 1,200 more"),
    ],
)
def test_the_first_of_many_names(names: list[str], of: int | None, told: str) -> None:
    assert name_first(names, of) == told


@pytest.mark.parametrize(
    ("speaker", "length", "told"),
    [
        (None, None, "stated by the report itself"),
        (float("nan"), None, "stated by the report itself"),
        ("", None, "stated by the report itself"),
        ("the army", None, "credited to the army"),
        ("a spokesman of the army", 12, "credited to a spokesman…"),
    ],
)
def test_who_is_credited(speaker: object, length: int | None, told: str) -> None:
    assert tell_credit(speaker, length) == told


@given(st.text("ab \n*_`[](){}<>#+-.!$:~|&\\", max_size=40))
def test_no_sign_of_markdown_stands_bare(text: str) -> None:
    escaped = escape_markdown(text)
    bare = re.sub(r"\\.", "", escaped)
    assert not re.search(r"[*_`\[\](){}<>#+\-.!$:~|&\\\n]", bare)
    assert re.sub(r"\\(.)", r"\1", escaped) == " ".join(text.split())
