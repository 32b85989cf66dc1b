"""Enumerations of projects: “甲产业园、乙科技等一批重大项目”.

Being in the list makes an item a project; its own words make it a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract import project_names
from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import load

_REACH = 300  # how long an enumeration can be, in characters
# The end of what is no part of the enumeration: another clause, or people in front (甲、乙等县领导和|丙、丁项目).
_EDGE = re.compile(r"[，。；：！？\n]|等[^，。；：、]{0,6}(?:领导|同志|干部|代表|负责人)(?:和|以及|及|与)?")
_JOINT = re.compile(r"、|以及|(?<=[期园路区线地台工程项目院校馆站厂桥场楼])(?:和|及|以及|与)")
_FIRM_END = re.compile(r"(?:协议书?|协定|备忘录|意向书|合同|公司|集团|银行|合作社|大学|学院|协会|局|委)$")
# “开工项目12个，包括甲路改造、乙水泥生产线”
_COUNTED = re.compile(
    r"(?:项目|工程)(?:共|有|为)?\d+(?:个|项)[^。；]{0,40}?(?:包括|具体为|分别为|分别是|"
    r"主要有)：?(?P<items>[^。；：，]{4,240}?)(?=等?[。；，]|等?$)"
)
# “开工项目包括甲路改造、乙水泥生产线等18个”
_OF_A_KIND = re.compile(
    r"(?:开工|竣工|签约|新建|续建|重点|重大|投产)(?:的)?(?:项目|工程)(?:主要|分别)?(?:包括|有|为|是|涉及)：?(?P<items>[^。；：，]{4,240}?)"
    r"(?=等\d+[个项](?!月))"
)
_LED_ON = re.compile(r"(?:以及|推进|加快|建设|实施|推动)*")
_AMOUNT = re.compile(r"[\d一二三四五六七八九十]")
_DONE = re.compile(r"(?:园|基地|中心|工程|项目|[期路桥厂站馆楼城港])$")  # a name that needs no more
_DETAILED = re.compile(r"(?<=.{6})(?:项目|工程)（[^（）]{3,}）$")  # 街区改造项目（城南路、城北路）
_NUMBERED_ROAD = re.compile(r"[东西南北][一二三四五六七八九十]路$|(?<=..)[一二三四五六七八九十][路街]$")
_THING = re.compile(r"(?<=..)[城港馆谷园厂站塔桥]$")  # 石材城, 影视城: short, but things that are built
_TELLING = 5  # characters of other plain words


@cache
def _takes_part() -> re.Pattern[str]:
    """Who takes part in something: “甲、乙等县领导分别参加了3个项目的开工” lists people."""
    return re.compile(load().alternation("project_list_edges", "use", "people"))


@cache
def _builds() -> re.Pattern[str]:
    return re.compile(load().alternation("project_list_edges", "use", "builds"))


@cache
def _tail() -> re.Pattern[str]:
    """What follows the last item: “等一批重大项目”, “等3个项目”."""
    return re.compile(
        rf"等(?:一批[^。；“”]{{0,18}}?的|(?:(?!{_takes_part().pattern})[^，。；：、的“”]){{0,14}}?)?(?:重大|重点)?(?:项目|工程)"
        r"(?!师|化|长|院|学|经理|业主|法人|代表|负责|单位|主体)|(?<=.)(?:[2-9]|[1-9]\d|[两三四五六七八九十])[大个](?:重[大点])?(?:项目|工程)(?!师|化|长|院|学|经理)"
    )


def find(text: Passage, found: Found, words: Words) -> Iterator[tuple[int, int]]:
    """The items of the lists that end in 等…项目 or follow 项目…个，包括."""
    for first, last in _lists(text, found, words):
        items = _items(text.text, first, last)
        own = [project_names.own_words(text, found, start, end, words) for start, end in items]
        items, own = _whole(text.text, items, own)
        for (start, end), kind in zip(items, own, strict=True):
            if _is_name(text, found, start, end, kind, "name" in own and len(own) > 1):
                yield start, end


def _lists(text: Passage, found: Found, words: Words) -> Iterator[tuple[int, int]]:
    """Where each enumeration begins and ends; the verb in front of its first item is no part of it."""
    for counted in (*_COUNTED.finditer(text.text), *_OF_A_KIND.finditer(text.text)):
        yield counted.span("items")
    for tail in _tail().finditer(text.text):
        end = tail.start()
        if not tail.group().startswith("等") and not _joined(text.text, end):
            continue
        far = max(0, end - _REACH)
        left = max((m.end() for m in _EDGE.finditer(text.text, far, end)), default=far)
        joint = next((m for m in _joints(text.text, left, end)), None)
        yield _first(text, found, left, joint.start() if joint else end, words), end


def _first(text: Passage, found: Found, left: int, end: int, words: Words) -> int:
    """Where the first item begins: behind a verb of building (推进|包头至某某铁路改造), or as words and names show."""
    start = max(left, project_names.start(text, found, end, words))
    verb = max((m.end() for m in _builds().finditer(text.text, left, start)), default=left)
    place = found.starting(verb, "Place")
    route = place is not None and place.end < start and text.char(place.end) in "至到"
    return verb if route or (verb < start and "·" in text.text[verb:start]) else start


def _whole(text: str, items: list[tuple[int, int]], own: list[str]) -> tuple[list[tuple[int, int]], list[str]]:
    """The items, those joined again that 和 or 及 only seems to part: 某某集团高级纱线|及|高档面料技改."""
    joined: list[tuple[int, int]] = []
    kinds: list[str] = []
    for (start, end), kind in zip(items, own, strict=True):
        single = joined and not _AMOUNT.match(text, start) and not _DONE.search(text, 0, joined[-1][1])
        if single and kind != "name" and text[joined[-1][1] : start] in ("和", "及", "与"):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
            kinds.append(kind)
    return joined, kinds


def _joined(text: str, end: int) -> bool:
    """Whether what stands before “4个项目” is an enumeration: “甲园、乙路4个项目”, not “我县4个项目”."""
    left = max((m.end() for m in _EDGE.finditer(text, max(0, end - 160), end)), default=max(0, end - 160))
    return bool(_joints(text, left, end)) and not _takes_part().search(text, left, end) and "了" not in text[left:end]


def _items(text: str, left: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the joints."""
    cuts = _joints(text, left, end)
    starts = [left, *(_skip(text, m.end(), end) for m in cuts)]
    ends = [*(m.start() for m in cuts), end]
    return [(s, e) for s, e in zip(starts, ends, strict=True) if s < e]


