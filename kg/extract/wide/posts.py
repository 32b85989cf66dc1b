"""Offices and occupations in running text: the longest known ones, with what leads up to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.extract.wide.vocabulary import wide_list
from kg.lexicon import load

_LEADING = re.compile(r"(?:常务副|高级|首席|助理|名誉|代理|执行|第一|资深|特约|副|总)$")
_NO_END = re.compile(r"们|会(?!见|晤|谈|上|后)|团|席位|级|证|制度?|处|室|办|助理|职|奖|队|组|节|证书|库|型|学|界|席")


class Posts:
    """Finds offices by a list."""

    def __init__(self) -> None:
        words = {e.word for e in wide_list("positions")} | {w for w in load().words("titles") if len(w) > 2}
        self._automaton = AhoCorasick(
            sorted(words), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each."""
        for _, start, end in self._automaton.find_matches_as_indexes(text):
            if _NO_END.match(text, end):
                continue
            led = _LEADING.search(text, max(0, start - 4), start)
            yield (led.start() if led else start), end


@cache
def posts() -> Posts:
    return Posts()
