"""Personal names.

A name is never taken for its looks alone: it stands beside a post or a verb of saying, in a byline, in an enumeration,
or after a verb that takes a person; its characters and what follows it decide where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import foreign_names
from kg.extract.name_characters import FUNCTION_SURNAMES, NO_NAME_ENDS, Characters
from kg.extract.name_edges import Edges, begins_otherwise, comrade
from kg.extract.name_scores import Scores
from kg.extract.passage import PUNCTUATION, Passage
from kg.extract.words import Words
from kg.lexicon import Lexicon
from kg.text import HAN

_HAN_ONLY = re.compile(rf"{HAN}+")
_FUNCTION_TAGS = frozenset({"p", "c", "d", "u"})
_FUNCTION = 0.8
_THREE = 3
_DOTTED = 0.95  # the score of a name with a dot
_LONG = re.compile(rf"{HAN}{{4,6}}")
_FIRST_HAN = "\u3400"
_LONGEST_UNUSUAL = 7
_TRANSCRIBED = 4  # characters from which a name in transcription is long
_LEFT_OF_NAME = (
    "由", "和", "与", "及", "在", "为", "了", "代表团", "对", "经", "请", "访", "的", "会见", "听取", "审议", "同志", "陪同", "关于", "此前", "随后", "目前", "通过",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate name ``text[start:end]``. ``score`` is how sure its characters and surroundings make it, 0 to 1."""

    start: int
    end: int
    text: str
    score: float


