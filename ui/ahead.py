"""What the overview asks ahead: while the browser paints the first chart, nothing is sent that it would paint too."""

from defections.amounts import list_main
from ui import gallery
from ui.store import answer
from ui.view import View
from ui.views.reasons import count_given

COUNTED = ("articles", "figures", "actors", "moves")
MAIN_FIGURES = 5
FITS = 5


def ask_overview(view: View) -> None:
    """Ask what the rest of the overview shows; the answers are kept, and there when they are drawn."""
    filters = view.filters
    answer("count_each", COUNTED, filters)
    count_given(filters)
    answer(list_main, filters, MAIN_FIGURES)
    for table in ("figures", "relations"):
        answer("count", table, filters)
    answer("relations", filters, FITS)
    gallery.PLOTS["main-actors"].draw(view)
