"""Papers that a meeting takes up one after the other by names without 《》: 会议通过了县城市绿化条例、县物业管理办法.

Only behind a verb of considering or adopting, and only where the name ends in a type of paper that such lists hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.passage import Found, Passage
from kg.lexicon import load
from kg.model import Mention, Part

_MARKS = "、，。；：！？“”《》（）\\s"
_SEPARATOR = re.compile(r"、|，|和|及|以及|与|等|暨|$")
# What may stand in front of a name in such a list: 会议通过了|修订后的|县城市绿化条例.
_BEFORE = re.compile(r"(?:新?修[订改]后?的|新的|有关|关于修[订改])")
# In a name these would be words of a sentence; a list of papers without names of their own has none: 有关报告, 三个方案.
_NO_NAME = re.compile(
    r"[了着]|^(?:这|该|其|此|上述|有关|相关|各项|多项|一批|一系列|若干|[一二三四五六七八九十两0-9]+[个项份件部]|会议|大会|全会|常委会组成人员|并|将)"
    r"|^(?:工作)?(?:报告|决议|决定|议案|方案|文件)[和及与]"
    r"|关于|提请|所[作做]|委托|听取|审议|通过|决定[^，]{0,4}$|制定|出台|落实|按照|根据"
)
_SHORTEST = 5  # 工作要点, 有关决定 name nothing


def find(text: Passage, found: Found) -> Iterator[Mention]:
    """The papers of such lists in a passage."""
    del found
    for verb in _verb().finditer(text.text):
        yield from _list(text, verb.end())


@cache
def _verb() -> re.Pattern[str]:
    strong = load().alternation("considering_verbs", "alone", "yes")
    weak = load().alternation("considering_verbs", "alone", "no")
    return re.compile(rf"(?:{strong})了?|(?<=会议)(?:还|并)?(?:{weak})|(?:(?<=^)|(?<=[，；。]))(?:还|并)?(?:{weak})了?")


@cache
def _item() -> re.Pattern[str]:
    types = sorted((e.word for e in load().entries("document_types") if e["listed"]), key=len, reverse=True)
    return re.compile(
        rf"(?P<name>[^{_MARKS}]{{2,50}}?(?P<type>{'|'.join(map(re.escape, types))}))(?P<draft>（[^（）]{{0,8}}[稿案]）|草案)?"
        rf"(?=[{_MARKS}]|$|和|及|以及|与|等|暨)"
    )


def _list(text: Passage, at: int) -> Iterator[Mention]:
    """The items from an offset on, as long as one follows the other; titles in 《》 are passed over."""
    while at < len(text.text):
        if before := _BEFORE.match(text.text, at):
            at = before.end()
        m = _item().match(text.text, at) or _other(text, at)
        if m is None:
            return
        at = m.end()
        if "type" in m.groupdict() and not _NO_NAME.search(m["name"]) and len(m["name"]) >= _SHORTEST:
            yield _mention(text, m)
        mark = _SEPARATOR.match(text.text, at)
        if mark is None or not mark.group():
            return
        at = mark.end()


_TITLE = re.compile(
    r"[^、，。；：！？“”《》（）]{0,24}《[^《》]*(?:《[^《》]*》[^《》]*)*》(?:（[^（）]*）|草案)?[^、，。；：！？“”《》（）]{0,8}"
)
_ABOUT = re.compile(
    r"[^、，。；：！？“”《》（）]{0,24}关于[^，。；！？]{2,80}?(?:报告|决定|决议|议案|说明|意见|办法|方案)(?:（[^（）]*）)?(?=[、，。；和]|$)"
)


def _other(text: Passage, at: int) -> re.Match[str] | None:
    """An item that is found otherwise: 《…》, 关于…的决定."""
    return _TITLE.match(text.text, at) or _ABOUT.match(text.text, at)


def _mention(text: Passage, m: re.Match[str]) -> Mention:
    parts: list[Part] = [("title", m["name"]), ("type", m["type"])]
    if m["draft"]:
        parts.append(("draft", m["draft"].strip("（）")))
    entry = load().entry("document_types", m["type"])
    kind = entry["class"] if entry is not None else ""
    return text.mention(m.start("name"), m.end(), "Document", "listed", kind=kind, parts=tuple(parts))
