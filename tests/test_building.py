"""Builds: the command, its exit codes, and tables that are whole whatever happens on the way."""

import gc
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import ModuleType

import pandas as pd
import pytest

from defections import building, freshness, storage
from defections.__main__ import main
from defections.building import build, build_if_stale
from defections.errors import DefectionsError
from defections.freshness import is_current
from defections.pipeline import analyse_together
from defections.schema import TABLES
from defections.storage import MANIFEST, BusyError, load_manifest, locked
from tests.serving import ROOT

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
OPEN = sorted((ROOT / "tests" / "reports" / "open").glob("*.txt"))
ADDED = "Ten fighters left the group in May, said Omar Hadi, a commander who fled to Turkey himself."


@pytest.fixture
def reports(tmp_path) -> Path:
    """A folder of two reports that tests may change."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for path in SEEDS:
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "tables"


def read(folder: Path) -> dict[str, pd.DataFrame]:
    return {table: pd.read_parquet(folder / f"{table}.parquet") for table in TABLES}


def differ(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> list[str]:
    return [table for table in TABLES if not one[table].equals(other[table])]


def start(*arguments: object, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "defections", "build", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | environment,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(*arguments: object) -> tuple[int, str, str]:
    process = start(*arguments)
    said, complained = process.communicate(timeout=120)
    return process.returncode, said, complained


class TestCommand:
    def test_all_read(self, reports, out):
        code, said, complained = run(reports, "--out", out)
        assert (code, complained) == (0, "")
        assert said == f"2 reports built into {out}.\n"
        assert len(read(out)["articles"]) == 2

    def test_the_bundled_reports_are_the_default(self, out):
        assert main(["build", "--out", str(out)]) == 0
        assert len(read(out)["articles"]) == len(SEEDS)

    def test_files_and_folders_may_be_mixed(self, reports, out):
        assert main(["build", str(SEEDS[0]), str(reports), str(OPEN[0]), "--out", str(out)]) == 0
        assert len(read(out)["articles"]) == 4

    def test_some_not_read(self, reports, out, capsys):
        (reports / "empty.txt").write_text("")
        (reports / "program.txt").write_bytes(bytes(range(256)))
        assert main(["build", str(reports), "--out", str(out)]) == 1
        frames = read(out)
        assert len(frames["articles"]) == 2
        problems = dict(zip(frames["problems"]["path"], frames["problems"]["reason"], strict=True))
        assert problems.keys() == {str(reports / "empty.txt"), str(reports / "program.txt")}
        assert "empty" in problems[str(reports / "empty.txt")]
        assert "not text" in problems[str(reports / "program.txt")]
        assert str(reports / "empty.txt") in capsys.readouterr().err

    @pytest.mark.parametrize(
        "arguments", [[], ["bake"], ["build", "--workers", "0"], ["build", "--workers", "two"], ["build", "--nonsense"]]
    )
    def test_wrong_usage(self, arguments, capsys):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2
        assert "usage" in capsys.readouterr().err

    def test_nothing_to_read(self, tmp_path, out, capsys):
        (tmp_path / "bare").mkdir()
        assert main(["build", str(tmp_path / "bare"), "--out", str(out)]) == 2
        assert "no report" in capsys.readouterr().err
        assert not out.exists()

    def test_no_such_place(self, tmp_path, out, capsys):
        assert main(["build", str(tmp_path / "nowhere"), "--out", str(out)]) == 2
        assert "nowhere does not exist" in capsys.readouterr().err

    def test_nothing_to_read_leaves_the_tables_that_are_there(self, reports, out, tmp_path):
        build([reports], out)
        before = read(out)
        assert main(["build", str(tmp_path / "nowhere"), "--out", str(out)]) == 2
        assert not differ(read(out), before)

    @pytest.mark.parametrize("place", ["a-file", "a-file/below", "/proc/no-such/tables", "/dev/null/tables"])
    def test_out_cannot_be_written_to(self, reports, tmp_path, place, capsys):
        (tmp_path / "a-file").write_text("x")
        assert main(["build", str(reports), "--out", str(tmp_path / place)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1

    def test_help_names_the_defaults(self, capsys):
        with pytest.raises(SystemExit):
            main(["build", "--help"])
        said = capsys.readouterr().out
        assert "seeds" in said
        assert "data/tables" in said


class TestReports:
    def test_one_that_vanishes_meanwhile_is_a_problem(self, reports, out, monkeypatch):
        def list_and_remove(places):
            paths = listed(places)
            paths[0].unlink()
            return paths

        listed = building.list_reports
        monkeypatch.setattr(building, "list_reports", list_and_remove)
        built = build([reports], out, workers=1)
        assert built.articles == 1
        assert [problem.path for problem in built.problems] == [str(reports / SEEDS[0].name)]

    def test_names_in_any_bytes(self, reports, out):
        strange = Path(os.fsdecode(os.fsencode(reports) + b"/\xff\xfe name \n\t'\".txt"))
        strange.write_text(ADDED)
        Path(os.fsdecode(os.fsencode(reports) + b"/\xff empty.txt")).write_text("")
        built = build([reports], out)
        assert (built.articles, len(built.problems)) == (3, 1)
        assert is_current([reports], out)
        assert "\ufffd" in "".join(read(out)["articles"]["path"])

    def test_all_unreadable(self, tmp_path, out):
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "a.txt").write_text(" ")
        assert main(["build", str(tmp_path / "in"), "--out", str(out)]) == 1
        assert {table: len(frame) for table, frame in read(out).items()} == dict.fromkeys(TABLES, 0) | {"problems": 1}

    def test_progress_is_told(self, reports, out):
        told = []
        build([reports], out, progress=lambda done, of: told.append((done, of)))
        assert told == [(1, 2), (2, 2)]


def test_any_number_of_workers_gives_equal_tables(tmp_path):
    built = {}
    for workers in (1, 2):
        build([*SEEDS, *OPEN], tmp_path / str(workers), workers=workers)
        built[workers] = read(tmp_path / str(workers))
    assert not differ(built[1], built[2])


def test_workers_do_not_run_the_main_module(tmp_path, monkeypatch):
    """In a dashboard the main module is the page's script, which a spawned process must not run."""
    script = ModuleType("__main__")
    script.__file__ = str(tmp_path / "script.py")
    (tmp_path / "script.py").write_text("raise SystemExit('run by a worker')")
    monkeypatch.setitem(sys.modules, "__main__", script)
    assert build(SEEDS, tmp_path / "out", workers=2).articles == 2
    assert sys.modules["__main__"] is script


