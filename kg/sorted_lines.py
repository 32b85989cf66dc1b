"""A large sorted file, looked up without reading all of it: only the lines that are asked for are decoded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

_STEP = 4096  # bytes from mark to mark


class SortedLines:
    """Lines sorted by their first characters; those with the same first character need not be in order.

    The order of characters is that of their numbers, which in UTF-8 is the order of the bytes.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data = b"\n" + data.rstrip(b"\n") + b"\n"
        ends = (data.find(b"\n", at, -1) for at in range(_STEP, len(data), _STEP))
        self._marks = [0, *sorted({end for end in ends if end >= 0}), len(data)]  # the ends of some lines
        self._behind = [data[at + 1 : at + 5].decode(errors="ignore")[:1] for at in self._marks[:-1]]
        self._decoded: dict[str, list[str]] = {}  # by first character

    def __iter__(self) -> Iterator[str]:
        return iter(self._data[1:].decode().splitlines())

    def beginning(self, text: str) -> Iterator[str]:
        """The lines that begin with a text (not empty), sorted."""
        lines = self._lines(text[0])
        for at in range(bisect_left(lines, text), len(lines)):
            if not lines[at].startswith(text):
                return
            yield lines[at]

    def ending(self, text: str) -> str:
        """The first line that ends with a text, '' if none does. Looks through all lines."""
        end = self._data.find(f"{text}\n".encode(errors="replace"))
        start = self._data.rfind(b"\n", 0, end) + 1
        return self._data[start:end].decode() + text if end >= 0 else ""

    def _lines(self, character: str) -> list[str]:
        """All lines with a first character."""
        if character not in self._decoded:
            low = self._marks[max(0, bisect_left(self._behind, character) - 1)]
            high = self._marks[bisect_right(self._behind, character)]
            self._decoded[character] = sorted(self._between(low, high, b"\n" + character.encode(errors="replace")))
        return self._decoded[character]

    def _between(self, low: int, high: int, beginning: bytes) -> list[str]:
        first = self._data.find(beginning, low, high)
        if first < 0:
            return []
        last = self._data.rfind(beginning, low, high)
        return self._data[first + 1 : self._data.find(b"\n", last + 1)].decode().splitlines()
