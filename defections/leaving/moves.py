"""Who left whom for whom or where: the words of moving in a sentence, read from left to right."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from defections.leaving.crowds import (
    has_people,
    is_bystander,
    is_civil,
    is_on_orders,
    is_person,
    is_raider,
    is_recruit,
    is_routed,
    is_source,
    moves_others,
    speaks_of_crowd,
    takes_up_several,
    turns_civil,
)
from defections.leaving.directions import ENDS, LEAVES, Event, find_events, find_left_after, is_opposed
from defections.leaving.hosts import find_received, find_seceded, is_own
from defections.leaving.members import Subject, speaks_of_former, words_of
from defections.leaving.origins import NATIONAL, Origins, tells_leaving
from defections.leaving.realities import ASYLUM, OPERATION, TOGETHER, is_forced, is_joining, is_unreal
from defections.leaving.sides import find_corps, has_side
from defections.leaving.veils import BODY, GROUP, OTHER, PLACE, mentions_in, veil
from defections.records import Document, Mention, Move, Offsets, Sentence

_GROUPS = ("armed_group", "organisation")
_SOURCES = (*_GROUPS, "state", "nationality_or_religious_group")
_NAMED = ENDS | frozenset(_SOURCES)
_CLAUSE = re.compile(r"[;:]|\s[–—-]\s|\b(?:while|whereas|but|although|though)\b")
_WORD = re.compile(r"[a-z]{1,20}|\d{1,6}")
_BARE = re.compile(
    rf"(?P<group>{GROUP}+|{BODY}+)(?:'s)?(?:\sin\s{PLACE}+)?(?:\s(?:gang|group|militia|movement))?(?:,[^,.;]{{1,50}})?,?\s"
    r"(?:(?:has|have|had|also|later|then|itself|now|all|who|was|were|is|already)\s){0,3}$"
)
_FINISHED = re.compile(
    r"\b(?:has|have|having|then|later|now|since|instead|and|to)\s(?:\w{2,12}ly\s|all\s|since\s|now\s)?$"
)
_FRONTED = re.compile(rf"\bfrom\s(?:the\s)?(?P<group>{GROUP}+),?\s(?:[\w{OTHER}]{{1,40}}\s){{1,4}}$")
_IT = re.compile(r"\s(?:it|them|its|their|us)\b")
_SPEAKS = re.compile(
    r",?\s(?:says?|said|claim\w{0,3}|reporte?d?s?|estimate[ds]|admits|admitted|announced|told)\b(?!\sto)"
)
_TO_IT = re.compile(r"\s(?:to|at|with)\s(?:it|them|its|us|our)\b")


def extract_moves(document: Document, mentions: Sequence[Mention]) -> Iterator[Move]:
    """Yield who left whom for whom or where, in order of appearance.

    One end at least is a mention; a move needs leaving: who joins from home, travels, or is urged to leave makes none.
    """
    if not any(mention.actor.type in _SOURCES for mention in mentions):
        return
    origins = Origins(document, mentions)
    for index, sentence in enumerate(document.sentences):
        if document.text[sentence.end - 1] == "?":
            continue
        held = mentions_in(mentions, sentence)
        if not any(mention.actor.type in _NAMED for mention in held) and not has_side(document.text_of(sentence)):
            continue
        yield from _Telling(origins, index, sentence, veil(document.text, sentence, held), held).moves()


@dataclass(slots=True)
class _Telling:
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

    def moves(self) -> Iterator[Move]:
        """Yield the moves of the sentence."""
        events = list(find_events(self.veiled, self.by_start))
        if events or speaks_of_former(self.veiled):
            self.subjects = self.origins.find_subjects_in(self.sentence, self.veiled, self.by_start)
        for subject in self.subjects:
            if subject.former:
                self.origins.note(self.index, subject.group)
        self.joined = {goal.actor.key: event.start for event in events if event.kind == "join" for goal in event.goals}
        behind = 0
        for place, event in enumerate(events):
            self._take_subject(behind, event)
            behind = event.end
            follower = events[place + 1] if place + 1 < len(events) else None
            if is_unreal(self.veiled, event.start, event.end):
                self.left = False
                continue
            for origin, goal in self._ends(event, follower):
                yield from self._tell(event, origin, goal)
            self._take_leaving(event)

    def _take_subject(self, behind: int, event: Event) -> None:
        """Note of which group the subject of an event is, where it is named since the event before."""
        of = self.veiled.startswith("ion of ", event.end - 3) or self.veiled.startswith("ions of ", event.end - 4)
        reach = event.until if of else event.end if event.kind == "goto" else event.start + 1
        for subject in self.subjects:
            if behind <= subject.start and subject.end <= reach and not self._speaks(subject.end):
                self.origin, self.member, self.left = subject.group, True, subject.former
                self.national, self.former = subject.national, subject.former
        fronted = _FRONTED.search(self.veiled, max(behind, event.start - 120), event.start)
        if fronted:
            self.origin, self.member, self.left = self.by_start.get(fronted.start("group"), self.origin), True, True
        bare = _BARE.search(self.veiled, max(0, event.start - 90), event.start)
        if bare and event.kind in ("over", "lost") and bare.start() >= behind:
            self.origin, self.member, self.left = self.by_start.get(bare.start("group"), self.origin), True, False

    def _speaks(self, end: int) -> bool:
        return _SPEAKS.match(self.veiled, end) is not None

    def _take_leaving(self, event: Event) -> None:
        """Note what an event that really happened tells of leaving."""
        self.parted = event.kind in LEAVES and (self.left or not event.emptied)
        clause = self._clause(event)
        self.withdrawn = event.emptied
        if is_civil(clause) or (event.emptied and not self.left):
            return
        if event.kind in LEAVES and self._is_others(event, clause):
            return
        origin = event.origin or self._left_side(event)
        if origin is not None and event.kind != "receive":
            self.origin, self.member, self.left = origin, True, True
            if not event.goals:
                self.origins.note(self.index, origin, earlier=self.veiled.endswith("had ", 0, event.start))
        elif event.kind == "lost" and self.member and has_people(self.veiled, event.end, event.until) and self.origin:
            self.left = True
            self.origins.note(self.index, self.origin)
        elif event.kind in LEAVES and (
            self.member or self._carries(self._clause(event), "") or self._breaks_out(event)
        ):
            self.left = True
            if self.member and self.origin:
                self.origins.note(self.index, self.origin)

    def _ends(self, event: Event, follower: Event | None) -> Iterator[tuple[Mention | None, Mention | None]]:
        if event.kind == "receive":
            yield from find_received(self.veiled, self.by_start, event, follower)
            return
        if (
            event.kind == "quit"
            and event.origin
            and not event.goals
            and (new := find_seceded(self.veiled, self.by_start, event))
        ):
            yield event.origin, new
        goals, clause = [*event.goals, *self._pointed_at(event)], self._clause(event)
        if not (goals or event.side) or (is_civil(clause) and not self.left) or turns_civil(clause):
            return
        origin = event.origin or find_left_after(self.veiled, event, follower) or self._left_side(event)
        if origin is None and self._is_leaving(event):
            origin = self._find_origin(event, {goal.actor.key for goal in goals})
        if origin is None or (not self.left and self.joined.get(origin.actor.key, 0) > event.end):
            return
        if event.kind == "stay" and self.origins.has_settled(self.index, origin):
            return
        for goal in goals:
            yield origin, goal
        if event.side and not goals:
            side = self._find_side(event.side, {origin.actor.key})
            if side.start < self.sentence.start or self.sentence.kind != "heading":
                yield origin, side

    def _find_side(self, at: Offsets, barred: set[str]) -> Mention:
        return self.origins.find_side((at[0] + self.sentence.start, at[1] + self.sentence.start), barred)

    def _left_side(self, event: Event) -> Mention | None:
        """The army that is left where the text gives it no name, and its people none either."""
        if event.left is None or (self.member and self.origin):
            return None
        return self._find_side(event.left, {goal.actor.key for goal in event.goals})

    def _find_origin(self, event: Event, goals: set[str]) -> Mention | None:
        """Who is left where the words of moving do not name it: the subject's group, or the one spoken of before."""
        barred = self.reached | goals | {m.actor.key for at, m in self.by_start.items() if self._is_given_to(at, event)}
        if self.origin and self.origin.actor.key not in barred:
            return self.origin
        corps = find_corps(self.veiled, max(0, event.start - 160), event.start)
        if corps:
            return self._find_side(corps, barred)
        shift = self.sentence.start
        nearer = [m for m in self.held if m.start < shift + event.start and not self._speaks(m.end - shift)]
        return self.origins.find_carried(self.index, nearer, self._clause(event), barred)

    def _is_given_to(self, at: int, event: Event) -> bool:
        """Whether a group is one that others yield or fight in the words before ("gave the base up to the Blues")."""
        return at < event.start and is_opposed(self.veiled, at)

    def _pointed_at(self, event: Event) -> list[Mention]:
        """The group that "it" means in "600 soldiers have joined it"."""
        pronoun = _IT if event.kind == "join" else _TO_IT if event.kind == "over" else None
        if pronoun is None or event.goals or event.side or not pronoun.match(self.veiled, event.end):
            return []
        before = [m for start, m in self.by_start.items() if start < event.start and m.actor.type in _GROUPS]
        before = before or self.origins.find_topic(self.index)
        return [m for m in before if self.origin is None or m.actor.key != self.origin.actor.key][-1:]

    def _clause(self, event: Event) -> str:
        return _CLAUSE.split(self.veiled[: event.start])[-1][-120:]

    def _is_leaving(self, event: Event) -> bool:
        """Whether whoever goes somewhere leaves an armed group in going."""
        veiled, needs = self.veiled, event.needs
        clause = self._clause(event)
        if needs == "source" or is_joining(veiled, event.start, event.reached):
            return False
        if event.kind == "join" and veiled.endswith("first ", 0, event.start):
            return False
        if self._is_others(event, clause) or (event.kind == "stay" and is_source(clause)):
            return False
        if event.kind == "lost" and not has_people(veiled, event.end, event.reached):
            return False
        if self.withdrawn and event.needs == "leaving" and not self.left:
            return False
        moved = event.kind in ("go", "goto", "land", "join", "home") and event.needs != "now"
        moved = moved and (event.needs != "member" or veiled.startswith("taken", event.start))
        if moved and is_forced(
            veiled, event.start - len(clause), event.start, gone=self.left and (self.parted or self.former)
        ):
            return False
        if self.national and not self._may_desert(event):
            return self.left
        abroad = self.member and any(goal.actor.type == "state" for goal in event.goals)
        if event.emptied and not self.left and not abroad:
            return False
        if self.left or (self.parted and event.kind == "found"):
            return True
        travels = event.kind == "go" and needs == "leaving" and is_person(clause)
        earlier = (event.kind == "join" or travels) and veiled.endswith("had ", 0, event.start)
        carried = self._carries(clause, needs) and not earlier
        member = self.member or NATIONAL.search(clause) is not None
        return carried or (member and self._may_leave(event))

    def _is_others(self, event: Event, clause: str) -> bool:
        """Whether those who go are others than the people of a group: a crowd spoken of before, a whole force."""
        if event.kind == "join" and not self.left:
            return is_recruit(clause)
        if self.left or event.kind not in ("quit", "flee", "go", "goto", "land", "home", "stay"):
            return False
        if is_bystander(clause) or is_raider(clause) or (event.kind == "go" and moves_others(self.veiled, event.end)):
            return True
        if event.kind == "flee" and is_routed(self.veiled) and all(goal.actor.type == "place" for goal in event.goals):
            return True
        if event.needs == "leaving" and is_on_orders(clause):
            return True
        if not takes_up_several(clause):
            return not self.member and speaks_of_crowd(clause) is True
        crowd = speaks_of_crowd(self.veiled[: event.start])
        return self.origins.told_of_crowd(self.index) if crowd is None else crowd

    def _may_desert(self, event: Event) -> bool:
        """Whether soldiers of a state desert in what they do: they cross borders and leave places on orders too."""
        if event.needs in ("nothing", "pledge") or event.kind == "flee" or ASYLUM.search(self.veiled):
            return True
        if event.needs == "crossing":
            ordered = OPERATION.search(self.veiled) or "troops" in self._clause(event)
            return self.origins.is_about_leaving and not ordered
        armed = any(goal.actor.type == "armed_group" for goal in event.goals) or event.side is not None
        return event.kind == "join" and armed and not TOGETHER.match(self.veiled, event.reached)

    def _may_leave(self, event: Event) -> bool:
        """Whether a member of a group who does this is leaving it, with nothing else told."""
        needs, before = event.needs, self.veiled[: event.start]
        if needs in ("nothing", "member", "reporting"):
            return True
        if needs == "join":
            told = self.national or _FINISHED.search(before) is not None or self._is_counted(event)
            return told and not TOGETHER.match(self.veiled, event.reached)
        if needs == "lost":
            return has_people(self.veiled, event.end, event.reached)
        if needs == "crossing" and not OPERATION.search(self.veiled):
            among = any(goal.actor.type in _GROUPS for goal in event.goals)
            return among or self.origins.is_about_leaving or ASYLUM.search(self.veiled) is not None
        if needs == "pledge" or (needs == "now" and "now" in self.veiled[max(0, event.start - 12) : event.end]):
            return True
        return ASYLUM.search(self.veiled) is not None

    def _is_counted(self, event: Event) -> bool:
        """Whether some of a group's people, not the group, are the subject ("Forty Red Column men joined …")."""
        words = _WORD.findall(self._clause(event))
        counted = any(word.isdigit() or word in words_of("pronoun") for word in words)
        people = not words_of("member").isdisjoint(words)
        return self.member and counted and people and not OPERATION.search(self.veiled)

    def _breaks_out(self, event: Event) -> bool:
        """Whether somebody runs away who was spoken of just before as one of a group, or held by it."""
        return is_person(self._clause(event)) and self.origins.speaks_of_belonging(self.index)

    def _carries(self, clause: str, needs: str) -> bool:
        """Whether the subject points back to people who left in a sentence before."""
        words = set(_WORD.findall(clause))
        pointing = (
            not words.isdisjoint(words_of("pronoun"))
            or len(words) < 3
            or OTHER in clause
            or any(w.isdigit() for w in words)
        )
        named = not words.isdisjoint(words_of("member")) or not words.isdisjoint(words_of("leaver"))
        if not (pointing or named):
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

    def _tell(self, event: Event, origin: Mention | None, goal: Mention | None) -> Iterator[Move]:
        keys = (origin.actor.key if origin else None, goal.actor.key if goal else None)
        if keys in self.pairs or keys[0] == keys[1] or (origin and goal and is_own(origin, goal)):
            return
        self.pairs.add(keys)
        if origin is not None:
            self.origins.note(self.index, origin, goal)
        self.reached.update((goal.actor.key,) if goal and goal.actor.type in _GROUPS else ())
        shift = self.sentence.start
        yield Move(
            start=shift + event.start,
            end=shift + event.reached,
            from_at=(origin.start, origin.end) if origin else None,
            to_at=(goal.start, goal.end) if goal else None,
            rule=f"{event.kind}-{event.needs}",
        )
