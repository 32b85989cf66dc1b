"""People who are named without a post: in bylines, beside a verb, in lists, and again after the first naming."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract import appointed, listed_people, titled
from kg.extract.listed_people import EVERYDAY_WORD, FAIR
from kg.extract.name_edges import entered, note_end
from kg.extract.passage import Found, Passage
from kg.extract.persons import Name, Names
from kg.extract.words import words
from kg.lexicon import load
from kg.model import BlockKind, Mention
from kg.read import bylines
from kg.read.layout import is_a
from kg.text import HAN

# After these a person is named, whatever the name looks like.
_NAMED = re.compile(
    r"(?:姓 ?名[： ]|任命|免去|补选|选举|推选|追授|聘任|递补|增补|提名|拟任|当选为?[^，。；：、]{2,24}的(?:还)?(?:有|是)：?|接受(?=[^，。；]{2,8}辞去)|由(?=[^，。；、]{2,4}(?:同志)?(?:担任|接任|出任|兼任|继任)))"
)
# “看望慰问了何某”, “家住青山镇的何某”, “访何某”, beside the words of the list of cues.
_MORE_CUES = r"出生的|(?:现年|今年|年仅)\d{2}岁的|看望了?|慰问了?|看望慰问了?|家住[^，。]{2,10}的|(?<![采专走])访(?!谈)"
# “何某，男，汉族”, “免去何某的…职务”, “何某主持会议”: what stands behind a name, beside the words of the list of signs.
_MORE_SIGNS = (
    rf"在[^，。；]{{2,24}}上当选|于\d{{4}}年(?:\d{{1,2}}月)?(?:开始|起)?(?:担)?任(?!务)|"
    rf"[，（]?(?:现任|曾任|时任)|，现为|，?历任|等\d+[名位人]|因[^，。；、]{{2,14}}，?(?:请辞|辞去|不再担任|提出辞)|"
    rf"(?:现年|今年|时年|享年)\d{{2,3}}岁|此前(?:担)?任|，已[^，。]{{0,6}}(?:担任|出任)|接受(?:审查|纪律审查)|个人简历|简历|，(?:此前|后)任|"
    rf"，[男女]，|（[男女]，|（女）|（{HAN}{{1,4}}族，|，{HAN}{{1,4}}族，|辞去|的[^，。；]{{2,40}}职务|"
    rf"为[^，。；]{{2,30}}(?:长|任|记|员|席)|主持(?:召开|会议|了|仪式)?|出席(?:会议|并|了|仪式|活动|启动)?|"
    rf"代表[^，。]{{2,12}}(?:作|向|致)|受[^，。]{{2,14}}委托|说[，。：]|作[^，。]{{0,12}}(?:报告|讲话|发言)"
)
# Those that make a name of whatever stands between them and an edge.
_SURE_SIGNS = r"[，（]?(?:现任|曾任)|（时任|，?历任|，现为|，[男女]，|简历"
_EDITOR = re.compile(r"(?:责任编辑|责编|编辑|校对|审核|监制|编审|值班主任|初审|复审|终审|一审|二审|三审)[：:/丨|]? ?")
_PEOPLE = re.compile(rf"(?:^|(?<=[，、；：。 ]))(?P<name>{HAN}{{2,7}})（(?:[男女]，)?{HAN}{{1,5}}族(?:，[男女])?）")
_FAIR_EDITOR = 0.6
_THREE = 3


def find(text: Passage, found: Found, names: Names, known: frozenset[str], posts: Sequence[Mention] = ()) -> None:
    """Add the people of a passage that no post shows. ``posts`` are those that nobody stands beside."""
    if text.kind in (BlockKind.BYLINE, BlockKind.CREDIT):
        found.add(*_byline(text))
        return
    if text.kind == BlockKind.NOTE:
        found.add(*_editors(text, names, known))
        return
    for name in appointed.holders(text, posts, names, known):
        _add(text, found, name, "person-before-post")
    for name in _beside_cues(text, found, names, known):
        _add(text, found, name, "person-beside-cue")
    for name in listed_people.enumerated(text, names, known):
        _add(text, found, name, "person-in-enumeration")


def repeated(text: Passage, found: Found, names: Names, known: frozenset[str]) -> None:
    """Add the further mentions of names that are sure from elsewhere on the page."""
    for name in sorted(known, key=lambda n: (-len(n), n)):
        at = text.text.find(name)
        while at >= 0:
            whole = len(name) > 2 or names.edges.whole(text, at + 2)
            if whole and not found.covering(at, at + len(name), "Person", "Organization", "Project"):
                found.add(_person(text, Name(at, at + len(name), name, 0.9), "name-repeated"))
            at = text.text.find(name, at + 1)


def _person(text: Passage, name: Name, rule: str) -> Mention:
    return text.mention(name.start, name.end, "Person", rule, parts=(("name", name.text),), score=min(1.0, name.score))


def _add(text: Passage, found: Found, name: Name, rule: str) -> None:
    if found.covering(name.start, name.end, "Person") or titled.is_titled(text, name.start, name.end):
        return
    other = found.covering(name.start, name.end, "Organization", "Place")
    if other is not None and other.rule == "village" and (other.start, other.end) == (name.start, name.end):
        found.drop(other)  # 扎西柳村（藏族）
        other = None
    longer = other is not None and other.rule == "region" and name.start <= other.start and other.end < name.end
    if other is None or longer or (other.rule == "division-short" and other.kind != "Province"):
        found.add(_person(text, name, rule))


def _byline(text: Passage) -> Iterator[Mention]:
    """The names of a byline or picture credit, as the reader of layouts finds them."""
    for start, end in bylines.people(text.text):
        yield _person(text, Name(start, end, text.text[start:end].replace(" ", ""), 0.95), "byline")


def _editors(text: Passage, names: Names, known: frozenset[str]) -> Iterator[Mention]:
    """Editors and proof-readers in a note: people of the page, authors of nothing."""
    for m in _EDITOR.finditer(text.text):
        at = m.end()
        while (name := names.at(text, at, known, cued=True)) and name.score >= _FAIR_EDITOR and not _is_desk(name):
            if not _EDITOR.match(text.text, name.end):  # 编辑：企联|编辑
                yield _person(text, name, "editor")
            if text.char(name.end) not in ("、", "，"):
                break
            at = name.end + 1


def _is_desk(name: Name) -> bool:
    """Whether an editor's name is that of a part of the newspaper's office: 要闻组."""
    return name.text.endswith(("组", "部", "室"))


@cache
def _before_person() -> re.Pattern[str]:
    return re.compile(rf"(?:{load().alternation('person_cues')}|{_MORE_CUES})(?:了|：| |—)?")


@cache
def _after_person() -> re.Pattern[str]:
    return re.compile(f"{load().alternation('person_signs')}|{_MORE_SIGNS}")


@cache
def _sure_after() -> re.Pattern[str]:
    return re.compile(f"{load().alternation('person_signs', 'sure', 'sure')}|{_SURE_SIGNS}")


def _beside_cues(text: Passage, found: Found, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """The names that a word in front or behind shows."""
    for m in _before_person().finditer(text.text):
        name = names.at(text, m.end(), known)
        if name and name.score >= 0.72 and (name.text in known or (_personal(name, names) and not _torn(text, name))):
            yield name
    for m in _NAMED.finditer(text.text):
        yield from _named(text, m.end(), names, known)
    yield from _entered(text, names, known)
    opening = names.at(text, 0, known)
    told = opening is not None and text.char(opening.end) == "：" and found.starting(0, "Place") is None
    if opening and opening.score >= 0.7 and told and not is_a("field", text.text):
        yield opening  # not a county's name in front of what is told of it, nor 国籍：中国
    yield from _of_a_people(text, names, known)
    yield from listed_people.rostered(text, names, known)
    yield from listed_people.leaders(text, names, known)
    for m in _after_person().finditer(text.text):
        name = names.before(text, m.start(), known)
        if name and _shown_by(text, name, m.group(), names, known):
            yield name


def _torn(text: Passage, name: Name) -> bool:
    """Whether a word begins in front of a name and ends in it (人员工|商管理), or words stand across it (查询发|现)."""
    if words().frequency(text.text[max(0, name.start - 1) : name.start + 1]) > EVERYDAY_WORD:
        return True
    last = words().frequency(text.text[name.end - 1 : name.end + 1]) > EVERYDAY_WORD
    return last and len(name.text) == _THREE and words().frequency(name.text[:2]) > EVERYDAY_WORD


def _personal(name: Name, names: Names) -> bool:
    """Whether a name without a post is one: with a family name that many have, and no word too (员工|关怀)."""
    return names.common(name) and not (len(name.text) == 2 and names.ordinary(name))


def _named(text: Passage, at: int, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """The names behind a verb of appointing: 任命何某、高某为…; what is no name ends them."""
    name = names.at(text, at, known, cued=True)
    while name and name.score >= FAIR:
        yield name
        after = note_end(text, name.end)
        name = names.at(text, after + 1, known, cued=True) if text.char(after) == "、" else None
        if name and not names.edges.surely_ends(text, name.end):
            return


def _entered(text: Passage, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """Whom a paragraph enters in a list of biographies: “何某，男，汉族，…”; the marks around show where the name ends."""
    if (end := entered(text.text)) and (name := names.between(text, 0, end, known)):
        yield name


def _shown_by(text: Passage, name: Name, cue: str, names: Names, known: frozenset[str]) -> bool:
    """Whether the words behind a name make it one: 现任 behind an edge is sure, verbs need good characters."""
    if _sure_after().match(cue) and text.at_edge(name.start - 1):
        return name.score >= 0.55
    return name.score >= 0.66 and (name.text in known or names.common(name))


def _of_a_people(text: Passage, names: Names, known: frozenset[str]) -> Iterator[Name]:
    """Whom brackets call of a people, however unusual the name: 、洛桑某某（藏族）、."""
    for m in _PEOPLE.finditer(text.text):
        if name := names.between(text, m.start("name"), m.end("name"), known):
            yield name
