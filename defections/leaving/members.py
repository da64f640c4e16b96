"""Who in a sentence is of a group: its fighters, a cook of it, soldiers of a people."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from defections.alternation import alternate
from defections.errors import DataError
from defections.leaving.veils import BODY, GROUP, OTHER, PEOPLE, PLACE
from defections.leaving.wordings import alternatives
from defections.lexicons import load_rows
from defections.records import Mention

Kind = Literal["member", "leaver", "civilian", "pronoun", "stop", "telling", "number", "part", "rest"]

_FORMER = re.compile(
    r"\b(?:former|formerly|ex|once|one-time|onetime|repentant|of those who left"
    r"|surrendered(?!\s(?:to|before|at|in|on|with|him|her|them|his|their)\b))\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody of a group, in a veiled sentence; `former` tells that they have left it.

    `national` tells that the group is a state's army, named by its people ("Russian soldiers").
    """

    start: int
    end: int
    group: Mention
    former: bool
    national: bool = False


def words_of(kind: Kind) -> frozenset[str]:
    """The words of one kind in `data/move_words.csv`."""
    return _words()[kind]


@cache
def _words() -> Mapping[Kind, frozenset[str]]:
    rows = load_rows("move_words", ("word", "kind"))
    for row in rows:
        if row["kind"] not in get_args(Kind):
            raise DataError(f"move_words.csv: “{row['word']}” needs a kind: {', '.join(get_args(Kind))}.")
    return {kind: frozenset(row["word"] for row in rows if row["kind"] == kind) for kind in get_args(Kind)}


_VERBS = (
    r"(?:have|has|had|was|were|is|are|surrendered|deserted|defected|joined|left|quit|fled|crossed|moved|gave|laid)\b"
)
_DEEDS = (
    r"(?:interview|kill|captur|arrest|attack|receiv|free|releas|hand|order|accus|ask|list|question|record|recruit|train)ed"
    r"|met|holds?|held|took|saw|spoke|talked|with"
)


@cache
def _subject_pattern() -> re.Pattern[str]:
    members = alternate(words_of("member") | words_of("leaver"))
    heads = alternate(words_of("member") | words_of("leaver") | words_of("number") | words_of("part"))
    number = rf"(?:\d{{1,6}}|{alternate(words_of('number'))})"
    leavers = alternate(words_of("leaver"))
    ends = "and|in|on|to|from|for|who|said|says|say|by|at|of|that|a|an|is|was|has|had|are|were"
    few = rf"(?:(?!(?:{ends})\b)[\w'{PEOPLE}{PLACE}{OTHER}-]{{1,60}}\s){{0,4}}?"
    # Between a group's name and its people: adjectives, and neither a verb nor a number ("the Group met nine members").
    barred = rf"{ends}|\d|two|three|four|five|six|seven|eight|nine|ten|several|some|many|{_DEEDS}"
    own = rf"(?:(?!(?:{barred})\b)[\w'{PEOPLE}{PLACE}{OTHER}-]{{1,60}}\s){{0,4}}?"
    return re.compile(
        rf"""
        (?<!{GROUP}) (?P<whole> {GROUP}++ )(?:'s)?
        (?:,?\s(?!(?:and|but|while)\b)[\w'{PLACE}{PEOPLE}{OTHER},-]{{1,60}}){{0,12}}?
        \s(?: (?:its|their)\s(?:own\s)? (?P<gone>{leavers})
          | (?:{number}|dozens|hundreds|scores)\sof\s(?:its|their)\s(?:own\s)? (?P<own>{members}) )\b
      | (?P<adjective> (?: (?<!{GROUP}){GROUP}++ | (?<!{BODY}){BODY}++ ) ) (?:'s?)? [)"”]?
        \s {own} (?P<noun>{members})\b
      | \b(?:an?|the|another|one)\s(?P<titled> {GROUP}++ )\s(?:[a-z-]{{2,20}}\s){{0,2}}[a-z-]{{2,20}},?
        \s(?:[a-z]{{2,15}}\s){{0,2}}{OTHER}
      | \b(?:former|ex|one-?time|repentant)[\s-](?P<once> {GROUP}++ )s?(?=\s(?:who|in|from|and|now)\b|\s{_VERBS}|[,.;])
      | \b(?:\d{{1,6}}|{number})\s(?P<counted> {GROUP}++ )(?=\swho\b|\s{_VERBS})
      | \b(?P<head>{heads}|\d{{1,6}})\b
        (?: \s(?:now|still|once|and\s\w{{1,20}}) )?
        ,?\s (?: of|from|in|with|for|formerly\s(?:of|in|with)|once\s(?:of|in|with) ) \s {few}
        (?:[\w'{PLACE}{PEOPLE}]{{1,60}}\s(?:armed\sforces|army|military),\sthe\s)?
        (?P<object> {GROUP}++|{BODY}++ )
        """,
        re.VERBOSE,
    )


@cache
def _own_pattern() -> re.Pattern[str]:
    number = alternate(words_of("number") | words_of("part"))
    members = alternate(words_of("member"))
    return re.compile(rf"\b(?:\d{{1,6}}|{number})\sof\sits\s(?:[a-z-]{{1,20}}\s){{0,2}}?{members}\b")


def _find_own(veiled: str, by_start: Mapping[int, Mention]) -> Iterator[Subject]:
    """Yield the people of the group that a sentence names first, where "its" takes it up: "and 40 of its men"."""
    first = veiled.find(GROUP) if " of its " in veiled else -1
    for match in _own_pattern().finditer(veiled, first + 1) if first in by_start else ():
        yield Subject(match.start(), match.end(), by_start[first], former=False)


_KIN = re.compile(
    r"\b(?:relatives|famil(?:y|ies)|parents|mothers|children|victims|hostages|prisoners|supporters)\sof\s(?:the\s)?$"
)
_SOLDIERS = re.compile(
    rf"(?<!ethnic\s)(?<![{PEOPLE}{PLACE}])(?P<people>[{PEOPLE}{PLACE}]++)(?:'s?)?\s(?:\w[\w-]{{0,19}}\s){{0,2}}?{alternatives('corps')}"
)


@cache
def _leaver_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_FORMER.pattern}|\b{alternate(words_of('leaver'))}\b")


def speaks_of_former(veiled: str) -> bool:
    """Whether a veiled sentence has a word for those who have left a group."""
    return _leaver_pattern().search(veiled) is not None


def find_subjects(veiled: str, by_start: Mapping[int, Mention]) -> list[Subject]:
    """List who in a veiled sentence is said to be of a group: "the Red Column's men", "a cook of the Red Column"."""
    found = [
        Subject(match.start(), match.end(), group, former=False, national=True)
        for match in _SOLDIERS.finditer(veiled)
        if (group := by_start.get(match.start("people")))
    ]
    if GROUP not in veiled and BODY not in veiled:
        return found
    for match in _subject_pattern().finditer(veiled):
        name = next(kind for kind in ("adjective", "whole", "titled", "once", "counted", "object") if match[kind])
        group = by_start.get(match.start(name))
        if group is not None and not _KIN.search(veiled, max(0, match.start() - 30), match.start()):
            around = veiled[max(0, match.start() - 30) : match.end()]
            noun = match["noun"] or match["head"] or match["gone"] or match["own"]
            former = noun in words_of("leaver") or _FORMER.search(around) is not None
            found.append(Subject(match.start(), match.end(), group, former))
    found += _find_own(veiled, by_start)
    return sorted(found, key=lambda subject: subject.start)
