"""Places and firms that only a visit shows: 走进某某, 先后到某某、某某, 来到某某察看."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import load
from kg.model import Part

_ARRIVES = re.compile(
    r"(?:先后(?:来)?到|来到|走进|实地(?:察看|查看|考察|走访)了?|走访了?|参观了?|考察了|视察了|察看了|前往|"
    r"(?<=[，。；])到(?=[^，。；]{2,18}(?:了解|察看|参观|考察|调研)))(?:位于[^，。；：]{2,12}的)?"
)
_ITEM = re.compile(r"([\w·]{2,18}?)(?=、|，|。|；|和|等|调研|察看|查看|考察|检查|参观|走访|慰问|看望|了解|实地|$)")
# “在某某云计算中心，某某来到机房”: the first words of a sentence, before what a visitor does there.
_STANDS = re.compile(
    r"(?:^|(?<=[。；]))在(?:位于[^，。；：]{2,12}的)?(?=(?P<name>[\w·]{4,20})，[^，。；：]{2,16}"
    r"(?:了解|察看|查看|来到|走进|踏查|询问|看望|慰问|参观|观看|听取|叮嘱|实地|边走边看))"
)
_PHRASE = r"[的了在是与对将把被为其这那每各]|(?:企业|医疗)$"  # function words, and kinds of things instead of names
# 先后到甲、乙、丙等企业: all are firms, but for villages and the like.
_FIRMS = re.compile(r"[^，。；：]{2,60}?等(?:[^，。；：、]{0,6})(?:企业|公司|工厂)")
_NO_FIRM = ("村", "社区", "镇", "乡", "街道", "园区", "小区", "广场", "公园")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(f"{_PHRASE}|{load().alternation('visit_stops')}")


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(f"(?:{load().alternation('visit_kinds')})$")


@cache
def _firm() -> re.Pattern[str]:
    return re.compile(load().alternation("firm_words"))


def find(text: Passage, found: Found, words: Words) -> None:
    """Add what is visited and not named otherwise: a firm by what it makes, else a facility."""
    for m in _ARRIVES.finditer(text.text):
        at = m.end()
        firms = _FIRMS.match(text.text, at) is not None
        while (item := _ITEM.match(text.text, at)) is not None:
            _add(text, found, words, item, firms)
            if text.char(item.end()) not in ("、", "和"):
                break
            at = item.end() + 1
    for m in _STANDS.finditer(text.text):
        if _kind().search(m["name"]):
            _add_place(text, found, words, m.start("name"), m.end("name"))


def _add(text: Passage, found: Found, words: Words, item: re.Match[str], firms: bool) -> None:
    name = item.group(1)
    if found.covering(item.start(), item.end()):
        if _kind().search(name):
            _add_place(text, found, words, item.start(), item.end())
        return
    if _no_name().search(name) or words.known(name) or len(name) < 3:
        return
    if (firms and not name.endswith(_NO_FIRM)) or _firm().search(name):
        core, rule, kind, role = "Organization", "visited-firm", "Enterprise", "own"
    else:
        core, rule, kind, role = "Place", "visited-place", "Facility", "name"
    found.add(text.mention(item.start(), item.end(), core, rule, kind=kind, parts=((role, name),)))


def _add_place(text: Passage, found: Found, words: Words, start: int, end: int) -> None:
    """A place that its last word shows to be one, after the division it is in, if any: 柳河县|柳编艺术馆."""
    inside = found.starting(start, "Place")
    own = inside.end if inside is not None and not inside.bare else start
    name = text.text[own:end]
    if len(name) < 4 or found.covering(own, end) or _no_name().search(name) or words.known(name):
        return
    parts: tuple[Part, ...] = (("name", text.text[start:end]),)
    if inside is not None and own > start:
        parts = (*parts, ("parent", inside))
    found.add(text.mention(start, end, "Place", "visited-place", kind="Facility", parts=parts))
