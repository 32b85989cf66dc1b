"""Whose a project is: the place in its name, the one it stands in, else what the passage is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.discourse import at_level, place_of
from kg.extract.encode import Encoded
from kg.extract.scene import Scene
from kg.model import BlockKind, Mention

# A headline is about the article's subject, which it need not name: no topic is read into it.
_HEADS = (BlockKind.TITLE, BlockKind.KICKER, BlockKind.HEADING)
# Places that have projects of their own: not a lake, a region or a hall.
_LOCAL = ("Subdistrict", "Town", "Village", "District", "County", "CountyLevelCity", "DevelopmentZone")
# What stands between a place and the project in it: 位于|某某镇|的, 在|某某镇|建设, 支持|某某镇|打造.
_IN_IT = re.compile(
    r"(?:（[^）]{1,8}）)?(?:的|境内的|内的|建设|新建|建成|共建|打造|兴建|投资建设|规划建设|实施|建起了?|启动)?"
)
_PHASE = 2
# What a place is called by in full; a short name alone may be that of a mountain, a river or an airport: 白石潭|景区改造.
_IN_FULL = ("县", "区", "市", "旗", "盟", "州", "镇", "乡", "街道", "苏木", "村", "嘎查", "社区", "园", "城")
_ROUTE = re.compile(r"[至到—－-]")  # 敦化|至牡丹江高速铁路 is not that town's
_FIRMS = ("公司", "集团", "合作社")  # a plant (某某污水处理厂) is built, too
_TO = re.compile(r"(?:到|在|来到|走进|赴|前往|深入)$")
_LOOKS = re.compile(r"，?(?:实地|详细|仔细)?(?:查看|察看|了解|考察|调研|参观|检查|督导)了?(?:该公司|其)?")


def of(project: Mention, made: Scene, code: Encoded) -> list[Mention]:
    """The places and organisations that have a project; none where a headline names it alone."""
    if (firm := _visited(project, made)) is not None:
        return [firm]
    named = _in_name(project, made)
    own = named if named is not None and _tells(named, made) else None
    near = _beside(project, made) or own or _opening(project, made, code)
    places = [near] if near is not None else list(_topics(project, made)) or [p for p in (named,) if p is not None]
    builder = _builder(project, made)
    return [*places, *([builder] if builder is not None and builder not in places else [])]


def _tells(place: Mention, made: Scene) -> bool:
    """Whether the place in a project's name is surely a division: in full, or in front of what the project can do."""
    return place.text.endswith(_IN_FULL) or made.text.char(place.end).isdigit()  # 柳河|250万千瓦风电项目


def _builder(project: Mention, made: Scene) -> Mention | None:
    """The firm that the project's name opens with: 柳河县食品有限公司|年产30万吨淀粉项目."""
    firms = [f for f in made.found.of("Organization") if f.start == project.start and f.end < project.end]
    return next((f for f in firms if f.text.endswith(_FIRMS) and not f.bare), None)


def _visited(project: Mention, made: Scene) -> Mention | None:
    """The firm at which a project is looked at: 到|兴安集团|查看|涂镀板项目|建设情况."""
    firms = [f for f in made.found.of("Organization") if f.end < project.start and f.kind == "Enterprise"]
    if not firms or not _TO.search(made.text.text, 0, firms[-1].start):
        return None
    return firms[-1] if _LOOKS.fullmatch(made.text.text, firms[-1].end, project.start) else None


def _beside(project: Mention, made: Scene) -> Mention | None:
    """The place just in front: 某某区|某某产业园, 位于某某镇的|某某项目, 支持某某镇建设|某某园."""
    near = [p for p in made.found.of("Place") if p.end <= project.start and p.kind in _LOCAL and not p.bare]
    if near and _IN_IT.fullmatch(made.text.text, near[-1].end, project.start):
        return near[-1]
    return None


def _in_name(project: Mention, made: Scene) -> Mention | None:
    """The place that opens the project's own name: 某某镇|污水处理厂; not a zone and its second phase."""
    inside = [p for p in made.found.of("Place") if p.start == project.start and project.end - p.end > _PHASE]
    routes = {p.end for p in inside if _ROUTE.match(made.text.text, p.end)}
    return next((p for p in inside if p.kind in _LOCAL and not p.bare and p.end not in routes), None)


def _opening(project: Mention, made: Scene, code: Encoded) -> Mention | None:
    """The place that the sentence opens with: 在某某街道，某某察看了|某某工程."""
    first = code.at[0]
    for place in made.found.of("Place"):
        if first <= place.start < project.start and place.kind in _LOCAL and not place.bare:
            opens = made.text.text[first : place.start] in ("", "在") and made.text.char(place.end) == "，"
            return place if opens else None
    return None


def _topics(project: Mention, made: Scene) -> Iterator[Mention]:
    """What the passage is about; a firm's project is home's, too, a department's is of its place."""
    topic = None if made.text.kind in _HEADS else made.topics.at(project.start)
    if topic is None:
        return
    if topic.value("department"):
        yield topic.part("place") or at_level(topic) or topic
        return
    yield place_of(topic)
    if topic.kind == "Enterprise" and made.topics.home is not None:
        yield made.topics.home