def test_workers_do_not_load_what_they_never_use():
    """DuckDB takes its time to load, and complains of what it still holds when a worker ends."""
    code = "import sys, defections.building; print('duckdb' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert told.stdout.strip() == "False"


def test_the_collector_looks_rarely_while_reports_are_read_and_as_before_afterwards(reports, out):
    before, seen = gc.get_threshold(), set()
    build([reports], out, workers=1, progress=lambda *_: seen.add(gc.get_threshold()[0]))
    assert min(seen) > before[0]
    assert gc.get_threshold() == before


def test_two_builds_give_equal_tables(tmp_path):
    """Sets of words come in another order in each process; no row may depend on that."""
    for seed in ("1", "2", "3"):
        process = start(*SEEDS, *OPEN, "--out", tmp_path / seed, PYTHONHASHSEED=seed)
        process.communicate(timeout=120)
    tables = [read(tmp_path / seed) for seed in ("1", "2", "3")]
    assert not differ(tables[0], tables[1])
    assert not differ(tables[0], tables[2])


def test_batches_do_not_show(tmp_path, monkeypatch):
    build(OPEN, tmp_path / "one")
    monkeypatch.setattr(building, "_BATCH", 3)
    build(OPEN, tmp_path / "many")
    assert not differ(read(tmp_path / "one"), read(tmp_path / "many"))


