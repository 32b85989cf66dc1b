"""Names of writers in bylines: two or three characters after a surname, spaced or not.

A byline says itself that names stand in it, so a name is judged by its form; the extractors judge harder.
"""

from __future__ import annotations

import re

from kg.read.words import surnames
from kg.text import HAN

_TOKEN = re.compile(rf"{HAN}{{1,6}}(?:·{HAN}{{1,6}})*")
_PART = re.compile(r"[^\s、，/（）]+")
_ASIDE = frozenset(("实习", "文", "图", "摄", "见习", "特约", "佚名"))  # “李四（实习）”
# 记者手记 and the like are columns, not people
_NO_NAME = frozenset((
    "手记", "观察", "调查", "来信", "日记", "感言", "走访", "专访", "现场", "报道",
    "编辑", "审核", "责编", "校对", "监制", "来源", "初审", "复审", "终审", "签发", "总编", "主编",
    "视点", "视角", "连线", "之家", "提问", "获悉", "了解", "看到", "消息", "时间",
    "简历", "简介", "分工",
))  # fmt: skip


def is_name(word: str) -> bool:
    """Whether a word has the form of a Chinese name with a known surname, or of a name with ·.

    >>> is_name("欧阳文远"), is_name("陈立国"), is_name("阿依·古丽"), is_name("图文"), is_name("我们")
    (True, True, True, False, False)
    """
    if "·" in word:
        return bool(_TOKEN.fullmatch(word))
    if word in _NO_NAME:
        return False
    if word[:2] in surnames():
        return len(word) in (3, 4)
    return 2 <= len(word) <= 3 and word[0] in surnames() and bool(_TOKEN.fullmatch(word))


def words(text: str) -> list[tuple[int, int]]:
    """The words of a list of names as ranges; a name that layout spaced apart is one.

    >>> [text[a:b] for text in ["李 四 王小五、赵六"] for a, b in words(text)]
    ['李 四', '王小五', '赵六']
    >>> [text[a:b] for text in ["欧 阳柳 沈亦 菲"] for a, b in words(text)]
    ['欧 阳柳', '沈亦 菲']
    """
    parts = [m.span() for m in _PART.finditer(text) if m.group() not in _ASIDE]
    out: list[tuple[int, int]] = []
    at = 0
    while at < len(parts):
        size = _together(text, parts[at : at + 2])
        out.append((parts[at][0], parts[at + size - 1][1]))
        at += size
    return out


def _together(text: str, pair: list[tuple[int, int]]) -> int:
    """How many of two neighbouring parts are one name: “李 四”, “欧 阳柳” and “王小 五” are."""
    if len(pair) < 2 or text[pair[0][1] : pair[1][0]].strip():
        return 1
    first, second = (text[a:b] for a, b in pair)
    surname_alone = len(first) == 1 and len(second) <= 2 and (first in surnames() or len(second) == 1)
    end_alone = len(first) == 2 and len(second) == 1 and second not in surnames()
    return 2 if surname_alone or end_alone else 1


def names(text: str) -> list[tuple[int, int]]:
    """The words of a text that look like names."""
    return [(a, b) for a, b in words(text) if is_name(text[a:b].replace(" ", ""))]


def is_list(text: str, share: float = 0.6) -> bool:
    """Whether a text is a list of names and nothing else; a few may have a rare surname.

    >>> is_list("李 四 王小五"), is_list("李四率队调研"), is_list("阿依古丽 王小五 赵六")
    (True, False, True)
    """
    found = [text[a:b].replace(" ", "") for a, b in words(text)]
    if (
        not found
        or _NO_NAME.intersection(found)
        or not all(_TOKEN.fullmatch(w) and 2 <= len(w) <= (12 if "·" in w else 5) for w in found)
    ):
        return False
    return sum(map(is_name, found)) >= share * len(found)
