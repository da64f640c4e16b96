"""Runs of capitalised words cut into pieces: listed names, and candidates for names that no list knows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from defections.names.gazetteer import Listed, name_words
from defections.names.lists import (
    blocked_capitals,
    blocked_phrases,
    blocked_words,
    directions,
    empty_words,
    given_names,
    heads,
    title_words,
    word_group,
)
from defections.names.names import Word, is_common, normalise
from defections.names.runs import Item, Run, find_runs
from defections.records import ActorType

# The small second half of a Korean or Chinese name; and the number of a battalion.
_TAIL = re.compile(
    r"-(?!(?:led|based|backed|held|run|controlled|linked|born|wide|style|like|era|aligned|affiliated|allied|trained|area|"
    r"made|funded|owned|old|year)\b)[a-z]{2,6}(?![\w-])"
)
_UNIT_NUMBER = re.compile(r" \d{1,4}(?![\w-]|[.,]\d|\s+(?:men|members|fighters|people|soldiers|of)\b)")
_SITE = re.compile(r"\.(?:net|com|org|info|io|tv|co)(?![\w.])")
_SMALL_WORDS = re.compile(r"(?: [^\W\d_A-Z]{1,24}(?![\w'’])){1,8}")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")


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


def cut_names(text: str, words: Sequence[Word], listed: Sequence[Listed], taken: Sequence[Candidate]) -> list[Piece]:
    """Cut all capitalised words into pieces in order of appearance; `taken` are names known beforehand."""
    pieces: list[Piece] = list(taken)
    for run in find_runs(text, words, listed, [(name.start, name.end) for name in taken]):
        pieces.extend(_cut_run(text, run))
    pieces.sort(key=lambda piece: piece.start)
    return pieces


def _cut_run(text: str, run: Run) -> Iterator[Piece]:
    items = _drop_empty_words(run.items)
    whole = _read_whole(text, items, run.sentence)
    if whole:
        before, candidate = whole
        yield from _cut_plain(text, before, run.sentence)
        yield candidate
    else:
        yield from _cut_plain(text, items, run.sentence)


def _drop_empty_words(items: list[Item]) -> list[Item]:
    at = 0
    while at < len(items) and isinstance(item := items[at], Word) and item.norm in empty_words():
        at += 1
    return items[at:]


def _read_whole(text: str, items: list[Item], sentence: int) -> tuple[list[Item], Candidate] | None:
    """Read a run as one name when its last or first word says what it is ("… Front", "Radio …")."""
    if not items:
        return None
    first, last = items[0], items[-1]
    if len(items) == 1:
        return ([], numbered) if (numbered := _read_numbered(text, first, sentence)) else None
    kind = None
    if isinstance(last, Word) and not last.norm.isdigit():
        kind = heads("last").get(last.norm)
    if kind is None and isinstance(first, Word) and not (first.weak and is_common(first.norm) and len(items) < 2):
        kind = heads("first").get(first.norm)
    if kind is None and any(text[a.end : b.start].startswith((" of", " for")) for a, b in pairwise(items)):
        kind = next((heads("of")[i.norm] for i in items if isinstance(i, Word) and i.norm in heads("of")), None)
    if kind is None or _is_government(items):
        return None
    if isinstance(first, Word) and _ORDINAL.fullmatch(first.norm) and last.norm in word_group("units"):
        kind = "armed_group"
    if any(isinstance(item, Word) and item.norm in heads("any") for item in items):
        kind = "armed_group"
    start = _first_of_name(items, kind)
    words = tuple(item for item in items[start:] if isinstance(item, Word))
    if (
        len(items) - start < 2
        or all(w.weak and is_common(w.norm) for w in words)
        or (len(words) == len(items) - start and _is_role(words))
    ):
        return None
    return items[:start], _make(text, items[start:], sentence, kind)


def _is_role(words: Sequence[Word]) -> bool:
    """Tell whether words are an office and no name ("Camp Commander")."""
    last = words[-1].norm
    return (
        last in title_words()
        and last not in heads("last")
        and all(word.norm in title_words() or word.norm in heads("first") for word in words)
    )


def _skip_foreign(text: str, end: int) -> int:
    """Go on over the small words of a French, Spanish or Portuguese name: "Front patriotique pour le renouveau"."""
    tail = _SMALL_WORDS.match(text, end)
    position = end
    for word in tail[0].split(" ")[1:] if tail else ():
        position += 1 + len(word)
        norm = normalise(word)
        if norm in word_group("foreign_particles"):
            continue
        if is_common(norm):
            break
        end = position
    return end


def _read_numbered(text: str, item: Item, sentence: int) -> Candidate | None:
    """Read a name that is a word and a number or small foreign words: "Channel 12", "Front patriotique"."""
    if isinstance(item, Word) and heads("first").get(item.norm) in ("armed_group", "organisation"):
        end = _skip_foreign(text, item.end)
        if end > item.end:
            name = _make(text, [item], sentence, heads("first")[item.norm])
            name.end, name.norms = end, name_words(text[name.start : end])
            return name
    if not isinstance(item, Word) or not _UNIT_NUMBER.match(text, item.end):
        return None
    kind = heads("first").get(item.norm) or heads("last").get(item.norm)
    if kind not in ("media", "armed_group"):
        return None
    numbered = _make(text, [item], sentence, kind)
    numbered.norms = name_words(text[numbered.start : numbered.end])
    return numbered


def _is_government(items: list[Item]) -> bool:
    """Tell whether a run is a state and a word for its government, which is the state itself ("Syrian Government")."""
    *states, last = items
    return last.norm in word_group("governments") and all(
        isinstance(item, Listed) and item.entry.rest == () for item in states
    )


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
    if item.entry.actor.type == "person" and last.norm in word_group("modest_titles"):
        return True  # "Qari Bashir" is none of the leaders on the list
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
    for word, following in pairwise([*kept, None, None]):
        named = part and word is not None and (_is_spelt_out(text, word) or _is_inner(word, following))
        if word is not None and (named or not _is_blocked(word)):
            part.append(word)
            continue
        if part and any(len(w.norm) > 1 for w in part) and tuple(w.norm for w in part) not in blocked_phrases():
            yield _make(text, part, sentence, None, title)
        part, title = [], None


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


def _is_spelt_out(text: str, word: Word) -> bool:
    """Tell whether a word behind a name is blocked in capitals alone: "Amadou Ba" is no Bachelor of Arts."""
    spelt = text[word.start : word.end]
    return word.norm in blocked_capitals() and spelt[:1].isupper() and not spelt.isupper()


def _is_inner(word: Word, following: Word | None) -> bool:
    """Tell whether a word like a day's or a month's short form stands between two of a name: "Zay Thu Aung"."""
    return following is not None and len(word.norm) == 3 and not _is_blocked(following)


def _is_blocked(word: Word) -> bool:
    norm = word.norm
    return (
        norm in blocked_words()
        or norm in empty_words()
        or norm.isdigit()
        or norm[0].isdigit()
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
    elif kind in ("armed_group", "organisation") and items[0].norm in heads("first"):
        end = _skip_foreign(text, end)
    elif site := _SITE.match(text, end):
        end = site.end()
    elif kind in ("armed_group", "media") and (number := _UNIT_NUMBER.match(text, end)):
        end = number.end()
    words = tuple(item if isinstance(item, Word) else _as_word(item, sentence) for item in items)
    norms = tuple(part for word in words for part in word.norm.split())
    return Candidate(start, end, words, kind, title, False, norms, sentence)
