"""The names of one report merged to actors: acronyms, short forms, second names, spellings."""

import re
from collections import defaultdict
from collections.abc import Sequence

from defections.acronyms import Definition
from defections.candidates import Candidate, Piece
from defections.gazetteer import Listed, name_words, slug
from defections.name_types import Tally, decide, vote
from defections.names import is_common, normalise
from defections.records import Actor, ActorType

Norms = tuple[str, ...]

_SECOND_NAME = re.compile(
    r"""
    [ ]?[,(–—]?[ ]? (?:\d{1,2},[ ])?
    (?: (?:who|whose|is|was|also|better|more|widely|commonly|formerly|previously|then|now|officially|locally|simply|or|he|she|and)[ ] ){0,4}
    (?: known[ ](?:\w{1,12}[ ]){0,4}(?:as|by)(?:[ ]the[ ](?:name|nom[ ]de[ ]guerre|alias)(?:[ ]of)?)?
      | called(?:[ ](?:him|her)self)? | nicknamed | alias | a\.?k\.?a\.? | (?:real|birth|full|given)[ ]name(?:[ ](?:is|was))?
      | (?:goes|went|going)[ ]by(?:[ ]the[ ](?:name|nickname|alias|nom[ ]de[ ]guerre)(?:[ ]of)?)? | uses[ ]the[ ]name
      | nom[ ]de[ ]guerre(?:[ ](?:is|was))? | officially | formerly | born | in[ ]full | calls[ ](?:him|her|it)self | meaning )
    (?:[ ]simply)?(?:[ ]the)? [ ]? [“"‘']?
    """,
    re.VERBOSE,
)
_GENERIC_NOUN = re.compile(
    r" (?:group|movement|militia|network|rebels|party|faction|organisation|organization|cartel|gang)"
)
_KIN: dict[ActorType, str] = {"armed_group": "body", "organisation": "body", "media": "body", "state": "place"}


