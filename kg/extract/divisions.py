"""Which administrative division a name of the gazetteer means on a page, and whether it means one at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Division, Gazetteer, Hit, load
from kg.model import Mention

# Zones that the gazetteer lists beside districts and towns.
_ZONES = ("开发区", "高新区", "园区", "保税区", "合作区", "度假区", "管理区", "示范区")
_LEVEL_KIND = {"province": "Province", "city": "PrefectureCity"}
_DIVISIONS = ("division", "division-short")
_AREAS = ("区", "县", "市")
_LEVELS = "县市区旗"
_BEFORE_PLACE = "在到赴由和与及对有是"
# A short name is no place inside a longer word: 大理石, 东方红.
_GOES_ON = re.compile(r"(?:石|湾|红|风|塔|路|街|大道|大街|大桥|里程|主义|化|话|人家|学|性|型|时间|力|味|港集团)")
# Wishes, in which a short name is a word: 身体|安康.
_WISHED = re.compile(r"(?:身体|阖家|全家|家庭|幸福|健康|生活|吉祥|平安)$")
_PROVINCE, _COUNTY = 2, 6  # digits of a province's and a county's code
_RARE = 3  # occurrences of a word up to which it takes nothing from a province's name: 海|南自|由贸易港
_COMMON = 200  # occurrences from which a word that is not tagged as a place is an everyday word: 和平, 新华, 振兴
_VERY_COMMON = 1000  # the same for a district of home's own city


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page's places are read against: its home, and the divisions it names in full."""

    gazetteer: Gazetteer
    home: Division | None
    named: frozenset[str]  # codes of divisions named in full on the page
    page: Division | None = None  # the home of the whole page, where that of the article is another

    def near(self, division: Division) -> bool:
        """Whether a short name or a township may be meant: named on the page, above the county, or of home's city."""
        if division.code in self.named or division.level in ("province", "city"):
            return True
        if division.level == "township" and division.code[:6] in self.named:
            return True
        return self.at_home(division)

    def at_home(self, division: Division) -> bool:
        """Whether a division is part of the city of the article's or the page's home."""
        return any(home is not None and division.code.startswith(home.code[:4]) for home in (self.home, self.page))

    def nearest(self, divisions: Sequence[Division]) -> Division | None:
        """Of divisions of one name the one named in full, else the one that shares most levels with home."""
        return min(divisions, key=self._rank, default=None)

    def _rank(self, division: Division) -> tuple[bool, int, int, str]:
        shared = _shared_levels(division.code, self.home.code if self.home else "")
        return division.code not in self.named, -shared, len(division.code), division.code


def named_in_full(texts: Iterable[Passage], gazetteer: Gazetteer) -> frozenset[str]:
    """Codes of the divisions above the township that passages name in full."""
    return frozenset(
        d.code
        for text in texts
        for hit in text.of("division")
        if not torn(text, hit)
        for d in _told_apart(text.text[: hit.start], gazetteer.named(hit.word), gazetteer)
    )


def _told_apart(before: str, options: Sequence[Division], gazetteer: Gazetteer) -> list[Division]:
    """Of divisions of one name, those that the words in front tell apart: 海口市|龙华区 is not 深圳's."""
    wide = [d for d in options if d.level != "township"]
    if len(wide) == 1:
        return wide
    return [d for d in wide if any(before.endswith((p.name, p.name[:-1])) for p in gazetteer.chain(d)[1:])]


def kind_of(division: Division) -> str:
    """The specific class of a division."""
    name = division.name
    if name.endswith(_ZONES):
        return "DevelopmentZone"
    if division.level == "county":
        return "CountyLevelCity" if name.endswith("市") else "District" if name.endswith("区") else "County"
    if division.level == "township":
        return "Subdistrict" if name.endswith(("街道", "办事处")) else "Town"
    return _LEVEL_KIND.get(division.level, "AdministrativeDivision")


def meant(text: Passage, hit: Hit, parent: Mention | None, around: Surroundings, words: Words) -> Division | None:
    """The division a hit means here, or None where it is no place: short names and townships need a reason."""
    short = hit.kind == "division-short"
    options = around.gazetteer.shortened(hit.word) if short else around.gazetteer.named(hit.word)
    below = _below(parent.value("code"), options) if parent is not None else []
    if hit.word in _common_nouns():
        fits = below or [d for d in options if short and around.at_home(d)]
        return next((d for d in fits if d.level in ("county", "city")), None)
    if below:
        return below[0] if not short or _GOES_ON.match(text.text, hit.end) is None else None  # 三亚市|海棠|湾
    if parent is not None and _elsewhere(parent.value("code"), options):
        return None
    if short and not _short_allowed(text, hit, around, words):
        return None
    return around.nearest([d for d in options if around.near(d) or not (short or d.level == "township")])


def _elsewhere(code: str, options: Sequence[Division]) -> bool:
    """Whether the place straight in front has none of a name: 儋州|滨海新区 is not 天津's, 柳河县|青山镇 no other county's."""
    wide = [d for d in options if d.level != "township"]
    if options and not wide:
        return len(code) == _COUNTY
    districts = bool(wide) and all(d.level == "county" and d.name.endswith("区") for d in wide)
    return districts and len(code) > _PROVINCE and all(d.code[:_PROVINCE] != code[:_PROVINCE] for d in wide)


@cache
def _common_nouns() -> frozenset[str]:
    return frozenset(load().words("place_common_nouns"))


def _below(code: str, options: Sequence[Division]) -> list[Division]:
    """The divisions inside the one of a code."""
    return [d for d in options if code and d.code.startswith(code) and d.code != code]


