"""The ASGI app: the dashboard, a health check, and the tables under the same filters as the pages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui import api, brief, chart_files, cite_files
from ui.frame import PATHS
from ui.store import get_store


class KnownPages:
    """Sends who asks for a page that there is not to the first one, filters kept.

    Streamlit answers any path with its page, which would then complain in a dialog, or stay blank below two slashes.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        root = f"/{st.get_option('server.baseUrlPath').strip('/')}/".replace("//", "/")
        if scope["type"] != "http" or scope["path"].removeprefix(root).strip("/") in {*PATHS, "api", "brief"}:
            await self._app(scope, receive, send)
            return
        is_page = False

        async def send_unless_page(message: Message) -> None:
            nonlocal is_page
            if message["type"] == "http.response.start":
                kinds = [value for name, value in message["headers"] if name == b"content-type"]
                is_page = message["status"] == 200 and any(kind.startswith(b"text/html") for kind in kinds)
            if not is_page:
                await send(message)

        await self._app(scope, receive, send_unless_page)
        if is_page:
            query = scope["query_string"].decode("latin-1")
            await RedirectResponse(root + (f"?{query}" if query else ""))(scope, receive, send)


@asynccontextmanager
async def begin(_: st.App) -> AsyncIterator[dict[str, Any]]:
    """Start building before the first visitor comes."""
    get_store().start()
    yield {}


def tell_fault(_: Exception) -> bool:
    """Show one sentence in place of Streamlit's own box; the fault itself stands in the server's log."""
    st.error("Something went wrong here, and the server has noted it. Reload the page or choose another.")
    return True


async def tell_health(_: Request) -> Response:
    """Tell status, number of articles and when the tables were built."""
    return JSONResponse(await run_in_threadpool(get_store().describe))


MIDDLEWARE = [Middleware(KnownPages)]
ROUTES = [
    *chart_files.ROUTES,
    *cite_files.ROUTES,
    *brief.ROUTES,
    Route("/healthz", tell_health),
    *api.ROUTES,
]
