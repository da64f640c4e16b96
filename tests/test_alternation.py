"""Words as a tree of letters: the same is found as by trying one after the other."""

import re

from hypothesis import given
from hypothesis import strategies as st

from defections.alternation import alternate

_WORDS = st.text(alphabet="ab -.|", min_size=1, max_size=5)


@given(st.lists(_WORDS, min_size=1, max_size=8), st.text(alphabet="ab -.|\n", max_size=30))
def test_a_tree_finds_what_a_list_finds(words: list[str], text: str) -> None:
    listed = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
    for flags in (0, re.VERBOSE):
        tree = re.compile(alternate(words), flags)
        assert [m.span() for m in tree.finditer(text)] == [m.span() for m in re.finditer(listed, text)]


def test_the_longest_word_is_found() -> None:
    assert re.findall(alternate(["men", "man", "gunmen", "gun"]), "men, gunmen") == ["men", "gunmen"]
