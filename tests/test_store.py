"""The store that all visitors share: what comes of many at once, and the questions that it is asked by name."""

import ast
import inspect
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from defections.errors import DefectionsError
from defections.queries import Library
from tests.serving import ROOT
from ui.store import Store

VISITORS = 8


class Failed(Store):
    """A store whose build has failed; each look at that takes a while, so that visitors meet at it."""

    @property
    def _error(self) -> DefectionsError | None:
        time.sleep(0.01)
        return self._kept

    @_error.setter
    def _error(self, error: DefectionsError | None) -> None:
        self._kept = error


def test_visitors_who_come_together_after_a_failed_build_are_each_told_in_a_sentence(tmp_path: Path) -> None:
    store = Failed(tmp_path / "reports", tmp_path / "tables")
    store._error = DefectionsError("There is no report.")

    def come(_: int) -> str:
        with pytest.raises(DefectionsError) as told:
            store.open()
        return str(told.value)

    with ThreadPoolExecutor(VISITORS) as pool:
        told = list(pool.map(come, range(VISITORS)))
    assert told.count("There is no report.") == 1
    assert all(sentence.endswith(".") for sentence in told)


def list_named() -> Iterator[tuple[str, ast.Call]]:
    """The calls of `answer` that give a question by its name, with that name."""
    for path in [*(ROOT / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "answer"
            if called and node.args and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value, node


def test_questions_asked_by_name_are_there_and_take_what_they_are_given() -> None:
    named = list(list_named())
    assert len(named) > 20
    for name, call in named:
        assert not name.startswith("_")
        taken = inspect.signature(getattr(Library, name))
        given = [None] * (len(call.args) - 1)
        if not any(isinstance(each, ast.Starred) for each in call.args):
            taken.bind(None, *given, **{each.arg: None for each in call.keywords if each.arg})
