"""Posts: an organisation and a title (市总工会劳动和经济工作部部长), several of one person, one of several people, before and after names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.name_edges import note_end
from kg.extract.passage import Found, Passage
from kg.extract.persons import Name, Names
from kg.extract.words import Words
from kg.lexicon import Hit
from kg.model import Mention

_QUALIFIER = re.compile(r"(原任|时任|现任|前任|拟任|首任|代理|主持工作的|候任|原|前|兼任|兼|代)$")
_CHAIN = re.compile(r"^(?:、|，|兼|兼任|及|和| |，兼|、兼)$")
_NAME_LIST = re.compile(r"、|，(?=[\u4e00-\u9fff]{2,3}[、，。])|和(?=[\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff]))| ")
_COMRADE = re.compile(r"同志|先生|女士")
# After these words a title is a role in general, not somebody's post.
_GENERIC_BEFORE = re.compile(
    r"(各级?|有关|主要|相关|全体|部分|历任|担任|优秀|领导|每位|一名|一位|两名|多名|名|位|任何|基层|党政)$"
)
# What makes another word of a title: 主席台, 主席团, 书记处, 代表团, 委员长.
_NO_TITLE = re.compile(
    r"台(?!商|胞|盟|办)|团(?!结)|处书记|级|负责制|令|制|会议|联席|办公会|接待日|信箱|热线|工程|项目|林"
)


@dataclass(frozen=True, slots=True)
class Holding:
    """One post of one person, with the words that join them."""

    person: Mention
    post: Mention
    start: int
    end: int
    rule: str


_ORG_TEXT = re.compile(r"(?:^|(?<=[，、。；：“”（） ]))([\u4e00-\u9fffA-Za-z0-9·（）]{2,24})$")
_NO_ORG = re.compile(
    r"[的了是在和与由对把为]|表示|介绍|强调|指出|出席|参加|主持|带领|率|陪同|会见|看望|担任|选举|任命|优秀|领导|同志|原任|我|本|该|各|一名|两名|一位|负责|现场|部分|有关|相关|主要|全体|"
    r"县委|市委|区委|当选|先后|历任|曾任|时任|现任|来自|以及|特邀|邀请|大会|会议|国务院"
)


def _unlisted(text: Passage, start: int, title: Hit, words: Words) -> Mention | None:
    """An organisation that no list or suffix shows, between an edge and a title: 海协会|顾问, 中央代表团|团长."""
    if title.entry["body"] in ("government", "party-dept") or title.word in _TASK_TITLES:
        return None
    m = _ORG_TEXT.search(text.text, max(0, start - 26), start)
    if m is not None and m.group(1) in _GENERIC_ORGS:
        return text.mention(
            m.start(1),
            start,
            "Organization",
            "organisation-refers-back",
            parts=(("refers", m.group(1).removeprefix("该")),),
            bare=True,
        )
    if m is None or _NO_ORG.search(m.group(1)) or words.known(m.group(1) + title.word[:1]):
        return None
    return text.mention(m.start(1), start, "Organization", "organisation-before-title", parts=(("own", m.group(1)),))


_GENERIC_ORGS = frozenset("公司 该公司 集团 该集团 企业 该企业 学校 该校 医院 该院 协会 合作社 该厂 厂".split())
_TASK_TITLES = frozenset(
    {
        "组长",
        "副组长",
        "成员",
        "负责人",
        "主要负责人",
        "代表",
        "委员",
        "教师",
        "秘书",
        "干部",
        "书记",
        "副书记",
        "常委",
        "组员",
        "干事",
        "助理",
    }
)


def post_at(text: Passage, title: Hit, found: Found, words: Words) -> Mention:
    """The post whose title is a hit: with the organisation that ends where the title begins, if there is one."""
    start = title.start
    parts: tuple[tuple[str, Mention | str], ...] = (("title", title.word), ("body", title.entry["body"]))
    if text.char(start - 1) in ("原", "前") and found.ending(start - 1, "Organization"):
        start, parts = start - 1, (*parts, ("qualifier", text.char(start - 1)))
    org = found.ending(start, "Organization")
    place = found.ending(start, "Place")
    if org and title.entry["body"] != "party-dept":
        start, parts = org.start, (*parts, ("org", org))
    elif title.entry["body"] == "party-dept":
        # 宣传部长 is short for 宣传部部长.
        parts = (("title", "部长"), ("body", "party-dept"), ("loose", title.word[:-1]))
        if (outer := found.ending(start, "Organization")) is not None:
            start, parts = outer.start, (*parts, ("outer", outer))
    elif (loose := _loose_body(text, start)) is not None:
        start, parts = loose.start, (*parts, ("loose", loose.word))
        outer = found.ending(start, "Organization") or found.ending(start, "Place")
        if outer and not outer.bare:
            start, parts = outer.start, (*parts, ("outer", outer))
    elif place:
        start, parts = place.start, (*parts, ("place", place))
    elif level := _level_before(text, title):
        start, parts = start - len(level), (*parts, ("level", level))
    elif (unlisted := _unlisted(text, start, title, words)) is not None:
        start, parts = unlisted.start, (*parts, ("org", unlisted))
    qualifier = _QUALIFIER.search(text.text[max(0, start - 5) : start])
    if qualifier:
        parts = (*parts, ("qualifier", qualifier.group()))
    return text.mention(start, title.end, "Post", "title-after-organisation", parts=parts)


def _loose_body(text: Passage, end: int) -> Hit | None:
    """A body or department without place or level in front of a title: 党工委|书记, 组织部|部长."""
    for hit in text.ending.get(end, ()):
        if hit.kind == "departments" or (hit.kind == "bodies" and len(hit.word) >= 2):
            return hit
    return None


_LEVEL_TITLES = (
    ("党委", ("镇", "乡", "街道", "县", "区", "市", "自治区", "团", "师")),
    ("主席", ("自治区",)),
    ("副主席", ("自治区",)),
    ("常务副主席", ("自治区",)),
)


def _level_before(text: Passage, title: Hit) -> str:
    """The level in front of a title that is one of that level: 镇|党委书记, 自治区|副主席."""
    for beginning, levels in _LEVEL_TITLES:
        if title.word.startswith(beginning):
            return next((level for level in levels if text.text.endswith(level, 0, title.start)), "")
    return ""


def titles(text: Passage) -> list[Hit]:
    """The titles of a passage that no longer title covers, in order."""
    kept: list[Hit] = []
    others = text.of("bodies", "departments", "org_suffixes", "national_bodies")
    for hit in text.of("titles"):
        if _inside_longer(hit, others) or _NO_TITLE.match(text.text, hit.end):
            continue
        if kept and hit.end <= kept[-1].end:
            continue
        if kept and hit.start < kept[-1].end:
            continue
        kept.append(hit)
    return kept


def _inside_longer(title: Hit, others: Sequence[Hit]) -> bool:
    """Whether the title is part of another word: 委员 in 委员会, 常委 in 人大常委会."""
    return any(
        h.start <= title.start
        and title.end <= h.end
        and h.end - h.start > title.end - title.start
        and not (h.end == title.end and h.kind == "org_suffixes")
        for h in others
    )


_INHERITS_AFTER = frozenset("，、兼为任是")


def find(
    text: Passage, found: Found, names: Names, words: Words, known: frozenset[str]
) -> tuple[list[Holding], list[Mention]]:
    """The posts with their holders, and the posts that nobody stands beside (an appointment may give them one).

    Adds nothing to ``found``: a post that nobody holds is no mention.
    """
    posts = [p for p in (post_at(text, t, found, words) for t in titles(text)) if not _generic(text, p)]
    holdings: list[Holding] = []
    loose: list[Mention] = []
    index = 0
    last: Mention | None = None
    while index < len(posts):
        chain, index = _chain(text, posts, index)
        at = chain[0].start - len(chain[0].value("qualifier"))
        if (
            last is not None
            and text.char(at - 1) in _INHERITS_AFTER
            and not set("。；！？：") & set(text.text[last.end : at])
        ):
            chain = _shared([last, *chain])[1:]
        held = _held_by_names_after(text, chain, names, known) or _held_by_name_before(text, chain, names, known)
        holdings += held
        loose += [] if held else chain
        last = chain[-1]
    return holdings, loose


def _generic(text: Passage, post: Mention) -> bool:
    return post.part("org") is None and bool(_GENERIC_BEFORE.search(text.text[max(0, post.start - 3) : post.start]))


def _chain(text: Passage, posts: list[Mention], index: int) -> tuple[list[Mention], int]:
    """Posts that only 、 or 兼 keeps apart: they are one person's. Later ones share the organisation of the first."""
    chain = [posts[index]]
    index += 1
    while index < len(posts):
        between = text.text[chain[-1].end : posts[index].start - len(posts[index].value("qualifier"))]
        if not (_CHAIN.match(between) or between == ""):
            break
        chain.append(posts[index])
        index += 1
    return _shared(chain), index


