"""Who left whom for whom or where: the words of moving in a sentence, read from left to right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from defections.leaving.crowds import has_people, is_civil, turns_to_others
from defections.leaving.directions import ENDS, LEAVES, Event, find_events, find_left_after, is_opposed
from defections.leaving.hosts import find_received, find_seceded, is_own
from defections.leaving.judging import Telling
from defections.leaving.members import speaks_of_former
from defections.leaving.origins import Origins
from defections.leaving.realities import is_unreal
from defections.leaving.sides import find_corps, find_troops, has_side
from defections.leaving.veils import BODY, GROUP, OTHER, PLACE, mentions_in, veil
from defections.records import Document, Mention, Move, Offsets

_GROUPS = ("armed_group", "organisation")
_SOURCES = (*_GROUPS, "state", "nationality_or_religious_group")
_NAMED = ENDS | frozenset(_SOURCES)
_BARE = re.compile(
    rf"(?P<group>(?<!{GROUP}){GROUP}++|(?<!{BODY}){BODY}++)(?:'s)?(?:\sin\s{PLACE}+)?(?:\s(?:gang|group|militia|movement))?(?:,[^,.;]{{1,50}})?,?\s"
    r"(?:(?:has|have|had|also|later|then|itself|now|all|who|was|were|is|already)\s){0,3}$"
)
_FRONTED = re.compile(rf"\bfrom\s(?:the\s)?(?P<group>{GROUP}+),?\s(?:[\w{OTHER}]{{1,40}}\s){{1,4}}$")
# Characters between a name and the verb that it is the subject of: "Local Reds have joined".
_NEXT = 7
_IT = re.compile(r"\s(?:it|them|its|their|us)\b")
_SPEAKS = re.compile(
    r",?\s(?:says?|said|claim\w{0,3}|reporte?d?s?|estimate[ds]|admits|admitted|announced|told)\b(?!\sto)"
)
_SAID = re.compile(r"[,!?][\"”]\s(?:said|says)\b")
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
        yield from _Reading(origins, index, sentence, veil(document.text, sentence, held), held).moves()


@dataclass(slots=True)
class _Reading(Telling):
    """One sentence, read from left to right."""

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
            if behind <= subject.start and subject.end <= reach and (subject.former or not self._speaks(subject.end)):
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
        clause = self.clause(event)
        self.withdrawn = event.emptied
        quits = event.kind == "quit" and (event.origin is not None or event.left is not None)
        # "Eight people left the column": who leaves a group was of it, unless the words tell a civilian.
        kin = quits and is_civil(clause) and not is_civil(clause.replace("people", ""), parting=True)
        if not kin and (is_civil(clause) or (event.kind in LEAVES and self.is_others(event, clause))):
            return
        if event.emptied and not self.left:
            return
        origin = event.origin or self._left_side(event)
        if origin is not None and event.kind != "receive":
            self.origin, self.member, self.left = origin, True, True
            if not event.goals:
                self.origins.note(self.index, origin, earlier=self.veiled.endswith("had ", 0, event.start))
        elif event.kind == "lost" and self.member and has_people(self.veiled, event.end, event.until) and self.origin:
            self.left = True
            self.origins.note(self.index, self.origin)
        elif event.kind in LEAVES and (self.member or self.carries(self.clause(event), "") or self.breaks_out(event)):
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
        goals, clause = [*event.goals, *self._pointed_at(event)], self.clause(event)
        yields = event.kind in ("over", "report")
        plain = clause.replace("people", "") if yields and self.origins.has_told(self.index) else clause
        civil = is_civil(plain, parting=yields) and not self.left
        if not (goals or event.side) or civil or turns_to_others(clause) or not self.parts(event):
            return
        origin = event.origin or find_left_after(self.veiled, event, follower) or self._left_side(event)
        if origin is None and self.is_leaving(event):
            origin = self._find_origin(event, {goal.actor.key for goal in goals})
            if origin and self.leads_to_place(event) and self.origins.is_vague(self.index, origin):
                return
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
        behind = self._find_behind(event)
        if behind and behind.actor.key not in barred:
            return behind
        corps = find_corps(self.veiled, max(0, event.start - 160), event.start)
        if corps:
            return self._find_side(corps, barred)
        shift = self.sentence.start
        nearer = [m for m in self.held if m.start < shift + event.start and not self._speaks(m.end - shift)]
        carried = self.origins.find_carried(self.index, nearer, self.clause(event), barred)
        troops = find_troops(self.veiled, event.start) if carried is None and self.are_troops(event) else None
        return self._find_side(troops, barred) if troops else carried

    def _find_behind(self, event: Event) -> Mention | None:
        """Whose the subject is where it is told after: "Among those who … was a cook of the Reds", "…," said a Red."""
        if not self.subjects:
            return None
        said = _SAID.search(self.veiled, event.end)
        begin = event.end if self.veiled.startswith("among ") else said.end() if said else len(self.veiled)
        return next((subject.group for subject in self.subjects if subject.start >= begin), None)

    def _is_given_to(self, at: int, event: Event) -> bool:
        """Whether a group is one that others yield or fight in the words before ("gave the base up to the Blues")."""
        return at < event.start and is_opposed(self.veiled, at)

    def _pointed_at(self, event: Event) -> list[Mention]:
        """The group that "it" means in "600 soldiers have joined it"."""
        pronoun = _IT if event.kind == "join" else _TO_IT if event.kind == "over" else None
        if pronoun is None or event.goals or event.side or not pronoun.match(self.veiled, event.end):
            return []
        # Whoever stands next to the verb is its subject: "Local Reds joined them".
        near = self.sentence.start + event.start - _NEXT
        before = [m for m in self.held if m.end < near and m.actor.type in _GROUPS]
        left = self.origin.actor.key if self.origin else None
        others = [m for m in before if m.actor.key != left]
        return others[-1:] or [m for m in self.origins.find_topic(self.index) if m.actor.key != left][-1:]

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
