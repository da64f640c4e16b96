"""The figures of one quantity that several reports give, and where each has it from."""

from ui import words
from ui.charts.quantities import DIMENSIONS, count_sources
from ui.evidence import show_evidence
from ui.heading import show_heading
from ui.store import answer
from ui.view import View


def show_quantity(view: View) -> None:
    """Draw the figures of the quantity chosen, from whichever report; else say what a choice shows."""
    chosen = view.find_pick(DIMENSIONS)
    rows = answer("by_ids", "quantities", chosen).to_dict("records") if chosen else []
    if not rows:
        show_heading("Who reports it", "Choose a row to see each report's words, and whom it cites.")
        return
    row = rows[0]
    figures = answer("described_by_ids", "figures", tuple(row["figure_ids"]))
    known = words.count(len(figures), "figure")
    note = f"{count_sources(row)}; all {known}, also of reports that the filters leave out."
    show_evidence(figures, "figure", title="Who reports it", note=note, key="quantity")
