"""Places: divisions from the gazetteer where the context allows, streets, towns, villages, zones, regions, rivers and hills."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract.passage import HAN, Found, Passage
from kg.extract.words import Words
from kg.lexicon import Division, Gazetteer, Hit
from kg.model import Mention

# “我市”, “全县”: the home place at that level. Not 全国, 全区域, 全市场.
_RELATIVE = re.compile(
    r"(?:我|全|本|该|我们)(省|市|州|盟|县|区|旗|镇|乡|自治区|自治州|自治县|街道|兵团|师)(?!场|域|直|国|级|属|本|长|间|局|县?(?:市、)?区域)"
)
_ZONE = re.compile(
    r"(?:(?:国家|省)?级?)?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|高新技术产业园区|高新技术产业区|航空港经济综合实验区|航空港区|"
    r"航空港实验区|综合保税区|自由贸易试验区|自贸试验区|自由贸易港|旅游度假区|产业集聚区|先进制造业开发区|工业园区|工业区|产业园区|科技园区|循环经济园区|"
    r"高新区|经开区|开发区|工业新区|新区|示范区|保税区|合作区|综合实验区|管理区|风景区|风景名胜区|产业转移园|试验区|物流园区|化工园区|循环化工园区|农业园区)"
)
_OWN_NAME = (
    "开发区",
    "高新区",
    "经开区",
    "新区",
    "工业园区",
    "工业区",
    "产业园区",
    "科技园区",
    "保税区",
    "度假区",
    "集聚区",
)
_ZONE_NAME = re.compile(rf"{HAN}{{2,6}}$")
_VILLAGE = re.compile(
    rf"({HAN}{{1,6}}?)(村民小组|行政村|村|社区|嘎查|苏木|农场|林场)(?!民|镇|子|庄|里|级|居|干部|集体|务|组织|企|规|矫|服务|治理|建设|振兴|养老|工作|卫生|医)"
)
_STREET = re.compile(
    rf"({HAN}{{1,5}}?)(街道|镇|乡(?!镇)|苏木)(?!办事处领|企|级|域|化|村|长|干|党|人大|政|愁|里|风|亲|贤|办|机关|负责|主要)"
)
_NOT_IN_NAME = re.compile(
    r"[的了在是和与及或等对为以从到由被把这那各每个两三将要会并也都其所来去进赴向往有该镇乡街市县区省]"
)
_LEVEL_KIND = {"province": "Province", "city": "PrefectureCity", "township": "Town"}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page's places are read against: its home, and the divisions it names in full."""

    gazetteer: Gazetteer
    home: Division | None
    named: frozenset[str]  # codes of divisions named in full on the page

    def near(self, division: Division) -> bool:
        """Whether a short name may mean this division: the page names it in full, or it is part of home's city or province's cities."""
        if division.code in self.named or division.level in ("province", "city"):
            return True
        if division.level == "township" and division.code[:6] in self.named:
            return True
        return self.at_home(division)

    def at_home(self, division: Division) -> bool:
        """Whether a division is part of home's city."""
        return self.home is not None and division.code.startswith(self.home.code[:4])


def kind_of(name: str, level: str) -> str:
    """The specific class of a division."""
    if level == "county":
        return "CountyLevelCity" if name.endswith("市") else "District" if name.endswith("区") else "County"
    if level == "township":
        return "Subdistrict" if name.endswith(("街道", "办事处")) else "Town"
    return _LEVEL_KIND.get(level, "AdministrativeDivision")


def find(text: Passage, found: Found, around: Surroundings, words: Words) -> None:
    """Add the places of a passage, leaf by leaf with what they are part of: 哈密市伊州区 is 伊州区 in 哈密市."""
    end = -1
    for hit in text.of("division", "division-short", "regions"):
        if hit.start < end:
            continue
        if hit.kind == "regions" and found.starting(hit.start, "Place"):
            continue
        if _part_of_a_word(text, hit, found, words):
            continue
        mention = _listed(text, hit, found, around, words)
        if mention:
            found.add(mention)
            end = mention.end
    found.add(*_relative(text))
    found.add(*_streets(text, found, words, around))
    found.add(*_lone_streets(text, found, words))
    found.add(*_zones(text, found, words))
    found.add(*_villages(text, found, words))


