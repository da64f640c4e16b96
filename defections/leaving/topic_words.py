"""What the words of a sentence speak of: topics of the codebook by a curated list, whatever else they say."""

from collections.abc import Iterator, Sequence
from functools import cache

from defections.codebook import families
from defections.errors import DataError
from defections.lexicons import load_rows

_LONGEST = 3


def find_topics(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the topics that runs of words speak of: first word, last word (exclusive), code; longer runs first."""
    topics = _load_topics()
    for start in range(len(words)):
        for length in range(min(_LONGEST, len(words) - start), 0, -1):
            codes = topics.get(" ".join(words[start : start + length]))
            if codes:
                yield from ((start, start + length, code) for code in codes)
                break


@cache
def _load_topics() -> dict[str, tuple[str, ...]]:
    topics: dict[str, tuple[str, ...]] = {}
    for row in load_rows("topic_words", ("code", "phrase")):
        if row["code"] not in families():
            raise DataError(f"topic_words.csv: “{row['phrase']}” has an unknown code, {row['code']}: see codebook.csv.")
        topics[row["phrase"]] = (*topics.get(row["phrase"], ()), row["code"])
    return topics
