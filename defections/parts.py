"""Parts of a whole: "seven of the 51", "of whom 31 were women", "60 men … Two were Kenyan"."""

import re
from collections.abc import Iterator, Sequence, Set

from defections.quantities import Quantity, earlier_than, interval, resolve, shown, standing_outside
from defections.records import Relation

_NEAR = 3
_NEXT = 2
_LEAST_SHARE = 0.001
_LEAVING = frozenset(("left", "leave", "defected", "deserted", "fled", "quit"))
_PLACED = re.compile(r"\A\s(?:from|to|in|at)\s")
_CUE = re.compile(
    r"""(?<!\d\s) (?:\b of\s(?:whom|which|these|those|them) | \b including | \b included
          | \b among(?:st)?\s(?:them|these|those|whom
                |the\s(?:dead|wounded|killed|victims|arrested|prisoners|defectors|deserters)))
        (?: ,[^,.;:]{1,40}, )?                       # ", if the book is right,"
        [\s,:“"]{1,3} (?: (?!and\b|but\b)[^\s.,;:]{1,20}\s ){0,4} \Z""",
    re.VERBOSE,
)
_OF_THESE = re.compile(r"\A\W{0,3}(?:of|among|amongst)\s(?:them|these|those|the|this)\b")
_OF_THE = re.compile(r"\A\W{0,3}(?:of|among|amongst)\sthe\b")
_LEAD = 14
_AFTERWARDS = re.compile(r"\A\s(?:among|of)\s(?:them|these|those)\b")
_LEAVERS = re.compile(
    r"\A\W{0,3}(?:of|among|amongst)\s(?:all\s)?(?:the|these|those)\s(?:\w{2,15}\s){0,2}(?:defectors|deserters|returnees|interviewees|respondents)"
)
_SUBJECT = re.compile(
    r"\A\s(?:others?\s)?(?:were|was|are|is|had|have|has|said|told|say|lived|named|cited|mentioned|came|left|went|joined|spoke|gave|died|asked|"
    r"wanted|crossed|returned|signed)\b"
)
_LEADING = re.compile(r"(?:\A|,|;|:|\band|\bwhile|\bbut)\W{0,3}(?:only\s|just\s|another\s|a\sfurther\s)?\Z")
_OTHER_SOURCE = re.compile(r"\b(?:according|claims?|claimed|estimates?d?|puts?|figure|number|total|toll)\b")


def find_parts(quantities: Sequence[Quantity], parts: Set[int]) -> Iterator[Relation]:
    """Find the figures that count a part of what another counts.

    Args:
        quantities: all figures in their places.
        parts: the places of those that are parts of a sum: nothing is a part of them but what says so.
    """
    inner = set(parts)
    for quantity in quantities:
        if quantity.is_count and (quantity.figure.value is not None or quantity.figure.qualifier == "range"):
            whole, why = _find_whole(quantity, quantities, inner)
            if whole is not None:
                inner.add(quantity.order)
                yield _relate(whole, quantity, why)


def _find_whole(part: Quantity, quantities: Sequence[Quantity], parts: Set[int]) -> tuple[Quantity | None, str]:
    following = quantities[part.order + 1] if part.order + 1 < len(quantities) else None
    if following is not None and (part.whole is not None or _is_out_of(part, following)):
        return (resolve(following, quantities) if following.is_count else None), "one is said to be of the other"
    earlier = [one for one in earlier_than(part, quantities) if _may_hold(one, part)]
    if part.figure.rule.endswith("of-them") and not part.text.endswith((" us", " you", " it")):
        same = [one for one in earlier if one.sentence == part.sentence]
        return _nearest(part, same or standing_outside(earlier, parts), _NEAR), "“of them” points back"
    if _AFTERWARDS.match(part.after):
        return _nearest(part, standing_outside(earlier, parts), 0), "“among them” makes it a part"
    cue = _CUE.search(part.before)
    if cue:
        reach = 1 if _OF_THESE.match(part.before) else 0
        why = f"“{' '.join(cue.group().split()[:2])}” makes it a part"
        return _nearest(part, [one for one in earlier if one.figure.end <= part.figure.start], reach), why
    return _of_subject(part, earlier, parts)


def _is_out_of(part: Quantity, following: Quantity) -> bool:
    between = part.after[: max(0, following.figure.start - part.figure.end)].strip()
    return between in ("out of", "out of the", "out of a total of") and part.size < following.size


def _of_subject(part: Quantity, earlier: Sequence[Quantity], parts: Set[int]) -> tuple[Quantity | None, str]:
    """The whole of a bare number that begins a clause: "Of the 64, 37 had …", "Two were British"."""
    same = [one for one in earlier if one.sentence == part.sentence]
    if "-bare" not in part.figure.rule or "definite" in part.figure.rule or part.figure.unit != "people":
        return None, ""
    if _LEAVERS.match(part.before) and not same:
        leavers = [one for one in earlier if one.words & _LEAVING]
        return (leavers[0] if leavers else None), "those who left are counted there"
    if _OF_THESE.match(part.before):
        if _OF_THE.match(part.before):
            first = [one for one in same if len(one.before) < _LEAD]
            return (first[0] if first else None), "the sentence speaks of a part of it"
        before = [one for one in earlier if one.sentence < part.sentence]
        return _nearest(part, standing_outside(before, parts), _NEXT), "the sentence speaks of a part of it"
    if _PLACED.match(part.after) and part.before.endswith((", ", "; ")) and same:
        return _nearest(part, standing_outside(same, parts), 0), "it follows as one item of it"
    if not (_LEADING.search(part.before) and (_SUBJECT.match(part.after) or _has_copula(part))):
        return None, ""
    if _OTHER_SOURCE.search(part.before):
        return None, ""
    why = "a bare number after a count speaks of a part of it"
    return _nearest(part, standing_outside(earlier, parts), _NEXT), why


def _has_copula(part: Quantity) -> bool:
    return bool(re.search(r"\s(?:were|was|are|is)\s", part.text))


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    if whole.figure.kind != "count" or whole.unit != part.unit:
        return False
    return whole.figure.qualifier == "vague" or part.size < whole.most or whole.size > part.size


def _nearest(part: Quantity, earlier: Sequence[Quantity], reach: int) -> Quantity | None:
    near = [one for one in earlier if part.sentence - one.sentence <= reach]
    larger = [one for one in near if part.size < one.size < part.size / _LEAST_SHARE or one.figure.qualifier == "vague"]
    return larger[-1] if larger else None


def _relate(whole: Quantity, part: Quantity, why: str) -> Relation:
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
