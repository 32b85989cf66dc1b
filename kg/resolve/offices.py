"""What a resolved post is, and the ways in which one is made: in an organisation, of a place's government or committee."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from kg.lexicon.gazetteer import without_ethnic
from kg.model import Entity, Mention
from kg.resolve import organisations
from kg.resolve.context import Anchor, Context, entity
from kg.resolve.titles import as_said, level_of

PARTY_GROUPS = ("分党组", "党组", "党总支", "党支部", "党委", "机关党委", "机关党组")
_OFFICES = ("地区", "盟")  # their government is an 行政公署
_SAME = MappingProxyType({"主委": "主任委员", "副主委": "副主任委员"})  # one post, two titles


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


def short_name(mention: Mention, org: Entity, context: Context) -> str:
    """The organisation's name as a post is named by it: 郑州市委, not 中共郑州市委员会."""
    body = mention.value("body")
    anchor = context.anchor(mention) if body else None
    if body and anchor is not None and mention.part("parent") is None:
        return organisations.short_form(anchor, body)
    inner = org.label.startswith("中共") and "委" in org.label[2:] and mention.part("parent") is not None
    return org.label.removeprefix("中共") if inner else org.label


def in_organisation(org: Entity, title: str, mention: Mention, short: str) -> Office:
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
    group = next((g for g in PARTY_GROUPS if title.startswith(g)), None)
    if group is None:
        return None
    names = [name + group for name in org.names]
    return entity("Organization", f"{org.key}/{group}", org.label + group, names, ("PartyCommittee",))


def of_committee(anchor: Anchor, title: str, mention: Mention) -> Office:
    """党委书记: of the place's party committee."""
    org = organisations.body_entity(anchor, "party")
    names = [anchor.full + title, anchor.name + title]
    names += [] if mention.part("before") else [mention.text]
    return Office(entity("Post", f"Post:{org.key}:{title.removeprefix('党委')}", anchor.full + title, names), org)


def of_village(anchor: Anchor, title: str) -> Office:
    """党支部书记 of a village: of its party committee or branch; a title without one is the village's own."""
    group = next((g for g in PARTY_GROUPS if title.startswith(g)), "")
    post = entity("Post", f"Post:{anchor.key}:{title}", anchor.full + title, [anchor.name + title])
    if not group:
        return Office(post, None)
    key, names = f"Organization:{anchor.key}:{group}", [anchor.name + group]
    return Office(post, entity("Organization", key, anchor.full + group, names, ("PartyCommittee",)))


def of_government(anchor: Anchor, title: str, mention: Mention) -> Office:
    """市长, 副县长: of the place's government, and named by the place."""
    org = organisations.body_entity(anchor, "government-office" if anchor.name.endswith(_OFFICES) else "government")
    if not anchor.known:
        return in_organisation(org, title, mention, "" if level_of(title) == anchor.name else anchor.name)
    called = (anchor.full, anchor.name, anchor.short, org.label, anchor.name + "政府")
    names = [place + said for place in called for said in as_said(title)]
    names += [mention.text] if title == mention.value("title") else []
    names += [everyday + title for everyday in (without_ethnic(anchor.name),) if everyday]
    names += [place[:-1] + title for place in (anchor.name, anchor.full) if title.startswith(place[-1:])]
    label = anchor.full + (title.removeprefix("自治区") if anchor.full.endswith("自治区") else title)
    return Office(entity("Post", f"Post:{org.key}:{title}", label, names), org)


def in_party_department(anchor: Anchor, loose: str, title: str, mention: Mention) -> Office:
    """组织部部长: of the department of the place's party committee."""
    party = organisations.body_entity(anchor, "party")
    short = organisations.short_form(anchor, "party") + loose
    org = entity("Organization", f"{party.key}/{loose}", "中共" + short, [short], ("Department",))
    return replace(in_organisation(org, title, mention, short), within=party)


def in_department(outer: Entity, loose: str, title: str, mention: Mention) -> Office:
    """办公室主任: of the department inside an organisation."""
    names = [name + loose for name in outer.names]
    org = entity("Organization", f"{outer.key}/{loose}", outer.label + loose, names, ("Department",))
    return replace(in_organisation(org, title, mention, org.label), within=outer)
