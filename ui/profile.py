"""One actor: the names used, where it is named, what is said by it and of it, whom it gained and lost."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import streamlit as st

from defections.filters import Filters
from defections.profiles import Profile, read_profile
from ui import words
from ui.charts.actors import DIMENSIONS
from ui.evidence import show_evidence
from ui.heading import show_heading
from ui.links import link_mark
from ui.marked import Html, escape
from ui.markup import write_item, write_link, write_list
from ui.store import answer
from ui.view import View

_MOST_NAMES, _MOST_REPORTS = 20, 12


def find_actor(view: View) -> str | None:
    """The one actor that is looked at: chosen on a chart, or the only one filtered."""
    if chosen := view.find_pick(DIMENSIONS):
        return chosen[0]
    actors = view.filters.actors
    return actors[0] if len(actors) == 1 and not view.filters.picks else None


def show_profile(view: View) -> None:
    """Draw what the reports tell of the actor that is looked at, if it is one."""
    actor_id = find_actor(view)
    rows = answer("by_ids", "actors", (actor_id,)) if actor_id else ()
    if not len(rows):
        return
    actor, filters = rows.iloc[0], replace(view.filters, picks=())
    profile: Profile = answer(read_profile, filters, actor_id)
    where = "" if filters.is_empty else " under these filters"
    st.divider()
    show_heading(f"About {words.cut(actor['name'], 60)}", _describe(actor["type"], profile, where))
    st.html(f'<p class="names">Named as: {" · ".join(_list_names(profile.names))}</p>')
    left, right = st.columns(2, gap="large")
    with left:
        _show("said", profile.said, profile, "What they say", "No statement is credited to them.")
        _show_reports(profile.reports, filters)
    with right:
        _show("said_of", profile.said_of, profile, "What others say of them", "No statement of another names them.")
        _show("moves", profile.moves, profile, "Who left them, and who joined", "No move from or to them is told.")


def _describe(kind: str, profile: Profile, where: str) -> str:
    reports = words.count(len(profile.reports), "report")
    mentions = words.count(int(profile.names["n"].sum()), "mention")
    return f"{words.ACTOR_TYPES.get(kind, kind)} · {mentions} in {reports}{where}."


def _list_names(names: pd.DataFrame) -> Iterator[str]:
    for row in names.head(_MOST_NAMES).itertuples():
        yield f"<b>{escape(words.cut(row.text, 60))}</b> {row.n:,}"
    if len(names) > _MOST_NAMES:
        yield f"and {words.count(len(names) - _MOST_NAMES, 'name')} more"


def _show(what: str, rows: pd.DataFrame, profile: Profile, title: str, nothing: str) -> None:
    known = profile.counts[what]
    noun = "passage" if what == "moves" else "statement"
    more = f", the first {len(rows)} are listed" if known > len(rows) else ""
    note = f"{words.count(known, noun)}{more}." if known else nothing
    show_evidence(rows, "move" if what == "moves" else "statement", title=title, note=note, key=what)


def _show_reports(reports: pd.DataFrame, filters: Filters) -> None:
    more = f", the {_MOST_REPORTS} with most mentions are listed" if len(reports) > _MOST_REPORTS else ""
    show_heading("In which reports", f"{words.count(len(reports), 'report')}{more}; a link opens the first mention.")
    st.html(write_list(_list_reports(reports.head(_MOST_REPORTS), filters)))


def _list_reports(reports: pd.DataFrame, filters: Filters) -> Iterator[Html]:
    for row in reports.to_dict("records"):
        about = [row["outlet"], words.write_date(row["published"]), words.count(int(row["n"]), "mention")]
        link = write_link(link_mark(row["mention_id"], filters), words.cut(row["title"], 90))
        yield write_item(link, " · ".join(filter(None, about)))
