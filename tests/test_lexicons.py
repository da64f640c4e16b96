"""The lists of the data folder are checked as they are loaded."""

from types import ModuleType
from typing import Any

import pytest

from defections import codebook
from defections.errors import DataError
from defections.lexicons import read_choice
from defections.names import lists
from defections.numbers import nouns, qualifiers
from defections.page import furniture, lines

# A module, what loads a list there, and its argument; each list has a column of known values.
LOADED: list[tuple[ModuleType, str, tuple[str, ...], str]] = [
    (codebook, "load_codebook", (), "codebook"),
    (nouns, "_nouns", (), "measure_nouns"),
    (qualifiers, "_phrases", ("left",), "figure_qualifiers"),
    (furniture, "_cues", ("line",), "page_cues"),
    (lines, "_page_words", (), "page_vocabulary"),
    (lists, "heads", ("last",), "name_heads"),
    (lists, "cues", ("last",), "name_cues"),
]
KNOWN = {
    "place": "line",
    "position": "last",
    "side": "left",
    "weight": "1",
    "narrative": "none",
    "noun": "tent",
    "plural": "tents",
}


def test_a_choice_is_one_of_those_known() -> None:
    assert read_choice("units", "people", ("people", "money")) == "people"
    with pytest.raises(DataError, match=r"units\.csv: peple is none of people, money\."):
        read_choice("units", "peple", ("people", "money"))


@pytest.mark.parametrize(("module", "load", "given", "name"), LOADED)
def test_a_value_that_there_is_not_is_told(
    module: ModuleType, load: str, given: tuple[str, ...], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load_one(_: str, columns: tuple[str, ...]) -> tuple[dict[str, Any], ...]:
        return ({column: KNOWN.get(column, "unheard") for column in columns},)

    monkeypatch.setattr(module, "load_rows", load_one)
    with pytest.raises(DataError, match=rf"^{name}\.csv: unheard is none of "):
        getattr(module, load).__wrapped__(*given)
