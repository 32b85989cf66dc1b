"""Bodies whose names are built around a place: 中共柳河县委员会, 民盟襄阳市委会, 河北省第十三届人民代表大会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.levels import level_after, level_before
from kg.extract.passage import Found, Passage
from kg.model import Mention, Part

_NUMERAL = "[一二三四五六七八九十百]"
_IN_FRONT = re.compile(rf"(中国共产党|中共|政协|中国人民政治协商会议|武警)(?:第{_NUMERAL}+届)?$")
_CPPCC = ("政协", "中国人民政治协商会议")
_BEHIND = re.compile(rf"第{_NUMERAL}+届委员会|委员会|委(?!员)|党委|工作委员会|工委|自治区委员会")
_CONGRESS = re.compile(r"第?[一二三四五六七八九十]+届(?:人民代表大会|人大)(?!常务|常委|第)")
_OF_PARTY = re.compile(
    rf"(?:第?{_NUMERAL}+届)?(?:委员会|[省市县区州盟旗]?委会|[省市县区州盟旗]委|委|总支|支部|工委)(?!员|书记)|"
    rf"第?{_NUMERAL}+届(?=副?主委|副?主任委员|秘书长)"
)
_HEAD = re.compile("(?:常务|专职|驻会)?副?(?:主委|主任委员)")
_CHAIR = re.compile("[^，。；、]{0,10}委会?(?:专职)?副?主委、")
_CHAIRED = re.compile("[省市县区州盟旗]?委会?(?=(?:专职)?副?主委)")
_LEAGUE = re.compile("中国共产主义青年团|共青团")
_OF_LEAGUE = re.compile(rf"(?:第{_NUMERAL}+届)?委员会|委(?!员)|工作委员会|工委")

_INITIALS = {"社": "九三学社", "盟": "中国民主同盟"}
_INITIAL = re.compile(r"[社盟][省市]委(?!员会|托)")  # 社区委, 盟委 are others
_BEFORE_INITIAL = frozenset("由是与和任原对")


def find(text: Passage, found: Found) -> Iterator[Mention]:
    """The bodies of a passage that a place stands inside of."""
    for place in found.of("Place"):
        yield from _around(text, place)
    yield from _of_parties(text, found)
    yield from _of_the_league(text, found)
    for place in found.of("Place"):
        yield from _congress(text, place)


def _by_initial(text: Passage, found: Found) -> Iterator[Mention]:
    """Committees of 九三学社 and 民盟 as their own papers call them: 社市委, 盟省委, 社|长宁区|委."""
    places = ((p.start - 1, p.end, p) for p in found.of("Place") if text.text.startswith(("委", "第"), p.end))
    named: list[tuple[int, int, Part]] = [(start, end, ("place", place)) for start, end, place in places]
    named += [(m.start(), m.end() - 1, ("level", m.group()[1])) for m in _INITIAL.finditer(text.text)]
    for start, end, anchor in named:
        official = _INITIALS.get(text.char(start), "")
        whole = _OF_PARTY.match(text.text, end)
        if official and whole and (text.at_edge(start - 1) or text.char(start - 1) in _BEFORE_INITIAL):
            parts = (anchor, ("party", official), ("own", official))
            last, kind = whole.end(), "MassOrganization"
            yield text.mention(start, last, "Organization", "democratic-party", kind=kind, parts=parts)


def _around(text: Passage, place: Mention) -> Iterator[Mention]:
    """Names with the body in front of the place: 中共…委员会, 政协…委员会, 政协第九届…委员会."""
    before = _IN_FRONT.search(text.text[max(0, place.start - 18) : place.start])
    rest = _BEHIND.match(text.text, place.end)
    if before is None or rest is None:
        return
    cppcc = before.group(1) in _CPPCC
    body = "cppcc" if cppcc else "working-committee" if rest.group().startswith("工") else "party"
    kind = "Cppcc" if cppcc else "PartyCommittee"
    start, parts = place.start - len(before.group()), (("place", place), ("body", body))
    yield text.mention(start, rest.end(), "Organization", "body-around-place", kind=kind, parts=parts)


def _beside_a_party(text: Passage, found: Found) -> Iterator[Mention]:
    """Its committee of another place behind a post in one: 民建河北省委副主委、|石家庄市委|主委."""
    for hit in text.of("parties"):
        before = _CHAIR.match(text.text, hit.end)
        place = found.starting(before.end(), "Place") if before else None
        if place is not None and (m := _CHAIRED.match(text.text, place.end)):
            parts = (("place", place), ("party", hit.entry["official"]), ("own", hit.word))
            yield text.mention(
                place.start, m.end(), "Organization", "democratic-party", kind="MassOrganization", parts=parts
            )


def _of_the_league(text: Passage, found: Found) -> Iterator[Mention]:
    """Committees of the Youth League: 共青团柳河县委, 共青团柳河县委员会, 共青团市委."""
    for m in _LEAGUE.finditer(text.text):
        place = found.starting(m.end(), "Place")
        level = level_after(text.text, m.end())
        committee = _OF_LEAGUE.match(text.text, place.end if place else m.end() + len(level))
        if committee and (place or level):
            anchor: Part = ("place", place) if place else ("level", level)
            parts = (anchor, ("party", "中国共产主义青年团"), ("own", "共青团"))
            yield text.mention(
                m.start(), committee.end(), "Organization", "league", kind="MassOrganization", parts=parts
            )


def _congress(text: Passage, place: Mention) -> Iterator[Mention]:
    """A congress named with its term: 河北省第十三届人民代表大会."""
    m = _CONGRESS.match(text.text, place.end)
    if m and not place.bare:
        parts = (("place", place), ("body", "congress"), ("own", "人民代表大会"))
        yield text.mention(place.start, m.end(), "Organization", "body-at-place", kind="PeoplesCongress", parts=parts)


def _of_parties(text: Passage, found: Found) -> Iterator[Mention]:
    """Committees of the democratic parties: 民盟襄阳市委会, 九三学社河北省委, 民建市委会, 社市委."""
    yield from _by_initial(text, found)
    yield from _beside_a_party(text, found)
    for hit in text.of("parties"):
        place = found.starting(hit.end, "Place")
        level = level_after(text.text, hit.end)
        m = _OF_PARTY.match(text.text, place.end if place else hit.end + len(level))
        if m and (place or level):
            anchor: Part = ("place", place) if place else ("level", level)
            parts = (anchor, ("party", hit.entry["official"]), ("own", hit.word))
            end, kind = m.end(), "MassOrganization"
            yield text.mention(hit.start, end, "Organization", "democratic-party", kind=kind, parts=parts)
        elif (level := level_before(text.text, hit.start)) and _HEAD.match(text.text, hit.end):
            parts = (("level", level), ("party", hit.entry["official"]), ("own", hit.word))
            start, kind = hit.start - len(level), "MassOrganization"  # 市|民建|副主委
            yield text.mention(start, hit.end, "Organization", "democratic-party", kind=kind, parts=parts)
