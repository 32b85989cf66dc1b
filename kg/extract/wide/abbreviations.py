"""One-character names of countries, regions and cities where the words beside them show that they are meant: 中美关系, 访华, 在京."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.wide.lattice import Arc
from kg.extract.wide.vocabulary import Vocabulary, wide_list

_DOUBTFUL = "立斯克拉多马加尼卢科塔希刚索危厄毛莫摩赞塞南哈也委黎利爱吉白波比保土沙坦密孟喀圭新阿乌捷丹冰老卡西约肯"  # other words far more often
_SURE = -2.0  # better than any word that the dictionary has for the same characters
_CLEAR = "中美俄日韩朝英法德印巴欧苏"
_CITIES = "京沪津渝穗"
_TO_CITY = "在|来|进|抵|离|返|赴|驻|到|回|晋|留"
_TO_LAND = {"华": "访来在驻对侵反赴抵离援旅", "港": "访来在驻对赴抵留", "澳": "访驻赴", "台": "赴涉对访驻", "日": "访驻对赴抵旅留侵抗亲反",
            "藏": "进援入在驻赴", "疆": "进援入在驻赴"}  # fmt: skip
_TO = "访驻赴抵旅援亲反对离留"


class Abbreviations:
    """Arcs for one-character names."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        every = "".join(sorted({e["abbreviation"] for e in wide_list("countries")} - {"", "也", "多"})) + "欧亚非拉港澳台华"
        followers = wide_list("country_followers")
        shared = "|".join(e.word for e in followers if e["of"] == "both")
        own = "|".join([*(e.word for e in followers if e["of"] == "one"), r"方(?![面向法式案便针])", r"军(?![事人队官区])"])
        lands = "".join(c for c in every if c not in _DOUBTFUL)
        self._pair = re.compile(rf"(?=(?P<a>[{lands}])、?(?P<b>[{lands}])(?:、?(?P<c>[{lands}]))?(?P<end>{shared}))")
        self._with = re.compile(rf"(?=(?:(?P<a>中)、?(?P<b>[{every}])|(?P<c>[{every}])、?(?P<d>中))(?P<end>{shared}))")
        self._clear = re.compile(rf"(?=(?P<a>[{_CLEAR}])(?P<b>[{_CLEAR}])(?![国文语医式意元圆军]))")
        self._of = re.compile(rf"(?P<a>[{lands}])(?={own})")
        self._to = re.compile(rf"[{_TO}](?P<a>[{lands}])")
        self._into = re.compile("|".join(rf"[{verbs}](?P<l{n}>{land})" for n, (land, verbs) in enumerate(_TO_LAND.items())))
        self._city = re.compile(rf"(?:{_TO_CITY})(?P<a>[{_CITIES}])(?![剧城郊韵])")

    def arcs(self, text: str) -> Iterator[Arc]:
        for pattern in (self._pair, self._with, self._clear):
            for found in pattern.finditer(text):
                named = [name for name, value in found.groupdict().items() if value and name != "end"]
                if found[named[0]] != found[named[1]] and self._free(text, found.start(named[0]), found.end(named[-1])):
                    yield from (self._arc(found, name) for name in named)
        for found in self._of.finditer(text):
            if self._apart(text, found.start()):
                yield self._arc(found, "a")
        for found in self._to.finditer(text):
            if found["a"] not in "中非以南亚拉多新加阿" or found.group()[0] in "访驻":
                yield from self._towards(text, found, "a")
        for found in self._into.finditer(text):
            yield from self._towards(text, found, next(name for name, value in found.groupdict().items() if value))
        for found in self._city.finditer(text):
            yield from self._towards(text, found, "a")

    def _towards(self, text: str, found: re.Match[str], name: str) -> Iterator[Arc]:
        """The name behind a verb, unless a longer word begins with it or the verb ends one: 对日本, 反对|中…"""
        at = found.start(name)
        if self._vocabulary.frequency(text[at : at + 2]) < _WORD and self._vocabulary.frequency(text[at - 2 : at]) < _WORD * 10:
            yield Arc(at - 1, at, _SURE - 4, "v")
            yield self._arc(found, name)

    def _free(self, text: str, start: int, end: int) -> bool:
        """Whether no word goes over the edges of a pair: 集|中美, 中日|常."""
        return max(self._vocabulary.frequency(text[start - 1 : start + 1]) if start else 0, self._vocabulary.frequency(text[end - 1 : end + 1])) < _WORD

    def _apart(self, text: str, at: int) -> bool:
        """Whether a character is a word of its own: not the end of 参加, not the beginning of 法官."""
        ends = any(self._vocabulary.frequency(text[max(0, at - n) : at + 1]) >= _WORD for n in (1, 2, 3) if at >= n)
        return not ends and not any(self._vocabulary.frequency(text[at : at + n]) >= _WORD for n in (2,) if text[at + 1] not in "方军")

    def _arc(self, found: re.Match[str], name: str) -> Arc:
        return Arc(found.start(name), found.end(name), _SURE, "LOC")


_WORD = 30  # occurrences from which a dictionary's word is taken seriously


@cache
def abbreviations(vocabulary: Vocabulary) -> Abbreviations:
    return Abbreviations(vocabulary)
