"""Relations: how the figures of one report fit together."""

from collections.abc import Iterator, Mapping, Sequence

from defections.numbers.breakdowns import Sum
from defections.numbers.candidates import Candidate, propose_parts, propose_repeats, propose_sums
from defections.numbers.deciding import decide_parts, decide_repeats, decide_sums, make_scene
from defections.numbers.evidence import Scene
from defections.numbers.parts import Part, find_parts, relate_part
from defections.numbers.percentages import find_excess
from defections.numbers.quantities import Quantity, make_quantities, resolve
from defections.numbers.repeats import find_same, relate_repeats
from defections.numbers.shares import find_shares
from defections.numbers.sums import find_sums, relate_sum
from defections.records import Document, Figure, Relation

Proposals = tuple[list[Candidate], Mapping[int, Sequence[Candidate]], Scene]


def find_relations(document: Document, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Find sums, shares, parts and repeats among the figures; those of different stories never relate.

    Args:
        document: the document.
        figures: its figures, as `extract_figures` gives them.
    """
    quantities = make_quantities(document, figures)
    proposed_sums, proposed_parts, scene = propose_relations(quantities)
    sums = decide_sums(proposed_sums, scene)
    inner = decide_parts(proposed_parts, sums, scene)
    summands = {place: one.whole for one in reversed(sums) for place in one.places}
    yield from (relate_sum(Sum(one.whole, one.parts)) for one in sums)
    yield from find_shares(quantities, {place: one.whole for place, one in inner.items()} | summands)
    yield from find_excess(quantities)
    for one in inner.values():
        yield relate_part(Part(one.parts[0], resolve(one.whole, quantities), one.why))
    taken = summands.keys() | inner.keys()
    told = propose_repeats(quantities, find_same(quantities, summands.keys(), taken))
    repeated = decide_repeats(told, taken, summands.keys(), scene)
    yield from relate_repeats(quantities, repeated, summands.keys(), taken)


def propose_relations(quantities: Sequence[Quantity]) -> Proposals:
    """List the sums and parts that may hold, by rules or by their numbers, and what to look at them against.

    Args:
        quantities: all figures in their places.
    """
    found = find_sums(quantities)
    wholes = {part.order: one.whole for one in reversed(found) for part in one.parts}
    sums = propose_sums(quantities, found)
    parts = propose_parts(quantities, find_parts(quantities, wholes))
    return sums, parts, make_scene(quantities, sums, parts)
