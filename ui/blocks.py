"""Parts that pages are put together from: counts, legends, lists of what fits, tables."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from defections.filters import Filters
from ui import frame, palette, tabular, words
from ui.chart import Chart, show_chart, show_heading
from ui.charts.reasons import Passages
from ui.empty import show_empty
from ui.evidence import show_evidence
from ui.links import link_mark
from ui.marked import escape
from ui.store import answer

_MAIN_FIGURES = 5
_MOST_RELATIONS = 20

Draw = Callable[[pd.DataFrame, pd.DataFrame, dict[str, str], int], Chart]


def show_problems() -> None:
    """Name the reports that could not be read."""
    problems = answer("problems")
    if len(problems):
        with st.expander(f"{words.count(len(problems), 'report')} could not be read", icon="⚠️"):
            st.dataframe(
                problems,
                hide_index=True,
                column_config={"path": "File", "reason": "Why, and what to do"},
                alt="Unread reports",
            )


def show_counts(filters: Filters) -> dict[str, int]:
    """Draw the counts that the page begins with, and return them."""
    reasons = answer("tally", "reasons", filters, ("is_barrier",), only=(("is_barrier", False),))
    counted = {
        "Reports": (answer("count", "articles", filters), "Reports that hold something under these filters"),
        "Figures": (answer("count", "figures", filters), "Numbers that the reports state"),
        "Reasons given": (int(reasons["passages"].sum()), "Sentences and list items that give a reason for leaving"),
        "Actors": (answer("count", "actors", filters), "People, groups, states, places and outlets named"),
        "Moves": (answer("count", "moves", filters), "Passages that say who left whom for whom or where"),
    }
    with st.container(horizontal=True, gap="small", key="counts"):
        for label, (number, meaning) in counted.items():
            st.metric(label, f"{number:,}", help=meaning, border=True, width=150)
    return {label: number for label, (number, _) in counted.items()}


def count_reasons(filters: Filters, *, is_barrier: bool) -> tuple[pd.DataFrame, Passages]:
    """Reasons (or barriers) by code and by list or text; by report too where each report has its own colour."""
    only = (("is_barrier", is_barrier),)
    reports = ("article_id", "title") if len(answer("facet", "report")) <= palette.MOST_COLOURED else ()
    codes = answer("tally", "reasons", filters, ("code", "in_box", *reports), only=only)
    sums = answer("tally", "reasons", filters, ("is_barrier",), only=only)
    boxed = answer("tally", "reasons", filters, ("in_box",), only=(*only, ("in_box", True)))
    return codes, Passages(*(int(n) for n in (sums["passages"].sum(), sums["reports"].sum(), boxed["passages"].sum())))


def show_main_figures(filters: Filters, colours: dict[str, str]) -> None:
    """List the figures of people in main stories first, each with its qualifier's shape, sentence and link."""
    rows = answer("passages", "figures", filters, sort="weight", limit=_MAIN_FIGURES)
    total = answer("count", "figures", filters)
    show_heading(
        "What they count", f"Figures as stated: people in main stories first; {words.count(total, 'figure')} in all."
    )
    st.html(f'<ul class="fits">{"".join(_list_figure(row, colours) for row in rows.to_dict("records"))}</ul>')
    frame.link_page("figures", "All figures →")


def _list_figure(row: dict, colours: dict[str, str]) -> str:
    colour, shape = colours[row["article_id"]], words.SHAPES[row["qualifier"]]
    credit = f"credited to {row['speaker']}" if row["speaker"] else "stated by the report itself"
    where = f"{words.cut(row['sentence'], 100)} ({words.cut(credit, 90)})"
    address = link_mark(row["figure_id"], frame.current_filters())
    return (
        f'<li><span class="shape" style="color:{colour}" title="{words.QUALIFIERS[row["qualifier"]]}">{shape}</span> '
        f'<a href="{escape(address)}" target="_self">{escape(words.cut(row["text"], 80))}</a>'
        f'<br><span class="source">{escape(where)}</span></li>'
    )


def show_fits(filters: Filters, most: int) -> None:
    """List how the numbers fit, the most telling first."""
    total = answer("count", "relations", filters)
    show_heading("Do the numbers fit?", f"{words.count(total, 'relation')} between figures of one report.")
    if total:
        rows = answer("relations", filters, most).to_dict("records")
        st.html(f'<ul class="fits">{"".join(map(list_relation, rows))}</ul>')
        frame.link_page("figures", "How the numbers fit →")
    else:
        st.text("No two figures under these filters could be related.")


