"""Which line of a page an offset is on, as an editor counts."""

from __future__ import annotations

import re
from bisect import bisect_right

_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of one text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _END.finditer(text))]
        self._length = len(text)

    def number(self, offset: int) -> int:
        """The line of an offset, counted from 1."""
        return bisect_right(self._starts, offset)

    def around(self, offset: int) -> tuple[int, int]:
        """Where the line of an offset begins and where the next one does."""
        number = self.number(offset)
        return self._starts[number - 1], [*self._starts, self._length][number]
