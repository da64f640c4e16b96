"""Which figures of different reports give one and the same quantity.

Two figures are one quantity when they count in one unit, their numbers are near-equal or one lies in the other's
range, the reports are about an actor in common, and enough besides speaks for it: how particular the number is, what
is counted, who is credited, the words around. A round number of people alone says nothing: many reports say "200 men".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from defections.names.lists import empty_words
from defections.searching.words import fold_text

LEAST = 5  # smaller numbers recur everywhere
_NEAR = 1.02
_NEAR_FROM = 50  # below, numbers are counted one by one, and must be equal
_WIDEST = 1.5  # a range wider than this fits too many numbers
_MOST_LIVE = 4  # clusters of one actor that a claim is compared with, the latest first
_MOST_COMPARED = 3  # claims of a cluster
_ENOUGH = 4
_MOST_WORDS = 3
_GENERIC = frozenset({"people", "person", "persons", "men", "man", "others", "other", "those", "individuals", "some"})


@dataclass(frozen=True)
class Claim:
    """A figure as one report gives it, with what it is compared by."""

    figure_id: str
    article_id: str
    unit: str
    low: float
    high: float
    referent: str
    sentence: str
    actors: tuple[str, ...]
    credits: frozenset[str]

    @property
    def floor(self) -> float:
        """The least number that is the same quantity."""
        near = self.high / _NEAR if self.high >= _NEAR_FROM else self.high
        return min(near, self.low) if self.high <= _WIDEST * self.low else near

    @cached_property
    def words(self) -> frozenset[str]:
        """The content words of the sentence, without number words and endings."""
        return frozenset(map(_trim, _list_content(self.sentence)))

    @cached_property
    def head(self) -> str:
        """The noun that is counted, without its ending; empty where it is only people, or cannot be told."""
        found = ""
        for word in fold_text(self.referent[:120]).split():
            if word in empty_words() and found:
                break
            found = word if word not in empty_words() else found
        return "" if found in _GENERIC else _trim(found)


@dataclass
class _Cluster:
    number: float
    claims: list[Claim] = field(default_factory=list)


def match_claims(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Put claims together that give one quantity; those of two or more reports are yielded.

    A claim's number is compared with that of the first in a cluster, so that near-equal numbers do not creep. One pass,
    and a bounded number of comparisons each.

    Args:
        claims: sorted by unit and high number, so that a range comes after the numbers it holds.
    """
    live: dict[str, list[_Cluster]] = {}
    made: list[_Cluster] = []
    unit = None
    for claim in claims:
        if claim.unit != unit:
            yield from _finish(made)
            live, made, unit = {}, [], claim.unit
        cluster = _find_cluster(claim, live)
        if cluster is None:
            cluster = _Cluster(claim.high)
            made.append(cluster)
        cluster.claims.append(claim)
        for actor in claim.actors:
            known = live.setdefault(actor, [])
            if cluster not in known:
                live[actor] = [cluster, *known][:_MOST_LIVE]
    yield from _finish(made)


def _finish(clusters: list[_Cluster]) -> Iterator[list[Claim]]:
    return (each.claims for each in clusters if len({claim.article_id for claim in each.claims}) > 1)


def _find_cluster(claim: Claim, live: dict[str, list[_Cluster]]) -> _Cluster | None:
    found = {id(each): each for actor in claim.actors for each in live.get(actor, ()) if each.number >= claim.floor}
    weighed = [(max(_weigh(claim, other) for other in each.claims[:_MOST_COMPARED]), each) for each in found.values()]
    best = max(weighed, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= _ENOUGH else None


def _weigh(claim: Claim, other: Claim) -> int:
    """How much speaks for one quantity, beside unit, number and an actor in common."""
    particular = min(2, len(f"{other.high:.0f}".rstrip("0")) - 1)
    counted = int(bool(claim.head) and claim.head == other.head)
    credited = 2 * bool(claim.credits & other.credits)
    around = min(_MOST_WORDS, len(claim.words & other.words) - counted)
    return particular + counted + credited + around


def _list_content(text: str) -> Iterator[str]:
    known = empty_words()
    return (word for word in fold_text(text).split() if len(word) > 2 and word not in known and not word.isdigit())


def _trim(word: str) -> str:
    """A word without the endings of number and tense, roughly: enough to compare two sentences."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word
