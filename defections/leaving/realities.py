"""Whether a move is told as real: not wished, feared, denied, asked for or forced, and made by somebody of a group."""

import re

from defections.leaving.veils import GROUP
from defections.leaving.wordings import alternatives

# "may", but not the month.
_MAY = "".join(rf"(?<!{word}\s)" for word in ("in", "of", "by", "last", "late", "since", "early", "until", "[0-9]")) + (
    r"may(?!\s[0-9])"
)
_UNREAL = re.compile(
    rf"""
    \b(?: not | never | none | neither | nobody | no\sone | cannot | should | must | would | could | might | {_MAY}
      | can | if | unless | will
      | (?:want|hop|plan|intend|try|tri|attempt|fail|refus|threaten|prepar|wish|promis|agree|offer|decid|beg|ask|appl)
        \w{{0,4}}\s(?:\w{{1,20}}\s){{0,2}}?to(?!(?:\s[a-z]{{1,15}}){{1,4}}\s(?:have|has|had)\s)
      | \w{{2,5}}'(?:d|ll)\sbe | \w{{2,5}}'ll
      | (?:expected|due|set|scheduled|supposed|unable|likely|ready|willing|about|free|afraid|chance|hopes?)\s(?:to|of)
      | used\sto | (?:talk|think|speak)s?\sof
      | urg\w{{1,4}} | ask(?:ed|ing)?(?:\s\w{{1,20}}){{0,2}}\sto | call\w{{0,3}}\s(?:up)?on | order\w{{0,3}}
      | invit\w{{1,4}} | encourag\w{{1,4}} | wait\w{{0,3}}\sto | like\sto | caught | before\sthey | who\swants?
      | persuad\w{{1,3}} | prevent\w{{0,4}} | stop\w{{0,4}} | forbid\w{{0,5}} | thought\sof | dream\w{{0,3}}\sof
      | consider\w{{0,4}} | hop\w{{1,3}}\sthat | hope | plan\w{{0,4}}\sto | calls?\s(?:for|to)
      | den(?:ied|ies|ying|y) | fear\w{{0,3}} | deport\w{{1,5}} | extradit\w{{1,5}} | transferred | without )
      (?:\s(?!until\b)[^\s,;.]{{1,60}}){{0,5}}\s?$
    | n't(?:\s(?!until\b)[^\s,;.]{{1,60}}){{0,2}}\s?$
    """,
    re.VERBOSE,
)
_NO_ONE = re.compile(
    r"(?:^|[,;:\"“]\s?|\bthat\s)(?:no|not\s(?:a|one))\s(?!longer|doubt)[^,.;]{1,60}\s(?:has|have|had|ever|yet)\s(?:\w{1,10}\s){0,2}$"
)
_APPEAL = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)\son|appeal(?:s|ed)|asked|asks|order(?:s|ed)|told|begged|invit(?:es|ed)|encourag(?:es|ed)"
    r"|advis(?:es|ed))\b[^.;]{1,90}\sto\s(?:(?!(?:and|or)\b)[^.;]{1,60}\s(?:and|or)\s)?$"
)
_DENIAL = re.compile(
    r"\b(?:den(?:ied|ies|y|ying)|scoffed|(?:rejected|dismissed)\s(?:\w{1,12}\s){0,3}(?:reports?|claims?|rumou?rs?|suggestions?"
    r"|allegations?|accusations?|talk|idea|notion|that))\b[^.;]{0,60}$"
)
_GENERIC = re.compile(r"(?:\b(?:who|that|anyone|anybody|everyone|whoever|when|should)|\bthose\s\w{1,15})\s$")
# "Leave while you can, go to the army."
_ORDER, _YOU = re.compile(r"(?:^|[\"“,.]\s?|\bor\s)$"), re.compile(r"\byour?\b")
_FORESEEN = re.compile(r"\b(?:when|once|after|until)\s(?:[\w-]{1,20}\s){1,3}$")
_MODAL = re.compile(rf"\b(?:would|could|might|{_MAY}|will|risks?|fears?|feared)\b")
_PRESENT = re.compile(
    r"(?:defect|desert|surrender|leave|flee|go|goe|cross|crosse|give|hand|lay|reach|reache|join|run|walk|return|quit"
    r"|come|turn|escape)s?\b"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s(?:\w{2,12}ly\s|all\s|then\s|later\s)?$")
_FLOWN_ON = re.compile(r"\b(?:was|were|been|being)\s(?:[\w'-]{1,20}\s){1,6}and\s$")
_MOVED = re.compile(alternatives("conveyed"))
# "The army killed eleven rebels who had crossed into …", "has sent back 40 soldiers who crossed into …".
_ENDED = re.compile(rf"\b{alternatives('ended')}\s[^,.;]{{1,60}}\swho\s(?:(?:had|have|has)\s)?$")
_HELD = re.compile(rf"\b{alternatives('captive')}")
_TO_JOIN = re.compile(
    rf"\s(?:[^\s.]{{1,20}}\s){{0,8}}?to\s{alternatives('errand')}"
    r"|(?:'s)?\s(?:[^\s.]{1,20}\s){0,8}?in\s(?:pursuit|search)\sof\b"
)
_YOUTH = re.compile(
    r"\s(?:[^\s.,;]{1,20}\s){0,6}?(?:at\s(?:the\sage\sof\s)?(?:1\d|\d|nine|ten|twelve|fifteen|sixteen|seventeen)"
    r"|as\sa\s(?:boy|girl|child|teenager|young\sman)|after\s(?:(?:leaving|finishing)\s)?(?:high\s)?school|with\s(?:his|her|their)\s(?:parents|mother|father))\b(?!\s?(?:am|pm|[ap]\.m|:))"
)
_BORN = re.compile(r"\b(?:born|converted\sto|grew\sup|raised\s(?:in|by))\b")
_RAID = re.compile(
    r"(?:'s)?,?\s(?:[^\s.;]{1,40}\s){0,7}?(?:and|(?:from\s)?where\s(?:they|he|she|it))\s(?:(?!never)\w{2,12}\s)?"
    + alternatives("exploit")
)
_JOINS_THEN = re.compile(
    rf"(?:'s)?,?\s(?:[^\s.;]{{1,40}}\s){{0,7}}?and\s(?:then\s|later\s)?(?:joined|enlisted\sin)\s(?:[\w'-]{{1,20}}\s){{0,3}}(?:{GROUP}|group)"
)
_JOINERS = re.compile(
    r"\b(?:left|leave|leaving|travel\w{0,4}|went|gone|go|flew|flown)\s(?:[^\s.]{1,40}\s){0,4}to\s(?:join|fight)\b"
)
OPERATION = re.compile(
    r"\b(?:attack|raid|seiz|captur|ambush|launch|offensive|clash|shell|bomb|assault|kidnap|loot|smuggl|invad|patrol)"
    r"\w{0,6}\b"
)
ASYLUM = re.compile(r"\b(?:asylum|refuge|refugees)\b")
TOGETHER = re.compile(
    r"['’\w]{0,2}\s(?:in|for|on|at)\s\w{1,20}ing\b|\s(?:rebels\s)?in\s(?:an?|its|their|the)\s\w{1,20}\sagainst"
)


def is_unreal(veiled: str, start: int, end: int) -> bool:
    """Whether the words round a word of moving say that the move was not made, or not by somebody who left."""
    before = veiled[max(0, start - 160) : start]
    if _UNREAL.search(before) or _DENIAL.search(before) or _NO_ONE.search(before):
        return True
    if _PRESENT.match(veiled, start, end) and _APPEAL.search(before):
        return True
    if _ORDER.search(before) and _PRESENT.match(veiled, start, end) and _YOU.search(veiled):
        return True
    if _ENDED.search(before):
        return True
    if veiled.startswith("report to", start) and before.endswith("to "):
        return True
    if _FORESEEN.search(before) and _MODAL.search(veiled):
        return True
    return _PRESENT.match(veiled, start, end) is not None and _GENERIC.search(before) is not None


def is_forced(veiled: str, clause: int, start: int, *, gone: bool = False) -> bool:
    """Whether the subject is moved by others, or is a prisoner; whoever is `gone` already may well be flown on."""
    before = veiled[max(clause, start - 120) : start]
    moved = _PASSIVE.search(before) or (_MOVED.match(veiled, start) and _FLOWN_ON.search(before))
    return (moved is not None and not gone) or _HELD.search(before) is not None


def joins_then(veiled: str, end: int) -> bool:
    """Whether who goes somewhere joins a group there."""
    return _JOINS_THEN.match(veiled, end) is not None


def is_joining(veiled: str, start: int, end: int) -> bool:
    """Whether somebody goes in order to join a group, or has gone so."""
    if _YOUTH.match(veiled, end) or _BORN.search(veiled, max(0, start - 120), start) or _RAID.match(veiled, end):
        return True
    return _TO_JOIN.match(veiled, end) is not None or _JOINERS.search(veiled, max(0, start - 160), end) is not None
