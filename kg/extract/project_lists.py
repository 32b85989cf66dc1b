"""Enumerations of projects: “甲产业园、乙科技等一批重大项目”.

Being in the list makes an item a project; its own words make it a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract import project_names
from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import load

_TAIL = re.compile(
    r"等(?:一批[^。；“”]{0,18}?的|[^，。；：、的“”]{0,14}?)?(?:重大|重点)?(?:项目|工程)(?!师|化|长|院|学|经理)"
)
_EDGE = re.compile(r"[，。；：！？\n]")
_JOINT = re.compile(r"、|(?<=[期园路区线地台工程项目])(?:和|及|以及|与)")
_FIRM_END = re.compile(r"(?:公司|集团|银行|合作社|大学|学院|协会|局|委)$")


def find(text: Passage, found: Found, words: Words) -> Iterator[tuple[int, int]]:
    """The items of the lists that end in 等…项目."""
    for tail in _TAIL.finditer(text.text):
        items = _items(text, found, tail.start(), words)
        own = [project_names.own_words(text, found, start, end, words) for start, end in items]
        for (start, end), kind in zip(items, own, strict=True):
            if _is_name(text, found, start, end, kind, own.count("name") > 1 or ("name" in own and len(own) > 1)):
                yield start, end


def _items(text: Passage, found: Found, end: int, words: Words) -> list[tuple[int, int]]:
    """The stretches between the joints, the first one without the verb in front of it."""
    left = max((m.end() for m in _EDGE.finditer(text.text, max(0, end - 160), end)), default=max(0, end - 160))
    cuts = [m for m in _JOINT.finditer(text.text, left, end) if not _inside(text.text, left, m.start())]
    starts = [left, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), end]
    items = [(_skip(text.text, s, e), e) for s, e in zip(starts[1:], ends[1:], strict=True)]
    first = project_names.start(text, found, ends[0], words)
    return [(max(first, left), ends[0]), *items] if ends[0] - first >= 2 else items


def _inside(text: str, left: int, at: int) -> bool:
    """Whether a joint stands inside a quotation or brackets."""
    before = text[left:at]
    return before.count("“") > before.count("”") or before.count("（") > before.count("）")


def _skip(text: str, start: int, end: int) -> int:
    m = re.compile(r"(?:以及|和|及|与|推进|加快|建设|实施|推动)*").match(text, start, end)
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
    return kind == "name" or (
        kind == "words"
        and among_names
        and (text.ends(end, "project_suffixes") is not None or item.endswith("期"))
        and len(item) >= 5
    )
