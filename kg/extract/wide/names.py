"""Arcs for personal names, Chinese, transcribed and Japanese: scored by their characters and by what is beside them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache

from kg.extract.wide.lattice import Arc
from kg.extract.wide.vocabulary import wide_list
from kg.lexicon import Lexicon, load
from kg.text import HAN

_HAN = re.compile(rf"{HAN}+")
_PERSON = math.log(0.007)
_FOREIGN = math.log(0.008)
_JAPANESE = math.log(0.0005)
_TWO, _ONE = math.log(0.78), math.log(0.22)
_LEVEL = {"high": 1.0, "middle": 0.5, "low": 0.08, "compound": 0.6}
_DOTS = "·•—-"
_DOTTED = -2.6  # a character of a name with a dot
_FORM = re.compile(rf"{HAN}{{1,9}}(?:[·•—-]{HAN}{{1,9}})+")
_LONGEST = 8
_ALONE = 3.5  # a family name in front of a form of address
_NEVER_GIVEN = frozenset("的了是在不有这我他也就和与及或到说着过被把让使从对向将要会能可都还很")
_NUMERALS = frozenset("一二三四五六七八九十0123456789")
_ENDS = frozenset("，。；：！？、）】》”’…—\n ")
_LEFT_EDGE = frozenset("，。；：！？、（【《“‘…—\n ")


class NameArcs:
    """The possible names in a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._levels = {e.word: e["frequency"] for e in lexicon.entries("surnames")}
        self._count_characters()
        self._before = {e.word for e in wide_list("person_titles")} | set(lexicon.words("titles"))
        self._behind = {e.word for e in wide_list("person_followers")} | set(lexicon.words("titles"))
        addresses = "|".join(e.word for e in wide_list("addresses"))
        self._addressed = re.compile(rf"(?:{addresses}|老(?![师板家]))")
        self._japanese = {e.word for e in wide_list("japanese_surnames")}

    def _count_characters(self) -> None:
        rows = wide_list("name_characters")
        weights = {e.word: int(e["surname"] or 0) * _LEVEL.get(self._levels.get(e.word, ""), 0) for e in rows}
        for word, level in self._levels.items():
            weights[word] = max(weights.get(word, 0), 40 * _LEVEL[level])
        self._surnames = _logs(weights)
        self._middle = _logs({e.word: int(e["middle"] or 0) + 0.5 for e in rows})
        self._last = _logs({e.word: int(e["last"] or 0) + 0.5 for e in rows})
        self._single = _logs({e.word: int(e["single"] or 0) + 0.2 * int(e["last"] or 0) + 0.5 for e in rows})
        table = wide_list("transcription")
        self._first = _logs({e.word: int(e["first"] or 0) + 0.5 for e in table})
        self._inside = _logs({e.word: int(e["inside"] or 0) + 0.5 for e in table})
        self._end = _logs({e.word: int(e["last"] or 0) + 0.5 for e in table})

    def arcs(self, text: str) -> Iterator[Arc]:
        """All possible names, with what speaks for each."""
        for found in _FORM.finditer(text):
            yield from self._dotted(text, found)
        for run in _HAN.finditer(text):
            for start in range(run.start(), run.end() - 1):
                yield from self._chinese(text, start, run.end())
                yield from self._foreign(text, start, run.end())
                if text[start : start + 2] in self._japanese:
                    yield from self._japanese_names(text, start, run.end())

    def _chinese(self, text: str, start: int, limit: int) -> Iterator[Arc]:
        for length in (1, 2):
            surname = self._surnames.get(text[start : start + length])
            given = start + length
            if surname is None or given >= limit:
                continue
            base = _PERSON + surname + self.left(text, start)
            if self._addressed.match(text, given):
                yield Arc(start, given, base + _ALONE, "PER")
            single = self._single.get(text[given], -9.5)
            if text[given] not in _NEVER_GIVEN:
                yield self._arc(text, start, given + 1, base + _ONE + single)
            if given + 2 <= limit and not _NEVER_GIVEN.intersection(text[given : given + 2]):
                middle, last = self._middle.get(text[given], -11.0), self._last.get(text[given + 1], -11.0)
                yield self._arc(text, start, given + 2, base + _TWO + middle + last)

    def _foreign(self, text: str, start: int, limit: int) -> Iterator[Arc]:
        first = self._first.get(text[start])
        if first is None:
            return
        total = _FOREIGN + first + self.left(text, start)
        for at in range(start + 1, min(limit, start + _LONGEST)):
            last = self._end.get(text[at])
            if last is not None:
                yield self._arc(text, start, at + 1, total + last - (1.5 if at == start + 1 else 0.5))
            inside = self._inside.get(text[at])
            if inside is None:
                return
            total += inside - 0.1

    def _japanese_names(self, text: str, start: int, limit: int) -> Iterator[Arc]:
        base = _JAPANESE - 5.0 + self.left(text, start)
        for length, cost in ((2, -2.0), (3, -8.5), (4, -13.0), (5, -19.0)):
            if start + length <= limit:
                yield self._arc(text, start, start + length, base + cost)

    def _dotted(self, text: str, found: re.Match[str]) -> Iterator[Arc]:
        """A name with a dot: to the left and right of its dots as far as characters of transcription go."""
        dots = [at for at in range(found.start(), found.end()) if text[at] in _DOTS]
        first, last = self._reach(text, dots[0], -1, found.start()), self._reach(text, dots[-1], 1, found.end() - 1)
        for start in range(first, dots[0]):
            for end in range(dots[-1] + 2, last + 2):
                yield self._arc(text, start, end, _DOTTED * (end - start) + self.left(text, start))

    def _reach(self, text: str, dot: int, step: int, limit: int) -> int:
        """The last character from a dot outwards that may belong to its name; one character always does."""
        at = dot + step
        while at != limit and (text[at + step] in self._inside or text[at + step] in self._end):
            at += step
        return at

    def _arc(self, text: str, start: int, end: int, score: float) -> Arc:
        return Arc(start, end, score + self.right(text, end), "PER")

    def left(self, text: str, start: int) -> float:
        """What stands in front of a name: how much it speaks for one."""
        if start == 0 or text[start - 1] in _LEFT_EDGE:
            return 0.7 if start and text[start - 1] == "、" else 0.5
        if any(text[max(0, start - n) : start] in self._before for n in (2, 3, 4, 5)):
            return 2.2
        return 0.3 if text[start - 1] in "和与对向由是给为跟同及以让请" else -0.6

    def right(self, text: str, end: int) -> float:
        """What stands behind a name."""
        if end == len(text) or text[end] in _ENDS:
            return 0.7
        if any(text[end : end + n] in self._behind for n in (2, 3)):
            return 1.2
        return 0.5 if text[end] in self._behind or text[end] in _NUMERALS else -0.6


def _logs(counts: dict[str, float]) -> dict[str, float]:
    total = sum(counts.values())
    return {key: math.log(value / total) for key, value in counts.items() if value > 0}


@cache
def name_arcs() -> NameArcs:
    """The one set of name statistics."""
    return NameArcs(load())
