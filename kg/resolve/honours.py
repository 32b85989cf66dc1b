"""Which honour a mention names: the same words are the same honour everywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Entity, Mention
from kg.resolve.context import Context, entity
from kg.text import plain


def name(mention: Mention, context: Context) -> Entity | None:
    """The honour that a mention names; 全省 and 省级 are the page's own province."""
    label = mention.value("name")
    province = (
        next((d for d in context.gazetteer.chain(context.home) if d.level == "province"), None)
        if context.home
        else None
    )
    own = re.match(r"全([省市县区])", label)
    names = [mention.text.strip("“”")]
    key = plain(label)
    if own and context.home is not None:
        division = next((d for d in context.gazetteer.chain(context.home) if d.name.endswith(own.group(1))), None)
        if division is not None:
            names.append(division.name + label[2:])
            key = plain(division.name + label[2:])
    elif label.startswith("省级") and province is not None:
        key = f"{province.code}|{key}"
    return entity("Honour", f"Honour:{key}", label, names)


def referent(mention: Mention, established: Sequence[tuple[Mention, Entity]]) -> Entity | None:
    """Honours are not referred to by a bare word."""
    del mention, established
    return None
