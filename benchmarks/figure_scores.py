"""Figures: found when spans overlap and values are equal; then each attribute among those found."""

from collections.abc import Iterator

from benchmarks.comparison import Comparison
from benchmarks.gold import GoldFigure
from benchmarks.matching import content_words, overlap, same_number, share_content, touches
from benchmarks.tallies import Scores
from defections.records import Figure

TASK = "figures"


def same_figure(gold: GoldFigure, ours: Figure) -> bool:
    """Tell whether two figures are the same: spans overlap; value equal, or both ends of a range, or no number."""
    if not overlap(gold.span, (ours.start, ours.end)):
        return False
    if gold.value is not None:
        return same_number(gold.value, ours.value)
    return ours.value is None and same_number(gold.low, ours.low) and same_number(gold.high, ours.high)


def pair_figures(comparison: Comparison) -> dict[int, Figure]:
    """Pair annotated figures (by index) with ours, each at most once, largest overlap first."""
    candidates = [
        (overlap(gold.span, (ours.start, ours.end)), -index, -number)
        for index, gold in enumerate(comparison.gold.figures)
        for number, ours in enumerate(comparison.analysis.figures)
        if same_figure(gold, ours)
    ]
    pairs: dict[int, int] = {}
    for _, index, number in sorted(candidates, reverse=True):
        if -index not in pairs and -number not in pairs.values():
            pairs[-index] = -number
    return {index: comparison.analysis.figures[number] for index, number in pairs.items()}


def score_figures(comparison: Comparison, scores: Scores) -> None:
    """Score the figures of one report."""
    pairs = pair_figures(comparison)
    for index, gold in enumerate(comparison.gold.figures):
        if gold.optional:
            continue
        if not scores.count("figures.recall", index in pairs):
            scores.report_finding(TASK, "missed", comparison.context(gold.span), _missed_note(comparison, gold))
        else:
            _score_attributes(comparison, scores, gold, pairs[index])
    _score_precision(comparison, scores, pairs)


def _missed_note(comparison: Comparison, gold: GoldFigure) -> str:
    there = [f for f in comparison.analysis.figures if overlap(gold.span, (f.start, f.end))]
    ours = "; ".join(f"{comparison.text[f.start : f.end]!r} {_values(f)}" for f in there)
    return f"gold {_values(gold)}" + (f", ours {ours}" if ours else "")


def _values(figure: GoldFigure | Figure) -> str:
    return f"value {figure.value} low {figure.low} high {figure.high} {figure.qualifier}"


def _score_precision(comparison: Comparison, scores: Scores, pairs: dict[int, Figure]) -> None:
    gold = comparison.gold
    paired = {id(ours): index for index, ours in pairs.items()}
    violations = 0
    for ours in comparison.analysis.figures:
        span = (ours.start, ours.end)
        index = paired.get(id(ours))
        if index is None and touches(span, gold.optional_numbers):
            continue
        if index is not None and gold.figures[index].optional:
            continue
        if not scores.count("figures.precision", index is not None):
            listed = touches(span, gold.not_figures)
            violations += listed
            note = f"{_values(ours)}, rule {ours.rule}" + (" (listed as no figure)" if listed else "")
            scores.report_finding(TASK, "false", comparison.context(span), note)
    scores.count_many("figures.not_figures", max(0, len(gold.not_figures) - violations), len(gold.not_figures))


def _score_attributes(comparison: Comparison, scores: Scores, gold: GoldFigure, ours: Figure) -> None:
    for name, right, theirs, mine in _compare(comparison, gold, ours):
        if name == "credit" and gold.credit:
            scores.count("figures.credit_named", right)
        if not scores.count(f"figures.{name}", right):
            note = f"{name}: gold {theirs!r}, ours {mine!r}"
            scores.report_finding(TASK, "wrong", comparison.context(gold.span), note)


def _compare(comparison: Comparison, gold: GoldFigure, ours: Figure) -> Iterator[tuple[str, bool, object, object]]:
    right = ours.qualifier in (gold.qualifier, *gold.alt_qualifiers)
    yield "qualifier", right, gold.qualifier, ours.qualifier
    for name in ("unit", "kind"):
        theirs, mine = getattr(gold, name), getattr(ours, name)
        yield name, theirs == mine, theirs, mine
    if gold.referent:
        wanted = content_words(gold.referent) | content_words(gold.text)
        yield "referent", bool(wanted & content_words(ours.referent)), gold.referent, ours.referent
    same_time = bool(gold.as_of and ours.as_of) and share_as_of(gold.as_of, ours.as_of)
    if gold.as_of:
        yield "as_of", same_time, gold.as_of, ours.as_of
    if ours.as_of:
        yield "as_of_precision", same_time, gold.as_of, ours.as_of
    credits = (gold.credit, *gold.alt_credits)
    right = any(comparison.same_credit(credit, ours.speaker, ours.speaker_at) for credit in credits)
    yield "credit", right, gold.credit, ours.speaker


def share_as_of(gold: str | None, ours: str | None) -> bool:
    """Tell whether two phrases of time share a word that carries meaning, or a number."""
    digits = {word for word in (gold or "").split() if any(map(str.isdigit, word))}
    return share_content(gold, ours) or bool(digits & set((ours or "").split()))
