"""A first thing to try on each page: a choice or filter that the reports at hand can answer."""

from urllib.parse import urlencode

import streamlit as st

from defections.chronicle import LEAST_DATED, MOST_SINGLE, choose_period, count_dates, count_periods, list_published
from defections.filters import PICK_PARAMETER, Filters
from ui import words
from ui.markup import write_link
from ui.store import answer

Step = tuple[str, list[tuple[str, str]]]  # what it shows, in words, and the address's parameters
_NONE = Filters()
_WEIGHED = 40  # figures among which one with a time is looked for
_WITHOUT = ("search", "method")  # the one has its own, the other nothing to choose


def show_step(page: str) -> None:
    """Draw the link to what one may try first on a page; nothing where nothing was read."""
    step = suggest(page)
    if step:
        label, pairs = step
        st.html(f'<p class="try">Try this: {write_link(f"/{page}?{urlencode(pairs)}", label)}</p>')


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


def _pick_time() -> Step | None:
    """The time in which most reports came out, or the earliest; without days, a figure that says when it holds."""
    known = answer(count_dates, _NONE)
    if known.published < LEAST_DATED:
        return _pick_timed()
    if known.published <= MOST_SINGLE:
        first = answer(list_published, _NONE, 1).to_dict("records")[0]
        label = f"the earliest report, of {words.write_date(first['published'])}"
        return label, [(PICK_PARAMETER, f"articles.article_id:{first['article_id']}")]
    by = choose_period(known.first, known.last)
    periods = answer(count_periods, _NONE, by)
    most = periods["period"].iat[int(periods["reports"].argmax())]
    return f"the reports of {words.write_month(most)}, most of all", [(PICK_PARAMETER, f"articles.{by}:{most}")]


def _pick_timed() -> Step | None:
    rows = answer("passages", "figures", _NONE, sort="weight", limit=_WEIGHED)
    timed = rows[rows["as_of"].notna()].to_dict("records")
    if not timed:
        return _pick_reason()
    figure, time = words.cut(words.name_figure(timed[0]), 60), words.cut(timed[0]["as_of"], 40)
    pick = f"figures.figure_id:{timed[0]['figure_id']}"
    return f"a figure and its time: “{figure}”, {time}", [(PICK_PARAMETER, pick)]


def _compare_two() -> Step | None:
    """Two reports that give the same number for the same thing, or else the two that give most reasons."""
    shared = answer("rows", "quantities", _NONE, limit=1)
    ids = tuple(shared["figure_ids"].iat[0]) if len(shared) else ()
    figures = answer("described_by_ids", "figures", ids).drop_duplicates("article_id").head(2)
    if len(figures) == 2:
        label = f"two reports that both give “{words.cut(words.name_figure(figures.iloc[0]), 60)}”"
        return label, [("compare", article) for article in figures["article_id"]]
    reports = answer("tally", "reasons", _NONE, ("article_id",), limit=2)["article_id"]
    label = "the two reports that give most reasons"
    return (label, [("compare", article) for article in reports]) if len(reports) == 2 else None


def _pick_figure() -> Step | None:
    rows = answer("passages", "figures", _NONE, sort="weight", limit=1).to_dict("records")
    label = f"the sentence behind “{words.cut(words.name_figure(rows[0]), 60)}”" if rows else ""
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
    "timeline": _pick_time,
    "compare": _compare_two,
    "reader": _open_mark,
}
