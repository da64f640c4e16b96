"""Which phrase of time bounds which figure of a sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from defections.numbers.periods import resolve_period
from defections.numbers.times import dates_saying, find_times
from defections.numbers.tokens import Token
from defections.records import Figure, Offsets

_CLAUSE = re.compile(r"[,;:()\n]|\b(?:where|when|while|because|after|before|which|who|if)\b", re.IGNORECASE)
_ASIDE = re.compile(r",[^,;:()\n]{1,60},|\([^()\n]{1,60}\)|[–—][^–—\n]{1,60}[–—]")
_RELATIVE = re.compile(r"\A\s(?:the\s(?:number|total)\s(?:of\s[a-z]{3,12}\s)?)?(?:who|which|that)\b")
_BESIDE = re.compile(r"\A\s(?:(?:with|at|of|by|for)\s(?:just\s|only\s)?)?\Z")
_SIDE_CLAUSE = re.compile(
    r"\b(?:where|when|while|because|which|who|whose|if|that|than|against|as)\b[^,;:()\n]{0,90}\Z", re.I
)
_LEAD_IN = re.compile(r"\A\W{0,4}(?:(?:and|but|then|meanwhile|here|yet|so|still|also),?\s){0,2}\Z", re.IGNORECASE)
_NEW_CLAUSE = re.compile(
    r"(?:[,;:]\s?(?:and\s|but\s|while\s)?|\b(?:and|but|while|though|although|whereas|that)\s)[“\"‘]?\Z"
)
_GOES_ON = re.compile(r"\b(?:and|but|while|though|although|whereas)\s\Z")
_SAID = re.compile(r"\b(?:said|says|announced|reported|stated|confirmed)\b")
_LASTING = re.compile(r"\A(?:since|by|so|over|in\sthe|between|from|during|until|till|up|as|within)\b", re.IGNORECASE)
_BREAK = re.compile(r"[;\n]")
_SPREAD = re.compile(r"\A[,;:]?\s?(?:(?:and|while)\s)?\Z")
_WILL = re.compile(r"\b(?:will|would|shall|plans?|due|expects?|expected|hopes?|promised|vowed|next)\b")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_FURTHEST = 90
_AROUND = 200
_MOST_LED = 40
_MOST_JOINED = 6
_JOINTS = frozenset((",", "and", "or", ", and", "&"))


def date_figures(
    text: str, tokens: Sequence[Token], figures: Sequence[Figure], published: date | None = None
) -> Iterator[Figure]:
    """Give each figure its phrase of time, and the days it stands for where they can be told.

    A phrase belongs to the figure before it, and to those joined to that one by "and"; a phrase that opens a clause
    belongs to the figure after it; one that opens the sentence to each figure that has none of its own. Durations are
    no states of affairs at a time: they get none.
    """
    if not figures:
        return
    owners: dict[int, Offsets] = {}
    spread: list[tuple[int, Offsets]] = []
    leading: list[tuple[int, Offsets]] = []
    start, times = tokens[0].start, list(find_times(text, tokens))
    for time in times:
        for index in _owners(text, figures, time, start):
            owners.setdefault(index, time)
        spread += [(index, time) for index in _spread(text, figures, time)]
        leading += [(index, time) for index in _led(text, figures, time, start)]
    for index, time in spread + leading:
        owners.setdefault(index, time)
    for index, figure in enumerate(figures):
        at = owners.get(index) if figure.kind != "duration" else None
        yield _dated(text, figure, at, tokens, published) if at else figure


def _dated(text: str, figure: Figure, at: Offsets, tokens: Sequence[Token], published: date | None) -> Figure:
    """The figure with its phrase of time; another year or "will" in the sentence leaves open which May is meant."""
    begin, end = max(tokens[0].start, at[0] - _AROUND), min(tokens[-1].end, at[1] + _AROUND)
    words, around = text[at[0] : at[1]], text[begin : at[0]] + text[at[1] : end]
    is_open = _WILL.search(around) is not None or _YEAR.search(around) is not None
    first, last = resolve_period(words, published, is_open=is_open)
    return replace(figure, as_of=words, as_of_from=first, as_of_to=last)


def _owners(text: str, figures: Sequence[Figure], time: Offsets, start: int) -> list[int]:
    """The figures of a phrase's own clause."""
    last = bisect_left(figures, time[0], key=lambda figure: figure.start) - 1
    is_far = last < 0 or time[0] - figures[last].end > 2 * _FURTHEST
    goes_on = _GOES_ON.search(text, max(start, time[0] - 12), time[0])
    if is_far or goes_on or figures[last].end > time[0] or not _is_same_clause(text[figures[last].end : time[0]]):
        following = _following(text, figures, time, start, last)
        if following or not goes_on or is_far:
            return following
    first = last
    while first and last - first < _MOST_JOINED and _are_joined(text, figures[first - 1], figures[first]):
        first -= 1
    return list(range(first, last + 1))


