"""What a post is called and in which organisation it is.

A post that names no organisation has the one of the post before it, or the government or committee that its title
implies at home (市长 → 市政府).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from kg.lexicon import load
from kg.lexicon.gazetteer import without_ethnic
from kg.model import Entity, Mention
from kg.resolve import houses, nearby, organisations, parties
from kg.resolve.context import Anchor, Context, division_anchor, entity
from kg.resolve.titles import as_said, level_of, of_party, title_of

_CENTRAL = MappingProxyType({
    "总书记": "中共中央", "国家主席": "中华人民共和国", "国务院总理": "国务院", "国务院副总理": "国务院",
    "国务委员": "国务院",
})  # fmt: skip
_PARTY_GROUPS = ("党组", "党总支", "党支部", "党委", "机关党委")
_HOUSES = frozenset({
    "Enterprise", "University", "School", "Hospital", "ResearchInstitute", "MediaOutlet", "Department",
})  # fmt: skip
_TOWNS = ("镇", "乡", "街道")
_OFFICES = ("地区", "盟")  # their government is an 行政公署
_VILLAGES = ("村", "社区", "嘎查")
_WITH_HEADS = frozenset({"Enterprise", "School", "University", "Hospital"})
# Departments that every body has: named alone they are in the body of the post before them.
_EVERYBODYS = frozenset({"办公室", "办公厅", "研究室", "政策研究室", "秘书处", "综合科", "机关党委", "信息中心"})
_SAME = MappingProxyType({"主委": "主任委员", "副主委": "副主任委员"})  # one post, two titles
# Titles of a task force that a text sets up: without its name they are nobody's post.
_TASKS = frozenset({
    "组长", "副组长", "成员", "负责人", "主要负责人", "总指挥", "副总指挥", "指挥长", "领队", "班长", "组员",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """A resolved post and the organisation it is in, None for a post of a place that names none (村主任)."""

    post: Entity
    org: Entity | None
    base: Entity | None = None  # whose party group that is: what the posts after it are in (党委书记、院长)
    within: Entity | None = None  # what the organisation is a part of, where the post shows it (市委常委、统战部部长)

    @property
    def shared(self) -> Entity | None:
        """The organisation that a further post without one of its own is in."""
        return self.base or self.org


def name(mention: Mention, context: Context) -> Office | None:
    """The post of a mention; None where nothing tells whose title it is."""
    title = title_of(mention)
    if (org := mention.part("org")) is not None:
        return _in_organisation(org, title, mention, context)
    if central := _CENTRAL.get(title):
        return _office(entity("Organization", f"Organization:national:{central}", central), title, mention, central)
    if not mention.value("loose") and (level := mention.value("level")):
        return _at_level(mention, level, title, context)
    return _by_surroundings(mention, title, context)


def _by_surroundings(mention: Mention, title: str, context: Context) -> Office | None:
    """A post that names no organisation: of the place beside it, of home, or like the post before it."""
    anchor = _anchor(mention, context)
    if loose := mention.value("loose"):
        return _loose(mention, loose, anchor, title, context)
    if mention.value("body") == "government" and level_of(title):
        return _of_government(anchor, title, mention) if anchor is not None else None
    if not _continues(mention):
        near = nearby.organisation(mention, context) if anchor is None else None
        if near is not None:
            return _in_organisation(near, title, mention, context)
        return _behind_place(mention, anchor) or parties.office(mention, title, context, _office)
    if title.startswith("党委") and anchor is not None and anchor.full.endswith(_TOWNS):
        return _of_committee(anchor, title, mention)
    return _like_the_one_before(mention, title, context)


def _in_organisation(org: Mention, title: str, mention: Mention, context: Context) -> Office | None:
    """A post of a named organisation."""
    resolved = organisations.name(org, context)
    if resolved is None:
        return None
    anchor = context.anchor(org) if org.value("body") == "government" and level_of(title) else None
    if anchor is not None and org.part("parent") is None:
        return _of_government(anchor, title, mention)
    office = _office(resolved, title, mention, _short(org, resolved, context))
    parent = org.part("parent")
    outer = organisations.name(parent, context) if parent is not None and org.value("body") == "party" else None
    return replace(office, base=outer) if outer is not None else office


def _continues(mention: Mention) -> bool:
    """Whether a title goes on from the post in front of it: 区委副书记、区长."""
    own = mention.part("place") is not None or mention.value("title") in _TASKS
    return mention.part("before") is not None and not own


def _like_the_one_before(mention: Mention, title: str, context: Context) -> Office | None:
    """A post in the organisation of the post before it."""
    before = mention.part("before")
    earlier = name(before, context) if before is not None else None
    if before is None or earlier is None or earlier.org is None:
        return None
    if nearby.headed(title) and earlier.org.kinds and not set(earlier.org.kinds) & _WITH_HEADS:
        near = nearby.organisation(mention, context)
        return _in_organisation(near, title, mention, context) if near is not None else None
    if (outer := houses.of_title(before, title, context)) is not None:
        return _office(outer, title, mention, outer.label)
    shared = earlier.post.label.removesuffix(title_of(before))
    if earlier.base is None and title.startswith("党组") and "Government" in earlier.org.kinds:
        shared = earlier.org.label  # 市政府常务副市长、|党组副书记
    if earlier.base is None or (of_party(title) and not title.startswith(_PARTY_GROUPS)):
        return _office(earlier.org, title, mention, shared)
    group = next((g for g in _PARTY_GROUPS if shared.endswith(g)), "")
    return _office(earlier.base, title, mention, shared.removesuffix(group))


def _behind_place(mention: Mention, anchor: Anchor | None) -> Office | None:
    """A title straight behind a place: 青山镇党委书记, 柳河村村主任."""
    if mention.part("place") is None or anchor is None:
        return None
    title = mention.value("title")
    if anchor.name.endswith("自治区") and title.endswith("主席"):
        return _of_government(anchor, title, mention)
    names = [mention.text, anchor.name + title, anchor.full + title]
    org = organisations.body_entity(anchor, "party") if title.startswith("党委") else None
    return Office(entity("Post", f"Post:{anchor.key}:{title}", anchor.full + title, names), org)


def _short(mention: Mention, org: Entity, context: Context) -> str:
    """The organisation's name as a post is named by it: 郑州市委, not 中共郑州市委员会."""
    body = mention.value("body")
    anchor = context.anchor(mention) if body else None
    if body and anchor is not None and mention.part("parent") is None:
        return organisations.short_form(anchor, body)
    inner = org.label.startswith("中共") and "委" in org.label[2:] and mention.part("parent") is not None
    return org.label.removeprefix("中共") if inner else org.label


