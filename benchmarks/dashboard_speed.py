"""How fast the dashboard answers in Chromium, beside a bare Streamlit app: `python benchmarks/dashboard_speed.py`.

Both serve at once and are measured in turn. A line of JSON for each: milliseconds (median and 95th percentile) and the
ratio of our median to theirs. The clock is the browser's own: from the click, or the address, until the chart expected
stands on the page. Measured with the bundled reports, and with many, whose tables are kept for the next run; there,
every filter chosen is a new one, so that no answer comes out of a cache.
"""

import argparse
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # so that the command runs from anywhere, without an installation

from benchmarks.timings import summarise  # noqa: E402
from tests.browser import ARGUMENTS, find_chromium  # noqa: E402
from tests.serving import Dashboard, serve_app, serve_dashboard, wait_until  # noqa: E402

SEEDS = ROOT / "seeds"
BUNDLED = len(list(SEEDS.glob("*.txt")))
_COUNT = re.compile(r"\b(?!19|20)[1-9]\d{1,3}\b(?![:\d])")  # no year, no time of day
_CHART = ".js-plotly-plot .main-svg"
_WATCH = """
() => {
  window.see = () => {
    const plot = document.querySelector('.js-plotly-plot');
    const drawn = plot && plot.querySelector('.main-svg') && !plot.closest('[data-stale="true"]');
    return drawn ? JSON.stringify((plot.data || []).map(trace => [trace.x, trace.y, trace.name])) : '';
  };
  window.measure = (title) => {
    const before = window.see();
    window.taken = new Promise((resolve, reject) => {
      let clicked = null;
      setTimeout(() => reject(new Error(`no new chart on ${title}: ${before}`)), 20000);
      const look = () => {
        const seen = window.see(), heading = document.querySelector('h1');
        const there = seen && seen !== before && heading && heading.innerText.trim() === title;
        there ? resolve(performance.now() - clicked) : requestAnimationFrame(look);
      };
      const begin = () => { if (clicked === null) { clicked = performance.now(); look(); } };
      for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, begin, {capture: true, once: true});
    });
  };
}
"""


@dataclass
class App:
    """A running app, a page of it that is kept open, and what was measured, by measure."""

    dashboard: Dashboard
    page: Page
    reports: list[str]
    taken: dict[str, list[float]] = field(default_factory=dict)

    def note(self, measure: str, milliseconds: float) -> None:
        """Keep one measured time."""
        self.taken.setdefault(measure, []).append(milliseconds)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How fast the dashboard answers, beside a bare Streamlit app.")
    parser.add_argument("--rounds", type=int, default=20, help="how often each is measured (default: 20)")
    parser.add_argument(
        "--starts", type=int, default=5, help="how often the servers are started anew, twice at least (default: 5)"
    )
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[BUNDLED, 5_000], help="numbers of reports (default: 2 5000)"
    )
    parser.add_argument(
        "--folder", type=Path, default=Path("/tmp/dashboard_speed"), help="where many reports and their tables are kept"
    )
    options = parser.parse_args()
    for size in options.sizes:
        reports = SEEDS if size == BUNDLED else make_reports(options.folder / f"{size}", size)
        for line in measure(reports, options.folder / f"{size}-tables", options.rounds, options.starts):
            print(json.dumps({"reports": size, **line}), flush=True)


def measure(reports: Path, tables: Path, rounds: int, starts: int) -> Iterator[dict[str, object]]:
    """Measure with one folder of reports; a line for each measure."""
    ways: list[Callable[[], Dashboard]] = [lambda: serve_dashboard(reports, tables), serve_bare]
    with (
        sync_playwright() as playwright,
        launch(playwright.chromium.launch) as browser,
        serve_both(ways, browser) as apps,
    ):
        for number in range(max(2, rounds) + 1):
            for app in apps:
                measure_visit(app, browser)
                measure_filter(app, app.reports[number % len(app.reports)])
                measure_pages(app)
                if not number:
                    app.taken.clear()  # the first warms up
        for _ in range(max(2, starts)):
            for app, way in zip(apps, ways, strict=True):
                measure_start(app, way, browser)
    yield from compare(*(app.taken for app in apps))


