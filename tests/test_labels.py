"""Labels in plain words: what can be shown has one, and tables to be read are safe."""

import pytest

from defections.codebook import load_codebook
from defections.exporting import FORMATS
from defections.schema import SCHEMAS
from tests import hostile
from ui import gallery, palette, words
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
