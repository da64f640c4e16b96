"""The quiet row under each chart: link, picture, data, citation, embedding. One element, no question asked."""

from urllib.parse import urlencode

import streamlit as st

from ui.marked import escape
from ui.view import View


def show_takeaway(name: str, page: str, title: str, view: View) -> None:
    """Draw the row of a chart; `script.js` and `takeaway.js` do what the buttons say."""
    st.html(write_row(name, page, title, view))


def write_row(name: str, page: str, title: str, view: View) -> str:
    """The row as HTML; all addresses start at the server's root."""
    pairs = view.list_parameters()
    query = urlencode(pairs)
    asked = f"?{query}" if query else ""
    file, what = escape(f"/api/charts/{name}"), escape(title)
    embedded = urlencode([("embed", "true"), ("chart", name), *pairs])
    cited = urlencode([("chart", name), *pairs])
    parts = (
        _button("Link", f"Copy a link to “{what}”", copy=f"/{page}{asked}"),
        _button("PNG", f"“{what}” as a picture (PNG)", picture="png", figure=f"/api/charts/{name}.plotly{asked}"),
        _button("SVG", f"“{what}” as a drawing (SVG)", picture="svg", figure=f"/api/charts/{name}.plotly{asked}"),
        f'<a class="copy" href="{file}.csv{escape(asked)}" download aria-label="The data of “{what}” as CSV">CSV</a>',
        _button("Cite", f"How to cite “{what}”", cite=f"?{cited}"),
        _button("Embed", f"Put “{what}” into a page", embed=f"/{page}?{embedded}", called=title),
    )
    return f'<p class="takeaway">{"".join(parts)}</p>'


def _button(label: str, described: str, **data: str) -> str:
    attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in data.items())
    return f'<button class="copy" aria-label="{described}"{attributes}>{label}</button>'