def _office(org: Entity, title: str, mention: Mention, short: str) -> Office:
    """A post in an organisation, which its names call ``short``."""
    names = [called + said for called in (org.label, *org.names) for said in as_said(title)]
    if mention.part("before") is None and not mention.value("loose") and title in mention.text:
        names.append(mention.text)
    same = _SAME.get(title, title)
    if same != title:
        names += [short + same, org.label + same]
    group = _party_group(org, title)
    post = entity("Post", f"Post:{org.key}:{same}", short + title, names)
    return Office(post, group or org, org if group else None)


def _party_group(org: Entity, title: str) -> Entity | None:
    """The party group inside an organisation that a title speaks of: 市教育局|党组|书记; None for other titles."""
    group = next((g for g in _PARTY_GROUPS if title.startswith(g)), None)
    if group is None:
        return None
    names = [name + group for name in org.names]
    return entity("Organization", f"{org.key}/{group}", org.label + group, names, ("PartyCommittee",))


def _at_level(mention: Mention, level: str, title: str, context: Context) -> Office | None:
    """镇党委书记, 自治区副主席: the level says which place."""
    if level in _VILLAGES:
        village = nearby.village(mention, level, context)
        return _of_village(village, title) if village is not None else None
    division = context.at_level(level, mention)
    if division is None:
        return None
    anchor = division_anchor(division, context.gazetteer)
    return _of_committee(anchor, title, mention) if title.startswith("党委") else _of_government(anchor, title, mention)


def _of_committee(anchor: Anchor, title: str, mention: Mention) -> Office:
    """党委书记: of the place's party committee."""
    org = organisations.body_entity(anchor, "party")
    names = [anchor.full + title, anchor.name + title]
    names += [] if mention.part("before") else [mention.text]
    return Office(entity("Post", f"Post:{org.key}:{title.removeprefix('党委')}", anchor.full + title, names), org)


def _of_village(anchor: Anchor, title: str) -> Office:
    """党支部书记 of a village: the village's own."""
    return Office(entity("Post", f"Post:{anchor.key}:{title}", anchor.full + title, [anchor.name + title]), None)


def _anchor(mention: Mention, context: Context) -> Anchor | None:
    """The place of a post without an organisation: named with it, of the post before, or home at the title's level."""
    place = mention.part("place") or mention.part("outer")
    if place is not None and place.core == "Place" and not place.bare:
        return context.place(place)
    if place is not None:
        return context.anchor(place)
    level = level_of(mention.value("title"))
    earlier = _earlier_anchor(mention.part("before"), context)
    if earlier is not None and (not level or earlier.name.endswith(level)):
        return earlier
    division = context.at_level(level, mention) if level else None
    return division_anchor(division, context.gazetteer) if division is not None else None


