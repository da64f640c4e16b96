"""The sentences behind what was chosen among actors: each once, with every actor chosen marked in it."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from ui import words
from ui.chart import Chart
from ui.charts.actors import DIMENSIONS
from ui.evidence import MOST, gather_sentences, show_evidence, show_passages
from ui.heading import show_heading
from ui.marked import Html, escape
from ui.markup import write_item, write_list
from ui.store import answer
from ui.view import View

_TITLE = "Where they are named together"
_MOST_PAIRS = 12


def show_together(view: View, network: Chart) -> None:
    """Draw the sentences that name both of two actors chosen, or those of the one; else say who is most together."""
    if view.find_pick(DIMENSIONS * 2):
        rows = gather_sentences(answer("passages", "mentions", view.filters, limit=2 * MOST), "mention")
        note = f"{words.count(len(rows), 'sentence')} {'names' if len(rows) == 1 else 'name'} both."
        show_evidence(rows, "mention", title=_TITLE, note=note, key="both")
    elif network.figure is not None and (pairs := _keep_pairs(network, view)) is not None:
        show_heading("Most often together", "Choose a dot, or a line's dot, to see its sentences.")
        st.html(write_list(_list_pairs(pairs)))
    elif view.filters.picks:
        show_passages("mention", view, title="Where they are named", key="one")


def _keep_pairs(network: Chart, view: View) -> pd.DataFrame | None:
    """The pairs drawn, of the one actor that is chosen; None when something else is chosen or nothing is left."""
    pairs = network.table
    if view.find_pick(DIMENSIONS):
        ties = [mark for mark in network.options if len(mark) == 2]  # in the order of the table
        chosen = view.find_pick(DIMENSIONS)
        pairs = pairs[[chosen is not None and chosen[0] in tie for tie in ties]]
    elif view.filters.picks:
        return None
    return pairs if len(pairs) else None


def _list_pairs(pairs: pd.DataFrame) -> Iterator[Html]:
    for one, other, n in pairs.head(_MOST_PAIRS).itertuples(index=False):
        sentences = f'<span class="source">{words.count(int(n), "sentence")}</span>'
        yield write_item(Html(f"{escape(one)} + {escape(other)} {sentences}"))