def _part_of_a_word(text: Passage, hit: Hit, found: Found, words: Words) -> bool:
    """Whether the hit is only a piece of other words: 示范|县, 出|海口, 代|县长."""
    if any(
        h.start < hit.start < h.end
        for at in range(hit.start + 1, hit.end)
        for h in text.ending.get(at, ())
        if h.kind == "titles"
    ):
        return True  # 董事长|江某某
    if hit.word == "中国":
        return not (text.at_edge(hit.end) or text.char(hit.end) in "的与和在是")
    if hit.kind == "regions" or found.ending(hit.start, "Place"):
        return False
    before, after = text.text[max(0, hit.start - 1) : hit.start], text.char(hit.end)
    if len(hit.word) == 2 and hit.word[-1] in "县市区旗":
        return after == "长" or (bool(before) and not text.at_edge(hit.start - 1) and before not in "在到赴由和与及对")
    if hit.kind == "division":
        return len(hit.word) < 5 and words.known(before + hit.word[0]) and before not in "在到赴由和与及对"
    around = (before + hit.word[0], before + hit.word, hit.word[-1] + after, hit.word + after)
    return any(
        len(w) > 1 and words.known(w) and w not in (hit.word, hit.word + "市")
        for w in around
        if w.strip(before) or before
    )


def _relative(text: Passage) -> Iterable[Mention]:
    for m in _RELATIVE.finditer(text.text):
        if m.group().startswith("全区") and text.char(m.start() - 1) == "安":
            continue
        yield text.mention(m.start(), m.end(), "Place", "relative-place", parts=(("level", m.group(1)),), bare=True)


def _listed(text: Passage, hit: Hit, found: Found, around: Surroundings, words: Words) -> Mention | None:
    if hit.kind == "regions":
        return text.mention(hit.start, hit.end, "Place", "region", kind=hit.entry["class"], parts=(("name", hit.word),))
    parent = found.ending(hit.start, "Place")
    if parent and parent.bare:
        parent = None
    division = _division(text, hit, parent, around, words)
    if division is None:
        return None
    parts: tuple[tuple[str, Mention | str], ...] = (("name", hit.word), ("code", division.code))
    if (
        parent
        and parent.value("code")
        and division.code.startswith(parent.value("code"))
        and parent.value("code") != division.code
    ):
        return text.mention(
            parent.start,
            hit.end,
            "Place",
            "division-chain",
            kind=kind_of(division.name, division.level),
            parts=(*parts, ("parent", parent)),
        )
    rule = "division" if hit.kind == "division" else "division-short"
    return text.mention(hit.start, hit.end, "Place", rule, kind=kind_of(division.name, division.level), parts=parts)


_AREAS = ("区", "县", "市")


def _division(text: Passage, hit: Hit, parent: Mention | None, around: Surroundings, words: Words) -> Division | None:
    """The division a hit means here, or None where it is no place: short names and townships need a reason."""
    gazetteer = around.gazetteer
    if hit.word in _COMMON_NOUNS:
        return None
    options = gazetteer.named(hit.word) if hit.kind == "division" else gazetteer.shortened(hit.word)
    inside = parent.value("code") if parent else ""
    if inside:
        below = [d for d in options if d.code.startswith(inside) and d.code != inside]
        if below:
            return below[0]
    if (
        hit.kind == "division-short"
        and text.starts(hit.start, "regions") is not None
        and text.char(hit.end) not in _AREAS
    ):
        return None  # 中原 is a region before it is a district
    if hit.kind == "division-short" and not _short_allowed(text, hit, around, words):
        return None
    near = (
        [d for d in options if around.near(d)]
        if hit.kind == "division-short"
        else [d for d in options if d.level != "township" or around.near(d)]
    )
    if not near:
        return None
    home = around.home.code if around.home else ""
    return min(near, key=lambda d: (d.code not in around.named, -_common(d.code, home), len(d.code), d.code))


def _common(code: str, home: str) -> int:
    """How many levels two divisions share."""
    return sum(code[:n] == home[:n] and len(code) >= n and len(home) >= n for n in (2, 4, 6))


# Divisions whose whole name is a common noun.
_COMMON_NOUNS = frozenset(
    (
        "城区 郊区 矿区 开发区 高新区 经开区 工业园区 工业区 新区 园区 林场 农场 牧场 示范区 管理区 产业园区 城关 街道 度假区 保税区 市中区 风景区 种羊场 渔场 茶场 老城区 新城区 城中区 城东区 "
        "城西区 城北区 城南区"
    ).split()
) - {"市中区"}


# A short name is no place inside a longer word: 大理石, 东方红, 中原大地 is a region and stands in its own list.
_AFTER_SHORT = re.compile(r"(?:石|红|风|塔|路|街|大道|大街|大桥|里程|主义|化|话|人家|学|性|型|时间|力|味)")
_VERY_COMMON = 1000  # the same for a district of home's own city
_COMMON = 200  # occurrences from which a word that is not tagged as a place is an everyday word: 和平, 新华, 振兴


def _short_allowed(text: Passage, hit: Hit, around: Surroundings, words: Words) -> bool:
    limit = (
        _COMMON
        if any(d.level in ("province", "city") or not around.at_home(d) for d in around.gazetteer.shortened(hit.word))
        else _VERY_COMMON
    )
    if words.known(text.text[hit.start : hit.end + 2]):
        return False  # 长治久安
    county = all(d.level == "county" for d in around.gazetteer.shortened(hit.word))
    if county and words.frequency(hit.word) > limit and words.tag(hit.word) != "ns":
        return False
    return not _AFTER_SHORT.match(text.text, hit.end)


