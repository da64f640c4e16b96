"""Parts of a whole: "seven of the 51", "of whom 31 were women", "60 men … Two were Kenyan"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from defections.numbers.bare import OF_THESE, find_bare_whole
from defections.numbers.breakdowns import find_short
from defections.numbers.enumerations import is_parallel
from defections.numbers.groups import (
    NOTHING,
    Found,
    find_named,
    find_nearest,
    find_outer,
    holds_those_among,
)
from defections.numbers.nouns import noun_of
from defections.numbers.phrasing import Phrasing
from defections.numbers.quantities import (
    GENERIC,
    Quantity,
    between,
    earlier_than,
    interval,
    is_apposed,
    is_denial,
    is_generic,
    is_repeated,
    resolve,
    shown,
    standing_outside,
)
from defections.numbers.rivals import is_put
from defections.numbers.samples import find_asked, is_sampled
from defections.numbers.totals import find_totals, is_total
from defections.records import Relation

_NEAR = 3
_NEXT = 2
_STEM = 5
_CUE = Phrasing(
    r"(?:(?<!\d\s)\bof\s(?:whom|which|these|those|them|(?:that|this|their|the)\s<party>)|\bincluding|\bincluded"
    r"|\bamong(?:st)?\s(?:them|these|those|whom|the\s(?:[a-z]{3,10}\s)?(?:<harm>|<party>)))"
    r"(?:,[^,.;:]{1,40},)?"  # ", if the book is right,"
    r"[\s,:“\"]{1,3}(?:(?:a|an|one|the|its|their|his)\s(?:(?!and\b)[^\s.,;:]{1,20}\s){1,3}and\s)?"
    r"(?:(?!and\b|but\b)[^\s.,;:]{1,20}\s){0,4}\Z"
)
_THINGS = frozenset(("events", "aircraft", "places", "other"))
_SUBJECT = re.compile(r"\A\W{0,3}(?:the|his|her|its|our|my|their)\s([a-z]{3,15}s)\b")
_LATEST = Phrasing(r"\A\W{0,3}the\s(?:<latest>|first|second|third|largest|biggest)\b[^.;]{0,60}\Z")
_EACH = re.compile(r"\bfor\s(?:each|every)\b[^.;]{0,60}\Z")
_OF_UNIT = Phrasing(r"\A(?:of|in|from)\s(?:the|a|an|his|her|its|their)\s(?:<unit>|<party>)\sof(?:\s(?:about|some))?\Z")
_ACCOUNTS = re.compile(r"\b(?:account(?:s|ed|ing)?\sfor|made\sup|makes?\sup)\s\Z")
_FOR_TOO = re.compile(r"\A(?:\s[^\s,.;]{1,20}){0,4},?\s(?:and|while)\s(?:[^\s,.;]{1,20}\s){1,4}for\s\Z")
_LEFT_OF = re.compile(r"\s(?:left|remain|remained)\s(?:out\s)?of\s(?:(?:the|its|their|a)\s)?\Z")
_ALL_BUT = ("all but ", "all except ")  # what is left over is the part
_MEASURES = frozenset(("money", "duration", "distance", "percent", "share"))
_THEY_INCLUDE = re.compile(
    r"\b(?:they|the\s(?:group|party|batch|convoy|men|[a-z]{3,14}s))(?:,\s(?:which|who))?\s"
    r"(?:also\s)?includ(?:es|ed|e)\s(?:[^\s.,;:]{1,20}\s){0,3}(?:[^\s.,;:]{1,20},\s)?\Z"
)
_OF_WHICH = re.compile(r"\A[^.;]{0,40},\s(?:(?:out\s)?of\swhich|of\sthis|of\sthat|including)\s(?:[a-z]{2,12}\s){0,5}\Z")
_KIND = re.compile(r"\A\s[a-z]{3,20}(?:\s[a-z]{3,20})?,?\s(?:and\s)?\Z")
_ANSWER = Phrasing(r"\A\s(?:also\s|just\s)?<answering>\b")


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
    stated = find_totals(quantities, wholes)
    short = find_short(quantities)
    stated |= {order: (whole, "with the one named beside it they make it up") for order, whole in short.items()}
    for quantity in quantities:
        if quantity.is_count and (quantity.figure.value is not None or quantity.figure.qualifier == "range"):
            whole, why = stated.get(quantity.order) or _find_whole(quantity, quantities, known)
            if whole is not None:
                known[quantity.order] = whole
                yield Part(quantity, resolve(whole, quantities), why)
        elif quantity.figure.kind == "money":
            whole = _of_sum(quantity, quantities)
            if whole is not None:
                yield Part(quantity, whole, "“of which” makes it a part")


def _of_sum(part: Quantity, quantities: Sequence[Quantity]) -> Quantity | None:
    """The amount that "£86,000, of which perhaps £10,000 …" takes a part of."""
    before = quantities[part.order - 1] if part.order else None
    if before is None or before.sentence != part.sentence or before.head != part.head or before.size <= part.size:
        return None
    points_back = part.text.endswith(" of it") or _OF_WHICH.match(between(before, part))
    return before if before.figure.kind == "money" and points_back else None


def _is_of_things(part: Quantity, before: Quantity) -> bool:
    """Whether things counted right before are meant: "221 cases, 160 of them girls", "15 rifles, four of them old"."""
    if not part.figure.rule.endswith("of-them") or before.figure.unit not in _THINGS or not before.is_count:
        return False
    return before.sentence == part.sentence and before.size > part.size and between(before, part).endswith(", ")


def _find_whole(part: Quantity, quantities: Sequence[Quantity], wholes: Mapping[int, Quantity]) -> Found:
    if part.before.endswith((*_ALL_BUT, ", all ", " all ")) or _EACH.search(part.before):
        return NOTHING
    following = quantities[part.order + 1] if part.order + 1 < len(quantities) else None
    if following is not None and (part.whole is not None or _is_out_of(part, following)):
        return (resolve(following, quantities) if following.is_count else None), "one is said to be of the other"
    earlier = [one for one in earlier_than(part, quantities) if _may_hold(one, part) and not one.is_aside]
    outside = [one for one in standing_outside(earlier, wholes.keys()) if not is_denial(one)]
    last = quantities[part.order - 1] if part.order else None
    if last is not None and _is_of_things(part, last):
        return last, "“of them” points back"
    if part.figure.rule.endswith("of-them") and not part.text.endswith((" us", " you", " it")):
        meant = _whom(part, earlier)
        whole = _of_them(part, meant, [one for one in outside if one in meant and not is_put(one)])
        return find_outer(whole, part, quantities), "“of them” points back"
    named = find_named(part, quantities, earlier, outside)
    if named is not None:
        return named
    joined = _joined_part(part, quantities, wholes)
    if joined is not None:
        return joined, "it goes on a list of parts"
    told = _told_part(part, earlier, outside, wholes)
    if told is not None:
        return told
    if is_sampled(part) or (_ANSWER.match(part.after) and not part.figure.rule.endswith("definite")):
        asked = find_asked(part, outside) or find_asked(part, [one for one in earlier if one.text.endswith(" them")])
        if asked is not None and (part.is_bare or part.head == asked.head or is_sampled(part)):
            return asked, "they are of those asked"
    if is_repeated(part, earlier_than(part, quantities)):
        return NOTHING
    if "-bare" in part.figure.rule and "definite" not in part.figure.rule and part.unit not in _MEASURES:
        earlier = [one for one in earlier if not is_apposed(one, quantities)]
        return find_bare_whole(part, quantities, earlier, outside, wholes)
    return NOTHING


def _whom(part: Quantity, earlier: Sequence[Quantity]) -> list[Quantity]:
    """Those whom "The witnesses, two of whom …" begins with, where a count says them; else all that may be meant."""
    found = _SUBJECT.match(part.before) if part.text.split()[-1] == "whom" or " of whom" in part.text else None
    noun = noun_of(found[1]) if found and found.end() + 2 >= len(part.before) else None
    if noun is None or noun.unit != "people" or noun.stem in GENERIC:
        return list(earlier)
    return [one for one in earlier if noun.stem == one.head or noun.stem in one.words]


def _of_them(part: Quantity, earlier: Sequence[Quantity], outside: Sequence[Quantity]) -> Quantity | None:
    """Whom "them" means: those counted in the sentence, else the one count that the sentence before begins with."""
    same = [one for one in earlier if one.sentence == part.sentence]
    if not same and part.before.endswith(", ") and _is_of_subject(part):
        return None
    last = _last_subject(part, earlier) if not same else None
    whole = last or find_nearest(part, same or outside, _NEAR)
    return None if whole is not None and not same and _are_others(part, whole) else whole


def _are_others(part: Quantity, whole: Quantity) -> bool:
    """Whether "them" are people without a number, in a paragraph of their own: "Families camp there; 54 of them"."""
    is_apart = part.paragraph != whole.paragraph and part.head is not None and part.head[:_STEM] in part.before
    return is_apart and not is_generic(part) and part.head != whole.head and part.head not in whole.words


def _told_part(
    part: Quantity, earlier: Sequence[Quantity], outside: Sequence[Quantity], wholes: Mapping[int, Quantity]
) -> Found | None:
    """The whole of what the words before call a part: "they included", "accounted for", "of whom", "among them"."""
    if _THEY_INCLUDE.search(part.before) and part.order not in wholes:
        groups = [one for one in outside if one.sentence < part.sentence and _is_group(one)]
        return find_nearest(part, groups, _NEXT), "they are said to include it"
    if _ACCOUNTS.search(part.before) and part.order not in wholes:
        near = [one for one in outside if one.order != part.order - 1 or one.sentence < part.sentence]
        return find_nearest(part, near, 1), "it is said to account for a part"
    if _LATEST.match(part.before) and part.order not in wholes and not part.is_bare:
        same = [one for one in outside if one.head == part.head and one.sentence < part.sentence]
        return find_nearest(part, same, _NEXT), "it is said to be the latest of them"
    cue = _CUE.search(part.before)
    if cue is None:
        return None
    reach = 1 if OF_THESE.match(part.before) else 0
    before = [one for one in earlier if one.figure.end <= part.figure.start - len(cue.group())]
    new = [one for one in before if not is_total(one) and part.sentence - one.sentence <= reach]
    whole = find_nearest(part, new, reach) or find_nearest(part, before, reach)
    if whole is not None and reach and whole.order in wholes and _has_siblings(whole, part, wholes):
        whole = wholes[whole.order]
    return whole, f"“{' '.join(cue.group().split()[:2])}” makes it a part"


def _has_siblings(one: Quantity, part: Quantity, wholes: Mapping[int, Quantity]) -> bool:
    """Whether others beside a part are parts of its whole: "50 went, 25 stayed. Among them were 20 women"."""
    beside = (one.order - 1, one.order + 1, one.order + 2)
    return any(wholes.get(order) is wholes[one.order] for order in beside if order != part.order)


def _last_subject(part: Quantity, earlier: Sequence[Quantity]) -> Quantity | None:
    """The one count of the sentence before, where both begin their sentences: "Twenty ran. Six of them were caught"."""
    last = [one for one in earlier if one.sentence == part.sentence - 1]
    alone = last[0] if len(last) == 1 and not part.before and not last[0].before else None
    return alone if alone is not None and alone.size > part.size and alone.is_bare else None


def _is_of_subject(part: Quantity) -> bool:
    """Whether "them" are things that the sentence begins with: "The pigs they were owed, sixty of them, …"."""
    found = _SUBJECT.match(part.before)
    noun = noun_of(found[1]) if found else None
    return found is not None and (noun is None or noun.unit != "people")


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
    if part.is_bare and _FOR_TOO.match(between) and _ACCOUNTS.search(before.before):
        return whole
    is_of_them = before.figure.rule.endswith("of-them") and _KIND.match(between)
    return whole if is_of_them or (part.is_bare and is_parallel(between, part.after)) else None


def _is_out_of(part: Quantity, following: Quantity) -> bool:
    between = part.after[: max(0, following.figure.start - part.figure.end)].strip()
    of_group = "-strong" in following.figure.rule and between in ("of the", "of its", "of their", "of his")
    if _LEFT_OF.search(part.text + part.after[: max(0, following.figure.start - part.figure.end)]):
        return part.size < following.size
    of_group = of_group or (following.is_bare and between in ("of", "of the") and not part.is_bare)
    of_group = of_group or _OF_UNIT.match(between) is not None
    return (of_group or between in ("out of", "out of the", "out of a total of")) and part.size < following.size


def _is_group(quantity: Quantity) -> bool:
    """Whether "they" may be those counted: not a rival's number, nor one that is only bounded from above."""
    return not is_put(quantity) and quantity.figure.qualifier not in ("at_most", "less_than")


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    if whole.figure.kind != "count" or whole.unit != part.unit or whole.text.startswith("not "):
        return False
    return whole.figure.qualifier == "vague" or part.size < whole.most or whole.size > part.size


def relate_part(found: Part) -> Relation:
    """The relation a part makes."""
    whole, part, why = found.whole, found.part, found.why
    fits = part.size <= interval(whole)[1]
    words = f"{shown(part.size)} {'is within' if fits else 'exceeds'} {whole.told}: {why}."
    return Relation(
        "part_of",
        "consistent" if fits else "inconsistent",
        whole.figure,
        (part.figure,),
        whole.figure.value,
        part.size,
        words,
    )
