"""Places and firms that only a visit shows: 走进某某, 先后到某某、某某, 来到某某察看."""

from __future__ import annotations

import re

from kg.extract.passage import Found, Passage
from kg.extract.words import Words

_ARRIVES = re.compile(r"(?:先后(?:来)?到|来到|走进|实地(?:察看|查看|考察|走访)了?|走访了?|参观了?|考察了|视察了|察看了|前往)(?:位于[^，。；：]{2,12}的)?")
_ITEM = re.compile(r"([\u4e00-\u9fffA-Za-z0-9·]{2,18}?)(?=、|，|。|；|和|等|调研|察看|查看|考察|检查|参观|走访|慰问|看望|了解|实地|$)")
_NO_NAME = re.compile(
    r"[的了在是与对将把被为其这那每各]|一线|现场|企业$|基层|群众|农户|家中|车间|工地|项目|情况|社区群众|工作|活动|会议|展馆内|田间|地头|困难|党员|代表|干部|同志|一起|当天|上午|下午|先后|随后|进行|开展|主席台|台前|设备|环境|办公|产品|生产|医疗$|公司内|车站|病房"
)
_FIRM = re.compile(r"科技|药业|食品|电子|材料|新材|能源|实业|股份|机械|制造|重工|化工|纺织|服饰|农业|牧业|乳业|酒业|智能|生物|医药|医疗|光电|半导体|软件|网络|传媒|物流|汽车|集团")


def find(text: Passage, found: Found, words: Words) -> None:
    """Add what is visited and not named otherwise: a firm by what it makes, else a facility."""
    for m in _ARRIVES.finditer(text.text):
        at = m.end()
        while (item := _ITEM.match(text.text, at)) is not None:
            _add(text, found, words, item)
            if text.char(item.end()) not in ("、", "和"):
                break
            at = item.end() + 1


def _add(text: Passage, found: Found, words: Words, item: re.Match[str]) -> None:
    name = item.group(1)
    if _NO_NAME.search(name) or found.covering(item.start(), item.end()) or words.known(name) or len(name) < 3:
        return
    if _FIRM.search(name):
        found.add(text.mention(item.start(), item.end(), "Organization", "visited-firm", kind="Enterprise", parts=(("own", name),)))
    else:
        found.add(text.mention(item.start(), item.end(), "Place", "visited-place", kind="Facility", parts=(("name", name),)))
