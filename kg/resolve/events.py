"""Which event a mention names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Entity, Mention
from kg.resolve.called import called
from kg.resolve.context import Context, entity
from kg.text import plain

_MANY = 5
_CEREMONY = "仪式"
_YEAR = re.compile(r"^(?:全?[省市县区州盟旗])?(?:[0-9]{4}年|今年)")


def name(mention: Mention, context: Context) -> Entity | None:
    """The event that a mention names."""
    official = mention.value("official")
    if official:
        return entity("Event", f"Event:{plain(official)}", official, (mention.text,))
    fuller = _fuller(mention, context)
    if fuller is not None:
        whole = called("Event", fuller, context)
        return entity("Event", whole.key, whole.label, (*whole.names, mention.text), whole.kinds)
    return called("Event", mention, context)


def _fuller(mention: Mention, context: Context) -> Mention | None:
    """The same event under a longer name in the article: with its place or year."""
    own = _core(mention)
    others = [
        m for m in context.mentions
        if m.core == "Event" and not m.bare and not m.value("official")
        and len(m.text) > len(mention.text) and (_core(m).endswith(own) or _shortened(mention.text, m.text))
        and (mention.part("place") is None or m.part("place") is not None)
    ]  # fmt: skip
    return max(others, key=lambda m: len(m.text)) if others and len(own) >= _MANY else None


def _shortened(short: str, full: str) -> bool:
    """Whether a ceremony's name only leaves words out of a longer one: …项目|开工仪式, …项目|开工奠基仪式."""
    if not (short.endswith(_CEREMONY) and full.endswith(_CEREMONY)) or short[:_MANY] != full[:_MANY]:
        return False
    left = iter(full)
    return len(full) - len(short) <= _MANY and all(character in left for character in short)


def _core(mention: Mention) -> str:
    """The name without place and year."""
    place = mention.part("place")
    return _YEAR.sub("", mention.text.replace(place.text, "") if place is not None else mention.text)


def referent(mention: Mention, established: Sequence[tuple[Mention, Entity]]) -> Entity | None:
    """The last event whose name ends as the bare word does: 仪式, 团拜会."""
    head = mention.value("head")
    before = [e for m, e in established if (m.block, m.start) < (mention.block, mention.start)]
    return next((e for e in reversed(before) if e.label.endswith(head)), None)
