"""How fast reports become rows, beside two number libraries on the same reports: `python benchmarks/build_speed.py`.

All run in this one process, in turn, round by round. Theirs find numbers in text; ours goes from a file's bytes to the
rows of all tables. A line of JSON for each: milliseconds a report (median and 95th percentile of the rounds), reports
and megabytes a second, and the ratio of our time to theirs (below 1: ours is faster).
"""

import argparse
import json
import logging
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # so that the command runs from anywhere, without an installation

from defections.pipeline import analyse_together  # noqa: E402
from defections.reading import decode, make_document  # noqa: E402
from defections.tables import make_rows  # noqa: E402
from defections.workers import TOGETHER, collecting_rarely  # noqa: E402

Task = Callable[[Sequence[bytes]], object]


def main() -> None:
    """Measure and print."""
    options = _read_arguments()
    reports = [path.read_bytes() for path in list_reports()]
    tools = {"defections": _make_rows, "recognizers-text": load_recognizers(), "quantulum3": load_quantulum()}
    for tool in tools.values():
        tool(reports[:1])  # word lists and rules are loaded once, before the clock starts
    with collecting_rarely():  # as in a build; the others gain by it too
        taken = measure(tools, reports, options.rounds)
    size = sum(map(len, reports)) / len(reports)
    ours = describe(taken["defections"], size)
    for name in ("quantulum3", "recognizers-text"):
        theirs = describe(taken[name], size)
        peer = {"peer": name, **{f"peer_{key}": value for key, value in theirs.items()}}
        ratio = round(ours["p50_ms"] / theirs["p50_ms"], 4)
        print(json.dumps({"measure": "build, a report", **ours, "reports": len(reports), **peer, "ratio": ratio}))


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast reports become rows.")
    parser.add_argument("--rounds", type=int, default=7, help="how often each is measured (default: 7)")
    return parser.parse_args()


def list_reports() -> list[Path]:
    """The bundled reports and all annotated ones."""
    return sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests" / "reports").rglob("*.txt")])


def measure(tools: dict[str, Task], reports: Sequence[bytes], rounds: int) -> dict[str, list[float]]:
    """Take the seconds a report that each tool needs, in each round."""
    taken: dict[str, list[float]] = {name: [] for name in tools}
    for _ in range(rounds):
        for name, tool in tools.items():
            started = time.perf_counter()
            tool(reports)
            taken[name].append((time.perf_counter() - started) / len(reports))
    return taken


def describe(taken: Sequence[float], size: float) -> dict[str, float]:
    """Median and 95th percentile in milliseconds, reports and megabytes a second; `size` is a report's bytes."""
    middle = statistics.median(taken)
    high = statistics.quantiles(taken, n=20, method="inclusive")[-1]
    return {
        "p50_ms": round(1000 * middle, 3),
        "p95_ms": round(1000 * high, 3),
        "reports_per_s": round(1 / middle, 1),
        "mb_per_s": round(size / middle / 1e6, 3),
    }


def _make_rows(reports: Sequence[bytes]) -> None:
    """As in a build: some reports go through the stages together."""
    for first in range(0, len(reports), TOGETHER):
        some = reports[first : first + TOGETHER]
        documents = [make_document(report, path="report.txt", article_id="report") for report in some]
        for analysis in analyse_together(documents):
            make_rows(analysis)


def load_recognizers() -> Task:
    """The number recogniser of recognizers-text, for American English."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from recognizers_number import Culture, NumberRecognizer

        model = NumberRecognizer(Culture.English).get_number_model()
    return lambda reports: [model.parse(decode(report)) for report in reports]


def load_quantulum() -> Task:
    """The parser of quantulum3, its classifier off: that one would want models that are not here."""
    logging.getLogger("quantulum3").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import classifier, parser

    classifier.USE_CLF = False
    return lambda reports: [parser.parse(decode(report)) for report in reports]


if __name__ == "__main__":
    main()