def _shared(chain: list[Mention]) -> list[Mention]:
    """Give a post without an organisation what the one before it has: 党工委书记、管委会主任."""
    shared = chain[:1]
    for post in chain[1:]:
        if not any(post.part(role) for role in ("org", "place", "outer")) and not post.value("level"):
            post = replace(post, parts=(*post.parts, ("before", shared[-1])))
        shared.append(post)
    return shared


def _held_by_names_after(text: Passage, chain: list[Mention], names: Names, known: frozenset[str]) -> list[Holding]:
    """“…书记、…主任陈某”; “副主席周某、钱某” gives the last post to each name."""
    at = chain[-1].end
    if text.char(at) == "：" or (text.char(at) == " " and names.at(text, at + 1, known)):
        at += 1
    first = names.at(text, at, known, cued=True)
    if first is None or first.score < 0.6:
        return []
    rule = "post-before-name"
    holdings = [_holding(text, first, post, rule) for post in chain]
    if not _many(chain[-1]):
        return holdings
    return holdings + [
        _holding(text, name, chain[-1], "post-shared-by-names") for name in _more_names(text, first, names, known)
    ]


def _many(post: Mention) -> bool:
    """Whether several people can hold a post of this title at once."""
    title = post.value("title")
    return (
        title.startswith(("副", "常务副"))
        or "副" in title
        or title.endswith(
            ("委员", "常委", "代表", "成员", "巡视员", "调研员", "助理", "教授", "员", "理事", "董事", "秘书长", "书记")
        )
    )


