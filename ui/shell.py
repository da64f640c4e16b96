"""The script that every visit runs: tables, pages, filters, then the page."""

import sys
from contextlib import nullcontext
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).parent.parent
if str(ROOT) not in sys.path:  # Streamlit puts only this file's folder on the path
    sys.path.insert(0, str(ROOT))

from defections.errors import DefectionsError  # noqa: E402
from defections.searching.grammar import parse_query  # noqa: E402
from defections.searching.lexing import QueryError  # noqa: E402
from ui import choices, embed, frame, sidebar  # noqa: E402
from ui.notices import show_error  # noqa: E402
from ui.store import get_store  # noqa: E402
from ui.waiting import show_progress  # noqa: E402


def show_page(page: st.Page) -> None:
    """Draw a page with all that surrounds it."""
    # On the page for searching, the box stands under the title.
    head, box = (st.container(), st.container()) if page.url_path == "search" else (nullcontext(), None)
    with st.sidebar:
        pages = st.container()
        filters = sidebar.choose_filters(page.url_path, box)
        with pages:
            frame.show_pages(page, filters)
    try:
        with st.sidebar:
            view = choices.read_view(filters)
            frame.show_share(page, view)
        with head:
            frame.begin(page, view)
        if filters.text:
            parse_query(filters.text)
        with st.spinner("Reading the tables…"):  # seen only when it takes over half a second
            page.run()
    except QueryError as fault:
        frame.show_query_fault(filters.text, fault)


st.set_page_config(page_title=frame.PRODUCT, page_icon=str(ROOT / "ui" / "icon.png"), layout="wide")
store = get_store()
store.start()
page = st.navigation(frame.make_pages(), position="hidden")
show_progress(store)
try:
    if chart := embed.find_chart():
        embed.show_alone(chart)
    else:
        show_page(page)
except DefectionsError as error:
    store.distrust()
    show_error(str(error))
    st.button("Try again")
