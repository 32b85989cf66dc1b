"""Bylines: who wrote an article, who took a picture — alone on a line, before a paragraph or at its end."""

from __future__ import annotations

import re

from kg.read.names import is_list, is_name, names, words
from kg.text import HAN

_HOUSE = rf"(?:{HAN}{{2,14}}(?:中心|日报|晚报|报|台|网|社|集团|客户端|传媒|发布)\s?)?"
_RANK = (
    rf"(?:首席|特派|特约|见习|实习|资深|驻{HAN}{{1,6}}|全媒体?|融媒体?|视觉|文字|摄影|新闻|本报|本台|本网|本刊|实习生)*"
)
_ROLE = re.compile(
    rf"{_HOUSE}{_RANK}(?:记者|通讯员|评论员|撰稿人?|撰文|作者|实习生|供稿|文/图|图/文|文、图|[文图](?=/)"
    r"|(?:文图|图文|文字|图片|摄影)(?=[：/丨|｜ ]))[：:丨|｜/]?\s?"
)
# A medium or an office and those who write for it: “某县融媒体中心 李四 王小五”.
_OF_HOUSE = re.compile(
    rf"{HAN}{{2,14}}(?:融媒体?中心|日报社?|晚报|电视台|新闻中心|新闻办|宣传部|办公室)\s(?P<names>.+)"
)
_MARK = re.compile(r"[□■◎○◆☆★◇△●·]\s?")
_TAIL = re.compile(  # what they did: 文 and 图 also end names, so they must stand apart
    r"(?:\s?/?(?:文/图|图/文|文、图|文并摄|文字?/?摄影|(?:摄影|综合|采访|联合)?报道|摄影|供图|摄)|\s(?:文图|图文|文|图片|图|(?:[一-龥]{2,4})?报道|整理))$"
)
_BRACKETS = re.compile(r"[（(【\[](.*)[）)】\]]")
_PREFIX = re.compile(r"[\w·“”]{0,16}\s?")
_PHOTO = re.compile(r"(?:图片|摄影)[：/丨|｜ ]|(?<!文并)(?<!文)(?<!文/)(?:摄影报道|摄影|供图|摄|\s图|/图)[）)】]?$")
_LEAD = re.compile(
    r"(?:【?(?:[一-龥]{2,10}\s?[-—]{1,2}\s?)?[一-龥A-Za-z·]{0,14}?(?:\d{1,2}月\d{1,2}日)?(?:讯|电|消息|网|报|台|社|客户端)】?)?"
    r"\s?[（【]([^（）【】]{2,80})[）】][\s：，]?"
)
_REPORTS = re.compile(r"([^，。：]{0,24}?(?:记者|通讯员)\s?[^，。：]{2,40}?报道)[：，\s]")
# Names without brackets in front of the day that a report begins with: “某某日报记者 李四 3月4日，…”.
_BEFORE_DAY = re.compile(
    rf"({HAN}{{0,12}}(?:记者|通讯员) [^，。：（）\d]{{2,40}}?)\s(?=\d{{1,2}}月\d{{1,2}}日|近日|日前|昨日|今[日天])"
)
_WIRE = re.compile(
    rf"(?:本报|本网|本台|本刊|本社|{HAN}{{2,10}}(?:报|网|社|台|中心|客户端)){HAN}{{0,6}}(?:\d{{1,2}}月\d{{1,2}}日)?(?:专)?(?:讯|电|消息)(?:[\s：，]+|(?=\d))"
)
_BOUNDARY = " 。，！？”）（【"
_CREDIT = re.compile(
    r"[ 。，！？”）]?[（【 ]?((?:[^\s。，（）]{0,12}?(?:记者|通讯员|摄影师|特约摄影)\s?)?"
    r"(?P<who>[一-龥·]{1,6}(?:[ 、，][一-龥·]{1,4}){0,5})?\s?/?(?:摄影报道|摄影|摄|图|供图|航拍)"
    rf"|摄影[：/ ]\s?{HAN} ?{HAN}{{1,3}}|{HAN}{{2,16}}供图|图片由[^。，]{{2,24}}提供"
    rf"|图[：/]\s?{HAN}{{2,4}}|资料图片?|新华社发|视频截图)"
    r"[）】]?。?$"
)
_POST = re.compile(r"(?:书记|长|主任|主席|代表|委员|院士|教授|员|总裁|董事|主委)$")
_EDITORIAL = frozenset(("编辑", "责编", "责任编辑", "审核", "校对", "监制", "来源", "图片", "资料"))
_KEYS = ("：", ":", "丨", "|", "｜", "/")
_MOST, _LONGEST_POST = 130, 36


