"""What a visitor looks at: filters, the choice made on a chart, switches; all of it stands in the address."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from defections.filters import Filters, list_parameters

# The switches that pages have, by their parameter in the address; a chart says which values it knows.
SWITCHES = ("by", "group", "show", "type", "compare", "sure", "like")
_LONGEST = 80
Pick = tuple[str, ...]
Picks = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class View:
    """Filters with the picks among them, and switches as pairs of a name and a value; hashable."""

    filters: Filters = field(default_factory=Filters)
    switches: tuple[tuple[str, str], ...] = ()

    def read_switch(self, name: str, known: Sequence[str]) -> str:
        """The value of a switch; the first known one when the address names none or another."""
        return next((value for value in self.read_switches(name, known)), known[0])

    def read_switches(self, name: str, known: Iterable[str]) -> list[str]:
        """The values of a switch that are known, in the order of the address."""
        values = set(known)
        return [value for each, value in self.switches if each == name and value in values]

    def find_switch(self, name: str) -> str | None:
        """The value of a switch that may have any; None when the address names none."""
        return next((value for each, value in self.switches if each == name), None)

    def find_pick(self, dimensions: Pick) -> Pick | None:
        """What was chosen on a chart whose marks stand for these dimensions; None when it was chosen elsewhere."""
        picks = self.filters.picks
        if not picks or sorted(dimension for dimension, _ in picks) != sorted(dimensions):
            return None
        left = list(picks)
        return tuple(
            left.pop(next(i for i, (d, _) in enumerate(left) if d == dimension))[1] for dimension in dimensions
        )

    def keep_all(self, *dimensions: Pick) -> Filters:
        """The filters for a chart of these dimensions: one that was chosen on keeps its other marks, to compare.

        So does one that shares a dimension with it: bars of reasons beside squares of reason and report. A chart whose
        marks stand for different things names the dimensions of each.
        """
        is_own = any(self.find_pick(each) or self.match_picks(each) for each in dimensions)
        return replace(self.filters, picks=()) if is_own else self.filters

    def match_picks(self, dimensions: Pick) -> Picks:
        """The picks that a chart of these dimensions can show; none when something else was picked too."""
        picks = self.filters.picks
        tables = {dimension.partition(".")[0] for dimension in dimensions}
        is_near = all(dimension.partition(".")[0] in tables for dimension, _ in picks)
        return tuple(pick for pick in picks if pick[0] in dimensions) if is_near else ()

    def list_parameters(self) -> list[tuple[str, str]]:
        """The address's parameters, in a fixed order."""
        return [*list_parameters(self.filters), *self.switches]


def read_switches(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Read switches from an address's parameters, each value once; what is too long for any is dropped."""
    found = (pair for pair in pairs if pair[0] in SWITCHES and 0 < len(pair[1]) <= _LONGEST)
    return tuple(dict.fromkeys(found))
