"""The words that tell a move, and what stands round them: who is left, and where it goes.

`data/move_events.csv` lists the words (notation: see `phrases`). The kind says which phrases beside them name the two
ends, `needs` what the text must tell before going somewhere counts as leaving somebody (see `moves`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from defections.leaving.members import words_of
from defections.leaving.phrases import Phrasebook
from defections.leaving.sides import LAND, find_goal, find_left, names_side
from defections.leaving.veils import BODY, GROUP, PLACE
from defections.lexicons import load_rows
from defections.records import Mention, Offsets

# Characters after a word of moving in which its ends are looked for, and words that lead to a name.
WINDOW = 170
LEAD = 8
# Words that a place may have before the name of the place it lies in ("a refugee camp in …").
_LONGEST_PLACE = 5
# Words between a preposition and the "and" before a name that it governs too.
_LONGEST_LIST = 4
# Words back from a name to that "and": "and the Blues".
_DETERMINED = 2
_TRAVELS = frozenset(("quit", "flee", "go", "goto", "land"))

_OBJECT = "object"
_AWAY = frozenset(("from", "off"))
_TOWARDS = frozenset(("to", "into", "for", "towards", "toward", "across", "onto", "before"))
# Of each kind: the roles that name who is left, and the roles that name the goal.
_ROLES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "over": (_AWAY, frozenset((*_TOWARDS, "with"))),
    "from": (_AWAY | {_OBJECT}, _TOWARDS),
    "quit": (_AWAY | {_OBJECT}, _TOWARDS),
    "flee": (_AWAY | {_OBJECT}, _TOWARDS),
    "go": (_AWAY, _TOWARDS),
    "goto": (_AWAY, _TOWARDS | {_OBJECT, "at"}),
    "home": (_AWAY, _TOWARDS | {"in", _OBJECT}),
    "land": (_AWAY, frozenset((_OBJECT, "at"))),
    "report": (_AWAY, frozenset((_OBJECT,))),
    "stay": (_AWAY, frozenset((_OBJECT,))),
    "ranks": (frozenset(), frozenset((_OBJECT,))),
    "none": (frozenset(), frozenset()),
    "join": (_AWAY, frozenset((_OBJECT,))),
    "found": (frozenset(), frozenset((_OBJECT,))),
    "served": (frozenset((_OBJECT,)), frozenset()),
    "lost": (frozenset(), frozenset(("to",))),
    "switch": (_AWAY, frozenset((_OBJECT,))),
    "receive": (_AWAY | {_OBJECT, "of"}, frozenset()),
}
# Kinds that may lead to a side without a name.
_SIDED = frozenset(_ROLES) - {"found", "lost", "home", "stay", "ranks"}
LEAVES = frozenset(("over", "quit", "flee", "from"))

ENDS = frozenset(("armed_group", "organisation", "state", "place"))
_GROUPS = frozenset(("armed_group", "organisation"))
_BREAK = re.compile(r"[;:?!]|\.\s|\s[–—-]{1,2}\s|\b(?:while|whereas|although|though|because|whose|but)\b")
# What stands behind "after" is told of another time: "gave up to the government after two days of battles with …".
_PAST = re.compile(rf"{_BREAK.pattern}|\s(?:after|when|since|until|following|once)\s")
_NOUN = re.compile(r"(?:defections?|desertions?)")
_NOUN_VERB = re.compile(
    r"\s(?:opens?|opened|comes?|came|brings?|brought|is|was|were|are|has|have|had|will|leads?|led|adds?|gives?|gave|marks?"
    r"|follows?|followed|shows?|showed|means?|meant|raises?|raised|said|says)\s"
)
_WORD = re.compile(r"[^\s,.;:()\"“”]{1,60}")
_JOINT = re.compile(r",?\s(?:and|or)\s(?:the\s)?")
_LISTED = re.compile(r",\s(?:the\s)?")
_LIST_GOES_ON = re.compile(r"(?:,|\s(?:and|or))\s")
_RANKS = re.compile(r"'s?\s(?:ranks|camp|fold|pay|service|hands)\b")
_AFTER = re.compile(
    r"(?:\b(?:after|having|since|when\s(?:he|she|they)|on|upon|following|before\sthat)\s(?:\w{1,12}\s){0,2}|,\s)$"
)
_OPPOSED = re.compile(
    r"\b(?:(?:surrender|hand|lost|yield|fell|gave|ced)\w{0,4}\b[^.;]{0,40}?\sto|against|fighting)\s(?:the\s)?$"
)
_ITS_SOLDIERS = re.compile(
    r"(?:'s)?\s(?:\w{1,20}\s)?(?:peshmerga|militias?|rebels|guerrillas|insurgents|separatists|soldiers?|troops|army|military|marines|navy|forces?|police|government|authorities|guards?|lines|peacekeepers|contingent|border\sguards|border\spolice|border\spatrol|coast\sguard|agents|officials|officers|diplomats|embassy|consulate|defen[cs]e\sministry|checkpoint|outpost|marshals|patrol)\b"
)
_ITS_CORPS = re.compile(r"(?:'s)?\s(?:\w{1,20}\s)?(?P<name>police|army|garrison|gendarmerie|marines|navy)\b")
_ITS_GOVERNMENT = re.compile(
    r"(?:(?:'s)?\s(?:[\w-]{1,20}\s){0,2}?(?P<government>government)|'s\s(?:[\w-]{1,20}\s)?(?P<army>army|military|armed\sforces|police))"
    r"\b(?!'s|\s(?:troops|forces|soldiers|officers|post|base|camp))"
)
# "Before Bihar's chief minister" is before a person, not in a place.
_ITS_OFFICE = re.compile(
    r"(?:'s)?\s(?:[a-z]{2,12}\s)?(?:minister|governor|president|mayor|commissioner|secretary|magistrate)\b"
)
# "… to Darfur since a truce cut off their pay, a UN expert": somebody else is named.
_OTHERS = re.compile(rf",\s(?:an?|one|some|two|three)\s(?:{BODY}|{GROUP}|$)")
_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "their", "my", "our", "its", "another", "relatives"))
# "The Indian state of Mizoram" is one place.
_WHICH = re.compile(
    rf"(?P<group>{GROUP}++|{BODY}++)[)\"”]?,?\s(?:which|whom|that)\s(?:he|she|they|i|we)\s(?:had\s|later\s)?$"
)
_HOLDS_PLACE = re.compile(
    rf"(?:'s)?\s(?:[\w-]{{1,20}}\s){{0,2}}?(?:state|province|region|district|county|prefecture|department|territory|island|capital"
    rf"|city|town|village|port)\s(?:of\s)?{PLACE}"
)
_RELATIVES = frozenset(("who", "which", "where", "whom", "whose"))
_LAND = re.compile(rf"{LAND}|\s(?:bus|train|\d+)\b")
# "of" and "by" after such a word lead on to the name: "areas held by", "the camps of".
_HOLDERS = re.compile(
    r"(?:held|controlled|run|ruled|lines?|side|camps?|ranks?|areas?|territory|parts?|city|town|village|province"
    r"|districts?|state|region|island|hands|custody|positions?|bases?|arms|custody|protection|control|headquarters"
    r"|outskirts|fields|mines|valley|coast|capital|port|fighters|troops|soldiers|forces|guerrillas|rebels|insurgents|dissidents|paramilitaries|militants|jihadists|men|members|elements|officers|agents|militia|militiamen|units?|wing|branch|faction|rows|service|employ|zone|suburbs?|hills)"
)


@dataclass(frozen=True, slots=True)
class Event:
    """A word of moving in a veiled sentence, and its ends as mentions.

    `side` and `left` are where a goal and a group that is left stand without a name ("the army"); `emptied` tells that
    what is left is a place.
    """

    start: int
    end: int
    kind: str
    needs: str
    until: int
    origin: Mention | None = None
    goals: tuple[Mention, ...] = ()
    side: Offsets | None = None
    left: Offsets | None = None
    emptied: bool = False
    reached: int = 0


@cache
def _phrases() -> Phrasebook:
    rows = load_rows("move_events", ("phrase", "kind", "needs"))
    return Phrasebook((f"{row['kind']} {row['needs']}", row["phrase"]) for row in rows)


def find_events(veiled: str, by_start: Mapping[int, Mention]) -> Iterator[Event]:
    """Yield the words of moving in a veiled sentence with their ends, in order, not overlapping."""
    hits = sorted(_phrases().find(veiled), key=lambda hit: (hit.start, -hit.end))
    found: list[Event] = []
    for hit in hits:
        if not found or hit.start >= found[-1].end:
            kind, needs = hit.label.split()
            found.append(Event(hit.start, hit.end, kind, needs, hit.end + WINDOW))
    for place, event in enumerate(found):
        later = found[place + 1].start if place + 1 < len(found) else len(veiled)
        limit = min(event.until, later)
        stop = (_PAST if event.kind == "over" else _BREAK).search(veiled, event.end, limit)
        until = stop.start() if stop else limit
        if _NOUN.fullmatch(veiled, event.start, event.end):
            verb = _NOUN_VERB.search(veiled, event.end, until)  # "the defection opens the road to …"
            until = verb.start() if verb else until
        yield _with_ends(veiled, event, until, by_start)


def find_left_after(veiled: str, event: Event, follower: Event | None) -> Mention | None:
    """The group that is left before, where the text tells it after: "joined the Blues after leaving the Reds"."""
    if follower is None or follower.origin is None or follower.kind not in ("quit", "flee", "over", "served"):
        return None
    link = _AFTER.search(veiled, event.end, follower.start)
    if link is None or (link[0] == ", " and not veiled[follower.start : follower.end].split()[0].endswith("ing")):
        return None
    return follower.origin


def is_opposed(veiled: str, at: int) -> bool:
    """Whether the name at a place is of those whom others yield to or fight: "gave the base up to the Blues"."""
    return _OPPOSED.search(veiled, max(0, at - 60), at) is not None


def _with_ends(veiled: str, event: Event, until: int, by_start: Mapping[int, Mention]) -> Event:
    """Add the ends that stand between the word of moving and the next."""
    away, towards = _ROLES[event.kind]
    origin: Mention | None = None
    goals: list[Mention] = []
    goal_role, reached, emptied = None, event.end, False
    side: Offsets | None = None
    role, last_end, inner = None, event.end, 0
    for start in sorted(place for place in by_start if event.end <= place < until):
        mention = by_start[start]
        end = start + mention.end - mention.start
        if mention.actor.type not in ENDS and not _is_soldiery(veiled, mention, end):
            continue
        if start <= inner:
            continue
        holds = _HOLDS_PLACE.match(veiled, end)
        inner = holds.end() - 1 if holds and mention.actor.type == "state" else inner
        joint = role is not None and _is_listed(veiled, last_end, start, end)
        role = role if joint else _find_role(veiled, event.end, start, event.kind)
        last_end = end
        if role in away and origin is None and mention.actor.type in _GROUPS:
            if _LAND.match(veiled, last_end):
                emptied = True
                continue
            origin, reached = mention, last_end
        elif role == _OBJECT and event.kind == "quit" and mention.actor.type not in _GROUPS:
            emptied = True
        elif role in towards and (not goals or joint or (role == goal_role and _leads(veiled, reached, start))):
            corps = _find_its_corps(veiled, mention, end)
            if corps and event.kind in _SIDED:
                # "before Gaya police", but not "to the government, Gaya police said"
                side = side or _find_side(veiled, event, start) or corps.span(corps.lastgroup or 0)
                continue
            if not _fits(event, veiled, mention, last_end):
                continue
            goals.append(mention)
            goal_role, reached = role, last_end
    if (
        origin is None
        and event.kind == "quit"
        and (which := _WHICH.search(veiled, max(0, event.start - 90), event.start))
    ):
        origin = by_start.get(which.start("group"))  # "the Reds, which he left in May to join …"
    side = None if goals else side or _find_side(veiled, event, until)
    left = find_left(veiled, event.end, until) if origin is None and event.kind in LEAVES else None
    reached = max(reached, side[1] if side else 0)
    begun = (event.start, event.end, event.kind, event.needs)
    return Event(*begun, until, origin, tuple(goals), side, left, emptied, reached)


def _find_its_corps(veiled: str, mention: Mention, end: int) -> re.Match[str] | None:
    """Whose the name of a land is: "Gaya police", "Yemen's internationally recognised government"."""
    if mention.actor.type == "place":
        return _ITS_CORPS.match(veiled, end)
    return _ITS_GOVERNMENT.match(veiled, end) if mention.actor.type == "state" else None


def _is_soldiery(veiled: str, mention: Mention, end: int) -> bool:
    """Whether a people's name stands for its army: "Indonesian soldiers"."""
    people = mention.actor.type in ("nationality_or_religious_group", "state")
    return people and _ITS_SOLDIERS.match(veiled, end) is not None


