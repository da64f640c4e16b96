"""What tests share: tables built from the bundled reports, a served dashboard, a browser that must stay at home."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.browser import ARGUMENTS, NoBrowserError, find_chromium
from tests.serving import ROOT, Dashboard, serve_dashboard

# A busy machine is no failure. In CI examples are the same each time, so that a run can be repeated.
settings.register_profile(
    "tests", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("tests")

SEEDS = ROOT / "seeds"
_AT_HOME = {"data", "blob", "about"}  # addresses that name no server
_RUNNING: list[Dashboard] = []

Serve = Callable[..., str]


@dataclass
class Traffic:
    """What a page asked for and complained of."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def note_console(self, line: ConsoleMessage) -> None:
        """Keep what the page wrote to the console as an error, with the address it speaks of."""
        if line.type == "error":
            self.errors.append(f"{line.text} {line.location.get('url', '')}".strip())

    def list_strays(self) -> list[str]:
        """The requests that went to any server but the dashboards under test."""
        ours = {urlsplit(dashboard.address).netloc for dashboard in _RUNNING}
        parts = ((url, urlsplit(url)) for url in self.requests)
        return [url for url, part in parts if part.scheme not in _AT_HOME and part.netloc not in ours]


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tables folder built from the bundled reports; not to be written to."""
    from defections.building import build  # here, so that a test of one stage runs while another is broken

    folder = tmp_path_factory.mktemp("tables")
    build([SEEDS], folder)
    return folder


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Serve any folder of reports: `serve(reports, tables=None)` gives the address."""

    def start(reports: Path, tables: Path | None = None) -> str:
        _RUNNING.append(serve_dashboard(reports, tables or tmp_path_factory.mktemp("served")))
        return _RUNNING[-1].address

    yield start
    while _RUNNING:
        _RUNNING.pop().stop()


@pytest.fixture(scope="session")
def server(serve: Serve) -> str:
    """The address of a dashboard of the bundled reports."""
    return serve(SEEDS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    try:
        path = find_chromium()
    except NoBrowserError as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture
def traffic() -> Traffic:
    """What the test's page asked for and complained of."""
    return Traffic()


@pytest.fixture
def context(browser: Browser, server: str, traffic: Traffic) -> Iterator[BrowserContext]:
    """A fresh visitor to the dashboard; when he leaves, no request may have left the machine."""
    visitor = browser.new_context(base_url=server, viewport={"width": 1280, "height": 900}, locale="en-GB")
    visitor.on("request", lambda request: traffic.requests.append(request.url))
    visitor.on("console", traffic.note_console)
    visitor.on("weberror", lambda error: traffic.errors.append(str(error.error)))
    visitor.on("page", lambda page: page.on("websocket", lambda socket: traffic.requests.append(socket.url)))
    yield visitor
    visitor.close()
    assert not traffic.list_strays(), "requests left the machine"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page of a fresh visitor; `page.goto("/figures")` goes to the dashboard."""
    return context.new_page()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Show what the dashboards wrote beside a failing test that used one."""
    report = yield
    if report.failed and "serve" in getattr(item, "fixturenames", ()):
        for dashboard in _RUNNING:
            report.sections.append((f"log of {dashboard.address}", dashboard.log()[-4000:]))
    return report
