"""Organisations and the divisions inside them: what a post is in that follows one of a division.

“市经委办公室副主任、经济运行处处长、总工程师”: the second division is the commission's too, and so is the chief engineer.
"""

from __future__ import annotations

import re

from kg.lexicon import load
from kg.model import Entity, Mention
from kg.resolve import organisations
from kg.resolve.context import Context
from kg.text import HAN

_DIVISIONS = ("处", "科", "室", "庭", "股", "局", "部")
# 劳动部政策法规司|综合处: what a name that no list knows is a division of.
_HOUSE = re.compile(rf"{HAN}{{2,}}[司局厅部委院](?={HAN}{{1,8}}[处科室]$)")
_BODIES = ("政府", "党委", "人大", "政协", "纪委", "法院", "检察院")  # 政府研究室 says itself whose it is
_SMALL = ("科", "股")  # inside an office or division, rather than beside it
_LARGER = ("办公室", "办公厅", "处")
# Titles of a whole court, procuratorate, department or committee, never of a division in it.
_OF_THE_HOUSE = frozenset({
    "审判员", "审判委员会委员", "检察员", "检察委员会委员", "总工程师", "副总工程师", "总经济师", "副总经济师", "总会计师",
    "总规划师", "总农艺师", "党组成员", "党组书记", "党组副书记", "秘书长", "副秘书长",
})  # fmt: skip


def of_title(before: Mention, title: str, context: Context) -> Entity | None:
    """The organisation whose own title follows a post of a part of it: 县医院内科副主任、|副院长."""
    org = _organisation(before)
    parent = org.part("parent") if org is not None else None
    if org is not None and parent is None and (whole := _HOUSE.match(org.text)):
        return organisations.called(whole.group()) if title.endswith(whole.group()[-1] + "长") else None
    if org is None or parent is None:
        return None
    named = title.endswith("长") and parent.text.endswith(title[-2]) and not org.text.endswith(title[-2])
    inner = (
        (title in _OF_THE_HOUSE or title.startswith("机关"))
        and org.text.endswith(_DIVISIONS)
        and not parent.text.endswith("政府")
    )
    return organisations.name(parent, context) if named or inner else None


def of_division(mention: Mention, loose: str, context: Context) -> Entity | None:
    """What a division is inside of that is named behind another post, and that no list knows: …处处长、|规划处|处长."""
    before = mention.part("before")
    org = _organisation(before) if before is not None else None
    listed = load().entry("departments", loose) or load().entry("bodies", loose)
    if org is None or listed is not None or loose.startswith(_BODIES) or mention.part("outer") is not None:
        return None
    parent = org.part("parent")
    if parent is None and (whole := _HOUSE.match(org.text)) and not loose.endswith(_SMALL):
        return organisations.called(whole.group())
    beside = org.text.endswith(_DIVISIONS) and not (loose.endswith(_SMALL) and org.text.endswith(_LARGER))
    return organisations.name(parent if parent is not None and beside else org, context)


def _organisation(post: Mention | None) -> Mention | None:
    """The organisation that a post, or the nearest one before it that names any, is in."""
    while post is not None and post.part("org") is None:
        post = post.part("before")
    return post.part("org") if post is not None else None
