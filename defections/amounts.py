"""Questions about amounts: the largest figures, those attached to reasons, how many origins reasons come from."""

from typing import NamedTuple

import pandas as pd

from defections.codebook import CONFIDENT
from defections.filters import TELLER, Filters
from defections.queries import BY_WEIGHT, SIZE, Library
from defections.retelling import NUMBERLESS, WORDED, find_retold

# Of what several reports word alike only the first is listed where not all are, since a text that many took over,
# be it with other numbers, would fill the list.
# Of one unit only so many are compared, since words cost more time to compare than numbers.
_COMPARED, _EVERY = 3_000, 2**62
_AGAIN = f"""article_id > min(article_id) OVER (PARTITION BY unit, size, lower(f.text), referent)
        OR article_id > min(article_id) OVER (PARTITION BY unit, {NUMBERLESS.format("f.text")}, {WORDED})"""
_LARGEST = f""", large AS (
        SELECT figure_id, article_id, sentence_id, unit, "start", text, referent, coalesce({SIZE}, 0) AS size
        FROM kept_figures WHERE $unit IN ('', unit) ORDER BY size DESC, article_id, "start" LIMIT $compared),
    told AS (SELECT f.*, {_AGAIN} AS again FROM large f JOIN sentences n USING (sentence_id, article_id))
    SELECT figure_id FROM told QUALIFY (NOT again OR count(*) OVER (PARTITION BY unit) <= $most)
        AND row_number() OVER (PARTITION BY unit ORDER BY again, size DESC, article_id, "start") <= $most"""
_MAIN = f""", weighed AS (SELECT f.*, y.role, coalesce({SIZE}, 0) AS size
        FROM kept_figures f JOIN stories y USING (story_id)),
    main AS (SELECT * FROM weighed ORDER BY {BY_WEIGHT} LIMIT $compared),
    told AS (SELECT f.*, {_AGAIN} AS again FROM main f JOIN sentences n USING (sentence_id, article_id))
    SELECT figure_id FROM told QUALIFY NOT again OR count(*) OVER () <= $most ORDER BY {BY_WEIGHT} LIMIT $most"""
_ATTACHED = """SELECT reason_id, code, n_figure_id AS figure_id FROM kept_reasons
    WHERE n_figure_id IS NOT NULL AND family <> 'barrier' AND (score >= $least) ORDER BY article_id, "start", code"""
_TELLERS = """SELECT DISTINCT code, actor_id, speaker, article_id FROM kept_reasons
    WHERE (family = 'barrier') = $barrier AND score >= $least"""

# What reasons can stand against: the column's key, and the table that holds its id and name.
_AGAINST = {
    "report": ("article_id", "articles", "article_id", "title"),
    "speaker": (TELLER, "actors", "actor_id", "name"),
}
_HEADS = """SELECT {0} AS "column" FROM kept_reasons t WHERE family <> 'barrier' AND score >= $least
    GROUP BY ALL ORDER BY count(*) DESC, "column" """
_CROSSED = """, cells AS (SELECT code, {0} AS "column", count(*) AS n FROM kept_reasons t
        WHERE family <> 'barrier' AND score >= $least AND {0} IN (SELECT unnest($shown)) GROUP BY ALL)
    SELECT c.code, c."column", coalesce(w.{3}, c."column") AS name, c.n
    FROM cells c LEFT JOIN {1} w ON w.{2} = c."column" ORDER BY c.n DESC, c.code, c."column" """


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

    Where not all are shown, one is of the reports that retell one text.

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
    least, names = CONFIDENT if is_sure else 0.0, _AGAINST[against]
    heads = library.ask_kept(("reasons",), filters, _HEADS.format(*names), least=least)["column"]
    told = heads.map(find_retold(library)).fillna(heads) if against == "report" and len(heads) > most else heads
    shown = list(heads[~told.duplicated()].head(most))
    cells = library.ask_kept(("reasons",), filters, _CROSSED.format(*names), shown=shown, least=least)
    return cells.assign(of=len(heads))


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
    return rows.iloc[measure(rows).sort_values(ascending=False, kind="stable").index]


def measure(rows: pd.DataFrame) -> "pd.Series[float]":
    """How large figures are, as far as they say; 0 for "many"."""
    return rows["value"].fillna(rows["high"]).fillna(rows["low"]).fillna(0)


def list_main(library: Library, filters: Filters, most: int) -> pd.DataFrame:
    """The figures that matter most, described as by `Library.passages`: people in main stories first."""
    kept = library.ask_kept(("figures",), filters, _MAIN, most=most, compared=_COMPARED)
    rows = library.described_by_ids("figures", tuple(kept["figure_id"])).set_index("figure_id", drop=False)
    return rows.loc[list(kept["figure_id"])].reset_index(drop=True)


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