def _shared_levels(code: str, home: str) -> int:
    """How many levels two divisions share."""
    return sum(code[:n] == home[:n] and len(code) >= n and len(home) >= n for n in (2, 4, 6))


def _short_allowed(text: Passage, hit: Hit, around: Surroundings, words: Words) -> bool:
    """Whether a short name stands for its division, and is no region, everyday word or piece of a longer one."""
    if text.starts(hit.start, "regions") is not None and text.char(hit.end) not in _AREAS:
        return False  # 中原 is a region before it is a district
    if _WISHED.search(text.text, max(0, hit.start - 2), hit.start) and text.at_edge(hit.end):
        return False
    longer = text.text[hit.start : hit.end + 2]
    if (len(longer) == len(hit.word) + 2 and words.known(longer)) or _GOES_ON.match(text.text, hit.end):
        return False  # 长治久安
    options = around.gazetteer.shortened(hit.word)
    if not all(d.level == "county" for d in options) or words.tag(hit.word) == "ns":
        return True
    return words.frequency(hit.word) <= (_VERY_COMMON if all(map(around.at_home, options)) else _COMMON)


def part_of_a_word(text: Passage, hit: Hit, found: Found, words: Words, gazetteer: Gazetteer) -> bool:
    """Whether a hit is only a piece of other words: 示范|县, 出|海口, 代|县长."""
    if _behind_party(text, hit) or _begins_in_a_title(text, hit) or _is_joined(text, hit):
        return not _behind_party(text, hit)
    if hit.word == "中国":
        return not (text.at_edge(hit.end) or text.char(hit.end) in "的与和在是")
    if hit.kind == "regions" or found.ending(hit.start, "Place") or _holds_the_next(text, hit, gazetteer):
        return False
    before, after = text.char(hit.start - 1), text.char(hit.end)
    if len(hit.word) == 2 and hit.word[-1] in _LEVELS:
        return after == "长" or torn(text, hit)
    if hit.kind == "division":
        return len(hit.word) < 5 and before not in _BEFORE_PLACE and _torn_from(text, hit, words)
    if after == "人" and text.at_edge(hit.end + 1):
        after = ""  # 青海西宁人，
    rare = _RARE if any(d.level == "province" for d in gazetteer.shortened(hit.word)) else 0
    return crossed(before, hit.word, after, words, rare)


def torn(text: Passage, hit: Hit) -> bool:
    """Whether a name of one character and its level is only the end of a verb and a relative word: 召开|县委."""
    return len(hit.word) == 2 and hit.word[-1] in _LEVELS and not _stands_alone(text, hit)


def _stands_alone(text: Passage, hit: Hit) -> bool:
    behind_another = any(h.kind in _DIVISIONS for h in text.ending.get(hit.start, ()))
    return behind_another or text.at_edge(hit.start - 1) or text.char(hit.start - 1) in _BEFORE_PLACE


def _torn_from(text: Passage, hit: Hit, words: Words) -> bool:
    """Whether the character in front and the first of a hit are a word: 出|海口市, but not 当选|上海市."""
    before = text.text[max(0, hit.start - 2) : hit.start]
    return words.known(before[-1:] + hit.word[0]) and not (len(before) == 2 and words.known(before))


def _holds_the_next(text: Passage, hit: Hit, gazetteer: Gazetteer) -> bool:
    """Whether a hit is followed by a division that is inside it: 海南|定安县, though 南定 is a word."""
    inner = [d for h in text.starting.get(hit.end, ()) if h.kind in _DIVISIONS for d in _options(h, gazetteer)]
    return any(_below(outer.code, inner) for outer in _options(hit, gazetteer))


def _options(hit: Hit, gazetteer: Gazetteer) -> Sequence[Division]:
    """The divisions that a full or short name may mean, but for townships."""
    named = gazetteer.shortened(hit.word) if hit.kind == "division-short" else gazetteer.named(hit.word)
    return [d for d in named if d.level != "township"]


def _behind_party(text: Passage, hit: Hit) -> bool:
    """Whether a party's name stands in front, whose committee is a place's: 中共|来宾市委, 民革|广西区委, 社|长宁区委."""
    initial = text.char(hit.start - 1) in ("社", "盟") and text.at_edge(hit.start - 2)
    if initial and hit.kind == "division" and text.char(hit.end) == "委":
        return True
    return text.ends(hit.start, "parties") is not None or text.text.endswith("中共", 0, hit.start)


def _is_joined(text: Passage, hit: Hit) -> bool:
    """Whether 和 only joins: 青山镇|和|县公安局 names no 和县."""
    return len(hit.word) == 2 and hit.word[0] == "和" and not text.at_edge(hit.start - 1)


def _begins_in_a_title(text: Passage, hit: Hit) -> bool:
    """Whether a title goes on over the beginning of a hit: 董事长|江某某, but not 上海市|长宁区."""
    if hit.kind == "division" and text.ends(hit.start, "division") is not None:
        return False
    ending = (h for at in range(hit.start + 1, hit.end) for h in text.ending.get(at, ()))
    return any(h.kind == "titles" and h.start < hit.start for h in ending)


def crossed(before: str, word: str, after: str, words: Words, rare: int = 0) -> bool:
    """Whether known words lie across the edges of a short name, but for those that are as ``rare`` or rarer."""
    around = (before + word[0], before + word, word[-1] + after, word + after)
    return any(len(w) > 1 and words.frequency(w) > rare and w not in (word, word + "市") for w in around)
