"""Every chart by its name: the question it asks under a view, and how the answer is drawn.

A name stands in addresses (to a chart's data, to the chart alone), so it stays.
"""

from dataclasses import dataclass

from defections.filters import Filters
from ui import palette, words
from ui.chart import Chart, Draw, colour_reports, show_chart
from ui.charts import actors, figures, reasons, relations
from ui.store import answer
from ui.takeaway import show_takeaway
from ui.view import View


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


def draw_actors(view: View, *, most: int = actors.MOST_ACTORS) -> Chart:
    """Who is named, of the types chosen."""
    kept = view.keep_all(actors.DIMENSIONS)
    types = tuple(view.read_switches("type", words.ACTOR_TYPES))
    rows = answer("actors", kept, types, limit=most)
    if rows.empty:
        return Chart("Who is named", empty="Nobody is named under these filters.")
    counts = answer("actor_types", kept)
    total = int(counts.loc[counts["type"].isin(types) | (not types), "n"].sum())
    return actors.draw_mentions(rows, total)


def draw_main_actors(view: View) -> Chart:
    """The actors named most."""
    return draw_actors(view, most=7)


def draw_speakers(view: View) -> Chart:
    """Who is credited with statements."""
    kept = view.keep_all(("statements.who",))
    speakers = answer("tally", "statements", kept, ("who", "who_name", "direct"), limit=400)
    if speakers.empty:
        why = "No statement under these filters has a speaker that could be told."
        return Chart("Who says what", empty=why)
    return actors.draw_speakers(speakers, answer("count", "statements", kept))


def draw_moves(view: View) -> Chart:
    """Who went from where to where."""
    moves = answer("tally", "moves", view.keep_all(("moves.route",)), ("route", "route_name"))
    if moves.empty:
        return Chart("Who went where", empty="No passage under these filters tells who went from where to where.")
    return actors.draw_moves(moves)


PLOTS = {
    "main-reasons": Plot("", draw_main_reasons),
    "main-actors": Plot("", draw_main_actors),
    "figures": Plot("figures", draw_figures),
    "relations": Plot("figures", draw_relations),
    "reasons": Plot("reasons", draw_reasons),
    "reasons-by-report": Plot("reasons", draw_reasons_by_report),
    "barriers": Plot("reasons", draw_barriers),
    "actors": Plot("actors", draw_actors),
    "speakers": Plot("actors", draw_speakers),
    "moves": Plot("actors", draw_moves),
}


def show(name: str, view: View) -> Chart:
    """Draw a chart of this name on a page, with the row of ways to take it along."""
    chart = show_chart(name, PLOTS[name].draw, view)
    if chart.figure is not None:
        show_takeaway(name, PLOTS[name].page, chart.title, view)
    return chart
