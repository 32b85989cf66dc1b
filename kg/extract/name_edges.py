"""Where a personal name may end, and what begins where a name should not: what stands around the characters."""

from __future__ import annotations

import re

from kg.extract.passage import Passage
from kg.extract.words import Words
from kg.lexicon import Lexicon
from kg.text import HAN

_MAX_FOLLOWER = 6
_SURE_FOLLOWERS = "说称为在同与及等对已"  # of one character
_OF_A_PLACE = re.compile(r"[市区县州]|军分区|委|政府|人大|政协|日报|大学|银行|公司|学院|法院|海关|籍")
# 王某（女）, 周某（女，回族）, 钱某（挂职）.
_NOTE = re.compile(
    rf"（(?:女|男|挂职|(?:女，)?{HAN}{{1,5}}族(?:，女)?|女，{HAN}{{1,5}}族|党外|援[藏疆青]|兼|主持工作|会长|理事长|正[厅处县科]级)）"
)

# A paragraph of a list of biographies: “何某，男，汉族，…”.
_ENTERED = re.compile(
    rf"(?P<name>{HAN}[^，。；：、（）“”《》\d]{{1,11}})(?:，[男女](?:，|（)|（[男女]，|，{HAN}{{1,5}}族，)"
)
_GOING = ("来", "到", "赴")  # 省长|来|通榆县


def comrade(text: Passage, at: int) -> bool:
    """Whether 同志 behind a name shows its end: 何均|同志."""
    return text.text.startswith("同志", at) and text.char(at + 2) != "们"


class Edges:
    """The words that may follow a name, and how sure they make its end."""

    def __init__(self, lexicon: Lexicon, words: Words) -> None:
        self._followers = frozenset(lexicon.words("name_followers"))
        self._words = words

    def is_follower(self, word: str) -> bool:
        """Whether a word is one that follows names."""
        return word in self._followers

    def may_end(self, text: Passage, at: int) -> bool:
        """Whether a name may end at an offset: an edge, or a word that follows names."""
        if text.at_edge(at) or text.char(at).isdigit() or text.starts(at, "division"):
            return True
        return self._follows(text, at, 1, _MAX_FOLLOWER)

    def surely_ends(self, text: Passage, at: int) -> bool:
        """Whether an edge, a word of two characters that follows names, or a verb of saying stands at an offset."""
        return text.at_edge(at) or text.char(at) in _SURE_FOLLOWERS or self._follows(text, at, 2, _MAX_FOLLOWER)

    def whole(self, text: Passage, at: int) -> bool:
        """Whether a name of two characters is whole: what follows is an edge, a follower or another word."""
        return self.may_end(text, at) or self._words.begins_word(text.text, at)

    def torn(self, text: Passage, at: int) -> bool:
        """Whether a word that follows names begins with the name's last character: 高某|接受, not 高某接|受."""
        return self._follows(text, at - 1, 2, 4)

    def _follows(self, text: Passage, at: int, shortest: int, longest: int) -> bool:
        ahead = text.text[at : at + longest]
        return any(ahead[:n] in self._followers for n in range(shortest, len(ahead) + 1))


def begins_otherwise(text: Passage, start: int) -> bool:
    """Whether a title, a body or a division's full name begins where a name should, or a verb of going to one."""
    return any(
        h.kind in ("titles", "departments", "division", "national_bodies")
        or (h.kind == "bodies" and len(h.word) > 1)
        or (h.kind == "division-short" and _OF_A_PLACE.match(text.text, h.end))
        for h in text.starting.get(start, ())
    ) or _goes_to(text, start)


def _goes_to(text: Passage, at: int) -> bool:
    """Whether a verb of going to a place stands at an offset."""
    place = text.starts(at + 1, "division") or text.starts(at + 1, "division-short")
    return text.char(at) in _GOING and place is not None


def note_end(text: Passage, at: int) -> int:
    """Where a note behind a name ends: 王某（女）; ``at`` itself where there is none."""
    m = _NOTE.match(text.text, at)
    return m.end() if m else at


def entered(text: str) -> int:
    """Where the name ends that opens a biography, however unusual it is; 0 where none does."""
    m = _ENTERED.match(text)
    return m.end("name") if m else 0
