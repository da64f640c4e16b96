"""What surrounds a page: the list of pages, title and explanation, filters that are on, the link to share."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from defections.filters import Filters, list_parameters
from defections.searching.lexing import QueryError, point_at
from ui import choices, sidebar, words
from ui.links import link_view
from ui.marked import escape
from ui.notices import show_error, tell_noted
from ui.scripts import run_scripts
from ui.sources import PRODUCT
from ui.store import answer
from ui.trying import show_step
from ui.view import View

_FOLDER = Path(__file__).parent.parent / "pages"
_STYLE = Path(__file__).parent / "style.css"
# file and path, title, one line of explanation
_PAGES = (
    (
        "overview",
        "Overview",
        "What the reports say about people who left armed groups, and the sentence behind every number.",
    ),
    ("figures", "Figures", "Every number the reports state, how firmly, and whether the numbers fit together."),
    ("reasons", "Reasons", "Why people left, as the reports tell it, and what kept others from leaving."),
    ("actors", "Actors", "Who is named, with whom, who says what, and who went where."),
    ("timeline", "Timeline", "When the reports came out, and for which days their figures hold."),
    ("compare", "Compare", "Reports side by side: what they share, what one alone says, where they contradict."),
    (
        "search",
        "Search",
        "Every sentence of the reports by its words, who is credited or named, or the reason it gives.",
    ),
    ("reader", "Reader", "The whole report, with everything that was read out of it marked in place."),
    (
        "method",
        "Method",
        "How the rows are made, what the codes mean, what this can and cannot tell you, how to cite it.",
    ),
)
PATHS = frozenset({"", *(name for name, _, _ in _PAGES[1:])})


def make_pages() -> list[st.Page]:
    """The pages in the order of the list; the first is the start."""
    return [
        st.Page(_FOLDER / f"{name}.py", title=title, url_path="" if rank == 0 else name, default=rank == 0)
        for rank, (name, title, _) in enumerate(_PAGES)
    ]


def name_page(path: str) -> str:
    """The title of the page at a path; the first one's for a path that there is not."""
    return next((title for name, title, _ in _PAGES[1:] if name == path), _PAGES[0][1])


def show_pages(page: st.Page) -> None:
    """Draw the product's name and the list of pages; the filters go along, so that Back comes back in one step."""
    st.html(f'<p class="product">{PRODUCT}</p>')
    kept = list_parameters(current_filters())
    for name, title, _ in _PAGES:
        label = f"**{title}**" if title == page.title else title
        st.page_link(_FOLDER / f"{name}.py", label=label, width="stretch", query_params=kept)


def show_share(page: st.Page, view: View) -> None:
    """Draw the button that shows the link to this view."""
    more = {name: st.query_params[name] for name in ("mark", "article") if name in st.query_params}
    with st.popover("Share this view", width="stretch"):
        st.write("This link opens the same page with the same filters and choice:")
        st.code(link_view(page.url_path, view, **more), language=None, wrap_lines=True)
        brief = urlencode([("page", page.url_path), *view.list_parameters(), *more.items()])
        st.html(f'<p><a class="copy" href="/brief?{escape(brief)}" target="_blank">Print brief</a></p>')
    st.html('<button class="copy" data-shortcuts="">Keyboard shortcuts</button>')


def begin(page: st.Page, view: View) -> None:
    """Set the tab's title, draw the page's title, what is filtered and what is chosen; keep the view for the page."""
    filters = view.filters
    on = describe_filters(filters)
    chosen = choices.describe_picks(filters)
    seen = ", ".join([*_name_read(page), *chosen, *on])
    st.set_page_config(page_title=" · ".join(filter(None, (page.title, words.cut(seen, 60), PRODUCT))))
    dress_page()
    st.title(page.title, anchor=False)
    st.caption(next(line for _, title, line in _PAGES if title == page.title))
    if view == View() and not {"mark", "article"} & set(st.query_params):
        show_step(page.url_path)
    if on:
        _show_filters(on)
    choices.show_chip(filters)
    tell_noted()


def _name_read(page: st.Page) -> list[str]:
    """The title of the report that an address leads the reader to."""
    if page.url_path != "reader":
        return []
    found = answer("locate", st.query_params.get("mark", ""))
    article = st.query_params.get("article", "") if found.empty else found["article_id"].iat[0]
    return list(answer("by_ids", "articles", [article], ("title",))["title"])


def dress_page() -> None:
    """Put on the page what it looks like, and its scripts."""
    st.html(_STYLE)
    run_scripts()


def keep_view(path: str, view: View) -> str | None:
    """Keep what the visitor looks at, for the page; return the path of the page before, None on a first visit."""
    before: str | None = st.session_state.get("_path")
    st.session_state["_path"], st.session_state["_view"] = path, view
    return before


def current_view() -> View:
    """What the visitor looks at, for a page."""
    view: View = st.session_state["_view"]
    return view


def current_filters() -> Filters:
    """The filters that are on, for a page; what was chosen on a chart is not among them."""
    return replace(current_view().filters, picks=())


def _show_filters(on: list[str]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="filters_on"):
        st.text("Filtered by " + " · ".join(words.cut(each, 70) for each in on), width="stretch")
        st.button("Clear", on_click=sidebar.ask_to_clear, key="clear_top")


def show_query_fault(query: str, fault: QueryError) -> None:
    """Say what is wrong with a query, and point at the place."""
    show_error(str(fault))
    st.code(point_at(query, fault.position), language=None)


def describe_filters(filters: Filters) -> list[str]:
    """What is filtered, in words: the kind of each filter, and what it holds to."""
    return [
        *(f"Report: {title}" for title in _name("report", filters.reports)),
        *(f"Reason: {words.label_reason(code)}" for code in filters.reasons),
        *(f"Actor: {name}" for name in _name("actor", filters.actors)),
        *(f"Counted: {words.UNITS.get(unit, unit)}" for unit in filters.units),
        *([f"Words: “{filters.text}”"] if filters.text else []),
    ]


def _name(parameter: str, values: tuple[str, ...]) -> list[str]:
    if not values:
        return []
    facet = answer("facet", parameter)
    return list(facet.loc[facet["value"].isin(values), "label"])


def link_page(name: str, label: str) -> None:
    """Draw a link to another page; the filters go along."""
    st.page_link(_FOLDER / f"{name}.py", label=label, query_params=list_parameters(current_filters()))
