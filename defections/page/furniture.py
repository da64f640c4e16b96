"""Cues of page furniture: which lines and sentences speak for the page and not for the report."""

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import get_args

from defections.lexicons import load_rows, load_words, read_choice
from defections.page import bylines
from defections.page.lines import read_tokens
from defections.records import ExcludedKind

LONGEST_LABEL = 130

# Two words that stand together without a space.
_GLUED = re.compile(r"[A-Z](?<=[a-z].)[a-z]")
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_TRIM = " \t\xa0.:!»>›→…|*_«<‹←▼▲►▶•·–—-"
_SIDE_BY_SIDE = re.compile(r"[|>»›→·•/\s](?:(?<=[|>»›→·•/\t])|\s)")
_SEPARATOR = re.compile(r"\s?[|>»›→·•/]\s?|\s{2,}|\t")
_PATH_SEPARATOR = re.compile(r"\s[|>»›→·]\s?|\s?[|>»›]\s")
_REPORTED = frozenset(("said", "says", "told", "according", "claimed", "added", "reported", "warned", "announced"))
_OUTLET = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_READER = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cue:
    rank: int
    kind: ExcludedKind
    pattern: re.Pattern[str]


@cache
def _cues(place: str) -> dict[str, list[_Cue]]:
    """The cues of one place by the word that must be there: most sentences hold none and cost one set look-up."""
    cues: dict[str, list[_Cue]] = defaultdict(list)
    for rank, row in enumerate(load_rows("page_cues", ("kind", "place", "trigger", "pattern"))):
        if row["place"] == place:
            pattern = re.compile(row["pattern"], re.IGNORECASE)
            cues[row["trigger"]].append(
                _Cue(rank, read_choice("page_cues", row["kind"], get_args(ExcludedKind)), pattern)
            )
    return dict(cues)


def _cues_for(place: str, tokens: Set[str]) -> list[_Cue]:
    """The cues that some words trigger, in the order of the list: the first to match is the same in every run."""
    cues = _cues(place)
    if cues.keys().isdisjoint(tokens):
        return []
    found = [cue for token in tokens & cues.keys() for cue in cues[token]]
    return sorted(found, key=_rank) if len(found) > 1 else found


def _rank(cue: _Cue) -> int:
    return cue.rank


@cache
def _triggers(*places: str) -> frozenset[str]:
    return frozenset(trigger for place in places for trigger in _cues(place))


def has_trigger(words: str, tokens: Set[str]) -> bool:
    """Whether any cue could match: the cheap question to ask of each line first. Labels stand at a line's ends."""
    if _GLUED.search(words):
        tokens = tokens | read_tokens(_SEAM.sub(" ", words))
    if not _triggers("start", "any").isdisjoint(tokens):
        return True
    labels = _triggers("line", "button")
    if labels.isdisjoint(tokens):
        return False
    return len(words) <= LONGEST_LABEL or not labels.isdisjoint(read_tokens(words[:30] + " " + words[-60:]))


def classify_label(words: str, places: tuple[str, ...] = ("line", "button")) -> ExcludedKind | None:
    """Tell the kind of a line that is nothing but page: a button, a menu, the heading of a list of links."""
    label = _strip_brackets(words.strip(_TRIM))
    if not label or len(label) > LONGEST_LABEL:
        return None
    tokens = read_tokens(label)
    for place in places:
        for cue in _cues_for(place, tokens):
            if cue.pattern.fullmatch(label) and not (cue.kind == "related" and words.rstrip().endswith(".")):
                return cue.kind
    return None


def _strip_brackets(label: str) -> str:
    for _ in range(2):
        if label[:1] + label[-1:] in ("[]", "()", "{}", "<>"):
            label = label[1:-1].strip(_TRIM)
    return label


