"""What is known before a text is read: jieba's dictionary with its frequencies, and the names of public lists."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache, cached_property

from ahocorasick_rs import AhoCorasick, Implementation

from kg.extract.dictionary import Dictionary
from kg.extract.wide.lattice import Arc
from kg.lexicon import Lexicon, load
from kg.lexicon.lists import Entry, read_list
from kg.resources import lexicon_dir

_RUN = re.compile(r"[0-9A-Za-z.%]+")
_TOTAL = math.log(60_100_000)  # occurrences in the corpus behind jieba's dictionary
_OTHER_RUN = -9.0

# How often a name of a list is taken to occur at least, where the dictionary has it more rarely or not at all.
_FLOOR = {
    "countries": 3000, "capital": 600, "world_cities": 300, "natural_places": 800, "famous_persons": 300,
    "world_bodies": 800, "province": 5000, "city": 1500, "county": 200, "township": 12,
}  # fmt: skip
_PLACE_TAIL = re.compile(r"[省市县州盟旗区镇乡村岛江河湖山海路街港湾峡峰岭寨屯沟桥寺宫]$")
_NO_NAME = re.compile(
    r"[军楼制性感度学区村湖庄门宫桥路市县郡站园石剑机会堂党的者们部厂寺观药菜岭嘴墩家湾坝港口岛展团廊法经书体素盘盆果花鼠鱼雀木布粉汁人子山]$"
    r"|[的者不非性们与和之一二三四五六七八九十]|夫人|太后|皇帝|先生|太太|小姐|老师|老板娘|师傅|大侠|大人|长老|老板|公子|公主|大哥|大夫|爷$|奶$|婆$|娘$|嫂$|王朝|古建|安全|许可|封建|高新"
)
# What shows that a body of the dictionary is one certain body and no kind of body.
_OWN_BODY = re.compile(
    r"(?:中国|中华|全国|中央|国家|北京|上海|清华|复旦|南开|浙江|湖北|武汉|美国|英国|日本|联合国|国际|世界|最高)"
    r".{1,12}[部会院局委厅署社学队党台报军司行]$"
)
_DOCTRINE = re.compile(r"^[省市县区地州]委.|^(?:邓小平|毛泽东|马克思|列宁|斯大林|孙中山|周恩来).+$")
_PLAIN, _NAMED = "nvaidbtf", ("nr", "ns", "nrt", "nz")  # kinds of words, and those of names among them
_RARE = 100


def wide_list(name: str) -> list[Entry]:
    """One of the lists of the wide net."""
    return read_list(lexicon_dir() / "wide" / f"{name}.tsv")


class Vocabulary:
    """Words and listed names as arcs; ``frequency`` and ``tag`` of single words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words: dict[str, tuple[int, str]] = {}
        self._surnames = {e.word: e["frequency"] for e in lexicon.entries("surnames")}
        self._transcription = frozenset(e.word for e in wide_list("transcription"))
        self._ordinary_places = frozenset(e.word for e in wide_list("ordinary_places"))
        self._no_names = frozenset(e.word for e in wide_list("no_names"))
        self._read_dictionary()
        self._add_lists()

    def _read_dictionary(self) -> None:
        entries = list(Dictionary())
        plain = (word for word, _, tag in entries if tag[:1] in _PLAIN and tag not in _NAMED)
        self._plain = frozenset(word for word in plain if len(word) > 1)
        for word, count, tag in entries:
            trusted = self._trusted(word, count, tag)
            if trusted:
                self._words[word] = (count, trusted)

    def _trusted(self, word: str, count: int, tag: str) -> str:
        """The dictionary's tag; not the kinds of names that it often gives to other words. '' for words to forget."""
        if _DOCTRINE.search(word):
            return ""
        if tag == "ns":
            return "LOC" if len(word) > 2 and _PLACE_TAIL.search(word) and not self._ordinary(word) else "ns"
        if tag == "nt":
            return "ORG" if _OWN_BODY.match(word) else "n"
        return self._trusted_name(word, count) if tag in ("nr", "nrfg", "nrt") else tag

    def _ordinary(self, word: str) -> bool:
        """Whether a word only says what kind of place it is: 小城镇, 沿海地区."""
        return word[-2:] in self._ordinary_places or word[:-1] in self._plain

    def _trusted_name(self, word: str, count: int) -> str:
        """Names of three characters mostly are names; those of two often everyday words, and rare ones say nothing."""
        if word in self._no_names:
            return "n"
        level = self._surnames.get(word[:2] if len(word) > 2 and word[:2] in self._surnames else word[:1])
        common = level in ("high", "middle", "compound")
        if len(word) == 2:
            return "" if common and count < _RARE else "n"
        transcribed = len(word) > 2 and all(c in self._transcription for c in word)
        chinese = len(word) == 3 and common and not _NO_NAME.search(word)
        return "PER" if transcribed or chinese else "n"

    def _add_lists(self) -> None:
        gazetteer = self._lexicon.gazetteer
        for name in gazetteer.full_names():
            floor = max((_FLOOR[d.level] for d in gazetteer.named(name)), default=20)
            (self._short_name if floor == _FLOOR["township"] else self._name)(name, floor=floor, tag="LOC")
        for name in gazetteer.townships():
            self._short_name(name, "LOC", _FLOOR["township"])
        for name in gazetteer.short_names():
            self._short_name(name, "LOC", max(_FLOOR[d.level] for d in gazetteer.shortened(name)))
        for entry in wide_list("countries"):
            self._name(entry.word, "LOC", _FLOOR["countries"])
            if entry["capital"]:
                self._name(entry["capital"], "LOC", _FLOOR["capital"])
        for kind in ("world_cities", "natural_places"):
            for entry in wide_list(kind):
                self._name(entry.word, "LOC", _FLOOR[kind])
        for entry in wide_list("famous_persons"):
            self._name(entry.word, "PER", _FLOOR["famous_persons"])
        for entry in (*wide_list("world_bodies"), *self._lexicon.entries("national_bodies")):
            self._name(entry.word, "ORG", _FLOOR["world_bodies"])

        self._forget_compounds()

    def _forget_compounds(self) -> None:
        """Words that a place begins are cut behind it: 美国|政府, 中东|地区, 法国|人."""
        floor = _FLOOR["world_cities"]
        places = {w for w, (count, tag) in self._words.items() if tag == "LOC" and count >= floor and len(w) > 1}
        for word, (_, tag) in list(self._words.items()):
            begins = any(word[:n] in places for n in range(2, min(len(word), 6)))
            if begins and tag not in ("LOC", "ORG", "PER"):
                del self._words[word]

    def _name(self, name: str, tag: str, floor: int) -> None:
        self._words[name] = (max(floor, self._words.get(name, (0, ""))[0]), tag)

    def _short_name(self, name: str, tag: str, floor: int) -> None:
        """The short name of a county, and a town's name, stay what they are in everyday language: 朝阳, 小城镇."""
        known = self.tag(name)
        if known in ("", "ns", tag) or floor >= _FLOOR["city"]:
            self._name(name, tag, floor)

    @cached_property
    def _automaton(self) -> tuple[AhoCorasick, list[tuple[float, str]]]:
        patterns = list(self._words)
        values = [(math.log(max(count, 1)) - _TOTAL, tag) for count, tag in self._words.values()]
        return AhoCorasick(patterns, implementation=Implementation.ContiguousNFA), values

    def arcs(self, text: str) -> Iterator[Arc]:
        """All words in a text; a run of digits or Latin letters is one."""
        automaton, values = self._automaton
        for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            score, tag = values[index]
            yield Arc(start, end, score, tag)
        for run in _RUN.finditer(text):
            yield Arc(run.start(), run.end(), _OTHER_RUN, "m" if run.group()[0].isdigit() else "eng")

    def frequency(self, word: str) -> int:
        return self._words.get(word, (0, ""))[0]

    def tag(self, word: str) -> str:
        return self._words.get(word, (0, ""))[1]


@cache
def vocabulary() -> Vocabulary:
    """The one vocabulary: it is large and does not change."""
    return Vocabulary(load())
