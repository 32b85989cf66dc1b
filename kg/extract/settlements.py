"""Streets, towns and villages that no gazetteer lists, by where they stand and how their names end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Gazetteer, load
from kg.model import Mention, Part
from kg.text import HAN

_WITH_STREETS = ("District", "County", "CountyLevelCity", "DevelopmentZone")
_OVER_VILLAGES = (*_WITH_STREETS, "PrefectureCity")
_WITH_VILLAGES = ("Subdistrict", "Town")
_NOT_IN_NAME = re.compile(
    r"[的了在是和与及或等对为以从到由被把这那各每个两三将要会并也都其所来去进赴向往有该镇乡街市县区省]|部分|有关|相关"
)
# 柳河县|青山街道, but not 县|城镇化, 区|街道办事处领导.
_STREET = re.compile(
    rf"({HAN}{{1,5}}?)(街道|镇|乡(?!镇)|苏木)"
    r"(?!办事处领|企|级|域|化|村|长|干|党(?!委|工委)|人大(?!主席)|政(?!府)|愁|里|风|亲|贤|办|机关|负责|主要)"
)
# A street or town with a body of its own or in an enumeration: 青山街道|党工委, 、青山镇、.
_LONE_STREET = re.compile(
    rf"(?:(?<=[、，。：；“”（《 到在和及赴是任的])|(?<=深入|走进|前往|同志)|^)(?!任)({HAN}{{2,3}}?)(街道|镇|乡(?!镇)|苏木)"
    r"(?=党工委|办事处|党委|人民政府|政府|人大|纪工委|纪委|副?[镇乡]长|[、，。）等\d]|调研|考察|检查|督导|督查|走访|慰问|察看|实地)"
)
_LISTED_STREET = re.compile(rf"(?<=、)((?:(?![的了在是和与及]){HAN}){{4,6}})(街道|镇|乡|苏木)(?=[、，和等])")
# 青山镇|柳河村, but not 镇|乡村振兴, 镇|社区治理.
_VILLAGE = re.compile(
    rf"((?!政府|党委|人大){HAN}{{1,6}}?)(村民小组|行政村|村|社区|嘎查|苏木|农场|林场)"
    r"(?!达|民|镇|子|庄|里|级|居|干部|集体|务|组织|企|规|矫|服务|治理|建设|振兴|养老|工作|卫生|医)"
)
# A village without its town: 走进|柳河村|党支部.
_LONE_VILLAGE = re.compile(
    rf"(?:(?<=[、，。；：“”（《 到在和前及是])|^)({HAN}{{2,4}}?)(村|社区|嘎查)"
    r"(?=[、，。）党村支的考调察查检看走被获等]|以及|实地|入选|荣|先后|位于|依托|通过|率先|立足|两委|“两委|还|$)"
)
# 固安县|柳河村, 青山村: without the town between them.
_VILLAGE_OF_COUNTY = re.compile(
    rf"({HAN}{{2,5}}?)村(?=[、，。；）等党的获被查察调考检看]|走访|实地|以及|入选|荣|上榜|均|先后|位于|两委|“两委|$)"
)
_EVERYDAY = 60  # occurrences from which what ends in 村 is a common word
_SETTLED = ("Subdistrict", "Town", "Village")
_TELLING = 3  # characters of a name that is known again: 柳河村
_COMMON = frozenset({"城镇", "乡镇", "集镇", "古镇", "重镇", "小镇", "水乡", "新乡", "新镇", "名镇", "强镇"})


def streets(text: Passage, found: Found, words: Words, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Streets and towns straight after the district they are in."""
    for place in found.of("Place"):
        m = _STREET.match(text.text, place.end)
        if m is None or place.bare or place.kind not in _WITH_STREETS:
            continue
        if _ends_a_word(m, words) or _NOT_IN_NAME.search(m.group(1)) or _chained(found, place):
            continue
        parts: tuple[Part, ...] = (("name", m.group()), ("parent", place))
        if code := _code(m.group(), place.value("code"), gazetteer):
            parts = (*parts, ("code", code))
        yield text.mention(place.start, m.end(), "Place", "street-after-district", kind=_kind(m), parts=parts)


def lone_streets(text: Passage, found: Found, words: Words) -> Iterator[Mention]:
    """Streets and towns without their district in front; the resolver puts them at home."""
    for m in _LONE_STREET.finditer(text.text):
        if _ends_a_word(m, words) or _word(m.group(), words) or _NOT_IN_NAME.search(m.group(1)):
            continue
        if words.tag(m.group(1)) == "v" and m.group(2) == "街道":
            continue  # 听取|街道党工委
        if not found.covering(m.start(), m.end()):
            yield text.mention(m.start(), m.end(), "Place", "street", kind=_kind(m), parts=(("name", m.group()),))


