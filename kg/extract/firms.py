"""Firms, banks, schools, hospitals and institutes: the suffix of the name, and on its left the words up to an edge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Hit, load
from kg.model import Mention, Part
from kg.text import HAN

_LEVELS = frozenset("省市县州盟旗区")
_ANCHORED_ONLY = ("Department", "Organization")  # too short to stand for an organisation without a place: 局, 中心
_LONG_SUFFIX = 3  # 文化馆, 博物馆, 服务中心 are long enough
_NEVER = ("Government", "PartyCommittee")
_EVERYDAY = 50  # occurrences from which a word in front of 公司 is no name
_TASK_FORCES = frozenset({"领导小组", "协调小组", "指挥部", "领导小组办公室", "协调小组办公室"})
_KINDS = frozenset({"集团公司", "总公司", "母公司", "子公司", "控股公司"})  # a firm in general, or the one named before
_QUOTED = re.compile("“[^“”，。；]{1,8}”$")
_BY = re.compile(r"经(?![济贸信营开发纬典纪])")
_WARES = frozenset({"保险", "证券"})  # what is sold, as much as who sells it
_NAMES = ("ns", "nz", "nr", "nt")
_HOLDS = frozenset("任为兼")
_PLAIN = re.compile(r"[\w（）]{1,12}")
# What does not stand inside one name: 广东|榕江建工|集团, but not 广东某学院|建设|某学院.
_BROKEN = re.compile(
    r"[的了在是和与及由对把为等到]|学院|大学|医院|公司|集团|银行|打造|建设|支持|推动|全力|祝贺|来到|走进|调研|视察|考察|督导|检查|走访|慰问"
)
# A suffix that only begins another word: 工厂房, 第一中学.
_GOES_ON = {
    "厂": "房区商家长址街镇村乡社路",
    "队": "伍",
    "日报": "道",
    "一中": "学心国",
    "二中": "学心国",
    "中学": "习生",
    "大学": "生",
    "学校": "长",
    "医院": "长",
    "学院": "长派",
}

# What has units with names of their own, and how those end: not 集团|有限公司, 大学|附属医院.
_WITH_UNITS = frozenset({"大学", "学院", "医院", "集团", "公司", "有限公司", "股份有限公司", "有限责任公司", "银行"})
_DATE = re.compile(r"(?:19|20)\d{2}(?:[年./]\d{1,2}月?|年)")
_BRANCHES = frozenset({"分公司", "支行", "分行", "子公司", "公司", "有限公司", "有限责任公司"})
_OF_COUNTRYMEN = frozenset({"商会", "联合会", "促进会", "协会"})
_UNIT = re.compile(
    rf"(?![路街道城区镇村附]){HAN}{{1,10}}(?:学院|科|系|部|中心|分公司|支行|分行|厂|研究院|研究所|支队|实验室)"
)


def find(text: Passage, found: Found, words: Words) -> Iterator[Mention]:
    """The organisations whose name shows by its end what they are."""
    taken = -1
    for hit in sorted(text.of("org_suffixes"), key=lambda h: (h.end, h.start)):
        if hit.start < taken or not _ends_a_name(text, hit) or found.covering(hit.end - 1, hit.end, "Organization"):
            continue
        start = _start(text, found, hit, words)
        if start is None or not _is_name(text, found, start, hit, words):
            continue
        taken = hit.end
        yield _mention(text, found, start, hit)


def _ends_a_name(text: Passage, hit: Hit) -> bool:
    """Whether the suffix is whole and of a kind that names an organisation by itself."""
    kind = hit.entry["class"]
    if kind in _NEVER or (kind in _ANCHORED_ONLY and len(hit.word) < _LONG_SUFFIX):
        return False
    after = text.char(hit.end)
    if after and after in _GOES_ON.get(hit.word, ""):
        return False
    if (hit.word == "厂" and text.char(hit.start - 1) == "工") or text.char(hit.start - 1) == "届":
        return False  # a plant in general; 十九届|二中全会
    goes_on = text.starts(hit.end, "org_suffixes") is not None and text.starts(hit.end, "titles") is None  # 医院|院长
    return not _crossed_by_title(text, hit) and not goes_on and not _longer_suffix(text, hit)


def _crossed_by_title(text: Passage, hit: Hit) -> bool:
    """Whether a title begins inside the suffix: 学|校长."""
    return any(
        h.end > hit.end for at in range(hit.start, hit.end) for h in text.starting.get(at, ()) if h.kind == "titles"
    )


def _longer_suffix(text: Passage, hit: Hit) -> bool:
    """Whether the suffix is only the beginning or the end of a longer one: 公司 in 有限公司, 集团 in （集团）公司."""
    others = (h for h in text.of("org_suffixes") if h.start <= hit.start and hit.end <= h.end)
    return any(h.end - h.start > hit.end - hit.start for h in others)


def _start(text: Passage, found: Found, hit: Hit, words: Words) -> int | None:
    """Where the name begins; None where nothing in front belongs to it."""
    place = found.ending(hit.start, "Place")
    if place is not None and not place.bare:
        return _before_place(text, found, place, hit, words)
    start = _behind_stop(text, words.name_start(text.text, hit.start), hit)
    start = _over_bracket(text, found, start, words)
    start = _with_quoted(text, found, _from_place(text, found, _behind_holder(text, found, start, hit), hit), hit)
    return start if start < hit.start - 1 or (start == hit.start - 1 and _at_level(text, hit)) else None


def _before_place(text: Passage, found: Found, place: Mention, hit: Hit, words: Words) -> int:
    """Where a name begins whose ending stands straight behind a place: at the place, at the firm whose branch it is
    (兴安集团|柳河|分公司 or 有限公司), at the place where people from another one meet (柳河县|福建|商会)."""
    whole = next(
        (h for h in text.ending.get(place.start, ()) if h.kind == "org_suffixes" and h.word in _WITH_UNITS), None
    )
    if whole is not None and hit.word in _BRANCHES:
        start = _start(text, found, whole, words)
        return place.start if start is None else start
    outer = found.ending(place.start, "Place")
    return outer.start if outer is not None and not outer.bare and hit.word in _OF_COUNTRYMEN else place.start


def _over_bracket(text: Passage, found: Found, start: int, words: Words) -> int:
    """The start moved to the words in front of a place in brackets: 兴安（深圳）|科技|有限公司."""
    place = found.ending(start - 1, "Place")
    if place is None or text.char(start - 1) != "）" or text.char(place.start - 1) != "（":
        return start
    outer = words.name_start(text.text, place.start - 1)
    return outer if outer < place.start - 1 else start


def _with_quoted(text: Passage, found: Found, start: int, hit: Hit) -> int:
    """The start moved over the quoted beginning of a task force's name: 柳河县|“十四五”|规划工作领导小组."""
    quoted = _QUOTED.search(text.text, 0, start) if hit.word in _TASK_FORCES else None
    if quoted is None:
        return start
    place, at = found.ending(quoted.start(), "Place"), quoted.start()
    if place is not None and not place.bare:
        return place.start
    return at - 1 if text.char(at - 1) in _LEVELS and text.at_edge(at - 2) else at


