"""Sides without a name: "the army", "government forces", "the police" that somebody goes over to or deserts.

Where the report names such an army elsewhere, that is the one meant. Else the words themselves become an actor of this
report alone, so that a move to "the army" keeps its end.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from defections.leaving.veils import BODY, GROUP, OTHER, PEOPLE, PLACE
from defections.records import Actor, ActorType, Document, Mention, Move, Offsets

_MODIFIER = (
    r"(?:government|national|federal|regular|state|local|regime|loyalist|security|armed|provincial|republican|rebel"
    r"|opposition|coalition|allied|pro-government|border|city|naval|air)"
)
_NOUN = (
    r"(?:army|military|soldiers|troops|forces|police(?:m[ae]n)?|government|authorities|gendarmerie|gendarmes|marines|navy"
    r"|air\sforce|peacekeepers|regime|loyalists|rebels|guerrillas|insurgents|jihadists|militants|separatists|paramilitaries|opposition|garrison|coast\sguard"
    r"|border\s(?:guards?|patrol|police))"
)
_NAME = rf"(?P<name>(?:{_MODIFIER}\s){{0,2}}{_NOUN})\b(?!'s?\s(?:call|offer|amnesty|claim|allies))"
_SIDE_NOUN = re.compile(_NOUN)
_FILLER = r"(?:\w[\w'-]{0,19}\s){0,2}?"
_TO = re.compile(
    rf"(?<!according\s)\b(?P<lead>to|into|before|towards?|with|by|(?<!ed\s)(?<!ought\s)for(?=\s(?:the|a)\s(?:army|military|police|rebels|guerrillas|insurgents|jihadists)\b))\s(?:the|a|an|its|his|their|some|nearby)?\s?{_FILLER}{_NAME}"
)
_AT_ONCE = re.compile(rf"\s(?:the|a|an|its|his|her|their)?\s?(?:rival\s|same\s)?{_NAME}")
_AWAY = re.compile(
    rf"\s(?:from\s)?(?:(?:the|his|her|their|its)\s)?(?:[{OTHER}{PLACE}]{{1,60}}(?:'s?)?\s)?(?P<name>(?:{_MODIFIER}(?:'s)?\s)?"
    r"(?:army|military|forces|police|navy|air\sforce|marines|gendarmerie))\b(?!\s(?:post|base|camp|station|barracks))"
)
_CORPS = re.compile(
    rf"\b(?:officers?|soldiers?|members?|troops|men|conscripts?|pilots?|commanders?|unit|units|company|battalion)\s"
    rf"(?:of|from|in)\s(?:the|its|his)\s{_NAME}"
    r"|\ban?\s[a-z]{3,15}\s(?:with|in)\s(?:the|its|his)\s(?P<own>army|navy|air\sforce|marines|gendarmerie|military)\b"
)
_TROOPS = re.compile(
    r"\b(?P<name>soldiers|police(?:m[ae]n)?|troops|conscripts|gendarmes|border\sguards)(?:\s(?:in|at|from|near)\s[^\s,;]{1,60})?"
    r"\s(?:(?:has|have|had|also|then|later|who|since)\s){0,3}$"
)
_DESERTED = re.compile(
    r"\b(?:left|leav(?:e|es|ing)|desert(?:s|ed|ing|ers|er|ions?)?|quit(?:s|ting)?|fled|defect(?:ed|ors?|ions?)|abandon(?:ed|ing))"
    r"\s(?:from\s)?(?:(?:the|his|her|their)\s|[A-Z][\w-]{1,20}['’]s\s)(?P<name>(?:national\s|regime\s|government\s)?"
    r"(?:armed\sforces|army|military|police|security\sforces))\b(?!\s(?:post|base|camp|station|barracks))"
)
# After a name: it is one of a stretch of land, not of people ("the Maiombe forest").
LAND = r"['’\w]{0,2}\s(?:river|road|bridge|highway|mountains?|forest|hills|valley|desert)\b"
_VEILS = frozenset((GROUP, BODY, PLACE, PEOPLE, OTHER))

_ARMY_NOUNS = ("army", "military", "soldiers", "troops", "forces", "garrison", "regime")
_REBEL_NOUNS = ("rebels", "guerrillas", "insurgents", "jihadists", "militants", "separatists", "paramilitaries")
_ARMY = re.compile(r"\b(?:army|armed forces|military)\b", re.IGNORECASE)
_POLICE = re.compile(r"\bpolice\b", re.IGNORECASE)
_REBELS = re.compile(r"\b(?:front|rebels?|guerrillas?|liberation|resistance|revolutionary)\b", re.IGNORECASE)
_TELLING = re.compile(
    rf"\b(?:to|into|before|joined|deserted|left|quit|army|police|with)\b[^.]{{0,60}}?\b{_NOUN}\b", re.IGNORECASE
)


def names_side(words: Iterable[str]) -> bool:
    """Whether one of the words is a noun for a side, whose whereabouts are no goal ("to police in Bama")."""
    return any(_SIDE_NOUN.fullmatch(word) for word in words)


def has_side(text: str) -> bool:
    """Whether a text speaks of an unnamed side that somebody could go over to."""
    return _SIDE_NOUN.search(text.lower()) is not None and _TELLING.search(text) is not None


def find_goal(veiled: str, start: int, end: int, leads: Set[str], *, at_once: bool) -> Offsets | None:
    """Where the unnamed side stands that a word of moving leads to, by a preposition or `at_once` as its object."""
    match = _AT_ONCE.match(veiled, start, end) if at_once else None
    if match is None:
        match = _TO.search(veiled, start, end)
        if match is None or match["lead"] not in leads:
            return None
    return None if _VEILS.intersection(match[0]) else match.span("name")


def find_left(veiled: str, start: int, end: int) -> Offsets | None:
    """Where the unnamed side stands that is left: "deserted the army"."""
    match = _AWAY.match(veiled, start, end)
    return match.span("name") if match else None


def find_corps(veiled: str, start: int, end: int) -> Offsets | None:
    """Where the unnamed army stands that the subject is of: "officers of the armed forces"."""
    match = _CORPS.search(veiled, start, end)
    return match.span("name" if match["name"] else "own") if match else None


def find_troops(veiled: str, end: int) -> Offsets | None:
    """Where the unnamed soldiers or police stand that are the subject: "1,200 policemen had joined it"."""
    match = _TROOPS.search(veiled, max(0, end - 110), end)
    return match.span("name") if match else None


def find_deserted(text: str) -> Offsets | None:
    """Where a report first speaks of leaving an army without a name."""
    match = _DESERTED.search(text)
    return match.span("name") if match else None


def name_side(document: Document, at: Offsets) -> Mention:
    """Make the words of an unnamed side a mention of an actor that this report alone speaks of."""
    words = " ".join(document.text[slice(*at)].lower().split())
    return Mention(*at, Actor(f"{document.article.sha256} {words}", words, _type_of(words)))


def is_rebel(words: str) -> bool:
    """Whether a side is one of rebels."""
    return words.split()[-1] in _REBEL_NOUNS


def _type_of(words: str) -> ActorType:
    civil = ("government", "authorities", "opposition", "police", "policemen", "policeman")
    return "organisation" if words.split()[-1] in civil else "armed_group"


def find_named(text: str, words: str, mentions: Iterable[Mention], forces: Set[str]) -> list[Mention]:
    """List the mentions that an unnamed side may mean: "the army" an army, "the police" a police force."""
    noun, rebels = words.split()[-1], is_rebel(words)
    wanted = _REBELS if rebels else _ARMY if noun in _ARMY_NOUNS else _POLICE if "police" in noun else None
    return [
        mention
        for mention in mentions
        if wanted is not None
        and mention.actor.type in ("armed_group", "organisation")
        and wanted.search(text[mention.start : mention.end])
        and (mention.actor.key in forces) != rebels
    ]


def name_sides(document: Document, mentions: Sequence[Mention], moves: Iterable[Move]) -> Iterator[Mention]:
    """Yield a mention for each end of a move that no mention covers."""
    starts = {mention.start for mention in mentions}
    for at in sorted({at for move in moves for at in (move.from_at, move.to_at) if at is not None}):
        if at[0] not in starts:
            yield name_side(document, at)