def listed_streets(text: Passage, found: Found) -> Iterator[Mention]:
    """Towns with long names in a list of towns: 萨麦苏木、|满都宝力格镇、…; their characters may be words' as well."""
    for m in _LISTED_STREET.finditer(text.text):
        before, after = found.ending(m.start() - 1, "Place"), found.starting(m.end() + 1, "Place")
        beside = before is not None and before.kind == "Town" and (after is None or after.kind == "Town")
        if beside and not found.covering(m.start(), m.end()):
            yield text.mention(m.start(), m.end(), "Place", "street", kind=_kind(m), parts=(("name", m.group()),))


def villages(text: Passage, found: Found, words: Words) -> list[Mention]:
    """Villages and communities, after their town or by themselves; one in a row with another is in the same town."""
    named: list[Mention] = []
    for village in sorted(_villages(text, found, words), key=lambda v: (v.start, -v.end)):
        before = next((v for v in named if v.end == village.start - 1), None)
        shared = before.part("parent") if before is not None and text.char(before.end) == "、" else None
        if shared is not None and village.part("parent") is None:
            named.append(replace(village, parts=(*village.parts, ("parent", shared))))
        else:
            named.append(village)
    return named


def _villages(text: Passage, found: Found, words: Words) -> Iterator[Mention]:
    for place in found.of("Place"):
        m = _VILLAGE.match(text.text, place.end) if place.kind in _WITH_VILLAGES else None
        if m and not _NOT_IN_NAME.search(m.group(1)):
            parts = (("name", m.group()), ("parent", place))
            yield text.mention(place.start, m.end(), "Place", "village-after-town", kind="Village", parts=parts)
        m = _VILLAGE_OF_COUNTY.match(text.text, place.end) if place.kind in _OVER_VILLAGES and not place.bare else None
        if m and not _NOT_IN_NAME.search(m.group(1)) and not _is_kind(m.group(), words):
            parts = (("name", m.group()), ("parent", place))
            yield text.mention(place.start, m.end(), "Place", "village-after-county", kind="Village", parts=parts)
    for m in _LONE_VILLAGE.finditer(text.text):
        if _is_kind(m.group(), words) or _word(m.group(), words) or _NOT_IN_NAME.search(m.group(1)):
            continue
        start = max(m.start(), words.name_start(text.text, m.start(2)))  # 走访|柳溪村
        if m.start(2) - start < 2 and m.group(1) not in load().words("village_kinds") and len(m.group(1)) == 2:
            start = m.start()  # 油坊|村
        if m.start(2) - start >= 2 and not found.covering(start, m.end()):
            named: tuple[Part, ...] = (("name", text.text[start : m.end()]),)
            yield text.mention(start, m.end(), "Place", "village", kind="Village", parts=named)


def _is_kind(village: str, words: Words) -> bool:
    """Whether 村 ends a common word, or a kind of village: 农村, 特色|民俗|村."""
    if village.endswith("村") and words.frequency(village[-2:]) > _EVERYDAY:
        return True
    kinds = load().words("village_kinds")
    return all(word in kinds for word in words.cut(re.sub("村$|社区$|嘎查$", "", village)))


def repeated(drafts: Sequence[tuple[Passage, Found]]) -> None:
    """Add villages and towns where only their names stand, that a page names surely elsewhere: 目前|钱家村|有大棚."""
    settled = [m for _, found in drafts for m in found.of("Place") if m.kind in _SETTLED and not m.value("code")]
    kinds = {m.value("name"): m.kind for m in settled if len(m.value("name")) >= _TELLING}
    if not kinds:
        return
    pattern = re.compile("(?:" + "|".join(sorted(map(re.escape, kinds), key=len, reverse=True)) + r")(?![民镇子庄里])")
    for text, found in drafts:
        for m in pattern.finditer(text.text):
            if not found.covering(m.start(), m.end()):
                named: tuple[Part, ...] = (("name", m.group()),)
                found.add(text.mention(*m.span(), "Place", "settlement-again", kind=kinds[m.group()], parts=named))


def _word(name: str, words: Words) -> bool:
    """Whether a name is a common word, and no place's."""
    return words.known(name) and words.tag(name) != "ns"


def _kind(m: re.Match[str]) -> str:
    return "Subdistrict" if m.group(2) == "街道" else "Town"


def _ends_a_word(m: re.Match[str], words: Words) -> bool:
    """Whether the word for a town only ends a common word: 家乡, 城镇."""
    last = m.group()[-2:]
    return m.group(2) != "街道" and (last in _COMMON or (words.known(last) and words.tag(last) != "ns"))


def _chained(found: Found, place: Mention) -> bool:
    """Whether a longer chain begins where a place does: its street is known already."""
    longest = found.starting(place.start, "Place")
    return longest is not None and longest.end > place.end


def _code(name: str, above: str, gazetteer: Gazetteer) -> str:
    """The code of a listed street of a district, or ''."""
    return next((d.code for d in gazetteer.named(name) if above and d.code.startswith(above)), "")