def _is_listed(veiled: str, last_end: int, start: int, end: int) -> bool:
    """Whether a name goes on the list of the name before it: "Chad and Niger", "Chad, Niger and Mali"."""
    if _JOINT.fullmatch(veiled, last_end, start):
        return True
    return _LISTED.fullmatch(veiled, last_end, start) is not None and _LIST_GOES_ON.match(veiled, end) is not None


def _leads(veiled: str, begin: int, end: int) -> bool:
    """Whether a second goal has a preposition of its own: "for the Blues and others for Libya"."""
    words = {match.group() for match in _WORD.finditer(veiled, begin, end)}
    return not _TOWARDS.isdisjoint(words) and _RELATIVES.isdisjoint(words)


def _fits(event: Event, veiled: str, mention: Mention, end: int) -> bool:
    """Whether a mention can be the goal: one joins and founds groups, and rivers are no places to stay."""
    if event.kind in ("join", "found", "report", "lost", "switch"):
        return mention.actor.type in _GROUPS or (event.kind != "found" and _is_soldiery(veiled, mention, end))
    if event.kind == "ranks" or (event.kind == "stay" and mention.actor.type in _GROUPS):
        return mention.actor.type in _GROUPS and _RANKS.match(veiled, end) is not None
    start = end - (mention.end - mention.start)
    if mention.actor.type == "place" and veiled.endswith(("across the ", "over the "), 0, start):
        return False
    if event.kind in ("home", "stay") and mention.actor.type in _GROUPS:
        return False
    if mention.actor.type not in _GROUPS and _ITS_OFFICE.match(veiled, end):
        return False
    return _LAND.match(veiled, end) is None


