"""Which project a mention means: 某某产业园 and 某某产业园项目 are one. A name without a place is home's own."""

from __future__ import annotations

import re

from kg.model import Entity, Mention
from kg.resolve.context import Context, entity
from kg.text import plain

_HEAD = re.compile(r"(?:建设)?(?:招商)?项目$")
# What stands without 项目: a thing that is built. 某某风储一体化 needs it.
_THING = re.compile(
    r"(?:园|园区|基地|中心|平台|厂|线|站|港|城|街|街区|小镇|片区|地块|公园|广场|大桥|隧道|铁路|公路|高速|机场|"
    r"水库|学校|中学|小学|医院|公寓|工程|期|区|馆|院|楼|大厦|综合体|走廊|管网)$"
)
_HOME_DIGITS = 4  # the city of the page: a district's and its city's paper name one project


def name(mention: Mention, context: Context) -> Entity | None:
    """The project, by its name without 项目; with the home city in its key unless the name itself tells the place."""
    if mention.core != "Project" or mention.bare:
        return None
    full = mention.value("name") or mention.text
    short = _HEAD.sub("", full)
    if len(short) < 2:
        return None
    home = "" if mention.part("place") or context.home is None else f"@{context.home.code[:_HOME_DIGITS]}"
    label = short if _THING.search(short) else full
    return entity("Project", f"Project:{plain(short)}{home}", label, (full, short))
