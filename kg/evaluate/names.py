"""When a name of the graph is a name of the answers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Set
from functools import cache

ANYTHING = "*"

_DECORATION = re.compile(r"[\s“”‘’\"'《》「」〈〉]")
_ENDS = "。.,;:"
_LONG = 6  # a part of a title must be as long as this to stand for it


def folded(name: str) -> str:
    """A name as it is compared: one width, no blanks, no quotation marks, no stop at its end.

    >>> folded("《关于 Ａ 的决定》。")
    '关于a的决定'
    """
    return _DECORATION.sub("", unicodedata.normalize("NFKC", name)).lower().rstrip(_ENDS)


def alike(names: Set[str], wanted: Iterable[str], partly: bool = False) -> bool:
    """Whether one of the names is one of those wanted, all folded. A ``*`` stands for anything.

    ``partly`` is for titles: a long part of one is enough, because a headline of several lines can be cut anywhere.
    """
    return any(_bears(names, want, partly) for want in wanted)


def _bears(names: Set[str], want: str, partly: bool) -> bool:
    if want == ANYTHING:
        return True
    if ANYTHING in want:
        return any(_pattern(want).fullmatch(name) for name in names)
    return want in names or (partly and any(_part(name, want) for name in names))


def _part(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _LONG and short in long


@cache
def _pattern(want: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, want.split(ANYTHING))), re.DOTALL)
