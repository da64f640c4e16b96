"""A query that is too long, cut where something whole ends, so that what is left is still a query."""

from defections.searching.lexing import QUOTES, Lexeme, QueryError, list_lexemes

_MOST_CLOSED = 20  # brackets that are closed after the cut; a query with more of them open is none anyway


def cut_query(line: str, longest: int) -> str:
    """Cut a query after its last whole word or phrase; brackets that are open there are closed.

    What would be no query however it is cut is cut at its length alone.
    """
    if len(line) <= longest:
        return line
    room = min(_MOST_CLOSED, line.count("(", 0, longest))
    kept = _drop_open_phrase(line[: longest - room + 1].rpartition(" ")[0])
    lexemes = _list_lexemes(kept)
    last = max((at for at, lexeme in enumerate(lexemes) if lexeme.kind in ("phrase", ")")), default=-1)
    if last < 0:
        return line[:longest].rstrip()
    end = lexemes[last + 1].start if last + 1 < len(lexemes) else len(kept)
    kinds = [lexeme.kind for lexeme in lexemes[: last + 1]]
    return kept[:end].rstrip() + ")" * min(room, max(0, kinds.count("(") - kinds.count(")")))


def _drop_open_phrase(text: str) -> str:
    """The text up to a quotation mark that is never closed in it."""
    places = [at for at, sign in enumerate(text) if sign in QUOTES]
    return text[: places[-1]] if len(places) % 2 else text


def _list_lexemes(text: str) -> list[Lexeme]:
    """The lexemes; none when it has a fault that the cut did not make."""
    try:
        return list_lexemes(text)
    except QueryError:
        return []