def make_reports(folder: Path, size: int) -> Path:
    """Many reports, unless they are there: those to develop against over and over, each time with other numbers."""
    if not folder.exists():
        texts = [
            path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "reports" / "open").glob("*.txt"))
        ]
        chance = random.Random(1)
        folder.mkdir(parents=True)
        for number in range(size):
            changed = _COUNT.sub(
                lambda found: str(round(int(found[0]) * chance.uniform(0.7, 1.4))), texts[number % len(texts)]
            )
            (folder / f"{number:05}.txt").write_text(f"Report {number}: {changed}", encoding="utf-8")
    return folder


def serve_bare() -> Dashboard:
    """Start the bare app and wait until it answers."""
    started = serve_app(ROOT / "benchmarks" / "bare" / "app.py")
    wait_until(started, "/_stcore/health", lambda body: body == b"ok")
    return started


@contextmanager
def launch(start: Callable[..., Browser]) -> Iterator[Browser]:
    """Start a Chromium and close it in the end."""
    browser = start(executable_path=find_chromium(), args=list(ARGUMENTS))
    yield browser
    browser.close()


@contextmanager
def serve_both(ways: list[Callable[[], Dashboard]], browser: Browser) -> Iterator[list[App]]:
    """Serve both apps, with a page of each open and the reports that its filter offers."""
    with ExitStack() as running:
        dashboards = []
        for way in ways:
            dashboards.append(way())
            running.callback(dashboards[-1].stop)
        titles = Counter(row["title"] for row in json.loads(dashboards[0].ask("/api/articles.json")))
        ours = [title for title, n in titles.items() if n == 1]  # of others, what is typed finds several
        theirs = [f"Report {number:02}" for number in range(22)]
        yield [
            App(dashboard, open_page(dashboard, browser), reports)
            for dashboard, reports in zip(dashboards, (ours, theirs), strict=True)
        ]


def open_page(dashboard: Dashboard, browser: Browser) -> Page:
    """Open the dashboard as a visitor who was never there, and wait for the first chart."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(dashboard.address)
    page.locator(_CHART).first.wait_for()
    return page


def measure_visit(app: App, browser: Browser) -> None:
    """From the address to the first chart, for a visitor with nothing in the browser's cache."""
    started = time.perf_counter()
    page = open_page(app.dashboard, browser)
    app.note("visit to first chart", 1000 * (time.perf_counter() - started))
    page.context.close()


def measure_start(app: App, way: Callable[[], Dashboard], browser: Browser) -> None:
    """From starting the server to the first chart; the tables are there already."""
    started = time.perf_counter()
    dashboard = way()
    page = open_page(dashboard, browser)
    app.note("server start to first chart", 1000 * (time.perf_counter() - started))
    page.context.close()
    dashboard.stop()


def measure_filter(app: App, report: str) -> None:
    """From choosing a report in the filter to the chart of it; the filter is emptied again."""
    page = app.page
    box = page.get_by_role("combobox", name=re.compile("Report"))
    box.fill(report[:40])
    app.note("filter to chart", measure_action(page, page.get_by_role("option").first.click, "Overview"))
    page.keyboard.press("Escape")
    measure_action(page, lambda: box.press("Backspace"), "Overview")


def measure_pages(app: App) -> None:
    """From the link in the sidebar to the other page's chart, and back."""
    for title in ("Figures", "Overview"):
        link = app.page.get_by_test_id("stSidebar").get_by_role("link", name=title, exact=True)
        app.note("page switch", measure_action(app.page, link.click, title))


def measure_action(page: Page, act: Callable[[], None], title: str) -> float:
    """Act and wait for another chart than before under that title; the milliseconds by the browser's clock."""
    page.evaluate(_WATCH)
    page.evaluate("title => measure(title)", title)
    act()
    taken: float = page.evaluate("() => taken")
    return taken


def compare(ours: dict[str, list[float]], theirs: dict[str, list[float]]) -> Iterator[dict[str, object]]:
    """A line for each measure."""
    for measure, taken in ours.items():
        p50, p95 = summarise(taken)
        peer_p50, peer_p95 = summarise(theirs[measure])
        peer = {"peer": "bare Streamlit app", "peer_p50_ms": peer_p50, "peer_p95_ms": peer_p95}
        yield {
            "measure": measure,
            "p50_ms": p50,
            "p95_ms": p95,
            "n": len(taken),
            **peer,
            "ratio": round(p50 / peer_p50, 2),
        }


if __name__ == "__main__":
    main()
