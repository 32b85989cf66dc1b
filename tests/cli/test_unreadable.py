"""Files and folders that their owner does not let us read, and things in a folder that are no files."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import FILES, PAGE, Run, fails, names

NOBODY = 65534


@pytest.fixture
def folder(kg: Run, county: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of somebody who may not read everything, whoever runs the tests."""
    made = Path(tempfile.mkdtemp(prefix="kg-unreadable-"))
    (made / "good.txt").write_bytes(PAGE)
    (made / "secret.txt").write_bytes(PAGE)
    (made / "secret.txt").chmod(0)
    (made / "closed").mkdir(mode=0)
    monkeypatch.chdir(made)
    kg("build", "good.txt", "--out", "before")  # whoever we are then may not read the modules that are imported late
    kg("check", county / "graph.ttl")
    root = os.geteuid() == 0
    if root:
        made.chmod(0o777)
        os.seteuid(NOBODY)
    yield made
    if root:
        os.seteuid(0)
    (made / "closed").chmod(0o700)
    monkeypatch.undo()
    shutil.rmtree(made)


def test_one_of_several_pages_is_refused(folder: Path, kg: Run) -> None:
    result = kg("build", "good.txt", "secret.txt", "closed", "closed/deep/page.txt")
    fails(result, 1)
    assert names(folder / "out") == FILES
    told = result.stderr.splitlines()
    named = {line.partition(": ")[0] for line in told}
    assert named == {"错误：closed", "错误：closed/deep/page.txt", "错误：secret.txt"}
    assert all(line.endswith(": 无法读取：没有权限 / cannot be read: Permission denied") for line in told)


def test_all_pages_are_refused(folder: Path, kg: Run) -> None:
    result = kg("build", "secret.txt", "--lang", "en")
    fails(
        result,
        2,
        "Error: secret.txt: cannot be read: Permission denied\nError: no page can be read; nothing was written",
    )
    assert not (folder / "out").exists()


def test_graphs_and_outputs_are_refused(folder: Path, kg: Run) -> None:
    fails(kg("check", "secret.txt"), 1, "错误：secret.txt: 无法读取：没有权限 / cannot be read: Permission denied")
    fails(
        kg("build", "good.txt", "--out", "closed/out"),
        1,
        "错误：closed/out",
        "没有权限 / cannot be written: Permission denied",
    )


def test_what_is_no_file(kg: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_bytes(PAGE)
    os.mkfifo("pipe.txt")
    Path("loop.txt").symlink_to("pool.txt")
    Path("pool.txt").symlink_to("loop.txt")
    Path("zero.txt").symlink_to("/dev/zero")
    Path("self").symlink_to(".")
    Path("folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
        result = kg("build", ".", "--out", "out")
    fails(
        result,
        1,
        "pipe.txt: 不是普通文件",
        "socket.txt: 不是普通文件",
        "zero.txt: 不是普通文件",
        "pool.txt: 无法读取：链接绕成了圈",
    )
    assert len(result.stderr.splitlines()) == 5 and result.stdout.startswith("1 个版面")
    fails(kg("build", "pipe.txt"), 2, "pipe.txt: 不是普通文件（管道、套接字或设备） / no regular file")


def test_deep_folders_and_strange_names(kg: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1100):  # deeper than Python calls itself
        os.mkdir("d")  # noqa: PTH102
        os.chdir("d")
    Path("deep.txt").write_bytes(PAGE)
    os.chdir(tmp_path)
    for name in ("a\nb.txt", "-rf.txt", "\x1b[31m.txt", "\\udcff.txt", "\udcff.txt"):
        Path(name).write_bytes(PAGE)
    result = kg("build", ".", "--out", "out")
    assert result.exit_code == 0 and result.stdout.startswith("6 个版面"), result.output
    assert kg("check", "out/graph.ttl", "--pages", ".").exit_code == 0
    _flatten(tmp_path)


def _flatten(folder: Path) -> None:
    """Make a folder as shallow as the tools need that take it away."""
    while (folder / "d" / "d").exists():
        (folder / "d").rename(folder / "e")
        (folder / "e" / "d").rename(folder / "d")
        (folder / "e").rmdir()


def test_thousands_of_bad_files(kg: Run, tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"{number}.txt").touch()
    result = kg("build", tmp_path, "--out", tmp_path / "out")
    fails(result, 2, "0.txt: 文件是空的", "共 3000 处读不了 / 3000 cannot be read", "什么也没有写")
    assert len(result.stderr.splitlines()) == 3002
