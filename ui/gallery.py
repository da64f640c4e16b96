"""Every chart by its name: the question it asks under a view, and how the answer is drawn.

A name stands in addresses (to a chart's data, to the chart alone), so it stays.
"""

from dataclasses import dataclass

from defections.filters import Filters
from ui import palette, words
from ui.chart import Chart, Draw, colour_reports, show_chart
from ui.charts import figures, reasons, relations
from ui.store import answer
from ui.takeaway import show_takeaway
from ui.view import View
from ui.views import actors, comparison, dates


@dataclass(frozen=True)
class Plot:
    """A chart and the page it stands on."""

    page: str
    draw: Draw


def draw_figures(view: View) -> Chart:
    """The figures of one unit, as stated."""
    kept = view.keep_all(figures.DIMENSIONS)
    counts = count_units(kept)
    if not counts:
        return Chart("What they count", empty="No figure fits these filters.")
    unit = view.read_switch("show", list(counts))
    only = (("unit", unit),)
    rows = answer("passages", "figures", kept, only=only, sort="size", limit=figures.MOST_ROWS)
    return figures.draw_unit(rows, unit, colour_reports(), counts[unit], sum(counts.values()))


def count_units(filters: Filters) -> dict[str, int]:
    """How many figures there are of each unit, in the order in which units are shown."""
    counts = answer("tally", "figures", filters, ("unit",)).set_index("unit")["n"]
    return {unit: int(counts[unit]) for unit in words.UNITS if unit in counts}


def draw_relations(view: View) -> Chart:
    """How the numbers of each report fit."""
    kept = view.keep_all(("relations.relation_id",))
    total = answer("count", "relations", kept)
    if not total:
        return Chart(relations.TITLE, empty="No two figures under these filters could be related.")
    rows = answer("relations", kept, relations.MOST_RELATIONS)
    ids = {*rows["whole_id"], *(part for parts in rows["part_ids"] for part in parts)}
    involved = answer("described_by_ids", "figures", tuple(sorted(ids)))
    return relations.draw_relations(rows, involved, colour_reports(), total)


def draw_reasons(view: View, *, is_barrier: bool = False, is_short: bool = False) -> Chart:
    """Reasons for leaving, or barriers, by code."""
    noun, title = ("barrier", "What kept others from leaving") if is_barrier else ("reason", "Why people left")
    kept, only = view.keep_all(reasons.DIMENSIONS), (("is_barrier", is_barrier),)
    colours = colour_reports()
    reports = ("article_id", "title") if len(colours) <= palette.MOST_COLOURED else ()
    codes = answer("tally", "reasons", kept, ("code", "in_box", *reports), only=only)
    if codes.empty:
        return Chart(title, empty=f"No passage under these filters gives a {noun}.")
    sums = answer("tally", "reasons", kept, ("is_barrier",), only=only)
    boxed = answer("tally", "reasons", kept, ("in_box",), only=(*only, ("in_box", True)))
    return reasons.draw_codes(
        codes,
        reasons.Passages(*(int(n) for n in (sums["passages"].sum(), sums["reports"].sum(), boxed["passages"].sum()))),
        colours,
        title=title,
        noun=noun,
        grouped=not (is_barrier or is_short),
        most=6 if is_short else 100,
    )


def draw_barriers(view: View) -> Chart:
    """What kept others from leaving, by code."""
    return draw_reasons(view, is_barrier=True)


def draw_main_reasons(view: View) -> Chart:
    """The reasons given most."""
    return draw_reasons(view, is_short=True)


def draw_reasons_by_report(view: View) -> Chart:
    """Reason by report."""
    only = (("is_barrier", False),)
    cells = answer(
        "tally", "reasons", view.keep_all(reasons.CELLS), ("code", "article_id", "title"), only=only, limit=2000
    )
    if cells.empty:
        return Chart("Reason by report", empty="No passage under these filters gives a reason.")
    return reasons.draw_matrix(cells, colour_reports())


PLOTS = {
    "main-reasons": Plot("", draw_main_reasons),
    "main-actors": Plot("", actors.draw_main_actors),
    "figures": Plot("figures", draw_figures),
    "relations": Plot("figures", draw_relations),
    "reasons": Plot("reasons", draw_reasons),
    "reasons-by-report": Plot("reasons", draw_reasons_by_report),
    "barriers": Plot("reasons", draw_barriers),
    "actors": Plot("actors", actors.draw_actors),
    "network": Plot("actors", actors.draw_network),
    "speakers": Plot("actors", actors.draw_speakers),
    "credits": Plot("actors", actors.draw_credits),
    "moves": Plot("actors", actors.draw_moves),
    "timeline-reports": Plot("timeline", dates.draw_reports),
    "timeline-figures": Plot("timeline", dates.draw_figures),
    "compare-reasons": Plot("compare", comparison.draw_reasons),
    "compare-actors": Plot("compare", comparison.draw_actors),
    "compare-figures": Plot("compare", comparison.draw_figures),
}


def show(name: str, view: View) -> Chart:
    """Draw a chart of this name on a page, with the row of ways to take it along."""
    chart = show_chart(name, PLOTS[name].draw, view)
    if chart.figure is not None:
        show_takeaway(name, PLOTS[name].page, chart.title, view)
    return chart