def _more_names(text: Passage, first: Name, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """The names that 、 adds to a first one, until something else than a name stands there."""
    at = note_end(text, first.end)
    while True:
        m = _NAME_LIST.match(text.text, at)
        if not m:
            return
        name = names.at(text, m.end(), known, cued=True)
        # In an enumeration a name ends at an edge: 、王某、李某出席.
        if name is None or name.score < 0.62 or text.starts(name.end, "titles") or text.starts(name.end, "bodies"):
            return
        yield name
        at = note_end(text, name.end)


def _held_by_name_before(text: Passage, chain: list[Mention], names: Names, known: frozenset[str]) -> list[Holding]:
    """“何某市长”: a name, then a bare title."""
    post = chain[0]
    first = (
        names.at(text, 0, known, cued=True)
        if text.char(2) == " " or text.char(3) == " " or text.char(4) == " "
        else None
    )
    if (
        first is not None
        and first.score > 0.6
        and text.text[first.end : post.start].strip() == ""
        and first.end < post.start
    ):
        return [
            replace(_holding(text, first, p, "name-before-posts"), start=first.start, end=chain[-1].end) for p in chain
        ]
    if (
        text.char(post.start - 1) == " "
        and (listed := names.before(text, post.start - 1, known))
        and text.at_edge(listed.start - 1)
    ):
        # “哈某某  吴忠市委副书记、市长”: a list of leaders.
        return (
            [
                replace(_holding(text, listed, p, "name-before-posts"), start=listed.start, end=chain[-1].end)
                for p in chain
            ]
            if listed.score > 0.6
            else []
        )
    if any(post.part(role) for role in ("org", "place", "outer")) or post.value("loose") or len(chain) > 1:
        return []
    if post.value("title") in _NEVER_AFTER_NAME:
        return []
    name = names.before(text, post.start, known)
    if name is None or name.score < 0.62:
        return []
    return [replace(_holding(text, name, post, "name-before-title"), start=name.start, end=post.end)]


_NEVER_AFTER_NAME = frozenset(
    {
        "委员",
        "代表",
        "成员",
        "班长",
        "负责人",
        "主要负责人",
        "教师",
        "秘书长",
        "常委",
        "书记员",
        "专职委员",
        "科员",
        "助理",
        "组员",
        "政协委员",
        "人大代表",
    }
)


def _holding(text: Passage, name: Name, post: Mention, rule: str) -> Holding:
    person = text.mention(
        name.start, name.end, "Person", rule, parts=(("name", name.text),), score=min(1.0, name.score)
    )
    start = name.start if rule == "post-shared-by-names" else min(post.start, name.start)
    return Holding(person, post, start, max(name.end, post.end) if start < name.start else name.end, rule)