class NameBook:
    """Who each name of one report means."""

    def __init__(self, text: str, pieces: Sequence[Piece], definitions: Sequence[Definition]) -> None:
        self._text = text
        self._sure_places: set[Norms] = set()
        self._parents: dict[Norms, Norms] = {}
        self._listed: dict[Norms, Actor] = {}
        self._types: dict[Norms, ActorType] = {}
        self._shown: dict[Norms, str] = {}
        self.states: frozenset[str] = frozenset()
        forced = {piece.norms for piece in pieces if isinstance(piece, Candidate) and piece.forced}
        # Short forms whose initials were spelt out; what is said around them tells the full name's type.
        pairs = ((name_words(text[slice(*d.short)]), name_words(text[slice(*d.full)])) for d in definitions)
        self._full = {short: full for short, full in pairs if full in forced}
        self._read_listed(pieces)
        self._read_candidates(pieces)
        self._merge_definitions(pieces, definitions)
        self._merge_second_names(pieces)
        self._merge_short_forms()
        self._actors: dict[Norms, Actor] = {}

    def named(self, norms: Norms) -> Actor | None:
        """Give the actor that bears a name in this report."""
        if norms not in self._types and norms not in self._listed and norms not in self._parents:
            return None
        root = self._root(norms)
        if root not in self._actors:
            self._actors[root] = self._make_actor(root)
        return self._actors[root]

    def actor_of(self, piece: Piece) -> Actor | None:
        """Give the actor that a piece of the text means; None when it is no name after all."""
        return self.named(_norms_of(piece))

    def _read_listed(self, pieces: Sequence[Piece]) -> None:
        listed = [piece for piece in pieces if isinstance(piece, Listed)]
        sure = {piece.entry.actor.key for piece in listed if len(piece.entries) == 1}
        for piece in listed:
            entry = next((entry for entry in piece.entries if entry.actor.key in sure), piece.entry)
            if entry.state is None:
                self._listed.setdefault(_norms_of(piece), entry.actor)
        self.states = frozenset(actor.key for actor in self._listed.values() if actor.type == "state")
        first: dict[str, Norms] = {}
        for norms, actor in self._listed.items():
            self._merge(norms, first.setdefault(actor.key, norms))

    def _read_candidates(self, pieces: Sequence[Piece]) -> None:
        tallies: dict[Norms, list[Tally]] = defaultdict(list)
        firm: set[Norms] = set()
        for index, piece in enumerate(pieces):
            if isinstance(piece, Listed):
                continue
            before = pieces[index - 1] if index else None
            after = pieces[index + 1] if index + 1 < len(pieces) else None
            tallies[self._full.get(piece.norms, piece.norms)].append(vote(self._text, piece, before, after))
            shown = self._text[piece.start : piece.end]
            if piece.title and len(piece.norms) == 1:
                shown = f"{piece.title} {shown}"
            if piece.norms not in firm:
                self._shown[piece.norms] = shown
            if not piece.is_weak:
                firm.add(piece.norms)
        for norms, votes in tallies.items():
            kind = decide(votes, norms, self._shown[norms])
            if kind is not None and norms in firm:
                self._types[norms] = kind
                self._sure_places |= {norms} if sum(tally["place"] for tally in votes) >= 4 else set()

    def _merge_definitions(self, pieces: Sequence[Piece], definitions: Sequence[Definition]) -> None:
        for definition in definitions:
            full = self._name_before(pieces, definition)
            short = name_words(self._text[slice(*definition.short)])
            if full is None or full == short:
                continue
            if short in self._listed and full in self._listed and definition.spelt:
                continue
            if not definition.spelt and self._group_kind(full) != "body":
                continue
            self._listed.pop(short, None)
            self._types[short] = self._kind(full) or "organisation"
            self._parents[short] = self._root(full)

    def _name_before(self, pieces: Sequence[Piece], definition: Definition) -> Norms | None:
        start, end = definition.full
        for piece in pieces:
            if start < end:
                if piece.end == end and piece.start >= start - 40:
                    return _norms_of(piece)
            elif piece.end <= end < piece.end + 16:
                gap = self._text[piece.end : end].rstrip(' (“"')
                if not gap.strip("”\"’' ") or _GENERIC_NOUN.fullmatch(gap):
                    return _norms_of(piece)
            elif piece.start > end:
                break
        return None

    def _merge_second_names(self, pieces: Sequence[Piece]) -> None:
        for one, other in zip(pieces, pieces[1:], strict=False):
            gap = self._text[one.end : other.start]
            if not 3 < len(gap) < 80 or not _SECOND_NAME.fullmatch(gap):
                continue
            first, second = _norms_of(one), _norms_of(other)
            kinds = {self._group_kind(first), self._group_kind(second)}
            if None not in kinds and len(kinds) == 1 and kinds <= {"person", "body"}:
                self._merge(second, first)

    def _merge_short_forms(self) -> None:
        names = [norms for norms in (*self._types, *self._listed) if len(norms) > 1]
        holders: dict[str, list[Norms]] = defaultdict(list)
        for norms in names:
            for norm in norms:
                holders[norm].append(norms)
        for short in list(self._types):
            if self._root(short) != short:
                continue
            longer = [
                name for name in holders.get(short[0], ()) if len(name) > len(short) and self._shortens(short, name)
            ]
            roots = {self._root(name) for name in longer}
            if longer and (len(roots) == 1 or self._kind(longer[0]) == "person"):
                self._merge(short, longer[0])
        self._merge_initials(names)

    def _shortens(self, short: Norms, name: Norms) -> bool:
        rest = iter(name)
        if not all(norm in rest for norm in short):
            return False
        one, other = self._group_kind(short), self._group_kind(name)
        if other == "person":
            return one == "person" or (len(short) == 1 and not is_common(short[0]) and short[0] in (name[-1], name[0]))
        if other == "body":
            if short[0] == name[0] and len(short) == 1 and not is_common(short[0]):
                return short not in self._sure_places
            return one == "body" or (one == "person" and len(short) == 1 and is_common(short[0]))
        return one == other and name[: len(short)] == short

    def _merge_initials(self, names: Sequence[Norms]) -> None:
        for short in list(self._types):
            shown = self._shown.get(short, "")
            if len(short) == 1 and shown.isupper() and 2 < len(shown) < 8 and self._root(short) == short:
                spelt = [name for name in names if "".join(norm[0] for norm in name) == short[0]]
                if len({self._root(name) for name in spelt}) == 1:
                    self._merge(short, spelt[0])

    def _kind(self, norms: Norms) -> ActorType | None:
        actor = self._listed.get(norms)
        return actor.type if actor else self._types.get(norms)

    def _group_kind(self, norms: Norms) -> str | None:
        kind = self._kind(norms)
        return _KIN.get(kind, kind) if kind else None

    def _root(self, norms: Norms) -> Norms:
        while (parent := self._parents.get(norms, norms)) != norms:
            norms = parent
        return norms

    def _merge(self, norms: Norms, into: Norms) -> None:
        one, other = self._root(norms), self._root(into)
        if one != other:
            if one in self._listed and other not in self._listed:
                one, other = other, one
            self._parents[one] = other

    def _make_actor(self, root: Norms) -> Actor:
        if root in self._listed:
            return self._listed[root]
        members = [norms for norms in (*self._types, root) if self._root(norms) == root]
        best = max(members, key=lambda norms: (len(norms), len(self._shown.get(norms, ""))))
        kind = self._types.get(root) or self._types[best]
        name = self._shown.get(best) or " ".join(best)
        return Actor(f"{slug(' '.join(best))}-{kind.replace('_', '-')}", " ".join(name.split()), kind)


def _norms_of(piece: Piece) -> Norms:
    if isinstance(piece, Candidate):
        return piece.norms
    return tuple(normalise(part) for part in (piece.norm, *piece.entry.rest))
