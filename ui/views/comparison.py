"""Views of reports side by side: reasons, numbers and actors, shared and single, where they contradict."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pandas as pd

from defections.comparing import count_named, match_reports
from defections.filters import Filters
from ui import palette, words
from ui.chart import Chart, colour_reports
from ui.charts import comparison
from ui.store import answer
from ui.view import View

MOST_COMPARED = 4
_MOST_SHARED, _MOST_SINGLE = 14, 5
_MOST_MATCHED = 16
_COLUMNS = ("article_id", "title", "outlet", "author", "published", "word_count")
REASONS = comparison.Shared(
    "Reasons and barriers, shared and single", "reasons and barriers", "passage", "reasons.code"
)
ACTORS = comparison.Shared("Actors, shared and single", "actors", "sentence", "mentions.actor_id")
FIGURES = ("figures.figure_id",)


Row = dict[str, Any]


def list_reports(view: View) -> pd.DataFrame:
    """The reports that can be compared under the filters, with their titles and what is known about them."""
    rows: pd.DataFrame = answer("rows", "articles", replace(view.filters, picks=()), columns=_COLUMNS)
    return rows.set_index("article_id")


def read_compared(view: View) -> dict[str, str]:
    """The reports compared, with their titles: those the address names, else the first two."""
    titles = list_reports(view)["title"]
    chosen = view.read_switches("compare", titles.index)[:MOST_COMPARED] or list(titles.index[:2])
    return {article: titles[article] for article in chosen}


def colour_compared(articles: Iterable[str]) -> dict[str, str]:
    """A colour for each report compared: its own, or where reports are too many for that, one of this comparison."""
    colours, compared = colour_reports(), list(articles)
    if len(colours) > palette.MOST_COLOURED:
        return palette.colour_reports(compared)
    return {article: colours[article] for article in compared}


def draw_reasons(view: View) -> Chart:
    """Reasons, shared and single."""
    articles = read_compared(view)
    cells = answer("tally", "reasons", narrow(view, articles), ("code", "article_id"))
    if len(articles) < 2 or cells.empty:
        return Chart(REASONS.title, empty=_tell_lack(articles, "None of these reports gives a reason or a barrier"))
    cells = cells.assign(key=cells["code"], label=cells["code"].map(words.label_reason), n=cells["passages"])
    return comparison.draw_shared(cells, articles, colour_compared(articles), REASONS)


def draw_actors(view: View) -> Chart:
    """Actors, shared and single: those named most."""
    articles = read_compared(view)
    cells = answer(count_named, narrow(view, articles), tuple(articles))
    if len(articles) < 2 or cells.empty:
        return Chart(ACTORS.title, empty=_tell_lack(articles, "None of these reports names anyone"))
    cells = _keep_main(cells.assign(key=cells["actor_id"], label=cells["name"]))
    return comparison.draw_shared(cells, articles, colour_compared(articles), ACTORS)


def _keep_main(cells: pd.DataFrame) -> pd.DataFrame:
    """Actors of several reports first, then for each report those that it alone names most."""
    reports = cells.groupby("key")["article_id"].transform("nunique")
    shared = cells[reports > 1]["key"].drop_duplicates().head(_MOST_SHARED)
    single = cells[reports == 1].groupby("article_id").head(_MOST_SINGLE)["key"]
    return cells[cells["key"].isin({*shared, *single})]


def draw_figures(view: View) -> Chart:
    """Numbers that reports give for one thing, those that differ first."""
    articles = read_compared(view)
    if len(articles) < 2:
        return Chart(comparison.FIGURES, empty=_tell_lack(articles, ""))
    groups = list_groups(view, articles)
    if not groups:
        why = "No number of one report could be matched with a number of another: they seem to count different things."
        return Chart(comparison.FIGURES, empty=why)
    single = answer("count", "figures", narrow(view, articles)) - sum(len(rows) for _, rows in groups)
    return comparison.draw_figures(groups, articles, single)


def list_groups(view: View, articles: dict[str, str]) -> list[tuple[bool, list[Row]]]:
    """Figures of several reports that count one thing, as passages, and whether they agree; those that differ first."""
    matches = answer(match_reports, narrow(view, articles), tuple(articles))[:_MOST_MATCHED]
    ids = tuple(figure for match in matches for figure in match.figure_ids)
    rows = {row["figure_id"]: row for row in answer("described_by_ids", "figures", ids).to_dict("records")}
    return [(match.agrees, [rows[figure] for figure in match.figure_ids]) for match in matches]


def narrow(view: View, articles: dict[str, str]) -> Filters:
    """The filters for the reports compared, whatever is chosen."""
    return replace(view.filters, picks=(), reports=tuple(articles))


def _tell_lack(articles: dict[str, str], why: str) -> str:
    if len(articles) < 2:
        return "To compare takes two reports; here there is only one, or only one was chosen."
    return f"{why}."
