"""Formulations: coined political phrases in quotation marks, and doctrines of national standing.

A quotation is a phrase if it is numbered (“三区两带”, “1+3+N”), made of parallel parts with 、, or named as
one by the noun behind it (“…”工作思路) or the verb in front (锚定“…”). Speech is none, nor is one word
that quotation marks set apart.
Parts: ``phrase``, ``head`` (the noun behind it), ``official`` (a national one), ``numbered``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.passage import Found, Passage
from kg.model import Mention, Part

_QUOTE = re.compile(r"“([^“”]{2,30})”")
_NUMBERED = re.compile(
    r"^(?:[一二两三四五六七八九十双百]|[0-9]+(?=[+＋（(个条大项区带]))(?![年月日号点时分秒元万亿%])(?!.?分之)(?!.*[0-9百千]强$)"
)
_CIPHER = re.compile(r"(?!19|20)\d{3,6}")  # “146”总体战略: digits that stand for the parts of a phrase, no year
_PLUS = re.compile(r"^[^+]{1,10}(?:\+[^+]{1,10})+$")
_SPEECH = re.compile(r"[。！？；：…]|[我你他她它您]|[吗呢吧啊呀啦]|，$|^[0-9.%·]+$|什么|怎么|为什么")
_PINNED = re.compile(r"(?:锚定|聚焦|坚持|紧扣|践行|决战决胜|秉承|秉持|弘扬|发扬|当好|争当|擦亮|叫响|唱响)(?:了|好)?$")
_NEAR = re.compile(
    r"(?:围绕|打造|创建|建设|提出|明确|确立|树立|落实|贯彻|推行|实行|建立|构建|深化|实施|以|按照|形成|推进|要求|抓实|争创)(?:了|好|实施|推进)?$"
)
# The name of something that is built, in quotation marks: “织造生产线升级扩能项目”; “书记项目” is a programme.
BUILT = re.compile(
    r"(?:建设|改造|扩建|扩能|扩产|升级|生产|加工|制造|安装|开发|迁建|新建|产业化|基地|产业园|生产线|工厂)(?:项目|工程)$"
)
_CARD = re.compile(r"(?:打好|打响|打造|做好|擦亮)(?:“[^”]{1,9}牌”、?)*$")  # 打好“绿电牌”“文旅牌”
_YEAR_OF = re.compile(r"(?:攻坚|提升|建设|突破|落实|推进|服务|深化)[年月]$")
_PARTS = re.compile(r"[、·]")
_CITES = re.compile(
    r"(?:说|表示|指出|强调|介绍|认为|[说写问笑答]道|问|坦言|感慨|感叹|笑称|直言|叮嘱|嘱咐|称|叫|名为|叫做|取名|题为|主题为)[：，]?$"
)
_SAID = re.compile(r"^[^，。]{0,24}(?:说|表示|介绍|认为|坦言|告诉|感慨|感叹)")


def find(text: Passage, found: Found) -> None:
    """Add the formulations of a passage. Runs last: what is a plan, an honour or a title already is none."""
    taken = [(m.start, m.end) for m in found.of("Plan", "Honour", "Project", "Organization") if not m.bare]
    for mention in (*_doctrines(text), *_quoted(text)):
        if not any(start < mention.end and mention.start < end for start, end in taken):
            taken.append((mention.start, mention.end))
            found.add(mention)


def _doctrines(text: Passage) -> Iterator[Mention]:
    for hit in text.of("doctrines"):
        quoted = text.char(hit.start - 1) == "“" and text.char(hit.end) == "”"
        if not quoted and text.starts(hit.start, "doctrines_quoted") is not None:
            continue
        start, end = (hit.start - 1, hit.end + 1) if quoted else (hit.start, hit.end)
        yield text.mention(
            start, end, "Formulation", "doctrine", parts=(("phrase", hit.word), ("official", hit.entry["official"]))
        )


def _quoted(text: Passage) -> Iterator[Mention]:
    last: re.Match[str] | None = None
    for m in _QUOTE.finditer(text.text):
        phrase = m.group(1)
        beside = last is not None and _beside(text.text[last.end() : m.start()], last.group(1), phrase)
        before, after = text.text[: m.start()], text.text[m.end() :]
        if _is_listed(text, "doctrines", m.start(1), m.end(1)):
            last = m
            continue
        head = text.starts(m.end(), "formulation_heads")
        if head is not None and _CIPHER.fullmatch(phrase):
            yield text.mention(
                m.start(), m.end(), "Formulation", "phrase-of-digits", parts=(("phrase", phrase), ("head", head.word))
            )
            continue
        if _SPEECH.search(phrase) or _is_listed(text, "common_quotes", m.start(1), m.end(1)):
            continue
        rule = _reason(phrase, before, after, head is not None) or ("phrase-beside-phrase" if beside else "")
        if rule:
            last = m
            parts: list[Part] = [("phrase", phrase)]
            if head is not None:
                parts.append(("head", head.word))
            if _NUMBERED.match(phrase):
                parts.append(("numbered", "1"))
            yield text.mention(m.start(), m.end(), "Formulation", rule, parts=tuple(parts))


def _beside(between: str, last: str, phrase: str) -> bool:
    """Whether a phrase is the twin of the one before: “甲优先型”和“乙功能型”."""
    return len(last) == len(phrase) and between in ("", "、", "和", "与", "及")


def _is_listed(text: Passage, words: str, start: int, end: int) -> bool:
    return any(h.kind == words and h.end == end for h in text.starting.get(start, ()))


def _reason(phrase: str, before: str, after: str, headed: bool) -> str:
    """Why a quotation is a coined phrase, '' where it is none or somebody's words."""
    if _cited(phrase, before, after) or _contrast(before, after):
        return ""
    if BUILT.search(phrase):
        return ""
    pinned = 4 if _PINNED.search(before) else 7 if _NEAR.search(before) else 99
    clause = "，" in phrase
    signs = (
        ("numbered-phrase", bool(_NUMBERED.match(phrase)) and len(phrase) <= 24 and not clause),
        ("phrase-with-plus", bool(_PLUS.match(phrase))),
        ("parallel-phrase", _parallel(phrase)),
        ("phrase-of-year", bool(_YEAR_OF.search(phrase))),
        ("phrase-with-head", headed and len(phrase) <= 16 and not clause),
        ("phrase-of-cards", bool(_CARD.search(before)) and phrase.endswith("牌") and len(phrase) <= 10),
        ("phrase-behind-verb", pinned <= len(phrase) <= 26 and not clause),
    )
    return next((rule for rule, holds in signs if holds), "")


