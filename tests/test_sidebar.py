"""The filters beside a page: lists that are long, names that are alike, words typed in place of a name."""

from pathlib import Path

import pandas as pd
import pytest

from tests.apps import Open, check_page, write_reports
from ui import sidebar

FACET = pd.DataFrame(
    {"value": list("abcd"), "label": ["Forty leave", "Forty Leave the Tarn", "Rain at Lodz", "Forty leave"], "n": 1}
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("rain", ["c"]),
        ("  RAIN   at ", ["c"]),
        ("forty leave", ["a", "d"]),  # named just so: the longer one is another
        ("leave", ["a", "b", "d"]),
        ("snow", []),
        ("  ", []),
        (".*", []),
        ("[", []),
    ],
)
def test_what_is_typed_finds_what_is_named_so(typed: str, found: list[str]) -> None:
    assert sidebar.find_named(FACET, typed) == found


def test_values_named_alike_are_told_apart() -> None:
    labels = sidebar._write_labels("report", FACET)
    assert labels == {
        "a": "Forty leave (1)",
        "b": "Forty Leave the Tarn (1)",
        "c": "Rain at Lodz (1)",
        "d": "Forty leave (1) · 2",
    }


@pytest.fixture
def short_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are long from three values on."""
    monkeypatch.setattr(sidebar, "MOST_LISTED", 2)


@pytest.fixture
def four(tmp_path: Path) -> tuple[Path, Path]:
    """Reports of which a short list names two only."""
    texts = [
        f"{name} men leave\n\n{name} men left the Tarn Guard. Rain fell." for name in ("Ten", "Forty", "Fifty", "Six")
    ]
    return write_reports(tmp_path / "reports", *texts), tmp_path / "tables"


@pytest.mark.usefixtures("short_lists")
def test_a_long_list_is_offered_in_part_and_the_rest_by_name(visit: Open, four: tuple[Path, Path]) -> None:
    app = visit("overview", *four)
    assert len(app.multiselect(key="report").options) == 2
    app.multiselect(key="report").set_value(["six men"]).run()
    check_page(app, "overview")
    assert app.query_params["report"] == "report_3"
    app.multiselect(key="report").set_value([*app.multiselect(key="report").value, "no such title"]).run()
    check_page(app, "overview")
    assert app.query_params["report"] == "report_3"
    assert "Nothing is named “no such title”" in app.info[0].value


@pytest.mark.usefixtures("short_lists")
def test_what_too_many_names_hold_is_taken_in_part(
    visit: Open, four: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sidebar, "_MOST_TAKEN", 3)
    app = visit("overview", *four)
    app.multiselect(key="report").set_value(["men leave"]).run()
    check_page(app, "overview")
    assert len(app.query_params["report"]) == 3
    assert app.info[0].value.startswith("4 names hold “men leave”")


@pytest.mark.usefixtures("short_lists")
def test_a_link_names_one_that_is_not_listed(visit: Open, four: tuple[Path, Path]) -> None:
    visit("overview", *four)
    rows = pd.read_parquet(four[1] / "articles.parquet")
    for name in rows["article_id"]:
        app = visit("overview", *four, {"report": name})
        check_page(app, "overview")
        assert app.query_params["report"] == name