class TestStale:
    def test_current_tables_are_not_built_again(self, reports, out):
        assert build_if_stale([reports], out)
        assert is_current([reports], out)
        assert not build_if_stale([reports], out)

    def test_unreadable_reports_do_not_make_tables_stale(self, reports, out):
        (reports / "empty.txt").write_text("")
        assert build_if_stale([reports], out)
        assert not build_if_stale([reports], out)

    @pytest.mark.parametrize("change", ["added", "removed", "changed", "renamed", "unreadable"])
    def test_any_change_of_reports(self, reports, out, change):
        build([reports], out)
        report = reports / SEEDS[0].name
        if change == "added":
            (reports / "new.txt").write_text(ADDED)
        elif change == "removed":
            report.unlink()
        elif change == "changed":
            report.write_bytes(report.read_bytes() + b"\nTen more fled.\n")
        elif change == "renamed":
            report.rename(reports / "other.txt")
        else:
            report.write_bytes(b"")
        assert not is_current([reports], out)
        assert build_if_stale([reports], out)
        assert is_current([reports], out)

    def test_other_rules(self, reports, out, monkeypatch):
        build([reports], out)
        newer = freshness.describe_rules() | {"schema_version": 999}
        monkeypatch.setattr(freshness, "describe_rules", lambda: newer)
        assert build_if_stale([reports], out)

    @pytest.mark.parametrize(
        "damage",
        [
            "no manifest",
            "manifest cut off",
            "manifest is a list",
            "manifest is bytes",
            "table missing",
            "table cut off",
        ],
    )
    def test_damage_is_mended(self, reports, out, damage):
        build([reports], out)
        before = read(out)
        manifest, table = out / MANIFEST, out / "figures.parquet"
        if damage == "no manifest":
            manifest.unlink()
        elif damage == "manifest cut off":
            manifest.write_text(manifest.read_text()[:40])
        elif damage == "manifest is a list":
            manifest.write_text("[1, 2]")
        elif damage == "manifest is bytes":
            manifest.write_bytes(b"\xff\x00")
        elif damage == "table missing":
            table.unlink()
        else:
            table.write_bytes(table.read_bytes()[:100])
        assert load_manifest(out) is None
        assert build_if_stale([reports], out)
        assert not differ(read(out), before)

    def test_odd_entries_in_the_manifest_are_stale_and_no_error(self, reports, out):
        build([reports], out)
        manifest = json.loads((out / MANIFEST).read_text())
        for reports_entry in (None, "x", [1], [{}], {"a": 1}):
            (out / MANIFEST).write_text(json.dumps(manifest | {"reports": reports_entry}))
            assert not is_current([reports], out)


