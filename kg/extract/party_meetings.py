"""The Party's national congresses and plenums: 党的二十大, 二十届三中全会, several at once (二十届二中、三中全会)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.anchors import NUMERAL
from kg.extract.passage import Found, Passage
from kg.model import Mention, Part
from kg.numbers import number

_OWNER = r"(?:党的|中共|中国共产党)?"
_PLENUMS = re.compile(
    rf"{_OWNER}第?(?P<session>{NUMERAL})届(?P<list>[一二三四五六七八九]中?(?:、[一二三四五六七八九]中?)*中)全会"
)
_ONE = re.compile(r"(?P<count>[一二三四五六七八九])中?")
_PLENUM_LONG = re.compile(rf"{_OWNER}第(?P<session>{NUMERAL})届中央委员会第(?P<number>{NUMERAL})次全体会议")
_CONGRESS = re.compile(
    r"(?:(?:党的|中共)(?P<a>十[一二三四五六七八九]?|二十)大(?![工类项])|(?<![一二三四五六七八九十])(?P<b>十[二三四五六七八九]|二十)大(?=报告|精神|以来|代表|上|召开|[、，。和及])"
    rf"|{_OWNER}第(?P<c>{NUMERAL})次全国代表大会)"
)


def find(text: Passage, found: Found) -> Iterator[Mention]:
    """The national meetings of a passage."""
    del found
    for m in _PLENUM_LONG.finditer(text.text):
        yield _plenum(text, m.start(), m.end(), m["session"], m["number"])
    for m in _PLENUMS.finditer(text.text):
        counts = list(_ONE.finditer(text.text, m.start("list"), m.end("list")))
        for index, one in enumerate(counts):
            start = m.start() if index == 0 else one.start()
            end = m.end() if index == len(counts) - 1 else one.end()
            yield _plenum(text, start, end, m["session"], one["count"], shared=len(counts) > 1)
    for named in _CONGRESS.finditer(text.text):
        count = number(named["a"] or named["b"] or named["c"])
        parts: tuple[Part, ...] = (("national", "中国共产党"), ("series", "national-congress"), ("number", str(count)))
        yield text.mention(named.start(), named.end(), "Meeting", "party-national-congress", parts=parts)


def _plenum(text: Passage, start: int, end: int, session: str, count: str, shared: bool = False) -> Mention:
    parts: list[Part] = [
        ("national", "中国共产党"), ("series", "national-plenum"),
        ("session", str(number(session))), ("number", str(number(count))),
    ]  # fmt: skip
    if shared:  # “二十届二” of “二十届二、三中全会” is no name
        parts.append(("shared", "1"))
    return text.mention(start, end, "Meeting", "party-national-plenum", kind="Plenum", parts=tuple(parts))
