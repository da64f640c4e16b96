"""Runs of capitalised words and listed names: what may be one name together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from defections.names.gazetteer import Listed
from defections.names.lists import abbreviations, blocked_words, heads, title_words, word_group
from defections.names.names import Word, is_common

_PLAIN_GAP = re.compile(
    r"""
    [ \u00a0\u202f] | [-‐‑] | &
  | [ ](?:bin|ibn|ben|ould|ag|de|del|de[ ]la|de[ ]las|de[ ]los|dos|das|da|do|du|des|van|van[ ]der|van[ ]den|von|y|e
       |di|della|dalla|degli|ter|ten|af)[ ]
  | [ ]p['’]
  | [ ](?:ul|al|ur|wal|wa|i|o|u|e)[-‐‑ ] | [-‐‑](?:e|i|ul|o|al|ur|wal|ud|us|y|de|la|le|les|des|du|aux|sous|sur)[-‐‑]
    """,
    re.VERBOSE,
)
# Jimmy “Barbecue” Chérizier: from behind the first name, and up to the surname.
_NICKNAME = re.compile(r" [“\"‘'](?P<nick>[A-ZÀ-Þ][\w-]{1,15})[”\"’'] (?=[A-ZÀ-Þ])")
_NICKNAMED = re.compile(r"\b[A-ZÀ-Þ][\w.-]{0,20} [“\"‘'][A-ZÀ-Þ][\w-]{1,15}[”\"’'] \Z")
_JOINING_GAP = re.compile(r" (?:of|for|against|to|in|on)(?: the| a)? | (?:and|&) ")
_POSSESSIVE_GAP = re.compile(r"['’]s? ")

Item = Word | Listed


@dataclass(slots=True)
class Run:
    """Capitalised words and listed names of one sentence with nothing but blanks, hyphens or small words between."""

    items: list[Item]
    sentence: int


def find_runs(
    text: str, words: Sequence[Word], listed: Sequence[Listed], taken: Sequence[tuple[int, int]]
) -> list[Run]:
    """Find all runs, "Front" and "the Liberation of …" joined; what is `taken` stays out."""
    return list(_join_runs(text, list(_find_plain(text, words, listed, dict(taken)))))


def _find_plain(text: str, words: Sequence[Word], listed: Sequence[Listed], taken: dict[int, int]) -> Iterator[Run]:
    starts = {name.start: name for name in listed}
    run: Run | None = None
    done = 0
    for word in words:
        if word.start < done:
            continue
        if word.start in taken:
            run, done = None, taken[word.start]
            continue
        item = starts.get(word.start, word)
        if run is not None and run.sentence == word.sentence and _is_plain(text, run.items[-1], word):
            run.items.append(item)
        else:
            run = Run([item], word.sentence)
            yield run
        done = item.end


def _is_plain(text: str, last: Item, word: Word) -> bool:
    if not 0 <= word.start - last.end <= 12:
        return False
    gap = text[last.end : word.start]
    if _PLAIN_GAP.fullmatch(gap):
        return True
    if isinstance(last, Listed):
        return False
    if gap[:-1] == " " and _NICKNAME.match(text, last.end):
        return True
    if gap[1:] == " " and _NICKNAMED.search(text, max(0, last.start - 30), word.start):
        return True
    if gap in (". ", ".") and not word.weak and not (last.weak and is_common(word.norm)):
        return len(last.norm) == 1 or last.norm in abbreviations()
    if last.norm in title_words() and word.norm == "office":
        return bool(_POSSESSIVE_GAP.fullmatch(gap))
    return last.norm in word_group("owners") and bool(_POSSESSIVE_GAP.fullmatch(gap))


def _join_runs(text: str, runs: Sequence[Run]) -> Iterator[Run]:
    """Join "Front" and "the Liberation of …": a head word that goes on with "of", and what it goes on with."""
    at = 0
    while at < len(runs):
        run = runs[at]
        joined = False
        while at + 1 < len(runs) and _joins(text, run, runs[at + 1], joined):
            at += 1
            run = Run([*run.items, *runs[at].items], run.sentence)
            joined = True
        yield run
        at += 1


def _joins(text: str, run: Run, after: Run, joined: bool) -> bool:
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
    if gap.startswith(" on"):
        topic = isinstance(first, Word) and is_common(first.norm) and first.norm not in blocked_words()
        return topic and heads("of").get(last.norm) == "organisation"
    if gap.startswith((" of", " for")):
        return last.norm in heads("of") or (joined and is_common(last.norm))
    return joined and gap.startswith(" against")


def _is_topic(text: str, run: Run, after: Run) -> bool:
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


def _has_topic(run: Run) -> bool:
    return False if len(run.items) < 2 else isinstance(run.items[0], Word) and run.items[0].norm in heads("of")
