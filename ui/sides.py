"""Reports side by side: which are compared, what is known about each, and what each says on what is chosen."""

from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from defections.filters import Filters
from ui import choices, words
from ui.evidence import show_evidence
from ui.fits import list_relation
from ui.heading import show_heading
from ui.marked import escape
from ui.markup import write_link, write_list
from ui.store import answer
from ui.view import View
from ui.views import comparison
from ui.views.reasons import tell_given

_KEY = "compare_reports"
_MOST_OFFERED = 500
_MOST_RELATIONS = 200
_KINDS = {"reasons.code": "reason", "mentions.actor_id": "mention"}


def choose_reports(view: View) -> dict[str, str]:
    """Draw the list of reports to compare and return those chosen, with their titles."""
    reports, chosen = comparison.list_reports(view), comparison.read_compared(view)
    offered = list(dict.fromkeys([*chosen, *reports.index[:_MOST_OFFERED]]))
    if st.session_state.get(_KEY) != list(chosen):
        st.session_state[_KEY] = list(chosen)
    st.multiselect(
        "Reports to compare",
        offered,
        key=_KEY,
        max_selections=comparison.MOST_COMPARED,
        format_func=lambda article: words.cut(reports["title"].get(article, article), 70),
        select_all=False,
        on_change=lambda: choices.switch("compare", list(st.session_state[_KEY])),
    )
    if len(reports) > len(offered):
        st.caption(f"The first {_MOST_OFFERED} reports are offered; filters lead to the others.")
    return chosen


def show_about(view: View, chosen: dict[str, str]) -> None:
    """Draw what is known about each report."""
    reports, colours = comparison.list_reports(view), comparison.colour_compared(chosen)
    for column, article in zip(st.columns(len(chosen), gap="medium"), chosen, strict=True):
        about = reports.loc[article]
        facts = {
            "Outlet": about["outlet"],
            "By": about["author"],
            "Published": words.write_date(about["published"]),
            "Words": f"{about['word_count']:,}",
            "Holds": _count_held(comparison.narrow(view, {article: ""})),
        }
        with column, st.container(border=True, height="stretch"):
            st.html(_write_about(article, about["title"], colours[article], facts))


def _count_held(filters: Filters) -> str:
    """What a report holds, counted as on the overview."""
    found = answer("count_each", ("figures", "statements", "moves"), filters)
    counted = {
        noun: words.count(found[f"{noun}s"], noun) for noun in ("figure", "statement", "move") if found[f"{noun}s"]
    }
    return ", ".join([*counted.values(), *tell_given(filters)]) or "nothing that was found"


def _write_about(article: str, title: str, colour: str, facts: dict[str, str | None]) -> str:
    link = write_link("/reader?" + urlencode({"article": article}), words.cut(title, 110))
    rows = "<br>".join(f"{label}: {escape(value or 'not said')}" for label, value in facts.items())
    swatch = f'<span class="swatch" style="background:{colour}"></span>'
    return f'<p class="quote fits">{swatch}{link}</p><p class="source">{rows}</p>'


def show_sides(view: View, chosen: dict[str, str], dimension: str) -> None:
    """Draw what each report says on the reason or actor chosen, one report after the other."""
    pick = view.find_pick((dimension,))
    if not pick:
        show_heading("Both sides", "Choose a square to read what each report says.")
        return
    kind, column = _KINDS[dimension], dimension.partition(".")[2]
    for article, title in chosen.items():
        kept = comparison.narrow(view, {article: title})
        rows = answer("passages", f"{kind}s", kept, only=((column, pick[0]),))
        _show_side(rows, kind, title, article)


def _show_side(rows: pd.DataFrame, kind: str, title: str, article: str) -> None:
    note = words.count(len(rows), "passage") if len(rows) else "Nothing on this."
    show_evidence(rows, kind, title=words.cut(title, 70), note=note, key=f"side_{article}")


def show_matched(view: View, chosen: dict[str, str]) -> None:
    """Draw the figures of the row chosen."""
    pick = view.find_pick(comparison.FIGURES)
    groups = comparison.list_groups(view, chosen) if pick else []
    found = next((group for group in groups if pick[0] in [row["figure_id"] for row in group[1]]), None)
    if found:
        note = "One quantity in several reports." if found[0] else "Two numbers for what seems one thing."
        show_evidence(pd.DataFrame(found[1]), "figure", title="Both sides", note=note, key="matched")
    else:
        show_heading("Both sides", "Choose a mark to read what each report says.")


def show_misfits(view: View, chosen: dict[str, str]) -> None:
    """Draw where a report contradicts itself."""
    relations = answer("relations", comparison.narrow(view, chosen), _MOST_RELATIONS)
    wrong = relations[relations["verdict"] == "inconsistent"].to_dict("records")
    count = words.count(len(wrong), "relation does", "relations do")
    show_heading("Numbers of one report that do not fit", f"{count} not fit." if wrong else "None was found.")
    if wrong:
        st.html(write_list(map(list_relation, wrong)))
