"""Small closed lists of words that the figure grammar asks about, kept in the data folder."""

from functools import cache, cached_property

from defections.lexicons import load_rows


@cache
def _words() -> dict[str, frozenset[str]]:
    rows = load_rows("figure_cues", ("role", "words"))
    return {row["role"]: frozenset(row["words"].replace("END", "").split(" ")) for row in rows}


class Cues:
    """The words of one role in the list of cues, in lower case, read at first use; END is the sentence's end."""

    def __init__(self, role: str) -> None:
        """Take the role's name as it stands in the list."""
        self.role = role

    def __contains__(self, word: str) -> bool:
        return word in self.words

    @cached_property
    def words(self) -> frozenset[str]:
        """The words, for loops over many tokens."""
        return _words()[self.role]

    def meets(self, words: frozenset[str]) -> bool:
        """Whether any of the words is one of these."""
        return not self.words.isdisjoint(words)
