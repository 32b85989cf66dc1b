"""Forty thousand towns and townships, looked up by name: too many to load for the few that a page names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.sorted_lines import SortedLines

_LONGEST = 15
_END = re.compile(r"街道(办事处)?|镇|乡|苏木")
_STOPS = frozenset("，。；：？！、“”《》（） \n")


class Townships:
    """The rows of a file: name and code, sorted by name. All names end in 镇, 乡, 街道, 街道办事处 or 苏木."""

    def __init__(self, data: bytes = b"") -> None:
        self._rows = SortedLines(data)
        self._names: dict[str, str] = {}  # by code, of those asked for so far

    @classmethod
    def read(cls, path: Path) -> Townships:
        """The rows of a TSV file, behind its comments and the names of its columns."""
        _, _, rows = path.read_bytes().partition(b"\nname\tcode\n")
        return cls(rows)

    def names(self) -> Iterator[str]:
        """All names, each as often as there are townships of it."""
        return (row.partition("\t")[0] for row in self._rows)

    def codes(self, name: str) -> list[str]:
        """The codes of the townships of a name, sorted."""
        return [row.partition("\t")[2] for row in self._rows.beginning(f"{name}\t")]

    def name(self, code: str) -> str:
        """The name of a township, '' where there is none of that code."""
        if code not in self._names:
            self._names[code] = self._rows.ending(f"\t{code}").partition("\t")[0]
        return self._names[code]

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the names of townships stand in a text, overlapping ones too."""
        for found in _END.finditer(text):
            yield from ((start, found.end()) for start in self._starts(text, found.end()))
            if found.group(1):
                end = found.start(1)
                yield from ((start, end) for start in self._starts(text, end))

    def _starts(self, text: str, end: int) -> Iterator[int]:
        for start in range(end - 2, max(-1, end - _LONGEST - 1), -1):
            if text[start] in _STOPS:
                return
            if self.codes(text[start:end]):
                yield start
