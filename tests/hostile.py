"""Reports and tables whose every word is an attack, and what must then be seen: the words as typed, nothing run."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from defections.building import build
from defections.schema import SCHEMAS

# Short enough that labels and cards show them whole. What they run sets `hacked` in the page.
PAYLOADS = (
    "<script>hacked=1</script>",
    '<img src=x onerror="hacked=1">',
    '<iframe srcdoc="<script>parent.hacked=1</script>">',
    "<svg onload=hacked=1>",
    "$x^2$ *stars* ~~gone~~",
    ":red[hot] :smile: `code`",
    "[x](javascript:hacked=1)",
    "%{x} {y} %{customdata}",
    "&lt;b&gt; &amp; &quot;",
    "<style>*{display:none}</style>",
    "<a href=javascript:hacked=1>go",
    "</p></div><b>bold</b> 'it' \"is\"",
)
TITLE = '<b>Title</b> &amp; $x$ *y* :red[z] "q"'
REPORT = f"""{TITLE}

At least 58 people {PAYLOADS[0]} have left Isis since January last year, a monitoring group {PAYLOADS[1]} said.

"We fled {PAYLOADS[3]} because the fighters killed civilians, {PAYLOADS[4]}," said Omar Haddad, a former fighter.

Some 300 fighters {PAYLOADS[5]} defected from Isis to the Taliban {PAYLOADS[6]}, officials said.

Of the 40 aircraft {PAYLOADS[7]}, 25 jets and 15 helicopters {PAYLOADS[8]} landed in Syria.

Fighters came from Turkey, Iraq, Russia, France, Germany, Belgium, Egypt and Jordan {PAYLOADS[3]}.

Many left the group because of infighting {PAYLOADS[9]} and low pay {PAYLOADS[10]}. {PAYLOADS[11]} {PAYLOADS[2]}
"""
_CODES = {  # what is chosen among codes or is a link: not free text
    *("kind", "verdict", "role", "qualifier", "unit", "code", "family", "type", "language", "sha256"),
    *("text", "url", "path", "part_ids"),
}


def write_report(folder: Path, copies: int = 1) -> Path:
    """Write the hostile report, some copies of it with a number of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    for copy in range(copies):
        (folder / f"report_{copy}.txt").write_text(REPORT + "\nOne more line.\n" * copy, encoding="utf-8")
    return folder


def build_forged(reports: Path, tables: Path) -> Path:
    """Build the hostile reports' tables, then put payloads into every column of free text but the text itself."""
    build([reports], tables)
    for table in SCHEMAS:
        path = tables / f"{table}.parquet"
        rows = pq.read_table(path)
        pq.write_table(_forge(table, rows), path)
    _add_problem(tables)
    return tables


def _forge(table: str, rows: pa.Table) -> pa.Table:
    for place, column in enumerate(SCHEMAS[table]):
        if column.name.endswith("_id") or column.name in _CODES:
            continue
        values = [PAYLOADS[(number + place) % len(PAYLOADS)] for number in range(len(rows))]
        if column.name == "aliases":
            rows = rows.set_column(place, rows.schema.field(place), pa.array([[v, v] for v in values], column.type))
        elif column.type == pa.string():
            rows = rows.set_column(place, rows.schema.field(place), pa.array(values, column.type))
    return rows


def _add_problem(tables: Path) -> None:
    path = tables / "problems.parquet"
    schema = pq.read_schema(path)
    row = {"path": PAYLOADS[4] + PAYLOADS[1], "reason": PAYLOADS[6]}
    pq.write_table(pa.Table.from_pylist([row], schema=schema), path)


def list_texts(tables: Path, table: str, column: str) -> list[str]:
    """The values of a column, each once."""
    values: list[str] = pq.read_table(tables / f"{table}.parquet", columns=[column]).column(0).to_pylist()
    return list(dict.fromkeys(value for value in values if value is not None))


def list_surest_cues(tables: Path) -> list[str]:
    """The cues of the reasons, the surest first, as the cards show them."""
    rows = pq.read_table(tables / "reasons.parquet", columns=["cue", "score"]).to_pandas()
    cues: list[str] = rows.sort_values("score", ascending=False, kind="stable")["cue"].to_list()
    return cues


def read_ids(tables: Path, table: str) -> list[str]:
    """The ids of a table's rows."""
    return list_texts(tables, table, SCHEMAS[table][0].name)
