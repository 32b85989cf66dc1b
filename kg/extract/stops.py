"""The stops of a tour: the stretches of a text that name what somebody visits, item by item.

“先后深入甲产业园、乙村和丙公司等地实地调研” has three. Which of them are names, and of what, :mod:`kg.extract.visits` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.lexicon import load

# Who comes somewhere by one of these visits it.
_ARRIVES = (
    r"先后(?:来)?到|来到|走进|赶赴|赶往|奔赴|抵达|先后深入到?|先后赴|(?:实地|现场)(?:察看|查看|考察|踏察|踏查)(?:了(?!解))?|"
    r"参观(?:考察)?(?:了(?!解)|(?!完))|考察了|视察了|(?<![查检])察看了(?!解)|调研了|前往"
)
# These take people and matters too (慰问老党员, 实地检查防汛工作): only what its last word shows to be a place or a firm is a stop.
_CALLS_ON = r"(?:走访|看望|慰问)(?:慰问|调研)?了?|实地(?:督查|检查|调研)了?"
# Going somewhere is a visit where the clause says what for: 到甲村、乙村等地检查防汛工作.
_GOES = r"(?:(?<=[，。；])|(?<=[一-龥]))(?:深入到?|到|赴)"
_PURPOSE = re.compile(
    r"(?:[^，。；：、]{0,24}?，)?(?:实地|现场|专题|就[^，。；：]{2,40}?)?[^，。；：、]{0,10}?"
    r"(?:调研|考察|视察|检查|督导|督查|督战|走访|慰问|看望|参观|察看|查看|踏察|巡查|指导|，听取|，(?:详细)?了解)"
)
# “在甲村、乙公司，某某详细了解…”: the first words of a sentence, before what a visitor does there.
_STANDS = r"(?:^|(?<=[。；]))在"
_THERE = re.compile(
    r"(?:[^，。；：、]{0,8})，[^，。；：]{0,16}?(?:了解|察看|查看|来到|走进|踏查|询问|看望|慰问|参观|观看|听取|叮嘱|勉励|实地|边走边看)"
)
_OPENING = re.compile(
    f"(?:(?P<arrives>{_ARRIVES})|(?P<calls>{_CALLS_ON})|(?P<goes>{_GOES})|(?P<stands>{_STANDS}))"
    r"(?:了解|察看|查看)?(?:位于[^，。；：]{2,12}的)?"
)
_ITEM = re.compile(
    r"(?:位于)?(?:[^，。；：、的]{2,12}的)?(?P<name>[\w·（）#]{2,26}?)(?P<tail>(?:项目)?(?:建设|施工|生产)?(?:现场|工地|一线|情况)|等|)"
    r"(?=[、，。；]|以及|及|和|与|等|调研|察看|查看|考察|检查|督导|督查|视察|参观|走访|慰问|看望|了解|巡查|实地|现场|专题|"
    r"就(?!业)|开展|进行|研究(?![院所中室])|$)"
)
_MARK = re.compile(r"[，。；：]")
_NEXT = re.compile(r"、|以及|和|及|与")
# What such a list enumerates is no row of places: 视频监控室、训练场所等部位.
_PARTS = re.compile(r"等[^，。；：]{0,6}(?:部位|区域|场所|设施|内容|方面|环节|方式|问题)")
_CLOSED = re.compile(r"等?(?:地|处|[^，。；：、]{0,6}(?:企业|公司|工厂|单位|项目|部门))?")


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: its stretch, how the visitor comes there, and the words that close the list it stands in."""

    start: int
    end: int
    how: str  # arrives, calls, goes, stands
    listed: int  # how many stops the list has
    closing: str  # 等企业


def find(text: str) -> Iterator[Stop]:
    """The stops of a text, from left to right; what follows the list must fit how it is opened."""
    for opening in _OPENING.finditer(text):
        items, end = _items(text, opening.end())
        closed = _CLOSED.match(text, end)
        closing = closed.group() if closed else ""
        how = opening.lastgroup or ""
        if items and not _PARTS.match(text, end) and _fits(how, text, end + len(closing)):
            yield from (Stop(start, stop, how, len(items), closing) for start, stop in items)


def _items(text: str, at: int) -> tuple[list[tuple[int, int]], int]:
    """The stretches of an enumeration, and where it ends."""
    items: list[tuple[int, int]] = []
    opened: int | None = None
    while (item := _ITEM.match(text, at)) is not None:
        start = item.start("name") if opened is None else opened
        at = item.end() - len("等") if item["tail"] == "等" else item.end()
        mark = _NEXT.match(text, at)
        opened = start if mark is not None and _goes_on(text, item["name"], mark) else None
        if opened is None:
            items.append((start, item.end("name")))
        if mark is None:
            break
        at = mark.end()
    return items, at


def _goes_on(text: str, name: str, mark: re.Match[str]) -> bool:
    """Whether a name goes on behind 和 or 与, which stand between two stops only before the last one, or where the name
    in front is whole: not 云岭装备|与|技术研究院、…."""
    return (
        mark.group() != "、" and "、" in text[mark.end() : _clause_end(text, mark.end())] and not _whole().search(name)
    )


def _clause_end(text: str, at: int) -> int:
    mark = _MARK.search(text, at)
    return mark.start() if mark else len(text)


@cache
def _whole() -> re.Pattern[str]:
    """How names end that are whole."""
    words = load()
    return re.compile(f"(?:{words.alternation('visit_kinds')}|{words.alternation('org_suffixes')}|[县区市镇乡村旗州])$")


def _fits(how: str, text: str, end: int) -> bool:
    """Whether the words behind a list make it one of stops."""
    if how == "goes":
        return _PURPOSE.match(text, end) is not None
    return how != "stands" or _THERE.match(text, end) is not None
