"""The layout table (``layout.tsv`` beside this file): what a line is, seen from its form alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import DataError
from kg.pattern import Pattern

_PIECES = ("date", "clock", "source", "photo", "author", "editor", "junk")
_LINES = (
    "line", "card", "tail", "note", "continued", "kicker", "opening", "act", "heading", "item", "field", "month", "posts", "leader",
)  # fmt: skip
_TITLES = ("resolution", "notice", "speech", "interview", "commentary")
CLASSES = (*_PIECES, *_LINES, *_TITLES)
"""What a row may be: a piece of a head line, a whole line, or a kind of headline."""


@dataclass(frozen=True, slots=True)
class Row:
    """One pattern of the table; ``examples`` must match it."""

    kind: str
    pattern: Pattern
    examples: tuple[str, ...]


@cache
def rows() -> tuple[Row, ...]:
    """The table. DataError names the line that is malformed."""
    path = Path(__file__).with_name("layout.tsv")
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return tuple(_row(line, f"{path}:{number}") for number, line in lines if line and not line.startswith("#"))


@cache
def patterns(kind: str) -> tuple[Pattern, ...]:
    """The patterns of one class, in the order of the table."""
    return tuple(row.pattern for row in rows() if row.kind == kind)


def is_a(kind: str, text: str) -> bool:
    """Whether a whole folded text is of a class."""
    return any(pattern.fullmatch(text) for pattern in patterns(kind))


def _row(line: str, where: str) -> Row:
    cells = line.split("\t")
    if len(cells) not in (3, 4) or cells[0] not in CLASSES:
        raise DataError(
            "需要三栏或四栏：类别、模式、例子、词", "a row takes a class, a pattern, examples and words", where
        )
    kind, pattern, examples, near = (*cells, "")[:4]
    return Row(kind, Pattern(pattern, tuple(near.split()), where), tuple(examples.split(" ‖ ")))
