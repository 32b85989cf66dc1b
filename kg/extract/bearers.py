"""Whose figure it is: the project, firm, place, industry or meeting that a number belongs to."""

from __future__ import annotations

import re

from kg.extract.discourse import at_level
from kg.extract.measured import Measured
from kg.extract.passage import Found, Passage
from kg.extract.quantities import Quantity
from kg.lexicon import load
from kg.model import Mention

_BEARERS = ("Project", "Industry", "Organization", "Place")
_THE_PROJECT = re.compile(
    r"(?:该|此|本)?(?:项目|工程|园区|基地)(?:计划|预计)?(?=总投资|占地|建成|投资|达产|规划|分|全)|其"
)
_THE_FIRM = re.compile(r"(?:该|这家)?(?:公司|企业|集团|合作社|厂)(?!总经理|董事)")
_DESCRIBES = re.compile(
    r"(?:投资)?(?:建设|兴建|打造|修建|新建|共建|开发)?的|(?:，)?(?:在[^，。；：]{1,12}?)?(?:建设|打造|设立|兴建|新建)"
)
_AS_BUILT = re.compile(r"(?:建成|投产|达产|竣工|完工|投用|运营)(?:投产|投用)?(?:以后|之后|后)")
_GROUP = re.compile(r"(?:^|[，；：])(?:这|该)(?:支|批|些|类|群)")
_PRESENT = re.compile(r"应到|实到|应出席|实际出席|出席|列席|到会|会期")
_BUILT = ("School", "Hospital", "University", "Enterprise")  # organisations that are built, as projects are
_STATIC = re.compile(r"(?:总投资|占地|面积|概算)$")
_NO_SUBJECT = re.compile(r"[第前平首唯最各]|的")  # 居全省第三
_FAR = ("距", "距离", "毗邻", "紧邻", "紧靠", "东邻", "西邻", "南邻", "北邻")
_QUOTES = re.compile(r"(?:据|来自|从)$")  # whose words they are bears no figure: 据县农业农村局介绍
# The rest of an enumeration behind one of its items, with the number that sums it up.
_SUMMED = re.compile(
    r"(?:[^，。；：！？]{0,8}?(?:、|和|及|以及)[^，。；：！？]{1,40}?)?等?(?:[两三四五六七八九十]|\d+)(?:余|多)?[个家条项座处大户名所]"
)
_CLAUSE_START = re.compile(r"(?:^|[，。；：！？“]|[年月日度末以来间期]|其中|目前|同时)$")


def is_static(indicator: str) -> bool:
    """Whether an indicator describes a project as designed (总投资, 占地): neither reached nor aimed at."""
    return _STATIC.search(indicator) is not None and not re.search(r"完成|新签", indicator)


def about(indicator: str) -> str:
    """``place``, ``project``, ``any``, ``count`` or '': what the indicator is usually of, by its longest known end."""
    known = load().words("indicators")
    found = max((word for word in known if indicator.endswith(word)), key=len, default="")
    return known[found]["about"] if found else ""


def bearer(
    text: Passage, found: Found, quantity: Quantity, what: Measured, clause: int, sentence: int, last: Mention | None
) -> Mention | None:  # fmt: skip
    """The thing measured, None where the words name none. ``last`` bears the figure before in the sentence."""
    if _PRESENT.match(what.base):
        return _nearest([m for m in found.of("Meeting") if m.end <= what.start])
    usual = "project" if _AS_BUILT.search(text.text[clause : what.start]) else about(what.base)
    counted = _of_counted_projects(text, what)
    named = [m for m in _outer(found) if not (m.core == "Project" and counted)]
    named = [m for m in named if not _is_summed(text, m, quantity) and not is_far_end(text, m)]
    named = [m for m in named if not (_is_quoted(text, m) or is_whole(text, m) or _is_one_of(text, m, quantity))]
    named = [m for m in named if not (m.core == "Place" and _is_scene(text, m))]
    before = [
        m for m in named if m.end <= max(what.start, clause) or (m.end <= quantity.start and m.core == "Industry")
    ]
    own = _nearest([m for m in before if m.start >= clause and not (usual == "place" and m.core == "Project")])
    if own is not None:
        return own
    return _before_clause(text, before, usual, clause, sentence) or _shared(usual, last)


def is_far_end(text: Passage, place: Mention) -> bool:
    """Whether a place only says how far another one is: 柳河村距|兴安城区|8公里."""
    return text.text[: place.start].endswith(_FAR)


def is_whole(text: Passage, named: Mention) -> bool:
    """Whether something is only the whole that a share is of: 占|黄河|总长的31%."""
    return text.text[: named.start].endswith(("占", "占了", "占到"))


def _is_summed(text: Passage, named: Mention, quantity: Quantity) -> bool:
    """Whether a mention is one of an enumeration that a number sums up: 甲路、乙路等13条道路，总长…"""
    summed = _SUMMED.match(text.text, named.end)
    return summed is not None and summed.end() <= quantity.end


_ROW = re.compile(r"(?:项目)?(?:、[^，。；：！？]{1,60}?)?等(?!级)")


