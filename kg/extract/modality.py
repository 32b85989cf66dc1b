"""Fact or intention: whether the words before a statement say that it is so, or that somebody wants it to be."""

from __future__ import annotations

import re

from kg.model import Modality

# Marks of wish, plan and duty. A clause that holds one of them, or continues one, states an intention.
_INTENDED = re.compile(
    r"将(?!军|来|领|士|帅)|(?<![主重需必只想首纪摘简])要(?!求|点|素|闻|塞|是|件|害|领|道|职|么)|力争|争取|确保|计划|打算|拟(?!定|任)|预计|下一步|今后|未来|下半年|明年|展望|"
    r"(?:必须|务必|应当|应该)|希望|建议|号召|呼吁|奋力|努力|着力|全力|进一步|加快|推动|推进|深化|持续|继续|坚持|围绕|聚焦|锚定|紧盯|紧扣|不断|大力|扎实|切实|积极|探索|谋划|支持|鼓励|瞄准|致力"
)
# Marks that the thing is done. They win over the weak marks of intention (推进, 深化 …) in the same clause.
_DONE = re.compile(
    r"了(?!解)|已(?:经)?|曾|先后|累计|实现(?!.{0,6}目标)|达到|完成(?!.{0,4}任务)|荣获|荣膺|荣登|入选|上榜|跻身|获评|以来|期间|去年|五年来|年来|一年来|今年以来|不断(?:优化|提升|"
    r"增强|夯实)|回顾|回望|纷至沓来|(?:全面|陆续|相继|集中|正式|顺利|同步|破土)(?:开工|动工|启动)|投产|建成(?!投)|突破"
)
_STRONG = re.compile(
    r"(?<!即)将(?!军|来|领|士|帅)|(?<![主重需必只想首纪摘简])要(?!求|点|素|闻|塞|是|件|害|领|道|职|么)|力争|争取|确保|计划|预计|下一步|今后|未来|必须|务必|希望|建议|展望|"
    r"号召"
)


# Openings that turn to what was done: the whole sentence reports, whatever verbs of effort it holds.
_LOOKS_BACK = re.compile(
    r"^(?:“)?(?:回顾|回望|去年|前年|近年来|近几年|多年来|截至|今年以来|一年来|[两三四五十]年来|过去|刚刚过去|[“”十一二三四五]{2,6}(?:时期|"
    r"期间)，?[^，]{0,8}(?:实现|完成)|20\d\d年，?(?!将|要))|以来，"
)

# What a thing is planned to cost says nothing of the sentences behind it: 年计划投资176亿元.
_COST = re.compile(r"(?:计划|预计)(?:总|年度?|完成)?投资")
# A retrospect of more than one sentence.
_RECALLS = re.compile(r"“?(?:回顾|回望)(?!了)")


def of(sentence: str, clause: str, before: str, carried: Modality | None) -> Modality:
    """The modality of a statement in ``clause``, a part of ``sentence``.

    ``before`` is the sentence up to the statement's end; ``carried`` what the sentences before it go on with, see
    :func:`carry`.
    """
    if _LOOKS_BACK.search(sentence):
        return Modality.INTENDED if _STRONG.search(clause) else Modality.ASSERTED
    if _STRONG.search(before):
        return Modality.INTENDED
    if carried is Modality.ASSERTED or _DONE.search(clause):
        return Modality.ASSERTED
    if carried is Modality.INTENDED or _INTENDED.search(before):
        return Modality.INTENDED
    return Modality.ASSERTED


def carry(carried: Modality | None, sentence: str) -> Modality | None:
    """What the sentences behind one go on with: a list of duties, in which 要 stands only once, or a retrospect."""
    if _RECALLS.match(sentence):
        return Modality.ASSERTED
    if _LOOKS_BACK.search(sentence):
        return carried if carried is Modality.ASSERTED else None
    return Modality.INTENDED if _STRONG.search(_COST.sub("", sentence)) else carried


# What is described by what it costs or covers (总投资3.2亿元的…) is there, whatever is wished for it.
_DESCRIBED = re.compile(r"(?:投资|占地|面积)[^，。；：的]{0,4}\d[^，。；：的]{0,10}的$")


def presupposed(before: str) -> bool:
    """Whether the words in front of a name take for granted that what it names exists."""
    return bool(_DESCRIBED.search(before))
