"""Development zones: after a place's name (郑州高新区), or with a name of their own (太阳山开发区)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Gazetteer, load
from kg.model import Mention, Part
from kg.text import HAN

_LONGEST = 20
_COMMITTEE = re.compile("党工委|工委|管委会|管理委员会")
# What stands between an edge or a verb of holding a post and the kind of zone: no phrase, and no post.
_CALLED = re.compile(
    rf"(?:^|(?<=[，、。；：“”（） 任兼])|(?<=）))(?P<name>(?:(?![的了在是和与由对把为任兼来到赴]|情况|书记|主任|长){HAN}){{0,14}})$"
)
_COUNTRY = re.compile(rf"中国（{HAN}{{2,4}}）$")  # 中国（上海）|自由贸易试验区
_AREA = rf"{HAN}{{1,4}}片区"  # 自由贸易试验区|正定片区
_NAME_TAGS = ("ns", "nz", "nr")
# What the gazetteer calls a zone that papers call by the short word.
_IN_FULL = (("经开区", "经济技术开发区"), ("经开区", "经济开发区"), ("高新区", "高新技术产业开发区"))
_PROVINCE = 2  # digits of a province's code
_NATURAL = ("NaturalFeature",)  # 渤海|新区 is no part of a sea
_NEAR = ("County", "CountyLevelCity", "District", "PrefectureCity")
_COINED = (2, 3, 4)  # characters of such a name
_MOVES = frozenset("来到赴往")  # 情况来|高新区视察
# Characters that are no part of such a name: function words, levels, and what tells of size, side and state.
_NO_NAME = frozenset("和与及各类个市县区州盟旗镇乡村的在是有为等级新大老东西南北中设建进入到向现原获")
_NO_NAME_TAGS = frozenset("pdcrmqu")  # of single characters
_LEVELS = frozenset("市县区州旗盟")


@cache
def _zone() -> re.Pattern[str]:
    return re.compile(rf"(?P<of>国家级?|省级?|级|（国家级）|（省级）)?(?:{_kinds()})(?:(?<=试验区|自贸区){_AREA})?")


def _kinds() -> str:
    """The words for zones, the longest first."""
    return "|".join(sorted(load().words("zone_kinds"), key=len, reverse=True))


@cache
def _own_name() -> tuple[str, ...]:
    """The kinds of zones that are called by names of their own."""
    return tuple(e.word for e in load().entries("zone_kinds") if e["named"])


def find(text: Passage, found: Found, words: Words, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The zones of a passage."""
    for m in _zone().finditer(text.text):
        if m["of"] == "级":
            continue  # 柳河市级|高新技术产业园区: a kind
        place = found.ending(m.start(), "Place") or _coined(text, found, words, m)
        if place is not None and place.kind in _NATURAL and place.start < m.start():
            found.drop(place)
            name = text.text[place.start : m.end()]
            parts: tuple[Part, ...] = (("name", name), ("zone", m.group()))
            yield text.mention(place.start, m.end(), "Place", "zone-of-nature", kind="DevelopmentZone", parts=parts)
        elif place and not place.bare:
            whole = _outermost(found, place)
            name = (whole.value("name") or whole.text) + text.text[whole.end : m.end()]
            parts = (("name", name), ("zone", m.group()), ("parent", whole))
            if code := _code(name, whole.value("code"), gazetteer):
                parts = (*parts, ("code", code))
            yield text.mention(whole.start, m.end(), "Place", "zone-after-place", kind="DevelopmentZone", parts=parts)
        else:
            yield from _by_itself(text, found, words, m)


def _code(name: str, above: str, gazetteer: Gazetteer) -> str:
    """The code of a zone that the gazetteer lists, perhaps with its province in front (广西|某某保税港区), or ''."""
    province = gazetteer.get(above[:_PROVINCE]) if above else None
    written = [name, *(name.removesuffix(short) + long for short, long in _IN_FULL if name.endswith(short))]
    full = [*written, *(province.short + n for n in written if province is not None)]
    return next((d.code for called in full for d in gazetteer.named(called) if d.code.startswith(above)), "")


