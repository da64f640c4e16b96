"""The weights of relations, what they are fitted on, and what is decided with them."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.marked_reports import read_marked
from benchmarks.relation_examples import MARKED
from defections.lexicons import load_rows
from defections.numbers.deciding import decide_parts, decide_sums
from defections.numbers.figures import extract_figures
from defections.numbers.quantities import make_quantities
from defections.numbers.relations import propose_relations
from defections.numbers.weighing import COLUMNS, LIST, START, weigh, weights_of
from tests.texts import document

KINDS = ("sum", "part", "repeat")
PIECES = st.sampled_from(
    [
        "58 men left.",
        "Of these 31 fled.",
        "Two were ill;",
        "the other 27",
        "9, 12 and 37",
        "\n\n",
        "half of them",
        "12 said",
    ]
)


def test_each_finding_has_one_weight() -> None:
    rows = load_rows(LIST, COLUMNS)
    assert Counter((row["kind"], row["finding"]) for row in rows).most_common(1)[0][1] == 1
    assert {row["kind"] for row in rows} == set(KINDS)
    assert all(START in weights_of(kind) for kind in KINDS)


def test_what_the_table_does_not_know_weighs_nothing() -> None:
    assert weigh("sum", ["no such finding"]) == weigh("sum", [])
    assert weigh("part", ["rule"]) > weigh("part", [])


@pytest.mark.parametrize("path", sorted(MARKED.glob("*.txt")), ids=lambda path: path.stem)
def test_marks_stand_where_they_say(path: Path) -> None:
    for report in read_marked(path):
        assert "[[" not in report.text and "===" not in report.text
        assert all(report.text[slice(*one.span)] == one.text.partition(":")[2] for one in report.figures.values())


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_a_count_is_part_of_one_sum_or_of_one_whole(text: str) -> None:
    built = document(text + "\n")
    quantities = make_quantities(built, tuple(extract_figures(built)))
    proposed, parts, scene = propose_relations(quantities)
    sums = decide_sums(proposed, scene)
    summands = [place for one in sums for place in one.places]
    assert len(summands) == len(set(summands))
    assert decide_parts(parts, sums, scene).keys().isdisjoint(summands)
    assert all(sum(part.size for part in one.parts) == one.whole.size for one in sums if one.rule != "off")
