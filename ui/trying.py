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
    special = {"": _pick_reason, "reasons": _pick_reason, "figures": _pick_figure, "actors": _pick_actor}
    return {**special, "reader": _open_mark}.get(page, _filter_reason)()


def _find_reason() -> str | None:
    rows = answer("tally", "reasons", _NONE, ("code",), only=(("is_barrier", False),), limit=1)
    return rows["code"].iat[0] if len(rows) else None


def _pick_reason() -> Step | None:
    code = _find_reason()
    label = f"the passages behind “{words.label_reason(code)}”, the reason given most" if code else ""
    return (label, [(PICK_PARAMETER, f"reasons.code:{code}")]) if code else None


def _filter_reason() -> Step | None:
    code = _find_reason()
    label = f"only what gives “{words.label_reason(code)}” as a reason, the one given most" if code else ""
    return (label, [("reason", code)]) if code else None


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
