"""Phrases of the list of relation cues, put where a pattern names their role."""

import re
from functools import cache, cached_property

from defections.alternation import alternate
from defections.lexicons import load_rows

_ROLE = re.compile(r"<([a-z ]{1,40})>")


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    rows = load_rows("relation_cues", ("role", "phrases"))
    return {row["role"]: tuple(row["phrases"].split("; ")) for row in rows}


def phrases_of(role: str) -> tuple[str, ...]:
    """Give the phrases of one role."""
    return _phrases()[role]


class Phrasing:
    """A pattern that names roles ("<rival>[^.;]{0,60}") for the phrases of each; made at first use."""

    def __init__(self, pattern: str) -> None:
        """Take the pattern; its roles stand in the list."""
        self._pattern = pattern

    @cached_property
    def _made(self) -> re.Pattern[str]:
        return re.compile(_ROLE.sub(lambda found: alternate(phrases_of(found[1])), self._pattern))

    def search(self, text: str) -> re.Match[str] | None:
        """Search a text in lower case."""
        return self._made.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Match at the beginning of a text in lower case."""
        return self._made.match(text)
