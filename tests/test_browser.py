"""Finding a Chromium: the one named, the ones on the path, and a clear sentence where there is none."""

from pathlib import Path

import pytest

from tests import browser
from tests.browser import NoBrowserError, find_chromium

WORKS, BROKEN = "#!/bin/sh\necho Chromium 1\n", "#!/bin/sh\necho install me >&2\nexit 1\n"


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    """The only folder on the path; no other browser is known and none can be got."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "_PLACES", ())
    monkeypatch.setattr(browser, "_list_own", lambda: iter(()))
    monkeypatch.setattr(browser, "_list_ways", lambda: iter(()))
    return tmp_path


def install(place: Path, script: str = WORKS) -> str:
    place.write_text(script)
    place.chmod(0o755)
    return str(place)


def test_the_one_named_comes_first(path, monkeypatch):
    install(path / "chromium")
    monkeypatch.setenv("CHROMIUM", install(path / "mine"))
    assert find_chromium() == str(path / "mine")


@pytest.mark.parametrize("script", [None, BROKEN])
def test_one_named_that_does_not_start_is_an_error_and_no_other_is_taken(path, monkeypatch, script):
    install(path / "chromium")
    monkeypatch.setenv("CHROMIUM", install(path / "mine", script) if script else str(path / "nothing"))
    with pytest.raises(NoBrowserError, match="does not start"):
        find_chromium()


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_on_the_path(path, name):
    place = install(path / name)
    assert find_chromium() == place


def test_a_script_that_only_says_what_to_install_is_passed_over(path):
    install(path / "chromium", BROKEN)
    works = install(path / "google-chrome")
    assert find_chromium() == works


def test_got_where_there_is_none(path, monkeypatch):
    ways = [[["false"]], [["get", "it"]]]
    monkeypatch.setattr(browser, "_list_ways", lambda: iter(ways))
    monkeypatch.setattr(browser, "_run", lambda command: command == ["get", "it"] and bool(install(path / "chromium")))
    assert find_chromium() == str(path / "chromium")


def test_none_and_no_way_to_get_one(path):
    assert path.exists()
    with pytest.raises(NoBrowserError, match="apt-get install chromium"):
        find_chromium()
