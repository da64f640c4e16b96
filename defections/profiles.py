"""What the reports tell of one actor: the names used, where they stand, what is said by and of it, its moves."""

from typing import NamedTuple

import pandas as pd

from defections.filters import Filters
from defections.queries import Library

_MOST = 100
_NAMES = """SELECT text, count(*) AS n, count(DISTINCT article_id) AS reports FROM kept_mentions
    WHERE actor_id = $actor GROUP BY text ORDER BY n DESC, text"""
_REPORTS = """SELECT a.article_id, a.title, a.outlet, a.published, m.n, m.mention_id FROM (
        SELECT article_id, count(*) AS n, arg_min(mention_id, "start") AS mention_id FROM kept_mentions
        WHERE actor_id = $actor GROUP BY article_id) m
    JOIN articles a USING (article_id) ORDER BY m.n DESC, a.article_id"""
_TOLD = f""", told AS (
    SELECT 'said' AS what, statement_id AS id, article_id, "start" FROM kept_statements WHERE actor_id = $actor
    UNION ALL SELECT DISTINCT 'said_of', t.statement_id, t.article_id, t."start" FROM kept_statements t
        JOIN (SELECT article_id, "start", "end" FROM mentions WHERE actor_id = $actor) m
        ON m.article_id = t.article_id AND m."start" >= t."start" AND m."end" <= t."end"
        WHERE t.speaker IS NOT NULL AND t.actor_id IS DISTINCT FROM $actor
    UNION ALL SELECT 'moves', move_id, article_id, "start" FROM kept_moves WHERE $actor IN (from_actor_id, to_actor_id))
    SELECT what, id, count(*) OVER (PARTITION BY what) AS n FROM told
    QUALIFY row_number() OVER (PARTITION BY what ORDER BY article_id, "start") <= {_MOST}"""


class Profile(NamedTuple):
    """One actor under filters, as frames.

    `names` (text, n, reports); `reports` (article_id, title, outlet, published, n, mention_id: the first there);
    the others are rows as `Library.passages` gives them, the first hundred; `counts` tells how many there are.
    """

    names: pd.DataFrame
    reports: pd.DataFrame
    said: pd.DataFrame
    said_of: pd.DataFrame
    moves: pd.DataFrame
    counts: dict[str, int]


def read_profile(library: Library, filters: Filters, actor_id: str) -> Profile:
    """Read what there is of an actor in the sentences that filters keep."""
    told = library.ask_kept(("statements", "moves"), filters, _TOLD, actor=actor_id)
    parts = {what: told[told["what"] == what] for what in ("said", "said_of", "moves")}
    described = {
        what: library.described_by_ids("moves" if what == "moves" else "statements", part["id"])
        for what, part in parts.items()
    }
    return Profile(
        library.ask_kept(("mentions",), filters, _NAMES, actor=actor_id),
        library.ask_kept(("mentions",), filters, _REPORTS, actor=actor_id),
        **described,
        counts={what: int(part["n"].max()) if len(part) else 0 for what, part in parts.items()},
    )
