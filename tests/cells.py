"""Tables read from files of any format, made comparable."""

import re

import numpy as np
import pandas as pd


def list_cells(table: pd.DataFrame) -> list[list[str]]:
    """A table's head and rows, each cell as the words that every format can hold."""
    return [list(map(str, table.columns)), *([_write(cell) for cell in row] for row in table.to_numpy().tolist())]


def _write(cell: object) -> str:
    if isinstance(cell, list | tuple | np.ndarray):
        return " | ".join(map(str, cell))
    if cell is None or pd.isna(cell):
        return ""
    if isinstance(cell, int | float):
        return f"{float(cell):.9g}"
    # A mark before what a spreadsheet would compute; the hour of a day.
    return re.sub(r"^'(?=[=+\-@])", "", str(cell)).removesuffix(" 00:00:00")
