"""Plain names of reasons (`data/motives.csv`), for words that a text gives out to be one: "they cited hunger"."""

import re
from functools import cache

from defections.alternation import alternate
from defections.codebook import families
from defections.errors import DataError
from defections.lexicons import load_rows


def name_motive(words: str) -> str | None:
    """The code that words of a reason name first, if any; the words folded."""
    match = _pattern().search(words)
    return _codes()[re.sub(r"\s+", " ", match[0])] if match else None


@cache
def _codes() -> dict[str, str]:
    codes = {row["words"]: row["code"] for row in load_rows("motives", ("code", "words"))}
    for words, code in codes.items():
        if families().get(code, "barrier") == "barrier":
            raise DataError(f"motives.csv: “{words}” has no code of a reason.")
    return codes


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternate(_codes())}(?![\w-])")