class TestTwoAtOnce:
    def test_the_second_is_told(self, reports, out):
        with locked(out), pytest.raises(BusyError, match="Another process"):
            build([reports], out)

    def test_the_second_waits(self, reports, out):
        processes = [start(reports, "--out", out) for _ in range(3)]
        said = [process.communicate(timeout=120) for process in processes]
        assert [process.returncode for process in processes] == [0, 0, 0], said
        assert is_current([reports], out)

    def test_of_two_that_find_them_stale_one_builds(self, reports, out):
        built = []
        threads = [threading.Thread(target=lambda: built.append(build_if_stale([reports], out))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(120)
        assert sorted(built) == [False, False, False, True]


class TestKilled:
    """Whatever moment a build is killed at: the tables are the old ones or the new ones, and the next build works."""

    @pytest.fixture
    def many(self, tmp_path) -> Path:
        folder = tmp_path / "many"
        folder.mkdir()
        for number in range(150):
            source = (SEEDS + OPEN)[number % (len(SEEDS) + len(OPEN))]
            (folder / f"{number:03}.txt").write_bytes(source.read_bytes() + f"\nNumber {number}.\n".encode())
        return folder

    @pytest.mark.parametrize("workers", [1, 2])
    def test_at_random_moments(self, reports, many, out, workers):
        build([reports], out)
        before = read(out)
        random_ = random.Random(workers)
        killed = 0
        for _ in range(3):
            process = start(many, "--out", out, "--workers", workers)
            time.sleep(random_.uniform(0.3, 2.5))
            process.send_signal(signal.SIGKILL)
            killed += process.wait(20) == -signal.SIGKILL
            process.stdout.close()
            process.stderr.close()
            assert process.returncode == 0 or not differ(read(out), before)
        assert killed
        assert build([reports], out).articles == 2
        assert not differ(read(out), before)
        assert [path.name for path in out.iterdir() if path.is_dir()] == []

    def test_its_workers_end_and_hold_no_lock(self, many, out):
        process = start(many, "--out", out, "--workers", 2)
        children = wait_for_children(process.pid)
        process.kill()
        process.communicate()
        until = time.monotonic() + 20
        while any(is_running(child) for child in children) and time.monotonic() < until:
            time.sleep(0.1)
        assert not any(is_running(child) for child in children)
        with locked(out, wait_seconds=5):
            pass

    @pytest.mark.parametrize("moved", range(len(TABLES) + 1))
    def test_while_tables_are_put_in_place(self, reports, out, monkeypatch, moved):
        build([reports], out)
        old = read(out)
        (reports / "new.txt").write_text(ADDED)
        with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
            stop_after(patch, moved)
            build([reports], out)
        assert not is_current([reports], out)
        assert not build_if_stale([reports], out)  # what was committed is put in place and needs no second build
        assert is_current([reports], out)
        new = read(out)
        assert len(new["articles"]) == len(old["articles"]) + 1
        assert [path.name for path in out.iterdir() if path.is_dir()] == []

    def test_half_in_place_is_not_current_for_the_old_reports_either(self, reports, out, monkeypatch):
        build([reports], out)
        before = read(out)
        (reports / "new.txt").write_text(ADDED)
        with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
            stop_after(patch, 3)
            build([reports], out)
        (reports / "new.txt").unlink()
        assert not is_current([reports], out)
        assert build_if_stale([reports], out)
        assert not differ(read(out), before)

    def test_a_full_disk_leaves_the_old_tables(self, reports, out, monkeypatch):
        build([reports], out)
        before = read(out)

        def fail(*_):
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(storage.TablesWriter, "write", fail)
            with pytest.raises(DefectionsError, match="No space left"):
                build([reports], out)
        assert not differ(read(out), before)
        assert sorted(path.name for path in out.iterdir() if path.is_dir()) == []


def stop_after(patch: pytest.MonkeyPatch, moves: int) -> None:
    """Have the build interrupted once so many tables were moved into place."""
    replace, done = Path.replace, []

    def replace_some(self: Path, target: Path) -> Path:
        if len(done) == moves:
            raise KeyboardInterrupt
        done.append(target)
        return replace(self, target)

    patch.setattr(Path, "replace", replace_some)


def wait_for_children(parent: int) -> list[int]:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        running = (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal())
        found = [pid for pid in running if find_parent(pid) == parent]
        if len(found) >= 2:
            return found
        time.sleep(0.05)
    raise AssertionError("no worker processes")


def find_parent(pid: int) -> int | None:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, ProcessLookupError):
        return None


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_fault_on_one_report_does_not_lose_the_others(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.txt").write_text(f"Report {name}. Three men left.")

    def fail_on_a(documents):
        if any(document.article.article_id == "a" for document in documents):
            raise IndexError("list index out of range")
        return analyse_together(documents)

    monkeypatch.setattr("defections.workers.analyse_together", fail_on_a)
    built = build([tmp_path / "in"], tmp_path / "out", workers=1)
    assert built.articles == 1
    assert "The program failed on it (IndexError" in built.problems[0].reason
