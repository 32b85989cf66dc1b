"""What a post is called and in which organisation it is. A post that names no organisation has the one of the post before
it, or the government or committee that its title implies at home (市长 → 市政府)."""

from __future__ import annotations

from dataclasses import dataclass

from kg.lexicon import load
from kg.model import Entity, Mention
from kg.resolve import organisations, places
from kg.resolve.context import Anchor, Context, division_anchor, entity

_LEVEL_OF_TITLE = (("自治区主席", "自治区"), ("自治区副主席", "自治区"), ("省长", "省"), ("市长", "市"), ("区长", "区"), ("县长", "县"), ("州长", "州"), ("旗长", "旗"), ("盟长", "盟"), ("镇长", "镇"), ("乡长", "乡"))
_CENTRAL = {"总书记": "中共中央", "国家主席": "中华人民共和国", "国务院总理": "国务院", "国务院副总理": "国务院", "国务委员": "国务院"}
_PARTY_GROUPS = ("党组", "党总支", "党支部", "党委", "机关党委")
_SAME = {"主委": "主任委员", "副主委": "副主任委员"}  # one post, two titles
# Titles of a task force that a text sets up: without its name they are nobody's post.
_TASKS = frozenset({"组长", "副组长", "成员", "负责人", "主要负责人", "总指挥", "副总指挥", "指挥长", "领队", "班长", "组员"})
_OF_PARTY = frozenset({"常委", "书记", "副书记", "委员", "候补委员", "常务委员", "秘书长", "副秘书长", "专职副书记"})


@dataclass(frozen=True, slots=True)
class Office:
    """A resolved post and the organisation or place it is in (``said`` tells whether the text names the organisation here)."""

    post: Entity
    org: Entity | None


def name(mention: Mention, context: Context) -> Office | None:
    """The post of a mention; None where nothing tells whose title it is."""
    title = mention.value("title")
    qualified = mention.value("qualifier")
    org_mention = mention.part("org")
    if org_mention is not None:
        org = organisations.name(org_mention, context)
        return _office(org, title, mention, _short(org_mention, org, context), qualified) if org else None
    if title in _CENTRAL:
        central = _CENTRAL[title]
        org = entity("Organization", f"Organization:national:{central}", central)
        return _office(org, title, mention, central, qualified)
    anchor = _anchor(mention, context)
    loose = mention.value("loose")
    if loose:
        return _loose(mention, loose, anchor, title, context)
    if level := mention.value("level"):
        return _at_level(mention, level, title, context)
    if mention.value("body") == "government" and _level(title):
        return _of_government(anchor, title, mention) if anchor is not None else None
    before = mention.part("before")
    if before is not None and mention.part("place") is None and title not in _TASKS:
        earlier = name(before, context)
        if earlier is None or earlier.org is None:
            return None
        return _office(earlier.org, title, mention, _prefix(earlier, before), qualified)
    place = mention.part("place")
    if place is not None and anchor is not None:
        if anchor.name.endswith("自治区") and title.endswith("主席"):
            return _of_government(anchor, title, mention)
        return _of_place(anchor, title, mention, context)
    return None


def _prefix(office: Office, post: Mention) -> str:
    """The organisation's name as the earlier post uses it."""
    return office.post.label.removesuffix(post.value("title"))


def _short(mention: Mention, org: Entity, context: Context) -> str:
    """The organisation's name as a post is named by it: 郑州市委, not 中共郑州市委员会."""
    body = mention.value("body")
    anchor = context.anchor(mention) if body else None
    if body and anchor is not None and mention.part("parent") is None:
        return organisations.short_form(anchor, body)
    return org.label.removeprefix("中共") if org.label.startswith("中共") and "委" in org.label[2:] and mention.part("parent") else org.label


def _office(org: Entity, title: str, mention: Mention, short: str, qualified: str = "") -> Office:
    del qualified
    names = [org.label + title, *(other + title for other in org.names)]
    if mention.part("before") is None and not mention.value("loose"):
        names.append(mention.text)
    same = _SAME.get(title, title)
    if same != title:
        names += [short + same, org.label + same]
    return Office(entity("Post", f"Post:{org.key}:{same}", short + title, names), _party_group(org, title) or org)


def _party_group(org: Entity, title: str) -> Entity | None:
    """The party group or committee inside an organisation that a title speaks of: 市教育局|党组|书记; None for other titles."""
    group = next((g for g in _PARTY_GROUPS if title.startswith(g)), None)
    if group is None:
        return None
    return entity("Organization", f"{org.key}/{group}", org.label + group, [name + group for name in org.names], ("PartyCommittee",))


