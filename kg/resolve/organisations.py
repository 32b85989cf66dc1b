"""What an organisation is called and which thing it is: 市委 on a page at home in 郑州市 is 中共郑州市委员会."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from kg.lexicon import load
from kg.lexicon.gazetteer import without_ethnic
from kg.model import Entity, Mention
from kg.resolve.context import Anchor, Context, entity

_COURTS = MappingProxyType({2: "high-court", 4: "intermediate-court"})  # by the digits of the place's code
# A street's office and its party committee are of the street: 迎宾路街道办事处党工委 is 迎宾路街道党工委.
_OF_THE_PLACE = frozenset({"working-committee", "congress-working", "cppcc-working"})


@cache
def _forms() -> dict[str, tuple[str, str, str]]:
    """Class, official and short form of every body."""
    return {e["body"]: (e["class"], e["official"], e["short"]) for e in load().entries("bodies")}


@cache
def _official_department(own: str) -> str:
    """The full name of a department's short one: 发改委 → 发展和改革委员会."""
    entry = load().entry("departments", own)
    return (entry["official"] if entry else "") or own


def body_entity(anchor: Anchor, body: str, said: str = "") -> Entity:
    """The body of a place. ``said`` is how the text names it."""
    named, body = body, _court(anchor, body)
    kind, official, _ = _forms()[body]
    short = _short(anchor, body)
    if not anchor.known:
        return entity("Organization", f"Organization:{anchor.key}:{body}", short.format(P=anchor.name), [said], (kind,))
    forms = [official, short] + (["中共" + short] if body == "party" else [])
    forms += [form for form in _forms()[named][1:] if named != body]
    called = [place for place in (anchor.full, anchor.name, without_ethnic(anchor.name)) if place]
    names = [form.format(P=place) for form in forms for place in dict.fromkeys(called)]
    if anchor.name[-1:] in "省市" and body not in ("party", "party-standing"):
        names.append(short.format(P=anchor.short))
    return entity(
        "Organization", f"Organization:{anchor.key}:{body}", official.format(P=anchor.full), [*names, said], (kind,)
    )


def national(official: str, said: str = "") -> Entity:
    """A national body by its official name, with the names it goes by."""
    listed = [e for e in load().entries("national_bodies") if e["official"] == official]
    kinds = {e["class"] for e in listed}
    return entity(
        "Organization", f"Organization:national:{official}", official, [said, *(e.word for e in listed)], tuple(kinds)
    )


def short_form(anchor: Anchor, body: str) -> str:
    """The short form of a place's body as posts and meetings are named by it: 郑州市委."""
    return _short(anchor, _court(anchor, body)).format(P=anchor.name)


def _court(anchor: Anchor, body: str) -> str:
    """The court that 法院 means: a province's is a high court, a prefecture's an intermediate one."""
    return _COURTS.get(len(anchor.code), body) if body == "court" else body


def _short(anchor: Anchor, body: str) -> str:
    """The short form of a body, for a place of that kind: 自治区党委, 喀什地委."""
    if body == "party" and anchor.full.endswith(("自治区", "兵团", "镇", "乡")):
        return "{P}党委"
    if body == "party" and anchor.name.endswith("地区"):
        return anchor.name.removesuffix("区") + "委"
    return _forms()[body][2]


def name(mention: Mention, context: Context) -> Entity | None:
    """The organisation of a mention; None where its level word (市, 区) finds no place."""
    if official := mention.value("national"):
        return national(official, mention.text)
    if mention.bare:
        return _referred(mention, context)
    if (parent := mention.part("parent")) is not None:
        return _inside(mention, parent, context)
    if party := mention.value("party"):
        return _party(mention, party, context)
    return _at_anchor(mention, context)


def _at_anchor(mention: Mention, context: Context) -> Entity | None:
    """A body or department of a place, else what is called by a name."""
    body, department = mention.value("body"), mention.value("department")
    if not body and not department:
        return _called(mention, context)
    anchor = context.anchor(mention)
    if anchor is None:
        return None
    return body_entity(anchor, body, mention.text) if body else department_of(anchor, department, mention)


def department_of(anchor: Anchor, department: str, mention: Mention | None = None) -> Entity:
    """A department of a place's government: 柳河县发改委 is 柳河县发展和改革委员会."""
    own = _official_department(department)
    names = [place + form for place in (anchor.full, anchor.name) for form in dict.fromkeys((own, department))]
    said, kind = (mention.text, mention.kind) if mention is not None else ("", "Department")
    return entity("Organization", f"Organization:{anchor.key}:{own}", anchor.full + own, [*names, said], (kind,))


_FIRM, _SCHOOL = ("Enterprise",), ("University", "School")
_MEANT = MappingProxyType(
    {"公司": _FIRM, "集团": _FIRM, "企业": _FIRM, "集团公司": _FIRM, "学校": _SCHOOL, "校": _SCHOOL}
)


def _referred(mention: Mention, context: Context) -> Entity | None:
    """公司, 集团, 学校: the last organisation before whose name ends so, or that is of that kind."""
    word = mention.value("refers")
    earlier = [
        m
        for m in context.mentions
        if m.core == "Organization" and not m.bare and (m.block, m.start) < (mention.block, mention.start)
    ]
    fitting = [m for m in earlier if m.text.endswith(word)] or [m for m in earlier if m.kind in _MEANT.get(word, ())]
    return name(fitting[-1], context) if fitting else None


def called(name: str) -> Entity:
    """What is known by nothing but its name."""
    return entity("Organization", f"Organization:{name}", name)


def _called(mention: Mention, context: Context) -> Entity:
    """A firm, school or institute: known by its name, the place in front told apart (松原市|农业科学院)."""
    place = mention.part("place")
    if place is not None and not place.bare and mention.text.startswith(place.text) and place.value("code"):
        own = mention.text[len(place.text) :]
        anchor = context.place(place)
        label = anchor.full + own if place.text.endswith(anchor.name) else mention.text
        return entity("Organization", f"Organization:{anchor.key}:{own}", label, [mention.text], (mention.kind,))
    return entity("Organization", f"Organization:{mention.text}", mention.text, (), (mention.kind,))


def _party(mention: Mention, party: str, context: Context) -> Entity | None:
    """A committee of a democratic party."""
    anchor = context.anchor(mention)
    if anchor is None:
        return None
    short = mention.value("own")
    names = [f"{short}{anchor.name}委", f"{short}{anchor.name}委会", f"{short}{anchor.name}委员会", mention.text]
    return entity(
        "Organization", f"Organization:{anchor.key}:{party}", f"{party}{anchor.full}委员会", names, (mention.kind,)
    )


def _inside(mention: Mention, parent: Mention, context: Context) -> Entity | None:
    """A department of a body, or a committee of an office."""
    outer = name(parent, context)
    if outer is None:
        return None
    body = mention.value("body")
    if body in _OF_THE_PLACE and parent.value("body") == "street-office" and (anchor := context.anchor(parent)):
        return body_entity(anchor, body, mention.text)
    own = _official_department(mention.value("department") or mention.value("own"))
    label = outer.label + own
    names = [mention.text, outer.label + mention.value("own")]
    if parent.value("body") == "party" and (anchor := context.anchor(parent)) is not None:
        short = short_form(anchor, "party")
        label = "中共" + short + own
        names += [short + own, outer.label + own]
    elif parent.value("body") and (anchor := context.anchor(parent)) is not None:
        names.append(short_form(anchor, parent.value("body")) + own)
    return entity("Organization", f"{outer.key}/{own}", label, names, (mention.kind,))
