"""How sure it is that characters are a personal name: what they are worth themselves, and what stands around them."""

from __future__ import annotations

from kg.extract.name_characters import FUNCTION_SURNAMES, NO_NAME_ENDS, Characters
from kg.extract.name_edges import Edges, comrade
from kg.extract.passage import Passage
from kg.extract.words import Words
from kg.lexicon import Lexicon

_EVERYDAY = 1500  # occurrences from which a word of jieba's dictionary is no name: 关于, 应急
_COMMON = 100  # occurrences from which a word is common
_OF_OFFICE = ("任职", "任免", "任期", "任命", "任用", "任务", "任教")  # 任 is a family name, too
_FUNCTION_TAGS = frozenset({"c", "d", "p", "r", "u"})  # 何时, 任何
_NOUN_TAGS = frozenset({"n", "l", "vn"})


class Scores:
    """Weighs what may be somebody's name."""

    def __init__(self, lexicon: Lexicon, words: Words, characters: Characters, edges: Edges) -> None:
        self._titles = lexicon.words("titles")
        self._words = words
        self._characters = characters
        self._edges = edges

    def scored(self, text: Passage, start: int, word: str, known: frozenset[str]) -> float:
        """How sure it is that ``word``, which begins at an offset, is somebody's name; 0 where it is none."""
        if self._never(text, start, word):
            return 0.0
        if word in known:
            return 0.9 + 0.03 * len(word)
        score = self._looks(text, start, word)
        return self._weighed(text, start, word, score) if score > 0 else 0.0

    def is_title(self, word: str) -> bool:
        """Whether a word is a title: 成员, though 成 is a family name."""
        return word in self._titles

    def _never(self, text: Passage, start: int, word: str) -> bool:
        """Whether the first or last characters are none of a name: what 说, 等 and titles begin."""
        if (
            word.endswith(NO_NAME_ENDS)
            or self._characters.never_last(word[-1])
            or word[1:] in self._titles
            or (len(word) == 2 and word[1] == "人")
        ):
            return True
        if len(word) == 2 and self._characters.before_words(word[0]) and word[1] in "前后期内中":
            return True
        if word.startswith(_OF_OFFICE) or (
            len(word) == 2 and self._characters.never_first(word[0]) and self._goes_on(text, start)
        ):
            return True
        after = text.char(start + len(word))
        if word[0] in FUNCTION_SURNAMES and not (text.at_edge(start - 1) and text.at_edge(start + len(word))):
            return True
        if word[-1] == "于" and after.isdigit():  # 某某于|2017年5月
            return True
        twice = after == word[-1] == "为"  # 任命何某为|为局长
        last = self._characters.rarely_last(word[-1]) or word[-1] == "任"  # 林某|任
        return last and not twice and not text.at_edge(start + len(word)) and not comrade(text, start + len(word))

    def _goes_on(self, text: Passage, start: int) -> bool:
        """Whether a word begins with the second character of what looks like a name: 区长|都|出现."""
        return self._words.frequency(text.text[start + 1 : start + 3]) > _COMMON

    def _looks(self, text: Passage, start: int, word: str) -> float:
        """What the characters are worth; 0 for everyday words and where a title begins inside."""
        end = start + len(word)
        title = text.starts(start + 1, "titles") is not None and not text.at_edge(end)
        tag = self._words.tag(word)
        if title or self._words.frequency(word) > _EVERYDAY or tag in _FUNCTION_TAGS:
            return 0.0
        if len(word) > 2 and tag in _NOUN_TAGS:
            return 0.0  # 周总理|纪念碑
        score = self._characters.plausible(word)
        if self._characters.doubtful(word[1:]):
            middle = len(word) == 3 and not self._characters.doubtful(word[2])  # 局长王再某、
            score -= 0.15 if text.at_edge(end) and (middle or text.at_edge(start - 1)) else 0.6
        return score

    def _weighed(self, text: Passage, start: int, word: str, score: float) -> float:
        """The score with what stands around the word.

        A name that an edge or a verb of its own follows is as good as sure; anything else needs good characters.
        """
        end, three = start + len(word), len(word) == 3
        if text.at_edge(start - 1) and text.at_edge(end):
            return score + 0.2
        score -= self._doubt(text, end, word)
        if text.at_edge(end):
            return score + 0.2
        if self._edges.may_end(text, end):
            return score + (0.15 if three else 0.12)
        across = self._words.frequency(text.text[end - 1 : end + 1])  # 何立新|交换, though 新交 is a word
        if self._words.begins_word(text.text, end) and across < self._words.frequency(text.text[end : end + 2]):
            return score + (0.08 if three else 0.03)
        return score - (0.35 if three else 0.45)

    def _doubt(self, text: Passage, end: int, word: str) -> float:
        """What speaks against a name: it is a word, it tears one, or its family name is rather the beginning of one."""
        doubt = 0.25 if self._words.known(word) or self._edges.torn(text, end) else 0.0
        if len(word) != 3 or not self._characters.rare(word[0]) or not self._words.known(word[1:]):
            return doubt
        return doubt if self._edges.surely_ends(text, end) else doubt + 0.2
