"""Names with a dot: foreigners and Uyghurs and Kazakhs in transcription (买买提·艾力)."""

from __future__ import annotations

import re

from kg.extract.name_edges import Edges
from kg.extract.passage import Passage
from kg.extract.words import Words
from kg.text import HAN

_FOREIGN = re.compile(rf"{HAN}{{1,6}}(?:·{HAN}{{1,8}})+")
_FOREIGN_BEFORE = re.compile(
    rf"(?:^|(?<=[，、。：；（）“” 对与和向由同请及为]))(?:(?![对与和向由同请及为]){HAN}){{1,6}}(?:·{HAN}{{1,8}})+$"
)
_LONGEST_FOREIGN = 24
_MEDIUM = re.compile(r"[网报端频社]")  # 新华社·某某频道 is no foreigner

Dotted = tuple[int, int, str]  # where a name begins and ends, and the name


def at(text: Passage, start: int, edges: Edges, words: Words) -> Dotted | None:
    """A name with a dot: it ends before a word that follows names (single characters may be part of it: 买买提)."""
    m = _FOREIGN.match(text.text, start)
    first = text.text[start : start + 2]
    verb = edges.is_follower(first) or words.tag(first).startswith("v")
    if m is None or (verb and m.group().index("·") > 3):  # 会见|马丁·胡佛, but 热合曼·吐尔逊
        return None
    dot = text.text.rindex("·", m.start(), m.end())
    end = next((end for end in range(dot + 2, m.end()) if edges.surely_ends(text, end)), m.end())
    return None if _MEDIUM.search(text.text, start, end) else (start, end, text.text[start:end])


def ending(text: Passage, end: int, edges: Edges, words: Words) -> Dotted | None:
    """A name with a dot that ends at an offset, and begins at an edge or where one is known to: 买买提·艾力."""
    m = _FOREIGN_BEFORE.search(text.text, max(0, end - _LONGEST_FOREIGN), end)
    name = at(text, m.start(), edges, words) if m else None
    return name if name is not None and name[1] == end else None