def _behind_stop(text: Passage, start: int, hit: Hit) -> int:
    """The start moved behind the last word that stands in no name: 何某会见|某某集团."""
    stops = _stops().finditer(text.text, start, hit.start)
    start = max((m.end() for m in stops), default=start)
    start += _BY.match(text.text, start, hit.start) is not None  # 经|某某领导小组|同意
    start += 2 * text.text.startswith("公司", start, hit.start)  # 集体经济|公司|柳河县某某农业有限公司
    dated = _DATE.match(text.text, start, hit.start)  # 1976.09|柳河县第四中学, but 360|集团
    return dated.end() if dated else start


def _behind_holder(text: Passage, found: Found, start: int, hit: Hit) -> int:
    """The start moved to a place behind a verb of holding a post: 何某任|广西柳河钢铁|公司."""
    inside = (p.start for p in found.of("Place") if start < p.start < hit.start and not p.bare)
    return max((at for at in inside if text.char(at - 1) in _HOLDS), default=start)


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(load().alternation("organisation_stops", "use", "organisation", "both"))


def _at_level(text: Passage, hit: Hit) -> bool:
    """Whether the level alone stands in front: 市|人民医院."""
    return text.char(hit.start - 1) in _LEVELS and _opens(text, hit.start - 1) and len(hit.word) > 2


def _opens(text: Passage, at: int) -> bool:
    """Whether a level word that stands at an offset begins a name: behind an edge, 免去其|县医院院长, 看望了|县光荣院."""
    return text.at_edge(at - 1) or text.text.endswith(("免去其", "了"), 0, at)


