"""The addresses for programs: tables as files, search, what there is to ask for, and a page that tells of it."""

from collections.abc import Iterator
from itertools import chain

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from defections.describing import FILTERS, MOST_HITS, describe_api, describe_columns
from defections.errors import DefectionsError
from defections.exporting import FORMATS, stream_table
from defections.filters import TEXT_PARAMETER, Filters
from defections.finding import search
from defections.schema import SCHEMAS
from defections.searching.grammar import parse_query
from defections.searching.hits import find_hits
from ui.api_page import write_page
from ui.described import describe_others
from ui.dropped import note_dropped
from ui.paths import shorten_paths
from ui.requested import NotThereError, read_view, reply
from ui.store import answer, get_store
from ui.view import SWITCHES

_PAGING = {"limit": 20, "offset": 0}


class RequestError(DefectionsError):
    """One sentence on a parameter that cannot be used."""


async def send_table(request: Request) -> Response:
    """Send a table under the filters that the address names."""
    return await reply(request, _make_file)


async def send_found(request: Request) -> Response:
    """Send the sentences that hold what `q` looks for, ranked, with the hits' offsets."""
    return await reply(request, _make_found)


async def send_columns(_: Request) -> Response:
    """Send the tables' columns."""
    return JSONResponse(describe_columns())


async def send_description(_: Request) -> Response:
    """Send the OpenAPI document."""
    return JSONResponse(describe_api(describe_others()))


async def send_page(_: Request) -> Response:
    """Send the page that tells people of these addresses."""
    return HTMLResponse(write_page())


async def lead_to_page(_: Request) -> Response:
    """Lead to the page, whose links count from its address without a slash."""
    return RedirectResponse("../api")


def _make_file(request: Request) -> Response:
    name, ending = request.path_params["name"], request.path_params["ending"]
    if name not in SCHEMAS or ending not in FORMATS:
        known = f"a table is one of {', '.join(SCHEMAS)}; a format one of {', '.join(FORMATS)}"
        raise NotThereError(f"There is no {name[:40]}.{ending[:40]}: {known}.")
    filters, notes = _read_filters(request)
    store = get_store()
    pieces = stream_table(name, ending, shorten_paths(store.open().stream(name, filters), store.reports))
    attached = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return StreamingResponse(_begin(pieces), media_type=FORMATS[ending], headers=attached | notes)


def _begin(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Make the first pieces now, so that what fails fails before the answer begins."""
    first = [piece for _, piece in zip(range(2), pieces, strict=False)]
    return chain(first, pieces)


def _make_found(request: Request) -> Response:
    filters, notes = _read_filters(request, *_PAGING)
    if not filters.text:
        raise RequestError("There is nothing to look for: name it in q.")
    limit, offset = (_read_number(request, name, least) for name, least in (("limit", 1), ("offset", 0)))
    found = answer(search, filters, min(limit, MOST_HITS), offset)
    query = parse_query(filters.text)
    rows = [
        {
            **{name: row[name] for name in ("sentence_id", "article_id", "title", "start", "text")},
            "hits": [(row["start"] + start, row["start"] + end) for start, end in find_hits(row["text"], query)],
        }
        for row in found.rows.to_dict("records")
    ]
    counts = {"sentences": found.sentences, "reports": found.reports, "is_cut": found.is_cut}
    return JSONResponse(counts | {"found": rows}, headers=notes)


def _read_filters(request: Request, *more: str) -> tuple[Filters, dict[str, str]]:
    """The filters that an address names, and the headers that say what was left out of it."""
    known = {*FILTERS, TEXT_PARAMETER, *more}
    pairs = request.query_params.multi_items()
    for name, _ in pairs:
        if name not in known | {*SWITCHES}:  # what pages keep in their addresses besides changes no rows
            raise RequestError(f"There is no parameter {name[:40]}: use {', '.join(sorted(known))}.")
    filters = read_view(pairs).filters
    if filters.text:
        parse_query(filters.text)
    return filters, note_dropped(pairs, filters)


def _read_number(request: Request, name: str, least: int) -> int:
    text = request.query_params.get(name, str(_PAGING[name]))
    if not (text.isascii() and text.isdecimal() and len(text) < 10) or int(text) < least:
        raise RequestError(f"The parameter {name} has to be a whole number, {least} or more.")
    return int(text)


ROUTES = [
    Route("/api", send_page),
    Route("/api/", lead_to_page),
    Route("/api/schema.json", send_columns),
    Route("/api/openapi.json", send_description),
    Route("/api/search.json", send_found),
    Route("/api/{name}.{ending}", send_table),
]
