"""What a post is called and in which organisation it is.

A post that names no organisation has the one of the post before it, or the government or committee that its title
implies at home (市长 → 市政府).
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from kg.extract.rosters import is_of_task_force
from kg.lexicon import load
from kg.model import Entity, Mention
from kg.resolve import headlined, houses, nearby, offices, organisations, parties
from kg.resolve.context import Anchor, Context, entity
from kg.resolve.offices import Office
from kg.resolve.titles import level_of, of_body, of_party, title_of

_CENTRAL = MappingProxyType({
    "总书记": "中共中央", "国务院总理": "国务院", "国务院副总理": "国务院",
    "国务委员": "国务院",
})  # fmt: skip
_HOUSES = frozenset({
    "Enterprise", "University", "School", "Hospital", "ResearchInstitute", "MediaOutlet", "Department",
})  # fmt: skip
_TOWNS = ("镇", "乡", "街道")
_OF_COMMITTEE = frozenset({"书记", "副书记", "委员"})
_TOWN_LEVELS = ("镇", "乡", "苏木")
_VILLAGES = ("村", "社区", "嘎查")
_WITH_HEADS = frozenset({"Enterprise", "School", "University", "Hospital"})
# Departments that every body has: named alone they are in the body of the post before them.
_EVERYBODYS = frozenset({"办公室", "办公厅", "研究室", "政策研究室", "秘书处", "综合科", "机关党委", "信息中心"})


def name(mention: Mention, context: Context) -> Office | None:
    """The post of a mention; None where nothing tells whose title it is."""
    title = title_of(mention)
    if (org := mention.part("org")) is not None:
        return _in_organisation(org, title, mention, context)
    if title == "国家主席":  # of the country, which is no organisation
        names = ("国家主席", "中国国家主席", "中国主席", mention.text)
        return Office(entity("Post", "Post:national:国家主席", "中华人民共和国主席", names), None)
    if central := _CENTRAL.get(title):
        return offices.in_organisation(
            entity("Organization", f"Organization:national:{central}", central), title, mention, central
        )
    if not mention.value("loose") and (level := mention.value("level")):
        return _at_level(mention, level, title, context)
    return _abroad(mention, title) or _by_surroundings(mention, title, context)


def _abroad(mention: Mention, title: str) -> Office | None:
    """A post of a foreign country or of one of its provinces."""
    foreign = mention.value("foreign")
    post = entity("Post", f"Post:{foreign}:{title}", foreign + title, [mention.text])
    return Office(post, None) if foreign else None


def _by_surroundings(mention: Mention, title: str, context: Context) -> Office | None:
    """A post that names no organisation: of the place beside it, of home, or like the post before it."""
    anchor = _anchor(mention, context) or _headlined(mention, title, context)
    if (loose := mention.value("loose")) and not _of_a_government(mention, title):
        return _loose(mention, loose, anchor, title, context)
    if mention.value("body") == "government" and level_of(title):
        return offices.of_government(anchor, title, mention) if anchor is not None else None
    if not _continues(mention):
        near = _near(mention, context) if anchor is None else None
        if near is not None:
            return _in_organisation(near, title, mention, context)
        return (
            _behind_place(mention, anchor)
            or _of_town(title, mention, anchor)
            or parties.office(mention, title, context, offices.in_organisation)
        )
    if (office := _of_town(title, mention, anchor)) is not None:
        return office
    return _like_the_one_before(mention, title, context)


def _of_a_government(mention: Mention, title: str) -> bool:
    """Whether 政府 in front of a title says no more than the title does: 政府|市长."""
    return mention.value("loose") == "政府" and mention.value("body") == "government" and bool(level_of(title))


def _near(mention: Mention, context: Context) -> Mention | None:
    """The firm named before, the house of the headline, or the task force that a roster is of."""
    if is_of_task_force(mention.value("title")):
        return headlined.task_force(mention, context)
    return nearby.organisation(mention, context) or headlined.house(mention, context)


def _of_town(title: str, mention: Mention, anchor: Anchor | None) -> Office | None:
    """A post in the party committee of the town at hand."""
    before = mention.part("before")
    if before is not None and title in _OF_COMMITTEE and before.value("title").startswith("党委"):
        title = "党委" + title  # 青山镇党委委员、|书记
    fits = anchor is not None and title.startswith("党委") and anchor.full.endswith(_TOWNS)
    return offices.of_committee(anchor, title, mention) if fits and anchor is not None else None


def _headlined(mention: Mention, title: str, context: Context) -> Anchor | None:
    """The town whose leaders the page lists, for a title without an owner that a town has."""
    of_town = level_of(title) in ("", *_TOWN_LEVELS) and not any(mention.part(owner) for owner in ("org", "outer"))
    return headlined.town(mention, context) if of_town else None


def _in_organisation(org: Mention, title: str, mention: Mention, context: Context) -> Office | None:
    """A post of a named organisation."""
    resolved = organisations.name(org, context)
    if resolved is None:
        return None
    anchor = context.anchor(org) if org.value("body") and org.part("parent") is None else None
    if anchor is not None and org.value("body") == "government" and level_of(title):
        return offices.of_government(anchor, title, mention)
    if anchor is not None and (body := of_body(org.value("body"), title)) != org.value("body"):
        return offices.in_organisation(
            organisations.body_entity(anchor, body), title, mention, organisations.short_form(anchor, body)
        )
    office = offices.in_organisation(resolved, title, mention, offices.short_name(org, resolved, context))
    parent = org.part("parent")
    outer = organisations.name(parent, context) if parent is not None and org.value("body") == "party" else None
    return replace(office, base=outer) if outer is not None else office


def _continues(mention: Mention) -> bool:
    """Whether a title goes on from the post in front of it: 区委副书记、区长."""
    own = mention.part("place") is not None or is_of_task_force(mention.value("title"))
    return mention.part("before") is not None and not own


def _like_the_one_before(mention: Mention, title: str, context: Context) -> Office | None:
    """A post in the organisation of the post before it."""
    before = mention.part("before")
    earlier = name(before, context) if before is not None else None
    if before is None or earlier is None or earlier.org is None:
        return None
    inside = earlier.shared or earlier.org  # 柳河学院党委副书记、|校长: of the school, not of its committee
    if nearby.headed(title) and inside.kinds and not set(inside.kinds) & _WITH_HEADS:
        near = nearby.organisation(mention, context)
        return _in_organisation(near, title, mention, context) if near is not None else None
    if title.startswith(_VILLAGES) and "PartyCommittee" in earlier.org.kinds:
        return None  # 村党支部书记、|村主任
    if (outer := houses.of_title(before, title, context)) is not None:
        return offices.in_organisation(outer, title, mention, outer.label)
    shared = earlier.post.label.removesuffix(title_of(before))
    if earlier.base is None and title.startswith("党组") and "Government" in earlier.org.kinds:
        shared = earlier.org.label  # 市政府常务副市长、|党组副书记
    if earlier.base is None or (of_party(title) and not title.startswith(offices.PARTY_GROUPS)):
        return offices.in_organisation(earlier.org, title, mention, shared)
    group = next((g for g in offices.PARTY_GROUPS if shared.endswith(g)), "")
    return offices.in_organisation(earlier.base, title, mention, shared.removesuffix(group))


def _behind_place(mention: Mention, anchor: Anchor | None) -> Office | None:
    """A title straight behind a place: 青山镇党委书记, 柳河村村主任."""
    if mention.part("place") is None or anchor is None:
        return None
    title = mention.value("title")
    if anchor.name.endswith("自治区") and title.endswith("主席"):
        return offices.of_government(anchor, title, mention)
    if anchor.name.endswith(_VILLAGES):
        return offices.of_village(anchor, title)
    names = [mention.text, anchor.name + title, anchor.full + title]
    org = organisations.body_entity(anchor, "party") if title.startswith("党委") else None
    return Office(entity("Post", f"Post:{anchor.key}:{title}", anchor.full + title, names), org)


def _at_level(mention: Mention, level: str, title: str, context: Context) -> Office | None:
    """镇党委书记, 自治区副主席: the level says which place."""
    if level in _VILLAGES:
        village = nearby.village(mention, level, context)
        return offices.of_village(village, title) if village is not None else None
    anchor = context.level_anchor(level, mention)
    if anchor is None:
        return None
    return (
        offices.of_committee(anchor, title, mention)
        if title.startswith("党委")
        else offices.of_government(anchor, title, mention)
    )


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
    return context.level_anchor(level, mention) if level else None


def _earlier_anchor(post: Mention | None, context: Context) -> Anchor | None:
    """The place of the nearest post before that tells one."""
    while post is not None:
        owner = post.part("org") or post.part("place") or post.part("outer")
        if owner is not None and (anchor := _root(owner, context)) is not None:
            return anchor
        if (level := post.value("level")) and (anchor := context.level_anchor(level, post)) is not None:
            return anchor
        post = post.part("before")
    return None


def _root(mention: Mention, context: Context) -> Anchor | None:
    """The place an organisation, or what it is inside, belongs to."""
    while mention.core == "Organization" and (outer := mention.part("parent")) is not None:
        mention = outer
    return context.anchor(mention)


def _loose(mention: Mention, loose: str, anchor: Anchor | None, title: str, context: Context) -> Office | None:
    """A body or department without a place: 管委会主任 after 党工委书记, 组织部部长 after 市委常委."""
    anchor = nearby.province(loose, context) or anchor
    if anchor is None and mention.part("before") is None:
        anchor = nearby.home(mention, loose, context)
    everybodys = loose in _EVERYBODYS and mention.part("before") is not None
    if not everybodys and (inside := _inside_the_last(mention, loose, title, context)) is not None:
        return inside
    if anchor is None or everybodys:
        outer = _outer(mention, context)
        return offices.in_department(outer, loose, title, mention) if outer is not None else None
    return _of_place(mention, loose, anchor, title, context)


def _of_place(mention: Mention, loose: str, anchor: Anchor, title: str, context: Context) -> Office:
    """A body or department of a place that another post or home tells."""
    body = load().entry("bodies", loose)
    if body is not None and (zone := nearby.zone(mention, body["body"], context)):
        return offices.in_organisation(
            entity("Organization", f"Organization:{zone}管委会", zone + "管委会"), title, mention, zone + loose
        )
    if body is not None:
        meant = of_body(body["body"], title)
        org = organisations.body_entity(anchor, meant)
        return offices.in_organisation(org, title, mention, organisations.short_form(anchor, meant))
    department = load().entry("departments", loose)
    if department is not None and department["belongs"] == "party":
        return offices.in_party_department(anchor, loose, title, mention)
    org = organisations.department_of(anchor, loose)
    return offices.in_organisation(org, title, mention, org.label)


def _inside_the_last(mention: Mention, loose: str, title: str, context: Context) -> Office | None:
    """A division beside that of the post before, or the party committee of its firm: 某公司董事、|党委|常委."""
    if (around := houses.of_division(mention, loose, context)) is not None:
        return offices.in_department(around, loose, title, mention)
    before = mention.part("before")
    earlier = name(before, context) if before is not None and loose in offices.PARTY_GROUPS else None
    house = earlier.shared if earlier is not None else None
    if house is None or _HOUSES.isdisjoint(house.kinds):
        return None
    return replace(offices.in_department(house, loose, title, mention), base=house)


def _outer(mention: Mention, context: Context) -> Entity | None:
    """The organisation that a body without a place is inside of: named with it, else the one of the post before."""
    outer = mention.part("outer")
    if outer is not None and outer.core == "Organization":
        return organisations.name(outer, context)
    before = mention.part("before")
    if before is None and (around := nearby.house(mention, mention.value("loose"), context)) is not None:
        return organisations.name(around, context)
    earlier = name(before, context) if before is not None else None
    return earlier.shared if earlier is not None else None
