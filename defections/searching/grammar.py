"""The query as a tree of phrases, and what is wrong with a query that is none.

either  = every { "OR" every }
every   = clause { [ "AND" ] clause }
clause  = [ "NOT" ] term
term    = layer ":" term  |  "(" either ")"  |  phrase
phrase  = word [ "*" ]  |  quotation mark, words, quotation mark [ "*" ]
"""

from dataclasses import dataclass, replace

from defections.searching.lexing import Lexeme, QueryError, list_lexemes

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another in a layer; the last may be only the beginning of a word."""

    words: tuple[str, ...]
    is_prefix: bool = False
    layer: str = "text"


@dataclass(frozen=True, slots=True)
class Every:
    """All of the parts, and none of those left out."""

    parts: tuple["Node", ...]
    without: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of the parts."""

    parts: tuple["Node", ...]


Node = Phrase | Every | Either


def parse_query(query: str) -> Node:
    """Parse a query.

    Raises:
        QueryError: it is malformed; what is wrong and where.
    """
    lexemes = list_lexemes(query)
    if not lexemes:
        raise QueryError("There is no word to look for: type letters or digits.", 0)
    parser = _Parser(lexemes)
    node = parser.read_either()
    if parser.here:
        raise QueryError(f"The bracket at {_at(parser.here)} closes nothing.", parser.here.start)
    return node


class _Parser:
    """Reads lexemes from left to right; a method for each rule of the grammar."""

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self._lexemes = lexemes
        self._next = 0
        self._depth = 0

    @property
    def here(self) -> Lexeme | None:
        """The lexeme to be read; None at the end."""
        return self._lexemes[self._next] if self._next < len(self._lexemes) else None

    def _take(self, kind: str) -> Lexeme | None:
        """Read the lexeme if it is of this kind."""
        found = self.here
        if found is None or found.kind != kind:
            return None
        self._next += 1
        return found

    def read_either(self) -> Node:
        """Read parts joined by OR."""
        parts = [self._read_every()]
        while sign := self._take("OR"):
            self._need_operand(sign)
            parts.append(self._read_every())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _read_every(self) -> Node:
        """Read parts joined by AND or by nothing, and those left out by NOT."""
        parts, without, first_not = list[Node](), list[Node](), None
        while True:
            if self.here and self.here.kind in ("AND", "OR"):
                raise QueryError(f"“{self.here.kind}” at {_at(self.here)} has nothing before it.", self.here.start)
            if negation := self._take("NOT"):
                self._need_operand(negation)
                first_not = first_not or negation
                without.append(self._read_term())
            else:
                parts.append(self._read_term())
            if sign := self._take("AND"):
                self._need_operand(sign, may_negate=True)
            elif self.here is None or self.here.kind in ("OR", ")"):
                break
        if first_not and not parts:
            raise QueryError(
                f"“NOT” at {_at(first_not)} has nothing to leave out from: say also what to look for.", first_not.start
            )
        return parts[0] if len(parts) == 1 and not without else Every(tuple(parts), tuple(without))

    def _need_operand(self, sign: Lexeme, *, may_negate: bool = False) -> None:
        after = self.here
        if after is None or after.kind in ("AND", "OR", ")") or (after.kind == "NOT" and not may_negate):
            if after and after.kind == "NOT" and sign.kind == "OR":
                raise QueryError(f"“OR NOT” at {_at(sign)} would find nearly everything: use AND NOT.", sign.start)
            raise QueryError(f"“{sign.kind}” at {_at(sign)} has nothing after it to look for.", sign.start)

    def _read_term(self) -> Node:
        """Read a phrase, a bracket, or either of them in a layer."""
        layer = self._take("layer")
        if layer and (self.here is None or self.here.kind not in ("(", "phrase")):
            raise QueryError(f"“{layer.text}:” at {_at(layer)} has no word after it.", layer.start)
        if opening := self._take("("):
            node = self._read_bracket(opening)
        else:
            found = self._lexemes[self._next]
            self._next += 1
            if found.kind == ")":
                raise QueryError(f"The bracket at {_at(found)} closes nothing.", found.start)
            node = Phrase(found.words, found.is_prefix)
        return _put_in_layer(node, layer) if layer else node

    def _read_bracket(self, opening: Lexeme) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError(f"Brackets stand more than {_DEEPEST} deep at {_at(opening)}.", opening.start)
        if self.here and self.here.kind == ")":
            raise QueryError(f"There is nothing between the brackets at {_at(opening)}.", opening.start)
        if self.here is None:
            raise QueryError(f"The bracket opened at {_at(opening)} is never closed.", opening.start)
        node = self.read_either()
        if not self._take(")"):
            raise QueryError(f"The bracket opened at {_at(opening)} is never closed.", opening.start)
        self._depth -= 1
        return node


def _put_in_layer(node: Node, layer: Lexeme) -> Node:
    """Hold all phrases of a tree to a layer."""
    if isinstance(node, Phrase):
        if node.layer not in ("text", layer.text):
            raise QueryError(f"“{layer.text}:” at {_at(layer)} holds another layer, “{node.layer}:”.", layer.start)
        return replace(node, layer=layer.text)
    parts = tuple(_put_in_layer(part, layer) for part in node.parts)
    if isinstance(node, Either):
        return Either(parts)
    return Every(parts, tuple(_put_in_layer(part, layer) for part in node.without))


def _at(lexeme: Lexeme) -> str:
    return f"character {lexeme.start + 1:,}"
