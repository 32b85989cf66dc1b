"""What a web page puts around its article, navigation before and lists of headlines after, is taken away."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.read.layout import is_a
from kg.read.names import is_list, words
from kg.read.units import Role, Unit

_HEADS = (Role.TITLE, Role.KICKER)
_ITEMS = tuple(
    map(re.compile, (r"[一二三四五六七八九十]{1,3}、", r"\d{1,3}[.、]", r"（[一二三四五六七八九十\d]{1,3}）", r"[①-⑳]"))
)
_SHORT = 30
_SITE = re.compile(r"[一-龥·]{2,20}(?:人民政府|日报|晚报|网|门户|融媒体中心|之窗|频道|客户端|办公室|新闻中心|在线)")
_NAV_WORD = 6
_TELLS = re.compile("召开|举行|举办|出席|主持|参加|会见|赴")  # a headline: “某县召开庆祝大会”, no office
_WRITERS = 3


def is_web(units: list[Unit]) -> bool:
    """Whether a page came from a web site: it has buttons, paths or a head line."""
    return any(u.role in (Role.JUNK, Role.TAIL) for u in units)


def trim(units: list[Unit]) -> list[Unit]:
    """The units without junk: what remains belongs to articles."""
    units = lists_to_prose(units)
    web = is_web(units)
    units = _without_tails(units, web)
    if web:
        units = _without_navigation(units)
    return [u for u in units if u.role not in (Role.JUNK, Role.TAIL)]


def lists_to_prose(units: list[Unit]) -> list[Unit]:
    """Short lines that are items of a list (“一、某省某镇”) or fields (“联系人：某某”) are text, not headlines."""
    out = list(units)
    for at, unit in enumerate(units[_first_prose(units) :], _first_prose(units)):
        if unit.role not in (*_HEADS, Role.HEADING) or unit.level:
            continue
        beside = units[max(0, at - 1) : at] + units[at + 1 : at + 2]
        before = units[at - 1]
        listed = _is_item(unit, beside) or is_a("field", unit.text) or _enumerates(unit, before) or _leads(unit, beside)
        if listed or _signs(unit, beside) or _calls(unit, before):
            out[at] = replace(unit, role=Role.PROSE)
    return out


def _is_item(unit: Unit, beside: list[Unit]) -> bool:
    """Whether a neighbour has a number of the same form, or is the word 附件 that the list belongs to."""
    style = next((n for n, form in enumerate(_ITEMS) if form.match(unit.text)), None)
    if style is None:
        return False
    short = [u for u in beside if u.role is not Role.PROSE or len(u.text) < _SHORT]
    return any(_ITEMS[style].match(u.text) or u.text.startswith("附件") for u in short)


def _enumerates(unit: Unit, before: Unit) -> bool:
    """What a numbered heading is followed by: “一、示范县（3个）” and “青山县、柳河县、向阳县”."""
    numbered = before.role is Role.HEADING and any(form.match(before.text) for form in _ITEMS)
    return numbered and unit.role is Role.TITLE and "、" in unit.text


def _leads(unit: Unit, beside: list[Unit]) -> bool:
    """“某某在某镇调研时强调：” above a paragraph, not above the headline that it belongs to."""
    return is_a("opening", unit.text) and beside[-1].role is not Role.TITLE


def _calls(unit: Unit, before: Unit) -> bool:
    """“让我们…，为…而奋斗！” closes a text, it does not head one."""
    return before.role is Role.PROSE and unit.text.endswith("！") and ("，" in unit.text or "我们" in unit.text)


def _signs(unit: Unit, beside: list[Unit]) -> bool:
    """An office above the date that closes a notice."""
    dated = beside and beside[-1] is not unit and beside[-1].role is Role.DATELINE and "来源" not in beside[-1].text
    return (
        bool(dated)
        and not _TELLS.search(unit.text)
        and len(unit.text) <= 24
        and unit.text.endswith(("厅", "局", "府", "会", "部", "委", "室", "院", "公司"))
    )


def _without_tails(units: list[Unit], web: bool) -> list[Unit]:
    """Headlines without a text below them, behind the last paragraph of a web page or behind a mark like 相关阅读."""
    first, last = _first_prose(units), len(units) - _first_prose(units[::-1])
    after = _below_heads(units)
    out: list[Unit] = []
    marked = False
    for at, unit in enumerate(units):
        head = unit.role in _HEADS
        opens = head and unit.gap and after[at] in (Role.PROSE, Role.BYLINE, Role.DATELINE)
        if opens or unit.role in (Role.PROSE, Role.CAPTION, Role.HEADING):
            marked = False
        elif unit.role is Role.TAIL or (unit.role is Role.JUNK and at > first):
            marked = True
        idle = head and (marked or (web and first < last <= at))
        out.append(replace(unit, role=Role.JUNK) if idle else unit)
    return out


def _below_heads(units: list[Unit]) -> list[Role | None]:
    """For every unit the role of the next one that is no headline."""
    out: list[Role | None] = [None] * len(units)
    for at in range(len(units) - 2, -1, -1):
        out[at] = out[at + 1] if units[at + 1].role in _HEADS else units[at + 1].role
    return out


def _first_prose(units: list[Unit]) -> int:
    """The place of the first paragraph, the length if there is none."""
    return next((i for i, u in enumerate(units) if u.role is Role.PROSE), len(units))


def _without_navigation(units: list[Unit]) -> list[Unit]:
    """Of the short lines above the first paragraph only the headline stays: those beside the head line, or the last."""
    first = _first_prose(units)
    units = [*_signed_lead(units[:first]), *units[first:]]
    keep = _headline(units[:first])
    lead = [u if u.role not in _HEADS or i in keep else replace(u, role=Role.JUNK) for i, u in enumerate(units[:first])]
    return lead + units[first:]


def _signed_lead(lead: list[Unit]) -> list[Unit]:
    """A line of names alone between the head line and the text is the byline: “李四 王小五”."""
    dated = next((i for i, u in enumerate(lead) if u.role is Role.DATELINE), len(lead))
    return [
        replace(u, role=Role.BYLINE) if i > dated and u.role in _HEADS and _writers(u.text) else u
        for i, u in enumerate(lead)
    ]


def _writers(text: str) -> bool:
    return len(words(text)) <= _WRITERS and is_list(text, share=1.0)


def _headline(lead: list[Unit]) -> set[int]:
    """The places of the lines that are the headline."""
    dated = next((i for i, u in enumerate(lead) if u.role is Role.DATELINE), len(lead))
    after = [i for i in range(dated + 1, len(lead)) if lead[i].role in _HEADS]
    before = _above(lead, dated)
    texts = [lead[i].text for i in before]
    before = [i for n, i in enumerate(before) if not any(t.startswith(lead[i].text) for t in texts[n + 1 :])]
    twice = {u.text.lstrip("·• ") for u in lead if u.role is Role.JUNK}
    named = [i for i in before if lead[i].text in twice]  # the page repeats its headline in a path or a menu
    return set((named or before) + [i for i in after if not _is_navigation(lead[i].text)])


def _above(lead: list[Unit], end: int) -> list[int]:
    """The places of the headline-like lines above, up to the navigation."""
    out: list[int] = []
    skipped = 0
    for i in range(end - 1, -1, -1):
        navigation = lead[i].role in _HEADS and _is_navigation(lead[i].text)
        if (lead[i].role is Role.JUNK and out) or (navigation and skipped):
            break
        skipped = int(navigation)
        if lead[i].role in _HEADS and not navigation:
            out.insert(0, i)
    return out


def _is_navigation(text: str) -> bool:
    words = text.split(" ")
    return (
        bool(_SITE.fullmatch(text))
        or len(text) <= _NAV_WORD
        or (len(words) >= 3 and all(len(w) <= _NAV_WORD for w in words))
    )
