"""What tests share: tables built from the bundled reports, a served dashboard, a browser that must stay at home."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import ARGUMENTS, NoBrowserError, find_chromium
from tests.dated import FLOWN, write_dated
from tests.retold import write_retold
from tests.serving import ROOT, SEEDS, Dashboard, serve_dashboard
from tests.visitors import Invite, Traffic, Visitor, Visitors

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

    from tests.apps import Open
    from ui.chart import Chart

# A busy machine is no failure. In CI examples are the same each time, so that a run can be repeated.
settings.register_profile(
    "tests", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("tests")

# Charts are drawn without a visitor here, and Streamlit would say so at each question.
logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context").setLevel(logging.ERROR)
_RUNNING: list[Dashboard] = []

Serve = Callable[..., str]
Draw = Callable[[str, str], "Chart"]


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
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of `reports` from which every chart has marks to draw, and of their `tables`."""
    from defections.building import build

    folder = tmp_path_factory.mktemp("gathered")
    shutil.copytree(SEEDS, folder / "reports")
    write_retold(write_dated(folder / "reports"))
    (folder / "reports" / "tarn_flown.txt").write_text(FLOWN, encoding="utf-8")
    build([folder / "reports"], folder / "tables")
    return folder


@pytest.fixture(scope="session")
def dated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder of reports with days, and their tables."""
    from defections.building import build

    folder = tmp_path_factory.mktemp("dated")
    reports = write_dated(folder / "reports")
    build([reports], folder / "tables")
    return reports, folder / "tables"


@pytest.fixture(scope="session")
def forged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder of reports full of attacks, and tables with attacks in every column of free text."""
    from tests import hostile

    folder = tmp_path_factory.mktemp("hostile")
    reports = hostile.write_report(folder / "reports", copies=2)
    return reports, hostile.build_forged(reports, folder / "tables")


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch) -> "Open":
    """Open a page as an address does: `visit("figures", reports, tables, {"q": "x"}, {"key": value})`."""

    from streamlit.testing.v1 import AppTest

    def visit(
        page: str,
        reports: Path,
        tables: Path,
        query: Mapping[str, Any] | None = None,
        state: Mapping[str, Any] | None = None,
    ) -> "AppTest":
        monkeypatch.setenv("REPORTS", str(reports))
        monkeypatch.setenv("TABLES", str(tables))
        app = AppTest.from_file(str(ROOT / "ui" / "shell.py"), default_timeout=120)
        for name, value in (query or {}).items():
            app.query_params[name] = value
        for name, value in (state or {}).items():
            app.session_state[name] = value
        if page != "overview":
            app.switch_page(f"../pages/{page}.py")
        return app.run()

    return visit


@pytest.fixture
def draw(gathered: Path, monkeypatch: pytest.MonkeyPatch) -> Draw:
    """Draw a chart of the gathered reports without a browser, as an address asks for it: `draw("moves", "/actors")`."""
    from ui import gallery
    from ui.requested import read_view

    monkeypatch.setenv("REPORTS", str(gathered / "reports"))
    monkeypatch.setenv("TABLES", str(gathered / "tables"))
    return lambda name, address: gallery.PLOTS[name].draw(read_view(parse_qsl(urlsplit(address).query)))


@pytest.fixture(scope="session")
def server(serve: Serve, gathered: Path) -> str:
    """The address of a dashboard of the gathered reports."""
    return serve(gathered / "reports", gathered / "tables")


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


@pytest.fixture(scope="session")
def visitors(browser: Browser) -> Visitors:
    """Those who come to the dashboards."""
    return Visitors(browser)


@pytest.fixture
def visitor(visitors: Visitors, server: str) -> Iterator[Visitor]:
    """A visitor to the dashboard; when he leaves, no request may have left the machine."""
    visitor = visitors.welcome(server, "first")
    yield visitor
    visitor.leave()


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """An empty page of a visitor; `page.goto("/figures")` goes to the dashboard."""
    return visitor.page


@pytest.fixture
def traffic(visitor: Visitor) -> Traffic:
    """What the test's page asked for and complained of."""
    return visitor.traffic


@pytest.fixture
def elsewhere(visitors: Visitors, server: str) -> Iterator[Page]:
    """An empty page in another browser, which knows nothing of what the first one did."""
    other = visitors.welcome(server, "second")
    yield other.page
    other.leave()


@pytest.fixture
def invite(visitors: Visitors, server: str) -> Iterator[Invite]:
    """Open a browser that never was here: `invite(server, color_scheme="dark")` gives an empty page in it."""
    invited: list[Visitor] = []

    def open_browser(address: str = server, **options: object) -> Page:
        invited.append(visitors.invite(address, **options))
        return invited[-1].page

    yield open_browser
    for visitor in invited:
        visitor.leave()
        visitor.page.context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Show what the dashboards wrote beside a failing test that used one."""
    report = yield
    if report.failed and "serve" in getattr(item, "fixturenames", ()):
        for dashboard in _RUNNING:
            report.sections.append((f"log of {dashboard.address}", dashboard.log()[-4000:]))
    return report
