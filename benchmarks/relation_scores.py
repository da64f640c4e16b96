"""Relations: a sum counts as a whole, the other kinds pair by pair; figures meant are found by overlap and value."""

from benchmarks.comparison import Comparison
from benchmarks.figure_scores import same_figure
from benchmarks.gold import GoldRelation
from benchmarks.tallies import Scores
from defections.records import Figure, Relation

TASK = "relations"


class Quantities:
    """The quantities of an annotation: its figures, those joined by a consistent same_quantity being one."""

    def __init__(self, comparison: Comparison) -> None:
        self.figures = comparison.gold.figures
        self._heads = list(range(len(self.figures)))
        self._links = list(range(len(self.figures)))
        for gold in comparison.gold.relations:
            if gold.kind == "same_quantity" and gold.verdict == "consistent":
                self._heads = join(self._heads, self._indices({gold.whole, *gold.parts}))
        for ours in comparison.analysis.relations:
            if ours.kind == "same_quantity":
                self._links = join(self._links, self._stated_by([ours.whole, *ours.parts]))

    def _indices(self, texts: set[str]) -> set[int]:
        return {index for index, figure in enumerate(self.figures) if figure.text in texts}

    def _stated_by(self, ours: list[Figure]) -> set[int]:
        return {i for i, figure in enumerate(self.figures) if any(same_figure(figure, mine) for mine in ours)}

    def linked(self, first: str, second: str) -> bool:
        """Tell whether our same_quantity relations, taken together, join two annotated figures."""
        theirs = {self._links[index] for index in self._indices({second})}
        return any(self._links[index] in theirs for index in self._indices({first}))

    def named(self, text: str) -> set[int]:
        """Give the quantities whose figure has the text."""
        return {self._heads[index] for index in self._indices({text})}

    def of(self, ours: Figure) -> set[int]:
        """Give the quantities one of our figures states."""
        return {self._heads[index] for index in self._stated_by([ours])}

    def is_optional(self, ours: Figure) -> bool:
        """Tell whether one of our figures is an optional one."""
        return any(figure.optional and same_figure(figure, ours) for figure in self.figures)


def join(heads: list[int], members: set[int]) -> list[int]:
    """Make the groups of some members one group; a group is known by its smallest member."""
    merged = {heads[member] for member in members}
    return [min(merged) if head in merged else head for head in heads]


def score_relations(comparison: Comparison, scores: Scores) -> None:
    """Score the relations of one report."""
    quantities = Quantities(comparison)
    wanted = [item for relation in comparison.gold.relations for item in _split_gold(relation)]
    found = [item for relation in comparison.analysis.relations for item in _split_ours(relation)]
    for gold in wanted:
        if gold.optional:
            continue
        hits = [ours for ours in found if _same(quantities, gold, ours)]
        shown = f"{gold.kind}: {gold.whole} <- {'; '.join(gold.parts)}"
        linked = gold.kind == "same_quantity" and quantities.linked(gold.whole, gold.parts[0])
        if not scores.count("relations.recall", linked if gold.kind == "same_quantity" else bool(hits)):
            scores.report_finding(TASK, "missed", shown, gold.verdict)
        elif hits and not scores.count("relations.verdict", any(ours.verdict == gold.verdict for ours in hits)):
            note = f"verdict: gold {gold.verdict}, ours {hits[0].verdict}"
            scores.report_finding(TASK, "wrong", shown, note)
    for ours in found:
        _score_ours(comparison, scores, quantities, wanted, ours)


def _split_gold(relation: GoldRelation) -> list[GoldRelation]:
    if relation.kind == "sum":
        return [relation]
    return [
        GoldRelation(relation.kind, relation.verdict, relation.whole, (part,), relation.optional)
        for part in relation.parts
    ]


def _split_ours(relation: Relation) -> list[Relation]:
    if relation.kind == "sum":
        return [relation]
    return [
        Relation(
            relation.kind,
            relation.verdict,
            relation.whole,
            (part,),
            relation.stated,
            relation.computed,
            relation.explanation,
        )
        for part in relation.parts
    ]


def _same(quantities: Quantities, gold: GoldRelation, ours: Relation) -> bool:
    return _same_kind(gold, ours) and _same_figures(quantities, gold, ours)


def _same_kind(gold: GoldRelation, ours: Relation) -> bool:
    """A count beside its whole ("39 of the 64") may be called a share of it or a part of it."""
    counted = {gold.kind, ours.kind} == {"share", "part_of"} and ours.parts[0].kind == "count"
    return gold.kind == ours.kind or counted


def _same_figures(quantities: Quantities, gold: GoldRelation, ours: Relation) -> bool:
    wholes, parts = quantities.named(gold.whole), [quantities.named(part) for part in gold.parts]
    mine, mine_parts = quantities.of(ours.whole), [quantities.of(part) for part in ours.parts]
    if gold.kind == ours.kind == "same_quantity":
        return _alike([wholes, *parts], [mine, *mine_parts])
    return bool(wholes & mine) and _alike(parts, mine_parts)


def _alike(gold: list[set[int]], ours: list[set[int]]) -> bool:
    """Tell whether each set of the one meets a set of its own in the other."""
    left = list(ours)
    for wanted in gold:
        match = next((candidate for candidate in left if candidate & wanted), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _score_ours(
    comparison: Comparison, scores: Scores, quantities: Quantities, wanted: list[GoldRelation], ours: Relation
) -> None:
    holds = _judge(quantities, wanted, ours)
    if holds is not None and not scores.count("relations.precision", holds):
        texts = [comparison.text[figure.start : figure.end] for figure in _figures(ours)]
        scores.report_finding(
            TASK, "false", f"{ours.kind}: {texts[0]} <- {'; '.join(texts[1:])}", f"{ours.verdict}; {ours.explanation}"
        )


def _judge(quantities: Quantities, wanted: list[GoldRelation], ours: Relation) -> bool | None:
    """Whether the annotation has a relation; None where it is a matter of judgement, or said in another way."""
    hits = [gold for gold in wanted if _same(quantities, gold, ours)]
    if hits and all(gold.optional for gold in hits):
        return None
    if not hits and (_is_implied(quantities, wanted, ours) or any(map(quantities.is_optional, _figures(ours)))):
        return None
    return bool(hits)


class Annotated:
    """The relations of an annotation, to ask about single ones."""

    def __init__(self, comparison: Comparison) -> None:
        """Take a report's annotation and analysis."""
        self._quantities = Quantities(comparison)
        self._wanted = [item for relation in comparison.gold.relations for item in _split_gold(relation)]

    def holds(self, relation: Relation) -> bool | None:
        """Tell whether the annotation has a relation; None where that is left open."""
        return _judge(self._quantities, self._wanted, relation)


def _figures(relation: Relation) -> list[Figure]:
    return [relation.whole, *relation.parts]


def _is_implied(quantities: Quantities, wanted: list[GoldRelation], ours: Relation) -> bool:
    """Tell whether the annotation says as much in another way: a part of a sum, a share of it, an equal of an equal."""
    if ours.kind == "same_quantity":
        first, second = quantities.of(ours.whole), quantities.of(ours.parts[0])
        return bool(first & second)
    if ours.kind not in ("part_of", "share"):
        return False
    return any(
        quantities.named(gold.whole) & quantities.of(ours.whole)
        and any(quantities.named(part) & quantities.of(ours.parts[0]) for part in gold.parts)
        for gold in wanted
        if gold.kind in ("sum", "part_of", "share")
    )
