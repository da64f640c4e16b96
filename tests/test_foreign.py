"""Reports that are not in English are said to be none, on the overview and where they are read."""

from pathlib import Path

import pytest

from tests.apps import Open, check_page, read_html, read_words, write_reports

SAID = "not seem to be in English"
SPANISH = "Los que se fueron\n\n" + "Unos 300 combatientes dejaron el grupo armado en marzo, dijo el portavoz. " * 5
ARABIC = "خبر\n\n" + "غادر ثلاثمئة مقاتل الجماعة المسلحة في شهر آذار كما قال المتحدث باسم الحكومة. " * 5
ENGLISH = "They left\n\n" + "Some 300 fighters left the group in March, said a spokesman for the army. " * 5


@pytest.mark.parametrize(
    ("text", "is_foreign"),
    [
        (SPANISH, True),
        (ARABIC, True),
        (ENGLISH, False),
        ("Combatientes 300 dejaron", False),
        ("Ten men\n\nTen defected.", False),
    ],
)
def test_a_report_that_is_not_english_is_said_to_be_none(
    visit: Open, tmp_path: Path, text: str, is_foreign: bool
) -> None:
    reports = write_reports(tmp_path / "reports", text)
    for page, told in (("reader", "This report does"), ("overview", "1 report does")):
        app = visit(page, reports, tmp_path / "tables")
        check_page(app, page)
        said = read_words(app) + " ".join(warning.value for warning in app.warning)
        assert (f"{told} {SAID}" in said) == is_foreign
        assert (SAID in said) == is_foreign
    assert ("/reader?article=report_0" in read_html(app)) >= is_foreign


def test_many_reports_are_told_in_one_line(visit: Open, tmp_path: Path) -> None:
    reports = write_reports(tmp_path / "reports", *(f"<b>{n}</b> {SPANISH}" for n in range(7)), ENGLISH)
    app = visit("overview", reports, tmp_path / "tables")
    assert f"7 reports do {SAID}; what was read in them is not to be trusted: " in read_words(app)
    assert "and 2 more." in read_words(app)
    check_page(app, "overview")
