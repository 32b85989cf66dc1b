"""Short forms of one thing on a page: 明湖办事处 after …开发区明湖办事处 has been named is that one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model import Entity

_CORES = ("Organization", "Project")
_MIN = 4


@dataclass(frozen=True, slots=True)
class Aliases:
    """From an entity key to the key under which the thing is kept."""

    table: Mapping[str, str]

    def of(self, key: str) -> str:
        return self.table.get(key, key)


def short_forms(entities: Sequence[Entity]) -> Aliases:
    """A name that is the end of exactly one other thing's name on the page is that thing."""
    known = {e.key: e for e in entities if e.core in _CORES}
    table: dict[str, str] = {}
    for key, entity in known.items():
        if key != f"{entity.core}:{entity.label}" or len(entity.label) < _MIN:
            continue
        longer = {k for k, e in known.items() if k != key and e.core == entity.core and _ends(e, entity.label)}
        if len(longer) == 1:
            table[key] = longer.pop()
    table |= _last_names([e for e in entities if e.core == "Person"])
    return Aliases(table)


def _last_names(people: list[Entity]) -> dict[str, str]:
    """A foreigner after the first naming: 胡佛 is 史蒂芬·胡佛."""
    dotted = {e.label.rsplit("·", 1)[-1]: e.key for e in people if "·" in e.label}
    return {e.key: dotted[e.label] for e in people if e.label in dotted}


def _ends(entity: Entity, short: str) -> bool:
    """Whether a longer name ends so, or has the same ending and the short one's first words inside: 正峰集团.

    What begins with all of the short name is a branch of it: 正峰有限公司|柳河分公司.
    """
    longer = [n for n in (entity.label, *entity.names) if len(n) > len(short) and not n.startswith(short)]
    return any(
        name.endswith(short) or (name.endswith(short[-2:]) and short[:-2] in name and len(short) >= _MIN)
        for name in longer
    )
