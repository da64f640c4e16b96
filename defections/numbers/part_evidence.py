"""What speaks for one count being a part of another, and against it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from defections.numbers.candidates import Candidate
from defections.numbers.evidence import Scene, compare_nouns, form_of, grade, opens
from defections.numbers.nouns import noun_of
from defections.numbers.quantities import GENERIC, Quantity, between, shares_words

_OF_NOUN = re.compile(r"\bof\s(?:the|these|those|his|her|its|their)\s(?:[a-z-]{1,20}\s){0,4}([a-z-]{2,20})\Z")
_DERIVED = ("dead", "ees", "ers", "ors", "als", "ants", "ed")
_OF_WHOM = re.compile(r"\bof\s(?:whom|which|these|them|those)\b|\bincluding\b|\bamong\b")
_STEPS = (0, 1, 2, 4)
_NEXT = (0, 1, 2)
_SHARES = (0.005, 0.05, 0.2, 0.5, 0.8, 0.97)
_SHORT = 20
_LINKS = (",", "and", ", and", "of", "of the")

Key = tuple[float, str]


def key_of(whole: Quantity) -> Key:
    """What makes two wholes one: their number and what they count."""
    return whole.size, whole.unit


@dataclass
class Known:
    """What has been decided: `wholes` of parts by their places; the places of those that are parts of sums."""

    wholes: dict[int, Key] = field(default_factory=dict)
    summands: frozenset[int] = frozenset()


def list_findings(candidate: Candidate, scene: Scene, known: Known) -> list[str]:
    """List what is to be found on a part and its whole.

    Args:
        candidate: the part and what may hold it.
        scene: the figures of the report.
        known: what parts have been decided, as far as this one.
    """
    whole, part = candidate.whole, candidate.parts[0]
    distance = grade(abs(part.sentence - whole.sentence), _STEPS)
    return [
        *scene.traits("whole", whole),
        *scene.traits("part", part),
        *_list_rules(candidate, scene, distance),
        *_list_places(whole, part, scene, distance),
        *_list_words(whole, part, scene, distance),
        *_list_known(whole, part, scene, known, distance),
    ]


def _list_rules(candidate: Candidate, scene: Scene, distance: str) -> Iterator[str]:
    whole, part = candidate.whole, candidate.parts[0]
    if candidate.rule is not None:
        yield "rule"
        yield f"rule: {candidate.rule}"
        yield f"rule: {candidate.rule}, {distance} sentences"
        if whole.order in scene.holders:
            yield f"rule: {candidate.rule}, whole is a part"
        return
    ruled = scene.ruled.get(part.order)
    if ruled is not None:
        yield "a rule names another"
        if ruled.whole.size == whole.size:
            yield "a rule names its equal"


def _list_places(whole: Quantity, part: Quantity, scene: Scene, distance: str) -> Iterator[str]:
    """How far apart the two stand, and what stands between."""
    is_after = whole.order > part.order
    yield f"{distance} sentences"
    if is_after:
        yield "whole after its part"
    gap = abs(part.paragraph - whole.paragraph)
    yield "same paragraph" if not gap else "next paragraph" if gap == 1 else "paragraphs between"
    first, second = (part, whole) if is_after else (whole, part)
    inner = [
        one
        for one in scene.quantities[first.order + 1 : second.order]
        if one.unit == whole.unit and one.is_count and not one.is_aside
    ]
    rank = grade(sum(one.size > part.size and one.size != whole.size for one in inner), _NEXT)
    yield f"{grade(len(inner), _STEPS)} counts between"
    yield f"{rank} larger between"
    yield f"{rank} larger between, {distance} sentences"
    yield f"{'bare' if part.is_bare else 'named'} part, {rank} larger between"
    if whole.order in scene.firsts or whole.size in scene.repeated:
        yield f"of the topic, {form_of(part)}, {rank} larger between"
        yield f"of the topic, {'subject' if scene.is_subject(part) else 'no subject'}, {distance} sentences"
    yield f"share {grade(part.size / whole.size if whole.size else 1, _SHARES)}"
    if distance == "0":
        words = between(first, second)
        if _OF_WHOM.search(words):
            yield "of whom between"
        for sign in ";:(“":
            if sign in words:
                yield f"{sign} between"
        if len(words) < _SHORT:
            yield f"close, {words.strip() if words.strip() in _LINKS else 'words'} between"


def _list_words(whole: Quantity, part: Quantity, scene: Scene, distance: str) -> Iterator[str]:
    """How the two are said."""
    form, nouns = form_of(part), compare_nouns(whole, part)
    yield f"{form}, {distance} sentences"
    yield f"nouns {nouns}"
    yield f"{form}, nouns {nouns}"
    if shares_words(whole, part, 1):
        yield "words shared"
    speakers = {whole.figure.speaker, part.figure.speaker}
    if len(speakers) > 1:
        yield "one without a source" if None in speakers else "two sources"
    if part.head and part.head in whole.words:
        yield "part's noun in what is said of whole"
    if part.is_bare and whole.is_bare:
        yield f"both bare, {distance} sentences"
    if opens(part) and opens(whole):
        yield f"both open, {'bare' if part.is_bare and whole.is_bare else 'unlike'}"
    role = "subject" if scene.is_subject(part) else "no subject"
    yield f"{'bare' if part.is_bare else 'named'} {role}, {distance} sentences"
    if part.is_bare and scene.is_subject(whole):
        yield "whole is a subject"
    named = _OF_NOUN.search(part.text)
    if named:
        yield f"of the {_compare_named(named[1], whole)}"


def _compare_named(word: str, whole: Quantity) -> str:
    """How the noun of "two of the men" goes with the whole."""
    noun = noun_of(word)
    stem = noun.stem if noun else word
    if stem == whole.head:
        return "same"
    if stem in whole.words:
        return "same in what is said"
    if stem in GENERIC:
        return "people"
    return "ones named by what befell them" if word.endswith(_DERIVED) else "others"


def _list_known(whole: Quantity, part: Quantity, scene: Scene, known: Known, distance: str) -> Iterator[str]:
    """What the parts decided before tell of the whole."""
    key = key_of(whole)
    if whole.order in scene.fits.get(part.order, ()):
        yield "makes it up with others"
    by_rule = "a part" if whole.order in scene.holders else "free"
    yield f"whole is {by_rule} by rule, {'bare' if whole.is_bare else 'named'}"
    yield from _list_split(key, whole, part, scene, known)
    if whole.order in known.wholes:
        yield "whole is a part"
        yield f"whole is a part, {distance} sentences"
        yield f"whole is a part, {form_of(part)}"
    else:
        yield f"whole is free, {distance} sentences"
        yield f"whole is free, {form_of(part)}"
    last = max((order for order in known.wholes if order < part.order), default=None)
    if last is not None:
        yield from _list_last(key, whole, part, scene.quantities[last], known)


def _list_split(key: Key, whole: Quantity, part: Quantity, scene: Scene, known: Known) -> Iterator[str]:
    """Whether sums take the whole apart, or have it for a part."""
    beside = [order for order in known.summands if known.wholes[order] == key]
    if beside:
        yield "a sum takes it apart"
        if min(beside) < part.order:
            yield "a sum has taken it apart"
        if min(beside) < part.order < max(beside):
            yield "within the sum"
        if any(whole.order < one < part.order and scene.quantities[one].size > part.size for one in beside):
            yield "larger summand between"
    if whole.order in known.summands:
        yield f"whole is a summand, {grade(abs(part.sentence - whole.sentence), _STEPS)} sentences"


def _list_last(key: Key, whole: Quantity, part: Quantity, last: Quantity, known: Known) -> Iterator[str]:
    """How the part goes with the last one decided."""
    if whole.order == last.order:
        yield "whole is the last part"
    held = [order for order, whose in known.wholes.items() if whose == key and order < part.order]
    if not held:
        return
    yield "whole has parts"
    if known.wholes[last.order] == key:
        yield "whole of the last part"
        yield f"whole of the last part, {grade(part.sentence - last.sentence, _NEXT)} sentences"
        if form_of(last) == form_of(part):
            yield "whole of the last part, said alike"
        if compare_nouns(last, part).startswith("equal"):
            yield "whole of the last part, equal nouns"
