"""What an address named that nothing was done with, told to programs in a header as the pages tell it in words."""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from defections.filters import LONGEST_QUERY, PARAMETERS, PICK_PARAMETER, TEXT_PARAMETER, Filters, is_too_long
from ui.charts.reasons import GROUPS, MEASURES
from ui.notices import name_first
from ui.store import answer
from ui.views.reasons import SURE
from ui.words import ACTOR_TYPES

HEADER = "Defections-Note"
# The switches of charts whose values all charts share.
SWITCH_VALUES: dict[str, Iterable[str]] = {"by": MEASURES, "group": GROUPS, "sure": SURE, "type": ACTOR_TYPES}
_LONGEST_NAMED = 60


def note_dropped(pairs: Sequence[tuple[str, str]], filters: Filters) -> dict[str, str]:
    """The header that says which values of an address were left out; none when all were used.

    Args:
        pairs: parameter names and values in the order of the address.
        filters: what was read from them.
    """
    used = _list_used(filters)
    dropped = list(dict.fromkeys(_quote(*pair) for pair in pairs if pair[0] in used and pair[1] not in used[pair[0]]))
    notes = [f"Left out, since these reports do not hold it: {name_first(dropped)}."] if dropped else []
    if any(name == TEXT_PARAMETER and is_too_long(value) for name, value in pairs):
        notes.append(f"Only the first {LONGEST_QUERY} characters of q were looked for.")
    return {HEADER: " ".join(notes)} if notes else {}


def _list_used(filters: Filters) -> Mapping[str, Iterable[str]]:
    """The values of each parameter that were used, or that can be: an empty value asks for nothing."""
    used = {name: ("", *getattr(filters, field)) for name, field in PARAMETERS.items()}
    used[PICK_PARAMETER] = ("", *(f"{dimension}:{value}" for dimension, value in filters.picks))
    switches = {name: ("", *values) for name, values in SWITCH_VALUES.items()}
    return used | switches | {"compare": ("", *answer("known_values")["report"])}


def _quote(name: str, value: str) -> str:
    """A value as an address names it; in a header, what is not ASCII stands as in an address."""
    cut = value if len(value) <= _LONGEST_NAMED else value[:_LONGEST_NAMED] + "..."
    return f"{name}={quote(cut, safe=':./> ', errors='replace')}"
