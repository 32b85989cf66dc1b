"""Times that are no figure's own: what it is compared with (较上年, 以2020年为基数) or a share of (全年任务的|55%).

>>> text = "全年粮食产量15万吨，比上年增产2%"
>>> [named.group() for named in re.finditer("全年|上年", text) if not foreign(text, named)]
['全年']
>>> text = "上半年完成投资30亿元，占全年任务的55%"
>>> [named.group() for named in re.finditer("上半年|全年", text) if not foreign(text, named)]
['上半年']
"""

from __future__ import annotations

import re

from kg.text import HAN

# 比|上年, 与|2020年|相比, 高于|去年; 占比2025年达到三成 compares nothing.
_COMPARES = re.compile(
    r"(?:(?<!占)比|较|(?<![共会一合协陪])同|与|基于|相对于?|相当于|[高低快慢优好多少]于|超过?)(?:于|了|着)?$"
)
_IS_BASE = re.compile(r"(?:同期)?(?:相比|相较|为基[数期准]|不变价|可比价)")  # 以|2020年|为基数
_IS_TIMES = re.compile(r"(?:同期)?的[\d.]+倍")  # 是|2015年|的2.3倍
# 全年|任务的55.1%: what is planned, of which a share is told.
_PLAN = (
    r"(?:预期|既定|预定|确定|下达|目标|投资|工作)*(?:目标|任务|计划|预算)(?:目标|任务|投资|总额|总量|总数|数|额)*"
    r"(?:[\d.]+[亿万]?元)?"
)
_NUMBER = r"(?:约|近|超过?|逾)?[\d.]+[%％]"
_OF_PLAN = re.compile(rf"的?{_PLAN}的{_NUMBER}")
_PLAN_NEXT = re.compile(rf"的?{_PLAN}的?{_NUMBER}")
_DONE = re.compile(r"(?:占|完成)(?:到|了)?$")
_SHARE = re.compile(
    rf"(?:(?:占|完成)(?:到|了)?{HAN}{{0,4}}?的?{_PLAN}的?|(?:达到?|为|是|实现了?){HAN}{{0,4}}?的?{_PLAN}的)(?={_NUMBER})"
)
_BEFORE = 6

# 较去年, 比上年末: says when it was otherwise, not that anything is done.
_AGAINST = re.compile(r"(?:比|较|与)(?:去年|上年|前年|上一年)(?:同期|末|底)?")


def foreign(text: str, time: re.Match[str]) -> bool:
    """Whether a word for a time names what a figure is compared with, or the plan that it is a share of."""
    front = text[max(0, time.start() - _BEFORE) : time.start()]
    if _COMPARES.search(front) or _IS_BASE.match(text, time.end()) or _IS_TIMES.match(text, time.end()):
        return True
    if _OF_PLAN.match(text, time.end()):
        return True
    return bool(_DONE.search(front) and _PLAN_NEXT.match(text, time.end())) or front.endswith("占")


def done_share(clause: str) -> bool:
    """Whether a clause tells which share of a plan is done: 完成全年目标的60%."""
    return _SHARE.search(clause) is not None


def without_shares(said: str) -> str:
    """Words without the shares of plans in them, whose “目标” and “计划” say that something is done."""
    return _SHARE.sub("完成", said)


def without_bases(said: str) -> str:
    """Words without the years they are compared with, which say of a plan no more than of a fact."""
    return _AGAINST.sub("", said)
