"""What the addresses for programs offer, as documents made from the schema, the filters and the codebook."""

from typing import Any

import pyarrow as pa

from defections import __version__
from defections.codebook import load_codebook
from defections.exporting import FORMATS
from defections.filters import DIMENSIONS, LONGEST_QUERY, MOST_PICKS
from defections.schema import SCHEMA_VERSION, SCHEMAS, Column
from defections.searching.lexing import LAYERS

MOST_HITS = 100
# Each parameter, and what it keeps.
FILTERS = {
    "report": "Sentences of this report (an article_id).",
    "reason": "Sentences that give this reason or barrier (a code of the codebook).",
    "actor": "Sentences that name this actor, or credit it (an actor_id).",
    "unit": "Sentences that hold a figure in this unit.",
    "pick": f"Sentences of the rows with this value, as chosen on a chart: a dimension, a colon, a value; {MOST_PICKS} "
    f"at most. Dimensions: {', '.join(DIMENSIONS)}.",
}
QUERY = (
    'Sentences that hold these words: all of them, unless OR, NOT, (brackets), "a phrase" or the beginning of a '
    f"wor* say otherwise. Within a layer: {', '.join(f'{layer}:' for layer in LAYERS)}. Accents, case and kinds of "
    f"quotation mark do not matter. What is longer than {LONGEST_QUERY:,} characters is cut, and the header "
    "Defections-Note says so."
)
_TYPES = {pa.string(): "string", pa.int64(): "integer", pa.float64(): "number", pa.bool_(): "boolean"}
_ERRORS = {
    "400": "A parameter that there is not, or a malformed query: what is wrong, and where.",
    "404": "A table or format that there is not.",
    "503": "The tables are being built: ask again in a moment.",
}


def describe_columns() -> dict[str, Any]:
    """Give each table's columns with type, unit and meaning."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tables": {
            table: [
                {
                    "name": column.name,
                    "type": str(column.type),
                    "nullable": column.nullable,
                    "unit": column.unit,
                    "description": column.description,
                }
                for column in columns
            ]
            for table, columns in SCHEMAS.items()
        },
    }


def describe_api(others: dict[str, Any]) -> dict[str, Any]:
    """Make the OpenAPI document.

    Args:
        others: paths to stand in it besides those of tables and search.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Defection Reports Explorer",
            "version": __version__,
            "description": "The tables behind the dashboard's pages, under the same filters.",
        },
        "servers": [{"url": "."}],
        "paths": {
            **{f"/api/{table}.{{format}}": {"get": _describe_table(table)} for table in SCHEMAS},
            "/api/search.json": {"get": _describe_search()},
            **others,
            "/api/schema.json": {"get": _describe_document("schema", "Each table's columns: type, unit, meaning.")},
            "/api/openapi.json": {"get": _describe_document("openapi", "This document.")},
            "/healthz": {"get": _describe_document("health", "Status, number of reports, when they were read.")},
        },
        "components": {
            "schemas": {table: _describe_row(columns) for table, columns in SCHEMAS.items()}
            | {"Error": _describe_object({"error": {"type": "string", "description": "One sentence."}})},
            "parameters": dict(_list_parameters()),
        },
    }


def _describe_table(table: str) -> dict[str, Any]:
    place = {"name": "format", "in": "path", "required": True, "schema": {"type": "string", "enum": list(FORMATS)}}
    rows = {"type": "array", "items": {"$ref": f"#/components/schemas/{table}"}}
    content = {
        kind.split(";")[0]: {"schema": rows} if ending == "json" else {"schema": {"type": "string"}}
        for ending, kind in FORMATS.items()
    }
    return {
        "operationId": f"get_{table}",
        "summary": f"The rows of {table} under the filters.",
        "parameters": [place, *refer_to_parameters()],
        "responses": {"200": {"description": "The rows; the columns alone when there are none.", "content": content}}
        | describe_errors(),
    }


def _describe_search() -> dict[str, Any]:
    hit = _describe_object(
        {
            "sentence_id": {"type": "string"},
            "article_id": {"type": "string"},
            "title": {"type": "string"},
            "start": {"type": "integer", "description": "Where the sentence starts in articles.text."},
            "text": {"type": "string"},
            "hits": {
                "type": "array",
                "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
                "description": "Start and end in articles.text of each span of words looked for.",
            },
        }
    )
    found = {
        "sentences": {"type": "integer"},
        "reports": {"type": "integer"},
        "is_cut": {"type": "boolean", "description": "Whether there are more than are ranked."},
        "found": {"type": "array", "items": hit},
    }
    pages = [
        {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": MOST_HITS}},
        {"name": "offset", "in": "query", "schema": {"type": "integer", "minimum": 0}},
    ]
    answer = {"description": "The best first.", "content": {"application/json": {"schema": _describe_object(found)}}}
    return {
        "operationId": "search",
        "summary": "Sentences that hold the words of q, ranked, with the hits' offsets.",
        "parameters": [*refer_to_parameters(), *pages],
        "responses": {"200": answer} | describe_errors(),
    }


def _describe_document(name: str, summary: str) -> dict[str, Any]:
    answer = {"description": summary, "content": {"application/json": {"schema": {"type": "object"}}}}
    return {"operationId": f"get_{name}", "summary": summary, "responses": {"200": answer}}


def describe_errors() -> dict[str, Any]:
    """The answers, by status, to who asks for what there is not."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {status: {"description": why, "content": content} for status, why in _ERRORS.items()}


def refer_to_parameters() -> list[dict[str, str]]:
    """References to the filters, as parameters."""
    return [{"$ref": f"#/components/parameters/{name}"} for name, _ in _list_parameters()]


def _list_parameters() -> list[tuple[str, dict[str, Any]]]:
    values = {"reason": {"enum": [code.code for code in load_codebook()]}}
    repeated = [
        (
            name,
            {
                "name": name,
                "in": "query",
                "description": meaning + " May be repeated; a value that is not known is left out.",
                "schema": {"type": "array", "items": {"type": "string", **values.get(name, {})}},
                "explode": True,
            },
        )
        for name, meaning in FILTERS.items()
    ]
    return [*repeated, ("q", {"name": "q", "in": "query", "description": QUERY, "schema": {"type": "string"}})]


def _describe_row(columns: tuple[Column, ...]) -> dict[str, Any]:
    return _describe_object({column.name: _describe_column(column) for column in columns})


def _describe_object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _describe_column(column: Column) -> dict[str, Any]:
    kind = "array" if pa.types.is_list(column.type) else _TYPES.get(column.type, "string")
    described: dict[str, Any] = {"description": column.description}
    described["type"] = [kind, "null"] if column.nullable else kind
    if kind == "array":
        described["items"] = {"type": "string"}
    if pa.types.is_date(column.type):
        described["format"] = "date"
    return described | ({"x-unit": column.unit} if column.unit else {})