def is_byline(text: str) -> bool:
    """Whether a whole line says who wrote (a header like “本报全媒体记者” alone counts)."""
    return len(text) <= _MOST and not _PHOTO.search(text) and (_people(text) is not None or bool(_of_house(text)))


def is_header(text: str) -> bool:
    """Whether a byline names nobody yet: the names stand on the next lines."""
    return is_byline(text) and not people(text)


def is_credit(text: str) -> bool:
    """Whether a whole line says who took the picture."""
    found = _CREDIT.match(text)
    return found is not None and _credible(found)


def people(text: str) -> list[tuple[int, int]]:
    """The names in a byline as ranges of its text, spaces inside a name included.

    >>> [text[a:b] for text in ["本报讯（记者 李 四 通讯员 王小五）"] for a, b in people(text)]
    ['李 四', '王小五']
    """
    found = _people(text) or _of_house(text) or _in_lead(text) or _anywhere(text)
    if not found and is_list(text, share=1.0):
        return words(text)
    alone = None if found else _speaker(text)
    return [alone] if alone else found


def _of_house(text: str) -> list[tuple[int, int]]:
    """The names behind a medium or an office: “某县融媒体中心 李四 王小五”."""
    found = _OF_HOUSE.fullmatch(text)
    if not found or not is_list(found["names"], share=1.0):
        return []
    start = found.start("names")
    return [(start + a, start + b) for a, b in words(found["names"])]


def lead(text: str) -> int:
    """How many characters of a paragraph are its byline (“本报讯（记者 某某）”), 0 if none."""
    found = _LEAD.match(text)
    if found and _lead_names(found):
        return found.end()
    found = _REPORTS.match(text)
    if found and _anywhere(found.group(1)):
        return found.end()
    found = _BEFORE_DAY.match(text)
    return found.end() if found and _people(found.group(1)) else 0


def _lead_names(found: re.Match[str]) -> bool:
    """“（记者 某某）” may stand alone; names without a role only after 本报讯."""
    inside = found.group(1)
    if _ROLE.search(inside):
        return bool(_people(f"（{inside}）"))
    return found.start(1) > 1 and is_list(inside, share=1.0)


def _in_lead(text: str) -> list[tuple[int, int]]:
    """The names in “本报讯（记者 某某）”."""
    found = _LEAD.match(text)
    if not found:
        return []
    start = found.start(1)
    inside = _people(f"（{found.group(1)}）") or []
    return [(start + a - 1, start + b - 1) for a, b in inside]


def wire(text: str) -> int:
    """How many characters of a paragraph are “本报讯” or “某某社3月4日电” without a name."""
    found = _WIRE.match(text)
    return found.end() if found else 0


def ending(text: str) -> int:
    """Where the byline at the end of a paragraph begins, the length of the text if there is none."""
    opened = text.rfind("（") if text.endswith("）") else -1
    if opened > 0 and len(text) - opened <= _MOST and is_byline(text[opened:]):
        return opened
    last = max(text.rfind(c, 0, len(text) - 1) for c in "。！？")
    closed = last + 1
    while 0 < closed < len(text) and text[closed] in "”’）":
        closed += 1
    tail = text[closed:].strip()
    if last > 0 and 2 < len(tail) <= _MOST and is_byline(tail) and people(tail):
        return closed
    return len(text)


