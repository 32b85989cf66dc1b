"""Bodies and departments of the lists, anchored: at a place (郑州市委), at a level (县教育局), inside a body."""

from __future__ import annotations

import re

from kg.extract.levels import level_before
from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Hit
from kg.model import Mention, Part

_COMMITTEE = frozenset({"委", "委员会"})
# 市委员, 县委托 and 区委派 hold no committee.
_NOT_AFTER_COMMITTEE = re.compile(r"员(?!会)|托|派|任|屈|以|曲|婉|实|内|全会通")
# A department's short name that is the beginning of another word: 部|门, 局|面, 院|长 (but 院|长期).
AFTER_DEPARTMENT = re.compile(
    r"(?<=部)[门署分队位]|(?<=局)[面势]|(?<=处)[于理境罚置在]|(?<=所)[在有以谓示]|(?<=科)[技学研创普]|(?<=院)[士校]|(?<=队)伍|"
    r"(?<=办)[公法事理好学]|(?<=室)内|(?<=心)城|级|长(?!期|江|春|沙)"
)
_TERM = re.compile(r"第?[一二三四五六七八九十]+届$")
_INNER_BODIES = frozenset({"党工委", "党委", "纪委", "工委", "人大工委", "管委会"})
_OUTER_ONLY = frozenset({"party", "congress"})  # 市委市政府 are two
_NO_COMMITTEE = frozenset(
    {"村", "镇", "乡", "苏木", "街道", "团", "师", "兵团", "自治区", "自治县"}
)  # 镇党委, but no 镇委 without a name
# Bodies whose own name says their level: 街道办事处 of the street named before.
_LEVEL_INSIDE = {"街道办事处": "街道"}
# What governments do, as a kind of spending: 柳河县|政府投资项目, no project of that body.
_BY_GOVERNMENTS = re.compile(r"投资(?!促进|集团|公司|平台|的|了|建|[0-9])|购买|债务|债券|采购项目")
_HOLDING = re.compile("[现拟曾历担时兼原出接继升转调改志]任$")
_NO_DEPARTMENT = frozenset({"团", "师", "村"})
# Bodies that only prefectures have, or that theirs name without a level: 地委、人大工委、行署、政协工委.
_PREFECTURES = frozenset({"行署", "人大工委", "政协工委"})
_PREFECTURE_COMMITTEE = re.compile(r"(?:^|[，。；：、（“《 ]|代表|向|由|经|原|任)地$")


def anchored(text: Passage, hit: Hit, found: Found, words: Words) -> Mention | None:
    """A body or department with its place, level or parent organisation in front of it; None where it has none."""
    if _another_word(text, hit):
        return None
    if hit.kind == "bodies" and found.covering(hit.start, hit.end, "Organization") is not None:
        return None
    return _inside(text, hit, found) or _at_place(text, hit, found) or _at_level(text, hit, words)


def _another_word(text: Passage, hit: Hit) -> bool:
    """Whether the hit is only a piece of other words: 委 in 委托, 局 in 局面."""
    if hit.word in _COMMITTEE:
        return _NOT_AFTER_COMMITTEE.match(text.text, hit.end) is not None
    if hit.word == "政府" and _BY_GOVERNMENTS.match(text.text, hit.end):
        return True
    if hit.word == "办事处" and text.ends(hit.end, "bodies") != hit:
        return True
    if hit.word == "办" and not _is_office(text, hit):
        return True
    if hit.kind != "departments" or text.starts(hit.end, "titles"):
        return False
    return AFTER_DEPARTMENT.match(text.text, hit.end) is not None


def _is_office(text: Passage, hit: Hit) -> bool:
    """Whether 办 is the office of a committee: 县委|办, 县委|办|主任, but not 县委|办理."""
    ends = text.at_edge(hit.end) or text.starts(hit.end, "titles") is not None
    return text.char(hit.start - 1) == "委" and ends


def _inside(text: Passage, hit: Hit, found: Found) -> Mention | None:
    """A department of a body, or a committee of an office: 办事处党工委, 公司党委; not 市委市政府."""
    parent = found.ending(hit.start, "Organization")
    if parent is None:
        return None
    if hit.kind == "bodies" and (hit.word not in _INNER_BODIES or parent.value("body") in _OUTER_ONLY):
        return None
    return _mention(text, parent.start, hit, "department-of-body", ("parent", parent))


