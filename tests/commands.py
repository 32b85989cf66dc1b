"""Running commands, for their tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]

PAGE = "柳河县委书记陈立国主持召开县委常委会会议。\n".encode()
FILES = ["graph.graphml", "graph.html", "graph.ttl", "ontology.html"]


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def fails(result: Result, code: int, *words: str) -> None:
    """The command ended with a message that has these words, and no traceback."""
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    for word in words:
        assert word in result.stderr
