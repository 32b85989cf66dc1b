"""Which event a mention names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Entity, Mention
from kg.resolve.called import called
from kg.resolve.context import Context, entity
from kg.text import plain


def name(mention: Mention, context: Context) -> Entity | None:
    """The event that a mention names."""
    official = mention.value("official")
    if official:
        return entity("Event", f"Event:{plain(official)}", official, (re.sub(r"^“(?!.*”)", "", mention.text),))
    return called("Event", mention, context)


def referent(mention: Mention, established: Sequence[tuple[Mention, Entity]]) -> Entity | None:
    """Events are not referred to by a bare word."""
    del mention, established
    return None
