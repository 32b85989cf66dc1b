"""Cards of leaders, as the sites of governments print them: the name on one line, the posts on the next, or the reverse.

Two such lines become one line of a list (“何某 县委副书记、县长”), which the extractors read like a roster's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.read.layout import is_a
from kg.read.names import is_list, words
from kg.read.units import Role, Unit, spaced

_ROLES = (Role.TITLE, Role.KICKER, Role.BYLINE, Role.PROSE)
_LONGEST_NAME = 9
_KEYS = frozenset({"姓名", "职务", "现任职务"})  # of fields whose value stands on the next line
_HEADERS = frozenset({"性别", "分工", "民族", "简历", "照片", "工作分工", "单位"})  # beside a key: the head of a table
_NOTE = re.compile("（[^（）]{1,8}）")
_MANY = 4  # names that are a list, rather than a headline's authors
_SEVERAL = 2  # cards that need no word below to show that they are some


def joined(units: Sequence[Unit]) -> list[Unit]:
    """The lines of a page, those of a card as one; a line of many names is one of a list, no headline."""
    units = _with_values(_with_lists(units))
    cards = _cards(units)
    if len(cards) < _SEVERAL and not any(_is_field(units[at + 1]) or _told(units, at + 2) for at in cards):
        return list(units)
    out: list[Unit] = []
    for at, unit in enumerate(units):
        if at in cards:
            out.append(replace(unit, role=Role.ITEM, pieces=(spaced(unit.pieces + units[at + 1].pieces),)))
        elif at - 1 not in cards:
            out.append(unit)
    return out


def _cards(units: Sequence[Unit]) -> frozenset[int]:
    """Where cards begin: a name and posts straight below it, or posts and a name."""
    begun: list[int] = []
    for at, (upper, lower) in enumerate(pairwise(units)):
        free = not begun or begun[-1] < at - 1
        pair = (_is_name(upper) and _is_posts(lower)) or (_is_posts(upper) and _is_name(lower))
        pair = pair or (_is_name(upper) and _is_field(lower))
        if free and pair:
            begun.append(at)
    return frozenset(begun)


def _is_name(unit: Unit) -> bool:
    """Whether a line is one person's name and nothing else."""
    text = unit.text
    whole = unit.role in _ROLES and len(text) <= _LONGEST_NAME and not unit.level
    return whole and "、" not in text and is_list(text, share=1.0)


def _with_lists(units: Sequence[Unit]) -> list[Unit]:
    """The lines, those of many names as items; not those that go on with a byline."""
    out: list[Unit] = []
    signed = False
    for unit in units:
        signed = unit.role is Role.BYLINE or (signed and _is_names(unit))
        out.append(replace(unit, role=Role.ITEM) if not signed and _is_names(unit) else unit)
    return out


def _with_values(units: Sequence[Unit]) -> list[Unit]:
    """The lines, those of a key and its value on the next line as one: 姓名 / 何某 / 职务 / 县长."""
    out: list[Unit] = []
    for unit in units:
        value = unit.role in _ROLES and not (_is_key(unit) or unit.text in _HEADERS or unit.level)
        if value and out and _is_key(out[-1]):
            out[-1] = replace(unit, role=Role.ITEM, pieces=(spaced(out[-1].pieces + unit.pieces),), gap=out[-1].gap)
        else:
            out.append(unit)
    return out


def _is_key(unit: Unit) -> bool:
    """Whether a line is the key of a field and nothing else: “姓名”, “职务：”."""
    return unit.text.removesuffix("：") in _KEYS


def _is_names(unit: Unit) -> bool:
    """Whether a line that could be a headline is a list of names: “何某（女） 高某 石某 王某”."""
    text = _NOTE.sub("", unit.text)
    return unit.role in (Role.TITLE, Role.PROSE) and is_list(text, share=0.8) and len(words(text)) >= _MANY


def _is_posts(unit: Unit) -> bool:
    """Whether a line holds posts and nothing else."""
    return unit.role in _ROLES and is_a("posts", unit.text)


def _is_field(unit: Unit) -> bool:
    """Whether a line gives the posts behind their key: “职务：县长”."""
    return unit.text.startswith(("职务：", "现任职务：", "职 务：", "现任："))


def _told(units: Sequence[Unit], at: int) -> bool:
    """Whether what stands below a card tells of a leader: 简历, 工作分工, “男，汉族…”, “主持县政府全面工作”."""
    return at < len(units) and is_a("leader", units[at].text)
