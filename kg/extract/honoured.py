"""Who receives an honour where the verb stands alone: the subject of its clause, else of the clauses before.

“某某村、某某村获评…” honours both, “某某镇被…评为…，获评…” the town twice; in “某某一带风景区获评…” nobody known does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.discourse import place_of
from kg.extract.encode import SYMBOLS, Encoded
from kg.extract.referring import referent, refers
from kg.extract.scene import Scene
from kg.model import Mention

_WHO = SYMBOLS["Person"] + SYMBOLS["Organization"] + SYMBOLS["Place"]
_CLAUSE = re.compile(r"[，；：。！？]|——")
# What may stand between a subject and its verb: time, manner, who gives it.
_ADVERBS = (
    rf"(?:还|也|并|又|均|都|全部|全|分别|双双|先后|连续|再次|再度|成功|顺利|首次|首批|曾|已|一举|同时|近年来|近日|日前|此前|"
    rf"去年|今年|当年|同年|20\d\d年度?|\d{{1,2}}月(?:\d{{1,2}}日)?|[一二三四五六七八九十两]+[次年度届]|因[^，。；]{{0,12}}|"
    rf"[被经由](?:[^，。；：{_WHO}]|[{SYMBOLS['Organization']}]){{1,16}}|凭借[^，。；]{{0,12}}|光荣|喜|在|和|、|党委|党支部|产品|项目|"
    rf"家庭|同志|等[^，。；：{_WHO}]{{0,14}})*"
)
_SUBJECT = re.compile(rf"(?<![被经由获从])(?P<who>[{_WHO}](?:(?:、|和|与|及|以及)[{_WHO}])*)的?{_ADVERBS}$")
_OPENS = re.compile(
    rf"(?:其中|目前|同时|此外|近年来|去年|今年|[^，。；：是为由被{_WHO}]{{0,6}})?(?P<who>[{_WHO}](?:、[{_WHO}])*)(?!：|说|表示|介绍|指出|强调)"
)
# An enumeration that fills the clause in front of 被: 甲村、乙村、丙村，|被认定为….
_LISTED = re.compile(rf"(?:^|[，；。])(?:今年|去年|其中)?，?(?P<who>[{_WHO}](?:(?:、|和|及)[{_WHO}])+)，$")
_PASSIVE = re.compile(r"(?:均|都|分别)?被")
_WE = re.compile(r"我们|我[省市县区州盟旗镇乡村]|全[省市县区州盟旗镇乡村]")
_NOBODY = re.compile(rf"{_ADVERBS}")


# Honours of people.
_PERSONAL = re.compile(
    r"个人|模范$|红旗手|标兵|奖章|英雄|[一二三]等功|工作者|优秀[^，]{0,6}(?:党员|干部|教师|企业家|民警)|能手|好人"
)


def of(honour: Mention, code: Encoded, at: int, made: Scene) -> Sequence[Mention]:
    """The mentions honoured by the verb at an offset of the encoded sentence; none where that is unclear."""
    begins = _begin(code.text, at)
    own = _SUBJECT.search(code.text, begins, at)
    if own:
        return code.mentions(*own.span("who"))
    if listed := _LISTED.search(code.text, 0, begins) if _PASSIVE.match(code.text, begins) else None:
        return code.mentions(*listed.span("who"))
    if _PERSONAL.search(honour.text):
        return _person(code, code.at[begins], made)
    return [place_of(m) for m in _unnamed(code, begins, at, made) if m.core != "Person"]


def _person(code: Encoded, at: int, made: Scene) -> Sequence[Mention]:
    """The person of the sentence, else the one that opens the paragraph, else whom the paragraphs before are about."""
    people = made.found.of("Person")
    inside = [p for p in people if code.at[0] <= p.start and p.end <= at]
    opening = [p for p in people if p.start == 0 and p.end <= at]
    about = [made.person] if made.person and not people else []
    return inside[:1] or opening or about


def _unnamed(code: Encoded, begins: int, at: int, made: Scene) -> Sequence[Mention]:
    """Who receives what a clause without a subject names: what it refers to, the clause before, the topic."""
    front = code.text[begins:at]
    if refers(front):
        return referent(front, made, code.at[begins])
    if _NOBODY.fullmatch(front) or _WE.match(front):
        return _before(code, begins, made) if not _WE.match(front) else _topic(code, begins, made)
    return []


def _begin(text: str, at: int) -> int:
    return max((m.end() for m in _CLAUSE.finditer(text, 0, at)), default=0)


def _before(code: Encoded, begins: int, made: Scene) -> Sequence[Mention]:
    """The subject of the clauses before, the nearest first; an enumeration is none for what follows it."""
    while begins > 0 and code.text[begins - 1] == "，":
        end = begins - 1
        begins = _begin(code.text, end)
        clause = code.text[begins:end]
        if refers(clause):
            return referent(clause, made, code.at[begins])
        opens = _OPENS.match(code.text, begins, end)
        who = code.mentions(*opens.span("who")) if opens else []
        if len(who) == 1:
            return who
    return _topic(code, begins, made)


def _topic(code: Encoded, begins: int, made: Scene) -> Sequence[Mention]:
    """What the passage is about."""
    topic = made.topics.at(code.at[begins])
    return [topic] if topic is not None else []
