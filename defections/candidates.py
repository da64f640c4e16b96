"""Runs of capitalised words cut into pieces: listed names, and candidates for names that no list knows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from defections.gazetteer import Listed
from defections.name_lists import (
    abbreviations,
    blocked_phrases,
    blocked_words,
    directions,
    given_names,
    heads,
    title_words,
)
from defections.names import Word, is_common
from defections.records import ActorType

_PLAIN_GAP = re.compile(
    r"""
    [ \u00a0\u202f] | [-‐‑]
  | [ ](?:bin|ibn|ben|ould|ag|de|del|de[ ]la|de[ ]las|de[ ]los|dos|das|da|do|du|des|van|van[ ]der|van[ ]den|von|y|e
       |di|della|dalla|degli|ter|ten|af)[ ]
  | [ ]p['’]
  | [ ](?:ul|al|ur|wal|wa|i|o|u|e)[-‐‑ ] | [-‐‑](?:e|i|ul|o|al|ur|wal|ud|us|y|de|la|le|sur)[-‐‑]
    """,
    re.VERBOSE,
)
_JOINING_GAP = re.compile(r" (?:of|for|against|to|in|on)(?: the| a)? | (?:and|&) ")
_POSSESSIVE_GAP = re.compile(r"['’]s? ")
# Titles that no leader on the list goes by: "Qari Bashir" is somebody else.
_MODEST_TITLES = frozenset({"qari", "haji", "hajji", "ustad", "ustadh", "malam", "mallam", "imam", "captain", "capt"})
_MODEST_TITLES |= frozenset(
    {"sergeant", "sgt", "corporal", "private", "lieutenant", "lt", "inspector", "constable", "pastor"}
)
# The small second half of a Korean or Chinese name; and the number of a battalion.
_TAIL = re.compile(
    r"-(?!(?:led|based|backed|held|run|controlled|linked|born|wide|style|like|era|aligned|affiliated|allied|trained|area|"
    r"made|funded|owned|old|year)\b)[a-z]{2,6}(?![\w-])"
)
_UNIT_NUMBER = re.compile(r" \d{1,4}(?![\w.,-]|\s+(?:men|members|fighters|people|soldiers|of)\b)")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")
_UNITS = frozenset(
    {"company", "division", "regiment", "squadron", "corps", "platoon", "unit", "group", "battery", "force"}
)
_GOVERNMENTS = frozenset({"government", "regime", "administration", "authorities"})
_OWNERS = frozenset({"people", "peoples", "workers", "worker", "lord", "martyr", "martyrs", "women", "children"})
_OWNERS |= frozenset({"mothers", "teachers", "farmers", "peasants", "students", "doctors", "veterans", "marchers"})
_OWNERS |= frozenset(
    {
        "miners",
        "fishermen",
        "soldiers",
        "citizens",
        "families",
        "defenders",
        "rebels",
        "prisoners",
        "queen",
        "king",
        "queens",
    }
)

Item = Word | Listed


@dataclass(slots=True)
class Candidate:
    """A name that no list knows; `head` is the type its own words tell, `title` the title in front of it."""

    start: int
    end: int
    words: tuple[Word, ...]
    head: ActorType | None = None
    title: str | None = None
    forced: bool = False
    norms: tuple[str, ...] = field(default=())
    sentence: int = 0

    @property
    def is_weak(self) -> bool:
        """Tell whether the capitals say nothing: all words are common ones where any word has a capital."""
        return all(word.weak and is_common(word.norm) for word in self.words)


Piece = Candidate | Listed


@dataclass(slots=True)
class _Run:
    items: list[Item]
    sentence: int


def cut_names(text: str, words: Sequence[Word], listed: Sequence[Listed], taken: Sequence[Candidate]) -> list[Piece]:
    """Cut all capitalised words into pieces in order of appearance; `taken` are names known beforehand."""
    pieces: list[Piece] = list(taken)
    runs = list(_find_runs(text, words, listed, taken))
    for run in _join_runs(text, runs):
        pieces.extend(_cut_run(text, run))
    pieces.sort(key=lambda piece: piece.start)
    return pieces


def _find_runs(
    text: str, words: Sequence[Word], listed: Sequence[Listed], taken: Sequence[Candidate]
) -> Iterator[_Run]:
    found: list[Listed | Candidate] = [*taken, *listed]
    spans = sorted(found, key=lambda span: (span.start, -span.end))
    run: _Run | None = None
    done = at = 0
    last_end = -1
    for word in words:
        if word.start < done:
            continue
        while at < len(spans) and spans[at].start < word.start:
            at += 1
        item: Item | Candidate = word
        if at < len(spans) and spans[at].start == word.start:
            item = spans[at]
            done = item.end
        if isinstance(item, Candidate):
            run = None
            continue
        if run is not None and run.sentence == word.sentence and _is_plain(text, last_end, word, run.items[-1]):
            run.items.append(item)
        else:
            run = _Run([item], word.sentence)
            yield run
        last_end = item.end


def _is_plain(text: str, last_end: int, word: Word, last: Item) -> bool:
    if not 0 <= word.start - last_end <= 12:
        return False
    gap = text[last_end : word.start]
    if _PLAIN_GAP.fullmatch(gap):
        return True
    if isinstance(last, Listed):
        return False
    if gap in (". ", ".") and not word.weak:
        return len(last.norm) == 1 or last.norm in abbreviations()
    if last.norm in title_words() and word.norm == "office":
        return bool(_POSSESSIVE_GAP.fullmatch(gap))
    return last.norm in _OWNERS and bool(_POSSESSIVE_GAP.fullmatch(gap))


def _join_runs(text: str, runs: Sequence[_Run]) -> Iterator[_Run]:
    """Join "Front" and "the Liberation of …": a head word that goes on with "of", and what it goes on with."""
    at = 0
    while at < len(runs):
        run = runs[at]
        joined = False
        while at + 1 < len(runs) and _joins(text, run, runs[at + 1], joined):
            at += 1
            run = _Run([*run.items, *runs[at].items], run.sentence)
            joined = True
        yield run
        at += 1


def _joins(text: str, run: _Run, after: _Run, joined: bool) -> bool:
    last, first = run.items[-1], after.items[0]
    if isinstance(first, Listed) and first.entry.actor.type in ("armed_group", "organisation", "media", "person"):
        return False
    gap = text[last.end : after.items[0].start] if after.items[0].start - last.end < 16 else ""
    if run.sentence != after.sentence or not _JOINING_GAP.fullmatch(gap):
        return False
    if gap in (" and ", " & "):
        wanted = joined or _has_topic(run) or _is_topic(text, run, after)
        return (
            wanted and isinstance(first, Word) and is_common(first.norm) and (joined or first.norm not in title_words())
        )
    if not isinstance(last, Word):
        return False
    if len(run.items) == 1 and last.weak:
        return heads("of").get(last.norm) == "organisation" and not last.norm.endswith("s")
    if gap.startswith((" of", " for", " on")):
        return last.norm in heads("of") or (joined and is_common(last.norm))
    return joined and gap.startswith(" against")


def _is_topic(text: str, run: _Run, after: _Run) -> bool:
    """Tell whether "and" is inside of a name: "the Truth and Reconciliation Commission"."""
    last = after.items[-1]
    return (
        text[max(0, run.items[0].start - 4) : run.items[0].start].lower() == "the "
        and isinstance(last, Word)
        and heads("last").get(last.norm) == "organisation"
        and all(
            isinstance(item, Word)
            and is_common(item.norm)
            and (item.norm not in title_words() or item.norm == "justice")
            for item in run.items
        )
    )


def _has_topic(run: _Run) -> bool:
    return False if len(run.items) < 2 else isinstance(run.items[0], Word) and run.items[0].norm in heads("of")


def _cut_run(text: str, run: _Run) -> Iterator[Piece]:
    items = _drop_function_words(run.items)
    whole = _read_whole(text, items, run.sentence)
    if whole:
        before, candidate = whole
        yield from _cut_plain(text, before, run.sentence)
        yield candidate
    else:
        yield from _cut_plain(text, items, run.sentence)


def _drop_function_words(items: list[Item]) -> list[Item]:
    at = 0
    while at < len(items) and isinstance(item := items[at], Word) and item.norm in blocked_words(spoken=True):
        at += 1
    return items[at:]


def _read_whole(text: str, items: list[Item], sentence: int) -> tuple[list[Item], Candidate] | None:
    """Read a run as one name when its last or first word says what it is ("… Front", "Radio …")."""
    if len(items) < 2:
        return None
    first, last = items[0], items[-1]
    kind = None
    if isinstance(last, Word) and not last.norm.isdigit():
        kind = heads("last").get(last.norm)
    if kind is None and isinstance(first, Word) and not (first.weak and is_common(first.norm) and len(items) < 2):
        kind = heads("first").get(first.norm)
    if kind is None and any(text[a.end : b.start].startswith((" of", " for")) for a, b in _pairs(items)):
        kind = next((heads("of")[i.norm] for i in items if isinstance(i, Word) and i.norm in heads("of")), None)
    if kind is None or _is_government(items):
        return None
    if isinstance(first, Word) and _ORDINAL.fullmatch(first.norm) and last.norm in _UNITS:
        kind = "armed_group"
    if any(isinstance(item, Word) and item.norm in heads("any") for item in items):
        kind = "armed_group"
    start = _first_of_name(items, kind)
    words = tuple(item for item in items[start:] if isinstance(item, Word))
    if (
        len(items) - start < 2
        or all(w.weak and is_common(w.norm) for w in words)
        or all(word.norm in title_words() for word in words)
    ):
        return None
    return items[:start], _make(text, items[start:], sentence, kind)


def _is_government(items: list[Item]) -> bool:
    """Tell whether a run is a state and a word for its government, which is the state itself ("Syrian Government")."""
    *states, last = items
    return last.norm in _GOVERNMENTS and all(isinstance(item, Listed) and item.entry.rest == () for item in states)


def _pairs(items: list[Item]) -> Iterator[tuple[Item, Item]]:
    yield from pairwise(items)


def _first_of_name(items: list[Item], kind: ActorType) -> int:
    """Skip what stands before the name: titles, and for a place its state or people ("Syrian Idlib Province")."""
    start = 0
    while start < len(items) - 2:
        item = items[start]
        if isinstance(item, Word):
            skip = item.weak and is_common(item.norm) and item.norm not in directions()
        else:
            skip = kind in ("place", "media") and item.entry.state is not None
        if not skip:
            break
        start += 1
    return start


def _cut_plain(text: str, items: Sequence[Item], sentence: int) -> Iterator[Piece]:
    group: list[Word] = []
    for index, item in enumerate(items):
        if isinstance(item, Word):
            group.append(item)
            continue
        if _is_surname(item, group) or _is_given(item, items[index + 1 :]):
            group.append(_as_word(item, sentence))
            continue
        yield from _cut_group(text, group, sentence)
        group = []
        yield item
    yield from _cut_group(text, group, sentence)


def _as_word(item: Listed, sentence: int) -> Word:
    norm = " ".join((item.norm, *item.entry.rest))
    return Word(item.start, item.end, norm, sentence, None, False, False, 0)


def _is_surname(item: Listed, group: list[Word]) -> bool:
    """Tell whether a listed name is the rest of a person's ("Rifaat Assad", "Abu Omar al-Shishani")."""
    if not group or item.entry.rest or item.entry.state is not None or item.end - item.start <= 2:
        return False
    last = group[-1]
    if item.entry.actor.type == "person" and last.norm in _MODEST_TITLES:
        return True
    if last.norm in title_words() or last.norm in directions() or last.norm in blocked_words():
        return False
    return last.norm in given_names() or (item.entry.actor.type in ("person", "place") and not is_common(last.norm))


def _is_given(item: Listed, after: Sequence[Item]) -> bool:
    """Tell whether a listed name is a given name here ("Jordan Smith")."""
    if item.entry.rest or not after or not isinstance(after[0], Word) or item.norm not in given_names():
        return False
    return not is_common(after[0].norm) or after[0].norm in given_names()


def _cut_group(text: str, group: Sequence[Word], sentence: int) -> Iterator[Candidate]:
    """Cut words without listed names: titles and words that are no names out, the rest is candidates."""
    kept, title = _drop_titles(text, list(group))
    if kept and _is_designation(text, kept):
        return
    part: list[Word] = []
    for word in [*kept, None]:
        if word is not None and not _is_blocked(word):
            part.append(word)
            continue
        if part and tuple(w.norm for w in part) not in blocked_phrases():
            yield _make(text, part, sentence, None, title)
        part, title = [], None
    return


def _is_designation(text: str, group: Sequence[Word]) -> bool:
    """Tell whether words are the name of an operation, or letters and digits that name a model (M203, Mi-17)."""
    if group[0].norm == "operation" or text[max(0, group[0].start - 10) : group[0].start].lower() == "operation ":
        return True
    norm = group[0].norm
    glued = text[group[0].end : group[0].end + 2]
    if len(group) > 1 or len(norm) > 6:
        return False
    dated = len(norm) == 3 and (glued[:1] == " " and glued[1:].isdigit())
    return norm.rstrip("s")[-1:].isdigit() or dated or (glued[:1] == "-" and glued[1:].isdigit())


def _is_blocked(word: Word) -> bool:
    norm = word.norm
    return (
        norm in blocked_words()
        or norm in blocked_words(spoken=True)
        or norm.isdigit()
        or norm[0].isdigit()
        or (len(norm) == 1 and word.weak)
        or (word.weak and is_common(norm) and norm not in given_names())
    )


def _drop_titles(text: str, group: list[Word]) -> tuple[list[Word], str | None]:
    last = -1
    for index, word in enumerate(group):
        if word.norm in title_words() and not (index and group[index - 1].norm in given_names() and last < index - 1):
            last = index
    if last < 0:
        return group, None
    if last + 1 < len(group):
        first = last
        while first > 0 and group[first - 1].norm in title_words():
            first -= 1
        return group[last + 1 :], text[group[first].start : group[last].end]
    while group and (group[-1].norm in title_words() or is_common(group[-1].norm)):
        group.pop()
    return group, None


def _make(
    text: str, items: Sequence[Item], sentence: int, kind: ActorType | None, title: str | None = None
) -> Candidate:
    start, end = items[0].start, items[-1].end
    if len(items) > 1 and (tail := _TAIL.match(text, end)):
        end = tail.end()
    elif kind in ("armed_group", "media") and (number := _UNIT_NUMBER.match(text, end)):
        end = number.end()
    words = tuple(item if isinstance(item, Word) else _as_word(item, sentence) for item in items)
    norms = tuple(part for word in words for part in word.norm.split())
    return Candidate(start, end, words, kind, title, False, norms, sentence)
