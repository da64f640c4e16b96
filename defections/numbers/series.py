"""Counts that share one verb, each beside the others: "ten complained of hunger, six of pay, two of beatings"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from defections.numbers.cues import Cues
from defections.numbers.quantities import Quantity

_SHARED = re.compile(r" who ([a-z]{2,20}) ([a-z]{2,10}) ")
_ANSWERING = Cues("answering")


def shares_verb(quantity: Quantity) -> bool:
    """Whether a bare number has its verb from one before it."""
    verb = _verb_of(quantity)
    return verb is not None and not quantity.after.startswith(f" {verb} ")


def are_siblings(first: Quantity, second: Quantity) -> bool:
    """Whether two counts of a sentence share a verb: neither is the other's whole, nor another's number for it."""
    if first.sentence != second.sentence or not (first.is_bare and second.is_bare):
        return False
    return _verb_of(first) == _verb_of(second) and (shares_verb(first) or shares_verb(second))


def find_answers(quantities: Sequence[Quantity]) -> dict[int, frozenset[int]]:
    """The places of those that gave one answer of several, each with the places of all: one may have given two.

    Args:
        quantities: all figures in their places.
    """
    series: dict[tuple[int, str], list[Quantity]] = defaultdict(list)
    for one in quantities:
        verb = _verb_of(one)
        if verb is not None and verb in _ANSWERING:
            series[one.sentence, verb].append(one)
    told = [frozenset(one.order for one in found) for found in series.values() if any(map(shares_verb, found))]
    return {order: places for places in told for order in places}


def splits_answers(parts: Sequence[int], answers: Mapping[int, frozenset[int]]) -> bool:
    """Whether the counts at some places are answers without those beside them, or with others."""
    added = frozenset(one for one in parts if one in answers)
    return bool(added) and (len(added) < len(parts) or any(answers[one] != added for one in added))


def _verb_of(quantity: Quantity) -> str | None:
    """The verb of what a bare number's people do, where its preposition follows on the number, or on the verb."""
    found = _SHARED.search(quantity.figure.referent or "") if quantity.is_bare else None
    if found is None:
        return None
    return found[1] if quantity.after.startswith((f" {found[1]} {found[2]} ", f" {found[2]} ")) else None
