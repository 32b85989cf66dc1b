"""Enumerations of industries, and what can stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import load
from kg.numbers import number
from kg.text import HAN

DEVELOPS = re.compile(
    r"(?:发展|培育|壮大|做强|做大|做优|做精|做实|做特|布局|聚焦|围绕|瞄准|锚定|打造|构建|依托|推进|推动|承接|"
    r"延伸|振兴|提升|突出|主攻|抢抓|抢占|抢滩|深耕|招引|引进|谋划|形成|拥有|涉及|涵盖|涉足|扶持|支持|集聚|聚集|"
    r"探索|立足|重点|特色|推进|加快|促进|带动|建设|巩固|优化|改造|突破|统筹|以|融入|对接)(?:了|重点|一批|现有|"
    r"新|好|出|我市|本地|特色|优势|主导|全市|全县|全区|当地|更多|包括)*$"
)
_HEAD = r"(?:全产业链|产业链条?|产业集群|产业|主链|行业|支柱|赛道|链条|集群)"
# What goes on behind 产业 to another thing than an industry.
_OTHER = r"(?!园|基地|政策|工人|开发区|示范|聚集|集聚区|新区|新城)"
_PART = r"(?!链|集群|体系|结构|化|工作|转移|转型|升级|美|兴|旺|强|人才|资源|项目|基础|大军|扶贫|帮扶|布局|用地)"
_TAIL = re.compile(
    rf"(?:等(?!级|待|候|着|为代表)(?:(?:[两二三四五六七八九十\d]+)?[大个条类项])?"
    rf"(?P<kind>[^，。；：、]{{0,10}}?){_HEAD}{_OTHER}|"
    rf"(?:这)?[两二三四五六七八九十\d]+[大个条类项](?:[^，。；：、]{{0,8}}?){_HEAD}{_OTHER}|"
    r"等(?:重点|关键|新兴)?(?:领域|方向|方面|经济|业态)|(?=(?:综合|总)?(?:产值|增加值))|等(?=[，。；]|实现|迈|"
    r"加|做|质|提|高质|项目落)|为(?:主导|支柱|支撑|配套|龙头|重点|主(?!要|题|线)|引领|核心|代表|特色|补充)|"
    rf"(?:全产业链|产业链|产业集群|产业){_OTHER}{_PART})"
)  # fmt: skip
_EDGE = re.compile(r"[，。；：！？\n“”（）]|——")
_JOINT = re.compile(r"、|(?<!涉)及|和|与|以及")
_ENDS = re.compile(
    r"(?:产业链?|制造|加工|工业|农业|服务业|制造业|经济|材料|装备|能源|医药|化工|物流|旅游|养殖|种植|电池|智能|"
    r"信息|零部件|纺织|食品|康养|环保|贸易|金融|商贸|电子|汽车|机床|机械|航天|航空)$"
)
_COUNT = re.compile(r"(?:\d+|[两二三四五六七八九十]+)(?=[大个条类项])")
_STRONG_HEAD = re.compile(r"产业|主链|行业|支柱|赛道|链条|集群")


def find(text: Passage, found: Found, words: Words) -> Iterator[tuple[int, int, str]]:
    """The items of enumerations that a head (…等产业, …三大主链) or a frame (以…为主导) shows to be industries."""
    for tail in _TAIL.finditer(text.text):
        if _OF_OTHERS.match(tail.groupdict()["kind"] or ""):
            continue
        items, triggered = _items(text, tail.start(), words)
        items = _as_counted(text, tail, words) or items
        if not items or any(found.covering(s, e, "Organization", "Project", "Person") for s, e in items):
            continue
        known = [(_is_known if triggered else _is_listed)(text, start, end) for start, end in items]
        if _is_list(tail.group(), len(items), sum(known), triggered):
            for start, end in items:
                if is_industry(text, start, _with_head(text, end), words):
                    yield start, _with_head(text, end), "industry-in-list"


# 甲、乙等|乡镇发展蔬菜|产业, 甲、乙等|企业发展食品|产业: who develops it is listed, no industry.
_OF_OTHERS = re.compile(
    r"(?:[^，]{0,2}?[个家多])?(?:乡镇|镇村|村镇|镇|村(?!级)|县区|县市|市县|市州|盟市|旗县|地区|街道|企业|公司|集团|合作社|基地|单位|部门)"
    r"|[^，]{0,6}发展(?=[^，]{2})(?!势头)"
)


def _is_list(tail: str, size: int, known: int, triggered: bool) -> bool:
    """Whether enough speaks for industries: the head, the verb in front, and how many of the items are listed."""
    counted = _COUNT.match(tail)
    if counted and size > 1 and number(counted.group()) == size and (known or size > 2):
        return True
    if tail.startswith("为"):
        return triggered and known * 2 >= size
    if re.search(r"领域|方向|方面|业态|经济", tail) or not _STRONG_HEAD.search(tail):
        return size >= 2 and known >= 2 and known * 2 >= size
    if not tail.startswith("等") and not re.search(r"[大个条类项]", tail):  # A、B产业
        return size >= 2 and (known * 2 >= size or triggered)
    return known * 2 >= size or (triggered and not (known == 0 and size < 2))


def _as_counted(text: Passage, tail: re.Match[str], words: Words) -> list[tuple[int, int]]:
    """The items between 、, where they are as many as the tail counts: 甲、乙及丙两大产业 has two."""
    counted = _COUNT.match(tail.group())
    end = tail.start()
    left = max((m.end() for m in _EDGE.finditer(text.text, max(0, end - 80), end)), default=max(0, end - 80))
    cuts = [m.start() for m in re.finditer("、", text.text[left:end])]
    if counted is None or number(counted.group()) != len(cuts) + 1 or not cuts:
        return []
    starts, ends = [left, *(left + c + 1 for c in cuts)], [*(left + c for c in cuts), end]
    return [(trimmed(text, left, ends[0], words), ends[0]), *zip(starts[1:], ends[1:], strict=True)]


def _items(text: Passage, end: int, words: Words) -> tuple[list[tuple[int, int]], bool]:
    """The stretches between the joints, and whether a verb of developing stands in front of the first."""
    end -= text.char(end - 1) == "”"  # “甲业、乙业”两大产业
    left = max((m.end() for m in _EDGE.finditer(text.text, max(0, end - 80), end)), default=max(0, end - 80))
    pieces: list[tuple[int, int]] = []
    at = left
    for m in (*_JOINT.finditer(text.text, left, end), None):
        stop = m.start() if m else end
        pieces.append((at, stop))
        at = m.end() if m else end
    triggered = False
    items: list[tuple[int, int]] = []
    for start, stop in reversed(pieces):
        own = trimmed(text, start, stop, words)
        if own > start and _is_whole(text, start, own, stop):
            own = start
        if own < stop:
            items.append((own, stop))
        if own > start:
            triggered = bool(DEVELOPS.search(text.text, max(0, own - 8), own))
            break
    return sorted(items), triggered


def _is_whole(text: Passage, start: int, own: int, stop: int) -> bool:
    """Whether an item between two 、 is a name with all its words, though one looks like a verb: 能源、|金属采|选冶、."""
    listed = text.char(start - 1) == "、" and text.char(stop) == "、"
    return listed and stop - start <= _LONGEST and not DEVELOPS.search(text.text, start, own)


_LONGEST = 8


def trimmed(text: Passage, start: int, end: int, words: Words) -> int:
    """Where the industry's own words begin in ``text[start:end]``: behind the last verb, adverb or function word."""
    listed = [h.start for h in text.ending.get(end, ()) if h.kind == "industries" and h.start >= start]
    at = min(listed, default=end)
    for m in _front().finditer(text.text, start, min(at, end - 1)):
        start = m.end()
    for word in reversed(words.cut(text.text[start:at])):
        if _stops(word, words):
            break
        at -= len(word)
    return at


