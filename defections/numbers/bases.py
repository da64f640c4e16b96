"""What a share is taken of: "half of the 700", "61% mentioned …" of 64 asked, "a third of the women"."""

import re
from collections.abc import Mapping, Sequence

from defections.numbers.cues import Cues
from defections.numbers.nouns import noun_of
from defections.numbers.phrasing import Phrasing
from defections.numbers.quantities import (
    DEPARTURES,
    GENERIC,
    Quantity,
    between,
    earlier_than,
    has_verb,
    is_denial,
    is_generic,
    is_subject,
    resolve,
    says_noun,
    standing_outside,
)
from defections.numbers.samples import find_meant, list_asked, list_met

_NEAR = 3
_FAR = 10
_POINTS_BACK = re.compile(
    r"\bof\s(?:them|these|those|whom|the|my|our|his|her|their|all|this)\b|\bthat\Z|\bof\s(?:respondents|interviewees|defectors)"
)
_RESULT = re.compile(
    r"\A[\s,]{0,2}(?:or|–|—|-|\(|i\.e\.|that\sis|that\swould\sbe)[\s,]{0,2}(?:about|some|around|roughly)?\s?\Z"
)
_SAMPLE = re.compile(
    r"\b(?:sample|respondents|interviewees|(?:people|those|men|women)\s(?:we\s|i\s)?(?:asked|surveyed|interviewed|met|questioned))\b"
)
_ANSWER = Phrasing(r"\A\s<answering>\b")
_CHANGED = re.compile(
    r"\b(?:by|rose|fell|(?<!made\s)(?<!make\s)(?<!makes\s)up|down|grew|increase\sof|rise\sof|shrank|shrinks)\W{1,2}\Z"
)
_NEXT = 2
_FEWEST = 4
_LATEST = Phrasing(r"\A\W{0,3}the\s<latest>\b")
_HARM = Cues("harm")
_WHO_LEFT = Cues("who left")
_APPOSED = re.compile(
    r"\A(?:,|\s?[(–—-])\s?(?:or\s(?:about\s|some\s)?)?\Z"
)  # "9,000, about 6% of the force": the count is the share
_LEAD = 12
_LISTED = re.compile(r"(?:,|\band)\s(?:[a-z-]{3,15}\s){1,2}\Z")
_SUBGROUP = re.compile(
    r"\A\W{0,3}(?:among|of|for)\s(?:those|women|men|people|fighters|members)\s"
    r"(?:under|over|aged|older|younger|who|with|from|in|between)\b"
)
_MAKING_UP = re.compile(r"\b(?:made|makes?|making)\sup\s\Z|\baccount(?:s|ed|ing)?\sfor\s\Z")
_OF_THESE = re.compile(r"\bof\s(?:these|those|them),\s(?:[a-z]{2,9}\s){0,2}\Z")
_COUNT_BESIDE = re.compile(r"\A\s?\(\s?\d{1,7}\s?\)\s[a-z]{2,}")  # "A quarter (22) had been …"
_OF_NUMBER = re.compile(r"\sof\s(?:that|this|the)\s(?:number|total|figure)\b")
_OF_TOTAL = re.compile(r"\sof\sthe\s(?:number|total|figure)\b")
_OF_THOSE = re.compile(
    r"\A[^.;]{0,30}\bof\s(?:those|the\sones)\s(?:(?:who|we|i|he|she|they)\s)?"
    r"(?:(?:were|was|had|have|been)\s){0,2}([a-z]{4,15})\b"
)
_BESIDE = 40
_OF_GROUP = re.compile(
    r"\sof\s(?:a|an|the|its|their|his)\s(?:[a-z'’-]{2,15}\s){1,3}"
    r"(?:(?:that|which)\s(?:[a-z]{2,12}\s){1,4}at|of|numbering)\s\Z"
)
_OF_AMOUNT = ("of", "of the", "of a", "of its", "of about", "of some")
_PAYING = Phrasing(r"\b<paying>\b")
_PAID = 40
_CHANGED_AFTER = re.compile(r"\A\s(?:more|fewer|less|higher|lower)\b")