class Names:
    """What is known of personal names: their characters, the words around them, and words that are none."""

    def __init__(self, lexicon: Lexicon, words: Words) -> None:
        self._words = words
        self._characters = Characters(lexicon)
        self.edges = Edges(lexicon, words)
        self._scores = Scores(lexicon, words, self._characters, self.edges)

    def at(self, text: Passage, start: int, known: frozenset[str] = frozenset(), cued: bool = False) -> Name | None:
        """The best name that starts at an offset, or None. ``known`` are names sure from elsewhere on the page;
        ``cued`` says that a post or 领导 stands in front, so that a rare family name or none is no objection."""
        options = [*self._options(text, start, known), *(self._cued(text, start) if cued else ())]
        if cued:
            options = [Name(n.start, n.end, n.text, min(1.0, n.score + 0.1)) if n.score >= 0.5 else n for n in options]
        return max(options, key=lambda n: (n.score, n.end), default=None)

    def between(self, text: Passage, start: int, end: int, known: frozenset[str] = frozenset()) -> Name | None:
        """The name between two offsets that the layout shows to be its edges, however unusual it is."""
        options = [*self._options(text, start, known), *self._unusual(text, start)]
        return max((n for n in options if n.end == end), key=lambda n: n.score, default=None)

    def before(self, text: Passage, end: int, known: frozenset[str] = frozenset(), cued: bool = False) -> Name | None:
        """The best name that ends at an offset and begins at an edge: 何某 in “何某市长”. ``cued`` says that a post and
        its verb follow, so that a common name may be a word too (马亚)."""
        if foreign := foreign_names.ending(text, end, self.edges, self._words):
            return Name(*foreign, _DOTTED)
        options = [self._ending(text, end - length, end, known, cued) for length in (3, 2, 4) if end >= length]
        options += [self._spaced_before(text, end - length, end) for length in (3, 4, 5) if end >= length]
        options += [self._transcribed_before(text, end - length, end) for length in (4, 5, 6) if end >= length]
        return max((n for n in options if n is not None), key=lambda n: n.score, default=None)

    def common(self, name: Name) -> bool:
        """Whether the family name is one that many people have: what a name without a post needs."""
        return self._characters.common(name.text)

    def ordinary(self, name: Name) -> bool:
        """Whether a name is a word too: 平安, 党建, 关怀."""
        return self._words.known(name.text) or self._words.everyday(name.text)

    def _ending(self, text: Passage, start: int, end: int, known: frozenset[str], cued: bool) -> Name | None:
        """``text[start:end]`` as a name, if something marks its beginning."""
        word = text.text[start:end]
        if word in known:
            return Name(start, end, word, 1.0)
        last = self._characters.never_last(word[-1]) or (
            self._characters.rarely_last(word[-1]) and not comrade(text, end)
        )
        if not _HAN_ONLY.fullmatch(word) or word[0] == "任" or word[-1] == "任" or last:
            return None
        if self._words.known(word) and not (cued and self._characters.common(word)):
            return None
        if self._characters.before_words(word[0]) and self._words.known(word[1:]):
            return None
        score = self._characters.plausible(word)
        free = text.at_edge(start - 1) or text.text.endswith(_LEFT_OF_NAME, 0, start)
        return Name(start, end, word, score) if score and free else None

    def _transcribed_before(self, text: Passage, start: int, end: int) -> Name | None:
        """A Tibetan, Uyghur or Mongolian name without a dot, by its end: 扎西次仁|当选, but not 塞尔维亚|总理."""
        word = text.text[start:end]
        whole = self._characters.transcribing(word) == len(word) and not self._words.known(word)
        free = text.at_edge(start - 1) and text.starts(end, "titles") is None
        return Name(start, end, word, 0.7) if whole and free else None

    def _spaced_before(self, text: Passage, start: int, end: int) -> Name | None:
        """A name that the layout spreads to three characters, by its end."""
        if not text.at_edge(start - 1):
            return None
        return next((n for n in self._spaced(text, start) if n.end == end), None)

    def _options(self, text: Passage, start: int, known: frozenset[str]) -> Iterator[Name]:
        """The names that may start at an offset: a foreigner's, else Chinese ones of each length."""
        foreign = foreign_names.at(text, start, self.edges, self._words)
        if foreign is not None:
            yield Name(*foreign, _DOTTED)
            return
        yield from self._spaced(text, start)
        if begins_otherwise(text, start):
            return
        for length in (2, 3, 4):
            word = text.text[start : start + length]
            if not _HAN_ONLY.fullmatch(word) or len(word) < length:
                return
            if score := self._scores.scored(text, start, word, known):
                yield Name(start, start + length, word, score)
        yield from self._without_surname(text, start)

    def _spaced(self, text: Passage, start: int) -> Iterator[Name]:
        """A name that the layout spreads to three characters: 王　某, 哈　立新, 司徒　某."""
        surname = next(
            (s for s in (text.text[start : start + 2], text.char(start)) if self._is_spaced(text, start, s)), ""
        )
        if not surname:
            return
        at = start + len(surname) + 1
        for length in (1, 2):
            end = at + length
            given = text.text[at:end]
            if self._scores.is_title(surname + given):
                return  # 成 员：何某
            if len(given) < length or not _HAN_ONLY.fullmatch(given) or not self.edges.may_end(text, end):
                continue
            if length == 2 and self.edges.surely_ends(text, end - 1) and self.edges.torn(text, end):
                continue  # 何　某|陪同
            if self._characters.plausible(surname + given) and (
                not self._characters.rarely_last(given[-1]) or text.at_edge(end)
            ):
                yield Name(start, end, surname + given, 0.9 + 0.01 * length)

    def _is_spaced(self, text: Passage, start: int, surname: str) -> bool:
        """Whether a blank stands behind a family name."""
        known = self._characters.doubled(surname) or (len(surname) == 1 and self._characters.is_surname(surname))
        return known and text.char(start + len(surname)) == " "

    def _without_surname(self, text: Passage, start: int) -> Iterator[Name]:
        """Tibetan, Uyghur or Mongolian names without a dot: whole words between edges, as in an enumeration."""
        m = _LONG.match(text.text, start)
        if m and text.at_edge(m.end()) and self._characters.transcribing(m.group()) == len(m.group()):
            yield Name(start, m.end(), m.group(), 0.7)

    def _cued(self, text: Passage, start: int) -> Iterator[Name]:
        """Names that only stand behind a post: rare ones, and those whose family name is rather a function word."""
        yield from self._unusual(text, start)
        word = text.text[start : start + _THREE]
        usual = len(word) == _THREE and not self._characters.common(word[1:]) and self._characters.plausible(word)
        usual = usual and not self._words.everyday(word[1:])  # 委员|和|有关部门
        if word[:1] in FUNCTION_SURNAMES and usual and self.edges.surely_ends(text, start + _THREE):
            yield Name(start, start + _THREE, word, _FUNCTION)  # 县长|和立新|主持, but not 县长|和|高远|主持

    def _unusual(self, text: Passage, start: int) -> Iterator[Name]:
        """Rare family names and names of peoples who have none, between a post and what surely ends a name."""
        if self._words.tag(text.text[start : start + 2]) in _FUNCTION_TAGS:
            return  # 总书记|关于海南工作
        for length in range(2, _LONGEST_UNUSUAL + 1):
            end = start + length
            word = text.text[start:end]
            if len(word) < length or any(c in PUNCTUATION or c < _FIRST_HAN for c in word):
                return
            if self._characters.stopped_unless_transcribing(word[1:] if text.at_edge(start - 1) else word):
                return  # 、过某某、: at an edge any character may be a family name
            begins = text.at_edge(start - 1) and length >= _TRANSCRIBED and self._transcribes_all(word[1:])
            if not self._may_be_unusual(word, text.at_edge(end), begins) or not self._unusual_ends(text, word, end):
                continue
            short = text.starts(start, "division-short")  # jieba takes Mongolian names for places
            named = self._transcribes(word) and (short is None or short.end != end)
            if (named or not self._words.known(word)) and not begins_otherwise(text, start):
                yield Name(start, end, word, 0.66 + 0.01 * length)

    def _unusual_ends(self, text: Passage, word: str, end: int) -> bool:
        """Whether a name of a rare kind ends at an offset; a long transcription shows its end: 才仁多杰|就."""
        if self.edges.surely_ends(text, end):
            return True
        return (
            self._transcribes(word)
            and not self._characters.transcribing(text.char(end))
            and self.edges.may_end(text, end)
        )

    def _transcribes(self, word: str) -> bool:
        """Whether a word is long and made of the characters of transcriptions alone."""
        return len(word) >= _TRANSCRIBED and self._transcribes_all(word)

    def _transcribes_all(self, word: str) -> bool:
        """Whether a word is made of the characters of transcriptions alone."""
        return self._characters.transcribing(word) == len(word)

    def _may_be_unusual(self, word: str, at_edge: bool, begins: bool) -> bool:
        """Whether the characters may be a name: no words in a short one, a transcription in a long one. ``begins`` says
        that the first character is part of a transcription: 、|向巴多吉."""
        if (
            word.endswith(NO_NAME_ENDS)
            or self._characters.never_last(word[-1])
            or word[-1] == "人"
            or "在" in word[2:]  # 洛桑某某|在拉萨会见
            or (self._characters.never_first(word[0]) and not begins)
            or self.edges.is_follower(word[-2:])
        ):
            return False
        if self._characters.rarely_last(word[-1]) and self._characters.transcribing(word) < len(word):
            return False
        if len(word) < 4 and not at_edge and (self._words.known(word[:2]) or self._words.known(word[-2:])):
            return False
        return len(word) <= 3 or self._characters.transcribing(word) >= len(word) - 1
