"""Names made of several words: sites and buildings at a place, organisations by how they end."""

from __future__ import annotations

from functools import cache

from kg.extract.wide.lattice import Arc
from kg.extract.wide.vocabulary import wide_list

_NAMES = ("LOC", "PER", "ORG")
# Kinds of words that names are made of; longer words of some more kinds stand in them too.
_INSIDE = frozenset({"n", "nz", "vn", "b", "j", "eng", "g", "an", "ns", "nrt", "nr", *_NAMES})
_INSIDE_IF_LONG = frozenset("afmtils")
_MOST = 8  # words of a name
_LONGEST_ENDING = 8
_BRACKETS = 12  # characters: a name goes over brackets near its end, 某某（集团）公司
_WORLDWIDE = frozenset(["国际", "世界", "国家", "全国", "中央", "联邦", "皇家", "最高"])  # begin a name as a place does
_BARE = frozenset(["市委", "县委", "省委", "区委", "地委", "州委", "团省委", "团市委", "村委会"])  # names by themselves
_OF_NO_PERSON = frozenset(  # what is not named after a person: the person only stands in front of it
    ["队", "党", "政府", "小组", "部", "局", "厅", "司", "社", "法庭", "军", "代表团", "组织", "部队", "支部"]
)
_DIVISION = tuple("市县区镇乡村")
# One character that ends a name, alone (中国|队) or in a word that no list has; and what the name then is.
_SHORT = {
    "局": "Government", "厅": "Government", "署": "Government", "委": "Government", "部": "Government",
    "司": "Enterprise", "厂": "Enterprise", "社": "MediaOutlet", "队": "", "党": "",
}  # fmt: skip
_SHORT_KIND = {**_SHORT, "司": "", "行": "Enterprise", "院": "Government", "军": "Government", "报": "MediaOutlet"}


class Composer:
    """Joins the words of a cut text to longer names."""

    def __init__(self) -> None:
        self._no_bodies = _words("no_bodies")
        self._breakers = _words("name_breakers")
        self._verbs = _words("name_verbs")
        self._facilities = _words("facilities")
        self._kinds = {e.word: e["class"] for e in wide_list("bodies")}
        self._bodies = frozenset(self._kinds)

    def kind(self, name: str, tag: str) -> str:
        """The specific class that the longest ending of a name tells."""
        if tag == "LOC":
            return "Facility" if len(name) > 3 and _ends(name, self._facilities) else ""
        if tag != "ORG":
            return ""
        endings = (name[at:] for at in range(max(0, len(name) - _LONGEST_ENDING), len(name)))
        return next((self._kinds[e] for e in endings if e in self._kinds), _SHORT_KIND.get(name[-1], ""))

    def compose(self, text: str, path: list[Arc]) -> list[Arc]:
        """The path with names in place of the words that make them up."""
        done: list[Arc] = []
        for arc in path:
            done.append(arc)
            word = text[arc.start : arc.end]
            if arc.tag == "ORG" or self._is_body(word):
                self._organisation(text, done, word)
            elif arc.tag not in _NAMES and _ends(word, self._facilities):
                self._facility(text, done)
        return done

    def _is_body(self, word: str) -> bool:
        """Whether a word ends an organisation's name."""
        if word in self._bodies or _ends(word, self._bodies):
            return True
        return word[-1] in _SHORT and (len(word) == 1 or word not in self._no_bodies)

    def _facility(self, text: str, done: list[Arc]) -> None:
        """北京|图书|大厦: a place, at most two words, and the ending."""
        for back in range(2, min(len(done), 4) + 1):
            arc = done[-back]
            if arc.tag not in _INSIDE or text[arc.start : arc.end] in self._breakers:
                return
            if arc.tag == "LOC":
                _join(done, back, "LOC")
                return

    def _organisation(self, text: str, done: list[Arc], word: str) -> None:
        """The longest stretch of words in front of the ending that begins with a proper name; bare committees too."""
        begins = self._beginning(text, done, word)
        if begins and self._is_own(text, done, begins, word):
            _join(done, begins, "ORG")
        elif word in _BARE:
            done[-1] = done[-1]._replace(tag="ORG")

    def _beginning(self, text: str, done: list[Arc], word: str) -> int:
        """How many words the name has, 0 where none in front of the ending begins one."""
        begins = 0
        for back in range(2, min(len(done), _MOST) + 1):
            arc = done[-back]
            inner = text[arc.start : arc.end]
            if inner in "（）" and done[-1].start - arc.end < _BRACKETS:
                continue
            # 江苏|泰兴市教育局: a division behind another place begins the name.
            if arc.tag == "LOC" and begins and _is_division(text, done[1 - back]):
                break
            if not self._may_stand_inside(arc, inner):
                break
            if self._may_begin(arc, inner, back, word):
                begins = back
        return begins

    def _may_stand_inside(self, arc: Arc, inner: str) -> bool:
        if inner in self._breakers:
            return False
        return arc.tag in _INSIDE or (len(inner) > 1 and (arc.tag[:1] in _INSIDE_IF_LONG or inner in self._verbs))

    @staticmethod
    def _may_begin(arc: Arc, inner: str, back: int, word: str) -> bool:
        if arc.tag == "PER":
            return back == 2 and word not in _OF_NO_PERSON
        return arc.tag in ("LOC", "ORG", "eng", "nz") or inner in _WORLDWIDE

    @staticmethod
    def _is_own(text: str, done: list[Arc], begins: int, word: str) -> bool:
        """A country's government is the country in the news; that of a division is a body."""
        return word != "政府" or text[done[-begins].start : done[-2].end].endswith((*_DIVISION, "省", "人民"))


def _words(name: str) -> frozenset[str]:
    return frozenset(e.word for e in wide_list(name))


def _ends(word: str, endings: frozenset[str]) -> bool:
    return any(word[-n:] in endings for n in range(1, min(len(word), _LONGEST_ENDING) + 1))


def _is_division(text: str, arc: Arc) -> bool:
    return arc.tag == "LOC" and text[arc.end - 1] in _DIVISION


def _join(done: list[Arc], count: int, tag: str) -> None:
    first, last = done[-count], done[-1]
    del done[-count:]
    done.append(Arc(first.start, last.end, 0.0, tag))


@cache
def composer() -> Composer:
    """The one composer."""
    return Composer()
