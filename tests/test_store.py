"""The store that all visitors share: what comes of many at once."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from defections.errors import DefectionsError
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
