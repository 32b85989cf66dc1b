"""Personal names. A name is never taken for its looks alone: it stands beside a post, a verb of saying, in a byline, in an
enumeration, or after a verb that takes a person; its characters and what follows it decide where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.passage import HAN, PUNCTUATION, Passage
from kg.extract.words import Words
from kg.lexicon import Lexicon

_FOREIGN = re.compile(rf"{HAN}{{1,6}}(?:·{HAN}{{1,8}})+")
_SPACED = re.compile(rf"({HAN}) ({HAN}{{1,2}}?)")
_LONG = re.compile(rf"{HAN}{{4,6}}")
_NOTE = re.compile(r"（(?:女|男|挂职|(?:女，)?[\u4e00-\u9fff]{1,5}族(?:，女)?|女，[\u4e00-\u9fff]{1,5}族|党外|援[藏疆青]|兼)）")
_MAX_FOLLOWER = 6


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate name ``text[start:end]``. ``score`` is how sure its characters and its surroundings make it, 0 to 1."""

    start: int
    end: int
    text: str
    score: float


class Names:
    """What is known of personal names: family names, characters of given names, words that may follow a name."""

    def __init__(self, lexicon: Lexicon, words: Words) -> None:
        self._titles = lexicon.words("titles")
        self._words = words
        self._surnames = {e.word: e["frequency"] for e in lexicon.entries("surnames")}
        self._given = {e.word: sum(int(e[c] or 0) for c in ("middle", "last", "single")) for e in lexicon.entries("given_names")}
        self._stops = frozenset(e.word for e in lexicon.entries("name_stops") if e["strength"] == "hard")
        self._soft = frozenset(e.word for e in lexicon.entries("name_stops") if e["strength"] == "soft")
        self._followers = frozenset(e.word for e in lexicon.entries("name_followers"))

    def at(self, text: Passage, start: int, known: frozenset[str] = frozenset(), cued: bool = False) -> Name | None:
        """The best name that starts at an offset, or None. ``known`` are names sure from elsewhere on the page;
        ``cued`` says that a post or 领导 stands in front, so that a rare family name or none is no objection."""
        options = [*self._options(text, start, known), *(self._unusual(text, start) if cued else ())]
        if cued:
            options = [Name(n.start, n.end, n.text, min(1.0, n.score + 0.1)) if n.score >= 0.5 else n for n in options]
        return max(options, key=lambda n: (n.score, n.end), default=None)

    def _unusual(self, text: Passage, start: int) -> Iterator[Name]:
        """Rare family names and names of peoples who have none, between a post and an edge or a word that follows names."""
        for length in range(2, 8):
            word = text.text[start : start + length]
            if len(word) < length or any(c in PUNCTUATION or (c in self._stops and c not in _TRANSCRIPTION) or not "\u3400" <= c for c in word):
                return
            if word[-1] in _NOT_LAST | _NEVER_LAST or word[-1] == "人" or word[0] in _NOT_FIRST:
                continue
            whole = text.at_edge(start + length) or length > 3
            if not whole and (self._words.known(word[:2]) or self._words.known(word[-2:])):
                continue
            if length > 3 and not sum(c in _TRANSCRIPTION for c in word) >= length - 1:
                continue
            if self.surely_ends(text, start + length) and not self._words.known(word) and not self._begins_otherwise(text, start):
                yield Name(start, start + length, word, 0.66 + 0.01 * length)

    def before(self, text: Passage, end: int, known: frozenset[str] = frozenset()) -> Name | None:
        """The best name that ends at an offset and begins at an edge: 何某 in “何某市长”."""
        best = None
        for length in (3, 2, 4):
            start = end - length
            if start < 0:
                continue
            word = text.text[start:end]
            score = 1.0 if word in known else self._plausible(word)
            if word not in known and (word[0] == "任" or word[-1] in _NOT_LAST | _NEVER_LAST or self._words.known(word)):
                continue
            free = text.at_edge(start - 1) or word in known or text.text[:start].endswith(_LEFT_OF_NAME)
            if score and free and (best is None or score > best.score):
                best = Name(start, end, word, score)
        return best

    def _options(self, text: Passage, start: int, known: frozenset[str]) -> Iterator[Name]:
        foreign = _FOREIGN.match(text.text, start)
        end = self._foreign_end(text, foreign) if foreign else start
        verb = foreign is not None and (text.text[start : start + 2] in self._followers or self._words.tag(text.text[start : start + 2]).startswith("v"))
        if foreign and not verb and not re.search(r"[网报端频社]", text.text[start:end]):
            yield Name(start, end, text.text[start:end], 0.95)
            return
        yield from self._spaced(text, start)
        if self._begins_otherwise(text, start):
            return
        for length in (2, 3, 4):
            word = text.text[start : start + length]
            if not _HAN_ONLY.fullmatch(word) or len(word) < length:
                return
            score = self._scored(text, start, word, known)
            if score:
                yield Name(start, start + length, word, score)
        yield from self._without_surname(text, start)

    def _spaced(self, text: Passage, start: int) -> Iterator[Name]:
        """A name that the layout spreads to three characters: 王　某, 哈　立新."""
        if text.text[start : start + 1] not in self._surnames or text.char(start + 1) != " ":
            return
        for length in (1, 2):
            given = text.text[start + 2 : start + 2 + length]
            end = start + 2 + length
            if given[-1:] in _NOT_LAST and not text.at_edge(end):
                continue
            if _HAN_ONLY.fullmatch(given) and len(given) == length and self._plausible(text.char(start) + given) and self._may_end(text, end):
                yield Name(start, end, text.char(start) + given, 0.9 + 0.01 * length)

    def ends(self, text: Passage, at: int) -> bool:
        """Whether a name of two characters is whole: what follows is an edge, a follower or another word."""
        return self._may_end(text, at) or self._words.begins_word(text.text, at)

    def common(self, name: Name) -> bool:
        """Whether the family name is one that many people have: what a name without a post needs."""
        return self._surnames.get(name.text[:1]) in ("high", "middle") or self._surnames.get(name.text[:2]) == "compound" or "·" in name.text

    def _begins_otherwise(self, text: Passage, start: int) -> bool:
        """Whether a title, a body or a division's full name begins where a name should: 由常务副市长…, 、宣城军分区…"""
        return any(
            h.kind in ("titles", "departments", "division", "national_bodies")
            or (h.kind == "bodies" and len(h.word) > 1)
            or (h.kind == "division-short" and _OF_A_PLACE.match(text.text, h.end))
            for h in text.starting.get(start, ())
        )

    def _scored(self, text: Passage, start: int, word: str, known: frozenset[str]) -> float:
        end = start + len(word)
        if word[-1] in _NEVER_LAST or (word[-1] in _NOT_LAST and not text.at_edge(end)) or word[1:] in self._titles or (len(word) == 2 and word[1] == "人"):
            return 0.0
        if word in known:
            return 0.9 + 0.03 * len(word)
        score = self._plausible(word)
        if any(c in self._soft for c in word[1:]):
            score -= 0.15 if text.at_edge(end) and text.at_edge(start - 1) else 0.6
        if self._words.frequency(word) > _EVERYDAY:
            return 0.0
        if score <= 0 or text.starts(start + 1, "titles") is not None and not text.at_edge(end):
            return 0.0
        if text.at_edge(start - 1) and text.at_edge(end):
            return score + 0.2
        if self._words.known(word) or self._follower_at(text, end - 1):
            score -= 0.25
        if len(word) == 3 and self._surnames.get(word[0]) == "low" and self._words.known(word[1:]) and not self.surely_ends(text, end):
            score -= 0.2
        # A name that an edge or a verb of its own follows is as good as sure; anything else needs good characters.
        if text.at_edge(end):
            return score + 0.2
        if self._may_end(text, end):
            return score + (0.15 if len(word) == 3 else 0.12)
        if self._words.begins_word(text.text, end) and not self._words.known(text.text[end - 1 : end + 1]):
            return score + (0.08 if len(word) == 3 else 0.03)
        return score - 0.45 if len(word) != 3 else score - 0.35

    def _without_surname(self, text: Passage, start: int) -> Iterator[Name]:
        """Tibetan, Uyghur or Mongolian names without a dot: whole words between edges, as in an enumeration."""
        m = _LONG.match(text.text, start)
        if m and text.at_edge(m.end()) and all(c in _TRANSCRIPTION for c in m.group()):
            yield Name(start, m.end(), m.group(), 0.7)

    def _foreign_end(self, text: Passage, m: re.Match[str]) -> int:
        """A name with a dot ends before a word that follows names (single characters may be part of it: 买买提)."""
        dot = text.text.rindex("·", m.start(), m.end())
        return next((end for end in range(dot + 2, m.end()) if self.surely_ends(text, end)), m.end())

    def surely_ends(self, text: Passage, at: int) -> bool:
        """Whether an edge, a word of two characters that follows names, or a verb of saying stands at an offset."""
        if text.at_edge(at) or text.char(at) in "说称为在同与等对":
            return True
        ahead = text.text[at : at + _MAX_FOLLOWER]
        return any(ahead[:n] in self._followers for n in range(2, len(ahead) + 1))

    def _plausible(self, word: str) -> float:
        """How much the characters look like a name, 0 to 0.8."""
        surname = word[:2] if self._surnames.get(word[:2]) == "compound" and len(word) > 2 else word[:1]
        frequency = self._surnames.get(surname)
        given = word[len(surname) :]
        if given == "人":
            return 0.0
        if not frequency or not 1 <= len(given) <= 2 or any(c in self._stops for c in given):
            return 0.0
        base = {"high": 0.6, "middle": 0.55, "low": 0.42, "compound": 0.65}[frequency]
        common = sum(min(self._given.get(c, 0), 60) / 60 for c in given) / len(given)
        return base + 0.2 * common

    def _may_end(self, text: Passage, at: int) -> bool:
        """Whether a name may end at an offset: an edge, or a word that follows names."""
        if text.at_edge(at) or text.char(at).isdigit() or text.starts(at, "division"):
            return True
        ahead = text.text[at : at + _MAX_FOLLOWER]
        return any(ahead[:n] in self._followers for n in range(1, len(ahead) + 1))

    def _follower_at(self, text: Passage, at: int) -> bool:
        """Whether a word of two characters that follows names begins at an offset: 高某|接受, not 高某接|受."""
        ahead = text.text[at : at + 4]
        return any(ahead[:n] in self._followers for n in (2, 3, 4) if n <= len(ahead))

    def note_end(self, text: Passage, at: int) -> int:
        """Where a note behind a name ends: 王某（女）; ``at`` itself where there is none."""
        m = _NOTE.match(text.text, at)
        return m.end() if m else at


