"""Words for the people of a state ("Syrian", "Britons"): the people, the state, or its army."""

import re
from functools import cache

from defections.lexicons import load_rows
from defections.names.gazetteer import Listed, slug
from defections.names.lists import word_group
from defections.records import Actor, ActorType

_FORCES = re.compile(
    r"""
    [ ](?:national[ ]|federal[ ]|government[ ])?
    (?P<noun>army|armed[ ]forces?|military|air[ ]force|navy|police)\b
    (?!-|[ ](?:officials?|officers?|bases?|spokes\w{3,8}|intelligence|sources?|operations?|commanders?|campaign|aid
      |planes?|aircraft|intervention|court|action|presence|strikes?|build|uniforms?|trucks?|vehicles?|advisers?
      |hardware|personnel|service|chiefs?|leaders?)\b)
    """,
    re.VERBOSE,
)
_RULERS = frozenset({"government", "regime"})
_AFTER = re.compile(r"[ \u00a0-](?P<noun>[^\W\d_]{2,20})")


def read_demonym(text: str, name: Listed, states: frozenset[str]) -> tuple[int, int, Actor]:
    """Tell who a word for a state's people means here, with the span of the words that say so.

    The state when the report names it and the word is an adjective of it ("Syrian air base"), its army
    ("Colombian army"), otherwise the people.
    """
    entry = name.entry
    if entry.state is None:
        return name.start, name.end, entry.actor
    forces = _FORCES.match(text, name.end)
    if forces:
        title = f"{entry.actor.name} {forces['noun']}"
        kind: ActorType = "organisation" if forces["noun"] == "police" else "armed_group"
        return name.start, forces.end(), Actor(f"{slug(title)}-{kind.replace('_', '-')}", title, kind)
    after = _AFTER.match(text, name.end)
    plural = text[name.start : name.end].endswith(("s", "men"))
    noun = after["noun"].casefold() if after else ""
    if noun in _RULERS or (
        entry.state.key in states
        and noun
        and not plural
        and (noun in word_group("offices") or noun not in _people_nouns())
    ):
        return name.start, name.end, entry.state
    return name.start, name.end, entry.actor


@cache
def _people_nouns() -> frozenset[str]:
    rows = load_rows("people_nouns", ("noun", "plural"))
    return frozenset(word.casefold() for row in rows for word in row.values()) | {"and", "who", "in", "or", "people"}
