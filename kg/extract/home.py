"""Which place a page is about: the division that 我市, 全县, 市委 on this page belong to.

The words themselves decide: names that carry a body (…市委, …日报, 中共…) count most, then full names, then short ones;
the relative words (我市, 全县, 区委) say at which level home is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.extract import corps
from kg.extract.divisions import crossed, named_in_full, torn
from kg.extract.elsewhere import SENT, is_of_guests, not_home, visitor
from kg.extract.passage import Passage
from kg.extract.words import words
from kg.lexicon import Division, Gazetteer, Hit, load
from kg.model import BlockKind
from kg.text import HAN

# A name followed by one of these is somebody's own body, paper or site: the strongest sign of home.
_BODY_AFTER = re.compile(
    r"(委|人民政府|政府|人大|政协|日报|晚报|新闻网|电视台|广播|融媒|纪委|代表大会|第[一二三四五六七八九十]+届)"
)
# The paper's or site's own name at the beginning of a line: a page on a visit names the guests' city more often.
_MASTHEAD = re.compile(r"(?:日报|晚报|早报|晨报|新闻网|电视台|融媒体?中心|发布)")
_RELATIVE = re.compile(
    # 全省首个 is said of a county, too
    rf"(?:我|全|本)(省|市|州|盟|县|区|旗)(?!国|首[个家批次届创条座例]|唯一|第[一二三\d]|前列|率先|最)|(?<!{HAN})(省|市|州|盟|县|区|旗)(?=委|政府|人大|政协|长)|"
    rf"(?:我|全|本)(地区)|(?<!{HAN})(地)(?=委)|"
    rf"[我全]师(?=市|的|上|各)|(?<!{HAN})师(?=市|党委|政委|机关)"
)
_GUEST_SHARE = 0.1
_AWAY = ("赴", "前往")  # where home's own people travel to
_AND = ("、", "和", "及", "与")
_DOUBT = 2  # one 县委书记 in a quotation says little of the level, ten say all
_PROVINCE = 2  # digits of a province's code
_FAINT = 0.3  # less than half a short name, or five everyday words that are short names, too: 和平, 合作
_COMMON = 200  # occurrences from which a short name is an everyday word: 合作, 开发
_REGION = "自治区"
_LONG_LEVELS = (_REGION, "地区")
# The provinces that are regions. A page that says 自治区党委 and no more is of one of them.
_REGIONS = frozenset({"15", "45", "54", "64", "65"})
_OF_REGION = re.compile(rf"(?<!{HAN})自治区(?:党委|人民政府|政府|人大|政协|主席|副主席|纪委)")
_OF_DISTRICTS = ("委", "长")  # 区委 and 区长 are a district's; an autonomous region has a 党委 and a 主席
_SOURCE = re.compile(r"(?:来源|稿源|出处|转自|作者)\s?[：/|]?\s?$")
_OF_A_SOURCE = 0.3
# Firms and schools are visited everywhere: 北京|某某科技有限公司.
_FIRM = re.compile(r"[^，。；、：的（《“ ]{2,20}?(?:公司|集团|大学|（集团）)")
_OF_A_FIRM = 0.3
_OF_A_TOWN = 0.5  # a town of the gazetteer may be another of its name: it says less than the county's own name
_HEADS = (BlockKind.TITLE, BlockKind.DATELINE, BlockKind.KICKER)
_WEIGHT_HEAD = 3.0
_WEIGHT_BODY = 3.0
_WEIGHT_MASTHEAD = 12.0
_WEIGHT_PROVINCIAL = 6.0  # the site of a province reports from all its cities
_INHERITED = (1.0, 0.4, 0.1, 0.0)  # of a vote for a division, what it, and what it is part of, is given
_CROWD = 6  # a line with more divisions than this is a list of links or addresses


def home_of(texts: Sequence[Passage], gazetteer: Gazetteer) -> Division | None:
    """The home division of a page or an article (province, city or county), or None where no division is named."""
    scores = votes(texts, gazetteer)
    if max(scores.values(), default=0.0) < _FAINT:
        return None
    wanted = _relative_levels(texts)
    if any(_OF_REGION.search(text.text) for text in texts):
        scores = {c: v if c[:_PROVINCE] in _REGIONS else v * _GUEST_SHARE for c, v in scores.items()}
    best = max(
        sorted(scores),
        key=lambda code: (
            scores[code] * (_wanted(gazetteer.get(code), wanted) + 0.15),
            -len(code),
            scores.get(code[:_PROVINCE], 0.0),  # of two divisions with one name the one whose province is named
        ),
    )
    return gazetteer.get(best)


def _wanted(division: Division | None, levels: Mapping[str, float]) -> float:
    """The share of the level words that can mean a division; a city of the corps is 市 and 师."""
    if division is None:
        return 0.0
    level = next((word for word in _LONG_LEVELS if division.name.endswith(word)), division.name[-1])
    return levels.get(level, 0.0) + (levels.get("师", 0.0) if corps.is_city(division.name) else 0.0)


def _level_of(found: re.Match[str]) -> str:
    """The level that a relative word is of: 全县 → 县, 地委 → 地区, 师市 → 师."""
    level = next(filter(None, found.groups()), "师")
    return "地区" if level == "地" else level


def _relative_levels(texts: Iterable[Passage]) -> dict[str, float]:
    """How often each relative level word stands (市, 县, 区 …), as shares; a page without any leaves all open."""
    counts: Counter[str] = Counter()
    regions = 0
    for text in texts:
        for m in _RELATIVE.finditer(text.text):
            counts[_level_of(m)] += 1
            regions += m.group().endswith("区") and _level_of(m) != "地区" and text.char(m.end()) not in _OF_DISTRICTS
    # 省委 and 省政府 stand on every city's pages: they tell of a province's page only where nothing else stands.
    if counts["省"] < sum(counts.values()):
        counts["省"] = 0
    total = sum(counts.values()) + _DOUBT
    shares = {level: n / total for level, n in counts.items()}
    return shares | ({_REGION: regions / total} if regions else {})


def votes(texts: Iterable[Passage], gazetteer: Gazetteer) -> dict[str, float]:
    """Votes for divisions down to the county; a mention votes a little for what it is part of, too."""
    texts = tuple(texts)
    named = named_in_full(texts, gazetteer)
    given: dict[str, float] = defaultdict(float)
    guests: set[str] = set()
    told = (m for text in texts for m in _RELATIVE.finditer(text.text) if not m.group().startswith("全"))
    own_levels = frozenset(map(_level_of, told))
    in_corps = any(corps.is_of_corps(text.text) for text in texts)
    for text in texts:
        if text.kind == BlockKind.NOTE and len({h.word for h in text.of("division", "division-short")}) > _CROWD:
            continue
        level: str | None = None
        end = -1
        for hit, divisions, weight in _ballots(text, named, gazetteer):
            if is_of_guests(text, hit):
                guests.update(d.code for d in divisions)
            level = level if level and text.text[end : hit.start] in _AND else visitor(text, hit)
            end = hit.end
            if level:
                guests |= not_home(level, divisions, own_levels)
            for division in (d if d.level != "township" else gazetteer.chain(d)[1] for d in divisions):
                own = weight / len(divisions) * (1.0 if division in divisions else _OF_A_TOWN)
                for depth, part in enumerate(gazetteer.chain(division)):
                    given[part.code] += own * _INHERITED[min(depth, len(_INHERITED) - 1)]
        for city in corps.cities_named(text.text) if in_corps else ():
            for division in gazetteer.named(city)[:1]:
                given[division.code] += _WEIGHT_BODY
    return {code: vote * (_GUEST_SHARE if code in guests else 1.0) for code, vote in given.items()}


def _ballots(text: Passage, named: frozenset[str], gazetteer: Gazetteer) -> Iterator[tuple[Hit, list[Division], float]]:
    """The names of divisions in a passage, each with those it may mean and what its vote weighs."""
    head = _WEIGHT_HEAD if text.kind in _HEADS else 1.0
    end, away = -1, False
    for hit in text.of("division", "division-short"):
        if (
            hit.start < end
            or _no_place(text, hit)
            or (hit.word in load().words("place_common_nouns") and hit.start != end)
        ):
            continue
        away = text.text[: hit.start].endswith(_AWAY) or (away and text.text[end : hit.start].strip() == "、")
        divisions = _meant(hit, named, gazetteer)
        if not divisions:
            continue
        end = hit.end
        kind = (1.0 if hit.kind == "division" else 0.06 if _everyday(hit.word) else 0.6) * (0.3 if away else 1.0)
        if hit.kind == "division-short" and _FIRM.match(text.text, hit.end):
            kind *= _OF_A_FIRM
        if len(divisions[0].code) == _PROVINCE and _SOURCE.search(text.text, 0, hit.start):
            kind *= _OF_A_SOURCE  # every city's site takes reports from the paper of its province
        if hit.start == 0 and text.kind == BlockKind.NOTE and _MASTHEAD.match(text.text, hit.end):
            divisions = sorted(divisions, key=lambda d: len(d.code))[:1]  # 广安日报 is the city's
            weight = _WEIGHT_PROVINCIAL if len(divisions[0].code) == _PROVINCE else _WEIGHT_MASTHEAD
            yield hit, divisions, head * weight * kind
        else:
            owns = _BODY_AFTER.match(text.text, hit.end) or SENT.match(text.text, hit.end)
            yield hit, divisions, head * (_WEIGHT_BODY if owns else 1.0) * kind


def _meant(hit: Hit, named: frozenset[str], gazetteer: Gazetteer) -> list[Division]:
    """The divisions a name may mean: those that the texts name in full, if any; townships only where one is meant."""
    full = gazetteer.named(hit.word) if hit.kind == "division" else gazetteer.shortened(hit.word)
    found = [d for d in full if d.level != "township"] or (list(full) if len(full) == 1 else [])
    return [d for d in found if d.code in named] or found


def _no_place(text: Passage, hit: Hit) -> bool:
    """Whether a hit is a piece of other words: 召|开县|委, 公|开原|则."""
    short = hit.kind == "division-short"
    before, after = text.char(hit.start - 1), text.char(hit.end)
    return torn(text, hit) or (short and crossed(before, hit.word, after, words()))


def _everyday(word: str) -> bool:
    """Whether a short name is a common word first: 合作, 和平."""
    return words().tag(word) != "ns" and words().frequency(word) > _COMMON
