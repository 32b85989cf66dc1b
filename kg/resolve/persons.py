"""A person is known by name; whether two of one name are one person is for the join to say (kg.resolve.join)."""

from __future__ import annotations

from kg.model import Entity, Mention
from kg.resolve.context import Context, entity


def name(mention: Mention, context: Context) -> Entity | None:
    """The person of a mention."""
    del context
    label = mention.value("name") or mention.text.replace(" ", "")
    return entity("Person", f"Person:{label}", label)
