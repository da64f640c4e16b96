"""Reasons listed with their numbers: "The main motives given were hunger (38%), family (27%) and lack of pay (9%)"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from defections.codebook import families
from defections.leaving.contexts import Context
from defections.leaving.links import is_told_by_leavers
from defections.leaving.lists import mark_labels, read_lists
from defections.leaving.marks import Marks
from defections.leaving.motives import name_motive
from defections.records import Figure, Offsets

_NUMBER = re.compile(r"\s\(\s?\d[\d.,]{0,9}\s?(?:%|per\scent|percent)?[^()\d]{0,20}\)")
_REASON = re.compile(r"\b(?:motives?|motivations?|reasons?|causes?|grievances?|complaints?|factors?|drivers?)\b")
_FOREMOST = re.compile(
    r"\bthe\s(?:commonest|main|chief|most\s(?:common|frequent|cited|frequently\scited))\s(?:one\s)?(?:was|were|is|are)\b"
)
_NAMED = re.compile(r"\b(?:named?|cited?|gave|given|mention(?:ed)?|list(?:ed)?|blamed?)\b")
_SAID = re.compile(rf"\bwhy\b|\b(?:they|who|those|others|most|many|some)\s(?:\w{{1,12}}\s)?{_NAMED.pattern}")
_LEAD = re.compile(rf":|\b(?:were|was|are|is|includ(?:e|ed|ing))\b|{_NAMED.pattern}")
_JOINT = re.compile(r"[\s,;]{0,4}(?:(?:and|or|then|followed\sby)\s)?(?:by\s)?")
_COUNT = (
    r"(?:\d[\d.,]{0,9}(?:%|\s(?:percent|per\scent))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:a|one|two|three)\s(?:third|quarter|fifth)s?|(?:more\sthan\s|almost\s|nearly\s|over\s)?half)"
)
_CITED = r"(?:cited|named|blamed|mentioned|listed|feared|spoke\sof|complained\s(?:of|about)|pointed\sto)"
_COUNTED = re.compile(
    rf"(?<!\w)(?P<number>{_COUNT})\s(?:of\s(?:them|her\s\w+|his\s\w+)\s)?(?:said\s(?:that\s)?they\s(?:had\s)?)?{_CITED}\s"
    r"(?P<words>[^,;.:]{2,60}?)(?=[,;.:]|\sand\s|$)"
)
# "They cited hunger, beatings by officers and feuds within the group".
_CITES = re.compile(
    r"^\W{0,3}(?:they|the\s[\w-]{2,20}|(?:most|many|some)(?:\sof\s(?:the|them))?(?:\s[\w-]{2,20})?)\s"
    r"(?:(?:all|also|have|had|mostly)\s){0,2}"
    rf"{_CITED}\s(?P<words>[^;.:]{{2,240}})"
)
_JOINED = re.compile(r"^(?:[\s,]|and\s|or\s){1,4}")
_PART = re.compile(r"(?:(?!,\s|\s(?:and|or)\s).){2,90}")
_VERB = r"(?:\w{2,15}ed|were|was|had|have|has|are|is|fled|left|went|got|said|fell|ran|came)\s"
_NEXT = re.compile(
    rf"(?:,\s(?:and\s)?|\sand\s)(?P<number>{_COUNT})\s(?P<words>(?!{_VERB})[^,;.:]{{2,60}}?)(?=[,;.]|\sand\s\d|$)"
)
_FEWEST = 2
_LONGEST = 100
_WEIGHTS = ("own", "topic", "bare")


class Item(NamedTuple):
    """One reason of a list: its words and its number, by offsets in the sentence, and its code."""

    start: int
    end: int
    number: Offsets
    code: str


def find_listed_reasons(marks: Marks, context: Context, *, goes_on: bool) -> dict[str, Item]:
    """The items of a list that leavers gave with their numbers, the first of each code.

    Args:
        marks: the sentence.
        context: what stands round it.
        goes_on: whether the sentence before held such items.
    """
    if context.topic not in (None, "leave"):
        return {}
    if counted := _read_counted(marks, context, goes_on=goes_on):
        return counted
    if "(" not in marks.text:
        return _read_cited(marks, context)
    numbers = [match.span() for match in _NUMBER.finditer(marks.text)]
    if len(numbers) < _FEWEST or (marks.has("join") and not marks.leavings):
        return {}
    lead = marks.text[: numbers[0][0]]
    named = _REASON.search(lead) is not None or (_is_near(context) and _FOREMOST.search(lead) is not None)
    if not (context.topic or _is_near(context) or (named and marks.has("leaver"))):
        return {}
    if not named and not (context.topic == "leave" or _SAID.search(lead) or is_told_by_leavers(marks)):
        return {}
    items = list(_read_items(marks, numbers))
    if not named and 2 * len(items) < len(numbers):
        return {}
    first: dict[str, Item] = {}
    for item in items:
        first.setdefault(item.code, item)
    return first


def _read_counted(marks: Marks, context: Context, *, goes_on: bool) -> dict[str, Item]:
    """The items of a list that begin with their numbers: "41 cited unpaid wages and 22 hunger"."""
    if (marks.has("join") and not marks.leavings) or not (context.topic or goes_on or _is_near(context)):
        return {}
    first = _COUNTED.search(marks.text)
    if first is None:
        return {}
    items: dict[str, Item] = {}
    for match in _COUNTED.finditer(marks.text):
        code = _find_code(match["words"])
        if code:
            items.setdefault(code, Item(*match.span("words"), match.span("number"), code))
    for match in _NEXT.finditer(marks.text, first.start("words")):
        # "22 died of hunger" tells no reason: what is counted is named at once.
        code = _find_code(match["words"], at_once=True)
        if code:
            items.setdefault(code, Item(*match.span("words"), match.span("number"), code))
    return items


def _read_cited(marks: Marks, context: Context) -> dict[str, Item]:
    """The items of a list that leavers give without numbers: two at least whose words tell a code."""
    match = _CITES.match(marks.text) if _is_near(context) and not marks.has("join") else None
    if match is None:
        return {}
    items: dict[str, Item] = {}
    for part in _PART.finditer(marks.text, *match.span("words")):
        start = part.end() - len(_JOINED.sub("", part[0]))
        code = _find_code(marks.text[start : part.end()])
        if code:
            items.setdefault(code, Item(start, part.end(), (start, start), code))
    return items if len(items) >= _FEWEST else {}


def attach_number(marks: Marks, item: Item, figures: Sequence[Figure]) -> Figure | None:
    """The number that stands behind an item."""
    start, end = (marks.sentence.start + at for at in item.number)
    return next((figure for figure in figures if start <= figure.start and figure.end <= end), None)


def _is_near(context: Context) -> bool:
    return not context.joined and (context.since_left is not None or context.until_left is not None)


def _read_items(marks: Marks, numbers: Sequence[Offsets]) -> Iterator[Item]:
    """Yield the items whose words a list knows for a code."""
    leads = list(_LEAD.finditer(marks.text, 0, numbers[0][0]))
    begin = leads[-1].end() if leads else 0
    for number in numbers:
        joint = _JOINT.match(marks.text, begin, number[0])
        start, begin = max(joint.end() if joint else begin, number[0] - _LONGEST), number[1]
        code = _find_code(marks.text[start : number[0]])
        if code:
            yield Item(start, number[0], number, code)


def _find_code(words: str, *, at_once: bool = False) -> str | None:
    """The code that tells most of an item's words: a grievance before a topic, the longer before the shorter."""
    found = []
    for hit in read_lists(words).marks:
        what = mark_labels()[hit.label]
        if at_once and hit.start:
            continue
        if not isinstance(what, str) and families()[what[0]] != "barrier" and what[1] in _WEIGHTS:
            found.append((_WEIGHTS.index(what[1]), hit.start - hit.end, hit.start, what[0]))
    return min(found)[-1] if found else None if at_once else name_motive(words)
