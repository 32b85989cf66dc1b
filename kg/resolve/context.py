"""What an article's words are read against: where home is, and which place a level word (市, 县) means at a point."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.extract.levels import CORPS
from kg.lexicon import Division, Gazetteer, load
from kg.model import Article, Entity, Mention, PartialDate
from kg.text import HAN

_REMEMBERED = 1 << 12  # divisions of the last pages
# A title over two lines, a name in a narrow column: no blank stands between Chinese characters in a name.
_LAYOUT_BLANK = re.compile(rf"(?:(?<={HAN})|(?<=[、》”])) (?={HAN}|[《“\d])")
# Which divisions a level word can mean, by the ends of their names.
_ENDS = {
    "省": ("省", "自治区"), "自治区": ("自治区",), "市": ("市",), "州": ("州",), "自治州": ("州",), "盟": ("盟",),
    "地区": ("地区",),
    "县": ("县",), "自治县": ("县",), "区": ("区",), "旗": ("旗",), "镇": ("镇",), "乡": ("乡",), "苏木": ("苏木",), "街道": ("街道",),
}  # fmt: skip


# Zones whose names are whole: 青山国际旅游岛先行试验区, 中国（河北）自由贸易试验区.
_WHOLE = frozenset({"zone-with-committee", "zone-of-country", "zone-of-nature", "region"})
_TITLE_BETWEEN = (3, 7)  # characters of a title and the mark behind it
_SETTLEMENTS = ("Subdistrict", "Town", "Village")
_TOWN_LEVELS = frozenset({"镇", "乡", "苏木", "街道", "村", "社区", "嘎查"})
_BY_LEVEL = ("Organization", "Post", "Meeting")  # what a place without a name is known by
_RANKED_ZONE = re.compile(r"(?<=..)(?:国家级?|省级)(?=(?:经开区|高新区)$)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place as names of bodies are built on it. ``key`` identifies it, ``full`` is the official form (郑州市中原区),
    ``name`` its own name (中原区), ``short`` without the level word (中原). Of one that is not ``known`` there is only the
    level word."""

    key: str
    full: str
    name: str
    short: str
    code: str = ""
    known: bool = True


_CORPS = Anchor("Place:兵团", CORPS, "兵团", "兵团")


