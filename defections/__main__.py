"""The command line: `python -m defections build [REPORT_OR_FOLDER…] [--out DIR] [--workers N]`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from defections.building import SEEDS, TABLES_FOLDER, Built, Progress, build
from defections.errors import DefectionsError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit code (0 all read, 1 some not, 2 wrong usage or nothing to read)."""
    options = _make_parser().parse_args(arguments)
    try:
        with tqdm(unit=" reports", disable=None, leave=False) as bar:
            built = build(
                options.reports, options.out, workers=options.workers, progress=_show_on(bar), wait_seconds=600
            )
    except DefectionsError as error:
        print(f"defections: {error}", file=sys.stderr)
        return 2
    _report(built, options.out)
    return 1 if built.problems else 0


def _show_on(bar: "tqdm[NoReturn]") -> Progress:
    def show(done: int, of: int) -> None:
        bar.total = of
        bar.update(done - bar.n)

    return show


def _report(built: Built, out: Path) -> None:
    noun = "report" if built.articles == 1 else "reports"
    print(f"{built.articles:,} {noun} built into {out}.")
    for problem in built.problems:
        print(f"Not read: {problem.path}: {problem.reason}", file=sys.stderr)


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m defections", description="Reports in, tables out.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("build", help="turn reports into tables", description="Turn reports into tables.")
    command.add_argument(
        "reports",
        nargs="*",
        type=Path,
        default=[SEEDS],
        metavar="REPORT_OR_FOLDER",
        help="report files and folders of them (default: seeds)",
    )
    command.add_argument(
        "--out", type=Path, default=TABLES_FOLDER, metavar="DIR", help="the tables folder (default: data/tables)"
    )
    command.add_argument(
        "--workers", type=_count, metavar="N", help="processes to use (default: by the number of reports)"
    )
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError("give a whole number from 1 to 256")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
