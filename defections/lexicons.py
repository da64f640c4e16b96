"""The curated lists of the data folder: CSV in, checked, rows of strings out."""

import csv
from functools import cache
from pathlib import Path
from typing import TypeVar

from defections.errors import DataError

_Choice = TypeVar("_Choice")
DATA = Path(__file__).parent.parent / "data"


@cache
def load_rows(name: str, columns: tuple[str, ...], allow_empty: tuple[str, ...] = ()) -> tuple[dict[str, str], ...]:
    """Read `data/<name>.csv` and check it.

    Args:
        name: the file's name without its ending.
        columns: the columns it must have, in any order; others are an error too.
        allow_empty: columns that may be empty.

    Raises:
        DataError: naming file, line and mend.
    """
    path = DATA / f"{name}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            if set(reader.fieldnames or ()) != set(columns):
                raise DataError(f"{path.name}, line 1: the columns must be {', '.join(columns)}.")
            return tuple(_checked(row, path, reader.line_num, allow_empty) for row in reader)
    except FileNotFoundError:
        raise DataError(f"{path.name} is missing from the data folder: restore it from the repository.") from None
    except (csv.Error, UnicodeDecodeError) as error:
        raise DataError(f"{path.name} cannot be read as CSV in UTF-8 ({error}): mend or restore it.") from None


@cache
def load_words(name: str, kind: str = "") -> frozenset[str]:
    """Read the words of `data/<name>.csv`: of one kind, where it has a column for it, else all.

    Raises:
        DataError: as from `load_rows`.
    """
    rows = load_rows(name, ("word", "kind") if kind else ("word",))
    return frozenset(row["word"] for row in rows if row.get("kind", kind) == kind)


def read_choice(name: str, value: str, choices: tuple[_Choice, ...]) -> _Choice:
    """Read a cell of `data/<name>.csv` that has to be one of some values.

    Raises:
        DataError: it is none of them.
    """
    for choice in choices:
        if choice == value:
            return choice
    raise DataError(f"{name}.csv: {value} is none of {', '.join(map(str, choices))}.")


def _checked(row: dict[str, str], path: Path, line: int, allow_empty: tuple[str, ...]) -> dict[str, str]:
    for column, value in row.items():
        if column is None or value is None:
            raise DataError(f"{path.name}, line {line}: too many or too few cells; quote cells that hold a comma.")
        if value != value.strip() or not (value or column in allow_empty):
            raise DataError(f"{path.name}, line {line}: {column} is empty or has spaces around it.")
    return row
