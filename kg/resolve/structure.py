"""What a name itself proves: 中原区委 is of 中原区, a department of its organisation, a plenum of its committee."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.lexicon import Gazetteer
from kg.model import Entity, Evidence, Mention, Statement
from kg.resolve import conveners, organisations, places
from kg.resolve.context import division_anchor
from kg.resolve.names import Names

_RULE = "name-shows"
_BELOW_HOME = ("Subdistrict", "Town", "Village")
Shown = tuple[Sequence[Entity], Statement]


def structural(mention: Mention, entity: Entity, names: Names, place: Evidence) -> Iterator[Shown]:
    """The statements that follow from one mention's form, each with the entities it brings along."""
    if entity.core == "Post":
        yield from _post(mention, entity, names, place)
    elif entity.core == "Organization":
        yield from _organisation(mention, entity, names, place)
    elif entity.core == "Place":
        yield from _place(mention, entity, names, place)
    elif entity.core == "Meeting" and not mention.bare:
        yield from _meeting(mention, entity, names, place)
    elif entity.core == "Document" and mention.rule == "title-of-meeting":
        yield from _issued(mention, entity, names, place)


def _state(subject: Entity, prop: str, obj: Entity, place: Evidence, confidence: float = 0.95) -> Statement:
    return Statement(subject.key, prop, obj.key, (place,), _RULE, confidence)


def _post(mention: Mention, entity: Entity, names: Names, place: Evidence) -> Iterator[Shown]:
    office = names.office(mention)
    if office is not None and office.org is not None:
        yield (office.org,), _state(entity, "postIn", office.org, place)
    if office is not None and office.org is not None and office.within is not None:
        yield (office.within,), _state(office.org, "subOrganizationOf", office.within, place)


def _organisation(mention: Mention, entity: Entity, names: Names, place: Evidence) -> Iterator[Shown]:
    parent = mention.part("parent")
    outer = names.of(parent) if parent is not None else None
    if outer is not None and outer.key != entity.key and entity.key.startswith(outer.key):
        yield (outer,), _state(entity, "subOrganizationOf", outer, place)
    elif mention.value("body") and (anchor := names.context.anchor(mention)) is not None and anchor.known:
        where = places.of(anchor, names.context)
        if mention.part("place") is not None:
            yield (where,), _state(entity, "jurisdiction", where, place)
        elif anchor.code:
            said = Statement(entity.key, "jurisdiction", where.key, (), _RULE, 0.95, gazetteer=Gazetteer.NAME)
            yield (where,), said


def _place(mention: Mention, entity: Entity, names: Names, place: Evidence) -> Iterator[Shown]:
    parent = mention.part("parent")
    outer = names.of(parent) if parent is not None and not parent.bare else None
    if outer is not None and outer.key != entity.key:
        yield (outer,), _state(entity, "partOf", outer, place)
    elif parent is None and not mention.bare and mention.value("code"):
        yield from _listed_at_home(mention, entity, names, place)
    elif parent is None and _is_below_home(mention) and not mention.bare:
        yield from _at_home(mention, entity, names, place)


def _is_below_home(mention: Mention) -> bool:
    """Whether a place named alone is taken to be home's: a street or village, 市|工业区."""
    return mention.kind in _BELOW_HOME or mention.rule == "zone-alone"


def _listed_at_home(mention: Mention, entity: Entity, names: Names, place: Evidence) -> Iterator[Shown]:
    """A county or town that the gazetteer lists in home: the page names it alone, the gazetteer says what it is part of."""
    home, gazetteer = names.context.home, names.context.gazetteer
    division = gazetteer.get(mention.value("code"))
    outer = gazetteer.parent(division) if division is not None else None
    town = mention.kind in _BELOW_HOME
    if home is not None and outer is not None and (outer in gazetteer.chain(home) if town else outer == home):
        above = places.of(division_anchor(outer, gazetteer), names.context)
        yield (
            (above,),
            Statement(entity.key, "partOf", above.key, (place,), "home-place", 0.9, gazetteer=Gazetteer.NAME),
        )


def _at_home(mention: Mention, entity: Entity, names: Names, place: Evidence) -> Iterator[Shown]:
    """A street or village named alone, which no gazetteer lists, is taken to be part of the page's home place."""
    home = names.context.home_at(mention)
    if home is not None and entity.key.startswith(f"Place:{home.code}/"):
        outer = places.of(division_anchor(home, names.context.gazetteer), names.context)
        yield (outer,), Statement(entity.key, "partOf", outer.key, (place,), "home-place", 0.6)


def _meeting(mention: Mention, entity: Entity, names: Names, place: Evidence) -> Iterator[Shown]:
    convener = _convener(mention, names)
    if convener is not None:
        yield (convener,), _state(entity, "convenedBy", convener, place, 0.9)


def _issued(mention: Mention, entity: Entity, names: Names, place: Evidence) -> Iterator[Shown]:
    """党的二十届三中全会《决定》 is of that meeting."""
    part = mention.part("meeting")
    meeting = names.of(part) if part is not None else None
    if meeting is not None:
        yield (meeting,), _state(meeting, "issued", entity, place)


def _convener(mention: Mention, names: Names) -> Entity | None:
    """The organisation that convenes a meeting, as far as the meeting's name shows it."""
    shown = conveners.convener(mention, names.context)
    if shown is None:
        return None
    if shown.national:
        return organisations.national(shown.national)
    if shown.anchor is not None and shown.body:
        return organisations.body_entity(shown.anchor, shown.body)
    return names.of(shown.mention) if shown.mention is not None else None


def hierarchy(entities: Sequence[Entity], gazetteer: Gazetteer) -> Iterator[Statement]:
    """partOf for every division on the page up to its province, from the gazetteer (the join adds the entities)."""
    codes = {e.key.removeprefix("Place:") for e in entities if e.core == "Place"}
    for code in sorted(codes):
        division = gazetteer.get(code)
        if division is None:
            continue
        chain = gazetteer.chain(division)
        for inner, outer in pairwise(chain):
            yield Statement(
                division_anchor(inner, gazetteer).key, "partOf", division_anchor(outer, gazetteer).key, (), "gazetteer",
                1.0, gazetteer=Gazetteer.NAME,
            )  # fmt: skip
