"""Numbers that are shared out among what stands in front of them: 甲、乙分别达到3亿元和4亿元, 分别增长7%、8%."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.measured import Measured
from kg.extract.passage import Found, Passage
from kg.extract.quantities import Quantity
from kg.lexicon import load
from kg.model import Mention


@dataclass(frozen=True, slots=True)
class Last:
    """The figure before in the same sentence, whose it is, where its clause begins and where its number ends."""

    measured: Measured
    of: Mention | None
    sentence: int
    clause: int
    end: int
    earlier: Measured | None = None  # what the figure before that measures
    due: Measured | None = None  # what the next number measures, where growth is shared out: 分别增长7.5%、|8%


def start(boundary: re.Pattern[str], text: str, before: int) -> int:
    """Where the stretch between two boundaries that holds ``before`` begins."""
    return max((m.end() for m in boundary.finditer(text, 0, before)), default=0)


def shared(text: Passage, left: int, quantity: Quantity, found: Found) -> tuple[bool, Measured | None]:
    """Whether the words in front are shared out among several numbers, and what this one then measures, if they tell."""
    if _of_places(text, quantity, found):
        return True, None
    out = _shared_out(text, quantity, found)
    unshared = _UNSHARED.search(text.text, left, quantity.start) and _NEXT_NUMBER.match(text.text, quantity.end)
    return out is not None or bool(unshared), out  # 贡献率分别为|27.8%、30.3%: of what, other words say


def shared_growth(text: Passage, left: int, quantity: Quantity, growth: str, last: Last) -> Measured | None:
    """“甲39047元，乙25479元，分别增长7.5%、8%”: each grows by its own number."""
    if last.due is not None and _JOINED_NUMBER.fullmatch(text.text, last.end, quantity.start):
        return last.due
    if not growth or last.earlier is None or last.earlier.base == last.measured.base:
        return None
    if not _parts(text, left, quantity, last) or not _NEXT_NUMBER.match(text.text, quantity.end):
        return None
    return Measured(last.earlier.base, growth, quantity.start)


def _parts(text: Passage, left: int, quantity: Quantity, last: Last) -> bool:
    """Whether growth is shared out: it says so (分别), or what grows was shared out itself (分别为甲元、乙元，增长…)."""
    together = last.earlier is not None and last.earlier.start == last.measured.start
    return together or "分别" in text.text[left : quantity.start]


_UNSHARED = re.compile(r"分别(?:为|是|达到?)$")
_JOINED_NUMBER = re.compile(r"[、和及]")
_NEXT_NUMBER = re.compile(r"[、和及]\d")


def due_next(
    text: Passage, left: int, quantity: Quantity, measured_now: Measured, last: Last | None
) -> Measured | None:
    """What the number behind measures, where this one took the first share of a growth; None elsewhere."""
    if last is None or last.earlier is None or not measured_now.growth or not _parts(text, left, quantity, last):
        return None
    if measured_now.base != last.earlier.base:
        return None
    return Measured(last.measured.base, measured_now.growth, quantity.start)


def _shared_out(text: Passage, quantity: Quantity, found: Found) -> Measured | None:
    """甲、乙分别达到3亿元和4亿元: the names in front are shared out among the numbers, in order."""
    stop = start(_CLAUSE, text.text, quantity.start)
    frame = _SHARED.match(text.text, stop)
    if not frame or frame.end() > quantity.start:
        return None
    place = max((p.end for p in found.of("Place") if p.start == frame.start("names")), default=frame.start("names"))
    names = [n for n in re.split(r"、|和|及", text.text[place : frame.end("names")]) if n]
    if len(names) == 1 and "城乡" in names[0]:
        names = [names[0].replace("城乡", kind) for kind in ("城镇", "农村")]
    given = re.split(r"、|和|及", text.text[frame.end() : quantity.start])
    if len(names) < 2 or len(given) > len(names):
        return None
    growth = re.sub(r"到|了", "", frame["verb"])
    return Measured(_with_head(names, len(given) - 1), growth if growth in ("增长", "下降", "提高") else "", stop)


def _of_places(text: Passage, quantity: Quantity, found: Found) -> bool:
    """Whether several places share out the numbers: 甲县、乙县增幅分别达到183%、55%."""
    frame = _SHARED.match(text.text, start(_CLAUSE, text.text, quantity.start))
    if not frame or frame.end() > quantity.start:
        return False
    return sum(frame.start("names") <= p.start and p.end <= frame.end("names") for p in found.of("Place")) > 1


def _with_head(names: list[str], at: int) -> str:
    """One of several indicators with the head that the last one lends: 城镇|和农村居民人均可支配收入分别…"""
    known = load().words("indicators")
    if (sector := _SECTOR.match(names[-1])) and (ordinal := _SECTOR_ALONE.fullmatch(names[at])):
        return f"第{ordinal['which']}{sector['rest']}"
    ends = (word for word in known if names[-1].endswith(word) and word != names[-1])
    head = max(ends, key=len, default="")
    own = any(names[at].endswith(word) for word in known)
    return names[at] if own or names[at].endswith(head) else names[at] + head


# 第一、二、三|产业增加值: the ordinal alone, and with what all share.
_SECTOR = re.compile(r"第?[一二三](?:次)?(?P<rest>产业.+)")
_SECTOR_ALONE = re.compile(r"第?(?P<which>[一二三])(?:次)?(?:产业.*)?")


_CLAUSE = re.compile(r"[，。；：！？\n]")
_SHARED = re.compile(
    r"(?:20\d\d年|[去今]年|上半年|全年|[全我][省市县区州])*(?P<names>[^，。；：\d]{4,40}?)分别(?P<verb>增长|"
    r"下降|提高|达到?|完成|实现|为|突破)?了?(?=\d)"
)
