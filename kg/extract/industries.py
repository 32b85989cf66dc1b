"""Industries: in enumerations (铜产业、新材料三大主链), in 以…为主导, and alone behind a verb of developing.

A word is an industry only where the sentence is about developing or being one: 发展旅游业, not 旅游途中.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract import industry_frames, industry_lists
from kg.extract.industry_lists import DEVELOPS, is_industry, trimmed
from kg.extract.passage import Found, Passage
from kg.extract.words import Words, words
from kg.model import BlockKind, Mention
from kg.text import HAN

_SILENT = (BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.NOTE)
_SINGLE = re.compile(
    rf"(?P<own>{HAN}{{1,12}}?)(?P<head>全产业链|产业链条?|产业集群|产业|经济(?!社会|工作|体|运行|建设|开发|技术|"
    rf"发展|管理|作物|组织|学|部|委|责任|实力|总量|效益|增长|结构|指标|高质量|带|圈|区|林|和社会|贸易|合作|信息|"
    rf"大省|强))(?!园|基地|工人|政策|体系|结构|转型|升级|化|转移|大军|工作|革命|协同|投资|项目|基础|用地|扶贫|"
    rf"帮扶|兴|立|强|美|振兴|布局|工会|发展路径|飞地|高地|人才|开发区|示范|聚集|集聚区|新城|用地)"
)
_AFTER = re.compile(
    r"(?:综合|总)?(?:产值|规模|营收)|蓬勃|高质量发展|集群|加快发展|迈向|突破|做大|做强|提质|品牌|发展|转型|向"
)


def find(text: Passage, found: Found, cutter: Words | None = None) -> None:
    """Add the industries of a passage. ``cutter`` segments the words (the one of the program unless told otherwise)."""
    if text.kind in _SILENT:
        return
    cutter = cutter or words()
    framed = industry_frames.find(text, cutter)
    for at, end, rule in (
        *framed,
        *industry_lists.find(text, found, cutter),
        *_singles(text, cutter),
        *_known(text),
    ):
        start = _behind_place(text, found, at, end)
        if not found.covering(start, end, "Industry", "Project", "Organization"):
            found.add(industry(text, start, end, rule))


def _behind_place(text: Passage, found: Found, start: int, end: int) -> int:
    """The start moved behind a province or city in front of a listed industry: 内蒙古|光伏; 宣威火腿 stays whole."""
    place = found.starting(start, "Place")
    wide = place is not None and place.kind in ("Province", "PrefectureCity") and place.end < end
    return place.end if place is not None and wide and text.starts(place.end, "industries") else start


def industry(text: Passage, start: int, end: int, rule: str) -> Mention:
    """The mention of one industry."""
    return text.mention(start, end, "Industry", rule, parts=(("name", text.text[start:end]),))


def _singles(text: Passage, words: Words) -> Iterator[tuple[int, int, str]]:
    """“做大茶产业”, “茶产业产值”: its own words and a head, a verb of developing before or a measure behind."""
    for m in _SINGLE.finditer(text.text):
        start = trimmed(text, m.start(), m.end("own"), words)
        develops = (
            _SCALE.search(text.text, max(0, start - 8), start)
            or DEVELOPS.search(text.text, max(0, start - 8), start)
            or _AFTER.match(text.text, m.end())
        )
        listed = m["head"] != "经济" or text.starts(start, "industries")
        if develops and listed and start < m.end("own") and is_industry(text, start, m.end(), words):
            yield start, m.end(), "industry-with-head"


_SCALE = re.compile(r"[百千万]+亿元?级的?(?:现代|高端|绿色|特色|优势)?$")  # 千亿级装备制造产业集群


def _known(text: Passage) -> Iterator[tuple[int, int, str]]:
    """Listed industries straight behind a verb of developing, and those joined to them: 布局海上风电、绿色氢能。"""
    end = -1
    for hit in text.of("industries"):
        joined = hit.start == end + 1 and text.char(end) in "、和及"
        if hit.start < end or not (joined or DEVELOPS.search(text.text, max(0, hit.start - 8), hit.start)):
            continue
        closed = _CLOSED.match(text.text, hit.end) or hit.end == len(text.text)
        if closed and (joined or hit.entry["strength"] == "sector" or hit.word.endswith(("业", "经济"))):
            end = hit.end
            yield hit.start, hit.end, "industry-behind-verb"


_CLOSED = re.compile(r"[，。；、！]|产业|等|及|和|高质量发展|发展")