def _joints(text: str, left: int, end: int) -> list[re.Match[str]]:
    return [m for m in _JOINT.finditer(text, left, end) if not _inside(text, left, m.start())]


def _inside(text: str, left: int, at: int) -> bool:
    """Whether a joint stands inside a quotation or brackets."""
    before = text[left:at]
    return before.count("“") > before.count("”") or before.count("（") > before.count("）")


def _skip(text: str, start: int, end: int) -> int:
    """The start of an item behind a joint and a verb of building: 、|推进|甲路改造."""
    m = _LED_ON.match(text, start, end)
    return m.end() if m else start


def _is_name(text: Passage, found: Found, start: int, end: int, kind: str, among_names: bool) -> bool:
    """A name of its own, or plain words that end like a project among names."""
    item = text.text[start:end]
    firm = found.starting(start, "Organization")
    if (
        not 3 <= len(item) <= 40
        or _FIRM_END.search(item)
        or item in load().words("industries")
        or (firm and firm.end == end and firm.kind in ("Department", "Government"))
    ):
        return False
    if re.search(r"[，。；：]|的(?!士)", item) and "”" not in item:
        return False
    if kind == "name" or not among_names:
        return kind == "name"
    if _NUMBERED_ROAD.search(item) or _DETAILED.search(item):
        return True
    ends = text.ends(end, "project_suffixes") is not None or item.endswith("期")
    return kind == "words" and ((ends and len(item) >= _TELLING) or _THING.search(item) is not None)
