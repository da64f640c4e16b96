"""How the numbers of a report fit together, in words and with the sentences of their figures."""

import streamlit as st

from defections.filters import Filters
from ui import frame, words
from ui.charts import relations
from ui.evidence import gather_sentences, show_evidence
from ui.heading import show_heading
from ui.links import link_mark
from ui.marked import Html
from ui.markup import write_item, write_link, write_list
from ui.store import answer
from ui.view import View

_MOST_RELATIONS = 12


def show_fits(filters: Filters, most: int) -> None:
    """List how the numbers fit, the most telling first."""
    total = answer("count", "relations", filters)
    show_heading("Do the numbers fit?", f"{words.count(total, 'relation')} between figures of one report.")
    if total:
        rows = answer("relations", filters, most).to_dict("records")
        st.html(write_list(map(list_relation, rows)))
        frame.link_page("figures", "How the numbers fit →")
    else:
        st.text("No two figures here could be related.")


def list_relation(row: dict) -> Html:
    """A relation as a list item: verdict, explanation, link to the whole."""
    address = link_mark(row["whole_id"], frame.current_filters())
    verdict = f'<span class="verdict {row["verdict"]}">{words.VERDICTS[row["verdict"]]}</span>'
    return write_item(Html(f"{verdict} {write_link(address, words.cut(row['explanation'], 160))}"))


def show_relation(view: View) -> None:
    """Draw the figures of the relation chosen, or all relations in words."""
    chosen = view.find_pick(relations.DIMENSIONS)
    rows = answer("relations", view.filters, _MOST_RELATIONS)
    if chosen and len(rows):
        row = rows.iloc[0]
        these = answer("described_by_ids", "figures", (row["whole_id"], *row["part_ids"]))
        cards = gather_sentences(these, "figure")
        show_evidence(cards, "figure", title="The figures of this relation", note=row["explanation"], key="relation")
        return
    total = answer("count", "relations", view.filters)
    more = f" The first {len(rows)} of {total:,}." if total > len(rows) else ""
    show_heading("In words", f"Verdict, and how the numbers stand to each other.{more}")
    st.html(write_list(map(list_relation, rows.to_dict("records"))))
