"""What a title without an organisation is a title of, by what the text names before it: 董事长, 村党支部书记, 政协主席."""

from __future__ import annotations

from kg.extract.rosters import is_of_task_force
from kg.lexicon import Division, load
from kg.model import Mention
from kg.resolve import organisations
from kg.resolve.context import Anchor, Context, division_anchor

# Bodies that a zone, street or village has too: named alone they may be any of theirs.
_SMALL = frozenset({"working-committee", "management-committee", "street-office", "village-committee"})
_OFFICES = frozenset({"政府办", "党委办", "人大办", "政协办"})
_PARTY_WORDS = ("党委", "党组", "机关党委")
_SHORTEST, _LONGEST = 2, 6  # characters of a title
_OWN_HOUSES = frozenset({"Enterprise", "University"})
_OWN_BODIES = frozenset({"纪委", "工会", "团委"})  # bodies that a firm or university has, too
_OF_PROVINCES = "high-court"
_NEAR = 2  # paragraphs within which 村 is the village named last


def headed(title: str) -> tuple[str, ...]:
    """The kinds of organisations that alone have such a title: 董事长 firms, 校长 schools; none of other titles."""
    entry = load().entry("titles", title)
    return () if entry is None or is_of_task_force(title) else tuple(entry["of"].split())


def organisation(mention: Mention, context: Context) -> Mention | None:
    """The one firm or school that the paragraph names before such a title; None where it names several, or none."""
    kinds = headed(mention.value("title"))
    before = [m for m in context.mentions if m.block == mention.block and m.start < mention.start]
    named = {m.text: m for m in before if m.core == "Organization" and not m.bare and m.kind in kinds}
    return next(iter(named.values())) if len(named) == 1 else None


def village(mention: Mention, level: str, context: Context) -> Anchor | None:
    """The village or community that 村 or 社区 in front of a title means: the one named last."""
    near = [
        m
        for m in context.mentions
        if m.core == "Place" and m.kind == "Village" and m.text.endswith(level)
        if mention.block - _NEAR <= m.block and (m.block, m.end) <= (mention.block, mention.start)
    ]
    return context.place(near[-1]) if near else None


def home(mention: Mention, loose: str, context: Context) -> Anchor | None:
    """Home, for a body that every place has (人大常委会主任): on a page that speaks of no other county or city."""
    here = context.home_at(mention)
    if here is None or not _of_every_place(loose) or house(mention, loose, context) is not None:
        return None
    around = context.gazetteer.chain(here)
    own = all(d in around or context.gazetteer.within(d, here) for d in context.named)
    if own and (last := _other(mention, context)) is not None:
        return division_anchor(last, context.gazetteer)
    return division_anchor(here, context.gazetteer) if own else None


def province(loose: str, context: Context) -> Anchor | None:
    """Home's province, for a body that only provinces have: 高级人民法院院长何某, whatever body was named before."""
    body = load().entry("bodies", loose)
    if body is None or body["body"] != _OF_PROVINCES or context.home is None:
        return None
    return division_anchor(context.gazetteer.chain(context.home)[-1], context.gazetteer)


def house(mention: Mention, loose: str, context: Context) -> Mention | None:
    """The one firm or university that the paragraph names before one of its own bodies: …公司总经理；何某任|纪委书记."""
    before = [m for m in context.mentions if m.block == mention.block and m.end <= mention.start]
    orgs = [m for m in before if m.core == "Organization" and not m.bare]
    houses = {m.text: m for m in orgs if m.kind in _OWN_HOUSES}
    if loose not in _OWN_BODIES or len(houses) != 1:
        return None
    found, last = next(iter(houses.values())), max(orgs, key=lambda m: m.end)
    parent = last.part("parent")
    return (
        found
        if last is found or last.text == found.text or (parent is not None and parent.text == found.text)
        else None
    )


def _other(mention: Mention, context: Context) -> Division | None:
    """Whose post the sentence names last before, where that is not home: 何某当选河北省省长，高某当选|政协主席."""
    text = context.article.blocks[mention.block].text
    start = max(text.rfind(mark, 0, mention.start) for mark in "。；！？") + 1
    before = (m for m in context.mentions if m.block == mention.block and start <= m.start < mention.start)
    titled = (m for m in before if m.core in ("Organization", "Place") and _titled(text, m.end))
    codes = [(m if m.core == "Place" else m.part("place")) for m in titled]
    named = [d for p in codes if p is not None and (d := context.gazetteer.get(p.value("code"))) is not None]
    return named[-1] if named and named[-1] != context.home_at(mention) else None


def _titled(text: str, at: int) -> bool:
    """Whether a title of the list begins at an offset."""
    return any(text[at : at + n] in load().words("titles") for n in range(_SHORTEST, _LONGEST + 1))


def _of_every_place(loose: str) -> bool:
    body = load().entry("bodies", loose)
    if body is not None:
        return body["body"] not in _SMALL and loose not in _PARTY_WORDS
    if loose in _OFFICES:
        return True
    department = load().entry("departments", loose)
    return department is not None and department["belongs"] == "party" and department["class"] == "Department"


def zone(mention: Mention, body: str, context: Context) -> str:
    """The zone of the working committee in front, whose 管委会 is meant: 柳河产业园工委书记、|管委会主任; '' for others."""
    before = mention.part("before")
    org = before.part("org") if before is not None and body == "management-committee" else None
    if org is None or org.value("body") or (named := organisations.name(org, context)) is None:
        return ""
    return next((named.label.removesuffix(end) for end in ("党工委", "工委") if named.label.endswith(end)), "")
