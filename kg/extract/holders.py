"""Whose a meeting is that is named by its subject alone: 柳河县|召开|安全生产工作会议, 通化市|举行|全市领导干部大会."""

from __future__ import annotations

import re

from kg.extract.anchors import WHEN, Front
from kg.extract.discourse import at_level
from kg.extract.passage import Found, Passage
from kg.model import Mention, Part

_HOLDS = re.compile(rf"(?:，?(?:{WHEN}|（[0-9]{{1,2}}日）)){{0,4}}，?(?:组织)?(?:召开|举行|举办)了?$")
_REACH = 30
_OF_PLACE = ("party", "party-standing", "government")  # whose meetings are those of the whole place


def holder(text: Passage, found: Found, start: int, own: Front) -> tuple[Part, ...]:
    """The place that holds the meeting whose name begins at ``start``, unless its ``own`` front says whose it is.

    A department or a firm that holds one is no place: its meetings are not those of the county.
    """
    if any(role in ("place", "org", "national") for role, _ in own.parts):
        return ()
    m = _HOLDS.search(text.text, max(0, start - _REACH), start)
    if m is None:
        return ()
    named = found.ending(m.start(), "Place", "Organization")
    place = _place(named) if named is not None else None
    if place is None or not _same_level(place, own.value("level")):
        return ()
    return (("holder", place),)


def _place(named: Mention) -> Mention | None:
    if named.core == "Place":
        return named if named.value("code") or named.value("level") else None
    if named.value("body") not in _OF_PLACE:
        return None
    return named.part("place") or at_level(named)


def _same_level(place: Mention, level: str) -> bool:
    """Whether 全市 in the name can be the place that holds the meeting."""
    return not level or place.text.endswith(level) or place.value("level") == level
