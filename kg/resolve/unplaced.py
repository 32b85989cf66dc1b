"""Bodies of a place that the page never names: 县委书记何立新出席 on a page that tells of no county.

What such a page says of its people is true all the same. Their posts and bodies go by the names that the page has for
them (县委书记, 县委) and are its own: the 县委 of another page is another one. Only a level at which somebody holds a post is
or meets in a counted meeting is taken so; 各县委 and 市、县政府 in general are of nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.model import Mention, Reading
from kg.resolve.context import Anchor, Context
from kg.resolve.titles import level_of

# Corps, towns and villages are told by what stands around them; a province is always named.
_LEVELS = frozenset({"市", "州", "盟", "地区", "县", "区", "旗"})


def unplaced(page: str, readings: Iterable[tuple[Reading, Context]]) -> Mapping[str, Anchor]:
    """The levels (县, 市 …) at which a page's people hold posts and meet in a place that it does not name, with anchors."""
    said = ((level, at, context) for reading, context in readings for level, at in _levels(reading))
    levels = {
        level
        for level, at, context in said
        if level in _LEVELS and not _in_a_name(level, at, context) and context.level_anchor(level, at) is None
    }
    return {level: Anchor(f"Place:{page}?{level}", level, level, level, known=False) for level in sorted(levels)}


def _in_a_name(level: str, at: Mention, context: Context) -> bool:
    """Whether 区 ends the name of a zone that no list knows: 青溪|区党工委书记."""
    before = context.article.blocks[at.block].text[at.start - 1 : at.start] if at.start else ""
    return level == "区" and before.isalpha()


def _levels(reading: Reading) -> Iterator[tuple[str, Mention]]:
    """The levels without a place of the posts that somebody holds, and of counted meetings."""
    for claim in reading.claims:
        if claim.property == "holdsPost" and isinstance(claim.object, Mention):
            yield _level(claim.object), claim.object
    for meeting in reading.mentions:
        if meeting.core == "Meeting" and meeting.value("number") and not meeting.value("national"):
            yield level_said(meeting), meeting


def level_said(meeting: Mention) -> str:
    """The level in a meeting's name that has no place: 县政府第3次常务会议; '' for others."""
    org = meeting.part("org")
    said = meeting.value("level") or (org.value("level") if org is not None else "")
    return said if meeting.part("place") is None and (org is None or org.part("place") is None) else ""


def _level(post: Mention) -> str:
    """The level of a post whose place is left out: 县 of 县教育局局长 and of 副县长, '' where the post names its place."""
    org = post.part("org") or post
    while (parent := org.part("parent")) is not None:
        org = parent
    place = org.part("place") or org.part("outer")
    if place is not None and not place.bare:
        return ""
    said = org.value("level") or (place.value("level") if place is not None else "")
    return said or (level_of(post.value("title")) if post.part("before") is None and org is post else "")