def _is_one_of(text: Passage, named: Mention, quantity: Quantity) -> bool:
    """Whether a project or firm is one of some that are taken together: 甲项目、乙工厂|项目等总投资324亿元的130个项目."""
    row = _ROW.match(text.text, named.end) if named.core in ("Project", "Organization") else None
    return row is not None and row.end() <= quantity.start


# 在|深圳|的招商推介会上签订协议6个: where it happened, not whose figure it is.
_SCENE_OPENS = re.compile(r"(?:^|[，。；：])(?:其中，?)?(?:[^，。；：]{0,6})[在赴][^，。；：]{0,30}$")
_SCENE_CLOSES = re.compile(r"[^，。；：]{0,30}?(?:会|会上|活动中|仪式上|对接中|考察中|对接后|期间)[，签达]")


def _is_scene(text: Passage, place: Mention) -> bool:
    return bool(_SCENE_OPENS.search(text.text[: place.start]) and _SCENE_CLOSES.match(text.text, place.end))


def _outer(found: Found) -> list[Mention]:
    """The mentions that can bear a figure: named, and no part of a longer name."""
    mentions = [m for m in found.of(*_BEARERS) if not (m.core == "Organization" and m.bare)]
    return [
        m
        for m in mentions
        if not any(o.start <= m.start and m.end <= o.end and o.end - o.start > m.end - m.start for o in mentions)
    ]


def _of_counted_projects(text: Passage, what: Measured) -> bool:
    """Whether the figure is of projects counted together (28个百亿项目完成投资), not of the one named before."""
    kinds = re.match(r"(?P<which>.{0,12}?)项目", what.base)
    return kinds is not None and (
        bool(kinds["which"]) or not text.text.startswith(what.base, what.start) or what.base == "项目"
    )


def described(text: Passage, found: Found, quantity: Quantity) -> Mention | None:
    """总投资3.2亿元的某某产业园, 投资3.4亿元建设的某某基地."""
    joint = _DESCRIBES.match(text.text, quantity.end)
    if joint is None:
        return None
    built = found.starting(joint.end(), "Project", "Organization")
    return built if built is not None and (built.core == "Project" or built.kind in _BUILT) else None


def of_meeting(indicator: str) -> bool:
    """Whether an indicator counts who is present at a meeting, or how long it lasts."""
    return bool(_PRESENT.match(indicator))


def is_whole_meeting(bearer: Mention) -> bool:
    """Whether a bearer is a meeting or event that a name tells: not the place, not one sitting of a session."""
    sitting = bearer.value("series") in ("plenary", "presidium") and bearer.part("parent") is None
    return bearer.core in ("Meeting", "Event") and not sitting


def standing_for(text: Passage, topic: Mention | None) -> Mention | None:
    """What figures without a bearer are of: what the passage is about, the place of a department that tells them."""
    if topic is None or not (topic.kind == "Department" or _is_quoted(text, topic)):
        return topic
    return topic.part("place") or at_level(topic) or topic


def _is_quoted(text: Passage, body: Mention) -> bool:
    """Whether a department only tells a figure: 据|柳河县农业农村局|介绍."""
    here = body.block == text.block and bool(body.value("department"))
    return here and _QUOTES.search(text.text, 0, body.start) is not None


def elsewhere(text: str) -> bool:
    """Whether the words in front of a figure name a bearer that is no place, firm or project: 这支队伍平均年龄…"""
    return bool(_GROUP.search(text))


def _before_clause(text: Passage, mentions: list[Mention], usual: str, clause: int, sentence: int) -> Mention | None:
    """A project's figures after the project, 该公司 for the firm named before, a place's statistics after 全县."""
    rest = text.text[clause:]
    if _THE_FIRM.match(rest):
        return _nearest([m for m in mentions if m.kind == "Enterprise"])
    if usual in ("project", "any"):
        named = _THE_PROJECT.match(rest) or _THE_PROJECT.match(text.text[sentence:])
        start = 0 if named else _own_part(text.text, sentence, clause)
        return _nearest([m for m in mentions if m.core == "Project" and m.start >= start])
    if usual == "place":
        subjects = (m for m in mentions if m.core == "Place" and m.start >= sentence)
        return _nearest(
            [
                m
                for m in subjects
                if (m.bare and not _NO_SUBJECT.match(text.text, m.end)) or _CLAUSE_START.search(text.text, 0, m.start)
            ]
        )
    return None


def _own_part(text: str, sentence: int, clause: int) -> int:
    """Where the part of an enumeration with ； begins that has a subject of its own: 甲建设某某园；|乙公司计划投资3亿元."""
    mark = text.rfind("；", sentence, clause)
    return sentence if mark < 0 or _GOES_ON.match(text, mark + 1) else mark + 1


_GOES_ON = re.compile(r"(?:计划|预计|概算|估算)?(?:总投资|投资|占地|建筑面积|建成|达产|投产|项目|其|年产|可|一期|二期)")


def _shared(usual: str, last: Mention | None) -> Mention | None:
    """The bearer of the figure before, where it can have this one, too."""
    if last is None or (usual == "place" and last.core != "Place") or last.core == "Industry":
        return None
    return last


def _nearest(mentions: list[Mention]) -> Mention | None:
    """The mention that ends last, of several the longest."""
    return max(mentions, key=lambda m: (m.end, -m.start), default=None)
