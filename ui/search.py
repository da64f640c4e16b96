"""The search page's parts: what was found as cards with the words marked, page by page; examples; hits in a report."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from defections.filters import Filters, list_parameters
from defections.finding import Found
from defections.searching.grammar import Node, parse_query
from defections.searching.hits import find_hits
from defections.searching.lexing import LAYERS, QueryError
from defections.searching.spelling import suggest_query
from ui import words
from ui.empty import show_empty
from ui.evidence import write_buttons
from ui.heading import show_heading
from ui.marked import Html, Mark, escape, render
from ui.markup import write_item, write_link, write_list
from ui.store import answer
from ui.tabular import show_files

PAGE = 10
_PLACE = "_search_place"  # the filters that the page of hits belongs to, and how many hits come before it
_ALWAYS = (
    ("defect* OR desert*", "sentences with one of several words, by their beginnings"),
    ('"left the group" OR "fled the group"', "words that follow one another"),
    ("speaker:spokesman NOT reason:pay", "what spokesmen are credited with, but nothing about pay"),
)


def find_place(filters: Filters) -> int:
    """How many hits come before those shown; none when other filters were on the last time."""
    known, place = st.session_state.get(_PLACE, (None, 0))
    return place if known == filters else 0


def show_found(found: Found, filters: Filters, first: int) -> None:
    """Draw a page of hits, the counts above it and the way to the next below."""
    more = "More than " if found.is_cut else ""
    counts = f"{words.count(found.sentences, 'sentence')} in {words.count(found.reports, 'report')}"
    last = first + len(found.rows)
    tail = "; only these are told apart: look for more or rarer words" if found.is_cut else ""
    show_heading(more + counts, f"{first + 1:,} to {last:,}, the best first{tail}." if last > first else "")
    query = parse_query(filters.text)
    for row in found.rows.to_dict("records"):
        _show_hit(row, query, filters)
    with st.container(horizontal=True):
        _show_step("← Better hits", filters, first - PAGE, key="search_back", is_there=first > 0)
        _show_step("More hits →", filters, last, key="search_on", is_there=last < found.sentences)
    show_files("sentences", filters, "Take away all sentences found")


def _show_step(label: str, filters: Filters, place: int, *, key: str, is_there: bool) -> None:
    if is_there:
        st.button(label, key=key, on_click=lambda: st.session_state.update({_PLACE: (filters, max(0, place))}))


def _show_hit(row: dict[str, Any], query: Node, filters: Filters) -> None:
    mark = row["sentence_id"]
    facts = [words.ROLES.get(row["role"], row["role"]), row["outlet"] or "", words.write_date(row["published"])]
    source = f"<b>{escape(words.cut(row['title'], 90))}</b> · {escape(' · '.join(filter(None, facts)))}"
    with st.container(border=True):
        marked = render(row["text"], [Mark(start, end, "hit") for start, end in find_hits(row["text"], query)])
        st.html(f'<p class="quote">{marked}</p><p class="source">{source}</p>')
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            address = [*list_parameters(filters), ("mark", mark)]
            st.page_link("../pages/reader.py", label="Open in reader", query_params=address)
            st.html(write_buttons(mark), width="content")


def mark_hits(article_id: str, text: str) -> list[Mark]:
    """What is looked for, wherever it stands in a report's sentences."""
    if not text:
        return []
    query = parse_query(text)
    rows = answer("rows", "sentences", Filters(reports=(article_id,), text=text))
    return [
        Mark(row.start + start, row.start + end, "hit")
        for row in rows.itertuples()
        for start, end in find_hits(row.text, query)
    ]


def show_examples() -> None:
    """Draw searches to begin with that find something here, as links, and what the layers are."""
    show_heading("Type above, or begin with one of these")
    items = []
    for query, meaning in (*_ALWAYS, *_make_examples()):
        if n := _count(query):
            address = "/search?" + urlencode({"q": query})
            items.append(write_item(write_link(address, _type(query)), f"{meaning}: {words.count(n, 'sentence')}"))
    st.html(write_list(items))
    show_heading("Where words are looked for")
    st.html(write_list(write_item(Html(f"{_type(f'{name}:')} {escape(meaning)}")) for name, meaning in LAYERS.items()))


def _type(query: str) -> Html:
    """What can be typed, as it looks when typed."""
    return Html(f'<span class="typed">{escape(query)}</span>')


def _make_examples() -> list[tuple[str, str]]:
    """Searches for what these reports hold most of."""
    actors, reasons = answer("facet", "actor"), answer("facet", "reason")
    reasons = reasons[reasons["label"] != "barrier"]
    made = [(f'actor:"{_quote(name)}"', "whoever is named, by any name") for name in actors["label"].head(1)]
    made += [
        (f'reason:"{_quote(words.label_reason(code))}"', "a reason given for leaving")
        for code in reasons["value"].head(1)
    ]
    if len(actors) and len(reasons):
        made.append((f"{made[1][0]} AND {made[0][0]}", "both in one sentence"))
    return made


def _quote(label: str) -> str:
    return " ".join(word for word in words.cut(label, 60).replace('"', " ").split())


def _count(query: str) -> int:
    try:
        return int(answer("count", "sentences", Filters(text=query)))
    except QueryError:
        return 0  # a name that holds no letter


def show_nothing(filters: Filters) -> None:
    """Say that nothing was found, and what may help: another spelling, fewer filters, fewer words."""
    if replace(filters, text="").is_empty:  # what is looked for is no filter to blame
        with st.container(border=True):
            st.text("No sentence holds this.")
    else:
        show_empty("No sentence here holds this.")
    if nearest := answer(suggest_query, filters):
        address = "/search?" + urlencode(list_parameters(replace(filters, text=nearest)))
        st.html(f'<p class="try">Did you mean {write_link(address, _type(nearest))}?</p>')
    st.text(
        "Every word has to stand in the sentence, whole. Try fewer words, OR between them, or a star for the rest of "
        "a word: defect*"
    )
