"""Development zones: after a place's name (郑州高新区), or with a name of their own (太阳山开发区)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.model import Mention
from kg.text import HAN

_ZONE = re.compile(
    r"(?:(?:国家|省)?级?)?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|高新技术产业园区|高新技术产业区|"
    r"航空港经济综合实验区|航空港区|航空港实验区|综合保税区|自由贸易试验区|自贸试验区|自由贸易港|旅游度假区|产业集聚区|"
    r"先进制造业开发区|工业园区|工业区|产业园区|科技园区|循环经济园区|高新区|经开区|开发区|工业新区|新区|示范区|保税区|"
    r"合作区|综合实验区|管理区|风景区|风景名胜区|产业转移园|试验区|物流园区|化工园区|循环化工园区|农业园区)"
)
# Zones that are called by names of their own.
_OWN_NAME = (
    "开发区", "高新区", "经开区", "新区", "工业园区", "工业区", "产业园区", "科技园区", "保税区", "度假区", "集聚区",
)  # fmt: skip
_ALONE = ("高新区", "经开区")  # each city has one
_LONGEST = 20
_COMMITTEE = re.compile("党工委|工委|管委会|管理委员会")
# What stands between an edge or a verb of holding a post and the kind of zone: no phrase, and no post.
_CALLED = re.compile(
    rf"(?:^|(?<=[，、。；：“”（） 任兼])|(?<=）))(?P<name>(?:(?![的了在是和与由对把为任兼]|书记|主任|长){HAN}){{0,14}})$"
)
_COUNTRY = re.compile(rf"中国（{HAN}{{2,4}}）$")  # 中国（上海）|自由贸易试验区
_NAME_TAGS = ("ns", "nz", "nr")


def find(text: Passage, found: Found, words: Words) -> Iterator[Mention]:
    """The zones of a passage."""
    for m in _ZONE.finditer(text.text):
        place = found.ending(m.start(), "Place")
        if place and not place.bare:
            parts = (("name", text.text[place.start : m.end()]), ("zone", m.group()), ("parent", place))
            yield text.mention(place.start, m.end(), "Place", "zone-after-place", kind="DevelopmentZone", parts=parts)
        else:
            yield from _by_itself(text, found, words, m)


def _by_itself(text: Passage, found: Found, words: Words, m: re.Match[str]) -> Iterator[Mention]:
    """A zone that no place stands in front of."""
    zone, end = m.group(), m.end()
    start = words.name_start(text.text, m.start())
    named = zone.endswith(_OWN_NAME) and _is_name(text.text[start : m.start()], words)
    if named and not found.covering(start, end, "Place"):
        parts = (("name", text.text[start:end]), ("zone", zone))
        yield text.mention(start, end, "Place", "zone-with-name", kind="DevelopmentZone", parts=parts)
    elif zone in _ALONE and start == m.start():
        yield text.mention(start, end, "Place", "zone-alone", kind="DevelopmentZone", parts=(("zone", zone),))
    elif (administered := _administered(text, found, m)) is not None:
        yield administered


def _administered(text: Passage, found: Found, m: re.Match[str]) -> Mention | None:
    """A zone of any name that has a committee of its own: 青山国际旅游岛先行试验区|党工委."""
    named = _CALLED.search(text.text, max(0, m.start() - _LONGEST), m.start())
    if named is None or not _COMMITTEE.match(text.text, m.end()):
        return None
    country = _COUNTRY.search(text.text, 0, named.start("name"))
    start = country.start() if country and not named["name"] else named.start("name")
    if start == m.start() or found.covering(start, m.end(), "Organization"):
        return None
    name = text.text[start : m.end()]
    parts = (("name", name), ("zone", name))
    return text.mention(start, m.end(), "Place", "zone-with-committee", kind="DevelopmentZone", parts=parts)


def _is_name(word: str, words: Words) -> bool:
    return 2 <= len(word) <= 6 and (not words.known(word) or words.tag(word) in _NAME_TAGS)
