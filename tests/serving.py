"""A dashboard of its own for tests and benchmarks: started on a free port, waited for, ended."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
_STARTS_WITHIN = 120.0  # seconds; a busy machine is slow


@dataclass
class Dashboard:
    """A running Streamlit app: its address, its process, and what it wrote."""

    address: str
    process: subprocess.Popen[bytes]
    written: IO[bytes]

    def log(self) -> str:
        """What the process wrote so far."""
        return Path(self.written.name).read_text(encoding="utf-8", errors="replace")

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.written.close()

    def ask(self, path: str) -> bytes:
        """Get an address of the server.

        Raises:
            OSError: it does not answer, or not with success.
        """
        with urllib.request.urlopen(self.address + path, timeout=10) as answer:
            body: bytes = answer.read()
        return body


def serve_dashboard(reports: Path, tables: Path) -> Dashboard:
    """Start the dashboard of a folder of reports and wait until its tables are built.

    Raises:
        RuntimeError: it ended or did not come up in time; the message holds its log.
    """
    started = serve_app(ROOT / "dashboard.py", {"REPORTS": str(reports.resolve()), "TABLES": str(tables.resolve())})
    wait_until(started, "/healthz", lambda body: json.loads(body)["status"] == "ok")
    return started


def serve_app(script: Path, environment: dict[str, str] | None = None) -> Dashboard:
    """Start a Streamlit script on a free port, with the settings beside it, without waiting for it."""
    port = _find_free_port()
    written = tempfile.NamedTemporaryFile(prefix="dashboard-", suffix=".log")  # noqa: SIM115 (closed in stop)
    command = [sys.executable, "-m", "streamlit", "run", str(script.resolve()), "--server.port", str(port)]
    process = subprocess.Popen(
        [*command, "--server.address", "127.0.0.1", "--server.headless", "true"],
        cwd=script.parent,
        env=os.environ | (environment or {}),
        stdin=subprocess.DEVNULL,
        stdout=written,
        stderr=subprocess.STDOUT,
    )
    return Dashboard(f"http://127.0.0.1:{port}", process, written)


def wait_until(dashboard: Dashboard, path: str, is_ready: Callable[[bytes], bool]) -> None:
    """Wait until an address of the server answers as it should.

    Raises:
        RuntimeError: the server ended or that took too long; the message holds its log.
    """
    until = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < until and dashboard.process.poll() is None:
        try:
            if is_ready(dashboard.ask(path)):
                return
        except (OSError, ValueError):
            pass  # not up yet
        time.sleep(0.1)
    log = dashboard.log()
    dashboard.stop()
    raise RuntimeError(f"The server did not come up; it wrote:\n{log}")


def fetch(address: str) -> tuple[int, dict[str, str], bytes]:
    """What a server answers: the status, the headers by their names in small letters, the body."""
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.status, _read_headers(answer), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, _read_headers(error), error.read()


def _read_headers(answer: HTTPResponse | urllib.error.HTTPError) -> dict[str, str]:
    return {name.lower(): value for name, value in answer.headers.items()}


def _find_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
