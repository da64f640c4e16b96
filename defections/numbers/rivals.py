"""Rival numbers: what another source says of the same count."""

import math
import re
from collections.abc import Sequence

from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of
from defections.numbers.periods import are_apart
from defections.numbers.phrasing import Phrasing
from defections.numbers.quantities import (
    DEPARTURES,
    GENERIC,
    Quantity,
    are_alike,
    interval,
    is_generic,
    is_subject,
    shares_words,
)
from defections.numbers.series import are_siblings, shares_verb
from defections.numbers.settings import are_of_others
from defections.numbers.totals import is_total

_NEAR = 2
_FAR = 8
_WIDEST = 8
_MOST = 100
_CLOSE = 4

_RIVAL = Phrasing(
    r"\b(?:<rival>|(?<!\ba\s)total|<believing>\s(?:that\s)?"
    r"(?:(?:it|this|the\s[a-z]{3,12})\s(?:is|was)|(?:it|they)\s(?:has|have|had)))\b[^.;]{0,60}\Z"
)
_CONTRAST = Phrasing(r"(?:;|\b<contrast>\b)[^.;]{0,60}\b<saying>\b[^.;]{0,40}\Z")
_RIVAL_AFTER = Phrasing(r"\A[^.;]{0,30}\b(?:<nearer>|by\s\w{2,15}'s\scount)\b")
_COUNTED = Phrasing(r"\b<counting>\s(?:<loosely>\s)?\Z|\A\W{0,3}it\s(?:is|was)\s\Z")
_SAYS = Phrasing(r"\b<claiming>\s(?:<loosely>\s)?\Z")
_ALONE = re.compile(r"\A\s?(?:[.;,”\"]|\Z)|\A\s(?:did|do|had|have|were|was)(?:\sso)?[.;,”\"]")
_CHANGE = Phrasing(r"\b<changing>\W{1,3}(?:\w{1,12}\s){0,2}\Z")
_PUT = Phrasing(r"\b<putting>\b(?!\s(?:question|case|idea|blame))[^.;]{0,40}\Z")
_DENIED = Phrasing(r"\b<denying>\b")
_OTHER_TIME = Phrasing(r"\b(?:in\s(?:19|20)\d\d|<other time>|(?:the\s)?previous\s[a-z]{3,7})\b")
_OTHER_YEAR = Phrasing(r"<other time>[^.;]{0,20}\Z")
_LEAD_IN = 40
_REMAINS = Phrasing(r"\b<remaining>\b")
_TURN = re.compile(r"\b(?:says?|said|but|and)\b")  # "people had left but gave the number as"
_TOLD = Phrasing(r"\b<telling>\s(?:<loosely>\s)?(?:[“\"]\s?)?\Z")
_NUMBER_OF = re.compile(r"\bnumber\sof\s(?:[a-z-]{2,15}\s){0,2}?([a-z]{2,20}(?:s|en|ople))\s[^.;]{0,40}\Z")
_COPULA = re.compile(r"\s(?:were|was|are|is)\s")
_OF_GROUP = Phrasing(r"\bout\sof\s\Z|\b(?:a|an)\s(?:<party>|<unit>)\sof\s\Z")
_IN_ALL = re.compile(r"\A\s(?:in\sall|altogether|in\stotal|all\stold)\b")
_AT_MOST = ("no more ", "not more ", "fewer ", "less ", "at most ", "under ")
_KNOWN = Phrasing(r"\b<knowing>\s\Z")
_THERE = Phrasing(r"\b<claiming>\s(?:that\s)?there\s(?:are|were|is|was)\s(?:<loosely>\s|nearer\s|closer\sto\s)?\Z")
_ONLY = re.compile(r"\b(?:just|only|no\smore\sthan|merely)\s(?:(?:his|her|its|their|the)\s)?\Z")
_LEAVING = Cues("leaving")
_WORD = re.compile(r"[a-z]{3,20}")
_BESIDE = 60
_SHORT = 6
_TOPIC = re.compile(r"\b(?:strength|losses|casualties|membership)\b")
_TOPIC_REACH = 60
_STRENGTH = ("strength", "membership")
_STRONG = re.compile(r"\b(?:has|have|had|having|still|strong|commands?|under\sarms|numbers?|numbering)\b")
_OTHERS = re.compile(r"[\w,-]{1,20} others?\b")
_NEXT_NUMBER = re.compile(r"\A[^.;]{0,20}\band\sthe\snumber\sof\b")
_NOW = re.compile(r"\b(?:today|nowadays|at present|currently)\b[^.;]{0,14}\Z|\btoday's\b[^.;]{0,30}\Z")
_GONE = re.compile(
    r"\b(?:before the|at (?:its|their|the) (?:peak|height)|at the time|in (?:19|20)\d\d|once|a year ago)\b"
)
_BY_SOURCE = re.compile(r"\A\W{0,3}according\sto\s[^,.;]{3,60},\s\Z")
_LEAD = 20


