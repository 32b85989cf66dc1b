"""Names made of several words: sites and buildings at a place, organisations by how they end."""

from __future__ import annotations

from functools import cache

from kg.extract.wide.lattice import Arc
from kg.extract.wide.vocabulary import wide_list

_FREE = frozenset({"n", "nz", "vn", "b", "j", "eng", "LOC", "ORG", "PER", "g", "an", "ns", "nrt", "nr"})
_MOST = 8


_KIND_OF_ONE = {"局": "Government", "厅": "Government", "署": "Government", "委": "Government", "部": "Government", "行": "Enterprise", "厂": "Enterprise", "院": "Government", "军": "Government", "报": "MediaOutlet", "社": "MediaOutlet"}
_CLOSED = ("LOC", "PER", "ORG")
_BARE = frozenset(["市委", "县委", "省委", "区委", "地委", "州委", "自治区党委", "团省委", "团市委", "团县委", "村委会"])
_WORLDWIDE = frozenset(["国际", "世界", "国家", "全国", "中央", "联邦", "皇家", "最高"])
_OF_NO_PERSON = frozenset(["队", "党", "政府", "小组", "部", "局", "厅", "司", "社", "法庭", "军", "代表团", "组织", "内阁", "部队", "支部"]) - {"内阁"}
_SHORT = frozenset("队厂局署厅党社委部司")


class Composer:
    """Joins the words of a cut text to longer names."""

    def __init__(self) -> None:
        self._facilities = frozenset(e.word for e in wide_list("facilities"))
        self._no_bodies = frozenset(e.word for e in wide_list("no_bodies"))
        self._breakers = frozenset(e.word for e in wide_list("name_breakers"))
        self._verbs = frozenset(e.word for e in wide_list("name_verbs"))
        self._kinds = {e.word: e["class"] for e in wide_list("bodies")}
        self._bodies = frozenset(self._kinds)

    def kind(self, name: str, tag: str) -> str:
        """The specific class that the longest ending of a name tells."""
        if tag == "LOC":
            return "Facility" if len(name) > 3 and self._ends(name, self._facilities) else ""
        endings = (name[at:] for at in range(max(0, len(name) - 8), len(name))) if tag == "ORG" else iter(())
        return next((self._kinds[e] for e in endings if e in self._kinds), _KIND_OF_ONE.get(name[-1], "") if tag == "ORG" else "")

    def compose(self, text: str, path: list[Arc]) -> list[Arc]:
        """The path with names in place of the words that make them up."""
        done: list[Arc] = []
        for arc in path:
            done.append(arc)
            word = text[arc.start : arc.end]
            if self._body(word) or arc.tag == "ORG":
                self._organisation(text, done, word)
            elif arc.tag not in _CLOSED and self._ends(word, self._facilities):
                self._facility(text, done)
        return done

    def _body(self, word: str) -> bool:
        """Whether a word ends an organisation's name; one character does so only alone or in a word that is no other."""
        if word in self._bodies or self._ends(word, self._bodies):
            return True
        return word[-1] in _SHORT and (len(word) == 1 or word not in self._no_bodies)

    @staticmethod
    def _ends(word: str, endings: frozenset[str]) -> bool:
        return any(word[-n:] in endings for n in range(1, min(len(word), 8) + 1))

    def _facility(self, text: str, done: list[Arc]) -> None:
        """北京|图书|大厦: a place, at most two words, and the ending."""
        for back in (2, 3, 4):
            if len(done) < back or done[-back].tag not in _FREE or text[done[-back].start : done[-back].end] in self._breakers:
                return
            if done[-back].tag == "LOC":
                _join(done, back, "LOC")
                return

    def _organisation(self, text: str, done: list[Arc], word: str) -> None:
        """The longest stretch of words in front of the ending that begins with a proper name; bare committees too."""
        anchor = 0
        for back in range(2, min(len(done), _MOST) + 1):
            arc = done[-back]
            inner = text[arc.start : arc.end]
            if inner in "（）" and arc.end - done[-1].start > -12:
                continue
            if inner in self._breakers or not self._may_stand_inside(arc, inner):
                break
            if arc.tag == "LOC" and anchor and self._own_place(text, done[1 - back]):
                break
            if arc.tag in ("LOC", "ORG", "eng", "nz") or inner in _WORLDWIDE or (arc.tag == "PER" and back == 2 and word not in _OF_NO_PERSON):
                anchor = back
        if anchor and not (word == "政府" and not text[done[-anchor].start : done[-2].end].endswith(("省", "市", "县", "区", "人民"))):
            _join(done, anchor, "ORG")
        elif word in _BARE:
            done[-1] = done[-1]._replace(tag="ORG")

    @staticmethod
    def _own_place(text: str, place: Arc) -> bool:
        """Whether a place behind another one begins the name: 江苏|泰兴市教育局."""
        return place.tag == "LOC" and text[place.end - 1] in "市县区镇乡村"

    def _may_stand_inside(self, arc: Arc, inner: str) -> bool:
        if arc.tag in _FREE:
            return True
        return len(inner) > 1 and (arc.tag[:1] in "afmtils" or inner in self._verbs)


def _join(done: list[Arc], count: int, tag: str) -> None:
    first, last = done[-count], done[-1]
    del done[-count:]
    done.append(Arc(first.start, last.end, 0.0, tag))


@cache
def composer() -> Composer:
    return Composer()
