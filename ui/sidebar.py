"""The filters in the sidebar: widgets kept in step with the address, by ids and codes, never labels."""

from collections.abc import Callable
from contextlib import nullcontext

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from defections.filters import LONGEST_QUERY, PARAMETERS, TEXT_PARAMETER, Filters, clean_query, is_too_long
from ui import words
from ui.notices import note, note_dropped
from ui.store import answer

_HOW_TO_SEARCH = (
    'All words must stand in the sentence. "Quotation marks" keep words together; OR, NOT and (brackets) join them; '
    "a star stands for the rest of a wor\\*. Within a layer: speaker:, reason:, actor:, report:."
)
# A browser is slow to draw thousands of options: the others are found by what is typed.
MOST_LISTED = 200
_MOST_TAKEN = 30
_TITLES = {"report": "Report", "reason": "Reason for leaving", "actor": "Actor", "unit": "What is counted"}


def read_filters(page: str) -> Filters:
    """What is chosen in the filters, or asked for by the address; the widgets need not be drawn for that.

    Args:
        page: the path of the page shown.
    """
    if st.session_state.pop("_clear", False):
        _forget()
    return Filters(**{field: _read(page, name) for name, field in PARAMETERS.items()}, text=_read_text(page))


def show_filters(filters: Filters, search_box: DeltaGenerator | None = None) -> None:
    """Draw the filters.

    Args:
        filters: what they hold.
        search_box: where the box for text stands, when not below the other filters.
    """
    st.subheader("Filter", anchor=False)
    for name in PARAMETERS:
        _show(name)
    with search_box or nullcontext():
        _show_search()
    if not filters.is_empty:
        st.button("Clear filters", on_click=ask_to_clear, key="clear_sidebar", width="stretch")


def ask_to_clear() -> None:
    """Have all filters emptied at the next run."""
    st.session_state["_clear"] = True


def _forget() -> None:
    names = (*PARAMETERS, TEXT_PARAMETER)
    for name in names:
        st.session_state[name] = "" if name == TEXT_PARAMETER else []
        st.session_state["_at_" + name] = (None, ())
    # At once: each change of the address is a step of the browser's Back.
    st.query_params.from_dict({name: st.query_params.get_all(name) for name in st.query_params if name not in names})


def _read(page: str, name: str) -> tuple[str, ...]:
    _sync(page, name, lambda values: _keep_known(name, values))
    chosen = st.session_state.get(name, [])
    if chosen:
        known = _find_known(name, chosen)
        if known != chosen:  # something was typed
            st.session_state[name] = chosen = known
    _settle(page, name, chosen)
    return tuple(chosen)


def _find_known(name: str, chosen: list[str]) -> list[str]:
    """What is chosen, words that were typed replaced by the values named so."""
    facet = answer("facet", name)
    values = set(facet["value"])
    found: list[str] = []
    for value in chosen:
        named = [value] if value in values else find_named(facet, value)
        if not named:
            note(f"Nothing is named “{words.cut(value, 60)}” among what “{_TITLES[name]}” offers.")
        if len(named) > _MOST_TAKEN:
            note(f"{len(named):,} names hold “{words.cut(value, 60)}”: the first {_MOST_TAKEN} are taken.")
        found.extend(named[:_MOST_TAKEN])
    return list(dict.fromkeys(found))


def find_named(facet: pd.DataFrame, typed: str) -> list[str]:
    """The values whose label is what was typed, or else holds it; none for white space."""
    labels, typed = facet["label"].str.casefold(), " ".join(typed.casefold().split())
    same = labels == typed
    holds = same if same.any() else labels.str.contains(typed, regex=False) & bool(typed)
    return list(facet.loc[holds, "value"])


def _show(name: str) -> None:
    facet = answer("facet", name)
    labels, is_long = _write_labels(name, facet), len(facet) > MOST_LISTED
    if is_long:
        most = facet.nlargest(MOST_LISTED, "n", keep="first").sort_index()
        facet = facet[facet.index.isin(most.index) | facet["value"].isin(st.session_state.get(name, []))]
    st.multiselect(
        _TITLES[name],
        _order(name, facet),
        key=name,
        format_func=lambda value: labels.get(value, value),
        placeholder="All; type a part of a name" if is_long else "All",
        select_all=False,
        filter_mode="contains",
        accept_new_options=is_long,
    )


def _write_labels(name: str, facet: pd.DataFrame) -> dict[str, str]:
    """What stands in the list for each value; Streamlit knows them apart by it, so those named alike are numbered."""
    labels: dict[str, str] = {}
    named: dict[str, int] = {}
    for value, label, n in facet[["value", "label", "n"]].itertuples(index=False):
        written = f"{_label(name, value, label)} ({n:,})"
        named[written] = named.get(written, 0) + 1
        labels[value] = written if named[written] == 1 else f"{written} · {named[written]}"
    return labels


def _keep_known(name: str, values: list[str]) -> list[str]:
    """The values that there are; the others are left out, and that is told."""
    known = set(answer("facet", name)["value"]) if values else ()
    for value in values:
        if value not in known:
            note_dropped(f"{_TITLES[name].lower()} “{words.cut(value, 60)}”")
    return [value for value in dict.fromkeys(values) if value in known]


def _order(name: str, facet: pd.DataFrame) -> list[str]:
    """The facet's order, reasons grouped by family."""
    if name != "reason":
        return list(facet["value"])
    families = {family: rank for rank, family in enumerate(words.FAMILIES)}
    rank = facet["label"].map(families)
    return list(facet.assign(rank=rank).sort_values(["rank", "n"], ascending=[True, False], kind="stable")["value"])


def _label(name: str, value: str, label: str) -> str:
    if name == "reason":
        return f"{words.FAMILIES.get(label, label)}: {words.label_reason(value)}"
    return words.UNITS.get(value, value) if name == "unit" else words.cut(label, 60)


def _read_text(page: str) -> str:
    # An over-long text stays in the box until it is changed, so that what was cut off can be told.
    _sync(page, TEXT_PARAMETER, lambda values: values[-1] if values and is_too_long(values[-1]) else _clean(values))
    cleaned = clean_query(st.session_state.get(TEXT_PARAMETER) or "")
    _settle(page, TEXT_PARAMETER, [cleaned] if cleaned else [])
    return cleaned


def _show_search() -> None:
    text = st.text_input(
        "Text in the sentence",
        key=TEXT_PARAMETER,
        type="search",
        placeholder='words, "a phrase", pris* OR jail*',
        help=_HOW_TO_SEARCH,
    )
    if is_too_long(text or ""):
        st.caption(f"Only the first {LONGEST_QUERY:,} characters are looked for; the rest was left out.")


def _clean(values: list[str]) -> str:
    return clean_query(values[-1]) if values else ""


def _sync(page: str, name: str, read: Callable[[list[str]], object]) -> None:
    """Take the address's values on the first run, after Back or Forward, and from links."""
    there = st.query_params.get_all(name)
    now, was = (page, tuple(there)), st.session_state.get("_at_" + name)
    # A link pressed before the sidebar was drawn anew names no filters yet: those chosen since are kept.
    if was is None or name not in st.session_state or (now != was and (now[0] == was[0] or now[1])):
        st.session_state[name] = read(there)


def _settle(page: str, name: str, values: list[str]) -> None:
    """Put a widget's values into the address."""
    if st.query_params.get_all(name) != values:
        st.query_params[name] = values
    st.session_state["_at_" + name] = (page, tuple(values))