def _find_side(veiled: str, event: Event, until: int) -> Offsets | None:
    towards = _ROLES[event.kind][1]
    if not towards or event.kind not in _SIDED:
        return None
    return find_goal(veiled, event.end, until, towards, at_once=_OBJECT in towards)


def _find_lead(words: list[str], kind: str) -> str | None:
    """What governs the place that something is in: "fled to a camp in Uganda", "reached a camp in Uganda"."""
    if kind not in _TRAVELS or names_side(words[-LEAD:]):
        return None
    for back in range(2, min(len(words), _LONGEST_PLACE) + 1):
        word, following = words[-back], words[-back + 1]
        if word in words_of("stop"):
            return None
        if word in ("across", "onto"):
            return None  # "walked across the lines near …"
        if word in _TOWARDS and words[-back - 1 : -back] and words[-back - 1] in words_of("telling"):
            return None  # "spoke to the BBC in …"
        if word in _TOWARDS and (following in _DETERMINERS or following.endswith("s")):
            return word
    near = 0 < len(words) <= _LONGEST_PLACE and (words[0] in _DETERMINERS or words[0].endswith("s"))
    return _OBJECT if near and kind in ("land", "goto") and words_of("stop").isdisjoint(words) else None


def _find_role(veiled: str, begin: int, start: int, kind: str) -> str | None:
    """The preposition that governs a name, `object` when the name follows at once, None when something intervenes."""
    other = _OTHERS.search(veiled, max(begin, start - 150), start)
    words = [
        match.group() for match in _WORD.finditer(veiled, max(begin, start - 150, other.end() if other else 0), start)
    ]
    for back in range(1, min(len(words), LEAD) + 1):
        word = words[-back].strip("'")
        before = words[-back - 1] if back < len(words) else ""
        if word in ("to", "with") and before in words_of("telling"):
            return None
        if (word, before) in (("from", "far"), ("to", "according"), ("to", "not")) or (
            before == "way" and words[-back - 3 :][:1] == ["on"]
        ):
            return None
        if word in ("of", "by", "in", "near", "under"):
            if word not in ("in", "near") and _HOLDERS.fullmatch(before):
                continue
            if kind == "home" and not words_of("stop").isdisjoint(words[:-back]):
                return None  # "came back since the talks in …"
            return _find_lead(words[:-back], kind) or word
        if word in _TOWARDS or word in _AWAY or word in ("with", "at", "on"):
            return word
        if word == "and" and back <= _DETERMINED and kind in ("over", "report"):
            # "before elders and the Blues"
            list_so_far = words[-back - _LONGEST_LIST : -back]
            leads = [lead for lead in list_so_far if lead in _TOWARDS or lead == "with"]
            return leads[-1] if leads and not names_side(list_so_far) else None
        if word in words_of("stop") or GROUP in word or BODY in word:
            return None
    return _OBJECT if len(words) <= LEAD - 2 else None