def find_rival(quantity: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    """Find the earlier figure that this one, from another source, says otherwise.

    Args:
        quantity: a figure.
        quantities: the figures before it that are no parts of others.
    """
    if quantity.figure.kind != "count" or quantity.figure.rule.endswith(("of-them", "definite")):
        return None
    if shares_verb(quantity):
        return None  # "six complained of hunger, four of pay"
    previous = [one for one in quantities if one.order < quantity.order and one.sentence == quantity.sentence]
    since = quantity.figure.start - previous[-1].figure.end if previous else len(quantity.before)
    before = quantity.before[max(0, len(quantity.before) - since) :]
    if (
        tells_change(before)
        or _REMAINS.search(_TURN.split(before)[-1])
        or quantity.whole is not None
        or quantity.is_aside
    ):
        return None
    if _OTHER_TIME.search(before) or is_total(quantity) or _OF_GROUP.search(before) or _IN_ALL.match(quantity.after):
        return None
    reach = _FAR if is_put(quantity) or quantity.is_leaving or quantity.head in DEPARTURES else _NEAR
    fitting = [one for one in quantities if _may_rival(one, quantity, reach)]
    may_stand_alone = quantity.is_bare or (_counts_leavers(quantity) and _is_told(before))
    if not (may_stand_alone and (is_put(quantity) or _is_said_otherwise(quantity, before))):
        fitting = [one for one in fitting if _is_of_another(one, quantity)]
    widest = _MOST if _is_plainly_other(quantity, before) else _WIDEST
    comparable = [one for one in fitting if _ratio(one, quantity) <= widest]
    beside = [one for one in comparable if one.sentence == quantity.sentence]
    named = [one for one in comparable if not one.is_bare or one.figure.rule.endswith("of-them")]
    comparable = beside or named or comparable
    if not is_put(quantity):
        last = max((one.sentence for one in comparable), default=0)
        comparable = [one for one in comparable if one.sentence == last]
    here = [one for one in comparable if quantity.sentence - one.sentence <= 1 and _ratio(one, quantity) <= _CLOSE]
    return min(here or comparable, key=lambda one: _ratio(one, quantity)) if comparable else None


def is_put(quantity: Quantity) -> bool:
    """Whether the words before a number say that it is somebody's: "put the figure at", "the true number is"."""
    return _PUT.search(quantity.before) is not None


def tells_change(before: str) -> bool:
    """Whether the words before a number make it a change or an addition: "rose to", "another", "including"."""
    return _CHANGE.search(before) is not None


def _is_plainly_other(quantity: Quantity, before: str) -> bool:
    """Whether the words leave no doubt that it is another's number, however far off: "admitted to 19"."""
    if is_put(quantity) or (quantity.is_bare and _COUNTED.search(before)):
        return True
    return _DENIED.search(before[-_LEAD:] + quantity.text) is not None


def _counts_leavers(quantity: Quantity) -> bool:
    return is_generic(quantity) or quantity.head in DEPARTURES


def _is_told(before: str) -> bool:
    """Whether a count with its noun is told as a source's own: "spoke of only 20 men", "put the number at 50 men"."""
    return bool(_TOLD.search(before) or _PUT.search(before))


def _is_said_otherwise(quantity: Quantity, before: str) -> bool:
    """Whether the words beside a bare number say that it is somebody's figure for what has been counted before."""
    return bool(
        _RIVAL.search(before)
        or _CONTRAST.search(before)
        or _COUNTED.search(before)
        or (quantity.text.startswith(_AT_MOST) and _KNOWN.search(before))
        or ((_SAYS.search(before) or _THERE.search(before)) and _ALONE.match(quantity.after))
        or (_RIVAL_AFTER.match(quantity.after) and (quantity.is_leaving or not is_subject(quantity)))
        or (quantity.before.endswith(("“", '"')) and not is_subject(quantity))
    )


def _may_rival(one: Quantity, quantity: Quantity, reach: int) -> bool:
    if one.order >= quantity.order or one.story != quantity.story or one.figure.kind != "count":
        return False
    if are_siblings(one, quantity) or _is_company(one) or _is_then_and_now(one, quantity):
        return False
    if quantity.sentence - one.sentence > reach or one.figure.unit != quantity.figure.unit:
        return False
    if quantity.text.startswith(_AT_MOST) and one.size <= quantity.size:
        return False  # "no more than 50" is said against a larger number
    named = _NUMBER_OF.search(quantity.before)
    noun = noun_of(named[1]) if named else None
    if noun is not None and noun.stem not in GENERIC and noun.stem not in one.words:
        return False
    if one.is_bare and _COPULA.search(one.text + one.after[:_SHORT]):  # "23 were under 18" is part of a count
        return False
    if named and one.sentence == quantity.sentence and _NEXT_NUMBER.match(one.after):
        return False  # "put the dead at 90 and the number of boys at 40"
    topic = _TOPIC.search(quantity.before[-_TOPIC_REACH:])
    said = f"{one.before[-_TOPIC_REACH:]}{one.text}{one.after[:_TOPIC_REACH]}"
    if topic and topic[0] not in said and not (topic[0] in _STRENGTH and _STRONG.search(said)):
        return False  # "put Wagner's losses at" is no rival of those who signed up
    if _BY_SOURCE.match(quantity.before) and not (shares_words(one, quantity, 2) or _ALONE.match(quantity.after)):
        return False  # "According to the agency, 12,000 are in school"
    times = {one.figure.as_of, quantity.figure.as_of} - {None}
    if one.sentence == quantity.sentence and len(times) == 2:  # "90 in the first half; by October the figure was 310"
        return False
    if _OTHER_YEAR.search(one.before[-_LEAD_IN:]):
        return False  # "In the year before it was 900"
    if are_of_others(one.setting, quantity.setting):
        return False  # "In Goma 40 men left the M23, he said; in Beni 12 men left the FDLR, she said"
    return not tells_change(one.before) and not are_apart(one.figure, quantity.figure)


def _is_company(one: Quantity) -> bool:
    """Whether a count is only of those somebody was with: "taken along with 9 other boys"."""
    return _OTHERS.match(one.text) is not None and one.before.endswith((" with ", " and ", " beside ", " by "))


def _is_then_and_now(one: Quantity, quantity: Quantity) -> bool:
    """Whether a count is of a time gone by and the other of today: "70 before the war; today there may be 20"."""
    return bool(_NOW.search(quantity.before)) and bool(
        _GONE.search(one.before[-_LEAD_IN:]) or _GONE.search(re.split("[.;]", one.after[:_TOPIC_REACH])[0])
    )


def _is_of_another(one: Quantity, quantity: Quantity) -> bool:
    """Whether two sources count the same: "the army said 40 rebels had left; the rebels said 12 fighters had left"."""
    speakers = {one.figure.speaker, quantity.figure.speaker}
    if quantity.figure.speaker is None or len(speakers) == 1 or one.figure.value == quantity.figure.value:
        return False
    if _is_belittled(quantity) and quantity.is_leaving and quantity.size < one.size and _tells_leaving(one):
        return are_alike(one, quantity)  # "The army said that only nine men had left it"
    if None in speakers:
        return False
    if one.is_leaving and quantity.is_leaving and _DENIED.search(f"{quantity.before}{quantity.text}"):
        return are_alike(one, quantity) or (is_generic(one) and quantity.is_bare)
    is_only = _ONLY.search(quantity.before) is not None and not is_generic(quantity)
    return one.head == quantity.head and (shares_words(one, quantity, 2) or is_only)


def _tells_leaving(one: Quantity) -> bool:
    """Whether the words of a count or those beside it say that somebody left, came over or joined."""
    return one.is_leaving or _LEAVING.meets(frozenset(_WORD.findall(f"{one.before[-_BESIDE:]} {one.after[:_BESIDE]}")))


def _is_belittled(quantity: Quantity) -> bool:
    return _ONLY.search(quantity.before) is not None or quantity.text.startswith(("only ", *_AT_MOST))


def _middle(one: Quantity) -> float:
    """Its number; of "a few dozen" the middle of what it allows."""
    low, high = interval(one)
    return (low + high) / 2 if one.figure.qualifier == "vague" and math.isfinite(high) else one.size


def _ratio(first: Quantity, second: Quantity) -> float:
    low, high = sorted((_middle(first), _middle(second)))
    return high / low if low else math.inf
