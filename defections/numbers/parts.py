"""Parts of a whole: "seven of the 51", "of whom 31 were women", "60 men … Two were Kenyan"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from defections.numbers.breakdowns import find_short
from defections.numbers.enumerations import is_beside, is_item, is_parallel
from defections.numbers.groups import (
    Found,
    find_group,
    find_named,
    find_nearest,
    find_outer,
    holds_those_among,
    is_base,
)
from defections.numbers.nouns import noun_of
from defections.numbers.quantities import (
    Quantity,
    between,
    earlier_than,
    interval,
    is_subject,
    resolve,
    shown,
    standing_outside,
)
from defections.numbers.rivals import is_put
from defections.numbers.samples import find_asked, is_sampled
from defections.records import Relation

_NEAR = 3
_NEXT = 2
_LAST = 4
_LEAVING = frozenset(("left", "leave", "defected", "deserted", "fled", "quit"))
_PLACED = re.compile(r"\A\s(?:from|to|in|at|with|without|on|under|by|aboard|for)\s")
_CUE = re.compile(
    r"""(?: (?<!\d\s)\b of\s(?:whom|which|these|those|them) | \b including | \b included
          | \b among(?:st)?\s(?:them|these|those|whom
                |the\s(?:dead|wounded|killed|victims|arrested|prisoners|defectors|deserters)))
        (?: ,[^,.;:]{1,40}, )?                       # ", if the book is right,"
        [\s,:“"]{1,3} (?: (?!and\b|but\b)[^\s.,;:]{1,20}\s ){0,4} \Z""",
    re.VERBOSE,
)
_OF_THESE = re.compile(r"\A\W{0,3}(?:of|among|amongst)\s(?:them|these|those|the|this)\b")
_WHO = re.compile(r"\s(?:were|was|are|is)\s(?:[a-z]{3,12}ly\s)?([a-z]{3,20})\b")
_MEASURES = frozenset(("money", "duration", "distance", "percent", "share"))
_THEY_INCLUDE = re.compile(
    r"\b(?:they|the\s(?:group|party|batch|convoy|men|[a-z]{3,14}s))(?:,\s(?:which|who))?\s"
    r"(?:also\s)?includ(?:es|ed|e)\s(?:[^\s.,;:]{1,20}\s){0,3}(?:[^\s.,;:]{1,20},\s)?\Z"
)
_SINCE = re.compile(r"\A\s(?:of\s(?:them|these)\s)?(?:later|have|had|has|since|then|subsequently)\s")
_JUDGED = re.compile(
    r"\A[^\s]{1,15}\s(?:were|was)\s(?:later\s)?(?:convicted|acquitted|freed|released|sentenced|executed|charged|set\sfree)\b"
)
_HELD = re.compile(r"\b(?:tried|charged|arrested|detained|captured|accused|held)\b")
_OF_WHICH = re.compile(r"\A[^.;]{0,20},\s(?:out\s)?of\swhich\s(?:[a-z]{2,9}\s){0,2}\Z")
_OTHER_TIME = re.compile(
    r"(?:\blast\s(?:year|month|week)|\b(?:in|since|by)\s(?:[a-z]{3,9}\s)?(?:19|20)\d\d|\b(?:a|the)\s(?:year|month|week)\s(?:before|earlier)"
    r"|\bthe\sprevious\s[a-z]{3,7}|\bin\sanother\s[a-z]{3,9}|\bmeanwhile),?\s\Z"
)
_STAYS = re.compile(
    r"\A\s(?:of\sthem\s)?(?:are|were|is|was)\s(?:[a-z]{2,9}\s)?still\b|\A\s(?:remain|remained|are\sleft)\b"
)
_OF_THE = re.compile(r"\A\W{0,3}(?:of|among|amongst)\sthe\b")
_KIND = re.compile(r"\A\s[a-z]{3,20}(?:\s[a-z]{3,20})?,?\s(?:and\s)?\Z")
_REST = re.compile(r"\bthe\s(?:rest|others|remaining|remainder)\b")
_PUT = re.compile(r"\b(?:puts?|figure|number|total|toll|estimates?d?)\b[^.,;]{0,25}\Z")
_LEAD_PUT = 40
_ANSWER = re.compile(
    r"\A\s(?:also\s|just\s)?(?:said|named|blamed|cited|mentioned|told|described|gave|spoke|recalled|complained|listed|pointed|answered)\b"
)
_PARTICIPLE = re.compile(r"\A\s(?:killed|wounded|injured|captured|arrested|detained|hurt|dead|missing)\b")
_LEAD = 14
_LEAVERS = re.compile(
    r"\A\W{0,3}(?:of|among|amongst)\s(?:all\s)?(?:the|these|those)\s(?:\w{2,15}\s){0,2}(?:defectors|deserters|returnees|interviewees|respondents)"
)
_LEADING = re.compile(
    r"(?:\A|\A(?:it|he|she|they)\s(?:says?|said|adds?|added)\s(?:that\s)?|,|;|:|\band|\bwhile|\bbut|\bwhere)\W{0,3}(?:only\s|just\s|another\s|a\sfurther\s)?\Z"
)
_OTHER_SOURCE = re.compile(r"\b(?:according|claims?|claimed|estimates?d?|puts?|figure|number|total|toll)\b")