def list_relation(row: dict) -> str:
    """A relation as a list item: verdict, explanation, link to the whole."""
    address = link_mark(row["whole_id"], frame.current_filters())
    return (
        f'<li><span class="verdict {row["verdict"]}">{words.VERDICTS[row["verdict"]]}</span> '
        f'<a href="{escape(address)}" target="_self">{escape(words.cut(row["explanation"], 160))}</a></li>'
    )


def show_report_legend(filters: Filters, colours: dict[str, str]) -> None:
    """Say which colour is which report, when each has its own."""
    if len(colours) > palette.MOST_COLOURED:
        return
    articles = answer("rows", "articles", filters)
    titles = [escape(words.cut(title, 60)) for title in articles["title"]]
    swatches = [f'<span class="swatch" style="background:{colours[name]}"></span>' for name in articles["article_id"]]
    items = (f"<span>{swatch}{title}</span>" for swatch, title in zip(swatches, titles, strict=True))
    st.html(f'<p class="legend">{"".join(items)}</p>')


def show_shapes() -> None:
    """Say which shape is which qualifier."""
    words_of = {"▸": "at least, more than", "◂": "at most, less than"}
    shapes = {shape: words_of.get(shape, words.QUALIFIERS[name]) for name, shape in words.SHAPES.items()}
    items = "".join(
        f'<span><span class="shape">{shape}</span> {escape(meaning)}</span>' for shape, meaning in shapes.items()
    )
    st.html(f'<p class="legend">{items}</p>')


def choose_unit(counts: "pd.Series[int]") -> str:
    """Let the reader choose what is counted; people first."""
    options = [unit for unit in words.UNITS if unit in counts]
    if st.session_state.get("figures_unit") not in options:
        st.session_state["figures_unit"] = options[0]
    unit: str = st.pills(
        "What is counted",
        options,
        required=True,
        format_func=lambda unit: f"{words.UNITS[unit]} ({counts[unit]:,})" if unit in counts else unit,
        label_visibility="collapsed",
        key="figures_unit",
    )
    return unit


def show_relations(filters: Filters, draw: Draw, colours: dict[str, str]) -> None:
    """Draw how the numbers fit beside the explanations and the figures of the one chosen."""
    total = answer("count", "relations", filters)
    if not total:
        show_empty("No two figures under these filters could be related.", "How the numbers fit")
        return
    relations = answer("relations", filters, _MOST_RELATIONS)
    ids = {*relations["whole_id"], *(part for parts in relations["part_ids"] for part in parts)}
    involved = answer("described_by_ids", "figures", tuple(sorted(ids)))
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        chosen = show_chart(draw(relations, involved, colours, total), "figures_relations")
    with evidence:
        if chosen:
            row = relations[relations["relation_id"] == chosen].iloc[0]
            these = involved[involved["figure_id"].isin([row["whole_id"], *row["part_ids"]])]
            show_evidence(
                these, "figure", title="The figures of this relation", note=row["explanation"], key="relation"
            )
        else:
            more = f" The first {len(relations)} of {total:,}." if total > len(relations) else ""
            show_heading("In words", f"Verdict, and how the numbers stand to each other.{more}")
            st.html(f'<ul class="fits">{"".join(map(list_relation, relations.to_dict("records")))}</ul>')


def choose_types(filters: Filters) -> list[str]:
    """Let the reader keep actors of some types only."""
    counts = answer("actor_types", filters).set_index("type")["n"]
    chosen: list[str] = st.pills(
        "Types",
        [name for name in words.ACTOR_TYPES if name in counts],
        selection_mode="multi",
        format_func=lambda name: f"{words.ACTOR_TYPES[name]} ({counts.get(name, 0):,})",
        key="actor_types",
        label_visibility="collapsed",
    )
    return chosen


def count_actors(filters: Filters, types: list[str]) -> int:
    """How many actors of some types there are; of all, when none is chosen."""
    counts = answer("actor_types", filters)
    return int(counts.loc[counts["type"].isin(types) | (not types), "n"].sum())


def show_table(table: str, filters: Filters) -> None:
    """Draw the rows as a table in plain words, with links to the reader and the way to take them away."""
    show_heading(
        "The table", f"{words.count(answer('count', table, filters), 'row')}; a link opens the sentence in its report."
    )
    tabular.show_rows(table, filters)
