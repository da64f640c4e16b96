"""One report scored on every task: its annotation against its analysis."""

from benchmarks.comparison import Comparison
from benchmarks.figure_scores import score_figures
from benchmarks.gold import Gold
from benchmarks.name_scores import score_actors, score_moves, score_speakers
from benchmarks.page_scores import score_masking, score_stories
from benchmarks.reason_scores import score_reasons
from benchmarks.relation_scores import score_relations
from benchmarks.tallies import Scores
from defections.records import Analysis

SCORERS = (
    score_figures,
    score_relations,
    score_reasons,
    score_actors,
    score_speakers,
    score_moves,
    score_stories,
    score_masking,
)


def score_report(gold: Gold, analysis: Analysis) -> Scores:
    """Score one report on every task."""
    comparison = Comparison(gold, analysis)
    scores = Scores(report=gold.name)
    for scorer in SCORERS:
        scorer(comparison, scores)
    return scores


def total(scored: dict[str, Scores]) -> Scores:
    """Add up the reports of a set (micro-average)."""
    scores = Scores()
    for one in scored.values():
        scores.add(one)
    return scores
