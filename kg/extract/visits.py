"""Places and firms that only a visit shows: 走进某某, 先后到某某、某某, 在某某数据中心，某某了解….

What a visitor is shown is a place or an organisation: a park or a base that stands in a list of stops is no project
there, however new it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.extract import stops
from kg.extract.passage import Found, Passage
from kg.extract.stops import Stop
from kg.extract.words import Words
from kg.lexicon import load
from kg.model import Mention, Part

# Function words, and kinds of things instead of names.
_PHRASE = re.compile(r"[的了在是与对将把被为其这那每各]|^[等完过]|[后前时]$|(?:企业|医疗|生产车间)$")
_PLANNED = ("项目", "工程", "片区", "期")  # how projects end that are no places
_NO_FIRM = ("村", "社区", "镇", "乡", "街道", "园区", "小区", "广场", "公园")
_MANY = 2  # other stops, from which a list shows that 教育园区 is a certain one
_LONG = 7  # characters from which everyday words are a name too: 民族团结进步|教育馆
_FIRMS = re.compile("企业|公司|工厂")
_NAMES = ("nr", "ns", "nt", "nz")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(load().alternation("visit_stops"))


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(f"(?:{load().alternation('visit_kinds')})$")


@cache
def _site() -> re.Pattern[str]:
    """Sites that are called by everyday words (青石|水库), but for those that are only told apart so (病险|水库)."""
    qualities, kinds = load().alternation("site_qualities"), load().alternation("visit_kinds", "sort", "site")
    return re.compile(f"(?!{qualities})[一-龥]{{2,4}}(?:{kinds})")


@cache
def _firm() -> re.Pattern[str]:
    return re.compile(load().alternation("firm_words"))


def find(text: Passage, found: Found, words: Words) -> None:
    """Add what is visited and not named otherwise: a firm by what it makes, else a facility."""
    for stop in stops.find(text.text):
        inside = [m for m in found.mentions if stop.start <= m.start and m.end <= stop.end]
        if any(m.start < stop.end and stop.start < m.end and m not in inside for m in found.mentions):
            continue
        if any(stop.start <= title.start and title.end <= stop.end for title in text.of("titles")):
            continue  # 看望总书记
        _add(text, found, words, stop, inside)


def _add(text: Passage, found: Found, words: Words, stop: Stop, inside: Sequence[Mention]) -> None:
    name = text.text[stop.start : stop.end]
    whole = next((m for m in inside if (m.start, m.end) == (stop.start, stop.end)), None)
    if whole is not None:
        if whole.core == "Project" and not name.endswith(_PLANNED):
            _place(text, found, stop, [whole])
        return
    own = _own(text, stop, inside)
    if not own or not _is_name(own, stop, words, alone=own == name):
        return
    core = _organisation(inside, stop)
    if core is not None:
        _extend(text, found, stop, core)
    elif not any(m.core in ("Organization", "Person") for m in inside):
        _named(text, found, stop, inside, own)


def _own(text: Passage, stop: Stop, inside: Sequence[Mention]) -> str:
    """The name behind the place that it begins with."""
    place = max((m.end for m in inside if m.core == "Place" and m.start == stop.start and not m.bare), default=None)
    return text.text[stop.start if place is None else place : stop.end]


def _is_name(own: str, stop: Stop, words: Words, alone: bool) -> bool:
    """Whether words are what a stop is called, and not what kind of thing is visited."""
    shown = _kind().search(own) is not None
    ordinary = alone and _ordinary(own, words) and not _site().fullmatch(own) and not own.endswith("集团")
    certain = not ordinary or stop.listed > _MANY  # 教育园区, 文化活动中心 in a long list
    if _PHRASE.search(own) or own.endswith(_PLANNED) or (alone and words.known(own) and stop.listed <= _MANY):
        return False
    if _no_name().search(own) and not (shown and certain and len(own) > len("生产车间")):
        return False
    if shown:
        return len(own) >= (3 if alone else 2) and (certain or len(own) >= _LONG)
    unsure = stop.how in ("calls", "goes", "stands") and not (stop.how == "goes" and stop.listed > 1)
    return alone and len(own) > 2 and not ordinary and (not unsure or _firm().search(own) is not None)


def _ordinary(name: str, words: Words) -> bool:
    """Whether a name is made of everyday words alone: 训练场所, 教育园区."""
    return all(len(w) > 1 and words.known(w) and words.tag(w) not in _NAMES for w in words.cut(name))


def _organisation(inside: Sequence[Mention], stop: Stop) -> Mention | None:
    """The school or firm whose name ends a stop."""
    return next((m for m in inside if m.core == "Organization" and m.end == stop.end and not m.bare), None)


def _extend(text: Passage, found: Found, stop: Stop, org: Mention) -> None:
    """An organisation whose name begins with the place in front of it: 果洛|柳河中学."""
    place = found.ending(org.start, "Place")
    if place is None or place.start != stop.start or place.bare or org.rule != "name-with-suffix":
        return
    found.drop(org)
    name = text.text[stop.start : stop.end]
    parts: tuple[Part, ...] = (("own", name), ("place", place))
    found.add(text.mention(stop.start, stop.end, "Organization", org.rule, kind=org.kind, parts=parts))


def _named(text: Passage, found: Found, stop: Stop, inside: Sequence[Mention], own: str) -> None:
    """A firm by what it makes or by how its list closes, else a place."""
    listed = _FIRMS.search(stop.closing) is not None and not own.endswith(_NO_FIRM)
    if inside or not (listed or (_firm().search(own) and _kind().search(own) is None)):
        _place(text, found, stop, inside)
        return
    parts: tuple[Part, ...] = (("own", own),)
    found.add(text.mention(stop.start, stop.end, "Organization", "visited-firm", kind="Enterprise", parts=parts))


def _place(text: Passage, found: Found, stop: Stop, inside: Sequence[Mention]) -> None:
    """A building or site, part of the division that its name begins with: 柳河县|柳编艺术馆."""
    for project in [m for m in inside if m.core == "Project"]:
        found.drop(project)
    name = text.text[stop.start : stop.end]
    parts: tuple[Part, ...] = (("name", name),)
    outer = found.starting(stop.start, "Place")
    if outer is not None and not outer.bare:
        parts = (*parts, ("parent", outer))
    found.add(text.mention(stop.start, stop.end, "Place", "visited-place", kind="Facility", parts=parts))
