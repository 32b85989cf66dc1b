"""Departments that no list knows, by how their names end: straight behind a place, a level or a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract import firms
from kg.extract.bodies import AFTER_DEPARTMENT
from kg.extract.passage import Found, Passage
from kg.lexicon import load
from kg.model import Mention, Part
from kg.text import HAN

_MAX_NAME = 16
_MIN_NAME = 3
_NO_NAME = r"[兼的了在是为以被把这那每要将并其，。、；：“”（）《》]"
_ENDING = re.compile(
    r"司(?![机法令仪空])|庭(?![审院])|委员会|(?<!党)工委|指挥部|领导小组|工作处|管理处|服务中心|研究中心|管理局|办公室|工作部|"
    r"分局|中心|支队|大队|总队|部|处|科|局|厅|室|队|院|所|站|(?<![主承协举兴])办"
)
# 资源环境和经济委员会, but not 第十届委员会, 常务委员会, 各专门委员会.
_COMMITTEE = re.compile(rf"(?![第各常])(?:(?!届|[与及]|会议|专门){HAN}){{2,12}}?委员会(?!委员会|员|第)")
_BOARD = re.compile("副?主席|副?主任|秘书长|党组")
_WITH_HEAD = re.compile(rf"(?<=[、，])(?P<name>{_COMMITTEE.pattern})(?=(?:专职)?副?主任)")
_ONE_THING = ("中心", "院", "所", "站", "队")  # not called by two things: X和Y中心 are two
# A level word that nothing but a function word stands in front of: 听取了|市|水利和渔业局.
_LEVEL = re.compile(rf"(?:(?<!{HAN})|(?<=[了由经和与向对是为在到从及并原任]))(省|市|区|县|州|盟|旗)(?={HAN})")


_QUOTED = re.compile(r"“[^“”，。；]{1,8}”(?=(?:规划|行动|工程|改革|建设|工作|活动|计划|专项|编制))")
# What follows the last of several departments: 县财政局、农牧局|等部门, 县财政局、农牧局|主要负责人.
_BEHIND = re.compile(
    r"[和及与等的]|主要|相关|有关|负责|党组|分管|班子|干部|参加|陪同|出席|列席|汇报|作|联合|分别|先后|就|要"
)


@cache
def _phrase() -> re.Pattern[str]:
    """What does not stand inside a department's name."""
    return re.compile(f"{_NO_NAME}|{load().alternation('organisation_stops', 'use', 'department', 'both')}")


def at_places(text: Passage, found: Found) -> Iterator[Mention]:
    """Departments straight after a place or level: 河南援疆前方指挥部, 市河长制工作处."""
    anchors: list[tuple[int, int, Part]] = [(p.start, p.end, ("place", p)) for p in found.of("Place") if not p.bare]
    anchors += [(m.start(), m.end(), ("level", m.group(1))) for m in _LEVEL.finditer(text.text)]
    for start, end, anchor in anchors:
        if found.starting(start, "Organization") or found.covering(end, end + 1, "Place", "Organization"):
            continue
        if name := _name_at(text, end):
            whole = firms.outer(text, found, start, end + len(name))
            at, front = (whole.end, ("parent", whole)) if whole is not None else (end, anchor)
            yield _mention(text, start, at, text.text[at : end + len(name)], "department-at-place", front)


def committees(text: Passage, found: Found) -> Iterator[Mention]:
    """The committees of a congress or CPPCC, named behind it: 县政协|资源环境和经济委员会."""
    for parent in found.of("Organization"):
        if parent.value("body").startswith(("cppcc", "congress")):
            m = _COMMITTEE.match(text.text, parent.end)
            if m and not _phrase().search(m.group()) and not found.covering(parent.end, m.end(), "Organization"):
                yield _mention(text, parent.start, parent.end, m.group(), "department-inside", ("parent", parent))


def of_people(text: Passage, found: Found) -> Iterator[Mention]:
    """The committees of a congress or CPPCC behind the people of its board: 县政协副主席何某、|提案委员会|主任陈某."""
    orgs = [o for o in found.of("Organization") if o.value("body")]
    for index, parent in enumerate(orgs):
        if not parent.value("body").startswith(("cppcc", "congress")) or not _BOARD.match(text.text, parent.end):
            continue
        end = next((o.start for o in orgs[index + 1 :]), len(text.text))
        for m in _WITH_HEAD.finditer(text.text, parent.end, end):
            if "。" in text.text[parent.end : m.start()] or found.covering(*m.span("name"), "Organization"):
                break
            if not _phrase().search(m["name"]):
                parts = (("parent", parent), ("department", m["name"]), ("own", m["name"]))
                yield text.mention(
                    *m.span("name"), "Organization", "committee-of-board", kind="Department", parts=parts
                )