@cache
def _front() -> re.Pattern[str]:
    """What stands in front of an industry and may be joined to it: 培育, 千亿级, 柳河县."""
    return re.compile(
        rf"[百千万]+亿元?级的?|(?:{_edges('front')})(?!型)|(?<=\d)[年月]|传统(?=[^产])|"
        rf"{HAN}{{1,4}}?(?:(?<![都城])市|(?<![社园小])区(?!块)|[省县州盟])(?!场|级|内|外|域|情|政|委|属|里)"
    )


def _edges(side: str) -> str:
    words = (e.word for e in load().entries("industry_edges") if e["side"] == side)
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _edge_words(side: str) -> frozenset[str]:
    return frozenset(e.word for e in load().entries("industry_edges") if e["side"] == side)


def _stops(word: str, words: Words) -> bool:
    """Whether a word ends an industry's name on its left: a verb, an adverb, a function word."""
    if (DEVELOPS.fullmatch(word) and word not in ("特色", "新")) or word in _edge_words("stops"):
        return True
    if word in _edge_words("inside"):
        return False
    tag = words.tag(word)
    return (
        (tag[:1] in ("p", "d", "r", "u", "c", "m", "q", "t", "y", "f") and len(word) > 1)
        or word in "的了以在对向把将由为是有等其各该本我"
        or (tag == "v" and len(word) > 1)
    )


def is_industry(text: Passage, start: int, end: int, words: Words) -> bool:
    """Whether a stretch can be an industry's name: listed, or plain words that are not generic."""
    own = re.sub(r"(?:全产业链|产业链条?|产业集群|产业|行业)$", "", text.text[start:end])
    generic = load().words("industry_generic")
    if _is_known(text, start, start + len(own)) and own not in generic:
        return True
    if (
        not re.fullmatch(r"[\w+]{1,12}", own)
        or own in "年月日"
        or own in generic
        or (len(own) == 1 and text.text[start:end] == own)
    ):
        return False
    if re.search(
        r"[的了在是]|公司|集团|政府|建设$|发展$|工作$|会议|改革|能力|水平|质量|体系|部门|结构|规划|创新|转型|"
        r"干部|群众|治理|保护|成果|[型性级和与及]$",
        own,
    ):
        return False
    return not all(w in generic for w in words.cut(own))


def _is_listed(text: Passage, start: int, end: int) -> bool:
    return any(h.kind == "industries" and h.start == start for h in text.ending.get(end, ()))


def _is_known(text: Passage, start: int, end: int) -> bool:
    """Listed, or with the end of an industry's name. Firms end so, too (某某食品), where no verb tells."""
    return _is_listed(text, start, end) or bool(_ENDS.search(text.text, start, end) and end - start >= 4)


def _with_head(text: Passage, end: int) -> int:
    """The end of the name with the head that belongs to this item alone (铜产业、…)."""
    m = re.compile(r"产业链?(?=[、，。和及为])").match(text.text, end)
    return m.end() if m else end
