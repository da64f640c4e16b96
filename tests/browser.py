"""The Chromium that browser tests and benchmarks drive: found, or got, or a clear sentence on how to get one.

`python -m tests.browser` makes sure that there is one and prints where.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock
from playwright.sync_api import sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# No sandbox, since tests may run as root in a container; nothing that would ask an outside server of its own accord.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_ADVICE = (
    "No Chromium was found and none could be installed, and the browser tests need one: install it "
    "(apt-get install chromium, or python -m playwright install --with-deps chromium) or name one in CHROMIUM."
)


class NoBrowserError(Exception):
    """There is no Chromium, and none could be installed."""


def find_chromium() -> str:
    """Find a Chromium that starts, or get one.

    Raises:
        NoBrowserError: there is none and none could be installed, or the one named in CHROMIUM does not start.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        if not _starts(named):
            raise NoBrowserError(f"CHROMIUM names {named}, which does not start: name a Chromium or unset it.")
        return named
    with FileLock(Path(tempfile.gettempdir()) / f"find-chromium-{os.getuid()}.lock"):  # test workers come here at once
        return _look() or _get()


def _look() -> str | None:
    return next(filter(_starts, _list_candidates()), None)


def _list_candidates() -> Iterator[str]:
    yield from filter(None, map(shutil.which, _NAMES))
    yield from _PLACES
    yield from _list_own()


def _list_own() -> Iterator[str]:
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _starts(path: str) -> bool:
    """Whether it is a browser: some systems put a script there that only says what to install."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _get() -> str:
    for commands in _list_ways():
        if all(map(_run, commands)) and (found := _look()):
            return found
    raise NoBrowserError(_ADVICE)


def _list_ways() -> Iterator[list[list[str]]]:
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if os.getuid() == 0 and shutil.which("apt-get"):
        yield [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]]


def _run(command: list[str]) -> bool:
    print("No Chromium yet:", " ".join(command[-4:]), file=sys.stderr, flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive", "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "15000"}
    try:
        done = subprocess.run(
            command, env=os.environ | quiet, stdin=subprocess.DEVNULL, capture_output=True, timeout=600, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    try:
        print("Browser:", find_chromium())
    except NoBrowserError as error:
        sys.exit(str(error))
