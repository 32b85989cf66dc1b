"""Organisations: a body or department anchored at a place (市委, 中原区发展和改革委员会), departments inside organisations,
national bodies, and firms, schools and institutes by how their names end.

A mention's parts are a small tree: ``place`` (a Place mention) or ``level`` (省, 市, 县 … without a name), ``body`` or
``department``, ``parent`` (the organisation it is inside), ``own`` (the words that are its own).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract import firms
from kg.extract.passage import Found, Passage
from kg.extract.words import Words
from kg.lexicon import Hit
from kg.model import Mention

LEVELS = (
    "师市",
    "自治区",
    "自治州",
    "自治县",
    "兵团",
    "街道",
    "地区",
    "省",
    "市",
    "区",
    "县",
    "州",
    "盟",
    "旗",
    "镇",
    "乡",
    "村",
    "师",
    "团",
)
_PARTY_SHORT = {"委", "委员会"}
_NOT_AFTER_COMMITTEE = re.compile(r"员(?!会)|托|派|任|屈|以|曲|婉|实|内|全会通")
_NOT_IN_DEPARTMENT = re.compile(
    r"[的了在是为以被把这那每要将并其，。、；：“”（）《》]|书记|主任|局长|市长|区长|县长|主席|干部|领导|党组|机关|部署|内部|全部|部门|部分|部队|各|处于|处理|室内|所有|院士|办好|办理|站在|"
    r"队伍|局面|中心城|中心工作|中心组|会议|精神|同志|工作会|表示|强调|指出|通过|进行|开展|加强|推进|坚持|召开|印发|全会|域|格局|布局|全局|大局|开局|结局|收官|民生|推进|质量|问题|群众|"
    r"企业家|建设局面|代表团部"
)
_AFTER_DEPARTMENT = re.compile(
    r"门|署|分|队|级|技|学|研|创|普|于|理|境|罚|置|所|在|士|伍|面|势|好|事|公|城|市|内|长(?!期|江|春|沙)|谓|有|以|示"
)
_MAX_OWN = 16


def find(text: Passage, found: Found, words: Words) -> None:
    """Add the organisations of a passage: outermost names, their inner ones as parts."""
    found.add(*_national(text))
    found.add(*_prefixed(text, found))
    found.add(*_parties(text, found))
    found.add(*_congresses(text, found))
    known = _longest(text)
    for hit in known:
        _add(text, found, _anchored(text, hit, found, words))
    found.add(*_generic_at_place(text, found))
    found.add(*firms.find(text, found, words))
    for hit in known:
        _add(text, found, _anchored(text, hit, found, words))
    _departments_inside(text, found)


def _longest(text: Passage) -> list[Hit]:
    """Bodies and departments that no longer one covers: 人大 is nothing inside 人大常委会."""
    hits = list(text.of("bodies", "departments"))
    return [
        h
        for h in hits
        if not any(
            o is not h and o.start <= h.start and h.end <= o.end and o.end - o.start > h.end - h.start for o in hits
        )
    ]


def _add(text: Passage, found: Found, mention: Mention | None) -> None:
    """Add one mention unless a longer one already ends there."""
    if mention is None:
        return
    session = _SESSION.match(text.text, mention.end)
    if session and mention.value("body") in ("party", "cppcc", "congress", "discipline"):
        end = session.end()
        mention = replace(mention, end=end, text=text.text[mention.start : end])
    other = found.ending(mention.end, "Organization")
    if other is None or other.start > mention.start:
        found.add(mention)


def _national(text: Passage) -> Iterator[Mention]:
    end = -1
    for hit in text.of("national_bodies"):
        if hit.start >= end:
            end = hit.end
            yield text.mention(
                hit.start, hit.end, "Organization", "national-body", kind=hit.entry["class"], parts=(("national", hit.entry["official"]),)
            )  # fmt: skip


_SESSION = re.compile(r"第?[一二三四五六七八九十百]+届委员会(?!第)")
_PREFIXED = re.compile(r"(中国共产党|中共|政协|中国人民政治协商会议|武警)$")


def _prefixed(text: Passage, found: Found) -> Iterator[Mention]:
    """Names with the body in front of the place: 中共…委员会, 政协…委员会."""
    for place in found.of("Place"):
        before = _PREFIXED.search(text.text[max(0, place.start - 12) : place.start])
        if not before:
            continue
        rest = re.match(
            r"第[一二三四五六七八九十百]+届委员会|委员会|委(?!员)|党委|工作委员会|工委|自治区委员会",
            text.text[place.end :],
        )
        if rest:
            cppcc = before.group() in ("政协", "中国人民政治协商会议")
            body = "cppcc" if cppcc else "working-committee" if rest.group().startswith("工") else "party"
            start = place.start - len(before.group())
            yield text.mention(
                start, place.end + rest.end(), "Organization", "body-around-place",
                kind="Cppcc" if cppcc else "PartyCommittee", parts=(("place", place), ("body", body)),
            )  # fmt: skip


_TERM = re.compile(r"第?[一二三四五六七八九十]+届(?:人民代表大会|人大)(?!常务|常委|第)")


def _congresses(text: Passage, found: Found) -> Iterator[Mention]:
    """A congress named with its term: 河北省第十三届人民代表大会."""
    for place in found.of("Place"):
        m = _TERM.match(text.text, place.end)
        if m and not place.bare:
            parts = (("place", place), ("body", "congress"), ("own", "人民代表大会"))
            yield text.mention(
                place.start, m.end(), "Organization", "body-at-place", kind="PeoplesCongress", parts=parts
            )


_PARTY_COMMITTEE = re.compile(
    r"(?:第?[一二三四五六七八九十百]+届)?(?:委员会|委会|市委|省委|县委|区委|委|总支|支部|工委)(?!员|书记)"
)


def _parties(text: Passage, found: Found) -> Iterator[Mention]:
    """Committees of the democratic parties: 民盟襄阳市委会, 九三学社河北省委, 民建市委会."""
    for hit in text.of("parties"):
        place = found.starting(hit.end, "Place")
        level = next((lv for lv in LEVELS if text.text.startswith(lv, hit.end)), "")
        at = place.end if place else hit.end + len(level)
        m = _PARTY_COMMITTEE.match(text.text, at)
        if m and (place or level):
            anchor: tuple[str, Mention | str] = ("place", place) if place else ("level", level)
            parts = (anchor, ("party", hit.entry["official"]), ("own", hit.word))
            yield text.mention(
                hit.start, m.end(), "Organization", "democratic-party", kind="MassOrganization", parts=parts
            )


def _anchored(text: Passage, hit: Hit, found: Found, words: Words) -> Mention | None:
    """A body or department with its place, level or parent organisation in front of it."""
    if hit.word in _PARTY_SHORT and _NOT_AFTER_COMMITTEE.match(text.text, hit.end):
        return None
    if hit.word in ("办事处",) and text.ends(hit.end, "bodies") != hit:
        return None
    if hit.kind == "departments" and (
        _AFTER_DEPARTMENT.match(text.text, hit.end) and not text.starts(hit.end, "titles")
    ):
        return None
    role = "body" if hit.kind == "bodies" else "department"
    own = hit.entry["body"] if hit.kind == "bodies" else hit.word
    kind = hit.entry["class"]
    if found.covering(hit.start, hit.end, "Organization") is not None and hit.kind == "bodies":
        return None
    parent = found.ending(hit.start, "Organization")
    if parent is not None and (role == "department" or _may_contain(parent, hit)):
        parts = (("parent", parent), (role, own), ("own", hit.word))
        return text.mention(parent.start, hit.end, "Organization", "department-of-body", kind=kind, parts=parts)
    place = found.ending(_before_term(text, hit), "Place")
    if place is not None:
        if place.bare and hit.word != "委":
            parts = (("level", place.value("level")), (role, own), ("own", hit.word))
            return text.mention(place.start, hit.end, "Organization", "body-at-level", kind=kind, parts=parts)
        if not place.bare and _place_fits(place, hit):
            start = place.start - (2 if text.text[max(0, place.start - 2) : place.start] == "中共" else 0)
            return text.mention(
                start,
                hit.end,
                "Organization",
                "body-at-place",
                kind=kind,
                parts=(("place", place), (role, own), ("own", hit.word)),
            )
    return _at_level(text, hit, role, own, kind, words)


_TERM_BEFORE = re.compile(r"第?[一二三四五六七八九十]+届$")


def _before_term(text: Passage, hit: Hit) -> int:
    """Where the term in front of a congress or committee begins: 漳浦县|第十八届|人大常委会; the body's own start without one."""
    term = _TERM_BEFORE.search(text.text, max(0, hit.start - 8), hit.start) if hit.kind == "bodies" else None
    return term.start() if term else hit.start


