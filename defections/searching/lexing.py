"""A query cut into words, phrases, operators, brackets and layers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from defections.errors import DefectionsError
from defections.searching.words import list_words

LAYERS = {
    "text": "the sentence itself, as without a layer",
    "speaker": "who is credited with what the sentence tells",
    "reason": "the reasons and barriers that it gives",
    "actor": "who is named in it, by any of their names",
    "report": "the title and the outlet of the report",
}
_OPERATORS = ("AND", "OR", "NOT")
QUOTES = '"“”„‟«»＂'
_SHORTEST_PREFIX = 2  # letters before a *; fewer would find nearly everything
_LAYER = re.compile(r"([A-Za-z]{1,40}):\s*")
_PLAIN = re.compile(rf"[^\s(){QUOTES}]+")


class QueryError(DefectionsError):
    """A query is malformed: one sentence on what is wrong, and where."""

    def __init__(self, sentence: str, position: int) -> None:
        """Keep the sentence and the offset in the query that it speaks of."""
        super().__init__(sentence)
        self.position = position


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of a query: its kind is phrase, layer, AND, OR, NOT or a bracket."""

    kind: str
    start: int
    text: str = ""
    words: tuple[str, ...] = ()
    is_prefix: bool = False


def list_lexemes(query: str) -> list[Lexeme]:
    """Cut a query; signs that hold neither letter nor digit are passed over, as in the index.

    Raises:
        QueryError: a quotation mark stays open, a layer is unknown, or a * stands where it cannot.
    """
    return list(_cut(query))


def _cut(query: str) -> Iterator[Lexeme]:
    at = 0
    while at < len(query):
        sign = query[at]
        if sign.isspace():
            at += 1
        elif sign in "()":
            yield Lexeme(sign, at)
            at += 1
        elif sign in QUOTES:
            lexeme, at = _read_quotation(query, at)
            yield lexeme
        elif layer := _LAYER.match(query, at):
            yield _check_layer(layer)
            at = layer.end()
        else:
            run = query[at : _end_of_word(query, at)]
            yield from _read_word(run, at)
            at += len(run)


def _end_of_word(query: str, at: int) -> int:
    found = _PLAIN.match(query, at)
    return found.end() if found else at + 1


def _read_quotation(query: str, start: int) -> tuple[Lexeme, int]:
    """The phrase between quotation marks of any kind, and where to read on."""
    end = next((at for at in range(start + 1, len(query)) if query[at] in QUOTES), None)
    if end is None:
        raise QueryError(f"The quotation mark at character {start + 1:,} is never closed.", start)
    words = tuple(word.folded for word in list_words(query[start + 1 : end]))
    if not words:
        raise QueryError(f"There is no word between the quotation marks at character {start + 1:,}.", start)
    is_prefix = query[end + 1 : end + 2] == "*"
    if is_prefix:
        end += 1
        _check_prefix(words[-1], end)
    return Lexeme("phrase", start, words=words, is_prefix=is_prefix), end + 1


def _check_layer(found: re.Match[str]) -> Lexeme:
    name = found[1].lower()
    if name not in LAYERS:
        known = ", ".join(f"{layer}:" for layer in LAYERS)
        raise QueryError(
            f"There is no layer “{found[1]}:” (character {found.start() + 1:,}): use {known}, "
            "or put the words between quotation marks.",
            found.start(),
        )
    return Lexeme("layer", found.start(), text=name)


def _read_word(run: str, start: int) -> Iterator[Lexeme]:
    """An operator, or a word; one with signs inside (al-Shabab, 1,500) is a phrase of its parts."""
    if run in _OPERATORS:
        yield Lexeme(run, start)
        return
    bare = run.rstrip("*")
    if "*" in bare:
        place = start + bare.index("*")
        raise QueryError(f"The * at character {place + 1:,} may stand only at the end of a word.", place)
    words = tuple(word.folded for word in list_words(bare))
    is_prefix = bare != run
    if is_prefix:
        _check_prefix(words[-1] if words else "", start + len(bare))
    if words:
        yield Lexeme("phrase", start, words=words, is_prefix=is_prefix)


def _check_prefix(word: str, place: int) -> None:
    if len(word) < _SHORTEST_PREFIX:
        raise QueryError(
            f"The * at character {place + 1:,} needs at least {_SHORTEST_PREFIX} letters before it.", place
        )


def point_at(query: str, position: int, width: int = 60) -> str:
    """The query's piece round a position, and below it a caret at that place."""
    first = max(0, position - width // 2)
    piece = query[first : first + width]
    lead, tail = "…" if first else "", "…" if first + width < len(query) else ""
    return f"{lead}{piece}{tail}\n{' ' * (len(lead) + position - first)}^"
