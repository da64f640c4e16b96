"""What speaks for some counts being told as the parts of another, and against mere chance."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from defections.numbers.candidates import Candidate
from defections.numbers.evidence import Scene, compare_nouns, form_of, grade, says_rest
from defections.numbers.quantities import Quantity
from defections.numbers.sums import counts_up, leads_breakdown

_MANY = 5
_SIZES = (5, 9, 19, 49, 99, 299)
_COARSE = (9, 19, 49, 99)
_NEXT = (0, 1, 2)
_FEW = (0, 1, 2, 4)
_CHANCES = (0.05, 0.2, 0.5, 1, 2)
_AROUND = 6


def list_findings(candidate: Candidate, scene: Scene, rivals: int) -> Iterator[str]:
    """List what is to be found on a whole and the counts that come to it.

    Args:
        candidate: the whole and its parts.
        scene: the figures of the report.
        rivals: how many runs come to the whole, this one among them.
    """
    whole, parts = candidate.whole, candidate.parts
    yield from scene.traits("whole", whole)
    if candidate.rule is not None:
        yield f"rule: {candidate.rule}"
    yield f"{grade(rivals, (1, 2, 3))} runs fit"
    yield from _list_numbers(whole, parts)
    yield from _list_places(candidate, scene)
    yield from _list_words(whole, parts, scene)


def _list_numbers(whole: Quantity, parts: tuple[Quantity, ...]) -> Iterator[str]:
    number = f"{len(parts)} parts" if len(parts) < _MANY else "many parts"
    yield number
    yield f"size {grade(whole.size, _SIZES)}"
    yield f"{number}, size {grade(whole.size, _COARSE)}"
    if any(first.size == second.size for first, second in pairwise(parts)):
        yield "equal parts"


def _list_places(candidate: Candidate, scene: Scene) -> Iterator[str]:
    """How the parts stand to the whole and to one another, and how easily others would come to it by chance."""
    whole, parts = candidate.whole, candidate.parts
    first, last = parts[0], parts[-1]
    begin, end = min(first.order, whole.order), max(last.order, whole.order)
    yield "whole after" if whole.order > last.order else "whole before" if whole.order < first.order else "whole amid"
    sentences = {one.sentence for one in parts}
    yield f"parts in {grade(len(sentences), (1, 2, 3))} sentences"
    yield f"parts in {grade(len({one.paragraph for one in parts}), (1, 2))} paragraphs"
    yield f"{grade(min(abs(one - whole.sentence) for one in sentences), (0, 1, 2, 3))} sentences away"
    if sentences == {whole.sentence}:
        yield "one sentence"
    own = {whole.order, *candidate.places}
    others = [one for one in scene.quantities[begin : end + 1] if one.order not in own and _counts_with(one, whole)]
    inner = sum(first.order < one.order < last.order for one in others)
    yield f"{grade(inner, _NEXT)} counts among the parts"
    yield f"{grade(len(others) - inner, _FEW)} counts before the parts"
    around = scene.quantities[max(0, begin - _AROUND) : end + _AROUND + 1]
    near = sum(_counts_with(one, whole) and 0 < one.size < whole.size for one in around)
    yield f"chance {grade(near * max(1, near - 1) / 2 / max(1, whole.size), _CHANCES)}"


def _counts_with(one: Quantity, whole: Quantity) -> bool:
    return one.is_count and one.unit == whole.unit


def _list_words(whole: Quantity, parts: tuple[Quantity, ...], scene: Scene) -> Iterator[str]:
    yield from {f"any part {form_of(one)}" for one in parts}
    yield from {f"parts' nouns {compare_nouns(*pair)}" for pair in pairwise(parts)}
    yield f"whole's and part's nouns {compare_nouns(whole, parts[0])}"
    losses = {one.is_loss for one in parts}
    findings = (
        (all(one.is_bare for one in parts), "all bare"),
        (all(one.is_bare for one in parts[1:]), "all but the first bare"),
        (any(one.is_aside for one in parts), "a part beside its rival"),
        (all(scene.is_subject(one) for one in parts), "all subjects"),
        (any(says_rest(one) for one in parts[1:]), "a part is the rest"),
        (any(losses) != whole.is_loss, "loss against whole"),
        (len(losses) > 1, "losses mixed"),
        (len({one.figure.as_of for one in parts} - {None}) > 1, "times mixed"),
        (len({one.figure.speaker for one in (*parts, whole)} - {None}) > 1, "sources mixed"),
        (leads_breakdown(parts[0]), "words lead to parts"),
        (counts_up(whole, parts), "words lead to whole"),
        (any(one.figure.rule.endswith("of-them") for one in parts[1:]), "a later part of them"),
        (any(_is_of_another(one, whole, scene.ruled) for one in parts), "a part of another by rule"),
    )
    yield from (name for holds, name in findings if holds)


def _is_of_another(part: Quantity, whole: Quantity, ruled: Mapping[int, Candidate]) -> bool:
    proposed = ruled.get(part.order)
    return proposed is not None and proposed.whole is not whole
