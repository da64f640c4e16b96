"""When: reports by the day they came out, figures by the days they hold for."""

from datetime import date
from typing import NamedTuple

import pandas as pd

from defections.filters import Filters
from defections.queries import SIZE, Library
from defections.retelling import NUMBERLESS, WORDED

LEAST_DATED = 3  # reports; fewer make no line
MOST_SINGLE = 24  # reports that stand one by one; more are counted by months or years
_MONTHS = 48  # a longer time is counted by years
_COUNT = """, timed AS (SELECT DISTINCT article_id FROM kept_figures WHERE coalesce(as_of_from, as_of_to) IS NOT NULL)
    SELECT count(*) AS reports, count(published) AS published, min(published) AS first, max(published) AS last,
        count(*) FILTER (WHERE published IS NOT NULL OR article_id IN (SELECT article_id FROM timed)) AS dated
    FROM kept_articles"""
_PERIODS = """SELECT strftime(published, $form) AS period, count(*) AS reports FROM kept_articles
    WHERE published IS NOT NULL GROUP BY period ORDER BY period"""
_REPORTS = """SELECT article_id, title, outlet, published FROM kept_articles WHERE published IS NOT NULL
    ORDER BY published, article_id LIMIT $most"""
# Of what several reports word alike only the first is listed where not all are.
_FIGURES = f""", timed AS (SELECT f.figure_id, {SIZE} AS size,
        f.article_id > min(f.article_id) OVER (PARTITION BY {NUMBERLESS.format("f.text")}, {WORDED}) AS again
        FROM kept_figures f JOIN sentences n USING (sentence_id)
        WHERE coalesce(as_of_from, as_of_to) IS NOT NULL AND unit = $unit AND size IS NOT NULL)
    SELECT figure_id FROM timed QUALIFY NOT again OR count(*) OVER () <= $most
    ORDER BY size DESC, figure_id LIMIT $most"""
_UNITS = f"""SELECT unit, count(*) AS n FROM kept_figures WHERE coalesce(as_of_from, as_of_to) IS NOT NULL
    AND {SIZE} IS NOT NULL GROUP BY unit ORDER BY n DESC, unit"""
_OPENINGS = f""", first AS (SELECT n.sentence_id, n.text, a.article_id, a.published FROM kept_articles a
        JOIN sentences n USING (article_id) JOIN stories y ON n.story_id = y.story_id
        QUALIFY row_number() OVER (PARTITION BY a.article_id ORDER BY y.role <> 'main',
            n."start" < y."start" + len(y.title), n."start") = 1)
    SELECT sentence_id FROM first n QUALIFY count(*) OVER () <= $most
        OR row_number() OVER (PARTITION BY {WORDED} ORDER BY published IS NULL, published, article_id) = 1
    ORDER BY published IS NULL, published, article_id LIMIT $most"""


class Dates(NamedTuple):
    """How many reports there are, how many of them have a day they came out, and how many any day at all."""

    reports: int
    published: int
    dated: int
    first: pd.Timestamp | None
    last: pd.Timestamp | None


def count_dates(library: Library, filters: Filters) -> Dates:
    """Count the reports that have days."""
    row = library.ask_kept(("articles", "figures"), filters, _COUNT).iloc[0]
    first, last = ((pd.Timestamp(row[name]) if row[name] is not None else None) for name in ("first", "last"))
    return Dates(int(row["reports"]), int(row["published"]), int(row["dated"]), first, last)


def choose_period(first: date, last: date) -> str:
    """Whether reports are counted by month or, over a long time, by year."""
    return "month" if _number_month(first) + _MONTHS > _number_month(last) else "year"


def _number_month(day: date) -> int:
    return day.year * 12 + day.month - 1


def count_periods(library: Library, filters: Filters, by: str) -> pd.DataFrame:
    """Reports by month or year of their publication: columns period ("2015-09", "2015"), reports."""
    return library.ask_kept(("articles",), filters, _PERIODS, form="%Y-%m" if by == "month" else "%Y")


def list_published(library: Library, filters: Filters, most: int) -> pd.DataFrame:
    """Reports with the day they came out, the earliest first: columns article_id, title, outlet, published."""
    return library.ask_kept(("articles",), filters, _REPORTS, most=most)


def count_timed(library: Library, filters: Filters) -> dict[str, int]:
    """How many figures of each unit tell for which days they hold, most first."""
    counts = library.ask_kept(("figures",), filters, _UNITS)
    return {unit: int(n) for unit, n in counts.itertuples(index=False)}


def list_timed(library: Library, filters: Filters, unit: str, most: int) -> pd.DataFrame:
    """Figures of a unit with the days they hold for, described as by `Library.passages`; the largest when many."""
    found = library.ask_kept(("figures",), filters, _FIGURES, unit=unit, most=most)
    return library.described_by_ids("figures", found["figure_id"])


def list_openings(library: Library, filters: Filters, most: int) -> pd.DataFrame:
    """The sentence that each report opens with, after its headline; described as by `Library.passages`.

    Where reports are more than `most`, of those that open alike only the first.
    """
    found = library.ask_kept(("articles",), filters, _OPENINGS, most=most)
    rows = library.described_by_ids("sentences", found["sentence_id"])
    order = {sentence: rank for rank, sentence in enumerate(found["sentence_id"])}
    return rows.iloc[rows["sentence_id"].map(order).argsort(kind="stable")].reset_index(drop=True)
