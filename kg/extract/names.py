"""How far to the left a name reaches that is known by its ending: “全市安全生产|工作会议”, “重点项目集中|开工仪式”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.anchors import Front, front
from kg.extract.passage import Found, Passage
from kg.lexicon import Hit

_REACH = 45
_HARD = re.compile(r"[，。；：！？…\n]")
_CLOSERS = {"”": "“", "》": "《", "）": "（", "]": "["}
_STOP = re.compile(
    r"多[届次场]|各(?!界|族|民主)|作为|依托|参与|[的了着是等该此这那每被把让使就也还又并都要能可]|过(?!程|渡)|我们|他们|强调|指出|要求|表示|认为|一次|多次|几次|一场|多场|一系列|(?<!”)系列|有关|相关|"
    r"专门|期间|同时|先后|前往|纷纷|分别|进行|开展|一起|一致|全体|代表团"
)
_BYLINE = re.compile(r"(?:记者|通讯员|讯)[^（）]{0,30}）$")  # “（记者 某某）”: what follows opens a sentence
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》")
_GENERIC = re.compile(
    r"(?:专题|现场|视频|紧急|小型|大型|今天|本次|这次|此次|首次|临时|工作|内部|集体|各类|重要|盛大|隆重|简短|[一二三四五六七八九十0-9]+[场次个届]|第[一二三四五六七八九十0-9]+[场次届])*$"
)
_YEAR_OR_RANK = re.compile(r"(?:[0-9]{4}年?度?|第[一二三四五六七八九十百0-9]+[届次]|首届|中国|国际|世界|亚洲)")


@dataclass(frozen=True, slots=True)
class Left:
    """Where a name begins, with its front, and whether something marks that place: a verb, quotation marks, a scope."""

    start: int
    front: Front
    marked: bool
    generic: bool


_FOLLOWED = re.compile(r"(?:在[^，。]{2,10})?(?:召开|举行|强调|指出|要求|提出|精神|开幕|闭幕|启动|上)")


def left(text: Passage, found: Found, suffix: Hit, after: int = 0) -> Left | None:
    """The beginning of the name that ends with ``suffix``, not before ``after``; None where no name can stand there."""
    edge = _over_list(text, _edge(text, suffix.start))
    if edge <= after <= suffix.start:
        edge = after + text.text.startswith("暨", after)
    openers = [
        h
        for h in text.of("meeting_openers")
        if edge < h.end <= suffix.start and _outside(text, h) and not _swallowed(text, h) and not _of_one(text, h)
    ]
    strong = max((_behind(text, h) for h in openers if h.entry["strength"] == "strong"), default=edge)
    later = [h for h in openers if h.end > strong and h.entry["strength"] != "strong"]
    if strong != edge:  # 召开|迎接第二届…动员大会: what it is held for belongs to its name
        later = [h for h in later if h.word not in _HELD_FOR or not _YEAR.fullmatch(text.text, strong, h.start)]
    weak = [_behind(text, h) for h in later if h.entry["strength"] == "weak"]
    join = [h.end for h in later]
    for start in (*sorted(join, reverse=True), strong):
        if (scope := _scope(text, found, start, suffix.start)) and (name := _left(text, start, scope, suffix, True)):
            return name
    for start in range(suffix.start - 1, strong, -1):
        scope = _scope(text, found, start, suffix.start, ranked=False)
        if scope is not None and (name := _left(text, start, scope, suffix, True)) and _wide(text, start, scope):
            return name
    start = max([strong, *weak])
    marked = start != edge or text.char(start - 1) in ("“", "《") or bool(_FOLLOWED.match(text.text, suffix.end))
    return _left(text, start, None, suffix, True) if marked else None


def both_sides(text: Passage, found: Found, begin: Left) -> int:
    """Where the name begins of what two hold together: 甲省与|乙自治区合作交流座谈会.

    Only where nothing stands in front of the first: 何某陪同甲市与乙市企业家座谈 names no meeting of both.
    """
    if not begin.front.named or text.char(begin.start - 1) not in ("与", "和", "、", "—"):
        return begin.start
    other = found.ending(begin.start - 1, "Place", "Organization")
    if other is None or other.bare or not text.at_edge(other.start - 1) or text.char(other.start - 1) == "、":
        return begin.start
    return other.start


def _behind(text: Passage, opener: Hit) -> int:
    """Where a name behind an opener begins: 召开|, 主办的|, 举行了|."""
    return opener.end + (text.char(opener.end) in ("了", "过", "的"))


def _wide(text: Passage, start: int, scope: Front) -> bool:
    """Whether a front in the middle of the words begins the name: 全国, 全市 and 中央 do, a place needs a verb."""
    del text, start
    return bool(scope.value("scope"))


def _left(text: Passage, start: int, scope: Front | None, suffix: Hit, marked: bool) -> Left | None:
    """One beginning, if the words from there on can be a name."""
    inner = text.text[(_own(scope) if scope is not None else start) : suffix.start]
    if _STOP.search(_QUOTED.sub("”", inner)):
        return None
    return Left(
        scope.start if scope else start, scope or Front(start), marked, scope is None and bool(_GENERIC.match(inner))
    )


def _own(scope: Front) -> int:
    """Where the words after the front begin."""
    named = next((p for r, p in scope.parts if r in ("org", "place") and not isinstance(p, str)), None)
    return named.end if named is not None else scope.start + len(scope.value("scope") or scope.value("level"))


def _edge(text: Passage, before: int) -> int:
    """The end of the last mark to the left that no name goes over; closed quotations and brackets are gone over."""
    at, waiting = before, ""
    while at > max(0, before - _REACH):
        char = text.char(at - 1)
        if char == "）" and not waiting and _BYLINE.search(text.text, 0, at):
            return at
        if waiting:
            waiting = "" if char == waiting else waiting
        elif char in _CLOSERS:
            waiting = _CLOSERS[char]
        elif _HARD.match(char) or char in "“《（[、 " or text.text.endswith("——", 0, at):
            return at
        at -= 1
    return at if at == 0 else before


def _of_one(text: Passage, opener: Hit) -> bool:
    """Whether an opener is of the name itself: a 暨 that joins what one meeting is held for (庆祝教师节|暨|表彰大会), not two
    names (推进会|暨|现场会), and a 在 straight behind the verb (召开|在吉全国人大代表座谈会)."""
    if opener.word == "在":
        return text.text.endswith(("召开", "举行", "举办"), 0, opener.start)
    joins = opener.word == "暨"
    return joins and not any(text.ends(opener.start, kind) for kind in ("meeting_suffixes", "event_suffixes"))


_YEAR = re.compile(r"(?:\d{4}年?度?)?")
_HELD_FOR = ("迎接", "庆祝", "热烈庆祝")


# A subject of two parts that stands straight behind its verb: 召开|防汛、防火再部署工作会.
_LIST = re.compile(r"(?:召开|举行|举办)了?(?:[^，。；：、！？“”《》（）\s]{2,10}(?<![会式动议])、){1,2}$")


def _over_list(text: Passage, edge: int) -> int:
    """The edge of a name that goes on over 、, else the edge: 召开常委会会议、工作会议 are two names."""
    m = _LIST.search(text.text, max(0, edge - _REACH), edge)
    return m.start() if m else edge


def _outside(text: Passage, hit: Hit) -> bool:
    """Whether a hit stands outside quotation marks and titles."""
    return all(text.text.rfind(a, 0, hit.start) <= text.text.rfind(b, 0, hit.start) for a, b in ("“”", "《》"))


# Characters in front of an opener, and behind it, that make it part of a longer word: 学习教育, 学习型.
_LONGER = {
    "在": "存所内现实潜", "将": "部上中干", "是": "国于还", "由": "自理", "自": "各来", "于": "关位由基对等属处善",
    "经": "已曾财东", "致": "一导极精细景雅别大招", "对": "面反针应绝相", "从": "服",
}  # fmt: skip
_NEXT = {
    "致": "富力辞词公",
    "自": "治主然贸动由身觉我信",
    "对": "口接外标象话",
    "经": "济开营验贸过信",
    "日": "报常",
    "由": "于",
    "在": "线",
    "从": "严业",
    "于": "都田洪",
    "将": "军",
    "是": "否",
    "学习": "教型",
}


def _swallowed(text: Passage, hit: Hit) -> bool:
    """Whether a one-character opener is part of a longer word: 自治区, 对口, 经济; 日 is none but behind a number."""
    before, after = text.char(hit.start - 1), text.char(hit.end)
    if hit.word == "日" and not before.isdigit():
        return True
    return (bool(after) and after in _NEXT.get(hit.word, "")) or (bool(before) and before in _LONGER.get(hit.word, ""))


def _scope(text: Passage, found: Found, at: int, end: int, ranked: bool = True) -> Front | None:
    """A place, level, organisation, year, rank or 全国 that begins at an offset."""
    for mention in (found.starting(at, "Organization"), found.starting(at, "Place")):
        if mention is not None and mention.end <= end:
            return front(text, found, mention.end)
    for word in ("全国", "中央"):
        if text.text.startswith(word, at):
            return Front(at, (("national", word), ("scope", word)))
    if ranked and (m := _YEAR_OR_RANK.match(text.text, at, end)):
        inner = _scope(text, found, m.end(), end)
        year = (("year", m.group()[:4]),) if m.group()[:4].isdigit() else ()
        return Front(at, (*(inner.parts if inner else ()), *year, ("scope", m.group())))
    return None
