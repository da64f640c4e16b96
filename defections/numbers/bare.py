"""Wholes of numbers without a noun: "Of the 64, 37 had …", "17 went, 12 by boat", "Two were Kenyan"."""

import re
from collections.abc import Mapping, Sequence

from defections.numbers.bases import find_base
from defections.numbers.cues import Cues
from defections.numbers.enumerations import is_beside, is_item
from defections.numbers.groups import NOTHING, Found, find_group, find_nearest, is_base
from defections.numbers.nouns import noun_of
from defections.numbers.phrasing import Phrasing
from defections.numbers.quantities import Quantity, between, has_verb, is_apposed, is_subject
from defections.numbers.samples import find_asked

_NEXT = 2
_LAST = 4
_BYSTANDERS = Cues("bystanders")
_LEAVING = frozenset(("left", "leave", "defected", "deserted", "fled", "quit"))
_PLACED = re.compile(r"\A\s(?:from|to|in|at|with|without|on|under|by|aboard|for)\s")
OF_THESE = re.compile(r"\A\W{0,3}(?:of|among|amongst)\s(?:them|these|those|the|this|that|their)\b")
_WHO = re.compile(r"\s(?:were|was|are|is)\s(?:[a-z]{3,12}ly\s)?([a-z]{3,20})\b")
_SINCE = re.compile(
    r"\A\s(?:of\s(?:them|these)\s)?(?:later|have|had|has|since|then|subsequently|went|returned|rejoined|came\sback)\s"
)
_JUDGED = Phrasing(r"\A[^\s]{1,15}\s(?:were|was)\s(?:later\s)?<come of>\b")
_AFTERWARDS = re.compile(
    r";\s(?:(?:by|on|within|of\sthese)\s[a-z]{3,12}(?:\s[a-z]{3,12})?,?\s|later,?\s|since\sthen,?\s)?\Z"
)
_MISSING = re.compile(r"\A[^.;,]{0,40}\s(?:missing|disappeared|vanished|escaped|fled|absconded)\b")
_HELD = Phrasing(r"\b<held>\b")
_OTHER_TIME = re.compile(
    r"(?:\blast\s(?:year|month|week)|\b(?:in|since|by)\s(?:[a-z]{3,9}\s)?(?:19|20)\d\d|\b(?:a|the)\s(?:year|month|week)\s(?:before|earlier)"
    r"|\bthe\sprevious\s[a-z]{3,7}|\bin\sanother\s[a-z]{3,9}|\bmeanwhile),?\s\Z"
)
_STAYS = re.compile(
    r"\A\s(?:of\sthem\s)?(?:are|were|is|was)\s(?:[a-z]{2,9}\s)?still\b|\A\s(?:remain|remained|are\sleft)\b"
)
_OF_THE = re.compile(r"\A\W{0,3}(?:of|among|amongst)\sthe\b")
_REST = re.compile(r"\bthe\s(?:rest|others|remaining|remainder)\b")
_PUT = re.compile(r"\b(?:puts?|figure|number|total|toll|estimates?d?)\b[^.,;]{0,25}\Z")
_LEAD_PUT = 40
_PARTICIPLE = Phrasing(r"\A\s<harm>\b")
_LEAD = 14
_LEAVERS = Phrasing(r"\A\W{0,3}(?:of|among|amongst)\s(?:all\s)?(?:the|these|those)\s(?:\w{2,15}\s){0,2}<told of>")
_LEADING = Phrasing(
    r"(?:\A(?:<opening>\s)?|\A(?:it|he|she|they)\s(?:says?|said|adds?|added)\s(?:that\s)?|,|;|:|\band(?:\sthat)?|\bwhile|\bbut|\bwhere)\W{0,3}(?:by\s[a-z]{3,9}\s)?(?:only\s|just\s|another\s|a\sfurther\s)?\Z"
)
_CLAUSE = re.compile(r",\s(?:and|but|while)\s")
_BY_SOURCE = re.compile(r"\A\W{0,3}according\sto\s[^,.;]{3,60},\s\Z")
_OTHER_SOURCE = Phrasing(r"\b<other source>\b")


