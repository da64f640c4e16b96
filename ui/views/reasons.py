"""Charts of reasons and barriers under a view."""

import pandas as pd

from defections.amounts import count_codes, count_origins, cross_reasons, list_attached
from defections.filters import Filters
from defections.queries import Only
from ui import palette, words
from ui.chart import Chart, colour_reports
from ui.charts import attached, reason_cells, reasons
from ui.store import answer
from ui.view import View

SURE = {"all": "All passages", "sure": "Sure ones only"}


def keep_sure(view: View) -> Only:
    """What rows of reasons are held to, when a visitor wants the sure ones only."""
    return (("is_sure", True),) if view.read_switch("sure", list(SURE)) == "sure" else ()


def count_given(filters: Filters, only: Only = ()) -> dict[str, int]:
    """How many passages give a reason, and how many a barrier, whatever each of them gives."""
    given = answer("tally", "reasons", filters, ("is_barrier",), only=only).set_index("is_barrier")["passages"]
    return {"reason": int(given.get(False, 0)), "barrier": int(given.get(True, 0))}


def tell_given(filters: Filters, only: Only = ()) -> list[str]:
    """These numbers in words, so that they are told from the rows of a table, of which a passage may have two."""
    return [f"{noun}s in {words.count(n, 'passage')}" for noun, n in count_given(filters, only).items() if n]


def draw_reasons(view: View, *, is_barrier: bool = False, is_short: bool = False) -> Chart:
    """Reasons for leaving, or barriers, by code."""
    noun, title = ("barrier", "What kept others from leaving") if is_barrier else ("reason", "Why people left")
    kept, only = view.keep_all(reasons.DIMENSIONS), (("is_barrier", is_barrier), *keep_sure(view))
    by = "passages" if is_short else view.read_switch("by", list(reasons.MEASURES))
    colours, is_sure = colour_reports(), bool(keep_sure(view))
    counted = answer(count_codes, kept, is_barrier, is_sure, len(colours) <= palette.MOST_COLOURED)
    if counted.rows.empty:
        return Chart(title, empty=f"No passage here gives a {noun}.")
    codes = _measure(counted.rows, kept, only, by)
    group = "" if is_barrier or is_short else view.read_switch("group", list(reasons.GROUPS))
    sums = reasons.Passages(*counted[1:])
    return reasons.draw_codes(
        codes, sums, colours, title=title, noun=noun, by=by, group=group, most=6 if is_short else 100
    )


def _measure(rows: pd.DataFrame, kept: Filters, only: Only, by: str) -> pd.DataFrame:
    """The counts in passages, in reports or in origins."""
    held = dict(only)
    if by == "origins":
        return answer(count_origins, kept, held["is_barrier"], "is_sure" in held)
    if by == "passages":
        return rows
    each = ("article_id", "title") if "article_id" in rows else ()
    codes = answer("tally", "reasons", kept, ("code", *each), only=only)
    return codes.assign(n=codes["reports"])


def draw_barriers(view: View) -> Chart:
    """What kept others from leaving, by code."""
    return draw_reasons(view, is_barrier=True)


def draw_main_reasons(view: View) -> Chart:
    """The reasons given most."""
    return draw_reasons(view, is_short=True)


def draw_by_report(view: View) -> Chart:
    """Reason by report."""
    cells = _cross(view, reason_cells.BY_REPORT, "report")
    if cells.empty:
        return Chart("Reason by report", empty="No passage here gives a reason.")
    return reason_cells.draw_by_report(cells, colour_reports())


def draw_by_speaker(view: View) -> Chart:
    """Reason by who is credited."""
    cells = _cross(view, reason_cells.BY_SPEAKER, "speaker")
    if cells.empty:
        return Chart("Reason by speaker", empty="No passage here gives a reason.")
    return reason_cells.draw_by_speaker(cells)


def _cross(view: View, dimensions: tuple[str, str], against: str) -> pd.DataFrame:
    kept = view.keep_all(dimensions)
    return answer(cross_reasons, kept, against, reason_cells.MOST_COLUMNS, bool(keep_sure(view)))


def draw_attached(view: View) -> Chart:
    """The numbers that the text attaches to reasons."""
    rows = answer(list_attached, view.keep_all(attached.DIMENSIONS), bool(keep_sure(view)))
    if rows.empty:
        return Chart(attached.TITLE, empty="No report here gives a number of people for a reason.")
    return attached.draw_attached(rows, colour_reports())
