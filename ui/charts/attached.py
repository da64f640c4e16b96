"""The numbers that the text attaches to reasons."""

import pandas as pd

from defections.amounts import measure
from ui import words
from ui.chart import Chart
from ui.charts.panels import Panel, stack_panels

TITLE = "Numbers attached to reasons"
MOST_ROWS = 12
DIMENSIONS = ("reasons.reason_id",)


def draw_attached(attached: pd.DataFrame, colours: dict[str, str]) -> Chart:
    """Draw figures that stand with a reason, counts of people apart from shares.

    Args:
        attached: passages of figures, with reason_id and code.
        colours: each report's colour.
    """
    panels = [_make_panel(unit, _find_largest(attached[attached["unit"] == unit])) for unit in words.UNITS]
    panels = [panel for panel in panels if len(panel.figures)]
    drawn = pd.concat([panel.figures for panel in panels])
    options = {
        (row.reason_id,): f"{words.label_reason(row.code)} · {words.cut(row.text, 50)} · {words.cut(row.title, 30)}"
        for row in drawn.itertuples()
    }
    note = "One mark is one figure that a report gives for those who left for a reason; figures are not added up. "
    note += f"{words.count(len(attached), 'figure')}"
    note += f", {words.tell_largest(len(drawn))}." if len(attached) > len(drawn) else "."
    alt = f"{TITLE}: " + "; ".join(list(options.values())[:20])
    named = {"text": "figure", "title": "report", "speaker": "credited to", "sentence": "sentence"}
    table = drawn.assign(reason=drawn["code"].map(words.label_reason))[["reason", *named]].rename(columns=named)
    return Chart(TITLE, note, stack_panels(panels, colours).finish(), alt, options, DIMENSIONS, table=table)


def _find_largest(rows: pd.DataFrame) -> pd.DataFrame:
    """The largest figures; when there are more than are drawn, what several say alike of a reason stands once."""
    ranked = rows.assign(size=measure(rows)).sort_values("size", ascending=False, kind="stable")
    if len(rows) > MOST_ROWS:
        ranked = ranked[~(_repeats(ranked, ["text"], sized=True) | _repeats(ranked, ["text", "sentence"], sized=False))]
    return ranked.head(MOST_ROWS).drop(columns="size")


def _repeats(rows: pd.DataFrame, told_by: list[str], *, sized: bool) -> "pd.Series[bool]":
    """Which rows word the same of a reason as a row of another report before, with their numbers or apart from them."""
    said = rows[told_by].apply(lambda words_of: words_of.str.lower().str.replace(r"[\d.,\s]+", "", regex=True))
    keys = [rows["code"], *(said[name] for name in told_by), *([rows["size"]] if sized else [])]
    return rows["article_id"] != rows.groupby(keys)["article_id"].transform("first")


def _make_panel(unit: str, rows: pd.DataFrame) -> Panel:
    labels = [words.label_reason(code) for code in rows["code"]]
    return Panel(words.UNITS[unit], unit, rows, labels, list(rows["reason_id"]))