def _is_beside_whole(part: Quantity, quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> bool:
    """Whether a count that is no part stands right before in the sentence: "203 gave up, 90 were killed"."""
    before = quantities[part.order - 1] if part.order else None
    if before is None or before.sentence != part.sentence or before.order in wholes or before.unit != part.unit:
        return False
    return before.size <= part.size and not part.before.startswith(("of ", "among "))


def _is_after_smaller(part: Quantity, quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> bool:
    """Whether the last count before is smaller, and no part: "In 1962 470 fled; in 1988 it was 11. At least 18 …"."""
    counts = [one for one in quantities[max(0, part.order - _LAST) : part.order] if one.is_count]
    counts = [one for one in counts if one.unit == part.unit and one.story == part.story and not one.is_aside]
    counts = [one for one in counts if not (is_apposed(one, quantities) or one.head in _BYSTANDERS.words)]
    if not counts or part.sentence - counts[-1].sentence > 1 or counts[-1].order in wholes:
        return False
    return counts[-1].size <= part.size


def find_bare_whole(
    part: Quantity,
    quantities: Sequence[Quantity],
    earlier: Sequence[Quantity],
    outside: Sequence[Quantity],
    wholes: Mapping[int, Quantity],
) -> Found:
    """Find the whole of a number without a noun.

    Args:
        part: the number.
        quantities: all figures in their places.
        earlier: the figures before it that may hold it.
        outside: those of them that are no parts themselves.
        wholes: what the parts found so far are parts of, by their places.
    """
    if _is_beside_whole(part, quantities, wholes):
        return NOTHING
    same = [one for one in earlier if one.sentence == part.sentence]
    beside_share = _base_beside(part, quantities, wholes)
    if beside_share is not None:
        return beside_share, "a share of it is told beside"
    pointed = _pointed_at(part, same, earlier, outside)
    if pointed is not None:
        return pointed
    beside = quantities[part.order - 1] if part.order else part
    goes_on = beside.order in wholes and beside.sentence == part.sentence
    if (
        part.order in wholes
        or not _speaks_of_part(part, [] if goes_on else earlier)
        or _is_after_smaller(part, quantities, wholes)
    ):
        return NOTHING
    whole = _of_last(part, earlier, wholes) or _beside_parts(part, quantities, wholes)
    return whole, "a bare number after a count speaks of a part of it"


def _pointed_at(
    part: Quantity, same: Sequence[Quantity], earlier: Sequence[Quantity], outside: Sequence[Quantity]
) -> Found | None:
    """The whole that the words beside the number point to: "Of the 64", "of those who came", "; 31 said"."""
    if _LEAVERS.match(part.before) and not same:
        leavers = [one for one in earlier if one.words & _LEAVING]
        return (leavers[0] if leavers else None), "those who left are counted there"
    if same and is_base(same[-1]) and "," in same[-1].after[: part.figure.start - same[-1].figure.end]:
        return same[-1], "the sentence speaks of a part of it"
    group = find_group(part, earlier)
    if group is not None:
        return group, "they are of those who are counted there"
    if _OF_THE.match(part.before):
        first = [one for one in same if len(one.before) < _LEAD]
        return (first[0] if first else None), "the sentence speaks of a part of it"
    if part.is_entry:
        return _base_of_list(part, outside), "it is an entry of the list that follows"
    if OF_THESE.match(part.before):
        before = [one for one in outside if one.sentence < part.sentence]
        return find_nearest(part, before, _NEXT), "the sentence speaks of a part of it"
    if _PLACED.match(part.after) and part.before.endswith((", ", "; ", ": ", "– ", "— ")) and same:
        listed = [one for one in same if one in outside and not (is_item(one, part) or is_beside(one, part))]
        return find_nearest(part, listed, 0), "it follows as one item of it"
    if _has_said(part) and same and between(same[-1], part).endswith("; "):
        return same[-1], "they are some of those told before"
    return None


def _base_beside(part: Quantity, quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Quantity | None:
    """The whole of the share before, in one sentence: "half have jobs, and six are about to go abroad"."""
    share = quantities[part.order - 1] if part.order else None
    if share is None or share.figure.kind not in ("share", "percent") or share.sentence != part.sentence:
        return None
    if not (share.is_bare and share.whole is None and _LEADING.search(part.before) and is_subject(part)):
        return None
    base = find_base(share, quantities, wholes)
    return base if base is not None and base.unit == part.unit and base.size > part.size else None


def _speaks_of_part(part: Quantity, earlier: Sequence[Quantity]) -> bool:
    """Whether a bare number is the subject of its clause, and of no other time or source."""
    if not (_LEADING.search(part.before) and (is_subject(part) or has_verb(part) or _SINCE.match(part.after))):
        return False
    if _OTHER_TIME.search(part.before) or (_STAYS.match(part.after) and earlier and earlier[-1].is_leaving):
        return False
    return bool(_BY_SOURCE.match(part.before)) or _OTHER_SOURCE.search(_CLAUSE.split(part.before)[-1]) is None


def _has_said(part: Quantity) -> bool:
    return part.after.startswith((" said ", " told ", " say "))


def _beside_parts(part: Quantity, quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Quantity | None:
    """The whole of the part before, where what is told of it goes on: "Of the total, 194 were women. Some 400 …"."""
    before = [one for one in quantities[max(0, part.order - _LAST) : part.order] if one.is_count]
    before = [one for one in before if one.unit == part.unit and part.sentence - one.sentence <= _NEXT]
    whole = wholes.get(before[-1].order) if before and not part.before else None
    return whole if whole is not None and before[-1].size < part.size < whole.size else None


def _base_of_list(part: Quantity, outside: Sequence[Quantity]) -> Quantity | None:
    """The last count of people before the list that an entry with a bare number ("Hunger (39)") stands in."""
    before = [one for one in outside if not one.is_entry and one.unit == "people"]
    if before and before[-1].sentence == part.sentence:  # "184 persons (July: 151)"
        return None
    return before[-1] if before and before[-1].size > part.size else None


def _of_last(part: Quantity, earlier: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Quantity | None:
    """The count before a bare subject, or, where that is itself a part, what it is a part of."""
    near = [
        one
        for one in earlier
        if part.sentence - one.sentence <= _NEXT and not one.before.endswith("(") and not _is_put(one)
    ]
    near = [one for one in near if not (_BYSTANDERS.meets(one.words) and one.is_loss)]
    near = [one for place, one in enumerate(near) if not place or near[place - 1].whole != one.figure]
    if not near:
        return None
    whole = wholes.get(near[-1].order)
    if whole is not None and (_is_later(part, near[-1]) or _comes_of(part, near[-1])):
        return near[-1]
    if whole is not None:
        is_beside = whole.sentence == part.sentence and _PARTICIPLE.match(part.after)  # "210 held …, and 34 killed"
        return whole if whole.size > part.size and not is_beside else None
    has_rest = _REST.search(part.after) is not None or part.before.endswith((" only ", ", where "))
    if near[-1].sentence == part.sentence and not (_tells_who(part) or has_rest or _is_later(part, near[-1])):
        return None  # "203 gave up, 90 were killed"
    if near[-1].sentence == part.sentence and _is_kind(near[-1].text + between(near[-1], part)):
        return None  # "84 were men and 28 were women"
    if near[:-1] and _is_parallel(near[-1], part):
        return find_asked(part, earlier)
    is_known = near[-1].figure.rule.endswith("definite") or near[-1].text.endswith(" us")
    is_loose = near[-1].is_bare and not (is_known or part.before.endswith(", where "))
    if is_loose and (not is_subject(near[-1]) or _has_siblings(near[-1], earlier)):
        return find_asked(part, earlier)
    return find_nearest(part, near[-1:], _NEXT)


def _is_parallel(one: Quantity, part: Quantity) -> bool:
    """Whether two sentences begin with bare numbers: "Twenty-six spoke of shame. Eight had quarrelled"."""
    begin = one.before == "" and part.before in ("", "only ", "just ") and one.sentence != part.sentence
    is_known = "definite" in one.figure.rule or one.figure.rule.endswith("of-them")
    return begin and one.is_bare and not is_known and _JUDGED.search(part.text + part.after) is None


def _comes_of(part: Quantity, inner: Quantity) -> bool:
    """Whether it tells what came of "34 of the 90": "… 28 have been recaptured"."""
    is_told = _JUDGED.search(part.text + part.after) or (part.sentence == inner.sentence and _SINCE.match(part.after))
    is_gone = inner.whole is not None or _MISSING.search(inner.text + inner.after[:_LEAD_PUT]) is not None
    return is_gone and bool(is_told) and part.size < inner.size


def _has_siblings(one: Quantity, earlier: Sequence[Quantity]) -> bool:
    """Whether a bare number is one of several of its sentence: "19 had fallen out, 14 were ill and 15 were old"."""
    return any(each.order != one.order and each.sentence == one.sentence and each.is_bare for each in earlier)


def _is_later(part: Quantity, whole: Quantity) -> bool:
    """Whether the clause tells what came of some: "six were hurt; two later died", "90 were tried; 30 convicted"."""
    if _AFTERWARDS.search(between(whole, part)) is None:
        return False
    if _SINCE.match(part.after) or whole.text.endswith(" us"):
        return True
    return _JUDGED.search(part.text + part.after) is not None and _HELD.search(between(whole, part)) is not None


def _is_put(quantity: Quantity) -> bool:
    """Whether a bare number is another source's for what was counted before: "an official put the figure at 120"."""
    return quantity.is_bare and _PUT.search(quantity.before[-_LEAD_PUT:]) is not None


def _tells_who(part: Quantity) -> bool:
    """Whether the predicate says what kind of people they are: "… , nine were women", "two were British"."""
    return _is_kind(part.text + part.after)


def _is_kind(words: str) -> bool:
    found = _WHO.search(words)
    if found is None:
        return False
    noun = noun_of(found.group(1))
    return found.group(1) in ("under", "aged", "still", "from") or (noun is not None and noun.unit == "people")
