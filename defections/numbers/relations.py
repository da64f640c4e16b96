"""Relations: how the figures of one report fit together."""

from collections.abc import Iterator, Sequence

from defections.numbers.parts import find_parts, relate_part
from defections.numbers.percentages import find_excess
from defections.numbers.quantities import make_quantities
from defections.numbers.repeats import find_repeats
from defections.numbers.shares import find_shares
from defections.numbers.sums import find_sums, relate_sum
from defections.records import Document, Figure, Relation


def find_relations(document: Document, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Find sums, shares, parts and repeats among the figures; those of different stories never relate.

    Args:
        document: the document.
        figures: its figures, as `extract_figures` gives them.
    """
    quantities = make_quantities(document, figures)
    sums = find_sums(quantities)
    parts = frozenset(part.order for one in sums for part in one.parts)
    yield from map(relate_sum, sums)
    wholes = {part.order: one.whole for one in reversed(sums) for part in one.parts}
    inner = {found.part.order: found for found in find_parts(quantities, wholes)}
    yield from find_shares(quantities, {order: found.whole for order, found in inner.items()} | wholes)
    yield from find_excess(quantities)
    yield from map(relate_part, inner.values())
    taken = parts | inner.keys()
    yield from find_repeats(quantities, parts, taken)
