"""Filters to SQL: which sentences they keep, and which rows of each table stand in those."""

from typing import Any

from defections.filters import Filters

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
    "text": "contains(lower(strip_accents(s.text)), lower(strip_accents($text)))",
}
_SENTENCES_KEPT = 'hits AS (SELECT s.sentence_id, s.article_id, s.start, s."end" FROM sentences s WHERE {tests})'

# Which rows of each table stand in the sentences kept.
_IN_SENTENCE = "t.sentence_id IN (SELECT sentence_id FROM hits)"
_OVERLAPS = (
    'EXISTS (SELECT 1 FROM hits h WHERE h.article_id = t.article_id AND h.start < t."end" AND h."end" > t.start)'
)
_IN_ARTICLE = "t.article_id IN (SELECT article_id FROM hits)"
_FIGURE_KEPT = "SELECT figure_id FROM figures WHERE sentence_id IN (SELECT sentence_id FROM hits)"
_ROW_TESTS = {
    "articles": _IN_ARTICLE,
    "excluded": _IN_ARTICLE,
    "stories": _OVERLAPS,
    "statements": _OVERLAPS,
    "relations": f"""(t.whole_id IN ({_FIGURE_KEPT})
        OR list_has_any(t.part_ids, (SELECT list(figure_id) FROM ({_FIGURE_KEPT}))))""",
}
_ACTORS_KEPT = """SELECT a.actor_id, a.name, a.type, a.aliases, m.mention_count, m.article_count FROM actors a JOIN (
    SELECT actor_id, count(*) AS mention_count, count(DISTINCT article_id) AS article_count FROM mentions
    WHERE sentence_id IN (SELECT sentence_id FROM hits) GROUP BY actor_id) m USING (actor_id)"""


def filtered(table: str, filters: Filters) -> tuple[str, dict[str, Any]]:
    """Make the WITH clause that defines `kept`, a table's rows under filters, and the values bound in it."""
    active = {name: getattr(filters, name) for name in _SENTENCE_TESTS if getattr(filters, name)}
    if table == "problems" or not active:
        return f"WITH kept AS (SELECT * FROM {table})", {}
    tests = [_ROW_TESTS.get(table, _IN_SENTENCE)]
    if table == "figures" and filters.units:
        tests.append("t.unit IN (SELECT unnest($units))")
    if table == "reasons" and filters.reasons:
        tests.append("t.code IN (SELECT unnest($reasons))")
    hits = _SENTENCES_KEPT.format(tests=" AND ".join(_SENTENCE_TESTS[name] for name in active))
    kept = _ACTORS_KEPT if table == "actors" else f"SELECT t.* FROM {table} t WHERE {' AND '.join(tests)}"
    values = {name: value if isinstance(value, str) else list(value) for name, value in active.items()}
    return f"WITH {hits}, kept AS ({kept})", values
