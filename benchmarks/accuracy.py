"""Measure precision and recall against annotated reports: `python benchmarks/accuracy.py --help`."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # so that the command runs from anywhere, without an installation

from benchmarks.corpus import SETS, score_set  # noqa: E402
from benchmarks.faults import find_faults  # noqa: E402
from benchmarks.floors import write_floors  # noqa: E402
from benchmarks.gold import list_annotated  # noqa: E402
from benchmarks.re3d import score_re3d  # noqa: E402
from benchmarks.scoring import total  # noqa: E402
from benchmarks.tallies import Finding, Scores  # noqa: E402

_COLUMNS = {
    "fig P": "figures.precision",
    "fig R": "figures.recall",
    "credit": "figures.credit",
    "rel P": "relations.precision",
    "rel R": "relations.recall",
    "rea P": "reasons.precision",
    "rea R": "reasons.recall",
    "bar R": "barriers.recall",
    "act P": "actors.precision",
    "act R": "actors.recall",
    "spk R": "speakers.recall",
    "mov P": "moves.precision",
    "mov R": "moves.recall",
    "story": "stories.starts",
    "msk P": "masking.precision",
    "msk R": "masking.recall",
}


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and where asked write the figures or the floors; 1 when an annotation is faulty."""
    options = _read_arguments(arguments)
    names = list(SETS) if options.set == "all" else [options.set]
    faulty = sum(_print_faults(name) for name in names)
    scored = {name: score_set(name) for name in names}
    if options.re3d:
        scored["re3d"] = score_re3d(options.re3d)
    scored = {name: _only(reports, options.report) for name, reports in scored.items()}
    for name, reports in scored.items():
        print_set(name, reports, details=name != "re3d")
        if options.errors:
            print_findings(total(reports).findings, options.task)
    if options.json:
        options.json.write_text(json.dumps(make_summary(scored), indent=1) + "\n", encoding="utf-8")
    if options.write_floors and not options.report:
        shares = {name: total(reports).shares() for name, reports in scored.items() if name in SETS}
        print("\n".join(write_floors(shares, lower=options.lower)))
    return 1 if faulty else 0


def _read_arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Precision and recall against annotated reports.")
    parser.add_argument("--set", choices=[*SETS, "all"], default="all", help="which reports (default: all)")
    parser.add_argument("--re3d", type=Path, metavar="FOLDER", help="the re3d dataset, measured as well")
    parser.add_argument("--errors", action="store_true", help="list every miss and every false or wrong row")
    parser.add_argument("--task", help="list the errors of one task only: figures, reasons, actors, …")
    parser.add_argument("--report", default="", help="only reports whose name holds these words")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the measures as JSON")
    parser.add_argument("--write-floors", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--lower", action="store_true", help="with --write-floors: lower floors too")
    return parser.parse_args(arguments)


def _only(reports: dict[str, Scores], words: str) -> dict[str, Scores]:
    return {name: scores for name, scores in reports.items() if words in name}


def _print_faults(name: str) -> int:
    faults = [
        f"{annotation.name}: {fault}"
        for report, annotation in list_annotated(*SETS[name])
        for fault in find_faults(report, annotation)
    ]
    for fault in faults:
        print("FAULTY ANNOTATION", fault)
    return len(faults)


def print_set(name: str, reports: dict[str, Scores], *, details: bool) -> None:
    """Print a line a report and the totals of a set."""
    print(f"\n== {name}: {len(reports)} reports")
    if details:
        print(" " * 32 + " ".join(f"{column:>6}" for column in _COLUMNS))
        for report, scores in reports.items():
            print(f"{report[:31]:32}" + _format_row(scores))
    scores = total(reports)
    if details:
        print(f"{'TOTAL':32}" + _format_row(scores) + "\n")
    for measure, share in scores.shares().items():
        tally = scores.tallies.get(measure)
        print(f"  {measure:28} {_format(share):>5}" + (f"   {tally.right} of {tally.out_of}" if tally else ""))


def _format_row(scores: Scores) -> str:
    shares = scores.shares()
    return " ".join(f"{_format(shares.get(measure)):>6}" for measure in _COLUMNS.values())


def _format(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def print_findings(findings: Iterable[Finding], task: str | None) -> None:
    """Print what went wrong, a line each, by task and report."""
    heading = ""
    for finding in sorted(findings, key=lambda f: (f.task, f.report, f.kind)):
        if task and finding.task != task:
            continue
        if heading != (heading := f"-- {finding.task}, {finding.report}"):
            print(heading)
        print(f"   {finding.kind.upper():6} {finding.text}" + (f"  ## {finding.note}" if finding.note else ""))


def make_summary(scored: dict[str, dict[str, Scores]]) -> dict[str, object]:
    """Make what --json writes, and the method page reads: each set's measures with the counts behind them."""
    return {
        name: {
            "reports": len(reports),
            "totals": {key: share and round(share, 3) for key, share in total(reports).shares().items()},
            "counts": {key: [tally.right, tally.out_of] for key, tally in sorted(total(reports).tallies.items())},
        }
        for name, reports in scored.items()
    }


if __name__ == "__main__":
    sys.exit(main())
