"""A chart alone, for a frame in somebody's page: what it counts, where it comes from, the way to the full view."""

import streamlit as st

from defections.searching.lexing import QueryError
from ui import frame, gallery, words
from ui.chart import show_still
from ui.chart_files import describe_view
from ui.links import link_view
from ui.marked import escape
from ui.notices import note
from ui.requested import read_view
from ui.sources import write_source


def find_chart() -> str:
    """The chart that an embedded address asks for; empty when it asks for a whole page, or for a chart there is not."""
    name = st.query_params.get("chart", "") if st.context.is_embedded else ""
    if name and name not in gallery.PLOTS:
        note(f"There is no chart named “{words.cut(name, 40)}”, so the whole page is shown.")
    return name if name in gallery.PLOTS else ""


def show_alone(name: str) -> None:
    """Draw a chart, its source, and the link to the page that it stands on."""
    view = read_view((key, value) for key in st.query_params for value in st.query_params.get_all(key))
    frame.keep_view(gallery.PLOTS[name].page, view)
    frame.dress_page()
    st.html("<style>.stMainBlockContainer { padding-top: 1rem; padding-bottom: 1rem; }</style>")
    narrowed = " · ".join(describe_view(view))
    if narrowed:
        st.text(f"Filtered by {narrowed}")
    try:
        show_still(name, gallery.PLOTS[name].draw(view), view)
    except QueryError as fault:
        frame.show_query_fault(view.filters.text, fault)
        return
    address = link_view(gallery.PLOTS[name].page, view)
    source = escape(write_source(view.filters, "").strip())
    way = f'<a href="{escape(address)}" target="_blank">Read the sentences behind it</a>'
    st.html(f'<p class="source">{source} {way}</p>')
