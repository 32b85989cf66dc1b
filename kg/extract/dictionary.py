"""jieba's dictionary and jieba's segmenter, without the second that jieba takes to load them.

jieba builds a table of all 349,000 words and all their beginnings. Here the lines of its dictionary are sorted and
looked up by bisection; the segmenter is jieba's own, and learns the words of a text as it meets them.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kg.errors import DataError

# The sum of all frequencies, whose logarithm weighs the number of words. To add it up takes longer than all look-ups.
TOTAL = 60_101_967


class Dictionary:
    """The words of jieba's dictionary with their frequencies and tags."""

    @cached_property
    def _lines(self) -> list[str]:
        """``word frequency tag``, sorted (the file nearly is). A blank sorts before all characters of words."""
        spec = find_spec("jieba")
        if spec is None or spec.origin is None:
            raise DataError("没有安装 jieba", "jieba is not installed")
        return sorted(Path(spec.origin).with_name("dict.txt").read_text(encoding="utf-8").splitlines())

    def look_up(self, word: str) -> tuple[int, str]:
        """Frequency and tag of a word, (0, '') if unknown."""
        line = self._line_from(f"{word} ")
        if not word or " " in word or not line.startswith(f"{word} "):
            return 0, ""
        frequency, _, tag = line[len(word) + 1 :].partition(" ")
        return int(frequency), tag

    def begins(self, piece: str) -> bool:
        """Whether any word begins so."""
        return self._line_from(piece).startswith(piece)

    def _line_from(self, text: str) -> str:
        """The first line that does not sort before a text."""
        at = bisect_left(self._lines, text)
        return self._lines[at] if at < len(self._lines) else ""

    @cached_property
    def segmenter(self) -> Any:
        """jieba's Tokenizer on this dictionary."""
        with _without("pkg_resources"):  # jieba imports it only to find its own files, and can do without
            import jieba  # noqa: PLC0415 - a twentieth of a second that runs without doubt save
        jieba.setLogLevel(60)
        tokenizer = jieba.Tokenizer()
        tokenizer.FREQ, tokenizer.total, tokenizer.initialized = _Frequencies(self), TOTAL, True
        return tokenizer


class _Frequencies(dict[str, int]):
    """What jieba asks while it cuts: is this the beginning of a word, and how frequent is it (0: only a beginning)?"""

    def __init__(self, dictionary: Dictionary) -> None:
        super().__init__()
        self._dictionary = dictionary

    def __contains__(self, piece: object) -> bool:
        return super().__contains__(piece) or self._learned(str(piece))

    def _learned(self, piece: str) -> bool:
        if not self._dictionary.begins(piece):
            return False
        self[piece] = self._dictionary.look_up(piece)[0]
        return True


@contextmanager
def _without(module: str) -> Iterator[None]:
    """Let the import of a module fail that takes long to load, unless it is there already."""
    absent = module not in sys.modules
    if absent:
        sys.modules[module] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if absent:
            del sys.modules[module]