def _at_level(mention: Mention, level: str, title: str, context: Context) -> Office | None:
    """镇党委书记, 自治区副主席: the level says which place."""
    division = context.at_level(level, mention)
    if division is None:
        return None
    anchor = division_anchor(division, context.gazetteer)
    if title.startswith("党委"):
        org = organisations.body_entity(anchor, "party")
        names = [anchor.full + title, anchor.name + title, mention.text]
        return Office(entity("Post", f"Post:{org.key}:{title.removeprefix('党委')}", anchor.full + title, names), org)
    return _of_government(anchor, title, mention)


def _level(title: str) -> str:
    """The level a government title speaks of: 副市长 → 市."""
    return next((level for ending, level in _LEVEL_OF_TITLE if title.endswith(ending)), "市" if title == "市长助理" else "")


def _anchor(mention: Mention, context: Context) -> Anchor | None:
    """The place of a post without an organisation: named with it, or of the post before, or home at the title's level."""
    place = mention.part("place") or mention.part("outer")
    if place is not None and place.core == "Place" and not place.bare:
        return context.place(place)
    if place is not None:
        return context.anchor(place)
    level = _level(mention.value("title"))
    before = mention.part("before")
    while before is not None:
        earlier = before.part("org") or before.part("place") or before.part("outer")
        if earlier is not None and (anchor := _root(earlier, context)) is not None:
            if not level or anchor.name.endswith(level):
                return anchor
            break
        before = before.part("before")
    if level:
        division = context.at_level(level, mention)
        if division is not None:
            return division_anchor(division, context.gazetteer)
    return None


def _root(mention: Mention, context: Context) -> Anchor | None:
    """The place an organisation, or what it is inside, belongs to."""
    while mention.core == "Organization" and (outer := mention.part("parent")) is not None:
        mention = outer
    return context.anchor(mention)


def _of_government(anchor: Anchor, title: str, mention: Mention) -> Office:
    """市长, 副县长: of the place's government, and named by the place."""
    org = organisations.body_entity(anchor, "government")
    names = [anchor.full + title, anchor.name + title, anchor.name[:-1] + title if title.startswith(anchor.name[-1:]) else "", anchor.short + title]
    names += [org.label + title, anchor.name + "政府" + title, mention.text]
    names += [anchor.full[:-1] + title if title.startswith(anchor.full[-1:]) else ""]
    label = anchor.full + (title.removeprefix("自治区") if anchor.full.endswith("自治区") else title)
    return Office(entity("Post", f"Post:{org.key}:{title}", label, names), org)


def _of_place(anchor: Anchor, title: str, mention: Mention, context: Context) -> Office:
    """A title straight behind a place: 青山镇党委书记, 柳河村村主任."""
    del context
    names = [mention.text, anchor.name + title, anchor.full + title]
    org = organisations.body_entity(anchor, "party") if title.startswith("党委") else None
    return Office(entity("Post", f"Post:{anchor.key}:{title}", anchor.full + title, names), org)


def _loose(mention: Mention, loose: str, anchor: Anchor | None, title: str, context: Context) -> Office | None:
    """A body or department without a place: 管委会主任 after 党工委书记, 组织部部长 after 市委常委."""
    outer = mention.part("outer")
    before = mention.part("before")
    if anchor is None:
        if outer is not None and outer.core == "Organization":
            return _department_of(organisations.name(outer, context), loose, title, mention)
        if before is not None and (earlier := name(before, context)) and earlier.org:
            return _department_of(earlier.org, loose, title, mention)
        return None
    said = mention.text
    parts: tuple[tuple[str, Mention | str], ...]
    body = load().entry("bodies", loose)
    if body is not None:
        org = organisations.body_entity(anchor, body["body"])
        return _office(org, title, mention, organisations.short_form(anchor, body["body"]))
    department = load().entry("departments", loose)
    if department is not None and department["belongs"] == "party":
        party = organisations.body_entity(anchor, "party")
        short = organisations.short_form(anchor, "party")
        org = entity("Organization", f"{party.key}/{loose}", "中共" + short + loose, [short + loose], ("Department",))
        return _office(org, title, mention, short + loose)
    org = entity("Organization", f"Organization:{anchor.key}:{loose}", anchor.full + loose, [anchor.name + loose], ("Department",))
    del said
    return _office(org, title, mention, anchor.full + loose)


def _department_of(outer: Entity | None, loose: str, title: str, mention: Mention) -> Office | None:
    if outer is None:
        return None
    org = entity("Organization", f"{outer.key}/{loose}", outer.label + loose, [n + loose for n in outer.names], ("Department",))
    return _office(org, title, mention, org.label)


__all__ = ["Office", "name", "places"]