def classify_row(words: str) -> ExcludedKind | None:
    """Tell the kind of a line of buttons or links side by side ("Share on Facebook   Print", "Home > World > Asia")."""
    if len(words) > 2 * LONGEST_LABEL:
        return None
    if _SIDE_BY_SIDE.search(words) is None:
        return "navigation" if _is_menu(words.split()) else None
    parts = [part for part in _SEPARATOR.split(words.strip()) if part and part.strip(_TRIM)]
    if len(parts) < 2:
        return None
    kinds = [_classify_part(part) for part in parts]
    known = [kind for kind in kinds if kind is not None]
    at_home = parts[0].strip(_TRIM).lower() == "home"
    steps = parts[: len(parts) - at_home]  # a path that begins at home may end in the headline
    if (at_home or len(known) * 2 >= len(parts)) and all(len(part.split()) <= 6 for part in steps):
        return known[0]
    menu = len(parts) >= 3 and "  " in words and words[-1] not in ".:" and all(_is_tag(part) for part in parts)
    return "navigation" if menu or _is_path(words) else None


def _classify_part(part: str) -> ExcludedKind | None:
    return "byline" if bylines.is_date_line(part) else classify_label(part, ("line", "button", "near"))


def _is_menu(words: Sequence[str]) -> bool:
    """Whether single words are labels one after the other ("HOME NEWS POLITICS VIDEOS", "Facebook Twitter")."""
    if not 2 <= len(words) <= 12 or not all(word[0].isupper() for word in words):
        return False
    places = ("line", "button", "near") if len(words) > 3 else ("button",)
    known = sum(classify_label(word, places) is not None for word in words)
    return known == len(words) or (len(words) > 3 and known * 3 >= len(words) * 2)


def _is_tag(part: str) -> bool:
    return len(part.split()) <= 4 and not part.replace(",", "").replace(".", "").rstrip("%").isdigit()


def _is_path(words: str) -> bool:
    """A breadcrumb or a masthead: three or more short names between strokes, and no cell of numbers as in a table."""
    steps = [step.strip() for step in _PATH_SEPARATOR.split(words)]
    short = all(step and len(step.split()) <= 5 and (step[0].isupper() or step[0].isdigit()) for step in steps)
    numbers = sum(step.replace(",", "").replace(".", "").rstrip("%").isdigit() for step in steps)
    return len(steps) >= 3 and short and not numbers and words.rstrip()[-1] not in ".!?"


def find_cue(sentence: str, before: str = "") -> tuple[ExcludedKind, int, int] | None:
    """Find a cue in a sentence, with its offsets there.

    Words that stand in quotation marks or are reported ("…, the group said") belong to the report; `before` is what
    stands in the same paragraph before the sentence, so that a quotation opened there is known.
    """
    tokens = read_tokens(sentence)
    lead = len(sentence) - len(sentence.lstrip(_TRIM + "[(¿¡"))
    for cue in _cues_for("start", tokens):
        match = cue.pattern.match(sentence, lead)
        if match and not _in_quotation(before):
            return cue.kind, *match.span()
    cues = _cues_for("any", tokens)
    if not cues or tokens & _REPORTED:
        return None
    for cue in cues:
        match = cue.pattern.search(sentence)
        if match and not _in_quotation(before + sentence[: match.start()]):
            return cue.kind, *match.span()
    return None


def _in_quotation(before: str) -> bool:
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def count_voices(sentence: str) -> int:
    """How far the page itself speaks: 1 with a "we" or a "you", 2 with both, 0 in quotations and reported speech."""
    if '"' in sentence or "“" in sentence or read_tokens(sentence) & _REPORTED:
        return 0
    return (_OUTLET.search(sentence) is not None) + (_READER.search(sentence) is not None)


def count_page_words(sentence: str) -> int:
    """Count words of the newsroom, less twice the words of the kind of news that is reported."""
    tokens = read_tokens(sentence)
    report = (
        len(tokens & load_words("page_words", "report"))
        + bool(tokens & _REPORTED)
        + ('"' in sentence or "“" in sentence)
    )
    return len(tokens & load_words("page_words", "page")) - 2 * report


def is_brand(word: str) -> bool:
    """Whether a word with a capital inside is a name written so ("YouTube"), not two words without a space."""
    return word.lower() in load_words("page_words", "brand")
