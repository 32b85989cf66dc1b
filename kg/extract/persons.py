"""Personal names. A name is never taken for its looks alone: it stands beside a post, a verb of saying, in a byline, in an
enumeration, or after a verb that takes a person; its characters and what follows it decide where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.passage import HAN, PUNCTUATION, Passage
from kg.lexicon import Lexicon

_FOREIGN = re.compile(rf"{HAN}{{1,7}}(?:·{HAN}{{1,8}})+")
_SPACED = re.compile(rf"({HAN}) ({HAN})(?!{HAN})")
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

    def __init__(self, lexicon: Lexicon) -> None:
        self._surnames = {e.word: e["frequency"] for e in lexicon.entries("surnames")}
        self._given = {e.word: sum(int(e[c] or 0) for c in ("middle", "last", "single")) for e in lexicon.entries("given_names")}
        self._stops = frozenset(e.word for e in lexicon.entries("name_stops"))
        self._followers = frozenset(e.word for e in lexicon.entries("name_followers"))

    def at(self, text: Passage, start: int, known: frozenset[str] = frozenset()) -> Name | None:
        """The best name that starts at an offset, or None. ``known`` are names sure from elsewhere on the page."""
        options = list(self._options(text, start, known))
        return max(options, key=lambda n: (n.score, n.end), default=None)

    def before(self, text: Passage, end: int, known: frozenset[str] = frozenset()) -> Name | None:
        """The best name that ends at an offset and begins at an edge: 何某 in “何某市长”."""
        best = None
        for length in (3, 2, 4):
            start = end - length
            if start < 0:
                continue
            word = text.text[start:end]
            score = 1.0 if word in known else self._plausible(word)
            free = text.at_edge(start - 1) or word in known or text.text[:start].endswith(_LEFT_OF_NAME)
            if score and free and (best is None or score > best.score):
                best = Name(start, end, word, score)
        return best

    def _options(self, text: Passage, start: int, known: frozenset[str]) -> Iterator[Name]:
        foreign = _FOREIGN.match(text.text, start)
        if foreign:
            end = self._foreign_end(text, foreign)
            yield Name(start, end, text.text[start:end], 0.95)
            return
        spaced = _SPACED.match(text.text, start)
        if spaced and spaced.group(1) in self._surnames and self._may_end(text, spaced.end()) and spaced.group(2) not in self._stops:
            yield Name(start, spaced.end(), spaced.group(1) + spaced.group(2), 0.9)
        for length in (2, 3, 4):
            word = text.text[start : start + length]
            if len(word) < length or any(c in PUNCTUATION for c in word):
                return
            score = self._scored(text, start, word, known)
            if score:
                yield Name(start, start + length, word, score)
        yield from self._without_surname(text, start)

    def _scored(self, text: Passage, start: int, word: str, known: frozenset[str]) -> float:
        end = start + len(word)
        if word in known:
            return 0.9 + 0.03 * len(word)
        score = self._plausible(word)
        if not score:
            return 0.0
        # A name that an edge or a verb of its own follows is as good as sure; anything else needs good characters.
        if text.at_edge(end):
            return score + 0.2
        if self._may_end(text, end):
            return score + (0.15 if len(word) == 3 else 0.12)
        return score - 0.45 if len(word) != 3 else score - 0.35

    def _without_surname(self, text: Passage, start: int) -> Iterator[Name]:
        """Tibetan, Uyghur or Mongolian names without a dot: whole words between edges, as in an enumeration."""
        m = _LONG.match(text.text, start)
        if m and text.at_edge(m.end()) and not any(c in self._stops for c in m.group()):
            if all(c in _TRANSCRIPTION for c in m.group()):
                yield Name(start, m.end(), m.group(), 0.7)

    def _foreign_end(self, text: Passage, m: re.Match[str]) -> int:
        """A name with a dot ends before a word that follows names."""
        dot = text.text.rindex("·", m.start(), m.end())
        for end in range(dot + 2, m.end()):
            if self._may_end(text, end):
                return end
        return m.end()

    def _plausible(self, word: str) -> float:
        """How much the characters look like a name, 0 to 0.8."""
        surname = word[:2] if self._surnames.get(word[:2]) == "compound" and len(word) > 2 else word[:1]
        frequency = self._surnames.get(surname)
        given = word[len(surname) :]
        if not frequency or not 1 <= len(given) <= 2 or any(c in self._stops for c in given):
            return 0.0
        base = {"high": 0.6, "middle": 0.55, "low": 0.42, "compound": 0.65}[frequency]
        common = sum(min(self._given.get(c, 0), 60) / 60 for c in given) / len(given)
        return base + 0.2 * common

    def _may_end(self, text: Passage, at: int) -> bool:
        """Whether a name may end at an offset: an edge, or a word that follows names."""
        if text.at_edge(at) or text.char(at).isdigit():
            return True
        ahead = text.text[at : at + _MAX_FOLLOWER]
        return any(ahead[:n] in self._followers for n in range(1, len(ahead) + 1))

    def note_end(self, text: Passage, at: int) -> int:
        """Where a note behind a name ends: 王某（女）; ``at`` itself where there is none."""
        m = _NOTE.match(text.text, at)
        return m.end() if m else at


_LEFT_OF_NAME = ("由", "和", "与", "及", "在", "为", "了", "对", "经", "请", "访", "的", "会见", "听取", "审议", "同志", "陪同")
_TRANSCRIPTION = frozenset(
    "阿艾爱安奥巴白班贝比边布才措查次达德旦当得登迪地丁东都多顿朵尔尕嘎噶盖刚高格贡古哈海合吉加贾江金卡凯康克库拉来兰朗勒雷里力丽立利列龙鲁罗洛玛麦曼梅米明莫姆木穆纳南尼念努诺帕彭平普其奇恰强巧青仁日如萨塞桑森沙珊伸生斯松苏索塔台泰特提图土吐托瓦旺维乌吾西希夏咸肖谢辛新亚扬央依伊益英永尤于玉元远云孜则扎泽增扎旦占珍正智忠珠卓孜宗佐热孜买肉孜提江娜"
)
