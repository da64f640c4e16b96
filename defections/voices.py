"""Who says what: how many statements, figures and reasons are credited to whom."""

import pandas as pd

from defections.filters import SPEAKER, WHO, Filters
from defections.queries import Library

KINDS = ("statements", "figures", "reasons")
_ROWS = " UNION ALL ".join(f"SELECT '{kind}' AS kind, actor_id, speaker FROM kept_{kind}" for kind in KINDS)
_CREDITS = f""", counted AS (
        SELECT t.kind, {WHO} AS who, any_value(coalesce(a.name, {SPEAKER})) AS who_name,
        count(*) AS n FROM ({_ROWS}) t LEFT JOIN actors a USING (actor_id) WHERE who IS NOT NULL GROUP BY t.kind, who)
    SELECT *, sum(n) OVER (PARTITION BY who) AS total FROM counted ORDER BY total DESC, who, kind LIMIT $most"""


def count_credits(library: Library, filters: Filters, most: int) -> pd.DataFrame:
    """Count what is credited to whom: columns kind, who, who_name, n, total; those credited with most first."""
    return library.ask_kept(KINDS, filters, _CREDITS, most=most)