def _outermost(found: Found, place: Mention) -> Mention:
    """Of two places side by side the first: 柳河县|天津|工业园区 is built by 天津, in 柳河县."""
    before = found.ending(place.start, "Place")
    return before if before is not None and before.kind in _NEAR and not before.bare else place


def _coined(text: Passage, found: Found, words: Words, m: re.Match[str]) -> Mention | None:
    """The place in front of a zone with a name of its own: 柳河市|青石岭|经济技术开发区."""
    for length in _COINED:
        place = found.ending(m.start() - length, "Place")
        own = text.text[m.start() - length : m.start()]
        if place is not None:
            return place if place.kind in _NEAR and _is_coined(own, words) else None
    return None


def _is_coined(own: str, words: Words) -> bool:
    """Whether characters are a name, and no kind of zone (临空, 农业): in no dictionary, or there as a place's."""
    if not re.fullmatch(HAN + "+", own):
        return False
    cut = words.cut(own)
    named = all(words.tag(w) in _NAME_TAGS or (len(w) == 1 and words.tag(w)[:1] not in _NO_NAME_TAGS) for w in cut)
    return len(own) >= _COINED[0] and named and not set(own) & _NO_NAME


def _by_itself(text: Passage, found: Found, words: Words, m: re.Match[str]) -> Iterator[Mention]:
    """A zone that no place stands in front of."""
    zone, end = m.group(), m.end()
    country = _COUNTRY.search(text.text, 0, m.start())
    if country or zone.endswith("片区"):  # 中国（河北）|自由贸易试验区正定片区
        start = country.start() if country else m.start()
        parts = (("name", text.text[start:end]), ("zone", zone))
        yield text.mention(start, end, "Place", "zone-of-country", kind="DevelopmentZone", parts=parts)
        return
    start = _behind_verb(text.text, words.name_start(text.text, m.start()), m.start())
    place = found.starting(start, "Place")
    if place is not None and place.end < m.start():  # 柳河市|临港|新片区
        start = place.end
        named = zone.endswith(_own_name()) and _is_coined(text.text[start : m.start()], words)
    else:
        named = zone.endswith(_own_name()) and _is_name(text.text[start : m.start()], words)
    if named and not found.covering(start, end, "Place"):
        parts = (("name", text.text[start:end]), ("zone", zone))
        yield text.mention(start, end, "Place", "zone-with-name", kind="DevelopmentZone", parts=parts)
    elif _is_of_the_level(text, m):
        yield text.mention(m.start() - 1, end, "Place", "zone-alone", kind="DevelopmentZone", parts=(("zone", zone),))
    elif zone in _alone() and start == m.start():
        yield text.mention(start, end, "Place", "zone-alone", kind="DevelopmentZone", parts=(("zone", zone),))
    elif (administered := _administered(text, found, m)) is not None:
        yield administered


def _is_of_the_level(text: Passage, m: re.Match[str]) -> bool:
    """Whether only a level stands in front: 市|工业区 is home's."""
    edge = text.at_edge(m.start() - 2) or text.char(m.start() - 2) in "把将由在"
    return text.char(m.start() - 1) in _LEVELS and edge and m.group().endswith(_own_name())


def _behind_verb(text: str, start: int, end: int) -> int:
    """The start moved behind the last word that ends no name: 做强|青石工业园区."""
    return max((m.end() for m in _verbs().finditer(text, start, end)), default=start)


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(
        "|".join(e.word for e in load().entries("name_boundaries") if e["side"] == "ends" and len(e.word) > 1)
    )


@cache
def _alone() -> frozenset[str]:
    """The kinds of zones that each city has one of."""
    return frozenset(e.word for e in load().entries("zone_kinds") if e["named"] == "alone")


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
    if not word or word[-1] in "类级家个型" or not re.fullmatch(HAN + "+", word):
        return False
    return 2 <= len(word) <= 6 and not set(word) & _MOVES and (not words.known(word) or words.tag(word) in _NAME_TAGS)