def _earlier_anchor(post: Mention | None, context: Context) -> Anchor | None:
    """The place of the nearest post before that tells one."""
    while post is not None:
        owner = post.part("org") or post.part("place") or post.part("outer")
        if owner is not None and (anchor := _root(owner, context)) is not None:
            return anchor
        if (level := post.value("level")) and (division := context.at_level(level, post)) is not None:
            return division_anchor(division, context.gazetteer)
        post = post.part("before")
    return None


def _root(mention: Mention, context: Context) -> Anchor | None:
    """The place an organisation, or what it is inside, belongs to."""
    while mention.core == "Organization" and (outer := mention.part("parent")) is not None:
        mention = outer
    return context.anchor(mention)


def _of_government(anchor: Anchor, title: str, mention: Mention) -> Office:
    """市长, 副县长: of the place's government, and named by the place."""
    org = organisations.body_entity(anchor, "government-office" if anchor.name.endswith(_OFFICES) else "government")
    called = (anchor.full, anchor.name, anchor.short, org.label, anchor.name + "政府")
    names = [place + said for place in called for said in as_said(title)]
    names += [mention.text] if title == mention.value("title") else []
    names += [everyday + title for everyday in (without_ethnic(anchor.name),) if everyday]
    names += [place[:-1] + title for place in (anchor.name, anchor.full) if title.startswith(place[-1:])]
    label = anchor.full + (title.removeprefix("自治区") if anchor.full.endswith("自治区") else title)
    return Office(entity("Post", f"Post:{org.key}:{title}", label, names), org)


def _loose(mention: Mention, loose: str, anchor: Anchor | None, title: str, context: Context) -> Office | None:
    """A body or department without a place: 管委会主任 after 党工委书记, 组织部部长 after 市委常委."""
    if anchor is None and mention.part("before") is None:
        anchor = nearby.home(loose, context)
    if anchor is None or (loose in _EVERYBODYS and mention.part("before") is not None):
        outer = _outer(mention, context)
        return _in_department(outer, loose, title, mention) if outer is not None else None
    if (inside := _inside_the_last(mention, loose, title, context)) is not None:
        return inside
    body = load().entry("bodies", loose)
    if body is not None and (zone := nearby.zone(mention, body["body"], context)):
        return _office(
            entity("Organization", f"Organization:{zone}管委会", zone + "管委会"), title, mention, zone + loose
        )
    if body is not None:
        org = organisations.body_entity(anchor, body["body"])
        return _office(org, title, mention, organisations.short_form(anchor, body["body"]))
    department = load().entry("departments", loose)
    if department is not None and department["belongs"] == "party":
        return _in_party_department(anchor, loose, title, mention)
    key, names = f"Organization:{anchor.key}:{loose}", [anchor.name + loose]
    org = entity("Organization", key, anchor.full + loose, names, ("Department",))
    return _office(org, title, mention, anchor.full + loose)


def _inside_the_last(mention: Mention, loose: str, title: str, context: Context) -> Office | None:
    """A division beside that of the post before, or the party committee of its firm: 某公司董事、|党委|常委."""
    if (around := houses.of_division(mention, loose, context)) is not None:
        return _in_department(around, loose, title, mention)
    before = mention.part("before")
    earlier = name(before, context) if before is not None and loose in _PARTY_GROUPS else None
    house = earlier.shared if earlier is not None else None
    if house is None or _HOUSES.isdisjoint(house.kinds):
        return None
    return replace(_in_department(house, loose, title, mention), base=house)


def _outer(mention: Mention, context: Context) -> Entity | None:
    """The organisation that a body without a place is inside of: named with it, else the one of the post before."""
    outer = mention.part("outer")
    if outer is not None and outer.core == "Organization":
        return organisations.name(outer, context)
    before = mention.part("before")
    earlier = name(before, context) if before is not None else None
    return earlier.shared if earlier is not None else None


def _in_party_department(anchor: Anchor, loose: str, title: str, mention: Mention) -> Office:
    """组织部部长: of the department of the place's party committee."""
    party = organisations.body_entity(anchor, "party")
    short = organisations.short_form(anchor, "party") + loose
    org = entity("Organization", f"{party.key}/{loose}", "中共" + short, [short], ("Department",))
    return replace(_office(org, title, mention, short), within=party)


def _in_department(outer: Entity, loose: str, title: str, mention: Mention) -> Office:
    """办公室主任: of the department inside an organisation."""
    names = [name + loose for name in outer.names]
    org = entity("Organization", f"{outer.key}/{loose}", outer.label + loose, names, ("Department",))
    return replace(_office(org, title, mention, org.label), within=outer)
