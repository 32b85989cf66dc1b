"""One-character names of countries, regions and cities, where words beside them show that they are meant.

中美关系, 中、法两国: by what two countries share; 俄总统, 美方: by what one has; 访华, 在京: by the verb in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.wide.lattice import Arc
from kg.extract.wide.vocabulary import Vocabulary, vocabulary, wide_list

_SURE = -2.0  # better than any word that the dictionary has for the same characters
_VERB = -6.0  # the verb in front of a name, so that 访华 may be cut in two
_WORD = 30  # occurrences from which a dictionary's word is taken seriously
_OWN = (r"方(?![面向法式案便针])", r"军(?![事人队官区])")
_NO_PAIR = r"(?![国文语医式意元圆军])"  # 中国, 日文


class Abbreviations:
    """Arcs for one-character names."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        rows = wide_list("abbreviations")
        clear = "".join(e.word for e in rows if e["kind"] == "clear")
        lands = clear + "".join(e.word for e in rows if e["kind"] == "land")
        every = lands + "".join(e.word for e in rows if e["kind"] == "doubtful")
        followers = wide_list("country_followers")
        shared = "|".join(e.word for e in followers if e["of"] == "both")
        own = "|".join([*(e.word for e in followers if e["of"] == "one"), *_OWN])
        self._pairs = (
            re.compile(rf"(?=([{lands}])、?([{lands}])(?:、?([{lands}]))?(?:{shared}))"),
            re.compile(rf"(?=(中)、?([{every}])(?:{shared}))"),
            re.compile(rf"(?=([{every}])、?(中)(?:{shared}))"),
            re.compile(rf"(?=([{clear}])([{clear}]){_NO_PAIR})"),
        )
        self._of = re.compile(rf"([{lands}])(?={own})")
        self._behind = {e.word: e["after"] for e in rows}
        self._any = re.compile(f"[{''.join(self._behind)}]")

    def arcs(self, text: str) -> Iterator[Arc]:
        """The names, with a score that no other reading of their characters has."""
        for pattern in self._pairs:
            yield from self._paired(text, pattern)
        for found in self._of.finditer(text):
            if self._apart(text, found.start()):
                yield _name(found.start())
        for found in self._any.finditer(text):
            yield from self._after_verb(text, found.start())

    def _paired(self, text: str, pattern: re.Pattern[str]) -> Iterator[Arc]:
        for found in pattern.finditer(text):
            at = [found.start(n) for n in range(1, len(found.groups()) + 1) if found[n]]
            if found[1] != found[2] and self._free(text, at[0], at[-1] + 1):
                yield from map(_name, at)

    def _after_verb(self, text: str, at: int) -> Iterator[Arc]:
        """The name behind a verb, unless it begins a longer word or the verb ends one: 对日本, 反对|中…"""
        if at == 0 or text[at - 1] not in self._behind[text[at]]:
            return
        if self._frequency(text, at, at + 2) < _WORD and self._frequency(text, at - 2, at) < _WORD * 10:
            yield Arc(at - 1, at, _VERB, "v")
            yield _name(at)

    def _free(self, text: str, start: int, end: int) -> bool:
        """Whether no word goes over the edges of a pair: 集中|美, 中日|常."""
        return max(self._frequency(text, start - 1, start + 1), self._frequency(text, end - 1, end + 1)) < _WORD

    def _apart(self, text: str, at: int) -> bool:
        """Whether a character is a word of its own: not the end of 参加, not the beginning of 法官."""
        if any(self._frequency(text, at - n, at + 1) >= _WORD for n in (1, 2, 3)):
            return False
        return text[at + 1] in "方军" or self._frequency(text, at, at + 2) < _WORD

    def _frequency(self, text: str, start: int, end: int) -> int:
        return self._words.frequency(text[start:end]) if start >= 0 else 0


def _name(at: int) -> Arc:
    return Arc(at, at + 1, _SURE, "LOC")


@cache
def abbreviations() -> Abbreviations:
    """The one set of abbreviations."""
    return Abbreviations(vocabulary())
