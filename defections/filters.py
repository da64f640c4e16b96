"""What a reader has narrowed the view to; hashable, so that answers can be kept by it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class Filters:
    """Ids and codes chosen; an empty tuple or text means everything.

    A filter keeps the sentences that satisfy it: sentences of these reports, giving one of these reasons, naming or
    credited to one of these actors, holding a figure in one of these units, containing this text. Tables show their
    rows in the sentences kept; figures and reasons are also held to the unit and the code themselves.
    """

    reports: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filtered out."""
        return self == Filters()

    @property
    def narrows_sentences(self) -> bool:
        """Whether more than whole reports are filtered out."""
        return replace(self, reports=()) != Filters()


# The address's parameter for each field: report, reason and so on, each repeatable but q.
PARAMETERS = {"report": "reports", "reason": "reasons", "actor": "actors", "unit": "units"}
TEXT_PARAMETER = "q"


def read_filters(pairs: Iterable[tuple[str, str]], known: dict[str, frozenset[str]]) -> Filters:
    """Read filters from an address's parameters; values that are not known are dropped.

    Args:
        pairs: parameter names and values in the order of the address.
        known: for each parameter of `PARAMETERS`, the ids and codes there are.
    """
    chosen: dict[str, dict[str, None]] = {name: {} for name in PARAMETERS}
    text = ""
    for name, value in pairs:
        if name in PARAMETERS and value in known[name]:
            chosen[name][value] = None
        elif name == TEXT_PARAMETER:
            text = clean_query(value)
    return Filters(**{field: tuple(chosen[name]) for name, field in PARAMETERS.items()}, text=text)


def clean_query(text: str) -> str:
    """Make searched text safe to keep in an address: one line, no control characters, at most `LONGEST_QUERY` long."""
    return " ".join("".join(c if c.isprintable() else " " for c in text[: 10 * LONGEST_QUERY]).split())[:LONGEST_QUERY]


def list_parameters(filters: Filters) -> list[tuple[str, str]]:
    """List the address's parameters for filters, in a fixed order."""
    pairs = [(name, value) for name, field in PARAMETERS.items() for value in getattr(filters, field)]
    return pairs + ([(TEXT_PARAMETER, filters.text)] if filters.text else [])
