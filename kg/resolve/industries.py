"""Which industry a mention means: 医疗健康产业, 医疗健康产业链 and 医疗健康 are one."""

from __future__ import annotations

import re

from kg.model import Entity, Mention
from kg.resolve.context import Context, entity
from kg.text import plain

_HEAD = re.compile(r"(?:全产业链|全链条|产业链条?|产业集群|产业|行业|集群)$")
# 旅游业 is 旅游, but 农业 and 服务业 are words of their own.
_TRADE = re.compile(r"(?<![农工林渔牧矿商务造筑])业$")
_SHORT = 2


def stem(name: str) -> str:
    """What stays of an industry's name without its head."""
    bare = _HEAD.sub("", name) or name
    shorter = _TRADE.sub("", bare)
    return shorter if len(shorter) >= _SHORT else bare


def name(mention: Mention, context: Context) -> Entity | None:
    """The industry, known by its stem. A stem of one or two characters keeps 产业 in its label: 铜产业, 光伏产业."""
    if mention.core != "Industry" or mention.bare:
        return None
    text = mention.value("name") or mention.text
    own = stem(text)
    key = plain(own).removesuffix("业") if own.endswith(("制造业", "服务业")) else plain(own)
    label = own if len(own) > _SHORT or own.endswith(("业", "经济")) else own + "产业"
    return entity("Industry", f"Industry:{key}", label, (text, own) if len(own) >= _SHORT else (text,))