def _may_contain(parent: Mention, hit: Hit) -> bool:
    """Whether a body can stand inside an organisation: 办事处党工委, 公司党委; not 市委市政府."""
    return hit.word in ("党工委", "党委", "纪委", "工委", "人大工委", "管委会") and parent.value("body") not in (
        "party",
        "congress",
    )


def _place_fits(place: Mention, hit: Hit) -> bool:
    """A party committee is of a named division (郑州市委), not of its short name (郑州委)."""
    if hit.word in _PARTY_SHORT:
        return place.text[-1] in "省市区县州盟旗" or place.text.endswith(("地区", "兵团"))
    return not (hit.word == "办事处" and place.kind in ("Province", "PrefectureCity"))


def _at_level(text: Passage, hit: Hit, role: str, own: str, kind: str, words: Words) -> Mention | None:
    """市委, 区人民政府, 县教育局: the level in front, no name. The resolver knows which place is meant."""
    level = next((level for level in LEVELS if text.text.endswith(level, 0, hit.start)), "")
    if not level or (hit.word == "委" and level in ("村", "镇", "乡", "街道", "团", "师", "兵团", "自治区", "自治县")):
        return None
    start = hit.start - len(level)
    if level == "市" and text.char(start - 1) == "师":
        return None
    before = text.text[max(0, start - 2) : hit.start]
    if not text.at_edge(start - 1) and (words.known(before[-len(level) - 1 :]) or words.known(before)):
        return None  # 开发区, 城区, 社区: the level word ends another one
    if level in ("团", "师", "村") and role == "department":
        return None
    if level == "省" and text.char(start - 1) == "全":
        return None
    prefix = 2 if text.text[max(0, start - 2) : start] == "中共" else 0
    return text.mention(
        start - prefix,
        hit.end,
        "Organization",
        "body-at-level",
        kind=kind,
        parts=(("level", level), (role, own), ("own", hit.word)),
    )


