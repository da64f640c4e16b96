"""Who each name of one report means: names grouped by actor."""

from collections import defaultdict
from collections.abc import Sequence

from defections.names.candidates import Candidate, Piece
from defections.names.gazetteer import Listed, slug
from defections.records import Actor, ActorType

Norms = tuple[str, ...]

_GROUP_KINDS: dict[ActorType, str] = {
    "armed_group": "body",
    "organisation": "body",
    "media": "body",
    "state": "place",
}


class NameBook:
    """The names of one report by their normalised words; names that mean the same actor are merged.

    `states` are the keys of the states that the report names, known once the book is closed.
    """

    def __init__(self) -> None:
        self.listed: dict[Norms, Actor] = {}
        self.types: dict[Norms, ActorType] = {}
        self.shown: dict[Norms, str] = {}
        self._parents: dict[Norms, Norms] = {}
        self._members: dict[Norms, list[Norms]] = {}
        self._surnames: dict[str, set[Norms]] = defaultdict(set)
        self.nicknames: dict[str, set[Norms]] = {}
        self._actors: dict[Norms, Actor] = {}
        self.states: frozenset[str] = frozenset()

    def kind(self, norms: Norms) -> ActorType | None:
        """Give the type of the actor that bears a name."""
        actor = self.listed.get(norms)
        return actor.type if actor else self.types.get(norms)

    def group_kind(self, norms: Norms) -> str | None:
        """Give the type roughly: groups, organisations and media are bodies, states are places."""
        kind = self.kind(norms)
        return _GROUP_KINDS.get(kind, kind) if kind else None

    def root(self, norms: Norms) -> Norms:
        """Give the name that stands for all names of its actor."""
        path = []
        while (parent := self._parents.get(norms, norms)) != norms:
            path.append(norms)
            norms = parent
        for name in path:
            self._parents[name] = norms
        return norms

    def merge(self, norms: Norms, into: Norms) -> None:
        """Take two names as one actor's; a listed name wins."""
        one, other = self.root(norms), self.root(into)
        if one != other:
            if one in self.listed and other not in self.listed:
                one, other = other, one
            self._parents[one] = other

    def close(self) -> None:
        """Make an end of merging; from now on actors are given out."""
        groups: dict[Norms, list[Norms]] = defaultdict(list)
        for norms in (*self.types, *self.listed):
            groups[self.root(norms)].append(norms)
        self._members = dict(groups)
        for root, names in groups.items():
            if self.kind(root) == "person":
                for norms in names:
                    if len(norms) > 1:
                        self._surnames[norms[-1]].add(root)
        self.states = frozenset(actor.key for actor in self.listed.values() if actor.type == "state")

    def bearer_of(self, surname: str) -> Actor | None:
        """Give the person of the report that has a surname or nickname; None when none or several have it."""
        names = self._surnames.get(surname, set()) or self.nicknames.get(surname, set())
        return self.named(next(iter(names))) if len(names) == 1 else None

    def named(self, norms: Norms) -> Actor | None:
        """Give the actor that bears a name in this report; None when it is no name."""
        if norms not in self.types and norms not in self.listed:
            return None
        root = self.root(norms)
        if root not in self._actors:
            self._actors[root] = self._make_actor(root)
        return self._actors[root]

    def _make_actor(self, root: Norms) -> Actor:
        if root in self.listed:
            return self.listed[root]
        best = max(self._members[root], key=lambda norms: (len(norms), len(self.shown.get(norms, ""))))
        kind = self.types.get(root) or self.types[best]
        name = " ".join((self.shown.get(best) or " ".join(best)).split())
        return Actor(f"{slug(' '.join(best))}-{kind.replace('_', '-')}", name, kind)


def norms_of(piece: Piece) -> Norms:
    """Give the normalised words of a piece of the text."""
    return piece.norms if isinstance(piece, Candidate) else (piece.norm, *piece.entry.rest)


def read_listed(book: NameBook, pieces: Sequence[Piece]) -> None:
    """Enter the listed names; of several bearers the one that the report names otherwise too, or else the first."""
    listed = [piece for piece in pieces if isinstance(piece, Listed)]
    sure = {piece.entry.actor.key for piece in listed if len(piece.entries) == 1}
    for piece in listed:
        entry = next((entry for entry in piece.entries if entry.actor.key in sure), piece.entry)
        if entry.state is None:
            book.listed.setdefault(norms_of(piece), entry.actor)


def merge_listed(book: NameBook) -> None:
    """Merge the spellings of each listed actor."""
    first: dict[str, Norms] = {}
    for norms, actor in book.listed.items():
        book.merge(norms, first.setdefault(actor.key, norms))


def merge_fuller_peoples(book: NameBook) -> None:
    """Take a bare word for a people ("Muslims") for the one fuller name that the report gives it ("Sunni Muslims")."""
    peoples = [norms for norms, actor in book.listed.items() if actor.type == "nationality_or_religious_group"]
    for bare in (norms for norms in peoples if len(norms) == 1):
        fuller = {book.listed[norms].key: norms for norms in peoples if len(norms) > 1 and norms[-1:] == bare}
        if len(fuller) == 1:
            book.merge(bare, *fuller.values())
