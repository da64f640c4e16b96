"""Whether what a sentence tells is a leaving: what it has told so far, and how that bears on a word of moving."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from defections.leaving.agents import BYSTANDERS, find_agent
from defections.leaving.crowds import (
    has_people,
    is_bystander,
    is_on_orders,
    is_person,
    is_raider,
    is_recruit,
    is_routed,
    is_somebody_else,
    is_source,
    is_young,
    moves_others,
    speaks_of_crowd,
    takes_up_several,
)
from defections.leaving.directions import Event
from defections.leaving.members import Subject, words_of
from defections.leaving.origins import NATIONAL, Origins, tells_leaving
from defections.leaving.realities import ASYLUM, OPERATION, TOGETHER, is_forced, is_joining, joins_then
from defections.leaving.sides import find_troops
from defections.leaving.veils import BODY, GROUP, OTHER
from defections.records import Mention, Sentence

_GROUPS = ("armed_group", "organisation")
_LANDS = ("place", "state")
# Kinds that tell a change of sides, or a way to one.
CHANGES = ("over", "join", "report", "switch", "found", "lost", "ranks", "receive")
# What must be told for a journey in everyday words ("went to", "came to") to be one of somebody who leaves.
_FAINT = ("leaving", "left", "settled")
_FLOWN = ("flew", "flown", "fly", "flying", "sailed", "sailing")
_SOME = re.compile(
    r"(?:^|[.;:,\"“]\s?|\band\s)(?:one|another|the\sother|two|three|four|five|six|seven|a\sfew|some|most|several)"
    r"(?:\sof\s(?:them|these|those|(?:the|his|her|their)\s\w{1,15}))?\s(?:(?:later|then|have|has|even|since)\s){0,2}$"
)
# People of somebody whose group is not told: "followers of Ateke Tom".
_FOLLOWERS = re.compile(rf"\b(?:followers|supporters|men|fighters|gunmen)\s(?:of|loyal\sto)\s{OTHER}")
_ALONE = re.compile(r"\b(?:he|she|i)\s(?:had\s)?$")
_PRONOUN = re.compile(r"\b(?:he|she|they)\b")
_CLAUSE = re.compile(r"[;:]|\s[–—-]\s|\b(?:while|whereas|but|although|though)\b")
_WORD = re.compile(r"[a-z]{1,20}|\d{1,6}")
_FINISHED = re.compile(
    r"\b(?:has|have|having|then|later|now|since|instead|and|to)\s(?:\w{2,12}ly\s|all\s|since\s|now\s)?$"
)


@dataclass(slots=True)
class Telling:
    """One sentence, and what it has told so far: who is left, whether they have left, and which goals are reached."""

    origins: Origins
    index: int
    sentence: Sentence
    veiled: str
    held: Sequence[Mention]
    by_start: Mapping[int, Mention] = field(init=False)
    subjects: Sequence[Subject] = ()
    origin: Mention | None = None
    member: bool = False
    national: bool = False
    left: bool = False
    former: bool = False
    withdrawn: bool = False
    parted: bool = False
    reached: set[str] = field(default_factory=set)
    pairs: set[tuple[str | None, str | None]] = field(default_factory=set)
    joined: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_start = {mention.start - self.sentence.start: mention for mention in self.held}

    def clause(self, event: Event) -> str:
        """The words of an event's clause before it, where its subject stands."""
        return _CLAUSE.split(self.veiled[: event.start])[-1][-120:]

    def is_leaving(self, event: Event) -> bool:
        """Whether whoever goes somewhere leaves an armed group in going."""
        clause = self.clause(event)
        if self._is_barred(event, clause) or not self._is_told(event):
            return False
        if self.national and not self._may_desert(event):
            return self.left
        abroad = self.member and any(goal.actor.type == "state" for goal in event.goals)
        if event.emptied and not self.left and not abroad:
            return False
        if self.left or (self.parted and event.kind == "found"):
            return True
        member = self.member or self.are_troops(event) or NATIONAL.search(clause) is not None
        if self._points_back(event, clause) or (member and self._may_leave(event)) or self._are_some(event, clause):
            return True
        return event.kind == "flee" and self.breaks_out(event)

    def _is_told(self, event: Event) -> bool:
        """Whether who goes to a place may be one who leaves: no bystander; in everyday words just after a leaving."""
        if event.kind == "join" and self.veiled.endswith(" by", 0, event.end):
            return find_agent(self.veiled, event.start, self.subjects) not in BYSTANDERS
        if self.left or not self.leads_to_place(event):
            return True
        words = _WORD.findall(self.veiled, event.start, event.end)
        if not words_of("civilian").isdisjoint(words):
            return False
        if any(event.start <= subject.start < event.end for subject in self.subjects):
            return True
        told = tells_leaving(self.clause(event))
        if _PRONOUN.search(self.veiled, event.start, event.end):
            return told or event.needs == "settled" or self.origins.is_fresh(self.index)
        agent = find_agent(self.veiled, event.start, self.subjects)
        if agent in BYSTANDERS or (agent == "person" and self._is_new(event)):
            return False
        faint = event.needs in _FAINT or (event.kind == "goto" and event.needs != "crossing") or words[0] in _FLOWN
        return told or agent in ("named", "leaver") or not faint or self.origins.is_fresh(self.index)

    def leads_to_place(self, event: Event) -> bool:
        """Whether an event is a journey to some place, and no change of sides."""
        if event.side or event.kind in CHANGES:
            return False
        return all(goal.actor.type in _LANDS for goal in event.goals)

    def parts(self, event: Event) -> bool:
        """Whether those who leave a named group for a place may be of it: no young men who leave a town named so."""
        if event.origin is None or event.side or any(goal.actor.type not in _LANDS for goal in event.goals):
            return True
        agent = find_agent(self.veiled, event.start, self.subjects)
        return agent not in ("civilian", "people") and not is_young(self.clause(event))

    def _is_new(self, event: Event) -> bool:
        """Whether the last person before an event is named in full, for the first time, and nothing else is told."""
        clause = _WORD.findall(self.clause(event))
        if any(word.isdigit() or word in words_of("member") for word in clause):
            return False
        begin, end = self.sentence.start, self.sentence.start + event.start
        persons = [m.actor for m in self.held if m.actor.type == "person" and m.start < end]
        full = bool(persons) and " " in persons[-1].name
        return full and not self.subjects and not self.origins.knows(persons[-1].key, begin)

    def _points_back(self, event: Event, clause: str) -> bool:
        """Whether those who go are people spoken of before who leave in going."""
        travels = event.kind == "go" and event.needs == "leaving" and is_person(clause)
        single = find_agent(self.veiled, event.start, self.subjects) in ("person", "pronoun")
        alone = event.kind in ("join", "go", "goto", "land") and (travels or single or not takes_up_several(clause))
        if (event.kind == "join" or alone) and self.veiled.endswith("had ", 0, event.start):
            return False
        if event.kind == "join" and event.side and self.veiled.endswith(" who ", 0, event.start):
            return False
        serving = self.member and event.needs in ("leaving", "crossing") and (GROUP in clause or BODY in clause)
        if serving and all(goal.actor.type == "place" for goal in event.goals):
            return False
        departs = event.kind == "quit" and self.veiled.startswith(" for ", event.end)
        if departs and not self.member and not self.origins.left_just_before(self.index):
            return False
        return self.carries(clause, event.needs)

    def _is_barred(self, event: Event, clause: str) -> bool:
        """Whether the words round an event say that it is something else than leaving."""
        changes = event.kind == "join" and self.parted and self.left  # "the Reds, which he left to join the Blues"
        if event.needs == "source" or (not changes and is_joining(self.veiled, event.start, event.reached)):
            return True
        if event.kind == "join" and self.veiled.endswith("first ", 0, event.start):
            return True
        if event.kind == "stay" and self.veiled.endswith(("was ", "was then ", "were ", "were then "), 0, event.start):
            return True
        if self.is_others(event, clause) or (event.kind == "stay" and is_source(clause)):
            return True
        if event.kind == "lost" and not has_people(self.veiled, event.end, event.reached):
            return True
        if self.withdrawn and event.needs == "leaving" and not self.left:
            return True
        return self._is_journey(event) and self._is_led(event, clause)

    def _is_journey(self, event: Event) -> bool:
        """Whether an event is a journey, on which one may be taken by others."""
        journey = event.kind in ("go", "goto", "land", "join", "home") and event.needs != "now"
        return journey and (
            event.needs != "member" or self.veiled.startswith(("taken", "airlifted", "evacuated"), event.start)
        )

    def _is_led(self, event: Event, clause: str) -> bool:
        """Whether those who travel are taken by others, or go where the group that they have just joined sends them."""
        gone = self.left and (self.parted or self.former)
        if is_forced(self.veiled, event.start - len(clause), event.start, gone=gone):
            return True
        settles = all(goal.actor.type == "place" for goal in event.goals)
        joining = self.origins.told_of_joining(self.index) or joins_then(self.veiled, event.reached)
        return settles and not self.left and joining

    def is_others(self, event: Event, clause: str) -> bool:
        """Whether those who go are others than the people of a group: a crowd spoken of before, a whole force."""
        if event.kind == "join" and not self.left:
            return is_recruit(clause)
        if event.kind in ("go", "goto", "land", "home") and self._is_official(event, clause):
            return True
        if self.left or event.kind not in ("quit", "flee", "go", "goto", "land", "home", "stay"):
            return False
        if is_bystander(clause) or is_raider(clause) or (event.kind == "go" and moves_others(self.veiled, event.end)):
            return True
        if not self.member and is_somebody_else(clause):
            return True
        if event.kind == "flee" and is_routed(self.veiled) and all(goal.actor.type == "place" for goal in event.goals):
            return True
        if event.needs == "leaving" and is_on_orders(clause):
            return True
        if not takes_up_several(clause):
            return not self.member and speaks_of_crowd(clause) is True
        crowd = speaks_of_crowd(self.veiled[: event.start])
        return self.origins.told_of_crowd(self.index) if crowd is None else crowd

    def _is_official(self, event: Event, clause: str) -> bool:
        """Whether an official is the subject: the last person named, and no people of a group after."""
        begin = event.start - len(clause)
        persons = [m for at, m in self.by_start.items() if begin <= at < event.start and m.actor.type == "person"]
        if not persons and is_person(clause):
            return self.origins.means_outsider(self.index, self.sentence.start + event.start)
        if not persons or persons[-1].actor.key not in self.origins.outsiders:
            return False
        after = set(_WORD.findall(self.veiled, persons[-1].end - self.sentence.start, event.start))
        return after.isdisjoint(words_of("member") | words_of("leaver") | (words_of("pronoun") - {"who", "took"}))

    def _may_desert(self, event: Event) -> bool:
        """Whether soldiers of a state desert in what they do: they cross borders and leave places on orders too."""
        if event.needs in ("nothing", "pledge") or event.kind == "flee" or ASYLUM.search(self.veiled):
            return True
        if event.needs == "crossing":
            ordered = OPERATION.search(self.veiled) or "troops" in self.clause(event)
            return self.origins.is_about_leaving and not ordered
        armed = any(goal.actor.type == "armed_group" for goal in event.goals) or event.side is not None
        return event.kind == "join" and armed and not TOGETHER.match(self.veiled, event.reached)

    def _may_leave(self, event: Event) -> bool:
        """Whether a member of a group who does this is leaving it, with nothing else told."""
        needs, before = event.needs, self.veiled[: event.start]
        if needs in ("nothing", "member", "reporting"):
            return True
        if needs == "join" or (event.kind == "go" and self._leads_to_group(event)):
            told = self.national or _FINISHED.search(before) is not None or self._is_counted(event)
            told = told or self.are_troops(event)
            return told and not TOGETHER.match(self.veiled, event.reached)
        if needs == "lost":
            return has_people(self.veiled, event.end, event.reached)
        if needs == "crossing" and not OPERATION.search(self.veiled) and "troops" not in self.clause(event):
            among = any(goal.actor.type in _GROUPS for goal in event.goals)
            return among or self.origins.is_about_leaving or ASYLUM.search(self.veiled) is not None
        if needs == "pledge" or (needs == "now" and "now" in self.veiled[max(0, event.start - 12) : event.end]):
            return True
        return ASYLUM.search(self.veiled) is not None

    def _are_some(self, event: Event, clause: str) -> bool:
        """Whether some of those spoken of before join another group: "Two of them later joined the Blues"."""
        joins = event.kind == "join" and event.needs == "join" and self._leads_to_group(event)
        return joins and _SOME.search(clause) is not None

    def _leads_to_group(self, event: Event) -> bool:
        return bool(event.goals) and all(goal.actor.type in _GROUPS for goal in event.goals)

    def are_troops(self, event: Event) -> bool:
        """Whether soldiers or police of an army without a name change sides."""
        changes = event.kind in CHANGES or (event.kind == "quit" and event.needs == "nothing")
        return changes and find_troops(self.veiled, event.start) is not None

    def _is_counted(self, event: Event) -> bool:
        """Whether some of a group's people, not the group, are the subject ("Forty Red Column men joined …")."""
        words = _WORD.findall(self.clause(event))
        counted = any(word.isdigit() or word in words_of("pronoun") for word in words)
        people = not words_of("member").isdisjoint(words)
        return self.member and counted and people and not OPERATION.search(self.veiled)

    def breaks_out(self, event: Event) -> bool:
        """Whether somebody runs away who was spoken of just before as one of a group, or held by it."""
        alone = (
            is_person(self.clause(event))
            or _ALONE.search(self.veiled, max(0, event.start - 8), event.start) is not None
        )
        return alone and self.origins.speaks_of_belonging(self.index)

    def carries(self, clause: str, needs: str) -> bool:
        """Whether the subject points back to people who left in a sentence before."""
        words = set(_WORD.findall(clause))
        pointing = (
            not words.isdisjoint(words_of("pronoun"))
            or len(words) < 3
            or OTHER in clause
            or any(w.isdigit() for w in words)
        )
        named = not words.isdisjoint(words_of("member")) or not words.isdisjoint(words_of("leaver"))
        if not (pointing or named) or _FOLLOWERS.search(clause):
            return False
        if needs == "left":
            return tells_leaving(clause)
        if tells_leaving(clause) or self.origins.speaks_of_leaving(self.index):
            return True
        if needs == "nothing" and pointing and not OPERATION.search(self.veiled):
            return True
        if needs == "settled":
            return self.origins.speaks_of_belonging(self.index)
        return (
            needs in ("nothing", "crossing", "reporting", "leaving", "member")
            and self.origins.is_about_leaving
            and not OPERATION.search(self.veiled)
        )