def credit(text: str) -> int:
    """Where the photographer's credit at the end of a caption begins, the length of the text if there is none."""
    for at in range(max(1, len(text) - 60), len(text)):
        found = _CREDIT.match(text, at) if text[at] in _BOUNDARY else None
        if found and found.start(1) > 3 and _credible(found):
            return found.start(1)
    return len(text)


def _credible(found: re.Match[str]) -> bool:
    """A credit names a role, a real name, or a house that gave the picture (供图)."""
    said = found.group(1)
    if said.endswith(("文并摄", "文/图", "图/文", "文图", "图文")):
        return False
    if re.search("记者|通讯员|摄影师|资料图|新华社发|视频截图|^图|^摄影.", said) or said.endswith("供图"):
        return True
    return bool(found["who"]) and is_list(found["who"], share=1.0)


def _people(text: str) -> list[tuple[int, int]] | None:
    """The names of a byline, None if the text is no byline."""
    start, end = _inside(text)
    mark = _MARK.match(text, start, end)
    roles = list(_ROLE.finditer(text, start, end))
    if not roles:
        return _bare(text, mark.end() if mark else start, end, bool(mark) or start > 0)
    if not _PREFIX.fullmatch(text, mark.end() if mark else start, roles[0].start()):
        return None
    out: list[tuple[int, int]] = []
    for role, after in zip(roles, [*(r.start() for r in roles[1:]), end], strict=True):
        stop = _without_tail(text, role.end(), after)
        stretch = text[role.end() : stop].strip("、，。 ")
        if stretch and not is_list(stretch, share=0.0 if start or role.group().rstrip().endswith(_KEYS) else 0.5):
            return None
        out += [(role.end() + a, role.end() + b) for a, b in words(text[role.end() : stop])]
    return out


def _bare(text: str, start: int, end: int, marked: bool) -> list[tuple[int, int]] | None:
    """“□某某” and “（某某）”: names without 记者, so every one must look like a name, of several at least half."""
    stop = _without_tail(text, start, end)
    said = [text[start + a : start + b] for a, b in words(text[start:stop])]
    several = len(said) > 1 and _EDITORIAL.isdisjoint(said)
    if not (marked or stop < end) or not is_list(text[start:stop], share=0.5 if several else 1.0):
        return None
    return [(start + a, start + b) for a, b in words(text[start:stop])]


def _without_tail(text: str, start: int, end: int) -> int:
    found = _TAIL.search(text[start:end].rstrip())
    return start + found.start() if found else end


def _inside(text: str) -> tuple[int, int]:
    found = _BRACKETS.fullmatch(text)
    return found.span(1) if found else (0, len(text))


def _anywhere(text: str) -> list[tuple[int, int]]:
    """Names after a role inside a text that is more than a byline."""
    out = []
    for role in _ROLE.finditer(text):
        stop = re.compile(r"[）)。，]|报道|$").search(text, role.end())
        end = stop.start() if stop else len(text)
        out += [(role.end() + a, role.end() + b) for a, b in names(text[role.end() : end])]
    return sorted(set(out))


def speaker(text: str) -> bool:
    """Whether a line is a name alone, or a post and a name: the one who speaks or signs.

    >>> speaker("陈 立国"), speaker("柳河县县长 陈立国"), speaker("发展新局面")
    (True, True, False)
    """
    return _speaker(text) is not None


def _speaker(text: str) -> tuple[int, int] | None:
    """Where the name stands in “某某县县长 某某” or “某某会 某某执笔”."""
    said = text.removesuffix("执笔").rstrip()
    found = words(said)
    if not found or found[-1][1] < len(said) or not is_name(said[found[-1][0] :].replace(" ", "")):
        return None
    head = said[: found[-1][0]].rstrip()
    fits = not head or said != text or (_POST.search(head) and len(head) < _LONGEST_POST)
    return (found[-1][0], len(said)) if fits else None
