"""Places where meetings and events are held, known by how they end: “在|县会堂|召开”, “于|南湖宾馆|开幕”.

Names of buildings are open; only one that stands between 在 or 于 and a verb of holding is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.passage import Found, Passage
from kg.lexicon import Hit
from kg.model import Mention, Part
from kg.text import HAN

_LEVELS = ("自治区", "自治州", "省", "市", "州", "盟", "县", "区", "旗", "镇", "乡")
_BEFORE = re.compile(rf"(?:在|于|设在|来到|走进)(?P<name>(?:(?![在于]){HAN}|[·“”（）0-9A-Za-z])+)$")
_HELD = re.compile(
    r"(?:里|内)?(?:胜利|隆重|圆满|正式|顺利|如期|联合|同步|成功|集中|共同|组织|主持|热烈)*"
    r"(?:召开|举行|开幕|闭幕|举办|启动|启幕|落幕|开班|会见|会晤|拜会|喜气洋洋|拉开|签署|签订|签约|座谈|开|，|$)"
)
_NOT_INSIDE = re.compile(r"[的了着是和与及或将要被把让等]|以来|期间")
_REACH = 20


def find(text: Passage, found: Found) -> None:
    """Add the venues of a passage that are no place or organisation yet."""
    found.add(*_venues(text, found))


def _venues(text: Passage, found: Found) -> Iterator[Mention]:
    for hit in text.of("facilities"):
        if _longer(text, hit) or not _HELD.match(text.text, hit.end):
            continue
        before = _BEFORE.search(text.text[max(0, hit.start - _REACH) : hit.end])
        if before is None or _NOT_INSIDE.search(before["name"]):
            continue
        start = hit.end - len(before["name"])
        if start < hit.start and not _named(found, start, hit.end):
            yield text.mention(
                start, hit.end, "Place", "venue", kind=hit.entry["class"], parts=_parts(text, found, start, hit.end)
            )


def _longer(text: Passage, hit: Hit) -> bool:
    """Whether a longer ending ends in the same place: 大会堂, not 会堂."""
    return any(h.kind == "facilities" and h.start < hit.start for h in text.ending.get(hit.end, ()))


def _named(found: Found, start: int, end: int) -> bool:
    """Whether the whole name is found already."""
    known = found.ending(end, "Place", "Organization")
    return known is not None and known.start <= start


def _parts(text: Passage, found: Found, start: int, end: int) -> tuple[Part, ...]:
    """The name, and the place or level (县, 市) that opens it."""
    place = found.starting(start, "Place")
    if place is not None and not place.bare and place.end < end:
        return (("name", text.text[start:end]), ("parent", place))
    level = next((word for word in _LEVELS if text.text.startswith(word, start)), "")
    own = text.text[start + len(level) : end]
    name: tuple[Part, ...] = (("name", text.text[start:end]),)
    return (*name, ("level", level), ("own", own)) if level and len(own) > 1 else name
