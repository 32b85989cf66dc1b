"""Industries in frames that say what they are: 主导产业为甲、乙, and 以甲公司、乙公司为代表的丙产业链."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.industry_lists import is_industry
from kg.extract.passage import Passage
from kg.extract.words import Words
from kg.text import HAN

# 主导产业|为|甲、乙、丙: what stands behind, up to the end of the clause.
_STATED = re.compile(
    r"(?:主导|支柱|首位|主攻|优势|特色|重点)产业(?:主要)?(?:是|为(?!什么|何|目标|主|引领|导向|抓手|依托|牵引|支撑|重点|核心|龙头)|有(?![待了望所])|包括|确定为|定位为|定位是)：?"
    r"(?P<items>[^，。；：！？“”（）]{2,60}?)(?=等|[，。；！？（]|$)"
)
_JOINT = re.compile(r"、|和|与|及|以及")
# Firms stand for what they make: 以甲公司、乙公司等为代表的|丙|产业链.
_REPRESENTED = re.compile(
    rf"为(?:代表|龙头|引领|核心|支撑|主体|主导)的(?P<own>{HAN}{{2,10}}?)(?=全产业链|产业链条?|产业集群|产业(?![园基]))"
)


def find(text: Passage, words: Words) -> Iterator[tuple[int, int, str]]:
    """The industries in such frames."""
    for m in _REPRESENTED.finditer(text.text):
        if is_industry(text, *m.span("own"), words):
            yield *m.span("own"), "industry-represented"
    for m in _STATED.finditer(text.text):
        items = _items(text.text, *m.span("items"))
        if all(is_industry(text, start, end, words) for start, end in items):
            for start, end in items:
                yield start, end, "industry-stated"


def _items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the joints."""
    cuts = [m.span() for m in _JOINT.finditer(text, start, end)]
    starts, ends = [start, *(e for _, e in cuts)], [*(s for s, _ in cuts), end]
    return [(s, e) for s, e in zip(starts, ends, strict=True) if s < e]
