"""A person is known by name: two of one name are one node, namesakes are not told apart yet."""

from __future__ import annotations

from kg.model import Entity, Mention
from kg.resolve.context import Context, entity


def name(mention: Mention, context: Context) -> Entity | None:
    """The person of a mention."""
    del context
    label = mention.value("name") or mention.text.replace(" ", "")
    return entity("Person", f"Person:{label}", label)
