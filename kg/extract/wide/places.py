"""Arcs for places that no list has: a few characters in front of a word that ends the names of places."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache

from kg.extract.wide.lattice import Arc
from kg.extract.wide.vocabulary import Vocabulary, vocabulary, wide_list
from kg.text import HAN

_ENDINGS = "省市县州区镇乡村寨屯庄沟岭峰山河江湖岛港湾峡路街桥寺庙宫塔庵洞泉滩坝屿礁海"
_NOT_BEFORE = (  # 村民, 市委, 县级, 山上, 海港: the ending begins another word
    "民委级里内上下外场域政官面子头边水谷坡区口庆干办门灯情务组党支容价值盈人府籍风貌"
)
_ENDING = re.compile(rf"(?:自治[区州县旗]|[{_ENDINGS}])(?![{_NOT_BEFORE}]|长(?![沙春治江]))")
_HAN = re.compile(rf"{HAN}+$")
_PLACE = math.log(0.0006)
_FOREIGN = math.log(0.0002)
_LENGTH = {1: math.log(0.12), 2: math.log(0.6), 3: math.log(0.22), 4: math.log(0.06)}
_NEVER = frozenset(  # characters that no place's name has
    "的了在是不有这我他也就和与及或到说着过被把让使从对向将要会能可都还很每某该本各全省市县区镇"
    "乡村去来往位于两几多一二三四五六七八九十个条座为给出回进"
)


class PlaceArcs:
    """The possible places in a text."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        rows = {e.word: int(e["count"]) + 0.5 for e in wide_list("place_characters")}
        total = sum(rows.values())
        self._characters = {word: math.log(count / total) for word, count in rows.items()}
        table = {e.word: sum(int(e[c] or 0) for c in ("first", "inside", "last")) for e in wide_list("transcription")}
        mass = sum(table.values())
        self._transcribed = {word: math.log(count / mass) for word, count in table.items()}

    def arcs(self, text: str) -> Iterator[Arc]:
        for found in _ENDING.finditer(text):
            yield from self._native(text, found.start(), found.end())
            yield from self._foreign(text, found.start(), found.end())

    def _native(self, text: str, before: int, end: int) -> Iterator[Arc]:
        total = _PLACE
        for length in range(1, 5):
            at = before - length
            if at < 0 or text[at] in _NEVER or not _HAN.match(text[at]):
                return
            total += self._characters.get(text[at], -10.5)
            if self._words.tag(text[at:end]) in ("", "LOC"):
                yield Arc(at, end, total + _LENGTH[length], "LOC")

    def _foreign(self, text: str, before: int, end: int) -> Iterator[Arc]:
        total = _FOREIGN
        for length in range(1, 9):
            at = before - length
            if at < 0 or text[at] not in self._transcribed:
                return
            total += self._transcribed[text[at]]
            if length > 1:
                yield Arc(at, end, total - 0.5, "LOC")


@cache
def place_arcs() -> PlaceArcs:
    """The one set of place statistics."""
    return PlaceArcs(vocabulary())
