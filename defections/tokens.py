"""A sentence cut into numbers, words and signs, which the figure grammar reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from defections.lexicons import load_rows

TokenKind = Literal["number", "word", "sign"]

_TOKEN = re.compile(
    r"""
    (?P<number>
        \d{1,3} (?:,\d{3}){1,4} (?!\d) (?:\.\d{1,3}(?!\d))?        # 1,650  1,650.5
      | \d{1,2} (?:,\d{2}){1,3} ,\d{3} (?!\d)                      # 1,50,000
      | \d{1,3} (?:[ \u00a0\u2009\u202f]\d{3}){1,4} (?!\d)         # 1 650 with any of four spaces
      | \d{1,3} (?:\.\d{3}){2,4} (?!\d)                            # 1.650.000
      | \d{1,15} (?!\d) (?:[.·]\d{1,4}(?!\d))?                     # 1650  98.6
    )
    (?P<suffix> [^\W\d_]{1,12} )?                                  # 40m  104th  5pm
  | (?P<word>
        [^\W\d_]
        (?: [^\W_] | [-‐‑'’](?=[^\W_]) | (?<=\b[^\W\d_])\.(?=[^\W\d_]\b) ){0,80}   # al-Qaeda  F-16  U.S
    )
  | (?P<blob> \d+ )                                                # longer than any number
  | (?P<sign> \S )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A number, word or sign; offsets count in the article's text.

    `value` is a number's value, `suffix` the letters glued to it in lower case; `is_plain` tells digits without
    separators, which may be years. Words keep a hyphen or apostrophe inside ("al-Qaeda's").
    """

    start: int
    end: int
    text: str
    lower: str
    kind: TokenKind
    value: float = 0.0
    suffix: str = ""
    is_plain: bool = False


@cache
def number_words() -> dict[str, tuple[float, str]]:
    """The value and the role (unit, ten, scale, suffix, vague, fraction) of each word that makes numbers."""
    return {
        row["word"]: (float(row["value"]), row["role"]) for row in load_rows("number_words", ("word", "value", "role"))
    }


def split_tokens(text: str, start: int, end: int) -> list[Token]:
    """Cut text[start:end] into tokens, in order; a compound that begins with a number ("two-thirds") is cut at its hyphens."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        begin, raw = match.start(), match.group()
        digits = match.group("number")
        if digits:
            tokens.append(_number(digits, match.group("suffix") or "", raw, begin))
        elif match.lastgroup != "word":
            tokens.append(Token(begin, match.end(), raw, raw, "sign"))
        elif "-" in raw and raw[: raw.index("-")].lower() in number_words():
            tokens.extend(_compound(raw, begin))
        else:
            tokens.append(_word(raw, begin))
    return tokens


def _word(raw: str, begin: int) -> Token:
    return Token(begin, begin + len(raw), raw, raw.lower().replace("’", "'"), "word")


def _compound(raw: str, begin: int) -> Iterator[Token]:
    for number, part in enumerate(raw.split("-")):
        if number:
            yield Token(begin - 1, begin, "-", "-", "sign")
        yield _word(part, begin)
        begin += len(part) + 1


def _number(digits: str, suffix: str, raw: str, start: int) -> Token:
    plain = digits.isdigit()
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    value = float(re.sub(r"[,\s]", "", digits).replace("·", "."))
    return Token(start, start + len(raw), raw, raw.lower(), "number", value, suffix.lower(), plain)