def beside(text: Passage, found: Found) -> Iterator[Mention]:
    """The departments that share what stands in front of the one before: 县委组织部、|统战部, 县财政局、|农牧局、|法院."""
    for first in found.of("Organization"):
        at = first.end
        while first.value("department") and text.char(at) == "、":
            kind, parts = _shared(text, at + 1, first)
            end = at + 1 + next((len(own) for role, own in parts if role == "own" and isinstance(own, str)), 0)
            if end == at + 1 or found.covering(at + 1, end, "Organization", "Person"):
                break
            yield text.mention(at + 1, end, "Organization", "department-beside", kind=kind, parts=parts)
            at = end


def _shared(text: Passage, at: int, first: Mention) -> tuple[str, tuple[Part, ...]]:
    """Class and parts of a further department: of a party committee, congress or CPPCC one of its own, of a place's
    government one of the list, or the place's court."""
    parent = first.part("parent")
    hit = text.starts(at, "departments") or text.starts(at, "bodies")
    listed = hit is not None and AFTER_DEPARTMENT.match(text.text, hit.end) is None
    if hit is not None and listed and parent is not None and _is_of_party(parent) and hit.entry["belongs"] == "party":
        return "Department", (("parent", parent), ("department", hit.word), ("own", hit.word))
    if parent is not None and not _is_of_party(parent):
        m = _COMMITTEE.match(text.text, at) if first.text.endswith("委员会") else None
        own = m.group() if m and not _phrase().search(m.group()) else ""
        return "Department", (("parent", parent), ("department", own), ("own", own))
    front = next((part for part in (parent or first).parts if part[0] in ("place", "level")), None)
    if hit is None or front is None or not listed or not _whole(text, hit.end):
        return "", ()
    if hit.entry["belongs"] == "government":
        return "Department", (front, ("department", hit.word), ("own", hit.word))
    court = hit.kind == "bodies" and hit.entry["class"] in ("Court", "Procuratorate")
    return (hit.entry["class"], (front, ("body", hit.entry["body"]), ("own", hit.word))) if court else ("", ())


def _is_of_party(body: Mention) -> bool:
    return body.value("body") == "party"


def _whole(text: Passage, at: int) -> bool:
    """Whether a department's name ends at an offset: before a mark, 和, 等, its head, or what it does with others."""
    return text.at_edge(at) or bool(_BEHIND.match(text.text, at)) or text.starts(at, "titles") is not None


def inside(text: Passage, found: Found) -> Iterator[Mention]:
    """Departments straight behind an organisation: 市总工会劳动和经济工作部, 市民政局养老服务处."""
    for parent in found.of("Organization"):
        if found.covering(parent.end, parent.end + 1, "Organization"):
            continue
        name = _name_at(text, parent.end)
        titled = text.starts(parent.end + len(name), "titles")
        if name and (titled or parent.kind in ("Department", "MassOrganization")):
            yield _mention(text, parent.start, parent.end, name, "department-inside", ("parent", parent))


def _mention(text: Passage, start: int, at: int, name: str, rule: str, anchor: Part) -> Mention:
    parts = (anchor, ("department", name), ("own", name))
    return text.mention(start, at + len(name), "Organization", rule, kind="Department", parts=parts)


def _name_at(text: Passage, at: int) -> str:
    """The department's name that starts at an offset, or ''.

    Only where a title, a verb of saying or an edge follows: names of this kind are open.
    """
    quoted = _QUOTED.match(text.text, at)  # “十四五”|规划工作领导小组
    at = quoted.end() if quoted else at
    for end in _ends(text, at):
        name = text.text[at:end]
        if _ends_a_firm(text, end) or name.endswith("专门委员会"):
            return ""
        if name[0] in "和与及" or "及" in name or ("和" in name and name.endswith(_ONE_THING)):
            return ""
        if len(name) >= _MIN_NAME and not _phrase().search(name) and not _holds_a_body(text, at, end):
            return (quoted.group() if quoted else "") + name
    return ""


def _holds_a_body(text: Passage, at: int, end: int) -> bool:
    """Whether the body of a level is named inside: 民建柳河市委|联合|市政协|提案委员会."""
    inside = (h for i in range(at + 1, end) for h in text.starting.get(i, ()) if h.kind == "bodies" and h.end <= end)
    return any(len(h.word) > 1 and text.char(h.start - 1) in "省市县州盟旗" for h in inside)


def _ends_a_firm(text: Passage, at: int) -> bool:
    """Whether a firm, school or hospital ends at an offset, which is no department."""
    hit = text.ends(at, "org_suffixes")
    return hit is not None and hit.entry["class"] not in ("Department", "Organization", "Government", "PartyCommittee")


def _ends(text: Passage, at: int) -> Iterator[int]:
    """Where names of departments that start at an offset may end."""
    for m in _ENDING.finditer(text.text, at, at + _MAX_NAME):
        end = m.end()
        if AFTER_DEPARTMENT.match(text.text, end):
            continue
        spoken_of = m.group() == "办公室" and text.text.startswith(("关于", "的"), end)
        if text.at_edge(end) or text.starts(end, "titles") or text.starts(end, "speech_verbs") or spoken_of:
            yield end
