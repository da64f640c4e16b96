"""Addresses: of a mark in the reader, of the view that is shown."""

from urllib.parse import urlencode, urlsplit

import streamlit as st

from defections.filters import Filters, list_parameters
from ui.view import View

NOTHING = Filters()


def link_mark(mark: str, filters: Filters = NOTHING) -> str:
    """The address of a mark in the reader, from the server's root; the filters go along."""
    return "/reader?" + urlencode([*list_parameters(filters), ("mark", mark)])


def link_view(page: str, view: View, **more: str) -> str:
    """The whole address of a page as it is looked at."""
    parts = urlsplit(st.context.url or "http://localhost:8501/")
    query = urlencode([*view.list_parameters(), *more.items()])
    return f"{parts.scheme}://{parts.netloc}/{page}" + (f"?{query}" if query else "")