_EVERYDAY = 1500  # occurrences from which a word of jieba's dictionary is no name: 关于, 应急
_HAN_ONLY = re.compile(rf"{HAN}+")
# Characters that may stand inside a name but hardly end one: they begin what follows it.
_NOT_LAST = frozenset("并等在为与和及对向将也的是有要到就还")
_NEVER_LAST = frozenset("说称讲感性化度率者员")
_NOT_FIRST = frozenset("到等时日并和业在与同也都会已将正被从向对于而且其以及则乃之所际家师全各两本该新老为")
_OF_A_PLACE = re.compile(r"[市区县州]|军分区|委|政府|人大|政协|日报|大学|银行|公司|学院|法院|海关|籍")
_LEFT_OF_NAME = ("由", "和", "与", "及", "在", "为", "了", "对", "经", "请", "访", "的", "会见", "听取", "审议", "同志", "陪同")
_TRANSCRIPTION = frozenset(
    "其宝力阿额图木毕赤朝狄马登敦浩楚查陶钦道贵莲满顺雅胡门格日勒萨仁赫牧布音那旗斯琴德力海娜托斡嘎拉坦仓通花苏和艾热合买提库尔班江地夏提沙拉木·娅丹吾守尔居来热孜完么先才让尼玛太本洛桑江村群培多布杰朗加央金白玛措姆旺堆久美阿艾爱安奥巴白班贝比边布才措查次达德旦当得登迪地丁东都多顿朵尔尕嘎噶盖刚高格贡古哈海合吉加贾江金卡凯康克库拉来兰朗勒雷里力丽立利列龙鲁罗洛玛麦曼梅米明莫姆木穆纳南尼念努诺帕彭平普其奇恰强巧青仁日如萨塞桑森沙珊伸生斯松苏索塔台泰特提图土吐托瓦旺维乌吾西希夏咸肖谢辛新亚扬央依伊益英永尤于玉元远云孜则扎泽增扎旦占珍正智忠珠卓孜宗佐热孜买肉孜提江娜"
)
