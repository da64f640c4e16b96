"""The page that tells people of the addresses for programs: one static document, asking nobody for anything."""

from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path

from defections.describing import FILTERS, QUERY
from defections.exporting import FORMATS
from defections.schema import SCHEMAS
from defections.searching.lexing import LAYERS
from ui import words
from ui.sources import PRODUCT

_STYLE = Path(__file__).parent / "api.css"
_EXAMPLES = (
    ("figures.csv", "all figures, as CSV"),
    ("figures.json?unit=people", "figures of people"),
    ("reasons.xlsx?reason=pay", "sentences that give pay as the reason, as a workbook"),
    ('sentences.json?q="left the"* NOT speaker:army', "sentences by their words"),
    ("search.json?q=defect* OR desert*", "the same, ranked, with the offsets of the hits"),
    ("charts/reasons.csv?by=reports", "what a chart draws, as the switches of its page are set"),
)


@cache
def write_page() -> str:
    """Write the page."""
    parts = (_write_head(), _write_examples(), _write_filters(), _write_tables(), _write_rest())
    return f"<!doctype html>\n<html lang=en>\n{''.join(parts)}</main>\n</html>\n"


def _write_head() -> str:
    style = _STYLE.read_text(encoding="utf-8")
    return (
        '<head><meta charset=utf-8><meta name=viewport content="width=device-width, initial-scale=1">'
        f'<title>For programs · {PRODUCT}</title><link rel=icon href="data:,"><style>{style}</style></head>\n'
        f"<body><main><p><a href=./>{PRODUCT}</a></p><h1>For programs</h1>\n"
        "<p>The tables behind the pages, under the same filters: put an address of this kind where a page's own "
        "parameters stand, and you get the rows it shows. Machines read <a href=api/openapi.json>openapi.json</a> "
        "(OpenAPI 3.1) and <a href=api/schema.json>schema.json</a> (the columns).</p>\n"
    )


def _write_examples() -> str:
    rows = (
        (f'<a href="api/{escape(path)}"><code>/api/{escape(path)}</code></a>', escape(meaning))
        for path, meaning in _EXAMPLES
    )
    return f"<h2>Examples</h2>\n{_write_grid(rows)}"


def _write_filters() -> str:
    layers = "".join(f"<li><code>{name}:</code> {escape(meaning)}</li>" for name, meaning in LAYERS.items())
    rows = [(f"<code>{name}=</code>", escape(meaning)) for name, meaning in FILTERS.items()]
    rows.append(("<code>q=</code>", f"{escape(QUERY)}<ul>{layers}</ul>"))
    return (
        "<h2>Filters</h2>\n<p>A table gives its rows in the sentences that all filters keep. Each but <code>q</code> "
        "may be repeated: any of the values will do. A value that is not known is left out.</p>\n" + _write_grid(rows)
    )


def _write_tables() -> str:
    blocks = []
    for table, columns in SCHEMAS.items():
        links = " · ".join(f"<a href=api/{table}.{ending}>{words.FORMATS[ending]}</a>" for ending in FORMATS)
        rows = (
            (
                f"<code>{column.name}</code>",
                escape(column.description) + (f" <i>({escape(column.unit)})</i>" if column.unit else ""),
                escape(str(column.type).split("<")[0]) + (", may be missing" if column.nullable else ""),
            )
            for column in columns
        )
        grid = f"<details><summary><b>{table}</b></summary>{_write_grid(rows)}</details>"
        blocks.append(f'<div class="table">{grid}<p>{links}</p></div>\n')
    return (
        "<h2>Tables</h2>\n<p>Cells of CSV that a spreadsheet would take for formulas begin with an apostrophe; lists "
        "are joined by “ | ” in CSV and XLSX, and what is too long for a cell of a workbook is cut there. JSON and "
        "Parquet hold everything as it is.</p>\n" + "".join(blocks)
    )


def _write_rest() -> str:
    return (
        "<h2>Charts and citations</h2>\n<p>The row below each chart leads to its rows as files, and cites it: "
        "<code>/api/charts/</code> with the chart's name gives CSV, JSON, XLSX or Plotly's figure; "
        "<code>/cite.json</code>, <code>/cite.bib</code> and <code>/cite.csl</code> give the citation of a passage "
        "(<code>mark=</code>), of a chart (<code>chart=</code>) or of a page (<code>page=</code>) under the filters. "
        "<a href=api/openapi.json>openapi.json</a> names them all.</p>\n"
        "<h2>When it cannot be had</h2>\n<p>The answer is JSON with one sentence under <code>error</code>: 400 for a "
        "parameter that there is not or a malformed query, with the place; 404 for a table or format that there is "
        "not; 503 while the tables are being built.</p>\n"
    )


def _write_grid(rows: Iterable[tuple[str, ...]]) -> str:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{body}</table>\n"
