"""A sentence cut into numbers, words and signs, which the figure grammar reads."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from defections.lexicons import load_rows

TokenKind = Literal["number", "word", "sign"]

_TOKEN = re.compile(
    r"""
    (?P<plain> [a-z]++ (?! [\w.'’‐‑-] ) )                            # most words, read fast
  | (?P<letter> \b[A-Z] (?=\d{1,3}(?:(?:,\d{3}){1,4}(?!\d)           # N20,000  N5 million
                             |(?:\.\d{1,2})?\s?[mbt](?:n\b|illion)))
               | \bRs (?=\d) )                                      # Rs3 million
  | (?P<word>
        [A-Z] (?:\.[A-Z]){1,4} \. (?=\s[a-z])                        # U.S. soldiers
      | [^\W\d_] (?: (?:\.[^\W\d_]){1,4} \b                          # a.m  U.S
                 | [^\W_]* (?: [-‐‑'’] [^\W_]+ ){0,8} )               # al-Qaeda's  F-16  M203
    )
  | (?P<power> \d{1,15} (?:\.\d{1,9})? (?: e [+-]?\d{1,3} \b | \^ [+-]?\d{1,9} ))  # 1e9  10^5, which count nothing
  | (?P<number>
        \d{1,3} (?:,\d{3}){1,4} (?!\d) (?:\.\d{1,3}(?!\d))?        # 1,650  1,650.5
      | \d{1,3},\d{1,2} (?=\s?(?:[mb]illions?\b|%|per\s?cent\b))    # 3,5 million
      | \d{1,2} (?:,\d{2}){1,3} ,\d{3} (?!\d)                      # 1,50,000
      | \d{1,3} (?:[ \u00a0\u2009\u202f]\d{3}){1,4} (?!\d)         # 1 650 with any of four spaces
      | \d{1,3} (?:\.\d{3}){2,4} (?!\d)                            # 1.650.000
      | \d{1,15} (?!\d) (?:[.·]\d{1,4}(?!\d))?                     # 1650  98.6
    )
    (?P<suffix> [^\W\d_]{1,12} )?                                  # 40m  104th  5pm
  | (?P<blob> \d+ )                                                # longer than any number
  | (?P<sign> \S )
    """,
    re.VERBOSE,
)


_THOUSANDS = 3


class Token(NamedTuple):
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
    """Cut text[start:end] into tokens, in order; "two-thirds" and other compounds of a number are cut at hyphens."""
    tokens: list[Token] = []
    words = number_words()
    for match in _TOKEN.finditer(text, start, end):
        raw, begin = match.group(), match.start()
        kind = match.lastgroup
        if kind == "plain":
            tokens.append(Token(begin, begin + len(raw), raw, raw, "word"))
        elif kind == "word":
            lower = raw.lower()
            if "’" in lower:
                lower = lower.replace("’", "'")
            if "-" in lower and lower.partition("-")[0] in words:
                tokens.extend(_compound(raw, begin))
            else:
                tokens.append(Token(begin, begin + len(raw), raw, lower, "word"))
        elif kind in ("number", "suffix"):
            tokens.append(_number(match.group("number"), match.group("suffix") or "", raw, begin))
        else:
            tokens.append(Token(begin, begin + len(raw), raw, raw, "sign"))
    return tokens


def _compound(raw: str, begin: int) -> Iterator[Token]:
    for number, part in enumerate(raw.split("-")):
        if number:
            yield Token(begin - 1, begin, "-", "-", "sign")
        yield Token(begin, begin + len(part), part, part.lower().replace("’", "'"), "word")
        begin += len(part) + 1


def _number(digits: str, suffix: str, raw: str, start: int) -> Token:
    plain = digits.isdigit()
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    if "," in digits and len(digits.rpartition(",")[2]) < _THOUSANDS:  # 3,5
        digits = digits.replace(",", ".")
    value = float(re.sub(r"[,\s]", "", digits).replace("·", "."))
    return Token(start, start + len(raw), raw, raw.lower(), "number", value, suffix.lower(), plain)
