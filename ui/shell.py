"""The script that every visit runs: tables, pages, filters, then the page."""

import sys
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

ROOT = Path(__file__).parent.parent
if str(ROOT) not in sys.path:  # Streamlit puts only this file's folder on the path
    sys.path.insert(0, str(ROOT))

from defections.errors import DefectionsError  # noqa: E402
from defections.searching.grammar import parse_query  # noqa: E402
from defections.searching.lexing import QueryError  # noqa: E402
from ui import choices, embed, frame, later, sidebar  # noqa: E402
from ui.notices import show_error  # noqa: E402
from ui.store import get_store  # noqa: E402
from ui.view import View  # noqa: E402
from ui.waiting import show_progress  # noqa: E402


def show_page(page: st.Page) -> None:
    """Draw a page with all that surrounds it.

    To somebody who is there already, the first chart is what changes: it is sent before what surrounds it.
    """
    head = st.container(key="head")
    box = st.container() if page.url_path == "search" else None  # there, the box stands under the title
    view = choices.read_view(sidebar.read_filters(page.url_path))
    before = frame.keep_view(page.url_path, view)
    parts = (lambda: show_head(page, view, head), lambda: show_sides(page, view, box))
    is_first, is_other = before is None, before != page.url_path
    later.put_off(*parts[is_first + is_other :])
    try:
        for draw in parts[: is_first + is_other]:
            draw()
        if view.filters.text:
            parse_query(view.filters.text)
        with st.spinner("Reading the tables…"):  # seen only when it takes over half a second
            page.run()
    except QueryError as fault:
        frame.show_query_fault(view.filters.text, fault)
    finally:
        later.catch_up()


def show_head(page: st.Page, view: View, head: DeltaGenerator) -> None:
    """Draw what stands above a page."""
    with head:
        frame.begin(page, view)


def show_sides(page: st.Page, view: View, box: DeltaGenerator | None) -> None:
    """Draw what stands beside a page."""
    with st.sidebar:
        frame.show_pages(page)
        sidebar.show_filters(frame.current_filters(), box)
        frame.show_share(page, view)


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
