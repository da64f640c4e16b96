"""Who is named together with whom in one sentence, and a place for each in a drawing of it."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd

from defections.filters import Filters
from defections.queries import Library

MOST_ACTORS = 32
MOST_PAIRS = 90
_MOST_CONSIDERED = 300  # actors, those named in most sentences: pairs grow with the square
_MOST_KNOWN = 4_000
_SEED = 5
_FLAT = 0.3  # how much of a place is where the springs put it; the rest is its rank
_APART, _STEPS = 0.85, 60  # how far apart places are at least, as a share of what a square grid would give each
Point = tuple[float, float]
# Each pair with the sentences that name both; those named most are considered.
_PAIRS = """, named AS (SELECT DISTINCT sentence_id, actor_id FROM kept_mentions WHERE actor_id IN (
        SELECT actor_id FROM kept_mentions JOIN actors USING (actor_id)
        WHERE len($types) = 0 OR type IN (SELECT unnest($types)) GROUP BY actor_id
        ORDER BY count(DISTINCT sentence_id) DESC, actor_id LIMIT $considered))
    SELECT a.actor_id AS one, b.actor_id AS other, count(*) AS sentences FROM named a
    JOIN named b ON a.sentence_id = b.sentence_id AND a.actor_id < b.actor_id
    GROUP BY one, other ORDER BY sentences DESC, one, other LIMIT $known"""
_ACTORS = """SELECT actor_id, name, type, aliases, m.sentences FROM actors JOIN (
        SELECT actor_id, count(DISTINCT sentence_id) AS sentences FROM kept_mentions
        WHERE actor_id IN (SELECT unnest($ids)) GROUP BY actor_id) m USING (actor_id)
    ORDER BY m.sentences DESC, name, actor_id"""


class Network(NamedTuple):
    """Actors (actor_id, name, type, aliases, sentences, x, y; 0 to 1) and pairs of them (one, other, sentences).

    `known` is how many actors share a sentence with another.
    """

    actors: pd.DataFrame
    pairs: pd.DataFrame
    known: int


def draw_together(library: Library, filters: Filters, types: tuple[str, ...] = ()) -> Network:
    """Find the actors who are most often named with another, and place those often named together near each other."""
    found = library.ask_kept(
        ("mentions",), filters, _PAIRS, types=list(types), considered=_MOST_CONSIDERED, known=_MOST_KNOWN
    )
    known = pd.concat([found["one"], found["other"]]).nunique()
    pairs = _keep_strongest(found)
    ids = sorted({*pairs["one"], *pairs["other"]})
    actors = library.ask_kept(("mentions",), filters, _ACTORS, ids=ids)
    places = place_actors(list(actors["actor_id"]), pairs.itertuples(index=False, name=None))
    x, y = zip(*(places[actor] for actor in actors["actor_id"]), strict=True) if places else ((), ())
    return Network(actors.assign(x=x, y=y), pairs, int(known))


def _keep_strongest(found: pd.DataFrame) -> pd.DataFrame:
    """The pairs among the actors with most encounters."""
    both = pd.concat(
        [found[["one", "sentences"]], found[["other", "sentences"]].set_axis(["one", "sentences"], axis=1)]
    )
    weight = both.groupby("one")["sentences"].sum().sort_values(ascending=False, kind="stable")
    chosen = weight.head(MOST_ACTORS).index
    return found[found["one"].isin(chosen) & found["other"].isin(chosen)].head(MOST_PAIRS).reset_index(drop=True)


def place_actors(ids: list[str], pairs: Iterable[tuple[str, str, int]]) -> dict[str, Point]:
    """Give each actor a place from 0 to 1, the same at every call."""
    import networkx as nx  # here, since it takes its time and most views need none

    graph = nx.Graph()
    graph.add_nodes_from(ids)
    graph.add_weighted_edges_from(pairs)
    if not ids:
        return {}
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    # Parts without a tie drift away from each other: a weak one holds each near the largest.
    hubs = [max(part, key=lambda actor: (graph.degree(actor), actor)) for part in parts]
    graph.add_weighted_edges_from((hubs[0], hub, 0.15) for hub in hubs[1:])
    placed = nx.spring_layout(graph, k=2.2 / len(ids) ** 0.5, iterations=200, seed=_SEED)
    return _stretch({actor: (float(x), float(y)) for actor, (x, y) in placed.items()})


def _stretch(places: dict[str, Point]) -> dict[str, Point]:
    """Places so that they fill the square: apart by their ranks in part, since a few far ones squeeze the others."""
    spread: list[dict[str, float]] = []
    for axis in (0, 1):
        order = sorted(places, key=lambda actor: (places[actor][axis], actor))
        low, high = places[order[0]][axis], places[order[-1]][axis]
        width, last = (high - low) or 1.0, max(1, len(order) - 1)
        spread.append(
            {
                actor: _FLAT * (places[actor][axis] - low) / width + (1 - _FLAT) * rank / last
                for rank, actor in enumerate(order)
            }
        )
    return _push_apart({actor: (spread[0][actor], spread[1][actor]) for actor in places})


def _push_apart(places: dict[str, Point]) -> dict[str, Point]:
    """Places that have room around each: what stands closer is pushed apart, step by step, within the square."""
    at, apart = np.array(list(places.values())), _APART / len(places) ** 0.5
    for _ in range(_STEPS):
        ways = at[:, None] - at[None]
        far = np.hypot(ways[..., 0], ways[..., 1])
        np.fill_diagonal(far, apart)
        lacking = np.clip(apart - far, 0, None) / np.maximum(far, 1e-9) / 2
        at = np.clip(at + (ways * lacking[..., None]).sum(axis=1), 0, 1)
    return {actor: (float(x), float(y)) for actor, (x, y) in zip(places, at, strict=True)}