_NOTHING: Found = (None, "")


@dataclass(frozen=True, slots=True)
class Part:
    """A figure that counts a part of what another counts, and why it is taken for one."""

    part: Quantity
    whole: Quantity
    why: str


def find_parts(quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Iterator[Part]:
    """Find the figures that count a part of what another counts.

    Args:
        quantities: all figures in their places.
        wholes: what the parts of sums are parts of, by their places.
    """
    known = dict(wholes)
    short = find_short(quantities)
    for quantity in quantities:
        if quantity.is_count and (quantity.figure.value is not None or quantity.figure.qualifier == "range"):
            whole, why = short.get(quantity.order), "with the one named beside it they make it up"
            if whole is None:
                whole, why = _find_whole(quantity, quantities, known)
            if whole is not None:
                known[quantity.order] = whole
                yield Part(quantity, whole, why)
        elif quantity.figure.kind == "money":
            whole = _of_sum(quantity, quantities)
            if whole is not None:
                yield Part(quantity, whole, "“of which” makes it a part")


def _of_sum(part: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    """The amount that "£86,000, of which perhaps £10,000 …" takes a part of."""
    before = quantities[part.order - 1] if part.order else None
    if before is None or before.sentence != part.sentence or before.head != part.head or before.size <= part.size:
        return None
    return before if before.figure.kind == "money" and _OF_WHICH.match(between(before, part)) else None


def _is_of_events(part: Quantity, before: Quantity) -> bool:
    """Whether those in the events counted right before are meant: "221 cases, 160 of them girls"."""
    if not (part.figure.rule.endswith("of-them") and before.figure.unit == "events" and before.is_count):
        return False
    return before.sentence == part.sentence and before.size > part.size and between(before, part).endswith(", ")


def _find_whole(part: Quantity, quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Found:
    following = quantities[part.order + 1] if part.order + 1 < len(quantities) else None
    if following is not None and (part.whole is not None or _is_out_of(part, following)):
        return (resolve(following, quantities) if following.is_count else None), "one is said to be of the other"
    earlier = [one for one in earlier_than(part, quantities) if _may_hold(one, part) and not one.is_aside]
    outside = standing_outside(earlier, wholes.keys())
    before = quantities[part.order - 1] if part.order else None
    if before is not None and _is_of_events(part, before):
        return before, "“of them” points back"
    if part.figure.rule.endswith("of-them") and not part.text.endswith((" us", " you", " it")):
        same = [one for one in earlier if one.sentence == part.sentence]
        whole = find_nearest(part, same or [one for one in outside if not is_put(one)], _NEAR)
        return find_outer(whole, part, quantities), "“of them” points back"
    named = find_named(part, quantities, earlier, outside)
    if named is not None:
        return named
    joined = _joined_part(part, quantities, wholes)
    if joined is not None:
        return joined, "it goes on a list of parts"
    if _THEY_INCLUDE.search(part.before) and part.order not in wholes:
        groups = [one for one in outside if one.sentence < part.sentence and _is_group(one)]
        return find_nearest(part, groups, _NEXT), "they are said to include it"
    cue = _CUE.search(part.before)
    if cue:
        reach = 1 if _OF_THESE.match(part.before) else 0
        why = f"“{' '.join(cue.group().split()[:2])}” makes it a part"
        begin = part.figure.start - len(cue.group())
        return find_nearest(part, [one for one in earlier if one.figure.end <= begin], reach), why
    if is_sampled(part) or (_ANSWER.match(part.after) and not part.figure.rule.endswith("definite")):
        asked = find_asked(part, outside) or find_asked(part, [one for one in earlier if one.text.endswith(" them")])
        if asked is not None and (part.is_bare or part.head == asked.head or is_sampled(part)):
            return asked, "they are of those asked"
    if "-bare" in part.figure.rule and "definite" not in part.figure.rule and part.unit not in _MEASURES:
        return (
            _of_bare(part, quantities, earlier, outside, wholes)
            if not _is_beside_whole(part, quantities, wholes)
            else _NOTHING
        )
    return _NOTHING


def _joined_part(part: Quantity, quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Quantity | None:
    """The whole of the part right before, where "and" joins the two: "including 14 women and nine children"."""
    before = quantities[part.order - 1] if part.order else None
    if before is None or before.sentence != part.sentence or before.order not in wholes or part.order in wholes:
        return None
    between = before.after[: max(0, part.figure.start - before.figure.end)]
    whole = wholes[before.order]
    if part.unit != whole.unit or before.size + part.size > whole.most or part.is_aside:
        return None
    if between.strip() in (",", "and", ", and"):
        is_among = before.order and holds_those_among(quantities[before.order - 1])
        return whole if _CUE.search(before.before) or is_among else None
    is_of_them = before.figure.rule.endswith("of-them") and _KIND.match(between)
    return whole if is_of_them or (part.is_bare and is_parallel(between, part.after)) else None


def _is_out_of(part: Quantity, following: Quantity) -> bool:
    between = part.after[: max(0, following.figure.start - part.figure.end)].strip()
    of_group = "-strong" in following.figure.rule and between in ("of the", "of its", "of their", "of his")
    return (of_group or between in ("out of", "out of the", "out of a total of")) and part.size < following.size


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
    if not counts or part.sentence - counts[-1].sentence > 1 or counts[-1].order in wholes:
        return False
    return counts[-1].size <= part.size


def _of_bare(
    part: Quantity,
    quantities: Sequence[Quantity],
    earlier: Sequence[Quantity],
    outside: Sequence[Quantity],
    wholes: Mapping[int, Quantity],
) -> Found:
    """The whole of a number without a noun: "Of the 64, 37 had …", "17 went, 12 by boat", "Two were Kenyan"."""
    same = [one for one in earlier if one.sentence == part.sentence]
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
    if _OF_THESE.match(part.before):
        before = [one for one in outside if one.sentence < part.sentence]
        return find_nearest(part, before, _NEXT), "the sentence speaks of a part of it"
    if _PLACED.match(part.after) and part.before.endswith((", ", "; ", ": ", "– ", "— ")) and same:
        listed = [one for one in same if one in outside and not (is_item(one, part) or is_beside(one, part))]
        return find_nearest(part, listed, 0), "it follows as one item of it"
    if not (_LEADING.search(part.before) and (is_subject(part) or _SINCE.match(part.after))):
        return _NOTHING
    if _OTHER_TIME.search(part.before) or (_STAYS.match(part.after) and earlier and earlier[-1].is_leaving):
        return _NOTHING
    if _OTHER_SOURCE.search(part.before) or part.order in wholes:
        return _NOTHING
    if _is_after_smaller(part, quantities, wholes):
        return _NOTHING
    return _of_last(part, earlier, wholes), "a bare number after a count speaks of a part of it"


def _base_of_list(part: Quantity, outside: Sequence[Quantity]) -> Quantity | None:
    """The last count of people before the list that an entry with a bare number ("Hunger (39)") stands in."""
    before = [one for one in outside if not one.is_entry and one.unit == "people"]
    return before[-1] if before and before[-1].size > part.size else None


def _of_last(part: Quantity, earlier: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Quantity | None:
    """The count before a bare subject, or, where that is itself a part, what it is a part of."""
    near = [
        one
        for one in earlier
        if part.sentence - one.sentence <= _NEXT and not one.before.endswith("(") and not _is_put(one)
    ]
    if not near:
        return None
    whole = wholes.get(near[-1].order)
    if whole is not None:
        is_beside = whole.sentence == part.sentence and _PARTICIPLE.match(part.after)  # "210 held …, and 34 killed"
        return whole if whole.size > part.size and not is_beside else None
    has_rest = _REST.search(part.after) is not None
    if near[-1].sentence == part.sentence and not (_tells_who(part) or has_rest or _is_later(part, near[-1])):
        return None  # "203 gave up, 90 were killed"
    if near[-1].sentence == part.sentence and _is_kind(near[-1].text + between(near[-1], part)):
        return None  # "84 were men and 28 were women"
    if near[-1].is_bare and (not is_subject(near[-1]) or _has_siblings(near[-1], earlier)):
        return find_asked(part, earlier)
    return find_nearest(part, near[-1:], _NEXT)


def _has_siblings(one: Quantity, earlier: Sequence[Quantity]) -> bool:
    """Whether a bare number is one of several of its sentence: "19 had fallen out, 14 were ill and 15 were old"."""
    return any(each.order != one.order and each.sentence == one.sentence and each.is_bare for each in earlier)


def _is_later(part: Quantity, whole: Quantity) -> bool:
    """Whether the clause tells what came of some: "six were hurt; two later died", "90 were tried; 30 convicted"."""
    if not between(whole, part).endswith("; "):
        return False
    if _SINCE.match(part.after):
        return True
    return _JUDGED.search(part.text + part.after) is not None and _HELD.search(between(whole, part)) is not None


def _is_group(quantity: Quantity) -> bool:
    """Whether "they" may be those counted: not a rival's number, nor one that is only bounded from above."""
    return not is_put(quantity) and quantity.figure.qualifier not in ("at_most", "less_than")


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


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    if whole.figure.kind != "count" or whole.unit != part.unit:
        return False
    return whole.figure.qualifier == "vague" or part.size < whole.most or whole.size > part.size


def relate_part(found: Part) -> Relation:
    """The relation a part makes."""
    whole, part, why = found.whole, found.part, found.why
    fits = part.size <= interval(whole)[1]
    words = f"{shown(part.size)} {'is within' if fits else 'exceeds'} {whole.text}: {why}."
    return Relation(
        "part_of",
        "consistent" if fits else "inconsistent",
        whole.figure,
        (part.figure,),
        whole.figure.value,
        part.size,
        words,
    )
