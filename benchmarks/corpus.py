"""The sets of annotated reports, and what the pipeline makes of them."""

from pathlib import Path

from benchmarks.comparison import Comparison
from benchmarks.gold import list_annotated, load_raw, make_gold
from benchmarks.scoring import score_report
from benchmarks.tallies import Scores
from defections.pipeline import analyse
from defections.reading import read_document

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "tests" / "reports"
# Each set: the folder of its reports and the folder of its annotations.
SETS = {
    "gold": (ROOT / "seeds", ROOT / "tests" / "gold"),
    "held": (REPORTS / "held", REPORTS / "held"),
    "open": (REPORTS / "open", REPORTS / "open"),
    "plain": (REPORTS / "plain", REPORTS / "plain"),
    "set_aside": (REPORTS / "set_aside", REPORTS / "set_aside"),
    "blind": (REPORTS / "blind", REPORTS / "blind"),
}


def compare_report(report: Path, annotation: Path) -> Comparison:
    """Read and analyse one report and put its annotation beside it."""
    analysis = analyse(read_document(report))
    return Comparison(make_gold(report.stem, analysis.document.text, load_raw(annotation)), analysis)


def compare_set(name: str) -> dict[str, Comparison]:
    """Read and analyse every annotated report of a set, by the report's name."""
    return {report.stem: compare_report(report, annotation) for report, annotation in list_annotated(*SETS[name])}


def score_set(name: str) -> dict[str, Scores]:
    """Score every annotated report of a set, by the report's name."""
    return {report: score_report(one.gold, one.analysis) for report, one in compare_set(name).items()}
