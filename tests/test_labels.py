"""Labels in plain words: what can be shown has one, and tables to be read are safe."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections.codebook import load_codebook
from defections.exporting import FORMATS
from defections.schema import SCHEMAS
from tests import hostile
from ui import gallery, palette, words
from ui.labels import write_label
from ui.shapes import list_shapes, write_legend, write_shape
from ui.tabular import write_grid
from ui.views import comparison


def test_no_name_of_a_column_stands_in_a_charts_files() -> None:
    named = {column.name for columns in SCHEMAS.values() for column in columns if "_" in column.name}
    for name in gallery.PLOTS:
        assert not named & set(gallery.name_columns(name)), name
    assert not any("_" in label for label in words.COLUMNS.values())


def test_whatever_is_offered_has_a_label() -> None:
    assert words.TABLES.keys() == SCHEMAS.keys()
    assert words.FORMATS.keys() == FORMATS.keys()
    assert {code.family for code in load_codebook()} == words.FAMILIES.keys()


@pytest.mark.parametrize("payload", hostile.PAYLOADS)
def test_words_in_a_grid_are_escaped(payload: str) -> None:
    grid = write_grid(("Step", payload), [("one", payload)], "stacked")
    plain = write_grid(("Step", "x"), [("one", "x")], "stacked")
    assert grid.count("<") == plain.count("<")


def test_each_way_of_stating_a_number_has_a_shape_and_its_meaning() -> None:
    meanings = [meaning for _, meaning in list_shapes()]
    for qualifier, words_of in words.QUALIFIERS.items():
        assert words_of in write_shape(qualifier, "#123456")
        assert any(words_of in meaning for meaning in meanings)
    drawn = "".join(shape for shape, _ in list_shapes())
    assert drawn in "".join(re.findall(r'<span class="shape \w+"></span>', write_legend()))


SENTENCE = "The war has cost many lives, the president said; the opposition speaks of 150,000 and wants them named."


@pytest.mark.parametrize(
    ("marked", "length", "shown"),
    [
        ("The war", 40, "The war has cost many lives, the…"),
        ("150,000", 200, SENTENCE),
        ("150,000", 40, "…speaks of 150,000 and wants them named."),
        ("150,000 and wants them named.", 10, "…150,000…"),
        ("named.", 30, "…wants them named."),
    ],
)
def test_a_sentence_is_cut_round_what_is_told(marked: str, length: int, shown: str) -> None:
    start = SENTENCE.index(marked)
    assert words.cut_round(SENTENCE, start, start + len(marked), length) == shown


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 50), st.integers(5, 120))
def test_a_sentence_is_cut_wherever_something_stands(text: str, start: int, long: int, length: int) -> None:
    assert len(words.cut_round(text, start, start + long, length)) <= length + 1


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("as many as 150 000 · lives", "as many as 150 000<br>· lives"),
        ("58 · people", "58 · people"),
        ("· · ·", "· · ·"),
        ("", ""),
    ],
)
def test_a_label_never_ends_a_line_with_what_parts_it(text: str, label: str) -> None:
    assert write_label(text, 20) == label


@pytest.mark.parametrize(
    ("reports", "own"),
    [(2, True), (palette.MOST_COLOURED, True), (palette.MOST_COLOURED + 1, False), (500, False)],
)
def test_reports_side_by_side_never_share_a_colour(reports: int, own: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    with palette.on_paper():
        known = palette.colour_reports([f"r{n}" for n in range(reports)])
        monkeypatch.setattr(comparison, "colour_reports", lambda: known)
        found = comparison.colour_compared(["r1", "r0"])
    assert len(set(found.values())) == 2
    assert (found == {name: known[name] for name in ("r1", "r0")}) == own
