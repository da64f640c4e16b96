"""Where the tables are, building them on first start, and answers kept for the views: all caching stands here."""

import os
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from defections.building import build, build_if_stale
from defections.errors import DefectionsError
from defections.queries import Library
from defections.storage import MANIFEST, load_manifest

ROOT = Path(__file__).parent.parent
Question = Callable[..., Any]


class Store:
    """One tables folder and the reports it is built from; shared by all visitors of a process."""

    def __init__(self, reports: Path, tables: Path) -> None:
        self.reports = reports
        self.tables = tables
        self.progress = (0, 0)
        self._error: DefectionsError | None = None
        self._thread: threading.Thread | None = None
        self._checked = False
        self._is_suspect = False
        self._lock = threading.Lock()
        self._library: tuple[int, Library] | None = None

    @property
    def is_building(self) -> bool:
        """Whether a build is under way or waited for."""
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Start building in the background when the tables are missing, damaged or out of date."""
        with self._lock:
            if self.is_building or (self._checked and self.stamp):
                return
            self.progress = (0, 0)
            self._thread = threading.Thread(target=self._build, name="build tables", daemon=True)
            self._thread.start()

    def wait(self, seconds: float) -> None:
        """Wait for the build for so long at most."""
        if self._thread is not None:
            self._thread.join(seconds)

    def open(self) -> Library:
        """Open the tables; again when they were built anew.

        Raises:
            DefectionsError: they could not be built or opened.
        """
        with self._lock:
            if self._error:
                error, self._error, self._checked = self._error, None, False
                raise error
            if self._library is None or self._library[0] != self.stamp:
                self._library = (self.stamp, Library(self.tables))
            return self._library[1]

    def distrust(self) -> None:
        """Build the tables anew before they are used: reading them failed, however whole they look."""
        with self._lock:
            self._checked, self._library, self._is_suspect = False, None, True

    @property
    def stamp(self) -> int:
        """Changes with every build; 0 when there is none."""
        try:
            return (self.tables / MANIFEST).stat().st_mtime_ns
        except OSError:
            return 0

    def describe(self) -> dict[str, Any]:
        """What a health check wants to know."""
        manifest = load_manifest(self.tables) or {}
        status = "building" if self.is_building else "ok" if manifest else "no tables"
        return {"status": status, "articles": len(manifest.get("reports", ())), "built_at": manifest.get("built_at")}

    def _build(self) -> None:
        try:
            make = build if self._is_suspect else build_if_stale
            make([self.reports], self.tables, progress=self._note)
            self._checked, self._is_suspect = True, False
        except DefectionsError as error:
            self._error = error

    def _note(self, done: int, of: int) -> None:
        self.progress = (done, of)


@cache
def _get_store(reports: Path, tables: Path) -> Store:
    return Store(reports, tables)


def get_store() -> Store:
    """The store that the environment names: REPORTS (seeds) and TABLES (data/tables)."""
    return _get_store(_find("REPORTS", "seeds"), _find("TABLES", "data/tables"))


def _find(variable: str, default: str) -> Path:
    """A folder that the environment names; below the project's folder as a relative path, as on the command line."""
    path = ROOT / (os.environ.get(variable) or default)
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


@st.cache_data(max_entries=400, show_spinner=False)
def _answer(stamp: int, tables: str, name: str, _question: Question, *arguments: Any, **options: Any) -> Any:  # noqa: ARG001 (they tell answers apart)
    return _question(get_store().open(), *arguments, **options)


def answer(question: str | Question, *arguments: Any, **options: Any) -> Any:
    """Ask the library a question; answers are kept until the tables are built anew.

    Args:
        question: a method of `Library` by its name, or a function that takes a library first.
        arguments: what the question is asked about.
        options: what it is asked about, by name.
    """
    store = get_store()
    asked = getattr(Library, question) if isinstance(question, str) else question
    name = f"{asked.__module__}.{asked.__qualname__}"
    return _answer(store.stamp, str(store.tables), name, asked, *arguments, **options)