def _generic_at_place(text: Passage, found: Found) -> Iterator[Mention]:
    """Organisations no list knows, straight after a place or level: 河南援疆前方指挥部, 市河长制工作处."""
    anchors = [(p.start, p.end, ("place", p)) for p in found.of("Place") if not p.bare]
    for m in _BARE_LEVEL.finditer(text.text):
        anchors.append((m.start(), m.end(), ("level", m.group(1))))  # type: ignore[arg-type]
    for start, end, anchor in anchors:
        if found.starting(start, "Organization") or found.covering(end, end + 1, "Place", "Organization"):
            continue
        own = _own_department(text, end)
        if own:
            parts = (anchor, ("department", own), ("own", own))
            yield text.mention(
                start, end + len(own), "Organization", "department-at-place", kind="Department", parts=parts
            )


# A level word that nothing but a function word stands in front of: 听取了|市|水利和渔业局.
_BARE_LEVEL = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[了由经和与向对是为在到从及并原]))(省|市|区|县|州|盟|旗)(?=[\u4e00-\u9fff])"
)


def _own_department(text: Passage, at: int) -> str:
    """The name of a department that starts at an offset, or ''. Only where a title or an edge follows: names of this kind are open."""
    for m in _department_ends(text, at):
        if text.at_edge(m) or text.starts(m, "titles") or text.starts(m, "speech_verbs"):
            own = text.text[at:m]
            if own[:1] in "和与及" or ("和" in own and own.endswith(("中心", "院", "所", "站", "队"))):
                return ""
            if not _NOT_IN_DEPARTMENT.search(own) and len(own) >= 3:
                return own
    return ""


_ENDING = re.compile(
    r"司(?![机法令仪空])|庭(?![审院])|委员会|指挥部|领导小组|工作处|管理处|服务中心|研究中心|管理局|办公室|工作部|分局|中心|支队|大队|总队|部|处|科|局|厅|室|队|院|所|站|办"
)


def _department_ends(text: Passage, at: int) -> Iterator[int]:
    for m in _ENDING.finditer(text.text, at, at + _MAX_OWN):
        if not _AFTER_DEPARTMENT.match(text.text, m.end()):
            yield m.end()


def _departments_inside(text: Passage, found: Found) -> None:
    """Departments straight behind an organisation: 市总工会劳动和经济工作部, 市民政局养老服务处."""
    for parent in found.of("Organization"):
        if found.covering(parent.end, parent.end + 1, "Organization"):
            continue
        own = _own_department(text, parent.end)
        if own and (text.starts(parent.end + len(own), "titles") or parent.kind in ("Department", "MassOrganization")):
            parts = (("parent", parent), ("department", own), ("own", own))
            inner = text.mention(
                parent.start, parent.end + len(own), "Organization", "department-inside", kind="Department", parts=parts
            )
            found.add(inner)


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions that no other of the list covers."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.end > kept[-1].end:
            kept.append(mention)
    return kept
