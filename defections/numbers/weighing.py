"""The table of weights: how much each finding speaks for a relation or against it."""

from collections.abc import Iterable
from functools import cache

from defections.lexicons import load_rows
from defections.numbers.candidates import Kind

START = "start"
LIST = "relation_weights"
COLUMNS = ("kind", "finding", "weight")


@cache
def weights_of(kind: Kind) -> dict[str, float]:
    """What each finding weighs for relations of one kind."""
    rows = load_rows(LIST, COLUMNS)
    return {row["finding"]: float(row["weight"]) for row in rows if row["kind"] == kind}


def weigh(kind: Kind, findings: Iterable[str]) -> float:
    """Add up what the findings on a candidate weigh: above nought it is more likely true than not.

    Args:
        kind: what kind of relation it would be.
        findings: their names; one that the table doesn't know weighs nothing.
    """
    weights = weights_of(kind)
    return weights[START] + sum([weights[finding] for finding in findings if finding in weights])
