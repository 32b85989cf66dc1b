"""Posts of the democratic parties that name no committee: 当选为主委 is said of the party whose congress is reported."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kg.model import Entity, Mention
from kg.resolve import organisations
from kg.resolve.context import Context
from kg.resolve.conveners import convener

_ONLY_PARTIES = frozenset({"主委", "副主委"})  # no other body has them
_ALSO_PARTIES = frozenset({"主任委员", "副主任委员", "秘书长"})
_NEAR = 2  # paragraphs between the party's name and a title that others have too
Made = TypeVar("Made")


def office(
    mention: Mention, title: str, context: Context, made: Callable[[Entity, str, Mention, str], Made]
) -> Made | None:
    """The post of a title without an organisation, where a party's committee or meeting is named before."""
    if title not in _ONLY_PARTIES | _ALSO_PARTIES:
        return None
    before = [m for m in context.mentions if (m.block, m.start) < (mention.block, mention.start)]
    near = [m for m in before if m.block >= mention.block - _NEAR]
    if title in _ALSO_PARTIES and any(_others(m) for m in near):
        return None
    reported = [m for m in before if m.core == "Meeting" and m.value("minor")]
    named = [m for m in reversed(before) if m.core == "Organization" and m.value("party")]
    shown = (_committee(said, context) for said in (*reported, *named))
    committee = next((c for c in shown if c is not None), None)
    return made(committee, title, mention, committee.label) if committee is not None else None


def _others(said: Mention) -> bool:
    """Whether a body of another kind is named: its 秘书长 is no party's."""
    return said.core == "Organization" and not said.value("party") and not said.bare


def _committee(said: Mention, context: Context) -> Entity | None:
    """The party's committee that a mention names, or that convenes the meeting it names."""
    if said.core == "Organization":
        return organisations.name(said, context)
    shown = convener(said, context)
    return organisations.name(shown.mention, context) if shown is not None and shown.mention is not None else None
