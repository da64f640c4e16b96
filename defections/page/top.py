"""The block above a report's first paragraph: what stands over the headline, and who wrote the report, where and when.

A headline speaks of what the report speaks of; the name of a paper, its motto and its menus do not.
"""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from defections.lexicons import load_words
from defections.names.names import is_common, normalise
from defections.page import bylines, furniture
from defections.page.lines import is_sentence, may_be_page
from defections.page.pieces import Line
from defections.records import ExcludedKind

# Lines of the report that are read for its subject, and the most that these weigh as page.
SUBJECT_LINES = 12
REPORT_WEIGHT = 0.0
# Words that a headline has in common with the report, less what it weighs as page.
ENOUGH_SHARED = 2.0
# The report begins with the first sentence so long that does not look like page, within so many lines.
SHORTEST_OPENING, LONGEST_TOP = 110, 60
FEWEST_HEADLINE_WORDS = 4
# What stands over a headline, or beside a writer's name, in words.
LONGEST_MOTTO, LONGEST_ROLE = 8, 12
# A paper's name is short and looks like one even where the report speaks of it too.
LONGEST_NAME, NAME_WEIGHT = 4, 1.2
# A credit on a line of its own, and the caption beside it, in characters.
LONGEST_CREDIT, LONGEST_CAPTION = 60, 220
# Words are compared by their first letters, so that their endings don't matter.
STEM, SHORTEST_WORD = 5, 4

_FURNITURE: frozenset[ExcludedKind] = frozenset(("navigation", "newsletter", "donation", "cookie", "related", "other"))
_FURNISHED: frozenset[ExcludedKind] = frozenset(("navigation", "byline", "donation", "other"))
# Who of several wrote when: "Ana Lopes (earlier)".
_TURN = re.compile(r"\s\([a-z][a-z ]{2,20}\)")
# What a report's sentence has and a caption's has not.
NEWS = re.compile(r"[\"“]|\b(?:has|have|had|say|said|says|will)\b")
# What writers are and where, and the paper they write for.
_ROLE = re.compile(
    r"\b(?:[Dd]epartment|[Uu]niversity|[Ff]aculty|[Ii]nstitute|[Ll]ecturer|[Pp]rofessor|[Ff]ellow|[Cc]orrespondent|[Ee]ditor"
    r"|[Rr]eporter|[Ss]taff|[Cc]entre|[Cc]enter|[Cc]ollege|[Ss]chool|Beacon|Times|Post|News|Daily|Star|Herald|Tribune|Press"
    r"|Chronicle|Media|Group|Observer|Standard|Monitor|Gazette|Sun|Nation|Mail|Guardian|Telegraph|Journal|Agency)\b"
)
# A number of something, which a paper's motto has not ("112 men").
_COUNT = re.compile(r"(?<![\d.,:])\d{1,3}(?:,\d{3})?\s[a-z]{3,}")
# A writer's name or a place, standing alone: "Ana Lopes", "Ana Lopes and Omar Hill", "Lobito".
_NAMES = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]{1,25}"
    r"(?:(?:,| and| &| in|,? y|,? et)?\s(?:(?:de|da|van|von|el|al|bin)\s)?[A-ZÀ-Þ][\w’'.-]{0,25}){0,6}"
)


def mark_masthead(lines: Sequence[Line], lede: int) -> None:
    """The page's name and section over the headline, and the writer's name beside the date under it."""
    top = lines[:lede]
    headline = next((line for line in top if line.is_open and _may_be_headline(line)), None)
    if headline is None:
        return
    above = top[: top.index(headline)]
    furnished = any(line.kind in _FURNISHED for line in above)
    for line in above:
        words = line.words
        short = len(words.split()) <= (5 if words.isupper() and line is above[0] else 2) and words[-1] not in ".?!"
        if line.is_open and short and (furnished or furniture.classify_label(words, ("near",))):
            line.mark("navigation")


def _may_be_headline(line: Line) -> bool:
    return len(line.words.split()) > FEWEST_HEADLINE_WORDS and line.words[-1] not in ".;:"


def mark_top(lines: Sequence[Line], lede: int) -> None:
    """Lines over the headline that have nothing in common with the report, and names beside the by-line under it."""
    lede = _find_opening(lines, lede)
    if sum(line.is_open for line in lines[:lede]) < 2:
        return  # a headline alone
    subject = _read_subject(lines[lede : lede + SUBJECT_LINES])
    head = lines[:lede]
    headline = _find_headline(head, subject)
    if headline is None:
        return
    furnished = False
    for line in reversed(head[:headline]):
        label = furniture.classify_label(line.words, ("near",)) is not None or _is_kicker(line, head)
        if line.is_open and (label or (furnished and _is_motto(line, subject, first=line is head[0]))):
            line.mark("navigation")
        furnished = furnished or line.kind in _FURNITURE
    under = head[headline + 1 :]
    if under and under[0].is_open and not _stems(under[0]) & subject and _is_name(under[0].words, beside="navigation"):
        under[0].mark("byline")
    _mark_writers(under, subject)


