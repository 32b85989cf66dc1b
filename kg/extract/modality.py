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
_DONE = re.compile(r"了(?!解)|已(?:经)?|曾|先后|累计|实现(?!.{0,6}目标)|达到|完成(?!.{0,4}任务)|荣获|入选|上榜|跻身|获评|以来|期间|去年|五年来|年来|一年来|今年以来|不断(?:优化|提升|增强|夯实)|回顾|回望|纷至沓来|投产|建成(?!投)|突破")
_STRONG = re.compile(r"将(?!军|来|领|士|帅)|(?<![主重需必只想首纪摘简])要(?!求|点|素|闻|塞|是|件|害|领|道|职|么)|力争|争取|确保|计划|预计|下一步|今后|未来|必须|务必|希望|建议|展望")


def of(sentence: str, before: str, carried: bool) -> Modality:
    """The modality of a statement. ``before`` is the sentence up to it; ``carried`` whether what came before in the paragraph
    was an intention that this sentence may continue."""
    if _STRONG.search(before):
        return Modality.INTENDED
    if _DONE.search(sentence):
        return Modality.ASSERTED
    if carried or _INTENDED.search(before):
        return Modality.INTENDED
    return Modality.ASSERTED


def opens_intention(sentence: str) -> bool:
    """Whether sentences after this one may continue an intention: 下一步, … 将 …"""
    return bool(_STRONG.search(sentence)) and not re.search(r"回顾|回望|五年来|一年来", sentence)


def closes_intention(sentence: str) -> bool:
    """Whether a sentence turns back to what was done."""
    return bool(re.search(r"^(?:回顾|回望|去年|近年来|截至|目前|今年以来|一年来|五年来)", sentence))
