"""The numbers that the text attaches to reasons."""

import pandas as pd

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
    note += f", the {len(drawn)} largest are drawn." if len(attached) > len(drawn) else "."
    alt = f"{TITLE}: " + "; ".join(list(options.values())[:20])
    named = {"text": "figure", "title": "report", "speaker": "credited to", "sentence": "sentence"}
    table = drawn.assign(reason=drawn["code"].map(words.label_reason))[["reason", *named]].rename(columns=named)
    return Chart(TITLE, note, stack_panels(panels, colours).finish(), alt, options, DIMENSIONS, table=table)


def _find_largest(rows: pd.DataFrame) -> pd.DataFrame:
    """The largest figures; what several reports say alike of a reason stands once as long as there are others."""
    size = rows["value"].fillna(rows["high"]).fillna(rows["low"]).fillna(0)
    again = rows.assign(text=rows["text"].str.lower()).duplicated(["code", "text", "value", "low", "high"])
    ranked = rows.assign(size=size, again=again).sort_values(["again", "size"], ascending=[True, False], kind="stable")
    return ranked.head(MOST_ROWS).sort_values("size", ascending=False, kind="stable").drop(columns=["size", "again"])


def _make_panel(unit: str, rows: pd.DataFrame) -> Panel:
    labels = [words.label_reason(code) for code in rows["code"]]
    return Panel(words.UNITS[unit], unit, rows, labels, list(rows["reason_id"]))
