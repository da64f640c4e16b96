"""Questions about amounts: the largest figures, those attached to reasons, how many origins reasons come from."""

from typing import NamedTuple

import pandas as pd

from defections.codebook import CONFIDENT
from defections.filters import Filters
from defections.queries import Library
from defections.retelling import find_retold

# Of what several reports word alike the first comes first, since a text that many took over would fill the list.
# Of one unit only so many are compared, since words cost more time to compare than numbers.
_COMPARED, _EVERY = 2_000, 2**62
_LARGEST = """, large AS (
        SELECT figure_id, article_id, unit, "start", text, referent, coalesce(value, high, low, 0) AS size
        FROM kept_figures WHERE $unit IN ('', unit) ORDER BY size DESC, article_id, "start" LIMIT $compared),
    told AS (SELECT *, article_id > min(article_id) OVER (PARTITION BY unit, size, lower(text), referent) AS again
        FROM large)
    SELECT figure_id FROM told
    QUALIFY row_number() OVER (PARTITION BY unit ORDER BY again, size DESC, article_id, "start") <= $most"""
_ATTACHED = """SELECT reason_id, code, n_figure_id AS figure_id FROM kept_reasons
    WHERE n_figure_id IS NOT NULL AND family <> 'barrier' AND (score >= $least) ORDER BY article_id, "start", code"""
_TELLERS = """SELECT DISTINCT code, actor_id, speaker, article_id FROM kept_reasons
    WHERE (family = 'barrier') = $barrier AND score >= $least"""

# What reasons can stand against: the column's key, and the table that holds its id and name.
_AGAINST = {
    "report": ("article_id", "articles", "article_id", "title"),
    "speaker": ("coalesce(actor_id, speaker, '-')", "actors", "actor_id", "name"),
}
_CROSSED = """, cells AS (SELECT code, {0} AS "column", count(*) AS n FROM kept_reasons
        WHERE family <> 'barrier' AND score >= $least GROUP BY ALL),
    heads AS (SELECT "column", sum(n) AS total FROM cells GROUP BY "column")
    SELECT c.code, c."column", coalesce(w.{3}, c."column") AS name, c.n, (SELECT count(*) FROM heads) AS of
    FROM cells c JOIN (SELECT * FROM heads ORDER BY total DESC, "column" LIMIT $most) h USING ("column")
    LEFT JOIN {1} w ON w.{2} = c."column" ORDER BY c.n DESC, c.code, c."column" """


# Codes, the two parts of the sums, and the sums, all by one question: the first chart of two pages waits for it.
_CODES = """, rows AS (SELECT t.code, t.article_id, t.sentence_id, a.title, y.role = 'sidebar' AS in_box,
        t.score >= $line AS is_sure FROM kept_reasons t JOIN articles a USING (article_id)
        JOIN stories y USING (story_id) WHERE (t.family = 'barrier') = $barrier AND t.score >= $least)
    SELECT {0}, count(*) AS n, count(DISTINCT sentence_id) AS passages, count(DISTINCT article_id) AS reports,
        grouping(code, in_box, is_sure) AS level FROM rows
    GROUP BY GROUPING SETS (({0}), (in_box), (is_sure), ()) ORDER BY n DESC, {0}"""


class Codes(NamedTuple):
    """How often each code is given (code, in_box, is_sure, n, passages, reports; article_id, title), and the sums."""

    rows: pd.DataFrame
    passages: int
    reports: int
    boxed: int
    unsure: int


def count_codes(library: Library, filters: Filters, is_barrier: bool, is_sure: bool, by_report: bool) -> Codes:
    """Count the codes of reasons, or of barriers: by list or text, sure or not, and by report where asked."""
    columns = "code, in_box, is_sure" + (", article_id, title" if by_report else "")
    values = {"barrier": is_barrier, "least": CONFIDENT if is_sure else 0.0, "line": CONFIDENT}
    found = library.ask_kept(("reasons",), filters, _CODES.format(columns), **values)
    # One bit for each of code, in_box and is_sure that is not told apart.
    rows, by_box, by_sureness, sums = (found[found["level"] == level] for level in (0b000, 0b101, 0b110, 0b111))
    boxed = by_box.loc[by_box["in_box"].astype(bool), "passages"].sum()
    unsure = by_sureness.loc[~by_sureness["is_sure"].astype(bool), "passages"].sum()
    rows = rows.drop(columns="level").astype({"in_box": bool, "is_sure": bool}).reset_index(drop=True)
    return Codes(rows, int(sums["passages"].sum()), int(sums["reports"].sum()), int(boxed), int(unsure))


def cross_reasons(library: Library, filters: Filters, against: str, most: int, is_sure: bool) -> pd.DataFrame:
    """How often each reason is given by the reports, or speakers, that give most.

    Args:
        library: the tables.
        filters: what the view is narrowed to.
        against: report or speaker.
        most: how many of these.
        is_sure: whether only passages count that are sure.

    Returns:
        Columns code, column (an id, or the words for a speaker, "-" for the report itself), name, n, and how many
        reports or speakers there are in all (of); most first.
    """
    least = CONFIDENT if is_sure else 0.0
    question = _CROSSED.format(*_AGAINST[against])
    return library.ask_kept(("reasons",), filters, question, most=most, least=least)


def list_largest(library: Library, filters: Filters, most: int, unit: str = "") -> pd.DataFrame:
    """The largest figures, so many at most of each unit, described as by `Library.passages`; largest first.

    Args:
        library: the tables.
        filters: what the view is narrowed to.
        most: how many of each unit.
        unit: the one unit wanted; every one when empty.
    """
    compared = max(_COMPARED, most) if unit else _EVERY
    kept = library.ask_kept(("figures",), filters, _LARGEST, most=most, unit=unit, compared=compared)
    rows = library.described_by_ids("figures", tuple(kept["figure_id"]))
    size = rows["value"].fillna(rows["high"]).fillna(rows["low"]).fillna(0)
    return rows.iloc[size.sort_values(ascending=False, kind="stable").index]


def list_attached(library: Library, filters: Filters, is_sure: bool) -> pd.DataFrame:
    """The figures that the text attaches to reasons: columns of `Library.passages` with reason_id and code."""
    kept = library.ask_kept(("reasons",), filters, _ATTACHED, least=CONFIDENT if is_sure else 0.0)
    rows = library.described_by_ids("figures", tuple(kept["figure_id"].unique()))
    return kept.merge(rows, on="figure_id")


def count_origins(library: Library, filters: Filters, is_barrier: bool, is_sure: bool) -> pd.DataFrame:
    """From how many origins each reason comes: columns code and n, most first.

    An origin is whoever is credited, by name in all reports; one without a name ("residents"), or the report itself,
    is one of its report, and reports that retell one text are one.
    """
    least = CONFIDENT if is_sure else 0.0
    told = library.ask_kept(("reasons",), filters, _TELLERS, barrier=is_barrier, least=least)
    article = told["article_id"].map(find_retold(library)).fillna(told["article_id"])
    unnamed = article + "/" + told["speaker"].fillna("")
    counts = told.assign(origin=told["actor_id"].fillna(unnamed)).groupby("code")["origin"].nunique()
    return counts.rename("n").reset_index().sort_values(["n", "code"], ascending=[False, True], ignore_index=True)