# 由“一季收”变成“四季收”, 从“农业大县”向“农业强县”跨越: two words for what was and what is.
_TURNS = re.compile(r"[^，。；“”]{0,6}?(?:变|转|向|到|成|走|迈|跨越|升级|跃升)[^，。；“”]{0,4}“")
_WAS = re.compile(r"(?:由|从)[^，。；“”]{0,8}$")
_TURNED = re.compile(
    r"(?:由|从)[^，。；“”]{0,8}“[^“”]*”[^，。；“”]{0,6}?(?:变|转|向|到|成|走|迈|跨越|升级|跃升)[^，。；“”]{0,4}$"
)


def _contrast(before: str, after: str) -> bool:
    """Whether a quotation is one side of a change from one state to another."""
    return bool((_WAS.search(before) and _TURNS.match(after)) or _TURNED.search(before))


def _cited(phrase: str, before: str, after: str) -> bool:
    """Whether somebody says the words: behind 说, or in front of it."""
    return bool(_CITES.search(before)) or (len(phrase) >= 12 and not before.strip() and bool(_SAID.match(after)))


def _parallel(phrase: str) -> bool:
    """Parts of like length with 、 between them."""
    pieces = _PARTS.split(phrase)
    if all(piece.endswith(("业", "经济")) for piece in pieces):
        return False  # “旅游业、现代服务业”: industries
    sizes = [len(p) for p in pieces]
    return len(pieces) >= 2 and min(sizes) >= 2 and max(sizes) <= 12 and max(sizes) - min(sizes) <= 4
