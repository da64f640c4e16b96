"""Reports side by side: which of their figures give one quantity, and which give two numbers for one thing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import pandas as pd

from defections.echoes.matching import Claim
from defections.filters import Filters
from defections.queries import Library

_MOST_FIGURES = 300  # a report
_LEAST = 3  # smaller numbers recur everywhere
_NEAR = 1.02
_NEAR_FROM = 50  # below, numbers are counted one by one, and must be equal
_SAME_WORDS, _OTHER_WORDS = 2, 3  # words that two sentences share beside the noun
_UNITS = ("people", "aircraft", "money", "events", "places", "percent", "distance", "duration", "share", "other")
_FIGURES = f""", ranked AS (SELECT * FROM kept_figures WHERE qualifier <> 'vague'
        AND article_id IN (SELECT unnest($articles)) AND coalesce(value, low, high) IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY "start") <= {_MOST_FIGURES})
    SELECT f.figure_id, f.article_id, f.unit, coalesce(f.value, f.low, 0) AS low,
        coalesce(f.value, f.high, 'infinity') AS high, coalesce(f.referent, '') AS referent, n.text AS sentence,
        list(DISTINCT m.actor_id) FILTER (WHERE m.actor_id IS NOT NULL) AS actors
    FROM ranked f JOIN sentences n USING (sentence_id) LEFT JOIN mentions m USING (sentence_id)
    GROUP BY ALL ORDER BY f.article_id, f.figure_id"""
_QUANTITIES = "SELECT figure_ids FROM quantities WHERE list_has_any(figure_ids, $ids)"


class Match(NamedTuple):
    """Figures of two or more reports: one quantity (`agrees`), or two numbers for what seems one thing."""

    agrees: bool
    figure_ids: tuple[str, ...]


def match_reports(library: Library, filters: Filters, articles: tuple[str, ...]) -> list[Match]:
    """Match the figures of some reports with each other; contradictions first."""
    rows = library.ask_kept(("figures",), filters, _FIGURES, articles=list(articles))
    claims = [_read_claim(row) for row in rows.to_dict("records")]
    if not claims:
        return []
    ids = [claim.figure_id for claim in claims]
    known = library.ask(_QUANTITIES, {"ids": ids})["figure_ids"]
    quantities = [frozenset(given) & frozenset(ids) for given in known]
    return match_claims(claims, quantities)


def _read_claim(row: dict[Any, Any]) -> Claim:
    names = ("figure_id", "article_id", "unit", "low", "high", "referent", "sentence")
    actors = () if row["actors"] is None else tuple(sorted(row["actors"]))
    return Claim(**{name: row[name] for name in names}, actors=actors, credits=frozenset())


def match_claims(claims: Sequence[Claim], quantities: Iterable[frozenset[str]] = ()) -> list[Match]:
    """Match claims of different reports.

    Args:
        claims: figures with their sentences' actors.
        quantities: figures already known to be one quantity.
    """
    articles = {claim.figure_id: claim.article_id for claim in claims}
    groups = [set(given) for given in quantities if len({articles[figure] for figure in given}) > 1]
    order = {claim.figure_id: place for place, claim in enumerate(claims)}
    for one, other in _find_pairs(claims, order, _are_same):
        _join(groups, one, other)
    told = set[str]().union(*groups)
    rivals: list[set[str]] = []
    for one, other in _find_pairs([claim for claim in claims if claim.figure_id not in told], order, _contradict):
        _join(rivals, one, other)
    found = [(False, group) for group in rivals] + [(True, group) for group in groups]
    return [Match(agrees, tuple(sorted(group, key=lambda figure: order[figure]))) for agrees, group in found]


def _find_pairs(
    claims: Sequence[Claim], order: dict[str, int], fits: Callable[[Claim, Claim], bool]
) -> list[tuple[str, str]]:
    """The pairs of figures of two reports that fit, in their order; only those of one unit and noun can."""
    alike: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[claim.unit, claim.head].append(claim)
    found = [
        (one.figure_id, other.figure_id)
        for same in alike.values()
        for one, other in combinations(same, 2)
        if one.article_id != other.article_id and fits(one, other)
    ]
    return sorted(found, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _join(groups: list[set[str]], one: str, other: str) -> None:
    """Put two figures into one group."""
    held = [group for group in groups if one in group or other in group]
    for group in held:
        groups.remove(group)
    groups.append({one, other}.union(*held))


def _are_same(one: Claim, other: Claim) -> bool:
    """Whether two claims of one unit and noun give one number of one actor."""
    if one.unit not in _UNITS or min(one.low, other.low) < _LEAST:
        return False
    if max(one.low, other.low) > min(one.low, other.low) * (_NEAR if one.low >= _NEAR_FROM else 1):
        return False
    return bool(set(one.actors) & set(other.actors)) and _share(one, other, _SAME_WORDS)


def _contradict(one: Claim, other: Claim) -> bool:
    """Whether two claims of one unit and noun count one thing of one actor, and no number fits both."""
    if one.unit in ("duration", "other") or not set(one.actors) & set(other.actors):
        return False
    apart = max(one.low, other.low) > min(one.high, other.high) * _NEAR
    return apart and _share(one, other, _OTHER_WORDS if one.head else _OTHER_WORDS + 2)


def _share(one: Claim, other: Claim, least: int) -> bool:
    return len((one.words & other.words) - {one.head}) >= least


def count_named(library: Library, filters: Filters, articles: tuple[str, ...]) -> pd.DataFrame:
    """In how many sentences of each report each actor is named: columns actor_id, name, type, article_id, n."""
    return library.ask_kept(("mentions",), filters, _NAMED, articles=list(articles))


_NAMED = """SELECT m.actor_id, any_value(a.name) AS name, any_value(a.type) AS type, m.article_id,
    count(DISTINCT m.sentence_id) AS n FROM kept_mentions m JOIN actors a USING (actor_id)
    WHERE m.article_id IN (SELECT unnest($articles)) GROUP BY m.actor_id, m.article_id
    ORDER BY n DESC, name, m.actor_id, m.article_id"""
