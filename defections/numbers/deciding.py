"""Which of the relations that may hold do: findings are weighed, and what is decided binds what comes after."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set

from defections.numbers.candidates import Candidate, is_equal
from defections.numbers.evidence import Scene
from defections.numbers.part_evidence import Known, key_of
from defections.numbers.part_evidence import list_findings as list_part_findings
from defections.numbers.quantities import Quantity
from defections.numbers.repeat_evidence import list_findings as list_repeat_findings
from defections.numbers.rivals import find_rival
from defections.numbers.sum_evidence import list_findings as list_sum_findings
from defections.numbers.weighing import weigh

_RULED = -0.8  # what a rule proposes holds even where a little more is against it


def make_scene(
    quantities: Sequence[Quantity], sums: Sequence[Candidate], parts: Mapping[int, Sequence[Candidate]]
) -> Scene:
    """Put together what candidates are looked at against.

    Args:
        quantities: all figures in their places.
        sums: the sums that may hold.
        parts: for each count, by its place, what it may be a part of.
    """
    ruled = {order: found[0] for order, found in parts.items() if found[0].rule is not None}
    summed = {place: one.whole for one in reversed(sums) if one.rule is not None for place in one.places}
    fits: dict[int, set[int]] = defaultdict(set)
    for one in sums:
        for place in one.places:
            fits[place].add(one.whole.order)
    return Scene(
        quantities,
        {order: one.whole for order, one in ruled.items()} | summed,
        ruled,
        {place: frozenset(found) for place, found in fits.items()},
    )


def decide_sums(candidates: Sequence[Candidate], scene: Scene) -> list[Candidate]:
    """Take the sums that more speaks for than against, the best first; none that one taken rules out.

    Args:
        candidates: the sums that may hold.
        scene: the figures of the report.
    """
    runs = Counter(one.whole.order for one in candidates)
    weighed = [
        (-weigh("sum", list_sum_findings(one, scene, runs[one.whole.order])), one.whole.order, one.places, one)
        for one in candidates
    ]
    taken: list[Candidate] = []
    for against, _, _, one in sorted(weighed, key=lambda found: found[:3]):
        if against < 0 and not any(_excludes(other, one) for other in taken):
            taken.append(one)
    return sorted(taken, key=lambda one: (one.whole.order, one.places))


def _excludes(taken: Candidate, one: Candidate) -> bool:
    """Whether a sum that holds leaves no room: a count is part of one whole, once; a part's whole is not its part."""
    if not set(taken.places).isdisjoint(one.places):
        return True
    return one.whole.order in taken.places and taken.whole.order in one.places


def decide_parts(
    candidates: Mapping[int, Sequence[Candidate]], sums: Sequence[Candidate], scene: Scene
) -> dict[int, Candidate]:
    """Take for each count that is part of no sum the whole that most speaks for, if anything does, in order.

    Args:
        candidates: for each count, by its place, what it may be a part of.
        sums: the sums decided.
        scene: the figures of the report.
    """
    wholes = {place: key_of(one.whole) for one in sums for place in one.places}
    known = Known(wholes, frozenset(wholes))
    taken = {}
    for order in sorted(candidates.keys() - known.summands):
        weighed = [
            (weigh("part", list_part_findings(one, scene, known)), -one.whole.order, one) for one in candidates[order]
        ]
        score, _, best = max(weighed, key=lambda found: found[:2])
        if score > (0 if best.rule is None else _RULED) and not _is_rival(best):
            taken[order] = best
            known.wholes[order] = key_of(best.whole)
    return taken


def _is_rival(one: Candidate) -> bool:
    """Whether no rule takes a count for a part, and one for another source's number for its whole."""
    return one.rule is None and find_rival(one.parts[0], [one.whole]) is not None


def decide_repeats(
    candidates: Mapping[int, Sequence[Candidate]], parts: Set[int], summands: Set[int], scene: Scene
) -> dict[int, Quantity]:
    """Take for each figure the one before that it says again, where more speaks for it than against.

    Args:
        candidates: for each figure, by its place, those that it may say again.
        parts: the places of those that are parts of others.
        summands: the places of those that are parts of sums.
        scene: the figures of the report.
    """
    taken = {}
    for order, found in candidates.items():
        if not is_equal(found[0].whole, found[0].parts[0]):
            taken[order] = found[0].whole  # a conversion, a rounded number: the rules alone know
            continue
        weighed = [
            (weigh("repeat", list_repeat_findings(one, scene, parts, summands)), -one.whole.order, one) for one in found
        ]
        score, _, best = max(weighed, key=lambda each: each[:2])
        if score > 0:
            taken[order] = best.whole
    return taken
