"""A tables folder opened by DuckDB: its Parquet files to be asked by the tables' names."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb


def connect(
    folder: Path,
    tables: Iterable[str],
    *,
    in_memory: bool = False,
    numbered: bool = False,
    spill: Path | None = None,
) -> duckdb.DuckDBPyConnection:
    """Open some tables of a folder; nothing is ever fetched for it.

    Args:
        folder: where the Parquet files are.
        tables: which of them.
        in_memory: whether they are read at once: a question to a small table takes half the time of one to its file.
        numbered: whether rows have their number in the file beside them (`file_row_number`).
        spill: a folder for what does not fit into memory; DuckDB's own when None.

    Raises:
        duckdb.Error: a table is missing or damaged.
    """
    config: dict[str, Any] = {"autoinstall_known_extensions": False}
    connection = duckdb.connect(config=config | ({"temp_directory": str(spill)} if spill else {}))
    form, options = "TABLE" if in_memory else "VIEW", ", file_row_number = true" if numbered else ""
    try:
        for table in tables:
            place = str((folder / f"{table}.parquet").resolve()).replace("'", "''")
            connection.execute(f"CREATE {form} {table} AS SELECT * FROM read_parquet('{place}'{options})")
    except duckdb.Error:
        connection.close()
        raise
    return connection