@dataclass(frozen=True, slots=True)
class Context:
    """One article's surroundings. ``mentions`` are all of its mentions in reading order."""

    gazetteer: Gazetteer
    home: Division | None
    article: Article
    date: PartialDate | None = None
    mentions: Sequence[Mention] = field(default=(), repr=False)
    named: Sequence[Division] = field(
        default=(), repr=False
    )  # divisions named anywhere on the page, for 镇, 乡 and 街道
    unplaced: Mapping[str, Anchor] = field(default_factory=dict)  # for bodies whose place the page never names
    sections: Mapping[int, Division] = field(default_factory=dict, repr=False)  # homes of blocks, where they differ

    def home_at(self, mention: Mention) -> Division | None:
        """Where home is at a mention: that of its part of the article, else that of all of it."""
        return self.sections.get(mention.block, self.home)

    def anchor(self, mention: Mention) -> Anchor | None:
        """The place that a mention's ``place`` or ``level`` part stands for; None where nothing tells."""
        place = mention.part("place") or (mention if mention.core == "Place" else None)
        if place is not None and not place.bare:
            if self._unknown_zone(place):
                return None
            anchor = self.place(place)
            return self._prefecture(anchor) if mention.value("own") == "地委" else anchor
        level = mention.value("level") or (place.value("level") if place else "")
        if level in _TOWN_LEVELS and (town := self._town_before(level, mention)) is not None:
            return self.place(town)
        told = self.level_anchor(level, mention) if level else None
        return told if told is None or told.known or mention.core in _BY_LEVEL else None

    def level_anchor(self, level: str, at: Mention) -> Anchor | None:
        """The place a level word means at a mention; one without a name where the page says that of its own people."""
        if level == "兵团":
            return _CORPS
        division = self.at_level(level, at)
        if division is not None:
            return division_anchor(division, self.gazetteer)
        return (self._former_prefecture() if level == "地区" else None) or self.unplaced.get(level)

    def _former_prefecture(self) -> Anchor | None:
        """The prefecture that home's city was when the page said 地委 without a name: of 日喀则市, 日喀则地区."""
        around = self.gazetteer.chain(self.home) if self.home is not None else ()
        city = next((d for d in around if d.level == "city"), None)
        return self._prefecture(division_anchor(city, self.gazetteer)) if city is not None else None

    def place(self, place: Mention) -> Anchor:
        """A named place: a division, or a street, zone or village with the place it is in."""
        loose = place.part("parent") is None or _straight_in_a_city(place)
        if loose and (told := self._told(place)) is not None:
            return self.place(told)
        code = place.value("code")
        division = self.gazetteer.get(code) if code else None
        if division is not None:
            return division_anchor(division, self.gazetteer)
        if place.rule == "zone-alone" and (named := self._zone_named(place.value("zone"))) is not None:
            return self.place(named)
        name = place.value("name") or place.value("zone") or place.text
        if place.kind == "Facility" and place.part("parent") is None:
            return self._facility(place, name)
        outer = place.part("parent")
        above = self.place(outer) if outer is not None and not outer.bare else None
        if (
            above is None
            and (home := self.home_at(place)) is not None
            and place.rule not in _WHOLE
            and place.kind in ("DevelopmentZone", "Subdistrict", "Town", "Village")
        ):
            above = division_anchor(home, self.gazetteer)
        if above is None:
            return Anchor(f"Place:{name}", name, name, name)
        whole = place.kind != "Village" and name.startswith((above.full, above.short))
        whole = whole or (place.kind == "Facility" and outer is not None and name.startswith(outer.text))
        full = name if whole else above.full + name
        return Anchor(f"{above.key}/{zone_key(name)}", full, name, name)

    def _told(self, place: Mention) -> Mention | None:
        """Where the article says in full which town or village a name alone is; None where it tells of several."""
        if place.kind not in _SETTLEMENTS:
            return None
        named = place.value("name")
        same = (m for m in self.mentions if m.core == "Place" and m.kind in _SETTLEMENTS and m.value("name") == named)
        told = (m for m in same if m.part("parent") is not None and not _straight_in_a_city(m))
        full = {m.text: m for m in told if not m.value("code")}
        return next(iter(full.values())) if len(full) == 1 else None

    def _unknown_zone(self, place: Mention) -> bool:
        """Whether 高新区 is that of no city: a page of a province that names none by its own name."""
        provincial = self.home is None or self.home.level == "province"
        return place.rule == "zone-alone" and provincial and self._zone_named(place.value("zone")) is None

    def _prefecture(self, anchor: Anchor) -> Anchor:
        """The prefecture whose committee a 地委 is, which a city may have taken the place of since: 日喀则|地委."""
        if anchor.name.endswith(("地区", "盟")):
            return anchor
        name = anchor.short + "地区"
        former = self.gazetteer.named(name)
        return (
            division_anchor(former[0], self.gazetteer) if former else Anchor(f"Place:{name}", name, name, anchor.short)
        )

    def _zone_named(self, zone: str) -> Mention | None:
        """The zone that 高新区 means where the article names just one of that kind by its own name."""
        named = {
            m.value("name"): m
            for m in self.mentions
            if m.core == "Place" and m.value("name") and zone_key(m.value("name")).endswith(zone)
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def _facility(self, place: Mention, name: str) -> Anchor:
        """A building of the home place: 县会堂 is called by the county, 南湖宾馆 by its own name."""
        level = place.value("level")
        division = (self.at_level(level, place) if level else None) or self.home_at(place)
        if division is None:
            return Anchor(f"Place:{name}", name, name, name)
        above = division_anchor(division, self.gazetteer)
        full = above.name + place.value("own") if level else name
        return Anchor(f"{above.key}/{full}", full, name, name)

    def at_level(self, level: str, at: Mention) -> Division | None:
        """The division a level word means at a mention: home's own at that level, else the last one named before.

        区 is a district before it is an autonomous region: 区委 on a page of a city of 广西 is that of the district named.
        """
        if (beside := self._beside(level, at)) is not None:
            return beside
        home = self.home_at(at)
        around = self.gazetteer.chain(home) if home is not None else ()
        own = [d for d in around if _is_of(d, level)]
        if own and not (level == "区" and own[0] != home and _is_region(own[0])):
            return own[0]
        return next((d for d in self._named_before(at) if _is_of(d, level)), None) or (
            next((d for d in self.named if _is_of(d, level)), own[0] if own else None)
        )

    def _town_before(self, level: str, at: Mention) -> Mention | None:
        """The street, town or village without a code that the article names last before a mention: 街道|党工委."""
        before = [m for m in self.mentions if m.core == "Place" and (m.block, m.start) < (at.block, at.start)]
        named = [m for m in before if not m.bare and m.text.endswith(level)]
        return named[-1] if named and not named[-1].value("code") else None

    def _beside(self, level: str, at: Mention) -> Division | None:
        """The division of the post straight before: 甘肃省委常委、|省委宣传部部长, wherever the page is at home.

        A title stands between the two bodies: 甘肃省委、|省政府 are both those of one sentence, and home's if home has them.
        A post of a government has its place alone in front: 柳河县副县长、|县委常委.
        """
        before = (m for m in self.mentions if m.core in ("Organization", "Place") and m.block == at.block)
        near = [m for m in before if _TITLE_BETWEEN[0] <= at.start - m.end <= _TITLE_BETWEEN[1]]
        near = [m for m in near if m.core == "Organization" or self._titled(m, at)]
        if not near:
            return None
        if any(p.core == "Person" and p.block == at.block and near[0].end <= p.start < at.start for p in self.mentions):
            return None
        anchors = (self.place(m) if m.core == "Place" else self._anchor_named(m) for m in reversed(near))
        named = (self.gazetteer.get(a.code) for a in anchors if a is not None and a.code)
        return next((d for d in named if d is not None and _is_of(d, level)), None)

    def _anchor_named(self, body: Mention) -> Anchor | None:
        """The place of a body whose name has it: 柳河县|委; None for 县委."""
        place = body.part("place")
        return self.anchor(body) if place is not None and place.value("code") else None

    def _titled(self, place: Mention, at: Mention) -> bool:
        """Whether nothing but a title of government stands between a place and what follows it."""
        between = self.article.blocks[place.block].text[place.end : at.start].rstrip("、，兼和")
        entry = load().entry("titles", between)
        return entry is not None and entry["body"] == "government"

    def _named_before(self, at: Mention) -> Iterator[Division]:
        """The divisions that the article names before a mention, the last first."""
        for mention in reversed(self.mentions):
            code = mention.value("code") if mention.core == "Place" else ""
            named = self.gazetteer.get(code) if code and (mention.block, mention.start) < (at.block, at.start) else None
            if named is not None and not _is_region(named):
                yield named


def _straight_in_a_city(place: Mention) -> bool:
    """Whether a village stands behind a city of districts, which elsewhere tells the district: 三江市|柳溪村."""
    outer = place.part("parent")
    return outer is not None and outer.kind == "PrefectureCity" and place.kind == "Village"


def _is_of(division: Division, level: str) -> bool:
    """Whether a level word can mean a division; 区 is a district or an autonomous region, no prefecture (地区)."""
    prefecture = division.name.endswith("地区") and level == "区"
    return division.name.endswith(_ENDS.get(level, ())) and not prefecture


def _is_region(division: Division) -> bool:
    return division.name.endswith("自治区")


def zone_key(name: str) -> str:
    """A zone's name with the usual short form of its kind: 某某国家级经济技术开发区 and 某某经开区 are one zone."""
    for kind in load().entries("zone_kinds"):
        if kind["short"] and name.endswith(kind.word):
            name = name.removesuffix(kind.word) + kind["short"]
    return _RANKED_ZONE.sub("", name)


@lru_cache(_REMEMBERED)
def division_anchor(division: Division, gazetteer: Gazetteer) -> Anchor:
    """The anchor of a division. Districts and streets carry the name of what they are in, counties stand alone."""
    return Anchor(
        f"Place:{division.code}", full_name(division, gazetteer), division.name, division.short, division.code
    )


def full_name(division: Division, gazetteer: Gazetteer) -> str:
    """The fullest usual name: 郑州市中原区, 巩义市, 柳河县青山街道."""
    above = gazetteer.parent(division)
    if above is None or division.name.startswith(tuple(d.short for d in gazetteer.chain(division)[1:])):
        return division.name
    if division.level == "township":
        return full_name(above, gazetteer) + division.name
    if division.level == "county" and division.name.endswith("区") and above.level in ("city", "province"):
        return above.name + division.name
    return division.name


def entity(core: str, key: str, label: str, names: Sequence[str] = (), kinds: Sequence[str] = ()) -> Entity:
    """An entity with its other names sorted, its label not among them. Blanks of the layout are left out."""
    label = _LAYOUT_BLANK.sub("", label)
    others = {_LAYOUT_BLANK.sub("", n) for n in names if n} - {label}
    return Entity(key, core, label, tuple(sorted(others)), tuple(sorted({k for k in kinds if k})))