def _is_same_clause(between: str) -> bool:
    if len(between) > 2 * _FURTHEST or between.endswith("than "):  # "a fifth more than in 2022" is of no year
        return False
    plain = _RELATIVE.sub(" ", _ASIDE.sub(" ", between), count=1)
    return len(plain) <= _FURTHEST and not _CLAUSE.search(plain) and not dates_saying(between)


def _spread(text: str, figures: Sequence[Figure], time: Offsets) -> list[int]:
    """The bare numbers of a list that goes on after the phrase: "203 left this year, 90 were killed and 213 held"."""
    last = bisect_left(figures, time[0], key=lambda figure: figure.start) - 1
    is_far = last < 0 or time[0] - figures[last].end > 2 * _FURTHEST
    if is_far or not _is_same_clause(text[figures[last].end : time[0]]):
        return []
    found: list[int] = []
    end = max(time[1], figures[last].end)
    for index in range(last + 1, min(len(figures), last + 1 + _MOST_JOINED)):
        between = text[end : figures[index].start]
        opens = _SPREAD.match(between) if index == last + 1 else len(between) < _FURTHEST // 2
        if not opens or "-bare" not in figures[index].rule or _BREAK.search(between):
            break
        found.append(index)
        end = figures[index].end
    return found


def _following(text: str, figures: Sequence[Figure], time: Offsets, start: int, last: int) -> list[int]:
    """The figure right after a phrase that opens its clause: "… ; in 2012 it was 1,502", "by October 310 had"."""
    index = bisect_left(figures, time[1], key=lambda figure: figure.start)
    before = text[max(start, time[0] - _FURTHEST) : time[0]]
    if index >= len(figures) or _LEAD_IN.match(text[start : time[0]]) or dates_saying(before):
        return []
    if figures[index].start - time[1] > _FURTHEST:
        return []
    if _BESIDE.match(text[time[1] : figures[index].start]):
        return [index]
    opened = _NEW_CLAUSE.search(before)
    is_apart = opened is not None and opened[0][0] in ";:"  # "… that 690 had gone; today it is 100"
    if (last >= 0 and not opened) or (not is_apart and _SIDE_CLAUSE.search(before[:-5])):
        return []
    between = text[time[1] : figures[index].start].removeprefix(",")
    if len(between) > _FURTHEST // 2 or _CLAUSE.search(between) or _tells_saying(text, time, between):
        return []
    after = index
    while after + 1 < len(figures) and after - index < _MOST_JOINED and _are_joined(text, *figures[after : after + 2]):
        after += 1
    return list(range(index, after + 1))


def _led(text: str, figures: Sequence[Figure], time: Offsets, start: int) -> list[int]:
    """All figures up to the next break, where a phrase opens the sentence; those of a list that it leads in."""
    first = bisect_left(figures, time[1], key=lambda figure: figure.start)
    following = range(first, min(len(figures), first + _MOST_LED))
    if text[time[1] : time[1] + 1] == ":":
        return list(following)
    if not following or not _LEAD_IN.match(text[start : min(time[0], start + _FURTHEST)]):
        return []
    if _tells_saying(text, time, text[time[1] : min(figures[first].start, time[1] + _AROUND)]):
        return []
    stop = _BREAK.search(text, time[1], figures[following[-1]].start)
    return [index for index in following if stop is None or figures[index].start < stop.start()]


def _tells_saying(text: str, time: Offsets, between: str) -> bool:
    """Whether the phrase tells when something was said: "On Monday the army said that 40 had left"."""
    return _SAID.search(between) is not None and not _LASTING.match(text[time[0] : time[1]])


def _are_joined(text: str, first: Figure, second: Figure) -> bool:
    if first.kind != second.kind and second.kind == "share":  # "a budget of $200, half of what it was in 2021"
        return second.start < first.end
    return second.start < first.end or text[first.end : min(second.start, first.end + 9)].strip().lower() in _JOINTS
