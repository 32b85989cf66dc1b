"""What is on the disk when a build is stopped: the last good graph, whole, and nothing else."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from commands import FILES, PAGE, names
from inputs import ROOT

KG = [sys.executable, "-m", "kg"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
# stops itself just before each call of a function that writes, as if somebody pressed Ctrl-C there
STOPPED = """
import os, signal, sys
from kg.export import files
number, before, after = getattr(signal, sys.argv[1]), sys.argv[2], int(sys.argv[3])
real, calls = getattr(files.os, before), iter(range(99))
def stopping(*args, **extra):
    if next(calls) == after:
        os.kill(os.getpid(), number)
    return real(*args, **extra)
setattr(files.os, before, stopping)
sys.argv = ["kg", "build", "pages", "--out", "out"]
from kg.__main__ import run
run()
"""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder with a graph, and a page that would change it."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_bytes(PAGE)
    subprocess.run([*KG, "build", "pages"], cwd=tmp_path, env=ENVIRONMENT, check=True, capture_output=True)
    (tmp_path / "pages" / "b.txt").write_bytes(PAGE * 3)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    """What is in the files of a folder."""
    return {name: (folder / name).read_bytes() for name in names(folder)}


@pytest.mark.parametrize(
    ("number", "before", "after"), [("SIGINT", "fdopen", 1), ("SIGTERM", "chmod", 0), ("SIGHUP", "chmod", 2)]
)
def test_before_all_is_written_nothing_changes(built: Path, number: str, before: str, after: int) -> None:
    old = contents(built / "out")
    command = [sys.executable, "-c", STOPPED, number, before, str(after)]
    done = subprocess.run(command, cwd=built, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 130, done.stderr
    assert done.stderr == "错误：已中断，没有留下写了一半的文件 / interrupted; no file is left half-written\n"
    assert contents(built / "out") == old


@pytest.mark.parametrize("after", [0, 1, 2])
def test_amid_the_renaming_all_files_are_renamed(built: Path, after: int) -> None:
    old = contents(built / "out")
    command = [sys.executable, "-c", STOPPED, "SIGINT", "replace", str(after)]
    done = subprocess.run(command, cwd=built, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    new = contents(built / "out")
    assert done.returncode == 130 and "Traceback" not in done.stderr
    assert sorted(new) == FILES and all(new[name] != old[name] for name in FILES)


def test_a_full_disk(built: Path) -> None:
    old = contents(built / "out")

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

    done = subprocess.run(
        [*KG, "build", "pages"],
        cwd=built, env={**ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, text=True, check=False,
        preexec_fn=little_room,
    )  # fmt: skip
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "graph.ttl: 无法写入：超出了允许的文件大小 / cannot be written: File too large" in done.stderr
    assert contents(built / "out") == old


def test_an_answer_that_has_no_room(built: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*KG, "query", "--list"], cwd=built, env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode() == "错误：无法读写：磁盘已满 / cannot be read or written: No space left on device\n"
