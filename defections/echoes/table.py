"""The table `quantities`, made from the other tables of a folder once all reports are in them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

from defections.connections import connect
from defections.echoes.matching import LEAST, Claim, match_claims
from defections.echoes.origins import trace_origins
from defections.names.lists import empty_words
from defections.searching.words import fold_text
from defections.tables import Row, make_id, make_table

UNITS = ("people", "aircraft", "money", "events", "places", "percent", "other")
_TABLES = ("articles", "sentences", "figures", "mentions", "actors")
_AT_ONCE = 5_000
_MAIN_ACTORS = 3
# Each figure with whom its sentence and, most often, its report name; outlets and bare pages of names say little.
_CLAIMS = f"""
    WITH named AS (SELECT m.* FROM mentions m JOIN actors a USING (actor_id) WHERE a.type <> 'media'),
    near AS (SELECT sentence_id, list(DISTINCT actor_id) AS actors FROM named GROUP BY sentence_id),
    main AS (SELECT article_id, list(actor_id) AS actors FROM (
        SELECT article_id, actor_id FROM named GROUP BY article_id, actor_id
        QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY count(*) DESC, actor_id) <= {_MAIN_ACTORS})
        GROUP BY article_id)
    SELECT f.figure_id, f.article_id, f.unit, coalesce(f.value, f.low) AS least, coalesce(f.value, f.high) AS most,
        coalesce(f.referent, f.text), n.text, list_concat(coalesce(near.actors, []), coalesce(main.actors, [])),
        f.speaker, f.actor_id, a.outlet
    FROM figures f JOIN sentences n USING (sentence_id) JOIN articles a ON f.article_id = a.article_id
    LEFT JOIN near USING (sentence_id) LEFT JOIN main ON f.article_id = main.article_id
    WHERE f.unit IN (SELECT unnest($units)) AND f.qualifier <> 'vague' AND least >= {LEAST} AND most >= least
    ORDER BY f.unit, most, f.article_id, f."start", f.figure_id"""
_TEXTS = """SELECT article_id, string_agg(text, ' ' ORDER BY "start") FROM sentences
    WHERE article_id IN (SELECT unnest($articles)) GROUP BY article_id ORDER BY article_id"""


def write_quantities(folder: Path) -> None:
    """Write the table of a folder's quantities into it, in place of an empty one."""
    with connect(folder, _TABLES, spill=folder) as tables:
        found = list(match_claims(_list_claims(tables)))
        copies = _find_copies(tables, found)
    rows = [
        _make_row(claims, [each[claim.article_id] for claim in claims])
        for claims, each in zip(found, copies, strict=True)
    ]
    rows.sort(key=lambda row: (-row["article_count"], -row["origin_count"], row["quantity_id"]))
    pq.write_table(make_table("quantities", rows), folder / "quantities.parquet")


def _list_claims(tables: duckdb.DuckDBPyConnection) -> Iterator[Claim]:
    found = tables.execute(_CLAIMS, {"units": list(UNITS)})
    while batch := found.fetchmany(_AT_ONCE):
        for *numbered, actors, speaker, actor, outlet in batch:
            figure_id, article_id, unit, low, high, referent, sentence = numbered
            named, credits = tuple(sorted(set(actors))), _name_credits(speaker, actor, outlet)
            yield Claim(figure_id, article_id, unit, low, high, referent, sentence, named, credits)


def _name_credits(speaker: str | None, actor: str | None, outlet: str | None) -> frozenset[str]:
    """What is equal for figures of one origin: who is credited, else the outlet itself, by its name."""
    words = (word for word in fold_text(speaker or outlet or "").split() if word not in empty_words())
    return frozenset(filter(None, (" ".join(words), actor)))


def _find_copies(tables: duckdb.DuckDBPyConnection, found: list[list[Claim]]) -> list[dict[str, str]]:
    """For each quantity, for each report that gives it, the first report that tells the same text."""
    if not found:
        return []
    from defections.echoes.copies import Texts  # here, since scikit-learn takes its time and most builds need none

    named = sorted({claim.article_id for claims in found for claim in claims})
    articles, texts = zip(*tables.execute(_TEXTS, {"articles": named}).fetchall(), strict=True)
    places = {article: place for place, article in enumerate(articles)}
    compared = Texts(texts)

    def compare(claims: list[Claim]) -> dict[str, str]:
        numbers = list(dict.fromkeys(places[claim.article_id] for claim in claims))
        return {articles[n]: articles[first] for n, first in zip(numbers, compared.find_copies(numbers), strict=True)}

    return [compare(claims) for claims in found]


def _make_row(claims: list[Claim], copies: list[str]) -> Row:
    first = claims[0]
    order = sorted(range(len(claims)), key=lambda n: (claims[n].article_id, claims[n].figure_id))
    claims, copies = [claims[n] for n in order], [copies[n] for n in order]
    origins = trace_origins(claims, copies)
    row: dict[str, Any] = {
        "quantity_id": make_id("q", "quantity", first.figure_id),
        "unit": first.unit,
        "low": min(claim.low for claim in claims),
        "high": max(claim.high for claim in claims),
        "figure_ids": [claim.figure_id for claim in claims],
        "origin_ids": [claims[place].figure_id for place in origins],
        "article_count": len({claim.article_id for claim in claims}),
        "origin_count": len(set(origins)),
        "rule": "number, actor and words",
    }
    return row
