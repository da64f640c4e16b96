"""Floors: the totals of each set that may not be fallen below, pinned to the reports they were measured on."""

import hashlib
import json
import math
from pathlib import Path
from typing import TypedDict

from benchmarks.corpus import REPORTS, SETS
from benchmarks.gold import list_annotated

FLOORS = REPORTS / "floors.json"


class SetFloors(TypedDict):
    """The floors of one set: the hash of its reports and annotations, and a share for each measure."""

    sha256: str
    floors: dict[str, float]


def hash_corpus(name: str) -> str:
    """Hash all reports and annotations of a set."""
    digest = hashlib.sha256()
    for pair in list_annotated(*SETS[name]):
        for path in pair:
            digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def load_floors(path: Path = FLOORS) -> dict[str, SetFloors]:
    """Read the floors of all sets; none yet is an empty dictionary."""
    loaded: dict[str, SetFloors] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return loaded


def write_floors(shares: dict[str, dict[str, float | None]], *, lower: bool, path: Path = FLOORS) -> list[str]:
    """Raise the floors of the given sets to what was measured; lower one only when told to.

    Returns:
        One line for each floor that was kept although less was measured.
    """
    kept, floors = [], load_floors(path)
    for name, measured in shares.items():
        old = floors[name]["floors"] if name in floors else {}
        rounded = {key: math.floor(share * 1000) / 1000 for key, share in measured.items() if share is not None}
        for key in set(old) & set(rounded):
            if rounded[key] < old[key] and not lower:
                kept.append(f"{name} {key}: measured {rounded[key]}, floor stays {old[key]}")
                rounded[key] = old[key]
        floors[name] = {"sha256": hash_corpus(name), "floors": dict(sorted(rounded.items()))}
    path.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    return sorted(kept)
