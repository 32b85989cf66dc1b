"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.export import files


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "新" / "graph.ttl"
    files.write(path, b"one")
    files.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in path.parent.iterdir()] == ["graph.ttl"]


def test_is_as_readable_as_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    files.write(tmp_path / "graph.ttl", b"")
    assert (tmp_path / "graph.ttl").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_an_interruption_keeps_the_last_good_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "graph.ttl"
    files.write(path, b"good")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        files.write(path, b"half")
    assert path.read_bytes() == b"good"
    assert [p.name for p in tmp_path.iterdir()] == ["graph.ttl"]


@pytest.mark.parametrize("where", ["file/graph.ttl", "folder"])
def test_says_what_cannot_be_written(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError) as caught:
        files.write(tmp_path / where, b"x")
    assert str(tmp_path / where) in caught.value.text("zh")
    assert "无法写入" in caught.value.zh and "cannot be written" in caught.value.en
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["file", "folder"]
