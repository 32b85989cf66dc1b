"""Whose leaders a page lists under its headline: 柳河县青山镇领导班子成员, 柳河县教育局领导分工.

The lines below name them with bare titles (“何某 党组书记、局长”), which only the headline gives an owner.
"""

from __future__ import annotations

import re

from kg.model import BlockKind, Mention
from kg.resolve.context import Anchor, Context

_TOWNS = ("Town", "Subdistrict")
_HOUSES = frozenset(
    {"Department", "Court", "Procuratorate", "School", "University", "Hospital", "Enterprise", "ResearchInstitute"}
)
_TASK_FORCES = ("领导小组", "指挥部", "专班", "协调小组", "工作组")
# How a line of such a list begins: with the key of a field, or with a person's name and a blank.
_FIELD = re.compile("(?:现任|领导)?职 ?务：|姓 ?名：")
_NUMBER = 4  # characters of the number in front of a name
_OWN = ("党组", "审判委员会", "检察委员会", "审委会", "检委会")
_HEADS_OF = "局厅院校处所站室队社馆"  # a title in 长 fits what is called by the same word


def town(mention: Mention, context: Context) -> Anchor | None:
    """The town or street that the headline names, for a post in a line of the list."""
    named = _named(mention, context, "Place")
    towns = [m for m in named if m.kind in _TOWNS and not m.bare]
    return context.place(towns[-1]) if towns else None


def task_force(mention: Mention, context: Context) -> Mention | None:
    """The task force whose members a notice lists, for a line that begins with a title: “组长：何某 县长”."""
    named = (
        m for m in context.mentions
        if m.core == "Organization" and m.block < mention.block and m.text.endswith(_TASK_FORCES)
    )  # fmt: skip
    return max(named, key=lambda m: m.block, default=None) if mention.start == 0 else None


def house(mention: Mention, context: Context) -> Mention | None:
    """The one department, school or firm that the headline names, if a bare title can be one of its.

    Outside of a list only where the headline opens with it (柳河县教育局召开党组会议), and only titles of the whole house.
    """
    named = _named(mention, context, "Organization") or _opening(mention, context)
    houses = {m.text: m for m in named if m.kind in _HOUSES and not m.bare}
    if len(houses) != 1:
        return None
    found = next(iter(houses.values()))
    title = mention.value("title")
    headed = title[-2:-1] if title.endswith("长") and title[-2:-1] in _HEADS_OF else ""
    return found if not headed or found.text.endswith(headed) else None


def _named(mention: Mention, context: Context, core: str) -> list[Mention]:
    """What the headline names of a class, for a mention in a line of a list."""
    blocks = context.article.blocks
    if not _is_line(mention.block, context):
        return []
    return [m for m in context.mentions if m.core == core and blocks[m.block].kind is BlockKind.TITLE]


def _opening(mention: Mention, context: Context) -> list[Mention]:
    """The house that the headline opens with, else the one that the paragraph names before, for a title that is surely
    one of a house: 党组书记, 院长 of a court."""
    blocks = context.article.blocks
    titles = (m for m in context.mentions if m.core == "Organization" and blocks[m.block].kind is BlockKind.TITLE)
    opening = [m for m in titles if m.start == 0 and m.kind in _HOUSES]
    before = (m for m in context.mentions if m.block == mention.block and m.end <= mention.start)
    title = mention.value("title")
    own = title.startswith(_OWN) or (title.endswith("长") and title[-2:-1] in _HEADS_OF)
    whole = [m for m in before if m.core == "Organization" and m.kind in _HOUSES and m.part("parent") is None]
    return (opening or whole) if own else []


def _is_line(block: int, context: Context) -> bool:
    """Whether a block is a line of a list of leaders."""
    text = context.article.blocks[block].text
    here = (m for m in context.mentions if m.block == block and m.core == "Person" and m.start <= _NUMBER)
    return bool(_FIELD.match(text)) or any(text[m.end : m.end + 1] in (" ", "（") for m in here)
