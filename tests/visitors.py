"""Those who come to the dashboards under test, each with a browser of their own, watched for what they ask for."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect
from playwright.sync_api import Error as BrowserError

PATIENCE = 90_000  # milliseconds; a busy machine is slow
_SIZE = {"width": 1280, "height": 900}
_AT_HOME = {"data", "blob", "about"}  # addresses that name no server
_FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"

Invite = Callable[..., Page]


@dataclass
class Traffic:
    """What a visitor's pages asked for and complained of."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Note all that the pages of a browser do from now on."""
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", self._note_console)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("page", lambda page: page.on("websocket", lambda socket: self.requests.append(socket.url)))

    def _note_console(self, line: ConsoleMessage) -> None:
        if line.type == "error":
            self.errors.append(f"{line.text} {line.location.get('url', '')}".strip())

    def list_strays(self, home: str) -> list[str]:
        """The requests that went to any server but the one at this address."""
        parts = ((url, urlsplit(url)) for url in self.requests)
        return [url for url, part in parts if part.scheme not in _AT_HOME and part.netloc != urlsplit(home).netloc]


@dataclass
class Visitor:
    """Someone with a browser of their own at a dashboard."""

    address: str
    page: Page
    traffic: Traffic

    def leave(self) -> None:
        """End the visit and forget all of it; the empty page stays, since a new one takes three times as long to load.

        Raises:
            AssertionError: something was asked for that is not on this machine.
        """
        with contextlib.suppress(BrowserError):  # nothing can be stored where nothing was opened
            self.page.evaluate(_FORGET)
        self.page.goto("about:blank")
        self.page.set_viewport_size(_SIZE)
        self.page.emulate_media(color_scheme="light")
        self.page.context.clear_cookies()
        self.page.context.clear_permissions()
        strays = self.traffic.list_strays(self.address)
        self.traffic.requests.clear()
        self.traffic.errors.clear()
        assert not strays, "requests left the machine"


class Visitors:
    """The visitors of a run of tests; some are kept from test to test."""

    def __init__(self, browser: Browser) -> None:
        expect.set_options(timeout=PATIENCE)
        self._browser = browser
        self._kept: dict[tuple[str, str], Visitor] = {}

    def invite(self, address: str, **options: object) -> Visitor:
        """Somebody who was never here, with a browser of these options."""
        given = {"base_url": address, "viewport": _SIZE, "locale": "en-GB", **options}
        context = self._browser.new_context(**given)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        traffic = Traffic()
        traffic.watch(context)
        return Visitor(address, context.new_page(), traffic)

    def welcome(self, address: str, name: str) -> Visitor:
        """A visitor of this name, who left nothing behind the last time."""
        visitor = self._kept.get((address, name))
        if visitor is None or visitor.page.is_closed():
            visitor = self._kept[address, name] = self.invite(address)
        return visitor
