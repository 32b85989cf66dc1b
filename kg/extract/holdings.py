"""Who holds which post: several of one person (党工委书记、管委会主任陈某), one of several people, beside names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.chains import CALLING, OWNERS, chains
from kg.extract.name_edges import note_end
from kg.extract.passage import Found, Passage
from kg.extract.persons import Name, Names
from kg.extract.posts import post_at, titles
from kg.extract.words import Words
from kg.model import Mention
from kg.text import HAN

_GOOD, _FAIR = 0.62, 0.6  # scores of names beside a post
_GOOD_ALONE = 0.7  # the score of a name that might be an organisation's
_NAME_LIST = re.compile(rf"、|，(?={HAN}{{2,3}}[、，。])|和| ")
# After these words a title is a role in general, not somebody's post.
_IN_GENERAL = re.compile(
    r"(各级?|有关|主要|相关|全体|部分|历任|担任|优秀|领导|每位|一名|一位|两名|多名|名|(?<!单)位|任何|基层|党政)$"
)
_MARKS = frozenset("：|丨")  # 县长：何某, 对话县委书记丨何某
# A post that somebody is only proposed for.
_PROPOSED = re.compile("(?:提名)?(?:候选人|人选)(?=[\u4e00-\u9fff]{2})")
_CALLING = re.compile(CALLING)
_GIVEN = ("当选", "当选为", "担任", "任")
# What opens the brackets behind a name that hold the posts: 何某（县长）, 何某（女，县长）, 何某（时任县长）.
_NOTED = re.compile(rf"（(?:[男女]，)?(?:{HAN}{{1,4}}族，)?(?:时任|现任|原|兼)?[省市区县州盟旗]?$")
_NOTE = 14
_ROW = re.compile(r"\d{1,3}[.、]? ?(?=[\u4e00-\u9fff])")
_ROW_HEAD = 20  # characters before the posts in a row of a table
_BESIDE_NAME = re.compile(rf" (?:[男女] )?(?:{HAN}{{1,4}}族 )?")
# Titles that several people can have at once.
_SHARED = (
    "委员", "常委", "代表", "成员", "巡视员", "调研员", "助理", "教授", "员", "理事", "董事", "秘书长", "书记",
)  # fmt: skip
# Titles that do not stand behind their holder's name, as 市长 does in “何某市长”.
_NEVER_AFTER_NAME = frozenset({
    "委员", "代表", "成员", "班长", "负责人", "主要负责人", "教师", "秘书长", "常委", "书记员", "专职委员", "科员",
    "助理", "组员", "政协委员", "人大代表",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holding:
    """One post of one person, with the words that join them."""

    person: Mention
    post: Mention
    start: int
    end: int
    rule: str


def posts(text: Passage, found: Found, words: Words) -> list[list[Mention]]:
    """The posts of a passage, those together that are one person's.

    Adds nothing to ``found``: a post that nobody holds is no mention.
    """
    shown = (post_at(text, title, found, words) for title in titles(text))
    return list(chains(text, [post for post in shown if not _in_general(text, post)]))


def find(
    text: Passage, chained: list[list[Mention]], names: Names, known: frozenset[str]
) -> tuple[list[Holding], list[Mention]]:
    """The :func:`posts` with their holders, and those that nobody stands beside (an appointment may give them one)."""
    holdings: list[Holding] = []
    loose: list[Mention] = []
    for chain in (_without_false_owner(text, c, names, known) for c in chained):
        held = _by_names_after(text, chain, names, known) or _by_name_before(text, chain, names, known)
        holdings += held
        loose += [] if held else chain
    return holdings, loose


def _without_false_owner(text: Passage, chain: list[Mention], names: Names, known: frozenset[str]) -> list[Mention]:
    """A title that a person's name, and no organisation, stands in front of: 何某某|总书记, but 海协会|顾问."""
    post = chain[0]
    org = post.part("org")
    if org is None or org.rule != "organisation-before-title" or len(chain) > 1:
        return chain
    name = names.before(text, org.end, known)
    if name is None or name.start < org.start:
        return chain
    sure = name.text in known  # 贯彻何某某|总书记: words in front of the name need one that is known
    if not sure and (name.start > org.start or name.score < _GOOD_ALONE):
        return chain
    parts = tuple((role, part) for role, part in post.parts if role != "org")
    return [replace(post, start=org.end, text=post.text[org.end - post.start :], parts=parts)]


def _in_general(text: Passage, post: Mention) -> bool:
    """Whether a title is meant in general: 优秀村党支部书记, 各级领导干部; not 历任柳河县副县长."""
    owned = any(post.part(role) for role in OWNERS)
    return not owned and bool(_IN_GENERAL.search(text.text[max(0, post.start - 3) : post.start]))


