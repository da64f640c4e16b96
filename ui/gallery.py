"""Every chart by its name: the question it asks under a view, and how the answer is drawn.

A name stands in addresses (to a chart's data, to the chart alone), so it stays.
"""

from dataclasses import dataclass

from ui.chart import Chart, Draw, show_chart
from ui.takeaway import show_takeaway
from ui.view import View
from ui.views import actors, comparison, dates, figures, reasons


@dataclass(frozen=True)
class Plot:
    """A chart and the page it stands on."""

    page: str
    draw: Draw


PLOTS = {
    "main-reasons": Plot("", reasons.draw_main_reasons),
    "main-actors": Plot("", actors.draw_main_actors),
    "figures": Plot("figures", figures.draw_figures),
    "relations": Plot("figures", figures.draw_relations),
    "quantities": Plot("figures", figures.draw_quantities),
    "reasons": Plot("reasons", reasons.draw_reasons),
    "reasons-by-report": Plot("reasons", reasons.draw_by_report),
    "reasons-by-speaker": Plot("reasons", reasons.draw_by_speaker),
    "reasons-numbers": Plot("reasons", reasons.draw_attached),
    "barriers": Plot("reasons", reasons.draw_barriers),
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

# What the tables behind charts hold; those of some have a column more where reports are few.
_COLUMNS = {
    "main-reasons": "reason, code, in a list or box, sure, passages",
    "main-actors": "name, type, other names, mentions, reports",
    "figures": "figure, number, how firm, what is counted, of what, as of, speaker",
    "relations": "report, kind, verdict, stated, computed, explanation",
    "quantities": "quantity, reports, origins, origin, report, figure, how firm, credited to, sentence",
    "reasons-by-report": "reason, code, report, report id, passages",
    "reasons-by-speaker": "reason, code, speaker, speaker id, passages",
    "reasons-numbers": "reason, figure, report, credited to, sentence",
    "network": "actor, named with, sentences",
    "speakers": "speaker, words, statements",
    "credits": "speaker, what, rows",
    "moves": "from and to, passages, reports",
    "timeline-reports": "report, outlet, published, report id",
    "timeline-figures": "report, figure, value, low, high, how firm, as of, from, to",
    "compare-reasons": "reason, report, report id, passages",
    "compare-actors": "actor, report, report id, sentences",
    "compare-figures": "verdict, report, report id, figure, of what",
}
_ALIKE = {"reasons": "main-reasons", "barriers": "main-reasons", "actors": "main-actors"}


def show(name: str, view: View) -> Chart:
    """Draw a chart of this name on a page, with the row of ways to take it along."""
    chart = show_chart(name, PLOTS[name].draw, view)
    if chart.figure is not None:
        show_takeaway(name, PLOTS[name].page, chart.title, view)
    return chart


def name_columns(name: str) -> list[str]:
    """The columns of a chart's table, for one that draws nothing."""
    return _COLUMNS[_ALIKE.get(name, name)].split(", ")
