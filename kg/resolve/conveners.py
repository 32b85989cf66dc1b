"""Who convenes a meeting, as far as its name shows it: that of a congress's session does not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.lexicon import load
from kg.model import Mention, Part
from kg.resolve.context import Anchor, Context
from kg.resolve.meeting_places import anchor_of, home

_CONVENER = {
    "plenum": "party", "congress-standing": "congress-standing",
    "congress-chairs": "congress-standing", "cppcc": "cppcc", "cppcc-standing": "cppcc",
    "cppcc-chairs": "cppcc", "executive": "government", "government-plenary": "government", "party-standing": "party",
    "party-congress": "party", "study": "party", "discipline-standing": "discipline",
    "chief": "government",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Convener:
    """The body that convenes a meeting: of a place, or national, or the organisation that the text names."""

    anchor: Anchor | None
    body: str
    mention: Mention | None = None
    national: str = ""


def convener(mention: Mention, context: Context) -> Convener | None:
    """Whose meeting it is: place and body (as in the list of bodies), for the organisations to name."""
    whole = mention.part("component") or mention.part("parent")
    if whole is not None:
        return convener(whole, context)
    series = mention.value("series")
    if series in ("party-group", "minor-congress", "minor-plenum"):
        return _own_convener(mention, context)
    if series.startswith("national-"):
        return Convener(None, "party", national="中共中央") if series == "national-plenum" else None
    return _by_place(mention, series, context)


def _by_place(mention: Mention, series: str, context: Context) -> Convener | None:
    org, national = mention.part("org"), mention.value("national")
    body = _CONVENER.get(series, "") or (org.value("body") if org is not None else "")
    if national:
        return Convener(None, body, org, national) if body or org else None
    if org is not None and org.part("parent") is not None and org.value("body") == "party":
        return Convener(None, "", org)  # the committee of a body, not of a place: 兵团|党委
    anchor = anchor_of(mention, context) or (home(context) if series == "party-standing" else None)
    if body and anchor is not None:  # 中共柳河县第十三届委员会 is the committee of one term: the committee convenes
        return Convener(anchor, body, None if org is not None and "届" in org.text else org)
    return Convener(anchor, org.value("body"), org) if org is not None else None


def _own_convener(mention: Mention, context: Context) -> Convener | None:
    """The Party group whose words begin the name, or the committee of the minor party."""
    if mention.value("series") == "party-group":
        groups = (m for m in context.mentions if m.core == "Organization" and m.text.endswith("党组"))
        group = next((g for g in groups if g.block == mention.block and mention.start <= g.start < mention.end), None)
        return Convener(None, "", group) if group is not None else None
    place, party = mention.part("place"), mention.value("minor")
    if place is None or all(e["official"] != party for e in load().entries("parties")):
        return None
    parts: tuple[Part, ...] = (("place", place), ("party", party), ("own", party))
    text = f"{party}{place.text}委员会"
    committee = replace(mention, core="Organization", text=text, rule="democratic-party", kind="", parts=parts)
    return Convener(None, "", committee)