def _streets(text: Passage, found: Found, words: Words, around: Surroundings) -> Iterable[Mention]:
    """Streets and towns that no gazetteer lists, straight after the district they are in."""
    for place in found.of("Place"):
        if place.bare or place.kind not in ("District", "County", "CountyLevelCity", "DevelopmentZone"):
            continue
        m = _STREET.match(text.text, place.end)
        if m and words.known(m.group()[-2:]) and m.group(2) != "街道":
            continue  # 家乡, 城镇: the end of a common word
        if m and not _NOT_IN_NAME.search(m.group(1)) and not _chained(found, place):
            kind = "Subdistrict" if m.group(2) == "街道" else "Town"
            parts: tuple[tuple[str, Mention | str], ...] = (("name", m.group()), ("parent", place))
            listed = [
                d
                for d in around.gazetteer.named(m.group())
                if place.value("code") and d.code.startswith(place.value("code"))
            ]
            if listed:
                parts = (*parts, ("code", listed[0].code))
            yield text.mention(place.start, m.end(), "Place", "street-after-district", kind=kind, parts=parts)


# A street or town that no gazetteer lists, with a body of its own or in an enumeration: 青山街道|党工委, 、青山镇、.
_LONE_STREET = re.compile(
    rf"(?:(?<=[、，。“”（《 到在和及])|^)({HAN}{{2,3}}?)(街道|镇|乡(?!镇)|苏木)(?=党工委|办事处|党委|人民政府|政府|人大|纪工委|纪委|[、，。）])"
)


def _lone_streets(text: Passage, found: Found, words: Words) -> Iterable[Mention]:
    """Streets and towns without their district in front; the resolver puts them at home."""
    for m in _LONE_STREET.finditer(text.text):
        common = words.known(m.group()[-2:]) and m.group(2) != "街道"
        if not common and not words.known(m.group()) and not _NOT_IN_NAME.search(m.group(1)) and not found.covering(m.start(), m.end()):
            kind = "Subdistrict" if m.group(2) == "街道" else "Town"
            yield text.mention(m.start(), m.end(), "Place", "street", kind=kind, parts=(("name", m.group()),))


def _chained(found: Found, place: Mention) -> bool:
    """Whether a longer chain begins where a place does: its street is known already."""
    longest = found.starting(place.start, "Place")
    return longest is not None and longest.end > place.end


_LONE_VILLAGE = re.compile(
    rf"(?:(?<=[、，。“”（《 到在和前及])|^)({HAN}{{2,4}}?)(村|社区|嘎查)(?=[、，。）党村支的考调察]|$)"
)


def _villages(text: Passage, found: Found, words: Words) -> Iterable[Mention]:
    for place in found.of("Place"):
        if place.kind not in ("Subdistrict", "Town"):
            continue
        m = _VILLAGE.match(text.text, place.end)
        if m and not _NOT_IN_NAME.search(m.group(1)):
            parts = (("name", m.group()), ("parent", place))
            yield text.mention(place.start, m.end(), "Place", "village-after-town", kind="Village", parts=parts)
    for m in _LONE_VILLAGE.finditer(text.text):
        common = words.known(m.group()[-2:]) or words.known(m.group()) or _NOT_IN_NAME.search(m.group(1))
        if not common and not found.covering(m.start(), m.end()):
            yield text.mention(m.start(), m.end(), "Place", "village", kind="Village", parts=(("name", m.group()),))


def _zones(text: Passage, found: Found, words: Words) -> Iterable[Mention]:
    """Development zones: after a place's name (郑州高新区), or with a name of their own (太阳山开发区)."""
    for m in _ZONE.finditer(text.text):
        place = found.ending(m.start(), "Place")
        if place and not place.bare:
            parts: tuple[tuple[str, Mention | str], ...] = (
                ("name", text.text[place.start : m.end()]),
                ("zone", m.group()),
                ("parent", place),
            )
            yield text.mention(place.start, m.end(), "Place", "zone-after-place", kind="DevelopmentZone", parts=parts)
            continue
        start = words.name_start(text.text, m.start())
        name = text.text[start : m.start()]
        if (
            m.group().endswith(_OWN_NAME)
            and 2 <= len(name) <= 6
            and not found.covering(start, m.end(), "Place")
            and (not words.known(name) or words.tag(name) in ("ns", "nz", "nr"))
        ):
            parts = (("name", text.text[start : m.end()]), ("zone", m.group()))
            yield text.mention(start, m.end(), "Place", "zone-with-name", kind="DevelopmentZone", parts=parts)
        elif m.group() in ("高新区", "经开区") and start == m.start():
            yield text.mention(
                m.start(), m.end(), "Place", "zone-alone", kind="DevelopmentZone", parts=(("zone", m.group()),)
            )
