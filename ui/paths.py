"""The files of reports as others may know them: below the folder of the reports, never where that lies."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa

from defections.reading import show_path

_COLUMN = "path"


def shorten_path(path: str, reports: Path) -> str:
    """A report's file as a path below the folder of the reports; the name alone when it lies elsewhere."""
    below = path.removeprefix(show_path(reports) + "/")
    return below if below != path else Path(path).name


def shorten_paths(batches: Iterable[pa.RecordBatch], reports: Path) -> Iterator[pa.RecordBatch]:
    """Rows of a table with the files of reports as `shorten_path` tells them."""
    for batch in batches:
        place = batch.schema.get_field_index(_COLUMN)
        if place < 0:
            yield batch
            continue
        short = [shorten_path(path, reports) for path in batch.column(place).to_pylist()]
        yield batch.set_column(place, batch.schema.field(place), pa.array(short, pa.string()))
