"""Sentences that hold what is looked for, the best first, a page of them at a time."""

from dataclasses import dataclass, replace

import pandas as pd

from defections.filters import Filters
from defections.narrowing import filtered
from defections.queries import NOTHING, Library
from defections.searching.index import MOST_RANKED

_BEST_FOUND = """SELECT t.*, a.title, a.outlet, a.published, y.role FROM sentences t
    JOIN articles a ON t.article_id = a.article_id JOIN stories y ON t.story_id = y.story_id
    WHERE t.sentence_id IN (SELECT unnest($ids)) AND t.article_id IN (SELECT unnest($reports))
    AND y.article_id IN (SELECT unnest($reports))"""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came to: a page of its rows, how many sentences and reports, whether there are still more."""

    rows: pd.DataFrame
    sentences: int
    reports: int
    is_cut: bool


def search(library: Library, filters: Filters, limit: int, offset: int = 0) -> Found:
    """Sentences that hold the filters' text, the best first, with title, outlet, published and role.

    Raises:
        QueryError: the text is a malformed query.
    """
    # Under other filters all hits are ranked, so that none is lost; by itself a very common word is cut off.
    is_narrowed = replace(filters, text="") != NOTHING
    ranked = library.rank(filters.text, None if is_narrowed else MOST_RANKED + 1)
    is_cut = not is_narrowed and ranked.num_rows > MOST_RANKED
    ranked = ranked.slice(0, MOST_RANKED) if is_cut else ranked
    if is_narrowed:
        source, values = filtered("sentences", filters)
        found = library.ask(f"{source} SELECT f.* FROM found f JOIN hits USING (sentence_id)", values, ranked)
    else:
        found = ranked.to_pandas()
    best = found.sort_values(["rank", "place"]).iloc[offset : offset + limit]
    return Found(_describe(library, best), len(found), found["report"].nunique(), is_cut)


def _describe(library: Library, best: pd.DataFrame) -> pd.DataFrame:
    """The rows of a page of hits, in its order; naming their reports spares reading all others."""
    ids = best["sentence_id"].tolist()
    values = {"ids": ids, "reports": library.index.name_reports(best["report"])}
    return library.ask(f"{_BEST_FOUND} ORDER BY list_position($ids, t.sentence_id)", values)