def _by_names_after(text: Passage, chain: list[Mention], names: Names, known: frozenset[str]) -> list[Holding]:
    """“…书记、…主任陈某”; “副主席周某、钱某” gives the last post to each name."""
    at = note_end(text, chain[-1].end)  # 副市长（挂职）何某
    if (calling := _CALLING.match(text.text, at)) and names.at(text, calling.end(), known, cued=True):
        at = calling.end()  # 吉林大学教授、博士|何某
    if proposed := _PROPOSED.match(text.text, at):  # 县政协党组书记、主席提名人选|何某
        chain, at = chain[:-1], proposed.end()
    if not chain:
        return []
    given = text.text.endswith(_GIVEN, 0, chain[0].start)  # 何某当选县委书记 高某当选县长
    if text.char(at) in _MARKS or (not given and text.char(at) == " " and names.at(text, at + 1, known)):
        at += 1
    told = text.char(at) == "是"  # 市委书记是何某，…
    first = names.at(text, at + told, known, cued=True)
    if first is None or first.score < _FAIR or (told and not names.edges.surely_ends(text, first.end)):
        return []
    holdings = [_holding(text, first, post, "post-before-name") for post in chain]
    more = _more_names(text, first, names, known) if _many(chain[-1].value("title")) else ()
    return holdings + [_holding(text, name, chain[-1], "post-shared-by-names") for name in more]


def _many(title: str) -> bool:
    """Whether several people can hold a post of this title at once."""
    return "副" in title or title.endswith(_SHARED)


def _more_names(text: Passage, first: Name, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """The names that 、 adds to a first one, until something else than a name stands there."""
    at = note_end(text, first.end)
    while m := _NAME_LIST.match(text.text, at):
        name = names.at(text, m.end(), known, cued=True)
        # In an enumeration a name ends at an edge: 、王某、李某出席.
        if name is None or name.score < _GOOD or text.starts(name.end, "titles") or text.starts(name.end, "bodies"):
            return
        if m.group() == "和" and not names.edges.surely_ends(text, name.end):
            return
        yield name
        at = note_end(text, name.end)


def _by_name_before(text: Passage, chain: list[Mention], names: Names, known: frozenset[str]) -> list[Holding]:
    """A name in front of its posts: in a list of leaders, or a bare title behind it."""
    post = chain[0]
    listed = (
        _opening_name(text, post, names, known)
        or _spaced_name(text, post, names, known)
        or _noted_name(text, chain, names, known)
    )
    if listed is not None:
        end = chain[-1].end + (text.char(chain[-1].end) == "）")
        sure = chain if listed.score > _FAIR else ()
        return [replace(_holding(text, listed, p, "name-before-posts"), start=listed.start, end=end) for p in sure]
    owned = any(post.part(role) for role in OWNERS) or post.value("loose") or post.value("foreign")
    if owned or len(chain) > 1 or post.value("title") in _NEVER_AFTER_NAME:
        return []
    name = names.before(text, post.start, known)
    if name is None or name.score < _GOOD:
        return []
    return [replace(_holding(text, name, post, "name-before-title"), start=name.start, end=post.end)]


def _opening_name(text: Passage, post: Mention, names: Names, known: frozenset[str]) -> Name | None:
    """“何　某  市委书记”, “2 何某 女 市委书记”: a name that opens the text, a blank, the posts."""
    number = _ROW.match(text.text)
    start = number.end() if number else 0
    if post.start > _ROW_HEAD or " " not in text.text[start + 2 : post.start]:
        return None
    name = names.at(text, start, known, cued=True)
    if name is None or name.score <= _FAIR or name.end >= post.start:
        return None
    return name if _BESIDE_NAME.fullmatch(text.text, note_end(text, name.end), post.start) else None


def _spaced_name(text: Passage, post: Mention, names: Names, known: frozenset[str]) -> Name | None:
    """“哈某某  吴忠市委副书记、市长”: a name between an edge and a blank, in a list of leaders."""
    if text.char(post.start - 1) != " ":
        return None
    name = names.before(text, post.start - 1, known)
    return name if name is not None and text.at_edge(name.start - 1) else None


def _noted_name(text: Passage, chain: list[Mention], names: Names, known: frozenset[str]) -> Name | None:
    """“何某（县水利局局长）”: a name with the posts in brackets behind it, in the roster of a task force."""
    opened = _NOTED.search(text.text, max(0, chain[0].start - _NOTE), chain[0].start)
    if opened is None or text.char(chain[-1].end) != "）":
        return None
    name = names.before(text, opened.start(), known, cued=True)
    return name if name is not None and text.at_edge(name.start - 1) else None


def _holding(text: Passage, name: Name, post: Mention, rule: str) -> Holding:
    parts = (("name", name.text),)
    person = text.mention(name.start, name.end, "Person", rule, parts=parts, score=min(1.0, name.score))
    start = name.start if rule == "post-shared-by-names" else min(post.start, name.start)
    return Holding(person, post, start, max(name.end, post.end) if start < name.start else name.end, rule)
