"""A first thing to try on each page: a choice or filter that the reports at hand can answer."""

from urllib.parse import urlencode

import streamlit as st

from defections.filters import PICK_PARAMETER, Filters
from ui import words
from ui.marked import escape
from ui.store import answer

Step = tuple[str, list[tuple[str, str]]]  # what it shows, in words, and the address's parameters
_NONE = Filters()
_WITHOUT = ("search", "method")  # the one has its own, the other nothing to choose


def show_step(page: str) -> None:
    """Draw the link to what one may try first on a page; nothing where nothing was read."""
    step = suggest(page)
    if step:
        label, pairs = step
        address = escape(f"/{page}?{urlencode(pairs)}")
        st.html(f'<p class="try">Try this: <a href="{address}" target="_self">{escape(label)}</a></p>')


def suggest(page: str) -> Step | None:
    """What to try on a page."""
    if page in _WITHOUT:
        return None
    return _STEPS.get(page, _pick_reason)()


def _find_reason() -> str | None:
    rows = answer("tally", "reasons", _NONE, ("code",), only=(("is_barrier", False),), limit=1)
    return rows["code"].iat[0] if len(rows) else None


def _pick_reason() -> Step | None:
    code = _find_reason()
    label = f"the passages behind “{words.label_reason(code)}”, the reason given most" if code else ""
    return (label, [(PICK_PARAMETER, f"reasons.code:{code}")]) if code else None


def _filter_reason() -> Step | None:
    code = _find_reason()
    label = f"when reports came out that give “{words.label_reason(code)}” as a reason" if code else ""
    return (label, [("reason", code)]) if code else None


def _compare_two() -> Step | None:
    """Two reports that give the same number for the same thing, or else the two that give most reasons."""
    shared = answer("rows", "quantities", _NONE, limit=1)
    ids = tuple(shared["figure_ids"].iat[0]) if len(shared) else ()
    figures = answer("described_by_ids", "figures", ids).drop_duplicates("article_id").head(2)
    if len(figures) == 2:
        label = f"two reports that both give “{words.cut(figures['text'].iat[0], 60)}”"
        return label, [("compare", article) for article in figures["article_id"]]
    reports = answer("tally", "reasons", _NONE, ("article_id",), limit=2)["article_id"]
    label = "the two reports that give most reasons"
    return (label, [("compare", article) for article in reports]) if len(reports) == 2 else None


def _pick_figure() -> Step | None:
    rows = answer("passages", "figures", _NONE, sort="weight", limit=1).to_dict("records")
    label = f"the sentence behind “{words.cut(rows[0]['text'], 60)}”" if rows else ""
    pick = f"figures.figure_id:{rows[0]['figure_id']}" if rows else ""
    return (label, [("show", rows[0]["unit"]), (PICK_PARAMETER, pick)]) if rows else None


def _pick_actor() -> Step | None:
    rows = answer("actors", _NONE, limit=1).to_dict("records")
    label = f"every sentence that names {words.cut(rows[0]['name'], 60)}" if rows else ""
    return (label, [(PICK_PARAMETER, f"mentions.actor_id:{rows[0]['actor_id']}")]) if rows else None


def _open_mark() -> Step | None:
    rows = answer("passages", "figures", _NONE, sort="weight", limit=1).to_dict("records")
    label = f"go to the place of “{words.cut(rows[0]['text'], 60)}” in its report" if rows else ""
    return (label, [("mark", rows[0]["figure_id"])]) if rows else None


_STEPS = {
    "figures": _pick_figure,
    "actors": _pick_actor,
    "timeline": _filter_reason,
    "compare": _compare_two,
    "reader": _open_mark,
}
