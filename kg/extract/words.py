"""Word segmentation where a boundary is in doubt: how far to the left a name reaches.

jieba cuts the stretch in front of a suffix; its dictionary says what kind of word each is. Function words, verbs and
adverbs end a name, but for verbs that names are made of (建设, 投资, 开发 …). See :mod:`kg.extract.dictionary`
for how both are loaded.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.dictionary import Dictionary
from kg.lexicon import Lexicon, load

# An organisation's name ends here: a verb behind it opens something else (某某学院|建设…).
_BODY_ENDS = ("学院", "大学", "医院", "公司", "集团", "银行", "学校", "中学", "小学", "局", "委", "协会", "研究院")
_REACH = 24
_COMMON = 40  # occurrences in the corpus behind jieba's dictionary, from which a word is common
_EVERYDAY = 300  # occurrences from which what looks like a name is a word
_EDGE = re.compile(r"\d{4}\.\d{1,2}|[，。；：？！（）“”‘’、《》—…+\s\[\]]")
_BOUNDARY_TAGS = ("p", "u", "d", "c", "r", "v")


class Words:
    """Segmentation and word kinds from jieba's dictionary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._dictionary = Dictionary()
        boundaries = lexicon.entries("name_boundaries")
        self._joining = frozenset(e.word for e in boundaries if e["side"] == "joins")
        self._ending = frozenset(e.word for e in boundaries if e["side"] == "ends")

    def cut(self, text: str) -> list[str]:
        """The words of a text."""
        return list(self._dictionary.segmenter.cut(text, HMM=False))

    def tag(self, word: str) -> str:
        """jieba's tag of a word ('' if unknown): n…, v…, p …; a weak vote, never proof."""
        return self._dictionary.look_up(word)[1]

    def known(self, word: str) -> bool:
        """Whether a word stands in jieba's dictionary, and not as somebody's name."""
        return self.frequency(word) > 0

    def frequency(self, word: str) -> int:
        """How often a word occurs in the corpus behind jieba's dictionary, 0 if unknown or somebody's name."""
        frequency, tag = self._dictionary.look_up(word)
        return 0 if tag.startswith("nr") else frequency

    def everyday(self, word: str) -> bool:
        """Whether a word is common, even where the dictionary takes it for a name: 关怀."""
        return self._dictionary.look_up(word)[0] >= _EVERYDAY

    def begins_word(self, text: str, at: int) -> bool:
        """Whether a common word of two characters or more begins at an offset."""
        look_up = self._dictionary.look_up
        return any(look_up(text[at : at + n])[0] >= _COMMON for n in (2, 3, 4) if at + n <= len(text))

    def name_start(self, text: str, before: int) -> int:
        """Where a name begins whose suffix stands at ``before``: there itself where nothing in front belongs to it."""
        edges = list(_EDGE.finditer(text, max(0, before - _REACH), before))
        left = edges[-1].end() if edges else max(0, before - _REACH)
        stretch = text[left:before]
        start = before
        cut = self.cut(stretch)
        for index in range(len(cut) - 1, -1, -1):
            after_body = index > 0 and cut[index - 1].endswith(_BODY_ENDS) and self.tag(cut[index]).startswith("v")
            if after_body or self._ends_name(cut[index]):
                break
            start -= len(cut[index])
        return start

    def _ends_name(self, word: str) -> bool:
        if word in self._joining:
            return False
        if word in self._ending:
            return True
        if len(word) == 4 and self.tag(word[2:]).startswith("v") and word[2:] not in self._joining:
            return True  # 大力支持
        return len(word) > 1 and self.tag(word).startswith(_BOUNDARY_TAGS) and self.tag(word) not in ("vn", "nz")


@cache
def words() -> Words:
    """The one segmenter (its dictionary is large)."""
    return Words(load())
