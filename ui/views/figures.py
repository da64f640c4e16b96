"""Charts of figures under a view."""

import pandas as pd

from defections.amounts import list_largest
from defections.filters import Filters
from ui import words
from ui.chart import Chart, colour_reports
from ui.charts import figures, panels, quantities, relations
from ui.store import answer
from ui.view import View

ALL_UNITS = "all"


def draw_figures(view: View) -> Chart:
    """The figures of one unit, or the largest of every one, as stated."""
    kept = view.keep_all(figures.DIMENSIONS)
    counts = count_units(kept)
    if not counts:
        return Chart("What they count", empty="No figure is stated here.")
    unit, rows = read_unit(view, counts), list_drawn(view, counts)
    if unit == ALL_UNITS:
        return panels.draw_all_units(rows, counts, colour_reports())
    return figures.draw_unit(rows, unit, colour_reports(), counts[unit], sum(counts.values()))


def read_unit(view: View, counts: dict[str, int]) -> str:
    """The unit that is looked at, of those that there are."""
    return view.read_switch("show", [*counts, ALL_UNITS])


def list_drawn(view: View, counts: dict[str, int]) -> pd.DataFrame:
    """The figures that are drawn: the largest of the unit that is looked at, or of each."""
    kept, unit = view.keep_all(figures.DIMENSIONS), read_unit(view, counts)
    if unit == ALL_UNITS:
        return answer(list_largest, kept, panels.MOST_IN_PANEL)
    return answer(list_largest, kept, figures.MOST_ROWS, unit)


def count_units(filters: Filters) -> dict[str, int]:
    """How many figures there are of each unit, in the order in which units are shown."""
    counts = answer("tally", "figures", filters, ("unit",)).set_index("unit")["n"]
    return {unit: int(counts[unit]) for unit in words.UNITS if unit in counts}


def draw_relations(view: View) -> Chart:
    """How the numbers of each report fit."""
    kept = view.keep_all(relations.DIMENSIONS)
    total = answer("count", "relations", kept)
    if not total:
        return Chart(relations.TITLE, empty="No two figures here could be related.")
    rows = answer("relations", kept, relations.MOST_RELATIONS)
    ids = {*rows["whole_id"], *(part for parts in rows["part_ids"] for part in parts)}
    involved = answer("described_by_ids", "figures", tuple(sorted(ids)))
    return relations.draw_relations(rows, involved, colour_reports(), total)


def draw_quantities(view: View) -> Chart:
    """The same quantity across reports."""
    kept = view.keep_all(quantities.DIMENSIONS)
    total = answer("count", "quantities", kept)
    if not total:
        why = "No two reports here give the same quantity."
        return Chart(quantities.TITLE, empty=why)
    rows = answer("rows", "quantities", kept, limit=quantities.MOST_ROWS)
    ids = {figure for figures_of in rows["figure_ids"] for figure in figures_of[: quantities.MOST_FIGURES]}
    given = answer("described_by_ids", "figures", tuple(sorted(ids)))
    return quantities.draw_quantities(rows, given, colour_reports(), total)
