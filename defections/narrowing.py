"""Filters to SQL: which sentences they keep, and which rows of each table stand in those.

Text is not looked for here: `found` is the table of sentences that the search index gave for it.
"""

from collections.abc import Sequence
from typing import Any

from defections.filters import DIMENSIONS, Filters

# For each table picked from, a test of one row and one of all rows in a sentence, for each dimension.
Picked = dict[str, list[tuple[str, str]]]

# Which sentences a filter keeps. Parameters are lists, so one text serves any number of values.
_SENTENCE_TESTS = {
    "reports": "s.article_id IN (SELECT unnest($reports))",
    "reasons": "s.sentence_id IN (SELECT sentence_id FROM reasons WHERE code IN (SELECT unnest($reasons)))",
    "units": "s.sentence_id IN (SELECT sentence_id FROM figures WHERE unit IN (SELECT unnest($units)))",
    "actors": """s.sentence_id IN (
        SELECT sentence_id FROM mentions WHERE actor_id IN (SELECT unnest($actors))
        UNION ALL SELECT sentence_id FROM figures WHERE actor_id IN (SELECT unnest($actors))
        UNION ALL SELECT sentence_id FROM reasons WHERE actor_id IN (SELECT unnest($actors))
        UNION ALL SELECT n.sentence_id FROM sentences n JOIN statements t ON n.article_id = t.article_id
            AND n.start < t."end" AND n."end" > t.start WHERE t.actor_id IN (SELECT unnest($actors)))""",
    "text": "s.sentence_id IN (SELECT sentence_id FROM found)",
}
_SENTENCES_KEPT = 'hits AS (SELECT s.sentence_id, s.article_id, s.start, s."end" FROM sentences s WHERE {tests})'

# Which rows of each table stand in the sentences kept.
_IN_SENTENCE = "t.sentence_id IN (SELECT sentence_id FROM hits)"
_OVERLAPS = (
    'EXISTS (SELECT 1 FROM hits h WHERE h.article_id = t.article_id AND h.start < t."end" AND h."end" > t.start)'
)
_IN_ARTICLE = "t.article_id IN (SELECT article_id FROM hits)"
_FIGURE_KEPT = "SELECT figure_id FROM figures WHERE sentence_id IN (SELECT sentence_id FROM hits)"
_GIVEN = "SELECT quantity_id, unnest(figure_ids) AS figure_id FROM quantities"
_ROW_TESTS = {
    "articles": _IN_ARTICLE,
    "excluded": _IN_ARTICLE,
    "stories": _OVERLAPS,
    "statements": _OVERLAPS,
    "relations": f"""(t.whole_id IN ({_FIGURE_KEPT})
        OR list_has_any(t.part_ids, (SELECT list(figure_id) FROM ({_FIGURE_KEPT}))))""",
    "quantities": f"t.quantity_id IN (SELECT quantity_id FROM ({_GIVEN}) WHERE figure_id IN ({_FIGURE_KEPT}))",
}
# Which sentences the rows picked on a chart stand in: {0} is their table, {1} and {2} what is asked of one and of all.
_PICKED_IN_SENTENCE = "s.sentence_id IN (SELECT t.sentence_id FROM {0} t WHERE {1} GROUP BY ALL HAVING {2})"
_PICKED_SENTENCES = {
    "articles": "s.article_id IN (SELECT t.article_id FROM articles t WHERE {1})",
    "relations": """s.sentence_id IN (SELECT f.sentence_id FROM figures f JOIN (
        SELECT unnest(list_append(t.part_ids, t.whole_id)) AS figure_id FROM relations t WHERE {1})
        USING (figure_id))""",
    "quantities": """s.sentence_id IN (SELECT f.sentence_id FROM figures f JOIN (
        SELECT unnest(t.figure_ids) AS figure_id FROM quantities t WHERE {1}) USING (figure_id))""",
    "statements": """s.sentence_id IN (SELECT n.sentence_id FROM sentences n JOIN statements t
        ON n.article_id = t.article_id AND n.start < t."end" AND n."end" > t.start WHERE {1})""",
}
_ACTORS_KEPT = """SELECT a.actor_id, a.name, a.type, a.aliases, m.mention_count, m.article_count FROM actors a JOIN (
    SELECT actor_id, count(*) AS mention_count, count(DISTINCT article_id) AS article_count FROM mentions
    WHERE sentence_id IN (SELECT sentence_id FROM hits) GROUP BY actor_id) m USING (actor_id)"""


def filtered(table: str, filters: Filters) -> tuple[str, dict[str, Any]]:
    """Make the WITH clause that defines `kept`, a table's rows under filters, and the values bound in it."""
    hits, kept, values = filtered_many((table,), filters)
    return f"WITH {hits}{', ' if hits else ''}kept AS ({kept[table]})", values


def filtered_many(tables: Sequence[str], filters: Filters) -> tuple[str, dict[str, str], dict[str, Any]]:
    """Make what the rows of several tables share: the sentences kept, a question for each table, the values bound.

    The first is empty when nothing is filtered.
    """
    active = {name: getattr(filters, name) for name in _SENTENCE_TESTS if getattr(filters, name)}
    if not (active or filters.picks) or tables == ("problems",):
        return "", {table: f"SELECT * FROM {table}" for table in tables}, {}
    picked, bound = _read_picks(filters.picks)
    tests = [_SENTENCE_TESTS[name] for name in active]
    tests += [_ask_of_sentence(where, each) for where, each in picked.items()]
    hits = _SENTENCES_KEPT.format(tests=" AND ".join(tests))
    values = {name: list(value) for name, value in active.items() if name != "text"}
    return hits, {table: _keep(table, filters, picked) for table in tables}, values | bound


def _keep(table: str, filters: Filters, picked: Picked) -> str:
    """The question for a table's rows in the sentences kept."""
    if table == "actors":
        return _ACTORS_KEPT
    tests = [_ROW_TESTS.get(table, _IN_SENTENCE), *(test for test, _ in picked.get(table, []))]
    if filters.reports and table != "quantities":  # the sentences tell as much; this lets the others be passed over
        tests.insert(0, "t.article_id IN (SELECT unnest($reports))")
    if table == "figures" and filters.units:
        tests.append("t.unit IN (SELECT unnest($units))")
    if table == "reasons" and filters.reasons:
        tests.append("t.code IN (SELECT unnest($reasons))")
    return f"SELECT t.* FROM {table} t WHERE {' AND '.join(tests)}"


def _read_picks(picks: tuple[tuple[str, str], ...]) -> tuple[Picked, dict[str, Any]]:
    """For each table picked from the tests, and the values bound in them."""
    values: dict[str, list[str]] = {}
    for dimension, value in picks:
        values.setdefault(dimension, []).append(value)
    tests: Picked = {}
    for rank, dimension in enumerate(values):
        table, expression = DIMENSIONS[dimension]
        of_row = f"{expression} IN (SELECT unnest($pick{rank}))"
        of_sentence = f"count(DISTINCT {expression}) = len($pick{rank})"
        tests.setdefault(table, []).append((of_row, of_sentence))
    return tests, {f"pick{rank}": each for rank, each in enumerate(values.values())}


def _ask_of_sentence(table: str, tests: list[tuple[str, str]]) -> str:
    """That a sentence holds rows of the table with the values picked, with each of two values of one dimension."""
    of_row, of_sentence = (" AND ".join(each) for each in zip(*tests, strict=True))
    return _PICKED_SENTENCES.get(table, _PICKED_IN_SENTENCE).format(table, of_row, of_sentence)
