"""What a reader has narrowed the view to; hashable, so that answers can be kept by it."""

from collections.abc import Iterable
from dataclasses import dataclass

from defections.searching.cutting import cut_query

LONGEST_QUERY = 1_000
MOST_PICKS = 4
# Who is credited in a row `t`: an actor's id, or the words used, which are the same where they begin a sentence.
_SMALL = "'The', 'A', 'An', 'One', 'Two', 'Three', 'Some', 'Several', 'Many', 'Most', 'Other', 'Another', 'His', 'Her'"
SPEAKER = f"""CASE WHEN split_part(t.speaker, ' ', 1) IN ({_SMALL}) THEN lower(t.speaker[1]) || t.speaker[2:]
    ELSE t.speaker END"""
WHO = f"coalesce(t.actor_id, {SPEAKER})"
TELLER = f"coalesce({WHO}, '-')"  # whoever is credited, or the report itself
ROUTE = "coalesce(t.from_actor_id, '') || '>' || coalesce(t.to_actor_id, '')"
# What a mark on a chart can stand for: the table, and what its rows have in common as an expression on them.
DIMENSIONS = {
    "articles.article_id": ("articles", "t.article_id"),
    "articles.month": ("articles", "strftime(t.published, '%Y-%m')"),
    "figures.figure_id": ("figures", "t.figure_id"),
    "articles.year": ("articles", "strftime(t.published, '%Y')"),
    "figures.who": ("figures", WHO),
    "figures.unit": ("figures", "t.unit"),
    "relations.relation_id": ("relations", "t.relation_id"),
    "quantities.quantity_id": ("quantities", "t.quantity_id"),
    "reasons.reason_id": ("reasons", "t.reason_id"),
    "reasons.code": ("reasons", "t.code"),
    "reasons.article_id": ("reasons", "t.article_id"),
    "reasons.who": ("reasons", TELLER),
    "mentions.actor_id": ("mentions", "t.actor_id"),
    "statements.who": ("statements", WHO),
    "moves.route": ("moves", ROUTE),
}


@dataclass(frozen=True, slots=True)
class Filters:
    """Ids and codes chosen; an empty tuple or text means everything.

    A filter keeps the sentences that satisfy it: sentences of these reports, giving one of these reasons, naming or
    credited to one of these actors, holding a figure in one of these units, found by this text as a query. Tables show
    their rows in the sentences kept; figures and reasons are also held to the unit and the code themselves.

    Picks are what was chosen on a chart: pairs of a dimension (one of `DIMENSIONS`) and a value. They keep
    the sentences of the rows that have the value, and of that table those rows alone.
    """

    reports: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    text: str = ""
    picks: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filtered out."""
        return self == Filters()


# The address's parameter for each field: report, reason and so on, each repeatable but q.
PARAMETERS = {"report": "reports", "reason": "reasons", "actor": "actors", "unit": "units"}
TEXT_PARAMETER = "q"
PICK_PARAMETER = "pick"  # "reasons.code:brutality": a dimension, a colon, a value


def read_filters(pairs: Iterable[tuple[str, str]], known: dict[str, frozenset[str]]) -> Filters:
    """Read filters from an address's parameters; values that are not known are dropped.

    Args:
        pairs: parameter names and values in the order of the address.
        known: for each parameter of `PARAMETERS`, the ids and codes there are.
    """
    chosen: dict[str, dict[str, None]] = {name: {} for name in PARAMETERS}
    text, picks = "", dict[tuple[str, str], None]()
    for name, value in pairs:
        if name in PARAMETERS and value in known[name]:
            chosen[name][value] = None
        elif name == TEXT_PARAMETER:
            text = clean_query(value)
        elif name == PICK_PARAMETER and (pick := read_pick(value)):
            picks[pick] = None
    values = {field: tuple(chosen[name]) for name, field in PARAMETERS.items()}
    return Filters(**values, text=text, picks=tuple(picks)[:MOST_PICKS])


def read_pick(value: str) -> tuple[str, str] | None:
    """Read a pick from an address: its dimension and value; None when it names no dimension."""
    dimension, _, wanted = value.partition(":")
    return (dimension, wanted[:LONGEST_QUERY]) if dimension in DIMENSIONS and wanted else None


def clean_query(text: str) -> str:
    """Make searched text safe to keep in an address: one line, no control characters, at most `LONGEST_QUERY` long.

    What is longer is cut after its last whole word or phrase, so that what is left can be looked for.
    """
    return cut_query(_make_line(text), LONGEST_QUERY)


def is_too_long(text: str) -> bool:
    """Whether `clean_query` cuts something off."""
    return len(_make_line(text)) > LONGEST_QUERY


def _make_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text[: 20 * LONGEST_QUERY]).split())


def list_parameters(filters: Filters) -> list[tuple[str, str]]:
    """List the address's parameters for filters, in a fixed order."""
    pairs = [(name, value) for name, field in PARAMETERS.items() for value in getattr(filters, field)]
    pairs += [(TEXT_PARAMETER, filters.text)] if filters.text else []
    return pairs + [(PICK_PARAMETER, f"{dimension}:{value}") for dimension, value in filters.picks]
