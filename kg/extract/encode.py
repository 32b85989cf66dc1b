"""A sentence as relation rules see it: every mention is one symbol of its class, everything else stands as it is.

“中原区委书记李某主持县委常委会会议” becomes “⟨Person⟩主持⟨Meeting⟩”: a person with his posts is one symbol, and a rule
is a regular expression over such strings. This is how finite-state cascades encode (FASTUS): each stage works on the
symbols that the stage before it made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import CORE_CLASSES, Mention

SYMBOLS = {core: chr(0xE100 + index) for index, core in enumerate(CORE_CLASSES)}
_CORE_OF = {symbol: core for core, symbol in SYMBOLS.items()}


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of the text that is one symbol: a mention, or a person with his posts."""

    start: int
    end: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sentence in symbols. ``at[i]`` is the text offset of character ``i``, ``items[i]`` the mention of a symbol."""

    text: str
    at: tuple[int, ...]
    items: dict[int, Item]

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Text offsets of an encoded stretch."""
        last = self.items[end - 1].end if end - 1 in self.items else self.at[end - 1] + 1
        return self.at[start], last

    def mentions(self, start: int, end: int) -> list[Mention]:
        """The mentions whose symbols stand in an encoded stretch."""
        return [self.items[i].mention for i in range(start, end) if i in self.items]


def encode(text: str, start: int, end: int, items: Iterable[Item]) -> Encoded:
    """Encode ``text[start:end]``; of overlapping items the first and longest stays."""
    chars: list[str] = []
    at: list[int] = []
    kept: dict[int, Item] = {}
    position = start
    for item in sorted(items, key=lambda i: (i.start, -i.end)):
        if item.start < position or item.end > end:
            continue
        chars += text[position : item.start]
        at += range(position, item.start)
        kept[len(chars)] = item
        chars.append(SYMBOLS[item.mention.core])
        at.append(item.start)
        position = item.end
    chars += text[position:end]
    at += range(position, end)
    return Encoded("".join(chars), tuple(at), kept)


def core_of(symbol: str) -> str:
    """The class a symbol stands for, '' for ordinary characters."""
    return _CORE_OF.get(symbol, "")
