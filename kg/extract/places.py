"""Places: divisions of the gazetteer, regions and natural features, zones, streets, towns, villages, and 我市, 全县."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract import settlements, zones
from kg.extract.divisions import Surroundings, kind_of, meant, part_of_a_word
from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Hit
from kg.model import Mention, Part

_OF_A_PEOPLE = frozenset("族语籍裔文")  # 朝鲜|族, 越南|语
_LIKENED = ("重于", "稳如", "安如")  # 安全责任重于|泰山
# “我市”, “全县”: the home place at that level. Not 全国, 全区域, 全市场.
_RELATIVE = re.compile(
    r"(?:我|全|本|该|我们)(省|市|州|盟|县|区|旗|镇|乡|自治区|自治州|自治县|街道|兵团|师)"
    r"(?!场|域|直|国|级|属|本|长|间|局|县?(?:市、)?区域)"
)


def find(text: Passage, found: Found, around: Surroundings, words: Words) -> None:
    """Add the places of a passage, leaf by leaf with what they are part of: 哈密市伊州区 is 伊州区 in 哈密市."""
    _find_listed(text, found, around, words)
    found.add(*_relative(text))
    found.add(*settlements.streets(text, found, words, around.gazetteer))
    found.add(*settlements.lone_streets(text, found, words))
    found.add(*settlements.listed_streets(text, found))
    _add_zones(found, list(zones.find(text, found, words, around.gazetteer)))
    found.add(*settlements.villages(text, found, words))


def _add_zones(found: Found, named: Sequence[Mention]) -> None:
    """Add zones; of the places inside of a zone's name only the one that it is in stays: 柳河县|天津|工业园区."""
    for zone in named:
        parent = zone.part("parent")
        for place in found.of("Place"):
            inside = zone.start < place.start and place.end < zone.end
            if inside and parent is not None and not (parent.start <= place.start and place.end <= parent.end):
                found.drop(place)
    found.add(*named)


def _find_listed(text: Passage, found: Found, around: Surroundings, words: Words) -> None:
    """Add the divisions and regions of the lists, from left to right: each may be part of the one before it."""
    end = -1
    for hit in text.of("division", "division-short", "regions"):
        if hit.start < end or (hit.kind == "regions" and found.starting(hit.start, "Place")):
            continue
        if hit.kind == "regions" and text.text.endswith(_LIKENED, 0, hit.start):
            continue
        if hit.kind == "regions" and hit.entry["class"] == "Country" and text.char(hit.end) in _OF_A_PEOPLE:
            continue
        if part_of_a_word(text, hit, found, words, around.gazetteer):
            continue
        mention = _region(text, hit) if hit.kind == "regions" else _division(text, hit, found, around, words)
        if mention is not None:
            found.add(mention)
            end = mention.end


def _region(text: Passage, hit: Hit) -> Mention:
    return text.mention(hit.start, hit.end, "Place", "region", kind=hit.entry["class"], parts=(("name", hit.word),))


def _division(text: Passage, hit: Hit, found: Found, around: Surroundings, words: Words) -> Mention | None:
    """A division, with the one in front of it that it is part of."""
    parent = found.ending(hit.start, "Place")
    if parent is not None and parent.bare:
        parent = None
    division = meant(text, hit, parent, around, words)
    if division is None:
        return None
    parts: tuple[Part, ...] = (("name", hit.word), ("code", division.code))
    start, rule = hit.start, hit.kind
    above = parent.value("code") if parent else ""
    if parent is not None and above and division.code.startswith(above) and division.code != above:
        start, rule, parts = parent.start, "division-chain", (*parts, ("parent", parent))
    return text.mention(start, hit.end, "Place", rule, kind=kind_of(division), parts=parts)


def _relative(text: Passage) -> Iterator[Mention]:
    """The places that stand for home: 我市, 全县; not 安全区."""
    for m in _RELATIVE.finditer(text.text):
        if not (m.group().startswith("全区") and text.char(m.start() - 1) == "安"):
            yield text.mention(m.start(), m.end(), "Place", "relative-place", parts=(("level", m.group(1)),), bare=True)
