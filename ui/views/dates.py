"""Views of time: when reports came out, for when figures hold. Fewer than three dated reports make no line."""

from typing import Any

from defections.chronicle import (
    LEAST_DATED,
    MOST_SINGLE,
    choose_period,
    count_dates,
    count_periods,
    count_timed,
    list_published,
    list_timed,
)
from defections.filters import Filters
from ui import words
from ui.chart import Chart, colour_reports
from ui.charts import dates
from ui.store import answer
from ui.view import View

REPORTS = (("articles.article_id",), ("articles.month",), ("articles.year",))
FIGURES = ("figures.figure_id",)


def draw_reports(view: View) -> Chart:
    """When the reports came out: a row each, or bars by month or year when they are many."""
    kept = view.keep_all(*REPORTS)
    known = answer(count_dates, kept)
    if known.published < LEAST_DATED:
        return Chart(
            dates.REPORTS,
            empty=_tell_lack(known.published, known.reports, "name", "a day of publication"),
        )
    if known.published <= MOST_SINGLE:
        return dates.draw_reports(answer(list_published, kept, MOST_SINGLE), colour_reports(), known.reports)
    by = choose_period(known.first, known.last)
    return dates.draw_periods(answer(count_periods, kept, by), by, known.reports)


def draw_figures(view: View) -> Chart:
    """For when the figures of one unit hold."""
    kept = view.keep_all(FIGURES)
    known = answer(count_dates, view.keep_all(FIGURES, *REPORTS))  # a report chosen above is one of enough
    if known.dated < LEAST_DATED:
        return Chart(dates.FIGURES, empty=_tell_lack(known.dated, known.reports, "hold", "a date at all"))
    counts = list_units(kept)
    if not counts:
        return Chart(dates.FIGURES, empty="No figure here says for which days it holds.")
    unit = view.read_switch("show", list(counts))
    rows = answer(list_timed, kept, unit, dates.MOST_FIGURES)
    return dates.draw_figures(rows, unit, colour_reports(), counts[unit])


def list_units(filters: Filters) -> dict[str, int]:
    """How many figures of each unit tell their days, most first."""
    counts: dict[str, Any] = answer(count_timed, filters)
    return {unit: n for unit, n in counts.items() if unit in words.UNITS}


def _tell_lack(dated: int, reports: int, verb: str, what: str) -> str:
    found = f"{dated or 'none'} of {words.count(reports, 'report')} here"
    return f"A timeline needs at least three reports with a date; {found} {verb}{'' if dated > 1 else 's'} {what}."