def _at_place(text: Passage, hit: Hit, found: Found) -> Mention | None:
    """A body of a place: 柳河县教育局, 我市公安局."""
    at = _before_term(text, hit)
    place = found.ending(at, "Place") or _said_twice(text, at, found)
    if place is None:
        return None
    if place.bare:
        level = ("level", place.value("level"))
        return _mention(text, place.start, hit, "body-at-level", level) if hit.word != "委" else None
    if not _place_fits(place, hit):
        return None
    return _mention(text, _with_party(text, place.start), hit, "body-at-place", ("place", place))


def _said_twice(text: Passage, at: int, found: Found) -> Mention | None:
    """The place in front of its own level word: 柳河区|区|委, 青山自治县|县|政府."""
    place = found.ending(at - 1, "Place")
    return place if place is not None and not place.bare and place.text.endswith(text.char(at - 1)) else None


def _before_term(text: Passage, hit: Hit) -> int:
    """Where the term in front of a congress or committee begins: 漳浦县|第十八届|人大常委会; else its own start."""
    term = _TERM.search(text.text, max(0, hit.start - 8), hit.start) if hit.kind == "bodies" else None
    return term.start() if term else hit.start


def _place_fits(place: Mention, hit: Hit) -> bool:
    """A party committee is of a named division (郑州市委), not of its short name (郑州委)."""
    if hit.word == "地委":
        return not place.text.endswith(("省", "市", "县"))
    if hit.word in _COMMITTEE:
        return place.text[-1] in "省市区县州盟旗" or place.text.endswith(("地区", "兵团"))
    return not (hit.word == "办事处" and place.kind in ("Province", "PrefectureCity"))


def _at_level(text: Passage, hit: Hit, words: Words) -> Mention | None:
    """市委, 区人民政府, 市十五届人大常委会, 县教育局: the level in front, no name. The resolver knows which place is meant."""
    if (start := _of_prefecture(text, hit)) is not None:
        return _mention(text, _with_party(text, start), hit, "body-at-level", ("level", "地区"))
    end = _before_term(text, hit)
    level = level_before(text.text, end)
    start = end - len(level)
    if not level and hit.word in _LEVEL_INSIDE and text.at_edge(end - 1):
        return _mention(text, end, hit, "body-at-level", ("level", _LEVEL_INSIDE[hit.word]))
    if not level or _ends_a_word(text, start, end, words):
        return None
    if level in (_NO_COMMITTEE if hit.word == "委" else _NO_DEPARTMENT if hit.kind == "departments" else ()):
        return None
    return _mention(text, _with_party(text, start), hit, "body-at-level", ("level", level))


def _of_prefecture(text: Passage, hit: Hit) -> int | None:
    """Where a prefecture's body begins that is called without the word 地区: 地委, 行署; None where none is."""
    if hit.word == "地委":
        return hit.start if _PREFECTURE_COMMITTEE.search(text.text[: hit.start + 1]) else None
    if hit.word == "委":
        return hit.start - 1 if _PREFECTURE_COMMITTEE.search(text.text[: hit.start]) else None
    stands = text.at_edge(hit.start - 1) and (text.at_edge(hit.end) or text.starts(hit.end, "titles") is not None)
    return hit.start if hit.word in _PREFECTURES and stands else None


def _ends_a_word(text: Passage, start: int, end: int, words: Words) -> bool:
    """Whether the level word only ends another one: 开发区, 城区, 社区, 全省."""
    if text.text[start - 1 : end] == "全省":
        return True
    opener = text.ends(start, "meeting_openers")
    if opener is not None and len(opener.word) > 1:  # 召开|市委全会, though 开市 is a word
        return False
    if text.char(start - 1) in ("和", "与", "及") or _HOLDING.search(text.text, max(0, start - 2), start):
        return False  # 镇里和|县公安局, 现任|县政协副主席, though 和县 and 任县 are counties
    longer = text.text[max(0, start - 2) : end]
    return not text.at_edge(start - 1) and (words.known(text.text[start - 1 : end]) or words.known(longer))


def _with_party(text: Passage, start: int) -> int:
    """Where a name begins that has 中共 in front."""
    return start - 2 if text.text.endswith("中共", 0, start) else start


def _mention(text: Passage, start: int, hit: Hit, rule: str, anchor: Part) -> Mention:
    what = ("body", hit.entry["body"]) if hit.kind == "bodies" else ("department", hit.word)
    parts = (anchor, what, ("own", hit.word))
    return text.mention(start, hit.end, "Organization", rule, kind=hit.entry["class"], parts=parts)
