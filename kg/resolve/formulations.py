"""Which formulation a mention names.

The same words are one phrase; a numbered one (“三区两带”) can be coined in several places, so it belongs to the
page's province.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Entity, Mention
from kg.resolve.context import Context, entity
from kg.text import plain

_PROVINCE = 2


def name(mention: Mention, context: Context) -> Entity | None:
    """The formulation that a mention names."""
    phrase, official, head = mention.value("phrase"), mention.value("official"), mention.value("head")
    if official:
        return entity("Formulation", f"Formulation:{plain(official)}", official, (phrase,))
    names = [f"“{phrase}”{head}"] if head else []
    where = f"|{context.home.code[:_PROVINCE]}" if mention.value("numbered") and context.home is not None else ""
    key = re.sub("[、，·]", "", plain(phrase))  # printed with and without the marks between its parts
    return entity("Formulation", f"Formulation:{key}{where}", phrase, names)


def referent(mention: Mention, established: Sequence[tuple[Mention, Entity]]) -> Entity | None:
    """Formulations are not referred to by a bare word."""
    del mention, established
    return None
