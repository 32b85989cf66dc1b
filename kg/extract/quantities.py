"""Quantities in running text: a number, its unit, and how exactly it is meant (超过260项, 30余万人, 18个以上, 近百家).

The unit keeps its multiplier as the text has it: 3.2亿元 is 3.2 of 亿元. Dates, ordinals and ranges are none.

>>> [(str(q.value), q.unit, q.comparator) for q in quantities("总投资3.2亿元，职工30余万人，占比80%以上，近百家企业")]
[('3.2', '亿元', '='), ('30', '万人', '>'), ('80', '%', '>='), ('100', '家', '~')]
>>> quantities("2025年12月5日，第3位，一是，三大主链，5A级")
()
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kg.lexicon import load
from kg.numbers import number

_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CHINESE = r"[一二三四五六七八九十百千两〇零]+"
_MANY = "多余几来"

# In front of the number, behind it. The first that fits decides. A word's last character compares nothing: 签约33个,
# 通过12项, 会上5人.
_BEFORE = (
    ("<=", re.compile(r"(?:不超过|不高于|不多于|控制在|至多|最多|不突破)$")),
    (">=", re.compile(r"(?:不低于|不少于|不小于|至少|最低|迈上|跨上|站上|登上|跃上|跨越|(?<![会网线以路身场市事手地])上)$")),
    ("<", re.compile(r"(?:低于|不足|少于|小于|不到|不满|未满)$")),
    (">", re.compile(r"(?:超过|突破|高于|多于|大于|超出|超越|逾|冲破|超|跨过|破|(?<![通经])过)$")),
    ("~", re.compile(r"(?:接近|将近|大约|约为|(?<![签履节集违预邀契])约|(?<![附最邻就靠临])近|大概|约合|左右)$")),
)  # fmt: skip
_AFTER = (
    (">=", re.compile(r"(?:及)?以上|或以上|起步|门槛|大关")),
    ("<=", re.compile(r"(?:及)?以下|以内|之内")),
    ("~", re.compile(r"左右|上下")),
    (">", re.compile(r"[多余]")),
)  # fmt: skip
_COMPARED_WITH = re.compile(r"(?:高于|低于|快于|慢于|优于|好于|领先|领跑)$")
_RANGE_AFTER = re.compile(r"[—~至到-]+\d")
_RANGE_BEFORE = re.compile(r"\d[%亿万元年月]*[—~至-]+$")
_NOT_AFTER_NUMBER = re.compile(r"第$|[A-Za-z第数几每·/.〔]$")
# “个” of 个体, “位” of 位于, “家” of 家庭 are no units.
_NOT_UNIT = re.compile(
    r"期(?!，|。|；|、|的?培训|班|$|”|）)|个(?:体|人(?!月)|性|月)|位(?:于|列|居|次|置)|家(?:庭|乡|园|电|居|门|属|长)|人(?:民|均|大|才|工|口|社|间|类|"
    r"文|居|行)|部(?:分|门|署|队|级|长)|门(?:槛|类|户)|方(?:面|案|向|式|位|法|便|略|针)|"
    r"条(?:例|件)|次(?:会议|全|常|党|代|主席|集体|全体)|项(?:目)|件(?:套)|度(?:假|过)|组(?:织|成|建|团|长)|"
    r"里(?:程)|克(?:难|服)|头(?:部|雁|条)|对(?:于|接|口|标|外)|支(?:部|持|撑|行|队)|"
    r"片(?:区)|块(?:链)|单(?:位|元|项)|间(?:接)|口(?:岸|号|子)|只(?:争|要|有|能)|处(?:级|长|理|于|置)|所(?:有|"
    r"在|长|属)|天(?:然|下|空|上|河|地)|部$|P[A-Za-z0-9]|台(?:阶|账|湾|风)"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """``text[start:end]`` is it with its comparator words, ``text[number:end_unit]`` the number and unit alone."""

    start: int
    end: int
    number: int
    end_unit: int
    value: Decimal
    unit: str
    kind: str  # of units.tsv: money, count, ratio …
    comparator: str


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(sorted((re.escape(u) for u in load().words("units")), key=len, reverse=True))
    return re.compile(
        rf"(?P<percent>百分之(?P<share>{_CHINESE}(?:点{_CHINESE})?|{_ARABIC}))|"
        rf"(?P<value>{_ARABIC}|{_CHINESE})(?P<many>[{_MANY}]?)(?P<times>万亿|千万|百万|万|"
        rf"亿)?(?P<more>[多余]?)(?P<unit>{units})"
    )  # fmt: skip


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, in order."""
    return tuple(q for m in _pattern().finditer(text) if (q := _quantity(text, m)))


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    if match["percent"]:
        value, unit, kind = _decimal(match["share"]), "%", "ratio"
    else:
        value, unit = _decimal(match["value"]), (match["times"] or "") + match["unit"]
        kind = load().words("units")[match["unit"]]["kind"]
    before = text[max(0, match.start() - 6) : match.start()]
    if value is None or _is_none(text, match, before, value):
        return None
    if kind == "count" and _COMPARED_WITH.search(before):
        return None  # 高于9个国家中心城市: what it is compared with
    comparator, start, end = _compared(text, match, before)
    return Quantity(start, end, match.start(), match.end(), value, unit, kind, comparator)


def _decimal(digits: str) -> Decimal | None:
    if digits[0].isdigit():
        return Decimal(digits.replace(",", ""))
    whole, _, rest = digits.partition("点")
    value = number(whole)
    if value is None:
        return None
    return Decimal(f"{value}.{''.join(str(number(c)) for c in rest)}") if rest else Decimal(value)


def _is_none(text: str, match: re.Match[str], before: str, value: Decimal) -> bool:
    """Whether what looks like a quantity is something else: an ordinal, a range, a small count, another word."""
    if _NOT_AFTER_NUMBER.search(before) or _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(text, match.end()):
        return True
    if match["percent"]:
        return False
    if (
        (match["many"] or "") in ("几", "来")
        or _NOT_UNIT.match(text, match.start("unit"))
        or (match["unit"] == "度" and value < 100)
    ):
        return True
    if not match["value"][0].isdigit():
        return _is_idiom(match, before, value)
    return False


def _is_idiom(match: re.Match[str], before: str, value: Decimal) -> bool:
    """Chinese numerals count only from ten on (三个 is no figure), a bare 百 or 千 only behind 近, 上, 超."""
    if len(match["value"]) > 1 and not set(match["value"]) & set("十百千"):
        return True  # 唯一一个
    if match["times"] and match["unit"] in ("元", "美元", "人", "亩", "吨"):
        return False
    if match["value"] in ("百", "千", "十", "千百", "百千"):
        return not re.search(r"[近上超逾过]$", before)
    return value < 10


def _compared(text: str, match: re.Match[str], before: str) -> tuple[str, int, int]:
    """The comparator and how far its words reach."""
    start, end, comparator = match.start(), match.end(), ""
    for sign, pattern in _BEFORE:
        found = pattern.search(before)
        if found:
            comparator, start = sign, match.start() - len(found.group())
            break
    if not match["percent"] and (match["more"] or match["many"]):
        comparator = comparator or ">"
    for sign, pattern in _AFTER:
        found = pattern.match(text, end)
        if found:
            return comparator or sign, start, found.end()
    return comparator or "=", start, end
