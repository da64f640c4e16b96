"""Parts that pages are put together from: counts, legends, lists of what fits, tables."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from defections.filters import Filters
from ui import frame, palette, tabular, words
from ui.chart import Chart, show_chart, show_heading
from ui.charts.relations import order_relations
from ui.evidence import show_evidence
from ui.links import link_mark
from ui.marked import escape
from ui.store import answer

_MAIN_FIGURES = 5


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


def show_counts(filters: Filters, figures: pd.DataFrame, reasons: pd.DataFrame, actors: pd.DataFrame) -> None:
    """Draw the counts that the page begins with."""
    moves = answer("count", "moves", filters)
    passages = reasons["sentence_id"].nunique()
    counted = (
        (answer("count", "articles", filters), "Reports", "Reports that hold something under these filters"),
        (len(figures), "Figures", "Numbers that the reports state"),
        (passages, "Reasons given", "Sentences and list items that give a reason for leaving"),
        (len(actors), "Actors", "People, groups, states, places and outlets named"),
        (moves, "Moves", "Passages that say who left whom for whom or where"),
    )
    with st.container(horizontal=True, gap="small", key="counts"):
        for number, label, meaning in counted:
            st.metric(label, f"{number:,}", help=meaning, border=True, width=150)


def show_main_figures(figures: pd.DataFrame, colours: dict[str, str]) -> None:
    """List the figures of people first, then the others, each with its qualifier's shape and a link."""
    rank = figures["unit"].map({unit: rank for rank, unit in enumerate(words.UNITS)})
    role = figures["role"].map({role: rank for rank, role in enumerate(words.ROLES)})
    credited = figures["speaker"].isna()
    order = figures.assign(role_rank=role, unit_rank=rank, credited=credited)
    rows = order.sort_values(["role_rank", "unit_rank", "credited"], kind="stable").head(_MAIN_FIGURES)
    note = f"Figures as stated: people in main stories first; {words.count(len(figures), 'figure')} in all."
    show_heading("What they count", note)
    st.html(f'<ul class="fits">{"".join(_list_figure(row, colours) for row in rows.to_dict("records"))}</ul>')
    frame.link_page("figures", "All figures →")


def _list_figure(row: dict, colours: dict[str, str]) -> str:
    colour, shape = colours[row["article_id"]], words.SHAPES[row["qualifier"]]
    credit = f"credited to {row['speaker']}" if row["speaker"] else "stated by the report itself"
    where = f"{words.cut(row['sentence'], 100)} ({words.cut(credit, 90)})"
    return (
        f'<li><span class="shape" style="color:{colour}" title="{words.QUALIFIERS[row["qualifier"]]}">{shape}</span> '
        f'<a href="{link_mark(row["figure_id"])}" target="_self">{escape(words.cut(row["text"], 80))}</a>'
        f'<br><span class="source">{escape(where)}</span></li>'
    )


def show_fits(relations: pd.DataFrame, most: int) -> None:
    """List how the numbers fit, the most telling first."""
    show_heading("Do the numbers fit?", f"{words.count(len(relations), 'relation')} between figures of one report.")
    if len(relations):
        rows = order_relations(relations).head(most).to_dict("records")
        st.html(f'<ul class="fits">{"".join(map(list_relation, rows))}</ul>')
        frame.link_page("figures", "How the numbers fit →")
    else:
        st.text("No two figures under these filters could be related.")


def list_relation(row: dict) -> str:
    """A relation as a list item: verdict, explanation, link to the whole."""
    return (
        f'<li><span class="verdict {row["verdict"]}">{words.VERDICTS[row["verdict"]]}</span> '
        f'<a href="{link_mark(row["whole_id"])}" target="_self">{escape(words.cut(row["explanation"], 160))}</a></li>'
    )


def show_report_legend(rows: pd.DataFrame, colours: dict[str, str]) -> None:
    """Say which colour is which report."""
    titles = rows.drop_duplicates("article_id").set_index("article_id")["title"]
    own = {words.cut(title, 60): colours[name] for name, title in titles.items() if colours[name] != palette.other()}
    if len(own) < len(titles):
        own[words.count(len(titles) - len(own), "other report")] = palette.other()
    items = (
        f'<span><span class="swatch" style="background:{colour}"></span>{escape(name)}</span>'
        for name, colour in own.items()
    )
    st.html(f'<p class="legend">{"".join(items)}</p>')


def show_shapes() -> None:
    """Say which shape is which qualifier."""
    words_of = {"▸": "at least, more than", "◂": "at most, less than"}
    shapes = {shape: words_of.get(shape, words.QUALIFIERS[name]) for name, shape in words.SHAPES.items()}
    items = "".join(
        f'<span><span class="shape">{shape}</span> {escape(meaning)}</span>' for shape, meaning in shapes.items()
    )
    st.html(f'<p class="legend">{items}</p>')


def choose_unit(figures: pd.DataFrame) -> str:
    """Let the reader choose what is counted; people first."""
    counts = figures["unit"].value_counts()
    options = [unit for unit in words.UNITS if unit in counts]
    unit: str = st.segmented_control(
        "What is counted",
        options,
        default=options[0],
        required=True,
        format_func=lambda unit: f"{words.UNITS[unit]} ({counts[unit]:,})",
        label_visibility="collapsed",
        key="figures_unit",
    )
    return unit if unit in counts else options[0]


def show_relations(
    relations: pd.DataFrame,
    draw: Callable[[pd.DataFrame, pd.DataFrame, dict[str, str]], Chart],
    colours: dict[str, str],
) -> None:
    """Draw how the numbers fit beside the explanations and the figures of the one chosen."""
    ids = {*relations["whole_id"], *(part for parts in relations["part_ids"] for part in parts)}
    figures = answer("figures", Filters())
    involved = figures[figures["figure_id"].isin(ids)]
    charts, evidence = st.columns([3, 2], gap="large")
    with charts:
        chosen = show_chart(draw(relations, involved, colours), "figures_relations")
    with evidence:
        if chosen:
            row = relations[relations["relation_id"] == chosen].iloc[0]
            these = involved[involved["figure_id"].isin([row["whole_id"], *row["part_ids"]])]
            show_evidence(
                these, "figure", title="The figures of this relation", note=row["explanation"], key="relation"
            )
        else:
            show_heading("In words", "Verdict, and how the numbers stand to each other.")
            st.html(f'<ul class="fits">{"".join(map(list_relation, relations.head(30).to_dict("records")))}</ul>')


def choose_types(actors: pd.DataFrame) -> pd.DataFrame:
    """Let the reader keep actors of some types only."""
    counts = actors["type"].value_counts()
    chosen = st.pills(
        "Types",
        [name for name in words.ACTOR_TYPES if name in counts],
        selection_mode="multi",
        format_func=lambda name: f"{words.ACTOR_TYPES[name]} ({counts[name]:,})",
        key="actor_types",
        label_visibility="collapsed",
    )
    return actors[actors["type"].isin(chosen)] if chosen else actors


def show_table(table: str, filters: Filters) -> None:
    """Draw the rows as a table in plain words, with links to the reader and the way to take them away."""
    rows = answer("rows", table, filters)
    show_heading("The table", f"{words.count(len(rows), 'row')}; the link opens the sentence in its report.")
    tabular.show_rows(table, rows, filters)
