"""Cues of page furniture: which lines and sentences speak for the page and not for the report."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import cast

from defections import bylines
from defections.lexicons import load_rows
from defections.records import ExcludedKind

LONGEST_LABEL = 130

_TOKEN = re.compile(r"[a-z]{2,30}")
_TRIM = " \t\xa0.:!»>›→…|*_«<‹←▼▲►▶•·–—-"
_SEPARATOR = re.compile(r"\s?[|>»›→·•/]\s?|\s{2,}|\t")
_PATH_SEPARATOR = re.compile(r"\s[|>»›→·]\s?|\s?[|>»›]\s")
_REPORTED = re.compile(
    r"\b(?:said|says|told|tells|according to|claimed|added|reported|warned|announced)\b", re.IGNORECASE
)
_OUTLET_VOICE = re.compile(r"\b(?:we|our|us|you|your|you’re|you're|we’re|we're)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cue:
    kind: ExcludedKind
    pattern: re.Pattern[str]


@cache
def _cues(place: str) -> dict[str, list[_Cue]]:
    """The cues of one place by the word that must be there: most sentences hold none and cost one set look-up."""
    cues: dict[str, list[_Cue]] = defaultdict(list)
    for row in load_rows("page_cues", ("kind", "place", "trigger", "pattern")):
        if row["place"] == place:
            pattern = re.compile(row["pattern"], re.IGNORECASE)
            cues[row["trigger"]].append(_Cue(cast(ExcludedKind, row["kind"]), pattern))
    return dict(cues)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in load_rows("page_words", ("word", "kind")) if row["kind"] == kind)


@cache
def _triggers() -> frozenset[str]:
    return frozenset(trigger for place in ("line", "button", "near", "start", "any") for trigger in _cues(place))


def has_trigger(words: str) -> bool:
    """Whether any cue could match: the cheap question to ask of each line first."""
    return not _triggers().isdisjoint(_TOKEN.findall(words.lower()))


def classify_label(words: str, places: tuple[str, ...] = ("line", "button")) -> ExcludedKind | None:
    """Tell the kind of a line that is nothing but page: a button, a menu, the heading of a list of links."""
    label = _strip_brackets(words.strip(_TRIM))
    if not label or len(label) > LONGEST_LABEL:
        return None
    tokens = set(_TOKEN.findall(label.lower()))
    for place in places:
        cues = _cues(place)
        for token in tokens & cues.keys():
            for cue in cues[token]:
                if cue.pattern.fullmatch(label):
                    return cue.kind
    return None


def _strip_brackets(label: str) -> str:
    return label[1:-1].strip(_TRIM) if label[:1] + label[-1:] in ("[]", "()", "{}", "<>") else label


def classify_row(words: str) -> ExcludedKind | None:
    """Tell the kind of a line of buttons or links side by side ("Share on Facebook   Print", "Home > World > Asia")."""
    if len(words) > 2 * LONGEST_LABEL:
        return None
    parts = [part for part in _SEPARATOR.split(words.strip()) if part and part.strip(_TRIM)]
    if len(parts) < 2:
        return None
    kinds = [_classify_part(part) for part in parts]
    known = [kind for kind in kinds if kind is not None]
    if len(known) * 2 >= len(parts) and all(len(part.split()) <= 6 for part in parts):
        return known[0]
    return "navigation" if _is_path(words) else None


def _classify_part(part: str) -> ExcludedKind | None:
    return "byline" if bylines.is_date_line(part) else classify_label(part, ("line", "button", "near"))


def _is_path(words: str) -> bool:
    """A breadcrumb or a masthead: three or more short names between strokes, and no cell of numbers as in a table."""
    steps = [step.strip() for step in _PATH_SEPARATOR.split(words)]
    short = all(step and len(step.split()) <= 5 and (step[0].isupper() or step[0].isdigit()) for step in steps)
    numbers = sum(step.replace(",", "").replace(".", "").rstrip("%").isdigit() for step in steps)
    return len(steps) >= 3 and short and not numbers and words.rstrip()[-1] not in ".!?"


def find_cue(sentence: str, before: str = "") -> tuple[ExcludedKind, int, int] | None:
    """Find a cue in a sentence, with its offsets there.

    Words that stand in quotation marks or are reported ("…, the group said") belong to the report; `before` is what stands in the
    same paragraph before the sentence, so that a quotation opened there is known.
    """
    tokens = set(_TOKEN.findall(sentence.lower()))
    for token in tokens & _cues("start").keys():
        for cue in _cues("start")[token]:
            lead = len(sentence) - len(sentence.lstrip(_TRIM + "[(¿¡"))
            match = cue.pattern.match(sentence, lead)
            if match and not _in_quotation(before):
                return cue.kind, *match.span()
    triggered = tokens & _cues("any").keys()
    if not triggered or _REPORTED.search(sentence):
        return None
    for token in triggered:
        for cue in _cues("any")[token]:
            match = cue.pattern.search(sentence)
            if match and not _in_quotation(before + sentence[: match.start()]):
                return cue.kind, *match.span()
    return None


def _in_quotation(before: str) -> bool:
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def has_page_voice(sentence: str) -> bool:
    """Whether the page speaks to its reader in it: we and you, no quotation, nothing reported."""
    return (
        bool(_OUTLET_VOICE.search(sentence))
        and '"' not in sentence
        and "“" not in sentence
        and not _REPORTED.search(sentence)
    )


def count_page_words(sentence: str) -> int:
    """Count words of the newsroom, less twice the words of the kind of news that is reported."""
    tokens = set(_TOKEN.findall(sentence.lower()))
    report = len(tokens & _words("report")) + bool(_REPORTED.search(sentence)) + ('"' in sentence or "“" in sentence)
    return len(tokens & _words("page")) - 2 * report


def is_brand(word: str) -> bool:
    """Whether a word with a capital inside is a name written so ("YouTube"), not two words without a space."""
    return word.lower() in _words("brand")
