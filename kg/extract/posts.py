"""Posts: a title with the organisation, place or level in front of it (市总工会劳动和经济工作部|部长, 镇|党委书记)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract import firms, foreign_posts
from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Hit, load
from kg.model import Mention, Part
from kg.text import HAN

_QUALIFIER = re.compile(r"(原任|时任|现任|前任|拟任|首任|代理|主持工作的|候任|原|前|兼任|兼|代)$")
# What makes another word of a title: 主席台, 主席团, 书记处, 代表团, 委员长, 院士林 (but 院士|林某).
_NO_TITLE = re.compile(
    r"(?<=委员)会|台(?!商|胞|盟|办)|团(?!结)|处书记|级|负责制|令(?=[第〔（，。》]|$)|制|会议|会(?:委托|组成|工作|各|全体|副|党组|机关|的)|联席|办公会|接待日|信箱|热线|工程|项目|林(?=[，。、；：和等]|$)"
)
# Titles that a level word alone may stand in front of, with the levels that have them.
_LEVEL_TITLES = (
    ("党委", ("自治区", "兵团", "镇", "乡", "苏木", "街道", "县", "区", "市", "团", "师", "村", "社区", "嘎查")),
    ("党总支", ("村", "社区", "嘎查")),
    ("党支部", ("村", "社区", "嘎查")),
    ("主席", ("自治区",)),
    ("副主席", ("自治区",)),
    ("常务副主席", ("自治区",)),
)
# Titles that many kinds of groups have: what stands in front of them is no organisation for that.
_ANYBODYS = frozenset({
    "组长", "副组长", "成员", "负责人", "主要负责人", "代表", "委员", "教师", "秘书", "干部", "书记", "副书记",
    "常委", "组员", "干事", "助理",
})  # fmt: skip
# “公司总经理某某”: the organisation named before.
_REFERRING = frozenset({
    "公司", "该公司", "集团", "该集团", "企业", "该企业", "学校", "该校", "医院", "该院", "协会", "合作社",
    "该厂", "厂", "校", "集团公司",
})  # fmt: skip
_BEFORE_REFERRING = frozenset("与和由对向据在是给同")
# Whatever stands between an edge and a title: 海协会|顾问, 中央代表团|团长.
_UNLISTED = re.compile(r"(?:^|(?<=[，、。；：“”（） 兼]))([\w·（）]{2,24})$")
_ALSO = re.compile(r"^.*(?:长|书记|主任|主席|委员|师)兼(?:任)?(?=.)")  # …副主任兼|木里煤田管理局|局长
_DATED = re.compile(r"^[\d.]+ ?")  # 1997.03|青山学院|教师
_DIVISION = re.compile(rf"[、，兼](?P<name>(?:(?![任为的了]){HAN}){{1,14}}[处科室庭股])$")
_HOLDS = re.compile(r"^(?:先后|曾|现|历|时|拟|兼|后|并|又)?(?:担任|任|为|兼)(?:过|了)?")  # 现任|青山学院|院长
_BECOMES = re.compile(r"(?:工作，)?(?:先后|历|挂职|兼|担|出)?任$")
# 政府研究室（参事室）|主任: a part of a body that the post before names the place of.
_PART_OF_BODY = re.compile(
    rf"(?:^|(?<=[，、]))(?:政府|党委|人大|政协|纪委|法院|检察院)(?:{HAN}{{1,8}}(?:室|部|办|处|科|局|庭|队|中心)(?:（{HAN}{{2,6}}）)?|办)$"
)
# 县　长：, 副 书 记 何某.
_SPREAD = re.compile(rf"{HAN}(?: {HAN}){{1,3}}(?=：| {HAN}{{2}})")
_WHICH = re.compile(r"(?:首任|新任|新一任|新一届|现任|时任|历任|第[一二三四五六七八九十]任)$")
_OF_LEVEL = re.compile("([省市县区州盟旗])级$")  # 市级|人大|代表
# 为第八届委员会|秘书长: the committee of the post before.
_ONE_TERM = re.compile(r"[为任](?P<term>第?[一二三四五六七八九十]{1,3}届(?:委员会|理事会))$")
_TERM = 12
_RANK = re.compile(r"[正副][处科厅局部县乡股]级$")  # 柳河县委办公室|正科级|秘书
_REGION = "自治区"
_VILLAGES = ("村", "社区", "嘎查")
_BEFORE_VILLAGE = frozenset("的该本由和与向听在位任")
_SHORTEST_NAME = 2
_PHRASE = r"[的了是在和与由对把为]"

Owner = tuple[int, tuple[Part, ...]]  # where a post begins, and the parts in front of its title


def titles(text: Passage) -> list[Hit]:
    """The titles of a passage that no longer word covers, in order."""
    kept: list[Hit] = []
    others = text.of("bodies", "departments", "org_suffixes", "national_bodies")
    for hit in (*_spread(text), *text.of("titles")):
        free = not kept or hit.start >= kept[-1].end
        if (
            free
            and not _inside_longer(hit, others)
            and not _crosses_place(text, hit)
            and not firms.of_group(text, hit)
            and not _NO_TITLE.match(text.text, hit.end)
        ):
            kept.append(hit)
    return kept


def _spread(text: Passage) -> Iterator[Hit]:
    """The title of a roster that opens the line with blanks inside: 县　长：何某."""
    m = _SPREAD.match(text.text)
    entry = load().entry("titles", m.group().replace(" ", "")) if m else None
    if m and entry:
        yield Hit(0, m.end(), entry)


def _crosses_place(text: Passage, title: Hit) -> bool:
    """Whether a division begins inside a title, whose committee is named or what it is in ends there: 社|长宁区委 is no
    社长, 上海市|长宁区 no 市长."""
    inside = (h for at in range(title.start + 1, title.end) for h in text.starting.get(at, ()))
    full = [h for h in inside if h.kind == "division" and len(h.word) > _SHORTEST_NAME and h.end > title.end]
    return any(text.char(h.end) == "委" or text.ends(h.start, "division") is not None for h in full)


def _inside_longer(title: Hit, others: Sequence[Hit]) -> bool:
    """Whether the title is part of another word: 委员 in 委员会, 常委 in 人大常委会."""
    return any(
        h.start <= title.start
        and title.end <= h.end
        and h.end - h.start > title.end - title.start
        and not (h.end == title.end and h.kind == "org_suffixes")
        for h in others
    )


def post_at(text: Passage, title: Hit, found: Found, words: Words) -> Mention:
    """The post whose title is a hit: with the organisation that ends where the title begins, if there is one."""
    rank = _RANK.search(text.text, max(0, title.start - 3), title.start)
    ranked = rank.group() if rank else ""
    former = "" if rank else _former(text, title, found)
    start = title.start - len(former) - len(ranked) - (0 if former or ranked else _which(text, title, found))
    if title.entry["body"] == "party-dept":
        start, owner = _of_party_department(title, start, found)
    else:
        own: tuple[Part, ...] = (("title", ranked + title.word), ("body", title.entry["body"]))
        qualified: tuple[Part, ...] = (("qualifier", former),) if former else ()
        start, owner = _owner(text, start, title, found, words)
        owner = (*own, *qualified, *owner)
    qualifier = _QUALIFIER.search(text.text[max(0, start - 5) : start])
    parts = (*owner, ("qualifier", qualifier.group())) if qualifier else owner
    return text.mention(start, title.end, "Post", "title-after-organisation", parts=parts)


def _former(text: Passage, title: Hit, found: Found) -> str:
    """原 or 前 between an organisation and a title: 县教育局|原|局长."""
    at = title.start - 1
    word = text.char(at)
    if word not in ("原", "前"):
        return ""
    return word if found.ending(at, "Organization", "Place") or _loose_body(text, at) else ""


def _which(text: Passage, title: Hit, found: Found) -> int:
    """The length of a word between a place or organisation and a title that says which holder is meant: 柳河县|首任|县长."""
    which = _WHICH.search(text.text, max(0, title.start - 4), title.start)
    named = found.ending(which.start(), "Organization", "Place") if which else None
    return len(which.group()) if which and named is not None and not named.bare else 0


def _of_party_department(title: Hit, start: int, found: Found) -> Owner:
    """宣传部长 is short for 宣传部部长: the department is part of the title."""
    parts: tuple[Part, ...] = (("title", "部长"), ("body", "party-dept"), ("loose", title.word[:-1]))
    outer = found.ending(start, "Organization")
    return (outer.start, (*parts, ("outer", outer))) if outer is not None else (start, parts)


def _owner(text: Passage, start: int, title: Hit, found: Found, words: Words) -> Owner:
    """Whose title it is, by what stands in front: an organisation, a body, a place or a level."""
    org = found.ending(start, "Organization")
    if org is not None and not _of_another_country(org, found):
        return org.start, (("org", org),)
    return foreign_posts.owner(text, start, title, found) or _owner_at_home(text, start, title, found, words)


def _owner_at_home(text: Passage, start: int, title: Hit, found: Found, words: Words) -> Owner:
    """Whose title it is that no organisation stands in front of: a part of a body, a place, a level."""
    if (term := _ONE_TERM.search(text.text, max(0, start - _TERM), start)) is not None:
        return term.start("term"), ()
    if (part := _PART_OF_BODY.search(text.text, max(0, start - 20), start)) is not None:
        return part.start(), (("loose", part.group()),)
    place = found.ending(start, "Place") or _sharing(title, start, found)
    loose = _loose_body(text, start)
    if loose is not None:
        return _with_outer(text, loose, found)
    if place is not None:
        return place.start, (("place", place),)
    if level := _level_before(text, title):
        return start - len(level), (("level", level),)
    return _unnamed(text, start, title, found, words)


def _of_another_country(org: Mention, found: Found) -> bool:
    """Whether a country stands in front of what is a national body at home: 越南|外交部."""
    place = found.ending(org.start, "Place") if org.rule == "national-body" else None
    return place is not None and place.kind == "Country"


def _sharing(title: Hit, start: int, found: Found) -> Mention | None:
    """The division whose last character or level begins the title: 沧州市|长, 西藏自治区|主席."""
    shared = len(_REGION) if title.word.startswith(_REGION) else 1
    own = title.entry["body"] == "government" and start == title.start
    place = found.ending(start + shared, "Place") if own else None
    return place if place is not None and place.start < start and place.value("code") else None


def _unnamed(text: Passage, start: int, title: Hit, found: Found, words: Words) -> Owner:
    """Whose title it is where no place or list tells: whose member somebody becomes, a part of a body, a name."""
    if (joined := _worked_in(text, start, found)) is not None:
        return start, (("org", joined),)
    if division := _division_behind(text, start):
        return start - len(division), (("loose", division),)
    unlisted = _referring(text, start) or _unlisted(text, start, title, words)
    return (unlisted.start, (("org", unlisted),)) if unlisted is not None else (start, ())


def _loose_body(text: Passage, end: int) -> Hit | None:
    """A body or department without place or level in front of a title: 党工委|书记, 组织部|部长."""
    hits = text.ending.get(end, ())
    return next((h for h in hits if h.kind == "departments" or (h.kind == "bodies" and len(h.word) >= 2)), None)


def _with_outer(text: Passage, loose: Hit, found: Found) -> Owner:
    """A body with what it is inside, where that is named in front: 县政府|办公室|主任, or 党委|政法委|书记."""
    outer = found.ending(loose.start, "Organization") or found.ending(loose.start, "Place")
    if (level := _OF_LEVEL.search(text.text, max(0, loose.start - 2), loose.start)) and loose.kind == "bodies":
        parts: tuple[Part, ...] = (("level", level.group(1)), ("body", loose.entry["body"]))
        kind = loose.entry["class"]
        org = text.mention(level.start(), loose.end, "Organization", "body-at-level", kind=kind, parts=parts)
        return level.start(), (("org", org),)
    if outer is None or outer.bare:
        inside = loose.kind == "departments" and loose.entry["belongs"] == "party"
        committee = len("党委") * (inside and text.text.endswith("党委", 0, loose.start))
        return loose.start - committee, (("loose", loose.word),)
    return outer.start, (("loose", loose.word), ("outer", outer))


def _level_before(text: Passage, title: Hit) -> str:
    """The level in front of a title that is one of that level: 镇|党委书记, 自治区|副主席."""
    levels = next((levels for beginning, levels in _LEVEL_TITLES if title.word.startswith(beginning)), ())
    level = max((level for level in levels if text.text.endswith(level, 0, title.start)), key=len, default="")
    before = title.start - len(level) - 1
    if level in _VILLAGES and not (text.at_edge(before) or text.char(before) in _BEFORE_VILLAGE):
        return ""  # 双石|村|党支部书记 is that of a village with a name
    return level


def _division_behind(text: Passage, start: int) -> str:
    """A division named behind another post, which tells what it is inside of: …办公室主任、|规划处|处长."""
    m = _DIVISION.search(text.text, max(0, start - 20), start)
    return m.group("name") if m is not None and text.ends(m.start(), "titles") is not None else ""


@cache
def _phrase() -> re.Pattern[str]:
    """What does not stand inside the name of an organisation."""
    return re.compile(f"{_PHRASE}|{load().alternation('organisation_stops', 'use', 'organisation', 'both')}")


def _worked_in(text: Passage, start: int, found: Found) -> Mention | None:
    """The organisation in which somebody becomes what a title says: 到柳河县人民医院|任|党组成员."""
    verb = _BECOMES.search(text.text, max(0, start - 8), start)
    return found.ending(verb.start(), "Organization") if verb else None


def _referring(text: Passage, start: int) -> Mention | None:
    """The word for the organisation named before, between an edge or a preposition and a title: 与|公司|董事长."""
    word = max((w for w in _REFERRING if text.text.endswith(w, 0, start)), key=len, default="")
    at = start - len(word)
    if not word or not (text.at_edge(at - 1) or text.char(at - 1) in _BEFORE_REFERRING):
        return None
    parts = (("refers", word.removeprefix("该")),)
    return text.mention(at, start, "Organization", "organisation-refers-back", parts=parts, bare=True)


def _unlisted(text: Passage, start: int, title: Hit, words: Words) -> Mention | None:
    """An organisation that no list or suffix shows, between an edge and a title: 海协会|顾问, 中央代表团|团长."""
    m = _UNLISTED.search(text.text, max(0, start - 26), start)
    if m is None or title.entry["body"] == "government" or title.word in _ANYBODYS:
        return None
    name = _HOLDS.sub("", _DATED.sub("", _ALSO.sub("", m.group(1)))).removeprefix("原")
    if any(start - len(name) <= h.start < title.start for h in text.of("titles")):
        return None  # 原市长某某已调任某某厅|书记
    if name.count("（") != name.count("）"):
        return None  # 县（市、区）|党委书记
    if len(name) < _SHORTEST_NAME or name.endswith(
        ("任", "为", "兼", "当选", "聘请")
    ):  # 何某任|主任委员, 董事长兼|书记
        return None
    if _phrase().search(name) or words.known(name + title.word[:1]):
        return None
    return text.mention(start - len(name), start, "Organization", "organisation-before-title", parts=(("own", name),))
