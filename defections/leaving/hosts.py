"""Moves told from the side of the goal: who has taken in men of another group, and what has split from what."""

import re
from collections.abc import Iterator, Mapping

from defections.leaving.directions import LEAVES, Event
from defections.leaving.members import words_of
from defections.leaving.veils import BODY, GROUP
from defections.leaving.wordings import alternatives
from defections.records import Mention

_HOSTS = ("armed_group", "organisation", "state")
_WORD = re.compile(r"[a-z]{1,20}|\d{1,6}")
_SPLITS = re.compile(r"(?:split|seced|separat|br[eo]\w{2,4}\s(?:away|off))")
_WHOLE = re.compile(
    rf"(?P<group>{GROUP}+|{BODY}+)(?:,\s(?:an?|the)\s[\w-]{{1,20}}(?:\s[\w-]{{1,20}}){{0,3}}?)?,?\s"
    r"(?:(?:which|that|had|has|have|first|later|itself)\s){0,3}$"
)
_GUESTS = re.compile(alternatives("guest"))


def find_seceded(veiled: str, by_start: Mapping[int, Mention], event: Event) -> Mention | None:
    """Find the group that is said to have split from another ("the Blues, which broke away from the Reds")."""
    if not _SPLITS.match(veiled, event.start):
        return None
    whole = _WHOLE.search(veiled, max(0, event.start - 110), event.start)
    return by_start.get(whole.start("group")) if whole else None


def find_received(
    veiled: str, by_start: Mapping[int, Mention], event: Event, follower: Event | None
) -> Iterator[tuple[Mention, Mention]]:
    """Yield the ends where the goal is the subject: it has taken in men of another group, or was founded by leavers."""
    before = [m for start, m in by_start.items() if start < event.start and m.actor.type in _HOSTS]
    origin = event.origin or (follower.origin if follower and follower.kind in LEAVES else None)
    told = _WORD.findall(veiled, event.start, event.until)
    gone = not words_of("leaver").isdisjoint(told) or not {"former", "once"}.isdisjoint(told)
    gone = gone or (follower is not None and follower.kind == "quit" and bool(event.origin))
    guests = _GUESTS.match(veiled, event.start) is not None
    people = gone or origin is not event.origin or not (guests or words_of("member").isdisjoint(told))
    if before and origin is not None and people:
        yield origin, before[-1]


def is_own(origin: Mention, goal: Mention) -> bool:
    """Whether the goal is the people by whose name the group goes that is left: "Karen rebels" are the Karen Union."""
    people = goal.actor.type == "nationality_or_religious_group"
    return people and origin.actor.type == "armed_group" and goal.actor.name in origin.actor.name.split()
