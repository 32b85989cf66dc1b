"""Which plan a mention names or refers to."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Entity, Mention
from kg.resolve import documents
from kg.resolve.context import Context


def name(mention: Mention, context: Context) -> Entity | None:
    return documents.titled(mention, context, "Plan")


def referent(mention: Mention, established: Sequence[tuple[Mention, Entity]]) -> Entity | None:
    return documents.referent(mention, established)
