"""Whether tables are current: made from just these reports, by just these rules."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from defections import __version__
from defections.errors import ReportError
from defections.lexicons import DATA
from defections.reading import list_reports, name_articles, read_bytes
from defections.schema import SCHEMA_VERSION
from defections.storage import load_manifest


@cache
def describe_rules() -> dict[str, Any]:
    """Name the versions that tables depend on: schema, package, codebook and all rules and word lists."""
    package = Path(__file__).parent
    rules = sorted(package.rglob("*.py")) + sorted(path for path in DATA.rglob("*") if _is_curated(path))
    return {
        "schema_version": SCHEMA_VERSION,
        "package_version": __version__,
        "codebook_hash": _hash([DATA / "codebook.csv"]),
        "rules_hash": _hash(rules),
    }


def _is_curated(path: Path) -> bool:
    return path.is_file() and "tables" not in path.relative_to(DATA).parts


def _hash(paths: Iterable[Path]) -> str:
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in paths)).hexdigest()


def is_current(places: Sequence[Path], out: Path) -> bool:
    """Whether the tables were made from just these reports by just these rules."""
    manifest = load_manifest(out)
    if manifest is None or any(manifest.get(key) != value for key, value in describe_rules().items()):
        return False
    paths = list_reports(place for place in places if place.exists())
    known = {report["article_id"]: report["sha256"] for report in manifest["reports"]}
    unread = {problem["sha256"] for problem in manifest["problems"]}
    if len(paths) != len(known) + len(manifest["problems"]):
        return False
    hashes = map(hash_report, paths)
    return all(found in (known.get(name), *unread) for name, found in zip(name_articles(paths), hashes, strict=True))


def hash_report(path: Path) -> str | None:
    """Give the hash of a report's bytes; None when they cannot be read."""
    try:
        return hashlib.sha256(read_bytes(path)).hexdigest()
    except ReportError:
        return None
