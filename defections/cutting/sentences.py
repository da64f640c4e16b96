"""Where sentences end: rules over full stops and what stands on both sides of them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from defections.cutting.paragraphs import trim
from defections.lexicons import load_rows, load_words
from defections.records import Offsets

# A run without any end is cut at a word bound, so that later stages never meet a sentence of megabytes.
LONGEST = 1500

_STOP = re.compile(
    r"""
    [.!?…。！？؟۔।]                      # the stop itself; that every match begins with it makes looking for it fast
    (?: (?<= [.!?…] ) [.!?…]*
        (?: \[ [\d,\ –-]{1,12} \] | [¹²³⁴-⁹⁰]{1,4} )?   # a footnote mark
        ["'”’»)\]›]*                     # closing quotation marks and brackets
      | [。！？؟۔।]* ["'”’»)\]」』]* )       # stops of scripts that put no space after them
    """,
    re.VERBOSE,
)
_TOKEN_BEFORE = re.compile(r"[^\s(\[“\"‘«—–/-]{1,20}$")
_OPENERS = "\"'“‘«‹„([¿¡*_"
_NEXT_WORD = re.compile(r"[\w’'-]{1,30}")
_SPEECH_TAG = re.compile(
    r"(?:[A-Z][\w.’'-]{0,30}\s){1,4}(?:said|says|asked|asks|added|told|wrote|replied|shouted|recalled|cried)\b"
)


@cache
def _abbreviations() -> dict[str, str]:
    return {row["form"]: row["kind"] for row in load_rows("abbreviations", ("form", "kind"))}


# Kept, as the page is masked sentence by sentence, and what is left of it is cut again.
@lru_cache(maxsize=256)
def find_sentences(text: str, start: int, end: int) -> tuple[Offsets, ...]:
    """Give the sentences of one paragraph, `text[start:end]`, trimmed; together they hold all that is not white."""
    return tuple(_find_sentences(text, start, end))


def _find_sentences(text: str, start: int, end: int) -> Iterator[Offsets]:
    caseless = not any(map(str.isupper, text[start:end]))
    begin = start
    for stop in _STOP.finditer(text, start, end):
        cut = _cut_at(text, begin, stop, end, caseless)
        if cut is not None:
            yield from _pieces(text, begin, cut)
            begin = cut
    yield from _pieces(text, begin, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Offsets]:
    start, end = trim(text, start, end)
    while end - start > LONGEST:
        cut = max(
            text.rfind(" ", start + LONGEST // 2, start + LONGEST),
            text.rfind("\n", start + LONGEST // 2, start + LONGEST),
        )
        cut = cut if cut > start else start + LONGEST
        yield trim(text, start, cut)
        start = trim(text, cut, end)[0]
    if start < end:
        yield start, end


def _cut_at(text: str, begin: int, stop: re.Match[str], end: int, caseless: bool) -> int | None:
    """Where the sentence ends at this stop, or None when it goes on."""
    after = stop.end()
    if after >= end:
        return None
    if stop[0][0] in "。！？؟۔।":
        return after
    if text[after].isspace():
        return after if _ends_before_space(text, begin, stop, end, caseless) else None
    return _cut_glued(text, begin, stop, end)


def _ends_before_space(text: str, begin: int, stop: re.Match[str], end: int, caseless: bool) -> bool:
    at = stop.end()
    while at < end and (text[at].isspace() or text[at] in _OPENERS):
        at += 1
        if at - stop.end() > 40:
            return True
    if at >= end:
        return True
    following = text[at]
    if following.islower() and not caseless:
        return False
    if stop[0][-1] in "\"'”’»" and stop[0][0] in "!?" and _SPEECH_TAG.match(text, at, min(end, at + 160)):
        return False
    return stop[0] != "." or not _is_abbreviation(text, begin, stop.start(), at, end)


def _is_abbreviation(text: str, begin: int, dot: int, at: int, end: int) -> bool:
    token = _TOKEN_BEFORE.search(text[max(begin, dot - 20) : dot])
    if token is None:
        return False
    word, following = token[0], text[at]
    if word.isdigit() and len(word) <= 3 and not text[begin : dot - len(word)].strip():
        return True  # the number of a section, not a sentence
    if len(word) == 1 and word.isupper() and word != "I":
        return following.isupper() and not _starts_sentence(text, at, end)
    kind = _abbreviations().get(word.lower())
    if kind is None and re.fullmatch(r"(?:[A-Za-z]\.){1,4}[A-Za-z]", word):
        kind = "ending"
    if kind == "title":
        return word[0].isupper() and following.isupper()
    if kind == "number" or (kind == "state" and following.isdigit()):
        return following.isdigit()
    return kind == "inner" or (
        kind in ("ending", "state") and not _starts_sentence(text, at, end) and following.isupper()
    )


def _starts_sentence(text: str, at: int, end: int) -> bool:
    """Whether a word follows that opens sentences: after "U.S." it tells its full stop from the abbreviation's."""
    word = _NEXT_WORD.match(text, at, end)
    return word is not None and word[0].lower() in load_words("sentence_starters")


def _cut_glued(text: str, begin: int, stop: re.Match[str], end: int) -> int | None:
    """A missing space: "he said.The army" ends a sentence, "www.Army.mil" and "U.S.Army" do not."""
    dot, at = stop.start(), stop.end()
    closers = stop[0].lstrip(".!?…")
    if closers in ('"', "'") and text.count(closers, max(begin, dot - LONGEST), dot) % 2 == 0:
        at = stop.end() - 1
    first = at
    while first < end and text[first] in _OPENERS and first - at < 3:
        first += 1
    before = text[max(begin, dot - 3) : dot]
    if len(before) < 2 or not (before[-2:].islower() or before[-1] in '"”’)%' or before[-2:].isdigit()):
        return None
    opens = (
        first < end
        and text[first].isupper()
        and (first + 1 >= end or text[first + 1].islower() or text[first + 1] == " ")
    )
    word = text[max(begin, dot - 40) : min(end, dot + 40)]
    return at if opens and not ("www." in word or "//" in word or "@" in word) else None
