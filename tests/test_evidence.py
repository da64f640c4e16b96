"""What a card says under its sentence: the report, whom it credits, how the row was read."""

from typing import Any

import pytest

from ui.evidence import describe_source, explain_rule

PLACE: dict[str, Any] = {"title": "A day in Tarn", "role": "main", "rule": "some-rule"}
MOVE = PLACE | {"left": "Tarn Guard", "gone_to": None}
SAID = {"speaker": "the governor"}


@pytest.mark.parametrize(
    ("kind", "row", "said"),
    [
        ("mention", PLACE | {"text": "Tarn Guard"}, "named as “Tarn Guard”"),  # a name is nobody's saying
        ("move", MOVE | {"speaker": None}, "Tarn Guard → not said · stated by the report itself"),
        ("move", MOVE | SAID, "Tarn Guard → not said · credited to the governor"),
        ("statement", PLACE | SAID | {"direct": True, "via": None}, "quoted · credited to the governor"),
        ("sentence", PLACE, ""),
    ],
)
def test_a_card_credits_whom_its_row_credits(kind: str, row: dict[str, Any], said: str) -> None:
    assert describe_source(row, kind).partition("<br>")[2] == said


@pytest.mark.parametrize(
    ("rule", "how"),
    [
        ("learned", "Out of the text, by the trained scorer."),
        ("noun_phrase-of", "Out of the text, by the rule “noun phrase of”."),
        ("<b>", "Out of the text, by the rule “&lt;b&gt;”."),
        ("", ""),
        (None, ""),
        (float("nan"), ""),
    ],
)
def test_how_a_row_was_read_opens_beside_it(rule: object, how: str) -> None:
    """By keys and touch as well as with a mouse: browsers do that for `details`."""
    opened = '<details class="rule"><summary>How it was read</summary>{}</details>'
    assert explain_rule({"rule": rule}) == (opened.format(how) if how else "")
    assert "how it was read" not in describe_source(PLACE | SAID | {"direct": True, "via": None}, "statement").lower()
