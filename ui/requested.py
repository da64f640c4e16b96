"""What a request from outside the pages asks for: the view in its parameters, and answers when it cannot be had."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from defections.errors import DefectionsError
from defections.filters import Filters, read_filters
from ui import palette
from ui.store import answer, get_store
from ui.view import View, read_switches

Pairs = list[tuple[str, str]]


class NotThereError(Exception):
    """One sentence on what a request named that there is not."""


def read_view(pairs: Iterable[tuple[str, str]]) -> View:
    """The view that parameters name, as the pages read it: what is not known is dropped."""
    named = list(pairs)
    filters = read_filters(named, answer("known_values"))
    if filters.picks and not answer("count", "sentences", Filters(picks=filters.picks)):
        filters = replace(filters, picks=())
    return View(filters, read_switches(named))


def write_address(base: str, page: str, pairs: Pairs) -> str:
    """The whole address of a page, from the server's own."""
    return f"{base.rstrip('/')}/{page}" + (f"?{urlencode(pairs)}" if pairs else "")


async def reply(request: Request, make: Callable[[Request], Response]) -> Response:
    """Have an answer made beside the event loop, in the colours of paper; a fault becomes one sentence."""
    try:
        return await run_in_threadpool(_make, request, make)
    except NotThereError as error:
        return JSONResponse({"error": str(error)}, status_code=404)
    except DefectionsError as error:
        store = get_store()
        if store.stamp and not store.is_building:
            return JSONResponse({"error": str(error)}, status_code=400)
        why = "The tables are being built: ask again in a moment." if store.is_building else str(error)
        return JSONResponse({"error": why}, status_code=503, headers={"Retry-After": "5"})


def _make(request: Request, make: Callable[[Request], Response]) -> Response:
    store = get_store()
    store.start()
    store.wait(0.3)
    with palette.on_paper():
        return make(request)