def find_base(share: Quantity, quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Quantity | None:
    """Find the count that a share or a percentage is taken of.

    Args:
        share: the share.
        quantities: all figures in their places.
        wholes: what the parts found so far are parts of, by their places.
    """
    if share.whole is not None:
        return resolve(quantities[share.order + 1], quantities)
    amount = _find_amount(share, quantities)
    if amount is not None:
        return amount
    story = [one for one in earlier_than(share, quantities) if one.is_count and one.size > 1]
    earlier = [
        one for one in story if share.sentence - one.sentence <= _NEAR and share.paragraph - one.paragraph <= _NEXT
    ]
    outside = [
        one for one in standing_outside(earlier, wholes.keys()) if not (one.before.endswith("(") or is_denial(one))
    ]
    if _points_back(share):
        return _base_pointed_at(share, quantities, earlier, outside)
    if _gives_part_after(share, quantities):
        return resolve(quantities[share.order + 2], quantities)
    after = next(iter(quantities[share.order + 1 : share.order + 2]), None)
    if after is not None and after.is_count and after.size > 1 and _OF_GROUP.search(share.text + between(share, after)):
        return after  # "6 per cent of a force of 9,000"
    if share.is_bare and _SUBGROUP.match(share.before):
        return None  # "Among those under 25, the share was 51 per cent"
    if _is_of_share(share, quantities) or _tells_change(share):
        return None
    asked = [wholes.get(one.order, one) for one in list_asked(story)]
    if share.figure.rule.endswith("of-noun"):
        people = [one for one in story if one.unit == "people" and share.sentence - one.sentence <= _FAR]
        if not asked and _SAMPLE.search(share.text):
            return _asked_after(share, quantities)
        return _base_of_noun(share, people, [one for one in outside if one in people and one.size >= _FEWEST], asked)
    if share.figure.rule.endswith("-noun") and not _is_of_people(share):
        return None  # "five out of seven police stations"
    before = [one for one in earlier if not one.is_aside]
    near = [one for one in before if share.sentence - one.sentence <= 1]
    if not near and len(share.before) <= _LEAD:
        near = [one for one in before if share.sentence - one.sentence == _NEXT and _is_close(one, share)]
    held = [wholes.get(one.order, one) for one in near if one.unit == "people" and not one.before.endswith("(")]
    return _base_of_subject(share, [one for one in held if one.size >= _FEWEST], asked)


def _find_amount(share: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    """The amount of money right beside a share: "22% of $6 million", "$60, half of it …", "donors paid 38 per cent"."""
    after = next(iter(quantities[share.order + 1 : share.order + 2]), None)
    if after is not None and after.figure.kind == "money" and between(share, after).strip() in _OF_AMOUNT:
        return after
    before = quantities[share.order - 1] if share.order else None
    if before is None or before.figure.kind != "money" or before.story != share.story:
        return None
    if share.sentence - before.sentence > 1 or _tells_change(share):
        return None
    if share.text.endswith((" of it", " that", " of which")):
        return before
    is_alone = share.is_bare and not share.text.endswith(" of them")
    return before if is_alone and _PAYING.search(f"{share.before[-_PAID:]}|{share.after[:_PAID]}") else None


def _is_close(count: Quantity, share: Quantity) -> bool:
    """Whether only a label ("Profile.") or a sentence without a count stands between the two."""
    return share.paragraph - count.paragraph <= 1


def _asked_after(share: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    """The people asked whose number follows: "Six in ten of those interviewed …; the team met 88 men"."""
    after = [one for one in quantities[share.order + 1 : share.order + 4] if one.story == share.story]
    near = [one for one in after if one.sentence - share.sentence <= 1 and one.is_count]
    return next(iter(list_met(near)), None)


def _points_back(share: Quantity) -> bool:
    """Whether the words beside a share only point back: "of them", "half that", "of the total", "of those freed"."""
    rule = share.figure.rule
    said = share.text + share.after
    return "-that" in rule or rule.endswith("of-them") or bool(_OF_NUMBER.search(said) or _named_by(share))


def _named_by(share: Quantity) -> str | None:
    """The participle that says whom a share is taken of: "40% of those convicted"."""
    found = _OF_THOSE.search((share.text + share.after)[: len(share.text) + _BESIDE])
    return found[1] if found and not _SAMPLE.search(share.text + share.after) else None


def _base_pointed_at(
    share: Quantity, quantities: Sequence[Quantity], earlier: Sequence[Quantity], outside: Sequence[Quantity]
) -> Quantity | None:
    same = [one for one in earlier if one.sentence == share.sentence]
    named = _named_by(share)
    if named is not None:
        return find_meant(named, share, earlier) or _last(same)
    if share.text.endswith((" of it", " of which")):
        sums = [one for one in earlier_than(share, quantities)[-2:] if one.sentence == share.sentence]
        amount = _last([one for one in sums if one.figure.kind == "money"])
        if amount is not None or share.text.endswith(" of it"):
            return amount
    if share.figure.rule.endswith("of-them"):
        return _last(same or outside)
    if _OF_TOTAL.search(share.text + share.after):
        return _last([one for one in outside if not one.is_aside])
    return _last(earlier)


def _gives_part_after(share: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether the count follows with its whole: "36 per cent, or 23 of the 64"."""
    part = next(iter(quantities[share.order + 1 : share.order + 2]), None)
    if part is None or part.whole is None:
        return False
    return _RESULT.match(share.after[: part.figure.start - share.figure.end]) is not None


def _is_of_share(share: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether it is a share of another: "45 per cent had tried before. Of these, half …"."""
    before = quantities[share.order - 1] if share.order else None
    return before is not None and before.figure.kind in ("percent", "share") and bool(_OF_THESE.search(share.before))


def _tells_change(share: Quantity) -> bool:
    return bool(_CHANGED.search(share.before) or _CHANGED_AFTER.match(share.after)) or share.before.rstrip().endswith(
        ("+", "-")
    )


def _is_of_people(share: Quantity) -> bool:
    noun = noun_of(share.head) if share.head else None
    return noun is None or noun.unit == "people"


def _last(found: Sequence[Quantity]) -> Quantity | None:
    return found[-1] if found else None


def _base_of_noun(
    share: Quantity, people: Sequence[Quantity], outside: Sequence[Quantity], asked: Sequence[Quantity]
) -> Quantity | None:
    """The whole of "a third of the fighters": an earlier count of fighters, or of those a study asked."""
    if _SAMPLE.search(share.text):
        return asked[0] if asked else None
    if not _POINTS_BACK.search(share.text) or share.head is None:
        return None
    harmed = find_meant(share.text.split()[-1], share, people)
    if harmed is not None and noun_of(share.text.split()[-1]) is not None and share.text.split()[-1] in _HARM:
        return harmed
    said = [one for one in people if says_noun(one, share.head) and (one.is_bare or share.head not in GENERIC)]
    if said:
        return said[-1]
    outside = [one for one in outside if not _APPOSED.match(between(one, share) or "|")]
    same = [one for one in outside if one.head == share.head]
    same = same or [one for one in people if one.head == share.head and not one.is_bare]
    stands_in = share.head in GENERIC or share.head in DEPARTURES
    alike = (
        [one for one in outside if is_generic(one) and not (one.is_loss or _LATEST.match(one.before))]
        if stands_in
        else []
    )
    left = [one for one in people if one.is_leaving and not one.is_aside] if share.head in _WHO_LEFT else []
    return _last(same or left or alike)


def _base_of_subject(share: Quantity, near: Sequence[Quantity], asked: Sequence[Quantity]) -> Quantity | None:
    """The whole of a bare share that is a subject: "58 came; half were boys", "61% mentioned fear"."""
    beside = [one for one in near if one.sentence == share.sentence]
    subject = (
        is_subject(share)
        or has_verb(share)
        or bool(_MAKING_UP.search(share.before) or _COUNT_BESIDE.match(share.after))
    )
    if beside and subject:
        return beside[-1]
    if share.figure.kind == "percent" or _SAMPLE.search(share.before) or _ANSWER.match(share.after):
        return asked[0] if asked else (near[-1] if near and subject else None)
    if not subject:
        return None
    return _last(near) or (asked[0] if asked else None)


def base_before(share: Quantity, bases: Mapping[int, Quantity]) -> Quantity | None:
    """The base of the share in the sentence before, where a share goes on: "Two thirds came … One in five said …"."""
    base = bases.get(share.sentence) or bases.get(share.sentence - 1)
    if _OF_THESE.search(share.before):  # "45 per cent had tried before. Of these, half …"
        return None
    if share.before.endswith("(") and share.figure.kind == "percent":  # "hunger (44 per cent), family (31 per cent)"
        base = base or bases.get(share.sentence - _NEXT)
        return base if base is not None and base.unit == "people" else None
    is_listed = _LISTED.search(share.before) or (share.is_bare and share.before.endswith((", ", " and ")))
    if base is not None and share.figure.kind == "percent" and is_listed and share.sentence in bases:
        return base if base is bases.get(share.sentence) else None  # "men made up 40 per cent, women 35 per cent"
    if base is None or base.story != share.story:
        return None
    goes_on = share.is_bare and _is_beginning(share) and is_subject(share)
    if not (goes_on or _MAKING_UP.search(share.before)):
        return None
    return base if base.unit == "people" and not _CHANGED.search(share.before) else None


def _is_beginning(share: Quantity) -> bool:
    return len(share.before) <= _LEAD or share.before.endswith((" and ", ", ", "; "))
