"""A headline that is the title of a paper or plan, without 《》: 柳河县城市更新行动计划（2025—2027年）, 柳河市养犬管理条例."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.passage import Found, Passage
from kg.model import BlockKind, Mention, Part

_NOTES = re.compile(r"(?:（[^（）]*）)+$")
_LEAD = re.compile(r"（[^（）]*） *")  # （此件公开发布）
_YEAR = re.compile(r"(?:(?:19|20)[0-9]{2}年度?)?")
# Endings that news do not end with, as long as nothing in front of them is told of.
_PAPERS = re.compile(r"(?:条例|办法|规定|细则|方案|规则|统计公报|章程|若干措施|实施意见|指导意见)$")
_TELLS = re.compile(
    r"出台|印发|发布|召开|审议|通过|公布|解读|学习|贯彻|征求|制定|编制|听取|启动|讨论|完善|获|将|已|拟|今年|明年|敲定|施行|修订|修改|[，：？！“”《》。 ]"
    r"|实施(?!方案|细则|办法|意见|规划|计划)|落实(?!方案|细则)"
)
_PERIOD = re.compile(r"“十[一二三四五六七八]?五”")
_SHORTEST = 4


def find(text: Passage, found: Found) -> Iterator[Mention]:
    """The paper that a headline is the title of, if it is one."""
    if text.kind is not BlockKind.TITLE:
        return
    title = text.text.rstrip()
    lead, notes = _LEAD.match(title), _NOTES.search(title)
    begin, end = lead.end() if lead else 0, notes.start() if notes else len(title)
    year = _YEAR.match(title, begin)
    place = found.starting(year.end() if year else begin, "Place")
    if place is None or place.bare or end - place.end < _SHORTEST:
        return
    if not _TELLS.search(_PERIOD.sub("", title[place.end : end])):
        yield from _paper(text, title, place.end, (begin, end))


def _paper(text: Passage, title: str, own: int, whole: tuple[int, int]) -> Iterator[Mention]:
    """The paper or plan, where a headline ends like one. ``own`` is where its words behind the place begin, ``whole``
    where it stands without its notes, which are part of the title."""
    begin, end = whole
    plan = text.ends(end, "plan_titles")
    if plan is None and not _PAPERS.search(title, own, end):
        return
    core, kind = ("Plan", plan) if plan else ("Document", text.ends(end, "document_types"))
    parts: tuple[Part, ...] = (("title", title[begin:]), ("type", plan.word if plan else title[end - 2 : end]))
    yield text.mention(begin, len(title), core, "title", kind=kind.entry["class"] if kind else "", parts=parts)