def _is_kicker(line: Line, head: Sequence[Line]) -> bool:
    """Whether a line over the headline is in capitals, which the headline is not, on a page with more above it."""
    return (
        line.words.isupper() and len(line.words.split()) <= LONGEST_NAME and line is not head[0] and head[0].starts_page
    )


def _is_motto(line: Line, subject: Set[str], *, first: bool) -> bool:
    """Whether a line over the headline is no title itself; a long first line may be."""
    words = len(line.words.split())
    if _COUNT.search(line.words):
        return False
    named = words <= LONGEST_NAME and line.weigh().score >= NAME_WEIGHT
    return named or (
        words <= (LONGEST_NAME if first and "|" not in line.words else LONGEST_MOTTO) and not _stems(line) & subject
    )


def _find_opening(lines: Sequence[Line], lede: int) -> int:
    """The number of the line that the report begins with: pages can be as wordy above it."""
    for number, line in enumerate(lines[:LONGEST_TOP]):
        if len(line.words) >= SHORTEST_OPENING and line.is_open and is_sentence(line.words) and _is_report(line):
            return number
    return lede


def _is_report(line: Line) -> bool:
    plain = len(line.words) >= SHORTEST_OPENING and not may_be_page(line.words, line.tokens)
    return line.is_open and (plain or line.weigh().score <= REPORT_WEIGHT)


def _read_subject(lines: Sequence[Line]) -> Set[str]:
    return frozenset().union(*(_stems(line) for line in lines if _is_report(line)))


def _stems(line: Line) -> Set[str]:
    empty = load_words("sentence_starters")
    return {token[:STEM] for token in line.tokens if len(token) >= SHORTEST_WORD and token not in empty}


def _find_headline(head: Sequence[Line], subject: Set[str]) -> int | None:
    """The number of the first line at the top that speaks of what the report does, or of the one that does most."""
    best, found = 0.0, None
    for number, line in enumerate(head):
        if not line.is_open or len(line.words.split()) < FEWEST_HEADLINE_WORDS or line.words[-1] in ".;:":
            continue
        shared = len(_stems(line) & subject) - line.weigh().score
        if shared >= ENOUGH_SHARED:
            return number
        if shared > best:
            best, found = shared, number
    return found


def _mark_writers(under: Sequence[Line], subject: Set[str]) -> None:
    """Names, roles and places beside by-lines and dates; a standfirst is a sentence or speaks of the report."""
    for order in (under, under[::-1]):
        for before, line in pairwise(order):
            if before.kind is not None and line.is_open and _is_name(line.words, beside=before.kind):
                line.mark("byline")
    for before, line, after in zip(under, under[1:], under[2:], strict=False):
        if not before.kind or not after.kind or not line.is_open:
            continue
        if bylines.is_name_line(_TURN.sub("", line.words)) or (
            "byline" in (before.kind, after.kind) and _is_aside(line, subject)
        ):
            line.mark("byline")
    for number, line in enumerate(under):
        beside = {other.kind for other in under[max(0, number - 1) : number + 2]}
        if "byline" in beside and _is_aside(line, frozenset()) and _ROLE.search(line.words) and line.words.istitle():
            line.mark("byline")
    _mark_captions(under)


def _mark_captions(under: Sequence[Line]) -> None:
    """What a picture shows, beside the credit on a line of its own, under the by-line."""
    written = False
    for before, line, after in zip((None, *under), under, (*under[1:], None), strict=False):
        credited = any(
            other and other.kind == "caption" and len(other.words) <= LONGEST_CREDIT for other in (before, after)
        )
        plain = line.is_open and len(line.words) <= LONGEST_CAPTION and NEWS.search(line.words) is None
        if written and credited and plain and is_sentence(line.words):
            line.mark("caption")
        written = written or line.kind == "byline"


def _is_name(words: str, beside: ExcludedKind) -> bool:
    """Whether a line is nothing but names: no word of it is a common one, unless it stands beside a by-line."""
    words = _TURN.sub("", words)
    if len(words) > 80 or _NAMES.fullmatch(words) is None:
        return False
    if beside == "byline" and bylines.is_name_line(words):
        return True
    bare = [name.strip(",.&") for name in words.split()]
    names = [name for name in bare if name and not name.islower()]
    return (beside == "byline" or len(names) > 1) and not any(is_common(normalise(name)) for name in names)


def _is_aside(line: Line, subject: Set[str]) -> bool:
    short = line.is_open and len(line.words.split()) <= LONGEST_ROLE and not is_sentence(line.words)
    return short and not line.is_item and not _stems(line) & subject
