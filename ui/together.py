"""The sentences behind what was chosen among actors: each once, with every actor chosen marked in it."""

from typing import Any

import pandas as pd

from defections.filters import Filters
from ui import words
from ui.charts.actors import DIMENSIONS
from ui.evidence import MOST, show_evidence, show_passages
from ui.store import answer
from ui.view import View


def show_mentions(view: View) -> None:
    """Draw the sentences that name whom is chosen; for two actors, those that name both."""
    if not view.find_pick(DIMENSIONS * 2):
        note = "" if view.filters.picks else "Choose a bar, a dot or a line's dot to see its own."
        show_passages("mention", view, title="Where they are named", note=note)
        return
    rows = _gather(view.filters)
    note = f"{words.count(len(rows), 'sentence')} {'names' if len(rows) == 1 else 'name'} both."
    show_evidence(rows, "mention", title="Where they are named together", note=note)


def _gather(filters: Filters) -> pd.DataFrame:
    """One row a sentence; `beside` holds the other marks in it."""
    rows = answer("passages", "mentions", filters, limit=2 * MOST)
    beside: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows.itertuples():
        beside.setdefault(row.sentence_id, []).append((row.start, row.end, row.mention_id))
    first = rows.drop_duplicates("sentence_id")
    return first.assign(beside=[beside[sentence][1:] for sentence in first["sentence_id"]])
