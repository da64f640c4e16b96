"""What the overview asks ahead is just what it then shows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from defections.queries import Library
from tests.apps import Open, check_page
from tests.serving import SEEDS
from ui import ahead, fits, glance

SHOWN = {"show_counts": glance, "show_main_figures": glance, "show_fits": fits}


def test_what_the_overview_shows_was_asked_ahead(visit: Open, tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    late: dict[str, list[str]] = {}
    ask, ask_ahead = Library.ask, ahead.ask_overview

    def watch(name: str, draw: Callable[..., Any]) -> Callable[..., Any]:
        def show(*given: Any, **named: Any) -> Any:
            before = len(asked)
            drawn = draw(*given, **named)
            late[name] = asked[before:]
            return drawn

        return show

    monkeypatch.setattr(Library, "ask", lambda *given, **named: asked.append(given[1]) or ask(*given, **named))
    monkeypatch.setattr(ahead, "ask_overview", lambda view: ask_ahead(view) or asked.clear())
    for name, module in SHOWN.items():
        monkeypatch.setattr(module, name, watch(name, getattr(module, name)))
    # Words that no other test looks for, so that no answer is kept from there.
    check_page(visit("overview", SEEDS, tables, {"q": "people OR askedahead"}), "overview")
    assert set(late) == set(SHOWN)
    assert not any(late.values()), late
