"""What a place is called, which thing it is, and what it is part of."""

from __future__ import annotations

from kg.extract.divisions import kind_of
from kg.model import Entity, Mention
from kg.resolve.context import Anchor, Context, division_anchor, entity


def name(mention: Mention, context: Context) -> Entity | None:
    """The place of a mention; None where a relative word (我市) finds no place at its level."""
    anchor = context.anchor(mention)
    if anchor is None:
        return None
    return of(anchor, context, mention)


def of(anchor: Anchor, context: Context, mention: Mention | None = None) -> Entity:
    """The entity of an anchor, with the name a mention gives it."""
    names = [anchor.full, anchor.name]
    if mention is not None and not mention.bare:
        names += [mention.text, mention.value("name") or mention.text]
    division = context.gazetteer.get(anchor.code) if anchor.code else None
    if division is not None:
        return entity("Place", anchor.key, anchor.full, names, (kind_of(division),))
    return entity("Place", anchor.key, anchor.full, names, (mention.kind if mention else "",))


def parent(anchor: Anchor, context: Context) -> Anchor | None:
    """The division a division is an immediate part of, from the gazetteer."""
    division = context.gazetteer.get(anchor.code) if anchor.code else None
    above = context.gazetteer.parent(division) if division else None
    return division_anchor(above, context.gazetteer) if above else None