def _from_place(text: Passage, found: Found, start: int, hit: Hit) -> int:
    """The start moved to the place in front of it, where only plain words stand between: 广东|榕江建工|集团."""
    for place in found.of("Place"):
        between = text.text[place.end : hit.start]
        if (
            text.char(place.start - 1) != "（"
            and not place.bare
            and place.end <= start
            and _PLAIN.fullmatch(between)
            and not _BROKEN.search(between)
        ):
            return place.start
    return start


def _is_name(text: Passage, found: Found, start: int, hit: Hit, words: Words) -> bool:
    """Whether the words make a name, and not a phrase that ends like one: 股东公司, …书记某某率代表团."""
    own = text.text[start : hit.end]
    if own in _KINDS or own.endswith("专门委员会"):
        return False
    if own.startswith("暨") and not own.startswith("暨南"):
        return False
    alone = start < hit.start - 1 and found.starting(start, "Place") is None
    listed = words.tag(own) == "nt"  # 吉林大学, though 吉林 is a common word
    everyday = alone and not listed and words.frequency(own.removesuffix(hit.word)) > _EVERYDAY
    if hit.word in _WARES and _common_noun(own.removesuffix(hit.word), words):
        return False
    on_the_way = own[0] in "来去到赴随" and found.starting(start, "Place") is None
    if own == hit.word or on_the_way or everyday:
        return False
    return not any(start <= h.start < hit.start and not of_group(text, h) for h in text.of("titles"))


def of_group(text: Passage, title: Hit) -> bool:
    """Whether what looks like a title begins with the end of 集团: 兴安集|团长|春有限公司."""
    return title.word.startswith("团") and text.char(title.start - 1) == "集"


def _common_noun(words_before: str, words: Words) -> bool:
    """Whether the last word in front of a suffix is an everyday one: 专利|保险 is no insurer, 太平洋|保险 is."""
    last = (words.cut(words_before) or [""])[-1]
    return (
        words.frequency(last) > _EVERYDAY
        and words.tag(last)[:1] in ("n", "v", "a", "b", "m")
        and (words.tag(last) not in _NAMES)
    )


def outer(text: Passage, found: Found, start: int, end: int) -> Mention | None:
    """The university, hospital or firm whose unit a name is: 柳河大学|商学院, 兴安集团|炼钢厂, 柳河县人民医院|内科."""
    if text.text.endswith("小组办公室", start, end):
        at = end - len("办公室")
        return text.mention(
            start, at, "Organization", "name-with-suffix", kind="Department", parts=(("own", text.text[start:at]),)
        )
    court = found.starting(start, "Organization")
    if court is not None and court.kind == "Court" and court.end < end:
        return court  # 柳河县人民法院|民事审判庭
    ends = [h for h in text.of("org_suffixes") if start + 1 < h.start and h.end < end and h.word in _WITH_UNITS]
    inner = next((h for h in ends if _UNIT.fullmatch(text.text, h.end, end)), None)
    place = found.starting(start, "Place")
    if inner is None or (place is not None and place.end > inner.start):
        return None
    parts: tuple[Part, ...] = (("own", text.text[start : inner.end]),)
    parts = (*parts, ("place", place)) if place is not None and not place.bare else parts
    return text.mention(start, inner.end, "Organization", "name-with-suffix", kind=inner.entry["class"], parts=parts)


def _mention(text: Passage, found: Found, start: int, hit: Hit) -> Mention:
    own = text.text[start : hit.end]
    kind = hit.entry["class"]
    if own[0] in _LEVELS and _opens(text, start):
        parts: tuple[Part, ...] = (("level", own[0]), ("department", own[1:]), ("own", own[1:]))
        return text.mention(start, hit.end, "Organization", "body-at-level", kind=kind, parts=parts)
    inside = found.starting(start, "Place")
    if (whole := outer(text, found, start, hit.end)) is not None:
        unit: tuple[Part, ...] = (("parent", whole), ("own", text.text[whole.end : hit.end]))
        return text.mention(start, hit.end, "Organization", "name-with-suffix", kind=kind, parts=unit)
    parts = (("own", own),)
    if inside is not None and not inside.bare and inside.end < hit.end:
        parts = (*parts, ("place", inside))
    return text.mention(start, hit.end, "Organization", "name-with-suffix", kind=kind, parts=parts)
