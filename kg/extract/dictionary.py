"""jieba's dictionary and jieba's segmenter, without the second that jieba takes to load them.

jieba builds a table of all 349,000 words and all their beginnings. Here they are looked up in its file, which is sorted
by characters but for some lines at its head; the segmenter is jieba's own, and learns the words of a text as it meets
them.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any

from kg.resources import package_dir
from kg.sorted_lines import SortedLines

# The sum of all frequencies, whose logarithm weighs the number of words. To add it up takes longer than all look-ups.
TOTAL = 60_101_967
_REMEMBERED = 1 << 16  # words of the last texts
_HEAD_ENDS = "\n一 ".encode()  # before the first of all Chinese characters stand words that were added later: T恤, 阿Q


class Dictionary:
    """The words of jieba's dictionary with their frequencies and tags."""

    def __init__(self) -> None:
        data = (package_dir("jieba") / "dict.txt").read_bytes()
        head, first, rest = data.partition(_HEAD_ENDS)
        self._head = head.decode().splitlines()
        self._added = {line.partition(" ")[0]: line for line in self._head}
        self._beginnings = {word[:end] for word in self._added for end in range(1, len(word) + 1)}
        self._lines = SortedLines(first[1:] + rest)
        self.look_up = lru_cache(_REMEMBERED)(self._look_up)

    def __iter__(self) -> Iterator[tuple[str, int, str]]:
        """Every word with its frequency and tag."""
        for line in chain(self._head, self._lines):
            word, frequency, tag = line.split(" ")
            yield word, int(frequency), tag

    def _look_up(self, word: str) -> tuple[int, str]:
        """Frequency and tag of a word, (0, '') if unknown."""
        line = self._added.get(word) or next(self._lines.beginning(f"{word} "), "")
        if not word or " " in word or not line:
            return 0, ""
        frequency, _, tag = line[len(word) + 1 :].partition(" ")
        return int(frequency), tag

    def begins(self, piece: str) -> bool:
        """Whether any word begins so."""
        return piece in self._beginnings or any(True for _ in self._lines.beginning(piece))

    @cached_property
    def segmenter(self) -> Any:
        """jieba's Tokenizer on this dictionary."""
        with _without("pkg_resources"), warnings.catch_warnings(action="ignore"):
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
    """Let the import of a module fail, unless it is there already.

    jieba tries to import setuptools' pkg_resources to open its own files, and opens them itself where there is none,
    as in most environments since setuptools is no longer installed with Python. Where there is one it takes longer to
    load than all of jieba and warns that it is deprecated. jieba has no switch for it. ``None`` in ``sys.modules`` is
    Python's documented way to have a module not found; it stands there only while jieba is loaded.
    """
    absent = module not in sys.modules
    if absent:
        sys.modules[module] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if absent:
            del sys.modules[module]
