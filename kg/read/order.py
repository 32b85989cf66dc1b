"""Reading order: a paragraph that column layout moved away from the sentence it continues is put back."""

from __future__ import annotations

import re

from kg.read.units import Role, Unit
from kg.read.words import SPEECH

_SPEAKS = re.compile(rf"(?:{SPEECH})[，。：]")
_COMMON = 3


def reorder(units: list[Unit]) -> list[Unit]:
    """Move the orphan of every broken-off paragraph right behind it, where only one paragraph can be the orphan.

    A paragraph is broken off when it ends with “某某表示，” and a new quotation follows; its orphan is a paragraph of
    the article in which nobody speaks and which shares a name with the speaker's clause.
    """
    out = list(units)
    for broken in [u for u in units if u.role is Role.PROSE and u.text.endswith("，")]:
        at = out.index(broken)
        if at + 1 < len(out) and out[at + 1].role is Role.PROSE and not out[at + 1].text.startswith("“"):
            continue
        orphans = [u for u in out if u is not broken and _is_orphan(u) and _related(broken.text, u.text)]
        if len(orphans) == 1:
            out.remove(orphans[0])
            out.insert(out.index(broken) + 1, orphans[0])
    return out


def _is_orphan(unit: Unit) -> bool:
    return unit.role is Role.PROSE and not _SPEAKS.search(unit.text) and not unit.text.endswith("，")


def _related(broken: str, orphan: str) -> bool:
    """Whether the speaker's clause and the orphan share a stretch of text, such as the speaker's office."""
    clause = re.split("[。”]", broken)[-1]
    size = _COMMON
    return any(clause[i : i + size] in orphan for i in range(len(clause) - size + 1))
