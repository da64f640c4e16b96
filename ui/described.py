"""What there is to ask for besides tables, in the words of the OpenAPI document: charts as files, citations."""

from collections.abc import Iterable, Mapping
from typing import Any

from defections.describing import describe_errors, refer_to_parameters
from ui import chart_files, cite_files, gallery
from ui.dropped import SWITCH_VALUES

# The switches of charts: what they do, and the values that all charts with such a switch know.
_SWITCHES: dict[str, tuple[str, Iterable[str]]] = {
    "by": ("What charts of reasons count.", SWITCH_VALUES["by"]),
    "group": ("What charts of reasons are grouped by.", SWITCH_VALUES["group"]),
    "sure": ("Which passages charts of reasons count.", SWITCH_VALUES["sure"]),
    "type": ("Actors of this type; may be repeated.", SWITCH_VALUES["type"]),
    "show": ("The unit of the figures drawn.", ()),
    "compare": ("A report to be compared (an article_id); repeated for each.", ()),
}


def describe_others() -> dict[str, Any]:
    """The addresses of charts and citations, to stand among the paths of the document."""
    return {
        "/api/charts/{name}.{format}": {"get": _describe_charts()},
        "/cite.{format}": {"get": _describe_citations()},
    }


def _describe_charts() -> dict[str, Any]:
    place = [_place("name", gallery.PLOTS), _place("format", chart_files.FORMATS)]
    return {
        "operationId": "get_chart",
        "summary": "What a chart draws under the filters, as rows; or its figure, as Plotly reads it.",
        "parameters": [*place, *refer_to_parameters(), *_list_switches()],
        "responses": _answer("The rows; the columns alone when nothing is drawn.", chart_files.FORMATS),
    }


def _describe_citations() -> dict[str, Any]:
    named = [
        _ask("mark", "A passage: the id of a row. Without one, the page or chart and the reports it rests on."),
        _ask("page", "A page, by the name in its address."),
        _ask("chart", "A chart.", gallery.PLOTS),
    ]
    return {
        "operationId": "get_citation",
        "summary": "How to cite a passage, a page or a chart: text, BibTeX and CSL-JSON.",
        "parameters": [_place("format", cite_files.FORMATS), *named, *refer_to_parameters(), *_list_switches()],
        "responses": _answer("json: all three; bib: BibTeX; csl: CSL-JSON.", cite_files.FORMATS),
    }


def _list_switches() -> list[dict[str, Any]]:
    return [_ask(name, meaning, values) for name, (meaning, values) in _SWITCHES.items()]


def _place(name: str, values: Iterable[str]) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "enum": list(values)}}


def _ask(name: str, meaning: str, values: Iterable[str] = ()) -> dict[str, Any]:
    known = {"enum": list(values)} if values else {}
    return {"name": name, "in": "query", "description": meaning, "schema": {"type": "string", **known}}


def _answer(meaning: str, formats: Mapping[str, str]) -> dict[str, Any]:
    content = {kind.split(";")[0]: {"schema": {}} for kind in formats.values()}
    return {"200": {"description": meaning, "content": content}} | describe_errors()
