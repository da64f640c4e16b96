"""The method page's parts: steps, codebook, signs, limits, tables, citation."""

from datetime import date
from pathlib import Path

import streamlit as st

from defections.codebook import Code, load_codebook
from defections.filters import Filters
from defections.schema import SCHEMAS, describe_table
from ui import words
from ui.shapes import list_shapes
from ui.sources import PRODUCT
from ui.store import answer, get_store
from ui.tabular import link_files, write_grid

_STEPS = (
    (
        "Read",
        "A report is a text file. Its text is kept whole, and every row points into it by offset.",
    ),
    (
        "Mask",
        "What is page and not report (appeals, newsletter boxes, captions, links) is listed and left out of the rest.",
    ),
    (
        "Split",
        "The text is cut into stories, headings, list items and sentences; an item keeps the heading it stands under.",
    ),
    (
        "Figures",
        "What is no figure (dates, ages, model names) is set aside; then number, qualifier, unit and noun are read.",
    ),
    (
        "Names and statements",
        "Names of one entity are joined; what is said, quoted or not, is tied to whoever is credited.",
    ),
    (
        "Reasons and moves",
        "A sentence gives a reason when its words tie a cause to leaving: rules say which, a scorer trained on read "
        "passages weighs how sure that is, and what is less sure is shown lighter.",
    ),
    (
        "Relations",
        "Figures of one report are held against each other: totals and parts, shares, repeats, contradictions.",
    ),
)
_LIMITS = (
    "Counted are passages in reports, never people: a reason in five reports may be one person's, told five times.",
    "Rules miss what they were not written for: irony, reasons that are only implied, speakers who are never named.",
    "A figure is what a report states. Nobody here has checked whether it is true.",
    "A derived number (half of 700 is 350) is computed here and always marked so; it is never mixed with stated ones.",
    "Names are joined by spelling and by lists; two people of one name within a report can be taken for one.",
    "The rules read English.",
)
_WORKS = Path(__file__).parent / "works.txt"  # those the codes lean on, a line each


def show_steps() -> None:
    """Tell how rows are made."""
    st.subheader("How rows are made", anchor=False)
    st.write(
        "Every row names the rule that made it and points to the words it was read from. Nothing is added to them."
    )
    st.html(write_grid(("Step", "What happens"), _STEPS))


def show_codebook() -> None:
    """Show the codes with definitions."""
    st.subheader("The codebook", anchor=False)
    st.write(
        "Reasons for leaving and barriers to it. The narratives are those of the ICSR's report of 2015, which was on "
        "one group: on charts they have names that hold for any. The factors are those of Altier and others (2017)."
    )
    for family, title in words.FAMILIES.items():
        codes = [code for code in load_codebook() if code.family == family]
        rows = [(code.label, code.definition, code.not_when, _name_sources(code)) for code in codes]
        with st.expander(f"{title} ({words.count(len(codes), 'code')})"):
            st.html(write_grid(("Reason", "Given when", "Not when", "Narrative · factor"), rows, "stacked"))


def _name_sources(code: Code) -> str:
    return " · ".join(name for name in (code.narrative, code.factor) if name != "none")


def show_shapes_and_verdicts() -> None:
    """Explain the signs used on charts and lists."""
    st.subheader("Signs", anchor=False)
    verdicts = [
        ("✓ fits", "The numbers agree."),
        ("✗ does not fit", "They contradict each other; stated and computed stand side by side."),
        ("≈ derived", "Computed here from two stated numbers; no report states it."),
        ("? cannot be checked", "The words leave too much open."),
    ]
    left, right = st.columns(2, gap="large")
    left.html(write_grid(("Shape", "How firm the figure is"), list_shapes(), "shapes"))
    right.html(write_grid(("Verdict", "Meaning"), verdicts))


def show_limits() -> None:
    """Say what this cannot tell."""
    st.subheader("Limits", anchor=False)
    for limit in _LIMITS:
        st.write(f"- {limit}")


def show_tables() -> None:
    """List the tables and what their columns mean."""
    st.subheader("The tables", anchor=False)
    st.write(
        "Each can be taken away whole from here, as CSV, JSON, Parquet or XLSX; from the other pages, as filtered."
    )
    st.markdown("How programs ask for them, and search: [for programs](/api).")
    for table, n in answer("count_each", tuple(SCHEMAS), Filters()).items():
        with st.expander(f"{words.TABLES[table]} ({words.count(n, 'row')})"):
            st.html(write_grid(("Column", "Meaning"), describe_table(table).items(), "columns"))
            st.markdown(f"Take away all of them: {link_files(table)}")


def show_citation() -> None:
    """Say how to cite the dashboard and what it leans on."""
    st.subheader("How to cite", anchor=False)
    built_at = get_store().describe()["built_at"]
    built = words.write_date(date.fromisoformat(built_at[:10]) if built_at else None)
    st.code(
        f"{PRODUCT}, tables built on {built}. Report, passage and address as shown by “Copy link”.",
        language=None,
        wrap_lines=True,
    )
    st.write("The codes lean on:")
    for work in _WORKS.read_text(encoding="utf-8").splitlines():
        st.write(f"- {work}")
