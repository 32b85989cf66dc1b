"""Regular expressions that cost nothing until they are needed.

To compile one takes a millisecond or so, as long as it takes to read a page's paragraph with it. Most rules are about
words that most pages do not have: a :class:`Pattern` knows such words, and is compiled and tried only where one stands.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property

from kg.errors import DataError

_END = sys.maxsize


class Pattern:
    """A regular expression, compiled when it is first tried, and tried only on texts with one of the words ``near``
    (on all if there are none). ``where`` is the file and line it comes from, for the error if it is broken.
    """

    def __init__(self, pattern: str, near: tuple[str, ...] = (), where: str = "") -> None:
        self.pattern = pattern
        self.near = near
        self._where = where

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match, as :meth:`re.Pattern.search`."""
        return self.compiled.search(text, start, end) if self.likely(text) else None

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """A match at the start, as :meth:`re.Pattern.match`."""
        return self.compiled.match(text, start, end) if self.likely(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """A match of the whole, as :meth:`re.Pattern.fullmatch`."""
        return self.compiled.fullmatch(text, start, end) if self.likely(text) else None

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """All matches, as :meth:`re.Pattern.finditer`."""
        return self.compiled.finditer(text, start, end) if self.likely(text) else iter(())

    def likely(self, text: str) -> bool:
        """Whether one of the words stands in a text."""
        return not self.near or any(map(text.__contains__, self.near))

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression; DataError if it is broken."""
        try:
            return re.compile(self.pattern)
        except re.error as error:
            raise DataError(f"模式有误：{error}", f"broken pattern: {error}", self._where) from error
