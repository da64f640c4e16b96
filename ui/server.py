"""The ASGI app: the dashboard, a health check, and the tables under the same filters as the pages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from defections.errors import DefectionsError
from defections.exporting import FORMATS, export_table
from defections.filters import read_filters
from defections.schema import SCHEMAS
from ui.store import get_store


@asynccontextmanager
async def begin(_: st.App) -> AsyncIterator[dict[str, Any]]:
    """Start building before the first visitor comes."""
    get_store().start()
    yield {}


async def tell_health(_: Request) -> Response:
    """Tell status, number of articles and when the tables were built."""
    return JSONResponse(await run_in_threadpool(get_store().describe))


async def send_table(request: Request) -> Response:
    """Send a table under the filters that the address names."""
    name, ending = request.path_params["name"], request.path_params["ending"]
    if name not in SCHEMAS or ending not in FORMATS:
        known = f"a table is one of {', '.join(SCHEMAS)}; a format one of {', '.join(FORMATS)}"
        return JSONResponse({"error": f"There is no {name}.{ending}: {known}."}, status_code=404)
    try:
        body = await run_in_threadpool(_export, name, ending, request.query_params.multi_items())
    except DefectionsError as error:
        return JSONResponse({"error": str(error)}, status_code=503)
    attached = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(body, media_type=FORMATS[ending], headers=attached)


def _export(name: str, ending: str, parameters: list[tuple[str, str]]) -> bytes:
    library = get_store().open()
    return export_table(name, ending, library.rows(name, read_filters(parameters, library.known_values())))


ROUTES = [Route("/healthz", tell_health), Route("/api/{name}.{ending}", send_table)]
