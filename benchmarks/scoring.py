"""One report scored: its annotation against its analysis, on every task."""

from pathlib import Path

from benchmarks.comparison import Comparison
from benchmarks.figure_scores import score_figures
from benchmarks.gold import Gold, list_annotated, load_raw, make_gold
from benchmarks.name_scores import score_actors, score_moves, score_speakers
from benchmarks.page_scores import score_masking, score_stories
from benchmarks.reason_scores import score_reasons
from benchmarks.relation_scores import score_relations
from benchmarks.tallies import Scores
from defections.pipeline import analyse
from defections.reading import read_document
from defections.records import Analysis

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "tests" / "reports"
# Each set: the folder of its reports and the folder of its annotations.
SETS = {
    "gold": (ROOT / "seeds", ROOT / "tests" / "gold"),
    "open": (REPORTS / "open", REPORTS / "open"),
    "set_aside": (REPORTS / "set_aside", REPORTS / "set_aside"),
}
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


def compare_report(report: Path, annotation: Path) -> Comparison:
    """Read and analyse one report and put its annotation beside it."""
    analysis = analyse(read_document(report))
    return Comparison(make_gold(report.stem, analysis.document.text, load_raw(annotation)), analysis)


def score_set(name: str) -> dict[str, Scores]:
    """Score every annotated report of a set, by the report's name."""
    scored = {}
    for report, annotation in list_annotated(*SETS[name]):
        comparison = compare_report(report, annotation)
        scored[report.stem] = score_report(comparison.gold, comparison.analysis)
    return scored


def total(scored: dict[str, Scores]) -> Scores:
    """Add up the reports of a set (micro-average)."""
    scores = Scores()
    for one in scored.values():
        scores.add(one)
    return scores
